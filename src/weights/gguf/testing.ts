/** For tests only: GGUF files from values. */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { encode } from "../values.js";
import { BLOCK, BLOCK_BYTES, encodeQ8 } from "./q8.js";
import { tensorTypeByName } from "./types.js";
import { type EntryToWrite, type GgufTensorToWrite, ggufFile } from "./write.js";

/** A tensor of these values, stored as this type. */
export function ggufTensor(
  name: string,
  typeName: "F32" | "F16" | "BF16" | "Q8_0",
  dimensions: readonly number[],
  values: Float32Array,
): GgufTensorToWrite {
  const type = tensorTypeByName(typeName);
  if (type === undefined) throw new Error(typeName);
  let bytes: Uint8Array;
  if (typeName === "Q8_0") {
    bytes = new Uint8Array((values.length / BLOCK) * BLOCK_BYTES);
    if (!encodeQ8(values, bytes)) throw new Error(`${name} is not finite`);
  } else bytes = encode(values, typeName);
  return { name, type, dimensions, data: () => [bytes] };
}

/** Writes a file and returns its path. */
export async function writeGguf(
  path: string,
  entries: readonly EntryToWrite[],
  tensors: readonly GgufTensorToWrite[],
  alignment?: number,
): Promise<string> {
  await pipeline(Readable.from(ggufFile(entries, tensors, alignment)), createWriteStream(path));
  return path;
}
