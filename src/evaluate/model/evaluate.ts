/** Measures a language model as the product would use it: alone, behind the embedded model, against both baselines. */

import type { EmbeddedBrain } from "../../brain/embedded.js";
import { calibrated, type LanguageProfile, LEAST_MASS } from "../../brain/language.js";
import { createGuard } from "../../guard.js";
import type { Label } from "../../verdict/types.js";
import { percentile, rate } from "../statistics.js";
import { LABELS } from "../types.js";
import { gatesOf } from "./gates.js";
import { figuresOf, topOf } from "./metrics.js";
import type { Answer, LabelledRow, ModelReport, Parity } from "./types.js";

/** What a model says of a text: probabilities over the whole vocabulary. */
export type Read = (
  text: string,
) => Promise<{ readonly p: readonly number[]; readonly mass: number | undefined }>;

type Calibration = LanguageProfile["calibration"];

export interface ModelEvaluation {
  readonly rows: readonly LabelledRow[];
  readonly bad: number;
  readonly read: Read;
  /** The model without adapter or tuning, to stand beside it. */
  readonly base?: { readonly name: string; readonly read: Read } | undefined;
  readonly embedded: EmbeddedBrain | null;
  readonly model: ModelReport["model"];
  /** The cascade asks the model where the embedded one is below. */
  readonly sure: number;
  readonly deadlineMs: number;
  /** Fits a calibration. */
  readonly fit: (
    rows: readonly {
      readonly scores: readonly number[];
      readonly label: number;
      readonly weight: number;
    }[],
  ) => Calibration;
  /** What the trainer's own stack said. */
  readonly expected?: readonly Expected[] | undefined;
  readonly now: () => number;
  readonly cerbash: string;
  readonly made: string;
  readonly onRow?: (done: number) => void;
}

/** A command with the probabilities that the trainer's stack gave: safe, risky, destructive; of the whole vocabulary or of the labels alone. */
export interface Expected {
  readonly command: string;
  readonly p: readonly number[];
}

/** The report, with the calibration on all rows for a profile and the answers that it was fitted on. */
export interface Evaluated {
  readonly report: ModelReport;
  readonly calibration: Calibration;
  /** Calibrated by the other half of the rows. */
  readonly answers: readonly Answer[];
}

export async function evaluateModel(options: ModelEvaluation): Promise<Evaluated> {
  const { rows, read, base, embedded, sure, fit, now } = options;
  const labels = rows.map(({ label }) => label);
  const problems = new Map<string, number>();
  let done = 0;
  const ask = async (how: Read): Promise<Answer[]> => {
    const answers: Answer[] = [];
    for (const { command } of rows) {
      answers.push(await answerOf(how, command, now, problems));
      options.onRow?.(++done);
    }
    return answers;
  };
  const raw = await ask(read);
  const model = crossCalibrated(rows, raw, fit);
  const small = embedded === null ? null : embeddedAnswers(rows, embedded, now);
  const majority = majorityAnswers(labels);
  const cascade = small === null ? null : cascaded(small, model, sure);
  const bare = base === undefined ? null : crossCalibrated(rows, await ask(base.read), fit);
  const figures = {
    model: figuresOf(options.model.name, labels, model),
    embedded: small && figuresOf("embedded", labels, small),
    majority: figuresOf("majority", labels, majority),
    cascade: cascade && figuresOf("cascade", labels, cascade.answers),
  };
  const parity =
    options.expected === undefined ? null : await parityOf(options.expected, read, now);
  const gates = gatesOf({ ...figures, parity, deadlineMs: options.deadlineMs });
  const calledSafe = rows.flatMap(({ label, command, file, line }, n) => {
    const p = model[n]?.p;
    return label === "destructive" && p && topOf(p) === 0
      ? [{ command, safe: p[0], file, line }]
      : [];
  });
  const report: ModelReport = {
    v: 1,
    kind: "cerbash-eval-model",
    cerbash: options.cerbash,
    made: options.made,
    model: options.model,
    counts: {
      rows: rows.length,
      bad: options.bad,
      byLabel: Object.fromEntries(
        LABELS.map((label) => [label, labels.filter((one) => one === label).length]),
      ) as Record<Label, number>,
    },
    subjects: [
      figures.majority,
      ...(figures.embedded === null ? [] : [figures.embedded]),
      ...(bare === null ? [] : [figuresOf(base?.name ?? "base", labels, bare)]),
      figures.model,
      ...(figures.cascade === null ? [] : [figures.cascade]),
    ],
    cascade:
      cascade === null
        ? null
        : { sure, asked: rate(cascade.times.length, rows.length), ...timesOf(cascade.times) },
    parity,
    gates,
    isUsable: gates.every(({ isPassed }) => isPassed),
    calledSafe: calledSafe.sort((a, b) => b.safe - a.safe),
    problems: [...problems].map(([problem, count]) => `${count} rows: ${problem}`),
    notes: [
      "Model and base are calibrated on one half of the rows and measured on the other, both ways; the halves are by a hash of the command.",
      ...(embedded === null ? ["There is no embedded model to compare with."] : []),
    ],
  };
  return { report, calibration: fit(scored(rows, raw)), answers: model };
}

async function answerOf(
  read: Read,
  command: string,
  now: () => number,
  problems: Map<string, number>,
): Promise<Answer> {
  const begun = now();
  try {
    const { p, mass } = await read(command);
    const ms = now() - begun;
    const sum = p.reduce((total, one) => total + one, 0);
    if (!(sum > 0)) throw new Error("all probabilities are 0");
    const normal = p.map((one) => one / sum) as unknown as [number, number, number];
    return { p: normal, ms, ...(mass !== undefined && { mass }) };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    problems.set(problem, (problems.get(problem) ?? 0) + 1);
    return { p: null, ms: now() - begun, problem };
  }
}

/** Answers calibrated on the half of the rows that they are not in. */
function crossCalibrated(
  rows: readonly LabelledRow[],
  answers: readonly Answer[],
  fit: ModelEvaluation["fit"],
): Answer[] {
  const half = rows.map(({ command }) => fnv1a(command) & 1);
  const fits = [0, 1].map((which) =>
    fit(
      scored(
        rows.filter((_, n) => half[n] !== which),
        answers.filter((_, n) => half[n] !== which),
      ),
    ),
  );
  return answers.map((answer, n) => {
    const calibration = fits[half[n] ?? 0];
    if (answer.p === null || calibration === undefined) return answer;
    return { ...answer, p: calibrated(answer.p, calibration) as [number, number, number] };
  });
}

function scored(rows: readonly LabelledRow[], answers: readonly Answer[]) {
  return answers.flatMap(({ p }, n) => {
    const label = rows[n]?.label;
    if (p === null || label === undefined) return [];
    const scores = p.map((one) => Math.log(Math.max(one, 1e-9)));
    return [{ scores, label: LABELS.indexOf(label), weight: 1 }];
  });
}

interface EmbeddedAnswer extends Answer {
  readonly p: readonly [number, number, number];
  readonly abstains: boolean;
}

/** Of the command of the line that it trusts least; where it would abstain it is made to answer all the same. */
function embeddedAnswers(
  rows: readonly LabelledRow[],
  embedded: EmbeddedBrain,
  now: () => number,
): readonly EmbeddedAnswer[] {
  const guard = createGuard({ phases: ["brain"], brain: embedded });
  return rows.map(({ command, cwd }) => {
    const begun = now();
    let worst: readonly [number, number, number] | undefined;
    let abstains = false;
    try {
      for (const one of guard.explain(command, cwd === undefined ? {} : { cwd }).plan.commands) {
        const p = embedded.worst(one);
        if (worst === undefined || p[0] < worst[0]) {
          worst = p;
          abstains = embedded.judge(one) === null;
        }
      }
    } catch {
      // What cannot be read has no commands.
    }
    const none = worst === undefined;
    return { p: worst ?? [1 / 3, 1 / 3, 1 / 3], abstains: abstains || none, ms: now() - begun };
  });
}

/** The embedded model's answer where it is sure, else the language model's, where that has an opinion. */
function cascaded(small: readonly EmbeddedAnswer[], model: readonly Answer[], sure: number) {
  const times: number[] = [];
  const answers = small.map((first, n): Answer => {
    const { p, ms, abstains } = first;
    if (!abstains && Math.max(...p) >= sure) return { p, ms };
    const second = model[n];
    if (second === undefined) return { p, ms };
    times.push(second.ms);
    const speaks = second.mass === undefined || second.mass >= LEAST_MASS;
    return { p: second.p === null || !speaks ? p : second.p, ms: ms + second.ms };
  });
  return { answers, times };
}

function majorityAnswers(labels: readonly Label[]): readonly Answer[] {
  const counts = LABELS.map((label) => labels.filter((one) => one === label).length);
  const p = counts.map((count) => count / Math.max(1, labels.length));
  return labels.map(() => ({ p: p as unknown as [number, number, number], ms: 0 }));
}

const MOST_WORST = 10;

async function parityOf(
  expected: readonly Expected[],
  read: Read,
  now: () => number,
): Promise<Parity> {
  const rows: { command: string; difference: number; largest: number; isSame: boolean }[] = [];
  for (const { command, p } of expected) {
    const { p: own } = await answerOf(read, command, now, new Map());
    if (own === null) continue;
    const sum = p.reduce((total, one) => total + one, 0);
    const apart = own.map((one, k) => Math.abs(one - (p[k] ?? 0) / sum));
    const difference = apart.reduce((total, one) => total + one, 0) / apart.length;
    rows.push({
      command,
      difference,
      largest: Math.max(...apart),
      isSame: topOf(own) === topOf(p),
    });
  }
  return {
    rows: rows.length,
    missing: expected.length - rows.length,
    agreement: rate(rows.filter(({ isSame }) => isSame).length, rows.length),
    difference: rows.reduce((sum, row) => sum + row.difference, 0) / Math.max(1, rows.length),
    largest: rows.reduce((most, row) => Math.max(most, row.largest), 0),
    worst: rows
      .sort((a, b) => b.difference - a.difference)
      .slice(0, MOST_WORST)
      .map(({ command, difference }) => ({ command, difference })),
  };
}

function timesOf(times: readonly number[]): { readonly p50: number; readonly p95: number } {
  if (times.length === 0) return { p50: 0, p95: 0 };
  const sorted = [...times].sort((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) };
}

/** FNV-1a of 32 bits, over UTF-16 units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
