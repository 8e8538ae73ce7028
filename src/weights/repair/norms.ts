/** How far the norms of a checkpoint are shifted, and what they are without that. */
import type { Checkpoint, ShardTensor } from "../checkpoint.js";
import { WeightsError } from "../errors.js";
import { quoted } from "../safetensors.js";
import { decode, encode, median, readVector } from "../values.js";
import { isConvolution, isShiftedNorm, isTellingNorm, matchingKey } from "./names.js";

/** Further from a whole number than this, the centre of the norms says nothing. */
const MAX_DISTANCE = 0.35;

/** The shift that has to be taken off, with why; or why it cannot be told. */
export type Offset =
  | { readonly offset: number; readonly why: string }
  | { readonly offset: undefined; readonly why: string };

/** The model that was tuned, before it was. */
export interface Base {
  readonly checkpoint: Checkpoint;
  /** By {@link matchingKey}. */
  readonly tensors: ReadonlyMap<string, ShardTensor>;
  /** 0 where its bytes are the original ones; else it went through MLX itself. */
  readonly offset: number;
}

/** {@link Base} of a checkpoint; `undefined` where its own shift cannot be told. */
export async function baseOf(checkpoint: Checkpoint): Promise<Base | undefined> {
  const names = [...checkpoint.tensors.keys()];
  const isMlx =
    names.some((name) => name.startsWith("language_model.")) ||
    isMlxConvolution(checkpoint) === true;
  const offset = isMlx ? (await offsetAlone(checkpoint)).offset : 0;
  if (offset === undefined) return undefined;
  const tensors = [...checkpoint.tensors].map(([name, own]) => [matchingKey(name), own] as const);
  return { checkpoint, tensors: new Map(tensors), offset };
}

/**
 * Without a base: the centre of the layers' norms is near 0 as transformers keeps them, near 1 as MLX
 * does, near 2 when the shift was done twice. The layout of the convolution must agree.
 */
export async function offsetAlone(checkpoint: Checkpoint): Promise<Offset> {
  const centres: number[] = [];
  for (const tensor of tellingNorms(checkpoint))
    centres.push(median(await readVector(tensor, tensor.source)));
  if (centres.length === 0) return { offset: 0, why: "there are no norms of layers" };
  const centre = median(centres);
  const offset = Math.max(0, Math.round(centre));
  const seen = `the centre of ${centres.length} norms is ${centre.toFixed(4)}`;
  if (!(Math.abs(centre - offset) <= MAX_DISTANCE) || offset > 2)
    return { offset: undefined, why: `${seen}, which is near neither 0, 1 nor 2` };
  const mlx = isMlxConvolution(checkpoint);
  if (mlx !== undefined && mlx !== offset > 0)
    return {
      offset: undefined,
      why: `${seen}, but the convolutions are ${mlx ? "MLX's" : "as transformers keeps them"}`,
    };
  return { offset, why: seen };
}

/** With a base: what is between both, which needs no assumption about trained values. */
export async function offsetFromBase(checkpoint: Checkpoint, base: Base): Promise<Offset> {
  const distances: number[] = [];
  for (const tensor of tellingNorms(checkpoint)) {
    const other = base.tensors.get(matchingKey(tensor.name));
    if (other === undefined) return { offset: undefined, why: `the base has no ${tensor.name}` };
    const own = await readVector(tensor, tensor.source);
    const theirs = await readVector(other, other.source);
    if (own.length !== theirs.length)
      return { offset: undefined, why: `${tensor.name} has another size in the base` };
    distances.push(median(own.map((value, i) => value - (theirs[i] as number))));
  }
  if (distances.length === 0) return { offset: 0, why: "there are no norms of layers" };
  const distance = median(distances) + base.offset;
  const offset = Math.round(distance);
  const seen = `${distances.length} norms are ${distance.toFixed(4)} from the base's`;
  return Math.abs(distance - offset) <= MAX_DISTANCE && offset >= 0 && offset <= 2
    ? { offset, why: seen }
    : { offset: undefined, why: `${seen}: is it the base of this model?` };
}

function tellingNorms(checkpoint: Checkpoint): ShardTensor[] {
  return [...checkpoint.tensors.values()].filter(({ name }) => isTellingNorm(name));
}

/** Whether the convolutions have MLX's layout; `undefined` without one or where they differ. */
function isMlxConvolution(checkpoint: Checkpoint): boolean | undefined {
  const layouts = new Set(
    [...checkpoint.tensors.values()]
      .filter(({ name }) => isConvolution(name))
      .map(({ shape }) => isMlxShape(shape)),
  );
  return layouts.size === 1 ? [...layouts][0] : undefined;
}

/** [channels, taps, 1] instead of [channels, 1, taps]. */
export function isMlxShape(shape: readonly number[]): boolean {
  return shape.length === 3 && shape[2] === 1 && (shape[1] as number) > 1;
}

/** The shifted norms of a checkpoint. */
export function shiftedNorms(checkpoint: Checkpoint): ShardTensor[] {
  return [...checkpoint.tensors.values()].filter(({ name }) => isShiftedNorm(name));
}

export interface MendedNorm {
  readonly dtype: string;
  readonly bytes: Uint8Array;
  /** Where the values come from. */
  readonly by: "base" | "subtraction";
}

/**
 * A norm without its shift. LoRA never trains norms, so the base's own bytes are right where both
 * agree within rounding; else the shift is subtracted, which is exact in f32, and in the type of the
 * tensor wherever that can hold the difference.
 */
export async function mendNorm(
  tensor: ShardTensor,
  offset: number,
  base?: ShardTensor,
): Promise<MendedNorm> {
  const values = await readVector(tensor, tensor.source);
  if (!values.every(Number.isFinite))
    throw new WeightsError(
      `${tensor.source.path}: ${quoted(tensor.name)} has values that are no finite numbers`,
    );
  if (base !== undefined) {
    const own = await readVector(base, base.source);
    if (own.length === values.length && own.every((value, i) => agrees(values[i] as number, value)))
      return {
        dtype: base.dtype,
        bytes: await base.source.read(base.offset, base.length),
        by: "base",
      };
  }
  const mended = values.map((value) => value - offset);
  const dtype = tensor.dtype as "F32" | "F16" | "BF16";
  const bytes = encode(mended, dtype);
  const isExact = decode(bytes, dtype)?.every((value, i) => value === mended[i]) === true;
  return isExact
    ? { dtype, bytes, by: "subtraction" }
    : { dtype: "F32", bytes: encode(mended, "F32"), by: "subtraction" };

  /** Within the rounding of bfloat16, which has eight bits, once for each time 1 was added. */
  function agrees(value: number, original: number): boolean {
    return Math.abs(value - offset - original) <= offset * 2 ** -8 * Math.max(1, Math.abs(value));
  }
}
