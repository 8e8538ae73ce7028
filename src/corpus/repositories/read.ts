/**
 * Reads the wanted files of a repository at one commit. The history of the default branch is fetched without its files, the pinned commit
 * is looked up in it, then the trees of that commit and the wanted files alone. Every object is checked against its id on the way, so the
 * commit is the checksum of all of it.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { RepositoryFile } from "../extract/types.js";
import { CorpusError } from "../types.js";
import { type GitOptions, runGit } from "./git.js";
import { entriesOfTree, type ObjectReader, objectReader } from "./objects.js";

export interface Wanted {
  readonly url: string;
  /** Hexadecimal, at least twelve digits. */
  readonly commit: string;
  /** Directories to look into; `""` for all. */
  readonly folders: readonly string[];
  readonly wants: (path: string) => boolean;
}

export interface RepositoryContent {
  /** In full. */
  readonly commit: string;
  /** In the order of their paths. */
  readonly files: readonly RepositoryFile[];
}

/** More files, or larger ones, than any repository of the table has. */
const MOST_FILES = 40_000;
const MOST_TREES = 60_000;
const MOST_FILE_BYTES = 4 << 20;

/** Told how far it is: a sentence, short. */
export type Say = (text: string) => void;

/**
 * @param folder an empty place for the repository; it is removed at the end, whatever happens
 * @throws {CorpusError} when git, the network or an object fails, or there is no such commit
 */
export async function readRepository(
  wanted: Wanted,
  folder: string,
  options: GitOptions,
  say: Say = () => {},
): Promise<RepositoryContent> {
  const onProgress = (text: string): void => {
    const [, what, share] = /(\w+ objects):\s+(\d+%)/.exec(text) ?? [];
    if (what !== undefined) say(`${what} ${share}`);
  };
  const bare = join(folder, "repository.git");
  try {
    say("history");
    await runGit(
      [
        ...["clone", "--bare", "--quiet", "--progress", "--template=", "--filter=tree:0"],
        ...["--no-tags", "--single-branch", "--", wanted.url, bare],
      ],
      { ...options, onProgress },
      { folder },
    );
    const commit = await resolveCommit(wanted, bare, options);
    say("trees");
    const reader = objectReader(bare, options);
    try {
      const blobs = await listFiles(wanted, commit, reader);
      say(`${blobs.length} files`);
      await fetchBlobs(blobs, bare, { ...options, onProgress }, folder);
      return { commit, files: await readFiles(blobs, bare, options) };
    } finally {
      reader.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function resolveCommit(
  { url, commit }: Wanted,
  bare: string,
  options: GitOptions,
): Promise<string> {
  if (!/^[\da-f]{12,64}$/.test(commit))
    throw new CorpusError(`${commit} is no commit: at least twelve hexadecimal digits are needed`);
  try {
    const printed = await runGit(
      ["-C", bare, "rev-parse", "--verify", `${commit}^{commit}`],
      options,
    );
    const id = printed.trim();
    if (id.startsWith(commit)) return id;
  } catch (error) {
    if (options.signal?.aborted === true || !(error instanceof CorpusError)) throw error;
  }
  throw new CorpusError(`commit ${commit} is not in the default branch of ${url}`);
}

interface Blob {
  readonly path: string;
  readonly id: string;
}

/** The wanted files below a commit; links and submodules are none. */
async function listFiles(
  { folders, wants }: Wanted,
  commit: string,
  reader: ObjectReader,
): Promise<readonly Blob[]> {
  const header = (await reader.read(commit, "commit")).toString("utf8");
  const [, tree] = /^tree ([\da-f]+)\n/.exec(header) ?? [];
  if (tree === undefined) throw new CorpusError(`commit ${commit} has no tree`);
  const isOnTheWay = (path: string): boolean =>
    folders.some(
      (folder) =>
        folder === "" ||
        path === folder ||
        path.startsWith(`${folder}/`) ||
        folder.startsWith(`${path}/`),
    );
  const blobs: Blob[] = [];
  let trees = 0;
  const open = [{ path: "", id: tree }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    trees += 1;
    if (trees > MOST_TREES) throw new CorpusError(`more than ${MOST_TREES} directories`);
    for (const { mode, name, id } of entriesOfTree(
      await reader.read(at.id, "tree"),
      at.id.length / 2,
    )) {
      const path = at.path === "" ? name : `${at.path}/${name}`;
      if (mode === "40000") {
        if (isOnTheWay(path)) open.push({ path, id });
      } else if (/^100\d+$/.test(mode) && wants(path)) blobs.push({ path, id });
    }
    if (blobs.length > MOST_FILES) throw new CorpusError(`more than ${MOST_FILES} wanted files`);
  }
  return blobs.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Fetches all at once what would else be fetched one by one. */
async function fetchBlobs(
  blobs: readonly Blob[],
  bare: string,
  options: GitOptions,
  folder: string,
): Promise<void> {
  if (blobs.length === 0) return;
  await runGit(
    [
      ...["-C", bare, "-c", "fetch.negotiationAlgorithm=noop", "fetch", "--progress", "--no-tags"],
      ...["--no-write-fetch-head", "--filter=blob:none", "--stdin", "origin"],
    ],
    options,
    { folder, input: [...new Set(blobs.map(({ id }) => id))].map((id) => `${id}\n`).join("") },
  );
}

async function readFiles(
  blobs: readonly Blob[],
  bare: string,
  options: GitOptions,
): Promise<readonly RepositoryFile[]> {
  // A new one: the first does not know what has been fetched since.
  const reader = objectReader(bare, options);
  try {
    const files: RepositoryFile[] = [];
    const most = options.limits.bytes;
    let sum = 0;
    for (const { path, id } of blobs) {
      const bytes = await reader.read(id, "blob");
      if (bytes.length > MOST_FILE_BYTES) continue;
      // Packed, the same files take a thousandth.
      sum += bytes.length;
      if (sum > most)
        throw new CorpusError(`its files are larger than ${Math.ceil(most / (1 << 20))} MB`);
      files.push({ path, text: bytes.toString("utf8") });
    }
    return files;
  } finally {
    reader.close();
  }
}
