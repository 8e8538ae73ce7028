/**
 * Cline's file hooks: one JSON object on standard output with exit code 0, since an error or another
 * code lets the call run. A refusal ends the run, not just the call: file hooks can say nothing less.
 */
import type { Verdict } from "../../verdict/types.js";
import { count, type Fields, isFields, text } from "../fields.js";
import { callOf, eventNamed, outcomeOf, parsePayload, problem, withNames } from "../payload.js";
import { refusalOf } from "../reason.js";
import { readToolCall } from "../tool-table.js";
import {
  type Adapter,
  type Call,
  type PayloadProblem,
  type Request,
  type Response,
  silence,
} from "../types.js";
import { tools } from "./tools.js";

const nothing = say({ cancel: false });

/** The CLI's names and VS Code's. */
const events = ["tool_call", "PreToolUse", "tool_result", "PostToolUse"] as const;
const gates: ReadonlySet<string> = new Set(events.slice(0, 2));
const afterwards: ReadonlySet<string> = new Set(events.slice(2));

export const adapter: Adapter = {
  name: "cline",
  readPayload,
  writeVerdict,
  writeNothing: () => nothing,
};

function readPayload(payload: string): Request | PayloadProblem {
  const read = parsePayload(payload);
  if (typeof read === "string") return unreadable(read);
  const value = withNames(read, [
    "hookName",
    "taskId",
    "workspaceRoots",
    "tool_call",
    "preToolUse",
  ]);
  const event = eventNamed(value.hookName, events);
  if (event === undefined) return unreadable("the payload names no hook");
  const { tool, id, input } = toolOf(value, afterwards.has(event) ? "postToolUse" : "preToolUse");
  const call = callOf(event, {
    session: text(value, "taskId"),
    toolUseId: id,
    tool,
    cwd: rootOf(value),
  });
  if (gates.has(event)) return readToolCall(call, input, tools);
  if (!afterwards.has(event)) return { ...call, kind: "other" };
  const result = isFields(value.postToolUse) ? value.postToolUse : {};
  const request = readToolCall(call, input, tools);
  return {
    ...call,
    kind: "outcome",
    ...(request.kind === "command" && { command: request.command }),
    outcome: outcomeOf(
      result.success === false ? "failed" : "done",
      undefined,
      count(result, "executionTimeMs"),
    ),
  };
}

interface ToolCall {
  readonly tool: string | undefined;
  readonly id: string | undefined;
  readonly input: unknown;
}

/** The call itself where it is there; VS Code sends only a copy whose parameters are all text. */
function toolOf(payload: Fields, copyName: string): ToolCall {
  const call = payload.tool_call;
  if (isFields(call)) return { tool: text(call, "name"), id: text(call, "id"), input: call.input };
  const copy = isFields(payload[copyName]) ? payload[copyName] : {};
  const { parameters } = copy;
  const input = isFields(parameters) ? { ...parameters, ...listOf(parameters) } : parameters;
  return { tool: text(copy, "toolName"), id: undefined, input };
}

/** `commands` as the list that its text is. */
function listOf(parameters: Fields): Fields {
  if (typeof parameters.commands !== "string") return {};
  try {
    const commands: unknown = JSON.parse(parameters.commands);
    return Array.isArray(commands) ? { commands } : {};
  } catch {
    return {};
  }
}

function rootOf(payload: Fields): string | undefined {
  const roots: unknown = payload.workspaceRoots;
  const [root] = Array.isArray(roots) && roots.length === 1 ? (roots as readonly unknown[]) : [];
  return typeof root === "string" && root !== "" ? root : undefined;
}

function unreadable(reason: string): PayloadProblem {
  return problem({ event: "tool_call" }, "deny", reason);
}

function writeVerdict(call: Call, verdict: Verdict): Response {
  if (!gates.has(call.event) || verdict.decision === "allow") return nothing;
  const reason = refusalOf(verdict);
  return { ...say({ cancel: true, errorMessage: reason }), stderr: `${reason}\n` };
}

function say(output: object): Response {
  return { ...silence, stdout: `${JSON.stringify(output)}\n` };
}
