import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { seededWords } from "../testing.js";
import { decodeQ4 } from "./q4.js";

/** What test/python/quants.py prints: the hashes of what gguf 0.19.0 read. */
const cases = [
  ["Q4_0", 2, "e864e09661d38750ab79633b56d6e72781931e51fb881db689a0c98c4517b24c"],
  ["Q4_1", 4, "bc0e9686c2c7dd8bc19caf6f56f428006a2f2fc833b974911c66bb5fed3807a8"],
] as const;

for (const [name, head, hash] of cases) {
  test(`value for value what Python's gguf reads: ${name}`, () => {
    const size = head + 16;
    const next = seededWords(7);
    const bytes = new Uint8Array(Uint32Array.from({ length: (256 * size) / 4 }, next).buffer);
    for (let block = 0; block < 256; block++)
      for (let at = 1; at < head; at += 2)
        bytes[block * size + at] = (bytes[block * size + at] as number) & 0xbf;
    const values = new Float32Array(256 * 32);
    decodeQ4(bytes, values, head === 4);
    assert.equal(createHash("sha256").update(new Uint8Array(values.buffer)).digest("hex"), hash);
  });
}
