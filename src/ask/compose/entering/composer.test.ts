import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { entering } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ["Change directory to the directory containing run.sh", 'cd "$(dirname run.sh)"'],
  ["Go to the real path of the current script", 'cd "$(readlink -f "$0")"'],
  ["Change the working directory to build/out", "cd build/out"],
  ["Enter the directory build", "cd build"],
  ["Go up three directories", "cd ../../.."],
  ["Go to the home directory of user amy", "cd ~amy"],
  ["cd to where the bash executable is located", 'cd "$(dirname "$(command -v bash)")"'],
  ["Go to the directory that the symlink cur points to", 'cd "$(readlink -f cur)"'],
  ["Go to the oldest directory in /srv", 'cd "$(ls -td /srv/*/ | tail -n 1)"'],
  [
    "Find the directory etc below /opt and change directory to it",
    `cd "$(find /opt -type d -name 'etc' -print -quit)"`,
  ],
  [
    "Find a.xml in /opt and change directory to its parent directory",
    `cd "$(dirname "$(find /opt -name 'a.xml' -print -quit)")"`,
  ],
  ["Add /srv to the directory stack without changing to it", "pushd -n /srv"],
  ["Pop the top directory from the directory stack", "popd"],
  ["Print the real path of the directory containing /bin/x", 'readlink -f "$(dirname /bin/x)"'],
  // A file cannot be entered, and what else is changed or found is no place.
  ["Find the file a.xml in /opt and change directory to it", undefined],
  ["Change the directory permissions to 755", undefined],
  ["Move a.txt to /srv", undefined],
  ["Push the branch dev", undefined],
  ["Print the size of the directory build", undefined],
];

for (const [words, command] of cases)
  test(`entering: ${words}`, () =>
    assert.equal(entering.compose(tokenize(words), "gnu", words)?.command, command));
