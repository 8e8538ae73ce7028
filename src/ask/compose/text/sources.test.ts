import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { text } from "./composer.js";
import { sourcesOf } from "./sources.js";

const cases: readonly (readonly [words: string, command: string])[] = [
  // Names that have no form of their own.
  ['count the lines of the file "inventory"', "wc -l inventory"],
  ["print the shared lines of the files 'old' and 'new'", "comm -12 <(sort old) <(sort new)"],
  [
    'show lines of file "names" that are not in file "taken"',
    "comm -23 <(sort names) <(sort taken)",
  ],
  ['wrap each line of "letter" to 60 characters', "fold -w 60 letter"],
  ['sort the lines of "part_*.txt"', "sort part_*.txt"],
  ['show the lines in "$logfile" with "oops"', "grep 'oops' \"$logfile\""],
  // Streams.
  ["remove all digits from standard input", "tr -d '0-9'"],
  ["number the lines of stdin", "cat -n"],
  ["the second line of the variable 'report'", "echo \"$report\" | sed -n '2p'"],
  ['print the fourth field of the colon-separated line "a:b:c:d"', "echo a:b:c:d | cut -d':' -f4"],
  ['all lines of the output of "seq 5 90" except the first 4', "seq 5 90 | tail -n +5"],
  ["lines of `df -h` output containing tmpfs", "df -h | grep 'tmpfs'"],
  ["print the second column of the output of df", "df | awk '{print $2}'"],
  [
    "print the last two dot-separated fields of the kernel release",
    "uname -r | awk -F'.' -v OFS='.' '{print $(NF - 1), $NF}'",
  ],
  ['find "ssh" in the history and print 2 lines after it', "history | grep -A 2 'ssh'"],
  ["count the lines of history.txt", "wc -l history.txt"],
  // A file is not written while it is read.
  ["sort a.txt and save the result to a.txt", "sort a.txt -o a.txt"],
];
for (const [words, command] of cases)
  test(words, () => {
    assert.equal(text.compose(tokenize(words), "gnu")?.command, command);
  });

test("what has the form of files' names needs no other source", () => {
  assert.equal(sourcesOf(tokenize("sort the lines of a.txt")), undefined);
});
test("a text that is looked for is no source", () => {
  assert.equal(sourcesOf(tokenize('show lines containing "a b" in notes.txt')), undefined);
});
test("nothing is changed in place in a stream", () => {
  const made = text.compose(tokenize("replace x with y in standard input"), "gnu");
  assert.doesNotMatch(made?.command ?? "", /-i/);
});
