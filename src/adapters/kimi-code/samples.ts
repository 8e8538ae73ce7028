import { type ContractSamples, hookSpecific } from "../contract-samples.js";

export const samples: ContractSamples = {
  gate: "PreToolUse.json",
  command: ["tool_input", "command"],
  tool: ["tool_name"],
  event: ["hook_event_name"],
  facts: ["session", "cwd", "tool"],
  stops: ({ exitCode, stderr }) => exitCode === 2 && stderr !== "",
  asks: () => false,
  reason: (response) => String(hookSpecific(response).permissionDecisionReason),
  approves: false,
};
