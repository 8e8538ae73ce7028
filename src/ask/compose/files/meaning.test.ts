import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { files } from "./composer.js";

const cases: readonly (readonly [words: string, command: string])[] = [
  // Places that are said by a bare word, and their trees.
  ["search photos_2019 recursively for png files", "find photos_2019 -type f -name '*.png'"],
  [
    "search the directory trees alpha and beta for .rb files",
    "find alpha beta -type f -name '*.rb'",
  ],
  ["find all directories in directory tree `webroot'", "find webroot -type d"],
  [
    "find the .ini files in the /etc directory and one level below",
    "find /etc -maxdepth 2 -type f -name '*.ini'",
  ],
  ["list files and directories in 1 level down /opt", "find /opt -mindepth 1 -maxdepth 1"],
  [
    "find all directories under /srv, excluding the starting directory",
    "find /srv -mindepth 1 -type d",
  ],
  ["list the names of all files under /opt/app", "find /opt/app -type f"],
  ["search for the directory vault in /home", "find /home -type d -name 'vault'"],
  ["find files in the file system with the setuid bit", "find / -type f -perm -4000"],
  ["print the first 4 files or directories found in /srv", "find /srv | head -n 4"],
  // What is left out.
  [
    "remove all the .pdf files in /srv and do not delete those in the subfolders",
    "find /srv -maxdepth 1 -type f -name '*.pdf' -delete",
  ],
  [
    "find the .txt files in /srv and do not search beyond 2 levels",
    "find /srv -maxdepth 2 -type f -name '*.txt'",
  ],
  ["find files/directories with the pattern snake.* in /var/log", "find /var/log -name 'snake.*'"],
  [
    'find .css files in web omitting results containing "old"',
    "find web -type f -name '*.css' -not -path '*old*'",
  ],
  [
    "find writable files excluding those that contain cache/tmp in their names",
    "find . -type f -writable -not -path '*cache/tmp*'",
  ],
  [
    "find every file that does not have beta in its full path",
    "find . -type f -not -path '*beta*'",
  ],
  [
    "find files in . ignoring .bak files and the paths ./a* and ./b*",
    "find . -type f -not -name '*.bak' -not -path './a*' -not -path './b*'",
  ],
  [
    "find .js files in web, skipping all directories that match pattern 'vend*'",
    "find web -type f -name '*.js' -not -path '*/vend*/*'",
  ],
  [
    "list the .conf files in /etc without reporting errors",
    "find /etc -type f -name '*.conf' 2>/dev/null",
  ],
  [
    "find .so files in /usr discarding 'Permission denied' messages",
    "find /usr -type f -name '*.so' 2>/dev/null",
  ],
  // Times.
  [
    "find files in /srv modified or accessed more than 90 days ago",
    "find /srv -type f \\( -mtime +90 -o -atime +90 \\)",
  ],
  [
    "find files in /srv whose content was changed within the last 2 hours",
    "find /srv -type f -mmin -120",
  ],
  ["find files in /srv modified more than 45 days", "find /srv -type f -mtime +45"],
  ["find files under /srv newer than stamp", "find /srv -type f -newer stamp"],
  // Rights.
  ["find files in /srv with exactly 640 permissions", "find /srv -type f -perm 640"],
  ["find files in /srv with at least 640 permissions", "find /srv -type f -perm -640"],
  ["find directories under /srv that can be opened by no one", "find /srv -type d -not -perm /a=x"],
  ["find files in /srv writable by the owner, the group, or both", "find /srv -type f -perm /ug=w"],
  // Names.
  ["find files under /srv with a colon in their names", "find /srv -type f -name '*:*'"],
  ["find files under /srv whose names begin with an underscore", "find /srv -type f -name '_*'"],
  ["find files in /srv whose names are 5 characters long", "find /srv -type f -name '?????'"],
  ["find all hidden files in /srv", "find /srv -type f -name '.*'"],
  ["find all links in /srv that point to nothing", "find /srv -xtype l"],
  ["find all hard links of the file `key'", "find . -samefile key"],
  ["find files containing the word hello in /srv", "grep -rl 'hello' /srv"],
  // What is shown, and done.
  [
    "print the size in bytes and the path of every file in /srv",
    "find /srv -type f -printf '%s %p\\n'",
  ],
  [
    "find the .log files in /srv and print the file name along with the owner",
    "find /srv -type f -name '*.log' -printf '%p %u\\n'",
  ],
  [
    "list all the file extensions in /srv along with the number of files for each",
    "find /srv -type f -name '*.*' | sed 's/.*\\.//' | sort | uniq -c | sort -rn",
  ],
  [
    "find all .old files in /srv and ask for confirmation before deleting each one",
    "find /srv -type f -name '*.old' -ok rm {} \\;",
  ],
  [
    "remove all .old files in /srv and write their names to gone.txt",
    "find /srv -type f -name '*.old' -print -delete > gone.txt",
  ],
  // Files by what they hold of lines.
  [
    "find all files in /srv with more than 30 lines",
    "find /srv -type f -exec awk 'END { exit !(NR > 30) }' {} \\; -print",
  ],
  [
    "count the .rb files in /srv with fewer than 9 lines",
    "find /srv -type f -name '*.rb' -exec awk 'END { exit !(NR < 9) }' {} \\; -print | wc -l",
  ],
  [
    "find the .md files in /srv with lines longer than 100 characters",
    "find /srv -type f -name '*.md' -exec grep -qE '.{101,}' {} \\; -print",
  ],
  [
    'replace "one" with "two" and "three" with "four" in all .xml files in /srv',
    "find /srv -type f -name '*.xml' -exec sed -i 's/one/two/g; s/three/four/g' {} +",
  ],
  ["find files in /srv having the same name", "find /srv -type f -printf '%f\\n' | sort | uniq -d"],
  ["print all file names in /srv in uppercase", "ls /srv | tr '[:lower:]' '[:upper:]'"],
  [
    "find directories in /srv excluding .git sorted by name",
    "find /srv -name '.git' -prune -o -type d -print | sort",
  ],
  ["find files larger than 5M in / on the same partition", "find / -xdev -type f -size +5M"],
  ["find files in /srv that contain 'beta' and print their names", "grep -rl 'beta' /srv"],
];

for (const [words, command] of cases)
  test(words, () => {
    const made = files.compose(tokenize(words), "gnu", words);
    assert.equal(made?.command, command);
    assert.ok((made?.confidence ?? 0) > 0.5);
  });

const unsure: readonly string[] = [
  "list all .jpg files in /srv in a fast way",
  // Nothing is replaced where nobody orders it.
  "find all files under src and upload them to https://h.example/up",
  // Not everything after "newer than" is a file.
  "find files in /srv newer than monday",
  "find the links in /srv that point to something",
];

for (const words of unsure)
  test(`not understood: ${words}`, () => {
    assert.ok((files.compose(tokenize(words), "gnu", words)?.confidence ?? 0) < 0.42);
  });

test("what is quoted is read as it stands", () => {
  const words = 'search the files in /srv for "can\'t open the home directory"';
  assert.equal(
    files.compose(tokenize(words), "gnu", words)?.command,
    "grep -r 'can'\\''t open the home directory' /srv",
  );
});
