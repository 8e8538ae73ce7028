/** Calibration and precision-recall of probabilities against what was true. */
import type { CalibrationBin, OperatingPoint } from "./types.js";

/** A probability that was given, and whether it came true. */
export interface Scored {
  readonly p: number;
  readonly isTrue: boolean;
}

/**
 * Bins of equal mass, as even as ties allow: equal probabilities are never in two bins, because then
 * the order of the rows would change the result.
 */
export function calibrationBins(points: readonly Scored[], bins = 10): CalibrationBin[] {
  const sorted = [...points].sort((a, b) => a.p - b.p);
  const made: CalibrationBin[] = [];
  let start = 0;
  for (let bin = 1; bin <= bins; bin++) {
    let end = Math.round((bin * sorted.length) / bins);
    while (end > 0 && end < sorted.length && sorted[end]?.p === sorted[end - 1]?.p) end += 1;
    if (end <= start) continue;
    const part = sorted.slice(start, end);
    made.push({
      count: part.length,
      predicted: mean(part.map(({ p }) => p)),
      observed: mean(part.map(({ isTrue }) => (isTrue ? 1 : 0))),
    });
    start = end;
  }
  return made;
}

/**
 * Expected calibration error: the distance between given and observed, averaged over the bins by their
 * rows (Naeini et al. 2015; equal mass after Nguyen and O'Connor 2015). 0 without rows.
 */
export function calibrationError(bins: readonly CalibrationBin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return 0;
  return bins.reduce(
    (sum, { count, predicted, observed }) => sum + (count / all) * Math.abs(predicted - observed),
    0,
  );
}

/** One point for each distinct probability, from the highest; empty unless both classes are there. */
export function precisionRecall(points: readonly Scored[]): OperatingPoint[] {
  const positives = points.filter(({ isTrue }) => isTrue).length;
  const negatives = points.length - positives;
  if (positives === 0 || negatives === 0) return [];
  const sorted = [...points].sort((a, b) => b.p - a.p);
  const made: OperatingPoint[] = [];
  let hits = 0;
  let alarms = 0;
  for (const [i, { p, isTrue }] of sorted.entries()) {
    if (isTrue) hits += 1;
    else alarms += 1;
    if (sorted[i + 1]?.p === p) continue;
    made.push({
      threshold: p,
      precision: hits / (hits + alarms),
      recall: hits / positives,
      falsePositives: alarms / negatives,
    });
  }
  return made;
}

/**
 * Average precision: the precision at each threshold weighted by the recall it adds, without
 * interpolation (as scikit-learn's `average_precision_score`). Null without points.
 */
export function averagePrecision(points: readonly OperatingPoint[]): number | null {
  if (points.length === 0) return null;
  let before = 0;
  let sum = 0;
  for (const { precision, recall } of points) {
    sum += (recall - before) * precision;
    before = recall;
  }
  return sum;
}

/** The point with the most recall whose false positives stay within the share; null when none does. */
export function within(points: readonly OperatingPoint[], share: number): OperatingPoint | null {
  // Both recall and false positives only grow along the points.
  return points.filter(({ falsePositives }) => falsePositives <= share).at(-1) ?? null;
}

/** At most `limit` of the points, ends included and evenly spread: a drawing needs no more. */
export function thinned<T>(points: readonly T[], limit: number): readonly T[] {
  if (points.length <= limit) return points;
  const step = (points.length - 1) / (limit - 1);
  return Array.from({ length: limit }, (_, i) => points[Math.round(i * step)] as T);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
