/** Evaluates data sets: reads, judges, adds up. */
import { type JudgeOptions, makeJudge } from "./judge.js";
import { isRow, type ReadOptions, readRows } from "./read-rows.js";
import { Tally } from "./tally.js";
import type { GuardReport } from "./types.js";

export interface DataSet extends ReadOptions {
  /** What the report calls it. */
  readonly name: string;
  readonly open: () => AsyncIterable<Uint8Array>;
}

export interface EvaluateOptions extends JudgeOptions {
  readonly heads: NonNullable<JudgeOptions["heads"]>;
  readonly cerbash: string;
  /** ISO 8601. */
  readonly made: string;
  readonly keepRows: boolean;
  /** Called with the rows so far. */
  readonly onRow?: (done: number, name: string) => void;
}

/** The report on all data sets together. Rejects only when a data set cannot be read at all. */
export async function evaluate(
  sets: readonly DataSet[],
  options: EvaluateOptions,
): Promise<GuardReport> {
  const { heads, brain = null, cerbash, made, keepRows, onRow } = options;
  const judge = makeJudge(options);
  const brainName = heads.includes("brain") ? (brain?.name ?? null) : null;
  const tally = new Tally({ cerbash, made, heads, brainName, keepRows });
  let done = 0;
  for (const { name, open, ...how } of sets) {
    for await (const row of readRows(open(), name, how)) {
      if (isRow(row)) tally.add(judge(row));
      else tally.bad(row);
      done += 1;
      onRow?.(done, name);
    }
  }
  return tally.report();
}
