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
