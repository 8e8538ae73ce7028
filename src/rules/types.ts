/**
 * Rules are data first: what they look at, when they fire, what they say, and the examples that
 * prove it. Tests, docs and the training corpus are made from the examples.
 */
import type { Looks, Surroundings } from "../context/types.js";
import type { Plan, PlannedCommand } from "../effects/plan.js";
import type { Effect, FileEffect } from "../effects/types.js";
import type { Problem } from "../shell/types.js";
import type { Tool } from "../tools/types.js";
import type { Sign } from "./signs.js";

/** What a rule may read beside the command. Looks return undefined when the answer is not known. */
export interface RuleContext {
  readonly plan: Plan;
  readonly around: Surroundings;
  readonly look: Looks;
}

interface RuleBase {
  /** Last part of the id; the full id is `pack.family.<id>`. */
  readonly id: string;
  readonly decision: "ask" | "deny";
  readonly why: string;
  readonly instead: string;
  readonly attack?: readonly string[];
  readonly asi?: readonly string[];
  readonly matches: readonly string[];
  readonly nonMatches: readonly string[];
  readonly evasions?: readonly string[];
  readonly knownGaps?: readonly string[];
  readonly maturity?: "sandbox" | "incubating" | "stable";
  readonly since?: string;
  readonly references?: readonly string[];
  /**
   * Fires because something is not known, not because something is seen. Such a rule is silent inside of
   * scripts on the disk, because a whole program always has something that cannot be followed: inside of all
   * of them, or only of those in other languages than the shell.
   */
  readonly uncertain?: "scripts" | "programs";
  /** Silent where everything that the command removes was made by the same text (`plan/own.ts`). */
  readonly spares?: "own";
  /** Cannot be outranked by an allow rule that a project file set. */
  readonly zeroTolerance?: boolean;
}

/** A rule on one effect. `on` is the effect's kind, for files optionally with acts: `file:delete,truncate`. */
export interface EffectRule extends RuleBase {
  readonly on: string;
  readonly when: (effect: never, command: PlannedCommand, context: RuleContext) => boolean;
}

/** A rule on one planned command, whatever its tool (indexed by program name when `programs` is given). */
export interface CommandRule extends RuleBase {
  readonly programs?: readonly string[];
  /** With `programs`: verb patterns, comma separated, of the calls it is asked about; all when absent. */
  readonly verbs?: string;
  /**
   * Which commands can fire it: what has one of the signs, or a program of such a name. It is not asked about
   * others, of which it would say no; without, it is asked about every command.
   */
  readonly concerns?: {
    readonly signs?: readonly Sign[];
    readonly program?: (name: string) => boolean;
  };
  readonly when: (command: PlannedCommand, context: RuleContext) => boolean;
}

/** A rule on the plan as a whole (flows between commands, problems). Returns the guilty commands. */
export interface PlanRule extends RuleBase {
  readonly plan: (context: RuleContext) => readonly (PlannedCommand | Problem)[];
}

export type Rule = EffectRule | CommandRule | PlanRule;

/** What a family file exports: rules, tools (with rules inside), or both. */
export interface FamilyModule {
  readonly rules?: readonly Rule[];
  readonly tools?: readonly Tool[];
}

/** Helps inference: `fileRule({ on: "file:delete", when: (e) => … })`. */
export function fileRule(
  rule: RuleBase & {
    on: string;
    when: (effect: FileEffect, command: PlannedCommand, context: RuleContext) => boolean;
  },
): EffectRule {
  return rule as unknown as EffectRule;
}

export function effectRule<K extends Effect["kind"]>(
  rule: RuleBase & {
    on: K;
    when: (
      effect: Extract<Effect, { kind: K }>,
      command: PlannedCommand,
      context: RuleContext,
    ) => boolean;
  },
): EffectRule {
  return rule as unknown as EffectRule;
}

export function commandRule(rule: CommandRule): CommandRule {
  return rule;
}

export function planRule(rule: PlanRule): PlanRule {
  return rule;
}
