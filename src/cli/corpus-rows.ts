import { resolve } from "node:path";
import { appendOwnRow, checkOwnRow, readOwnRows } from "../corpus/own-rows.js";
import { countRows, type Filter, rowsIn } from "../corpus/query.js";
import { splits } from "../corpus/steps/split.js";
import { isLabel, labels } from "../corpus/types.js";
import { corpusPlaces } from "./corpus-places.js";
import { type Io, UsageError } from "./io.js";
import { type Options, readOptions } from "./options.js";
import { visible } from "./terminal.js";

/** `cerbash corpus stats` */
export async function stats(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions("corpus", args);
  const tally = await countRows(folderOf(options, io), filterOf(options));
  const group = (name: string) => {
    const totals = [...tally.by(0, name)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return totals.map(([key, all]) => {
      const byLabel = labels.map((label) => [label, tally.get(name, key, label)] as const);
      return { key, all, ...Object.fromEntries(byLabel) };
    });
  };
  const names = ["split", "source", "licence", "tool"] as const;
  if (options.has("json")) {
    const all = Object.fromEntries(names.map((name) => [name, group(name)]));
    await io.write(`${JSON.stringify(all, null, 2)}\n`);
    return 0;
  }
  const most = limitOf(options, 25);
  for (const name of names) {
    const rows = group(name);
    await io.write(`${name.padEnd(28)}     rows     safe    risky destructive\n`);
    for (const row of rows.slice(0, most)) {
      const counts = [row.all, ...labels.map((label) => tally.get(name, row.key, label))];
      const cells = counts.map((count, i) => String(count).padStart(i === 3 ? 11 : 8));
      await io.write(`  ${visible(row.key).slice(0, 26).padEnd(26)} ${cells.join(" ")}\n`);
    }
    if (rows.length > most) await io.write(`  and ${rows.length - most} more (--limit N)\n`);
  }
  return 0;
}

/** `cerbash corpus show` */
export async function show(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions("corpus", args);
  const most = limitOf(options, 50);
  let shown = 0;
  for await (const row of rowsIn(folderOf(options, io), filterOf(options))) {
    if (shown === most) {
      io.warn(`cerbash corpus show: there are more; --limit N shows N of them`);
      break;
    }
    shown += 1;
    if (options.has("json")) await io.write(`${JSON.stringify(row)}\n`);
    else {
      const where = `${row.split}, ${row.source}, ${row.provenance}`;
      const text = visible(row.command.replaceAll("\n", "⏎"));
      await io.write(
        `${row.label.padEnd(11)} ${text}\n            ${visible(row.reason)} (${visible(where)})\n`,
      );
    }
  }
  return 0;
}

/** `cerbash corpus add 'COMMAND' LABEL` */
export async function add(args: readonly string[], io: Io): Promise<number> {
  const { row, known, path } = await rowFrom("add", args, io);
  if (known !== undefined) {
    const hint = known.label === row.label ? "" : "; corpus label changes it";
    throw new UsageError(`cerbash corpus add: it is there already, as ${known.label}${hint}`);
  }
  appendOwnRow(path, row);
  await io.write(`added as ${row.label}: ${visible(row.command)}\n`);
  return 0;
}

/** `cerbash corpus label 'COMMAND' LABEL` */
export async function relabel(args: readonly string[], io: Io): Promise<number> {
  const { row, known, path } = await rowFrom("label", args, io);
  if (known?.label === row.label && (row.reason === "" || row.reason === known.reason)) {
    await io.write(`it is ${row.label} already\n`);
    return 0;
  }
  appendOwnRow(path, row.reason === "" ? { ...row, reason: "relabelled by hand" } : row);
  const was = known === undefined ? "" : `, was ${known.label}`;
  await io.write(`${row.label}${was}: ${visible(row.command)}\n`);
  return 0;
}

async function rowFrom(name: string, args: readonly string[], io: Io) {
  const options = readOptions("corpus", args);
  const [command, label, ...others] = options.operands;
  if (command === undefined || label === undefined || others.length > 0) {
    throw new UsageError(
      `cerbash corpus ${name}: give the command in quotes, then its label (${labels.join(", ")})`,
    );
  }
  const path = corpusPlaces(io).own;
  const row = checkOwnRow(command, label, options.value("reason") ?? "");
  return { row, known: (await readOwnRows(path)).get(row.command), path };
}

function folderOf(options: Options, io: Io): string {
  const given = options.value("out");
  return given === undefined ? corpusPlaces(io).built : resolve(io.cwd, given);
}

function filterOf(options: Options): Filter {
  const label = options.value("label");
  if (label !== undefined && !isLabel(label)) {
    throw new UsageError(`cerbash corpus: no such label: ${label} (${labels.join(", ")})`);
  }
  const split = options.value("split");
  if (split !== undefined && !splits.some((known) => known === split)) {
    throw new UsageError(`cerbash corpus: no such split: ${split} (${splits.join(", ")})`);
  }
  const text = options.value("text");
  return { label, split, text, source: options.value("source"), tool: options.value("tool") };
}

function limitOf(options: Options, fallback: number): number {
  const given = options.value("limit");
  if (given === undefined) return fallback;
  const limit = Number(given);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new UsageError(`cerbash corpus: --limit is a number from 1, not ${given}`);
}
