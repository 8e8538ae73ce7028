/** Hyperparameters: the defaults of each target, and what may be set. */
import { type Target, TuneError } from "../types.js";

export interface Settings {
  /** Optimiser steps, of which the first `warmup` are for warming up; cosine after that. */
  readonly steps: number;
  readonly warmup: number;
  /** Rows a step. */
  readonly batch: number;
  readonly learningRate: number;
  readonly weightDecay: number;
  readonly rank: number;
  readonly alpha: number;
  readonly dropout: number;
  /** Names of linear layers, by their last part; `all` for every one inside the blocks. */
  readonly targets: string;
  /** Longest row in tokens; longer ones are left out, never cut. */
  readonly maxTokens: number;
  /** Weights of the base in 4 bits while training (QLoRA, NF4). */
  readonly quantise: boolean;
  readonly seed: number;
  /** Rows to train and validate on at most; 0: as many as the steps see, and 200. */
  readonly trainRows: number;
  readonly validRows: number;
  /** `cpu` trains in float32 on `threads` threads; `auto` takes the accelerator in bfloat16. */
  readonly device: "auto" | "cpu";
  readonly threads: number;
}

/** As in the reference systems: a small model as the brain, a 7B coder for words to commands. */
const DEFAULTS: Readonly<Record<Target, Settings>> = {
  guard: {
    steps: 1500,
    warmup: 100,
    batch: 4,
    learningRate: 1e-4,
    weightDecay: 0.01,
    rank: 16,
    alpha: 32,
    dropout: 0.05,
    targets: "all",
    maxTokens: 512,
    quantise: false,
    seed: 42,
    trainRows: 0,
    validRows: 200,
    device: "auto",
    threads: 0,
  },
  ask: {
    steps: 500,
    warmup: 50,
    batch: 4,
    learningRate: 2e-4,
    weightDecay: 0,
    rank: 8,
    alpha: 16,
    dropout: 0.05,
    targets: "q_proj k_proj v_proj o_proj",
    maxTokens: 1024,
    quantise: true,
    seed: 42,
    trainRows: 0,
    validRows: 200,
    device: "auto",
    threads: 0,
  },
};

/** Least and most of the numbers. */
const LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  steps: [1, 1_000_000],
  warmup: [0, 1_000_000],
  batch: [1, 1024],
  learningRate: [1e-8, 1],
  weightDecay: [0, 1],
  rank: [1, 512],
  alpha: [1, 4096],
  dropout: [0, 0.9],
  maxTokens: [32, 131_072],
  seed: [0, 2 ** 31 - 1],
  trainRows: [0, 100_000_000],
  validRows: [1, 1_000_000],
  threads: [0, 1024],
};

const FRACTIONS = new Set(["learningRate", "weightDecay", "dropout"]);

/**
 * The settings of a target with changes such as `steps=800,rank=8`.
 *
 * @throws {TuneError} that names the setting
 */
export function settingsOf(target: Target, changes: string | undefined): Settings {
  const settings: Record<string, string | number | boolean> = { ...DEFAULTS[target] };
  for (const change of changes?.split(",") ?? []) {
    const at = change.indexOf("=");
    const name = change.slice(0, at < 0 ? undefined : at).trim();
    const value = at < 0 ? "" : change.slice(at + 1).trim();
    if (!Object.hasOwn(settings, name)) {
      throw new TuneError(`no setting ${name}; there are ${Object.keys(settings).join(", ")}`);
    }
    settings[name] = read(name, value);
  }
  if (Number(settings.warmup) >= Number(settings.steps)) {
    throw new TuneError("warmup is less than steps; set both: --set steps=200,warmup=20");
  }
  return settings as unknown as Settings;
}

function read(name: string, value: string): string | number | boolean {
  const fail = (expected: string): never => {
    throw new TuneError(`${name} is ${expected}, not ${value === "" ? "empty" : value}`);
  };
  if (name === "quantise") {
    return value === "yes" || value === "true"
      ? true
      : value === "no" || value === "false"
        ? false
        : fail("yes or no");
  }
  if (name === "device") return value === "auto" || value === "cpu" ? value : fail("auto or cpu");
  if (name === "targets") {
    return /^[a-z_.]+( [a-z_.]+)*$/.test(value) ? value : fail("all, or names with blanks between");
  }
  const [least = 0, most = 0] = LIMITS[name] ?? [];
  const number = Number(value);
  const isRight =
    value !== "" &&
    number >= least &&
    number <= most &&
    (FRACTIONS.has(name) || Number.isInteger(number));
  const kind = FRACTIONS.has(name) ? "a number" : "a whole number";
  return isRight ? number : fail(`${kind} from ${least} to ${most}`);
}
