import assert from "node:assert/strict";
import { test } from "node:test";
import { isImplausible } from "./implausible.js";

const isProgram = (word: string): boolean => /^(?:ls|ps|df|env|date)$/.test(word);

const no: readonly (readonly [request: string, command: string])[] = [
  ["find 'lamp' in all files and print the lines in /srv/rooms", "grep -r 'lamp' . > /srv/rooms"],
  ["show the sorted lines of a.txt in b.txt", "sort b.txt > b.txt"],
  ["put the checksums of all files into the file sums.txt", "find sums.txt -type f"],
  ["print the lines of names.txt that are in old.txt", "sort names.txt"],
  ["sort the file data.txt by month", "find . -type f -exec sed -i 's/data/month/' {} +"],
  ["list the lines of a.txt", "sed -i 's/a/b/' a.txt"],
  ["print the sha1 of what ./build.sh prints", "sha1sum ./build.sh"],
  ['a hex dump of the output of "date -u"', "xxd 'date -u'"],
  ['print 3 lines of "abc"', "abc | head -n 3"],
  ["the last directory of $PATH", "awk -F: '{print $NF}' \"$PATH\""],
  ["print each line of a.txt with its characters reversed", "grep 'characters' a.txt | tac"],
  ["print 3 lines after each match of 'x' in a.txt", "grep '3' a.txt | grep 'x'"],
  ["replace 'a' with 'b' in a.txt and write it to standard output", "sed -i 's/a/b/g' a.txt"],
];

const yes: readonly (readonly [request: string, command: string])[] = [
  ["find 'lamp' in all files and save the lines in /srv/rooms", "grep -r 'lamp' . > /srv/rooms"],
  ["print the sorted lines of a.txt into b.txt", "sort a.txt > b.txt"],
  ["find the file sums.txt", "find . -name sums.txt"],
  ["was notes.txt changed today?", "find notes.txt -mtime -1"],
  ["find README.md under /srv, in any case", "find /srv -iname 'readme.md'"],
  ["find a.txt in upper/lower case, w/o folders", "find . -type f -iname a.txt"],
  ["make the files part1.txt to part9.txt", "touch part{1..9}.txt"],
  ["list the third level of /srv (that is, /srv/a/b/c.txt)", "find /srv -mindepth 3 -maxdepth 3"],
  ["remove blank lines from a.txt", "sed -i '/^$/d' a.txt"],
  ["print the sha1 of ./build.sh", "sha1sum ./build.sh"],
  ["a hex dump of the output of 'date -u'", "date -u | xxd"],
  ["print the lines of a.txt with the word characters", "grep 'characters' a.txt"],
  ["print the lines of a.txt with 'width' in them", "grep 'width' a.txt"],
  ["print the lines of a.txt that contain 3", "grep '3' a.txt"],
  ["print 3 lines after 'x' in a.txt", "grep -A 3 'x' a.txt"],
  ['print 3 lines of "ps"', "ps | head -n 3"],
  ["back up a.txt with the suffix .bak", "cp a.txt a.txt.bak"],
];

test("what cannot be meant is no answer", () => {
  for (const [request, command] of no)
    assert.equal(isImplausible(request, command, isProgram), true, `${request}: ${command}`);
});

test("what may be meant is left alone", () => {
  for (const [request, command] of yes)
    assert.equal(isImplausible(request, command, isProgram), false, `${request}: ${command}`);
});
