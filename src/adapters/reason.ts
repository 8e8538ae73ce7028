import type { Decision, Verdict } from "../verdict/types.js";

/** Longer reasons are cut: the agent's context is not the place for a whole script. */
const maxReason = 6000;

/** What the model reads; never empty, since some hosts run the command when a refusal gives no reason. */
export function reasonOf(verdict: Verdict): string {
  const [finding] = verdict.rules;
  const reason =
    verdict.message ||
    (finding ? `${finding.why}. Safer: ${finding.instead}` : "") ||
    `cerbash: this command is ${verdict.label} and needs a person's permission.`;
  return reason.length <= maxReason ? reason : `${reason.slice(0, maxReason)}…`;
}

/**
 * The reason where a host cannot put a question to the person: the call is refused, and the model is
 * told who can permit it.
 */
export function refusalOf(verdict: Verdict): string {
  if (verdict.decision !== "ask") return reasonOf(verdict);
  return `${reasonOf(verdict)} (This agent cannot ask from here, so it is refused: tell the user, who can run it or permit it with cerbash allow.)`;
}

/**
 * Whether an allow may be said aloud, which skips the person's own prompt: somebody wants that, and a
 * head claimed the command; "nobody objected" is not enough.
 */
export function isApproval(verdict: Verdict, wanted: boolean | undefined): boolean {
  if (wanted !== true || verdict.decision !== "allow") return false;
  return verdict.phase !== "default" && verdict.phase !== "error";
}

export function approvalOf(verdict: Verdict): string {
  return `cerbash: ${verdict.label} (${verdict.phase})`;
}

/** Where a rewritten command can be said only as approved, only a safe one is. */
export function onlyAllowed(decision: Decision): boolean {
  return decision === "allow";
}

/** What a session's start tells the model. */
export const sessionContext =
  "cerbash checks every shell command of this session before it runs. When it refuses one, do not " +
  "try the same thing through another shell, tool or script: read the reason, take the safer way it " +
  "names, or ask the user.";
