/** For tests only: tiny seeded checkpoints, as transformers keeps them and as mlx_lm.fuse leaves them. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { safetensorsFile, type TensorToWrite } from "./safetensors.js";
import { encode } from "./values.js";

/** Equal seeds give equal words of 32 bits (mulberry32; test/python/quants.py has the same). */
export function seededWords(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** The same as numbers in [0, 1). */
export function seeded(seed: number): () => number {
  const next = seededWords(seed);
  return () => next() / 2 ** 32;
}

/** A new folder that is gone when the test ends. */
export function temporaryFolder(test: { after: (fn: () => void) => void }): string {
  const folder = mkdtempSync(join(tmpdir(), "cerbash-weights-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface TinyTensor {
  readonly dtype: "F32" | "F16" | "BF16";
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

export type TinyModel = Map<string, TinyTensor>;

/** Bytes of a whole safetensors file. */
export async function safetensorsBytes(
  model: ReadonlyMap<string, TinyTensor>,
  metadata: ReadonlyMap<string, string> = new Map(),
): Promise<Buffer> {
  const tensors: TensorToWrite[] = [...model].map(([name, { dtype, shape, bytes }]) => ({
    name,
    dtype,
    shape,
    data: () => [bytes],
  }));
  const parts: Uint8Array[] = [];
  for await (const part of safetensorsFile(tensors, metadata)) parts.push(Uint8Array.from(part));
  return Buffer.concat(parts);
}

export function tensor(
  dtype: TinyTensor["dtype"],
  shape: readonly number[],
  value: (i: number) => number,
): TinyTensor {
  const length = shape.reduce((product, size) => product * size, 1);
  return {
    dtype,
    shape,
    bytes: encode(
      Array.from({ length }, (_, i) => value(i)),
      dtype,
    ),
  };
}

/** Layers with full attention in {@link tinyQwen}; the others are linear. */
const FULL = [3];
const LAYERS = 4;
const HIDDEN = 32;

export const qwenConfig = {
  architectures: ["Qwen3_5ForConditionalGeneration"],
  model_type: "qwen3_5",
  text_config: {
    model_type: "qwen3_5_text",
    num_hidden_layers: LAYERS,
    mtp_num_hidden_layers: 1,
    hidden_size: HIDDEN,
  },
  vision_config: { depth: 1 },
};

/** The tensors of a tiny Qwen3.5 as transformers keeps them: norms near 0, in bfloat16. */
export function tinyQwen(seed = 1): TinyModel {
  const random = seeded(seed);
  const noise = (spread: number) => () => (random() - 0.5) * spread;
  const matrix = (rows: number, columns: number) => tensor("BF16", [rows, columns], noise(0.2));
  const norm = (size: number) => tensor("BF16", [size], noise(0.6));
  const model: TinyModel = new Map();
  const p = "model.language_model.";
  model.set(`${p}embed_tokens.weight`, matrix(64, HIDDEN));
  for (let n = 0; n < LAYERS; n++) {
    const layer = `${p}layers.${n}.`;
    model.set(`${layer}input_layernorm.weight`, norm(HIDDEN));
    model.set(`${layer}post_attention_layernorm.weight`, norm(HIDDEN));
    if (FULL.includes(n)) {
      model.set(`${layer}self_attn.q_proj.weight`, matrix(64, HIDDEN));
      model.set(`${layer}self_attn.k_proj.weight`, matrix(16, HIDDEN));
      model.set(`${layer}self_attn.v_proj.weight`, matrix(16, HIDDEN));
      model.set(`${layer}self_attn.o_proj.weight`, matrix(HIDDEN, 32));
      model.set(`${layer}self_attn.q_norm.weight`, norm(16));
      model.set(`${layer}self_attn.k_norm.weight`, norm(16));
    } else {
      model.set(`${layer}linear_attn.in_proj_qkv.weight`, matrix(48, HIDDEN));
      model.set(`${layer}linear_attn.in_proj_z.weight`, matrix(16, HIDDEN));
      model.set(`${layer}linear_attn.in_proj_a.weight`, matrix(2, HIDDEN));
      model.set(`${layer}linear_attn.in_proj_b.weight`, matrix(2, HIDDEN));
      model.set(`${layer}linear_attn.conv1d.weight`, tensor("BF16", [48, 1, 4], noise(0.5)));
      model.set(`${layer}linear_attn.A_log`, tensor("F32", [2], noise(1)));
      model.set(`${layer}linear_attn.dt_bias`, tensor("BF16", [2], noise(1)));
      // The gated norm starts at 1 and is never shifted.
      model.set(
        `${layer}linear_attn.norm.weight`,
        tensor("F32", [8], () => 1 + noise(0.2)()),
      );
      model.set(`${layer}linear_attn.out_proj.weight`, matrix(HIDDEN, 16));
    }
    model.set(`${layer}mlp.gate_proj.weight`, matrix(64, HIDDEN));
    model.set(`${layer}mlp.up_proj.weight`, matrix(64, HIDDEN));
    model.set(`${layer}mlp.down_proj.weight`, matrix(HIDDEN, 64));
  }
  model.set(`${p}norm.weight`, norm(HIDDEN));
  model.set("model.visual.patch_embed.proj.weight", matrix(8, 8));
  model.set("mtp.norm.weight", norm(HIDDEN));
  model.set("mtp.layers.0.input_layernorm.weight", norm(HIDDEN));
  model.set("mtp.fc.weight", matrix(HIDDEN, 2 * HIDDEN));
  return model;
}

export interface FolderOptions {
  readonly config?: Readonly<Record<string, unknown>>;
  /** Number of files; with more than one, or `index`, an index is written. */
  readonly shards?: number;
  /** The names the index has; default: those of the files. */
  readonly index?: readonly string[];
  readonly format?: string;
}

/** Writes a checkpoint into a folder, which is made. */
export async function writeFolder(
  folder: string,
  model: ReadonlyMap<string, TinyTensor>,
  { config = qwenConfig, shards = 1, index, format = "pt" }: FolderOptions = {},
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "config.json"), JSON.stringify(config));
  writeFileSync(join(folder, "tokenizer.json"), `{"of":${JSON.stringify(format)}}`);
  const names = [...model.keys()];
  const map: Record<string, string> = {};
  const metadata = new Map([["format", format]]);
  for (let i = 0; i < shards; i++) {
    const own = names.filter((_, n) => Math.floor((n * shards) / names.length) === i);
    const pad = (n: number) => String(n).padStart(5, "0");
    const file =
      shards === 1 ? "model.safetensors" : `model-${pad(i + 1)}-of-${pad(shards)}.safetensors`;
    const part = new Map([...model].filter(([name]) => own.includes(name)));
    writeFileSync(join(folder, file), await safetensorsBytes(part, metadata));
    for (const name of own) map[name] = file;
  }
  const listed = index ? Object.fromEntries(index.map((name) => [name, "model.safetensors"])) : map;
  if (shards > 1 || index)
    writeFileSync(
      join(folder, "model.safetensors.index.json"),
      JSON.stringify({ metadata: { total_size: 0 }, weight_map: listed }),
    );
  return folder;
}

/** Every file of a folder with its bytes, for comparing. */
export function filesOf(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name)).toString("base64")]),
  );
}
