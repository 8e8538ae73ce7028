// Meaning-preserving rewrites over every stopped example never lower its verdict.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createGuard } from "../src/guard.js";
import type { Decision } from "../src/verdict/types.js";
import { stoppedExamples } from "./examples.js";
import { rewrites } from "./rewrites.js";

const guard = createGuard();
const RANK: Record<Decision, number> = { allow: 0, ask: 1, deny: 2 };
const examples = stoppedExamples(guard.index);

describe("rewrites keep the verdict", () => {
  it("there are at least fifteen", () => assert.ok(rewrites.length >= 15));
  for (const rewrite of rewrites) {
    it(rewrite.name, () => {
      const lowered: string[] = [];
      let tried = 0;
      for (const text of examples) {
        const changed = rewrite.apply(text);
        if (changed === undefined) continue;
        tried++;
        const before = guard.checkSync(text).decision;
        const after = guard.checkSync(changed);
        if (RANK[after.decision] < RANK[before])
          lowered.push(`${before} → ${after.decision}: ${changed}`);
      }
      assert.ok(tried > 100, `applies to ${tried} examples only`);
      assert.deepEqual(lowered, []);
    });
  }
});
