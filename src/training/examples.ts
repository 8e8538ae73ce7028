/** Labelled commands from the examples of rules and tool tables. */
import type { RuleIndex } from "../rules/index.js";
import type { Label } from "../verdict/types.js";

export interface Example {
  readonly command: string;
  readonly label: Label;
  /** `pack/family` of the file it stands in. */
  readonly family: string;
}

const LABEL = { ask: "risky", deny: "destructive" } as const;

/**
 * The examples of all rules and tables with the label that their place says. Matches and evasions are at
 * least what their rule decides; near misses of a rule are only safe where the whole guard allows
 * them, so `decide` is asked.
 */
export function examplesOf(
  index: RuleIndex,
  decide: (command: string) => "allow" | "ask" | "deny",
): Example[] {
  const out: Example[] = [];
  const seen = new Set<string>();
  const add = (command: string, label: Label | undefined, family: string): void => {
    if (label === undefined || seen.has(command)) return;
    seen.add(command);
    out.push({ command, label, family });
  };
  const actual = (command: string): Label => {
    const decision = decide(command);
    return decision === "allow" ? "safe" : LABEL[decision];
  };
  for (const { path, module } of index.families()) {
    const rules = [
      ...(module.rules ?? []),
      ...(module.tools ?? []).flatMap((tool) => tool.rules ?? []),
    ];
    for (const rule of rules) {
      if (rule.maturity === "sandbox") continue;
      for (const text of [...rule.matches, ...(rule.evasions ?? [])]) {
        // Another rule may be stricter on the same line.
        add(text, rule.decision === "deny" ? "destructive" : actual(text), path);
      }
      for (const text of rule.nonMatches) add(text, actual(text), path);
    }
    for (const tool of module.tools ?? []) {
      for (const text of tool.allowed) add(text, "safe", path);
      for (const text of tool.asked ?? []) add(text, "risky", path);
      for (const text of tool.denied ?? []) add(text, "destructive", path);
    }
  }
  return out;
}
