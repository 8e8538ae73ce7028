import { type ContractSamples, outputOf } from "../contract-samples.js";

export const samples: ContractSamples = {
  gate: "tool.call.json",
  command: ["input", "cmd"],
  tool: ["tool"],
  event: ["event"],
  facts: ["session", "toolUseId", "cwd", "tool"],
  stops: (response) =>
    response.exitCode === 2 && outputOf(response).action === "reject-and-continue",
  asks: ({ stdout }) => stdout.includes('"confirm":'),
  reason: (response) => String(outputOf(response).message),
  approves: false,
};
