import type { ToolTable } from "../tool-table.js";

export const tools: ToolTable = {
  rewrites: true,
  shell: new Map([["run_shell_command", { fields: ["command"], directory: ["dir_path"] }]]),
  write: new Map([
    ["edit", { path: ["file_path"], content: ["new_string"], edits: true }],
    ["replace", { path: ["file_path"], content: ["new_string"], edits: true }],
    ["write_file", { path: ["file_path"], content: ["content"] }],
  ]),
  other: new Set([
    "ask_user",
    "glob",
    "google_web_search",
    "grep_search",
    "list_directory",
    "read_file",
    "read_many_files",
    "save_memory",
    "search_file_content",
    "web_fetch",
    "write_todos",
  ]),
};
