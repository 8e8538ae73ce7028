import { type ContractSamples, outputOf } from "../contract-samples.js";

export const samples: ContractSamples = {
  gate: "tool.execute.before.json",
  command: ["output", "args", "command"],
  tool: ["input", "tool"],
  event: ["hook"],
  facts: ["session", "toolUseId", "cwd", "tool"],
  stops: (response) => response.exitCode === 2 && outputOf(response).decision === "deny",
  asks: () => false,
  reason: (response) => String(outputOf(response).reason),
  approves: false,
};
