import { commandField, type ToolTable } from "../tool-table.js";

const patch = { patch: ["command", "input", "patch"] };
const argv = { fields: ["command", "cmd"], list: "words", directory: ["workdir"] } as const;

/**
 * Shell calls arrive as `Bash`; the other names are Codex's own, in case a version sends them, and
 * may hold the words of a command.
 */
export const tools: ToolTable = {
  rewrites: true,
  shell: new Map([
    ["Bash", { fields: ["command"], list: "words" }],
    ["PowerShell", commandField],
    ["container.exec", argv],
    ["exec_command", argv],
    ["local_shell", argv],
    ["shell", argv],
    ["shell_command", argv],
    // Keystrokes into a running shell; Codex calls no hook for them today.
    ["write_stdin", { fields: ["chars"] }],
  ]),
  write: new Map([
    ["apply_patch", patch],
    ["Edit", patch],
    ["Write", patch],
  ]),
  other: new Set([
    "update_plan",
    "view_image",
    "web_search",
    "read_file",
    "list_dir",
    "grep_files",
  ]),
};
