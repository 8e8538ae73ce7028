/**
 * A model for tests: a llama of one layer with bytes as tokens, some 100 kB. What it says is
 * arranged: how probable each label is, and that a `!` in the text makes it say the last one.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ggufTensor, writeGguf } from "../weights/gguf/testing.js";
import { arrayEntry, type EntryToWrite, scalarEntry } from "../weights/gguf/write.js";
import { LlamaProcess } from "./process.js";

export interface TinyModelOptions {
  /** First letters of labels with what is added to their logits; default `s` 12, `r` 9, `d` 9: fairly sure of `s`. */
  readonly letters?: Readonly<Record<string, number>>;
  /** Added to the logit of `d` for each `!`, roughly; default 30. */
  readonly alarm?: number;
  readonly seed?: number;
  /** Tokens that fit; default 512. */
  readonly context?: number;
}

const WIDTH = 32;
const HIDDEN = 64;
const SPECIAL = ["<|im_start|>", "<|im_end|>"];
const USER_DEFINED = ["<think>", "</think>"];

/** Why tests that need the runtime are skipped here; undefined where it works. */
export async function whyNoRuntime(): Promise<string | undefined> {
  const path = await writeTinyModel();
  const model = new LlamaProcess({ modelPath: path, threads: 1 });
  try {
    await model.start();
    return undefined;
  } catch (error) {
    return `node-llama-cpp does not run here: ${error instanceof Error ? error.message : error}`;
  } finally {
    model.end();
    rmSync(dirname(path), { recursive: true, force: true });
  }
}

/** The file of a tiny model in a new directory below the system's own for temporary files. */
export async function writeTinyModel({
  letters = { s: 12, r: 9, d: 9 },
  alarm = 30,
  seed = 1,
  context = 512,
}: TinyModelOptions = {}): Promise<string> {
  const bytes = byteTokens();
  const tokens = [...bytes, "qq", ...SPECIAL, ...USER_DEFINED];
  const kinds = tokens.map((token) =>
    SPECIAL.includes(token) ? 3 : USER_DEFINED.includes(token) ? 4 : 1,
  );
  const random = generator(seed);
  const noise = (rows: number) => fill(rows * WIDTH, () => (random() - 0.5) * 0.02);
  const embedding = noise(tokens.length);
  const output = noise(tokens.length);
  for (let token = 0; token < tokens.length; token++) embedding[token * WIDTH] = 1;
  embedding[tokens.indexOf("!") * WIDTH + 1] = 1;
  // A hidden vector that is only dimension 0 is √WIDTH after normalisation.
  for (const [letter, logit] of Object.entries(letters))
    output[tokens.indexOf(letter) * WIDTH] = logit / Math.sqrt(WIDTH);
  output[tokens.indexOf("d") * WIDTH + 1] = alarm;
  const identity = fill(WIDTH * WIDTH, (at) => (Math.floor(at / WIDTH) === at % WIDTH ? 1 : 0));
  // Attention is even over all that came before, and only the alarm gets through.
  const throughput = fill(WIDTH * WIDTH, (at) => (at === WIDTH + 1 ? 1 : 0));
  const ones = fill(WIDTH, () => 1);
  const zero = (size: number) => fill(size, () => 0);
  return writeModel(
    "tiny.gguf",
    [
      ["general.architecture", "llama"],
      ["general.name", "tiny"],
      ["llama.context_length", u32(context)],
      ["llama.embedding_length", u32(WIDTH)],
      ["llama.block_count", u32(1)],
      ["llama.feed_forward_length", u32(HIDDEN)],
      ["llama.attention.head_count", u32(2)],
      ["llama.attention.head_count_kv", u32(2)],
      ["llama.rope.dimension_count", u32(WIDTH / 2)],
      ["llama.attention.layer_norm_rms_epsilon", f32(1e-6)],
      ["tokenizer.chat_template", "<|im_start|> <|im_end|> <think>"],
      ["tokenizer.ggml.model", "gpt2"],
      ["tokenizer.ggml.pre", "default"],
      ["tokenizer.ggml.tokens", tokens],
      ["tokenizer.ggml.token_type", kinds],
      ["tokenizer.ggml.merges", ["q q"]],
      ["tokenizer.ggml.eos_token_id", u32(tokens.indexOf("<|im_end|>"))],
      ["tokenizer.ggml.add_bos_token", false],
    ],
    [
      ["token_embd.weight", [WIDTH, tokens.length], embedding],
      ["output.weight", [WIDTH, tokens.length], output],
      ["output_norm.weight", [WIDTH], ones],
      ["blk.0.attn_norm.weight", [WIDTH], ones],
      ["blk.0.attn_q.weight", [WIDTH, WIDTH], zero(WIDTH * WIDTH)],
      ["blk.0.attn_k.weight", [WIDTH, WIDTH], zero(WIDTH * WIDTH)],
      ["blk.0.attn_v.weight", [WIDTH, WIDTH], identity],
      ["blk.0.attn_output.weight", [WIDTH, WIDTH], throughput],
      ["blk.0.ffn_norm.weight", [WIDTH], ones],
      ["blk.0.ffn_gate.weight", [WIDTH, HIDDEN], zero(WIDTH * HIDDEN)],
      ["blk.0.ffn_up.weight", [WIDTH, HIDDEN], zero(WIDTH * HIDDEN)],
      ["blk.0.ffn_down.weight", [HIDDEN, WIDTH], zero(WIDTH * HIDDEN)],
    ],
  );
}

/** GPT-2's letters for the 256 bytes: printable ones stand for themselves, the rest is moved up. */
export function byteTokens(): string[] {
  let moved = 0;
  return Array.from({ length: 256 }, (_, byte) => {
    const isPrintable =
      (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || (byte >= 174 && byte <= 255);
    return String.fromCodePoint(isPrintable ? byte : 256 + moved++);
  });
}

/** A linear congruential generator (Numerical Recipes); 0 to 1. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function fill(length: number, value: (at: number) => number): Float32Array {
  return Float32Array.from({ length }, (_, at) => value(at));
}

type Numeric = { readonly type: "u32" | "f32"; readonly value: number };
type Value = string | boolean | Numeric | readonly string[] | readonly number[];
type Tensor = readonly [name: string, dimensions: readonly number[], data: Float32Array];

export const u32 = (value: number): Numeric => ({ type: "u32", value });
export const f32 = (value: number): Numeric => ({ type: "f32", value });

/** A file of these keys (whole numbers in a list are i32) and tensors in F32, in a new directory for temporary files. */
export async function writeModel(
  name: string,
  values: readonly (readonly [string, Value])[],
  tensors: readonly Tensor[],
): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), "cerbash-llama-")), name);
  return writeGguf(
    path,
    values.map(([key, value]) => entry(key, value)),
    tensors.map(([tensor, dimensions, data]) => ggufTensor(tensor, "F32", dimensions, data)),
  );
}

function entry(key: string, value: Value): EntryToWrite {
  if (typeof value === "string") return scalarEntry(key, "string", value);
  if (typeof value === "boolean") return scalarEntry(key, "bool", value);
  if ("type" in value) return scalarEntry(key, value.type, value.value);
  return arrayEntry(key, typeof value[0] === "string" ? "string" : "i32", value);
}
