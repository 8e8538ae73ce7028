/** Requests that say every part of what is wanted: each part must be in the command, or there is no answer. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { embedded } from "./embedded.js";

const answerTo = async (words: string): Promise<string | undefined> => {
  const { candidates } = await embedded.propose({ words, platform: "gnu" });
  return candidates[0]?.command;
};

const cases: readonly (readonly [words: string, command: string])[] = [
  // Endings in brackets after a kind.
  [
    'show all files below the current directory except the ruby files (".rb")',
    "find . -type f -not -name '*.rb'",
  ],
  [
    "find the picture files (*.png, *.gif or *.webp) under /srv/media",
    "find /srv/media -type f \\( -name '*.png' -o -name '*.gif' -o -name '*.webp' \\)",
  ],
  [
    "change the permissions of all the script files (*.py) in /srv/jobs to 640",
    "find /srv/jobs -type f -name '*.py' -exec chmod 640 {} +",
  ],
  // What is printed besides a change.
  [
    "change the permission of all regular files from 666 to 640 in /srv/share, printing each one",
    "find /srv/share -type f -perm 666 -print -exec chmod 640 {} +",
  ],
  [
    "print and delete all files ending in .swp under /srv/code",
    "find /srv/code -type f -name '*.swp' -print -delete",
  ],
  // Below a place is not only in it.
  ["save a list of everything below /srv/www to pages.txt", "find /srv/www > pages.txt"],
  ["list all files under /srv/notes", "find /srv/notes -type f"],
  // Names that are small words elsewhere.
  [
    "find files named dash or bash under /usr",
    "find /usr -type f \\( -name 'dash' -o -name 'bash' \\)",
  ],
  [
    "list the regular files in /srv/jobs except ruby, shell and perl files",
    "find /srv/jobs -type f -not -name '*.rb' -not -name '*.sh' -not -name '*.pl'",
  ],
  // The kind beside a name says nothing more.
  [
    "print the path of the directory that contains the video file intro.mkv below /srv",
    "find /srv -type f -name 'intro.mkv' -printf '%h\\n' | sort -u",
  ],
  // What is shown, and how.
  [
    'display only the file names, without the directory part, of all files under /srv/pkg which end with ".rpm"',
    "find /srv/pkg -type f -name '*.rpm' -printf '%f\\n'",
  ],
  [
    "find all html files in /srv/www, ignoring the case of the extension",
    "find /srv/www -type f -iname '*.html'",
  ],
  [
    "find directories named cache under /srv and display their details in find's ls format",
    "find /srv -type d -name 'cache' -ls",
  ],
  [
    "find all regular files in /srv/a and display the number of lines in each file, without a total",
    "find /srv/a -type f -exec wc -l {} \\;",
  ],
  [
    "find the word 'todo' in all files with the extension .c or .h under /srv/src and print the matching lines with file names",
    "grep -r --include='*.c' --include='*.h' 'todo' /srv/src",
  ],
  [
    "display all regular files in /srv/a and append the errors to the log file problems.log",
    "find /srv/a -type f 2>> problems.log",
  ],
  // When, how large, whose.
  [
    "find regular files under /srv that were modified exactly 4 days ago, measuring days from the beginning of today",
    "find /srv -type f -daystart -mtime 4",
  ],
  [
    "find files in /srv whose size is 10 or 12 bytes",
    "find /srv -type f \\( -size 10c -o -size 12c \\)",
  ],
  [
    "find files in /srv whose size is exactly 2 MB (2097152 bytes)",
    "find /srv -type f -size 2097152c",
  ],
  [
    "find files in /srv that were changed after the modification time of the file stamp.txt",
    "find /srv -type f -newer stamp.txt",
  ],
  [
    "find files in /srv which belong to users with a user id between 100 and 200, both excluded",
    "find /srv -type f -uid +100 -uid -200",
  ],
  ["find everything under /srv that belongs to the www user", "find /srv -user www"],
  [
    "find files in /srv/a whose content was changed in the last 3 hours",
    "find /srv/a -type f -mmin -180",
  ],
  // Names and places.
  [
    'find all files under /srv starting with the word "log" followed by at least three more characters',
    "find /srv -type f -name 'log???*'",
  ],
  [
    'list all css files under the current directory which are somewhere below a "static" directory',
    "find . -type f -name '*.css' -path '*/static/*'",
  ],
  [
    "find all empty directories in /srv, processing the contents before the directory itself",
    "find /srv -depth -type d -empty",
  ],
  [
    'find all files under /srv whose paths match the sed-type regex ".*/[0-9]\\{4\\}\\.txt"',
    "find /srv -type f -regextype sed -regex '.*/[0-9]\\{4\\}\\.txt'",
  ],
  ["find all regular files in /srv excluding hidden files", "find /srv -type f -not -name '.*'"],
  [
    "find all shell files in /srv which do not have a line starting with 'set -e' and print their names",
    "grep -rL --include='*.sh' '^set -e' /srv",
  ],
  [
    "check if the file /srv/a.conf has 0600 permissions and print its path if it does",
    "find /srv/a.conf -type f -perm 0600",
  ],
  // Sizes of directories.
  ["list the sizes of the directory /srv/media and any subdirectories in KiB", "du -k /srv/media"],
  [
    "list the human-readable sizes of the directory /srv/media and its subdirectories, up to 3 levels deep",
    "du -h -d 3 /srv/media",
  ],
  // Lines and bytes.
  ["number the non-empty lines of a.txt with a line number width of 4", "nl -w 4 a.txt"],
  ["number all lines of a.txt including blank lines with nl", "nl -ba a.txt"],
  ["count the characters (bytes) in the file a.txt, printing only the number", "wc -c < a.txt"],
  ["output everything but the last 30 bytes of a.bin", "head -c -30 a.bin"],
  ["run the sed script fix.sed on notes.txt and print the result", "sed -f fix.sed notes.txt"],
  [
    "display the hexadecimal and ASCII representation of the file a.bin, but only the first 64 bytes of the input",
    "hexdump -C -n 64 a.bin",
  ],
  [
    "fold the lines of a.txt at width 40, breaking each line at the last space within the limit",
    "fold -s -w 40 a.txt",
  ],
  ["print the sixth character on each line of a.txt", "cut -c6 a.txt"],
  ["print fields one and three of each TAB-separated line in people.tsv", "cut -f1,3 people.tsv"],
  ["reverse each line in the file a.txt", "rev a.txt"],
  ["reverse the lines of a.txt", "tac a.txt"],
  ['use the last 20 lines of a.txt as input to "wc -w"', "tail -n 20 a.txt | wc -w"],
  [
    'write the standard output and error of "ls /srv" to the console and append it to ls.log',
    "ls /srv 2>&1 | tee -a ls.log",
  ],
  [
    "print a.txt with every 'red' replaced by 'blue' and every 'cat' replaced by 'dog'",
    "sed 's/red/blue/g; s/cat/dog/g' a.txt",
  ],
  ['print a.txt with every occurrence of "red" in upper case', "sed 's/red/\\U&/g' a.txt"],
  [
    "delete lines 2 to 4 of a.csv and back up the original file with a .old extension",
    "sed -i.old '2,4d' a.csv",
  ],
  ["output the first 3 lines of the files a.txt and b.txt", "head -n 3 a.txt b.txt"],
];

for (const [words, command] of cases)
  test(words, async () => assert.equal(await answerTo(words), command));

const unknown: readonly (readonly [words: string, not: RegExp])[] = [
  // What begins the next order is no name, and no place.
  [
    "find the directories directly in /srv/a, excluding the sub directories, and create directories with these names in /srv/b",
    /^find/,
  ],
  // Nothing is changed by who only wants to know.
  ["check if the file /srv/a.conf has 0644 permissions", /^chmod/],
  // A form of output that is not understood.
  [
    "find all regular files under /srv/fruit and display, as FILE:COUNT, the number of lines with kiwi in each, leaving out the files without any",
    /^find/,
  ],
  ["tar only the files listed in wanted.txt", /^find/],
];

for (const [words, not] of unknown)
  test(`nothing of this kind: ${words}`, async () =>
    assert.doesNotMatch((await answerTo(words)) ?? "", not));
