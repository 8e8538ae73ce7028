import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { frames } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ["how much swap is free in megabytes", "free -m | awk '/^Swap:/ {print $4}'"],
  ["print each directory of my PATH on its own line", "echo \"$PATH\" | tr ':' '\\n'"],
  ["what is the parent of process 77", "ps -o ppid= -p 77"],
  ["home directory of user amy", "getent passwd amy | cut -d: -f6"],
  ["check the files against SHA512SUMS", "sha512sum -c SHA512SUMS"],
  ["show inode usage of all file systems", "df -i"],
  ["is amy in the docker group", undefined],
  ["list zombie processes", "ps aux | awk '$8 ~ /^Z/'"],
  ["print the kernel messages about usb", undefined],
  ["strip every acl from notes.txt", "setfacl -b notes.txt"],
  ["remove all acl entries of bob from plan.md", "setfacl -x u:bob plan.md"],
];

for (const [words, command] of cases)
  test(words, () => {
    assert.equal(frames.compose(tokenize(words), "gnu")?.command, command);
  });
