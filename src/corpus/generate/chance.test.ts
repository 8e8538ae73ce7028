import assert from "node:assert/strict";
import { test } from "node:test";
import { chanceOf } from "./chance.js";

test("choices depend on seed and key, not on the order of asking", () => {
  const list = Array.from({ length: 50 }, (_, n) => n);
  const [a, b] = [chanceOf(1), chanceOf(1)];
  a.pick("first", list);
  assert.equal(a.pick("key", list), b.pick("key", list));
  assert.equal(a.at("x").number("key", 1000), b.at("x").number("key", 1000));
  const numbers = [chanceOf(1), chanceOf(2), chanceOf(1).at("x")].map((c) => c.number("k", 1e6));
  assert.equal(new Set(numbers).size, 3);
});

test("a shuffle keeps every item, whatever order they came in", () => {
  const list = "a b c d e f g h".split(" ");
  const shuffled = chanceOf(7).shuffle(list, (item) => item);
  assert.deepEqual([...shuffled].sort(), list);
  assert.notDeepEqual(shuffled, list);
  assert.deepEqual(
    chanceOf(7).shuffle([...list].reverse(), (item) => item),
    shuffled,
  );
});

test("nothing can be picked from an empty list", () => {
  assert.throws(() => chanceOf(1).pick("key", []), /nothing to pick from for key/);
});
