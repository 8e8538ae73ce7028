/** Factorisation machine (Rendle, 2010): a linear part, and for each label pairs of features by their vectors. */
import { randomOf, shuffle } from "../random.js";
import { type Model, softmax, type Trainer } from "./types.js";

export interface FactorisedOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** Length of the vectors, shared by the labels. */
  readonly width: number;
}

export function factorised({ epochs, rate, decay, width }: FactorisedOptions): Trainer {
  return {
    name: `factorisation machine (width ${width}, ${epochs} epochs, decay ${decay})`,
    train(data, size, seed) {
      const random = randomOf(seed);
      const linear = new Float64Array(size * 3);
      const linearS = new Float64Array(size * 3).fill(1e-3);
      const dims = width * 3;
      const vectors = Float64Array.from({ length: size * dims }, () => (random() - 0.5) * 0.05);
      const vectorsS = new Float64Array(size * dims).fill(1e-3);
      const order = Uint32Array.from({ length: data.size }, (_, n) => n);
      const model = factorisedModel(linear, vectors, width);
      const p = new Float64Array(3);
      const { sum } = model;
      for (let epoch = 0; epoch < epochs; epoch++) {
        shuffle(order, random);
        for (const row of order) {
          const from = data.offsets[row] as number;
          const to = data.offsets[row + 1] as number;
          model.score(data.ids, from, to, p);
          softmax(p);
          const label = data.labels[row] as number;
          const weight = data.weights[row] as number;
          for (let k = 0; k < 3; k++) p[k] = ((p[k] as number) - (k === label ? 1 : 0)) * weight;
          const scale = 1 / Math.max(1, to - from);
          for (let at = from; at < to; at++) {
            const id = data.ids[at] as number;
            for (let k = 0; k < 3; k++) {
              const g = p[k] as number;
              const n = id * 3 + k;
              const gl = g + decay * (linear[n] as number);
              linearS[n] = (linearS[n] as number) + gl * gl;
              linear[n] = (linear[n] as number) - (rate * gl) / Math.sqrt(linearS[n] as number);
              for (let d = 0; d < width; d++) {
                const m = id * dims + k * width + d;
                const v = vectors[m] as number;
                const gv = g * scale * ((sum[k * width + d] as number) - v) + decay * v;
                vectorsS[m] = (vectorsS[m] as number) + gv * gv;
                vectors[m] = v - (rate * gv) / Math.sqrt(vectorsS[m] as number);
              }
            }
          }
        }
      }
      return model;
    },
  };
}

function factorisedModel(
  linear: Float64Array,
  vectors: Float64Array,
  width: number,
): Model & { readonly sum: Float64Array } {
  const dims = width * 3;
  const sum = new Float64Array(dims);
  return {
    name: "factorised",
    sum,
    score(ids, from, to, out) {
      out.fill(0);
      sum.fill(0);
      const scale = 1 / Math.max(1, to - from);
      for (let at = from; at < to; at++) {
        const id = ids[at] as number;
        for (let k = 0; k < 3; k++) {
          out[k] = (out[k] as number) + (linear[id * 3 + k] as number);
          for (let d = 0; d < width; d++) {
            const n = k * width + d;
            const v = vectors[id * dims + n] as number;
            sum[n] = (sum[n] as number) + v;
            out[k] = (out[k] as number) - 0.5 * scale * v * v;
          }
        }
      }
      for (let k = 0; k < 3; k++)
        for (let d = 0; d < width; d++)
          out[k] = (out[k] as number) + 0.5 * scale * (sum[k * width + d] as number) ** 2;
    },
  };
}
