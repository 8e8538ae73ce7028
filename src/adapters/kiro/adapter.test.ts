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
