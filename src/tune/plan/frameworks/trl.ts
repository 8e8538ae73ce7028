import { evalSteps, layersOf, type Recipe } from "./framework.js";

/** TRL's SFTTrainer with PEFT: rows of prompt and completion, loss on the completion alone. */
export const trl: Recipe = {
  // Thoughts off, as at runtime; templates without thoughts do not know the word.
  row: ({ messages }) => ({
    prompt: messages.slice(0, -1),
    completion: messages.slice(-1),
    chat_template_kwargs: { enable_thinking: false },
  }),
  files: ({ base, settings }) => ({
    "trl.json": `${JSON.stringify(
      {
        model: base.load,
        dtype: settings.device === "cpu" ? "float32" : "bfloat16",
        quantise: settings.quantise,
        threads: settings.threads,
        sft: {
          output_dir: "out",
          max_length: settings.maxTokens,
          completion_only_loss: true,
          packing: false,
          max_steps: settings.steps,
          warmup_steps: settings.warmup,
          learning_rate: settings.learningRate,
          lr_scheduler_type: "cosine",
          weight_decay: settings.weightDecay,
          per_device_train_batch_size: settings.batch,
          per_device_eval_batch_size: settings.batch,
          // Batches of like lengths: less padding, about a third less time.
          train_sampling_strategy: "group_by_length",
          optim: "adamw_torch",
          logging_steps: 10,
          eval_strategy: "steps",
          eval_steps: evalSteps(settings),
          save_strategy: "steps",
          save_steps: evalSteps(settings),
          save_total_limit: 1,
          report_to: "none",
          seed: settings.seed,
          use_cpu: settings.device === "cpu",
          bf16: settings.device !== "cpu",
          gradient_checkpointing: settings.device !== "cpu",
        },
        lora: {
          r: settings.rank,
          lora_alpha: settings.alpha,
          lora_dropout: settings.dropout,
          target_modules: layersOf(settings) ?? "all-linear",
          task_type: "CAUSAL_LM",
        },
      },
      undefined,
      2,
    )}\n`,
  }),
  scripts: ["train_trl.py"],
  commands: () => ["python3 train_trl.py"],
  requirements: [
    "torch==2.11.0",
    "transformers==5.16.1",
    "peft==0.20.0",
    "trl==1.9.0",
    "accelerate==1.13.0",
    "datasets==4.8.4",
  ],
  adapter: { folder: "adapter", form: "peft" },
};
