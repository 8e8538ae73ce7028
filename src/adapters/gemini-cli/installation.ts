import { mark, openGate } from "../gate-text.js";
import type { HookInstallation, HookStart, JsonEntry } from "../installation-types.js";
import { probe } from "./probe.js";

/** Gemini runs it with bash (on Windows with PowerShell), and code 2 without a text opens. */
function gateText({ platform, shell }: HookStart): string {
  if (platform !== "posix") return shell;
  return `${shell} || { code=$?; test $code = 2 || echo "cerbash: the guard could not run" >&2; exit 2; }`;
}

function entries(start: HookStart): JsonEntry[] {
  const at = (event: string, value: object): JsonEntry => ({ list: ["hooks", event], value });
  // Milliseconds, unlike in every other agent.
  const handler = (name: string, command: string) => ({
    name: `${mark}-${name}`,
    type: "command",
    command,
    timeout: 10_000,
  });
  const shellOnly = "^run_shell_command$";
  return [
    at("BeforeTool", {
      matcher: "^(run_shell_command|write_file|replace|edit|mcp_.*)$",
      hooks: [handler("check", gateText(start))],
    }),
    at("AfterTool", { matcher: shellOnly, hooks: [handler("record", openGate(start))] }),
    at("SessionStart", { hooks: [handler("greet", openGate(start))] }),
  ];
}

const settings = {
  format: "json",
  user: [".gemini/settings.json"],
  project: [".gemini/settings.json"],
  machine: { linux: "/etc/gemini-cli/settings.json" },
} as const;

export const installation: HookInstallation = {
  agent: "gemini-cli",
  title: "Gemini CLI",
  detect: { programs: ["gemini"], folders: [".gemini"] },
  ways: [
    {
      id: "settings",
      format: "json",
      paths: { user: ".gemini/settings.json", project: ".gemini/settings.json" },
      comments: true,
      entries,
    },
  ],
  projectFolder: "GEMINI_PROJECT_DIR",
  switches: [
    {
      ...settings,
      key: ["hooksConfig", "enabled"],
      value: false,
      effect: "switches every hook off",
    },
    {
      ...settings,
      key: ["hooksConfig", "disabled"],
      value: `${mark}-check`,
      effect: "switches the check off",
    },
  ],
  minimumVersion: "0.27 (hooks are on by default)",
  probe,
  facts: {
    covered: [
      "`BeforeTool` for `run_shell_command`, the tools that write files, and MCP tools; in the folder that `dir_path` names",
      "`AfterTool`: outcomes for the record",
      "`SessionStart`: one line that tells the model about the guard",
    ],
    notCovered: ["what you type after `!`"],
    deny: '`{"decision":"deny","reason":…}`, the reason on error output, exit code 2. The model reads `Tool execution blocked: REASON`.',
    ask: {
      how: "deny",
      text: "Gemini knows `ask`, but does not document it; it overrides a denial of Gemini's own policy engine, and may wait for ever where nobody can answer. So a question becomes a denial that says who can permit it.",
    },
    rewrite:
      "`hookSpecificOutput.tool_input`, which Gemini puts over the arguments; only where the new command is itself allowed.",
    exitCodes:
      "0 with or without JSON; 2 with a text on error output refuses. At 1 the command runs (the entry turns it into 2).",
    timeout: "10,000 ms in the entry; when it passes the command runs.",
    failOpen: [
      "the time limit passes",
      "the hook is killed by a signal",
      "`hooksConfig.enabled` is false",
    ],
    basis:
      "It rests on observations of 0.61.0 without a terminal (`npm run test:agents`), which does not start with settings that are not valid JSON; prompts are from its source.",
  },
};
