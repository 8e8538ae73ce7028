import type { HookProbe } from "../installation-types.js";
import { pluginOutcome } from "../probe-outcomes.js";

export const probe: HookProbe = {
  runs: "plugin",
  gate: "",
  payload: (command, cwd) => ({ command, cwd }),
  call: `async (plugin, { command, cwd }) => {
    const handlers = {};
    plugin.default({ on: (name, handler) => { handlers[name] = handler; } });
    const event = { type: "tool_call", toolName: "bash", toolCallId: "doctor", input: { command } };
    const answer = await handlers.tool_call(event, { cwd, hasUI: false });
    return answer?.block === true ? "stops: " + answer.reason : "runs";
  }`,
  outcome: pluginOutcome,
};
