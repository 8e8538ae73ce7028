import { type ContractSamples, outputOf } from "../contract-samples.js";

export const samples: ContractSamples = {
  gate: "beforeShellExecution.json",
  command: ["command"],
  anyTool: { file: "preToolUse.json", tool: ["tool_name"], input: ["tool_input"] },
  event: ["hook_event_name"],
  facts: ["session", "cwd"],
  stops: (response) =>
    response.exitCode === 2 || ["ask", "deny"].includes(String(outputOf(response).permission)),
  asks: (response) => outputOf(response).permission === "ask",
  reason: (response) => String(outputOf(response).agent_message),
  nothing: { stdout: "{}\n", stderr: "", exitCode: 0 },
  approves: true,
};
