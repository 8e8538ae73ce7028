/** For tests only: adapters' folders, as MLX and PEFT write them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { safetensorsBytes, seeded, type TinyModel, tensor } from "../testing.js";

/** A module that is tuned, with its sizes. */
export interface Tuned {
  readonly path: string;
  readonly inputs: number;
  readonly outputs: number;
}

/** The same numbers in both layouts. */
export function tinyMatrices({ inputs, outputs }: Tuned, rank: number, seed: number) {
  const random = seeded(seed);
  const numbers = (count: number) => Array.from({ length: count }, () => (random() - 0.5) * 0.5);
  return { a: numbers(rank * inputs), b: numbers(outputs * rank) };
}

/** MLX: `lora_a` [inputs, rank], `lora_b` [rank, outputs], scale as it is. */
export async function writeMlxAdapter(
  folder: string,
  tuned: readonly Tuned[],
  rank: number,
  scale: number,
  config: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const model: TinyModel = new Map();
  for (const [seed, one] of tuned.entries()) {
    const { path, inputs, outputs } = one;
    const { a, b } = tinyMatrices(one, rank, seed + 1);
    model.set(
      `${path}.lora_a`,
      tensor("F32", [inputs, rank], (i) => a[(i % rank) * inputs + Math.floor(i / rank)] as number),
    );
    model.set(
      `${path}.lora_b`,
      tensor(
        "F32",
        [rank, outputs],
        (i) => b[(i % outputs) * rank + Math.floor(i / outputs)] as number,
      ),
    );
  }
  return write(folder, "adapters.safetensors", model, {
    fine_tune_type: "lora",
    lora_parameters: { rank, scale, dropout: 0 },
    ...config,
  });
}

/** PEFT: `lora_A` [rank, inputs], `lora_B` [outputs, rank], alpha. */
export async function writePeftAdapter(
  folder: string,
  tuned: readonly Tuned[],
  rank: number,
  alpha: number,
  config: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const model: TinyModel = new Map();
  for (const [seed, one] of tuned.entries()) {
    const { path, inputs, outputs } = one;
    const { a, b } = tinyMatrices(one, rank, seed + 1);
    const name = `base_model.model.${path}`;
    model.set(
      `${name}.lora_A.weight`,
      tensor("F32", [rank, inputs], (i) => a[i] as number),
    );
    model.set(
      `${name}.lora_B.weight`,
      tensor("F32", [outputs, rank], (i) => b[i] as number),
    );
  }
  return write(folder, "adapter_model.safetensors", model, {
    peft_type: "LORA",
    r: rank,
    lora_alpha: alpha,
    ...config,
  });
}

async function write(folder: string, file: string, model: TinyModel, config: unknown) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), await safetensorsBytes(model));
  writeFileSync(join(folder, "adapter_config.json"), JSON.stringify(config));
  return folder;
}
