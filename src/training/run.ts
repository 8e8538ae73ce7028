/** The whole recipe: material, split, features, fit, figures. */

import { writeModel } from "../brain/format.js";
import { hashText } from "../brain/hash.js";
import { createGuard } from "../guard.js";
import { calibrationError, probabilities } from "./calibrate.js";
import { LABELS } from "./dataset.js";
import { type Fitted, fit, scorer, worstScores } from "./fit.js";
import { type Prepared, Preparer } from "./prepare.js";
import type { Material } from "./sources.js";
import { groupOf, type Split, splitOf } from "./split.js";

export interface Figures {
  readonly rows: Readonly<Record<Split, number>>;
  readonly bySource: Readonly<Record<string, number>>;
  /** Instances: commands as known and with their table masked. */
  readonly instances: number;
  readonly features: number;
  readonly bytes: number;
  /** Expected calibration error on the test split, by label and of the top label. */
  readonly calibrationError: { readonly byLabel: number; readonly top: number };
  /** On the test split with masked tables, by the shipped thresholds. */
  readonly destructiveStopped: Share;
  readonly riskyStopped: Share;
  readonly safeStopped: Share;
  /** Ordinary lines of the test split, every tool masked. */
  readonly ordinaryStopped: Share;
  readonly ordinaryDenied: Share;
}

export interface Share {
  readonly hits: number;
  readonly of: number;
}

export interface Trained {
  readonly fitted: Fitted;
  readonly bytes: Uint8Array;
  readonly figures: Figures;
  /** Inputs with the trainer's own calibrated probabilities, for the parity test. */
  readonly parity: readonly { readonly ids: Uint32Array; readonly p: readonly number[] }[];
}

const PARITY_INPUTS = 500;

export interface TrainOptions {
  readonly material: Material;
  readonly seed: number;
  readonly name?: string;
  readonly origin?: Readonly<Record<string, unknown>>;
  /** Told what is done now. */
  readonly say?: (text: string) => void;
}

/** Trains on material. Equal material and seed give equal bytes. */
export function trainModel({
  material,
  seed,
  name,
  origin,
  say = () => {},
}: TrainOptions): Trained {
  const guard = createGuard({ phases: ["allowlist", "rules"] });
  const preparer = new Preparer(guard);
  const { tools } = guard.index;
  const splits: Record<Split, Prepared[]> = { train: [], valid: [], test: [] };
  const bySource: Record<string, number> = {};
  const seen = new Set<string>();
  say(`features of ${material.rows.length} lines`);
  for (const row of material.rows) {
    if (seen.has(row.command)) continue;
    seen.add(row.command);
    const prepared = preparer.prepare(row);
    if (prepared.instances.length === 0) continue;
    bySource[row.author] = (bySource[row.author] ?? 0) + 1;
    splits[row.split ?? splitOf(groupOf(row.command, tools), seed)].push(prepared);
  }
  const harmless = { valid: [] as Uint32Array[][], test: [] as Uint32Array[][] };
  const kinds = new Set<string>();
  for (const { command, split } of material.harmless) {
    const line = preparer.maskedLine(command);
    // Lines that look alike to the model count once.
    const kind = line.map((ids) => ids.join()).join("|");
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    harmless[split].push(line);
  }
  say(`fitting on ${splits.train.length} lines`);
  const fitted = fit({
    train: splits.train,
    valid: splits.valid,
    harmless: harmless.valid,
    seed,
    ...(name !== undefined && { name }),
    ...(origin !== undefined && { origin }),
  });
  const bytes = writeModel(fitted.parts);
  say("figures");
  const { calibration, thresholds } = fitted.parts.about;
  const score = scorer(fitted.model, fitted.vocabulary);
  const p = (ids: Uint32Array): [number, number, number] => probabilities(score(ids), calibration);
  const worst = (of: readonly Uint32Array[]): [number, number, number] =>
    probabilities(worstScores(of.map(score)), calibration);
  const points = splits.test.flatMap(({ instances }) =>
    instances.map(({ parts, label }) => ({ p: worst(parts), label: LABELS.indexOf(label) })),
  );
  const isStopped = (q: readonly number[]): boolean =>
    (q[2] as number) >= thresholds.deny || (q[1] as number) + (q[2] as number) >= thresholds.ask;
  const stopped = (label: string): Share => {
    const of = splits.test.flatMap(({ row, instances }) =>
      row.label === label
        ? instances.filter((one) => one.view === "masked" && one.label === label)
        : [],
    );
    return {
      hits: of.filter(({ parts }) => parts.some((ids) => isStopped(p(ids)))).length,
      of: of.length,
    };
  };
  const ordinary = (test: (q: readonly number[]) => boolean): Share => ({
    hits: harmless.test.filter((line) => line.some((ids) => test(p(ids)))).length,
    of: harmless.test.length,
  });
  const figures: Figures = {
    rows: { train: splits.train.length, valid: splits.valid.length, test: splits.test.length },
    bySource,
    instances: splits.train.reduce((sum, { instances }) => sum + instances.length, 0),
    features: fitted.vocabulary.size,
    bytes: bytes.length,
    calibrationError: calibrationError(points),
    destructiveStopped: stopped("destructive"),
    riskyStopped: stopped("risky"),
    safeStopped: stopped("safe"),
    ordinaryStopped: ordinary(isStopped),
    ordinaryDenied: ordinary((q) => (q[2] as number) >= thresholds.deny),
  };
  const parity = parityInputs([...splits.test, ...splits.valid], seed).map((ids) => ({
    ids,
    p: p(ids),
  }));
  return { fitted, bytes, figures, parity };
}

/** Inputs for the parity test, drawn by the seed from rows that the model was not trained on. */
function parityInputs(rows: readonly Prepared[], seed: number): readonly Uint32Array[] {
  return rows
    .flatMap(({ row, instances }) =>
      instances.flatMap(({ parts, view }) =>
        parts.map((ids, n) => ({ ids, key: hashText(seed, `${n}${view}${row.command}`) })),
      ),
    )
    .sort((a, b) => a.key - b.key)
    .slice(0, PARITY_INPUTS)
    .map(({ ids }) => ids);
}
