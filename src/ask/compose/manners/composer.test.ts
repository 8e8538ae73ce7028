import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { manners } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ["number all lines of a.txt including empty ones", "nl -ba a.txt"],
  ["number each line of a.txt as zero padded to a width of 4", "nl -ba -nrz -w 4 a.txt"],
  ["number the lines of a.txt starting at 5 with an increment of 5", "nl -ba -v 5 -i 5 a.txt"],
  ["number the non-empty lines of standard input followed by ':'", "nl -bt -s :"],
  ["number the lines of a.txt", undefined],
  [
    "wrap the lines of a.txt to 40 characters per line without breaking words",
    "fold -s -w 40 a.txt",
  ],
  ["limit each line of standard input to 20 characters", "fold -w 20"],
  ["sort a.txt by month names", "sort -M a.txt"],
  ["sort the lines of 'a.txt' and change it in-place", "sort a.txt -o a.txt"],
  [
    "sort tab separated file a.tsv by the third column and then numerically by the first column",
    "sort -t$'\\t' -k3,3 -k1,1n a.tsv",
  ],
  ["sort the output of 'du -s *' by human-readable sizes, largest first", "du -s * | sort -hr"],
  ["sort a.txt by the second field in reverse numeric order", "sort -k2,2nr a.txt"],
  ["sort a.txt by the colour of its lines", undefined],
  ["print a.txt with a $ at the end of each line", "cat -E a.txt"],
  ["show a.txt squeezing repeated empty lines and with line numbers", "cat -sn a.txt"],
  ["show a.txt with lines of 20 words", undefined],
  ['reverse the file a.txt using "," as the separator', "tac -s , a.txt"],
];

test("one program with the ways in which it does its work", () => {
  for (const [words, command] of cases)
    assert.equal(manners.compose(tokenize(words), "gnu", words)?.command, command, words);
});
