import { closedGate, openGate } from "../gate-text.js";
import type { HookInstallation, HookStart, JsonEntry } from "../installation-types.js";
import { probe } from "./probe.js";

function entries(start: HookStart): JsonEntry[] {
  const at = (event: string, value: object): JsonEntry => ({ list: ["hooks", event], value });
  const handler = (isGate: boolean) => ({
    type: "command",
    command: isGate ? closedGate(start) : openGate(start),
    timeout: 10,
  });
  return [
    at("PreToolUse", {
      matcher: "Execute|Create|Edit|MultiEdit|ApplyPatch|mcp__.*",
      hooks: [handler(true)],
    }),
    at("PostToolUse", { matcher: "Execute", hooks: [handler(false)] }),
    at("SessionStart", { hooks: [handler(false)] }),
  ];
}

export const installation: HookInstallation = {
  agent: "factory-droid",
  title: "Factory Droid",
  detect: { programs: ["droid"], folders: [".factory"] },
  ways: [
    {
      id: "hooks",
      format: "json",
      paths: { user: ".factory/hooks.json", project: ".factory/hooks.json" },
      entries,
    },
  ],
  projectFolder: "FACTORY_PROJECT_DIR",
  probe,
  facts: {
    covered: [
      "`PreToolUse` for `Execute`, the tools that write files, and MCP tools",
      "`PostToolUse`: outcomes for the record",
      "`SessionStart`: one line that tells the model about the guard",
    ],
    notCovered: ["sessions whose organisation allows managed hooks only"],
    deny: '`permissionDecision: "deny"`, the reason on error output, exit code 2.',
    ask: { how: "prompt", text: "Droid's own prompt with the reason." },
    rewrite: "`updatedInput`, always with a question.",
    exitCodes:
      "0 with or without JSON; 2 refuses; with any other the command runs (the entry turns each into 2).",
    timeout: "10 s in the entry; what Droid does when it passes is not documented.",
    failOpen: ["the time limit passes (not documented, so to be expected)"],
    basis:
      "It rests on the vendor's reference of July 2026; it has not been tried with Droid itself.",
  },
};
