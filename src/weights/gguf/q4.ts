/**
 * Q4_0 and Q4_1, for reading: blocks of 32 numbers in 4 bits each, as d · (q - 8) or d · q + m with d and m as
 * halves. The low four bits of a byte are of the first sixteen numbers (ggml/src/ggml-quants.c
 * `dequantize_row_q4_0`, `dequantize_row_q4_1`). Models that are published small come so.
 */
import { fromF16 } from "../floats.js";
import { BLOCK } from "./q8.js";

/** The values of encoded blocks: Q4_1 with an offset, Q4_0 without. */
export function decodeQ4(bytes: Uint8Array, into: Float32Array, hasOffset: boolean): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = hasOffset ? 4 : 2;
  for (let block = 0; block * BLOCK < into.length; block++) {
    const at = block * (head + BLOCK / 2);
    const scale = fromF16(view.getUint16(at, true));
    // Adding -0 changes nothing, adding 0 makes 0 of -0.
    const offset = hasOffset ? fromF16(view.getUint16(at + 2, true)) : -0;
    const zero = hasOffset ? 0 : 8;
    for (let i = 0; i < BLOCK / 2; i++) {
      const pair = view.getUint8(at + head + i);
      const out = block * BLOCK + i;
      // The product is rounded to f32 before the sum, as the reference does.
      into[out] = Math.fround(scale * ((pair & 15) - zero)) + offset;
      into[out + BLOCK / 2] = Math.fround(scale * ((pair >> 4) - zero)) + offset;
    }
  }
}
