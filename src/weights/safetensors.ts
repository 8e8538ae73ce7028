/**
 * The safetensors format: u64 length of the header, the header as JSON (name → dtype, shape, offsets
 * from the end of the header), the data. Everything the reference reader refuses is refused here too
 * (https://github.com/huggingface/safetensors, `Metadata::validate`): a header that lies would make
 * the repair copy the wrong bytes.
 */
import { WeightsError } from "./errors.js";
import type { Source } from "./source.js";

/** Bits an element of each type has. */
const widths: ReadonlyMap<string, number> = new Map([
  ["BOOL", 8],
  ["U8", 8],
  ["I8", 8],
  ["F8_E5M2", 8],
  ["F8_E4M3", 8],
  ["F8_E8M0", 8],
  ["F4", 4],
  ["F6_E2M3", 6],
  ["F6_E3M2", 6],
  ["I16", 16],
  ["U16", 16],
  ["F16", 16],
  ["BF16", 16],
  ["I32", 32],
  ["U32", 32],
  ["F32", 32],
  ["I64", 64],
  ["U64", 64],
  ["F64", 64],
  ["C64", 64],
]);

/** The reference reader's limit. */
const MAX_HEADER = 100_000_000;

/** A tensor as the header of its file describes it. */
export interface StoredTensor {
  readonly name: string;
  readonly dtype: string;
  /** Slowest dimension first. */
  readonly shape: readonly number[];
  /** Where its bytes begin in the file. */
  readonly offset: number;
  /** How many there are. */
  readonly length: number;
}

export interface SafetensorsHeader {
  /** `__metadata__` */
  readonly metadata: ReadonlyMap<string, string>;
  /** In the order of their data. */
  readonly tensors: readonly StoredTensor[];
}

/** The header of a file. Throws a {@link WeightsError} that names the first thing wrong with it. */
export async function readSafetensorsHeader(source: Source): Promise<SafetensorsHeader> {
  const fail = (problem: string): never => {
    throw new WeightsError(`${source.path} is not a sound safetensors file: ${problem}`);
  };
  if (source.size < 10) fail(`it has ${source.size} bytes only`);
  const length = (await source.read(0, 8)).readBigUInt64LE();
  if (length > MAX_HEADER) fail(`its header would have ${length} bytes (limit: ${MAX_HEADER})`);
  const start = 8 + Number(length);
  if (start > source.size) fail("it ends within its header: it is cut off");
  const entries = entriesOf(await source.read(8, Number(length)), fail);
  const metadata = metadataOf(entries.get("__metadata__"), fail);
  entries.delete("__metadata__");
  const tensors = [...entries].map(([name, value]) => tensorOf(name, value, start, fail));
  tensors.sort((a, b) => a.offset - b.offset || a.length - b.length);
  let end = start;
  for (const tensor of tensors) {
    if (tensor.offset !== end)
      fail(
        tensor.offset < end
          ? `${quoted(tensor.name)} overlaps the tensor before it`
          : `there is a hole before ${quoted(tensor.name)}`,
      );
    end += tensor.length;
  }
  if (end > source.size) fail(`it has ${source.size} bytes and should have ${end}: it is cut off`);
  if (end < source.size) fail(`${source.size - end} bytes at its end belong to no tensor`);
  return { metadata, tensors };
}

type Fail = (problem: string) => never;

function entriesOf(bytes: Buffer, fail: Fail): Map<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return fail("its header is not JSON");
  }
  if (!isRecord(value)) return fail("its header is not an object");
  return new Map(Object.entries(value));
}

function metadataOf(value: unknown, fail: Fail): ReadonlyMap<string, string> {
  // mlx writes null where it has none to write.
  if (value === undefined || value === null) return new Map();
  if (!isRecord(value)) return fail("its __metadata__ is not an object");
  const pairs = Object.entries(value).map(([key, text]): [string, string] =>
    typeof text === "string" ? [key, text] : fail("its __metadata__ has values that are no text"),
  );
  return new Map(pairs);
}

function tensorOf(name: string, value: unknown, start: number, fail: Fail): StoredTensor {
  const who = quoted(name);
  if (!isRecord(value)) return fail(`${who} is not described by an object`);
  const { dtype, shape, data_offsets: offsets } = value;
  const width = typeof dtype === "string" ? widths.get(dtype) : undefined;
  if (typeof dtype !== "string" || width === undefined)
    return fail(`the type of ${who} is not known: ${quoted(String(dtype))}`);
  if (!Array.isArray(shape) || !shape.every(isCount)) return fail(`${who} has no proper shape`);
  if (!Array.isArray(offsets) || offsets.length !== 2 || !offsets.every(isCount))
    return fail(`${who} has no proper data_offsets`);
  const [from, to] = offsets as [number, number];
  const elements = shape.reduce((product: number, size: number) => product * size, 1);
  const length = (elements * width) / 8;
  if (!Number.isSafeInteger(length)) return fail(`the shape of ${who} is impossible`);
  if (to - from !== length)
    return fail(`${who} has ${to - from} bytes, and its shape needs ${length}`);
  return { name, dtype, shape, offset: start + from, length };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A name out of a file, fit to be shown: one line, no control characters, not too long. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > 120 ? `${name.slice(0, 120)}…` : name);
}

/** A tensor that is to be written. */
export interface TensorToWrite {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  /** Its bytes in order, read when it is its turn. A piece may be overwritten once it was taken. */
  readonly data: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Bytes that a tensor of this type and shape has. */
export function lengthOf(dtype: string, shape: readonly number[]): number {
  const width = widths.get(dtype);
  if (width === undefined) throw new WeightsError(`no such type of tensor: ${quoted(dtype)}`);
  return (shape.reduce((product, size) => product * size, 1) * width) / 8;
}

/**
 * A whole file in pieces; nothing is held but the header and the piece at hand. Throws a
 * {@link WeightsError} when a tensor gives more or fewer bytes than its shape has.
 */
export async function* safetensorsFile(
  tensors: readonly TensorToWrite[],
  metadata: ReadonlyMap<string, string>,
): AsyncIterable<Uint8Array> {
  const header: [string, unknown][] =
    metadata.size === 0 ? [] : [["__metadata__", Object.fromEntries(metadata)]];
  let offset = 0;
  for (const { name, dtype, shape } of tensors) {
    const end = offset + lengthOf(dtype, shape);
    header.push([name, { dtype, shape, data_offsets: [offset, end] }]);
    offset = end;
  }
  // Not through an object, which would put names that are numbers first.
  const text = `{${header.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(",")}}`;
  const length = Buffer.byteLength(text);
  // The data begin at a multiple of 8, which readers that map the file rely on.
  const padding = (8 - (length % 8)) % 8;
  const front = Buffer.alloc(8 + length + padding, " ");
  front.writeBigUInt64LE(BigInt(length + padding), 0);
  front.write(text, 8);
  yield front;
  for (const { name, dtype, shape, data } of tensors) {
    let written = 0;
    for await (const piece of data()) {
      written += piece.length;
      yield piece;
    }
    if (written !== lengthOf(dtype, shape))
      throw new WeightsError(
        `${quoted(name)} gave ${written} bytes for a shape of ${lengthOf(dtype, shape)}`,
      );
  }
}
