import { tools as claude } from "../claude-code/tools.js";
import { commandField, type PatchTool, type ToolTable, type WriteTool } from "../tool-table.js";

/** Copilot's own tools; the PascalCase dialect uses Claude Code's names. */
export const tools: ToolTable = {
  rewrites: true,
  shell: new Map([...claude.shell, ["bash", commandField], ["powershell", commandField]]),
  write: new Map<string, WriteTool | PatchTool>([
    ...claude.write,
    ["apply_patch", { patch: ["patch", "input", "command"] }],
    ["create", { path: ["path", "file_path"], content: ["file_text", "content"] }],
    ["edit", { path: ["path", "file_path"], content: ["new_str", "new_string"], edits: true }],
    [
      "str_replace_editor",
      {
        path: ["path"],
        content: ["file_text", "new_str"],
        reads: ["view"],
        edits: ["str_replace", "insert"],
      },
    ],
  ]),
  other: new Set([...claude.other, "fetch", "glob", "grep", "report_intent", "task", "view"]),
};
