import type { HookProbe } from "../installation-types.js";
import { answerOf } from "../probe-outcomes.js";

export const probe: HookProbe = {
  runs: "file",
  way: "PreToolUse",
  gate: "PreToolUse",
  payload: (command, cwd) => ({
    hookName: "tool_call",
    clineVersion: "3.0.0",
    timestamp: new Date().toISOString(),
    taskId: "cerbash-doctor",
    workspaceRoots: [cwd],
    iteration: 1,
    tool_call: { id: "doctor", name: "run_commands", input: { commands: [command] } },
    preToolUse: {
      toolName: "run_commands",
      parameters: { commands: JSON.stringify([command]) },
    },
  }),
  // With another code than 0 the answer does not count.
  outcome: (result) =>
    result.exitCode === 0 && answerOf(result)?.cancel === true ? "stops" : "runs",
};
