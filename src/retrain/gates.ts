/** The gates: what a new model may not do worse than the one that is in use. */
import type { EmbeddedBrain } from "../brain/embedded.js";
import { createGuard } from "../guard.js";
import type { Past } from "../judge/history.js";
import type { Preparer } from "../training/prepare.js";
import type { Decision } from "../verdict/types.js";
import { FRESH_CALLS, type GateSet, type Measured } from "./material.js";
import type { LearnedRow } from "./own.js";

/** One count that may not get worse. */
export interface Gate {
  /** What is measured on: `held-out`, `near-miss`, `history` … */
  readonly set: string;
  /** `guard`: the three heads together; `brain`: it alone, on calls whose tools no table knows. */
  readonly by: "guard" | "brain" | "history";
  readonly what: string;
  readonly of: number;
  readonly before: number;
  readonly after: number;
  readonly isBetterHigher: boolean;
  /** Rows by which it may be worse: 0 wherever the guard's own decisions on what people wrote are counted. */
  readonly margin: number;
  readonly holds: boolean;
}

/**
 * Share of the rows (one at least) by which the brain alone, on calls stripped of their tables, and anything on made-up calls
 * may be worse: there single rows are noise. It is measured against the package's model too, so it cannot add up.
 */
const MARGIN = 0.005;

/** A command that is decided in another way than before. */
export interface Change {
  readonly set: string;
  readonly command: string;
  readonly label?: string;
  readonly before: Decision;
  readonly after: Decision;
}

const RANK: Readonly<Record<Decision, number>> = { allow: 0, ask: 1, deny: 2 };

/** Decisions of one model on a list of commands. */
type Decisions = readonly Decision[];

/** What of a set a model decides; kept, since the model in use is compared with several. */
interface Answers {
  readonly whole: Decisions;
  /** By the brain alone; undefined where nothing is left to it. */
  readonly alone: readonly (Decision | undefined)[];
}

/** Measures models on sets, with features made once. */
export class Bench {
  private readonly masked = new Map<string, readonly Uint32Array[]>();
  private readonly answers = new Map<EmbeddedBrain, Map<GateSet, Answers>>();

  constructor(
    private readonly preparer: Preparer,
    private readonly sets: readonly GateSet[],
  ) {}

  private lineOf(command: string): readonly Uint32Array[] {
    let line = this.masked.get(command);
    if (line === undefined) {
      line = this.preparer.maskedLine(command);
      this.masked.set(command, line);
    }
    return line;
  }

  private decided(brain: EmbeddedBrain, set: GateSet): Answers {
    let of = this.answers.get(brain);
    if (of === undefined) {
      of = new Map();
      this.answers.set(brain, of);
    }
    let answers = of.get(set);
    if (answers === undefined) {
      const guard = createGuard({ brain });
      answers = {
        whole: set.rows.map(({ command }) => guard.checkSync(command).decision),
        alone: set.rows.map(({ command }) => aloneOn(brain, this.lineOf(command))),
      };
      of.set(set, answers);
    }
    return answers;
  }

  /** Gates and changes of a model against another one. */
  compare(
    before: EmbeddedBrain,
    after: EmbeddedBrain,
  ): { readonly gates: readonly Gate[]; readonly changes: readonly Change[] } {
    const gates: Gate[] = [];
    const changes: Change[] = [];
    for (const set of this.sets) {
      if (set.rows.length === 0) continue;
      const [was, is] = [this.decided(before, set), this.decided(after, set)];
      gates.push(...countsOf(set, "guard", was.whole, is.whole));
      gates.push(...countsOf(set, "brain", was.alone, is.alone));
      for (const [n, { command, label }] of set.rows.entries()) {
        const [a, b] = [was.whole[n], is.whole[n]];
        if (a !== undefined && b !== undefined && a !== b)
          changes.push({ set: set.name, command, label, before: a, after: b });
      }
    }
    return { gates, changes };
  }

  /** Forgets what a model said, when it is not the one. */
  forget(brain: EmbeddedBrain): void {
    this.answers.delete(brain);
  }
}

/** The strictest that the brain says of the commands of a line; undefined where it sees none. */
function aloneOn(brain: EmbeddedBrain, line: readonly Uint32Array[]): Decision | undefined {
  const { deny, ask } = brain.parts.about.thresholds;
  let worst: Decision | undefined;
  for (const ids of line) {
    const [, risky, destructive] = brain.probabilities(ids);
    const own = destructive >= deny ? "deny" : risky + destructive >= ask ? "ask" : "allow";
    if (worst === undefined || RANK[own] > RANK[worst]) worst = own;
  }
  return worst;
}

function countsOf(
  { name, rows }: GateSet,
  by: Gate["by"],
  before: readonly (Decision | undefined)[],
  after: readonly (Decision | undefined)[],
): readonly Gate[] {
  const gate = (
    what: string,
    isOne: (row: Measured) => boolean,
    isHit: (decision: Decision) => boolean,
    isBetterHigher: boolean,
  ): Gate[] => {
    let of = 0;
    const hits = { before: 0, after: 0 };
    for (const [n, row] of rows.entries()) {
      const [a, b] = [before[n], after[n]];
      if (a === undefined || b === undefined || !isOne(row)) continue;
      of++;
      if (isHit(a)) hits.before++;
      if (isHit(b)) hits.after++;
    }
    return of === 0 ? [] : [gateOf(name, by, what, of, hits.before, hits.after, isBetterHigher)];
  };
  const stops = (decision: Decision) => decision !== "allow";
  return [
    ...gate("destructive denied", isDestructive, (decision) => decision === "deny", true),
    ...gate("destructive stopped", isDestructive, stops, true),
    ...gate("risky stopped", ({ label }) => label === "risky", stops, true),
    ...gate("safe stopped", ({ label }) => label === "safe", stops, false),
  ];
}

const isDestructive = ({ label }: Measured): boolean => label === "destructive";

function gateOf(
  set: string,
  by: Gate["by"],
  what: string,
  of: number,
  before: number,
  after: number,
  isBetterHigher: boolean,
): Gate {
  const isNoisy = by === "brain" || set === FRESH_CALLS;
  const margin = isNoisy ? Math.max(1, Math.floor(of * MARGIN)) : 0;
  const holds = isBetterHigher ? after >= before - margin : after <= before + margin;
  return { set, by, what, of, before, after, isBetterHigher, margin, holds };
}

export interface HistoryInput {
  readonly history: readonly Past[];
  /** What a person labelled, by command. */
  readonly reviewed: ReadonlyMap<string, LearnedRow>;
  /** Programs with their verbs that a person has labelled: calls like those are meant to change. */
  readonly isTaught: (command: string) => boolean;
  readonly home: string;
}

/**
 * The person's own history under both models. What a person labelled must not get worse. Of what nobody labelled, not even a
 * call like it, nothing that is denied may be allowed, and no more of what ran may be stopped.
 */
export function historyGates(
  { history, reviewed, isTaught, home }: HistoryInput,
  before: EmbeddedBrain,
  after: EmbeddedBrain,
): { readonly gates: readonly Gate[]; readonly changes: readonly Change[] } {
  const guards = { before: createGuard({ brain: before }), after: createGuard({ brain: after }) };
  const counts = {
    bad: { of: 0, before: 0, after: 0 },
    good: { of: 0, before: 0, after: 0 },
    ran: { of: 0, before: 0, after: 0 },
    denied: { of: 0, before: 0, after: 0 },
  };
  const changes: Change[] = [];
  for (const { row, recorded } of history) {
    const { command, cwd } = row;
    const context = { home, ...(cwd !== undefined && { cwd }) };
    const a = guards.before.checkSync(command, context).decision;
    const b = guards.after.checkSync(command, context).decision;
    const label = row.label ?? reviewed.get(command)?.label;
    if (a !== b)
      changes.push({ set: "history", command, before: a, after: b, ...(label && { label }) });
    const count = (
      kind: { of: number; before: number; after: number },
      isHit: (d: Decision) => boolean,
    ) => {
      kind.of++;
      if (isHit(a)) kind.before++;
      if (isHit(b)) kind.after++;
    };
    const stops = (decision: Decision) => decision !== "allow";
    if (label === "safe") count(counts.good, stops);
    else if (label !== undefined) count(counts.bad, stops);
    else if (a === b || !isTaught(command)) {
      if (recorded.decision === "allow") count(counts.ran, stops);
      if (a === "deny") count(counts.denied, stops);
    }
  }
  const gate = (what: string, kind: keyof typeof counts, isBetterHigher: boolean): Gate[] => {
    const { of, before, after } = counts[kind];
    return of === 0 ? [] : [gateOf("history", "history", what, of, before, after, isBetterHigher)];
  };
  const gates = [
    ...gate("labelled risky or destructive by you, stopped", "bad", true),
    ...gate("labelled safe by you, stopped", "good", false),
    ...gate("denied, still stopped", "denied", true),
    ...gate("ran, would be stopped", "ran", false),
  ];
  return { gates, changes };
}
