import assert from "node:assert/strict";
import { test } from "node:test";
import { administering } from "./administering.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  [
    "Add the user ida to the groups audio and video, keeping her other groups.",
    "sudo usermod -aG audio,video ida",
  ],
  [
    'create a system user "feed" without a home directory and with /bin/false as shell',
    "sudo useradd -r -M -s /bin/false feed",
  ],
  [
    "make a new account called anna whose primary group is staff, with the shell /bin/zsh and uid 1300",
    "sudo useradd -m -u 1300 -g staff -s /bin/zsh anna",
  ],
  [
    "change the home directory of the user ida to /data/ida and move the contents there",
    "sudo usermod -d /data/ida -m ida",
  ],
  ["set the account of user ida to expire on 2030-01-31", "sudo usermod -e 2030-01-31 ida"],
  ["create a group press with gid 3100", "sudo groupadd -g 3100 press"],
  // Of databases, without a name, or with more than is understood.
  ["create a mysql user ida with the shell /bin/sh", undefined],
  ["create a user with the shell /bin/sh", undefined],
  ["create a user ida with the shell /bin/sh and a pony", undefined],
  ["add all users to the group audio", undefined],
];
for (const [words, command] of cases)
  test(words, () => {
    assert.equal(administering.compose([], "gnu", words)?.command, command);
  });
