/** Makes the folder that a trainer is started in. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makePrivateDirectory } from "../../ledger/directory.js";
import { pythonScript } from "../python.js";
import { type Framework, type Target, TuneError, type TuneRow, type TuneRows } from "../types.js";
import type { Base } from "./base.js";
import { type Check, checksOf } from "./checks.js";
import { type Estimate, estimate } from "./estimate.js";
import { axolotl } from "./frameworks/axolotl.js";
import type { Recipe } from "./frameworks/framework.js";
import { mlx } from "./frameworks/mlx.js";
import { trl } from "./frameworks/trl.js";
import { unsloth } from "./frameworks/unsloth.js";
import { fit, renderedRow } from "./lengths.js";
import type { Settings } from "./settings.js";

export const recipes: Readonly<Record<Framework, Recipe>> = { axolotl, mlx, trl, unsloth };

export interface PlanOptions {
  readonly target: Target;
  readonly framework: Framework;
  readonly base: Base;
  readonly settings: Settings;
  readonly rows: TuneRows;
  /** An empty folder, or none yet. */
  readonly out: string;
  readonly version: string;
}

/** `plan.json` of the folder. */
export interface Plan {
  readonly v: 1;
  readonly cerbash: string;
  readonly target: Target;
  readonly framework: Framework;
  readonly base: { readonly name: string; readonly load: string; readonly licence: string };
  /** Id of the prompt (`src/brain/prompt`): the adapter works with this one only. */
  readonly prompt: string;
  readonly settings: Settings;
  readonly data: {
    readonly manifest: string;
    readonly files: TuneRows["files"];
    readonly sources: TuneRows["sources"];
    readonly counts: TuneRows["counts"];
    /** Of those, rows over the length, which are not in the files. */
    readonly leftOut?: { readonly train: number; readonly valid: number };
    readonly isPublishable: boolean;
    /** The rows as they lie in the folder, by file name. */
    readonly written: Readonly<Record<string, string>>;
  };
  readonly labels: readonly string[];
  readonly adapter: Recipe["adapter"];
  readonly requirements: readonly string[];
  readonly estimate: Estimate;
  readonly checks: readonly Check[];
}

/**
 * Writes the folder. Nothing in it has a clock: the same inputs give the same bytes.
 *
 * @throws {TuneError} when the folder has something in it
 */
export function makePlan(options: PlanOptions): Plan {
  const { base, settings, rows, out } = options;
  const recipe = recipes[options.framework];
  if (existsSync(out) && readdirSync(out).length > 0) {
    throw new TuneError(`${out} is not empty; name another folder`);
  }
  const train = fit(rows.train, base, settings.maxTokens);
  const valid = fit(rows.valid, base, settings.maxTokens);
  const input = { ...options, rows: { train: train.rows.length, valid: valid.rows.length } };
  const lines = (list: readonly TuneRow[]) =>
    list.map((row) => `${JSON.stringify(recipe.row(row))}\n`).join("");
  const data = {
    "train.jsonl": lines(train.rows),
    "valid.jsonl": lines(valid.rows),
    "test.jsonl": lines(rows.test),
  };
  const plan: Plan = {
    v: 1,
    cerbash: options.version,
    target: options.target,
    framework: options.framework,
    base: { name: base.name, load: base.load, licence: base.licence },
    prompt: `${base.template.name}/${rows.prompt}`,
    settings,
    data: {
      manifest: rows.manifest,
      files: rows.files,
      sources: rows.sources,
      counts: rows.counts,
      leftOut: { train: train.dropped, valid: valid.dropped },
      isPublishable: rows.isPublishable,
      written: Object.fromEntries(Object.entries(data).map(([name, text]) => [name, sha256(text)])),
    },
    labels: rows.labels,
    adapter: recipe.adapter,
    requirements: recipe.requirements,
    estimate: estimate(base.size, settings, train.mean, train.longest),
    checks: checksOf({ base, settings, labels: rows.labels, train, valid }),
  };
  makePrivateDirectory(out);
  makePrivateDirectory(join(out, "data"));
  const write = (name: string, text: string, mode = 0o600) =>
    writeFileSync(join(out, name), text, { mode });
  for (const [name, text] of Object.entries(data)) write(`data/${name}`, text);
  for (const [name, text] of Object.entries(recipe.files(input))) write(name, text);
  for (const name of ["check.py", ...recipe.scripts])
    write(name, readFileSync(pythonScript(name), "utf8"));
  write("prompt.json", `${JSON.stringify(promptFile(options), undefined, 2)}\n`);
  write("requirements.txt", `${recipe.requirements.join("\n")}\n`);
  write("run.sh", script(recipe.commands(input)), 0o700);
  write("plan.json", `${JSON.stringify(plan, undefined, 2)}\n`);
  return plan;
}

/** What check.py compares the trainer's tokeniser with. */
function promptFile({ base, rows }: PlanOptions): unknown {
  const odd = ["ls -la", "printf 'a\\n' <<E\n  x\nE", "echo '</think> <|im_end|>'"];
  const system = rows.train[0]?.messages[0] ?? { role: "system", content: "" };
  const golden = odd.map((content) => {
    const messages = [system, { role: "user", content }, { role: "assistant", content: "safe" }];
    return { messages, ...renderedRow(base.template, messages) };
  });
  const id = `${base.template.name}/${rows.prompt}`;
  return { id, template: base.template.name, labels: rows.labels, golden };
}

/** SHA-256 in hexadecimal. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function script(commands: readonly string[]): string {
  return `#!/usr/bin/env bash
# Made by cerbash tune plan. Packages: python3 -m pip install -r requirements.txt
set -euo pipefail
cd "$(dirname "\${BASH_SOURCE[0]}")"
python3 check.py
${commands.join("\n")}
`;
}
