import type { Verdict } from "../verdict/types.js";

/**
 * The verdict when no head could decide: the payload is unreadable, the guard failed, time is up.
 *
 * @example failure("deny", "the payload is not JSON")
 */
export function failure(decision: "ask" | "deny", reason: string): Verdict {
  return {
    decision,
    label: decision === "ask" ? "risky" : "destructive",
    phase: "error",
    risk: decision === "ask" ? 60 : 90,
    rules: [],
    brain: null,
    message: `cerbash could not check this call: ${reason}. Nothing was run. Tell the user; a person can run it.`,
    us: 0,
    degraded: [reason],
  };
}
