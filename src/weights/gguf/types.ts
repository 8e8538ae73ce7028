/**
 * The GGUF format, version 3, little-endian (llama.cpp ggml/include/gguf.h): "GGUF", version, number of
 * tensors, number of keys; the keys with their values; what tensors there are; padding; their data.
 */

export const MAGIC = "GGUF";
export const VERSION = 3;
/** Data begin at a multiple of it, unless the file says another number. */
export const DEFAULT_ALIGNMENT = 32;
export const ALIGNMENT_KEY = "general.alignment";

/** Limits of llama.cpp: a file beyond them would not load. */
export const MAX_NAME = 63;
export const MAX_DIMENSIONS = 4;

/** Types of values, by their number in the file. */
export const valueTypes = [
  "u8",
  "i8",
  "u16",
  "i16",
  "u32",
  "i32",
  "f32",
  "bool",
  "string",
  "array",
  "u64",
  "i64",
  "f64",
] as const;

export type ValueType = (typeof valueTypes)[number];
export type ScalarType = Exclude<ValueType, "array">;

/** Bytes of a value; a string has at least so many. */
export const valueSizes: Readonly<Record<ScalarType, number>> = {
  u8: 1,
  i8: 1,
  u16: 2,
  i16: 2,
  u32: 4,
  i32: 4,
  f32: 4,
  bool: 1,
  string: 8,
  u64: 8,
  i64: 8,
  f64: 8,
};

/** A number that a double cannot hold is a bigint. */
export type Scalar = number | bigint | boolean | string;

/** A type of tensor: blocks of so many elements in so many bytes. */
export interface TensorType {
  readonly id: number;
  readonly name: string;
  readonly block: number;
  readonly bytes: number;
}

/** From ggml's `type_traits`; numbers that are missing were given up by ggml. */
export const tensorTypes: readonly TensorType[] = (
  [
    [0, "F32", 1, 4],
    [1, "F16", 1, 2],
    [2, "Q4_0", 32, 18],
    [3, "Q4_1", 32, 20],
    [6, "Q5_0", 32, 22],
    [7, "Q5_1", 32, 24],
    [8, "Q8_0", 32, 34],
    [9, "Q8_1", 32, 36],
    [10, "Q2_K", 256, 84],
    [11, "Q3_K", 256, 110],
    [12, "Q4_K", 256, 144],
    [13, "Q5_K", 256, 176],
    [14, "Q6_K", 256, 210],
    [15, "Q8_K", 256, 292],
    [16, "IQ2_XXS", 256, 66],
    [17, "IQ2_XS", 256, 74],
    [18, "IQ3_XXS", 256, 98],
    [19, "IQ1_S", 256, 50],
    [20, "IQ4_NL", 32, 18],
    [21, "IQ3_S", 256, 110],
    [22, "IQ2_S", 256, 82],
    [23, "IQ4_XS", 256, 136],
    [24, "I8", 1, 1],
    [25, "I16", 1, 2],
    [26, "I32", 1, 4],
    [27, "I64", 1, 8],
    [28, "F64", 1, 8],
    [29, "IQ1_M", 256, 56],
    [30, "BF16", 1, 2],
    [34, "TQ1_0", 256, 54],
    [35, "TQ2_0", 256, 66],
    [39, "MXFP4", 32, 17],
    [40, "NVFP4", 64, 36],
    [41, "Q1_0", 128, 18],
    [42, "Q2_0", 64, 18],
  ] as const
).map(([id, name, block, bytes]) => ({ id, name, block, bytes }));

const byId = new Map(tensorTypes.map((type) => [type.id, type]));
const byName = new Map(tensorTypes.map((type) => [type.name, type]));

export function tensorTypeById(id: number): TensorType | undefined {
  return byId.get(id);
}

/** @example tensorTypeByName("Q8_0")?.bytes // 34 */
export function tensorTypeByName(name: string): TensorType | undefined {
  return byName.get(name);
}

/** `general.file_type` of files whose matrices mostly have this type (llama.h `llama_ftype`). */
export const fileTypes: Readonly<Record<"F32" | "F16" | "Q8_0" | "BF16", number>> = {
  F32: 0,
  F16: 1,
  Q8_0: 7,
  BF16: 32,
};

/** The next multiple of the alignment. */
export function aligned(offset: number, alignment: number): number {
  return Math.ceil(offset / alignment) * alignment;
}
