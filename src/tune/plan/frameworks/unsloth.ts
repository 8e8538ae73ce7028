import { evalSteps, layersOf, type Recipe } from "./framework.js";

const ALL = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"];

/** Unsloth, which wants a GPU. Not run by this project: names are checked against its sources (test/python/unsloth_names.py). */
export const unsloth: Recipe = {
  row: ({ messages }) => ({ messages }),
  files: ({ base, settings }) => ({
    "unsloth.json": `${JSON.stringify(
      {
        model: base.load,
        max_seq_length: settings.maxTokens,
        load_in_4bit: settings.quantise,
        before_answer: base.template.beforeAnswer,
        lora: {
          r: settings.rank,
          lora_alpha: settings.alpha,
          lora_dropout: settings.dropout,
          target_modules: layersOf(settings) ?? ALL,
          random_state: settings.seed,
        },
        sft: {
          output_dir: "out",
          max_length: settings.maxTokens,
          packing: false,
          max_steps: settings.steps,
          warmup_steps: settings.warmup,
          learning_rate: settings.learningRate,
          lr_scheduler_type: "cosine",
          weight_decay: settings.weightDecay,
          per_device_train_batch_size: settings.batch,
          gradient_accumulation_steps: 1,
          logging_steps: 10,
          eval_strategy: "steps",
          eval_steps: evalSteps(settings),
          save_steps: evalSteps(settings),
          save_total_limit: 1,
          report_to: "none",
          seed: settings.seed,
        },
      },
      undefined,
      2,
    )}\n`,
  }),
  scripts: ["train_unsloth.py"],
  commands: () => ["python3 train_unsloth.py"],
  requirements: ["unsloth==2026.10.9", "unsloth_zoo==2026.10.9", "trl==1.9.0"],
  adapter: { folder: "adapter", form: "peft" },
};
