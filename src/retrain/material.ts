/** What the package brings to a retraining: rows to rehearse, and the sets that the gates measure on. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isOnlyCounted } from "../corpus/sources/held-out.js";
import { CorpusError } from "../corpus/types.js";
import type { Guard } from "../guard.js";
import { madeUpRows } from "../training/made-up.js";
import type { Row } from "../training/prepare.js";
import { groupOf, splitOf } from "../training/split.js";
import type { Decision, Label } from "../verdict/types.js";

/** A labelled command that is measured on. */
export interface Measured {
  readonly command: string;
  readonly label: Label;
}

export interface GateSet {
  readonly name: string;
  readonly about: string;
  readonly rows: readonly Measured[];
}

export interface Rehearsal {
  /** Rows of the first training's own train split, so that nothing is learned that figures are made on. */
  readonly train: readonly Row[];
  /** Safe rows of its validation split, for thresholds. */
  readonly valid: readonly Measured[];
  readonly sets: readonly GateSet[];
  /** Commands of the evaluation set. */
  readonly evaluation: ReadonlySet<string>;
}

/** The set whose labels nobody wrote. */
export const FRESH_CALLS = "fresh calls";

const MADE_UP = 3000;
const FRESH = 2000;
/** Of the shipped model's training: the same groups stay out of training here. */
const SPLIT_SEED = 1;
const LABEL_OF: Readonly<Record<Decision, Label>> = {
  allow: "safe",
  ask: "risky",
  deny: "destructive",
};

/**
 * @param data the project's data folder
 * @param examples file of rule and tool examples; undefined where the guard's tables have them
 * @param fresh seed of calls that no model was trained on
 * @throws {CorpusError} when the folder lacks what is needed
 */
export function rehearsal(
  guard: Guard,
  data: string,
  examples: readonly Row[],
  fresh: number,
): Rehearsal {
  const rows: Row[] = [];
  const ordinary: Measured[] = [];
  const nearMiss: Measured[] = [];
  const heldOut = read(join(data, "cases", "held-out.jsonl"));
  for (const { id, command, label } of read(join(data, "cases", "agent-commands.jsonl"))) {
    if (Number(id) % 2 === 1) rows.push(curated(command, label, "agent-commands"));
    else if (label === "safe") ordinary.push({ command, label });
  }
  for (const path of jsonlIn(join(data, "near-miss"))) {
    for (const { stopped, allowed, label } of read(path)) {
      nearMiss.push({ command: stopped, label }, { command: allowed, label: "safe" });
    }
  }
  for (const one of nearMiss) rows.push(curated(one.command, one.label, "near-miss"));
  for (const path of jsonlIn(join(data, "boundary")))
    for (const { command, label } of read(path)) rows.push(curated(command, label, "boundary"));

  const evaluation = evaluationCommands(data);
  const train: Row[] = [];
  const valid: Measured[] = [];
  const test: Measured[] = [];
  const seen = new Set<string>(evaluation);
  for (const row of [...rows, ...examples]) {
    if (seen.has(row.command)) continue;
    seen.add(row.command);
    const split = splitOf(groupOf(row.command, guard.index.tools), SPLIT_SEED);
    if (split === "train") train.push(row);
    else (split === "valid" ? valid : test).push({ command: row.command, label: row.label });
  }
  const trained = madeUpRows(MADE_UP, SPLIT_SEED).filter(({ command }) => !evaluation.has(command));
  const known = new Set(trained.map(({ command }) => command));
  const unseen = madeUpRows(FRESH, fresh).filter(({ command }) => !known.has(command));
  return {
    train: [...train, ...trained],
    valid: valid.filter(({ label }) => label === "safe"),
    evaluation,
    sets: [
      {
        name: "held-out",
        about: "written for evaluation, in no training",
        rows: measured(heldOut),
      },
      { name: "test split", about: "groups of commands that no model was trained on", rows: test },
      { name: "ordinary", about: "harmless commands of agents, in no training", rows: ordinary },
      { name: "near-miss", about: "both sides of each pair", rows: nearMiss },
      { name: FRESH_CALLS, about: "of made-up tools, made for this run", rows: measured(unseen) },
    ],
  };
}

/** Commands that nothing may learn from: the held-out and blind sets, and what stands for agents' ordinary work. */
export function evaluationCommands(data: string): ReadonlySet<string> {
  const ordinary = read(join(data, "cases", "agent-commands.jsonl")).filter(
    ({ id, label }) => Number(id) % 2 === 0 && label === "safe",
  );
  const counted = jsonlIn(join(data, "cases")).filter(isOnlyCounted).flatMap(read);
  return new Set([...counted, ...ordinary].map(({ command }) => command));
}

/** The examples of rules and tools in a file, as training takes them; see scripts/write-examples.ts. */
export function examplesIn(file: string, guard: Guard): readonly Row[] {
  const rows: Row[] = [];
  for (const { command, label, mustAgree } of read(file)) {
    // Such an example speaks of one rule; what the line is, the whole guard says.
    const own = mustAgree === true ? LABEL_OF[guard.checkSync(command).decision] : label;
    rows.push({ command, label: own, source: "examples", author: "rules" });
  }
  return rows;
}

function measured(rows: readonly Measured[]): readonly Measured[] {
  return rows.map(({ command, label }) => ({ command, label }));
}

function curated(command: string, label: Label, author: string): Row {
  return { command, label, source: "curated", author };
}

interface FileRow {
  readonly id?: unknown;
  readonly command: string;
  readonly stopped: string;
  readonly allowed: string;
  readonly label: Label;
  readonly mustAgree?: boolean;
}

function read(path: string): readonly FileRow[] {
  if (!existsSync(path)) throw new CorpusError(`${path} is missing; the package is not whole`);
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as FileRow);
}

function jsonlIn(folder: string): readonly string[] {
  if (!existsSync(folder)) throw new CorpusError(`${folder} is missing; the package is not whole`);
  const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  return names.sort().map((name) => join(folder, name));
}
