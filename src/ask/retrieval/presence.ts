/**
 * Which words a command has, by the words of its request: a logistic regression for each frequent word of
 * commands (stochastic gradient with the step sizes of AdaGrad, Duchi et al. 2011).
 */

/** What is kept of it. */
export interface Presence {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Weights of `from` × `to` and, as last row, the bias; in parts of {@link UNIT}. */
  readonly weights: Int8Array;
}

/** What 1 stands for in the weights that are kept. */
const UNIT = 1 / 24;

/** Rarer words teach nothing. */
const LEAST_FROM = 4;
const MOST_FROM = 8000;
const LEAST_TO = 10;
const MOST_TO = 500;
const ROUNDS = 6;
const STEP = 0.15;
const DECAY = 2e-5;

const frequent = (
  lists: Iterable<readonly string[]>,
  least: number,
  most: number,
): readonly string[] => {
  const counts = new Map<string, number>();
  for (const list of lists)
    for (const word of new Set(list)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([word]) => word);
};

/** Learns from rows of words; `from` are those of requests. */
export function learnPresence(
  rows: readonly { readonly from: readonly string[]; readonly to: readonly string[] }[],
): Presence {
  const from = frequent(
    rows.map((row) => row.from),
    LEAST_FROM,
    MOST_FROM,
  );
  const to = frequent(
    rows.map((row) => row.to),
    LEAST_TO,
    MOST_TO,
  );
  const [fromAt, toAt] = [new Map(from.map((w, i) => [w, i])), new Map(to.map((w, i) => [w, i]))];
  const width = to.length;
  const weights = new Float32Array((from.length + 1) * width);
  const sums = new Float32Array((from.length + 1) * width).fill(1e-3);
  const data = rows.map((row) => ({
    on: Int32Array.from([from.length, ...new Set(row.from.flatMap((w) => fromAt.get(w) ?? []))]),
    has: Int32Array.from(new Set(row.to.flatMap((w) => toAt.get(w) ?? []))),
  }));
  const scores = new Float32Array(width);
  const wanted = new Float32Array(width);
  for (let round = 0; round < ROUNDS; round++)
    for (let k = 0; k < data.length; k++) {
      // Another order each round: a step that has no divisor in common with the length.
      const { on, has } = data[(k * 7919 + round * 31) % data.length] as (typeof data)[number];
      scores.fill(0);
      wanted.fill(0);
      for (const one of has) wanted[one] = 1;
      for (const f of on) {
        const base = f * width;
        for (let t = 0; t < width; t++)
          scores[t] = (scores[t] as number) + (weights[base + t] as number);
      }
      for (let t = 0; t < width; t++) {
        const g = (wanted[t] as number) - 1 / (1 + Math.exp(-(scores[t] as number)));
        // What is sure already needs no step.
        scores[t] = Math.abs(g) < 0.01 ? 0 : g;
      }
      for (const f of on) {
        const base = f * width;
        for (let t = 0; t < width; t++) {
          const g = scores[t] as number;
          if (g === 0) continue;
          const at = base + t;
          const sum = (sums[at] as number) + g * g;
          sums[at] = sum;
          weights[at] = (weights[at] as number) * (1 - DECAY) + (STEP * g) / Math.sqrt(sum);
        }
      }
    }
  return {
    from,
    to,
    weights: Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / UNIT)))),
  };
}

/** Log odds of each known word of commands for a request. */
export function presenceOf({ from, to, weights }: Presence) {
  const fromAt = new Map(from.map((w, i) => [w, i]));
  const width = to.length;
  return (said: readonly string[]): ReadonlyMap<string, number> => {
    const scores = new Float64Array(width);
    for (const f of [from.length, ...new Set(said.flatMap((w) => fromAt.get(w) ?? []))])
      for (let t = 0; t < width; t++)
        scores[t] = (scores[t] as number) + (weights[f * width + t] as number);
    return new Map(to.map((word, t) => [word, (scores[t] as number) * UNIT]));
  };
}
