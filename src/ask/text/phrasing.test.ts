import assert from "node:assert/strict";
import { test } from "node:test";
import { plainer } from "./phrasing.js";

const cases: readonly (readonly [words: string, plain: string])[] = [
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
for (const [words, plain] of cases)
  test(words, () => {
    assert.equal(plainer(words), plain);
  });
