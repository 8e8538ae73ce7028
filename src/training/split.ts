/** Splits by group, so that what is alike is never on both sides. */
import { hashText, mix } from "../brain/hash.js";
import { makePlan, type ToolIndex } from "../plan/planner.js";

export type Split = "train" | "valid" | "test";

/** Programs that say nothing about what a line is like. */
const COMMON = new Set("cd echo export set test [ true sudo printf source . cat".split(" "));

/**
 * What a line is like: programs and verbs of its commands.
 *
 * @example
 * groupOf("sudo git push --force", tools) // "git push"
 */
export function groupOf(text: string, tools: ToolIndex): string {
  const parts = new Set<string>();
  for (const { program, invocation, args } of makePlan(text, tools).commands) {
    if (program === "" || COMMON.has(program)) continue;
    const verb =
      invocation === undefined
        ? (args.find((word) => word.known && /^[a-z][\w:-]*$/i.test(word.text))?.text ?? "")
        : invocation.verb;
    parts.add(`${program} ${verb}`);
  }
  return [...parts].sort().join(", ");
}

/** One tenth each for validation and test, by the hash of the group. */
export function splitOf(group: string, seed: number): Split {
  const share = mix(hashText(seed, group)) % 10;
  return share === 0 ? "valid" : share === 1 ? "test" : "train";
}
