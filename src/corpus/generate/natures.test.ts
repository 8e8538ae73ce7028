import assert from "node:assert/strict";
import { test } from "node:test";
import type { Nature } from "../../tools/types.js";
import { meaningOf } from "./natures.js";

// As docs/writing-rules.md says what is allowed, asked and denied.
const expected: Readonly<Record<string, readonly Nature[]>> = {
  safe: ["read", "text", "build", "create", "update", "install", "lifecycle", "sync", "deploy"],
  risky: ["delete", "publish", "access", "secret", "admin", "remote-change"],
  destructive: ["destroy"],
};

test("natures have the labels that docs/writing-rules.md gives them", () => {
  for (const [label, natures] of Object.entries(expected))
    for (const nature of natures) assert.equal(meaningOf(nature)?.label, label, nature);
});

test("what a wrapper runs decides, so its nature says nothing", () => {
  assert.equal(meaningOf("run"), undefined);
});
