/** Puts kept files back. What is there now is only replaced when that was asked for. */
import {
  type BigIntStats,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  copyFileSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  openSync,
  readlinkSync,
  readSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { reasonOf } from "./keep-files.js";
import { storedPath } from "./store.js";
import type { Entry, Item } from "./types.js";

export interface Restored {
  /** A path, or `git: …` for a ref, a stash entry or the index. */
  readonly path: string;
  /**
   * `same`: it is as it was. `conflict`: something else is there. `lost`: the copy is not what it was.
   */
  readonly result: "restored" | "same" | "conflict" | "lost" | "failed";
  readonly why?: string;
}

export interface RestoreOptions {
  readonly directory: string;
  /** Replace what is there now. */
  readonly force: boolean;
  /** Restore only these and what lies below them, absolute; empty: everything. */
  readonly paths: readonly string[];
}

/** Restores the files of an entry. Never throws for one of them. */
export function restoreFiles(entry: Entry, options: RestoreOptions): Restored[] {
  const wanted = entry.items.filter(({ path }) => isWanted(path, options.paths));
  const results: Restored[] = [];
  const folders: Item[] = [];
  for (const item of wanted) {
    try {
      const result = restoreItem(item, entry, options);
      if (item.kind === "directory" && result.result === "restored") folders.push(item);
      results.push(result);
    } catch (error) {
      results.push({ path: item.path, result: "failed", why: reasonOf(error) });
    }
  }
  // Last, because what is put into a directory changes its time.
  for (const item of folders.reverse()) setTimes(item.path, item);
  return results;
}

/** Which kept paths would replace something that is there now. */
export function conflictsOf(entry: Entry, options: RestoreOptions): string[] {
  return entry.items
    .filter(({ path }) => isWanted(path, options.paths))
    .filter((item) => stateOf(item, entry, options.directory) === "other")
    .map(({ path }) => path);
}

export function isWanted(path: string, paths: readonly string[]): boolean {
  return paths.length === 0 || paths.some((top) => path === top || path.startsWith(`${top}/`));
}

function restoreItem(item: Item, entry: Entry, { directory, force }: RestoreOptions): Restored {
  const { path } = item;
  const stored =
    item.stored === undefined ? undefined : storedPath(directory, entry.id, item.stored);
  if (stored !== undefined && !isIntact(stored, item))
    return { path, result: "lost", why: "the kept file was changed after it was kept" };
  const state = stateOf(item, entry, directory);
  if (state === "same") return { path, result: "same" };
  if (state === "other" && !force)
    return { path, result: "conflict", why: "something else is there now; --force replaces it" };
  if (state === "other" && lstatSync(path).isDirectory())
    return { path, result: "conflict", why: "a directory is there now; move it away first" };
  mkdirSync(dirname(path), { recursive: true });
  if (item.kind === "directory") {
    if (state === "other") rmSync(path);
    mkdirSync(path);
    setOwner(path, item);
    chmodSync(path, item.mode);
    return { path, result: "restored" };
  }
  // In one step, so that there is never half a file.
  const fresh = join(dirname(path), `.cerbash-${entry.id}-${process.pid}`);
  try {
    if (item.kind === "symlink") {
      symlinkSync(item.target ?? "", fresh);
      if (process.getuid?.() === 0) lchownSync(fresh, item.uid, item.gid);
    } else {
      copyFileSync(stored ?? "", fresh, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
      setOwner(fresh, item);
      chmodSync(fresh, item.mode);
      setTimes(fresh, item);
    }
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  return { path, result: "restored" };
}

/** What is at a kept path now. */
function stateOf(item: Item, entry: Entry, directory: string): "absent" | "same" | "other" {
  const now = lookAt(item.path);
  if (now === undefined) return "absent";
  switch (item.kind) {
    case "directory":
      // Its content has entries of its own.
      return now.isDirectory() ? "same" : "other";
    case "symlink":
      return now.isSymbolicLink() && readlinkSync(item.path) === item.target ? "same" : "other";
    case "file": {
      const isAlike =
        now.isFile() &&
        Number(now.size) === item.size &&
        Number(now.mode & 0o7777n) === item.mode &&
        isSameContent(item.path, storedPath(directory, entry.id, item.stored ?? ""));
      return isAlike ? "same" : "other";
    }
  }
}

function lookAt(path: string): BigIntStats | undefined {
  try {
    return lstatSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    // A file stands where a directory was.
    return undefined;
  }
}

/** A linked file is the original itself: whoever changed it elsewhere changed what was kept. */
function isIntact(stored: string, { size, how, mtime }: Item): boolean {
  const stats = lstatSync(stored, { bigint: true, throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile() || Number(stats.size) !== size) return false;
  return how === "copy" || String(stats.mtimeNs) === mtime;
}

function isSameContent(a: string, b: string): boolean {
  const files: number[] = [];
  try {
    files.push(openSync(a, "r"), openSync(b, "r"));
    const [one = -1, two = -1] = files;
    const left = Buffer.allocUnsafe(65_536);
    const right = Buffer.allocUnsafe(65_536);
    for (;;) {
      const count = readSync(one, left, 0, left.length, null);
      const other = readSync(two, right, 0, right.length, null);
      if (count !== other || !left.subarray(0, count).equals(right.subarray(0, other)))
        return false;
      if (count === 0) return true;
    }
  } catch {
    return false;
  } finally {
    for (const file of files) closeSync(file);
  }
}

function setOwner(path: string, { uid, gid }: Item): void {
  // Nobody else may give files away.
  if (process.getuid?.() === 0) chownSync(path, uid, gid);
}

/** To the microsecond, below which Node cuts off; half of one more, lest rounding takes one away. */
function setTimes(path: string, { mtime }: Item): void {
  const seconds = (Number(BigInt(mtime) / 1000n) + 0.5) / 1e6;
  utimesSync(path, seconds, seconds);
}
