/** `cerbash ledger`: looks at the record of decisions, proves it whole, and lets old days go. */
import { firstKept, purgeBefore } from "../ledger/keep.js";
import { directories } from "../ledger/paths.js";
import { listSegments, readLedger } from "../ledger/read.js";
import { compressOld } from "../ledger/upkeep.js";
import { verifyLedger } from "../ledger/verify.js";
import { type Io, type Run, UsageError } from "./io.js";
import { nearest } from "./nearest.js";
import { type Options, readOptions } from "./options.js";
import { readSettings, type Settings } from "./settings.js";
import { decisionColour, painter, visible } from "./terminal.js";

type Action = (directory: string, options: Options, io: Io) => Promise<number>;

const FAILED = 1;

export const run: Run = async (args, io) => {
  const options = readOptions("ledger", args);
  const [name, ...more] = options.operands;
  const see = "See: cerbash help ledger";
  if (name === undefined) throw new UsageError(`cerbash ledger: say what to do\n${see}`);
  const action = actions.get(name);
  if (action === undefined) {
    const near = nearest(name, [...actions.keys()]);
    const hint = near === undefined ? "" : `; did you mean ${near}?`;
    throw new UsageError(`cerbash ledger: ${name} is not known${hint}\n${see}`);
  }
  if (more.length > 0)
    throw new UsageError(`cerbash ledger ${name}: ${more[0]} is too much\n${see}`);
  const { records } = directories({ env: io.env, platform: io.platform, home: io.home });
  return action(records, options, io);
};

const DAY = 86_400_000;

/** A moment from `7d`, `12h`, `30m` ago, or a date. */
export function momentOf(text: string, option: string, now = Date.now()): string {
  const span = /^(\d{1,5})([mhdw])$/.exec(text);
  if (span !== null) {
    const unit = { m: 60_000, h: 3_600_000, d: DAY, w: 7 * DAY }[span[2] as "m" | "h" | "d" | "w"];
    return new Date(now - Number(span[1]) * unit).toISOString();
  }
  const date = new Date(text);
  if (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(date.getTime())) return date.toISOString();
  throw new UsageError(`cerbash: ${option} is a span or a date: 30m, 12h, 7d, 2w, 2026-11-01`);
}

function numberOf(options: Options, name: string, fallback: number): number {
  const text = options.value(name);
  if (text === undefined) return fallback;
  if (!/^\d{1,7}$/.test(text)) throw new UsageError(`cerbash ledger: --${name} is a whole number`);
  return Number(text);
}

/** `cerbash ledger show` */
const show: Action = async (directory, options, io) => {
  const since = options.value("since");
  const limit = numberOf(options, "limit", 50);
  const paint = painter(io);
  let problems = 0;
  // The last entries are wanted, and the first are read first.
  const last: string[] = [];
  const read = readLedger(directory, {
    ...(since !== undefined && { since: momentOf(since, "--since") }),
    onProblem: () => problems++,
  });
  for await (const entry of read) {
    if (options.has("json")) last.push(JSON.stringify(entry));
    else if (entry.kind === "decision") {
      const { decision, rules } = entry.verdict;
      const what = visible(entry.command ?? entry.path ?? "");
      const rule = rules[0] === undefined ? "" : paint("dim", `  ${visible(rules[0])}`);
      last.push(
        `${paint("dim", entry.time)} ${paint(decisionColour[decision], decision.padEnd(5))} ${what}${rule}`,
      );
    }
    if (last.length > limit) last.shift();
  }
  if (last.length > 0) await io.write(`${last.join("\n")}\n`);
  else io.warn("cerbash ledger show: nothing is recorded there");
  if (problems > 0)
    io.warn(`cerbash ledger show: ${problems} lines could not be read; see: cerbash ledger verify`);
  return 0;
};

/** `cerbash ledger verify` */
const verify: Action = async (directory, options, io) => {
  const found = verifyLedger(directory, (name) => {
    if (io.isOutputTerminal && !options.has("json")) io.warn(`reading ${name}`);
  });
  if (options.has("json")) await io.write(`${JSON.stringify(found)}\n`);
  else {
    const { files, lines, sealed, open, flaws } = found;
    await io.write(
      `${lines} lines in ${files} files, ${sealed} seals hold, ${open} not sealed yet by a later line\n`,
    );
    for (const { file, line, problem } of flaws)
      await io.write(
        `${visible(file)}${line === undefined ? "" : `, line ${line}`}: ${visible(problem)}\n`,
      );
    await io.write(flaws.length === 0 ? "The record is whole.\n" : `${flaws.length} flaws.\n`);
  }
  return found.flaws.length === 0 ? 0 : FAILED;
};

/** The retention that the person set. */
function settingsOf(io: Io): Settings["ledger"] {
  const { settings, problem } = readSettings(directories(io).config);
  if (problem !== undefined) io.warn(`cerbash ledger: ${problem}`);
  return settings.ledger;
}

/** `cerbash ledger compress` */
const compress: Action = async (directory, options, io) => {
  const { compressAfterDays } = settingsOf(io);
  const days = numberOf(options, "days", compressAfterDays);
  const done = await compressOld(directory, new Date(), days);
  await io.write(`${done.length} files compressed\n`);
  return 0;
};

/** `cerbash ledger purge --before DAY | --days N` */
const purge: Action = async (directory, options, io) => {
  const before = options.value("before");
  const days = options.value("days");
  const { keepDays } = settingsOf(io);
  const isUnclear = before === undefined && days === undefined && keepDays === null;
  if (isUnclear || (before !== undefined && days !== undefined))
    throw new UsageError(
      "cerbash ledger purge: say what goes: --before 2026-11-01, or --days 90 to keep 90 days (or the setting ledger.keepDays)",
    );
  const day =
    before === undefined
      ? firstKept(new Date(), numberOf(options, "days", keepDays ?? 90))
      : momentOf(before, "--before").slice(0, 10);
  const going = listSegments(directory).filter((segment) => segment.day < day);
  if (going.length === 0) {
    await io.write(`Nothing is older than ${day}.\n`);
    return 0;
  }
  await io.write(`${going.length} files of days before ${day} will be deleted for good.\n`);
  if (!options.has("yes")) {
    if (!io.isInputTerminal)
      throw new UsageError("cerbash ledger purge: without a terminal, say --yes");
    if (!(await io.confirm("Delete them?"))) return FAILED;
  }
  await io.write(`${purgeBefore(directory, day).length} files deleted\n`);
  return 0;
};

/** `cerbash ledger upload` */
const upload: Action = async (directory, options, io) =>
  (await import("./ledger-upload.js")).upload(directory, options, io);

const actions: ReadonlyMap<string, Action> = new Map([
  ["show", show],
  ["verify", verify],
  ["compress", compress],
  ["purge", purge],
  ["upload", upload],
]);
