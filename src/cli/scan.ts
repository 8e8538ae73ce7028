import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { applyBaseline, BaselineError, readBaseline, writeBaseline } from "../scan/baseline.js";
import { NoSuchPath } from "../scan/files.js";
import { jsonReport } from "../scan/reports/json.js";
import { sarifReport } from "../scan/reports/sarif.js";
import { terminalReport } from "../scan/reports/terminal.js";
import { scan } from "../scan/scan.js";
import type { ScanResult } from "../scan/types.js";
import { makeGuard } from "./guard.js";
import { type Io, type Run, UsageError } from "./io.js";
import { nearest } from "./nearest.js";
import { type Options, readOptions } from "./options.js";
import { progressOf } from "./progress.js";
import { painter, visible } from "./terminal.js";
import { version } from "./version.js";

const levels = ["deny", "ask", "never"] as const;
type Level = (typeof levels)[number];

/** Exit codes: 0 nothing at the level of `--fail-on`, 1 something, 3 (thrown) an error in use. */
export const run: Run = async (args, io) => {
  const { rest, include, exclude } = takeGlobs(args);
  const options = readOptions("scan", rest);
  const level = readLevel(options.value("fail-on"));
  if (options.has("json") && options.has("sarif")) {
    throw new UsageError("cerbash scan: --json and --sarif exclude each other");
  }
  if (options.operands.length === 0) {
    throw new UsageError(
      "cerbash scan: name a file or a folder, such as .\nSee: cerbash help scan",
    );
  }
  const baseline = await baselineOf(options, io);
  const progress = progressOf(io);
  let result: ScanResult;
  try {
    result = await scan(options.operands, makeGuard(), {
      cwd: io.cwd,
      include,
      exclude,
      onFile: (path, done, total) => progress.show(() => `${done}/${total} ${path}`),
    });
  } catch (error) {
    if (error instanceof NoSuchPath)
      throw new UsageError(`cerbash scan: no such path: ${error.message}`);
    throw error;
  } finally {
    progress.clear();
  }

  const target = options.value("write-baseline");
  if (target !== undefined) {
    // The new one holds what it is to keep out from now on, so nothing is left to report.
    await writeFile(resolve(io.cwd, target), writeBaseline(result.entries)).catch(
      (error: unknown) => {
        throw new UsageError(`cerbash scan: ${target} cannot be written (${codeOf(error)})`);
      },
    );
    io.warn(`cerbash scan: ${result.entries.length} in the baseline ${target}`);
    return 0;
  }
  if (baseline !== undefined) {
    const { entries, hidden, stale } = applyBaseline(result.entries, baseline);
    const text = `has ${stale} that ${stale === 1 ? "is" : "are"} gone; write it anew`;
    const note = { file: options.value("baseline") ?? "", text };
    result = {
      ...result,
      entries,
      hidden: [...result.hidden, ...hidden],
      notes: stale === 0 ? result.notes : [...result.notes, note],
    };
  }
  await io.write(reportOf(result, options, io));
  return isFailure(result, level) ? 1 : 0;
};

function reportOf(result: ScanResult, options: Options, io: Io): string {
  if (options.has("json")) return jsonReport(result, version);
  if (options.has("sarif")) return sarifReport(result, version);
  return terminalReport(result, { paint: painter(io), visible }, options.has("quiet"));
}

function isFailure({ entries }: ScanResult, level: Level): boolean {
  if (level === "never") return false;
  return entries.some(({ decision }) => level === "ask" || decision === "deny");
}

function readLevel(given: string | undefined): Level {
  if (given === undefined) return "deny";
  const level = levels.find((known) => known === given);
  if (level !== undefined) return level;
  const near = nearest(given, levels);
  const hint = near === undefined ? "" : `; did you mean ${near}?`;
  throw new UsageError(`cerbash scan: no such level: ${given} (${levels.join(", ")})${hint}`);
}

/** `--include` and `--exclude` may come several times, which other options may not. */
function takeGlobs(args: readonly string[]): {
  rest: readonly string[];
  include: readonly string[];
  exclude: readonly string[];
} {
  const globs = { include: [] as string[], exclude: [] as string[] };
  const rest: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (arg === "--") {
      rest.push(...args.slice(i));
      break;
    }
    const [, name, inline] = /^--(include|exclude)(?:=(.+))?$/s.exec(arg) ?? [];
    const next = args[i + 1];
    if (name !== "include" && name !== "exclude") rest.push(arg);
    else if (inline !== undefined) globs[name].push(inline);
    else if (next !== undefined && next !== "" && !next.startsWith("-")) {
      globs[name].push(next);
      i += 1;
    } else rest.push(arg);
  }
  return { rest, ...globs };
}

async function baselineOf(
  options: Options,
  io: Io,
): Promise<ReturnType<typeof readBaseline> | undefined> {
  const path = options.value("baseline");
  if (path === undefined) return undefined;
  if (options.has("write-baseline")) {
    throw new UsageError("cerbash scan: --baseline and --write-baseline exclude each other");
  }
  try {
    return readBaseline(await readFile(resolve(io.cwd, path), "utf8"));
  } catch (error) {
    const reason =
      error instanceof BaselineError ? error.message : `cannot be read (${codeOf(error)})`;
    throw new UsageError(`cerbash scan: ${path} ${reason}`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
