/** Splits: by group, so that no shape is on both sides; the same for a seed, whatever else is there. */
import { fraction, hash64 } from "../hash.js";

/** The parts, by what they are for: fitting, choosing thresholds, the figures that are reported. */
export const splits = ["train", "valid", "test"] as const;
export type Split = (typeof splits)[number];

/** Share of the groups in train and valid; the rest is test. */
const TRAIN = 0.8;
const VALID = 0.1;

/** @example splitOf("git push --force", 1) // "train" */
export function splitOf(group: string, seed: number): Split {
  const at = fraction(hash64(`split ${seed} ${group}`));
  if (at < TRAIN) return "train";
  return at < TRAIN + VALID ? "valid" : "test";
}
