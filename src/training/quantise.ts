/** A trained model as the parts of the shipped file: whole numbers in a hash table. */
import { FEATURES_VERSION } from "../brain/features.js";
import type { ModelAbout, ModelParts } from "../brain/format.js";
import type { Vocabulary } from "./dataset.js";
import type { BagWeights } from "./models/bag.js";

const DIRECT_STEPS = 32_000;
const VECTOR_STEPS = 127;

/** What the file says beside what follows from the weights. */
export type Rest = Pick<ModelAbout, "name" | "calibration" | "thresholds" | "gate" | "origin">;

/**
 * @param weights by number in the vocabulary; `width` 0 for a model that is only linear
 */
export function quantise(weights: BagWeights, vocabulary: Vocabulary, rest: Rest): ModelParts {
  const { width, hidden, direct, vectors } = weights;
  let capacity = 1024;
  while (capacity * 0.75 < vocabulary.size) capacity *= 2;
  const keys = new Uint32Array(capacity);
  const directScale = largest(direct) / DIRECT_STEPS || 1;
  const vectorScale = largest(vectors) / VECTOR_STEPS || 1;
  const outDirect = new Int16Array(capacity * 3);
  const outVectors = new Int8Array(capacity * width);
  for (const [hash, n] of vocabulary) {
    // 0 marks a free slot; one feature in four thousand million is lost to it.
    if (hash === 0) continue;
    let slot = hash & (capacity - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (capacity - 1);
    keys[slot] = hash;
    for (let k = 0; k < 3 && direct.length > 0; k++)
      outDirect[slot * 3 + k] = Math.round((direct[n * 3 + k] as number) / directScale);
    for (let d = 0; d < width; d++)
      outVectors[slot * width + d] = Math.round((vectors[n * width + d] as number) / vectorScale);
  }
  return {
    about: {
      ...rest,
      features: FEATURES_VERSION,
      capacity,
      width,
      hidden,
      directScale,
      vectorScale,
    },
    keys,
    direct: outDirect,
    vectors: outVectors,
    inner: weights.inner,
    innerBias: weights.innerBias,
    outer: weights.outer,
    outerBias: weights.outerBias,
  };
}

function largest(values: Float32Array): number {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most;
}
