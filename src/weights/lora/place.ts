/** An adapter's matrices under the names and in the orders of a GGUF. */
import type { Architecture } from "../architecture.js";
import { WeightsError } from "../errors.js";
import type { Gguf } from "../gguf/read.js";
import { quoted } from "../safetensors.js";
import type { LoraPair } from "./adapter.js";
import { type Order, placeOf } from "./names.js";

/** Renames and reorders. Throws a {@link WeightsError} for a module that has no place in a GGUF. */
export function placePairs(pairs: readonly LoraPair[], architecture: Architecture): LoraPair[] {
  return pairs.map((pair) => {
    const { name, a, b, rank, inputs, outputs } = pair;
    const place = placeOf(name, architecture);
    if (place === undefined)
      throw new WeightsError(
        `the adapter changes ${quoted(name)}, and an adapter in a GGUF can only change linear layers of attention and feed-forward: merge it in the framework that made it`,
      );
    return {
      ...pair,
      name: place.tensor,
      ...(place.rows && { b: reorderedRows(b, rank, place.rows(outputs)) }),
      ...(place.columns && { a: reorderedColumns(a, inputs, rank, place.columns(inputs)) }),
    };
  });
}

function reorderedRows(values: Float32Array, columns: number, order: Order): Float32Array {
  const out = new Float32Array(values.length);
  for (const [row, from] of order.entries())
    out.set(values.subarray(from * columns, (from + 1) * columns), row * columns);
  return out;
}

function reorderedColumns(
  values: Float32Array,
  columns: number,
  rows: number,
  order: Order,
): Float32Array {
  const out = new Float32Array(values.length);
  for (let row = 0; row < rows; row++)
    for (const [column, from] of order.entries())
      out[row * columns + column] = values[row * columns + from] as number;
  return out;
}

/** Throws a {@link WeightsError} when a matrix is not in the base, or has another size there. */
export function checkAgainst(base: Gguf, pairs: readonly LoraPair[]): void {
  for (const { name, inputs, outputs } of pairs) {
    const tensor = base.tensors.get(name);
    if (tensor === undefined)
      throw new WeightsError(
        name === "output.weight"
          ? `${base.path} has no output.weight: its embeddings are tied, and an adapter on lm_head cannot be applied to it`
          : `${base.path} has no ${name}: it is not the base of this adapter`,
      );
    const [columns = 1, rows = 1, ...rest] = tensor.dimensions;
    if (columns !== inputs || rows !== outputs || rest.length > 0)
      throw new WeightsError(
        `${base.path}: ${name} is ${rows} × ${columns}, and the adapter is for ${outputs} × ${inputs}: it is not its base`,
      );
  }
}
