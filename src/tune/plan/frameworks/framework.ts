/** What differs from trainer to trainer. */
import type { Target, TuneRow } from "../../types.js";
import type { Base } from "../base.js";
import type { Settings } from "../settings.js";

export interface PlanInput {
  readonly target: Target;
  readonly base: Base;
  readonly settings: Settings;
  readonly rows: { readonly train: number; readonly valid: number };
}

export interface Recipe {
  /** A row in the form that the trainer reads. */
  row(row: TuneRow): unknown;
  /** Files beside the data: the configuration. */
  files(input: PlanInput): Readonly<Record<string, string>>;
  /** Scripts of src/tune/python that go into the folder. */
  readonly scripts: readonly string[];
  /** Lines of run.sh after the check. */
  commands(input: PlanInput): readonly string[];
  /** Pinned packages. */
  readonly requirements: readonly string[];
  /** Name of the folder with the adapter afterwards, and its form. */
  readonly adapter: { readonly folder: string; readonly form: "peft" | "mlx" };
}

/** Names of the layers as a list; undefined for all of them. */
export function layersOf({ targets }: Settings): readonly string[] | undefined {
  return targets === "all" ? undefined : targets.split(" ");
}

/** How often to validate: four times a run. */
export function evalSteps({ steps }: Settings): number {
  return Math.max(1, Math.ceil(steps / 4));
}
