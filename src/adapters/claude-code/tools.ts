import { commandField, type ToolTable } from "../tool-table.js";

/** Claude Code's tools, and those of agents that load its settings file. */
export const tools: ToolTable = {
  rewrites: true,
  shell: new Map([
    ["Bash", commandField],
    ["Execute", commandField],
    // A monitor may watch a web socket; then no command is run.
    ["Monitor", { fields: ["command"], without: "ws" }],
    ["PowerShell", commandField],
    ["Shell", commandField],
    ["bash", commandField],
    ["powershell", commandField],
    ["run_in_terminal", commandField],
  ]),
  write: new Map([
    ["Edit", { path: ["file_path"], content: ["content", "new_string"], edits: true }],
    ["MultiEdit", { path: ["file_path"], content: ["content", "new_string"], edits: true }],
    ["NotebookEdit", { path: ["notebook_path"], content: ["new_source"], edits: true }],
    ["Write", { path: ["file_path"], content: ["content"] }],
  ]),
  other: new Set([
    "Agent",
    "AskUserQuestion",
    "BashOutput",
    "EnterPlanMode",
    "ExitPlanMode",
    "Glob",
    "Grep",
    "KillBash",
    "KillShell",
    "LS",
    "LSP",
    "NotebookRead",
    "Read",
    "Skill",
    "SlashCommand",
    "Task",
    "TaskOutput",
    "TaskStop",
    "TodoWrite",
    "ToolSearch",
    "WebFetch",
    "WebSearch",
  ]),
};
