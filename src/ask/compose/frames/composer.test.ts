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
  ["count the jobs", "jobs | wc -l"],
  ["print the history without line numbers", "history | sed 's/^ *[0-9]* *//'"],
  ["check if notes.txt exists", undefined],
  ["execute 'ps aux | grep node' every 4 seconds", "watch -n 4 'ps aux | grep node'"],
  ['run the command "id > /tmp/x" as user amy', "sudo -u amy bash -c 'id > /tmp/x'"],
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
