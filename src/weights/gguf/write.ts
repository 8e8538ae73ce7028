/** Writes GGUF files: new entries from values, others copied as they are, tensors a piece at a time. */
import { WeightsError } from "../errors.js";
import { quoted } from "../safetensors.js";
import { type Gguf, type GgufEntry, type GgufTensor, tensorLength } from "./read.js";
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
  VERSION,
  valueSizes,
  valueTypes,
} from "./types.js";

/** A key with its value, ready for the file. */
export interface EntryToWrite {
  readonly key: string;
  readonly data: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

export interface GgufTensorToWrite {
  readonly name: string;
  /** Fastest dimension first. */
  readonly dimensions: readonly number[];
  readonly type: TensorType;
  /** Its bytes in order. A piece may be overwritten once it was taken. */
  readonly data: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** @example scalarEntry("general.architecture", "string", "qwen35") */
export function scalarEntry(key: string, type: ScalarType, value: Scalar): EntryToWrite {
  const bytes = Buffer.concat([text(key), u32(valueTypes.indexOf(type)), scalar(type, value)]);
  return { key, data: () => [bytes] };
}

/** @example arrayEntry("tokenizer.ggml.tokens", "string", ["a", "b"]) */
export function arrayEntry(
  key: string,
  element: ScalarType,
  values: readonly Scalar[],
): EntryToWrite {
  const bytes = Buffer.concat([
    text(key),
    u32(valueTypes.indexOf("array")),
    u32(valueTypes.indexOf(element)),
    u64(values.length),
    ...values.map((value) => scalar(element, value)),
  ]);
  return { key, data: () => [bytes] };
}

/** An entry of another file, byte for byte. */
export function copiedEntry({ source }: Gguf, { key, start, end }: GgufEntry): EntryToWrite {
  return { key, data: () => source.pieces(start, end - start) };
}

/** A tensor of another file, byte for byte. */
export function copiedTensor(
  { source }: Gguf,
  { name, dimensions, type, offset, length }: GgufTensor,
): GgufTensorToWrite {
  return { name, dimensions, type, data: () => source.pieces(offset, length) };
}

/**
 * A whole file in pieces. Throws a {@link WeightsError} for names that llama.cpp would not take, and
 * when a tensor gives more or fewer bytes than its shape has.
 */
export async function* ggufFile(
  entries: readonly EntryToWrite[],
  tensors: readonly GgufTensorToWrite[],
  alignment: number = DEFAULT_ALIGNMENT,
): AsyncIterable<Uint8Array> {
  checkNames(entries.map(({ key }) => key));
  checkNames(tensors.map(({ name }) => name));
  if (alignment !== DEFAULT_ALIGNMENT && !entries.some(({ key }) => key === ALIGNMENT_KEY))
    throw new WeightsError(`an alignment of ${alignment} needs the key ${ALIGNMENT_KEY}`);
  let position = 0;
  const sent = (piece: Uint8Array) => {
    position += piece.length;
    return piece;
  };
  yield sent(
    Buffer.concat([Buffer.from(MAGIC), u32(VERSION), u64(tensors.length), u64(entries.length)]),
  );
  for (const { data } of entries) for await (const piece of data()) yield sent(piece);
  let offset = 0;
  const lengths: number[] = [];
  for (const { name, dimensions, type } of tensors) {
    const length = lengthOf(name, type, dimensions);
    yield sent(
      Buffer.concat([
        text(name),
        u32(dimensions.length),
        ...dimensions.map(u64),
        u32(type.id),
        u64(offset),
      ]),
    );
    lengths.push(length);
    offset = aligned(offset + length, alignment);
  }
  const padding = () => Buffer.alloc(aligned(position, alignment) - position);
  yield sent(padding());
  for (const [i, { name, data }] of tensors.entries()) {
    const start = position;
    for await (const piece of data()) yield sent(piece);
    if (position - start !== lengths[i])
      throw new WeightsError(
        `${quoted(name)} gave ${position - start} bytes for a shape of ${lengths[i]}`,
      );
    yield sent(padding());
  }
}

function checkNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new WeightsError(`${quoted(name)} would be there twice`);
    seen.add(name);
  }
}

function lengthOf(name: string, type: TensorType, dimensions: readonly number[]): number {
  const length = tensorLength(type, dimensions);
  if (length === undefined || dimensions.length > MAX_DIMENSIONS)
    throw new WeightsError(`${quoted(name)} cannot be ${type.name} in this shape: ${dimensions}`);
  if (Buffer.byteLength(name) > MAX_NAME)
    throw new WeightsError(`the name ${quoted(name)} is longer than ${MAX_NAME} bytes`);
  return length;
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([u64(bytes.length), bytes]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

/** Throws a RangeError for a number that its type cannot hold. */
function scalar(type: ScalarType, value: Scalar): Buffer {
  if (type === "string") return text(String(value));
  const bytes = Buffer.alloc(valueSizes[type]);
  switch (type) {
    case "u8":
      bytes.writeUInt8(Number(value));
      break;
    case "i8":
      bytes.writeInt8(Number(value));
      break;
    case "u16":
      bytes.writeUInt16LE(Number(value));
      break;
    case "i16":
      bytes.writeInt16LE(Number(value));
      break;
    case "u32":
      bytes.writeUInt32LE(Number(value));
      break;
    case "i32":
      bytes.writeInt32LE(Number(value));
      break;
    case "f32":
      bytes.writeFloatLE(Number(value));
      break;
    case "f64":
      bytes.writeDoubleLE(Number(value));
      break;
    case "bool":
      bytes.writeUInt8(value ? 1 : 0);
      break;
    case "u64":
      bytes.writeBigUInt64LE(BigInt(value));
      break;
    case "i64":
      bytes.writeBigInt64LE(BigInt(value));
      break;
  }
  return bytes;
}
