/** The values of small tensors; a matrix is never read whole. */
import { WeightsError } from "./errors.js";
import { fromBf16, fromF16, toBf16, toF16 } from "./floats.js";
import { quoted, type StoredTensor } from "./safetensors.js";
import type { Source } from "./source.js";

/** No norm of any model is near that many bytes, and a hostile header could say so. */
const MAX_VECTOR = 16 * 1024 * 1024;

/** The values of a vector stored as F32, F16 or BF16. */
export async function readVector(tensor: StoredTensor, source: Source): Promise<Float32Array> {
  const { name, dtype, offset, length, shape } = tensor;
  if (shape.length !== 1 || length > MAX_VECTOR)
    throw new WeightsError(`${source.path}: ${quoted(name)} should be a vector`);
  const values = decode(await source.read(offset, length), dtype);
  if (values === undefined)
    throw new WeightsError(`${source.path}: ${quoted(name)} is ${dtype}, not F32, F16 or BF16`);
  return values;
}

/** Bytes as numbers, for the types that hold plain floats; else `undefined`. */
export function decode(bytes: Uint8Array, dtype: string): Float32Array | undefined {
  if (dtype !== "F32" && dtype !== "F16" && dtype !== "BF16") return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = dtype === "F32" ? 4 : 2;
  const values = new Float32Array(bytes.length / width);
  switch (dtype) {
    case "F32":
      for (let i = 0; i < values.length; i++) values[i] = view.getFloat32(i * 4, true);
      return values;
    case "F16":
      for (let i = 0; i < values.length; i++) values[i] = fromF16(view.getUint16(i * 2, true));
      return values;
    case "BF16":
      for (let i = 0; i < values.length; i++) values[i] = fromBf16(view.getUint16(i * 2, true));
      return values;
  }
}

/** Numbers as bytes of one of these types, each rounded to the nearest. */
export function encode(values: ArrayLike<number>, dtype: "F32" | "F16" | "BF16"): Uint8Array {
  const bytes = new Uint8Array(values.length * (dtype === "F32" ? 4 : 2));
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (dtype === "F32") view.setFloat32(i * 4, value, true);
    else view.setUint16(i * 2, dtype === "F16" ? toF16(value) : toBf16(value), true);
  }
  return bytes;
}

/** The middle value; the mean of both where there are two. Throws on an empty list. */
export function median(values: ArrayLike<number>): number {
  if (values.length === 0) throw new Error("no values");
  const sorted = Float64Array.from(values).sort();
  const high = sorted.length >> 1;
  const low = (sorted.length - 1) >> 1;
  return ((sorted[low] as number) + (sorted[high] as number)) / 2;
}
