import { type ContractSamples, outputOf } from "../contract-samples.js";

export const samples: ContractSamples = {
  gate: "PreToolUse.json",
  command: ["tool_call", "input", "commands"],
  tool: ["tool_call", "name"],
  event: ["hookName"],
  list: "commands",
  facts: ["session", "toolUseId", "cwd", "tool"],
  // Another exit code than 0, and the output does not count.
  stops: (response) => response.exitCode === 0 && outputOf(response).cancel === true,
  asks: () => false,
  reason: (response) => String(outputOf(response).errorMessage),
  nothing: { stdout: '{"cancel":false}\n', stderr: "", exitCode: 0 },
  approves: false,
};
