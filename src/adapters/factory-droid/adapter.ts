/** Factory Droid: Claude Code's protocol; its shell tool is `Execute`. */
import { claudeShaped } from "../claude-shape.js";
import { commandField, type PatchTool, type WriteTool } from "../tool-table.js";
import type { Adapter } from "../types.js";

const patch = { patch: ["input", "patch", "command"] };

export const adapter: Adapter = claudeShaped({
  name: "factory-droid",
  tools: {
    rewrites: true,
    shell: new Map([
      ["Execute", commandField],
      // The name in notes of an older version.
      ["Bash", commandField],
    ]),
    write: new Map<string, WriteTool | PatchTool>([
      ["ApplyPatch", patch],
      ["Create", { path: ["file_path"], content: ["content"] }],
      ["Edit", { path: ["file_path"], content: ["new_str", "new_string"], edits: true }],
      ["MultiEdit", { path: ["file_path"], content: ["new_str", "new_string"], edits: true }],
      ["Write", { path: ["file_path"], content: ["content"] }],
    ]),
    other: new Set(["FetchUrl", "Glob", "Grep", "LS", "Read", "Task", "TodoWrite", "WebSearch"]),
  },
  canAsk: () => true,
  approves: true,
});
