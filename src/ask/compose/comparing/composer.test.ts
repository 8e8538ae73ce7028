import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { comparing } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ["print the lines common to a.txt and b.txt", "comm -12 <(sort a.txt) <(sort b.txt)"],
  ["print the common lines of the sorted files a.txt and b.txt", "comm -12 a.txt b.txt"],
  [
    "show lines that x.csv and y.csv have in common, assuming both are sorted",
    "comm -12 x.csv y.csv",
  ],
  ["list the lines of a.txt that are not in b.txt", "comm -23 <(sort a.txt) <(sort b.txt)"],
  [
    "print unique lines of the sorted file a.txt compared to the sorted file b.txt",
    "comm -23 a.txt b.txt",
  ],
  [
    "count the lines that are in both a.txt and b.txt",
    "comm -12 <(sort a.txt) <(sort b.txt) | wc -l",
  ],
  [
    "list the files in the directories old/ and new/ which do not exist in the other",
    "comm -3 <(ls old/) <(ls new/)",
  ],
  [
    "print the common second fields of a.log and b.log",
    "comm -12 <(awk '{print $2}' a.log | sort) <(awk '{print $2}' b.log | sort)",
  ],
  [
    "join a.csv and b.csv on the second column",
    "join -t, -j2 <(sort -t, -k2,2 a.csv) <(sort -t, -k2,2 b.csv)",
  ],
  [
    "join the sorted files a.txt and b.txt, including unmatched lines from the first file",
    "join -a1 a.txt b.txt",
  ],
  [
    "join tab-separated data in a.txt and b.txt, printing the first field of a.txt and the second and third fields of b.txt, both files are sorted",
    "join -t$'\\t' -o 1.1,2.2,2.3 a.txt b.txt",
  ],
  ["merge a.txt and b.txt side by side separated by a comma", "paste -d, a.txt b.txt"],
  [
    "print each line of a.txt, b.txt and c.txt separated by a space",
    "paste -d' ' a.txt b.txt c.txt",
  ],
  ["compare old/ and new/, only reporting which files differ", "diff -rq old/ new/"],
  [
    "show the differences between a.txt and b.txt ignoring case and blank lines",
    "diff -iB a.txt b.txt",
  ],
  [
    "recursively show the differences between dir a/ and b/ excluding files matching '*.o'",
    "diff -r --exclude='*.o' a/ b/",
  ],
  [
    "compare the directories a/ and b/, skipping files that match any pattern in skip.txt",
    "diff -r -X skip.txt a/ b/",
  ],
  [
    "compare a.txt and b.txt side by side, hiding common lines",
    "diff -y --suppress-common-lines a.txt b.txt",
  ],
  ["show the differences between the output of 'ls a' and 'ls b'", "diff <(ls a) <(ls b)"],
  [
    "show the differences between the contents of the gzipped files a.gz and b.gz",
    "diff <(zcat a.gz) <(zcat b.gz)",
  ],
  ["compare the first 5 lines of a.txt and b.txt", "diff <(head -n 5 a.txt) <(head -n 5 b.txt)"],
  // One file after the other, and not beside it.
  ["join a.txt and b.txt", undefined],
  ["print the lines of a.txt and b.txt", undefined],
  ["print the lines of a.txt that are in upper case", undefined],
  // A word that is not read may turn everything round.
  ["compare a.txt and b.txt unless they are empty", undefined],
];

test("what two files have to do with each other", () => {
  for (const [words, command] of cases)
    assert.equal(comparing.compose(tokenize(words), "gnu", words)?.command, command, words);
});
