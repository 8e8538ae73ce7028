import type { HookProbe } from "../installation-types.js";
import { answerOf, outcomeOfWord } from "../probe-outcomes.js";

export const probe: HookProbe = {
  runs: "sh",
  gate: "beforeShellExecution",
  payload: (command, cwd) => ({
    conversation_id: "cerbash-doctor",
    generation_id: "doctor",
    cursor_version: "3.9.0",
    workspace_roots: [cwd],
    hook_event_name: "beforeShellExecution",
    command,
    cwd,
    sandbox: false,
  }),
  // `failClosed` in the entry refuses on any failure, unreadable output too.
  outcome: (result) => {
    const answer = answerOf(result);
    if (result.exitCode !== 0 || answer === undefined) return "stops";
    return outcomeOfWord(answer.permission);
  },
};
