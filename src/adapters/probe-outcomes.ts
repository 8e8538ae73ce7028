/** What agents make of a hook's answer, as far as several do the same; for trying a hook without its agent. */
import { type Fields, isFields } from "./fields.js";
import type { ProbeOutcome, ProbeResult } from "./installation-types.js";

/** The one JSON object on standard output; undefined for anything else. */
export function answerOf({ stdout }: ProbeResult): Fields | undefined {
  try {
    const value: unknown = JSON.parse(stdout);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** @example outcomeOfWord("deny") // "stops" */
export function outcomeOfWord(word: unknown): ProbeOutcome {
  return word === "deny" || word === "block" ? "stops" : word === "ask" ? "asks" : "runs";
}

/** Claude Code and those that took over its protocol: exit code 2, or the decision in JSON. */
export function claudeOutcome(result: ProbeResult): ProbeOutcome {
  if (result.exitCode === 2) return "stops";
  const specific = answerOf(result)?.hookSpecificOutput;
  return outcomeOfWord(isFields(specific) ? specific.permissionDecision : undefined);
}

/** Exit code 2 is all that the agent reads. */
export function exitCodeOutcome({ exitCode }: ProbeResult): ProbeOutcome {
  return exitCode === 2 ? "stops" : "runs";
}

/** A plugin that was called says `runs` or `stops: REASON`; one that cannot be loaded guards nothing. */
export function pluginOutcome({ stdout }: ProbeResult): ProbeOutcome {
  return stdout.startsWith("stops: ") ? "stops" : "runs";
}
