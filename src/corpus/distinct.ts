/** Second stage: duplicates, conflicts and evaluation rows out, one partition at a time. */
import { type Prepared, type StepName, Trust } from "./candidate.js";
import { DROPPED_FILE, PARTITIONS, partitionFile } from "./collect.js";
import { hash64 } from "./hash.js";
import { linesOf, OutputFile } from "./lines.js";
import type { Shellcheck } from "./steps/shellcheck.js";
import { type Split, splitOf } from "./steps/split.js";
import type { CorpusRow } from "./types.js";
import type { Work } from "./work.js";

export const distinctFile = (index: number) => `distinct-${String(index).padStart(2, "0")}.jsonl`;
export const CONFLICTS_FILE = "conflicts.jsonl";
/** Ranks are counted in so many steps, which is how exact the balance can be. */
export const RANKS = 512;

/** A row that is in the corpus unless the balance takes it out. */
export interface Distinct {
  readonly row: CorpusRow;
  readonly split: Split;
  readonly isRepeated: boolean;
  /** May go for balance. */
  readonly isBulk: boolean;
  /** Decides the order, and who goes first. */
  readonly rank: string;
}

export interface DistinctOptions {
  readonly seed: number;
  /** Bulk rows of one skeleton and label that stay. */
  readonly maxAlike: number;
  readonly shellcheck: Shellcheck;
}

/** 0 to RANKS - 1. */
export function rankStep(rank: string): number {
  return Math.floor((Number.parseInt(rank.slice(0, 4), 16) * RANKS) / 0x1_0000);
}

/** Goes on where the work's note says. */
export async function findDistinct(
  work: Work,
  options: DistinctOptions,
  onPartition: (done: number, total: number) => void,
): Promise<void> {
  for (; work.partitions < PARTITIONS; ) {
    const kept = await onePartition(work, work.partitions, options);
    const file = new OutputFile(work.path(distinctFile(work.partitions)));
    for (const item of kept) file.write(`${JSON.stringify(item)}\n`);
    file.finish();
    work.partitions += 1;
    work.note();
    onPartition(work.partitions, PARTITIONS);
  }
}

interface Entry {
  readonly prepared: Prepared;
  isDisputed: boolean;
}

async function onePartition(
  work: Work,
  index: number,
  options: DistinctOptions,
): Promise<Distinct[]> {
  const entries = new Map<string, Entry>();
  const alike = new Map<string, number>();
  const evaluationKeys = new Set<string>();
  const drop = ({ row }: Prepared, step: StepName, why: string) => dropRow(work, row, step, why);
  // A partition that got no row has no file.
  work.append(partitionFile(index), "");
  for await (const { text } of linesOf(work.path(partitionFile(index)))) {
    const prepared = JSON.parse(text ?? "null") as Prepared;
    const { row, trust, exactKey, nearKey } = prepared;
    const known = entries.get(exactKey);
    if (known !== undefined) {
      settle(work, known, prepared);
      continue;
    }
    if (trust === Trust.evaluation) evaluationKeys.add(nearKey);
    else if (trust >= Trust.imported) {
      if (evaluationKeys.has(nearKey)) {
        drop(prepared, "evaluation", "is like a row of the evaluation set");
        continue;
      }
      const key = `${nearKey}${row.label}`;
      const count = alike.get(key) ?? 0;
      if (count >= options.maxAlike) {
        drop(prepared, "near-duplicate", `${options.maxAlike} rows differ in names at most`);
        continue;
      }
      alike.set(key, count + 1);
    }
    entries.set(exactKey, { prepared, isDisputed: false });
  }
  const rows: Prepared[] = [];
  for (const { prepared, isDisputed } of entries.values()) {
    if (prepared.trust === Trust.evaluation) continue;
    if (isDisputed) drop(prepared, "conflict", "equally trusted sources differ");
    else rows.push(prepared);
  }
  const valid = await withoutErrors(work, rows, options.shellcheck);
  return valid
    .filter((prepared) => {
      if (mayStay(prepared, options.seed)) return true;
      drop(prepared, "split", "generated rows are for training only");
      return false;
    })
    .map((prepared) => place(work, prepared, options.seed))
    .sort(byRank);
}

/** A figure measured on generated rows would say how well the generator was learned. */
function mayStay({ row, trust }: Prepared, seed: number): boolean {
  return trust !== Trust.generated || splitOf(row.group, seed) === "train";
}

function byRank(a: Distinct, b: Distinct): number {
  return a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0;
}

export function dropRow(work: Work, row: CorpusRow, step: StepName, why: string): void {
  const { source, provenance, command } = row;
  work.tally.drop(step, why, source);
  const dropped = { step, why, source, provenance, command: command.slice(0, 240) };
  work.append(DROPPED_FILE, `${JSON.stringify(dropped)}\n`);
}

/** The same command once more. */
function settle(work: Work, known: Entry, again: Prepared): void {
  const { row, trust } = known.prepared;
  const drop = (step: StepName, why: string) => dropRow(work, again.row, step, why);
  if (trust === Trust.evaluation) {
    // The evaluation set may hold a command twice.
    if (again.trust !== Trust.evaluation) drop("evaluation", "stands in the evaluation set");
    return;
  }
  if (again.row.label === row.label) {
    drop("duplicate", "the same command and label");
    return;
  }
  const isTie = again.trust === trust;
  if (isTie) known.isDisputed = true;
  const short = ({ label, source, provenance, reason }: CorpusRow) => {
    return { label, source, provenance, reason };
  };
  const conflict = {
    command: row.command,
    labels: [short(row), short(again.row)],
    resolution: isTie ? "both dropped" : `${row.label}, because ${row.source} is trusted more`,
  };
  work.append(CONFLICTS_FILE, `${JSON.stringify(conflict)}\n`);
  drop("conflict", isTie ? "equally trusted sources differ" : `${row.source} says otherwise`);
}

/** Bulk rows with errors go; of rows that a person wrote and read it is only noted. */
async function withoutErrors(
  work: Work,
  rows: readonly Prepared[],
  shellcheck: Shellcheck,
): Promise<readonly Prepared[]> {
  if (!shellcheck.isUsed || rows.length === 0) return rows;
  const results = await shellcheck.check(rows.map(({ row }) => row.command));
  return rows.filter(({ row, trust }, i) => {
    const result = results[i] ?? "failed";
    work.tally.add(["shellcheck", result.startsWith("SC") ? "error" : result, row.source]);
    if (result === "valid" || trust < Trust.imported) return true;
    dropRow(work, row, "shellcheck", result.startsWith("SC") ? result : `not checked: ${result}`);
    return false;
  });
}

function place(work: Work, { row, trust, isRepeated, exactKey }: Prepared, seed: number): Distinct {
  const split = splitOf(row.group, seed);
  // A generated pair without its safe half would teach that its words are bad; they have a cap of their own.
  const isBulk = trust >= Trust.imported && trust !== Trust.generated;
  const rank = hash64(`rank ${seed} ${exactKey}`);
  const kind = isBulk ? "bulk" : isRepeated ? "repeated" : "once";
  work.tally.add(["size", split, row.label, kind]);
  if (isBulk) work.tally.add(["rank", split, row.label, String(rankStep(rank))]);
  return { row, split, isRepeated, isBulk, rank };
}
