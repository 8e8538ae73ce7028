import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { files } from "./composer.js";

const cases: readonly (readonly [words: string, command: string])[] = [
  // Counted by what they have in common.
  [
    "number of files per owner in /srv, recursively, sorted by owner",
    "find /srv -type f -printf '%u\\n' | sort | uniq -c",
  ],
  [
    "group the files under /opt by group and count how many files each group owns",
    "find /opt -type f -printf '%g\\n' | sort | uniq -c",
  ],
  [
    'per directory below src, show how many regular files lie directly in it as "count path", most first',
    "find src -type f -printf '%h\\n' | sort | uniq -c | sort -rn",
  ],
  [
    "show how many files were last modified in each month below /srv/log",
    "find /srv/log -type f -printf '%TY-%Tm\\n' | sort | uniq -c",
  ],
  // Their sizes added up.
  [
    "total size of the files under media per owner",
    `find media -type f -printf '%s %u\\n' | awk '{ n = $1; sub(/^[0-9]+ /, ""); sum[$0] += n } END { for (key in sum) print sum[key], key }' | sort -rn`,
  ],
  // The first of them.
  [
    "which user owns the most files in /home? print only the name",
    "find /home -type f -printf '%u\\n' | sort | uniq -c | sort -rn | head -n 1 | sed 's/^ *[0-9]* //'",
  ],
  // A line of each.
  [
    "for every file under lib print its path, a comma and its size",
    "find lib -type f -printf '%p,%s\\n'",
  ],
  [
    'list every file under lib as "size path", top level only',
    "find lib -maxdepth 1 -type f -printf '%s %p\\n'",
  ],
  [
    "show every .md file under docs followed by its number of lines",
    `find docs -type f -name '*.md' -exec bash -c 'for f; do echo "$f $(wc -l < "$f")"; done' bash {} +`,
  ],
  [
    "find files under lib and print their modification date as YYYY/MM/DD, date first",
    "find lib -type f -printf '%TY/%Tm/%Td %p\\n'",
  ],
  // By their lines.
  [
    "find the .md file below docs with the most lines",
    "find docs -type f -name '*.md' -exec wc -l {} \\; | sort -rn | head -n 1",
  ],
  // What is not to be counted, said at the end.
  [
    "count the directories below /srv/lib, leaving /srv/lib itself out",
    "find /srv/lib -mindepth 1 -type d | wc -l",
  ],
  [
    "how many directories does /srv directly contain? Hidden ones don't count",
    "find /srv -mindepth 1 -maxdepth 1 -type d -not -path '*/.*' | wc -l",
  ],
  // Copies beside the files.
  [
    'make a backup of every .conf file directly in /srv/etc by copying it to the same name plus ".orig"',
    'for f in /srv/etc/*.conf; do b=${f##*/}; cp -- "$f" "${f%/*}/$b.orig"; done',
  ],
  [
    "give 750 to every directory and 640 to every regular file below /srv/site",
    "find /srv/site -type d -exec chmod 750 {} + && find /srv/site -type f -exec chmod 640 {} +",
  ],
];

test("what files have in common, and what is printed of each", () => {
  for (const [words, command] of cases)
    assert.equal(files.compose(tokenize(words), "gnu", words)?.command, command, words);
});

test("a word that goes on with the request is no name, and a group without a count is no answer", () => {
  const sure = (words: string) => {
    const made = files.compose(tokenize(words), "gnu", words);
    return (made?.confidence ?? 0) >= 0.42 ? made?.command : undefined;
  };
  assert.doesNotMatch(
    sure("list the folders in /srv, sorted by name, just their names") ?? "",
    /-name/,
  );
  assert.equal(sure("group the files under /srv by owner"), undefined);
  assert.equal(sure("print the path and the colour of each file under /srv"), undefined);
});
