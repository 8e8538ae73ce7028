import type { HookProbe } from "../installation-types.js";
import { claudeOutcome } from "../probe-outcomes.js";

export const probe: HookProbe = {
  runs: "sh",
  gate: "PreToolUse",
  payload: (command, cwd) => ({
    session_id: "cerbash-doctor",
    cwd,
    hook_event_name: "PreToolUse",
    tool_name: "Shell",
    tool_input: { command },
    tool_call_id: "doctor",
  }),
  outcome: claudeOutcome,
};
