import type { BrainOpinion, Decision } from "../verdict/types.js";
import type { Judgement } from "./types.js";

/** Probability of `safe` from which a brain without thresholds of its own may take a suspicion back. */
const CLEARLY_SAFE = 0.95;

/**
 * The judgement of a brain that has no thresholds of its own: the most probable label decides.
 *
 * @example plainJudgement({ name: "x", p: { safe: 0.1, risky: 0.2, destructive: 0.7 } }).decision // "deny"
 */
export function plainJudgement(opinion: BrainOpinion): Judgement {
  const { safe, risky, destructive } = opinion.p;
  const decision: Decision =
    destructive >= risky && destructive >= safe ? "deny" : risky >= safe ? "ask" : "allow";
  return {
    opinion,
    decision,
    isClear: safe >= CLEARLY_SAFE,
    why: () => `the model ${opinion.name} thinks it does harm`,
  };
}
