import assert from "node:assert/strict";
import { test } from "node:test";
import { fromBf16, fromF16, toBf16, toF16 } from "./floats.js";

test("every half and every bfloat16 comes back from its f32", () => {
  for (let bits = 0; bits < 65_536; bits++) {
    if (!Number.isNaN(fromF16(bits))) assert.equal(toF16(fromF16(bits)), bits);
    if (!Number.isNaN(fromBf16(bits))) assert.equal(toBf16(fromBf16(bits)), bits);
  }
});

test("halves round to even between each two neighbours, and up just above", () => {
  for (let bits = 0; bits < 0x7bff; bits++) {
    const middle = (fromF16(bits) + fromF16(bits + 1)) / 2;
    assert.equal(toF16(middle), bits % 2 === 0 ? bits : bits + 1);
    assert.equal(toF16(-middle), 0x8000 | (bits % 2 === 0 ? bits : bits + 1));
    assert.equal(toF16(middle * (1 + 2 ** -20)), bits + 1);
    assert.equal(toF16(middle * (1 - 2 ** -20)), bits);
  }
});

test("bfloat16 rounds to even between each two neighbours", () => {
  for (let bits = 0x80; bits < 0x7f7f; bits++) {
    const middle = (fromBf16(bits) + fromBf16(bits + 1)) / 2;
    assert.equal(toBf16(middle), bits % 2 === 0 ? bits : bits + 1);
  }
});

test("what is too large is infinite, and what is no number stays none", () => {
  assert.equal(toF16(65_519), 0x7bff);
  assert.equal(toF16(65_520), 0x7c00);
  assert.equal(toF16(-1e9), 0xfc00);
  assert.equal(toF16(2 ** -25), 0);
  assert.equal(toF16(2 ** -25 * 1.01), 1);
  assert.ok(Number.isNaN(fromF16(toF16(Number.NaN))));
  assert.ok(Number.isNaN(fromBf16(toBf16(Number.NaN))));
  assert.equal(toBf16(Number.POSITIVE_INFINITY), 0x7f80);
});
