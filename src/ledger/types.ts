import type { BrainOpinion, Decision, Label, Phase } from "../verdict/types.js";

/** What every line of the record has. `v` rises when a reader of the old form would go wrong. */
interface Entry {
  readonly v: 1;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly agent: string;
  readonly session?: string;
  readonly toolUseId?: string;
  readonly tool?: string;
  readonly subagent?: string;
  /** Read from an agent's own transcript: nobody asked the guard then, the verdict was made at the import. */
  readonly imported?: true;
}

/** A verdict without the parts that repeat the command. */
export interface VerdictSummary {
  readonly decision: Decision;
  readonly label: Label;
  readonly phase: Phase;
  readonly risk: number;
  /** Ids, the deciding one first. */
  readonly rules: readonly string[];
  readonly brain: BrainOpinion | null;
  readonly us: number;
  readonly degraded?: readonly string[];
}

export interface DecisionEntry extends Entry {
  readonly kind: "decision";
  /** Redacted. For a file that a tool writes: its path. */
  readonly command?: string;
  readonly path?: string;
  /** Redacted: what the agent was told to run in its place. */
  readonly rewritten?: string;
  readonly cwd?: string;
  readonly verdict: VerdictSummary;
}

export interface OutcomeEntry extends Entry {
  readonly kind: "outcome";
  /** Redacted; only when no tool-use id leads to the decision. */
  readonly command?: string;
  readonly outcome: {
    readonly status: "done" | "failed" | "interrupted" | "refused";
    readonly exitCode?: number;
    readonly ms?: number;
  };
}

/** The first line of a file: what the file before it held when this one was begun. */
export interface SegmentEntry {
  readonly v: 1;
  readonly kind: "segment";
  readonly time: string;
  readonly previous:
    | null
    | { readonly file: string; readonly at: number; readonly h: string }
    | { readonly file: string; readonly problem: string };
}

/** What is recorded. */
export type LedgerEntry = DecisionEntry | OutcomeEntry;

/** What a line of a file holds. */
export type LedgerLine = LedgerEntry | SegmentEntry;
