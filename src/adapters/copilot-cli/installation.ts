import type { HookInstallation, HookStart } from "../installation-types.js";
import { probe } from "./probe.js";

function content({ program, args }: HookStart): string {
  const handler = { type: "command", exec: program, args, timeoutSec: 10 };
  const gate = {
    ...handler,
    // Names of MCP tools begin with their server's and a dash; what is typed into a running shell is a tool's input.
    matcher:
      "bash|powershell|write_bash|write_powershell|create|edit|str_replace_editor|apply_patch|.*-.*|.*mcp.*",
  };
  const record = { ...handler, matcher: "bash|powershell" };
  const hooks = { preToolUse: [gate], postToolUse: [record], postToolUseFailure: [record] };
  return `${JSON.stringify({ version: 1, hooks }, undefined, 2)}\n`;
}

export const installation: HookInstallation = {
  agent: "copilot-cli",
  title: "GitHub Copilot CLI",
  detect: { programs: ["copilot"], folders: [".copilot"] },
  ways: [
    {
      id: "hooks",
      format: "file",
      paths: {
        user: ".copilot/hooks/cerbash.json",
        variable: { name: "COPILOT_HOME", path: "hooks/cerbash.json" },
        project: ".github/hooks/cerbash.json",
      },
      content,
    },
  ],
  switches: [
    {
      format: "json",
      user: [".copilot/settings.json"],
      project: [".github/copilot/settings.json", ".github/copilot/settings.local.json"],
      key: ["disableAllHooks"],
      value: true,
      effect: "switches every hook off",
    },
  ],
  minimumVersion: "1.0.70 (exit code 2 refuses)",
  probe,
  facts: {
    covered: [
      "`preToolUse` for `bash`, `powershell`, what is typed into their running shells, the tools that write files, and MCP tools",
      "`postToolUse`, `postToolUseFailure`: outcomes for the record",
      "the PascalCase dialect (`PreToolUse`, `PermissionRequest`), and through it VS Code's `run_in_terminal`; register one of the two, or the guard runs twice",
    ],
    notCovered: ["the cloud agent, unless the project's hooks install cerbash there"],
    deny: '`permissionDecision: "deny"` with its reason, the reason on error output, exit code 2.',
    ask: {
      how: "prompt",
      text: "Copilot's own prompt with the reason; refused where nobody can answer (`copilot -p`, the cloud agent).",
    },
    rewrite:
      '`permissionDecision: "allow"` with `modifiedArgs`, so only where the new command is itself allowed.',
    exitCodes: "0 with or without JSON; every other refuses.",
    timeout: "10 s in the entry; when it passes the command runs, policy hooks included.",
    failOpen: [
      "the time limit passes",
      "the hook's file is not valid JSON",
      "with `-p`, hooks of a project folder that is not trusted",
    ],
    basis:
      "It rests on observations of 1.0.102 without a terminal (`npm run test:agents`) and on the vendor's reference; prompts, the cloud agent and VS Code are from the reference and from payloads that others captured.",
  },
};
