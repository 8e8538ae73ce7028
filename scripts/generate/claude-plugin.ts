// Makes the package a plugin of Claude Code: its folder, built or installed, can be given to
// `claude --plugin-dir`. The hooks are the same as those that `cerbash install claude-code` writes.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { installation } from "../../src/adapters/claude-code/installation.js";
import type { JsonEntry } from "../../src/adapters/installation-types.js";
import { root } from "../shared.mjs";

/** The groups of handlers by event. */
function hooks(entries: readonly JsonEntry[]): Record<string, object[]> {
  const found: Record<string, object[]> = {};
  for (const { list, value } of entries) {
    const event = list.at(-1) ?? "";
    found[event] = [...(found[event] ?? []), value];
  }
  return found;
}

export function generate(): { path: string; content: string }[] {
  const { name, version, description, license } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  ) as Record<string, string>;
  const [way] = installation.ways;
  if (way.format !== "json") throw new Error("Claude Code's hooks are JSON");
  // Without a shell, which is the form for the folder's placeholder, and the same on every system.
  const args = ["${CLAUDE_PLUGIN_ROOT}/dist/cli.js", "hook", "claude-code"];
  const entries = way.entries({ platform: "win32", shell: "", program: "node", args });
  const json = (value: object) => `${JSON.stringify(value, undefined, 2)}\n`;
  return [
    {
      path: ".claude-plugin/plugin.json",
      content: json({ name, version, description, license }),
    },
    { path: "hooks/hooks.json", content: json({ description, hooks: hooks(entries) }) },
  ];
}
