import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutAsides } from "./asides.js";
import { embedded } from "./embedded.js";

const best = (words: string) =>
  [...withoutAsides(words)].sort((a, b) => b.belief - a.belief)[0]?.words;

test("what explains is left out, what is asked for stays", () => {
  assert.equal(
    best("Copy ./site to /backup/site (which does not exist yet)."),
    "Copy ./site to /backup/site.",
  );
  assert.equal(best("Add up the numbers in a.txt (one per line)"), "Add up the numbers in a.txt");
  assert.equal(best("Sort v.txt by version, so 1.10 comes after 1.9."), "Sort v.txt by version");
  assert.equal(
    best("Delete the .tmp files in build (recursively)"),
    "Delete the .tmp files in build recursively",
  );
  assert.equal(best("Use grep to find x in a.txt"), "find x in a.txt");
  assert.deepEqual(withoutAsides("count the lines of a.txt"), []);
});

test("what is quoted is no aside", () => {
  assert.deepEqual(withoutAsides('find "f(x), which exists" in a.c'), []);
});

test("an answer that passes an aside over is believed less than the same request without it", async () => {
  const belief = async (words: string) =>
    (await embedded.propose({ words, platform: "gnu" })).candidates[0];
  const plain = await belief("make a copy of config.yml named config.yml.bak");
  const long = await belief(
    "make a copy of config.yml (which nobody touched for years) named config.yml.bak",
  );
  assert.equal(long?.command, plain?.command);
  assert.ok((long?.confidence ?? 1) < (plain?.confidence ?? 0));
});

test("a number alone comes without the name of its file", async () => {
  const { candidates } = await embedded.propose({
    words: "How many lines does notes.txt have? Only print the number.",
    platform: "gnu",
  });
  assert.equal(candidates[0]?.command, "wc -l < notes.txt");
});
