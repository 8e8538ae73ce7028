/** `cerbash eval guard FILE.jsonl…` */
import { share } from "../evaluate/reports/format.js";
import { guardHtml } from "../evaluate/reports/guard-html.js";
import { guardTerminal } from "../evaluate/reports/terminal.js";
import type { GuardReport, Rate } from "../evaluate/types.js";
import { evaluateFiles, writePage } from "./eval-run.js";
import { type Io, UsageError } from "./io.js";
import type { Options } from "./options.js";
import { painter, visible } from "./terminal.js";

const MISSED = 1;

/** Exit codes: 0, 1 a limit is not kept, 3 (thrown) an error in use. */
export async function guard(
  operands: readonly string[],
  options: Options,
  io: Io,
): Promise<number> {
  if (operands.length === 0)
    throw new UsageError("cerbash eval guard: name a file of commands\nSee: cerbash help eval");
  const isJson = options.has("json");
  const lists = ["wrong", "ask", "deny"].filter((name) => options.has(name));
  if (isJson && lists.length > 0)
    throw new UsageError(
      `cerbash eval guard: --${lists[0]} is for the terminal; take --json --rows for all rows`,
    );
  if (options.has("rows") && !isJson)
    throw new UsageError("cerbash eval guard: --rows is for --json");
  const limits = {
    falseAlarms: percentOption("max-false-alarms", options),
    stopped: percentOption("min-stopped", options),
  };
  const keepRows = options.has("rows") || options.has("ask") || options.has("deny");
  const setup = { policy: options.value("policy"), keepRows };
  const report = await evaluateFiles(operands, setup, options, io);
  await writePage(options, io, () => guardHtml(report));
  await io.write(isJson ? `${JSON.stringify(report)}\n` : terminal(report, options, io));

  const missed = missedLimits(report, limits);
  for (const text of missed) io.warn(`cerbash eval guard: ${text}`);
  return missed.length > 0 ? MISSED : 0;
}

function terminal(report: GuardReport, options: Options, io: Io): string {
  const decided = (decision: "ask" | "deny") =>
    (report.results ?? []).filter((row) => row.decision === decision);
  const kinds = ["false-alarm", "miss"] as const;
  return guardTerminal(
    report,
    { paint: painter(io), visible },
    {
      mistakes: options.has("wrong") ? [...kinds, "milder", "stricter"] : kinds,
      more: [
        ...(options.has("ask") ? [{ title: "Asked about", rows: decided("ask") }] : []),
        ...(options.has("deny") ? [{ title: "Denied", rows: decided("deny") }] : []),
      ],
    },
  );
}

function percentOption(name: string, options: Options): number | undefined {
  const given = options.value(name);
  if (given === undefined) return undefined;
  const value = Number(given);
  if (!/^[\d.]+$/.test(given) || !(value >= 0 && value <= 100))
    throw new UsageError(`cerbash eval guard: --${name} is a percentage from 0 to 100`);
  return value;
}

/** The measured share is held against the limit, not its interval. */
function missedLimits(
  { total }: GuardReport,
  limits: { readonly falseAlarms: number | undefined; readonly stopped: number | undefined },
): string[] {
  const missed: string[] = [];
  const check = (rate: Rate, limit: number | undefined, name: string, isMost: boolean) => {
    if (limit === undefined) return;
    const { p } = rate;
    // What cannot be measured is not kept: a gate must not open because its data are gone.
    if (p === null) missed.push(`${name} cannot be measured: no such rows`);
    else if (isMost ? 100 * p > limit : 100 * p < limit)
      missed.push(`${name} ${share(rate)}, limit ${limit} %`);
  };
  check(total.falseAlarms, limits.falseAlarms, "false alarms", true);
  check(total.stopped, limits.stopped, "stopped", false);
  return missed;
}
