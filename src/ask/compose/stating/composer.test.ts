import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { stating } from "./composer.js";

const commandFor = (words: string): string | undefined =>
  stating.compose(tokenize(words), "gnu", words)?.command;

test("properties of one file in the form that was asked", () => {
  const cases: readonly (readonly [string, string])[] = [
    ['octal permissions and owner of /etc/hosts, like "644 root"', "stat -c '%a %U' /etc/hosts"],
    ["print who owns /srv/a.json, as user:group", "stat -c %U:%G /srv/a.json"],
    ["how many bytes is /srv/a.zip? print only the number", "stat -c %s /srv/a.zip"],
    ["show the size in bytes and the inode number of notes.txt", "stat -c '%s %i' notes.txt"],
    [
      "when was /srv/a.md last modified? Print it in seconds since the epoch.",
      "stat -c %Y /srv/a.md",
    ],
    ["print the modification date of /srv/a.md as YYYY-MM-DD", "date -r /srv/a.md +%Y-%m-%d"],
    ["print owner and group of /srv/a.md separated by a colon", "stat -c %U:%G /srv/a.md"],
  ];
  for (const [words, command] of cases) assert.equal(commandFor(words), command, words);
});

test("what one file's record does not tell is no answer", () => {
  for (const words of [
    "print the number of lines of a.txt",
    "print the owner of each file in /srv",
    "print the size of a.txt and delete it",
    "show the first line of /srv/a.txt",
  ])
    assert.equal(commandFor(words), undefined, words);
});
