import type { HookStart } from "../installation-types.js";
import { pluginText } from "../plugin-text.js";
import { tools } from "./tools.js";

/**
 * The plugin file. OpenCode has no time limit for a hook and no catch around it: what is thrown is the
 * refusal, and the model reads its text. A changed command must be put into the arguments that are
 * there; another object in their place is ignored.
 */
export function plugin(start: HookStart): string {
  return `${pluginText(start, tools.other)}
export const Cerbash = async ({ directory }) => ({
  "tool.execute.before": async (input, output) => {
    if (untouched.has(input.tool)) return;
    const hook = "tool.execute.before";
    const { args } = output;
    const answer = await callGuard({ hook, directory, input, output: { args } });
    if (answer.refused !== undefined) throw new Error(answer.refused);
    if (answer === nothing) return;
    if (answer.decision === "rewrite") return void Object.assign(args, answer.args);
    throw new Error(answer.reason || "cerbash refused this call");
  },
  "tool.execute.after": async ({ tool, sessionID, callID, args }, { metadata }) => {
    if (tool !== "bash") return;
    const input = { tool, sessionID, callID, args };
    const output = { metadata: { exit: metadata?.exit } };
    // Only for the record; nobody waits for it.
    void callGuard({ hook: "tool.execute.after", directory, input, output });
  },
});
`;
}
