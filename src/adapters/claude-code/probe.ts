import type { HookProbe } from "../installation-types.js";
import { claudeOutcome } from "../probe-outcomes.js";

export const probe: HookProbe = {
  runs: "sh",
  gate: "PreToolUse",
  payload: (command, cwd) => ({
    session_id: "cerbash-doctor",
    cwd,
    permission_mode: "default",
    hook_event_name: "PreToolUse",
    tool_name: "Bash",
    tool_input: { command },
    tool_use_id: "toolu_doctor",
  }),
  outcome: claudeOutcome,
};
