/**
 * Looks at the machine: files by `lstat`, repositories by the `git` program. Everything has a time
 * limit; what is late, refused or too large is simply not answered, and a note says so.
 *
 * A repository is not trusted: its own configuration must not make our look run anything. See
 * `docs/decisions/0004-looks.md` for what is switched off and why.
 */

// `fs.promises` is loaded when it is first used, which takes a millisecond.
import fs, { constants } from "node:fs";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { isProtectedName, readStatus, readSummary, readTracked, summarise } from "./git-output.js";
import {
  type ConfigValues,
  type Environment,
  GitFailed,
  LookError,
  NoRepository,
  runGit,
} from "./git-process.js";
import { type Answer, type Answers, readKey } from "./look.js";
import type { GitFact, GitPathFact, PathFact, ScriptFact, Surroundings } from "./types.js";

export { surroundings, surroundingsSync } from "./surroundings.js";

export interface LookLimits {
  /** Milliseconds for one call of git or one file look. */
  readonly each?: number;
  /** Milliseconds for all looks of one decision together. */
  readonly total?: number;
  /** Bytes of output of one call of git. */
  readonly output?: number;
  /** Branch names that policy protects besides the usual ones. */
  readonly protectedBranches?: readonly string[];
  /** Environment of git; default: this process's. */
  readonly env?: Environment;
}

export interface Looked {
  readonly answers: Answers;
  /** What did not work: `git: timed out`, `path: EACCES`. */
  readonly degraded: readonly string[];
}

const EACH = 150;
const TOTAL = 300;
const OUTPUT = 4 * 1024 * 1024;
/** Directories to climb in search of a repository. */
const MAX_CLIMB = 40;

/**
 * Answers what a {@link LookBook} wanted. Never throws and never takes (much) longer than the limit.
 *
 * @example
 * const { answers } = await answer(book.wanted, around);
 * decide(plan, new LookBook(answers));
 */
export async function answer(
  wanted: Iterable<string>,
  around: Surroundings,
  limits: LookLimits = {},
): Promise<Looked> {
  const answers = new Map<string, Answer>();
  const degraded = new Set<string>();
  const machine = new Machine(limits);
  const looks: Promise<void>[] = [];
  for (const key of wanted) {
    const read = readKey(key);
    if (read === undefined) continue;
    const { question, path } = read;
    const full = absolutePath(path, around);
    if (full === undefined) {
      degraded.add(`${question}: no such directory is known`);
      continue;
    }
    const look = async () => {
      try {
        const found = await machine.look(question, full);
        if (found !== undefined) answers.set(key, found);
      } catch (error) {
        degraded.add(`${question.startsWith("git") ? "git" : question}: ${reason(error)}`);
      }
    };
    looks.push(look());
  }
  await Promise.all(looks);
  return { answers, degraded: [...degraded] };
}

function reason(error: unknown): string {
  if (error instanceof LookError) return error.message;
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === "string" ? code : "failed";
}

/** A path as rules spell it (relative to the start, or below `~`) as an absolute one. */
function absolutePath(path: string, around: Surroundings): string | undefined {
  if (path.startsWith("~")) {
    if (around.home === undefined) return undefined;
    if (path === "~") return around.home;
    if (path.startsWith("~/")) return join(around.home, path.slice(2));
    // Another user's home: `~name` is not worth a look at the accounts.
    return undefined;
  }
  if (isAbsolute(path)) return resolve(path);
  return around.cwd === undefined ? undefined : resolve(around.cwd, path);
}

/** Longest script that is read, in bytes. */
const MAX_SCRIPT = 64 * 1024;

/** The text of an ordinary file. Devices and pipes, which may never end, are not opened. */
async function readScript(path: string): Promise<ScriptFact> {
  try {
    const real = await fs.promises.realpath(path);
    const state = await fs.promises.lstat(real);
    if (!state.isFile() || state.size > MAX_SCRIPT) return {};
    const file = await fs.promises.open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.readFile());
      return text.includes("\0") ? {} : { text };
    } finally {
      await file.close();
    }
  } catch {
    // Not there, not ours, or not text: it is as unknown as it was.
    return {};
  }
}

/** The looks of one decision, which share a deadline and what was found out on the way. */
class Machine {
  private readonly each: number;
  private readonly output: number;
  private readonly deadline: number;
  private readonly limits: LookLimits;
  private readonly repositories = new Map<string, Promise<Repository | undefined>>();

  constructor(limits: LookLimits) {
    this.limits = limits;
    this.each = limits.each ?? EACH;
    this.output = limits.output ?? OUTPUT;
    this.deadline = process.uptime() * 1000 + (limits.total ?? TOTAL);
  }

  look(
    question: "path" | "git-path" | "git" | "script",
    path: string,
  ): Promise<Answer | undefined> {
    if (question === "script") return this.timed(readScript(path));
    if (question === "path") return this.timed(lookAtPath(path));
    return question === "git" ? this.repositoryFact(path) : this.pathFact(path);
  }

  private left(): number {
    return Math.min(this.each, this.deadline - process.uptime() * 1000);
  }

  /** File looks cannot be cancelled (a dead network drive), only left behind. */
  private async timed<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new LookError("timed out")), Math.max(0, this.left()));
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private git(dir: string, args: readonly string[], extra: ConfigValues = []): Promise<string> {
    const left = this.left();
    if (left <= 0) return Promise.reject(new LookError("timed out"));
    return runGit(dir, args, extra, left, this.output, this.limits.env);
  }

  private repository(dir: string): Promise<Repository | undefined> {
    let found = this.repositories.get(dir);
    if (found === undefined) {
      found = this.open(dir);
      this.repositories.set(dir, found);
    }
    return found;
  }

  private async open(dir: string): Promise<Repository | undefined> {
    const [where, programs] = await Promise.all([
      this.git(dir, ["rev-parse", "--show-toplevel", "--absolute-git-dir", "--git-common-dir"]),
      this.git(dir, ["config", "--null", "--name-only", "--get-regexp", "^filter\\."]),
    ]).catch((error: unknown) => {
      if (error instanceof NoRepository) return [undefined, ""] as const;
      throw error;
    });
    if (where === undefined) return undefined;
    const [root = "", gitDir = "", common = ""] = where.split("\n");
    const commonDir = resolve(dir, common);
    // Content filters are programs that `git status` runs on files whose time stamp changed.
    const names = programs.split("\0").filter((name) => name !== "");
    // `-c` could not say this name, so the filter could not be switched off.
    if (names.some((name) => name.includes("="))) throw new LookError("unusual filter name");
    const filters = names.map(
      (name) => [name, name.toLowerCase().endsWith(".required") ? "false" : ""] as const,
    );
    return { root, gitDir, commonDir, filters };
  }

  private async repositoryFact(dir: string): Promise<GitFact | undefined> {
    const repository = await this.repository(dir);
    if (repository === undefined) return undefined;
    const { root, gitDir, commonDir, filters } = repository;
    const args = ["status", "--porcelain=v2", "--branch", "--show-stash", "-z", ...STATUS];
    const [status, unpushed, stashLog, remoteHead] = await Promise.all([
      this.git(dir, [...args, "--untracked-files=normal"], filters),
      this.git(dir, ["rev-list", "--max-count=1", "HEAD", "--not", "--remotes"]).catch(
        (error: unknown) => {
          if (error instanceof GitFailed) return undefined;
          throw error;
        },
      ),
      this.timed(
        fs.promises.readFile(join(commonDir, "logs", "refs", "stash"), "utf8").catch(() => ""),
      ),
      this.timed(
        fs.promises
          .readFile(join(commonDir, "refs", "remotes", "origin", "HEAD"), "utf8")
          .catch(() => ""),
      ),
    ]);
    const summary = readSummary(status);
    if (unpushed === undefined && !summary.unborn) throw new LookError("rev-list failed");
    const { branch, upstream } = summary;
    const usual = /^ref: refs\/remotes\/origin\/(.+)$/m.exec(remoteHead)?.[1];
    const more = [
      ...(this.limits.protectedBranches ?? []),
      ...(usual === undefined ? [] : [usual]),
    ];
    return {
      root,
      ...(branch === undefined ? {} : { branch }),
      ...(upstream === undefined ? {} : { upstream }),
      dirty: summary.dirty,
      untracked: summary.untracked,
      unpushed: unpushed !== undefined && unpushed.trim() !== "",
      stashes: summary.stashes ?? stashLog.split("\n").length - 1,
      linkedWorktree: resolve(gitDir) !== commonDir,
      isProtected: branch !== undefined && isProtectedName(branch, more),
    };
  }

  private async pathFact(path: string): Promise<GitPathFact | undefined> {
    // git says nothing about its own directory, which must not be taken for "nothing to lose".
    if (OWN.test(path)) return undefined;
    const info = await this.timed(fs.promises.lstat(path).catch(() => undefined));
    // A file may be called `[id].tsx`, so it is a pattern only when there is no such file.
    if (info === undefined && PATTERN.test(path)) return this.patternFact(path);
    // git takes no path beyond a symbolic link, so the directory is made real; the path itself may
    // be a link, which is what would be removed.
    const parent = await this.timed(fs.promises.realpath(dirname(path)).catch(() => undefined));
    if (parent === undefined) return undefined;
    const name = basename(path);
    if (info?.isDirectory() === true) {
      const own = await this.timed(fs.promises.lstat(join(path, ".git")).catch(() => undefined));
      if (own !== undefined) return "mixed";
    }
    const repository = await this.repository(parent);
    if (repository === undefined) return "outside";
    return this.pathspecFact(parent, repository, `:(literal)${name || "."}`, info !== undefined);
  }

  /** git's own patterns take dotfiles along, so the answer is about a little more than the shell's. */
  private async patternFact(path: string): Promise<GitPathFact | undefined> {
    const slash = path.lastIndexOf("/", path.search(PATTERN));
    const parent = await this.timed(
      fs.promises.realpath(path.slice(0, slash) || "/").catch(() => undefined),
    );
    if (parent === undefined) return undefined;
    const repository = await this.repository(parent);
    if (repository === undefined) return "outside";
    return this.pathspecFact(parent, repository, `:(glob)${path.slice(slash + 1)}`, false);
  }

  private async pathspecFact(
    parent: string,
    repository: Repository,
    pathspec: string,
    exists: boolean,
  ): Promise<GitPathFact | undefined> {
    const there = ["--", pathspec];
    const [status, files] = await Promise.all([
      this.git(
        parent,
        [
          "status",
          "--porcelain=v1",
          "-z",
          ...STATUS,
          "--untracked-files=normal",
          IGNORED,
          ...there,
        ],
        repository.filters,
      ),
      this.git(parent, ["ls-files", "-v", "-s", "-z", ...there]),
    ]);
    return summarise(readStatus(status), readTracked(files), exists);
  }
}

const PATTERN = /[*?[]/;
const OWN = /[\\/]\.git(?:[\\/]|$)/i;

interface Repository {
  readonly root: string;
  readonly gitDir: string;
  readonly commonDir: string;
  readonly filters: ConfigValues;
}

/** No comparing of names, which reads contents, and no `git status` inside submodules. */
const STATUS = ["--no-renames", "--no-ahead-behind", "--ignore-submodules=dirty"] as const;
const IGNORED = "--ignored=traditional";

async function lookAtPath(path: string): Promise<PathFact | undefined> {
  const info = await fs.promises.lstat(path).catch((error: unknown) => {
    const code = (error as { code?: string }).code;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  });
  if (info === undefined) {
    // It may be a pattern, which says nothing about what it matches.
    if (path.includes("[")) return undefined;
    const real = await realOfMissing(path);
    return { exists: false, kind: "none", ...(real === undefined ? {} : { real }) };
  }
  const real = await fs.promises.realpath(path).catch(() => undefined);
  const where = real === undefined ? {} : { real };
  if (info.isSymbolicLink()) return { exists: true, kind: "symlink", ...where };
  if (info.isDirectory())
    return { exists: true, kind: "directory", ...where, empty: await isEmpty(path) };
  if (info.isFile()) return { exists: true, kind: "file", ...where, empty: info.size === 0 };
  const device = info.isBlockDevice() || info.isCharacterDevice();
  return { exists: true, kind: device ? "device" : "other", ...where };
}

async function isEmpty(path: string): Promise<boolean> {
  try {
    const directory = await fs.promises.opendir(path);
    try {
      return (await directory.read()) === null;
    } finally {
      await directory.close();
    }
  } catch {
    return false;
  }
}

/** Where a path that is not there would be made: its directories may be links. */
async function realOfMissing(path: string): Promise<string | undefined> {
  let parent = dirname(path);
  for (let i = 0; i < MAX_CLIMB; i++) {
    const real = await fs.promises.realpath(parent).catch(() => undefined);
    if (real !== undefined) return join(real, path.slice(parent.length));
    const next = dirname(parent);
    if (next === parent) return undefined;
    parent = next;
  }
  return undefined;
}
