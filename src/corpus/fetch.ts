/**
 * Fetches JSONL files of a list, each with its checksum, when a person asks for it (`cerbash corpus fetch --list FILE`). Data sets out of
 * repositories are fetched in `repositories/`; nothing else of the corpus reaches for the network.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { makePrivateDirectory } from "../ledger/directory.js";
import { hashFile, OutputFile } from "./lines.js";
import { CorpusError } from "./types.js";

export interface RemoteFile {
  /** Name in the folder: a plain file name that ends in `.jsonl`. */
  readonly name: string;
  readonly url: string;
  /** Of what is downloaded. */
  readonly sha256: string;
}

export interface Fetched {
  readonly name: string;
  readonly sha256: string;
  /** It was there already. */
  readonly isKept: boolean;
}

const MAX_BYTES = 256 << 20;
const TIMEOUT_MS = 120_000;

/**
 * Fetches what is not there yet; a file appears only when its checksum fits.
 *
 * @param to folder for the files
 * @throws {CorpusError} that names the file and what to do
 */
export async function fetchFiles(
  files: readonly RemoteFile[],
  to: string,
): Promise<readonly Fetched[]> {
  makePrivateDirectory(to);
  const fetched: Fetched[] = [];
  for (const file of files) {
    const path = join(to, file.name);
    const { name, sha256 } = file;
    if (existsSync(path) && (await hashFile(path)) === sha256) {
      fetched.push({ name, sha256, isKept: true });
      continue;
    }
    const bytes = await download(file);
    const found = createHash("sha256").update(bytes).digest("hex");
    if (found !== sha256) {
      throw new CorpusError(
        `${name} from ${file.url} has the checksum ${found}, not ${sha256}; nothing was kept`,
      );
    }
    const output = new OutputFile(path);
    output.write(bytes.toString("utf8"));
    output.finish();
    fetched.push({ name, sha256, isKept: false });
  }
  return fetched;
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
    return { name, url, sha256 };
  });
}
