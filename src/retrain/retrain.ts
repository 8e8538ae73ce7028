/** A new model from what the package and this machine's records teach, and the gates that it must pass. */
import { createHash } from "node:crypto";
import { type EmbeddedBrain, loadEmbedded } from "../brain/embedded.js";
import { checkSumOf, type ModelAbout, type ModelParts, writeModel } from "../brain/format.js";
import { hashText } from "../brain/hash.js";
import { createGuard } from "../guard.js";
import { continueFrom } from "../training/continue.js";
import { examplesOf } from "../training/examples.js";
import { datasetOf } from "../training/fit.js";
import { Preparer, type Row } from "../training/prepare.js";
import { trainModel } from "../training/run.js";
import type { Material } from "../training/sources.js";
import { groupOf, splitOf } from "../training/split.js";
import { Bench, type Change, type Gate, historyGates } from "./gates.js";
import { examplesIn, type GateSet, type Measured, rehearsal } from "./material.js";
import type { LearnedRow, Own } from "./own.js";

/** Steps from the package's model to the trained one that are tried: the largest that passes is taken. */
const STEPS = [1, 0.75, 0.5, 0.25, 0.1] as const;
/** Of one's own rows so much of the weight of all, at most: a flood of records must not drown the rest. */
const MOST_SHARE = 0.1;
/** How often a row that a person labelled is learned. */
const REPEAT = 5;
/** Of so many labels of a person in a group one is held out. */
const HOLD_ONE_OF = 5;
/** Rows and commands of the history, the latest, that are used. */
const MOST_ROWS = 20_000;

export interface RetrainInput {
  /** The package's own model: where training begins. */
  readonly shipped: EmbeddedBrain;
  /** The model in use; the same object when it is the package's. */
  readonly current: EmbeddedBrain;
  readonly own: Own;
  /** The project's data folder, and the file of examples where the tables are without. */
  readonly data: string;
  readonly examples: string | undefined;
  /** Train anew on this corpus in place of going on from the package's model. */
  readonly corpus?: ((guard: ReturnType<typeof createGuard>) => Material) | undefined;
  readonly seed: number;
  /** Begins the name of the model. */
  readonly stamp: string;
  readonly home: string;
  readonly say: (text: string) => void;
}

/** What the training came to. */
export interface Retrained {
  readonly report: RetrainReport;
  /** Undefined when no candidate passed. */
  readonly bytes: Uint8Array | undefined;
}

export interface RetrainReport {
  readonly v: 1;
  readonly kind: "cerbash-retrain";
  readonly id: string;
  readonly made: string;
  readonly isPromoted: boolean;
  /** Which model was in use, and which one it began with. */
  readonly against: string;
  readonly base: string;
  readonly sha256: string;
  /** `continued`: on from the package's model; `corpus`: anew. */
  readonly how: "continued" | "corpus";
  /** Share of the way from the package's model to the trained one. */
  readonly step: number;
  readonly tried: readonly Tried[];
  readonly rows: {
    readonly rehearsed: number;
    readonly learned: number;
    readonly heldOut: number;
    readonly byClass: Readonly<Record<string, number>>;
    /** Weight of one own row, scaled down where there are very many. */
    readonly weight: number;
  };
  readonly addedFeatures: number;
  readonly thresholds: ModelAbout["thresholds"];
  readonly contradictions: readonly {
    readonly command: string;
    readonly label: string;
    readonly rule: string;
  }[];
  readonly contradicting: number;
  readonly left: Readonly<Record<string, number>>;
  readonly broken: readonly string[];
  readonly gates: readonly Gate[];
  readonly changes: readonly Change[];
  readonly changed: number;
}

/** A candidate, and the gates that it did not pass. */
export interface Tried {
  readonly step: number;
  readonly failed: readonly Gate[];
}

const MOST_LISTED = 200;

export function retrain(input: RetrainInput): Retrained {
  const { own, seed, shipped, current, say } = input;
  const guard = createGuard({ phases: ["allowlist", "rules"] });
  const preparer = new Preparer(guard);
  const rows = own.rows.slice(-MOST_ROWS);
  const digest = createHash("sha256").update(JSON.stringify(rows)).digest("hex");
  const fresh = Number.parseInt(digest.slice(0, 7), 16);
  const examples =
    input.examples === undefined
      ? examplesOf(guard.index, (command) => guard.checkSync(command).decision).map(
          ({ command, label }): Row => ({ command, label, source: "examples", author: "rules" }),
        )
      : examplesIn(input.examples, guard);
  const { train, valid, sets, evaluation } = rehearsal(guard, input.data, examples, fresh);
  const split = (command: string): string => groupOf(command, guard.index.tools);
  const { learned, heldOut } = divided(rows, split, seed);
  const measured: readonly GateSet[] = [
    ...sets,
    { name: "own, fresh", about: "rows of your records that were kept out", rows: heldOut },
  ];

  say(`features of ${train.length + learned.length} rows`);
  const candidateAt = candidates(input, { guard, preparer, train, learned, digest, evaluation });
  const bench = new Bench(preparer, measured);
  const safe = valid.map(({ command }) => preparer.maskedLine(command));
  const reviewed = new Map(
    own.rows.filter((row) => row.class === "reviewed").map((row) => [row.command, row]),
  );
  const taught = new Set([...reviewed.keys()].map(split));
  const isTaught = (command: string): boolean => taught.has(split(command));
  const history = { history: own.history.slice(-MOST_ROWS), reviewed, isTaught, home: input.home };

  const tried: Tried[] = [];
  let last: Outcome | undefined;
  for (const step of input.corpus === undefined ? STEPS : [1]) {
    const parts = asCareful(candidateAt.at(step), shipped, safe);
    const bytes = writeModel(parts);
    const brain = loadEmbedded(bytes);
    if (typeof brain === "string") throw new Error(brain);
    say(`gates, step ${step}`);
    const outcome = measuredAgainst(current, shipped, brain, bench, history);
    tried.push({ step, failed: outcome.gates.filter(({ holds }) => !holds) });
    last = { ...outcome, step, bytes, parts };
    if (outcome.gates.every(({ holds }) => holds)) break;
    bench.forget(brain);
  }
  if (last === undefined) throw new Error("there was no candidate");
  const isPromoted = last.gates.every(({ holds }) => holds);
  const byClass = new Map<string, number>();
  for (const row of learned) byClass.set(row.class, (byClass.get(row.class) ?? 0) + 1);
  const report: RetrainReport = {
    v: 1,
    kind: "cerbash-retrain",
    id: last.parts.about.name.replace(/^guard-/, ""),
    made: new Date().toISOString(),
    isPromoted,
    against: current.name,
    base: shipped.name,
    sha256: createHash("sha256").update(last.bytes).digest("hex"),
    how: input.corpus === undefined ? "continued" : "corpus",
    step: last.step,
    tried,
    rows: {
      rehearsed: candidateAt.rehearsed,
      learned: learned.length,
      heldOut: heldOut.length,
      byClass: Object.fromEntries(byClass),
      weight: candidateAt.weight,
    },
    addedFeatures: candidateAt.added,
    thresholds: last.parts.about.thresholds,
    contradictions: own.contradictions
      .slice(0, MOST_LISTED)
      .map(({ command, label, rule }) => ({ command, label, rule })),
    contradicting: own.contradictions.length,
    left: Object.fromEntries(own.left),
    broken: own.broken,
    gates: last.gates,
    changes: last.changes.slice(0, MOST_LISTED),
    changed: last.changes.length,
  };
  return { report, bytes: isPromoted ? last.bytes : undefined };
}

interface Outcome {
  readonly gates: readonly Gate[];
  readonly changes: readonly Change[];
  readonly step: number;
  readonly bytes: Uint8Array;
  readonly parts: ModelParts;
}

/** Against the model in use and, so that small losses cannot add up over time, against the package's. */
function measuredAgainst(
  current: EmbeddedBrain,
  shipped: EmbeddedBrain,
  brain: EmbeddedBrain,
  bench: Bench,
  history: Parameters<typeof historyGates>[0],
): Pick<Outcome, "gates" | "changes"> {
  const sets = bench.compare(current, brain);
  const past = historyGates(history, current, brain);
  const gates = [...sets.gates, ...past.gates];
  if (current !== shipped) {
    const first = bench.compare(shipped, brain).gates;
    gates.push(...first.map((gate) => ({ ...gate, set: `${gate.set}, beside the package's` })));
  }
  return { gates, changes: [...past.changes, ...sets.changes] };
}

interface Candidates {
  readonly added: number;
  readonly rehearsed: number;
  readonly weight: number;
  at(step: number): ModelParts;
}

interface Rows {
  readonly guard: ReturnType<typeof createGuard>;
  readonly preparer: Preparer;
  readonly train: readonly Row[];
  readonly learned: readonly LearnedRow[];
  readonly digest: string;
  readonly evaluation: ReadonlySet<string>;
}

function candidates(
  { shipped, seed, stamp, corpus, say }: RetrainInput,
  { guard, preparer, train, learned, digest, evaluation }: Rows,
): Candidates {
  const own = learned.flatMap(({ command, label, class: kind }): Row[] => {
    const row: Row = { command, label, source: SOURCE[kind], author: "own" };
    return Array.from({ length: kind === "reviewed" ? REPEAT : 1 }, () => row);
  });
  const base = checkSumOf(writeModel(shipped.parts));
  const origin = { base, own: digest, seed };
  const name = `guard-${stamp}-${digest.slice(0, 8)}`;
  if (corpus !== undefined) {
    const material = corpus(guard);
    const rows = [
      ...material.rows.filter(({ command }) => !evaluation.has(command)),
      ...own.map((row) => ({ ...row, split: "train" as const })),
    ];
    const { fitted } = trainModel({ material: { ...material, rows }, seed, name, origin, say });
    const { parts } = fitted;
    return { added: 0, rehearsed: material.rows.length, weight: 1, at: () => parts };
  }
  const prepared = train.map((row) => preparer.prepare(row));
  const data = datasetOf(prepared);
  const mine = datasetOf(own.map((row) => preparer.prepare(row)));
  const sum = (weights: Float32Array) => weights.reduce((total, one) => total + one, 0);
  const most = (sum(data.weights) * MOST_SHARE) / (1 - MOST_SHARE);
  const weight = Math.min(1, most / Math.max(1, sum(mine.weights)));
  for (let n = 0; n < mine.weights.length; n++)
    mine.weights[n] = (mine.weights[n] as number) * weight;
  say(`training on from ${shipped.name}`);
  const continued = continueFrom(shipped.parts, data, mine, { seed, name, origin });
  const { added } = continued;
  return { added, rehearsed: train.length, weight, at: (step) => continued.at(step) };
}

/** Kinds of the first training, which decide how much a row weighs. */
const SOURCE = {
  reviewed: "curated",
  permitted: "examples",
  blocked: "examples",
  allowed: "generated",
} as const;

/**
 * A fifth of one's own rows is kept out to measure on: whole groups, and of a person's labels one of five of a group. A
 * person who labels three calls of a tool wants all three learned.
 */
function divided(
  rows: readonly LearnedRow[],
  group: (command: string) => string,
  seed: number,
): { readonly learned: readonly LearnedRow[]; readonly heldOut: readonly Measured[] } {
  const reviewed = new Map<string, LearnedRow[]>();
  for (const row of rows) {
    if (row.class !== "reviewed") continue;
    const key = group(row.command);
    reviewed.set(key, [...(reviewed.get(key) ?? []), row]);
  }
  const out = new Set<LearnedRow>();
  for (const of of reviewed.values()) {
    const drawn = of.sort((a, b) => hashText(seed, a.command) - hashText(seed, b.command));
    for (const row of drawn.slice(0, Math.floor(of.length / HOLD_ONE_OF))) out.add(row);
  }
  for (const row of rows) {
    if (row.class === "reviewed") continue;
    const key = group(row.command);
    if (!reviewed.has(key) && splitOf(key, seed) !== "train") out.add(row);
  }
  return {
    learned: rows.filter((row) => !out.has(row)),
    heldOut: [...out].map(({ command, label }) => ({ command, label })),
  };
}

/**
 * Raises the thresholds until no more of the safe rows of the validation split are stopped, and denied, than by the
 * package's model; they are never lowered.
 */
function asCareful(
  parts: ModelParts,
  shipped: EmbeddedBrain,
  safe: readonly (readonly Uint32Array[])[],
): ModelParts {
  const brain = loadEmbedded(writeModel(parts));
  if (typeof brain === "string") throw new Error(brain);
  const { thresholds } = shipped.parts.about;
  const worst = (of: EmbeddedBrain, score: (p: readonly number[]) => number): number[] =>
    safe
      .map((line) => line.reduce((most, ids) => Math.max(most, score(of.probabilities(ids))), 0))
      .sort((a, b) => b - a);
  const raised = (score: (p: readonly number[]) => number, from: number): number => {
    const allowed = worst(shipped, score).filter((value) => value >= from).length;
    const next = worst(brain, score)[allowed] ?? 0;
    return Math.max(from, next + 1e-6);
  };
  return {
    ...parts,
    about: {
      ...parts.about,
      thresholds: {
        ask: Math.max(
          raised(([, r = 0, d = 0]) => r + d, thresholds.ask),
          parts.about.thresholds.ask,
        ),
        deny: Math.max(
          raised(([, , d = 0]) => d, thresholds.deny),
          parts.about.thresholds.deny,
        ),
        clear: Math.max(thresholds.clear, parts.about.thresholds.clear),
      },
    },
  };
}
