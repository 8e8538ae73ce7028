import assert from "node:assert/strict";
import { test } from "node:test";
import { decisionIn } from "./deciding.js";

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
  ['print "x" if the directory d is empty', undefined],
  ["print the line if it exists", undefined],
];
for (const [words, command] of cases) test(words, () => assert.equal(decisionIn(words), command));
