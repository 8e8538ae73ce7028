/** What sources hand in, and what becomes of it on the way to a {@link CorpusRow}. */
import type { CorpusRow } from "./types.js";

/** A row as a source has it; nothing in it is trusted yet. */
export interface Candidate {
  readonly command: unknown;
  /** Absent: the guard's own rules give a weak one, or none. */
  readonly label?: unknown;
  readonly reason?: unknown;
  readonly licence: string;
  readonly provenance: string;
  /** Keep the row only where the guard says `label` too (examples that speak of one rule only). */
  readonly mustAgree?: boolean;
}

/**
 * How much a label of a source counts. Where two differ on one command the lower number wins; among
 * equals nobody does.
 */
export const Trust = {
  /** Evaluation only: never in a split, and nothing like it either. */
  evaluation: 0,
  /** The person's own word on this machine. */
  own: 1,
  /** Written and labelled command by command. */
  authored: 2,
  /** Examples of rules and tools. */
  example: 3,
  /** Labels that came with imported rows. */
  imported: 4,
  generated: 5,
  /** The verdict of the guard's own rules. */
  weak: 6,
} as const;
export type TrustLevel = (typeof Trust)[keyof typeof Trust];

/** What the steps on single rows need to know about the source of a row. */
export interface SourceFacts {
  readonly name: string;
  readonly trust: TrustLevel;
  /** Its rows stand several times in the training split. */
  readonly isRepeated: boolean;
}

/** A row that passed every step that looks at one row alone. */
export interface Prepared {
  readonly row: CorpusRow;
  readonly trust: TrustLevel;
  readonly isRepeated: boolean;
  /** Equal for commands that differ in spacing at most (64 bits, hexadecimal). */
  readonly exactKey: string;
  /** Equal for commands that differ in names, paths and numbers at most. */
  readonly nearKey: string;
}

/** The steps, in the order in which they run; the report lists them so. */
export const stepNames = [
  "schema",
  "licence",
  "normalise",
  "safety",
  "syntax",
  "label",
  "evaluation",
  "duplicate",
  "conflict",
  "near-duplicate",
  "shellcheck",
  "split",
  "balance",
] as const;
export type StepName = (typeof stepNames)[number];

/** A row that a step took out. */
export interface Dropped {
  readonly step: StepName;
  readonly why: string;
  readonly source: string;
  readonly provenance: string;
  /** Redacted and cut, where it could be read at all. */
  readonly command: string;
}

/** What the steps on single rows made of one candidate. */
export type Outcome =
  | { readonly kind: "kept"; readonly prepared: Prepared; readonly changes: readonly string[] }
  | { readonly kind: "dropped"; readonly dropped: Dropped }
  | { readonly kind: "unlabelled"; readonly dropped: Dropped; readonly licence: string };
