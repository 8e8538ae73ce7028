import { closedGate, openGate } from "../gate-text.js";
import type { HookInstallation, HookStart, JsonEntry } from "../installation-types.js";
import { probe } from "./probe.js";

function entries(start: HookStart): JsonEntry[] {
  const at = (event: string, value: object): JsonEntry => ({ list: ["hooks", event], value });
  const gate = { command: closedGate(start), timeout: 10, failClosed: true };
  return [
    at("beforeShellExecution", gate),
    at("beforeMCPExecution", gate),
    // Not `Shell`, for which the guard would run twice.
    at("preToolUse", {
      ...gate,
      matcher: "^(Write|Edit|StrReplace|EditNotebook|ApplyPatch|Delete)$",
    }),
    at("afterShellExecution", { command: openGate(start), timeout: 10 }),
  ];
}

export const installation: HookInstallation = {
  agent: "cursor",
  title: "Cursor",
  detect: { programs: ["cursor", "cursor-agent", "agent"], folders: [".cursor"] },
  ways: [
    {
      id: "hooks",
      format: "json",
      paths: { user: ".cursor/hooks.json", project: ".cursor/hooks.json" },
      base: { version: 1 },
      entries,
    },
  ],
  minimumVersion: "1.7 (hooks)",
  probe,
  facts: {
    covered: [
      "`beforeShellExecution`: shell commands",
      "`beforeMCPExecution`: commands in the arguments of MCP tools",
      "`preToolUse` for the tools that write files (`Shell` there too, if you register it instead)",
      "`afterShellExecution`: outcomes for the record",
    ],
    notCovered: ["cloud agents, which load the project's hooks only"],
    deny: '`{"permission":"deny"}` with the reason for the person and for the model.',
    ask: {
      how: "prompt",
      text: "Cursor's own prompt at `beforeShellExecution` and `beforeMCPExecution`. At `preToolUse` Cursor does not obey `ask`, so there it is a denial that says who can permit it.",
    },
    rewrite:
      "`updated_input` at `preToolUse` only; commands pass through `beforeShellExecution`, which takes none.",
    exitCodes: "0 with JSON; 2 refuses; with any other `failClosed` refuses. Silence is `{}`.",
    timeout: "10 s in the entry; `failClosed` refuses when it passes.",
    failOpen: ["an entry without `failClosed` (ours has it)"],
    basis:
      "It rests on the vendor's documentation of August 2026 and captures by others on 3.9.16; it has not been tried with Cursor itself.",
  },
};
