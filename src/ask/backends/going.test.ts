import assert from "node:assert/strict";
import { test } from "node:test";
import { embedded } from "./embedded.js";
import { executablesOf, goingsOf } from "./going.js";

const best = (words: string): string | undefined => {
  const answer = embedded.propose({ words, platform: "gnu" });
  assert.ok(!("then" in answer));
  return answer.candidates[0]?.command;
};

test("what is done in a place that was gone to", () => {
  assert.equal(best("Change to the directory /srv/a and list its files"), "cd /srv/a && ls");
  assert.equal(best("Go to /srv and run 'make all'"), "cd /srv && make all");
  assert.deepEqual(goingsOf("Change the permissions of a and b to 755"), []);
  assert.deepEqual(goingsOf("Go to the directory of amy and bob"), []);
});

test("the executable of a program in the place of a path", () => {
  assert.equal(best("Print the sha256sum of the gcc executable"), 'sha256sum "$(command -v gcc)"');
  assert.deepEqual(executablesOf("Print the path of the executable of gcc"), []);
  assert.deepEqual(executablesOf("Remove the first executable file"), []);
});
