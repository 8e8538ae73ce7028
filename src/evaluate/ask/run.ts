/** Evaluates ways from words to commands on requests whose commands are known. */
import { type AnswerOptions, answer } from "../../ask/answer.js";
import type { AskBackend } from "../../ask/types.js";
import type { TableOf } from "../../corpus/steps/shape.js";
import type { Shellcheck } from "../../corpus/steps/shellcheck.js";
import { syntaxProblem } from "../../corpus/steps/syntax.js";
import type { BadRow } from "../types.js";
import { compareByExecution, type Equivalence, type JustBash } from "./execute.js";
import { normalised, templateOf } from "./match.js";
import { figuresOf } from "./tally.js";
import type { AskReport, AskResult, AskRow } from "./types.js";

/** One line of the report: backends that are asked in order. */
export interface Entrant {
  readonly name: string;
  readonly backends: readonly AskBackend[];
}

export interface AskEvaluation {
  readonly check: AnswerOptions["check"];
  readonly tableOf: TableOf;
  /** Null: nothing is executed. */
  readonly bash: JustBash | null;
  readonly seeds: readonly number[];
  readonly shellcheck: Shellcheck;
  readonly now: () => number;
  readonly cerbash: string;
  readonly made: string;
  readonly keepRows: boolean;
  readonly onRow?: (done: number, of: number, name: string) => void;
}

/** The report on all entrants over the same rows. */
export async function evaluateAsk(
  rows: readonly AskRow[],
  badRows: readonly BadRow[],
  entrants: readonly Entrant[],
  options: AskEvaluation,
): Promise<AskReport> {
  const { bash, seeds, shellcheck, cerbash, made, keepRows, onRow } = options;
  const backends: AskReport["backends"][number][] = [];
  const kept: (AskResult & { readonly backend: string })[] = [];
  for (const entrant of entrants) {
    const results: AskResult[] = [];
    for (const row of rows) {
      results.push(await one(row, entrant, options));
      onRow?.(results.length, rows.length, entrant.name);
    }
    const checked = await withShellcheck(results, shellcheck);
    backends.push(figuresOf(entrant.name, checked));
    if (keepRows) kept.push(...checked.map((result) => ({ ...result, backend: entrant.name })));
  }
  return {
    kind: "cerbash-eval-ask",
    v: 1,
    cerbash,
    made,
    rows: rows.length,
    badRows,
    seeds: bash === null ? [] : seeds,
    shellcheck: shellcheck.version,
    notes: [
      ...(bash === null ? ["Nothing was executed, so equivalence is not known."] : []),
      ...(shellcheck.isUsed ? [] : [`shellcheck: ${shellcheck.version}`]),
    ],
    backends,
    ...(keepRows && { results: kept }),
  };
}

async function one(
  { nl, commands, platform }: AskRow,
  { backends }: Entrant,
  { check, tableOf, bash, seeds, now }: AskEvaluation,
): Promise<AskResult> {
  const begun = now();
  const { candidates, refused } = await answer(nl, { backends, check, platform });
  const us = (now() - begun) * 1000;
  const reference = commands[0] as string;
  const best = candidates[0];
  if (best === undefined)
    return {
      nl,
      reference,
      command: null,
      source: null,
      confidence: null,
      decision: refused.length > 0 ? "deny" : null,
      parses: null,
      shellcheck: null,
      exact: false,
      normalised: false,
      template: false,
      execution: null,
      us,
    };
  const { command, source, confidence, verdict } = best;
  const own = normalised(command);
  const template = templateOf(command, tableOf);
  const isNormalised = commands.some((other) => normalised(other) === own);
  return {
    nl,
    reference,
    command,
    source,
    confidence,
    decision: verdict.decision,
    parses: syntaxProblem(command) === undefined,
    shellcheck: null,
    exact: commands.some((other) => other.trim() === command.trim()),
    normalised: isNormalised,
    template: commands.some((other) => templateOf(other, tableOf) === template),
    execution: bash === null ? null : await bestOf(bash, commands, command, seeds),
    us,
  };
}

const ORDER: readonly Equivalence[] = [
  "equal",
  "reordered",
  "different",
  "undetermined",
  "unsupported",
];

/** Several references are several right answers, so the nearest counts. */
async function bestOf(
  bash: JustBash,
  references: readonly string[],
  command: string,
  seeds: readonly number[],
): Promise<Equivalence> {
  let best: Equivalence = "unsupported";
  for (const reference of references) {
    const found = await compareByExecution(bash, reference, command, seeds);
    if (ORDER.indexOf(found) < ORDER.indexOf(best)) best = found;
    if (best === "equal") break;
  }
  return best;
}

async function withShellcheck(
  results: readonly AskResult[],
  shellcheck: Shellcheck,
): Promise<readonly AskResult[]> {
  if (!shellcheck.isUsed) return results;
  const texts = [...new Set(results.flatMap(({ command }) => command ?? []))];
  const found = await shellcheck.check(texts);
  const valid = new Map(texts.map((text, i) => [text, found[i] === "valid"]));
  return results.map((result) =>
    result.command === null
      ? result
      : { ...result, shellcheck: valid.get(result.command) ?? false },
  );
}
