import type { Dataset } from "../dataset.js";

/** A trained model of some family: three scores (before the softmax) for a row of features. */
export interface Model {
  readonly name: string;
  /** Writes the scores of safe, risky and destructive into `out`. */
  score(ids: Uint32Array, from: number, to: number, out: Float64Array): void;
}

export interface Trainer<M extends Model = Model> {
  readonly name: string;
  /** `size` is the number of features; equal seeds give equal models. */
  train(data: Dataset, size: number, seed: number): M;
}

/** Turns scores into probabilities in place. */
export function softmax(scores: Float64Array): void {
  let most = -Infinity;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let n = 0; n < scores.length; n++) {
    const e = Math.exp((scores[n] as number) - most);
    scores[n] = e;
    sum += e;
  }
  for (let n = 0; n < scores.length; n++) scores[n] = (scores[n] as number) / sum;
}
