/** How an agent's settings can start this program. */
import { existsSync, realpathSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { quoteAll } from "../adapters/quote.js";
import { clientScriptPath, writeClientScript } from "../resident/client-script.js";
import type { Start } from "./claude-settings.js";
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

/**
 * The way to start `hook claude-code`: by the thin client where there is bash. With `inside` (a
 * project's folder that holds this program) the text works on every machine that has the project.
 */
export function startOf(program: Program, io: Io, inside: string | undefined, args: string): Start {
  const script = scriptOf(program);
  const words = ["hook", "claude-code", ...args.split(" ").filter((word) => word !== "")];
  const within = inside === undefined ? undefined : below(inside, script);
  if (io.platform === "win32") {
    const place = within === undefined ? script : `\${CLAUDE_PROJECT_DIR}/${within}`;
    const node = within === undefined ? program.node : "node";
    return { kind: "program", program: node, args: [place, ...words] };
  }
  if (within !== undefined) {
    return { kind: "shell", text: `node "$CLAUDE_PROJECT_DIR"/${quoteAll([within, ...words])}` };
  }
  const bash = steadyBash(io);
  const way =
    bash === undefined
      ? [steadyProgram("node", program.node, io), script]
      : // Start-up files and functions of the environment are not for it.
        [bash, "-p", clientScriptPath(io)];
  return { kind: "shell", text: quoteAll([...way, ...words]) };
}

/** Writes what {@link startOf} starts, unless that is this program itself. */
export function prepareStart(program: Program, io: Io, inside: string | undefined): void {
  const cli = scriptOf(program);
  const isWithin = inside !== undefined && below(inside, cli) !== undefined;
  if (io.platform === "win32" || isWithin || steadyBash(io) === undefined) return;
  writeClientScript(io, { node: steadyProgram("node", program.node, io), cli });
}

function steadyBash(io: Io): string | undefined {
  const usual = ["/bin/bash", "/usr/bin/bash", "/usr/local/bin/bash"].find((path) =>
    existsSync(path),
  );
  return usual && steadyProgram("bash", usual, io);
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
function steadyProgram(name: string, path: string, io: Io): string {
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
