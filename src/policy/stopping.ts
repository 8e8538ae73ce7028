/** The rules of a policy that ask or deny, in the form of the built-in ones. */
import type { Compiled } from "../rules/index.js";
import type { CommandRule } from "../rules/types.js";
import { isStoppedBy } from "./match.js";
import { nameFits } from "./patterns.js";
import type { CustomRule, PolicyLayer } from "./types.js";

export type Stopping = Compiled<CommandRule> & { readonly programs: readonly string[] | undefined };

export function stoppingRule(id: string, rule: CustomRule, layer: PolicyLayer): Stopping {
  const { base } = layer;
  return {
    id,
    programs: rule.program === undefined || rule.program.length === 0 ? undefined : rule.program,
    rule: {
      id: rule.id,
      decision: rule.decision === "deny" ? "deny" : "ask",
      why: rule.why ?? "a rule of the policy stops it",
      instead: rule.instead ?? "",
      matches: [],
      nonMatches: [],
      when: (command, context) => isStoppedBy(rule, command, context.around, base),
    },
  };
}

/** A push that rewrites or deletes one of the branches. */
export function branchRule(id: string, branches: readonly string[]): Stopping {
  const isProtected = (spec: string) => {
    const target = spec
      .replace(/^\+/, "")
      .replace(/^.*:/, "")
      .replace(/^refs\/heads\//, "");
    return branches.some((branch) => nameFits(branch, target));
  };
  return {
    id,
    programs: ["git"],
    rule: {
      id: "protected-branches",
      decision: "deny",
      why: "rewrites or deletes a branch that the policy protects",
      instead: "push to a branch of your own and open a merge request",
      matches: [],
      nonMatches: [],
      when: ({ invocation }) => {
        if (invocation?.verb !== "push" || invocation.help || invocation.dryRun) return false;
        const isForced = invocation.has(
          "--force",
          "--force-with-lease",
          "--delete",
          "--mirror",
          "--prune",
        );
        return invocation.operands
          .slice(1)
          .some(({ text }) => (isForced || /^[+:]/.test(text)) && isProtected(text));
      },
    },
  };
}
