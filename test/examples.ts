// All example commands of the tables and rules.
import type { RuleIndex } from "../src/rules/index.js";

/** Commands that a rule or tool says are stopped. */
export function stoppedExamples(index: RuleIndex): string[] {
  const out = new Set<string>();
  for (const { module } of index.families()) {
    for (const rule of module.rules ?? [])
      for (const text of [...rule.matches, ...(rule.evasions ?? [])]) out.add(text);
    for (const tool of module.tools ?? []) {
      for (const text of [...(tool.asked ?? []), ...(tool.denied ?? [])]) out.add(text);
      for (const rule of tool.rules ?? [])
        for (const text of [...rule.matches, ...(rule.evasions ?? [])]) out.add(text);
    }
  }
  return [...out];
}

/** Commands that are allowed, and near misses. */
export function harmlessExamples(index: RuleIndex): string[] {
  const out = new Set<string>();
  for (const { module } of index.families()) {
    for (const rule of module.rules ?? []) for (const text of rule.nonMatches) out.add(text);
    for (const tool of module.tools ?? []) {
      for (const text of tool.allowed) out.add(text);
      for (const rule of tool.rules ?? []) for (const text of rule.nonMatches) out.add(text);
    }
  }
  return [...out];
}
