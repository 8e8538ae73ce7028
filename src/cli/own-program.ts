/** How an agent's settings can start this program. */
import { existsSync, realpathSync } from "node:fs";
import { basename, delimiter, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { HookInstallation, HookStart } from "../adapters/installation-types.js";
import { quoteAll } from "../adapters/quote.js";
import { clientScriptPath, writeClientScript } from "../resident/client-script.js";
import { type Io, UsageError } from "./io.js";

export interface Program {
  /** The Node that runs. */
  readonly node: string;
  /** The script it was given. */
  readonly script: string;
}

export function runningProgram(): Program {
  return { node: process.execPath, script: process.argv[1] ?? "" };
}

/** The program by paths that outlive an update of Node, and how hooks reach it. */
export interface SteadyProgram extends Program {
  /** The thin client and the shell with its options that runs it; absent where a hook starts Node itself. */
  readonly client?: { readonly shell: readonly [string, ...string[]]; readonly path: string };
}

/** Throws a {@link UsageError} when this program has no lasting place. */
export function steadyProgram(program: Program, io: Io): SteadyProgram {
  const shell = io.platform === "win32" ? undefined : clientShell(io);
  return {
    node: steadyPath("node", program.node, io),
    script: scriptOf(program),
    ...(shell !== undefined && { client: { shell, path: clientScriptPath(io) } }),
  };
}

export interface StartOptions {
  /** For the project in this directory. */
  readonly isProject?: boolean;
  /** Options of `hook`. */
  readonly args?: readonly string[];
}

/**
 * The way to start `hook AGENT`: by the thin client where there is bash. In a project whose folder holds
 * this program the text works on every machine that has the project, where the agent names the folder.
 */
export function startOf(
  { node, script, client }: SteadyProgram,
  io: Pick<Io, "platform" | "cwd">,
  { agent, projectFolder }: Pick<HookInstallation, "agent" | "projectFolder">,
  { isProject = false, args = [] }: StartOptions = {},
): HookStart {
  const words = ["hook", agent, ...args];
  const within = isProject && projectFolder !== undefined ? below(io.cwd, script) : undefined;
  if (io.platform === "win32") {
    // Both shells there take these words as they are; a program's own path with a blank would need a
    // sign that only one of them knows.
    const shell = [
      within !== undefined || /\s/.test(node) ? "node" : node,
      ...[script, ...words].map((word) => (/\s/.test(word) ? `"${word}"` : word)),
    ];
    const place = within === undefined ? script : `\${${projectFolder}}/${within}`;
    return {
      platform: "win32",
      shell: shell.join(" "),
      program: within === undefined ? node : "node",
      args: [place, ...words],
    };
  }
  if (within !== undefined) {
    const shell = `node "$${projectFolder}"/${quoteAll([within, ...words])}`;
    return { platform: "posix", shell, program: node, args: [script, ...words] };
  }
  const [program, ...rest] = client === undefined ? [node, script] : [...client.shell, client.path];
  const all = [...rest, ...words];
  return { platform: "posix", shell: quoteAll([program, ...all]), program, args: all };
}

/** Writes what {@link startOf} starts, unless that is this program itself. */
export function prepareStart({ node, script, client }: SteadyProgram, io: Io): void {
  if (client !== undefined) writeClientScript(io, { node, cli: script });
}

/** dash starts in half of bash's time, and hands on to bash what it cannot do; it is not used without bash. */
function clientShell(io: Io): readonly [string, ...string[]] | undefined {
  const bash = steadyBash(io);
  if (bash === undefined) return undefined;
  // Start-up files and functions of the environment are not for it; dash has none.
  return io.platform === "linux" && isDash("/bin/sh") ? ["/bin/sh"] : [bash, "-p"];
}

function isDash(path: string): boolean {
  try {
    return basename(realpathSync(path)) === "dash";
  } catch {
    return false;
  }
}

function steadyBash(io: Io): string | undefined {
  const usual = ["/bin/bash", "/usr/bin/bash", "/usr/local/bin/bash"].find((path) =>
    existsSync(path),
  );
  return usual && steadyPath("bash", usual, io);
}

/** The path of a file relative to a folder that holds it, with forward slashes. */
export function below(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  const isBelow = way !== "" && !isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`);
  return isBelow ? way.split(sep).join("/") : undefined;
}

function scriptOf(program: Program): string {
  const script = resolve(program.script);
  if (/[\\/]_npx[\\/]/.test(script)) {
    throw new UsageError(
      "cerbash runs from the cache of npx, which may be emptied at any time, and then nothing would\nbe let through. Install it first: npm install --global cerbash",
    );
  }
  if (!script.endsWith(".ts")) return script;
  // Run from source, which needs more than Node.
  const built = join(dirname(script), "..", "..", "dist", "cli.js");
  if (existsSync(built)) return built;
  throw new UsageError("cerbash is not built: npm run build");
}

/**
 * A program by a path that outlives its next update: package managers keep each version in a folder of
 * its own and put a link on the PATH.
 */
function steadyPath(name: string, path: string, io: Pick<Io, "env" | "cwd">): string {
  for (const folder of (io.env.PATH ?? "").split(delimiter)) {
    // A folder of the project could get another one any time.
    if (!isAbsolute(folder) || below(io.cwd, folder) !== undefined) continue;
    const candidate = join(folder, name);
    try {
      if (realpathSync(candidate) === realpathSync(path)) return candidate;
    } catch {
      // Not there.
    }
  }
  return path;
}
