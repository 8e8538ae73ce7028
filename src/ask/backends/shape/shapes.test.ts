import assert from "node:assert/strict";
import { test } from "node:test";
import { shapesOf } from "./shapes.js";

/** The words without their remarks, and what becomes of a command. */
const cases: readonly (readonly [
  words: string,
  rest: string,
  command: string,
  made: string | undefined,
])[] = [
  ["how long is a.txt? Print only the number", "how long is a.txt", "wc -l a.txt", "wc -l < a.txt"],
  [
    "show the md5 sum of a.iso and nothing else",
    "show the md5 sum of a.iso",
    "md5sum a.iso",
    "md5sum a.iso | cut -d' ' -f1",
  ],
  ["list my groups, one per line", "list my groups", "id -Gn", "id -Gn | tr ' ' '\\n'"],
  [
    "the user names in reverse alphabetical order",
    "the user names",
    "cut -d: -f1 /etc/passwd",
    "cut -d: -f1 /etc/passwd | sort -r",
  ],
  [
    "five numbers in descending order",
    "five numbers",
    "shuf -i 1-9 -n 5",
    "shuf -i 1-9 -n 5 | sort -nr",
  ],
  ["list the interfaces separated by commas", "list the interfaces", "ls /x", undefined],
  [
    "the logged in users, comma-separated",
    "the logged in users",
    "who | cut -d' ' -f1",
    "who | cut -d' ' -f1 | paste -sd, -",
  ],
  [
    "print the host name in upper case",
    "print the host name",
    "hostname",
    "hostname | tr '[:lower:]' '[:upper:]'",
  ],
  ["print the date to standard error", "print the date", "date", "date >&2"],
  // A table has no one figure; what changes something prints nothing.
  ["the free memory, only the number", "the free memory", "free -h", undefined],
  ["remove the users in alphabetical order", "remove the users", "rm users", undefined],
];
for (const [words, rest, command, made] of cases)
  test(words, () => {
    const last = shapesOf(words).at(-1);
    assert.equal(last?.words, rest);
    assert.equal(last?.apply(command), made);
  });

test("what is in quotes is no remark, and what remains must ask for something", () => {
  assert.deepEqual(shapesOf('print "x, one per line"'), []);
  assert.deepEqual(shapesOf("list sorted alphabetically"), []);
});
