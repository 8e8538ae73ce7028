/**
 * Where records are read from. The files are one such place (`file-store.ts`); whatever serves these queries is
 * another, and the judge and the dashboard do not notice the difference.
 */
import type { Decision, Phase } from "../verdict/types.js";
import type { ReadOptions } from "./read.js";
import type { DecisionEntry, LedgerEntry, OutcomeEntry } from "./types.js";

/** An entry with its place in the store. */
export interface StoredEntry {
  /** Opaque to all but the store, and the same for as long as the record is kept. */
  readonly id: string;
  /** Name of its {@link StorePart}. */
  readonly part: string;
  readonly entry: LedgerEntry;
}

/** A decision with what became of it. */
export interface StoredDecision {
  readonly id: string;
  readonly entry: DecisionEntry;
  readonly outcome: OutcomeEntry["outcome"] | null;
}

/** A stretch of the record. All of them, in order, are the record. */
export interface StorePart {
  readonly name: string;
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  /** Changes when something was added to the part or taken from it. */
  readonly stamp: string;
  /** Nothing is added to it any more. */
  readonly isClosed: boolean;
  /** Its entries, oldest first, some hundred at a time. */
  blocks(onProblem?: ReadOptions["onProblem"]): AsyncIterable<readonly LedgerEntry[]>;
}

/** What decisions a page has: all that is given must hold. */
export interface RecordQuery {
  /** A part of the command or path, whatever the case. */
  readonly text?: string;
  readonly decision?: Decision;
  readonly phase?: Phase;
  /** Id of a rule that spoke. */
  readonly rule?: string;
  readonly agent?: string;
  readonly session?: string;
  /** `none`: no outcome is known. */
  readonly outcome?: OutcomeEntry["outcome"]["status"] | "none";
  /** From this moment on, and before that one (ISO 8601). */
  readonly since?: string;
  readonly until?: string;
}

export interface PageOptions {
  /** `older` of the page before this one; absent: from the newest record on. */
  readonly before?: string;
  readonly limit: number;
  readonly signal?: AbortSignal;
}

/** Decisions, the last recorded first. */
export interface RecordPage {
  readonly rows: readonly StoredDecision[];
  /**
   * Where the next page begins; null: there is nothing older. A store may stop before it has `limit` rows, so that
   * a search for what is rare does not take for ever; then this is not null.
   */
  readonly older: string | null;
  /** The moment of the oldest record that was looked at; null: none was. */
  readonly searchedTo: string | null;
}

/** A store that cannot be used, in words for a person; no password is in them. */
export class StoreError extends Error {}

export interface RecordStore {
  /** For a person: the directory, or the database without its password. */
  readonly name: string;
  /** All entries, oldest first, some hundred at a time. */
  blocks(options?: ReadOptions): AsyncIterable<readonly LedgerEntry[]>;
  /** Oldest first. */
  parts(): Promise<readonly StorePart[]>;
  page(query: RecordQuery, options: PageOptions): Promise<RecordPage>;
  /** Undefined when there is none with the id, or not any more. */
  decision(id: string): Promise<StoredDecision | undefined>;
  /**
   * Reads from the beginning of a part on (undefined: from the end of all), then tells what is added, until the signal
   * says stop. `isLive`: at this moment there is no more.
   */
  follow(
    part: string | undefined,
    hear: (entries: readonly StoredEntry[], isLive: boolean) => void | Promise<void>,
    signal: AbortSignal,
  ): Promise<void>;
  /**
   * The entries from the last `limit` decisions on, outcomes between them included, oldest first; what was imported does
   * not count and is left out. Only a store that finds them without reading all has it.
   */
  last?(limit: number, options?: ReadOptions): AsyncIterable<readonly LedgerEntry[]>;
  /** Ends connections. Absent where there are none. */
  close?(): Promise<void>;
}
