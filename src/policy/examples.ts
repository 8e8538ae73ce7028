/** Runs the examples that stand beside rules and tools. Nothing is executed: they are planned. */
import { LookBook } from "../context/look.js";
import type { PlannedCommand } from "../effects/plan.js";
import { decide } from "../phases/engine.js";
import { makePlan } from "../plan/planner.js";
import type { RuleIndex } from "../rules/index.js";
import type { Decision } from "../verdict/types.js";
import { isAllowedBy, isStoppedBy } from "./match.js";
import type { CustomRule, CustomTool } from "./types.js";

export interface ExampleFailure {
  readonly example: string;
  /** What should be and what is. */
  readonly message: string;
}

/** Counts examples, since a file from elsewhere must not keep the guard busy. */
export class Budget {
  left: number;
  constructor(most: number) {
    this.left = most;
  }
  take(): boolean {
    return this.left-- > 0;
  }
}

export function ruleMatches(
  rule: CustomRule,
  command: PlannedCommand,
  around: Parameters<typeof isStoppedBy>[2],
  base: string | undefined,
): boolean {
  return rule.decision === "allow"
    ? isAllowedBy(rule, command, around, base)
    : isStoppedBy(rule, command, around, base);
}

/** Examples of a rule that do not come out as they should; undefined when there is no budget left. */
export function failuresOfRule(
  rule: CustomRule,
  index: RuleIndex,
  budget: Budget,
): ExampleFailure[] | undefined {
  const failures: ExampleFailure[] = [];
  const fires = (example: string) =>
    makePlan(example, index.tools).commands.some((command) =>
      ruleMatches(rule, command, {}, undefined),
    );
  for (const example of rule.examples?.matches ?? []) {
    if (!budget.take()) return undefined;
    if (!fires(example)) failures.push({ example, message: "should match, and does not" });
  }
  for (const example of rule.examples?.nonMatches ?? []) {
    if (!budget.take()) return undefined;
    if (fires(example)) failures.push({ example, message: "should not match, and does" });
  }
  return failures;
}

const RANK: Record<Decision, number> = { allow: 0, ask: 1, deny: 2 };

/** Examples of a tool that the engine, knowing the tool, decides otherwise. */
export function failuresOfTool(
  tool: CustomTool,
  index: RuleIndex,
  budget: Budget,
): ExampleFailure[] | undefined {
  const failures: ExampleFailure[] = [];
  const lists = [
    ["allow", tool.examples?.allowed ?? []],
    ["ask", tool.examples?.asked ?? []],
    ["deny", tool.examples?.denied ?? []],
  ] as const;
  for (const [wanted, examples] of lists) {
    for (const example of examples) {
      if (!budget.take()) return undefined;
      const plan = makePlan(example, index.tools);
      const context = { plan, around: {}, look: new LookBook() };
      const heads = ["allowlist", "rules"] as const;
      const { decision } = decide(plan, context, index, { heads, brain: null }).verdict;
      const isRight = wanted === "allow" ? decision === "allow" : RANK[decision] >= RANK[wanted];
      if (!isRight) failures.push({ example, message: `should be ${wanted}, and is ${decision}` });
    }
  }
  return failures;
}
