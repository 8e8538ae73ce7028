import { closedGateWithText, openGate } from "../gate-text.js";
import type { HookInstallation, HookStart } from "../installation-types.js";
import { probe } from "./probe.js";

/** No matcher: the names of its tools could not be checked, and the guard passes the others at once. */
function block(start: HookStart): string {
  // A basic string of TOML takes the escapes of JSON.
  const hook = (event: string, command: string) =>
    ["[[hooks]]", `event = "${event}"`, `command = ${JSON.stringify(command)}`, ""].join("\n");
  return [
    hook("PreToolUse", closedGateWithText(start)),
    hook("PostToolUse", openGate(start)),
    hook("PostToolUseFailure", openGate(start)),
  ].join("\n");
}

export const installation: HookInstallation = {
  agent: "kimi-code",
  title: "Kimi Code",
  detect: { programs: ["kimi"], folders: [".kimi-code"] },
  ways: [{ id: "config", format: "toml", paths: { user: ".kimi-code/config.toml" }, block }],
  probe,
  facts: {
    covered: [
      "`PreToolUse` for `Shell` and every other tool with a command, and for the tools that write files",
      "`PostToolUse`, `PostToolUseFailure`: outcomes for the record",
    ],
    notCovered: ["what Kimi Code does not show to hooks; that could not be checked"],
    deny: '`permissionDecision: "deny"`, the reason on error output, exit code 2.',
    ask: {
      how: "deny",
      text: "Kimi Code takes `ask` for no opinion and runs the command, so a question becomes a denial that says who can permit it.",
    },
    rewrite: "not offered: Kimi Code reads no changed input from a hook.",
    exitCodes: "0 silence; 2 refuses; any other is turned into 2 by the entry.",
    timeout:
      "Kimi Code's own, 30 s; when it passes the call runs. The guard itself answers within 5 s.",
    failOpen: ["the time limit passes"],
    basis:
      "It rests on observations of Kimi Code 2.1.0 without a terminal (`npm run test:agents`) and on its program's text.",
  },
};
