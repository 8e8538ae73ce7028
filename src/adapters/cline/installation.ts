import type { FileWay, HookInstallation, HookStart } from "../installation-types.js";
import { probe } from "./probe.js";

/** What a hook says when the guard gives no answer; written out, since nothing may be needed for it. */
const refused = JSON.stringify({
  cancel: true,
  errorMessage: "cerbash: the guard could not run, so nothing is let through. Tell the user.",
});

/** A refusal is a JSON answer with exit code 0, so the script makes one of any failure. */
function gate({ shell }: HookStart): string {
  return [
    "#!/bin/sh",
    "# Written by cerbash install.",
    `answer=$(${shell}) && test -n "$answer" || answer='${refused}'`,
    "printf '%s\\n' \"$answer\"",
    "",
  ].join("\n");
}

function recorder({ shell }: HookStart): string {
  return ["#!/bin/sh", "# Written by cerbash install.", `exec ${shell}`, ""].join("\n");
}

const way = (name: string, content: (start: HookStart) => string): FileWay => ({
  id: name,
  format: "file",
  executable: true,
  paths: { user: `.cline/hooks/${name}`, project: `.clinerules/hooks/${name}` },
  content,
});

export const installation: HookInstallation = {
  agent: "cline",
  title: "Cline",
  detect: { programs: ["cline"], folders: [".cline", "Documents/Cline"] },
  ways: [way("PreToolUse", gate), way("PostToolUse", recorder)],
  afterwards: "In VS Code, switch hooks on in Cline's settings.",
  probe,
  facts: {
    covered: [
      "`PreToolUse` (`tool_call`) for `run_commands` with all its commands, `execute_command`, the tools that write files, and MCP tools",
      "`PostToolUse`: outcomes for the record",
    ],
    notCovered: ["Windows: the hook is a shell script"],
    deny: '`{"cancel":true,"errorMessage":…}`. Cline ends the run, not only the call: file hooks can refuse in no other way, and `contextModification` is dropped beside `cancel`. The reason does reach the core of CLI 3.0.65, but the program prints a fixed text for every run that ends like this, `[abort] aborted by another client`; `cerbash ledger show` names the rule. A plugin (`beforeTool` with `skip`) would tell the model, and is not used: plugins are asked after file hooks, so it cannot stand beside one, and alone it lets everything run when it is not loaded within 4 s (seen on a busy machine, without a word).',
    ask: {
      how: "deny",
      text: "Cline drops `review`, so a question becomes a denial that says who can permit it, and ends the run.",
    },
    rewrite:
      "not offered: CLI 3.0.65 runs `overrideInput` in place of the command, but any version or editor that does not would run the denied one.",
    exitCodes: "always 0; with any other Cline ignores the answer and the call runs.",
    timeout:
      "Cline's own, 120 s (30 s in VS Code); when it passes the call runs. The guard itself answers within 5 s.",
    failOpen: [
      "the time limit passes",
      "the hook's file is not executable, or only a part of it is there",
      "VS Code: hooks are switched off",
    ],
    basis:
      "It rests on observations of CLI 3.0.65 without a terminal (`npm run test:agents`) and on the source of VS Code 4.1.13.",
  },
};
