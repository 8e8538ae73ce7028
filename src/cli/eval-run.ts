/** What `eval guard` and `eval compare` share: data sets by their names, policies, saved reports, pages. */
import { createReadStream, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { brainInUse } from "../brain/load-node.js";
import type { Brain } from "../brain/types.js";
import { HEADS } from "../evaluate/judge.js";
import { readLabels } from "../evaluate/read-rows.js";
import { type DataSet, evaluate } from "../evaluate/run.js";
import type { GuardReport } from "../evaluate/types.js";
import { readLayer } from "../policy/load-node.js";
import type { PolicySet } from "../policy/types.js";
import { readHeads } from "./heads.js";
import { type Io, UsageError } from "./io.js";
import type { Options } from "./options.js";
import { progressOf } from "./progress.js";
import { version } from "./version.js";

export interface Setup {
  /** A policy file; undefined: the built-in rules alone. */
  readonly policy?: string | undefined;
  /** The third head; absent: the embedded model; null: none. */
  readonly brain?: Brain | null | undefined;
  readonly keepRows: boolean;
}

/** Judges the files under a setup. Throws a {@link UsageError} when one cannot be read or nothing in them can. */
export async function evaluateFiles(
  files: readonly string[],
  { policy, brain = embedded(), keepRows }: Setup,
  options: Options,
  io: Io,
): Promise<GuardReport> {
  const sets = await dataSets(files, options, io);
  const progress = progressOf(io);
  const report = await evaluate(sets, {
    heads: readHeads(options.value("phases")) ?? HEADS,
    brain,
    policy: policy === undefined ? undefined : await policyFrom(policy, io),
    now: () => performance.now(),
    cerbash: version,
    made: new Date().toISOString(),
    keepRows,
    onRow: (done, name) => progress.show(() => `${done} rows, ${name}`),
  }).finally(progress.clear);
  if (report.counts.judged === 0) {
    const [first] = report.badRows;
    const why = first === undefined ? "" : `: ${first.file}:${first.line}: ${first.error}`;
    throw new UsageError(
      `cerbash eval: there is no row to judge${why}\nA row is {"command": "ls", "label": "safe"}`,
    );
  }
  return report;
}

/** The embedded model; null when there is none, which the report says. */
function embedded(): Brain | null {
  const brain = brainInUse();
  return typeof brain === "string" ? null : brain;
}

/** The named files as data sets. */
export async function dataSets(
  files: readonly string[],
  options: Options,
  io: Io,
): Promise<readonly DataSet[]> {
  const path = options.value("labels");
  if (path !== undefined && files.length !== 1)
    throw new UsageError("cerbash eval: --labels is for one file of commands");
  const labels =
    path === undefined
      ? undefined
      : await readLabels(createReadStream(readable(path, io)), path).catch((error: unknown) => {
          throw new UsageError(`cerbash eval: --labels: ${messageOf(error)}`);
        });
  const how = { labels, by: options.value("by") };
  return files.map((name) => {
    if (name === "-") return { name: "(standard input)", open: () => io.stdin, ...how };
    const place = readable(name, io);
    return { name, open: () => createReadStream(place), ...how };
  });
}

/** The whole path of a file that is there. */
export function readable(name: string, io: Pick<Io, "cwd">): string {
  const path = resolve(io.cwd, name);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
    throw new UsageError(`cerbash eval: there is no file ${name}`);
  return path;
}

/** The policy of one file, as if its author had put it in force. */
export async function policyFrom(name: string, io: Io): Promise<PolicySet> {
  const layer = await readLayer({ kind: "user", path: readable(name, io) }, true);
  const [problem] = layer.problems;
  if (problem !== undefined)
    throw new UsageError(`cerbash eval: ${name}:${problem.line ?? 1}: ${problem.message}`);
  return { layers: [layer] };
}

/** Writes the page of `--html`. Commands may be private, so it is for its owner alone. */
export async function writePage(
  options: Options,
  io: Io,
  make: () => string | Promise<string>,
): Promise<void> {
  const name = options.value("html");
  if (name === undefined) return;
  try {
    await writeFile(resolve(io.cwd, name), await make(), { mode: 0o600 });
  } catch (error) {
    throw new UsageError(`cerbash eval: ${name} cannot be written (${messageOf(error)})`);
  }
  io.warn(`wrote ${basename(name)}`);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
