import assert from "node:assert/strict";
import { test } from "node:test";
import { reader, sampleVerdict } from "../testing.js";
import { adapter } from "./adapter.js";

const read = reader(adapter);

test("without the plugin's name for it a call is the gate, and what is over is an outcome", () => {
  assert.equal(read("tool.execute.before.json", { hook: undefined }).kind, "command");
  const over = read("tool.execute.after.json", { hook: undefined });
  assert.deepEqual(over.kind === "outcome" && [over.command, over.outcome], [
    "npm run lint",
    { status: "failed", exitCode: 1 },
  ]);
  const both = {
    input: { tool: "bash", args: {} },
    output: { metadata: {}, args: { command: "x" } },
  };
  assert.equal(read("tool.execute.before.json", { hook: undefined, ...both }).kind, "command");
});

test("the tool's folder is where the command runs", () => {
  assert.equal(read("tool.execute.before.json").cwd, "/home/robin/shop/apps/web");
});

test("a question is a denial, because nobody can be asked", () => {
  const { stdout } = adapter.writeVerdict(read("tool.execute.before.json"), sampleVerdict("ask"));
  assert.equal(JSON.parse(stdout).decision, "deny");
});

test("a patch is read as the files that it writes", () => {
  const patchText = "*** Begin Patch\n*** Add File: a\n+x\n*** End Patch";
  const request = read("tool.execute.before.json", {
    input: { tool: "apply_patch" },
    output: { args: { patchText } },
  });
  assert.deepEqual(request.kind === "write" && request.files, [{ path: "a", content: "x" }]);
});
