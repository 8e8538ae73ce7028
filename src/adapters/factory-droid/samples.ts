import { type ContractSamples, hookSpecific } from "../contract-samples.js";

const decisionOf = (response: Parameters<typeof hookSpecific>[0]) =>
  String(hookSpecific(response).permissionDecision);

export const samples: ContractSamples = {
  gate: "PreToolUse.json",
  command: ["tool_input", "command"],
  tool: ["tool_name"],
  event: ["hook_event_name"],
  facts: ["session", "cwd", "tool"],
  stops: (response) => response.exitCode === 2 || ["ask", "deny"].includes(decisionOf(response)),
  asks: (response) => response.exitCode === 0 && decisionOf(response) === "ask",
  reason: (response) => String(hookSpecific(response).permissionDecisionReason),
  approves: true,
};
