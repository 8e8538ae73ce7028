import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { making } from "./composer.js";
import { spanOf } from "./names.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ["make a folder out with subfolders a and b under /srv/x", "mkdir -p /srv/x/out/{a,b}"],
  ["create 4 empty files part01.dat to part04.dat in pieces/", "touch pieces/part{01..04}.dat"],
  [
    "create the directories p and q, each containing an empty file keep.me",
    "mkdir -p p q && touch {p,q}/keep.me",
  ],
  ["create a folder notes and put a file today.md in it", "mkdir -p notes && touch notes/today.md"],
  ["make a directory vault with mode 700", "mkdir -m 700 vault"],
  [
    "create a bash script hi.sh that prints hi there and make it executable",
    "printf '%s\\n' '#!/bin/bash' 'echo '\\''hi there'\\''' > hi.sh && chmod +x hi.sh",
  ],
  ["create a.ini with the lines x=1, y=2 and z=3", "printf '%s\\n' x=1 y=2 z=3 > a.ini"],
  ["write the numbers 5 to 9 to n.txt", "seq 5 9 > n.txt"],
  [
    "append 'a b' to c.txt unless it is already there",
    "grep -qxF -- 'a b' c.txt || echo 'a b' >> c.txt",
  ],
  ["put '# top' at the top of c.txt", "sed -i '1i # top' c.txt"],
  ["add the contents of a.txt to b.txt", "cat a.txt >> b.txt"],
  [
    "put an empty .keep in every empty folder below data",
    "find data -type d -empty -exec touch {}/.keep \\;",
  ],
  ["create a 3 KB file of random data named r in /srv", "head -c 3K /dev/urandom > /srv/r"],
  ["append 20 zero bytes to z.bin", "head -c 20 /dev/zero >> z.bin"],
  ["create an empty file of 5 MB called e", "truncate -s 5M e"],
  ["write 20 bytes to z.bin", undefined],
  // Four were asked for and two are named.
  ["create 4 directories called a and b", undefined],
  // What a command prints is no text.
  ["save the list of users to u.txt", undefined],
  ["create a file a.txt like b.txt but shorter", undefined],
];

for (const [words, command] of cases)
  test(words, () => {
    assert.equal(making.compose(tokenize(words), "gnu", words)?.command, command);
  });

test("names from one to another", () => {
  assert.equal(spanOf("f8.txt", "f12.txt")?.shell, "f{8..12}.txt");
  assert.equal(spanOf("a", "f")?.shell, "{a..f}");
  assert.equal(spanOf("day1", "day31.log")?.shell, "day{1..31}.log");
  assert.equal(spanOf("src", "dist"), undefined);
});
