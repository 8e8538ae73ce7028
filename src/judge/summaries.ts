/**
 * Figures of the whole record without reading it all again: those of the parts that are closed are kept in a file
 * (0600, beside the records, deleted with them), and only what came later is read.
 */
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { RecordStore, StoredEntry, StorePart } from "../ledger/store.js";
import { Figures } from "./figures.js";
import { type JudgeOptions, LedgerJudge } from "./judge.js";
import { Sessions } from "./sessions.js";

/** Rises when figures are counted otherwise. */
const FORM = 2;

interface Kept {
  readonly name: string;
  readonly day: string;
  readonly stamp: string;
  readonly figures: Figures;
}

export interface SummariesOptions extends Pick<JudgeOptions, "cerbash" | "suggested"> {
  /** Where the figures are kept; undefined: nowhere. */
  readonly file: string | undefined;
}

/** Feed it by `open`, then by `add` with all that follows the part it says. */
export class Summaries {
  private kept: Kept[] = [];
  /** Figures of parts after those that are kept, by name. */
  private readonly later = new Map<string, Figures>();
  private judge: LedgerJudge;
  private part = "";

  constructor(private readonly options: SummariesOptions) {
    this.judge = this.judgeWith(new Sessions());
  }

  private judgeWith(sessions: Sessions): LedgerJudge {
    const { cerbash, suggested } = this.options;
    return new LedgerJudge({ cerbash, made: "", suggested }, sessions);
  }

  /**
   * Reads the closed parts, or their figures where those are kept.
   *
   * @param progress is told how many entries were read
   * @returns the first part that is still open, from which on `add` wants everything; undefined: there is none
   */
  async open(
    store: RecordStore,
    signal: AbortSignal,
    progress: (entries: number) => void = () => {},
  ): Promise<string | undefined> {
    const parts = await store.parts();
    // Whatever lies after an open part is read as it comes.
    const firstOpen = parts.findIndex(({ isClosed }) => !isClosed);
    const closed = firstOpen < 0 ? parts : parts.slice(0, firstOpen);
    const known = this.read(store, closed);
    let read = 0;
    for (const part of closed.slice(known)) {
      let unreadable = 0;
      for await (const block of part.blocks(() => unreadable++)) {
        for (const entry of block) unreadable += this.taken(entry) ? 0 : 1;
        read += block.length;
        progress(read);
        if (signal.aborted) return undefined;
      }
      const figures = this.judge.take();
      figures.totals.unreadable = unreadable;
      const { name, day, stamp } = part;
      this.kept.push({ name, day, stamp, figures });
    }
    if (closed.length > known) this.write(store);
    return parts[firstOpen]?.name;
  }

  /** A line that has the form of an entry and is none must not stop the rest. */
  private taken(entry: StoredEntry["entry"]): boolean {
    try {
      this.judge.add(entry);
      return true;
    } catch {
      return false;
    }
  }

  /** Counts entries that came after the closed parts, in their order. */
  add(entries: readonly StoredEntry[]): void {
    for (const { part, entry } of entries) {
      if (part !== this.part) this.settle();
      this.part = part;
      if (!this.taken(entry)) this.laterOf(part).totals.unreadable++;
    }
  }

  private laterOf(part: string): Figures {
    let figures = this.later.get(part);
    if (figures === undefined) {
      figures = new Figures();
      this.later.set(part, figures);
    }
    return figures;
  }

  private settle(): void {
    if (this.part !== "") this.laterOf(this.part).add(this.judge.take());
  }

  /** Figures from a day on (`YYYY-MM-DD`, UTC), of everything when it is undefined. */
  since(day: string | undefined): Figures {
    this.settle();
    const all = new Figures();
    for (const part of this.kept) if (day === undefined || part.day >= day) all.add(part.figures);
    for (const [name, figures] of this.later)
      if (day === undefined || name.slice(0, 10) >= day) all.add(figures);
    return all;
  }

  /** How many of the closed parts are known already, from the first on. */
  private read(store: RecordStore, closed: readonly StorePart[]): number {
    const { file, cerbash } = this.options;
    if (file === undefined) return 0;
    try {
      const value = JSON.parse(readFileSync(file, "utf8"));
      if (value.form !== FORM || value.cerbash !== cerbash || value.store !== store.name) return 0;
      const kept: Kept[] = [];
      for (const { name, day, stamp, figures } of value.parts) {
        // Those before the first that is there were purged; the rest must be as it was.
        if (kept.length === 0 && name !== closed[0]?.name) continue;
        const part = closed[kept.length];
        if (part?.name !== name || part?.stamp !== stamp) return 0;
        kept.push({ name, day, stamp, figures: Figures.from(figures) });
      }
      if (kept.length === 0) return 0;
      this.judge = this.judgeWith(Sessions.from(value.carry));
      this.kept = kept;
      return kept.length;
    } catch {
      // There is none, or it is damaged: everything is read again.
      return 0;
    }
  }

  private write(store: RecordStore): void {
    const { file, cerbash } = this.options;
    if (file === undefined) return;
    const fresh = `${file}.${process.pid}`;
    try {
      const carry = this.judge.carry();
      const parts = this.kept;
      const value = { form: FORM, cerbash, store: store.name, parts, carry };
      writeFileSync(fresh, JSON.stringify(value), { mode: 0o600 });
      if (process.platform !== "win32") chmodSync(fresh, 0o600);
      renameSync(fresh, file);
    } catch {
      // Then it is read again the next time.
      rmSync(fresh, { force: true });
    }
  }
}
