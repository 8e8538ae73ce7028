import assert from "node:assert/strict";
import { test } from "node:test";
import { reader, sampleVerdict } from "../testing.js";
import { adapter } from "./adapter.js";

const read = reader(adapter);

test("all commands of a call are judged", () => {
  const tool_call = { id: "1", name: "run_commands", input: { commands: ["ls", "rm -rf /"] } };
  const request = read("PreToolUse.json", { tool_call });
  assert.deepEqual(request.kind === "command" && request.parts, ["ls", "rm -rf /"]);
});

test("VS Code's text parameters are read, a list in a text too", () => {
  const code = read("PreToolUse.vscode.json");
  assert.equal(code.kind === "command" && code.command, "npm run lint");
  const list = read("PreToolUse.json", {
    tool_call: undefined,
    preToolUse: { toolName: "run_commands", parameters: { commands: '["a", "b"]' } },
  });
  assert.deepEqual(list.kind === "command" && list.parts, ["a", "b"]);
});

test("a refusal is an answer with exit code 0, since Cline ignores any other", () => {
  const response = adapter.writeVerdict(read("PreToolUse.json"), sampleVerdict("ask"));
  assert.equal(response.exitCode, 0);
  assert.deepEqual(Object.keys(JSON.parse(response.stdout)), ["cancel", "errorMessage"]);
});

test("an outcome is read", () => {
  const request = read("PostToolUse.json");
  assert.deepEqual(request.kind === "outcome" && [request.command, request.outcome], [
    "npm run lint",
    { status: "failed", ms: 912 },
  ]);
});
