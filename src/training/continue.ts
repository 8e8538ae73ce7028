/**
 * Trains on from a model that is there, with rows of one's own, without what it was made of. Its weights are the prior (a
 * Gaussian around them), and on rows to rehearse it has to say what it said before (Li and Hoiem, 2016, "Learning without
 * forgetting"): they hold it where it is and teach nothing, so that all that changes comes from the rows of one's own.
 */
import { type ModelParts, slotOf } from "../brain/format.js";
import { type Dataset, encode, vocabularyOf } from "./dataset.js";
import { softmax } from "./models/types.js";
import { quantise } from "./quantise.js";
import { randomOf, shuffle } from "./random.js";

export interface ContinueOptions {
  readonly seed: number;
  readonly name: string;
  readonly origin: Readonly<Record<string, unknown>>;
}

const EPOCHS = 4;
const RATE = 0.05;
/** Pull of each weight to where it began. */
const DECAY = 1e-4;
/** A feature that the model does not know must stand in so many rows. */
const LEAST_ROWS = 2;
/** Where AdaGrad's sums of squares begin for what no row to rehearse has; as in the first training. */
const NEW = 1e-4;

/** What training on came to: a model for any step from the one that it began with (0) to the end (1). */
export interface Continued {
  /** Features that the first model does not have. */
  readonly added: number;
  /** @param step 0 is the first model with further features of no weight, 1 the trained one */
  at(step: number): ModelParts;
}

/**
 * Calibration and thresholds stay those of the first model: they were chosen on more rows than are at hand here, and the gates
 * of `retrain` measure whether they still hold.
 *
 * @throws {RangeError} for a model that is not only linear
 */
export function continueFrom(
  base: ModelParts,
  rehearsed: Dataset,
  own: Dataset,
  { seed, name, origin }: ContinueOptions,
): Continued {
  const { keys, direct, about } = base;
  if (about.width !== 0) throw new RangeError("only a linear model can be trained on");
  const known: number[] = [];
  for (const key of keys) if (key !== 0) known.push(key);
  const vocabulary = new Map<number, number>(known.sort((a, b) => a - b).map((key, n) => [key, n]));
  const first = vocabulary.size;
  for (const id of vocabularyOf(own, LEAST_ROWS).keys())
    if (!vocabulary.has(id)) vocabulary.set(id, vocabulary.size);

  const begin = new Float64Array(vocabulary.size * 3);
  for (const [key, n] of vocabulary) {
    const slot = slotOf(keys, key);
    if (slot < 0) continue;
    for (let k = 0; k < 3; k++)
      begin[n * 3 + k] = (direct[slot * 3 + k] as number) * about.directScale;
  }
  const data = encode(joined(rehearsed, own), vocabulary);
  const end = train(data, firstLook(data, rehearsed.size, begin), begin, seed);
  return {
    added: vocabulary.size - first,
    at: (step) => {
      const weights = begin.map((value, n) => value + step * ((end[n] as number) - value));
      const none = new Float32Array(0);
      return quantise(
        {
          size: vocabulary.size,
          width: 0,
          hidden: 0,
          vectors: none,
          direct: Float32Array.from(weights),
          inner: none,
          innerBias: none,
          outer: none,
          outerBias: base.outerBias.slice(),
        },
        vocabulary,
        { ...about, name, origin },
      );
    },
  };
}

function joined(a: Dataset, b: Dataset): Dataset {
  const ids = new Uint32Array(a.ids.length + b.ids.length);
  ids.set(a.ids);
  ids.set(b.ids, a.ids.length);
  const after = [...b.offsets.slice(1)].map((at) => at + a.ids.length);
  return {
    size: a.size + b.size,
    ids,
    offsets: Uint32Array.from([...a.offsets, ...after]),
    labels: Uint8Array.from([...a.labels, ...b.labels]),
    weights: Float32Array.from([...a.weights, ...b.weights]),
  };
}

interface FirstLook {
  /** Three probabilities a row: the first model's own for the rows to rehearse, else the label. */
  readonly targets: Float32Array;
  /**
   * Where AdaGrad's sums of squares begin: the expected squares of the gradients on the rows to rehearse, which is the
   * diagonal of the Fisher information (Kirkpatrick et al., 2017, "Overcoming catastrophic forgetting"). What many rows hang
   * on hardly moves; what few know learns quickly.
   */
  readonly squares: Float64Array;
}

function firstLook(data: Dataset, rehearsed: number, weights: Float64Array): FirstLook {
  const targets = new Float32Array(data.size * 3);
  const squares = new Float64Array(weights.length).fill(NEW);
  for (let row = 0; row < data.size; row++) {
    if (row >= rehearsed) {
      targets[row * 3 + (data.labels[row] as number)] = 1;
      continue;
    }
    scoreRow(data, row, weights);
    targets.set(p, row * 3);
    const weight = (data.weights[row] as number) ** 2;
    const to = data.offsets[row + 1] as number;
    for (let at = data.offsets[row] as number; at < to; at++) {
      const base = (data.ids[at] as number) * 3;
      for (let k = 0; k < 3; k++) {
        const q = p[k] as number;
        squares[base + k] = (squares[base + k] as number) + weight * q * (1 - q);
      }
    }
  }
  return { targets, squares };
}

/** Stochastic gradient steps of AdaGrad (Duchi et al., 2011); the mean of the weights after the later epochs. */
function train(
  data: Dataset,
  { targets, squares }: FirstLook,
  begin: Float64Array,
  seed: number,
): Float64Array {
  const weights = begin.slice();
  const order = Uint32Array.from({ length: data.size }, (_, n) => n);
  const random = randomOf(seed);
  const mean = new Float64Array(begin.length);
  const from = EPOCHS >> 1;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const row of order) step(data, targets, row, weights, begin, squares);
    if (epoch < from) continue;
    for (let n = 0; n < mean.length; n++)
      mean[n] = (mean[n] as number) + (weights[n] as number) / (EPOCHS - from);
  }
  return mean;
}

const p = new Float64Array(3);

/** Probabilities of a row under the weights, into `p`. */
function scoreRow(data: Dataset, row: number, weights: Float64Array): void {
  const to = data.offsets[row + 1] as number;
  p.fill(0);
  for (let at = data.offsets[row] as number; at < to; at++) {
    const base = (data.ids[at] as number) * 3;
    for (let k = 0; k < 3; k++) p[k] = (p[k] as number) + (weights[base + k] as number);
  }
  softmax(p);
}

function step(
  data: Dataset,
  targets: Float32Array,
  row: number,
  weights: Float64Array,
  begin: Float64Array,
  squares: Float64Array,
): void {
  const from = data.offsets[row] as number;
  const to = data.offsets[row + 1] as number;
  scoreRow(data, row, weights);
  const weight = data.weights[row] as number;
  for (let at = from; at < to; at++) {
    const base = (data.ids[at] as number) * 3;
    for (let k = 0; k < 3; k++) {
      const n = base + k;
      const error = ((p[k] as number) - (targets[row * 3 + k] as number)) * weight;
      const gradient = error + DECAY * ((weights[n] as number) - (begin[n] as number));
      const square = (squares[n] as number) + gradient * gradient;
      squares[n] = square;
      weights[n] = (weights[n] as number) - (RATE * gradient) / Math.sqrt(square);
    }
  }
}
