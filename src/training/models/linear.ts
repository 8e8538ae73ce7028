/** Multinomial logistic regression on sparse binary features, AdaGrad (Duchi et al., 2011) with weight decay. */
import type { Dataset } from "../dataset.js";
import { randomOf, shuffle } from "../random.js";
import { type Model, softmax, type Trainer } from "./types.js";

export interface LinearOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
}

export function linear({ epochs, rate, decay }: LinearOptions): Trainer<LinearModel> {
  return {
    name: `linear (${epochs} epochs, decay ${decay})`,
    train(data, size, seed) {
      const weights = new Float64Array(size * 3);
      const squares = new Float64Array(size * 3).fill(1e-4);
      const order = Uint32Array.from({ length: data.size }, (_, n) => n);
      const random = randomOf(seed);
      const p = new Float64Array(3);
      // The mean of the weights after the later epochs is steadier than the last ones (Polyak, 1992).
      const mean = new Float64Array(size * 3);
      const from = epochs >> 1;
      for (let epoch = 0; epoch < epochs; epoch++) {
        shuffle(order, random);
        for (const row of order) step(data, row, weights, squares, p, rate, decay);
        if (epoch < from) continue;
        for (let n = 0; n < mean.length; n++)
          mean[n] = (mean[n] as number) + (weights[n] as number) / (epochs - from);
      }
      return linearModel(mean);
    },
  };
}

function step(
  data: Dataset,
  row: number,
  weights: Float64Array,
  squares: Float64Array,
  p: Float64Array,
  rate: number,
  decay: number,
): void {
  const from = data.offsets[row] as number;
  const to = data.offsets[row + 1] as number;
  p.fill(0);
  for (let at = from; at < to; at++) {
    const base = (data.ids[at] as number) * 3;
    for (let k = 0; k < 3; k++) p[k] = (p[k] as number) + (weights[base + k] as number);
  }
  softmax(p);
  const label = data.labels[row] as number;
  const weight = data.weights[row] as number;
  for (let k = 0; k < 3; k++) p[k] = ((p[k] as number) - (k === label ? 1 : 0)) * weight;
  for (let at = from; at < to; at++) {
    const base = (data.ids[at] as number) * 3;
    for (let k = 0; k < 3; k++) {
      const n = base + k;
      const gradient = (p[k] as number) + decay * (weights[n] as number);
      const square = (squares[n] as number) + gradient * gradient;
      squares[n] = square;
      weights[n] = (weights[n] as number) - (rate * gradient) / Math.sqrt(square);
    }
  }
}

/** A linear model with its weights, three a feature. */
export interface LinearModel extends Model {
  readonly weights: Float64Array;
}

function linearModel(weights: Float64Array): LinearModel {
  return {
    name: "linear",
    weights,
    score(ids, from, to, out) {
      out.fill(0);
      for (let at = from; at < to; at++) {
        const base = (ids[at] as number) * 3;
        for (let k = 0; k < 3; k++) out[k] = (out[k] as number) + (weights[base + k] as number);
      }
    },
  };
}
