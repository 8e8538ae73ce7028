/**
 * Starts git so that it runs nothing else. A repository is not trusted: its own configuration must
 * not make a look run a program. See `docs/decisions/0004-looks.md`.
 */
import { delimiter, isAbsolute } from "node:path";

/** A look that was not answered; the message is for the record, without paths. */
export class LookError extends Error {}
/** git ran and said no. */
export class GitFailed extends LookError {}
/** git ran and said that there is no repository (or none for this look). */
export class NoRepository extends GitFailed {}

/** Settings that win over every configuration file. */
export type ConfigValues = readonly (readonly [name: string, value: string])[];

/** Settings of a repository that would start a program, or read outside of it. */
const QUIET: ConfigValues = [
  ["core.fsmonitor", ""],
  ["core.hooksPath", "/dev/null"],
  ["core.pager", "cat"],
  ["core.untrackedCache", "keep"],
  ["status.submoduleSummary", "false"],
  ["submodule.recurse", "false"],
  ["safe.bareRepository", "explicit"],
  ["protocol.allow", "never"],
];

/** Variables by name; those of another process where that is what a decision is for. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The caller's environment could point git elsewhere or start programs, so little of it is kept. */
function gitEnvironment(given: Environment): Record<string, string> {
  const env: Record<string, string> = {
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_ASKPASS: "",
    SSH_ASKPASS: "",
  };
  for (const name of [
    "HOME",
    "USERPROFILE",
    "XDG_CONFIG_HOME",
    "SystemRoot",
    "GIT_CEILING_DIRECTORIES",
  ]) {
    const value = given[name];
    if (value !== undefined) env[name] = value;
  }
  env.PATH = (given.PATH ?? "").split(delimiter).filter(isTrusted).join(delimiter);
  return env;
}

/** Package runners put directories of the project first on the path, where a `git` may lie. */
function isTrusted(directory: string): boolean {
  return isAbsolute(directory) && !/[\\/]node_modules[\\/]/.test(directory);
}

/** Standard output of `git <args>` in `dir`; rejects with a {@link LookError}. */
export async function runGit(
  dir: string,
  args: readonly string[],
  extra: ConfigValues,
  time: number,
  maxOutput: number,
  environment: Environment = process.env,
): Promise<string> {
  // Loading it takes longer than most decisions, and few of them ask git.
  const { spawn } = await import("node:child_process");
  return new Promise((done, fail) => {
    const settings = [...QUIET, ...extra].flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const child = spawn("git", [...settings, "-C", dir, ...args], {
      // A directory of our own choice: where git starts must not matter.
      cwd: "/",
      env: gitEnvironment(environment),
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
      // Its own process group, so that what it started dies with it.
      detached: process.platform !== "win32",
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let complaint = "";
    const stop = (error: LookError) => {
      clearTimeout(timer);
      try {
        if (child.pid !== undefined && process.platform !== "win32")
          process.kill(-child.pid, "SIGKILL");
        else child.kill("SIGKILL");
      } catch {
        // It has ended already.
      }
      // A grandchild may hold the pipes open; nobody waits for it.
      child.stdout.destroy();
      child.stderr.destroy();
      child.unref();
      fail(error);
    };
    const timer = setTimeout(() => stop(new LookError("timed out")), time);
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxOutput) stop(new LookError("output too large"));
      else chunks.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      if (complaint.length < 2000) complaint += chunk.toString("latin1");
    });
    child.on("error", () => {
      clearTimeout(timer);
      fail(new LookError("not found"));
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code === 0) done(Buffer.concat(chunks).toString("utf8"));
      else if (args[0] === "config" && code === 1) done("");
      else if (/not a git repository/.test(complaint)) fail(new NoRepository("no repository"));
      else fail(new GitFailed(`${args[0]} failed`));
    });
  });
}
