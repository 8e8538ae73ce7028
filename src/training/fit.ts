/** Fits the embedded model: weights on the train split, calibration and thresholds on the validation split. */
import { Features } from "../brain/feature-set.js";
import type { ModelParts } from "../brain/format.js";
import { calibrate, probabilities, type Scored } from "./calibrate.js";
import {
  Collector,
  type Dataset,
  encode,
  LABELS,
  type Vocabulary,
  vocabularyOf,
} from "./dataset.js";
import type { BagWeights } from "./models/bag.js";
import { type LinearModel, linear } from "./models/linear.js";
import type { Prepared, Row } from "./prepare.js";
import { quantise } from "./quantise.js";
import { type Budget, chooseThresholds } from "./thresholds.js";

/** How much a row of a source weighs. Chosen by held-out figures, see docs/experiments.md. */
const WEIGHT: Readonly<Record<string, number>> = {
  curated: 1,
  examples: 1,
  generated: 4,
  bulk: 3,
};

/** What agents and CI do all day weighs more than other safe rows of its source: false alarms are counted on such lines. */
const ORDINARY: Readonly<Record<string, number>> = {
  ci: 8,
  "agent-commands": 4,
  "boundary-e": 4,
};

function weightOf({ author, label, source }: Row): number {
  return (label === "safe" ? ORDINARY[author] : undefined) ?? WEIGHT[source] ?? 1;
}

/** Features that stand in fewer rows are left out. */
const LEAST_ROWS = 2;

/** The model that is shipped; the others are in `models/` and in docs/experiments.md. */
export const SHIPPED = { epochs: 4, rate: 0.05, decay: 1e-4 };

export const BUDGET: Budget = { stopped: 0.003, denied: 0.0015, cleared: 0.01 };

/** Features of each command of a line that is harmless. */
export type HarmlessLine = readonly Uint32Array[];

export interface Fitted {
  readonly parts: ModelParts;
  readonly vocabulary: Vocabulary;
  readonly model: LinearModel;
}

export interface FitInput {
  readonly train: readonly Prepared[];
  readonly valid: readonly Prepared[];
  /** Harmless lines of the validation split, as if no table knew their tools. */
  readonly harmless: readonly HarmlessLine[];
  readonly seed: number;
  readonly name?: string;
  readonly origin?: Readonly<Record<string, unknown>>;
}

/** Fits a model. Equal input gives equal parts. */
export function fit({ train, valid, harmless, seed, name, origin }: FitInput): Fitted {
  const data = datasetOf(train);
  const vocabulary = vocabularyOf(data, LEAST_ROWS);
  const model = linear(SHIPPED).train(encode(data, vocabulary), vocabulary.size, seed);
  const score = scorer(model, vocabulary);
  const scored: Scored[] = valid.flatMap(({ row, instances }) =>
    instances.map(({ parts, label }) => ({
      scores: worstScores(parts.map(score)),
      label: LABELS.indexOf(label),
      weight: weightOf(row),
    })),
  );
  const calibration = calibrate(scored);
  const p = (ids: Uint32Array): [number, number, number] => probabilities(score(ids), calibration);
  const lines = harmless.map((commands) => {
    let destructive = 0;
    let harm = 0;
    for (const ids of commands) {
      const [, risky, worst] = p(ids);
      destructive = Math.max(destructive, worst);
      harm = Math.max(harm, risky + worst);
    }
    return { destructive, harm };
  });
  const harmful = valid.flatMap(({ instances }) =>
    instances
      .filter(({ label }) => label !== "safe")
      .map(({ parts }) => Math.min(...parts.map((ids) => p(ids)[0]))),
  );
  const thresholds = chooseThresholds(lines, harmful, BUDGET);
  const parts = quantise(asBag(model.weights, vocabulary.size), vocabulary, {
    name: name ?? "guard",
    calibration,
    thresholds,
    gate: { known: 0.2 },
    origin: origin ?? {},
  });
  return { parts, vocabulary, model };
}

/** The instances of rows as one block. */
export function datasetOf(rows: readonly Prepared[]): Dataset {
  const collector = new Collector();
  const features = new Features();
  for (const { row, instances } of rows) {
    for (const { parts, label } of instances)
      for (const ids of parts) {
        features.clear();
        features.ids.set(ids);
        features.count = ids.length;
        collector.add(features, label, weightOf(row));
      }
  }
  return collector.finish();
}

/** The trainer's own scores of a row of feature hashes, before calibration. */
export function scorer(
  model: LinearModel,
  vocabulary: Vocabulary,
): (ids: Uint32Array) => [number, number, number] {
  const out = new Float64Array(3);
  return (ids) => {
    const known = Uint32Array.from(
      [...ids].flatMap((id) => {
        const n = vocabulary.get(id);
        return n === undefined ? [] : [n];
      }),
    );
    model.score(known, 0, known.length, out);
    return [out[0], out[1], out[2]] as [number, number, number];
  };
}

/** Those of the part that looks least safe. */
export function worstScores(parts: readonly [number, number, number][]): readonly number[] {
  const harm = ([safe, risky, destructive]: readonly [number, number, number]): number =>
    Math.log(Math.exp(risky - safe) + Math.exp(destructive - safe));
  return parts.reduce((worst, part) => (harm(part) > harm(worst) ? part : worst));
}

/** A linear model in the form of the file. */
function asBag(weights: Float64Array, size: number): BagWeights {
  return {
    size,
    width: 0,
    hidden: 0,
    vectors: new Float32Array(0),
    direct: Float32Array.from(weights),
    inner: new Float32Array(0),
    innerBias: new Float32Array(0),
    outer: new Float32Array(0),
    outerBias: new Float32Array(3),
  };
}
