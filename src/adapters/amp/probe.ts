import type { HookProbe } from "../installation-types.js";
import { pluginOutcome } from "../probe-outcomes.js";

export const probe: HookProbe = {
  runs: "plugin",
  gate: "",
  payload: (command, cwd) => ({ command, cwd }),
  call: `async (plugin, { command, cwd }) => {
    const handlers = {};
    const shellCommandFromToolCall = ({ input }) => ({ command: input.cmd, dir: input.cwd });
    const on = (name, handler) => { handlers[name] = handler; };
    plugin.default({ on, helpers: { shellCommandFromToolCall } });
    const thread = { id: "cerbash-doctor" };
    const event = { tool: "Bash", input: { cmd: command, cwd }, toolUseID: "doctor", thread };
    const answer = await handlers["tool.call"](event, {});
    return answer.action === "reject-and-continue" ? "stops: " + answer.message : "runs";
  }`,
  outcome: pluginOutcome,
};
