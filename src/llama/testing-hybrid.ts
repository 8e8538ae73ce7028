/**
 * A tiny Qwen3.5 with random weights: one layer of linear attention, one of full attention. Its state cannot be
 * rolled back token by token, which is what tests of checkpoints need.
 */
import { byteTokens, f32, fill, generator, u32, writeModel } from "./testing.js";

const WIDTH = 64;
const HIDDEN = 64;
const HEADS = 2;
const HEAD = 32;
const STATE = 32;
const GROUPS = 2;
const INNER = STATE * GROUPS;
const CONVOLVED = 2 * STATE * GROUPS + INNER;
const KERNEL = 4;

/** The file of the model, in a new directory for temporary files. */
export async function writeTinyHybrid(seed = 1): Promise<string> {
  const random = generator(seed);
  const noise = (size: number) => fill(size, () => (random() - 0.5) * 0.4);
  const ones = (size: number) => fill(size, () => 1);
  const tokens = [...byteTokens(), "qq", "<|im_start|>", "<|im_end|>", "<think>", "</think>"];
  const kinds = tokens.map((_, n) => (n < 257 ? 1 : n < 259 ? 3 : 4));
  const matrix = (name: string, from: number, to: number) =>
    [`${name}.weight`, [from, to], noise(from * to)] as const;
  const vector = (name: string, size: number) => [name, [size], ones(size)] as const;
  const both = (n: number) => [
    vector(`blk.${n}.attn_norm.weight`, WIDTH),
    vector(`blk.${n}.post_attention_norm.weight`, WIDTH),
    matrix(`blk.${n}.ffn_gate`, WIDTH, HIDDEN),
    matrix(`blk.${n}.ffn_up`, WIDTH, HIDDEN),
    matrix(`blk.${n}.ffn_down`, HIDDEN, WIDTH),
  ];
  return writeModel(
    "hybrid.gguf",
    [
      ["general.architecture", "qwen35"],
      ["general.name", "tiny hybrid"],
      ["qwen35.context_length", u32(512)],
      ["qwen35.embedding_length", u32(WIDTH)],
      ["qwen35.block_count", u32(2)],
      ["qwen35.feed_forward_length", u32(HIDDEN)],
      ["qwen35.attention.head_count", u32(HEADS)],
      ["qwen35.attention.head_count_kv", u32(1)],
      ["qwen35.attention.key_length", u32(HEAD)],
      ["qwen35.attention.value_length", u32(HEAD)],
      ["qwen35.attention.layer_norm_rms_epsilon", f32(1e-6)],
      ["qwen35.rope.freq_base", f32(10000)],
      ["qwen35.rope.dimension_count", u32(HEAD / 2)],
      ["qwen35.rope.dimension_sections", [4, 2, 2, 0]],
      ["qwen35.ssm.conv_kernel", u32(KERNEL)],
      ["qwen35.ssm.state_size", u32(STATE)],
      ["qwen35.ssm.group_count", u32(GROUPS)],
      ["qwen35.ssm.time_step_rank", u32(GROUPS)],
      ["qwen35.ssm.inner_size", u32(INNER)],
      ["qwen35.full_attention_interval", u32(2)],
      ["tokenizer.chat_template", "<|im_start|> <|im_end|> <think>"],
      ["tokenizer.ggml.model", "gpt2"],
      ["tokenizer.ggml.pre", "qwen35"],
      ["tokenizer.ggml.tokens", tokens],
      ["tokenizer.ggml.token_type", kinds],
      ["tokenizer.ggml.merges", ["q q"]],
      ["tokenizer.ggml.eos_token_id", u32(tokens.indexOf("<|im_end|>"))],
      ["tokenizer.ggml.add_bos_token", false],
    ],
    [
      matrix("token_embd", WIDTH, tokens.length),
      vector("output_norm.weight", WIDTH),
      ...both(0),
      matrix("blk.0.attn_qkv", WIDTH, CONVOLVED),
      matrix("blk.0.attn_gate", WIDTH, INNER),
      matrix("blk.0.ssm_alpha", WIDTH, GROUPS),
      matrix("blk.0.ssm_beta", WIDTH, GROUPS),
      matrix("blk.0.ssm_conv1d", KERNEL, CONVOLVED),
      ["blk.0.ssm_a", [GROUPS], fill(GROUPS, () => -1)],
      ["blk.0.ssm_dt.bias", [GROUPS], noise(GROUPS)],
      vector("blk.0.ssm_norm.weight", STATE),
      matrix("blk.0.ssm_out", INNER, WIDTH),
      ...both(1),
      matrix("blk.1.attn_q", WIDTH, 2 * HEADS * HEAD),
      matrix("blk.1.attn_k", WIDTH, HEAD),
      matrix("blk.1.attn_v", WIDTH, HEAD),
      matrix("blk.1.attn_output", HEADS * HEAD, WIDTH),
      vector("blk.1.attn_q_norm.weight", HEAD),
      vector("blk.1.attn_k_norm.weight", HEAD),
    ],
  );
}
