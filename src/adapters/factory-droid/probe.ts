import type { HookProbe } from "../installation-types.js";
import { claudeOutcome } from "../probe-outcomes.js";

export const probe: HookProbe = {
  runs: "sh",
  gate: "PreToolUse",
  payload: (command, cwd) => ({
    session_id: "cerbash-doctor",
    transcript_path: "",
    cwd,
    permission_mode: "auto-low",
    hook_event_name: "PreToolUse",
    tool_name: "Execute",
    tool_input: { command },
  }),
  outcome: claudeOutcome,
};
