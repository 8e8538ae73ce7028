import { closedGateWithText, mark, openGate } from "../gate-text.js";
import type { HookInstallation, HookStart, JsonEntry } from "../installation-types.js";
import { probe } from "./probe.js";

/** 3.x: one file for all agents of a workspace. */
function content(start: HookStart): string {
  const hook = (name: string, trigger: string, matcher: string, command: string) => ({
    name: `${mark}-${name}`,
    trigger,
    matcher,
    action: { type: "command", command },
    timeout: 10,
    enabled: true,
  });
  const hooks = [
    hook(
      "check",
      "PreToolUse",
      "execute_bash|execute_cmd|shell|fs_write|write|use_aws|@.*",
      closedGateWithText(start),
    ),
    hook("record", "PostToolUse", "execute_bash|execute_cmd|shell", openGate(start)),
  ];
  return `${JSON.stringify({ version: "v1", hooks }, undefined, 2)}\n`;
}

/** 2.x: each agent's own file. A cached answer would be an old one, so there is no cache. */
function entries(start: HookStart): JsonEntry[] {
  const handler = (matcher: string, command: string) => ({ matcher, command, timeout_ms: 10_000 });
  const gate = (matcher: string): JsonEntry => ({
    list: ["hooks", "preToolUse"],
    value: { ...handler(matcher, closedGateWithText(start)), cache_ttl_seconds: 0 },
  });
  return [
    gate("execute_bash"),
    gate("fs_write"),
    gate("use_aws"),
    { list: ["hooks", "postToolUse"], value: handler("execute_bash", openGate(start)) },
  ];
}

export const installation: HookInstallation = {
  agent: "kiro",
  title: "Kiro CLI",
  detect: { programs: ["kiro-cli", "kiro"], folders: [".kiro"] },
  ways: [
    { id: "hooks", format: "file", paths: { project: ".kiro/hooks/cerbash.json" }, content },
    {
      id: "agents",
      format: "json",
      every: true,
      paths: { user: ".kiro/agents/*.json", project: ".kiro/agents/*.json" },
      entries,
    },
  ],
  probe,
  facts: {
    covered: [
      "`preToolUse` for `execute_bash`, `fs_write` and `use_aws`; in 3.x `PreToolUse` for `shell` and `write` too",
      "`postToolUse`: outcomes for the record",
    ],
    notCovered: [
      "2.x: agents without a file below `.kiro/agents`, since hooks belong to one agent",
      "3.x: other workspaces; whether there is a folder for all of them is not documented",
      "`use_aws`",
    ],
    deny: "exit code 2; the model reads the reason from error output.",
    ask: {
      how: "deny",
      text: "Kiro has no question, so it becomes a denial that says who can permit it.",
    },
    rewrite: "not possible.",
    exitCodes:
      "0 silence; 2 refuses; with any other the command runs (the entry turns each into 2).",
    timeout: "10 s in the entry; what Kiro does when it passes is not documented.",
    failOpen: ["the time limit passes (not documented, so to be expected)"],
    basis: "It rests on the vendor's documentation; it has not been tried with Kiro itself.",
  },
};
