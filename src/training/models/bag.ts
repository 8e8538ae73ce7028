/**
 * Embedding bag: the sum of the features' vectors, one hidden layer, and a linear part beside it
 * (fastText by Joulin et al., 2016; the wide part after Cheng et al., 2016). Trained by AdaGrad with feature
 * dropout, so that no single word carries a decision.
 */
import type { Dataset } from "../dataset.js";
import { randomOf, shuffle } from "../random.js";
import { type Model, softmax, type Trainer } from "./types.js";

export interface BagOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly width: number;
  readonly hidden: number;
  /** Share of features left out of each step. */
  readonly dropout: number;
  /** A linear part beside the network. */
  readonly wide: boolean;
}

/** All weights of a trained bag; what the shipped file is made of. */
export interface BagWeights {
  readonly size: number;
  readonly width: number;
  readonly hidden: number;
  /** `size × width`, by feature. */
  readonly vectors: Float32Array;
  /** `size × 3`, by feature; empty without a linear part. */
  readonly direct: Float32Array;
  /** `hidden × width`, by unit. */
  readonly inner: Float32Array;
  readonly innerBias: Float32Array;
  /** `3 × hidden`, by label. */
  readonly outer: Float32Array;
  readonly outerBias: Float32Array;
}

export interface BagModel extends Model {
  readonly weights: BagWeights;
}

export function bag(options: BagOptions): Trainer<BagModel> {
  const { epochs, width, hidden, dropout, wide } = options;
  return {
    name: `bag (width ${width}, hidden ${hidden}, ${epochs} epochs, dropout ${dropout}${wide ? ", wide" : ""})`,
    train(data, size, seed) {
      const random = randomOf(seed);
      const w = fresh(size, options, random);
      const trainer = new Trainee(w, options);
      const order = Uint32Array.from({ length: data.size }, (_, n) => n);
      for (let epoch = 0; epoch < epochs; epoch++) {
        shuffle(order, random);
        const rate = options.rate * (1 - epoch / epochs) + 0.05 * options.rate;
        for (const row of order) trainer.step(data, row, random, rate);
      }
      return bagModel(w);
    },
  };
}

function fresh(
  size: number,
  { width, hidden, wide }: BagOptions,
  random: () => number,
): BagWeights {
  const uniform = (length: number, bound: number): Float32Array =>
    Float32Array.from({ length }, () => (2 * random() - 1) * bound);
  return {
    size,
    width,
    hidden,
    vectors: uniform(size * width, 0.1),
    direct: new Float32Array(wide ? size * 3 : 0),
    inner: uniform(hidden * width, Math.sqrt(6 / (hidden + width))),
    innerBias: new Float32Array(hidden),
    outer: uniform(3 * hidden, Math.sqrt(6 / (hidden + 3))),
    outerBias: new Float32Array(3),
  };
}

class Trainee {
  private readonly w: BagWeights;
  private readonly options: BagOptions;
  private readonly s: Record<
    "vectors" | "direct" | "inner" | "innerBias" | "outer" | "outerBias",
    Float32Array
  >;
  private readonly sum: Float64Array;
  private readonly dSum: Float64Array;
  private readonly units: Float64Array;
  private readonly dUnits: Float64Array;
  private readonly p = new Float64Array(3);
  private readonly kept = new Uint32Array(512);

  constructor(w: BagWeights, options: BagOptions) {
    this.w = w;
    this.options = options;
    const like = (a: Float32Array): Float32Array => new Float32Array(a.length).fill(1e-3);
    this.s = {
      vectors: new Float32Array(w.size).fill(1e-3),
      direct: like(w.direct),
      inner: like(w.inner),
      innerBias: like(w.innerBias),
      outer: like(w.outer),
      outerBias: like(w.outerBias),
    };
    this.sum = new Float64Array(w.width);
    this.dSum = new Float64Array(w.width);
    this.units = new Float64Array(w.hidden);
    this.dUnits = new Float64Array(w.hidden);
  }

  step(data: Dataset, row: number, random: () => number, rate: number): void {
    const { w, s, sum, dSum, units, dUnits, p, kept, options } = this;
    const { width, hidden } = w;
    const from = data.offsets[row] as number;
    const to = data.offsets[row + 1] as number;
    let count = 0;
    for (let at = from; at < to; at++)
      if (random() >= options.dropout) kept[count++] = data.ids[at] as number;
    if (count === 0) return;
    const scale = 1 / Math.sqrt(count);
    sum.fill(0);
    for (let n = 0; n < count; n++) {
      const base = (kept[n] as number) * width;
      for (let d = 0; d < width; d++) sum[d] = (sum[d] as number) + (w.vectors[base + d] as number);
    }
    for (let d = 0; d < width; d++) sum[d] = (sum[d] as number) * scale;
    for (let k = 0; k < 3; k++) p[k] = w.outerBias[k] as number;
    for (let h = 0; h < hidden; h++) {
      let x = w.innerBias[h] as number;
      for (let d = 0; d < width; d++) x += (w.inner[h * width + d] as number) * (sum[d] as number);
      units[h] = x > 0 ? x : 0;
      if (x > 0)
        for (let k = 0; k < 3; k++)
          p[k] = (p[k] as number) + (w.outer[k * hidden + h] as number) * x;
    }
    const isWide = options.wide;
    if (isWide) {
      for (let n = 0; n < count; n++) {
        const base = (kept[n] as number) * 3;
        for (let k = 0; k < 3; k++) p[k] = (p[k] as number) + (w.direct[base + k] as number);
      }
    }
    softmax(p);
    const label = data.labels[row] as number;
    const weight = data.weights[row] as number;
    for (let k = 0; k < 3; k++) p[k] = ((p[k] as number) - (k === label ? 1 : 0)) * weight;
    // Backwards.
    dUnits.fill(0);
    dSum.fill(0);
    for (let k = 0; k < 3; k++) {
      const g = p[k] as number;
      update(w.outerBias, s.outerBias, k, g, rate);
      for (let h = 0; h < hidden; h++) {
        if ((units[h] as number) === 0) continue;
        dUnits[h] = (dUnits[h] as number) + g * (w.outer[k * hidden + h] as number);
        update(w.outer, s.outer, k * hidden + h, g * (units[h] as number), rate);
      }
    }
    for (let h = 0; h < hidden; h++) {
      if ((units[h] as number) === 0) continue;
      const g = dUnits[h] as number;
      update(w.innerBias, s.innerBias, h, g, rate);
      for (let d = 0; d < width; d++) {
        const n = h * width + d;
        dSum[d] = (dSum[d] as number) + g * (w.inner[n] as number);
        update(w.inner, s.inner, n, g * (sum[d] as number), rate);
      }
    }
    let norm = 0;
    for (let d = 0; d < width; d++) {
      dSum[d] = (dSum[d] as number) * scale;
      norm += (dSum[d] as number) ** 2;
    }
    norm /= width;
    const { decay } = options;
    for (let n = 0; n < count; n++) {
      const id = kept[n] as number;
      // One step size for the whole vector of a feature.
      const square = (s.vectors[id] as number) + norm;
      s.vectors[id] = square;
      const step = rate / Math.sqrt(square);
      const base = id * width;
      for (let d = 0; d < width; d++) {
        const at = base + d;
        const value = w.vectors[at] as number;
        w.vectors[at] = value - step * ((dSum[d] as number) + decay * value);
      }
      if (isWide) {
        for (let k = 0; k < 3; k++) {
          const at = id * 3 + k;
          update(w.direct, s.direct, at, (p[k] as number) + decay * (w.direct[at] as number), rate);
        }
      }
    }
  }
}

function update(w: Float32Array, s: Float32Array, n: number, gradient: number, rate: number): void {
  const square = (s[n] as number) + gradient * gradient;
  s[n] = square;
  w[n] = (w[n] as number) - (rate * gradient) / Math.sqrt(square);
}

export function bagModel(weights: BagWeights): BagModel {
  const { width, hidden, vectors, direct, inner, innerBias, outer, outerBias } = weights;
  const sum = new Float64Array(width);
  return {
    name: "bag",
    weights,
    score(ids, from, to, out) {
      for (let k = 0; k < 3; k++) out[k] = outerBias[k] as number;
      if (from === to) return;
      sum.fill(0);
      for (let at = from; at < to; at++) {
        const base = (ids[at] as number) * width;
        for (let d = 0; d < width; d++) sum[d] = (sum[d] as number) + (vectors[base + d] as number);
      }
      const scale = 1 / Math.sqrt(to - from);
      for (let d = 0; d < width; d++) sum[d] = (sum[d] as number) * scale;
      for (let h = 0; h < hidden; h++) {
        let x = innerBias[h] as number;
        for (let d = 0; d < width; d++) x += (inner[h * width + d] as number) * (sum[d] as number);
        if (x > 0)
          for (let k = 0; k < 3; k++)
            out[k] = (out[k] as number) + (outer[k * hidden + h] as number) * x;
      }
      if (direct.length === 0) return;
      for (let at = from; at < to; at++) {
        const base = (ids[at] as number) * 3;
        for (let k = 0; k < 3; k++) out[k] = (out[k] as number) + (direct[base + k] as number);
      }
    },
  };
}
