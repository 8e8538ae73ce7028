import { closedGate, mark, openGate } from "../gate-text.js";
import type { HookInstallation, HookStart, JsonEntry } from "../installation-types.js";
import { probe } from "./probe.js";

/** Tools that run a shell, and those that write files the guard protects. Not `*`: each call costs. */
const guarded = "Bash|PowerShell|Monitor|Write|Edit|MultiEdit|NotebookEdit";
const recorded = "Bash|PowerShell|Monitor";

/** A handler; without a shell on Windows, where only a real program can be started. */
function handler(start: HookStart, status: string, isGate: boolean): object {
  const text = isGate ? closedGate(start) : openGate(start);
  const run =
    start.platform === "win32" ? { command: start.program, args: start.args } : { command: text };
  return { type: "command", ...run, timeout: 10, statusMessage: `${mark}: ${status}` };
}

/**
 * A gate that cannot start must not open: `onFailure` says so to 2.1.295 and later, and `|| exit 2`
 * turns any failure into a refusal for all versions.
 */
function entries(start: HookStart): JsonEntry[] {
  const gate = { ...handler(start, "checking", true), onFailure: "block" };
  const record = { ...handler(start, "recording", false), async: true };
  const at = (event: string, value: object): JsonEntry => ({ list: ["hooks", event], value });
  return [
    at("PreToolUse", { matcher: guarded, hooks: [gate] }),
    at("PreToolUse", { matcher: "mcp__.*", hooks: [gate] }),
    at("PostToolUse", { matcher: recorded, hooks: [record] }),
    at("PostToolUseFailure", { matcher: recorded, hooks: [record] }),
    at("SessionStart", { hooks: [handler(start, "greeting", false)] }),
  ];
}

const managed = {
  linux: "/etc/claude-code/managed-settings.json",
  darwin: "/Library/Application Support/ClaudeCode/managed-settings.json",
  win32: "C:\\Program Files\\ClaudeCode\\managed-settings.json",
};

export const installation: HookInstallation = {
  agent: "claude-code",
  title: "Claude Code",
  detect: { programs: ["claude"], folders: [".claude"] },
  ways: [
    {
      id: "settings",
      format: "json",
      paths: {
        user: ".claude/settings.json",
        variable: { name: "CLAUDE_CONFIG_DIR", path: "settings.json" },
        project: ".claude/settings.json",
      },
      entries,
    },
  ],
  projectFolder: "CLAUDE_PROJECT_DIR",
  switches: [
    {
      format: "json",
      user: [".claude/settings.json"],
      project: [".claude/settings.json", ".claude/settings.local.json"],
      machine: managed,
      key: ["disableAllHooks"],
      value: true,
      effect: "switches every hook off",
    },
    {
      format: "json",
      machine: managed,
      key: ["allowManagedHooksOnly"],
      value: true,
      effect: "lets only hooks of managed settings run",
    },
  ],
  minimumVersion: "1.0.59 (questions); 2.1.295 (a hook that times out refuses)",
  probe,
  facts: {
    covered: [
      "`PreToolUse` for `Bash`, `PowerShell`, `Monitor`, for the tools that write files, and for every MCP tool",
      "`PermissionRequest`, if you register it: a denial only, since a prompt is due anyway",
      "`PostToolUse`, `PostToolUseFailure`, `PermissionDenied`: outcomes for the record",
      "`SessionStart`: one line that tells the model about the guard",
    ],
    notCovered: [
      "what you type after `!`",
      "keystrokes into a program that already runs",
      "sessions with `disableAllHooks` or `--bare`",
    ],
    deny: '`permissionDecision: "deny"`, the reason on error output, exit code 2. The model reads the reason, in every permission mode.',
    ask: {
      how: "prompt",
      text: "Claude Code's own prompt with the reason; refused where nobody can answer (`claude -p`).",
    },
    rewrite: "`updatedInput`, always with a question.",
    exitCodes: "0 with or without JSON; 2 refuses.",
    timeout: '10 s in the entry; `onFailure: "block"` refuses when it passes (2.1.295 and later).',
    failOpen: [
      "before 2.1.295: the entry's time limit passes",
      "the settings file is not valid JSON: `claude -p` then runs without any of its hooks",
    ],
    basis:
      "It rests on observations of 2.1.330 without a terminal (`npm run test:agents`); prompts are from the documentation.",
  },
};
