/**
 * pi: its extension (`extension.ts`) hands on the event, with the directory, and returns what it is
 * answered. A question comes with a `confirm`, which the extension puts to the person where there is one.
 */
import type { Verdict } from "../../verdict/types.js";
import { isFields, text } from "../fields.js";
import { callOf, eventNamed, outcomeOf, parsePayload, problem, withNames } from "../payload.js";
import { onlyAllowed, reasonOf, refusalOf } from "../reason.js";
import { commandField, readToolCall, type ToolTable } from "../tool-table.js";
import {
  type Adapter,
  type Call,
  type PayloadProblem,
  type Request,
  type Response,
  type ResponseOptions,
  silence,
} from "../types.js";

export const tools: ToolTable = {
  rewrites: true,
  shell: new Map([["bash", commandField]]),
  write: new Map([
    ["edit", { path: ["path"], content: ["newText"], edits: true }],
    ["write", { path: ["path"], content: ["content"] }],
  ]),
  other: new Set(["find", "grep", "ls", "read"]),
};

export const adapter: Adapter = {
  name: "pi",
  readPayload,
  writeVerdict,
  writeNothing: () => silence,
  takesRewrite: (call, decision) =>
    call.event === "tool_call" && call.source !== undefined && onlyAllowed(decision),
};

const names = ["toolName", "toolCallId", "input"] as const;

function readPayload(payload: string): Request | PayloadProblem {
  const read = parsePayload(payload);
  if (typeof read === "string") return unreadable(read);
  const value = withNames(read, names);
  const event = eventNamed(value.type, ["tool_call", "tool_result"]);
  if (event === undefined) return unreadable("the payload names no event");
  const call = callOf(event, {
    session: text(value, "session"),
    toolUseId: text(value, "toolCallId"),
    tool: text(value, "toolName"),
    cwd: text(value, "cwd"),
  });
  if (event === "tool_call") return readToolCall(call, value.input, tools);
  if (event !== "tool_result") return { ...call, kind: "other" };
  const command = isFields(value.input) ? text(value.input, "command") : undefined;
  return {
    ...call,
    kind: "outcome",
    ...(command !== undefined && { command }),
    outcome: outcomeOf(value.isError === true ? "failed" : "done"),
  };
}

function unreadable(reason: string): PayloadProblem {
  return problem({ event: "tool_call" }, "deny", reason);
}

function writeVerdict(call: Call, verdict: Verdict, options: ResponseOptions = {}): Response {
  if (call.event !== "tool_call") return silence;
  const { rewrite } = options;
  if (rewrite !== undefined && call.source !== undefined && onlyAllowed(verdict.decision)) {
    const answer = { input: { [call.source.field]: rewrite.command }, note: rewrite.note };
    return { ...silence, stdout: `${JSON.stringify(answer)}\n` };
  }
  if (verdict.decision === "allow") return silence;
  // Whoever does not know `confirm` refuses.
  const confirm = { title: "cerbash: let it run?", message: reasonOf(verdict) };
  const reason = refusalOf(verdict);
  const answer = { block: true, reason, ...(verdict.decision === "ask" && { confirm }) };
  return { stdout: `${JSON.stringify(answer)}\n`, stderr: `${reason}\n`, exitCode: 2 };
}
