/**
 * Gradient-boosted trees on sparse binary features (Friedman, 2001; second-order gains after Chen and
 * Guestrin, 2016): each round grows one tree for each label, splitting on whether a feature is there.
 */
import type { Dataset } from "../dataset.js";
import { type Model, softmax, type Trainer } from "./types.js";

export interface BoostedOptions {
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  /** L2 on leaf values. */
  readonly lambda: number;
  /** Only this many of the most frequent features (numbers from 0) are split on. */
  readonly features: number;
  /** Rows with a smaller sum of second derivatives are not split further. */
  readonly leastWeight: number;
}

/** A node: `feature` −1 for a leaf with its `value`; else `yes` and `no` are indices of nodes. */
interface Node {
  feature: number;
  value: number;
  yes: number;
  no: number;
}

export function boosted(options: BoostedOptions): Trainer {
  const { rounds, depth, rate } = options;
  return {
    name: `boosted trees (${rounds} rounds, depth ${depth}, rate ${rate})`,
    train(data) {
      const scores = new Float64Array(data.size * 3);
      const trees: Node[][] = [];
      const gradient = new Float64Array(data.size);
      const hessian = new Float64Array(data.size);
      const p = new Float64Array(3);
      const grower = new Grower(data, options, gradient, hessian);
      for (let round = 0; round < rounds; round++) {
        const probabilities = new Float64Array(scores.length);
        for (let row = 0; row < data.size; row++) {
          p.set(scores.subarray(row * 3, row * 3 + 3));
          softmax(p);
          probabilities.set(p, row * 3);
        }
        for (let k = 0; k < 3; k++) {
          for (let row = 0; row < data.size; row++) {
            const q = probabilities[row * 3 + k] as number;
            const weight = data.weights[row] as number;
            gradient[row] = (q - (data.labels[row] === k ? 1 : 0)) * weight;
            hessian[row] = Math.max(q * (1 - q), 1e-6) * weight;
          }
          const tree = grower.grow((row, value) => {
            scores[row * 3 + k] = (scores[row * 3 + k] as number) + rate * value;
          });
          trees.push(tree);
        }
      }
      return boostedModel(trees, rate);
    },
  };
}

class Grower {
  private readonly data: Dataset;
  private readonly o: BoostedOptions;
  private readonly gradient: Float64Array;
  private readonly hessian: Float64Array;
  private readonly g: Float64Array;
  private readonly h: Float64Array;

  constructor(data: Dataset, o: BoostedOptions, gradient: Float64Array, hessian: Float64Array) {
    this.data = data;
    this.o = o;
    this.gradient = gradient;
    this.hessian = hessian;
    this.g = new Float64Array(o.features);
    this.h = new Float64Array(o.features);
  }

  grow(settle: (row: number, value: number) => void): Node[] {
    const tree: Node[] = [];
    this.node(
      Uint32Array.from({ length: this.data.size }, (_, n) => n),
      0,
      tree,
      settle,
    );
    return tree;
  }

  private node(
    rows: Uint32Array,
    level: number,
    tree: Node[],
    settle: (row: number, value: number) => void,
  ): number {
    const { data, o, gradient, hessian, g, h } = this;
    let sumG = 0;
    let sumH = 0;
    for (const row of rows) {
      sumG += gradient[row] as number;
      sumH += hessian[row] as number;
    }
    const at = tree.length;
    const leaf: Node = { feature: -1, value: -sumG / (sumH + o.lambda), yes: 0, no: 0 };
    tree.push(leaf);
    let best = -1;
    if (level < o.depth && sumH > 2 * o.leastWeight) {
      g.fill(0);
      h.fill(0);
      for (const row of rows) {
        const end = data.offsets[row + 1] as number;
        const rowG = gradient[row] as number;
        const rowH = hessian[row] as number;
        for (let n = data.offsets[row] as number; n < end; n++) {
          const id = data.ids[n] as number;
          if (id >= o.features) continue;
          g[id] = (g[id] as number) + rowG;
          h[id] = (h[id] as number) + rowH;
        }
      }
      const whole = (sumG * sumG) / (sumH + o.lambda);
      let bestGain = 1e-3;
      for (let id = 0; id < o.features; id++) {
        const yesH = h[id] as number;
        const noH = sumH - yesH;
        if (yesH < o.leastWeight || noH < o.leastWeight) continue;
        const yesG = g[id] as number;
        const noG = sumG - yesG;
        const gain = (yesG * yesG) / (yesH + o.lambda) + (noG * noG) / (noH + o.lambda) - whole;
        if (gain > bestGain) {
          bestGain = gain;
          best = id;
        }
      }
    }
    if (best < 0) {
      for (const row of rows) settle(row, leaf.value);
      return at;
    }
    const has = (row: number): boolean => {
      const end = data.offsets[row + 1] as number;
      for (let n = data.offsets[row] as number; n < end; n++) if (data.ids[n] === best) return true;
      return false;
    };
    const yes = rows.filter(has);
    const no = rows.filter((row) => !has(row));
    leaf.feature = best;
    leaf.yes = this.node(yes, level + 1, tree, settle);
    leaf.no = this.node(no, level + 1, tree, settle);
    return at;
  }
}

function boostedModel(trees: readonly Node[][], rate: number): Model {
  const present = new Set<number>();
  return {
    name: "boosted",
    score(ids, from, to, out) {
      present.clear();
      for (let at = from; at < to; at++) present.add(ids[at] as number);
      out.fill(0);
      for (const [n, tree] of trees.entries()) {
        let node = tree[0] as Node;
        while (node.feature >= 0)
          node = tree[present.has(node.feature) ? node.yes : node.no] as Node;
        out[n % 3] = (out[n % 3] as number) + rate * node.value;
      }
    },
  };
}
