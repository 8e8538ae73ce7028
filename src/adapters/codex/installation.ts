import { closedGateWithText, mark, openGate } from "../gate-text.js";
import type { HookInstallation, HookStart, JsonEntry } from "../installation-types.js";
import { probe } from "./probe.js";

const gated = "^(Bash|apply_patch|shell|exec_command|mcp__.*)$";

/** Its text must stay as it is over updates: a person trusts exactly this definition. */
function handler(start: HookStart, status: string, isGate: boolean): object {
  const command = isGate ? closedGateWithText(start) : openGate(start);
  return { type: "command", command, timeout: 10, statusMessage: `${mark}: ${status}` };
}

function entries(start: HookStart): JsonEntry[] {
  const at = (event: string, value: object): JsonEntry => ({ list: ["hooks", event], value });
  const gate = handler(start, "checking", true);
  const record = handler(start, "recording", false);
  return [
    at("PreToolUse", { matcher: gated, hooks: [gate] }),
    at("PermissionRequest", { matcher: "^Bash$", hooks: [gate] }),
    at("PostToolUse", { matcher: "^Bash$", hooks: [record] }),
    at("SessionStart", { hooks: [handler(start, "greeting", false)] }),
  ];
}

export const installation: HookInstallation = {
  agent: "codex",
  title: "Codex CLI",
  detect: { programs: ["codex"], folders: [".codex"] },
  ways: [
    {
      id: "hooks",
      format: "json",
      paths: {
        user: ".codex/hooks.json",
        variable: { name: "CODEX_HOME", path: "hooks.json" },
        project: ".codex/hooks.json",
      },
      entries,
    },
  ],
  switches: [
    ...["hooks", "codex_hooks"].map((name) => ({
      format: "toml" as const,
      user: [".codex/config.toml"],
      project: [".codex/config.toml"],
      key: ["features", name],
      value: false,
      effect: "switches every hook off",
    })),
    {
      format: "toml",
      machine: { linux: "/etc/codex/requirements.toml", darwin: "/etc/codex/requirements.toml" },
      key: ["allow_managed_hooks_only"],
      value: true,
      effect: "lets only managed hooks run",
    },
  ],
  afterwards:
    "Open Codex and trust the hooks with /hooks. Until then Codex skips them without a word, in `codex exec` too.",
  probe,
  facts: {
    covered: [
      "`PreToolUse` for shell calls (`Bash`), `apply_patch` and MCP tools",
      "`PermissionRequest`: a denial only, since a prompt is due anyway",
      "`PostToolUse`: outcomes for the record",
      "`SessionStart`: one line that tells the model about the guard",
    ],
    notCovered: [
      "`write_stdin`: keystrokes into a running shell (`bash -i`, a REPL) reach no hook, and its start is allowed",
      "the call's `shell` and `login` fields, which the payload does not carry",
      "hosted tools",
    ],
    deny: 'JSON `permissionDecision: "deny"` with nothing that the closed schema does not know, the reason on error output, exit code 2. The model reads `Command blocked by PreToolUse hook: REASON`.',
    ask: {
      how: "deny",
      text: "Codex runs the command on `ask`, so a question becomes a denial that says who can permit it. At a `PermissionRequest` it is silence, since Codex's own prompt is due.",
    },
    rewrite:
      '`permissionDecision: "allow"` with `updatedInput`, so only where the new command is itself allowed.',
    exitCodes:
      "0 silence; 2 with the reason on error output refuses. JSON is ignored at 2, and at 1 the command runs.",
    timeout: "10 s in the entry; when it passes the command runs.",
    failOpen: [
      "the hook is not trusted, or its entry was edited",
      "the time limit passes",
      "`hooks.json` is not valid JSON",
      "the hook ends with another code than 0 or 2 (the entry turns each into 2)",
    ],
    basis: "It rests on observations of 0.169.0 without a terminal (`npm run test:agents`).",
  },
};
