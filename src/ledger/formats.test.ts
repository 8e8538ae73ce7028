import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formats, mayMatch } from "./formats.js";

/** An expression without what it only looks at before and behind itself, which no text can be made from. */
function withoutLooks(source: string): string {
  const look = /\(\?<?[!=]/g;
  const found = look.exec(source);
  if (found === null) return source.replaceAll("(?<keep>", "(?:").replaceAll("\\b", "");
  let depth = 0;
  let inClass = false;
  for (let at = found.index; at < source.length; at++) {
    const mark = source[at];
    if (mark === "\\") at++;
    else if (inClass) inClass = mark !== "]";
    else if (mark === "[") inClass = true;
    else if (mark === "(") depth++;
    else if (mark === ")" && --depth === 0)
      return withoutLooks(source.slice(0, found.index) + source.slice(at + 1));
  }
  throw new Error(`unbalanced: ${source}`);
}

test("every text of a form has one of its marks, in letters of either case where both count", () => {
  for (const { kind, pattern, marks } of formats) {
    const texts = fc.stringMatching(new RegExp(withoutLooks(pattern.source)));
    fc.assert(
      fc.property(texts, (text) => {
        for (const each of pattern.flags.includes("i") ? [text, text.toUpperCase()] : [text])
          assert.ok(mayMatch(each.toLowerCase(), marks), `${kind}: ${each}`);
      }),
      { numRuns: 50, seed: 1 },
    );
  }
});
