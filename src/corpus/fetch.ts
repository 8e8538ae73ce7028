/**
 * Fetches public files: at a pinned commit, with a checksum, and only when a person asks for it
 * (`cerbash corpus fetch`); nothing else in the project reaches for the network.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makePrivateDirectory } from "../ledger/directory.js";
import { hashFile, OutputFile } from "./lines.js";
import { CorpusError } from "./types.js";

export interface RemoteFile {
  /** Name in the folder: a plain file name that ends in `.jsonl`. */
  readonly name: string;
  /** Holds the commit, so that it cannot change unseen. */
  readonly url: string;
  /** Of what is downloaded; undefined: not known to this version, see {@link FetchOptions.trustsFirst}. */
  readonly sha256: string | undefined;
  /** `jsonl` is kept as it is; of `commands` each line becomes a row. */
  readonly form: "jsonl" | "commands";
}

/** What can be had without a list. Other public files need their extraction, which is done elsewhere. */
export const publicFiles: readonly RemoteFile[] = [
  {
    name: "nl2bash.jsonl",
    url: "https://raw.githubusercontent.com/TellinaTool/nl2bash/466c5fe873ab/data/bash/all.cm",
    sha256: undefined,
    form: "commands",
  },
];

export interface FetchOptions {
  /** Folder for the files. */
  readonly to: string;
  /** Take a file without a known checksum once, and note its checksum: later it must be the same. */
  readonly trustsFirst: boolean;
}

export interface Fetched {
  readonly name: string;
  readonly sha256: string;
  /** It was there already. */
  readonly isKept: boolean;
}

const MAX_BYTES = 256 << 20;
const TIMEOUT_MS = 120_000;
/** Checksums of downloads that were trusted, and of the files made from them. */
const NOTES = "checksums.json";

interface Noted {
  readonly download: string;
  readonly file: string;
}

/**
 * Fetches what is not there yet; a file appears only when its checksum fits.
 *
 * @throws {CorpusError} that names the file and what to do
 */
export async function fetchFiles(
  files: readonly RemoteFile[],
  { to, trustsFirst }: FetchOptions,
): Promise<readonly Fetched[]> {
  makePrivateDirectory(to);
  const notes = readNotes(to);
  const fetched: Fetched[] = [];
  for (const file of files) {
    const noted = notes.get(file.name);
    const path = join(to, file.name);
    const expected = file.sha256 ?? noted?.download;
    if (noted !== undefined && existsSync(path) && noted.download === expected) {
      if ((await hashFile(path)) === noted.file) {
        fetched.push({ name: file.name, sha256: noted.download, isKept: true });
        continue;
      }
    }
    if (expected === undefined && !trustsFirst) {
      throw new CorpusError(
        `no checksum of ${file.name} is known; give a list that has one (--list FILE), or trust this first download: --trust-first`,
      );
    }
    const bytes = await download(file);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (expected !== undefined && sha256 !== expected) {
      throw new CorpusError(
        `${file.name} from ${file.url} has the checksum ${sha256}, not ${expected}; nothing was kept`,
      );
    }
    const output = new OutputFile(path);
    for (const text of contentOf(file, bytes)) output.write(text);
    notes.set(file.name, { download: sha256, file: output.finish() });
    writeFileSync(join(to, NOTES), `${JSON.stringify(Object.fromEntries(notes), null, 2)}\n`, {
      mode: 0o600,
    });
    fetched.push({ name: file.name, sha256, isKept: false });
  }
  return fetched;
}

function* contentOf({ form }: RemoteFile, bytes: Buffer): Generator<string> {
  const text = bytes.toString("utf8");
  if (form === "jsonl") {
    yield text;
    return;
  }
  for (const line of text.split("\n")) {
    if (line.trim() !== "") yield `${JSON.stringify({ command: line })}\n`;
  }
}

async function download({ name, url }: RemoteFile): Promise<Buffer> {
  const { protocol, hostname } = new URL(url);
  const isLoopback = hostname === "127.0.0.1" || hostname === "[::1]";
  if (protocol !== "https:" && !(protocol === "http:" && isLoopback)) {
    throw new CorpusError(`${name}: ${url} is not https`);
  }
  const fail = (why: string): never => {
    throw new CorpusError(`${name} cannot be fetched from ${url}: ${why}`);
  };
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok || response.body === null) return fail(`the server says ${response.status}`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > MAX_BYTES) fail(`it is larger than ${MAX_BYTES >> 20} MB`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof CorpusError) throw error;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return fail(cause instanceof Error ? cause.message : String(cause));
  }
}

function readNotes(folder: string): Map<string, Noted> {
  const path = join(folder, NOTES);
  if (!existsSync(path)) return new Map();
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(path, "utf8")) as object));
  } catch {
    throw new CorpusError(`${path} is not JSON; remove it, and the files beside it`);
  }
}

/**
 * A list of files to fetch: `[{"name", "url", "sha256"}]`, checksums in full.
 *
 * @throws {CorpusError} that names the entry
 */
export function readFileList(text: string): readonly RemoteFile[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw new CorpusError("the list is not JSON");
  }
  if (!Array.isArray(list)) throw new CorpusError('the list is not [{"name", "url", "sha256"}]');
  return list.map((entry: unknown, i) => {
    const { name, url, sha256 } = (entry ?? {}) as Record<string, unknown>;
    const where = `entry ${i + 1} of the list`;
    if (typeof name !== "string" || !/^[\w][\w.-]{0,80}\.jsonl$/.test(name)) {
      throw new CorpusError(`${where}: "name" is a file name that ends in .jsonl`);
    }
    if (typeof url !== "string" || !URL.canParse(url)) {
      throw new CorpusError(`${where}: "url" is no address`);
    }
    if (typeof sha256 !== "string" || !/^[\da-f]{64}$/.test(sha256)) {
      throw new CorpusError(`${where}: "sha256" is 64 hexadecimal digits`);
    }
    return { name, url, sha256, form: "jsonl" as const };
  });
}
