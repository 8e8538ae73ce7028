import assert from "node:assert/strict";
import { test } from "node:test";
import { withBlock, withoutBlock } from "./toml-block.js";

const block = '[[hooks]]\nevent = "PreToolUse"\n';

test("a block comes out again, and the rest keeps its bytes", () => {
  for (const text of [
    '# mine\nmodel = "x" # why\n\n[a.b] # c\nk = 1\n',
    "# mine\r\nmodel = 1\r\n",
    "\uFEFFmodel = 1\n",
    '[[hooks]]\nevent = "Stop"\n',
    "# hooks = []\n",
    "[features]\nhooks = true\n",
  ]) {
    const installed = withBlock(text, block);
    assert.ok(installed.startsWith(text) && installed.includes("PreToolUse"), text);
    assert.equal(withBlock(installed, block), installed);
    assert.equal(withoutBlock(installed), text);
  }
});

test("where the same name is something else the file would no longer be read", () => {
  for (const text of [
    "hooks = []",
    '"hooks" = []',
    "hooks.stop = 1",
    "[hooks]\nx = 1",
    "[hooks.stop]",
    "a = 1\n [ hooks ] # mine\n",
  ])
    assert.throws(() => withBlock(text, block), /not written as \[\[hooks\]\]/, text);
  assert.throws(() => withBlock('a = """\nopen', block), /has no end/);
});
