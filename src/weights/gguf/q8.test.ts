import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { seededWords } from "../testing.js";
import { BLOCK_BYTES, decodeQ8, encodeQ8 } from "./q8.js";

/** Blocks of 32, each with exponents around one of its own; as test/python/quants.py makes them. */
function floats(low: number, high: number, seed: number, blocks: number): Float32Array {
  const next = seededWords(seed);
  const out = new Uint32Array(blocks * 32);
  for (let block = 0; block < blocks; block++) {
    const top = low + (next() % (high - low));
    for (let i = 0; i < 32; i++) {
      const word = next();
      const exponent = Math.max(0, top - ((word >>> 23) & 7));
      out[block * 32 + i] = (word & 0x80000000) | (exponent << 23) | (word & 0x7fffff);
    }
  }
  return new Float32Array(out.buffer);
}

/** Every multiple of 1/2 up to 127, of both signs: all the halves that there are to round. */
function halves(): Float32Array {
  const values: number[] = [];
  for (let start = 0; start < 255; start += 15) {
    const steps = Array.from({ length: 15 }, (_, i) => (start + i) / 2);
    values.push(127, -127, ...steps, ...steps.map((value) => -value));
  }
  return Float32Array.from(values);
}

/** What test/python/quants.py prints: the hashes of what gguf 0.19.0 wrote. */
const cases: readonly (readonly [string, () => Float32Array, string])[] = [
  [
    "ordinary",
    () => floats(110, 130, 1, 512),
    "d30537be7f0942f2d6aa5709f8688e695430de1f87e7de38f7aeb124df96b9ed",
  ],
  [
    "wide",
    () => floats(60, 140, 2, 512),
    "a92777daa8e508e0b98c05ed8b2d9d3200c1b7ed760d7689956d94aed0f1b4e4",
  ],
  [
    "scales of denormal halves",
    () => floats(103, 113, 3, 256),
    "25e41910642cfda7e86be784fedd717952b751471487226cdb3f3d111ff5b43e",
  ],
  [
    "scales that are no halves any more",
    () => floats(20, 103, 4, 256),
    "9609025401dcc79799e34368647e6208627d36bd01af967cf76d13b5552e5a80",
  ],
  [
    "large",
    () => floats(140, 149, 5, 128),
    "5ed9fad48567f5acbacc15e35c8cc46119b1966f37db4a54e8ec2814a4294c12",
  ],
  ["halves", halves, "5a224aa3f69a8e529cfbb23f5b7ea7fd79ce8cf9b66897175e044143ee00ca72"],
  [
    "zeros",
    () => new Float32Array(64),
    "1751ac12e70e15b4f76c16775cd329ae55973b612521dab2de828a5cdb6c8ab3",
  ],
];

for (const [name, make, hash] of cases) {
  test(`byte for byte what Python's gguf writes: ${name}`, () => {
    const values = make();
    const bytes = new Uint8Array((values.length / 32) * BLOCK_BYTES);
    assert.equal(encodeQ8(values, bytes), true);
    assert.equal(createHash("sha256").update(bytes).digest("hex"), hash);
  });
}

test("decoded values are within half a step, and encode to the same bytes again", () => {
  const values = floats(120, 130, 6, 64);
  const bytes = new Uint8Array(64 * BLOCK_BYTES);
  encodeQ8(values, bytes);
  const back = new Float32Array(values.length);
  decodeQ8(bytes, back);
  for (let i = 0; i < values.length; i += 32) {
    const largest = Math.max(...values.subarray(i, i + 32).map(Math.abs));
    for (let j = i; j < i + 32; j++) {
      const distance = Math.abs((values[j] as number) - (back[j] as number));
      assert.ok(distance <= (largest / 127) * 0.57, `${distance} of ${largest}`);
    }
  }
});

test("what is no finite number, or too large for a half, is not encoded", () => {
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, 1e30]) {
    const values = new Float32Array(32).fill(1);
    values[5] = bad;
    assert.equal(encodeQ8(values, new Uint8Array(BLOCK_BYTES)), false);
  }
});
