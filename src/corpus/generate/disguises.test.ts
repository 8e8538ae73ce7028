import assert from "node:assert/strict";
import { test } from "node:test";
import { chanceOf } from "./chance.js";
import { disguisesOf } from "./disguises.js";
import type { Draft } from "./types.js";

const draft = (command: string, label: Draft["label"]): Draft => ({
  command,
  label,
  reason: "loses data",
  tool: "x",
  verb: "",
  varied: "base",
  needs: "agrees",
});

test("a call that is not safe is shown as data and as something that runs", () => {
  const [data, other] = disguisesOf(draft("x drop --all", "destructive"), chanceOf(3));
  assert.deepEqual([data?.varied, data?.label], ["quote", "safe"]);
  assert.notEqual(other?.varied, "quote");
  assert.equal(other?.label, "destructive");
  assert.ok(other?.reason.endsWith(": loses data"));
});

test("a safe call runs some other way and stays safe", () => {
  const [one, ...more] = disguisesOf(draft("x list", "safe"), chanceOf(3));
  assert.equal(one?.label, "safe");
  assert.notEqual(one?.varied, "quote");
  assert.deepEqual(more, []);
});

test("a list goes behind no wrapper, and what has quotes or comments is left alone", () => {
  const list = disguisesOf(draft("x a && x drop", "risky"), chanceOf(3));
  assert.deepEqual(
    list.map(({ varied }) => varied),
    ["quote"],
  );
  for (const text of ["x 'a b'", "x a # b", "x <<E\na\nE"])
    assert.deepEqual(disguisesOf(draft(text, "risky"), chanceOf(3)), []);
});
