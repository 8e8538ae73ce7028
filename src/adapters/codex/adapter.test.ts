import assert from "node:assert/strict";
import { test } from "node:test";
import { reader, sampleVerdict as verdict } from "../testing.js";
import { adapter } from "./adapter.js";

const read = reader(adapter);

test("a denial has exactly the keys that the closed schema knows", () => {
  const { stdout, stderr, exitCode } = adapter.writeVerdict(
    read("PreToolUse.json"),
    verdict("deny"),
  );
  assert.deepEqual(JSON.parse(stdout), {
    hookSpecificOutput: {
      hookEventName: "PreToolUse",
      permissionDecision: "deny",
      permissionDecisionReason: verdict("deny").message,
    },
  });
  assert.equal(stderr, `${verdict("deny").message}\n`);
  assert.equal(exitCode, 2);
});

test("a question is a denial, because Codex runs what is asked", () => {
  const { stdout, stderr } = adapter.writeVerdict(read("PreToolUse.json"), verdict("ask"));
  assert.doesNotMatch(stdout, /"ask"/);
  assert.match(stderr, /tell the user/);
});

test("a permission request is denied without the keys that would make the answer void", () => {
  const request = read("PermissionRequest.json");
  const { stdout, exitCode } = adapter.writeVerdict(request, verdict("deny"));
  assert.deepEqual(JSON.parse(stdout).hookSpecificOutput, {
    hookEventName: "PermissionRequest",
    decision: { behavior: "deny", message: verdict("deny").message },
  });
  assert.equal(exitCode, 0);
  assert.equal(adapter.writeVerdict(request, verdict("ask")).stdout, "");
});

test("a patch is read as the files that it writes", () => {
  const request = read("PreToolUse.apply_patch.json");
  assert.deepEqual(request.kind === "write" && request.files, [
    { path: "src/cart.ts", content: "const a = 2;", edit: true },
    { path: "run.sh", content: "npm ci\nnpm test" },
  ]);
  for (const command of ["", "no patch", 7, undefined]) {
    const odd = read("PreToolUse.apply_patch.json", { tool_input: { command } });
    assert.equal(odd.kind === "problem" && odd.decision, "ask");
  }
});

test("the words of a command are one command", () => {
  const input = { command: ["bash", "-lc", "cd x && rm -rf y"] };
  const request = read("PreToolUse.json", { tool_name: "shell", tool_input: input });
  assert.equal(request.kind === "command" && request.command, "bash -lc 'cd x && rm -rf y'");
});

test("an outcome is recorded with what it says", () => {
  const outcome = (tool_response: unknown) => {
    const request = read("PostToolUse.json", { tool_response });
    return request.kind === "outcome" && request.outcome;
  };
  assert.deepEqual(outcome("fine"), { status: "done" });
  assert.deepEqual(outcome("Exit code 3\nno"), { status: "failed", exitCode: 3 });
  assert.deepEqual(outcome({ text: 1 }), { status: "done" });
});

test("a rewritten command is approved only where it is safe", () => {
  const rewrite = { command: "git push --force-with-lease", note: "changed" };
  const call = read("PreToolUse.json");
  const { stdout } = adapter.writeVerdict(call, verdict("allow"), { rewrite });
  assert.deepEqual(JSON.parse(stdout).hookSpecificOutput, {
    hookEventName: "PreToolUse",
    permissionDecision: "allow",
    updatedInput: { command: rewrite.command },
    additionalContext: "changed",
  });
  assert.equal(adapter.writeVerdict(call, verdict("ask"), { rewrite }).exitCode, 2);
});
