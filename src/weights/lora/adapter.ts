/**
 * LoRA adapters as MLX and PEFT keep them. Both add `scale · B·A` to a matrix W of [outputs, inputs];
 * MLX keeps A as [inputs, rank] and B as [rank, outputs] (mlx_lm/tuner/lora.py), PEFT as [rank, inputs]
 * and [outputs, rank].
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readObject } from "../checkpoint.js";
import { WeightsError } from "../errors.js";
import { quoted, readSafetensorsHeader, type StoredTensor } from "../safetensors.js";
import { openSource, type Source } from "../source.js";
import { decode } from "../values.js";

/** Far more than an adapter's matrix has, and few enough to be held in memory. */
const MAX_MATRIX = 1024 * 1024 * 1024;

/** What is added to one matrix. */
export interface LoraPair {
  /** Path of the module in the model, or name of the tensor in a GGUF. */
  readonly name: string;
  readonly rank: number;
  readonly inputs: number;
  readonly outputs: number;
  /** [rank, inputs], row by row. */
  readonly a: Float32Array;
  /** [outputs, rank], row by row. */
  readonly b: Float32Array;
  /** alpha / rank, or what stands for it. */
  readonly scale: number;
}

export interface Adapter {
  readonly format: "mlx" | "peft";
  readonly pairs: readonly LoraPair[];
}

const files = { mlx: "adapters.safetensors", peft: "adapter_model.safetensors" } as const;

/** Reads an adapter's folder. Throws a {@link WeightsError} when it is none, or not a plain LoRA. */
export async function readAdapter(folder: string): Promise<Adapter> {
  const format = (["mlx", "peft"] as const).find((one) => existsSync(join(folder, files[one])));
  if (format === undefined)
    throw new WeightsError(
      `${folder} has neither ${files.mlx} (MLX) nor ${files.peft} (PEFT): it is not the folder of an adapter`,
    );
  const config = await readObject(join(folder, "adapter_config.json"));
  const source = await openSource(join(folder, files[format]));
  try {
    const { tensors } = await readSafetensorsHeader(source);
    const read = format === "mlx" ? mlxPairs : peftPairs;
    const pairs = await read(tensors, source, config);
    if (pairs.length === 0) throw new WeightsError(`${source.path} has no pairs of LoRA matrices`);
    return { format, pairs };
  } finally {
    await source.close();
  }
}

type Config = Readonly<Record<string, unknown>>;

async function mlxPairs(
  tensors: readonly StoredTensor[],
  source: Source,
  config: Config,
): Promise<LoraPair[]> {
  const kind = config.fine_tune_type ?? "lora";
  if (kind !== "lora")
    throw new WeightsError(
      `${source.path} is of the kind ${quoted(String(kind))}: only lora can be taken apart from its model`,
    );
  const parameters = config.lora_parameters as Config | undefined;
  const scale = parameters?.scale;
  if (typeof scale !== "number")
    throw new WeightsError(`${source.path}: adapter_config.json has no lora_parameters.scale`);
  return pairsOf(tensors, source, /^(.+)\.lora_(a|b)$/, async (name, a, b) => {
    const [inputs, rank] = a.shape as [number, number];
    const [ranks, outputs] = b.shape as [number, number];
    checkRank(source, name, rank, ranks);
    return {
      name,
      rank,
      inputs,
      outputs,
      a: transposed(await matrix(a, source), inputs, rank),
      b: transposed(await matrix(b, source), rank, outputs),
      scale,
    };
  });
}

async function peftPairs(
  tensors: readonly StoredTensor[],
  source: Source,
  config: Config,
): Promise<LoraPair[]> {
  const refuse = (what: string): never => {
    throw new WeightsError(`${source.path}: ${what} cannot be kept in a GGUF; merge it in PEFT`);
  };
  if (config.peft_type !== undefined && config.peft_type !== "LORA")
    refuse(`an adapter of the kind ${quoted(String(config.peft_type))}`);
  if (config.use_dora === true) refuse("DoRA");
  if (config.fan_in_fan_out === true) refuse("fan_in_fan_out");
  if (Array.isArray(config.modules_to_save) && config.modules_to_save.length > 0)
    refuse("modules_to_save");
  if (config.bias !== undefined && config.bias !== "none") refuse("a trained bias");
  const name = /^(?:base_model\.model\.)?(.+)\.lora_(A|B)(?:\.[^.]+)?\.weight$/;
  return pairsOf(tensors, source, name, async (module, a, b) => {
    const [rank, inputs] = a.shape as [number, number];
    const [outputs, ranks] = b.shape as [number, number];
    checkRank(source, module, rank, ranks);
    return {
      name: module,
      rank,
      inputs,
      outputs,
      a: await matrix(a, source),
      b: await matrix(b, source),
      scale: peftScale(module, rank, config, source),
    };
  });
}

/** alpha / rank, with what `alpha_pattern` and rank-stabilised LoRA make of it (peft/tuners/lora). */
function peftScale(module: string, rank: number, config: Config, source: Source): number {
  const patterns = Object.entries((config.alpha_pattern ?? {}) as Config);
  const own = patterns.find(([pattern]) => {
    // A pattern is a suffix, or a regular expression; those are other people's and are not run.
    if (!/^[\w.]+$/.test(pattern))
      throw new WeightsError(`${source.path}: alpha_pattern ${quoted(pattern)} is not understood`);
    return module === pattern || module.endsWith(`.${pattern}`);
  });
  const alpha = own?.[1] ?? config.lora_alpha;
  if (typeof alpha !== "number")
    throw new WeightsError(`${source.path}: adapter_config.json has no lora_alpha`);
  return alpha / (config.use_rslora === true ? Math.sqrt(rank) : rank);
}

async function pairsOf(
  tensors: readonly StoredTensor[],
  source: Source,
  pattern: RegExp,
  make: (name: string, a: StoredTensor, b: StoredTensor) => Promise<LoraPair>,
): Promise<LoraPair[]> {
  const halves = new Map<string, { a?: StoredTensor; b?: StoredTensor }>();
  for (const tensor of tensors) {
    const match = pattern.exec(tensor.name);
    if (match === null || tensor.shape.length !== 2)
      throw new WeightsError(
        `${source.path}: ${quoted(tensor.name)} is no matrix of a plain LoRA on a linear layer`,
      );
    const [, name = "", side = ""] = match;
    halves.set(name, { ...halves.get(name), [side.toLowerCase()]: tensor });
  }
  const pairs: LoraPair[] = [];
  for (const [name, { a, b }] of halves) {
    if (a === undefined || b === undefined)
      throw new WeightsError(`${source.path}: ${quoted(name)} has one of two matrices only`);
    pairs.push(await make(name, a, b));
  }
  return pairs;
}

function checkRank(source: Source, name: string, one: number, other: number): void {
  if (one !== other)
    throw new WeightsError(
      `${source.path}: the matrices of ${quoted(name)} have the ranks ${one} and ${other}`,
    );
}

async function matrix(tensor: StoredTensor, source: Source): Promise<Float32Array> {
  const { name, offset, length, dtype } = tensor;
  if (length > MAX_MATRIX) throw new WeightsError(`${source.path}: ${quoted(name)} is too large`);
  const values = decode(await source.read(offset, length), dtype);
  if (values === undefined)
    throw new WeightsError(`${source.path}: ${quoted(name)} is ${dtype}, not F32, F16 or BF16`);
  if (!values.every(Number.isFinite))
    throw new WeightsError(
      `${source.path}: ${quoted(name)} has values that are no finite numbers: the training diverged`,
    );
  return values;
}

/** [rows, columns] to [columns, rows]. */
function transposed(values: Float32Array, rows: number, columns: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      out[column * rows + row] = values[row * columns + column] as number;
  return out;
}
