/** Keeps what a command would lose, within limits of size, number and time. */
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { runGit } from "../context/git-process.js";
import { expand } from "./expand.js";
import { FileKeeper, LimitReached, reasonOf } from "./keep-files.js";
import { keepGit } from "./keep-git.js";
import { prune } from "./prune.js";
import { Draft, newId } from "./store.js";
import type { Entry, GitItem, Limits, Losses, PathLoss, Summary } from "./types.js";

export interface KeepOptions {
  /** Where entries lie. */
  readonly directory: string;
  readonly limits: Limits;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly about: Pick<Summary, "agent" | "session" | "command" | "cwd">;
}

export interface Kept {
  /** Undefined when there was nothing to lose. */
  readonly id?: string;
  /** What was not kept and why; empty when all of it was. */
  readonly missing: readonly string[];
}

/** Never rejects: what went wrong is in `missing`. */
export async function keep(losses: Losses, options: KeepOptions): Promise<Kept> {
  const { directory, limits, env, about } = options;
  const end = performance.now() + limits.timeMs;
  const left = () => end - performance.now();
  const now = new Date();
  const id = newId(now);
  const missing = [...losses.unknown];
  let draft: Draft | undefined;
  try {
    draft = new Draft(directory, id);
    const keeper = new FileKeeper(draft.files, limits, left, directory);
    const git: GitItem[] = [];
    try {
      // Refs first: they are quick, and nothing else holds them.
      for (const loss of losses.git) {
        const item = await keepGit(loss, { id, files: draft.files, keeper, left, env });
        if (item !== undefined) git.push(item);
      }
      for (const loss of losses.paths) await keepPath(loss, keeper, options, left);
    } catch (error) {
      missing.push(error instanceof LimitReached ? error.message : `git: ${reasonOf(error)}`);
    }
    missing.push(...keeper.missing);
    const { items, bytes, leftOut } = keeper;
    if (items.length === 0 && git.length === 0) {
      draft.drop();
      return { missing };
    }
    const entry: Entry = {
      v: 1,
      id,
      time: now.toISOString(),
      ...about,
      files: items.filter(({ kind }) => kind !== "directory").length,
      bytes,
      missing,
      leftOut,
      items,
      git,
    };
    draft.finish(entry);
    await prune(directory, { keepDays: limits.keepDays, maxTotalBytes: limits.maxTotalBytes }, env);
    return { id, missing };
  } catch (error) {
    draft?.drop();
    return { missing: [...missing, reasonOf(error)] };
  }
}

async function keepPath(
  loss: PathLoss,
  keeper: FileKeeper,
  { limits, env }: KeepOptions,
  left: () => number,
): Promise<void> {
  let paths: string[];
  try {
    paths = expand(loss.path, limits.maxFiles);
  } catch (error) {
    throw new LimitReached(error instanceof Error ? error.message : String(error));
  }
  for (const path of paths) {
    if (loss.isBuild && (await isRebuildable(path, env, left))) {
      keeper.leftOut.push(path);
      continue;
    }
    const isDirectory = lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    if (isDirectory && loss.act === "replace" && loss.names.length > 0)
      for (const name of loss.names) keeper.keep(join(path, name), "replace", true);
    else keeper.keep(path, loss.act, loss.recursive);
  }
}

/** Build output that git ignores, or that lies in no repository. */
async function isRebuildable(
  path: string,
  env: KeepOptions["env"],
  left: () => number,
): Promise<boolean> {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return false;
  const folder = join(path, "..");
  const git = (...args: string[]) => runGit(folder, args, [], Math.max(1, left()), 65_536, env);
  try {
    await git("rev-parse", "--git-dir");
  } catch {
    return true;
  }
  return git("check-ignore", "-q", "--", path).then(
    () => true,
    () => false,
  );
}
