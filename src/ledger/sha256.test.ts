import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { test } from "node:test";
import { sha256 } from "./sha256.js";

test("the digest is that of Node, for each length around the blocks and for long ones", () => {
  for (const length of [...Array(200).keys(), 4095, 4096, 70_001]) {
    const bytes = randomBytes(length);
    assert.deepEqual(sha256(bytes), createHash("sha256").update(bytes).digest(), `${length}`);
  }
});

test("the digest of a text that others have published", () => {
  const published = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  assert.equal(sha256(Buffer.from("abc")).toString("hex"), published);
});
