/**
 * Amp: its plugin (`plugin.ts`) hands on the event, with the shell command that Amp's own helper
 * finds, and returns what it is answered. A question comes with a `confirm` for the person.
 */
import type { Verdict } from "../../verdict/types.js";
import { type Fields, isFields, text } from "../fields.js";
import { callOf, eventNamed, outcomeOf, parsePayload, problem } from "../payload.js";
import { onlyAllowed, reasonOf, refusalOf } from "../reason.js";
import { commandRequest, readToolCall } from "../tool-table.js";
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

const gate = "tool.call";

export const adapter: Adapter = {
  name: "amp",
  readPayload,
  writeVerdict,
  writeNothing: () => silence,
  takesRewrite: (call, decision) =>
    call.event === gate && call.source !== undefined && onlyAllowed(decision),
};

function readPayload(payload: string): Request | PayloadProblem {
  const value = parsePayload(payload);
  if (typeof value === "string") return unreadable(value);
  const event = eventNamed(value.event, [gate, "tool.result"]);
  if (event === undefined) return unreadable("the payload names no event");
  const call = callOf(event, {
    session: isFields(value.thread) ? text(value.thread, "id") : undefined,
    toolUseId: text(value, "toolUseID"),
    tool: text(value, "tool"),
    cwd: text(value, "cwd"),
  });
  if (event === gate) return readCall(call, value);
  if (event !== "tool.result") return { ...call, kind: "other" };
  const request = readToolCall(call, value.input, tools);
  return {
    ...call,
    kind: "outcome",
    ...(request.kind === "command" && { command: request.command }),
    outcome: outcomeOf(value.status === "error" ? "failed" : "done"),
  };
}

/** What Amp itself takes for the command of the call comes before our table. */
function readCall(call: Call, payload: Fields): Request | PayloadProblem {
  const own = readToolCall(call, payload.input, tools);
  const { shell } = payload;
  if (!isFields(shell) || typeof shell.command !== "string" || own.kind === "problem") return own;
  if (own.kind === "command" && own.command === shell.command) return own;
  const directory = { cwd: shell.dir };
  const commands = own.kind === "command" ? [shell.command, own.command] : [shell.command];
  return commandRequest(call, directory, commands);
}

function unreadable(reason: string): PayloadProblem {
  return problem({ event: gate }, "deny", reason);
}

function writeVerdict(call: Call, verdict: Verdict, options: ResponseOptions = {}): Response {
  if (call.event !== gate) return silence;
  const { rewrite } = options;
  if (rewrite !== undefined && call.source !== undefined && onlyAllowed(verdict.decision)) {
    const input = { ...call.source.input, [call.source.field]: rewrite.command };
    return { ...silence, stdout: `${JSON.stringify({ action: "modify", input })}\n` };
  }
  if (verdict.decision === "allow") return silence;
  // Whoever does not know `confirm` rejects.
  const confirm = {
    title: "cerbash: let it run?",
    message: reasonOf(verdict),
    confirmButtonText: "Run it",
  };
  const message = refusalOf(verdict);
  const isAsked = verdict.decision === "ask";
  const answer = { action: "reject-and-continue", message, ...(isAsked && { confirm }) };
  return { stdout: `${JSON.stringify(answer)}\n`, stderr: `${message}\n`, exitCode: 2 };
}
