import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { files } from "./composer.js";

const cases: readonly (readonly [words: string, command: string])[] = [
  // Several places left out, each by its form.
  [
    "find all .py files under src, not descending into build, dist or .venv",
    "find src -type f -name '*.py' -not -path '*/build/*' -not -path '*/dist/*' -not -path '*/.venv/*'",
  ],
  [
    "find regular files in the current directory ignoring those in './cache' and './logs/old'",
    "find . -type f -not -path './cache/*' -not -path './logs/old/*'",
  ],
  [
    "list all the files on the system except those located in the path /mnt/usb",
    "find / -type f -not -path '/mnt/usb' -not -path '/mnt/usb/*'",
  ],
  [
    "find the .sh files in bin excluding those named setup.sh and clean.sh",
    "find bin -type f -name '*.sh' -not -name 'setup.sh' -not -name 'clean.sh'",
  ],
  [
    "find png files in assets, do not search in the sub directories",
    "find assets -maxdepth 1 -type f -name '*.png'",
  ],
  // What is said in several ways.
  ["search for non empty files bigger then 3k in logs", "find logs -type f -not -empty -size +3k"],
  [
    "find files in spool last modified 2 to 6 hours ago",
    "find spool -type f -mmin +120 -mmin -360",
  ],
  ["find files under spool greater than or equal to 2M", "find spool -type f -size +2097151c"],
  ["search everywhere for files named core.dump", "find / -type f -name 'core.dump'"],
  [
    "find files under music with an access time of more than 30 days",
    "find music -type f -atime +30",
  ],
  ["find files whose names start with my in src", "find src -type f -name 'my*'"],
  [
    "find files in src last changed in March 2021",
    "find src -type f -newermt 2021-03-01 -not -newermt 2021-04-01",
  ],
  // What is shown.
  [
    "list the .c files in src as a comma separated list",
    "find src -type f -name '*.c' | paste -sd,",
  ],
  [
    "find the 3 least recently accessed files under media",
    "find media -type f -printf '%A@ %p\\n' | sort -n | head -n 3 | cut -d' ' -f2-",
  ],
  [
    "find all symbolic links in /opt and show where they point",
    "find /opt -type l -printf '%p -> %l\\n'",
  ],
  [
    "find all .ini files in conf and print their absolute paths",
    "find \"$PWD\"/conf -type f -name '*.ini'",
  ],
  [
    "find files under pkg whose names match the regex ^[a-z]+$",
    "find pkg -type f -regex '.*/[a-z]+'",
  ],
  [
    "find all files under /srv directory with name notes.txt",
    "find /srv -type f -name 'notes.txt'",
  ],
  [
    "find everything in src whose path starts with './a' and ends with 'z'",
    "find src -path './a*z'",
  ],
  [
    "find files in lib that match $pattern_of_names in their names",
    'find lib -type f -name "*$pattern_of_names*"',
  ],
];

for (const [words, command] of cases)
  test(words, () => {
    assert.equal(files.compose(tokenize(words), "gnu", words)?.command, command);
  });

test("what only says how files are chosen removes none", () => {
  for (const words of [
    "find all the php files in www (discards any directory that ends in .php)",
    "prune all the files in the current directory",
  ]) {
    const made = files.compose(tokenize(words), "gnu", words);
    assert.ok(made === undefined || made.confidence < 0.42, made?.command);
  }
});
