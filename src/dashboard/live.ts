/** Follows the record: keeps figures up to date and tells pages what is added. */

import type { Summaries } from "../judge/summaries.js";
import type { RecordStore, StoredEntry } from "../ledger/store.js";
import { rowsOf } from "./rows.js";
import type { Stream } from "./server.js";
import type { Events, RecordRow } from "./types.js";

/** Decisions that a page begins with. */
const LAST = 100;
/** Decisions that may still get an outcome. */
const WAITING = 2000;
/** Milliseconds between two tellings that figures changed. */
const FIGURES_PAUSE = 1500;
/** Milliseconds after which a silent connection gets a sign of life. */
const SIGN = 15_000;

type Hear = (text: string) => void;

export class Live {
  /** Entries that were read so far; null once all that is there was read. */
  reading: number | null = 0;
  /** Why records could not be read to the end. */
  problem: string | null = null;
  private readonly hearers = new Set<Hear>();
  private readonly waiting = new Map<string, string>();
  private lastRows: RecordRow[] = [];
  private figuresTimer: NodeJS.Timeout | undefined;
  private entryHearers: ((entries: readonly StoredEntry[]) => void)[] = [];

  constructor(
    private readonly store: RecordStore,
    readonly summaries: Summaries,
  ) {}

  /** Reads what is there, then follows until the signal says stop. */
  async run(signal: AbortSignal): Promise<void> {
    try {
      const { rows } = await this.store.page({}, { limit: LAST, signal });
      this.lastRows = [...rowsOf(rows)];
      const seen = new Set(this.lastRows.map(({ id }) => id));
      const from = await this.summaries.open(this.store, signal, (entries) => {
        this.reading = entries;
      });
      let read = this.reading ?? 0;
      await this.store.follow(
        from,
        (entries, isLive) => {
          read += entries.length;
          this.summaries.add(entries);
          const isKnown = this.reading !== null;
          if (isKnown) this.reading = isLive ? null : read;
          if (entries.length === 0) return;
          this.tellNew(entries, seen);
          if (!isKnown) this.figuresSoon();
        },
        signal,
      );
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
      this.reading = null;
    }
  }
  /** The last decisions, newest first. */
  last(): readonly RecordRow[] {
    return this.lastRows;
  }

  /** Hears of what is added from now on. */
  hearEntries(hear: (entries: readonly StoredEntry[]) => void): void {
    this.entryHearers.push(hear);
  }

  private tellNew(entries: readonly StoredEntry[], seen: Set<string>): void {
    if (this.reading === null) for (const hear of this.entryHearers) hear(entries);
    const fresh = entries.flatMap(({ id, entry }) =>
      entry.kind === "decision" ? rowsOf([{ id, entry, outcome: null }]) : [],
    );
    for (const { id, entry } of entries)
      if (entry.kind === "decision" && entry.toolUseId !== undefined) {
        this.waiting.set(entry.toolUseId, id);
        if (this.waiting.size > WAITING)
          this.waiting.delete(this.waiting.keys().next().value ?? "");
      }
    // While the record is read for the first time, only what came after the page's first rows is new.
    const told = this.reading === null ? fresh.filter(({ id }) => !seen.has(id)) : [];
    if (told.length > 0) {
      this.lastRows = [...told.toReversed(), ...this.lastRows].slice(0, LAST);
      this.tell("decisions", told.slice(-LAST));
    }
    for (const { entry } of entries) {
      if (entry.kind !== "outcome" || entry.toolUseId === undefined) continue;
      const id = this.waiting.get(entry.toolUseId);
      if (id === undefined) continue;
      this.waiting.delete(entry.toolUseId);
      const { outcome } = entry;
      const at = this.lastRows.findIndex((row) => row.id === id);
      const row = this.lastRows[at];
      if (row === undefined) continue;
      this.lastRows[at] = { ...row, outcome };
      this.tell("outcome", { id, outcome });
    }
  }

  private figuresSoon(): void {
    this.figuresTimer ??= setTimeout(() => {
      this.figuresTimer = undefined;
      this.tell("figures", {});
    }, FIGURES_PAUSE);
    this.figuresTimer.unref();
  }

  private tell<K extends keyof Events>(name: K, data: Events[K]): void {
    // JSON has no line break in it, which would end the event.
    const text = `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
    for (const hear of this.hearers) hear(text);
  }

  /** The events, for one page. */
  events(): Stream {
    return {
      type: "text/event-stream",
      run: (write, signal) =>
        new Promise((done) => {
          write("retry: 2000\n\n");
          const sign = setInterval(() => write(": here\n\n"), SIGN);
          sign.unref();
          this.hearers.add(write);
          const end = () => {
            clearInterval(sign);
            this.hearers.delete(write);
            done();
          };
          signal.addEventListener("abort", end);
          if (signal.aborted) end();
        }),
    };
  }
}
