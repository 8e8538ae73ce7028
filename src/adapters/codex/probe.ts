import { isFields } from "../fields.js";
import type { HookProbe } from "../installation-types.js";
import { answerOf } from "../probe-outcomes.js";

export const probe: HookProbe = {
  runs: "login-shell",
  gate: "PreToolUse",
  payload: (command, cwd) => ({
    session_id: "cerbash-doctor",
    turn_id: "doctor",
    transcript_path: null,
    cwd,
    model: "doctor",
    permission_mode: "default",
    hook_event_name: "PreToolUse",
    tool_name: "Bash",
    tool_input: { command },
    tool_use_id: "call_doctor",
  }),
  // Code 2 counts only with a text, JSON only with code 0 and a reason, and `ask` runs the command.
  outcome: (result) => {
    if (result.exitCode === 2) return result.stderr.trim() === "" ? "runs" : "stops";
    const specific = answerOf(result)?.hookSpecificOutput;
    if (result.exitCode !== 0 || !isFields(specific)) return "runs";
    const { permissionDecision, permissionDecisionReason } = specific;
    return permissionDecision === "deny" && permissionDecisionReason ? "stops" : "runs";
  },
};
