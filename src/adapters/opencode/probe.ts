import type { HookProbe } from "../installation-types.js";
import { pluginOutcome } from "../probe-outcomes.js";

export const probe: HookProbe = {
  runs: "plugin",
  gate: "",
  payload: (command, cwd) => ({ command, cwd }),
  call: `async (plugin, { command, cwd }) => {
    const hooks = await plugin.Cerbash({ directory: cwd });
    const input = { tool: "bash", sessionID: "cerbash-doctor", callID: "doctor" };
    try {
      await hooks["tool.execute.before"](input, { args: { command } });
      return "runs";
    } catch (error) {
      return "stops: " + error.message;
    }
  }`,
  outcome: pluginOutcome,
};
