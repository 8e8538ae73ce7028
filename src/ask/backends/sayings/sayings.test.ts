import assert from "node:assert/strict";
import { test } from "node:test";
import { embedded } from "../embedded.js";
import { withLinesTold } from "./glosses.js";
import { otherwise } from "./sayings.js";

const first = (words: string): string | undefined => {
  const { candidates } = embedded.propose({ words, platform: "gnu" }) as {
    candidates: readonly { command: string }[];
  };
  return candidates[0]?.command;
};
const answers = (cases: readonly (readonly [string, string | undefined])[]): void => {
  for (const [words, command] of cases) assert.equal(first(words), command, words);
};

test("clauses in other words: in place, header, case, decimals, what says nothing", () => {
  answers([
    ["Delete lines 2 to 4 of menu.txt, changing the file itself.", "sed -i '2,4d' menu.txt"],
    [
      "Average of the numbers in the 3rd column of rain.csv, header row left out, rounded to one decimal",
      `awk -F',' 'NR > 1 { sum += $3; n++ } END { if (n > 0) printf "%.1f\\n", sum / n }' rain.csv`,
    ],
    [
      "Show the lines that p.txt and q.txt have in common; both are unsorted.",
      "comm -12 <(sort p.txt) <(sort q.txt)",
    ],
    ["sort and dedupe tags.txt in place, order does not matter", "sort -u tags.txt -o tags.txt"],
    [
      "Replace every tab in t.tsv with a comma, saving the outcome as t.csv.",
      "tr '\\t' ',' < t.tsv > t.csv",
    ],
  ]);
});

test("what is done with the lines in the end", () => {
  answers([
    [
      "Show each distinct line of colours.txt with how often it occurs, rarest first.",
      "sort colours.txt | uniq -c | sort -n",
    ],
    [
      "For each shop in field 2 of sales.csv, add up the prices in field 5. Print shop and total, sorted by shop.",
      "awk -F',' '{ sum[$2] += $5 } END { for (key in sum) print key, sum[key] }' sales.csv | sort",
    ],
    ["Print the number of words in essay.txt, and nothing but the figure.", "wc -w < essay.txt"],
    // A file that is only shown is not changed.
    [
      "Squeeze runs of consecutive spaces in p.txt down to single spaces and show the result.",
      "tr -s ' ' < p.txt",
    ],
  ]);
});

test("sentences in other forms", () => {
  answers([
    [
      "Split list.txt at every semicolon so that each part has its own line.",
      "tr ';' '\\n' < list.txt",
    ],
    ["Put each letter of code.txt on a line of its own.", "fold -w 1 code.txt"],
    [
      "Turn the colon-separated file groups.txt into a neatly aligned table",
      "column -t -s':' groups.txt",
    ],
    [
      "everything between the lines START KEY and END KEY in keys.txt, markers included",
      "sed -n '/START KEY/,/END KEY/p' keys.txt",
    ],
    [
      "everything between the lines START KEY and END KEY in keys.txt, without the markers",
      "sed -n '/START KEY/,/END KEY/{//!p}' keys.txt",
    ],
    [
      "Which line of verse.txt is the longest? Print it.",
      "awk 'length > max { max = length; line = $0 } END { print line }' verse.txt",
    ],
    ["Make all lines in todo.txt start with a star and a space", "sed -i 's/^/* /' todo.txt"],
    ["Write the sorted, duplicate-free lines of a.txt to b.txt.", "sort -u a.txt > b.txt"],
    [
      "Which values in the second column of o.csv occur more than once?",
      "cut -d',' -f2 o.csv | sort | uniq -d",
    ],
    [
      'Print columns 1 and 2 of a.csv with " - " between them',
      "awk -F',' -v OFS=' - ' '{print $1, $2}' a.csv",
    ],
  ]);
});

test("only their number, other ways of taking out", () => {
  answers([
    [
      "lines longer than 60 characters in a.txt, just count them",
      "awk 'length > 60' a.txt | wc -l",
    ],
    ["shuffle deck.txt and take 3 lines", "shuf -n 3 deck.txt"],
    ["every other line of l.txt starting with the first", "awk 'NR % 2 == 1' l.txt"],
    ["In how many lines of g.txt does the sequence ACGT occur?", "grep -c 'ACGT' g.txt"],
    ['lines of a.txt that contain "x, just count them"', "grep 'x, just count them' a.txt"],
  ]);
});

test("what is told of a file by the way", () => {
  assert.equal(
    withLinesTold("How many words of a.txt (one per line) end in x?"),
    "How many lines of a.txt end in x?",
  );
  assert.equal(
    withLinesTold("Print the words of a.txt, one word per line"),
    "Print the words of a.txt, one word per line",
  );
  answers([
    [
      "count of each method in r.log (method is the 6th field)",
      "awk '{print $6}' r.log | sort | uniq -c",
    ],
    ["show rows of u.csv where the mail column (third) is empty", "awk -F',' '$3 == \"\"' u.csv"],
  ]);
});

test("a path with a blank in quotes is a file, other quoted texts stay texts", () => {
  answers([
    ['sort the lines of "/srv/my list.txt"', "sort '/srv/my list.txt'"],
    ['replace "foo" with "bar" in "/srv/my file.txt"', "sed -i 's/foo/bar/g' '/srv/my file.txt'"],
    ['print the string "some words" reversed', "echo 'some words' | rev"],
  ]);
});

test("numbers on lines", () => {
  answers([
    ["pad each number in n.txt with zeros to 4 digits", `awk '{ printf "%04d\\n", $1 }' n.txt`],
    ["round every number in n.txt to the nearest integer", `awk '{ printf "%.0f\\n", $1 }' n.txt`],
    ["print the second most common line of v.txt", "sort v.txt | uniq -c | sort -nr | sed -n '2p'"],
  ]);
});

test("what is said in the usual words has no other way, and a text in quotes is never said otherwise", () => {
  assert.deepEqual(otherwise("count the lines of a.txt"), []);
  for (const { words } of otherwise(
    'replace "in place, ignoring case" with "x" in a.txt, editing the file itself',
  ))
    assert.ok(words.includes('"in place, ignoring case"'), words);
});
