import assert from "node:assert/strict";
import { test } from "node:test";
import { embedded } from "./embedded.js";
import { presentationsOf } from "./presenting.js";

const cases: readonly (readonly [words: string, command: string])[] = [
  ["show all processes one page at a time", "ps aux | less"],
  ["show the mounted filesystems as a table", "mount | column -t"],
  ['execute "uptime" on host "web1" as user "deploy"', "ssh deploy@web1 uptime"],
  ['run "ls -l" every 2 seconds and highlight the differences', "watch -d -n 2 ls -l"],
  [
    "show the lines of a.txt that contain 'x' and view them in the pager more",
    "grep 'x' a.txt | more",
  ],
  [
    "replace 'a' with 'b' in a.txt and write the result to standard output and b.txt",
    "sed 's/a/b/g' a.txt | tee b.txt",
  ],
  ["run df -h every minute", "watch -n 60 df -h"],
  ["Decompress a.sql.gz to standard output and pipe it to mysql", "zcat a.sql.gz | mysql"],
  [
    "Calculate the md5 sums of all files in lib and sort the result in reverse order",
    "find lib -type f -exec md5sum {} + | sort -r",
  ],
];
for (const [words, command] of cases)
  test(words, async () => {
    const { candidates } = await embedded.propose({ words, platform: "gnu" });
    assert.equal(candidates[0]?.command, command);
  });

test("what changes something is not done again and again, and what has no output has no pages", () => {
  for (const { apply } of presentationsOf("do it every 5 seconds"))
    assert.equal(apply("rm a.txt"), undefined);
  for (const { apply } of presentationsOf("do it page by page"))
    assert.equal(apply("ls > a.txt"), undefined);
  // A shell would run whatever comes.
  for (const { apply } of presentationsOf("do it and pipe the output to bash"))
    assert.equal(apply("ls"), undefined);
});
