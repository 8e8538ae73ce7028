/** For tests only: a base model without weights, and a small corpus. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildFrom, sourceOf } from "../corpus/testing.js";

/** As SmolLM2-Instruct carries it. */
export const SMOLLM2_TEMPLATE =
  "{% for message in messages %}{% if loop.first and messages[0]['role'] != 'system' %}{{ '<|im_start|>system\nYou are a helpful AI assistant named SmolLM, trained by Hugging Face<|im_end|>\n' }}{% endif %}{{'<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n'}}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}";

/** A folder in Hugging Face's layout whose vocabulary is bytes and two special tokens. */
export function writeBase(folder: string, template: string = SMOLLM2_TEMPLATE): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), typeof value === "string" ? value : JSON.stringify(value));
  const specials = ["<|im_start|>", "<|im_end|>"];
  const vocab = Object.fromEntries([...byteLetters(), ...specials].map((word, id) => [word, id]));
  write("config.json", {
    model_type: "llama",
    num_hidden_layers: 2,
    hidden_size: 32,
    intermediate_size: 64,
    num_attention_heads: 4,
    num_key_value_heads: 2,
    vocab_size: Object.keys(vocab).length,
  });
  write("tokenizer.json", {
    version: "1.0",
    added_tokens: specials.map((content) => ({
      id: vocab[content],
      content,
      special: true,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    normalizer: null,
    pre_tokenizer: {
      type: "ByteLevel",
      add_prefix_space: false,
      trim_offsets: true,
      use_regex: true,
    },
    post_processor: null,
    decoder: { type: "ByteLevel", add_prefix_space: true, trim_offsets: true, use_regex: true },
    model: { type: "BPE", vocab, merges: [], unk_token: null, fuse_unk: false },
  });
  write("tokenizer_config.json", { tokenizer_class: "PreTrainedTokenizerFast" });
  write("chat_template.jinja", template);
}

/** Letters that stand for bytes in byte-level vocabularies (GPT-2's table). */
function byteLetters(): readonly string[] {
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => {
    const isPrintable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
    return String.fromCodePoint(isPrintable ? byte : next++);
  });
}

/** A corpus of some 250 shapes, hand-written and bulk. */
export async function writeCorpus(folder: string): Promise<void> {
  // Made of syllables: numbers in a name count as the same name.
  const parts = ["ba", "ce", "di", "fo", "gu", "ka", "le", "mi"];
  const names = parts.flatMap((one) => parts.map((two) => `${one}${two}ctl`));
  const hand = names.flatMap((name) => [
    { command: `${name} list`, label: "safe" as const, reason: "reads" },
    { command: `${name} restart all`, label: "risky" as const, reason: "others see it" },
    { command: `${name} purge --force`, label: "destructive" as const, reason: "loses data" },
  ]);
  const bulk = names.map((name) => ({
    command: `${name} show ${"x".repeat(150)}`,
    label: "safe" as const,
    reason: "weak: allowlist",
  }));
  const sources = [
    sourceOf({ name: "boundary", rows: hand, isRepeated: true }),
    sourceOf({ name: "tldr", rows: bulk }),
  ];
  await buildFrom(folder, sources, { isShipped: true });
}
