import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { fuzz } from "../fuzz/run.js";
import { createGuard } from "../src/guard.js";

it("20,000 mutated examples: no exception, none slow, none allowed unread", () => {
  const { failures, count } = fuzz(20_000, 20261122);
  assert.equal(count, 20_000);
  assert.deepEqual(failures, []);
});

it("any string gets a verdict", () => {
  const guard = createGuard();
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      const verdict = guard.explain(text).verdict;
      assert.ok(["allow", "ask", "deny"].includes(verdict.decision));
    }),
    { numRuns: 2000 },
  );
});
