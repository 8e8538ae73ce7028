/** What an evaluation of `ask` reads and reports. */
import type { Decision } from "../../verdict/types.js";
import type { BadRow, Latency, Rate } from "../types.js";
import type { Equivalence } from "./execute.js";

/** A request with the commands that would be right. */
export interface AskRow {
  readonly nl: string;
  /** At least one. */
  readonly commands: readonly string[];
  readonly platform: "gnu" | "bsd";
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** What a backend said to a row, and how near it is to the best of the references. */
export interface AskResult {
  readonly nl: string;
  readonly reference: string;
  /** Null: "I don't know". */
  readonly command: string | null;
  /** Of the backend's part that answered (`embedded:files`). */
  readonly source: string | null;
  readonly confidence: number | null;
  readonly decision: Decision | null;
  readonly parses: boolean | null;
  /** Null: not checked (shellcheck is not installed, or there is no answer). */
  readonly shellcheck: boolean | null;
  readonly exact: boolean;
  readonly normalised: boolean;
  readonly template: boolean;
  /** Null: not executed, or no answer. */
  readonly execution: Equivalence | null;
  readonly us: number;
}

/** Answers of some belief, and how many of them are right: matched, or did the same. */
export interface BeliefBin {
  readonly from: number;
  readonly to: number;
  readonly answers: number;
  readonly right: Rate;
}

/** Figures of one backend over all rows. */
export interface AskFigures {
  readonly backend: string;
  readonly answered: Rate;
  /** Of the answers. */
  readonly parses: Rate;
  readonly shellcheck: Rate;
  /** Answers that the guard allows without asking. */
  readonly allowed: Rate;
  /** Requests for which every candidate was refused. */
  readonly refused: number;
  /** Of all rows: no answer is no match. */
  readonly exact: Rate;
  readonly normalised: Rate;
  readonly template: Rate;
  /** Normalised match with a reference, or the same execution; what can be neither is not right. */
  readonly correct: Rate;
  readonly correctOfAnswers: Rate;
  /** The same among the answers alone. */
  readonly exactOfAnswers: Rate;
  readonly templateOfAnswers: Rate;
  readonly execution: {
    /** Equal or reordered, of those that could be compared. */
    readonly same: Rate;
    readonly equal: number;
    readonly reordered: number;
    readonly different: number;
    readonly undetermined: number;
    readonly unsupported: number;
  };
  readonly belief: readonly BeliefBin[];
  /**
   * Expected calibration error of the belief, 0..1: the distance of the mean belief from the share that is correct in ten bins
   * of equal width, weighted by the answers in them (Naeini et al. 2015). Null without answers.
   */
  readonly calibrationError: number | null;
  readonly sources: readonly {
    readonly source: string;
    readonly answers: number;
    readonly same: Rate;
    readonly correct: Rate;
    /** Mean belief of its answers, 0..1. */
    readonly belief: number;
  }[];
  readonly latency: Latency | null;
}

export interface AskReport {
  readonly kind: "cerbash-eval-ask";
  readonly v: 1;
  readonly cerbash: string;
  /** ISO 8601. */
  readonly made: string;
  readonly rows: number;
  readonly badRows: readonly BadRow[];
  /** Seeds of the trees; empty: nothing was executed. */
  readonly seeds: readonly number[];
  readonly shellcheck: string;
  readonly notes: readonly string[];
  readonly backends: readonly AskFigures[];
  /** With `--rows` only. */
  readonly results?: readonly (AskResult & { readonly backend: string })[];
}
