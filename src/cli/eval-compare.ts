/** `cerbash eval compare A B`: saved reports, or two policies on the same data. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { loadBrain } from "../brain/load-node.js";
import { type CompareReport, compareReports } from "../evaluate/compare.js";
import { compareHtml } from "../evaluate/reports/compare-html.js";
import { compareTerminal } from "../evaluate/reports/compare-terminal.js";
import type { GuardReport } from "../evaluate/types.js";
import { evaluateFiles, messageOf, readable, type Setup, writePage } from "./eval-run.js";
import { type Io, UsageError } from "./io.js";
import type { Options } from "./options.js";
import { painter, visible } from "./terminal.js";

const SEE = "See: cerbash help eval";
/** Options that are for `guard`; here they would do nothing. */
const OTHERS = ["rows", "wrong", "ask", "deny", "max-false-alarms", "min-stopped"];

export async function compare(
  operands: readonly string[],
  options: Options,
  io: Io,
): Promise<number> {
  const other = OTHERS.find((name) => options.has(name));
  if (other !== undefined) throw new UsageError(`cerbash eval compare: --${other} is for guard`);
  const report = await (options.has("model")
    ? compareModels(operands, options, io)
    : options.has("policy")
      ? comparePolicies(operands, options, io)
      : compareSaved(operands, options, io));
  await writePage(options, io, () => compareHtml(report));
  const text = options.has("json")
    ? `${JSON.stringify(report)}\n`
    : compareTerminal(report, { paint: painter(io), visible });
  await io.write(text);
  return 0;
}

async function compareSaved(
  operands: readonly string[],
  options: Options,
  io: Io,
): Promise<CompareReport> {
  const [a, b, ...more] = operands;
  if (a === undefined || b === undefined || more.length > 0)
    throw new UsageError(`cerbash eval compare: name two saved reports\n${SEE}`);
  for (const name of ["phases", "labels", "by"])
    if (options.has(name))
      throw new UsageError(`cerbash eval compare: --${name} is for files of commands`);
  return compared(await readReport(a, io), await readReport(b, io), [a, b]);
}

/** `--policy A B FILE…`: `none` stands for no policy. */
function comparePolicies(
  operands: readonly string[],
  options: Options,
  io: Io,
): Promise<CompareReport> {
  const setupOf = (name: string) => ({ policy: name === "none" ? undefined : name });
  return compareSetups("policy", operands, setupOf, options, io);
}

/** `--model A B FILE…`: `none` stands for a guard without a brain. */
function compareModels(
  operands: readonly string[],
  options: Options,
  io: Io,
): Promise<CompareReport> {
  if (options.has("policy"))
    throw new UsageError("cerbash eval compare: --model and --policy are two comparisons");
  const setupOf = (name: string) => {
    if (name === "none") return { policy: undefined, brain: null };
    const brain = loadBrain(resolve(io.cwd, name));
    if (typeof brain === "string")
      throw new UsageError(`cerbash eval compare: ${visible(name)}: ${brain}`);
    return { policy: undefined, brain };
  };
  return compareSetups("model", operands, setupOf, options, io);
}

/**
 * Two setups on the same files. The value of the option names the first, the first operand the second.
 *
 * @param setupOf makes a setup of a name; may throw a {@link UsageError}
 */
export async function compareSetups(
  option: string,
  operands: readonly string[],
  setupOf: (name: string) => Omit<Setup, "keepRows"> | Promise<Omit<Setup, "keepRows">>,
  options: Options,
  io: Io,
): Promise<CompareReport> {
  const a = options.value(option) ?? "";
  const [b, ...files] = operands;
  if (b === undefined || files.length === 0)
    throw new UsageError(
      `cerbash eval compare: --${option} A B FILE.jsonl…: name a second ${option} (or none) and a file\n${SEE}`,
    );
  if (files.includes("-"))
    throw new UsageError("cerbash eval compare: both sides need the rows; name a file, not -");
  const side = async (name: string) =>
    evaluateFiles(files, { ...(await setupOf(name)), keepRows: true }, options, io);
  return compared(await side(a), await side(b), [a, b]);
}

function compared(a: GuardReport, b: GuardReport, names: readonly [string, string]): CompareReport {
  let report: CompareReport;
  try {
    report = compareReports(a, b, names);
  } catch (error) {
    throw new UsageError(`cerbash eval compare: ${messageOf(error)}`);
  }
  if (report.counts.paired === 0)
    throw new UsageError("cerbash eval compare: the two have no command in common");
  return report;
}

async function readReport(name: string, io: Io): Promise<GuardReport> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(readable(name, io), "utf8"));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cerbash eval compare: ${name} is not a saved report (not JSON)`);
  }
  const { kind, v } = (value ?? {}) as { readonly kind?: unknown; readonly v?: unknown };
  if (kind !== "cerbash-eval-guard")
    throw new UsageError(
      `cerbash eval compare: ${name} is not a saved report; save one with: cerbash eval guard --json --rows`,
    );
  if (v !== 1)
    throw new UsageError(
      `cerbash eval compare: ${name} has version ${JSON.stringify(v)}; this cerbash reads version 1`,
    );
  return value as GuardReport;
}
