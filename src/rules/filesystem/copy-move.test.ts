import assert from "node:assert/strict";
import { test } from "node:test";
import type { Tool } from "../../tools/types.js";
import { tools } from "./copy-move.js";
import { sizeInBytes } from "./lib/paths.js";
import { call, doings } from "./lib/testing.js";

const does = (name: string, ...words: string[]): string[] =>
  doings(call(tools.find(({ names }) => names.includes(name)) as Tool, words));

test("dd in any order, to files and devices", () => {
  assert.deepEqual(does("dd", "of=/dev/sda", "if=/dev/zero", "bs=1M"), ["raw-write /dev/sda"]);
  assert.deepEqual(does("dd", "if=a.txt", "bs=1", "skip=1", "count=9"), ["read a.txt"]);
});

test("dd fills the disk only without a near end", () => {
  assert.ok(does("dd", "if=/dev/zero", "of=f", "bs=1M").includes("exhaust disk"));
  assert.ok(
    does("dd", "if=/dev/urandom", "of=f", "bs=1G", "count=999999").includes("exhaust disk"),
  );
  assert.ok(!does("dd", "if=/dev/zero", "of=f", "bs=1M", "count=100").includes("exhaust disk"));
});

test("sizes with units", () => {
  assert.equal(sizeInBytes("10k"), 10240);
  assert.equal(sizeInBytes("1MB"), 1024 ** 2);
  assert.equal(sizeInBytes("2GiB"), 2 * 1024 ** 3);
  assert.equal(sizeInBytes("x"), undefined);
});

test("copies into a directory land under their own names", () => {
  assert.deepEqual(does("cp", "a/x", "b/y", "/etc/"), [
    "read a/x",
    "read b/y",
    "overwrite /etc/x",
    "overwrite /etc/y",
  ]);
  assert.deepEqual(does("cp", "-t", "/tmp", "a"), ["read a", "overwrite /tmp/a"]);
  assert.deepEqual(does("mv", "a/x", "."), ["move-away a/x", "overwrite ./x"]);
});

test("nothing copied over a file empties it, moved to nothing deletes", () => {
  assert.deepEqual(does("cp", "/dev/null", "x"), ["read /dev/null", "truncate x"]);
  assert.equal(does("mv", "x", "/dev/null")[0], "delete x");
  assert.equal(does("ln", "-sf", "/dev/null", "x")[0], "truncate x");
});
