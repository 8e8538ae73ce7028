/** Adapters as GGUF files: llama.cpp applies them to a base at run time (src/llama-adapter.cpp). */
import { WeightsError } from "../errors.js";
import { type Gguf, openGguf, textAt } from "../gguf/read.js";
import { tensorTypeByName } from "../gguf/types.js";
import { type GgufTensorToWrite, ggufFile, scalarEntry } from "../gguf/write.js";
import { quoted } from "../safetensors.js";
import { decode, encode } from "../values.js";
import type { LoraPair } from "./adapter.js";

/** What a run-time may hold of it; an adapter of a 7B model has some 100 MB. */
const MAX_TENSOR = 1024 * 1024 * 1024;

/**
 * A file of these pairs, whose names are tensors of the base. One alpha holds for the whole file, and
 * llama.cpp divides it by each rank; a pair with another scale gets the difference into its B.
 */
export function adapterFile(
  pairs: readonly LoraPair[],
  architecture: string,
  typeName: "F32" | "F16",
): AsyncIterable<Uint8Array> {
  const [first] = pairs;
  if (first === undefined) throw new WeightsError("the adapter is empty");
  const alpha = Math.fround(first.scale * first.rank);
  // llama.cpp reads 0 as "no alpha", and would then apply the adapter in full.
  if (alpha === 0) throw new WeightsError("the adapter has the scale 0: it changes nothing");
  const type = tensorTypeByName(typeName);
  if (type === undefined) throw new Error(`${typeName} is a type`);
  const tensors = pairs.flatMap(({ name, rank, inputs, outputs, a, b, scale }) => {
    const factor = (scale * rank) / alpha;
    // alpha was rounded to f32; what that changes is below what B can hold.
    const own = Math.abs(factor - 1) < 1e-6 ? b : b.map((value) => value * factor);
    return [
      tensor(`${name}.lora_a`, [inputs, rank], a),
      tensor(`${name}.lora_b`, [rank, outputs], own),
    ];
  });
  function tensor(name: string, dimensions: number[], values: Float32Array): GgufTensorToWrite {
    return { name, dimensions, type: type as never, data: () => [encode(values, typeName)] };
  }
  return ggufFile(
    [
      scalarEntry("general.type", "string", "adapter"),
      scalarEntry("general.architecture", "string", architecture),
      scalarEntry("adapter.type", "string", "lora"),
      scalarEntry("adapter.lora.alpha", "f32", alpha),
    ],
    tensors,
  );
}

/** The pairs of an adapter that is a GGUF already. */
export async function readGgufAdapter(path: string): Promise<{
  readonly architecture: string;
  readonly pairs: readonly LoraPair[];
}> {
  const file = await openGguf(path);
  try {
    if (textAt(file, "general.type") !== "adapter" || textAt(file, "adapter.type") !== "lora")
      throw new WeightsError(`${path} is a GGUF, and no LoRA adapter`);
    const architecture = textAt(file, "general.architecture") ?? "";
    const alpha = file.entries.get("adapter.lora.alpha")?.value;
    const pairs: LoraPair[] = [];
    for (const { name } of file.tensors.values()) {
      if (name.endsWith(".lora_b")) continue;
      const target = name.slice(0, -".lora_a".length);
      const a = file.tensors.get(`${target}.lora_a`);
      const b = file.tensors.get(`${target}.lora_b`);
      const [inputs = 0, rank = 0] = a?.dimensions ?? [];
      const [ranks = 0, outputs = 0] = b?.dimensions ?? [];
      if (a === undefined || b === undefined || rank !== ranks || rank === 0)
        throw new WeightsError(`${path}: ${quoted(name)} is not one of a pair`);
      pairs.push({
        name: target,
        rank,
        inputs,
        outputs,
        a: await valuesOf(file, a.name),
        b: await valuesOf(file, b.name),
        scale: typeof alpha === "number" && alpha !== 0 ? alpha / rank : 1,
      });
    }
    return { architecture, pairs };
  } finally {
    await file.close();
  }
}

async function valuesOf(file: Gguf, name: string): Promise<Float32Array> {
  const tensor = file.tensors.get(name);
  if (tensor === undefined || tensor.length > MAX_TENSOR)
    throw new WeightsError(`${file.path}: ${quoted(name)} is too large`);
  const values = decode(await file.source.read(tensor.offset, tensor.length), tensor.type.name);
  if (values?.every(Number.isFinite) !== true)
    throw new WeightsError(
      `${file.path}: ${quoted(name)} has to be F32, F16 or BF16 with finite values`,
    );
  return values;
}
