import type { HookProbe } from "../installation-types.js";
import { answerOf, outcomeOfWord } from "../probe-outcomes.js";

export const probe: HookProbe = {
  runs: "program",
  gate: "preToolUse",
  payload: (command, cwd) => ({
    sessionId: "cerbash-doctor",
    timestamp: Date.now(),
    cwd,
    toolName: "bash",
    toolArgs: JSON.stringify({ command }),
  }),
  // Every other code than 0 refuses; only the time limit does not.
  outcome: (result) =>
    result.exitCode === undefined
      ? "runs"
      : result.exitCode !== 0
        ? "stops"
        : outcomeOfWord(answerOf(result)?.permissionDecision),
};
