/** Statistics of an evaluation: small pure functions, each with the source of its method. */
import type { HistogramBin, Latency, Rate } from "./types.js";

/** 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * A share with its 95 % interval by Wilson (1927), "Probable inference", JASA 22: it stays within 0
 * and 1 and holds for small counts and for shares near the ends.
 *
 * @example rate(5, 10) // { hits: 5, of: 10, p: 0.5, low: 0.2366, high: 0.7634 }
 */
export function rate(hits: number, of: number): Rate {
  if (of === 0) return { hits, of, p: null, low: null, high: null };
  const p = hits / of;
  const z2 = Z * Z;
  const middle = (p + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Z * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of))) / (1 + z2 / of);
  // At the ends the interval closes exactly; only rounding would say otherwise.
  return {
    hits,
    of,
    p,
    low: hits === 0 ? 0 : Math.max(0, middle - half),
    high: hits === of ? 1 : Math.min(1, middle + half),
  };
}

/**
 * Two-sided exact p-value of McNemar's test for paired answers: of the pairs that differ, `fixed` went
 * one way and `broken` the other, each with probability one half if nothing changed (McNemar 1947;
 * exact by the binomial distribution). 1 where no pair differs.
 *
 * @example mcnemarExact(1, 9) // 0.021484375
 */
export function mcnemarExact(fixed: number, broken: number): number {
  const n = fixed + broken;
  if (n === 0) return 1;
  // In logarithms: the coefficients of some thousand pairs are beyond a double.
  let term = -n * Math.LN2;
  let sum = Math.exp(term);
  for (let i = 1; i <= Math.min(fixed, broken); i++) {
    term += Math.log((n - i + 1) / i);
    sum += Math.exp(term);
  }
  return Math.min(1, 2 * sum);
}

/**
 * The smallest value that at least the share `q` of the sorted values do not exceed (nearest rank).
 *
 * @param sorted rising, not empty
 */
export function percentile(sorted: ArrayLike<number>, q: number): number {
  const at = Math.max(1, Math.ceil(q * sorted.length)) - 1;
  return sorted[Math.min(at, sorted.length - 1)] ?? Number.NaN;
}

/** Upper bounds in microseconds, rising by powers of two, as the distribution has a long tail. */
const EDGES = [8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192];

/** Percentiles and histogram of times in microseconds; null without any. */
export function latencyOf(times: ArrayLike<number>): Latency | null {
  const counts = new Map<number, number>();
  for (let i = 0; i < times.length; i++) {
    const us = times[i] as number;
    counts.set(us, (counts.get(us) ?? 0) + 1);
  }
  return countedLatency(counts);
}

/** The same for times that are counted already: how often each was seen. */
export function countedLatency(counts: ReadonlyMap<number, number>): Latency | null {
  const sorted = [...counts].sort(([a], [b]) => a - b);
  if (sorted.length === 0) return null;
  const bins = new Array<number>(EDGES.length + 1).fill(0);
  let count = 0;
  let sum = 0;
  for (const [us, n] of sorted) {
    count += n;
    sum += us * n;
    const found = EDGES.findIndex((edge) => us < edge);
    const at = found < 0 ? EDGES.length : found;
    bins[at] = (bins[at] ?? 0) + n;
  }
  /** Nearest rank, as `percentile`. */
  const at = (q: number): number => {
    const rank = Math.max(1, Math.ceil(q * count));
    let seen = 0;
    for (const [us, n] of sorted) {
      seen += n;
      if (seen >= rank) return us;
    }
    return Number.NaN;
  };
  const histogram: HistogramBin[] = bins.map((n, i) => ({
    from: EDGES[i - 1] ?? 0,
    to: EDGES[i] ?? null,
    count: n,
  }));
  return {
    count,
    mean: sum / count,
    p50: at(0.5),
    p90: at(0.9),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
    histogram,
  };
}
