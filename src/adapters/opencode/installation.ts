import type { HookInstallation } from "../installation-types.js";
import { plugin } from "./plugin.js";
import { probe } from "./probe.js";

export const installation: HookInstallation = {
  agent: "opencode",
  title: "OpenCode",
  detect: { programs: ["opencode"], folders: [".config/opencode", ".opencode"] },
  ways: [
    {
      id: "plugin",
      format: "file",
      paths: {
        user: ".config/opencode/plugins/cerbash.js",
        variable: { name: "XDG_CONFIG_HOME", path: "opencode/plugins/cerbash.js" },
        project: ".opencode/plugins/cerbash.js",
      },
      content: plugin,
    },
  ],
  afterwards: "Restart OpenCode; it loads plugins when it starts.",
  probe,
  facts: {
    covered: [
      "`tool.execute.before` for `bash`, the tools that write files, MCP tools, and every tool that is not known to be harmless; in the folder that `workdir` names",
      "`tool.execute.after`: outcomes for the record",
    ],
    notCovered: ["commands that you type yourself"],
    deny: "the plugin throws the reason; the model reads exactly that text.",
    ask: {
      how: "deny",
      text: "OpenCode never calls the hook for questions, so a question becomes a denial that says who can permit it. To be asked about every command, set `permission.bash` to `ask`.",
    },
    rewrite: "the plugin changes `args.command`; only where the new command is itself allowed.",
    exitCodes:
      "of `cerbash hook opencode`, for the plugin: 0 nothing to say or a rewrite, 2 refuses; any other refuses too.",
    timeout: "OpenCode has none; the plugin refuses after 9 s.",
    failOpen: ["the plugin's file cannot be loaded: OpenCode says nothing then"],
    basis: "It rests on observations of 1.18.33 (`opencode run`, `npm run test:agents`).",
  },
};
