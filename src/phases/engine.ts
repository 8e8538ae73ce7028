/**
 * The three heads in order. Each simple command is decided by the first head with a strong opinion;
 * the worst command decides the line.
 */
import type { Brain } from "../brain/types.js";
import type { Plan, PlannedCommand } from "../effects/plan.js";
import type { RuleIndex } from "../rules/index.js";
import type { RuleContext } from "../rules/types.js";
import { compose } from "../verdict/compose.js";
import type { BrainOpinion, Decision, Finding, Phase, Verdict } from "../verdict/types.js";
import { isAllowlisted } from "./allowlist.js";
import { findingsOf, planFindings } from "./rules.js";

export type Head = "allowlist" | "rules" | "brain";

export interface EngineOptions {
  readonly heads: readonly Head[];
  readonly brain: Brain | null;
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
  let degraded: string[] | undefined;
  for (const command of plan.commands) {
    let findings: readonly Finding[] = useRules ? findingsOf(command, context, index) : [];
    if (policy !== undefined && options.heads.includes("allowlist")) {
      const settled = policy.settle(command, findings, context);
      const { by } = settled;
      if (by !== undefined) {
        opinions.push({
          commandId: command.id,
          phase: "allowlist",
          opinion: "allow",
          findings: [],
          by,
        });
        continue;
      }
      findings = settled.findings;
    }
    if (findings.length > 0) {
      opinions.push({ commandId: command.id, phase: "rules", opinion: worst(findings), findings });
      continue;
    }
    if (isAllowlisted(command) && options.heads.includes("allowlist")) {
      opinions.push({ commandId: command.id, phase: "allowlist", opinion: "allow", findings: [] });
      continue;
    }
    // Without the allowlist it is asked about everything, so that it can be measured alone.
    if (options.heads.includes("brain")) {
      if (options.brain === null) degraded = ["brain: missing"];
      const brain = options.brain?.judge(command) ?? null;
      if (brain !== null) {
        opinions.push({
          commandId: command.id,
          phase: "brain",
          opinion: brainDecision(brain),
          findings: [],
          brain,
        });
        continue;
      }
    }
    const unknown = useRules && !isAllowlisted(command) ? policy?.unknown(command) : undefined;
    if (unknown !== undefined) {
      const { id } = command;
      opinions.push({ commandId: id, phase: "rules", opinion: "ask", findings: [unknown] });
      continue;
    }
    opinions.push({ commandId: command.id, phase: "default", opinion: "allow", findings: [] });
  }
  if (policy === undefined) return { verdict: compose(plan.text, opinions, degraded), opinions };
  const notes = [...(degraded ?? []), ...policy.notes];
  const verdict = compose(plan.text, opinions, notes.length === 0 ? undefined : notes);
  return { verdict: policy.finish(plan.text, verdict, opinions), opinions };
}

function worst(findings: readonly Finding[]): Decision {
  return findings.some((finding) => finding.decision === "deny") ? "deny" : "ask";
}

function brainDecision(opinion: BrainOpinion): Decision {
  const { safe, risky, destructive } = opinion.p;
  return destructive >= risky && destructive >= safe ? "deny" : risky >= safe ? "ask" : "allow";
}
