import assert from "node:assert/strict";
import { test } from "node:test";
import { lines } from "./testing.js";

/** What agents run every day, and look-alikes of harm: the code, then everything it may be seen to do. */
const harmless: readonly (readonly [code: string, ...found: string[]])[] = [
  ["s/foo/bar/"],
  ["s/foo/bar/g"],
  ["s|/usr/local|/opt|g"],
  ["s#a#b#2p"],
  ["s/\\(a\\)\\(b\\)/\\2\\1/"],
  ["s/[/]x/y/"],
  ["s/a\\/b/c/I"],
  ["s/e/w/"],
  ["s/rm -rf/echo/g"],
  ['s/.*/"&"/'],
  ["/foo/d"],
  ["/^#/d;/^$/d"],
  ["1d"],
  ["$d"],
  ["1,10p"],
  ["10q"],
  ["5q1"],
  ["2,4!d"],
  ["/start/,/end/p"],
  ["/start/,+3d"],
  ["0~4d"],
  ["1~2p"],
  ["/a/I,/b/Ms/x/y/"],
  ["$!N;P;D"],
  [":a;N;$!ba;s/\\n/ /g"],
  [":loop\ns/a/b/\nt loop"],
  ["/x/b end\ns/y/z/\n:end"],
  ["y/abc/xyz/"],
  ["n;d"],
  ["G"],
  ["1!G;h;$!d"],
  ["/foo/{s/a/b/;s/c/d/;p}"],
  ["/foo/{\n  s/a/b/\n  p\n}"],
  ["/a/!{/b/!d}"],
  ["i\\\nrm -rf /"],
  ["a\\\ne rm\n$!d"],
  ["a rm -rf /; w x"],
  ["1i #!/bin/sh"],
  ["$a end"],
  ["c\\\nw file\nx"],
  ["2c new line"],
  ["="],
  ["l"],
  ["l 20"],
  ["s/x/y/;s/z/w/g"],
  ["s,/etc/passwd,/tmp/x,"],
  ["s/\\bold\\b/new/g"],
  ["s/^\\s*//;s/\\s*$//"],
  ['/^version/s/=.*/= "1.2"/'],
  ["s/\\$HOME/~/g"],
  ["/[w]/p"],
  ["\\,foo,d"],
  ["\\|a/b|s||c|"],
  ["s/a/b\\\nc/"],
  ["# w file\np"],
  ["z;x;F"],
  ["w /dev/stdout"],
  ["s/a/b/w /dev/stderr"],
  ["/e$/!s/$/e/"],
];

const effects: readonly (readonly [code: string, ...found: string[]])[] = [
  ["e rm -rf /", "shell rm -rf /"],
  ["1e date", "shell date"],
  ["$!e id", "shell id"],
  ["e", "shell ~${pattern-space} [file]"],
  ["s/.*/rm -rf x/e", "shell rm -rf x"],
  ["s/^.*$/id/ge", "shell id"],
  ["s/\\(.*\\)/rm \\1/e", "shell ~${pattern-space} [file]"],
  ["s/x/rm y/pe", "shell rm y", "shell ~${pattern-space} [file]"],
  ["w out.txt", "overwrite out.txt"],
  ["/foo/w hits.txt", "overwrite hits.txt"],
  ["1,3w /etc/passwd", "overwrite /etc/passwd"],
  ["W log", "overwrite log"],
  ["s/a/b/w changed.txt", "overwrite changed.txt"],
  ["s/a/b/gpw out\np", "overwrite out"],
  ["r header.txt", "read header.txt"],
  ["/x/r /etc/shadow", "read /etc/shadow"],
  ["R names", "read names"],
  ["{p;w x\n}", "overwrite x"],
  ["/a/{e id\n}", "shell id"],
  ["1e echo hi\n2d", "shell echo hi"],
  ["s/a/b/;s/c/d/e", "shell d", "shell ~${pattern-space} [file]"],
  ["y/a/b/;w f", "overwrite f"],
  ["$w /dev/sda", "raw-write /dev/sda"],
  ["p;e ls;x", "shell ls;x"],
  ["\\%x%w g", "overwrite g"],
  ["/a/,/b/w h", "overwrite h"],
  ["s/a", "unclear: sed: command without end"],
  ["y/ab", "unclear: sed: command without end"],
  ["/foo", "unclear: sed: address without end"],
  ["k", 'unclear: sed: unknown command "k"'],
];

for (const [code, ...found] of [...harmless, ...effects]) {
  test(`sed: ${code}`, () => assert.deepEqual(lines("sed", code), found));
}

test("sed: nothing harmless looks destructive", () => {
  for (const [code, ...found] of harmless) {
    for (const line of found)
      assert.match(
        line,
        /^(?:read|list|fetch|create|listen \S|overwrite|argv|shell|sql \w+: select)/i,
        code,
      );
  }
});
