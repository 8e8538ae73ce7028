/** Claude Code: one JSON object on stdin for each hook event. */
import type { Verdict } from "../../verdict/types.js";
import {
  changedInput,
  hookOutput,
  permissionRequestDeny,
  preToolUse,
  preToolUseDeny,
} from "../claude-shape.js";
import { count, type Fields, isFields, text } from "../fields.js";
import { callOf, commonFacts, exitCodeIn, outcomeOf, parsePayload, problem } from "../payload.js";
import { approvalOf, isApproval, reasonOf, refusalOf, sessionContext } from "../reason.js";
import { readToolCall } from "../tool-table.js";
import {
  type Adapter,
  type Call,
  type Outcome,
  type PayloadProblem,
  type Request,
  type Response,
  type ResponseOptions,
  silence,
} from "../types.js";
import { tools } from "./tools.js";

/** Callers besides Claude Code itself that are known to put up a prompt on `ask`. */
const askingCallers: ReadonlySet<string> = new Set(["factory-droid", "vscode"]);

/** Cursor loads Claude Code's settings, and may say its own events in its own case. */
const events: ReadonlyMap<string, string> = new Map([
  ["preToolUse", "PreToolUse"],
  ["permissionRequest", "PermissionRequest"],
  ["postToolUse", "PostToolUse"],
  ["postToolUseFailure", "PostToolUseFailure"],
  ["sessionStart", "SessionStart"],
]);

export const adapter: Adapter = {
  name: "claude-code",
  readPayload,
  writeVerdict,
  writeNothing,
  takesRewrite: (call) => call.event === "PreToolUse" && call.source !== undefined && canAsk(call),
};

function readPayload(payload: string): Request | PayloadProblem {
  const value = parsePayload(payload);
  if (typeof value === "string") return unreadable(value);
  const named = text(value, "hook_event_name");
  if (named === undefined) return unreadable("the payload names no event");
  const event = events.get(named) ?? named;
  const call = callOf(event, { ...commonFacts(value), caller: callerOf(value) });
  switch (event) {
    case "PreToolUse":
    case "PermissionRequest":
      return readToolCall(call, value.tool_input, tools);
    case "PostToolUse":
    case "PostToolUseFailure":
    case "PermissionDenied":
      return readOutcome(call, value);
    case "SessionStart":
      return { ...call, kind: "session" };
    default:
      return { ...call, kind: "other" };
  }
}

/** The agent that really calls, by what only its payloads have; undefined for Claude Code. */
function callerOf(payload: Fields): string | undefined {
  if (text(payload, "cursor_version") !== undefined) return "cursor";
  if (text(payload, "turn_id") !== undefined && text(payload, "model") !== undefined)
    return "codex";
  if (payload.tool_name === "run_in_terminal") return "vscode";
  if (text(payload, "timestamp") !== undefined && payload.transcript_path === undefined)
    return "copilot-cli";
  if (/^(?:off|spec|auto-(?:low|medium|high))$/.test(text(payload, "permission_mode") ?? ""))
    return "factory-droid";
  return undefined;
}

function readOutcome(call: Call, payload: Fields): Request {
  const input = payload.tool_input;
  const command = isFields(input) ? text(input, "command") : undefined;
  return {
    ...call,
    kind: "outcome",
    ...(command !== undefined && { command }),
    outcome: readOutcomeFields(call.event, payload),
  };
}

function readOutcomeFields(event: string, payload: Fields): Outcome {
  if (event === "PermissionDenied") return { status: "refused" };
  const result = isFields(payload.tool_response) ? payload.tool_response : {};
  const failed = event === "PostToolUseFailure";
  const interrupted = result.interrupted === true || payload.is_interrupt === true;
  return outcomeOf(
    interrupted ? "interrupted" : failed ? "failed" : "done",
    failed
      ? exitCodeIn(text(payload, "error"))
      : (count(result, "exitCode") ?? count(result, "exit_code")),
    count(payload, "duration_ms"),
  );
}

/** Nothing says what the call is, so it may be a command about to run. */
function unreadable(reason: string): PayloadProblem {
  return problem({ event: "PreToolUse" }, "deny", reason);
}

function writeVerdict(call: Call, verdict: Verdict, options: ResponseOptions = {}): Response {
  // Exit code 2 is ignored there.
  if (call.event === "PermissionRequest")
    return permissionRequestDeny(verdict, { interrupt: false });
  if (call.event !== "PreToolUse") return silence;

  if (options.rewrite !== undefined && verdict.decision !== "deny") {
    const { command, note } = options.rewrite;
    const updatedInput = changedInput(call, command);
    // Always asked: a person sees what will run in place of what the agent wanted.
    if (updatedInput !== undefined && canAsk(call))
      return preToolUse("ask", note, { updatedInput, additionalContext: note });
  }
  switch (verdict.decision) {
    case "deny":
      return preToolUseDeny(reasonOf(verdict));
    case "ask":
      // An agent that does not know `ask` would run the command.
      return canAsk(call)
        ? preToolUse("ask", reasonOf(verdict))
        : preToolUseDeny(refusalOf(verdict));
    case "allow":
      return isApproval(verdict, options.approve)
        ? preToolUse("allow", approvalOf(verdict))
        : silence;
  }
}

function canAsk({ caller }: Call): boolean {
  return caller === undefined || askingCallers.has(caller);
}

function writeNothing(call: Call): Response {
  if (call.event !== "SessionStart") return silence;
  return hookOutput("SessionStart", { additionalContext: sessionContext });
}
