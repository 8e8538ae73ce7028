/** Kimi Code: the payloads and answers of Claude Code, without a question: its `ask` lets the command run. */

import { tools } from "../claude-code/tools.js";
import { claudeShaped } from "../claude-shape.js";
import type { PatchTool, WriteTool } from "../tool-table.js";
import type { Adapter } from "../types.js";

const file: WriteTool = { path: ["path", "file_path"], content: ["content", "new", "new_string"] };

export const adapter: Adapter = claudeShaped({
  name: "kimi-code",
  tools: {
    shell: tools.shell,
    write: new Map<string, WriteTool | PatchTool>([
      ...tools.write,
      ["Edit", { ...file, edits: true }],
      ["StrReplaceFile", { ...file, edits: true }],
      ["Write", file],
      ["WriteFile", file],
    ]),
    other: new Set([...tools.other, "FetchURL", "ReadFile", "SearchWeb", "SetTodoList", "Think"]),
  },
  canAsk: () => false,
  approves: false,
});
