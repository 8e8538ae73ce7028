import type { ShellTool, ToolTable, WriteTool } from "../tool-table.js";

const commands: ShellTool = { fields: ["commands", "command"], list: "commands" };
const file: WriteTool = {
  path: ["path", "file_path", "absolutePath"],
  content: ["content", "diff", "new_text", "new_string"],
};

export const tools: ToolTable = {
  shell: new Map([
    ["execute_command", commands],
    ["run_commands", commands],
  ]),
  write: new Map([
    ["editor", { ...file, edits: ["str_replace", "insert"] }],
    ["replace_in_file", { ...file, edits: true }],
    ["write_to_file", file],
  ]),
  other: new Set([
    "ask_followup_question",
    "attempt_completion",
    "browser_action",
    "list_code_definition_names",
    "list_files",
    "plan_mode_respond",
    "read_file",
    "read_files",
    "search_codebase",
    "search_files",
    "web_fetch",
  ]),
};
