import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { acting } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ["Copy a.txt, b.txt and c.txt to /srv/out", "cp a.txt b.txt c.txt /srv/out"],
  ['Move "a", "b" to the "out" directory', "mv a b out"],
  ["Remove the files a.txt, b.txt and c.txt", "rm a.txt b.txt c.txt"],
  ["Remove the directories x, y and z", "rm -r x y z"],
  [
    "Copy lib/a.so and bin/b to /tmp/p keeping relative paths",
    "cp --parents -r lib/a.so bin/b /tmp/p",
  ],
  ["Create a copy of /srv/a.c in /srv named b.c", "cp /srv/a.c /srv/b.c"],
  ["Make a copy of /srv/a.c named b.c in the same directory", "cp /srv/a.c /srv/b.c"],
  ["Rename a.txt in /srv to b.txt", "mv /srv/a.txt /srv/b.txt"],
  ["Rename /srv/a.txt to b.txt", "mv /srv/a.txt /srv/b.txt"],
  ["Copy a.txt from /srv/x to /srv/y", "cp /srv/x/a.txt /srv/y"],
  ['Remove the file named "-rf"', "rm -- -rf"],
  ["Create the file a.txt, or update its timestamp if it exists", "touch a.txt"],
  ["Make /srv and everything in it owned by amy", "chown -R amy /srv"],
  [
    'Move all files and directories not starting with "l" in /srv/a to /srv/b',
    "find /srv/a -mindepth 1 -maxdepth 1 -not -name 'l*' -exec mv {} /srv/b \\;",
  ],
  ["Print the MIME type of each file in lib", "find lib -type f -exec file --mime-type {} +"],
  // What only reads like names.
  ["Move the cursor and the line to the end", undefined],
  ["Remove the words cat and dog", undefined],
  ["Copy a.txt from web1:/srv to /tmp", undefined],
];

for (const [words, command] of cases)
  test(`handling: ${words}`, () =>
    assert.equal(acting.compose(tokenize(words), "gnu", words)?.command, command));
