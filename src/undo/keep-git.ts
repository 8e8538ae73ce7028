/** Keeps what git would lose: refs are held by refs of our own, files and the index are copied as they are. */
import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import { NoRepository, runGit } from "../context/git-process.js";
import type { FileKeeper } from "./keep-files.js";
import type { GitItem, GitLoss } from "./types.js";

const MAX_OUTPUT = 32 * 1024 * 1024;
/** Below this every kept object of an entry has a ref, so that git does not throw it away. */
export const KEPT_REFS = "refs/cerbash/undo";

export interface KeepGitOptions {
  readonly id: string;
  readonly files: string;
  readonly keeper: FileKeeper;
  readonly left: () => number;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Undefined where there is no repository. Rejects when git does not answer. */
export async function keepGit(
  loss: GitLoss,
  { id, files, keeper, left, env }: KeepGitOptions,
): Promise<GitItem | undefined> {
  const git = (...args: string[]) =>
    runGit(loss.directory, args, [], Math.max(1, left()), MAX_OUTPUT, env);
  let root: string;
  let gitDirectory: string;
  try {
    const places = await git("rev-parse", "--path-format=absolute", "--show-toplevel", "--git-dir");
    [root = "", gitDirectory = ""] = places.split("\n");
  } catch (error) {
    if (error instanceof NoRepository) return undefined;
    throw error;
  }
  if (root === "") return undefined;
  const branch = (await git("symbolic-ref", "-q", "HEAD").catch(() => "")).trim();
  const commit = (await git("rev-parse", "-q", "--verify", "HEAD").catch(() => "")).trim();
  const stash = loss.refs === "stash" ? await stashEntries(git) : [];
  const refs: { ref: string; object: string }[] = [];
  if (commit !== "") refs.push({ ref: branch === "" ? "HEAD" : branch, object: commit });
  if (typeof loss.refs !== "string") {
    for (const ref of loss.refs) {
      const object = await git("rev-parse", "-q", "--verify", "--end-of-options", ref).catch(
        () => "",
      );
      if (object !== "") refs.push({ ref, object: object.trim() });
    }
  }
  const objects = new Set([...refs, ...stash].map(({ object }) => object));
  for (const object of objects) await git("update-ref", `${KEPT_REFS}/${id}/${object}`, object);

  const lists = listing(loss.files, commit !== "");
  const found = new Set<string>();
  for (const args of lists)
    for (const name of (await git(...args)).split("\0"))
      if (name !== "") found.add(name.replace(/\/$/, ""));
  // Directories too: an emptied one goes as well, and has a mode and a time.
  const folders = new Set<string>();
  // Paths of `ls-files` count from the directory, those of `diff` from the top.
  const base = loss.files === "tracked" ? root : loss.directory;
  for (const name of found) {
    const path = join(base, name);
    for (let up = dirname(path); up.startsWith(`${root}/`) && !folders.has(up); up = dirname(up))
      folders.add(up);
  }
  if (loss.files !== "tracked")
    for (const folder of [...folders].sort()) keeper.keep(folder, "delete", false);
  for (const name of found)
    keeper.keep(join(base, name), loss.files === "tracked" ? "replace" : "delete", true);

  const index = join(gitDirectory, "index");
  const size = lstatSync(index, { throwIfNoEntry: false })?.size;
  const stored = `index-${keeper.items.length}`;
  if (size !== undefined) keeper.copy(index, join(files, stored), size);
  return {
    root,
    gitDirectory,
    head: branch === "" ? commit : branch,
    refs,
    stash,
    ...(size !== undefined && { index: stored }),
  };
}

/** What lists the files; none of it reads their content, for which git might run programs. */
function listing(files: GitLoss["files"], hasCommit: boolean): string[][] {
  switch (files) {
    case "none":
      return [];
    case "tracked":
      return [
        ["diff-files", "--name-only", "-z", "--no-ext-diff", "--ignore-submodules=all"],
        ...(hasCommit
          ? [
              [
                "diff-index",
                "--cached",
                "--name-only",
                "-z",
                "--no-ext-diff",
                "--ignore-submodules=all",
                "HEAD",
              ],
            ]
          : []),
      ];
    case "untracked":
      return [["ls-files", "-o", "-z", "--exclude-standard"]];
    case "all-untracked":
      return [["ls-files", "-o", "-z"]];
    case "ignored":
      return [["ls-files", "-o", "-i", "-z", "--exclude-standard"]];
  }
}

async function stashEntries(
  git: (...args: string[]) => Promise<string>,
): Promise<GitItem["stash"]> {
  const text = await git("log", "-g", "-z", "--format=%H %gs", "refs/stash", "--").catch(() => "");
  return text
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => ({
      object: line.slice(0, line.indexOf(" ")),
      message: line.slice(line.indexOf(" ") + 1),
    }));
}

/** Lets go of the objects of an entry. */
export async function releaseGit(
  item: GitItem,
  id: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const git = (...args: string[]) => runGit(item.root, args, [], 2000, MAX_OUTPUT, env);
  const refs = (await git("for-each-ref", "--format=%(refname)", `${KEPT_REFS}/${id}/`)).split(
    "\n",
  );
  for (const ref of refs) if (ref !== "") await git("update-ref", "-d", ref);
}
