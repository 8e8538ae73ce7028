import type { HookProbe } from "../installation-types.js";
import { exitCodeOutcome } from "../probe-outcomes.js";

export const probe: HookProbe = {
  runs: "sh",
  gate: "preToolUse",
  payload: (command, cwd) => ({
    hook_event_name: "preToolUse",
    cwd,
    tool_name: "execute_bash",
    tool_input: { command },
  }),
  outcome: exitCodeOutcome,
};
