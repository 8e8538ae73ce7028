import { type ContractSamples, hookSpecific } from "../contract-samples.js";

export const samples: ContractSamples = {
  gate: "PreToolUse.json",
  command: ["tool_input", "command"],
  tool: ["tool_name"],
  event: ["hook_event_name"],
  facts: ["session", "toolUseId", "cwd", "tool"],
  stops: (response) =>
    response.exitCode === 2 ||
    ["ask", "deny"].includes(String(hookSpecific(response).permissionDecision)),
  asks: (response) =>
    response.exitCode === 0 && hookSpecific(response).permissionDecision === "ask",
  reason: (response) => String(hookSpecific(response).permissionDecisionReason),
  approves: true,
};
