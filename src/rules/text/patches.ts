/** `apply_patch`, which some agents take out of shell text and run as their own tool for files. */
import { type PatchedFile, readPatch } from "../../patch/read.js";
import { type Flow, Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { literal } from "../../tools/words.js";

/** Of an updated file most stays, so it counts as added to. */
const ACTS: Readonly<Record<PatchedFile["action"], "append" | "delete" | "overwrite">> = {
  Add: "overwrite",
  Update: "append",
  Delete: "delete",
};

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
      for (const { action, path, movedTo, added } of readPatch(patchOf(i, emit.stdin) ?? "")) {
        const content: Flow = { text: added.join("\n"), taints: Taint.none, through: [] };
        const act = ACTS[action];
        emit.file(act, literal(path, i.command.span), act === "delete" ? {} : { content });
        if (movedTo !== undefined)
          emit.file("overwrite", literal(movedTo, i.command.span), { content });
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
