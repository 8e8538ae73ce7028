import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { feeding } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ['print 4 lines of "ho"', "yes ho | head -n 4"],
  ['write 20 lines of "some text" to a.txt', "yes 'some text' | head -n 20 > a.txt"],
  ['write "-x" 3 times to a.txt', "yes -- -x | head -n 3 > a.txt"],
  ['endlessly print "no"', "yes no"],
  ['continuously send "ok" to the command "./ask.sh"', "yes ok | ./ask.sh"],
  ['answer "y" to all prompts of "./install.sh"', "yes | ./install.sh"],
  ['print "no"', undefined],
  ['write "on" to standard output and to the files a.txt and b.txt', "echo on | tee a.txt b.txt"],
  ['append "10.0.0.1 box" to /etc/hosts as root', "echo '10.0.0.1 box' | sudo tee -a /etc/hosts"],
  ['append "x" to a.txt', undefined],
  [
    "keep only the last two dash-separated parts of 'a-b-c-d'",
    "echo a-b-c-d | rev | cut -d- -f-2 | rev",
  ],
  [
    "remove the last underscore-separated field of $name",
    'echo "$name" | rev | cut -d_ -f2- | rev',
  ],
  [
    "print the second-to-last path component of /srv/a/b.txt",
    "echo /srv/a/b.txt | rev | cut -d'/' -f2 | rev",
  ],
  [
    "print the last colon separated field of each line in the file a.txt",
    "rev a.txt | cut -d: -f1 | rev",
  ],
  ["print the second colon separated field of a.txt", undefined],
  ["remove the third comma-separated field of 'a,b,c'", undefined],
  ["dump a.bin as 2 byte wide hexadecimal numbers", "od -t x2 a.bin"],
  [
    "read 4 bytes from /dev/urandom and print them as an unsigned integer",
    "od -An -N 4 -t u4 /dev/urandom",
  ],
  [
    "convert the first 64 bytes of a.bin to a string of hexadecimal digits",
    "head -c 64 a.bin | xxd -p | tr -d '\\n'",
  ],
  ["print the first 16 bytes of a.bin in hexadecimal", "xxd -l 16 a.bin"],
  ["print a hex dump of the output of 'date -u'", "date -u | xxd"],
  ["read 3 bytes from a.bin and print them as an unsigned integer", undefined],
  ["print a.bin", undefined],
];

test("pipelines that begin with a text, a value or bytes", () => {
  for (const [words, command] of cases)
    assert.equal(feeding.compose(tokenize(words), "gnu", words)?.command, command, words);
});
