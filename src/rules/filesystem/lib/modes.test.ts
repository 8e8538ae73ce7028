import assert from "node:assert/strict";
import { test } from "node:test";
import { readMode } from "./modes.js";

test("modes that run as the owner", () => {
  for (const mode of ["4755", "u+s", "+s", "u=rwxs,go=rx"]) assert.ok(readMode(mode)?.setId, mode);
  for (const mode of ["755", "2775", "0755", "u+x", "+t"]) assert.ok(!readMode(mode)?.setId, mode);
  // Of the group alone: on a directory this only hands the group on.
  assert.equal(readMode("g+s")?.setGroup, true);
  assert.equal(readMode("2775")?.setGroup, false);
});

test("modes that let everybody write", () => {
  for (const mode of ["777", "666", "a+w", "o+w", "a+rwX", "ugo=rw"])
    assert.ok(readMode(mode)?.worldWritable, mode);
  // Without letters the umask holds writing back.
  for (const mode of ["755", "+w", "u+w", "g+w", "o-w"])
    assert.ok(!readMode(mode)?.worldWritable, mode);
});

test("modes that lock the owner out, and words that are no mode", () => {
  for (const mode of ["000", "a-r", "-x", "u-r"]) assert.ok(readMode(mode)?.locksOut, mode);
  assert.equal(readMode("README"), undefined);
});
