import { type ContractSamples, outputOf } from "../contract-samples.js";

export const samples: ContractSamples = {
  gate: "tool_call.json",
  command: ["input", "command"],
  tool: ["toolName"],
  event: ["type"],
  facts: ["toolUseId", "cwd", "tool"],
  stops: (response) => response.exitCode === 2 && outputOf(response).block === true,
  asks: ({ stdout }) => stdout.includes('"confirm":'),
  reason: (response) => String(outputOf(response).reason),
  approves: false,
};
