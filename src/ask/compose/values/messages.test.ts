import assert from "node:assert/strict";
import { test } from "node:test";
import { messageOf, printedTwice } from "./messages.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ['print "on " followed by the host name', 'echo "on $(hostname)"'],
  ["display the user name and the current directory", 'echo "$(whoami) $(pwd)"'],
  ["print the host name without a newline", "printf '%s' \"$(hostname)\""],
  ['echo "lines: " followed by the number of lines in a.txt', 'echo "lines: $(wc -l < a.txt)"'],
  ['print "a $5 `x`" and the kernel version', 'echo "a \\$5 \\`x\\` $(uname -r)"'],
  // One value alone is for the command that prints it.
  ["print the host name", undefined],
  ['print "hello"', "echo hello"],
  ['print "it is 5 %\\nfine" to the screen', "printf 'it is 5 %%\\nfine\\n'"],
  ['display "I am $USER" without a newline', "printf '%s' \"I am $USER\""],
  ["print the lines of a.txt and the host of it", undefined],
];
for (const [words, command] of cases)
  test(words, () => {
    assert.equal(messageOf(words), command);
  });

test("what is printed and written too", () => {
  assert.equal(printedTwice('print "x y" and append it to b.log'), "echo 'x y' | tee -a b.log");
  assert.equal(
    printedTwice('write "x" to standard output and to /tmp/b.log'),
    "echo x | tee /tmp/b.log",
  );
  assert.equal(printedTwice("print a.txt and append b.txt"), undefined);
});
