import assert from "node:assert/strict";
import { test } from "node:test";
import { eventNamed, withNames } from "./payload.js";

test("fields are found under their names in another case; one that is there stays", () => {
  assert.deepEqual(withNames({ toolName: "Bash" }, ["tool_name"]).tool_name, "Bash");
  assert.deepEqual(withNames({ tool_name: "Bash" }, ["toolName"]).toolName, "Bash");
  const both = { tool_name: "Bash", toolName: "Read" };
  assert.equal(withNames(both, ["tool_name"]), both);
  assert.equal(withNames({ tool: "Bash" }, ["tool_name"]).tool_name, undefined);
});

test("an event is known in any case, absent it is the gate, and nothing else is guessed", () => {
  const known = ["PreToolUse", "PostToolUse"] as const;
  assert.equal(eventNamed("pre_tool_use", known), "PreToolUse");
  assert.equal(eventNamed("posttooluse", known), "PostToolUse");
  assert.equal(eventNamed("Stop", known), "Stop");
  assert.equal(eventNamed(undefined, known), "PreToolUse");
  assert.equal(eventNamed(null, known), "PreToolUse");
  for (const wrong of ["", 7, {}, ["PreToolUse"], false])
    assert.equal(eventNamed(wrong, known), undefined);
});
