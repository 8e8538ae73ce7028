import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CorpusError,
  MAX_COMMAND_LENGTH,
  parseCorpusRow,
  readCorpusRow,
  rowLine,
} from "./types.js";

const row = {
  command: "ls -la",
  label: "safe",
  source: "boundary",
  group: "ls -a -l",
  reason: "reads",
  licence: "MIT",
  provenance: "data/boundary/a.jsonl#1",
} as const;

test("a whole row is read, and written as it was", () => {
  assert.deepEqual(readCorpusRow(row, "x"), row);
  assert.deepEqual(parseCorpusRow(rowLine(row), "x"), row);
  const turned = Object.fromEntries(Object.entries(row).reverse());
  assert.equal(rowLine(readCorpusRow(turned, "x")), rowLine(row));
});

const wrong: readonly [string, unknown, RegExp][] = [
  ["no object", [], /x:1: a row is a JSON object/],
  ["null", null, /x:1: a row is a JSON object/],
  ["a field too many", { ...row, tool: "ls" }, /unknown field "tool"; remove it/],
  ["a field of Object", { ...row, constructor: "a" }, /unknown field "constructor"/],
  ["no label", { ...row, label: undefined }, /"label" is missing; it is one of safe, risky/],
  ["another label", { ...row, label: "Safe" }, /label "Safe" is none of safe, risky/],
  ["a number", { ...row, reason: 3 }, /"reason" is not a string/],
  ["blank", { ...row, command: " \n" }, /"command" is empty/],
  ["long", { ...row, command: "a".repeat(MAX_COMMAND_LENGTH + 1) }, /at most 8000 are kept/],
];
for (const [name, value, message] of wrong) {
  test(`refused: ${name}`, () => {
    assert.throws(
      () => readCorpusRow(value, "x:1"),
      (error) => error instanceof CorpusError && message.test(error.message),
    );
  });
}

test("refused: no JSON", () => {
  assert.throws(() => parseCorpusRow("{", "x:1"), /x:1: not JSON/);
});
