/** First stage: every row of every source through the single-row steps, into partitions by shape. */
import type { Candidate, Outcome, Prepared } from "./candidate.js";
import { hash64 } from "./hash.js";
import type { Batch, Pool } from "./pool.js";
import type { Source, SourceContext } from "./sources/source.js";
import type { Work } from "./work.js";

/** Equal shapes fall into one partition, so all later steps need one partition in memory at a time. */
export const PARTITIONS = 64;
const BATCH = 256;
/** Work that is lost at most when a build is killed: some seconds. */
const BATCHES_PER_NOTE = 40;

export const partitionFile = (index: number) => `rows-${String(index).padStart(2, "0")}.jsonl`;
export const DROPPED_FILE = "dropped.jsonl";
export const UNLABELLED_FILE = "unlabelled.jsonl";

/** A prepared row as one line of a partition. */
export function preparedLine(prepared: Prepared): string {
  return `${JSON.stringify(prepared)}\n`;
}

/** Goes on where the work's note says; `onRows` hears the rows of a source that are done. */
export async function collect(
  sources: readonly Source[],
  context: SourceContext,
  pool: Pool,
  work: Work,
  onRows: (source: string, rows: number) => void,
  batchesPerNote = BATCHES_PER_NOTE,
): Promise<void> {
  let batches = 0;
  const take = (batch: Batch, outcomes: readonly Outcome[]) => {
    for (const outcome of outcomes) store(outcome, batch.source.name, work);
    work.rows += batch.rows.length;
    onRows(batch.source.name, work.rows);
    batches += 1;
    if (batches % batchesPerNote === 0) work.note();
  };
  for (; work.source < sources.length; work.source++, work.rows = 0) {
    const source = sources[work.source];
    if (source === undefined) break;
    if (source.isBuiltIn !== true && source.inputs(context).length === 0) continue;
    const under: { batch: Batch; outcomes: Promise<readonly Outcome[]> }[] = [];
    const takeFirst = async () => {
      const first = under.shift();
      if (first !== undefined) take(first.batch, await first.outcomes);
    };
    for await (const rows of batchesOf(source.read(context), work.rows)) {
      // Only what a thread needs: a source has functions, which cannot be sent.
      const { name, trust, isRepeated } = source;
      const batch: Batch = { source: { name, trust, isRepeated }, rows };
      const outcomes = pool.run(batch);
      // Awaited in its turn; until then a failure must not count as unhandled.
      outcomes.catch(() => {});
      under.push({ batch, outcomes });
      if (under.length >= pool.width) await takeFirst();
    }
    while (under.length > 0) await takeFirst();
  }
  work.note();
}

async function* batchesOf(
  rows: AsyncIterable<Candidate> | Iterable<Candidate>,
  skip: number,
): AsyncGenerator<Candidate[]> {
  let batch: Candidate[] = [];
  let seen = 0;
  for await (const row of rows) {
    seen += 1;
    if (seen <= skip) continue;
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function store(outcome: Outcome, source: string, work: Work): void {
  work.tally.add(["in", source]);
  if (outcome.kind === "kept") {
    const { prepared, changes } = outcome;
    for (const change of changes) work.tally.add(["changed", change, source]);
    const partition = Number.parseInt(hash64(prepared.row.group).slice(0, 4), 16) % PARTITIONS;
    work.append(partitionFile(partition), preparedLine(prepared));
    return;
  }
  const { dropped } = outcome;
  work.tally.drop(dropped.step, dropped.why, source);
  if (outcome.kind === "dropped") work.append(DROPPED_FILE, `${JSON.stringify(dropped)}\n`);
  else {
    const { command, provenance } = dropped;
    const row = { command, source, licence: outcome.licence, provenance };
    work.append(UNLABELLED_FILE, `${JSON.stringify(row)}\n`);
  }
}
