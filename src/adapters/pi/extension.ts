import type { HookStart } from "../installation-types.js";
import { pluginText } from "../plugin-text.js";
import { tools } from "./adapter.js";

/** The extension's file: JavaScript, which is TypeScript too. What it throws, pi takes for a refusal. */
export function extension(start: HookStart): string {
  return `${pluginText(start, tools.other)}
export default function (pi) {
  pi.on("tool_call", async (event, ctx) => {
    if (untouched.has(event.toolName)) return undefined;
    const { type, toolName, toolCallId, input } = event;
    const answer = await callGuard({ type, toolName, toolCallId, input, cwd: ctx.cwd });
    if (answer.refused !== undefined) return { block: true, reason: answer.refused };
    if (answer === nothing) return undefined;
    if (answer.input) return void Object.assign(input, answer.input);
    const { title, message } = answer.confirm ?? {};
    const isPermitted = title && ctx.hasUI && (await ctx.ui.confirm(title, message)) === true;
    return isPermitted ? undefined : { block: true, reason: answer.reason || "cerbash refused this call" };
  });
  pi.on("tool_result", async ({ type, toolName, toolCallId, input, isError }, ctx) => {
    // Only for the record; nobody waits for it.
    if (toolName === "bash") void callGuard({ type, toolName, toolCallId, input, isError, cwd: ctx.cwd });
  });
}
`;
}
