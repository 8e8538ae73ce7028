import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { paths } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  [
    "back up nginx.conf with today's date in the name",
    'cp nginx.conf "nginx-$(date +%Y%m%d).conf"',
  ],
  ["copy the folder assets into public/static", "cp -r assets public/static"],
  ["move a.txt, b.txt and c.txt to old/", "mv a.txt b.txt c.txt old/"],
  ["Remove 'old' folder if empty", "rmdir old"],
  ["Change the directory permissions to 755", undefined],
  ["remove the directory out with everything in it", "rm -r out"],
  ["empty the folder tmp but keep it", "find tmp -mindepth 1 -delete"],
  ["empty notes.log without deleting it", "truncate -s 0 notes.log"],
  ["give run.sh the same timestamp as build.sh", "touch -r build.sh run.sh"],
  ["create a symlink called latest pointing to releases/v3", "ln -s releases/v3 latest"],
  ["read and write for the owner, nothing for others on key.pem", undefined],
  ["set rw for owner, r for group and nothing for others on key.env", "chmod 640 key.env"],
  ["take write permission away from group and others on etc/app.ini", undefined],
  ["remove write permission from group and others on etc/app.ini", "chmod go-w etc/app.ini"],
  ["set the group of shared/ to devs, recursively", "chgrp -R devs shared/"],
  ["how much space does node_modules take up?", "du -sh node_modules"],
  ["are a.bin and b.bin identical?", "cmp a.bin b.bin"],
  ["compare the directories v1.0 and v1.1, just tell which files differ", "diff -rq v1.0 v1.1"],
  ["what is in dist.zip", "unzip -l dist.zip"],
  [
    "unpack lib.tar.xz into vendor/lib without its top-level directory",
    "mkdir -p vendor/lib && tar -xf lib.tar.xz -C vendor/lib --strip-components=1",
  ],
  ["make a tarball of src called src.tgz without *.o", "tar -czf src.tgz --exclude='*.o' src"],
  ["gunzip dump.sql.gz but keep the original", "gunzip -k dump.sql.gz"],
  ["convert logs.tar.bz2 to logs.tar.gz", "bzcat logs.tar.bz2 | gzip > logs.tar.gz"],
  // What the operation does not know of is not left out.
  ["delete a.txt in b.txt", undefined],
  ["compress data.csv and send it to bob", undefined],
  ["copy everything that matters to /tmp", undefined],
];

for (const [words, command] of cases)
  test(words, () => {
    assert.equal(paths.compose(tokenize(words), "gnu")?.command, command);
  });

test("a name that begins with a dash is no option", () => {
  assert.equal(paths.compose(tokenize('delete the file "-rf"'), "gnu")?.command, undefined);
});
