import assert from "node:assert/strict";
import { test } from "node:test";
import { leastTime } from "../../test/pace.js";
import { createGuard } from "../guard.js";

/** Words on which a pattern that can be read in many ways would take longer than anybody waits. */
const WORDS = [
  `bazel run //app:push${"_a".repeat(60)}!`,
  `vim -es -c ${"1".repeat(60)}x notes.txt`,
  `git branch | sed '${"s/a/b/;".repeat(40)}x' | xargs git branch -D`,
  `groovy -e '"${"\\a".repeat(60)}'`,
];

test("a long word takes no long time", () => {
  const guard = createGuard();
  for (const text of WORDS) {
    // Once, as the guard remembers what it decided.
    const took = leastTime(() => guard.checkSync(text), 10_000, 1);
    assert.ok(took <= 10_000, `${text.slice(0, 30)}: ${took} ms`);
  }
});
