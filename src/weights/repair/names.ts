/**
 * What Qwen3.5's tensors are called, and which of them fuse has shifted. MLX keeps its own names and
 * values in memory and `mlx_lm.fuse` saves them unchanged (mlx_lm/models/qwen3_5.py `sanitize`,
 * mlx_lm/fuse.py): `language_model.model.` for `model.language_model.`, norms as 1 + w, the kernel of
 * the convolution as [channels, taps, 1].
 */

/** `model_type`s that MLX loads in this way. */
const shifted: ReadonlySet<string> = new Set([
  "qwen3_5",
  "qwen3_5_text",
  "qwen3_5_moe",
  "qwen3_5_moe_text",
  "qwen3_next",
]);

export function isShiftedModel(config: Readonly<Record<string, unknown>>): boolean {
  return shifted.has(String(config.model_type));
}

const prefixes: readonly (readonly [mlx: string, huggingFace: string])[] = [
  ["language_model.model.", "model.language_model."],
  ["language_model.lm_head.", "lm_head."],
  ["vision_tower.", "model.visual."],
];

/** The name that transformers knows a tensor by; a name that is right already stays. */
export function huggingFaceName(name: string): string {
  for (const [mlx, own] of prefixes) if (name.startsWith(mlx)) return own + name.slice(mlx.length);
  return name;
}

/** The same for one tensor in every layout, those of text-only models too (`model.layers.…`). */
export function matchingKey(name: string): string {
  return huggingFaceName(name).replace(/^model\.language_model\./, "model.");
}

/** Norms that a fused checkpoint has shifted: `1 + w` instead of `w`. */
export function isShiftedNorm(name: string): boolean {
  const key = matchingKey(name);
  if (isExtra(key)) return false;
  return (
    key === "model.norm.weight" ||
    /\.(?:input_layernorm|post_attention_layernorm|self_attn\.[qk]_norm)\.weight$/.test(key)
  );
}

/** Those whose centre says how far: trained q, k and final norms wander too much for that. */
export function isTellingNorm(name: string): boolean {
  return isShiftedNorm(name) && /\.(?:input|post_attention)_layernorm\.weight$/.test(name);
}

export function isConvolution(name: string): boolean {
  return name.endsWith("linear_attn.conv1d.weight");
}

/** Multi-token prediction, which MLX drops at load. */
export function isPrediction(key: string): boolean {
  return key.startsWith("mtp.");
}

/** What MLX drops: multi-token prediction and vision. */
export function isExtra(key: string): boolean {
  return isPrediction(key) || key.startsWith("model.visual.");
}
