/** Looks at a folder of `cerbash tune plan` again: before training, after rows were changed, and when it is done. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { guardTask } from "../../brain/prompt/guard.js";
import type { Base } from "../plan/base.js";
import { type Check, checksOf } from "../plan/checks.js";
import { fit } from "../plan/lengths.js";
import { type Plan, recipes, sha256 } from "../plan/plan.js";
import { TuneError, type TuneRow } from "../types.js";

/** `plan.json` of a folder. @throws {TuneError} when there is none, or it is of another version */
export function readPlan(folder: string): Plan {
  const path = join(folder, "plan.json");
  if (!existsSync(path)) {
    throw new TuneError(`${folder} has no plan.json; make a folder with cerbash tune plan`);
  }
  const plan = object(path) as Partial<Plan>;
  if (plan.v !== 1 || plan.framework === undefined || !Object.hasOwn(recipes, plan.framework)) {
    throw new TuneError(`${path} is not one of this version; plan again`);
  }
  return plan as Plan;
}

/**
 * All checks of the folder as it lies there.
 *
 * @param base of the plan, read again
 * @throws {TuneError} when the folder or its rows cannot be read
 */
export function examineFolder(folder: string, base: Base): readonly Check[] {
  const plan = readPlan(folder);
  const { settings, labels } = plan;
  const train = fit(readRows(folder, "train.jsonl"), base, settings.maxTokens);
  const valid = fit(readRows(folder, "valid.jsonl"), base, settings.maxTokens);
  const checks = checksOf({ base, settings, labels, train, valid });
  return [
    promptCheck(plan, base),
    dataCheck(folder, plan),
    // A trainer would cut what a new plan would leave out.
    ...checks.map((check) =>
      check.name === "length" && train.dropped + valid.dropped > 0 && base.tokens !== undefined
        ? { ...check, state: "failed" as const }
        : check,
    ),
    leakCheck(folder),
    ...trainingChecks(folder, plan),
  ];
}

function promptCheck(plan: Plan, base: Base): Check {
  const name = "prompt";
  const [, task = ""] = plan.prompt.split("/");
  const now = plan.target === "guard" ? guardTask : task;
  const id = `${base.template.name}/${now}`;
  return id === plan.prompt
    ? { name, state: "ok", says: plan.prompt }
    : {
        name,
        state: "failed",
        says: `the rows were made with ${plan.prompt}, this version asks with ${id}; plan and train again`,
      };
}

function dataCheck(folder: string, plan: Plan): Check {
  const name = "data";
  const changed = Object.entries(plan.data.written)
    .filter(([file, hash]) => sha256(text(join(folder, "data", file))) !== hash)
    .map(([file]) => file);
  return changed.length === 0
    ? { name, state: "ok", says: "as they were written" }
    : {
        name,
        state: "warning",
        says: `${changed.join(", ")} changed since; the card's counts are of the old rows`,
      };
}

/** The same question in what is learned and in what measures. */
function leakCheck(folder: string): Check {
  const name = "leaks";
  const questions = (file: string) =>
    readRows(folder, file).map(({ messages }) => messages.at(-2)?.content ?? "");
  const learned = new Set(questions("train.jsonl"));
  const leaked = [...questions("valid.jsonl"), ...questions("test.jsonl")].filter((question) =>
    learned.has(question),
  );
  return leaked.length === 0
    ? { name, state: "ok", says: "no row to measure with is also learned" }
    : {
        name,
        state: "failed",
        says: `${leaked.length} rows of valid and test stand in train too, such as ${JSON.stringify(leaked[0])}`,
      };
}

interface Run {
  readonly losses?: readonly { readonly loss?: unknown; readonly eval_loss?: unknown }[];
}

/** What a finished run left: losses that are numbers and fell, an adapter. */
function trainingChecks(folder: string, plan: Plan): readonly Check[] {
  const path = join(folder, "run.json");
  if (!existsSync(path)) return [{ name: "training", state: "later", says: "not run yet" }];
  const { losses = [] } = object(path) as Run;
  const checks: Check[] = [];
  const values = losses.flatMap(({ loss }) => (loss === undefined ? [] : [Number(loss)]));
  const [first] = values;
  const last = values.at(-1);
  if (values.some((value) => !Number.isFinite(value))) {
    const says = "a loss is no number: a batch had nothing to learn from; the adapter is ruined";
    checks.push({ name: "training", state: "failed", says });
  } else if (first !== undefined && last !== undefined && values.length > 1) {
    checks.push({
      name: "training",
      state: last < first ? "ok" : "warning",
      says: `the loss went from ${first} to ${last}`,
    });
  } else {
    checks.push({
      name: "training",
      state: "ok",
      says: "done; this trainer's losses are in its log",
    });
  }
  const { folder: adapter, form } = plan.adapter;
  const names = form === "mlx" ? ["adapters.safetensors"] : ["adapter_model.safetensors"];
  const missing = [...names, "adapter_config.json"].find(
    (name) => !existsSync(join(folder, adapter, name)),
  );
  checks.push(
    missing === undefined
      ? {
          name: "adapter",
          state: "ok",
          says: `${size(join(folder, adapter, names[0] ?? ""))} in ${adapter}`,
        }
      : { name: "adapter", state: "failed", says: `${adapter}/${missing} is missing` },
  );
  return checks;
}

function size(path: string): string {
  return `${(statSync(path).size / 1e6).toFixed(1)} MB`;
}

/** Rows in any of the forms that the frameworks read. */
function readRows(folder: string, file: string): readonly TuneRow[] {
  const path = join(folder, "data", file);
  return text(path)
    .split("\n")
    .filter((line) => line !== "")
    .map((line, at) => {
      let row: Record<string, unknown>;
      try {
        row = JSON.parse(line) as Record<string, unknown>;
      } catch {
        throw new TuneError(`${path}:${at + 1}: not JSON`);
      }
      const messages = row.messages ?? [row.prompt, row.completion].flat();
      const isRow =
        Array.isArray(messages) &&
        messages.every(
          (turn) => typeof turn?.role === "string" && typeof turn.content === "string",
        );
      if (!isRow)
        throw new TuneError(`${path}:${at + 1}: neither messages nor prompt and completion`);
      return { messages: messages as TuneRow["messages"] };
    });
}

function text(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new TuneError(`${path} cannot be read; plan again`);
  }
}

function object(path: string): object {
  try {
    // Python writes NaN, which is no JSON; here it is what is looked for.
    return JSON.parse(text(path).replace(/\bNaN\b/g, '"NaN"')) as object;
  } catch (error) {
    if (error instanceof TuneError) throw error;
    throw new TuneError(`${path} is not JSON`);
  }
}
