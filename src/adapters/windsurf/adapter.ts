/** Windsurf: standard output is never read; exit code 2 refuses, and error output is the reason. */
import type { Verdict } from "../../verdict/types.js";
import { type Fields, isFields, text } from "../fields.js";
import { callOf, eventNamed, outcomeOf, parsePayload, problem, withNames } from "../payload.js";
import { refusalOf } from "../reason.js";
import { readCommand, readToolCall, type ToolTable } from "../tool-table.js";
import {
  type Adapter,
  type Call,
  type PayloadProblem,
  type Request,
  type Response,
  silence,
} from "../types.js";

const events = [
  "pre_run_command",
  "pre_mcp_tool_use",
  "pre_write_code",
  "post_run_command",
] as const;
const gates: ReadonlySet<string> = new Set(events.slice(0, 3));

/** The event says what is done; only MCP tools have names. */
const tools: ToolTable = {
  shell: new Map(),
  write: new Map([
    ["write_code", { path: ["file_path"], content: ["content", "new_string"], edits: true }],
  ]),
  other: new Set(),
};

export const adapter: Adapter = {
  name: "windsurf",
  readPayload,
  writeVerdict,
  writeNothing: () => silence,
};

function readPayload(payload: string): Request | PayloadProblem {
  const read = parsePayload(payload);
  if (typeof read === "string") return unreadable(read);
  const value = withNames(read, ["agent_action_name", "tool_info", "trajectory_id"]);
  const info = isFields(value.tool_info) ? value.tool_info : {};
  const event = eventNamed(value.agent_action_name ?? gateOf(info), events);
  if (event === undefined) return unreadable("the payload names no action");
  const call = callOf(event, {
    session: text(value, "trajectory_id"),
    cwd: text(info, "cwd"),
    tool: text(info, "mcp_tool_name"),
  });
  switch (event) {
    case "pre_run_command":
      return readCommand(call, info.command_line, info, ["cwd"]);
    case "pre_mcp_tool_use":
      return readToolCall({ ...call, tool: mcpName(info) }, info.mcp_tool_arguments, tools);
    case "pre_write_code":
      return readToolCall({ ...call, tool: "write_code" }, info, tools);
    case "post_run_command": {
      const command = text(info, "command_line");
      return {
        ...call,
        kind: "outcome",
        ...(command !== undefined && { command }),
        outcome: outcomeOf("done"),
      };
    }
    default:
      return { ...call, kind: "other" };
  }
}

/** Without a name the action is the gate that has these fields. */
function gateOf(info: Fields): string {
  if (info.mcp_tool_name !== undefined) return "pre_mcp_tool_use";
  return info.file_path === undefined || "command_line" in info
    ? "pre_run_command"
    : "pre_write_code";
}

function mcpName(info: Fields): string {
  return `mcp:${text(info, "mcp_server_name") ?? "?"}:${text(info, "mcp_tool_name") ?? "?"}`;
}

function unreadable(reason: string): PayloadProblem {
  return problem({ event: "pre_run_command" }, "deny", reason);
}

function writeVerdict(call: Call, verdict: Verdict): Response {
  if (!gates.has(call.event) || verdict.decision === "allow") return silence;
  return { stdout: "", stderr: `${refusalOf(verdict)}\n`, exitCode: 2 };
}
