import { closedGateWithText, openGate } from "../gate-text.js";
import type { HookInstallation, HookStart, JsonEntry } from "../installation-types.js";
import { probe } from "./probe.js";

function entries(start: HookStart): JsonEntry[] {
  const handler = (isGate: boolean) => ({
    command: isGate ? closedGateWithText(start) : openGate(start),
    ...(start.platform === "win32" && { powershell: start.shell }),
    show_output: isGate,
  });
  const gates = ["pre_run_command", "pre_mcp_tool_use", "pre_write_code"];
  return [
    ...gates.map((event): JsonEntry => ({ list: ["hooks", event], value: handler(true) })),
    { list: ["hooks", "post_run_command"], value: handler(false) },
  ];
}

export const installation: HookInstallation = {
  agent: "windsurf",
  title: "Windsurf",
  detect: { programs: ["windsurf"], folders: [".codeium/windsurf"] },
  ways: [
    {
      id: "hooks",
      format: "json",
      paths: { user: ".codeium/windsurf/hooks.json", project: ".windsurf/hooks.json" },
      entries,
    },
    { id: "jetbrains", format: "json", paths: { user: ".codeium/hooks.json" }, entries },
  ],
  probe,
  facts: {
    covered: [
      "`pre_run_command`: shell commands",
      "`pre_mcp_tool_use`: commands in the arguments of MCP tools",
      "`pre_write_code`: writes to files the guard protects",
      "`post_run_command`: outcomes for the record, without an exit code",
    ],
    notCovered: ["commands that you type into the terminal"],
    deny: "exit code 2; the model reads the reason from error output.",
    ask: {
      how: "deny",
      text: "Windsurf has no question, so it becomes a denial that says who can permit it.",
    },
    rewrite: "not possible.",
    exitCodes:
      "0 silence; 2 refuses; with any other the command runs (the entry turns each into 2).",
    timeout: "what Windsurf does is not documented; the guard itself answers within 5 s.",
    failOpen: ["a time limit of Windsurf's own (not documented, so to be expected)"],
    basis: "It rests on the vendor's documentation; it has not been tried with Windsurf itself.",
  },
};
