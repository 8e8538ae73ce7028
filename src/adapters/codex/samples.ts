import { type ContractSamples, hookSpecific } from "../contract-samples.js";

export const samples: ContractSamples = {
  gate: "PreToolUse.json",
  command: ["tool_input", "command"],
  tool: ["tool_name"],
  event: ["hook_event_name"],
  facts: ["session", "toolUseId", "cwd", "tool"],
  // JSON with another exit code than 0 does not count there; the text on error output does.
  stops: ({ exitCode, stderr }) => exitCode === 2 && stderr.trim() !== "",
  asks: (response) => hookSpecific(response).permissionDecision === "ask",
  reason: ({ stderr }) => stderr,
  approves: false,
};
