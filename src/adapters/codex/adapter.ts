/**
 * Codex: Claude Code's form, but closed. One key that its schema does not know, `ask`, or a refusal
 * without a reason, and Codex runs the command; so an output here has exactly what is documented.
 */
import type { Verdict } from "../../verdict/types.js";
import {
  changedInput,
  hookOutput,
  permissionRequestDeny,
  preToolUseDeny,
} from "../claude-shape.js";
import { count, isFields, text } from "../fields.js";
import {
  callOf,
  claudeNames,
  commonFacts,
  eventNamed,
  exitCodeIn,
  outcomeOf,
  parsePayload,
  problem,
  withNames,
} from "../payload.js";
import { onlyAllowed, refusalOf, sessionContext } from "../reason.js";
import { readToolCall } from "../tool-table.js";
import {
  type Adapter,
  type Call,
  type PayloadProblem,
  type Request,
  type Response,
  type ResponseOptions,
  silence,
} from "../types.js";
import { tools } from "./tools.js";

export const adapter: Adapter = {
  name: "codex",
  readPayload,
  writeVerdict,
  writeNothing: (call) =>
    call.event === "SessionStart"
      ? hookOutput(call.event, { additionalContext: sessionContext })
      : silence,
  takesRewrite: (call, decision) =>
    call.event === "PreToolUse" && call.source !== undefined && onlyAllowed(decision),
};

const events = ["PreToolUse", "PermissionRequest", "PostToolUse", "SessionStart"] as const;

function readPayload(payload: string): Request | PayloadProblem {
  const read = parsePayload(payload);
  if (typeof read === "string") return unreadable(read);
  const value = withNames(read, claudeNames);
  const event = eventNamed(value.hook_event_name, events);
  if (event === undefined) return unreadable("the payload names no event");
  const call = callOf(event, commonFacts(value));
  switch (event) {
    case "PreToolUse":
    case "PermissionRequest":
      return readToolCall(call, value.tool_input, tools);
    case "PostToolUse": {
      const input = isFields(value.tool_input) ? value.tool_input : {};
      const command = text(input, "command");
      // It runs after a failed command too, and does not always say so.
      const exitCode = exitCodeIn(text(value, "tool_response"));
      const status = exitCode === undefined || exitCode === 0 ? "done" : "failed";
      return {
        ...call,
        kind: "outcome",
        ...(command !== undefined && { command }),
        outcome: outcomeOf(status, exitCode, count(value, "duration_ms")),
      };
    }
    case "SessionStart":
      return { ...call, kind: "session" };
    default:
      return { ...call, kind: "other" };
  }
}

function unreadable(reason: string): PayloadProblem {
  return problem({ event: "PreToolUse" }, "deny", reason);
}

function writeVerdict(call: Call, verdict: Verdict, options: ResponseOptions = {}): Response {
  if (call.event === "PermissionRequest") return permissionRequestDeny(verdict);
  if (call.event !== "PreToolUse") return silence;
  if (options.rewrite !== undefined && onlyAllowed(verdict.decision)) {
    const updatedInput = changedInput(call, options.rewrite.command);
    // A reason beside `allow` is not documented, so the note goes into the context.
    const fields = { permissionDecision: "allow", updatedInput };
    if (updatedInput !== undefined)
      return hookOutput("PreToolUse", { ...fields, additionalContext: options.rewrite.note });
  }
  // `allow` without a changed input is no approval: Codex has no such word.
  return verdict.decision === "allow" ? silence : preToolUseDeny(refusalOf(verdict));
}
