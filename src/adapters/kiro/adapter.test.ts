import assert from "node:assert/strict";
import { test } from "node:test";
import { reader, sampleVerdict } from "../testing.js";
import { adapter } from "./adapter.js";

const read = reader(adapter);

test("events are known in the case of 2.x and of 3.x", () => {
  for (const file of ["preToolUse.json", "PreToolUse.v3.json"]) {
    const request = read(file);
    assert.equal(request.kind, "command");
    assert.equal(adapter.writeVerdict(request, sampleVerdict("ask")).exitCode, 2);
  }
});

test("a write is read although its input has a `command`", () => {
  const request = read("preToolUse.fs_write.json");
  assert.deepEqual(request.kind === "write" && request.files, [
    { path: "run.sh", content: "npm ci\n" },
  ]);
});

test("an outcome says whether the call failed", () => {
  const request = read("postToolUse.json");
  assert.deepEqual(request.kind === "outcome" && request.outcome, { status: "failed" });
});

test("one tool writes whole files and parts of them", () => {
  const isEdit = (command: string) => {
    const request = read("preToolUse.fs_write.json", {
      tool_input: { command, path: "a", new_str: "x" },
    });
    return request.kind === "write" && request.files[0]?.edit === true;
  };
  assert.deepEqual(["create", "str_replace", "append"].map(isEdit), [false, true, true]);
});
