import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isProtectedName, readStatus, readSummary, readTracked, summarise } from "./git-output.js";

const NONE = { count: 0, submodules: false, unwatched: false };
const SOME = { count: 3, submodules: false, unwatched: false };

describe("summarise", () => {
  const cases: [
    status: string,
    tracked: typeof NONE,
    exists: boolean,
    expected: string | undefined,
  ][] = [
    ["", SOME, true, "clean"],
    ["", NONE, true, "clean"],
    ["", NONE, false, undefined],
    [" M a\0", SOME, true, "modified"],
    ["A  a\0", SOME, true, "modified"],
    [" D a\0", SOME, true, "modified"],
    ["UU a\0", SOME, true, "modified"],
    ["?? a\0", NONE, true, "untracked"],
    ["?? a\0", SOME, true, "mixed"],
    [" M a\0?? b\0", SOME, true, "mixed"],
    ["!! dist/\0", NONE, true, "ignored"],
    ["!! .env\0", NONE, true, "ignored"],
    ["!! dist/\0", SOME, true, "clean"],
    ["!! a.pyc\0", SOME, true, "clean"],
    ["!! .env\0", SOME, true, "mixed"],
    [" M a\0!! .env\0", SOME, true, "mixed"],
    ["?? a\0!! dist/\0", NONE, true, "untracked"],
    ["", { ...SOME, submodules: true }, true, "mixed"],
    ["", { ...SOME, unwatched: true }, true, "modified"],
  ];
  for (const [status, tracked, exists, expected] of cases) {
    it(`${JSON.stringify(status)} with ${tracked.count} tracked is ${expected}`, () => {
      assert.equal(summarise(readStatus(status), tracked, exists), expected);
    });
  }
});

describe("readTracked", () => {
  it("counts files and sees what git does not compare", () => {
    const id = "0".repeat(40);
    assert.deepEqual(readTracked(""), NONE);
    assert.deepEqual(readTracked(`H 100644 ${id} 0\ta b\0H 100755 ${id} 0\tc\0`), {
      ...NONE,
      count: 2,
    });
    assert.equal(readTracked(`H 160000 ${id} 0\tsub\0`).submodules, true);
    assert.equal(readTracked(`h 100644 ${id} 0\ta\0`).unwatched, true);
    assert.equal(readTracked(`S 100644 ${id} 0\ta\0`).unwatched, true);
  });
});

describe("readSummary", () => {
  it("reads headers and totals", () => {
    const output =
      "# branch.oid 1234\0# branch.head feature/x\0# branch.upstream origin/feature/x\0# branch.ab +1 -0\0" +
      "# stash 2\x001 .M N... 100644 100644 100644 1 2 src/a b.ts\0? new.ts\0";
    assert.deepEqual(readSummary(output), {
      branch: "feature/x",
      upstream: "origin/feature/x",
      unborn: false,
      dirty: true,
      untracked: true,
      stashes: 2,
    });
  });

  it("knows a detached head and an unborn branch", () => {
    assert.equal(readSummary("# branch.oid 12\0# branch.head (detached)\0").branch, undefined);
    assert.equal(readSummary("# branch.oid (initial)\0# branch.head main\0").unborn, true);
  });
});

describe("isProtectedName", () => {
  for (const name of ["main", "master", "develop", "release/1.2", "production", "gh-pages"]) {
    it(`${name} is`, () => assert.equal(isProtectedName(name), true));
  }
  for (const name of ["feature/main", "fix-master", "mainline", "ana/release-notes"]) {
    it(`${name} is not`, () => assert.equal(isProtectedName(name), false));
  }
  it("takes more from policy", () => assert.equal(isProtectedName("next", ["next"]), true));
});
