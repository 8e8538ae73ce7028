import type { HookStart } from "../installation-types.js";
import { pluginText } from "../plugin-text.js";
import { tools } from "./tools.js";

/** The plugin's file: JavaScript, which is TypeScript too. It catches everything itself. */
export function plugin(start: HookStart): string {
  return `${pluginText(start, tools.other)}
function shellOf(amp, event) {
  try {
    return amp.helpers.shellCommandFromToolCall(event) ?? undefined;
  } catch {
    return undefined;
  }
}

export default function (amp) {
  amp.on("tool.call", async (event, ctx) => {
    try {
      const { tool, input, toolUseID, thread } = event;
      const shell = shellOf(amp, event);
      if (shell === undefined && untouched.has(tool)) return { action: "allow" };
      const answer = await callGuard({ event: "tool.call", tool, input, toolUseID, thread, shell, cwd: process.cwd() });
      if (answer.refused !== undefined) return { action: "reject-and-continue", message: answer.refused };
      if (answer === nothing) return { action: "allow" };
      const { confirm, ...action } = answer;
      if (confirm && (await ctx?.ui?.confirm?.(confirm)) === true) return { action: "allow" };
      const isKnown = action.action === "modify" || action.action === "reject-and-continue";
      return isKnown ? action : { action: "reject-and-continue", message: "cerbash refused this call" };
    } catch (error) {
      return { action: "reject-and-continue", message: \`cerbash could not check this call (\${error}). Tell the user.\` };
    }
  });
}
`;
}
