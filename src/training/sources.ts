/**
 * Labelled lines to train on: those of this project's data folder, examples of rules and tables, made-up
 * calls, and public corpora where they are at hand; or a corpus that `cerbash corpus build` made.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CorpusError, type CorpusRow, parseCorpusRow } from "../corpus/types.js";
import type { Guard } from "../guard.js";
import type { Decision, Label } from "../verdict/types.js";
import { examplesOf } from "./examples.js";
import { heldOutOf, type LeftOut } from "./held-out.js";
import { madeUpRows } from "./made-up.js";
import type { Row } from "./prepare.js";
import type { Split } from "./split.js";
import { verbRows } from "./verbs.js";

/** Lines by what they are for. `harmless` are whole lines of ordinary work that no model is trained on. */
export interface Material {
  readonly rows: readonly (Row & { readonly split?: Split })[];
  readonly harmless: readonly Harmless[];
  /** Files that were read, for the manifest. */
  readonly files: readonly string[];
  /** Evaluation sets whose commands are not among the rows, and how many rows went for them. */
  readonly heldOut?: { readonly files: readonly string[] } & Readonly<LeftOut>;
}

/** An ordinary line, kept for thresholds (`valid`) or figures (`test`). */
export interface Harmless {
  readonly command: string;
  readonly split: "valid" | "test";
}

const LABEL_OF: Record<Decision, Label> = { allow: "safe", ask: "risky", deny: "destructive" };

export interface SourceOptions {
  /** The project's `data` folder. */
  readonly data: string;
  /** Folder of public corpora (`ci-run-steps.jsonl`, `tldr.jsonl`, `nl2bash.jsonl`); absent: without them. */
  readonly from?: string | undefined;
  readonly seed: number;
}

const MADE_UP = 19000;
const VERBS_EACH = 12;

/** The material of this repository. */
export function projectMaterial(guard: Guard, { data, from, seed }: SourceOptions): Material {
  const rows: Row[] = [];
  const harmless: Harmless[] = [];
  const files: string[] = [];
  const read = (folder: string, name: string): Record<string, string>[] => {
    const path = join(folder, name);
    if (!existsSync(path)) return [];
    files.push(path);
    return readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Record<string, string>);
  };
  const namesIn = (folder: string): string[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith(".jsonl"))
          .sort()
      : [];
  const decide = (command: string): Decision => guard.checkSync(command).decision;

  for (const { id, command = "", label } of read(join(data, "cases"), "agent-commands.jsonl")) {
    const number = Number(id);
    // Rows with an even number were never looked at; the harmless ones stand for what agents do.
    if (number % 2 === 1)
      rows.push({ command, label: label as Label, source: "curated", author: "agent-commands" });
    else if (label === "safe")
      harmless.push({ command, split: number % 4 === 0 ? "valid" : "test" });
  }
  const pairs = join(data, "near-miss");
  for (const name of namesIn(pairs)) {
    for (const { stopped = "", allowed = "", label } of read(pairs, name)) {
      const curated = { source: "curated", author: "near-miss" };
      rows.push({ command: stopped, label: label as Label, ...curated });
      rows.push({ command: allowed, label: "safe", ...curated });
    }
  }
  const boundary = join(data, "boundary");
  for (const name of namesIn(boundary)) {
    for (const { command = "", label, author } of read(boundary, name))
      rows.push({
        command,
        label: label as Label,
        source: "curated",
        author: `boundary-${author ?? name[0]}`,
      });
  }
  for (const { command, label } of examplesOf(guard.index, decide))
    rows.push({ command, label, source: "examples", author: "rules" });
  rows.push(...madeUpRows(MADE_UP, seed), ...verbRows(guard, VERBS_EACH, seed));

  if (from !== undefined) {
    // Half of the repositories are never trained on.
    const steps = read(from, "ci-run-steps.jsonl");
    const repos = [...new Set(steps.map(({ repo = "" }) => repo))].sort();
    for (const { repo = "", command = "" } of steps) {
      if (decide(command) !== "allow") continue;
      const at = repos.indexOf(repo);
      if (at % 2 === 0) rows.push({ command, label: "safe", source: "bulk", author: "ci" });
      else harmless.push({ command, split: at % 4 === 1 ? "valid" : "test" });
    }
    // Labels of these are the guard's own, where a rule or table has an opinion: they teach the model what
    // the rules know, in the words that an unknown tool would have.
    let allowed = 0;
    for (const name of ["tldr.jsonl", "nl2bash.jsonl"]) {
      for (const { command = "" } of read(from, name)) {
        const { decision, phase } = guard.checkSync(command);
        if (phase === "default" || phase === "error") continue;
        if (name === "tldr.jsonl" && decision === "allow" && allowed++ % 3 !== 0) continue;
        rows.push({
          command,
          label: LABEL_OF[decision],
          source: "bulk",
          author: name.slice(0, -6),
        });
      }
    }
  }
  const heldOut = heldOutOf(data, (program) => guard.index.tools.get(program));
  const counts: LeftOut = { same: 0, alike: 0 };
  const kept = heldOut.without(rows, counts);
  return { rows: kept, harmless, files, heldOut: { files: heldOut.files, ...counts } };
}

/** What kind of source a corpus row is of, by the name of its source. */
function kindOf({ source, reason }: CorpusRow): string {
  if (/boundary|near-miss|cases|curated|own|ledger/.test(source)) return "curated";
  if (/example|rule|tool/.test(source)) return "examples";
  if (/generat|made-up/.test(source)) return "generated";
  return reason.startsWith("weak:") ? "bulk" : "curated";
}

/** Sources whose safe rows were written to be confused with harm: thresholds for a share of those are too careful by far. */
const CONFUSING = /boundary|near-miss|example/;
/** Fewer ordinary lines cannot tell a share of 0.2 %; then all safe rows are taken. */
const LEAST_ORDINARY = 250;

/**
 * A corpus of one's own: `train.jsonl`, `valid.jsonl` and `test.jsonl` of `cerbash corpus build`. Safe rows of the last two
 * stand for ordinary work: where there are enough, those that nobody wrote to be confused.
 *
 * @throws {CorpusError} that says what is missing
 */
export function corpusMaterial(folder: string, guard: Guard, seed: number): Material {
  const rows: (Row & { split: Split })[] = [];
  const safe: (Harmless & { readonly isOrdinary: boolean })[] = [];
  const files: string[] = [];
  for (const split of ["train", "valid", "test"] as const) {
    const path = join(folder, `${split}.jsonl`);
    if (!existsSync(path))
      throw new CorpusError(
        `${path} is missing; make a corpus with: cerbash corpus build --out ${folder}`,
      );
    files.push(path);
    const seen = new Set<string>();
    for (const [n, line] of readFileSync(path, "utf8").split("\n").entries()) {
      if (line === "") continue;
      const row = parseCorpusRow(line, `${path}:${n + 1}`);
      // Curated rows are repeated in a corpus; here they weigh more instead.
      if (seen.has(row.command)) continue;
      seen.add(row.command);
      const { command, label, source } = row;
      const kind = kindOf(row);
      // The prior below takes their place; both together stop less (docs/experiments.md, 7).
      if (kind === "generated") continue;
      rows.push({ command, label, source: kind, author: source, split });
      if (split !== "train" && label === "safe")
        safe.push({ command, split, isOrdinary: !CONFUSING.test(source) });
    }
  }
  if (!rows.some(({ split, label }) => split === "train" && label !== "safe"))
    throw new CorpusError(`${folder}: nothing in train.jsonl is risky or destructive`);
  // The prior on tools that nobody knows, which a corpus of one's own is too small for.
  const prior = [...madeUpRows(MADE_UP, seed), ...verbRows(guard, VERBS_EACH, seed)];
  rows.push(...prior.map((row) => ({ ...row, split: "train" as const })));
  const ordinary = safe.filter(({ isOrdinary }) => isOrdinary);
  const isEnough = ordinary.filter(({ split }) => split === "valid").length >= LEAST_ORDINARY;
  const harmless = (isEnough ? ordinary : safe).map(({ command, split }) => ({ command, split }));
  return { rows, harmless, files };
}
