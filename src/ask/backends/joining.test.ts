import assert from "node:assert/strict";
import { test } from "node:test";
import { embedded } from "./embedded.js";
import { echoOf, piecesOf } from "./joining.js";

const cases: readonly (readonly [words: string, command: string])[] = [
  ['print "Today is " followed by the current date', 'echo "Today is $(date)"'],
  ["print the host name followed by the kernel release", 'echo "$(hostname) $(uname -r)"'],
  ['print the user name followed by "@" followed by the host name', 'echo "$(whoami)@$(hostname)"'],
];
for (const [words, command] of cases)
  test(words, async () => {
    const { candidates } = await embedded.propose({ words, platform: "gnu" });
    assert.equal(candidates[0]?.command, command);
  });

test("many lines are no piece of a line, and nothing follows by itself", () => {
  assert.equal(echoOf([{ text: "x" }, { command: "ps aux" }]), undefined);
  assert.equal(piecesOf("print the host name"), undefined);
  assert.equal(echoOf([{ text: '$x "' }]), 'echo "\\$x \\""');
});
