/** Puts refs, stash entries and the index of a repository back. */
import { constants, copyFileSync, existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { runGit } from "../context/git-process.js";
import { reasonOf } from "./keep-files.js";
import type { Restored } from "./restore.js";
import { storedPath } from "./store.js";
import type { GitItem } from "./types.js";

const NOTHING = "0".repeat(40);

export interface RestoreGitOptions {
  readonly directory: string;
  readonly id: string;
  readonly force: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A ref that is gone is made again; one that stands elsewhere is a conflict, unless forced. */
export async function restoreGit(item: GitItem, options: RestoreGitOptions): Promise<Restored[]> {
  const { force, env } = options;
  const git = (...args: string[]) => runGit(item.root, args, [], 5000, 32 * 1024 * 1024, env);
  const results: Restored[] = [];
  for (const { ref, object } of item.refs) {
    const path = `git: ${ref}`;
    const now = (await git("rev-parse", "-q", "--verify", ref).catch(() => "")).trim();
    if (now === object) results.push({ path, result: "same" });
    else if (now !== "" && !force)
      results.push({
        path,
        result: "conflict",
        why: `it is at ${now.slice(0, 12)}; --force moves it`,
      });
    else {
      const log = ["-m", `cerbash undo ${options.id}`, "--create-reflog"];
      results.push(
        await git("update-ref", ...log, ref, object, now || NOTHING.slice(0, object.length)).then(
          () => ({ path, result: "restored" as const }),
          (error) => ({ path, result: "failed" as const, why: reasonOf(error) }),
        ),
      );
    }
  }
  results.push(...(await restoreStash(item, git)));
  const index = restoreIndex(item, options);
  if (index !== undefined) results.push(index);
  return results;
}

async function restoreStash(
  { stash }: GitItem,
  git: (...args: string[]) => Promise<string>,
): Promise<Restored[]> {
  if (stash.length === 0) return [];
  const log = await git("log", "-g", "--format=%H", "refs/stash", "--").catch(() => "");
  const now = new Set(log.split("\n"));
  const results: Restored[] = [];
  // The oldest first: each goes on top.
  for (const { object, message } of [...stash].reverse()) {
    const path = `git: stash ${object.slice(0, 12)} ${message}`;
    if (now.has(object)) results.push({ path, result: "same" });
    else
      results.push(
        await git("stash", "store", "-m", message, object).then(
          () => ({ path, result: "restored" as const }),
          (error) => ({ path, result: "failed" as const, why: reasonOf(error) }),
        ),
      );
  }
  return results;
}

/** What was staged. It fits only to the commit it was made on, so it goes with the refs or not at all. */
function restoreIndex(
  { gitDirectory, index }: GitItem,
  { directory, id, force }: RestoreGitOptions,
): Restored | undefined {
  if (index === undefined) return undefined;
  const path = "git: index";
  const kept = storedPath(directory, id, index);
  const now = join(gitDirectory, "index");
  try {
    if (existsSync(now) && readFileSync(now).equals(readFileSync(kept)))
      return { path, result: "same" };
    if (existsSync(now) && !force)
      return {
        path,
        result: "conflict",
        why: "other things are staged now; --force replaces that",
      };
    const lock = `${now}.lock`;
    // Git's own lock: fails while git works on it.
    copyFileSync(kept, lock, constants.COPYFILE_EXCL);
    renameSync(lock, now);
    return { path, result: "restored" };
  } catch (error) {
    return { path, result: "failed", why: reasonOf(error) };
  }
}
