import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { explainFiles, files } from "./composer.js";

const cases: readonly (readonly [words: string, command: string])[] = [
  [
    "Find all files in the current directory larger than 10 MB modified in the last 7 days.",
    "find . -type f -size +10M -mtime -7",
  ],
  ["delete all .pyc files under ~/src recursively", "find ~/src -type f -name '*.pyc' -delete"],
  ["find empty directories in /tmp", "find /tmp -type d -empty"],
  ["count python files in src", "find src -type f -name '*.py' | wc -l"],
  ["list hidden files", "ls -A"],
  [
    "search the current directory tree for all .java files newer than the file build.xml",
    "find . -type f -name '*.java' -newer build.xml",
  ],
  ["find files containing 'TODO' in src", "grep -rl 'TODO' src"],
  ["copy all *.jpg files from /a to /b", "cp /a/*.jpg /b/"],
  [
    "change permissions of all .sh files in tools to 755",
    "find tools -type f -name '*.sh' -exec chmod 755 {} +",
  ],
];

for (const [words, command] of cases)
  test(words, () => {
    assert.deepEqual(files.compose(tokenize(words), "gnu")?.command, command);
  });

test("what is not explained is said, and lowers the belief", () => {
  const words = "find files in /tmp that taste of strawberries";
  const { left } = explainFiles(tokenize(words));
  assert.ok(left.length > 0);
  assert.ok((files.compose(tokenize(words), "gnu")?.confidence ?? 0) < 0.5);
});
