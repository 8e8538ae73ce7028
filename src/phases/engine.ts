/**
 * The three heads in order. Each simple command is decided by the first head with a strong opinion;
 * the worst command decides the line.
 */
import type { SecondOpinions } from "../brain/second.js";
import type { Brain, BrainSource, Judgement } from "../brain/types.js";
import type { Plan, PlannedCommand } from "../effects/plan.js";
import type { RuleIndex } from "../rules/index.js";
import type { RuleContext } from "../rules/types.js";
import { isSuspicion, isTaskCall } from "../rules/unknown/vocabulary.js";
import { compose } from "../verdict/compose.js";
import type { BrainOpinion, Decision, Finding, Phase, Verdict } from "../verdict/types.js";
import { isAllowlisted } from "./allowlist.js";
import { findingsOf, planFindings } from "./rules.js";

export type Head = "allowlist" | "rules" | "brain";

export interface EngineOptions {
  readonly heads: readonly Head[];
  /** Null where there is none; a source is asked when a command first needs it. */
  readonly brain: Brain | BrainSource | null;
  /** Answers of a slower brain where the first is unsure. */
  readonly second?: SecondOpinions | undefined;
  /** What the person, the team or the machine's owner decided beforehand. */
  readonly policy?: PolicyHead;
}

/** What a policy leaves of the findings on a command. */
export interface Settled {
  readonly findings: readonly Finding[];
  /** The allow rule or permission that answered them; then none is left. */
  readonly by?: string;
}

/** A policy as the phases see it; made by `src/policy`. Its own rules are in the index. */
export interface PolicyHead {
  readonly notes: readonly string[];
  settle(command: PlannedCommand, findings: readonly Finding[], context: RuleContext): Settled;
  /** The same for the findings on the plan as a whole, which no permission answers. */
  whole(findings: readonly Finding[]): readonly Finding[];
  /** What is said of a command that nobody knows. */
  unknown(command: PlannedCommand): Finding | undefined;
  finish(text: string, verdict: Verdict, opinions: readonly Opinion[]): Verdict;
}

/** What one head thought of one command; kept for `explain`. */
export interface Opinion {
  readonly commandId: number;
  readonly phase: Phase;
  readonly opinion: Decision;
  readonly findings: readonly Finding[];
  readonly brain?: BrainOpinion;
  /** What the brain goes by, in one clause; only of a brain that stops the command. */
  readonly why?: string;
  /** Ids of the suspicions that the brain took back. */
  readonly cleared?: readonly string[];
  /** The rule or permission of the policy that allowed it. */
  readonly by?: string;
}

/** Decides a plan. `us` is left 0 for the caller, who owns the clock. */
export function decide(
  plan: Plan,
  context: RuleContext,
  index: RuleIndex,
  options: EngineOptions,
): { verdict: Verdict; opinions: readonly Opinion[] } {
  const opinions: Opinion[] = [];
  const { policy } = options;
  const useRules = options.heads.includes("rules");
  if (useRules) {
    const found = planFindings(context, index);
    const whole = policy === undefined ? found : policy.whole(found);
    if (whole.length > 0)
      opinions.push({ commandId: -1, phase: "rules", opinion: worst(whole), findings: whole });
  }
  const third = new ThirdHead(options);
  for (const command of plan.commands) {
    const { id: commandId } = command;
    let findings: readonly Finding[] = useRules ? findingsOf(command, context, index) : [];
    if (policy !== undefined && options.heads.includes("allowlist")) {
      const settled = policy.settle(command, findings, context);
      const { by } = settled;
      if (by !== undefined) {
        opinions.push({ commandId, phase: "allowlist", opinion: "allow", findings: [], by });
        continue;
      }
      findings = settled.findings;
    }
    const isKnown = isAllowlisted(command, context.plan);
    const isAllowed = isKnown && options.heads.includes("allowlist");
    if (findings.length === 0 && isAllowed) {
      // The table knows the runner, but not what a task of that name does.
      const raised = useRules && isTaskCall(command) ? third.raise(command, "ask") : [];
      opinions.push({ commandId, phase: "allowlist", opinion: "allow", findings: [] }, ...raised);
      continue;
    }
    const unknown = useRules && !isKnown ? policy?.unknown(command) : undefined;
    if (unknown !== undefined && findings.length === 0) findings = [unknown];
    if (findings.length > 0) {
      const found: Opinion = { commandId, phase: "rules", opinion: worst(findings), findings };
      // A suspicion is of the words alone, and the brain reads words better. What a rule knows stays.
      if (unknown !== undefined) opinions.push(found, ...third.raise(command, "deny"));
      else if (findings.every(({ id }) => isSuspicion(id)))
        opinions.push(...third.weigh(command, found));
      else opinions.push(found);
      continue;
    }
    // A script's own functions and helpers are unknown by nature.
    const thought = command.site.stored === true ? null : third.decide(command);
    opinions.push(thought ?? { commandId, phase: "default", opinion: "allow", findings: [] });
  }
  const { degraded } = third;
  if (policy === undefined) return { verdict: compose(plan.text, opinions, degraded), opinions };
  const notes = [...(degraded ?? []), ...policy.notes];
  const verdict = compose(plan.text, opinions, notes.length === 0 ? undefined : notes);
  return { verdict: policy.finish(plan.text, verdict, opinions), opinions };
}

function worst(findings: readonly Finding[]): Decision {
  return findings.some((finding) => finding.decision === "deny") ? "deny" : "ask";
}

const RANK: Record<Decision, number> = { allow: 0, ask: 1, deny: 2 };

/** The brain as the engine uses it: loaded at the first command that needs it. */
class ThirdHead {
  degraded: string[] | undefined;
  private readonly isUsed: boolean;
  private readonly isAmongOthers: boolean;
  private readonly given: Brain | BrainSource | null;
  private readonly second: SecondOpinions | undefined;
  private brain: Brain | null | undefined;

  constructor({ heads, brain, second }: EngineOptions) {
    this.isUsed = heads.includes("brain");
    this.isAmongOthers = heads.includes("rules");
    this.given = brain;
    this.second = second;
  }

  /** Its opinion on a command that nobody else claims; undefined when it has none. */
  decide(command: PlannedCommand): Opinion | undefined {
    const judgement = this.judge(command);
    if (judgement === null) return undefined;
    const isHalf =
      judgement.seconds === true && this.isAmongOthers && judgement.decision === "deny";
    return opinionOf(command, judgement, isHalf ? "ask" : judgement.decision);
  }

  /** Its opinion where it is stricter than `allow`, at most `most`. */
  raise(command: PlannedCommand, most: Decision): Opinion[] {
    const judgement = this.judge(command);
    if (judgement === null || judgement.decision === "allow") return [];
    const decision = RANK[judgement.decision] > RANK[most] ? most : judgement.decision;
    return [opinionOf(command, judgement, decision)];
  }

  /**
   * A suspicion beside its opinion: the stricter holds, but a suspicion that asks is taken back where
   * the brain is sure that nothing is wrong, and one that denies becomes a question.
   */
  weigh(command: PlannedCommand, suspicion: Opinion): Opinion[] {
    const judgement = this.judge(command);
    if (judgement === null) return [suspicion];
    const { decision, opinion: brain } = judgement;
    if (RANK[decision] > RANK[suspicion.opinion])
      return [suspicion, opinionOf(command, judgement, decision)];
    const isTakenBack =
      judgement.isClear && (suspicion.opinion === "ask" || judgement.clears !== "ask");
    if (!isTakenBack) return [{ ...suspicion, brain }];
    const cleared = suspicion.findings.map(({ id }) => id);
    if (suspicion.opinion === "ask")
      return [{ ...opinionOf(command, judgement, "allow"), cleared }];
    const findings = suspicion.findings.map((one) => ({ ...one, decision: "ask" as const }));
    return [{ ...suspicion, opinion: "ask", findings, brain }];
  }

  private judge(command: PlannedCommand): Judgement | null {
    if (!this.isUsed) return null;
    if (this.brain === undefined) this.load();
    const first = this.brain?.judge(command) ?? null;
    return this.second === undefined ? first : this.second.settle(command, first);
  }

  private load(): void {
    const found = typeof this.given === "function" ? this.given() : (this.given ?? "missing");
    this.brain = typeof found === "string" ? null : found;
    const problem = typeof found === "string" ? found : found.problem;
    if (problem !== undefined) this.degraded = [`brain: ${problem}`];
  }
}

function opinionOf(command: PlannedCommand, judgement: Judgement, decision: Decision): Opinion {
  const opinion: Opinion = {
    commandId: command.id,
    phase: "brain",
    opinion: decision,
    findings: [],
    brain: judgement.opinion,
  };
  return decision === "allow" ? opinion : { ...opinion, why: judgement.why() };
}
