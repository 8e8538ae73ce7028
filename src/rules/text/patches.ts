/** `apply_patch`, which some agents take out of shell text and run as their own tool for files. */
import { type Flow, Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { literal } from "../../tools/words.js";

interface PatchedFile {
  readonly act: "append" | "delete" | "overwrite";
  readonly path: string;
  readonly added: string[];
}

const header = /^\s*\*\*\* (?<action>Add File|Update File|Delete File|Move to): (?<path>.+)$/;

/** What lines like `*** Add File: a.txt` say; of an updated file most stays, so it counts as added to. */
const acts: ReadonlyMap<string, PatchedFile["act"]> = new Map([
  ["Add File", "overwrite"],
  ["Update File", "append"],
  ["Delete File", "delete"],
  ["Move to", "overwrite"],
]);

function filesOf(patch: string): readonly PatchedFile[] {
  const files: PatchedFile[] = [];
  for (const line of patch.split(/\r?\n/)) {
    const { action, path } = header.exec(line.trimEnd())?.groups ?? {};
    const act = acts.get(action ?? "");
    if (act !== undefined && path !== undefined) files.push({ act, path: path.trim(), added: [] });
    else if (line.startsWith("+")) files.at(-1)?.added.push(line.slice(1));
  }
  return files;
}

/** The patch is an argument, or comes by standard input. */
function patchOf(i: Invocation, stdin: Flow | undefined): string | undefined {
  const [word] = i.operands;
  return word === undefined ? stdin?.text : word.text;
}

export const tools = [
  defineTool({
    names: ["apply_patch", "applypatch"],
    about: "changes the files that its patch names",
    options: "",
    nature: "update",
    effects(i, emit) {
      for (const { act, path, added } of filesOf(patchOf(i, emit.stdin) ?? "")) {
        const word = literal(path, i.command.span);
        const content: Flow = { text: added.join("\n"), taints: Taint.none, through: [] };
        emit.file(act, word, act === "delete" ? {} : { content });
      }
    },
    allowed: [
      "apply_patch <<'EOF'\n*** Begin Patch\n*** Update File: src/cart.ts\n@@\n-const a = 1;\n+const a = 2;\n*** End Patch\nEOF",
      "apply_patch '*** Begin Patch\n*** Add File: docs/notes.md\n+rm -rf / is quoted here\n*** End Patch'",
      "cd packages/web && apply_patch <<'EOF'\n*** Begin Patch\n*** Delete File: src/old.ts\n*** End Patch\nEOF",
    ],
    asked: [
      "bash -lc \"apply_patch '*** Begin Patch\n*** Add File: /etc/cron.d/job\n+* * * * * root true\n*** End Patch'\"",
    ],
    denied: [
      "apply_patch <<'EOF'\n*** Begin Patch\n*** Add File: /etc/sudoers\n+robin ALL=(ALL) NOPASSWD: ALL\n*** End Patch\nEOF",
      "apply_patch <<'EOF'\n*** Begin Patch\n*** Update File: notes.md\n*** Move to: /home/robin/.ssh/authorized_keys\n@@\n+ssh-ed25519 AAAA robin\n*** End Patch\nEOF",
    ],
  }),
];
