import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { text } from "./composer.js";

const cases: readonly (readonly [asked: string, command: string])[] = [
  ["show the second paragraph of readme.txt", "awk -v RS= 'NR == 2' readme.txt"],
  ["convert old.txt from windows-1252 to UTF-8", "iconv -f WINDOWS-1252 -t UTF-8 old.txt"],
  ["is words.txt sorted? print yes or no", "sort -C words.txt && echo yes || echo no"],
  ["check whether ids.txt is already sorted numerically", "sort -nc ids.txt"],
  ["print each line of todo.txt prefixed with '- '", "sed 's/^/- /' todo.txt"],
  ["print every line of hosts.txt followed by ';'", "sed 's/$/;/' hosts.txt"],
  ["count the occurrences of the word cat in a.txt", "grep -ow 'cat' a.txt | wc -l"],
  ["print the number of non-empty lines in a.txt", "grep -c '[^[:space:]]' a.txt"],
  ["number the non-empty lines of a.txt", "nl a.txt"],
  ["print the last line of the sorted a.txt", "sort a.txt | tail -n 1"],
  ["print the last 3 lines of a.txt, sorted", "tail -n 3 a.txt | sort"],
  ["print everything from line 4 to the end of a.txt", "tail -n +4 a.txt"],
  [
    "delete the line containing 'begin' and the next 2 lines from a.txt",
    "sed -i '/begin/,+2d' a.txt",
  ],
  [
    "print 1 line before and 4 lines after each match of 'oops' in a.log",
    "grep -B 1 -A 4 'oops' a.log",
  ],
  ["print only the matched part of lines matching '[a-f]+' in a.txt", "grep -Eo '[a-f]+' a.txt"],
  ["print the lines of a.txt with the characters reversed", "rev a.txt"],
  ["sort a.txt in ascending numerical order", "sort -n a.txt"],
  ["sort a.txt in descending numerical order", "sort -nr a.txt"],
  ["sort b.txt, which holds du -h output, from smallest to largest", "sort -h b.txt"],
  [
    "sum column 2 of a.csv (comma separated, no header)",
    "awk -F',' '{ sum += $2 } END { print sum }' a.csv",
  ],
  [
    "show the rows of a.csv where the 3rd column (age) is at least 30; ignore the header line",
    "awk -F',' 'NR > 1 && $3 >= 30' a.csv",
  ],
  [
    "convert all uppercase letters in a.txt to lowercase and save the result in b.txt",
    "tr '[:upper:]' '[:lower:]' < a.txt > b.txt",
  ],
  [
    "print the lines of a.txt that are not in b.txt, keeping the original order",
    "grep -Fxv -f b.txt a.txt",
  ],
  ["show the lines of a.txt that contain neither foo nor bar", "grep -vE 'foo|bar' a.txt"],
  ["count the lines containing error code 'E42' in a.log", "grep -c 'E42' a.log"],
];

for (const [asked, command] of cases)
  test(asked, () => {
    const found = text.compose(tokenize(asked), "gnu");
    assert.equal(found?.command, command);
    assert.ok((found?.confidence ?? 0) > 0.8);
  });

test("the form of what is printed is no file to write, a directory beside a glob no file", () => {
  for (const asked of [
    'print the lines longer than 80 characters of a.txt as "HH count"',
    "replace foo with bar in every .txt file below ./docs",
  ]) {
    const found = text.compose(tokenize(asked), "gnu");
    assert.ok((found?.confidence ?? 0) < 0.42, found?.command);
  }
});
