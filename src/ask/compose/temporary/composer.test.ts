import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { temporary } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ["Create a temporary file", "mktemp"],
  ["create a temporary directory in /srv/t and print its path", "mktemp -d -p /srv/t"],
  ["Make a temporary file named like 'job.XXXXXX' in '/srv/t/' folder", "mktemp /srv/t/job.XXXXXX"],
  ["Create a 5-letter named temporary directory in /srv", "mktemp -d /srv/XXXXX"],
  ["create a temporary file with the suffix .log", "mktemp --suffix=.log"],
  ["Generate a temporary file name without creating the file", "mktemp -u"],
  ["create a file by template 'x-XXXX' in $work", 'mktemp -p "$work" x-XXXX'],
  ["delete the temporary files in /srv", undefined],
  ["find temporary files named core", undefined],
];
for (const [words, command] of cases)
  test(words, () => {
    const made = temporary.compose(tokenize(words), "gnu", words);
    assert.equal((made?.confidence ?? 0) > 0.5 ? made?.command : undefined, command);
  });
