import type { PatchTool, ShellTool, ToolTable, WriteTool } from "../tool-table.js";

const shell: ShellTool = { fields: ["cmd", "command"], directory: ["cwd"] };

export const tools: ToolTable = {
  rewrites: true,
  shell: new Map([
    ["Bash", shell],
    ["shell_command", shell],
  ]),
  write: new Map<string, WriteTool | PatchTool>([
    ["apply_patch", { patch: ["patchText", "patch", "input"] }],
    ["create_file", { path: ["path"], content: ["content"] }],
    ["edit_file", { path: ["path"], content: ["new_str"], edits: true }],
  ]),
  other: new Set([
    "Grep",
    "Read",
    "Task",
    "finder",
    "glob",
    "librarian",
    "list_directory",
    "look_at",
    "mermaid",
    "oracle",
    "read_thread",
    "read_web_page",
    "todo_read",
    "todo_write",
    "web_search",
  ]),
};
