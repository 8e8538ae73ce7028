/** A checkpoint as Hugging Face lays it out: config.json, one or more safetensors, an index. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { WeightsError } from "./errors.js";
import { quoted, readSafetensorsHeader, type StoredTensor } from "./safetensors.js";
import { openSource, reasonOf, type Source } from "./source.js";

export const INDEX = "model.safetensors.index.json";

/** The index of the largest models has some 10 MB. */
const MAX_JSON = 64 * 1024 * 1024;

export interface Shard {
  /** Name of the file. */
  readonly file: string;
  readonly source: Source;
  readonly metadata: ReadonlyMap<string, string>;
  readonly tensors: readonly StoredTensor[];
}

/** A tensor with the file it is in. */
export interface ShardTensor extends StoredTensor {
  readonly source: Source;
}

export interface Checkpoint {
  readonly folder: string;
  /** config.json */
  readonly config: Readonly<Record<string, unknown>>;
  readonly shards: readonly Shard[];
  /** All tensors by name. */
  readonly tensors: ReadonlyMap<string, ShardTensor>;
  /** What the index says is where (its `weight_map`); absent without an index. */
  readonly index?: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

/** Opens a checkpoint; only headers are read. Throws a {@link WeightsError} when it is not sound. */
export async function openCheckpoint(folder: string): Promise<Checkpoint> {
  let files: string[];
  try {
    files = await readdir(folder);
  } catch (error) {
    throw new WeightsError(`${folder} cannot be read: ${reasonOf(error)}`);
  }
  if (!files.includes("config.json"))
    throw new WeightsError(`${folder} has no config.json: it is not the folder of a checkpoint`);
  const config = await readObject(join(folder, "config.json"));
  const names = shardsIn(folder, files);
  const index = files.includes(INDEX) ? await readIndex(join(folder, INDEX)) : undefined;
  const shards: Shard[] = [];
  const close = async () => {
    for (const { source } of shards) await source.close();
  };
  try {
    for (const file of names) {
      const source = await openSource(join(folder, file));
      shards.push({ file, source, metadata: new Map(), tensors: [] });
      const header = await readSafetensorsHeader(source);
      shards[shards.length - 1] = { file, source, ...header };
    }
    return {
      folder,
      config,
      shards,
      tensors: tensorsOf(folder, shards),
      ...(index && { index }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The files that llama.cpp's converter and transformers would read, in order. */
function shardsIn(folder: string, files: readonly string[]): string[] {
  const names = files.filter((file) => /^model.*\.safetensors$/.test(file)).sort();
  if (names.length === 0)
    throw new WeightsError(`${folder} has no model*.safetensors: there is nothing to repair`);
  const numbered = names.map((name) => /-(\d+)-of-(\d+)\.safetensors$/.exec(name));
  const total = Number(numbered.find((match) => match !== null)?.[2] ?? names.length);
  if (total !== names.length)
    throw new WeightsError(
      `${folder} has ${names.length} of ${total} model-….safetensors: some are missing, or some are left over`,
    );
  return names;
}

function tensorsOf(folder: string, shards: readonly Shard[]): ReadonlyMap<string, ShardTensor> {
  const all = new Map<string, ShardTensor>();
  for (const { source, tensors, file } of shards) {
    for (const tensor of tensors) {
      if (all.has(tensor.name))
        throw new WeightsError(`${folder}: ${quoted(tensor.name)} is in ${file} a second time`);
      all.set(tensor.name, { ...tensor, source });
    }
  }
  return all;
}

/** A small JSON file that has to hold an object. */
export async function readObject(path: string): Promise<Record<string, unknown>> {
  const source = await openSource(path);
  const { size } = source;
  await source.close();
  if (size > MAX_JSON) throw new WeightsError(`${path} has ${size} bytes, which is too much JSON`);
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, "utf8"));
  } catch {
    throw new WeightsError(`${path} is not JSON`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new WeightsError(`${path} does not hold an object`);
  return value as Record<string, unknown>;
}

async function readIndex(path: string): Promise<ReadonlyMap<string, string>> {
  const { weight_map: map } = await readObject(path);
  if (typeof map !== "object" || map === null || Array.isArray(map))
    throw new WeightsError(`${path} has no weight_map`);
  return new Map(Object.entries(map).map(([name, file]) => [name, String(file)]));
}
