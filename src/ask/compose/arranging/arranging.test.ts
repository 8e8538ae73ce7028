import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { arranging } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ["copy all .ini files from /srv/a to b keeping timestamps", "cp -p /srv/a/*.ini b/"],
  [
    "create a folder pics and move all png and gif files into it",
    "mkdir -p pics && mv *.png *.gif pics/",
  ],
  [
    "move everything in inbox except the pdf files to done",
    "find inbox -mindepth 1 -maxdepth 1 ! -name '*.pdf' -exec mv -t done {} +",
  ],
  ["copy a.txt to x, y and z", 'for d in x y z; do cp a.txt "$d"; done'],
  ["swap a.txt with b.txt", "mv a.txt a.txt.tmp && mv b.txt a.txt && mv a.txt.tmp b.txt"],
  ["split big.log into files of 500 lines with prefix log_", "split -l 500 big.log log_"],
  ["split big.log into files of 500 lines named log_00, log_01", "split -d -l 500 big.log log_"],
  [
    "split a.img into chunks of 5 MiB with the prefix a.img. and default suffixes",
    "split -b 5M a.img a.img.",
  ],
  [
    "keep only the 2 newest files in dumps and delete the rest",
    "find dumps -maxdepth 1 -type f -printf '%T@ %p\\n' | sort -rn | tail -n +3 | cut -d' ' -f2- | xargs -r -d '\\n' rm --",
  ],
  [
    "rename all jpg files to trip_001.jpg, trip_002.jpg and so on",
    'i=1; for f in *.jpg; do mv -n -- "$f" "trip_$(printf \'%03d\' "$i").jpg"; i=$((i+1)); done',
  ],
  [
    "sort the pdf files into folders by year",
    'for f in *.pdf; do d="$(date -r "$f" +%Y)"; mkdir -p "$d" && mv -n -- "$f" "$d/"; done',
  ],
  ["copy the mode of a.sh to b.sh", "chmod --reference=a.sh b.sh"],
  ["copy a.txt to /srv/b and rename it to c.txt", "cp a.txt /srv/b/c.txt"],
  ["delete everything in out except .keep", "find out -mindepth 1 ! -name '.keep' -delete"],
  ["keep only the last 9 lines of a.log", "tail -n 9 a.log > a.log.tmp && mv a.log.tmp a.log"],
  ["create a folder for each line in n.txt", "xargs -d '\\n' mkdir -p < n.txt"],
  ["delete everything in / except .keep", undefined],
  // What is not understood is not left out.
  ["move all png files that I like to pics", undefined],
  ["copy everything", undefined],
  ["delete all files except the newest", undefined],
  ["split a.txt at the third comma", undefined],
  ['Split "$f" into files of at most "$n" lines with prefix "x_"', 'split -l "$n" "$f" x_'],
  [
    "Split a file a.tgz into pieces with a size of 100 MB and a prefix of a.tgz.part-",
    "split -b 100M a.tgz a.tgz.part-",
  ],
  [
    "split a.txt into 5 files without splitting lines, with numeric suffixes of length 3",
    "split -a 3 -d -n l/5 a.txt",
  ],
  [
    "split a.txt every 10 lines using numeric suffixes starting at 1 and the extension .txt",
    "split --additional-suffix=.txt --numeric-suffixes=1 -l 10 a.txt",
  ],
  ["Split standard input into files with at most 75 lines each", "split -l 75"],
  // Lines are whole where lines are counted.
  ["split a.txt into files of 10 MB without splitting lines", undefined],
];

for (const [words, command] of cases)
  test(words, () => {
    assert.equal(arranging.compose(tokenize(words), "gnu", words)?.command, command);
  });
