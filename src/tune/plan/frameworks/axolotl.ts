import { evalSteps, layersOf, type PlanInput, type Recipe } from "./framework.js";

/** Axolotl. Traps: rows over the length are dropped in silence by default; packing changes what a step is. */
export const axolotl: Recipe = {
  row: ({ messages }) => ({ messages }),
  files: (input) => ({ "axolotl.yaml": yamlOf(input) }),
  scripts: [],
  commands: () => [
    "axolotl preprocess axolotl.yaml",
    "axolotl train axolotl.yaml",
    "# To merge: into the bf16 base, not the 4-bit one.",
    "# axolotl merge-lora axolotl.yaml --lora-model-dir=out",
  ],
  requirements: ["axolotl==0.19.0"],
  adapter: { folder: "out", form: "peft" },
};

function yamlOf({ base, settings }: PlanInput): string {
  const { steps, warmup, batch, quantise, device } = settings;
  const layers = layersOf(settings);
  const every = evalSteps(settings);
  const isCpu = device === "cpu";
  const lines = [
    `base_model: ${JSON.stringify(base.load)}`,
    ...(quantise
      ? ["load_in_4bit: true", "adapter: qlora", "bnb_config_kwargs: { bnb_4bit_quant_type: nf4 }"]
      : ["adapter: lora"]),
    `lora_r: ${settings.rank}`,
    `lora_alpha: ${settings.alpha}`,
    `lora_dropout: ${settings.dropout}`,
    layers === undefined
      ? "lora_target_linear: true"
      : `lora_target_modules: [${layers.join(", ")}]`,
    // Its built-in Qwen template writes other blanks than the model's own.
    "chat_template: tokenizer_default",
    "datasets:",
    "  - { path: data/train.jsonl, ds_type: json, type: chat_template, field_messages: messages, roles_to_train: [assistant], train_on_eos: turn }",
    "test_datasets:",
    "  - { path: data/valid.jsonl, ds_type: json, type: chat_template, field_messages: messages, split: train, roles_to_train: [assistant], train_on_eos: turn }",
    "dataset_prepared_path: prepared",
    "output_dir: out",
    `sequence_len: ${settings.maxTokens}`,
    "excess_length_strategy: raise",
    "sample_packing: false",
    "eval_sample_packing: false",
    `micro_batch_size: ${batch}`,
    "gradient_accumulation_steps: 1",
    `max_steps: ${steps}`,
    `warmup_steps: ${warmup}`,
    `learning_rate: ${settings.learningRate.toFixed(10).replace(/0+$/, "")}`,
    "lr_scheduler: cosine",
    isCpu ? "optimizer: adamw_torch" : "optimizer: adamw_torch_fused",
    `weight_decay: ${settings.weightDecay}`,
    isCpu ? "bf16: false" : "bf16: auto",
    `tf32: ${isCpu ? "false" : "true"}`,
    "gradient_checkpointing: true",
    "gradient_checkpointing_kwargs: { use_reentrant: false }",
    "attn_implementation: sdpa",
    "logging_steps: 10",
    `eval_steps: ${every}`,
    `save_steps: ${every}`,
    "save_total_limit: 3",
    `seed: ${settings.seed}`,
  ];
  return `${lines.join("\n")}\n`;
}
