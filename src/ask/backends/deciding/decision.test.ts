import assert from "node:assert/strict";
import { test } from "node:test";
import { decisionIn } from "./decision.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ['print "yes" if /etc/hosts exists', "if [ -e /etc/hosts ]; then echo yes; fi"],
  [
    'print "there" if the directory /srv exists, otherwise "gone"',
    "if [ -d /srv ]; then echo there; else echo gone; fi",
  ],
  [
    'echo "full" if the file a.txt is not empty and "bare" otherwise',
    "if [ -s a.txt ]; then echo full; else echo bare; fi",
  ],
  ["print 'no' if my.sh is not executable", "if [ ! -x my.sh ]; then echo no; fi"],
  ['print "x" if the directory d is empty', `if [ -z "$(ls -A d)" ]; then echo x; fi`],
  [
    'Print "long" if a.log has at least 20 lines, otherwise print "short".',
    `if [ "$(wc -l < a.log)" -ge 20 ]; then echo long; else echo short; fi`,
  ],
  [
    'If $n is not greater than 9, print "low", else print "high"',
    'if [ "$n" -le 9 ]; then echo low; else echo high; fi',
  ],
  [
    'check whether b.conf contains the word "on" and print "yes" or "no"',
    "if grep -qw on b.conf; then echo yes; else echo no; fi",
  ],
  [
    'print "mine" if the variable OWNER does not start with "x"',
    "if [[ $OWNER != x* ]]; then echo mine; fi",
  ],
  [
    'print "have it" if the command jq is installed or "none" otherwise',
    "if command -v jq > /dev/null 2>&1; then echo 'have it'; else echo none; fi",
  ],
  [
    'print "big" if a.iso is larger than 2 MB',
    'if [ "$(stat -c %s a.iso)" -gt 2097152 ]; then echo big; fi',
  ],
  ['print "void" if $out_dir is empty', `if [ -z "$(ls -A "$out_dir")" ]; then echo void; fi`],
  ['print "void" if $word is empty', `if [ -z "$word" ]; then echo void; fi`],
  ['print "same" if a.txt and b.txt are identical', "if cmp -s a.txt b.txt; then echo same; fi"],
  [
    'Is there a user called "build"? Print yes or no.',
    "if id build > /dev/null 2>&1; then echo yes; else echo no; fi",
  ],
  [
    'Check whether the variable MODE is set; say "on" if so and "off" otherwise.',
    'if [ -n "${MODE+x}" ]; then echo on; else echo off; fi',
  ],
  [
    'Tell me whether a.txt and b.txt have identical contents: print "same" if they do, "other" if not',
    "if cmp -s a.txt b.txt; then echo same; else echo other; fi",
  ],
  [
    "Does the file c.txt exist? Answer there or gone.",
    "if [ -f c.txt ]; then echo there; else echo gone; fi",
  ],
  [
    'print "free" if today is a weekend day and "busy" when it isn\'t',
    'if [ "$(date +%u)" -ge 6 ]; then echo free; else echo busy; fi',
  ],
  [
    "Is the number 91 prime? Print prime or composite.",
    'if [ "$(factor 91 | wc -w)" -eq 2 ]; then echo prime; else echo composite; fi',
  ],
  ["Is it nice there? Print yes or no.", undefined],
  ["Does it work? Print the log.", undefined],
  ["print them if they are larger than 5M", undefined],
  ["print the names of the files if they contain 'x'", undefined],
  ["print the line if it exists", undefined],
];
for (const [words, command] of cases) test(words, () => assert.equal(decisionIn(words), command));

test("a branch that asks for something is read for itself", () => {
  const read = (words: string) => (words === "create a/b" ? "mkdir -p a/b" : undefined);
  assert.equal(
    decisionIn('If a/b does not exist, create it, otherwise print "old"', read),
    "if [ ! -e a/b ]; then mkdir -p a/b; else echo old; fi",
  );
  assert.equal(decisionIn("If a/b does not exist, frobnicate it", read), undefined);
});

test("what an option of the command says needs no test", () => {
  const read = (words: string) => (words.startsWith("create") ? "mkdir -p a/b" : "rm c.txt");
  assert.equal(decisionIn("If a/b does not exist, create it", read), "mkdir -p a/b");
  assert.equal(decisionIn("delete c.txt if it exists", read), "rm -f c.txt");
  assert.equal(
    decisionIn("delete c.txt if it is empty", read),
    "if [ ! -s c.txt ]; then rm c.txt; fi",
  );
});
