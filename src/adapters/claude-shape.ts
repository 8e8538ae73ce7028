/** The response that Claude Code made known and others took over: `hookSpecificOutput`. */
import type { Verdict } from "../verdict/types.js";
import { reasonOf } from "./reason.js";
import { type Call, type Response, silence } from "./types.js";

/** One event's output on one line. */
export function hookOutput(hookEventName: string, fields: object): Response {
  const stdout = `${JSON.stringify({ hookSpecificOutput: { hookEventName, ...fields } })}\n`;
  return { ...silence, stdout };
}

/**
 * Refuses three ways at once (JSON, stderr, exit code 2), because each alone is lost in some
 * situation: JSON when another program printed a line before it, stderr and exit code when a host
 * reads only JSON.
 */
export function preToolUseDeny(reason: string): Response {
  return { ...preToolUse("deny", reason), stderr: `${reason}\n`, exitCode: 2 };
}

export function preToolUse(
  permissionDecision: "allow" | "ask" | "deny",
  permissionDecisionReason: string,
  more: object = {},
): Response {
  return hookOutput("PreToolUse", { permissionDecision, permissionDecisionReason, ...more });
}

/** A prompt is due already, so only a denial says something new. */
export function permissionRequestDeny(verdict: Verdict, more: object = {}): Response {
  if (verdict.decision !== "deny") return silence;
  const decision = { behavior: "deny", message: reasonOf(verdict), ...more };
  return hookOutput("PermissionRequest", { decision });
}

/** The tool's input with another command in it; undefined when the host takes none back. */
export function changedInput(call: Call, command: string): object | undefined {
  const { source } = call;
  return source && { ...source.input, [source.field]: command };
}
