/**
 * Gemini CLI: `decision` and `reason` at the top. A refusal is said three ways at once, since a line
 * before the JSON hides it and exit code 2 needs a text.
 */
import type { Verdict } from "../../verdict/types.js";
import { hookOutput } from "../claude-shape.js";
import { isFields, text } from "../fields.js";
import {
  callOf,
  claudeNames,
  commonFacts,
  eventNamed,
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
  name: "gemini-cli",
  readPayload,
  writeVerdict,
  writeNothing: (call) =>
    call.event === "SessionStart"
      ? hookOutput(call.event, { additionalContext: sessionContext })
      : silence,
  takesRewrite: (call, decision) =>
    call.event === "BeforeTool" && call.source !== undefined && onlyAllowed(decision),
};

const events = ["BeforeTool", "AfterTool", "SessionStart"] as const;

function readPayload(payload: string): Request | PayloadProblem {
  const read = parsePayload(payload);
  if (typeof read === "string") return unreadable(read);
  const value = withNames(read, claudeNames);
  const event = eventNamed(value.hook_event_name, events);
  if (event === undefined) return unreadable("the payload names no event");
  const call = callOf(event, commonFacts(value));
  switch (event) {
    case "BeforeTool":
      return readToolCall(call, value.tool_input, tools);
    case "AfterTool": {
      const input = isFields(value.tool_input) ? value.tool_input : {};
      const result = isFields(value.tool_response) ? value.tool_response : {};
      const command = text(input, "command");
      const digits = /^Exit Code: (\d{1,5})$/m.exec(text(result, "llmContent") ?? "")?.[1];
      const exitCode = digits === undefined ? undefined : Number(digits);
      const failed = (exitCode ?? 0) !== 0 || isFields(result.error);
      return {
        ...call,
        kind: "outcome",
        ...(command !== undefined && { command }),
        outcome: outcomeOf(failed ? "failed" : "done", exitCode),
      };
    }
    case "SessionStart":
      return { ...call, kind: "session" };
    default:
      return { ...call, kind: "other" };
  }
}

function unreadable(reason: string): PayloadProblem {
  return problem({ event: "BeforeTool" }, "deny", reason);
}

function writeVerdict(call: Call, verdict: Verdict, options: ResponseOptions = {}): Response {
  if (call.event !== "BeforeTool") return silence;
  const { rewrite } = options;
  if (rewrite !== undefined && call.source !== undefined && onlyAllowed(verdict.decision)) {
    // Gemini puts these over the arguments that it has.
    const tool_input = { [call.source.field]: rewrite.command };
    const output = { hookEventName: call.event, tool_input };
    const said = { systemMessage: rewrite.note, hookSpecificOutput: output };
    return { ...silence, stdout: `${JSON.stringify(said)}\n` };
  }
  if (verdict.decision === "allow") return silence;
  // `ask` exists, but it overrides a denial of Gemini's own policy and may wait for ever without a terminal.
  const reason = refusalOf(verdict);
  const output = { decision: "deny", reason, systemMessage: "cerbash refused a command" };
  return { stdout: `${JSON.stringify(output)}\n`, stderr: `${reason}\n`, exitCode: 2 };
}
