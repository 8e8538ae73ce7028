import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { disks } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ["report the space of all file systems in kilobytes", undefined],
  ["report file system disk space usage in kilobytes", "df -k"],
  ["list the mounted filesystems with their types in human readable form", "df -hT"],
  ["show all file systems except tmpfs and overlay", "df -x tmpfs -x overlay"],
  [
    "print the available space on the file system containing /srv",
    "df --output=avail /srv | tail -n 1 | tr -d ' '",
  ],
  ["show the disk usage of each file and folder under pics in human readable form", "du -ah pics"],
  ["estimate the disk usage of the folder docs in kilobytes", "du -sk docs"],
  ["show the size of each directory under src down to two levels", "du -d 2 src"],
  ["show the disk usage of all csv files in /srv including a grand total", "du -c /srv/*.csv"],
  ["show the disk usage of docs by owner", undefined],
  ["how big is the moon", undefined],
];
for (const [words, command] of cases)
  test(words, () => {
    assert.equal(disks.compose(tokenize(words), "gnu", words)?.command, command);
  });
