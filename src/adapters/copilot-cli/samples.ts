import { type ContractSamples, outputOf } from "../contract-samples.js";

export const samples: ContractSamples = {
  gate: "preToolUse.json",
  command: ["toolArgs", "command"],
  nested: ["toolArgs"],
  tool: ["toolName"],
  facts: ["session", "cwd", "tool"],
  stops: ({ exitCode, stdout }) =>
    exitCode !== 0 || /"permissionDecision":"(?:ask|deny)"/.test(stdout),
  asks: ({ exitCode, stdout }) => exitCode === 0 && /"permissionDecision":"ask"/.test(stdout),
  reason: (response) => String(outputOf(response).permissionDecisionReason),
  approves: true,
};
