import assert from "node:assert/strict";
import { test } from "node:test";
import { reader, sampleVerdict } from "../testing.js";
import { adapter } from "./adapter.js";

const read = reader(adapter);

test("both dialects are read alike", () => {
  const camel = read("preToolUse.json");
  const pascal = read("PreToolUse.pascal.json");
  const code = read("PreToolUse.vscode.json");
  for (const request of [camel, pascal, code]) {
    assert.equal(request.kind === "command" && request.command, "npm run lint");
    assert.equal(request.cwd, "/home/robin/shop");
  }
});

test("arguments are JSON text or an object", () => {
  const request = read("preToolUse.json", { toolArgs: { command: "ls" } });
  assert.equal(request.kind === "command" && request.command, "ls");
  assert.equal(read("preToolUse.json", { toolArgs: "{" }).kind, "problem");
});

test("a call is a gate unless something says that it is over", () => {
  assert.equal(read("preToolUse.json", { toolResult: "text" }).kind, "command");
  assert.equal(read("preToolUse.json", { error: "" }).kind, "command");
  assert.equal(read("preToolUse.json", { source: "new" }).kind, "command");
  assert.equal(read("sessionStart.json", { toolArgs: "{}" }).kind, "problem");
});

test("outcomes are read", () => {
  const outcome = (file: string) => {
    const request = read(file);
    return request.kind === "outcome" && [request.command, request.outcome];
  };
  assert.deepEqual(outcome("postToolUse.json"), ["npm run lint", { status: "done" }]);
  assert.deepEqual(outcome("postToolUseFailure.json"), [
    "npm run lint",
    { status: "failed", exitCode: 3 },
  ]);
});

test("the PascalCase answer stands where VS Code looks too", () => {
  const said = (file: string) =>
    JSON.parse(adapter.writeVerdict(read(file), sampleVerdict("ask")).stdout);
  assert.deepEqual(Object.keys(said("preToolUse.json")), [
    "permissionDecision",
    "permissionDecisionReason",
  ]);
  assert.equal(said("PreToolUse.vscode.json").permissionDecision, "ask");
  assert.equal(said("PreToolUse.vscode.json").hookSpecificOutput.permissionDecision, "ask");
});

test("a permission request has its own form, and only a denial", () => {
  const request = read("PreToolUse.pascal.json", { hook_event_name: "PermissionRequest" });
  const denied = adapter.writeVerdict(request, sampleVerdict("deny"));
  assert.deepEqual(JSON.parse(denied.stdout), {
    behavior: "deny",
    message: sampleVerdict("deny").message,
  });
  assert.equal(adapter.writeVerdict(request, sampleVerdict("ask")).stdout, "");
});

test("tools that write are read with their own fields", () => {
  const write = (toolName: string, toolArgs: object) => {
    const request = read("preToolUse.json", { toolName, toolArgs });
    return request.kind === "write" ? request.files : request.kind;
  };
  const expected = [{ path: "/p/a", content: "x" }];
  assert.deepEqual(write("create", { path: "/p/a", file_text: "x" }), expected);
  assert.deepEqual(write("edit", { path: "/p/a", old_str: "y", new_str: "x" }), [
    { ...expected[0], edit: true },
  ]);
  assert.equal(write("str_replace_editor", { command: "view", path: "/p/a" }), "other");
  assert.equal(write("create", {}), "problem");
});
