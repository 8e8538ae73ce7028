/**
 * The protocol that Claude Code made known and others took over: `hook_event_name`, `tool_name` and
 * `tool_input` in the payload, `hookSpecificOutput` in the response.
 */
import type { Verdict } from "../verdict/types.js";
import { count, type Fields, isFields, text } from "./fields.js";
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
} from "./payload.js";
import { approvalOf, isApproval, reasonOf, refusalOf, sessionContext } from "./reason.js";
import { readToolCall, type ToolTable } from "./tool-table.js";
import {
  type Adapter,
  type Call,
  type Outcome,
  type PayloadProblem,
  type Request,
  type Response,
  type ResponseOptions,
  silence,
} from "./types.js";

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

export interface ClaudeShape {
  readonly name: string;
  readonly tools: ToolTable;
  /** Another agent that really calls, by what only its payloads have. */
  callerOf?(payload: Fields): string | undefined;
  /** Whether `ask` leads to a prompt; where it does not the call is refused. */
  canAsk(call: Call): boolean;
  /** Whether `allow` and a changed input are documented for the agent. */
  readonly approves: boolean;
}

/** The adapter of an agent that speaks this protocol. */
export function claudeShaped(shape: ClaudeShape): Adapter {
  return {
    name: shape.name,
    readPayload: (payload) => readPayload(shape, payload),
    writeVerdict: (call, verdict, options = {}) => writeVerdict(shape, call, verdict, options),
    writeNothing: (call) =>
      call.event === "SessionStart"
        ? hookOutput(call.event, { additionalContext: sessionContext })
        : silence,
    takesRewrite: (call) =>
      shape.approves &&
      call.event === "PreToolUse" &&
      call.source !== undefined &&
      shape.canAsk(call),
  };
}

const events = [
  "PreToolUse",
  "PermissionRequest",
  "PostToolUse",
  "PostToolUseFailure",
  "PermissionDenied",
  "SessionStart",
] as const;

function readPayload(shape: ClaudeShape, payload: string): Request | PayloadProblem {
  const read = parsePayload(payload);
  if (typeof read === "string") return unreadable(read);
  const value = withNames(read, claudeNames);
  // Agents that load Claude Code's settings may say its events in their own case.
  const event = eventNamed(value.hook_event_name, events);
  if (event === undefined) return unreadable("the payload names no event");
  const call = callOf(event, { ...commonFacts(value), caller: shape.callerOf?.(value) });
  switch (event) {
    case "PreToolUse":
    case "PermissionRequest":
      return readToolCall(call, value.tool_input, shape.tools);
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

function writeVerdict(
  shape: ClaudeShape,
  call: Call,
  verdict: Verdict,
  options: ResponseOptions,
): Response {
  // Exit code 2 is ignored there.
  if (call.event === "PermissionRequest")
    return permissionRequestDeny(verdict, { interrupt: false });
  if (call.event !== "PreToolUse") return silence;
  const canAsk = shape.canAsk(call);

  if (options.rewrite !== undefined && verdict.decision !== "deny") {
    const { command, note } = options.rewrite;
    const updatedInput = changedInput(call, command);
    // Always asked: a person sees what will run in place of what the agent wanted.
    if (updatedInput !== undefined && shape.approves && canAsk)
      return preToolUse("ask", note, { updatedInput, additionalContext: note });
  }
  switch (verdict.decision) {
    case "deny":
      return preToolUseDeny(reasonOf(verdict));
    case "ask":
      // An agent that does not know `ask` would run the command.
      return canAsk ? preToolUse("ask", reasonOf(verdict)) : preToolUseDeny(refusalOf(verdict));
    case "allow":
      return shape.approves && isApproval(verdict, options.approve)
        ? preToolUse("allow", approvalOf(verdict))
        : silence;
  }
}
