/** The steps that reading a payload has in every adapter. */
import { type Fields, isFields, text } from "./fields.js";
import type { Call, Outcome, PayloadProblem } from "./types.js";

/** A payload as an object, or in words what is wrong with it. */
export function parsePayload(payload: string): Fields | string {
  if (payload.trim() === "") return "the payload is empty";
  let value: unknown;
  try {
    value = JSON.parse(payload);
  } catch {
    return "the payload is not JSON";
  }
  return isFields(value) ? value : "the payload is not a JSON object";
}

/**
 * The facts that are there.
 *
 * @example callOf("PreToolUse", { cwd: "/p", session: undefined }) // { event: "PreToolUse", cwd: "/p" }
 */
export function callOf(
  event: string,
  facts: { readonly [name in Exclude<keyof Call, "event" | "source">]?: string | undefined },
): Call {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return { event, ...Object.fromEntries(known) };
}

/** The facts that agents with Claude Code's field names send. */
export function commonFacts(payload: Fields) {
  return {
    session: text(payload, "session_id"),
    toolUseId: text(payload, "tool_use_id"),
    tool: text(payload, "tool_name"),
    cwd: text(payload, "cwd"),
    subagent: text(payload, "agent_type") ?? text(payload, "agent_id"),
  };
}

export function problem(call: Call, decision: "ask" | "deny", reason: string): PayloadProblem {
  return { ...call, kind: "problem", decision, reason };
}

/** A failed command's error text begins with a line `Exit code N`. */
export function exitCodeIn(error: string | undefined): number | undefined {
  const digits = /^Exit code (\d{1,5})\b/.exec(error ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** An outcome with the figures that are known. */
export function outcomeOf(
  status: Outcome["status"],
  exitCode?: number | undefined,
  ms?: number | undefined,
): Outcome {
  return {
    status,
    ...(exitCode !== undefined && { exitCode }),
    ...(ms !== undefined && { ms }),
  };
}
