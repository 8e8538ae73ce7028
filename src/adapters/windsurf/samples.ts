import type { ContractSamples } from "../contract-samples.js";

export const samples: ContractSamples = {
  gate: "pre_run_command.json",
  command: ["tool_info", "command_line"],
  event: ["agent_action_name"],
  facts: ["session", "cwd"],
  stops: ({ exitCode }) => exitCode === 2,
  asks: () => false,
  reason: ({ stderr }) => stderr,
  approves: false,
};
