/** Kiro CLI: exit code 2 refuses and error output is the reason; standard output says nothing. */
import type { Verdict } from "../../verdict/types.js";
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
import { refusalOf } from "../reason.js";
import { readToolCall, type ShellTool, type ToolTable, type WriteTool } from "../tool-table.js";
import {
  type Adapter,
  type Call,
  type PayloadProblem,
  type Request,
  type Response,
  silence,
} from "../types.js";

const shell: ShellTool = { fields: ["command"], directory: ["working_dir"] };
const file: WriteTool = {
  path: ["path", "file_path"],
  content: ["file_text", "content", "new_str"],
  edits: ["append", "insert", "str_replace"],
};

const tools: ToolTable = {
  shell: new Map([
    ["execute_bash", shell],
    ["execute_cmd", shell],
    ["shell", shell],
  ]),
  write: new Map([
    ["fs_write", file],
    ["write", file],
  ]),
  other: new Set(["fs_read", "read", "glob", "grep", "knowledge", "thinking", "todo_list"]),
};

export const adapter: Adapter = {
  name: "kiro",
  readPayload,
  writeVerdict,
  writeNothing: () => silence,
};

/** As 2.x writes them; 3.x does it in PascalCase. */
const events = ["preToolUse", "postToolUse"] as const;
const [gate, afterwards] = events;

function readPayload(payload: string): Request | PayloadProblem {
  const read = parsePayload(payload);
  if (typeof read === "string") return unreadable(read);
  const value = withNames(read, claudeNames);
  const event = eventNamed(value.hook_event_name, events);
  if (event === undefined) return unreadable("the payload names no event");
  const call = callOf(event, commonFacts(value));
  if (event === gate) return readToolCall(call, value.tool_input, tools);
  if (event !== afterwards) return { ...call, kind: "other" };
  const input = isFields(value.tool_input) ? value.tool_input : {};
  const command = text(input, "command");
  const failed = isFields(value.tool_response) && value.tool_response.success === false;
  return {
    ...call,
    kind: "outcome",
    ...(command !== undefined && { command }),
    outcome: outcomeOf(failed ? "failed" : "done"),
  };
}

function unreadable(reason: string): PayloadProblem {
  return problem({ event: gate }, "deny", reason);
}

function writeVerdict(call: Call, verdict: Verdict): Response {
  if (call.event !== gate || verdict.decision === "allow") return silence;
  return { stdout: "", stderr: `${refusalOf(verdict)}\n`, exitCode: 2 };
}
