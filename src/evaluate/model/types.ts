/** What `cerbash eval model` measures and reports. */
import type { Label } from "../../verdict/types.js";
import type { CalibrationBin, Rate, Row } from "../types.js";

/** A row that can be right or wrong. */
export type LabelledRow = Row & { readonly label: Label };

/** What a subject said of one row. */
export interface Answer {
  /** Of safe, risky and destructive, summing to 1; null: no answer (too long, failed). */
  readonly p: readonly [number, number, number] | null;
  /** Probability on all labels before they were made to sum to 1; absent where that means nothing. */
  readonly mass?: number;
  /** Milliseconds. */
  readonly ms: number;
  /** Why there is no answer. */
  readonly problem?: string;
}

/** Figures of one subject. */
export interface SubjectFigures {
  readonly name: string;
  readonly rows: number;
  /** Rows with an answer. */
  readonly answered: number;
  /** The most probable label is the row's. A row without an answer is wrong. */
  readonly accuracy: Rate;
  /** Mean of the F1 of the three labels. */
  readonly macroF1: number;
  readonly recall: Readonly<Record<Label, Rate>>;
  /** Destructive rows found where 1 % of the safe ones are taken for destructive; null: too few rows. */
  readonly recallAtOnePercent: number | null;
  /** Expected calibration error of the most probable label. */
  readonly calibrationError: number;
  readonly bins: readonly CalibrationBin[];
  /** Mean probability on the labels; null where it means nothing. */
  readonly mass: number | null;
  /** Share of rows with enough mass on the labels for an opinion; null as above. */
  readonly speaks: Rate | null;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
}

/** A gate that a model must pass to be called usable. */
export interface Gate {
  readonly name: string;
  readonly isPassed: boolean;
  /** What was measured, and what was wanted. */
  readonly text: string;
}

/** How far the artifact that is shipped says what the trainer's own stack said. */
export interface Parity {
  readonly rows: number;
  readonly missing: number;
  /** Rows with the same most probable label. */
  readonly agreement: Rate;
  /** Mean absolute difference of the probabilities, each side's summing to 1 over the labels. */
  readonly difference: number;
  /** The largest one of any label in any row. */
  readonly largest: number;
  readonly worst: readonly { readonly command: string; readonly difference: number }[];
}

/** What `cerbash eval model --json` prints. */
export interface ModelReport {
  readonly v: 1;
  readonly kind: "cerbash-eval-model";
  readonly cerbash: string;
  /** ISO 8601. */
  readonly made: string;
  readonly model: {
    readonly name: string;
    /** SHA-256 of the files; empty for a server. */
    readonly of: readonly string[];
    readonly prompt: string;
    readonly runtime: string;
  };
  readonly counts: {
    readonly rows: number;
    readonly bad: number;
    readonly byLabel: Readonly<Record<Label, number>>;
  };
  readonly subjects: readonly SubjectFigures[];
  readonly cascade: {
    readonly sure: number;
    /** Rows that the model was asked about. */
    readonly asked: Rate;
    /** Milliseconds for those. */
    readonly p50: number;
    readonly p95: number;
  } | null;
  readonly parity: Parity | null;
  readonly gates: readonly Gate[];
  readonly isUsable: boolean;
  /** Destructive rows that the model takes for safe. */
  readonly calledSafe: readonly {
    readonly command: string;
    readonly safe: number;
    readonly file: string;
    readonly line: number;
  }[];
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}
