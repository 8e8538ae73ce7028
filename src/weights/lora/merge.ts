/**
 * Merges an adapter into a base GGUF ("rebake"): every key stays as it is byte for byte, the tokenizer
 * above all, and only matrices change. Rows are handled a few at a time, so memory does not grow with
 * the model.
 */
import { WeightsError } from "../errors.js";
import { decodeQ4 } from "../gguf/q4.js";
import { BLOCK, decodeQ8, encodeQ8 } from "../gguf/q8.js";
import type { Gguf, GgufTensor } from "../gguf/read.js";
import { fileTypes, type TensorType, tensorTypeByName } from "../gguf/types.js";
import {
  copiedEntry,
  copiedTensor,
  type EntryToWrite,
  type GgufTensorToWrite,
  ggufFile,
  scalarEntry,
} from "../gguf/write.js";
import { quoted } from "../safetensors.js";
import { decode, encode } from "../values.js";
import type { LoraPair } from "./adapter.js";
import { checkAgainst } from "./place.js";

/** What the matrices become. */
export type MergedType = "Q8_0" | "F16" | "BF16";

/** Elements that are held at a time. */
const CHUNK = 1024 * 1024;

/** Types in blocks that can be read; plain floats can too. */
const blocks: ReadonlyMap<string, (bytes: Uint8Array, into: Float32Array) => void> = new Map([
  ["Q8_0", decodeQ8],
  ["Q4_0", (bytes, into) => decodeQ4(bytes, into, false)],
  ["Q4_1", (bytes, into) => decodeQ4(bytes, into, true)],
]);
const readable: ReadonlySet<string> = new Set(["F32", "F16", "BF16", ...blocks.keys()]);

export interface Merge {
  /** Tensors the adapter changes. */
  readonly merged: readonly string[];
  /** Others that are stored in another type than before. */
  readonly converted: readonly string[];
  readonly file: AsyncIterable<Uint8Array>;
}

/** The merged file. Throws a {@link WeightsError} when base and adapter do not belong together. */
export function mergeIntoGguf(base: Gguf, pairs: readonly LoraPair[], target: MergedType): Merge {
  checkAgainst(base, pairs);
  const byName = new Map(pairs.map((pair) => [pair.name, pair]));
  if (byName.size !== pairs.length) throw new WeightsError("the adapter changes a matrix twice");
  const merged: string[] = [];
  const converted: string[] = [];
  const tensors = [...base.tensors.values()].map((tensor): GgufTensorToWrite => {
    const pair = byName.get(tensor.name);
    const type = isMatrix(tensor) ? storedAs(tensor, target) : tensor.type;
    if (pair !== undefined) merged.push(tensor.name);
    else if (type === tensor.type) return copiedTensor(base, tensor);
    else converted.push(tensor.name);
    if (!readable.has(tensor.type.name))
      throw new WeightsError(
        `${base.path}: ${quoted(tensor.name)} is ${tensor.type.name}; start from a base in BF16, F16, Q8_0, Q4_0 or Q4_1`,
      );
    const { name, dimensions } = tensor;
    return { name, dimensions, type, data: () => rowsOf(base, tensor, type, pair) };
  });
  return { merged, converted, file: ggufFile(entriesOf(base, target), tensors, base.alignment) };
}

/** What llama.cpp's converter and quantiser store in fewer bits; the others stay F32. */
function isMatrix({ name, dimensions }: GgufTensor): boolean {
  return (
    dimensions.length >= 2 &&
    name.endsWith(".weight") &&
    !/_norm\.weight$|\.ssm_conv1d\.weight$|\.ffn_gate_inp\.weight$/.test(name)
  );
}

function storedAs({ dimensions }: GgufTensor, target: MergedType): TensorType {
  // As convert_hf_to_gguf.py does where a row is no whole number of blocks.
  const name = target === "Q8_0" && (dimensions[0] ?? 0) % BLOCK !== 0 ? "F16" : target;
  const type = tensorTypeByName(name);
  if (type === undefined) throw new Error(`${name} is a type`);
  return type;
}

function entriesOf(base: Gguf, target: MergedType): EntryToWrite[] {
  const own = [
    scalarEntry("general.file_type", "u32", fileTypes[target]),
    scalarEntry("general.quantization_version", "u32", 2),
  ];
  const keys = new Set(own.map(({ key }) => key));
  const kept = [...base.entries.values()].filter(({ key }) => !keys.has(key));
  return [...kept.map((entry) => copiedEntry(base, entry)), ...own];
}

async function* rowsOf(
  base: Gguf,
  { name, dimensions, type: from, offset, length }: GgufTensor,
  type: TensorType,
  pair: LoraPair | undefined,
): AsyncIterable<Uint8Array> {
  const [columns = 1, ...rest] = dimensions;
  const rows = rest.reduce((product, size) => product * size, 1);
  const rowBytes = length / rows;
  const step = Math.max(1, Math.floor(CHUNK / columns));
  for (let row = 0; row < rows; row += step) {
    const count = Math.min(step, rows - row);
    const bytes = await base.source.read(offset + row * rowBytes, count * rowBytes);
    const values = valuesOf(bytes, from, count * columns);
    if (pair !== undefined) addRows(values, row, count, pair);
    const encoded = encodeRows(values, type);
    if (encoded === undefined)
      throw new WeightsError(
        `${base.path}: ${quoted(name)} has values that ${type.name} cannot hold`,
      );
    yield encoded;
  }
}

function valuesOf(bytes: Uint8Array, type: TensorType, count: number): Float32Array {
  const read = blocks.get(type.name);
  if (read === undefined) return decode(bytes, type.name) ?? new Float32Array();
  const values = new Float32Array(count);
  read(bytes, values);
  return values;
}

/** W + scale · B·A for some rows: summed in f64, rounded to f32 once. */
function addRows(
  values: Float32Array,
  first: number,
  count: number,
  { a, b, rank, inputs, scale }: LoraPair,
): void {
  const sums = new Float64Array(inputs);
  for (let row = 0; row < count; row++) {
    sums.fill(0);
    for (let r = 0; r < rank; r++) {
      const factor = (b[(first + row) * rank + r] as number) * scale;
      if (factor === 0) continue;
      const from = r * inputs;
      for (let i = 0; i < inputs; i++)
        sums[i] = (sums[i] as number) + factor * (a[from + i] as number);
    }
    const at = row * inputs;
    for (let i = 0; i < inputs; i++)
      values[at + i] = (values[at + i] as number) + (sums[i] as number);
  }
}

/** `undefined` where a value is no finite number in this type. */
function encodeRows(
  values: Float32Array,
  { name, block, bytes }: TensorType,
): Uint8Array | undefined {
  if (name === "Q8_0") {
    const out = new Uint8Array((values.length / block) * bytes);
    return encodeQ8(values, out) ? out : undefined;
  }
  const limit = name === "F16" ? 65_519 : 3.39e38;
  // Not `some(… > limit)`, which would let a NaN through.
  if (!values.every((value) => Math.abs(value) <= limit)) return undefined;
  return encode(values, name as "F32" | "F16" | "BF16");
}
