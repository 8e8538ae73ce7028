/**
 * OpenCode: its plugin (`plugin.ts`) hands on what the hook was called with, as `{hook, directory,
 * input, output}`, and does what the answer's `decision` says.
 */
import type { Verdict } from "../../verdict/types.js";
import { count, type Fields, isFields, text } from "../fields.js";
import { callOf, eventNamed, outcomeOf, parsePayload, problem } from "../payload.js";
import { onlyAllowed, refusalOf } from "../reason.js";
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

const before = "tool.execute.before";
const after = "tool.execute.after";

export const adapter: Adapter = {
  name: "opencode",
  readPayload,
  writeVerdict,
  writeNothing: () => silence,
  takesRewrite: (call, decision) =>
    call.event === before && call.source !== undefined && onlyAllowed(decision),
};

function readPayload(payload: string): Request | PayloadProblem {
  const value = parsePayload(payload);
  if (typeof value === "string") return unreadable(value);
  const event = eventNamed(value.hook ?? eventOf(value), [before, after]);
  if (event === undefined) return unreadable("the payload names no hook");
  const input = isFields(value.input) ? value.input : {};
  const output = isFields(value.output) ? value.output : {};
  const call = callOf(event, {
    session: text(input, "sessionID"),
    toolUseId: text(input, "callID"),
    tool: text(input, "tool"),
    cwd: text(value, "directory"),
  });
  switch (event) {
    case before:
      return readToolCall(call, output.args, tools);
    case after:
      return readOutcome(call, input, output);
    default:
      return { ...call, kind: "other" };
  }
}

/** Without a name: after a call the arguments stand in the input, and it is the gate otherwise. */
function eventOf({ input, output }: Fields): string {
  const isOver =
    isFields(input) && isFields(input.args) && isFields(output) && "metadata" in output;
  return isOver && !("args" in output) ? after : before;
}

function readOutcome(call: Call, input: Fields, output: Fields): Request {
  const args = isFields(input.args) ? input.args : {};
  const metadata = isFields(output.metadata) ? output.metadata : {};
  const command = text(args, "command");
  const exitCode = count(metadata, "exit");
  return {
    ...call,
    kind: "outcome",
    ...(command !== undefined && { command }),
    outcome: outcomeOf((exitCode ?? 0) === 0 ? "done" : "failed", exitCode),
  };
}

function unreadable(reason: string): PayloadProblem {
  return problem({ event: before }, "deny", reason);
}

function writeVerdict(call: Call, verdict: Verdict, options: ResponseOptions = {}): Response {
  if (call.event !== before) return silence;
  const { rewrite } = options;
  if (rewrite !== undefined && call.source !== undefined && onlyAllowed(verdict.decision)) {
    const args = { [call.source.field]: rewrite.command };
    const answer = { decision: "rewrite", reason: rewrite.note, args };
    return { ...silence, stdout: `${JSON.stringify(answer)}\n` };
  }
  if (verdict.decision === "allow") return silence;
  const reason = refusalOf(verdict);
  const answer = { decision: "deny", reason };
  return { stdout: `${JSON.stringify(answer)}\n`, stderr: `${reason}\n`, exitCode: 2 };
}
