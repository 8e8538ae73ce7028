/** Cursor: flat answers on standard output with exit code 0; its own case for its own events. */
import type { Verdict } from "../../verdict/types.js";
import { count, type Fields, isFields, jsonIn, text } from "../fields.js";
import { callOf, eventNamed, outcomeOf, parsePayload, problem, withNames } from "../payload.js";
import { isApproval, onlyAllowed, reasonOf, refusalOf } from "../reason.js";
import { readCommand, readToolCall } from "../tool-table.js";
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

/** With `failClosed` an answer that is not JSON refuses, so even silence is an object. */
const nothing: Response = { ...silence, stdout: "{}\n" };

/** Events at which `ask` is obeyed. */
const asking: ReadonlySet<string> = new Set(["beforeShellExecution", "beforeMCPExecution"]);
const gates: ReadonlySet<string> = new Set([...asking, "preToolUse"]);

const events = [
  "preToolUse",
  "beforeShellExecution",
  "beforeMCPExecution",
  "afterShellExecution",
  "postToolUse",
  "postToolUseFailure",
] as const;
const names = ["hook_event_name", "tool_name", "tool_input", "conversation_id"] as const;

export const adapter: Adapter = {
  name: "cursor",
  readPayload,
  writeVerdict,
  writeNothing: () => nothing,
  takesRewrite: (call, decision) =>
    call.event === "preToolUse" && call.source !== undefined && onlyAllowed(decision),
};

function readPayload(payload: string): Request | PayloadProblem {
  const read = parsePayload(payload);
  if (typeof read === "string") return unreadable(read);
  const value = withNames(read, names);
  const event = eventNamed(value.hook_event_name ?? gateOf(value), events);
  if (event === undefined) return unreadable("the payload names no event");
  const call = callOf(event, {
    session: text(value, "conversation_id"),
    toolUseId: text(value, "tool_use_id"),
    tool: text(value, "tool_name"),
    cwd: text(value, "cwd") ?? rootOf(value),
  });
  switch (event) {
    case "beforeShellExecution":
      return readCommand(call, value.command, {});
    case "preToolUse":
      return readToolCall(call, value.tool_input, tools);
    case "beforeMCPExecution":
      return readMcp(call, value);
    case "afterShellExecution":
      return readOutcome(call, value, false, value);
    case "postToolUse":
    case "postToolUseFailure": {
      const input = isFields(value.tool_input) ? value.tool_input : {};
      return readOutcome(call, value, event === "postToolUseFailure", input);
    }
    default:
      return { ...call, kind: "other" };
  }
}

/** Without a name the event is the gate that has these fields. */
function gateOf({ tool_name, command }: Fields): string {
  if (command === undefined) return "preToolUse";
  return tool_name === undefined ? "beforeShellExecution" : "beforeMCPExecution";
}

/** The only workspace, where there is one; of several nobody knows which. */
function rootOf(payload: Fields): string | undefined {
  const roots: unknown = payload.workspace_roots;
  const [root] = Array.isArray(roots) && roots.length === 1 ? (roots as readonly unknown[]) : [];
  return typeof root === "string" && root !== "" ? root : undefined;
}

/** The tool's arguments are JSON text; `command` beside them is the server's own, long started. */
function readMcp(call: Call, payload: Fields): Request | PayloadProblem {
  const given = payload.tool_input;
  const input = typeof given === "string" && given.trim() !== "" ? jsonIn(given) : given;
  if (given !== input && input === undefined)
    return problem(call, "ask", "the arguments of the MCP tool are not JSON");
  const { tool } = call;
  if (tool === undefined) return problem(call, "deny", "the payload names no tool");
  // Its own name is any server's choice, so it says nothing about what the tool is.
  return readToolCall({ ...call, tool: `MCP:${tool}` }, input, tools);
}

function readOutcome(call: Call, payload: Fields, failed: boolean, input: Fields): Request {
  const command = text(input, "command");
  const refused = failed && payload.failure_type === "permission_denied";
  const interrupted = payload.is_interrupt === true;
  const status = refused ? "refused" : interrupted ? "interrupted" : failed ? "failed" : "done";
  return {
    ...call,
    kind: "outcome",
    ...(command !== undefined && { command }),
    outcome: outcomeOf(status, undefined, count(payload, "duration")),
  };
}

function unreadable(reason: string): PayloadProblem {
  return problem({ event: "preToolUse" }, "deny", reason);
}

function writeVerdict(call: Call, verdict: Verdict, options: ResponseOptions = {}): Response {
  if (!gates.has(call.event)) return nothing;
  const { rewrite } = options;
  if (
    rewrite !== undefined &&
    call.event === "preToolUse" &&
    call.source !== undefined &&
    onlyAllowed(verdict.decision)
  ) {
    const updated_input = { ...call.source.input, [call.source.field]: rewrite.command };
    const note = { user_message: rewrite.note, agent_message: rewrite.note };
    return say({ permission: "allow", ...note, updated_input });
  }
  if (verdict.decision === "allow")
    return isApproval(verdict, options.approve) ? say({ permission: "allow" }) : nothing;
  const asks = verdict.decision === "ask" && asking.has(call.event);
  const reason = asks ? reasonOf(verdict) : refusalOf(verdict);
  // In both: of a refused tool call the model was seen to get only what is meant for the person.
  const said = { user_message: reason, agent_message: reason };
  return say({ permission: asks ? "ask" : "deny", ...said });
}

function say(output: object): Response {
  return { ...silence, stdout: `${JSON.stringify(output)}\n` };
}
