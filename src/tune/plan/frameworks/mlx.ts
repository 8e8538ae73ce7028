import { evalSteps, layersOf, type PlanInput, type Recipe } from "./framework.js";

/** mlx-lm's LoRA. Its own reader of YAML takes `1e-4`; others read that as a text, so numbers are written out. */
export const mlx: Recipe = {
  row: ({ messages }) => ({ messages }),
  files: (input) => ({ "mlx.yaml": yamlOf(input) }),
  scripts: ["train_mlx.py"],
  commands: () => ["python3 train_mlx.py"],
  requirements: [
    'mlx==0.32.4; sys_platform == "darwin"',
    'mlx[cpu]==0.32.4; sys_platform == "linux"',
    "mlx-lm==0.32.0",
    "transformers==5.16.1",
  ],
  adapter: { folder: "adapters", form: "mlx" },
};

function yamlOf({ base, settings, rows }: PlanInput): string {
  const { steps, warmup, batch, learningRate, rank, alpha, dropout } = settings;
  const rate = plain(learningRate);
  const layers = layersOf(settings);
  const keys = layers === undefined ? "" : `, keys: [${layers.map(qualified).join(", ")}]`;
  // mlx-lm's "scale" is alpha / rank, where others write alpha.
  const scale = plain(alpha / rank);
  return `model: ${JSON.stringify(base.load)}
train: true
fine_tune_type: lora
data: data
mask_prompt: true
num_layers: -1
batch_size: ${batch}
iters: ${steps}
max_seq_length: ${settings.maxTokens}
lr_schedule:
  name: cosine_decay
  warmup: ${warmup}
  warmup_init: 0.0000001
  arguments: [${rate}, ${steps - warmup}, ${plain(learningRate / 100)}]
learning_rate: ${rate}
optimizer: adamw
optimizer_config: { adamw: { weight_decay: ${plain(settings.weightDecay)} } }
lora_parameters: { rank: ${rank}, scale: ${scale.includes(".") ? scale : `${scale}.0`}, dropout: ${plain(dropout)}${keys} }
val_batches: ${Math.max(1, Math.floor(rows.valid / batch))}
steps_per_report: 10
steps_per_eval: ${evalSteps(settings)}
save_every: ${Math.min(evalSteps(settings), 25)}
adapter_path: adapters
seed: ${settings.seed}
`;
}

/** mlx-lm wants the path inside a block. */
function qualified(name: string): string {
  if (name.includes(".")) return name;
  return /^(?:gate|up|down)_proj$/.test(name) ? `mlp.${name}` : `self_attn.${name}`;
}

/** A number without an exponent. */
function plain(value: number): string {
  const text = value.toFixed(12).replace(/0+$/, "");
  return text.endsWith(".") ? text.slice(0, -1) : text;
}
