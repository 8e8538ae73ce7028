import type { PatchTool, ShellTool, ToolTable, WriteTool } from "../tool-table.js";

const shell: ShellTool = { fields: ["command"], directory: ["workdir"] };
const patch: PatchTool = { patch: ["patchText", "patch", "input"] };

export const tools: ToolTable = {
  rewrites: true,
  shell: new Map([
    ["bash", shell],
    ["shell", shell],
  ]),
  write: new Map<string, WriteTool | PatchTool>([
    ["apply_patch", patch],
    ["edit", { path: ["filePath"], content: ["newString"], edits: true }],
    ["multiedit", { path: ["filePath"], content: ["newString"], edits: true }],
    ["patch", patch],
    ["write", { path: ["filePath"], content: ["content"] }],
  ]),
  other: new Set([
    "codesearch",
    "glob",
    "grep",
    "list",
    "lsp",
    "question",
    "read",
    "skill",
    "task",
    "todoread",
    "todowrite",
    "webfetch",
    "websearch",
  ]),
};
