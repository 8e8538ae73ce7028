import assert from "node:assert/strict";
import { test } from "node:test";
import { KeyedText } from "./keyed-text.js";

const make = () =>
  new KeyedText("\na\tone\ttwo\nab c\tthree\n__proto__\tfour\n", (items) => [...items]);
const keys: readonly (readonly [string, readonly string[] | undefined])[] = [
  ["a", ["one", "two"]],
  ["ab c", ["three"]],
  ["__proto__", ["four"]],
  ["b", undefined],
  ["", undefined],
  ["one", undefined],
  ["a\tone", undefined],
  ["two\nab c", undefined],
  ["constructor", undefined],
];

test("a key has the items of its line, searched and as a map", () => {
  const table = make();
  for (let round = 0; round < 40; round++) {
    for (const [key, items] of keys) {
      assert.deepEqual(table.get(key), items, key);
      assert.equal(table.has(key), items !== undefined, key);
    }
  }
});

test("all keys come in the order of the text", () => {
  assert.deepEqual([...make().entries().keys()], ["a", "ab c", "__proto__"]);
});
