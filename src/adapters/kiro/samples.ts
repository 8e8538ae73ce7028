import type { ContractSamples } from "../contract-samples.js";

export const samples: ContractSamples = {
  gate: "preToolUse.json",
  command: ["tool_input", "command"],
  tool: ["tool_name"],
  event: ["hook_event_name"],
  facts: ["cwd", "tool"],
  stops: ({ exitCode }) => exitCode === 2,
  asks: () => false,
  reason: ({ stderr }) => stderr,
  approves: false,
};
