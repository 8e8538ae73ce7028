import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { archiving } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ["create an archive called a.tar.bz2 of the directory pub", "tar -cjf a.tar.bz2 pub"],
  ["pack src without node_modules into src.tgz", "tar -czf src.tgz --exclude=node_modules src"],
  ["zip the folder pics into pics.zip", "zip -r pics.zip pics"],
  ["unzip a.zip quietly into out", "unzip -q a.zip -d out"],
  ["extract only b.txt from a.tar.gz", "tar -xf a.tar.gz b.txt"],
  ["extract a.tar into the folder x", "mkdir -p x && tar -xf a.tar -C x"],
  ["how many files are in a.tar.gz", "tar -tf a.tar.gz | grep -vc '/$'"],
  ["compress a.csv with xz and keep the original", "xz -k a.csv"],
  ["print the contents of a.txt.gz", "zcat a.txt.gz"],
  ["decompress a.txt.gz to standard output", "zcat a.txt.gz"],
  ["extract b.txt from a.tgz and print it to stdout", "tar -xOf a.tgz b.txt"],
  ["list the files in a.zip whose names end in .md", "unzip -Z1 a.zip '*.md'"],
  ["extract b.txt from the bzip2-compressed tarball a.tbz", "tar -xf a.tbz b.txt"],
  ["unzip and expand the tar archive a.tgz", "tar -xf a.tgz"],
  ["remove b.txt from a.zip", "zip -d a.zip b.txt"],
  ["zip all txt files in the current directory into a.zip", "zip a.zip *.txt"],
  // Those below it count too, which is find's.
  ["create a zip of all txt files named a.zip", undefined],
  [
    "make a.tgz from b, excluding *.tmp and all .bak files",
    "tar -czf a.tgz --exclude='*.tmp' --exclude='*.bak' b",
  ],
  ["print only the names of the files in b.zip", "unzip -Z1 b.zip"],
  ["unpack a.tar into x, which already exists", "tar -xf a.tar -C x"],
  ["make a cpio archive of src", undefined],
  ["extract a.zip and count its lines", undefined],
  ["remove a.zip", undefined],
  ["extract the third column of a.csv", undefined],
];

for (const [words, command] of cases)
  test(words, () => {
    assert.equal(archiving.compose(tokenize(words), "gnu")?.command, command);
  });
