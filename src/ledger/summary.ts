import type { Verdict } from "../verdict/types.js";
import type { VerdictSummary } from "./types.js";

/** The part of a verdict that is kept; its message repeats the command, so it is not. */
export function summary(verdict: Verdict): VerdictSummary {
  const { decision, label, phase, risk, brain, us, degraded } = verdict;
  const rules = verdict.rules.map(({ id }) => id);
  const parts = { decision, label, phase, risk, rules, brain, us };
  return degraded === undefined ? parts : { ...parts, degraded };
}
