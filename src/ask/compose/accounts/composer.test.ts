import assert from "node:assert/strict";
import { test } from "node:test";
import { accounts } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  [
    "Which accounts have a UID of at least 500? Print the name and the UID.",
    "awk -F: '$3 >= 500 {print $1, $3}' /etc/passwd",
  ],
  [
    "How many users in /etc/passwd use /bin/zsh as their shell?",
    `awk -F: '$7 == "/bin/zsh" {n++} END {print n + 0}' /etc/passwd`,
  ],
  [
    "For each login shell, show how many users have it, most common first",
    "cut -d: -f7 /etc/passwd | sort | uniq -c | sort -rn",
  ],
  [
    'the account with the lowest UID in /etc/passwd as "name:uid"',
    `sort -t: -k3,3n /etc/passwd | head -n 1 | awk -F: '{print $1 ":" $3}'`,
  ],
  ["what is the highest GID in /etc/group", "sort -t: -k3,3n /etc/group | tail -n 1 | cut -d: -f3"],
  ["list groups that have no members", `awk -F: '$4 == "" {print $1}' /etc/group`],
  [
    "users with a uid between 10 and 20 and their home directories",
    "awk -F: '$3 >= 10 && $3 <= 20 {print $1, $6}' /etc/passwd",
  ],
  ["which different shells are in use in /etc/passwd", "cut -d: -f7 /etc/passwd | sort -u"],
  ["Print the login shell of the user bin.", "getent passwd bin | cut -d: -f7"],
  ["show the GECOS field of root", "getent passwd root | cut -d: -f5"],
  ["the primary group of user ida", "id -gn ida"],
  ["the name of the user ida", undefined],
  ["sort /etc/passwd by user id", undefined],
  // Of other tables, or of what is changed.
  ["users with more than 3 processes", undefined],
  ["change the shell of the users with a uid over 1000 to /bin/sh", undefined],
  ["files owned by users with a uid over 1000", undefined],
  ["users whose shell is not known to frobnicate", undefined],
];
for (const [words, command] of cases)
  test(words, () => {
    assert.equal(accounts.compose([], "gnu", words)?.command, command);
  });
