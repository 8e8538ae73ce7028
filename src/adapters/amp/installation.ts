import type { HookInstallation } from "../installation-types.js";
import { plugin } from "./plugin.js";
import { probe } from "./probe.js";

export const installation: HookInstallation = {
  agent: "amp",
  title: "Amp",
  detect: { programs: ["amp"], folders: [".config/amp"] },
  ways: [
    {
      id: "plugin",
      format: "file",
      paths: { user: ".config/amp/plugins/cerbash.ts", project: ".amp/plugins/cerbash.ts" },
      content: plugin,
    },
  ],
  afterwards: "Restart Amp. Older builds load plugins only with PLUGINS=all in the environment.",
  probe,
  facts: {
    covered: [
      "`tool.call` for every call in which Amp's own helper finds a shell command, for `Bash`, the tools that write files, and every tool that is not known to be harmless",
    ],
    notCovered: ["outcomes: no event for them is documented"],
    deny: '`{action: "reject-and-continue", message}`; the model reads the message and goes on.',
    ask: {
      how: "confirm",
      text: "the plugin puts up Amp's own dialog; where there is none it is a denial that says who can permit it.",
    },
    rewrite: '`{action: "modify", input}`; only where the new command is itself allowed.',
    exitCodes:
      "of `cerbash hook amp`, for the plugin: 0 nothing to say or a rewrite, 2 refuses; any other refuses too.",
    timeout: "the plugin refuses after 9 s; a limit of Amp's own is not documented.",
    failOpen: ["the plugin's file cannot be loaded (not documented, so to be expected)"],
    basis:
      "It rests on the vendor's manual, which calls the interface experimental; it has not been tried with Amp itself.",
  },
};
