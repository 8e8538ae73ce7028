import assert from "node:assert/strict";
import { test } from "node:test";
import { reader, sampleVerdict } from "../testing.js";
import { adapter } from "./adapter.js";

const read = reader(adapter);

test("a shell command is `Execute`, and a question has Droid's own prompt", () => {
  const request = read("PreToolUse.json");
  assert.equal(request.kind === "command" && request.command, "npm run lint");
  const { stdout, exitCode } = adapter.writeVerdict(request, sampleVerdict("ask"));
  assert.equal(JSON.parse(stdout).hookSpecificOutput.permissionDecision, "ask");
  assert.equal(exitCode, 0);
});

test("a created file is read", () => {
  const tool_input = { file_path: "/p/a", content: "x" };
  const request = read("PreToolUse.json", { tool_name: "Create", tool_input });
  assert.deepEqual(request.kind === "write" && request.files, [{ path: "/p/a", content: "x" }]);
});
