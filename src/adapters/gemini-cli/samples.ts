import { type ContractSamples, outputOf } from "../contract-samples.js";

export const samples: ContractSamples = {
  gate: "BeforeTool.json",
  command: ["tool_input", "command"],
  tool: ["tool_name"],
  event: ["hook_event_name"],
  facts: ["session", "cwd", "tool"],
  stops: ({ exitCode, stderr, stdout }) =>
    (exitCode === 2 && stderr !== "") || /"decision":"deny"/.test(stdout),
  asks: ({ stdout }) => /"decision":"ask"/.test(stdout),
  reason: (response) => String(outputOf(response).reason),
  approves: false,
};
