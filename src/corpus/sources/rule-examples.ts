import type { Guard } from "../../guard.js";
import type { Rule } from "../../rules/types.js";
import type { ToolRule } from "../../tools/types.js";
import { type Candidate, Trust } from "../candidate.js";
import { rowsOf, type Source } from "./source.js";

/**
 * Examples of rules and tools. A rule's example speaks of one rule only, so it is kept where the
 * whole guard says the same; what a tool declares about the whole guard is taken as it is.
 */
export const ruleExamples: Source = {
  name: "rule-examples",
  about: "matches, near misses and evasions of rules; examples of tools",
  trust: Trust.example,
  isRepeated: false,
  isBuiltIn: true,
  licence: "MIT",
  credit: "cerbash contributors",
  inputs: () => [],
  async *read(context) {
    if (context.examples === undefined) yield* examplesIn(context.guard);
    else {
      for await (const { fields } of rowsOf([context.examples], context)) {
        yield Object.fromEntries(fields) as unknown as Candidate;
      }
    }
  },
};

/** All examples in the tables of a guard that runs from source. */
export function* examplesIn(guard: Guard): Generator<Candidate> {
  for (const { path, module } of guard.index.families()) {
    const file = `src/rules/${path}.ts`;
    const prefix = path.replace("/", ".");
    for (const rule of module.rules ?? []) yield* ofRule(rule, file, `${prefix}.${rule.id}`);
    for (const tool of module.tools ?? []) {
      for (const rule of tool.rules ?? []) yield* ofRule(rule, file, `${prefix}.${rule.id}`);
      const name = tool.names[0] ?? "";
      const declared = [
        ["safe", tool.allowed],
        ["risky", tool.asked],
        ["destructive", tool.denied],
      ] as const;
      for (const [label, examples] of declared) {
        for (const [i, command] of (examples ?? []).entries()) {
          const reason = `${name}: ${label === "safe" ? "ordinary use" : tool.about}`;
          // Asked and denied examples say "at least", so the guard says which.
          const mustAgree = label !== "safe";
          const provenance = `${file}#${name}.${label}.${i}`;
          yield { command, label, reason, licence: "MIT", provenance, mustAgree };
        }
      }
    }
  }
}

function* ofRule(rule: Rule | ToolRule, file: string, id: string): Generator<Candidate> {
  const label = rule.decision === "deny" ? "destructive" : "risky";
  const lists = [
    ["matches", label, rule.matches, rule.why],
    ["evasions", label, rule.evasions, rule.why],
    ["nonMatches", "safe", rule.nonMatches, `near miss of ${id}`],
  ] as const;
  for (const [list, given, examples, reason] of lists) {
    for (const [i, command] of (examples ?? []).entries()) {
      const provenance = `${file}#${id}.${list}.${i}`;
      yield { command, label: given, reason, licence: "MIT", provenance, mustAgree: true };
    }
  }
}
