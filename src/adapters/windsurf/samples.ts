import type { ContractSamples } from "../contract-samples.js";

export const samples: ContractSamples = {
  gate: "pre_run_command.json",
  command: ["tool_info", "command_line"],
  anyTool: {
    file: "pre_mcp_tool_use.json",
    tool: ["tool_info", "mcp_tool_name"],
    input: ["tool_info", "mcp_tool_arguments"],
  },
  event: ["agent_action_name"],
  facts: ["session", "cwd"],
  stops: ({ exitCode }) => exitCode === 2,
  asks: () => false,
  reason: ({ stderr }) => stderr,
  approves: false,
};
