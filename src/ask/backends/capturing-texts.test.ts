import assert from "node:assert/strict";
import { test } from "node:test";
import { embedded } from "./embedded.js";

const cases: readonly (readonly [words: string, command: string])[] = [
  ["store the number of lines of a.txt in the variable total", "total=$(wc -l < a.txt)"],
  ['Saves the first line of notes.txt into "head" variable', "head=$(head -n 1 notes.txt)"],
  ["set variable machine to the host name", "machine=$(hostname)"],
  [
    "find lines with oops in app.log and put the result in variable found",
    "found=$(grep 'oops' app.log)",
  ],
  [
    "assign 'built on ' followed by the host name to variable label",
    'label="built on $(hostname)"',
  ],
];
for (const [words, command] of cases)
  test(words, async () => {
    const { candidates } = await embedded.propose({ words, platform: "gnu" });
    assert.equal(candidates[0]?.command, command);
  });

test("what prints nothing fills no variable", async () => {
  const words = "delete a.txt and save the result in variable x";
  const { candidates } = await embedded.propose({ words, platform: "gnu" });
  assert.ok(candidates.every(({ command }) => !/=\$\(rm /.test(command)));
});
