/** Time and memory of a training run, before it is started. */
import type { Size } from "./base.js";
import type { Settings } from "./settings.js";

export interface Estimate {
  /** Weights of the adapter. */
  readonly trainable: number;
  /** Bytes. */
  readonly memory: number;
  /** Of the adapter as a GGUF with 16 bits a weight. */
  readonly adapterBytes: number;
  /** Floating-point operations of all steps. */
  readonly operations: number;
  /** At the speeds below. */
  readonly hours: Readonly<Record<string, number>>;
}

/** Operations a second that training reaches, roughly. The first was measured by this project, see docs/tune.md. */
const SPEEDS: Readonly<Record<string, number>> = {
  "one shared CPU core": 4e10,
  "Apple M-series laptop": 2e12,
  "one A100": 1e14,
};

/** Passes over the weights for each token: forward, backward through frozen weights. */
const PASSES = 4;

/**
 * An estimate to within a factor of two or so: the sizes of Adam's state, activations and logits are
 * counted, fragmentation and caches of allocators are not.
 *
 * @param meanTokens of a row
 */
export function estimate(
  size: Size,
  settings: Settings,
  meanTokens: number,
  longest: number,
): Estimate {
  const { rank, batch, steps, quantise, device, targets } = settings;
  // A matrix of a × b gets rank × (a + b); blocks have about seven, as wide as the model or its MLP.
  const parts = targets === "all" ? 16 : 2 * targets.split(" ").length;
  const trainable = Math.round(size.layers * parts * size.hidden * rank);
  const bytesEach = quantise ? 0.6 : device === "cpu" ? 4 : 2;
  const tokens = batch * longest;
  const activations = tokens * size.hidden * size.layers * 34 * (device === "cpu" ? 2 : 1);
  const logits = tokens * size.vocabulary * 4 * 3;
  const operations = PASSES * size.parameters * batch * meanTokens * steps;
  return {
    trainable,
    memory: Math.round(size.parameters * bytesEach + trainable * 16 + activations + logits),
    adapterBytes: trainable * 2,
    operations,
    hours: Object.fromEntries(
      Object.entries(SPEEDS).map(([name, speed]) => [
        name,
        Number((operations / speed / 3600).toPrecision(2)),
      ]),
    ),
  };
}
