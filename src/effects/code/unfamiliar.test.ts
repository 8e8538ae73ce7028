import assert from "node:assert/strict";
import { test } from "node:test";
import { leastTime } from "../../../test/pace.js";
import { UNFAMILIAR } from "./limits.js";
import { readCode } from "./read.js";

/** Findings in one line each: kind, and what is known of it. */
function found(code: string): string[] {
  return readCode(UNFAMILIAR, code).map((finding) => {
    switch (finding.kind) {
      case "shell":
        return `shell ${finding.text.text}`;
      case "file":
        return `${finding.act}${finding.recursive === true ? " -r" : ""} ${finding.path.text}`;
      default:
        return finding.kind;
    }
  });
}

test("programs that are started with literal words are read", () => {
  for (const [code, ...wanted] of [
    ['(system "rm -rf x")', "shell rm -rf x"],
    ['(clojure.java.shell/sh "rm" "-rf" "x")', "shell rm -rf x"],
    ['Sys.command "rm -rf x"', "shell rm -rf x"],
    ['System.Process.callProcess "rm" ["-rf", "x"]', "shell rm -rf x"],
    ['run "rm", "-rf", "x"', "shell rm -rf x"],
    ['(start-process "name" nil "rm" "x")', "shell rm x"],
    ['Runtime.getRuntime().exec("rm x")', "shell rm x", "unclear"],
    ['import sys.process._; "rm -rf x".!', "shell rm -rf x"],
    ["`rm -rf x`", "shell rm -rf x"],
    ['discard execProcess("rm", args=["-rf", "x"])', "shell rm -rf x"],
  ] as const)
    assert.deepEqual(found(code), wanted, code);
});

test("files that are deleted or written are named", () => {
  for (const [code, ...wanted] of [
    ['(delete-file "x")', "delete x"],
    ['(delete-directory "x" t)', "delete -r x"],
    ['(delete-directory "x")', "delete x"],
    ['removeDirectoryRecursive "x"', "delete -r x"],
    ['(delete-directory/files "x")', "delete -r x"],
    ['(write-region "text" nil "x")', "overwrite x"],
    ['writeFile "x" "text"', "overwrite x"],
  ] as const)
    assert.deepEqual(found(code), wanted, code);
});

test("calls whose arguments are not literal are said to be unread", () => {
  for (const code of [
    "(system command)",
    "os:cmd(X)",
    "Sys.remove name",
    "qx{ls}",
    '(load "https://example.com/x.scm")',
  ])
    assert.deepEqual(found(code), ["unclear"], code);
});

test("arithmetic, printing, collections and data stay silent", () => {
  for (const code of [
    "(display (+ 1 2))",
    'println("system(1); rm -rf /")',
    "List(1, 2).remove(1)",
    'System.out.println("x");',
    "(delete-trailing-whitespace)",
    "runTests(all)",
    "'(a b c)",
    "import Data.List; main = print (sum [1..10])",
  ])
    assert.deepEqual(found(code), [], code);
});

test("hostile text takes linear time", () => {
  for (const part of ['"\\', "'\\", "a.", "system ", "nil ", "system :a "]) {
    const text = part.repeat(12_000);
    assert.ok(leastTime(() => readCode(UNFAMILIAR, text), 350) <= 350, part);
  }
});
