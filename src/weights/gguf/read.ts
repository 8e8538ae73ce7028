/**
 * Reads the header of a GGUF file. What llama.cpp would refuse is refused here (ggml/src/gguf.cpp
 * `gguf_init_from_file`), and a count is believed only when the file has the bytes for it.
 *
 * Own code beside `@huggingface/gguf` (docs/decisions/0021-weights.md): values have to be copied byte for byte,
 * so their places are needed; a vocabulary must not be decoded to change one norm; and a header that
 * lies has to be an error that says how.
 */
import { WeightsError } from "../errors.js";
import { quoted } from "../safetensors.js";
import { openSource, type Source } from "../source.js";
import { Cursor } from "./cursor.js";
import {
  ALIGNMENT_KEY,
  aligned,
  DEFAULT_ALIGNMENT,
  MAGIC,
  MAX_DIMENSIONS,
  MAX_NAME,
  type Scalar,
  type ScalarType,
  type TensorType,
  tensorTypeById,
  type ValueType,
  VERSION,
  valueSizes,
  valueTypes,
} from "./types.js";

/** Arrays longer than this stay in the file until {@link readArray} asks for them. */
const MAX_DECODED = 4096;

export interface GgufEntry {
  readonly key: string;
  readonly type: ValueType;
  /** Of an array. */
  readonly element?: ScalarType;
  /** Elements of an array; else 1. */
  readonly count: number;
  /** Absent for a long array. */
  readonly value?: Scalar | readonly Scalar[];
  /** Where the entry begins and ends in the file, key and type included. */
  readonly start: number;
  readonly end: number;
  /** Where its value begins: the first element of an array. */
  readonly valueStart: number;
}

export interface GgufTensor {
  readonly name: string;
  /** Fastest dimension first: the reverse of a shape in safetensors. */
  readonly dimensions: readonly number[];
  readonly type: TensorType;
  /** Where its data begin in the file. */
  readonly offset: number;
  /** In bytes. */
  readonly length: number;
}

export interface Gguf {
  readonly path: string;
  readonly source: Source;
  readonly alignment: number;
  readonly entries: ReadonlyMap<string, GgufEntry>;
  readonly tensors: ReadonlyMap<string, GgufTensor>;
  /** Where the first tensor's data begin. */
  readonly dataStart: number;
  close(): Promise<void>;
}

/** Opens a file. Throws a {@link WeightsError} that names the first thing wrong with it. */
export async function openGguf(path: string): Promise<Gguf> {
  const source = await openSource(path);
  try {
    return { path, source, ...(await readHeader(source)), close: () => source.close() };
  } catch (error) {
    await source.close();
    throw error;
  }
}

type Header = Pick<Gguf, "alignment" | "entries" | "tensors" | "dataStart">;

async function readHeader(source: Source): Promise<Header> {
  const cursor = new Cursor(source);
  if (source.size < 24) throw cursor.error(`it has ${source.size} bytes only`);
  if ((await source.read(0, 4)).toString("latin1") !== MAGIC)
    throw cursor.error('it does not begin with "GGUF"');
  await cursor.skip(4);
  const version = await cursor.u32();
  // A big-endian file has its version in the upper bytes.
  if (version !== VERSION && version !== 2)
    throw cursor.error(
      (version & 0xffff) === 0
        ? "it is big-endian, which is not read here"
        : `its version is ${version}, and 2 and 3 are known; convert it anew`,
    );
  const tensorCount = await cursor.count("the number of tensors");
  const entryCount = await cursor.count("the number of keys");
  if (entryCount > cursor.rest / 13) throw cursor.error(`it cannot have ${entryCount} keys`);
  const entries = new Map<string, GgufEntry>();
  for (let i = 0; i < entryCount; i++) {
    const entry = await readEntry(cursor);
    if (entries.has(entry.key)) throw cursor.error(`the key ${quoted(entry.key)} is there twice`);
    entries.set(entry.key, entry);
  }
  const alignment = alignmentOf(cursor, entries);
  if (tensorCount > cursor.rest / 24) throw cursor.error(`it cannot have ${tensorCount} tensors`);
  const tensors = await readTensors(cursor, tensorCount, alignment);
  const dataStart = aligned(cursor.offset, alignment);
  const placed = [...tensors.values()].map((own) => ({ ...own, offset: own.offset + dataStart }));
  const end = Math.max(0, ...placed.map(({ offset, length }) => offset + length));
  if (end > source.size)
    throw cursor.error(`it has ${source.size} bytes and should have ${end}: it is cut off`);
  return {
    alignment,
    entries,
    tensors: new Map(placed.map((own) => [own.name, own])),
    dataStart,
  };
}

function alignmentOf(cursor: Cursor, entries: ReadonlyMap<string, GgufEntry>): number {
  const entry = entries.get(ALIGNMENT_KEY);
  if (entry === undefined) return DEFAULT_ALIGNMENT;
  const { type, value } = entry;
  const isPower = typeof value === "number" && value > 0 && Number.isInteger(Math.log2(value));
  if (type !== "u32" || !isPower)
    throw cursor.error(`${ALIGNMENT_KEY} is not a power of two of type u32`);
  return value;
}

async function typeAt(cursor: Cursor, key: string): Promise<ValueType> {
  const id = await cursor.u32();
  const type = valueTypes[id];
  if (type === undefined) throw cursor.error(`the type of ${quoted(key)} is not known: ${id}`);
  return type;
}

async function readEntry(cursor: Cursor): Promise<GgufEntry> {
  const start = cursor.offset;
  const key = await cursor.string();
  const type = await typeAt(cursor, key);
  if (type !== "array") {
    const valueStart = cursor.offset;
    const value = await cursor.scalar(type);
    return { key, type, count: 1, value, start, end: cursor.offset, valueStart };
  }
  const element = await typeAt(cursor, key);
  if (element === "array") throw cursor.error(`${quoted(key)} is an array of arrays`);
  const count = await cursor.count(`the length of ${quoted(key)}`);
  if (count * valueSizes[element] > cursor.rest)
    throw cursor.error(`${quoted(key)} cannot have ${count} elements`);
  const valueStart = cursor.offset;
  if (count <= MAX_DECODED) {
    const value: Scalar[] = [];
    for (let i = 0; i < count; i++) value.push(await cursor.scalar(element));
    return { key, type, element, count, value, start, end: cursor.offset, valueStart };
  }
  if (element === "string") await cursor.skipStrings(count);
  else await cursor.skip(count * valueSizes[element]);
  return { key, type, element, count, start, end: cursor.offset, valueStart };
}

/** With offsets from the start of the data. */
async function readTensors(
  cursor: Cursor,
  count: number,
  alignment: number,
): Promise<Map<string, GgufTensor>> {
  const tensors = new Map<string, GgufTensor>();
  let expected = 0;
  for (let i = 0; i < count; i++) {
    const name = await cursor.string();
    const who = quoted(name);
    if (Buffer.byteLength(name) > MAX_NAME)
      throw cursor.error(`the name ${who} is longer than ${MAX_NAME} bytes`);
    if (tensors.has(name)) throw cursor.error(`the tensor ${who} is there twice`);
    const size = await cursor.u32();
    if (size > MAX_DIMENSIONS) throw cursor.error(`${who} has ${size} dimensions`);
    const dimensions: number[] = [];
    for (let d = 0; d < size; d++) dimensions.push(await cursor.count(`a dimension of ${who}`));
    const id = await cursor.u32();
    const type = tensorTypeById(id);
    if (type === undefined) throw cursor.error(`the type of ${who} is not known: ${id}`);
    const offset = await cursor.count(`the offset of ${who}`);
    const length = tensorLength(type, dimensions);
    if (length === undefined) throw cursor.error(`the shape of ${who} is impossible`);
    if (offset !== expected)
      throw cursor.error(`${who} begins at ${offset} and should at ${expected}`);
    tensors.set(name, { name, dimensions, type, offset, length });
    expected = aligned(offset + length, alignment);
    if (!Number.isSafeInteger(expected)) throw cursor.error(`the shape of ${who} is impossible`);
  }
  return tensors;
}

/** Bytes of a tensor; `undefined` where its rows are no whole blocks or the number is too large. */
export function tensorLength(type: TensorType, dimensions: readonly number[]): number | undefined {
  const elements = dimensions.reduce((product, size) => product * size, 1);
  const length = (elements / type.block) * type.bytes;
  const isWhole = (dimensions[0] ?? 1) % type.block === 0;
  return isWhole && Number.isSafeInteger(elements) && Number.isSafeInteger(length)
    ? length
    : undefined;
}

/** All elements of an array, those of a long one too. Throws where the entry is no array. */
export async function readArray(gguf: Gguf, entry: GgufEntry): Promise<readonly Scalar[]> {
  const { element, count, value, valueStart } = entry;
  if (element === undefined) throw new WeightsError(`${gguf.path}: ${entry.key} is no array`);
  if (Array.isArray(value)) return value;
  const cursor = new Cursor(gguf.source, valueStart);
  const elements: Scalar[] = [];
  for (let i = 0; i < count; i++) elements.push(await cursor.scalar(element));
  return elements;
}

/** The value of a key that has to be a whole number, if it is there. */
export function numberAt(gguf: Gguf, key: string): number | undefined {
  const value = gguf.entries.get(key)?.value;
  return typeof value === "number" ? value : undefined;
}

/** The value of a key that has to be a text, if it is there. */
export function textAt(gguf: Gguf, key: string): string | undefined {
  const value = gguf.entries.get(key)?.value;
  return typeof value === "string" ? value : undefined;
}
