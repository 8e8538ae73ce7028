/** The kinds of models whose tensors are known by name, and what of a model the names and orders need. */
import { WeightsError } from "./errors.js";
import { type Gguf, numberAt, textAt } from "./gguf/read.js";
import { quoted } from "./safetensors.js";

/** As llama.cpp calls them; `llama` is Mistral and SmolLM too. */
const known = ["llama", "qwen2", "qwen3", "qwen35"] as const;

type ArchitectureName = (typeof known)[number];

/** Heads of linear attention (Qwen3.5). */
export interface LinearHeads {
  readonly keys: number;
  readonly values: number;
  readonly keySize: number;
  readonly valueSize: number;
}

export interface Architecture {
  readonly name: ArchitectureName;
  readonly heads: number;
  readonly keyHeads: number;
  readonly linear?: LinearHeads;
}

/** `model_type` of config.json to llama.cpp's name. */
const modelTypes: ReadonlyMap<string, ArchitectureName> = new Map([
  ["llama", "llama"],
  ["mistral", "llama"],
  ["qwen2", "qwen2"],
  ["qwen3", "qwen3"],
  ["qwen3_5", "qwen35"],
  ["qwen3_5_text", "qwen35"],
]);

/** Throws a {@link WeightsError} for other kinds, and where a number is missing. */
export function architectureOfGguf(gguf: Gguf): Architecture {
  const given = textAt(gguf, "general.architecture");
  const name = known.find((one) => one === given);
  if (name === undefined) throw unknownKind(gguf.path, given);
  const number = (key: string) => {
    const value = numberAt(gguf, `${name}.${key}`);
    if (value === undefined) throw new WeightsError(`${gguf.path} has no ${name}.${key}`);
    return value;
  };
  const heads = number("attention.head_count");
  const keyHeads = numberAt(gguf, `${name}.attention.head_count_kv`) ?? heads;
  if (name !== "qwen35") return { name, heads, keyHeads };
  const values = number("ssm.time_step_rank");
  return {
    name,
    heads,
    keyHeads,
    linear: {
      keys: number("ssm.group_count"),
      values,
      keySize: number("ssm.state_size"),
      valueSize: number("ssm.inner_size") / values,
    },
  };
}

/** The same from a config.json. */
export function architectureOfConfig(
  config: Readonly<Record<string, unknown>>,
  path: string,
): Architecture {
  const name = modelTypes.get(String(config.model_type));
  if (name === undefined) throw unknownKind(path, String(config.model_type));
  const text = (config.text_config ?? config) as Readonly<Record<string, unknown>>;
  const number = (key: string) => {
    const value = text[key];
    if (typeof value !== "number") throw new WeightsError(`${path} has no ${key}`);
    return value;
  };
  const heads = number("num_attention_heads");
  const keyHeads = text.num_key_value_heads === undefined ? heads : number("num_key_value_heads");
  if (name !== "qwen35") return { name, heads, keyHeads };
  return {
    name,
    heads,
    keyHeads,
    linear: {
      keys: number("linear_num_key_heads"),
      values: number("linear_num_value_heads"),
      keySize: number("linear_key_head_dim"),
      valueSize: number("linear_value_head_dim"),
    },
  };
}

function unknownKind(path: string, given = "nothing"): WeightsError {
  return new WeightsError(
    `${path}: models of the kind ${quoted(given)} are not converted here (${known.join(", ")} are); use llama.cpp's convert_lora_to_gguf.py`,
  );
}
