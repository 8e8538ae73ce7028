/**
 * The file of the embedded model: a small header, a description in JSON, and arrays that are used where
 * they lie, so that loading is hardly more than reading. Little-endian.
 *
 *     0  "CBRN"        8  length of the JSON     16  JSON, padded to 4
 *     4  version       12  check sum of all that follows
 */

/** What the description says. Everything that decides lies in the one file. */
export interface ModelAbout {
  readonly name: string;
  /** Version of the features that it was trained on; another one is refused. */
  readonly features: number;
  /** Slots of the hash table, a power of two. */
  readonly capacity: number;
  /** Length of the features' vectors and number of hidden units; 0: only the linear part. */
  readonly width: number;
  readonly hidden: number;
  /** What one step of the whole numbers is worth. */
  readonly directScale: number;
  readonly vectorScale: number;
  /** Scores times `slope` plus `offset`, by label, before the softmax; fitted on the validation split. */
  readonly calibration: { readonly slope: number; readonly offset: readonly number[] };
  /** Probabilities from which it denies, asks, and is sure enough to take a suspicion back. */
  readonly thresholds: { readonly deny: number; readonly ask: number; readonly clear: number };
  /** At least this share of the telling words must be known, else it abstains. */
  readonly gate: { readonly known: number };
  /** SHA-256 of the corpus, seed, figures: whatever the trainer wants to be found again. */
  readonly origin: Readonly<Record<string, unknown>>;
}

export interface ModelParts {
  readonly about: ModelAbout;
  /** Feature hashes by slot, linear probing; 0 is free. */
  readonly keys: Uint32Array;
  /** Three weights a slot. */
  readonly direct: Int16Array;
  /** `width` whole numbers a slot. */
  readonly vectors: Int8Array;
  /** `hidden × width`, `hidden`, `3 × hidden`, `3`. */
  readonly inner: Float32Array;
  readonly innerBias: Float32Array;
  readonly outer: Float32Array;
  readonly outerBias: Float32Array;
}

const MAGIC = 0x4e524243;
const VERSION = 1;
export const HEADER = 16;
/** Larger files are not ours. */
const MOST_BYTES = 8_000_000;

/** The bytes of a model. Equal parts give equal bytes. */
export function writeModel(parts: ModelParts): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(parts.about));
  const padded = (json.length + 3) & ~3;
  const arrays = arraysOf(parts);
  const size = arrays.reduce(
    (sum, { byteLength }) => sum + ((byteLength + 3) & ~3),
    HEADER + padded,
  );
  const bytes = new Uint8Array(size);
  bytes.fill(32, HEADER, HEADER + padded);
  bytes.set(json, HEADER);
  let at = HEADER + padded;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += (byteLength + 3) & ~3;
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, padded, true);
  view.setUint32(12, checkSum(bytes), true);
  return bytes;
}

function arraysOf(parts: ModelParts): readonly ArrayBufferView[] {
  const { keys, direct, vectors, inner, innerBias, outer, outerBias } = parts;
  return [keys, direct, vectors, inner, innerBias, outer, outerBias];
}

/** The parts of a file, or why it cannot be used. The arrays are views of `given` where it is aligned. */
export function readModel(given: Uint8Array, features: number): ModelParts | string {
  if (given.length < HEADER || given.length > MOST_BYTES) return "the model file is no model";
  const bytes = (given.byteOffset & 3) === 0 ? given : given.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return "the model file is no model";
  if (view.getUint32(4, true) !== VERSION) return "the model file is of another version";
  if (new Uint8Array(new Uint16Array([1]).buffer)[0] !== 1) return "this machine is big-endian";
  if (view.getUint32(12, true) !== checkSum(bytes)) return "the model file is damaged";
  const padded = view.getUint32(8, true);
  let about: ModelAbout;
  try {
    const json = bytes.subarray(HEADER, HEADER + padded);
    about = JSON.parse(new TextDecoder().decode(json)) as ModelAbout;
  } catch {
    return "the model file is damaged";
  }
  if (about.features !== features) return "the model was trained on other features";
  const { capacity, width, hidden } = about;
  let at = bytes.byteOffset + HEADER + padded;
  const take = (byteLength: number): number => {
    const from = at;
    at += (byteLength + 3) & ~3;
    return from;
  };
  const { buffer } = bytes;
  const end = bytes.byteOffset + bytes.byteLength;
  const wanted =
    capacity * 10 + ((capacity * width + 3) & ~3) + 4 * (hidden * width + hidden + 3 * hidden + 3);
  if (!Number.isInteger(wanted) || (capacity & (capacity - 1)) !== 0 || at + wanted > end + 3)
    return "the model file is damaged";
  return {
    about,
    keys: new Uint32Array(buffer, take(capacity * 4), capacity),
    direct: new Int16Array(buffer, take(capacity * 6), capacity * 3),
    vectors: new Int8Array(buffer, take(capacity * width), capacity * width),
    inner: new Float32Array(buffer, take(4 * hidden * width), hidden * width),
    innerBias: new Float32Array(buffer, take(4 * hidden), hidden),
    outer: new Float32Array(buffer, take(12 * hidden), 3 * hidden),
    outerBias: new Float32Array(buffer, take(12), 3),
  };
}

/** The check sum that a header states, as text; two models with different ones are different. */
export function checkSumOf(header: Uint8Array): string {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  return view.getUint32(12, true).toString(16).padStart(8, "0");
}

/** Words of one call of {@link sumBlock}; 128 and 512 took as long. */
const BLOCK = 256;

/** FNV over words of 32 bits behind the header: finds damage, not forgery. */
function checkSum(bytes: Uint8Array): number {
  const words = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset + HEADER,
    (bytes.length - HEADER) >> 2,
  );
  let sum = 0x811c9dc5 ^ bytes.length;
  for (let from = 0; from < words.length; from += BLOCK)
    sum = sumBlock(words, from, Math.min(from + BLOCK, words.length), sum);
  return sum >>> 0;
}

const { imul } = Math;

/** A part of the sum: a function that is called often is compiled sooner than one long loop, which counts in a process that has just begun. */
function sumBlock(words: Uint32Array, from: number, to: number, before: number): number {
  let sum = before;
  for (let n = from; n < to; n++) sum = imul(sum ^ (words[n] as number), 0x01000193);
  return sum;
}

/** Slot of a hash, or −1. */
export function slotOf(keys: Uint32Array, hash: number): number {
  const mask = keys.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const key = keys[slot] as number;
    if (key === hash) return slot;
    if (key === 0) return -1;
  }
}
