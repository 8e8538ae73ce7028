import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../../text/tokens.js";
import { text } from "../composer.js";

const cases: readonly (readonly [words: string, command: string])[] = [
  [
    "the fourth field of every row in stock.csv whose 2nd column is below 7, no header please skip the header",
    "awk -F',' 'NR > 1 && $2 < 7 {print $4}' stock.csv",
  ],
  ["columns 1,3 and 5 of a.tsv", "cut -f1,3,5 a.tsv"],
  ["fields 3 to 5 of a.csv", "cut -d',' -f3-5 a.csv"],
  ["the last two columns of a.csv", "awk -F',' -v OFS=',' '{print $(NF - 1), $NF}' a.csv"],
  ["column 3 and column 1 of a.csv", "awk -F',' -v OFS=',' '{print $3, $1}' a.csv"],
  [
    "sum of column 4 in orders.csv grouped by column 2",
    "awk -F',' '{ sum[$2] += $4 } END { for (key in sum) print key, sum[key] }' orders.csv",
  ],
  [
    "how many rows per city are in a.csv? city is the last column and the first row is a header",
    "awk -F',' 'NR > 1 {print $NF}' a.csv | sort | uniq -c | sort -rn",
  ],
  [
    "sort a.csv by the price column (3rd), keep the header on top",
    "(head -n 1 a.csv; tail -n +2 a.csv | sort -t',' -k3,3n)",
  ],
  ["drop the last column of a.csv", "awk -F',' -v OFS=',' '{ NF--; print }' a.csv"],
  ["how many different values are in column 2 of a.csv", "cut -d',' -f2 a.csv | sort -u | wc -l"],
  ["rows of a.csv where the 3rd field is empty", "awk -F',' '$3 == \"\"' a.csv"],
  [
    "the second field of the lines containing ERROR in a.txt",
    "grep 'ERROR' a.txt | awk '{print $2}'",
  ],
  ["which urls in access.log returned 404", "awk '$9 == 404 {print $7}' access.log"],
  [
    "average of the price column in a.csv",
    "awk -F',' 'NR == 1 { for (i = 1; i <= NF; i++) f[$i] = i; next } { sum += $f[\"price\"]; n++ } END { if (n > 0) print sum / n }' a.csv",
  ],
];

for (const [words, command] of cases)
  test(words, () => {
    assert.equal(text.compose(tokenize(words), "gnu")?.command, command);
  });

test("where a column is says nothing of what to do", () => {
  assert.equal(text.compose(tokenize("city is the last column in a.csv"), "gnu"), undefined);
});

test("a name is looked up only where there is a header", () => {
  const words = "average of the price column in a.txt";
  assert.equal(text.compose(tokenize(words), "gnu"), undefined);
});
