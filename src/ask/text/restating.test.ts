import assert from "node:assert/strict";
import { test } from "node:test";
import { plainer, restated } from "./restating.js";

const cases: readonly (readonly [string, string])[] = [
  ["Out of curiosity, how big is a.txt?", "how big is a.txt?"],
  ["links in the current one", "links in the current directory"],
  ["sockets in this tree", "sockets in the current directory tree"],
  ["an ls -l of the logs", "long listing of the logs"],
  ["files called run3 to run7", "files called run[3-7]"],
  ["files named tmp_something.txt", "files named tmp_*.txt"],
  ["programs with the set-group-ID bit", "programs with the setgid bit"],
  ["everything that isn't a directory below a", "all nondirectories below a"],
  [
    "In which folders below src is there a file Makefile? Print the directories only.",
    "List the directories containing a file Makefile below src.",
  ],
  [
    "For each .log file in /srv print its name and the number of its lines.",
    "Print the name and number of lines of each .log file in /srv.",
  ],
  [
    "Read a.txt line by line and print each line in upper case",
    "print each line of a.txt in upper case",
  ],
  ['print each line with "> " in front', 'print each line prefixed with "> "'],
  ["for each user print the files in /srv", "for each user print the files in /srv"],
  // What is quoted stays, and so does what only looks alike.
  ['lines with "in this tree"', 'lines with "in this tree"'],
  ["do something in a.txt", "do something in a.txt"],
  ["ports 80 to 90", "ports 80 to 90"],
  ["Copy dir1 to dir2", "Copy dir1 to dir2"],
  ["make a symlink from run1 to run2", "make a symlink from run1 to run2"],
  ["move run1 up to run4 into a", "move run[1-4] into a"],
];

for (const [words, expected] of cases)
  test(`restated: ${words}`, () => {
    assert.equal(restated(words), expected);
  });

const asked: readonly (readonly [words: string, plain: string])[] = [
  ["Counts the words of a.txt", "Count the words of a.txt"],
  ["Recursively searches for x", "Recursively search for x"],
  ["copies a.txt to b", "copy a.txt to b"],
  [
    "Shows all strings with 'strings with x' in a.txt",
    "Show all lines with 'strings with x' in a.txt",
  ],
  ["find c files in a current directory", "find c files in the current directory"],
  ["sort a.txt and prints the first line", "sort a.txt and print the first line"],
  // What is no verb of a request stays.
  ["list words and counts of them", "list words and counts of them"],
  ["lines 3 to 5 of a.txt", "lines 3 to 5 of a.txt"],
];
for (const [words, plain] of asked)
  test(words, () => {
    assert.equal(plainer(words), plain);
  });
