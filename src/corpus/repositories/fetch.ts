/**
 * Fetches data sets from their repositories: each at its pinned commit, extracted to one JSONL file, noted in the lock. What is finished
 * stays when the next one fails, and is not fetched again.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makePrivateDirectory } from "../../ledger/directory.js";
import { takeLockFile } from "../../ledger/lock-file.js";
import type { ExtractedRow } from "../extract/types.js";
import { hashFile, OutputFile } from "../lines.js";
import { CorpusError } from "../types.js";
import { type GitLimits, type GitOptions, gitVersion } from "./git.js";
import { type LockedFile, type LockedRepository, readLock, writeLocked } from "./lock.js";
import { readRepository } from "./read.js";
import type { DataSet, Repository } from "./table.js";

export interface FetchSetsOptions {
  /** Folder for the files. */
  readonly to: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Also repositories on this disk (`file:`). */
  readonly allowsFiles?: boolean;
  readonly limits?: GitLimits;
  readonly signal?: AbortSignal;
  /** Told what is done now: which repository, and how far it is. */
  readonly say?: (repository: string, text: string) => void;
  /** Told what could not be read in a file. */
  readonly note?: (text: string) => void;
}

export interface FetchedSet extends LockedFile {
  /** It was there already, as the lock says. */
  readonly isKept: boolean;
}

/** Ten minutes and half a gigabyte for each repository. */
const LIMITS: GitLimits = { time: 600_000, bytes: 512 << 20 };
/** Parts of repositories that are finished, until their set is whole; clones, while they are read. */
const WORK = ".fetching";

/**
 * @returns one entry a set, in their order
 * @throws {CorpusError} that names the repository and what to do
 */
export async function fetchSets(
  sets: readonly DataSet[],
  options: FetchSetsOptions,
): Promise<readonly FetchedSet[]> {
  const { to } = options;
  makePrivateDirectory(to);
  const held = takeLockFile(join(to, ".fetch.lock"));
  if (held === undefined)
    throw new CorpusError(
      `another corpus fetch works in ${to}; wait for it, or name another folder: --out DIR`,
    );
  const work = join(to, WORK);
  try {
    const fetched: FetchedSet[] = [];
    const missing: DataSet[] = [];
    for (const set of sets) {
      const kept = await keptFile(set, to);
      if (kept === undefined) missing.push(set);
      else fetched.push({ ...kept, isKept: true });
    }
    if (missing.length > 0) {
      const git: GitOptions = {
        env: options.env,
        limits: options.limits ?? LIMITS,
        signal: options.signal,
        protocols: options.allowsFiles === true ? "https:file" : "https",
      };
      await gitVersion(git);
      makePrivateDirectory(work);
      removeClones(work);
      for (const set of missing) {
        const file = await fetchSet(set, work, git, { ...options, touch: () => held.touch() });
        fetched.push({ ...file, isKept: false });
      }
    }
    rmSync(work, { recursive: true, force: true });
    const order = sets.map(({ name }) => `${name}.jsonl`);
    return fetched.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  } finally {
    // Only what is finished may stay.
    if (existsSync(work)) removeClones(work);
    held.release();
  }
}

/** The entry of a file that is there, unchanged, and of the commits that are wanted. */
async function keptFile(set: DataSet, to: string): Promise<LockedFile | undefined> {
  const locked = readLock(to)?.files.find(({ name }) => name === `${set.name}.jsonl`);
  if (locked === undefined || locked.from.length !== set.repositories.length) return undefined;
  const isSame = set.repositories.every(({ name, url, commit }, n) => {
    const from = locked.from[n];
    return from?.name === name && from.url === url && from.commit.startsWith(commit);
  });
  const path = join(to, locked.name);
  return isSame && existsSync(path) && (await hashFile(path)) === locked.sha256
    ? locked
    : undefined;
}

function removeClones(work: string): void {
  for (const name of readdirSync(work))
    if (name.startsWith("clone-")) rmSync(join(work, name), { recursive: true, force: true });
}

async function fetchSet(
  set: DataSet,
  work: string,
  git: GitOptions,
  options: FetchSetsOptions & { readonly touch: () => void },
): Promise<LockedFile> {
  const parts: Part[] = [];
  for (const repository of set.repositories) {
    const path = join(work, partName(set, repository));
    parts.push(
      readPart(path, repository) ?? (await fetchPart(set, repository, path, work, git, options)),
    );
  }
  const rows = parts.reduce((sum, part) => sum + part.from.rows, 0);
  if (rows === 0)
    throw new CorpusError(
      `nothing was found for ${set.name} in ${set.repositories[0]?.name ?? "no repository"}`,
    );
  const output = new OutputFile(join(options.to, `${set.name}.jsonl`));
  for (const { text } of parts) output.write(text);
  const file: LockedFile = {
    name: `${set.name}.jsonl`,
    sha256: output.finish(),
    rows,
    from: parts.map(({ from }) => from),
  };
  writeLocked(options.to, file);
  return file;
}

interface Part {
  readonly from: LockedRepository;
  readonly text: string;
}

function partName({ name }: DataSet, repository: Repository): string {
  const key = createHash("sha256").update(JSON.stringify(repository)).digest("hex");
  return `${name}-${key.slice(0, 24)}.part.jsonl`;
}

/** A part that an earlier run finished: its head, then its rows, with the checksum of both in the head. */
function readPart(path: string, { name }: Repository): Part | undefined {
  if (!existsSync(path)) return undefined;
  const all = readFileSync(path, "utf8");
  const end = all.indexOf("\n");
  const text = all.slice(end + 1);
  try {
    const { from, sha256 } = JSON.parse(all.slice(0, end)) as {
      from: LockedRepository;
      sha256: string;
    };
    return sha256 === sha256Of(text) && from.name === name ? { from, text } : undefined;
  } catch {
    return undefined;
  }
}

async function fetchPart(
  { extractor }: DataSet,
  repository: Repository,
  path: string,
  work: string,
  git: GitOptions,
  {
    allowsFiles,
    say = () => {},
    note = () => {},
    touch,
  }: FetchSetsOptions & { readonly touch: () => void },
): Promise<Part> {
  const { name, url, commit, licence } = repository;
  const { protocol } = new URL(url);
  if (protocol !== "https:" && !(protocol === "file:" && allowsFiles === true))
    throw new CorpusError(`${name}: ${url} is not https`);
  try {
    const content = await readRepository(
      { url, commit, folders: extractor.folders, wants: (file) => extractor.wants(file) },
      mkdtempSync(join(work, "clone-")),
      git,
      (text) => {
        touch();
        say(name, text);
      },
    );
    const rows: ExtractedRow[] = [
      ...extractor.rows(content.files, name, (text) => note(`${name}: ${text}`)),
    ];
    const text = rows.map((row) => `${JSON.stringify({ ...row, licence })}\n`).join("");
    const from = { name, url, commit: content.commit, licence, rows: rows.length };
    const output = new OutputFile(path);
    output.write(`${JSON.stringify({ from, sha256: sha256Of(text) })}\n${text}`);
    output.finish();
    return { from, text };
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    const after =
      git.signal?.aborted === true
        ? "what was finished is kept; call it again to go on"
        : "nothing of it was kept";
    throw new CorpusError(`${name} (${url}): ${error.message}; ${after}`);
  }
}

function sha256Of(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
