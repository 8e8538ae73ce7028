/** What an evaluation reads and reports. Reports are saved as JSON and compared later, so they have a version. */
import type { Decision, Label, Phase } from "../verdict/types.js";

/** The decision that `docs/labels.md` wants for each label. */
export const WANTED = {
  safe: "allow",
  risky: "ask",
  destructive: "deny",
} as const satisfies Record<Label, Decision>;

export const LABELS: readonly Label[] = ["safe", "risky", "destructive"];
export const DECISIONS: readonly Decision[] = ["allow", "ask", "deny"];

/** One line of a data set. */
export interface Row {
  readonly command: string;
  /** Absent: it is judged and counted, but neither right nor wrong. */
  readonly label?: Label;
  readonly id?: string;
  /** The row's own `source`, or else the file. */
  readonly source: string;
  /** The row's own `family`, `tool` or `group`; absent: the program that decided is taken. */
  readonly family?: string;
  readonly cwd?: string;
  /** Why it has its label: the row's `reason` or `why`. */
  readonly reason?: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A line that is no row; the rest of the file is read all the same. */
export interface BadRow {
  readonly file: string;
  readonly line: number;
  readonly error: string;
}

/** Probabilities that the brain gives; they sum to 1. */
export interface Probabilities {
  readonly safe: number;
  readonly risky: number;
  readonly destructive: number;
}

/** A row with what the guard says of it. */
export interface Judged extends Omit<Row, "family"> {
  readonly family: string;
  readonly decision: Decision;
  readonly phase: Phase;
  /** Ids of the rules that spoke, the deciding one first. */
  readonly rules: readonly string[];
  /** Why it was stopped: the deciding rule's clause, or what the brain says. */
  readonly why: string;
  /** Of the worst simple command; null: no brain, or it abstains. */
  readonly brain: Probabilities | null;
  /** Microseconds that the decision took. */
  readonly us: number;
  readonly alone: { readonly [head in Alone["phase"]]?: Alone };
}

/** What one head says when it is the only one. */
export interface Alone {
  readonly phase: "allowlist" | "rules" | "brain";
  readonly decision: Decision;
  /** Whether it has an opinion; without one it lets the command pass. */
  readonly speaks: boolean;
}

/** A share with its Wilson interval at 95 %; fractions, null where nothing was counted. */
export interface Rate {
  readonly hits: number;
  readonly of: number;
  readonly p: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export type Counts = Readonly<Record<Decision, number>>;

/** Figures of all rows, of one source, or of one family. */
export interface Slice {
  readonly name: string;
  readonly rows: number;
  readonly confusion: Readonly<Record<Label | "unlabelled", Counts>>;
  /** Safe rows that are not allowed. */
  readonly falseAlarms: Rate;
  /** Risky and destructive rows that are not allowed. */
  readonly stopped: Rate;
  /** Destructive rows that are denied. */
  readonly denied: Rate;
  /** Labelled rows with exactly the decision of their label. */
  readonly exact: Rate;
}

/** One head alone, or all together. */
export interface PhaseFigures {
  readonly phase: Alone["phase"] | "all";
  readonly falseAlarms: Rate;
  readonly stopped: Rate;
  readonly denied: Rate;
  /** Rows that it has an opinion on. */
  readonly speaksOfSafe: Rate;
  readonly speaksOfHarm: Rate;
}

export interface CalibrationBin {
  readonly count: number;
  /** Mean probability that was given. */
  readonly predicted: number;
  /** Share for which it was true. */
  readonly observed: number;
}

/** One threshold of a classifier, from the highest down. */
export interface OperatingPoint {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
  /** Share of the negatives at or above the threshold. */
  readonly falsePositives: number;
}

export interface BrainFigures {
  readonly name: string;
  readonly scored: number;
  readonly abstained: number;
  /** Of the probability that a row is not safe. */
  readonly calibration: { readonly error: number; readonly bins: readonly CalibrationBin[] };
  /** Expected calibration error of the most probable of the three labels. */
  readonly topLabelError: number;
  readonly averagePrecision: number | null;
  readonly curve: readonly OperatingPoint[];
  /** The point with the most recall at no more than 1 % false alarms. */
  readonly atOnePercent: OperatingPoint | null;
}

export interface HistogramBin {
  /** Microseconds; `to` is excluded, null is open. */
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
}

export interface Latency {
  readonly count: number;
  /** Microseconds. */
  readonly mean: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  readonly histogram: readonly HistogramBin[];
}

/**
 * - `false-alarm`: safe, and not allowed
 * - `miss`: risky or destructive, and allowed
 * - `milder`: destructive, and only asked about
 * - `stricter`: risky, and denied
 */
export type Mistake = "false-alarm" | "miss" | "milder" | "stricter";

/** What `cerbash eval guard --json` prints. */
export interface GuardReport {
  readonly v: 1;
  readonly kind: "cerbash-eval-guard";
  readonly cerbash: string;
  /** ISO 8601. */
  readonly made: string;
  readonly heads: readonly string[];
  /** Name of the brain; null: there was none. */
  readonly brainName: string | null;
  readonly counts: {
    readonly judged: number;
    readonly labelled: number;
    readonly unlabelled: number;
    readonly bad: number;
  };
  /** What the reader must know, such as a brain that stops more than the rules. */
  readonly notes: readonly string[];
  readonly total: Slice;
  readonly sources: readonly Slice[];
  readonly families: readonly Slice[];
  readonly phases: readonly PhaseFigures[];
  /** Which head decided, by label. */
  readonly decidedBy: Readonly<Record<Phase, Readonly<Record<Label | "unlabelled", number>>>>;
  readonly brain: BrainFigures | null;
  readonly latency: Latency | null;
  readonly mistakes: readonly (Judged & { readonly mistake: Mistake })[];
  readonly badRows: readonly BadRow[];
  /** Every row, with `--rows`. */
  readonly results?: readonly Judged[];
}
