import type { HookProbe } from "../installation-types.js";
import { answerOf, outcomeOfWord } from "../probe-outcomes.js";

export const probe: HookProbe = {
  runs: "bash",
  gate: "BeforeTool",
  payload: (command, cwd) => ({
    session_id: "cerbash-doctor",
    transcript_path: "",
    cwd,
    timestamp: new Date().toISOString(),
    hook_event_name: "BeforeTool",
    tool_name: "run_shell_command",
    tool_input: { command },
  }),
  // JSON counts at any code, 2 only with a text, and 3 or more with any output.
  outcome: (result) => {
    const { exitCode = 1, stderr, stdout } = result;
    const said = outcomeOfWord(answerOf(result)?.decision);
    if (said !== "runs") return said;
    if (exitCode === 2) return stderr.trim() === "" ? "runs" : "stops";
    return exitCode > 2 && (stdout + stderr).trim() !== "" ? "stops" : "runs";
  },
};
