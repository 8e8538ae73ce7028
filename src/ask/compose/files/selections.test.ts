import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { files } from "./composer.js";

const cases: readonly (readonly [words: string, command: string])[] = [
  // Two tests of which one is enough.
  [
    "list the files under /var/spool that are empty or larger than 3 MB",
    "find /var/spool -type f \\( -empty -o -size +3M \\)",
  ],
  [
    "find files owned by alice or by bob in /srv",
    "find /srv -type f \\( -user alice -o -user bob \\)",
  ],
  // Who may do what.
  ["find files under lib that are readable by group and others", "find lib -type f -perm -go=r"],
  [
    "find directories in /opt without write permission for the owner",
    "find /opt -type d -not -perm /u=w",
  ],
  // What is printed of each.
  [
    "find all .conf files in /etc and print their permissions and owners",
    "find /etc -type f -name '*.conf' -printf '%M %u %p\\n'",
  ],
  // Names by their form.
  [
    "find files in logs whose names consist only of digits",
    "find logs -type f -not -name '*[!0-9]*'",
  ],
  ["find files whose name starts with a or b under src", "find src -type f -name '[ab]*'"],
  // Links.
  ["find files with more than 3 hard links under /usr", "find /usr -type f -links +3"],
  ["list directories in /var without the sticky bit", "find /var -type d -not -perm -1000"],
  ["which files under lib can the current user not write to", "find lib -type f -not -writable"],
  [
    "find files bigger than 1G on / without descending into other filesystems",
    "find / -xdev -type f -size +1G",
  ],
  ["find all files in /srv whose path contains 2023", "find /srv -type f -path '*2023*'"],
  [
    "the 7 largest files under /var, biggest first",
    "find /var -type f -printf '%s %p\\n' | sort -nr | head -n 7 | cut -d' ' -f2-",
  ],
  [
    "list the hidden files directly in /home/bob, not directories",
    "find /home/bob -maxdepth 1 -type f -name '.*'",
  ],
  [
    "leaf directories of /data",
    "comm -23 <(find /data -type d | sort) <(find /data -mindepth 1 -type d -printf '%h\\n' | sort -u)",
  ],
  ["list the files in /etc/ssl using find", "find /etc/ssl -type f"],
  [
    "change the extension of all .htm files under www, recursively, to .html",
    `find www -type f -name '*.htm' -exec sh -c 'for f; do mv -n -- "$f" "\${f%.htm}.html"; done' sh {} +`,
  ],
  [
    "delete all .tmp files under build and print the deleted files",
    "find build -type f -name '*.tmp' -print -delete",
  ],
  [
    "list every file under src with its permissions and owner, sorted by owner",
    "find src -type f -printf '%M %u %p\\n' | sort -k2,2",
  ],
  [
    "create symbolic links in bin to all .sh files in tools",
    "find tools -type f -name '*.sh' -exec ln -sr -t bin {} +",
  ],
  // Directories below count where it is said.
  [
    "copy all .pdf files from docs and its subdirectories to /backup",
    "find docs -type f -name '*.pdf' -exec cp {} /backup \\;",
  ],
  // Both texts.
  [
    'find all files under /etc that contain both "listen" and "ssl"',
    "grep -rlZ 'listen' /etc | xargs -r0 grep -l -- 'ssl'",
  ],
  // Counted within.
  [
    'count the lines containing "error" in all .log files under logs',
    "grep -rh --include='*.log' 'error' logs | wc -l",
  ],
  [
    'count how many times the word "error" occurs in all .log files under logs',
    "grep -roh --include='*.log' 'error' logs | wc -l",
  ],
  // All of them is a sum, each is not.
  [
    "count the lines in all .c files under src",
    "find src -type f -name '*.c' -exec cat {} + | wc -l",
  ],
  ["count the lines in each .c file under src", "find src -type f -name '*.c' -exec wc -l {} +"],
  // A bare word that orders is no place.
  [
    "print the path of the newest file under /tmp",
    "find /tmp -type f -printf '%T@ %p\\n' | sort -nr | head -n 1 | cut -d' ' -f2-",
  ],
  // One archive, not one for each.
  [
    "archive all .log files older than 7 days into old.tar.gz",
    "find . -type f -name '*.log' -mtime +7 -print0 | tar --null -czf old.tar.gz -T -",
  ],
  // Rights given and taken.
  [
    "give the group write permission on all .cfg files in conf",
    "find conf -type f -name '*.cfg' -exec chmod g+w {} +",
  ],
  [
    "change the permissions of all files under www from 777 to 755",
    "find www -type f -perm 777 -exec chmod 755 {} +",
  ],
  // Several names, several kinds.
  [
    "find the files 'a.log.*', 'b.log.*' and 'c.log.*' in logs",
    "find logs -type f \\( -name 'a.log.*' -o -name 'b.log.*' -o -name 'c.log.*' \\)",
  ],
  [
    "find all text, jpg and png files under media",
    "find media -type f \\( -name '*.txt' -o -name '*.jpg' -o -name '*.png' \\)",
  ],
  // The list goes somewhere, or only its end is shown.
  [
    "save the list of .au files in sounds to names.txt",
    "find sounds -type f -name '*.au' > names.txt",
  ],
  [
    "find all .conf files under etc and show the last 4 of them",
    "find etc -type f -name '*.conf' | tail -n 4",
  ],
  [
    "find all files named Makefile under src and print their parent directories",
    "find src -type f -name 'Makefile' -printf '%h\\n' | sort -u",
  ],
  ["find files accessed in the last 2*24 hours", "find . -type f -atime -2"],
  ["find all .tar.gz files under old", "find old -type f -name '*.tar.gz'"],
  ["find files with test in their path names under src", "find src -type f -path '*test*'"],
];

for (const [words, command] of cases)
  test(words, () => {
    const made = files.compose(tokenize(words), "gnu");
    assert.equal(made?.command, command);
    assert.ok((made?.confidence ?? 0) > 0.5);
  });

test('an "or" between what cannot be chosen from is not believed', () => {
  const made = files.compose(tokenize("find files in /tmp or delete empty directories"), "gnu");
  assert.ok((made?.confidence ?? 0) < 0.42);
});
