/** What was measured of a tuned model: the reports of `cerbash eval model --json` and `tune forget --json`. */
import type { ModelReport } from "../../evaluate/model/types.js";
import type { Rate } from "../../evaluate/types.js";
import { TuneError } from "../types.js";

/** Questions that have nothing to do with commands, before and after. */
export interface Forgetting {
  readonly name: string;
  readonly before: Rate;
  readonly after: Rate;
  /** McNemar's exact p-value. */
  readonly p: number;
}

/** @throws {TuneError} when it is no report of `eval model` */
export function readReport(text: string, path: string): ModelReport {
  const value = object(text, path) as Partial<ModelReport>;
  if (value.kind !== "cerbash-eval-model" || value.v !== 1) {
    throw new TuneError(`${path} is not what cerbash eval model --json prints`);
  }
  return value as ModelReport;
}

/** @throws {TuneError} when it is no report of `tune forget` */
export function readForgetting(text: string, path: string): Forgetting {
  const value = object(text, path) as Partial<Forgetting>;
  if (value.before === undefined || value.after === undefined || typeof value.p !== "number") {
    throw new TuneError(`${path} is not what cerbash tune forget --json prints`);
  }
  return value as Forgetting;
}

function object(text: string, path: string): object {
  try {
    return (JSON.parse(text) ?? {}) as object;
  } catch {
    throw new TuneError(`${path} is not JSON`);
  }
}
