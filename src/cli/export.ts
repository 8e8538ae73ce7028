/** `cerbash export`: rows for training from the ledger, and how they are balanced. */
import { closeSync, openSync, writeSync } from "node:fs";
import { basename, resolve } from "node:path";
import { makePreparer } from "../corpus/prepare.js";
import { toolOf } from "../corpus/steps/shape.js";
import { rowLine } from "../corpus/types.js";
import { createGuard } from "../guard.js";
import { type Class, Exporter, exportSource } from "../judge/export.js";
import { labelsPath, readLabels } from "../judge/labels.js";
import { directories } from "../ledger/paths.js";
import { readBlocks } from "../ledger/read.js";
import { type Io, type Run, UsageError } from "./io.js";
import { momentOf } from "./ledger.js";
import { readOptions } from "./options.js";
import { visible } from "./terminal.js";

/** What `--json` prints. */
interface Balance {
  readonly v: 1;
  readonly kind: "cerbash-export";
  readonly rows: number;
  readonly labels: Readonly<Record<string, number>>;
  readonly classes: Readonly<Record<string, number>>;
  /** Programs with most rows, by label. */
  readonly programs: readonly {
    readonly name: string;
    readonly labels: Readonly<Record<string, number>>;
  }[];
  readonly leftOut: Readonly<Record<string, number>>;
  readonly unreadable: number;
}

const MOST_PROGRAMS = 12;

export const run: Run = async (args, io) => {
  const options = readOptions("export", args);
  const out = options.value("out");
  if (out === undefined || options.operands.length > 0)
    throw new UsageError(
      "cerbash export: say where the rows go: --out FILE\nSee: cerbash help export",
    );
  const since = options.value("since");
  const { records, state } = directories(io);
  const { labels, unreadable: badLabels } = readLabels(labelsPath(state));
  const exporter = new Exporter(labels);
  let unreadable = badLabels;
  const blocks = readBlocks(records, {
    ...(since !== undefined && { since: momentOf(since, "--since") }),
    onProblem: () => unreadable++,
  });
  for await (const block of blocks) for (const entry of block) exporter.add(entry);
  const balance = writeRows(exporter, out, unreadable, io);
  await io.write(options.has("json") ? `${JSON.stringify(balance)}\n` : text(balance));
  return 0;
};

function writeRows(exporter: Exporter, out: string, unreadable: number, io: Io): Balance {
  const prepare = makePreparer(createGuard({ brain: null }));
  const counts = {
    labels: new Map<string, number>(),
    classes: new Map<Class, number>(),
    left: new Map<string, number>(),
  };
  const programs = new Map<string, Map<string, number>>();
  const { rows, left } = exporter.rows();
  for (const [why, n] of left) counts.left.set(why, n);
  let file: number;
  try {
    file = openSync(resolve(io.cwd, out), "w", 0o600);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cerbash export: ${out} cannot be written (${why})`);
  }
  let written = 0;
  try {
    for (const { candidate, class: kind } of rows) {
      const made = prepare(candidate, exportSource);
      if (made.kind !== "kept") {
        up(counts.left, `no row: ${made.dropped.why}`);
        continue;
      }
      const { row } = made.prepared;
      writeSync(file, rowLine(row));
      written++;
      up(counts.labels, row.label);
      up(counts.classes, kind);
      const program = toolOf(row.group);
      const by = programs.get(program) ?? new Map<string, number>();
      programs.set(program, by);
      up(by, row.label);
    }
  } finally {
    closeSync(file);
  }
  io.warn(`wrote ${basename(out)}`);
  const sum = (by: ReadonlyMap<string, number>) => [...by.values()].reduce((a, b) => a + b, 0);
  return {
    v: 1,
    kind: "cerbash-export",
    rows: written,
    labels: Object.fromEntries(counts.labels),
    classes: Object.fromEntries(counts.classes),
    programs: [...programs]
      .sort(([a, x], [b, y]) => sum(y) - sum(x) || (a < b ? -1 : 1))
      .map(([name, by]) => ({ name, labels: Object.fromEntries(by) })),
    leftOut: Object.fromEntries(counts.left),
    unreadable,
  };
}

function up<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function text({ rows, labels, classes, programs, leftOut, unreadable }: Balance): string {
  const line = (name: string, n: number | string) =>
    `  ${visible(name).slice(0, 60).padEnd(62)}${n}`;
  const part = (title: string, of: Readonly<Record<string, number>>) =>
    Object.keys(of).length === 0
      ? []
      : [title, ...Object.entries(of).map(([name, n]) => line(name, n))];
  return `${[
    `${rows} rows`,
    ...part("By label", labels),
    ...part("By what happened", classes),
    ...(programs.length === 0 ? [] : ["By program"]),
    ...programs.slice(0, MOST_PROGRAMS).map(
      ({ name, labels: by }) =>
        `  ${visible(name).slice(0, 30).padEnd(32)}${Object.entries(by)
          .map(([label, n]) => `${label} ${n}`)
          .join(", ")}`,
    ),
    ...part("Commands left out", leftOut),
    ...(unreadable > 0 ? [`${unreadable} lines could not be read`] : []),
  ].join("\n")}\n`;
}
