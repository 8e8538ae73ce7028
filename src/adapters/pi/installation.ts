import type { HookInstallation } from "../installation-types.js";
import { extension } from "./extension.js";
import { probe } from "./probe.js";

export const installation: HookInstallation = {
  agent: "pi",
  title: "pi",
  detect: { programs: ["pi"], folders: [".pi"] },
  ways: [
    {
      id: "extension",
      format: "file",
      paths: { user: ".pi/agent/extensions/cerbash.ts", project: ".pi/extensions/cerbash.ts" },
      content: extension,
    },
  ],
  afterwards: "Restart pi, or reload its extensions.",
  probe,
  facts: {
    covered: [
      "`tool_call` for `bash`, `write`, `edit` and every tool that is not known to be harmless",
      "`tool_result`: outcomes for the record",
    ],
    notCovered: ["commands that you type after `!`"],
    deny: "the extension returns `{block: true, reason}`; the model reads the reason.",
    ask: {
      how: "confirm",
      text: "the extension puts up pi's own dialog; without a person (print and JSON modes) it is a denial that says who can permit it.",
    },
    rewrite:
      "the extension changes `event.input.command`; only where the new command is itself allowed.",
    exitCodes:
      "of `cerbash hook pi`, for the extension: 0 nothing to say or a rewrite, 2 refuses; any other refuses too.",
    timeout: "pi has none; the extension refuses after 9 s.",
    failOpen: ["pi is started with `--no-extensions`"],
    basis:
      "It rests on observations of 0.74.2 in print mode (`npm run test:agents`), which does not start with an extension that cannot be loaded; dialogs are from its documentation.",
  },
};
