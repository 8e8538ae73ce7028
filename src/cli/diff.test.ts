import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { diffLines } from "./diff.js";

test("changed lines with what stands around them", () => {
  assert.deepEqual(diffLines("a\nb\n", "a\nc\n"), [" a", "-b", "+c"]);
  assert.deepEqual(diffLines("", "a\nb\n"), ["+a", "+b"]);
  assert.deepEqual(diffLines("a\n", "a\n"), []);
  const long = Array.from({ length: 20 }, (_, i) => `${i}`);
  const changed = [...long.slice(0, 10), "x", ...long.slice(10)];
  assert.deepEqual(diffLines(long.join("\n"), changed.join("\n")), [
    " 7",
    " 8",
    " 9",
    "+x",
    " 10",
    " 11",
    " 12",
  ]);
});

test("a difference holds exactly the lines that went and came", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 });
  const joined = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(joined(before), joined(after)).filter((line) => line !== "…");
      const side = (mark: string) =>
        lines.filter((line) => !line.startsWith(mark)).map((line) => line.slice(1));
      const isPart = (part: readonly string[], whole: readonly string[]) => {
        let at = 0;
        for (const line of whole) if (line === part[at]) at += 1;
        return at === part.length;
      };
      assert.ok(isPart(side("+"), before));
      assert.ok(isPart(side("-"), after));
      const count = (mark: string) => lines.filter((line) => line.startsWith(mark)).length;
      assert.equal(count("+") - count("-"), after.length - before.length);
    }),
  );
});
