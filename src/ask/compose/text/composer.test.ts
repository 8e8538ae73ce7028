import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { explainText, text } from "./composer.js";

const cases: readonly (readonly [words: string, command: string])[] = [
  ["show the last 20 lines of server.log", "tail -n 20 server.log"],
  ["replace foo with bar in config.txt", "sed -i 's/foo/bar/g' config.txt"],
  ["print the third column of file.txt separated by commas", "cut -d',' -f3 file.txt"],
  ["remove blank lines from notes.txt", "sed -i '/^[[:space:]]*$/d' notes.txt"],
  ['count how many times the word "the" appears in book.txt', "grep -o 'the' book.txt | wc -l"],
  [
    "print the average of column 2 in stats.csv",
    "awk -F',' '{ sum += $2 } END { if (NR > 0) print sum / NR }' stats.csv",
  ],
  ["show lines with at least 5 words in a.txt", "awk 'NF >= 5' a.txt"],
  ["show lines with more than 5 words in a.txt", "awk 'NF > 5' a.txt"],
  ["show app.log.gz with line numbers", "zcat app.log.gz | cat -n"],
  // How many lines of the result are wanted is done last, wherever it is said.
  [
    "sort m.csv by column 2 numerically, highest first, keeping only the top 4 rows",
    "sort -t',' -k2,2nr m.csv | head -n 4",
  ],
  // A separator that is not the file's own is printed between its columns.
  ["columns 1 and 4 of m.csv, separated by a tab", "awk -F',' -v OFS='\\t' '{print $1, $4}' m.csv"],
  ["the text after the last slash on each line of a.txt", "sed 's/.*\\///' a.txt"],
  ["words of a.txt that occur at least twice", "tr -s '[:space:]' '\\n' < a.txt | sort | uniq -d"],
  [
    "the header of m.csv and all rows where column 2 is x",
    "awk -F',' 'NR == 1 || $2 == \"x\"' m.csv",
  ],
  ["get rid of lines containing tmp in a.txt, ignoring case", "sed -i '/tmp/Id' a.txt"],
  ["print lines 2, 4 and 9 of a.txt", "sed -n '2p;4p;9p' a.txt"],
  ["put a.txt and b.txt side by side with a colon between them", "paste -d: a.txt b.txt"],
  ["everything in a.txt up to and including the line containing END", "sed '/END/q' a.txt"],
  ["how many lines of a.txt mention both x1 and y1", "grep 'x1' a.txt | grep -c 'y1'"],
  ["the names in a.txt that are not in b.txt", "comm -23 <(sort a.txt) <(sort b.txt)"],
  ["the 3 largest values in column 2 of m.csv", "cut -d',' -f2 m.csv | sort -nr | head -n 3"],
  ["the last 5 lines of a.log that mention boom", "grep 'boom' a.log | tail -n 5"],
  ["there are lots of empty lines in a.txt, delete them", "sed -i '/^[[:space:]]*$/d' a.txt"],
  [
    "print the average of each row in a.txt",
    "awk '{ s = 0; for (i = 1; i <= NF; i++) s += $i; if (NF) print s / NF }' a.txt",
  ],
  ["split a.txt into chunks of 50 lines with prefix c_", "split -l 50 a.txt c_"],
  ["lines of a.txt with nothing but digits", "grep -x '[0-9]\\+' a.txt"],
  [
    "average of column 2 of m.csv rounded to 1 decimal",
    "awk -F',' '{ sum += $2 } END { if (NR > 0) printf \"%.1f\\n\", sum / NR }' m.csv",
  ],
  ["count the total number of words in all .md files in the docs folder", "cat docs/*.md | wc -w"],
];

for (const [words, command] of cases)
  test(words, () => {
    assert.equal(text.compose(tokenize(words), "gnu")?.command, command);
  });

test("what is not explained is said, and lowers the belief", () => {
  const words = "replace foo with bar in config.txt unless the moon is full";
  assert.ok(explainText(tokenize(words)).left.length > 0);
  assert.ok((text.compose(tokenize(words), "gnu")?.confidence ?? 0) < 0.5);
});
