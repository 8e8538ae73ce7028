/**
 * Orders options: a linear score, trained so that the right option of a request has the greatest share of a softmax
 * over all its options (ListNet's top-one probability, Cao et al. 2007), and a belief in the first.
 */
import type { Option } from "./options.js";

/** Learned numbers; the first three lists are in the order of an option's features. */
export interface Ranking {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  readonly weights: readonly number[];
  /** Of {@link beliefFeatures}. */
  readonly belief: readonly number[];
}

/** A request whose right options are known. */
export interface Lesson {
  readonly options: readonly Option[];
  /** By the option's number: whether it is the command that was wanted. */
  readonly right: readonly boolean[];
  /** Whether it has the wanted programs, options and structure. */
  readonly near: readonly boolean[];
}

const ROUNDS = 30;
const STEP = 0.05;
const DECAY = 2e-4;
const BELIEF_ROUNDS = 60;

/** Learns from lessons; those without a right option teach nothing about the order. */
export function learnRanking(lessons: readonly Lesson[]): Ranking {
  const width = lessons.find(({ options }) => options.length > 0)?.options[0]?.features.length ?? 0;
  const { mean, deviation } = momentsOf(lessons, width);
  const scaled = lessons.map(({ options }) =>
    options.map(({ features }) =>
      features.map((x, i) => (x - (mean[i] ?? 0)) / (deviation[i] ?? 1)),
    ),
  );
  const weights = new Float64Array(width);
  for (let round = 0; round < ROUNDS; round++) {
    const step = STEP / (1 + round * 0.2);
    for (const [k, { right }] of lessons.entries()) {
      const rows = scaled[k] as readonly Float64Array[];
      if (!right.includes(true) || !right.includes(false)) continue;
      const shares = softmax(rows.map((row) => dot(weights, row)));
      const rightShare = shares.reduce((sum, p, i) => sum + (right[i] ? p : 0), 0);
      for (const [i, row] of rows.entries()) {
        const p = shares[i] as number;
        const g = (right[i] ? p / rightShare : 0) - p;
        if (Math.abs(g) < 1e-4) continue;
        for (let d = 0; d < width; d++)
          weights[d] = (weights[d] as number) + step * g * (row[d] as number);
      }
      for (let d = 0; d < width; d++) weights[d] = (weights[d] as number) * (1 - step * DECAY);
    }
  }
  const ordering: Ranking = { mean, deviation, weights: [...weights], belief: [] };
  return { ...ordering, belief: learnBelief(lessons, ordering) };
}

/** An option with the share of the softmax it has. */
export interface Ranked {
  readonly option: Option;
  readonly share: number;
}

/** Options with their shares, best first. */
export function rank(
  options: readonly Option[],
  { mean, deviation, weights }: Ranking,
): readonly Ranked[] {
  const scores = options.map(({ features }) =>
    weights.reduce(
      (sum, weight, i) =>
        sum + (weight * ((features[i] ?? 0) - (mean[i] ?? 0))) / (deviation[i] ?? 1),
      0,
    ),
  );
  const shares = softmax(scores);
  return options
    .map((option, i) => ({ option, share: shares[i] as number }))
    .sort((a, b) => b.share - a.share);
}

/** What the belief in the first of some options is made of: its share, that of its form, and its features. */
function beliefFeatures(
  ranked: readonly Ranked[],
  { mean, deviation }: Ranking,
): readonly number[] {
  const { option, share } = ranked[0] as Ranked;
  const ofForm = ranked.reduce(
    (sum, one) => sum + (one.option.form === option.form ? one.share : 0),
    0,
  );
  const logit = (p: number): number => Math.log((p + 1e-3) / (1 - p + 1e-3));
  return [
    1,
    logit(share),
    logit(ofForm),
    ...[...option.features].map((x, i) => (x - (mean[i] ?? 0)) / (deviation[i] ?? 1)),
  ];
}

/** How far to believe that the first option has the wanted programs and options, 0..1. */
export function beliefIn(ranked: readonly Ranked[], ranking: Ranking): number {
  const z = beliefFeatures(ranked, ranking).reduce(
    (sum, x, i) => sum + x * (ranking.belief[i] ?? 0),
    0,
  );
  return 1 / (1 + Math.exp(-z));
}

/** A logistic regression on whether the first option was near (Platt 1999, with more to go by than the score). */
function learnBelief(lessons: readonly Lesson[], ranking: Ranking): readonly number[] {
  const rows = lessons
    .filter(({ options }) => options.length > 0)
    .map(({ options, near }) => {
      const ranked = rank(options, ranking);
      return {
        x: beliefFeatures(ranked, ranking),
        y: near[options.indexOf((ranked[0] as Ranked).option)] ? 1 : 0,
      };
    });
  const weights = new Array<number>(rows[0]?.x.length ?? 0).fill(0);
  for (let round = 0; round < BELIEF_ROUNDS; round++)
    for (const { x, y } of rows) {
      const z = x.reduce((sum, one, i) => sum + one * (weights[i] as number), 0);
      const g = y - 1 / (1 + Math.exp(-z));
      const step = 0.02 / (1 + round * 0.3);
      for (const [i, one] of x.entries())
        weights[i] = (weights[i] as number) * (1 - step * 0.002) + step * g * one;
    }
  return weights;
}

function momentsOf(lessons: readonly Lesson[], width: number) {
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  let count = 0;
  for (const { options } of lessons)
    for (const { features } of options) {
      count++;
      for (const [i, x] of features.entries()) {
        sums[i] = (sums[i] as number) + x;
        squares[i] = (squares[i] as number) + x * x;
      }
    }
  const mean = [...sums].map((sum) => sum / (count || 1));
  const deviation = [...squares].map((sum, i) =>
    Math.sqrt(Math.max(1e-9, sum / (count || 1) - (mean[i] as number) ** 2)),
  );
  return { mean, deviation };
}

const dot = (weights: Float64Array, x: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (weights[i] as number) * (x[i] as number);
  return sum;
};

function softmax(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / all);
}
