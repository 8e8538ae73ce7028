import assert from "node:assert/strict";
import { test } from "node:test";
import type { Tool } from "../../tools/types.js";
import { tools } from "./archive.js";
import { call, doings } from "./lib/testing.js";

const tool = (name: string): Tool => tools.find(({ names }) => names.includes(name)) as Tool;
const tar = (...words: string[]) => doings(call(tool("tar"), words));

test("tar reads its old, short and long styles alike", () => {
  const wanted = ["read a.tgz", "extract /tmp/x"];
  assert.deepEqual(tar("xzf", "a.tgz", "-C", "/tmp/x"), wanted);
  assert.deepEqual(tar("xfC", "a.tgz", "/tmp/x"), wanted);
  assert.deepEqual(tar("-xzf", "a.tgz", "-C/tmp/x"), wanted);
  assert.deepEqual(tar("--extract", "--file=a.tgz", "--directory", "/tmp/x"), wanted);
});

test("tar seen from another directory reads the files there", () => {
  assert.deepEqual(tar("-czf", "/tmp/a.tgz", "-C", "/etc", "ssh"), [
    "read /etc/ssh",
    "overwrite /tmp/a.tgz",
  ]);
});

test("listing writes nothing", () => {
  assert.deepEqual(tar("tf", "a.tar"), ["read a.tar"]);
  assert.deepEqual(tar("--overwrite", "-tzf", "a.tgz", "-C", "/etc"), ["read a.tgz"]);
});

test("tar runs what its options name, but echo and compressors are harmless", () => {
  assert.ok(tar("cf", "a", "b", "--checkpoint-action=exec=id").includes("shell id"));
  assert.ok(tar("xf", "a", "--to-command=id").includes("shell id"));
  assert.ok(tar("-I", "sh -c id", "-cf", "a", "b").includes("shell sh -c id"));
  const quiet = [
    ...tar("cf", "a", "b", "--checkpoint-action=echo=id"),
    ...tar("-I", "zstd -9", "-cf", "a", "b"),
  ];
  assert.ok(!quiet.some((text) => text.startsWith("shell")));
});

test("tar and zip that move say that they delete", () => {
  assert.ok(tar("-cf", "a.tar", "--remove-files", "docs").includes("delete docs"));
  assert.ok(doings(call(tool("zip"), ["-rm", "a.zip", "docs"])).includes("delete docs"));
});
