/**
 * Which tensor of a GGUF a module of a model is, and in which order its rows and columns stand there
 * (llama.cpp gguf-py/gguf/tensor_mapping.py, conversion/llama.py `permute`, conversion/qwen.py
 * `_reorder_v_heads`).
 */
import type { Architecture, LinearHeads } from "../architecture.js";

/** For each index in the GGUF, the index in the model as it was trained. */
export type Order = Int32Array;

export interface Place {
  /** Name of the matrix in the GGUF. */
  readonly tensor: string;
  /** Order of its outputs; absent where it is the same. */
  readonly rows?: (outputs: number) => Order;
  /** Order of its inputs. */
  readonly columns?: (inputs: number) => Order;
}

/** Modules of a layer. */
const modules: ReadonlyMap<string, string> = new Map([
  ["self_attn.q_proj", "attn_q"],
  ["self_attn.k_proj", "attn_k"],
  ["self_attn.v_proj", "attn_v"],
  ["self_attn.o_proj", "attn_output"],
  ["mlp.gate_proj", "ffn_gate"],
  ["mlp.up_proj", "ffn_up"],
  ["mlp.down_proj", "ffn_down"],
  ["linear_attn.in_proj_qkv", "attn_qkv"],
  ["linear_attn.in_proj_z", "attn_gate"],
  ["linear_attn.in_proj_a", "ssm_alpha"],
  ["linear_attn.in_proj_b", "ssm_beta"],
  ["linear_attn.out_proj", "ssm_out"],
]);

/**
 * Where a module is, by its path in the model; `undefined` for one that has no place.
 *
 * @example placeOf("model.layers.3.mlp.up_proj", qwen3)?.tensor // "blk.3.ffn_up.weight"
 */
export function placeOf(path: string, architecture: Architecture): Place | undefined {
  const bare = path.replace(/^(?:model\.language_model\.|language_model\.model\.|model\.)/, "");
  if (/^(?:language_model\.)?lm_head$/.test(path)) return { tensor: "output.weight" };
  const match = /^layers\.(\d+)\.(.+)$/.exec(bare);
  const module = match?.[2] ?? "";
  const name = modules.get(module);
  if (match === null || name === undefined) return undefined;
  return { tensor: `blk.${match[1]}.${name}.weight`, ...orderOf(module, architecture) };
}

function orderOf(module: string, { name, heads, keyHeads, linear }: Architecture) {
  if (name === "llama" && module === "self_attn.q_proj") return { rows: rotary(heads) };
  if (name === "llama" && module === "self_attn.k_proj") return { rows: rotary(keyHeads) };
  if (linear === undefined || linear.keys === linear.values) return {};
  const size = linear.valueSize;
  switch (module) {
    case "linear_attn.in_proj_qkv":
      return { rows: tiledFrom(2 * linear.keys * linear.keySize, linear, size) };
    case "linear_attn.in_proj_z":
      return { rows: tiledFrom(0, linear, size) };
    case "linear_attn.in_proj_a":
    case "linear_attn.in_proj_b":
      return { rows: tiledFrom(0, linear, 1) };
    case "linear_attn.out_proj":
      return { columns: tiledFrom(0, linear, size) };
    default:
      return {};
  }
}

/** llama.cpp rotates neighbours, transformers the halves of a head. */
function rotary(heads: number): (rows: number) => Order {
  return (rows) => {
    const size = rows / heads;
    const half = size / 2;
    return Int32Array.from({ length: rows }, (_, row) => {
      const head = Math.floor(row / size);
      const within = row % size;
      return head * size + (within % 2) * half + Math.floor(within / 2);
    });
  };
}

/** Value heads in groups by key head become value heads in turns; what is before `start` stays. */
function tiledFrom(start: number, { keys, values }: LinearHeads, size: number) {
  const perKey = values / keys;
  return (length: number): Order =>
    Int32Array.from({ length }, (_, i) => {
      if (i < start) return i;
      const head = Math.floor((i - start) / size);
      const group = head % keys;
      const turn = Math.floor(head / keys);
      return start + (group * perKey + turn) * size + ((i - start) % size);
    });
}
