/** Reads what git prints. Pure; the calls are made in `node.ts`. */
import type { GitPathFact } from "./types.js";

/** One line of `git status --porcelain=v1 -z`, and whether the path is a directory. */
export interface StatusEntry {
  readonly state: "changed" | "untracked" | "ignored";
  readonly path: string;
}

/**
 * Reads `git status --porcelain=v1 -z --no-renames`.
 *
 * @example
 * readStatus("?? new/\0!! dist/\0") // untracked new/, ignored dist/
 */
export function readStatus(output: string): StatusEntry[] {
  const entries: StatusEntry[] = [];
  for (const line of output.split("\0")) {
    if (line.length < 4) continue;
    const code = line.slice(0, 2);
    const state = code === "??" ? "untracked" : code === "!!" ? "ignored" : "changed";
    entries.push({ state, path: line.slice(3) });
  }
  return entries;
}

/** What `git ls-files -v -s -z` says about a path or everything below it. */
export interface TrackedFiles {
  readonly count: number;
  /** Submodules, whose content the outer repository does not hold. */
  readonly submodules: boolean;
  /** Files that git was told not to compare, so that "unchanged" means nothing. */
  readonly unwatched: boolean;
}

/** Reads `git ls-files -v -s -z`: `H 100644 <id> <stage>\t<path>`. */
export function readTracked(output: string): TrackedFiles {
  let count = 0;
  let submodules = false;
  let unwatched = false;
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf("\0", at);
    const tag = output.charAt(at);
    // Lower case: assumed unchanged; S: left out of the work tree, or so git was told.
    if (tag === "S" || (tag >= "a" && tag <= "z")) unwatched = true;
    if (output.startsWith("160000 ", at + 2)) submodules = true;
    count++;
    if (end < 0) break;
    at = end + 1;
  }
  return { count, submodules, unwatched };
}

/** Ignored single files that a build or an editor leaves about. */
const LITTER = /(?:\.(?:py[cod]|o|class|log|tsbuildinfo|sw[op]|tmp|cache)|\.DS_Store|Thumbs\.db)$/;

/**
 * One word for a path. Ignored files among tracked ones make it `mixed` only when they look like
 * something a person wrote (`.env`): ignored directories are build output.
 */
export function summarise(
  entries: readonly StatusEntry[],
  tracked: TrackedFiles,
  exists: boolean,
): GitPathFact | undefined {
  let changed = tracked.unwatched;
  let untracked = false;
  let ignored = false;
  let ignoredFile = false;
  for (const { state, path } of entries) {
    if (state === "changed") changed = true;
    else if (state === "untracked") untracked = true;
    else {
      ignored = true;
      if (!path.endsWith("/") && !LITTER.test(path)) ignoredFile = true;
    }
  }
  if (tracked.submodules) return "mixed";
  if (changed) return untracked || ignoredFile ? "mixed" : "modified";
  if (tracked.count > 0) return untracked || ignoredFile ? "mixed" : "clean";
  if (untracked) return "untracked";
  if (ignored) return "ignored";
  // A directory that holds nothing; but nothing is known of a path that is not there.
  return exists ? "clean" : undefined;
}

/** The headers and totals of `git status --porcelain=v2 --branch --show-stash -z`. */
export interface StatusSummary {
  readonly branch: string | undefined;
  readonly upstream: string | undefined;
  readonly unborn: boolean;
  readonly dirty: boolean;
  readonly untracked: boolean;
  /** Absent in the output of older versions even when there are some. */
  readonly stashes: number | undefined;
}

export function readSummary(output: string): StatusSummary {
  let branch: string | undefined;
  let upstream: string | undefined;
  let stashes: number | undefined;
  let unborn = false;
  let dirty = false;
  let untracked = false;
  for (const line of output.split("\0")) {
    if (line.startsWith("# ")) {
      const space = line.indexOf(" ", 2);
      const name = line.slice(2, space);
      const value = line.slice(space + 1);
      if (name === "branch.head") branch = value === "(detached)" ? undefined : value;
      else if (name === "branch.upstream") upstream = value;
      else if (name === "branch.oid") unborn = value === "(initial)";
      else if (name === "stash") stashes = Number.parseInt(value, 10);
    } else if (line.startsWith("? ")) untracked = true;
    else if (/^[12u] /.test(line)) dirty = true;
  }
  return { branch, upstream, unborn, dirty, untracked, stashes };
}

const PROTECTED =
  /^(?:main|master|trunk|develop|development|dev|production|prod|staging|stable|release|gh-pages)$|^(?:release|releases|hotfix|support)[/-]/;

/** Branches that usually belong to everyone; policy may name more. */
export function isProtectedName(branch: string, more: readonly string[] = []): boolean {
  return PROTECTED.test(branch) || more.includes(branch);
}
