import assert from "node:assert/strict";
import test from "node:test";
import { builtInIndex } from "../guard.js";
import { makePlan } from "../plan/planner.js";

/** Whether the last command of the text is given something without end to read. */
function readsWithoutEnd(text: string): boolean | undefined {
  return makePlan(text, builtInIndex().tools).commands.find(({ program }) => program === "wc")
    ?.stdin?.endless;
}

test("what has no end goes through programs that print as they read", () => {
  for (const through of ["cat", "tr a b", "gzip -c", "grep y", "pv", "env cat", "sudo tee x"])
    assert.equal(readsWithoutEnd(`yes | ${through} | wc`), true, through);
});

test("it has an end behind programs that stop", () => {
  for (const through of [
    "head",
    "tail -n 3",
    "grep -m 3 y",
    "pv -S -s 10k",
    "dd count=3",
    "sed 3q",
    "sort",
    "my-filter",
  ])
    assert.equal(readsWithoutEnd(`yes | ${through} | wc`), undefined, through);
  assert.equal(readsWithoutEnd("timeout 5 yes | wc"), undefined);
  assert.equal(readsWithoutEnd("timeout 0 yes | wc"), true);
  assert.equal(readsWithoutEnd("head -c 900G /dev/zero | wc"), true);
});
