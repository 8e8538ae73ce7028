/** Where a command would run, from the environment and a few looks for the project's `.git`. */
import { lstat, lstatSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve, sep } from "node:path";
import type { Surroundings } from "./types.js";

/** Directories to climb in search of a repository. */
const MAX_CLIMB = 40;
/** Milliseconds. */
const TIME = 150;

type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that only say where things are. */
const PATH_VARIABLES = [
  "HOME",
  "TMPDIR",
  "TEMP",
  "TMP",
  "RUNNER_TEMP",
  "GITHUB_WORKSPACE",
  "CI_PROJECT_DIR",
  "WORKSPACE",
  "XDG_CACHE_HOME",
  "XDG_CONFIG_HOME",
  "XDG_DATA_HOME",
  "XDG_STATE_HOME",
  "XDG_RUNTIME_DIR",
  "VIRTUAL_ENV",
  "CARGO_HOME",
  "CARGO_TARGET_DIR",
  "GOPATH",
] as const;

/**
 * The surroundings of a command, with a few looks for the project's `.git`.
 *
 * @example
 * surroundings("/home/a/app/src", process.env).projectRoot // "/home/a/app"
 */
export function surroundingsSync(cwd: string | undefined, env: Environment): Surroundings {
  return describe(cwd, env, cwd === undefined ? undefined : climb(cwd));
}

/** {@link surroundingsSync} without blocking, and with a time limit: a network drive may be gone. */
export async function surroundings(
  cwd: string | undefined,
  env: Environment,
  time = TIME,
): Promise<Surroundings> {
  if (cwd === undefined) return describe(cwd, env, undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), time);
  });
  const root = await Promise.race([climbAsync(cwd), late]);
  clearTimeout(timer);
  return describe(cwd, env, root);
}

function describe(
  cwd: string | undefined,
  env: Environment,
  repository: string | undefined,
): Surroundings {
  const home = env.HOME ?? env.USERPROFILE ?? homeOfAccount();
  const declared = env.CLAUDE_PROJECT_DIR;
  const inside = declared !== undefined && cwd !== undefined && isBelow(declared, cwd);
  const projectRoot = repository ?? (inside ? declared : undefined);
  const user = env.USER ?? env.LOGNAME ?? env.USERNAME;
  const { platform } = process;
  const known = new Map<string, string>();
  for (const name of PATH_VARIABLES) {
    const value = env[name];
    if (value !== undefined && value !== "") known.set(name, value);
  }
  return {
    ...(cwd === undefined ? {} : { cwd }),
    ...(home === undefined || home === "" ? {} : { home }),
    ...(projectRoot === undefined ? {} : { projectRoot }),
    tmpdir: tempDirectory(env),
    ...(platform === "linux" || platform === "darwin" || platform === "win32" ? { platform } : {}),
    ...(user === undefined ? {} : { user }),
    env: known,
  };
}

/** As `os.tmpdir` has it, from an environment that may be another process's. */
function tempDirectory(env: Environment): string {
  if (process.platform === "win32") return env.TMPDIR || os().tmpdir();
  const directory = env.TMPDIR || env.TMP || env.TEMP || "/tmp";
  return directory.length > 1 && directory.endsWith("/") ? directory.slice(0, -1) : directory;
}

/** Loaded by the few who need it. */
function os(): typeof import("node:os") {
  return createRequire(import.meta.url)("node:os") as typeof import("node:os");
}

function homeOfAccount(): string | undefined {
  try {
    return os().userInfo().homedir;
  } catch {
    return undefined;
  }
}

function isBelow(outer: string, inner: string): boolean {
  const base = resolve(outer);
  const path = resolve(inner);
  return path === base || path.startsWith(base.endsWith(sep) ? base : base + sep);
}

/** A path of Windows on another system, where it would be taken for one below this process's directory. */
function isForeign(path: string): boolean {
  return sep === "/" && /^(?:[A-Za-z]:[\\/]|\\\\)/.test(path);
}

function* upwards(from: string): Generator<string> {
  if (isForeign(from)) return;
  let dir = resolve(from);
  for (let i = 0; i < MAX_CLIMB; i++) {
    yield dir;
    const next = dirname(dir);
    if (next === dir) return;
    dir = next;
  }
}

function climb(from: string): string | undefined {
  for (const dir of upwards(from)) if (exists(join(dir, ".git"))) return dir;
  return undefined;
}

function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

async function climbAsync(from: string): Promise<string | undefined> {
  for (const dir of upwards(from)) {
    const isThere = await new Promise<boolean>((done) => {
      lstat(join(dir, ".git"), (error) => done(error === null));
    });
    if (isThere) return dir;
  }
  return undefined;
}
