/** Decides rows: with all heads, and with each head alone. */
import type { Brain } from "../brain/types.js";
import { createGuard, type Explanation, type Guard } from "../guard.js";
import type { Head } from "../phases/engine.js";
import type { PolicySet } from "../policy/types.js";
import type { BrainOpinion, Verdict } from "../verdict/types.js";
import type { Alone, Judged, Probabilities, Row } from "./types.js";

/** The heads in order. */
export const HEADS: readonly Head[] = ["allowlist", "rules", "brain"];

export interface JudgeOptions {
  /** Heads of the whole guard; default all. */
  readonly heads?: readonly Head[] | undefined;
  readonly brain?: Brain | null | undefined;
  readonly policy?: PolicySet | undefined;
  /** Monotonic clock in milliseconds. */
  readonly now: () => number;
}

/** Decides one row. Never throws. */
export type Judge = (row: Row) => Judged;

/** A judge of rows. Only texts decide: no look at files or git is made. */
export function makeJudge({ heads = HEADS, brain = null, policy, now }: JudgeOptions): Judge {
  const make = (phases: readonly Head[]): Guard =>
    createGuard({ phases, brain, ...(policy !== undefined && { policy }) });
  const whole = make(heads);
  const used = HEADS.filter((head) => heads.includes(head) && (head !== "brain" || brain !== null));
  const alone = used.map((head) => ({ head, guard: make([head]) }));

  return (row) => {
    const context = row.cwd === undefined ? {} : { cwd: row.cwd };
    const opinions: { [head in Head]?: Alone } = {};
    for (const { head, guard } of alone)
      opinions[head] = aloneOf(head, guard.checkSync(row.command, context));
    const explained = explain(whole, row, context);
    // Timed last, so that the code is warm, as in a resident.
    const begun = now();
    const verdict = whole.checkSync(row.command, context);
    const us = Math.round((now() - begun) * 1000);
    const first = verdict.rules[0];
    return {
      ...row,
      family: row.family ?? programOf(explained),
      decision: verdict.decision,
      phase: verdict.phase,
      rules: verdict.rules.map(({ id }) => id),
      why: verdict.decision === "allow" ? "" : (first?.why ?? whyOf(verdict)),
      brain: brain === null || explained === null ? null : scoreOf(brain, explained),
      us,
      alone: opinions,
    };
  };
}

function aloneOf(head: Head, verdict: Verdict): Alone {
  const { decision, phase, rules } = verdict;
  const speaks =
    head === "allowlist"
      ? phase === "allowlist"
      : head === "rules"
        ? rules.length > 0
        : verdict.brain !== null;
  return { phase: head, decision, speaks };
}

function explain(guard: Guard, row: Row, context: { readonly cwd?: string }): Explanation | null {
  try {
    return guard.explain(row.command, context);
  } catch {
    // The verdict says so: `checkSync` of the same text answers with the phase `error`.
    return null;
  }
}

/** Programs that only prepare what comes after them. */
const PREPARATION: ReadonlySet<string> = new Set(["cd", "set", "export", "source", ".", "pushd"]);

/** The program that the decision is about: of the strictest opinion, else the first that does work. */
function programOf(explained: Explanation | null): string {
  if (explained === null) return "(not read)";
  const { plan, opinions, verdict } = explained;
  const named = plan.commands.filter(({ program }) => program !== "");
  const programs = new Map(named.map(({ id, program }) => [id, program] as const));
  const guilty = opinions.find(
    ({ opinion, commandId }) => opinion === verdict.decision && programs.has(commandId),
  );
  const working = named.find(({ program }) => !PREPARATION.has(program)) ?? named[0];
  const found =
    verdict.decision === "allow" || guilty === undefined
      ? working?.program
      : programs.get(guilty.commandId);
  return found === undefined ? "(no program)" : found.slice(found.lastIndexOf("/") + 1);
}

/** Of the simple command that the brain thinks least safe; null when it abstains on all. */
function scoreOf(brain: Brain, { plan }: Explanation): Probabilities | null {
  let worst: Probabilities | null = null;
  for (const command of plan.commands) {
    const p = safely(() => brain.judge(command)?.opinion ?? null)?.p;
    if (p !== undefined && (worst === null || p.safe < worst.safe)) worst = p;
  }
  return worst;
}

function safely(judge: () => BrainOpinion | null): BrainOpinion | null {
  try {
    return judge();
  } catch {
    return null;
  }
}

function whyOf({ brain, degraded }: Verdict): string {
  if (brain === null) return degraded?.join(", ") ?? "";
  const { safe, risky, destructive } = brain.p;
  const share = (p: number) => `${(100 * p).toFixed(1)} %`;
  return `${brain.name}: safe ${share(safe)}, risky ${share(risky)}, destructive ${share(destructive)}`;
}
