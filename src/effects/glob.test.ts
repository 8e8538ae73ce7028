import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isEverything, mayMatch, UNKNOWN } from "./glob.js";

describe("mayMatch", () => {
  const cases: [a: string, b: string, expected: boolean][] = [
    ["a", "a", true],
    ["a", "b", false],
    ["*", "a", true],
    ["*", ".a", false],
    [".*", ".a", true],
    ["?", "ab", false],
    ["??", "ab", true],
    ["a*", "*b", true],
    ["a*", "b*", false],
    ["id_*", "*_rsa", true],
    ["id_*.pub", "*_rsa", false],
    ["[ab]c", "bc", true],
    ["[ab", "[ab", true],
    ["a[", "ab", false],
    ["*a*b*c*", "xaxbxcx", true],
    ["*a*b*c*", "xaxcxbx", false],
    ["", "*", true],
    ["", "a", false],
    [UNKNOWN, "anything", true],
    [`${UNKNOWN}.pub`, "id_rsa", false],
  ];
  for (const [a, b, expected] of cases) {
    it(`${JSON.stringify(a)} and ${JSON.stringify(b)}: ${expected}`, () => {
      assert.equal(mayMatch(a, b), expected);
      assert.equal(mayMatch(b, a), expected);
    });
  }

  it("agrees with a regular expression where one side is plain", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 8 });
    fc.assert(
      fc.property(pattern, letters, (glob, name) => {
        const source = glob.replaceAll("*", ".*").replaceAll("?", ".");
        assert.equal(mayMatch(glob, name), new RegExp(`^${source}$`).test(name));
      }),
      { numRuns: 3000 },
    );
  });
});

describe("isEverything", () => {
  for (const text of ["*", "**", ".*", "*.*", "?*", ".[!.]*", ".??*", "[a-z]*"]) {
    it(`${text} is`, () => assert.equal(isEverything(text), true));
  }
  for (const text of ["", "a", "a*", "*.js", "?", "??", "[a-z]", ".", "..", UNKNOWN, "[a"]) {
    it(`${JSON.stringify(text)} is not`, () => assert.equal(isEverything(text), false));
  }
});
