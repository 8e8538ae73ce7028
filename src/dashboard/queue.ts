/** The review queue of the dashboard: made on first use, kept up to date from then on. */
import { type Doubt, ReviewQueue } from "../judge/review.js";
import type { RecordStore, StoredEntry } from "../ledger/store.js";
import type { Label } from "../verdict/types.js";
import type { QueueAnswer } from "./types.js";

/** Commands that a page gets at once. */
const MOST = 300;

export class Queue {
  private queue: ReviewQueue | undefined;
  private since: string | undefined;
  private reading: number | null = 0;
  private problem: string | undefined;
  private later: StoredEntry[] = [];

  constructor(
    private readonly store: RecordStore,
    private readonly stopped: AbortSignal,
  ) {}

  /** Entries that were added to the record. */
  hear(entries: readonly StoredEntry[]): void {
    if (this.queue === undefined) return;
    if (this.reading === null) for (const { entry } of entries) this.add(entry);
    else this.later.push(...entries);
  }

  private add(entry: StoredEntry["entry"]): void {
    try {
      this.queue?.add(entry);
    } catch {
      // It has the form of an entry and is none.
    }
  }

  /**
   * What is to be looked at, from a day on (undefined: of all that is recorded). The first call for a day begins to read
   * and answers at once.
   */
  answer(
    since: string | undefined,
    labels: ReadonlyMap<string, { readonly label: Label }>,
  ): QueueAnswer {
    if (this.queue === undefined || this.since !== since) void this.read(since);
    if (this.problem !== undefined) throw new Error(this.problem);
    const counts: Record<Doubt, number> = { disputed: 0, uncertain: 0, asked: 0 };
    if (this.reading !== null || this.queue === undefined)
      return { reading: this.reading, items: [], total: 0, counts, labelled: labels.size };
    const all = this.queue.queue((command) => labels.has(command));
    for (const { doubt } of all) counts[doubt]++;
    const items = all.slice(0, MOST).map(({ cwd, ...item }) => ({ ...item, cwd: cwd ?? null }));
    return { reading: null, items, total: all.length, counts, labelled: labels.size };
  }

  private async read(since: string | undefined): Promise<void> {
    const queue = new ReviewQueue();
    this.queue = queue;
    this.since = since;
    this.reading = 0;
    this.later = [];
    this.problem = undefined;
    try {
      for await (const block of this.store.blocks(since === undefined ? {} : { since })) {
        // Another day was asked for meanwhile.
        if (this.queue !== queue || this.stopped.aborted) return;
        for (const entry of block) this.add(entry);
        this.reading = (this.reading ?? 0) + block.length;
      }
      // What was added while it was read may be in both; twice the same is one command all the same.
      for (const { entry } of this.later.splice(0)) this.add(entry);
      this.reading = null;
    } catch (error) {
      if (this.queue !== queue) return;
      this.problem = error instanceof Error ? error.message : String(error);
      this.queue = undefined;
    }
  }
}
