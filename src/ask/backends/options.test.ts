import assert from "node:assert/strict";
import { test } from "node:test";
import { embedded } from "./embedded.js";

const best = (words: string): string | undefined => {
  const answer = embedded.propose({ words, platform: "gnu" });
  assert.ok(!("then" in answer));
  return answer.candidates[0]?.command;
};

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ["Copy a.txt to b.txt, printing a message for each file", "cp -v a.txt b.txt"],
  ["Create the directory x/y verbosely", "mkdir -pv x/y"],
  ["Verbosely rename a.txt to b.txt", "mv -v a.txt b.txt"],
  ["Forcibly remove a.txt", "rm -f a.txt"],
  ["Recursively copy dir1 to dir2 preserving symlinks as symlinks", "cp -rP dir1 dir2"],
  ["Copy dir1 to dir2 following symbolic links", "cp -rL dir1 dir2"],
  ["Change the owner of a.txt to amy and print a diagnostic", "chown -v amy a.txt"],
  ["Move a.txt to old/, making a backup of existing files", "mv -b a.txt old/"],
  ["Copy the directory src to dst, creating symbolic links instead of copying", "cp -rs src dst"],
  ["Extract a.tar, printing the name of each file as it is extracted", "tar -xvf a.tar"],
  ["forcibly and verbosely create a symbolic link named a to b.txt", "ln -svf b.txt a"],
  ["Recursively and verbosely copy dir1 to dir2", "cp -rv dir1 dir2"],
  [
    "Copy all .c files in src to dst only if the source is newer than the destination",
    "cp -u src/*.c dst/",
  ],
  // What only reads like one, and a program that has no such option.
  ["Create a file b.txt with permissions 600", "touch b.txt && chmod 600 b.txt"],
  ["Show the git log verbosely", undefined],
];

for (const [words, command] of cases) test(words, () => assert.equal(best(words), command));
