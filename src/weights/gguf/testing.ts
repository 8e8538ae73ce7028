/** For tests only: GGUF files from values. */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { TinyModel } from "../testing.js";
import { decode, encode } from "../values.js";
import { BLOCK, BLOCK_BYTES, encodeQ8 } from "./q8.js";
import { tensorTypeByName } from "./types.js";
import {
  arrayEntry,
  type EntryToWrite,
  type GgufTensorToWrite,
  ggufFile,
  scalarEntry,
} from "./write.js";

/** A tensor of these values, stored as this type. */
export function ggufTensor(
  name: string,
  typeName: "F32" | "F16" | "BF16" | "Q8_0",
  dimensions: readonly number[],
  values: Float32Array,
): GgufTensorToWrite {
  const type = tensorTypeByName(typeName);
  if (type === undefined) throw new Error(typeName);
  let bytes: Uint8Array;
  if (typeName === "Q8_0") {
    bytes = new Uint8Array((values.length / BLOCK) * BLOCK_BYTES);
    if (!encodeQ8(values, bytes)) throw new Error(`${name} is not finite`);
  } else bytes = encode(values, typeName);
  return { name, type, dimensions, data: () => [bytes] };
}

const names: readonly (readonly [RegExp, string])[] = [
  [/^model\.language_model\.embed_tokens\.weight$/, "token_embd.weight"],
  [/^model\.language_model\.norm\.weight$/, "output_norm.weight"],
  [/^model\.language_model\.layers\.(\d+)\.linear_attn\.A_log$/, "blk.$1.ssm_a"],
  [/^model\.language_model\.layers\.(\d+)\.linear_attn\.dt_bias$/, "blk.$1.ssm_dt.bias"],
  [/^model\.language_model\.layers\.(\d+)\.(.+)\.weight$/, "blk.$1.<$2>.weight"],
];

const modules: Readonly<Record<string, string>> = {
  input_layernorm: "attn_norm",
  post_attention_layernorm: "post_attention_norm",
  "self_attn.q_proj": "attn_q",
  "self_attn.k_proj": "attn_k",
  "self_attn.v_proj": "attn_v",
  "self_attn.o_proj": "attn_output",
  "self_attn.q_norm": "attn_q_norm",
  "self_attn.k_norm": "attn_k_norm",
  "linear_attn.in_proj_qkv": "attn_qkv",
  "linear_attn.in_proj_z": "attn_gate",
  "linear_attn.in_proj_a": "ssm_alpha",
  "linear_attn.in_proj_b": "ssm_beta",
  "linear_attn.conv1d": "ssm_conv1d",
  "linear_attn.norm": "ssm_norm",
  "linear_attn.out_proj": "ssm_out",
  "mlp.gate_proj": "ffn_gate",
  "mlp.up_proj": "ffn_up",
  "mlp.down_proj": "ffn_down",
};

export interface TinyGgufOptions {
  /** How much is added to the norms; the converter adds 1. */
  readonly shift?: number;
  /** Of the matrices. */
  readonly type?: "BF16" | "F16" | "Q8_0" | "F32";
  /** Promises a block of multi-token prediction; `true` also has its tensors. */
  readonly prediction?: boolean;
}

/** What llama.cpp's converter makes of `tinyQwen`, as far as names, orders and types go. */
export async function writeTinyQwen(
  path: string,
  model: TinyModel,
  { shift = 1, type = "BF16", prediction }: TinyGgufOptions = {},
): Promise<string> {
  const tensors: GgufTensorToWrite[] = [];
  for (const [name, { dtype, shape, bytes }] of model) {
    const pattern = names.find(([one]) => one.test(name));
    if (pattern === undefined) continue;
    const to = name
      .replace(pattern[0], pattern[1])
      .replace(/<(.+)>/, (_, module: string) => modules[module] ?? "unknown");
    const isNorm = to.endsWith("_norm.weight") && !to.endsWith("ssm_norm.weight");
    const values = (decode(bytes, dtype) ?? new Float32Array()).map((value) =>
      isNorm ? value + shift : to.endsWith("ssm_a") ? -Math.exp(value) : value,
    );
    const dimensions = shape.filter((size) => size !== 1).reverse();
    const isMatrix = dimensions.length === 2 && !to.endsWith("ssm_conv1d.weight");
    const fits = type !== "Q8_0" || (dimensions[0] ?? 0) % 32 === 0;
    tensors.push(ggufTensor(to, isMatrix ? (fits ? type : "F16") : "F32", dimensions, values));
  }
  if (prediction === true)
    tensors.push(ggufTensor("blk.4.attn_norm.weight", "F32", [32], new Float32Array(32).fill(1)));
  const blocks = prediction === undefined ? 4 : 5;
  const entries = [
    scalarEntry("general.architecture", "string", "qwen35"),
    scalarEntry("general.file_type", "u32", 32),
    scalarEntry("qwen35.block_count", "u32", blocks),
    scalarEntry("qwen35.attention.head_count", "u32", 2),
    scalarEntry("qwen35.attention.head_count_kv", "u32", 1),
    scalarEntry("qwen35.ssm.group_count", "u32", 2),
    scalarEntry("qwen35.ssm.time_step_rank", "u32", 2),
    scalarEntry("qwen35.ssm.state_size", "u32", 8),
    scalarEntry("qwen35.ssm.inner_size", "u32", 16),
    arrayEntry(
      "qwen35.attention.recurrent_layers",
      "bool",
      Array.from({ length: blocks }, (_, i) => i < 3),
    ),
    ...(prediction === undefined ? [] : [scalarEntry("qwen35.nextn_predict_layers", "u32", 1)]),
    arrayEntry("tokenizer.ggml.tokens", "string", ["a", "b"]),
  ];
  return writeGguf(path, entries, tensors);
}

/** Writes a file and returns its path. */
export async function writeGguf(
  path: string,
  entries: readonly EntryToWrite[],
  tensors: readonly GgufTensorToWrite[],
  alignment?: number,
): Promise<string> {
  await pipeline(Readable.from(ggufFile(entries, tensors, alignment)), createWriteStream(path));
  return path;
}
