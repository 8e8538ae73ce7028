/**
 * Q8_0: blocks of 32 numbers as one half d and 32 int8 q, for d · q. Byte for byte what ggml's
 * `quantize_row_q8_0_ref` (ggml/src/ggml-quants.c) and Python's `gguf.quants` write: q is made with d
 * in f32, halves away from zero, and d is rounded to a half afterwards.
 */
import { fromF16, toF16 } from "../floats.js";

export const BLOCK = 32;
export const BLOCK_BYTES = 34;

/**
 * Encodes f32 values, a multiple of 32 of them.
 *
 * @returns `false` when a value is no finite number, or too large for a half to scale: what the
 * reference then writes depends on the machine, and no sound model has such values.
 */
export function encodeQ8(values: Float32Array, into: Uint8Array): boolean {
  const view = new DataView(into.buffer, into.byteOffset, into.byteLength);
  for (let block = 0; block * BLOCK < values.length; block++) {
    const start = block * BLOCK;
    let largest = 0;
    let sum = 0;
    for (let i = start; i < start + BLOCK; i++) {
      const size = Math.abs(values[i] as number);
      if (size > largest) largest = size;
      sum += size;
    }
    // A sum sees a NaN, which no comparison does.
    if (!Number.isFinite(sum)) return false;
    const scale = Math.fround(largest / 127);
    const half = toF16(scale);
    if (half >= 0x7c00) return false;
    const inverse = scale === 0 ? 0 : Math.fround(1 / scale);
    const out = block * BLOCK_BYTES;
    view.setUint16(out, half, true);
    for (let i = 0; i < BLOCK; i++) {
      const scaled = Math.fround((values[start + i] as number) * inverse);
      // For a scale below 2^-128 the inverse is infinite, and int8 makes 0 of it, as x86 does.
      view.setInt8(out + 2 + i, scaled < 0 ? -Math.floor(0.5 - scaled) : Math.floor(scaled + 0.5));
    }
  }
  return true;
}

/** The values of encoded blocks. */
export function decodeQ8(bytes: Uint8Array, into: Float32Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let block = 0; block * BLOCK < into.length; block++) {
    const at = block * BLOCK_BYTES;
    const scale = fromF16(view.getUint16(at, true));
    for (let i = 0; i < BLOCK; i++) into[block * BLOCK + i] = scale * view.getInt8(at + 2 + i);
  }
}
