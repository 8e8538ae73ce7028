import type { ToolTable, WriteTool } from "../tool-table.js";

const file: WriteTool = {
  path: ["file_path", "path", "target_file"],
  content: ["content", "contents", "new_string", "code_edit"],
};

export const tools: ToolTable = {
  rewrites: true,
  shell: new Map([["Shell", { fields: ["command"], directory: ["working_directory", "cwd"] }]]),
  write: new Map([
    ["Delete", file],
    ["Edit", { ...file, edits: true }],
    ["StrReplace", { ...file, edits: true }],
    ["Write", file],
  ]),
  other: new Set([
    "Glob",
    "Grep",
    "LS",
    "Read",
    "SemanticSearch",
    "Task",
    "TodoWrite",
    "WebFetch",
    "WebSearch",
  ]),
};
