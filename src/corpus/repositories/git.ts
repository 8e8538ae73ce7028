/**
 * The user's git, for reading a public repository: one process at a time, bounded in time and in what it writes. Nothing of the
 * repository is ever checked out, so neither hooks, filters nor links of it come to life; git only moves objects.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { CorpusError } from "../types.js";

/** What bounds the work on one repository. */
export interface GitLimits {
  /** Milliseconds for each process. */
  readonly time: number;
  /** Bytes that the folder of the repository may take, and its wanted files unpacked. */
  readonly bytes: number;
}

export interface GitOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly limits: GitLimits;
  /** Ends the work; what is half done is removed by the caller. */
  readonly signal?: AbortSignal | undefined;
  /** `https` alone, or with `file` for mirrors on this disk. */
  readonly protocols: string;
  /** Hears what git says of its progress. */
  readonly onProgress?: (text: string) => void;
}

/** Older ones cannot take a list of objects to fetch. */
const OLDEST: readonly [number, number] = [2, 29];
const POLL_MS = 250;
/** Of what git says, for messages. */
const MOST_SAID = 4_000;

/**
 * Settings that stand above every other: no hooks, no programs, no questions, no work of git's own on the side. The user's own settings
 * stay in force below them, since a proxy or a certificate stands there.
 */
const SETTINGS = [
  // What is cloned is fetched from by this name.
  "clone.defaultRemoteName=origin",
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "credential.helper=",
  "credential.interactive=false",
  "fetch.recurseSubmodules=no",
  "fetch.writeCommitGraph=false",
  "gc.auto=0",
  "http.lowSpeedLimit=500",
  "http.lowSpeedTime=60",
  "maintenance.auto=false",
  "protocol.version=2",
  "submodule.recurse=false",
];

/** Variables that git needs of the user: where programs and settings are, and how to get out. */
const KEPT =
  /^(?:PATH|HOME|USERPROFILE|SYSTEMROOT|TMPDIR|TEMP|TMP|XDG_CONFIG_HOME|(?:https?|all|no)_proxy|(?:HTTPS?|ALL|NO)_PROXY|SSL_CERT_(?:FILE|DIR)|GIT_SSL_CA(?:INFO|PATH)|CURL_CA_BUNDLE)$/;

function environmentOf({ env, protocols }: GitOptions): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => KEPT.test(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ASKPASS: "",
    SSH_ASKPASS: "",
    GIT_ALLOW_PROTOCOL: protocols,
    GIT_PROTOCOL_FROM_USER: "0",
    GIT_LFS_SKIP_SMUDGE: "1",
    GIT_OPTIONAL_LOCKS: "0",
  };
}

/** Starts git with the settings of {@link SETTINGS}, in a process group of its own. */
export function startGit(args: readonly string[], options: GitOptions): ChildProcess {
  const settings = SETTINGS.flatMap((setting) => ["-c", setting]);
  return spawn("git", [...settings, ...args], {
    env: environmentOf(options),
    stdio: ["pipe", "pipe", "pipe"],
    detached: true,
  });
}

/** Ends a process and what it has started. */
export function endGit({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** Why git did not do it, in git's own words where it has some. */
export function whyGitFailed(said: string, code: number | null): string {
  const lines = said.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  const telling = lines.filter((line) =>
    /^(?:fatal|error|remote: (?:fatal|error|warning))/.test(line),
  );
  const [first = lines.at(-1) ?? `git ended with ${code ?? "a signal"}`] = telling;
  return first.replace(/^(?:fatal|error): /, "").slice(0, 300);
}

/**
 * Runs git to its end.
 *
 * @param folder what it fills, watched for its size
 * @returns what it printed
 * @throws {CorpusError} without git, when it fails, or goes over a limit
 */
export async function runGit(
  args: readonly string[],
  options: GitOptions,
  { folder, input = "" }: { readonly folder?: string; readonly input?: string } = {},
): Promise<string> {
  if (options.signal?.aborted === true) throw new CorpusError("interrupted");
  const child = startGit(args, options);
  const kill = (): void => endGit(child);
  process.once("exit", kill);
  let said = "";
  let printed = "";
  let over: string | undefined;
  const end = (why: string): void => {
    over ??= why;
    endGit(child);
  };
  const onAbort = (): void => end("interrupted");
  options.signal?.addEventListener("abort", onAbort);
  const { time, bytes } = options.limits;
  const clock = setTimeout(() => end(`it took longer than ${Math.ceil(time / 1000)} s`), time);
  const watch = setInterval(() => {
    if (folder !== undefined && bytesIn(folder, bytes) > bytes)
      end(`it is larger than ${Math.ceil(bytes / (1 << 20))} MB`);
  }, POLL_MS);
  try {
    const code = await new Promise<number | null>((done, fail) => {
      child.once("error", fail);
      child.once("close", done);
      child.stdout?.setEncoding("utf8").on("data", (text: string) => {
        printed += text;
      });
      child.stderr?.setEncoding("utf8").on("data", (text: string) => {
        said = (said + text).slice(-MOST_SAID);
        options.onProgress?.(text);
      });
      // Git may end before it has read everything.
      child.stdin?.on("error", () => {});
      child.stdin?.end(input);
    });
    if (over !== undefined) throw new CorpusError(over);
    if (folder !== undefined && bytesIn(folder, bytes) > bytes)
      throw new CorpusError(`it is larger than ${Math.ceil(bytes / (1 << 20))} MB`);
    if (code !== 0) throw new CorpusError(whyGitFailed(said, code));
    return printed;
  } catch (error) {
    if (error instanceof CorpusError) throw error;
    throw new CorpusError(noGit(error));
  } finally {
    clearTimeout(clock);
    clearInterval(watch);
    options.signal?.removeEventListener("abort", onAbort);
    process.off("exit", kill);
  }
}

function noGit(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return code === "ENOENT"
    ? "git was not found on PATH; install git 2.29 or later, or bring the extracted files with: cerbash corpus fetch --from DIR"
    : `git cannot be started (${code})`;
}

/**
 * The version of git, `2.39.5`.
 *
 * @throws {CorpusError} where there is none, or one that is too old
 */
export async function gitVersion(options: GitOptions): Promise<string> {
  const printed = await runGit(["version"], options);
  const [, version = "", major = "0", minor = "0"] = /((\d+)\.(\d+)[.\d]*)/.exec(printed) ?? [];
  const [oldMajor, oldMinor] = OLDEST;
  const isOld =
    Number(major) < oldMajor || (Number(major) === oldMajor && Number(minor) < oldMinor);
  if (isOld)
    throw new CorpusError(
      `git ${version === "" ? printed.trim() : version} is too old; 2.29 or later is needed`,
    );
  return version;
}

/** Bytes of all files below a folder; stops counting beyond `most`. */
function bytesIn(folder: string, most: number): number {
  let sum = 0;
  const open = [folder];
  for (let at = open.pop(); at !== undefined && sum <= most; at = open.pop()) {
    try {
      for (const entry of readdirSync(at, { withFileTypes: true })) {
        const path = join(at, entry.name);
        if (entry.isDirectory()) open.push(path);
        else sum += statSync(path).size;
      }
    } catch {
      // Git moves its files while we look.
    }
  }
  return sum;
}
