import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "./io.js";
import { nearest } from "./nearest.js";
import { readOptions } from "./options.js";

const error = (name: string, ...args: string[]): string => {
  try {
    readOptions(name, args);
  } catch (thrown) {
    assert.ok(thrown instanceof UsageError);
    return thrown.message;
  }
  return "no error";
};

test("switches, values and operands are read in any order", () => {
  const options = readOptions("check", ["--cwd", "/x", "ls", "--json", "--phases=rules"]);
  assert.deepEqual(options.operands, ["ls"]);
  assert.ok(options.has("json"));
  assert.ok(!options.has("jsonl"));
  assert.equal(options.value("cwd"), "/x");
  assert.equal(options.value("phases"), "rules");
  assert.ok(readOptions("install", ["claude-code", "-yn"]).has("yes"));
});

test("behind -- nothing is an option", () => {
  const options = readOptions("check", ["--json", "--", "rm", "--json", "-rf"]);
  assert.deepEqual(options.operands, ["rm", "--json", "-rf"]);
  assert.ok(options.isLiteral);
  assert.ok(!readOptions("check", ["ls"]).isLiteral);
});

test("what is wrong is named, with the nearest known option", () => {
  assert.match(error("check", "--jsn"), /unknown option --jsn; did you mean --json\?/);
  assert.match(error("check", "--jsn"), /See: cerbash help check/);
  assert.match(error("check", "rm", "-rf", "x"), /unknown option -r; put -- before/);
  assert.match(error("check", "--zzzzzzzz"), /unknown option --zzzzzzzz\n/);
  assert.match(error("check", "--cwd"), /--cwd needs a value: --cwd DIR/);
  assert.match(error("check", "--cwd", "--json"), /--cwd needs a value/);
  assert.match(error("check", "--cwd="), /--cwd needs a value/);
  assert.match(error("check", "--json=yes"), /--json takes no value/);
  assert.match(error("check", "--constructor"), /unknown option --constructor/);
  assert.match(error("check", "--__proto__"), /unknown option --__proto__/);
});

test("the nearest word, if any is near", () => {
  const known = ["check", "explain", "install", "uninstall", "status"];
  assert.equal(nearest("chekc", known), "check");
  assert.equal(nearest("instal", known), "install");
  assert.equal(nearest("exp", known), undefined);
  assert.equal(nearest("expl", known), "explain");
  assert.equal(nearest("wibble", known), undefined);
  assert.equal(nearest("", known), undefined);
  assert.equal(nearest("x".repeat(1e6), known), undefined);
});
