import assert from "node:assert/strict";
import { test } from "node:test";
import { reader, sampleVerdict } from "../testing.js";
import { adapter } from "./adapter.js";

const read = reader(adapter);

test("a question has what the dialog needs, and refuses whoever does not know it", () => {
  const { stdout } = adapter.writeVerdict(read("tool_call.json"), sampleVerdict("ask"));
  const { block, confirm } = JSON.parse(stdout);
  assert.equal(block, true);
  assert.equal(confirm.message, sampleVerdict("ask").message);
  const denied = adapter.writeVerdict(read("tool_call.json"), sampleVerdict("deny"));
  assert.deepEqual(Object.keys(JSON.parse(denied.stdout)), ["block", "reason"]);
});

test("an outcome is read", () => {
  const request = read("tool_result.json");
  assert.deepEqual(request.kind === "outcome" && [request.command, request.outcome], [
    "npm run lint",
    { status: "failed" },
  ]);
});

test("edits are read with all their texts", () => {
  const input = { path: "/p/a", edits: [{ oldText: "1", newText: "2" }, { newText: "3" }] };
  const request = read("tool_call.json", { toolName: "edit", input });
  assert.deepEqual(request.kind === "write" && request.files, [
    { path: "/p/a", content: "2\n3", edit: true },
  ]);
});
