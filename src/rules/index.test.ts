import assert from "node:assert/strict";
import { test } from "node:test";
import { buildIndex, type FamilyEntry } from "./index.js";
import { families } from "./registry.generated.js";

test("a table is found by each of its names, and by no part of one", () => {
  const { tools } = buildIndex(families);
  for (const entry of families) {
    for (const name of entry.tools.split(",").filter((each) => each !== "")) {
      assert.ok(tools.get(name)?.names.includes(name), name);
    }
  }
  for (const name of ["", ",", "kubect", "ubectl", "git,", "git,gh", "\0"]) {
    assert.equal(tools.get(name), undefined, JSON.stringify(name));
  }
});

test("families without programs, names asked for often, and too many of them", () => {
  const load = () => ({});
  const entries: FamilyEntry[] = [{ path: "a/b", tools: "", rules: "", load }];
  const { tools } = buildIndex(entries);
  assert.equal(tools.size, 0);
  for (let n = 0; n < 25_000; n++) assert.equal(tools.get(`program-${n}`), undefined);
  assert.equal(tools.get("program-1"), undefined);
});
