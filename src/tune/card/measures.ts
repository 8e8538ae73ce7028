/** What was measured of a tuned model, as `measures.json` beside it. */
import type { Rate } from "../../evaluate/types.js";
import { TuneError } from "../types.js";

/** Figures of one way to decide, on rows that nothing was trained on. */
export interface Measured {
  readonly name: string;
  /** Rows whose most probable label is theirs. */
  readonly accuracy: Rate;
  /** Mean over the labels of the harmonic mean of precision and recall. */
  readonly macroF1: number;
  /** Destructive rows above the threshold that stops 1 % of the safe ones. */
  readonly destructiveAt1: Rate;
  /** Expected calibration error of the probability that a row is not safe, 10 bins of equal mass. */
  readonly calibrationError: number;
  /** Milliseconds a row. */
  readonly p50: number;
  readonly p95: number;
}

export interface Measures {
  readonly v: 1;
  /** The rows: a file and its SHA-256. */
  readonly rows: { readonly name: string; readonly sha256: string; readonly count: number };
  readonly systems: readonly Measured[];
  /** Questions that have nothing to do with commands, before and after. */
  readonly forgetting?: {
    readonly name: string;
    readonly before: Rate;
    readonly after: Rate;
    /** McNemar's exact p-value. */
    readonly p: number;
  };
  /** The machine that measured. */
  readonly machine: string;
}

/** @throws {TuneError} when it is none of this version */
export function readMeasures(text: string, path: string): Measures {
  let value: Partial<Measures>;
  try {
    value = JSON.parse(text) as Partial<Measures>;
  } catch {
    throw new TuneError(`${path} is not JSON`);
  }
  if (value?.v !== 1 || value.rows === undefined || !Array.isArray(value.systems)) {
    throw new TuneError(`${path} is not the measures of a model (v 1, rows, systems)`);
  }
  return value as Measures;
}
