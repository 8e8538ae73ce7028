import assert from "node:assert/strict";
import { test } from "node:test";
import { brainHealth, HeadCounter } from "./health.js";

test("a brain that stops more than the rules is reported", () => {
  const counter = new HeadCounter();
  for (let n = 0; n < 12; n++) counter.add({ decision: "deny", phase: "brain" });
  for (let n = 0; n < 11; n++) counter.add({ decision: "ask", phase: "rules" });
  counter.add({ decision: "allow", phase: "brain" });
  assert.match(brainHealth(counter) ?? "", /brain stopped 12 of 24 commands, the rules only 11/);
});

test("a brain that stops less than the rules, or hardly anything, is not", () => {
  assert.equal(brainHealth({ decided: 100, stoppedByRules: 12, stoppedByBrain: 12 }), undefined);
  assert.equal(brainHealth({ decided: 100, stoppedByRules: 0, stoppedByBrain: 9 }), undefined);
});
