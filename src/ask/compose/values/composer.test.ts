import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { values } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ["what is (3 + 4) * 12?", "echo $(((3 + 4) * 12))"],
  ["10 / 4", 'echo "scale=2; 10 / 4" | bc'],
  ["divide 22 by 7 to 3 decimal places", 'echo "scale=3; 22 / 7" | bc'],
  ["subtract 4 from 10", "echo $((10 - 4))"],
  ["hex ff to decimal", "echo $((16#ff))"],
  ["the odd numbers from 1 to 9 on one line", "seq -s ' ' 1 2 9"],
  ["count down from 5 to 1", "seq 5 -1 1"],
  ["a random number between 5 and 9", "shuf -i 5-9 -n 1"],
  ['print "ho" 3 times on one line', "yes ho | head -n 3 | paste -sd ' '"],
  ['the length of the string "a b"', "printf '%s' 'a b' | wc -m"],
  ['replace "a" with "bc" in the string "banana"', "echo banana | sed 's/a/bc/g'"],
  ['how many times does "an" occur in "banana"?', "echo banana | grep -o an | wc -l"],
  ["print space separated numbers from 3 to 7", "seq -s ' ' 3 7"],
  ["print the numbers from 1 to 12 with 4 numbers per line", "seq 1 12 | xargs -n 4"],
  ["print numbers from 2 to 6 without separating spaces", "seq -s '' 2 6"],
  ['print the numbers from "$low" to "$high"', 'seq "$low" "$high"'],
  [
    "the characters with codes from 97 to 102",
    `seq 97 102 | awk '{printf "%c", $1} END {print ""}'`,
  ],
  ['print 3 lines of "-x"', "yes -- -x | head -n 3"],
  ['replace all instances of ";" with "\\n" in "u;v"', "echo 'u;v' | sed 's/;/\\n/g'"],
  ['print the length of "$word"', "printf '%s' \"$word\" | wc -m"],
  ["the last day of 2031", undefined],
  ["print the first 3 lines of a.txt", undefined],
  ["sum of the sizes of all files", undefined],
  ["replace a with b in a.txt", undefined],
];

for (const [words, command] of cases)
  test(words, () => {
    assert.equal(values.compose(tokenize(words), "gnu", words)?.command, command);
  });
