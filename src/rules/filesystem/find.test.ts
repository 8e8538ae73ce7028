import assert from "node:assert/strict";
import { test } from "node:test";
import type { Tool } from "../../tools/types.js";
import { literal } from "../../tools/words.js";
import { tools } from "./find.js";
import { readFind } from "./lib/find-expression.js";
import { call, doings } from "./lib/testing.js";

const tool = (name: string): Tool => tools.find(({ names }) => names.includes(name)) as Tool;
const acts = (...words: string[]) =>
  doings(call(tool("find"), words)).filter((text) => !text.startsWith("list"));

test("a name before -delete narrows it, one behind it does not", () => {
  assert.deepEqual(acts(".", "-name", "*.pyc", "-delete"), ["delete ./**/*.pyc"]);
  assert.deepEqual(acts(".", "-delete", "-name", "*.pyc"), ["delete ."]);
});

test("negated and alternative tests do not narrow", () => {
  assert.deepEqual(acts(".", "!", "-name", "*.pyc", "-delete"), ["delete ."]);
  assert.deepEqual(acts(".", "-name", "a", "-o", "-delete"), ["delete ."]);
  assert.deepEqual(acts(".", "(", "-name", "a", "-o", "-type", "f", ")", "-delete"), ["delete ."]);
  assert.deepEqual(acts(".", "(", "-name", "a", "-o", "-name", "b", ")", "-delete"), [
    "delete ./**/a",
    "delete ./**/b",
  ]);
});

test("a pruned directory belongs to its own chain", () => {
  assert.deepEqual(
    acts(".", "-path", "./x", "-prune", "-o", "-name", "*.o", "-exec", "rm", "{}", ";"),
    ["run rm ./**/*.o"],
  );
});

test("a value that looks like an action is a value", () => {
  assert.deepEqual(acts(".", "-name", "-delete"), []);
});

test("-exec takes the words up to its end, also behind +", () => {
  const { actions } = readFind(
    [".", "-exec", "ls", "+", "-l", "{}", "+", "-print"].map((text) => literal(text)),
  );
  assert.equal(actions.length, 2);
  const first = actions[0];
  assert.ok(first?.kind === "exec");
  assert.deepEqual(
    first.words.map((word) => word.text),
    ["ls", "+", "-l", "{}"],
  );
});

test("-maxdepth 1 stays in the directory; starts come before the expression", () => {
  assert.deepEqual(acts("-L", "a", "b", "-maxdepth", "1", "-name", "x", "-delete"), [
    "delete a/x",
    "delete b/x",
  ]);
});

test("a path pattern or regular expression is looked for below the starts, not from here", () => {
  assert.deepEqual(acts("/var", "-path", "*log*", "-delete"), ["delete /var/**/*log*"]);
  assert.deepEqual(acts("/var", "-path", "[l]og", "-delete"), ["delete /var/**/*"]);
  assert.deepEqual(acts("src", "-regex", ".+-[0-9]+x[0-9]+\\.jpg", "-delete"), [
    "delete src/**/*-*x*.jpg",
  ]);
  assert.deepEqual(acts("src", "-regex", ".*\\.(a|b)", "-delete"), ["delete src"]);
});

test("-depth takes a value only where it is a number", () => {
  assert.deepEqual(acts(".", "-depth", "-name", "*.o", "-delete"), ["delete ./**/*.o"]);
  assert.deepEqual(acts(".", "-depth", "2", "-name", "*.o", "-delete"), ["delete ./**/*.o"]);
});

test("inode, size and type narrow beyond names", () => {
  const picked = (...words: string[]) =>
    readFind(words.map((text) => literal(text))).actions.map(({ tests }) => [
      tests.one,
      tests.empty,
      tests.dangling,
    ]);
  assert.deepEqual(picked(".", "-inum", "7", "-delete"), [[true, false, false]]);
  assert.deepEqual(picked(".", "-size", "0c", "-delete"), [[false, true, false]]);
  assert.deepEqual(picked(".", "-size", "10", "-delete"), [[false, false, false]]);
  assert.deepEqual(picked(".", "-xtype", "l", "-delete"), [[false, false, true]]);
  assert.deepEqual(picked(".", "!", "-inum", "7", "-delete"), [[false, false, false]]);
});

test("fd hands its finds to the command behind -x", () => {
  const fd = doings(call(tool("fd"), ["-e", "pyc", "-x", "rm", "-f"])).filter((text) =>
    text.startsWith("run"),
  );
  assert.deepEqual(fd, ["run rm -f ./**/*.pyc"]);
});
