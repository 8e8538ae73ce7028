import assert from "node:assert/strict";
import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "./testing.js";
import { CorpusError } from "./types.js";
import { Work } from "./work.js";

test("what was written behind the last note is cut off, and counted once", (context) => {
  const folder = join(temporaryFolder(context), "work");
  const first = new Work(folder, "f");
  first.append("a", "one\n");
  first.tally.add(["in", "s"]);
  first.rows = 1;
  first.note();
  first.append("a", "two\n");
  first.append("b", "three\n");
  first.tally.add(["in", "s"]);
  first.flush();
  assert.equal(readFileSync(first.path("a"), "utf8"), "one\ntwo\n");
  first.close();

  const second = new Work(folder, "f");
  assert.equal(second.isResumed, true);
  assert.deepEqual([second.rows, second.tally.get("in", "s")], [1, 1]);
  second.append("a", "2\n");
  second.append("b", "3\n");
  second.flush();
  assert.equal(readFileSync(second.path("a"), "utf8"), "one\n2\n");
  assert.equal(readFileSync(second.path("b"), "utf8"), "3\n");
  for (const name of ["a", "b", "note.json"]) {
    assert.equal(statSync(second.path(name)).mode & 0o077, 0, name);
  }
  second.close();
});

test("a note of another build is not gone on with; a file that is gone is told of", (context) => {
  const folder = join(temporaryFolder(context), "work");
  const first = new Work(folder, "f");
  first.append("a", "one\n");
  first.note();
  first.close();
  const other = new Work(folder, "g");
  assert.equal(other.isResumed, false);
  other.append("a", "x\n");
  other.note();
  other.close();
  rmSync(other.path("a"));
  assert.throws(() => new Work(folder, "g"), CorpusError);
});
