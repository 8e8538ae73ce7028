import assert from "node:assert/strict";
import { test } from "node:test";
import { embedded } from "./embedded.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ['Continuously send "y" as input to ./setup.sh', "yes | ./setup.sh"],
  ['Answer "no" to all prompts of "fsck /dev/sdz1"', "yes no | fsck /dev/sdz1"],
  [
    'Repeatedly feed "2" to the program "menu.py" and ignore standard error',
    "yes 2 2>/dev/null | menu.py",
  ],
  ["Remove a.txt, answering yes to every prompt", "yes | rm -i a.txt"],
  ['Print 4 lines of "-v"', "yes -- -v | head -n 4"],
  // A machine, not a program.
  ['send "y" to bob', undefined],
];
for (const [words, command] of cases)
  test(words, async () => {
    const { candidates } = await embedded.propose({ words, platform: "gnu" });
    assert.equal(candidates[0]?.command, command);
  });
