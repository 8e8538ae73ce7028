import assert from "node:assert/strict";
import { test } from "node:test";
import { createGuard } from "../guard.js";
import { makePlan } from "../plan/planner.js";
import { deedsOf } from "./deeds.js";
import { Features } from "./feature-set.js";

const { tools } = createGuard().index;

/** Names of the deeds of the first command; undefined where there is nothing to judge. */
function deeds(text: string): readonly string[] | undefined {
  const [command] = makePlan(text, tools).commands;
  assert.ok(command !== undefined);
  const out = new Features(true);
  return deedsOf(command, out) ? out.names : undefined;
}

test("a redirection does the same whatever stands before it", () => {
  assert.deepEqual(deeds("acmectl status > /etc/passwd"), deeds("zorb run --fast > /etc/passwd"));
  assert.ok(deeds("acmectl status > /etc/passwd")?.includes("effect overwrite + system"));
  assert.ok(!deeds("acmectl status > out.txt")?.includes("effect overwrite + system"));
});

test("what does nothing that the plan shows has no deeds", () => {
  assert.equal(deeds("acmectl tenant destroy --all"), undefined);
  assert.equal(deeds("true"), undefined);
});
