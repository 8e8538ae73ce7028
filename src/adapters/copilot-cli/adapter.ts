/**
 * GitHub Copilot CLI, its cloud agent, and VS Code. There are two dialects, chosen by how the event
 * is spelled where the hook is registered: camelCase payloads name no event and hold the arguments as
 * JSON text, PascalCase ones are like Claude Code's.
 */
import type { Verdict } from "../../verdict/types.js";
import { count, type Fields, isFields, jsonIn, text } from "../fields.js";
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
import { approvalOf, isApproval, onlyAllowed, reasonOf } from "../reason.js";
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
  name: "copilot-cli",
  readPayload,
  writeVerdict,
  writeNothing: () => silence,
  takesRewrite: (call, decision) =>
    isGate(call) && call.source !== undefined && onlyAllowed(decision),
};

function isGate({ event }: Call): boolean {
  return event === "preToolUse" || event === "PreToolUse";
}

function readPayload(payload: string): Request | PayloadProblem {
  const value = parsePayload(payload);
  if (typeof value === "string") return unreadable(value);
  // VS Code writes some of the names of the second dialect in the first one's case.
  const pascal = ["hook_event_name", "hookEventName", "tool_name"];
  const isPascal = pascal.some((name) => value[name] !== undefined);
  return isPascal ? readPascal(withNames(value, [...claudeNames, "toolArgs"])) : readCamel(value);
}

/** What only events without a tool have. */
const otherFields = [
  "source",
  "initialPrompt",
  "prompt",
  "reason",
  "stopReason",
  "errorContext",
  "agentName",
  "trigger",
  "notification_type",
] as const;

/** The event follows from what else is there; what looks like none of the others is the gate. */
function readCamel(payload: Fields): Request | PayloadProblem {
  const tool = text(payload, "toolName");
  const facts = { session: text(payload, "sessionId"), cwd: text(payload, "cwd"), tool };
  if (tool === undefined) {
    const isOther = otherFields.some((name) => name in payload);
    if (isOther && payload.toolArgs === undefined && payload.toolName === undefined)
      return { ...callOf("sessionStart", facts), kind: "other" };
    return problem(callOf("preToolUse", facts), "deny", "the payload names no tool");
  }
  const input = payload.toolArgs ?? payload.toolInput;
  const result = payload.toolResult;
  if (isFields(result)) {
    const failed = result.resultType !== "success";
    const exitCode = exitCodeIn(text(result, "textResultForLlm"));
    return outcome(callOf("postToolUse", facts), input, failed, exitCode);
  }
  const error = text(payload, "error");
  if (error !== undefined)
    return outcome(callOf("postToolUseFailure", facts), input, true, failedWith(error));
  return readToolCall(callOf("preToolUse", facts), input, tools);
}

const pascalEvents = [
  "PreToolUse",
  "PermissionRequest",
  "PostToolUse",
  "PostToolUseFailure",
] as const;

function readPascal(payload: Fields): Request | PayloadProblem {
  const event = eventNamed(payload.hook_event_name, pascalEvents);
  if (event === undefined) return unreadable("the payload names no event");
  const call = callOf(event, commonFacts(payload));
  switch (event) {
    case "PreToolUse":
    case "PermissionRequest":
      return readToolCall(call, payload.tool_input ?? payload.toolArgs, tools);
    case "PostToolUse":
      return outcome(call, payload.tool_input, false, undefined, payload);
    case "PostToolUseFailure":
      return outcome(
        call,
        payload.tool_input,
        true,
        failedWith(text(payload, "error") ?? ""),
        payload,
      );
    default:
      return { ...call, kind: "other" };
  }
}

function outcome(
  call: Call,
  input: unknown,
  failed: boolean,
  exitCode?: number,
  payload: Fields = {},
): Request {
  const fields = typeof input === "string" ? jsonIn(input) : input;
  const command = isFields(fields) ? text(fields, "command") : undefined;
  return {
    ...call,
    kind: "outcome",
    ...(command !== undefined && { command }),
    outcome: outcomeOf(failed ? "failed" : "done", exitCode, count(payload, "duration_ms")),
  };
}

function failedWith(error: string): number | undefined {
  const digits = /\bexit(?:ed with)? code (\d{1,5})\b/i.exec(error.slice(0, 500))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function unreadable(reason: string): PayloadProblem {
  return problem({ event: "preToolUse" }, "deny", reason);
}

function writeVerdict(call: Call, verdict: Verdict, options: ResponseOptions = {}): Response {
  if (call.event === "PermissionRequest") {
    if (verdict.decision !== "deny") return silence;
    return refuse({ behavior: "deny", message: reasonOf(verdict) }, reasonOf(verdict));
  }
  if (!isGate(call)) return silence;
  const { rewrite } = options;
  if (rewrite !== undefined && call.source !== undefined && onlyAllowed(verdict.decision)) {
    const modifiedArgs = { ...call.source.input, [call.source.field]: rewrite.command };
    return say(call, "allow", rewrite.note, { modifiedArgs, additionalContext: rewrite.note });
  }
  switch (verdict.decision) {
    case "deny": {
      const reason = reasonOf(verdict);
      return { ...say(call, "deny", reason), stderr: `${reason}\n`, exitCode: 2 };
    }
    case "ask":
      return say(call, "ask", reasonOf(verdict));
    case "allow":
      return isApproval(verdict, options.approve)
        ? say(call, "allow", approvalOf(verdict))
        : silence;
  }
}

function refuse(output: object, reason: string): Response {
  return { stdout: `${JSON.stringify(output)}\n`, stderr: `${reason}\n`, exitCode: 2 };
}

/** At the top for Copilot; in the PascalCase dialect once more inside, where VS Code looks. */
function say(call: Call, decision: string, reason: string, more: object = {}): Response {
  const fields = { permissionDecision: decision, permissionDecisionReason: reason };
  const nested =
    call.event === "PreToolUse"
      ? { hookSpecificOutput: { hookEventName: call.event, ...fields } }
      : {};
  return { ...silence, stdout: `${JSON.stringify({ ...fields, ...more, ...nested })}\n` };
}
