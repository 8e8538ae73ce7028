import type { HookProbe } from "../installation-types.js";
import { exitCodeOutcome } from "../probe-outcomes.js";

export const probe: HookProbe = {
  runs: "sh",
  gate: "pre_run_command",
  payload: (command, cwd) => ({
    agent_action_name: "pre_run_command",
    trajectory_id: "cerbash-doctor",
    execution_id: "doctor",
    timestamp: new Date().toISOString(),
    model_name: "doctor",
    tool_info: { command_line: command, cwd },
  }),
  outcome: exitCodeOutcome,
};
