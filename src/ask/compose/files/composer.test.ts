import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { explainFiles, files } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
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
  ["python files under src not touched for 90 days", "find src -type f -name '*.py' -mtime +90"],
  ["count the png files in assets, subfolders too", "find assets -type f -name '*.png' | wc -l"],
  [
    "all test_*.py files but not those in venv",
    "find . -type f -name 'test_*.py' -not -path '*/venv/*'",
  ],
  // A directory's subdirectories are not itself; a pattern's directory is where it is looked.
  [
    "set the mode of every subdirectory of lib to 750",
    "find lib -mindepth 1 -type d -exec chmod 750 {} +",
  ],
  ["Change permissions of all directories in lib to 750", "find lib -type d -exec chmod 750 {} +"],
  [
    "Copy all files and directories in /a to /b",
    "find /a -mindepth 1 -maxdepth 1 -exec cp -r {} /b \\;",
  ],
  ["Remove /srv/a/*.log", "find /srv/a -maxdepth 1 -type f -name '*.log' -delete"],
  [
    "Delete every .tmp file in /srv/a and print their names",
    "find /srv/a -type f -name '*.tmp' -print -delete",
  ],
  ["Decompress the file", undefined],
  ["Copy /srv/a to /srv/b without the folder cache", "rsync -a --exclude='cache' /srv/a /srv/b/"],
  ["files that start with test_ and end with .py", "find . -type f -name 'test_*.py'"],
  ["files between 1 and 5 megabytes in media", "find media -type f -size +1M -size -5M"],
  [
    "files modified from 1 March 2024 to 2024-03-31 in docs",
    "find docs -type f -newermt 2024-03-01 -not -newermt 2024-04-01",
  ],
  ["which files in lib mention either foo or bar", "grep -rlE 'foo|bar' lib"],
  [
    "the two oldest .gz in dumps",
    "find dumps -type f -name '*.gz' -printf '%T@ %p\\n' | sort -n | head -n 2 | cut -d' ' -f2-",
  ],
  [
    "delete all but the 5 newest files in backups",
    "find backups -maxdepth 1 -type f -printf '%T@ %p\\n' | sort -rn | tail -n +6 | cut -d' ' -f2- | xargs -r -d '\\n' rm --",
  ],
  [
    "rename *.htm to *.html in site",
    'for f in site/*.htm; do mv -n -- "$f" "${f%.htm}.html"; done',
  ],
  [
    "set all directories in www/ to 755 and all files to 644",
    "find www/ -type d -exec chmod 755 {} + && find www/ -type f -exec chmod 644 {} +",
  ],
  ["setuid programs in /usr/bin", "find /usr/bin -type f -perm -4000"],
  [
    "how many files are in each subfolder of src",
    "find src -type f -printf '%h\\n' | sort | uniq -c",
  ],
  ["fidn emtpy folders here", "find . -type d -empty"],
  ["lsit fiels larger than 2 gb", "find . -type f -size +2G"],
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
