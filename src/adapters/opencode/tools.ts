import { commandField, type PatchTool, type ToolTable, type WriteTool } from "../tool-table.js";

const patch: PatchTool = { patch: ["patchText", "patch", "input"] };

export const tools: ToolTable = {
  rewrites: true,
  shell: new Map([
    ["bash", commandField],
    ["shell", commandField],
  ]),
  write: new Map<string, WriteTool | PatchTool>([
    ["apply_patch", patch],
    ["edit", { path: ["filePath"], content: ["newString"] }],
    ["multiedit", { path: ["filePath"], content: ["newString"] }],
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
