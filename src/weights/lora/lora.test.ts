import assert from "node:assert/strict";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { test } from "node:test";
import type { Architecture } from "../architecture.js";
import { BLOCK_BYTES, decodeQ8, encodeQ8 } from "../gguf/q8.js";
import { type Gguf, openGguf, textAt } from "../gguf/read.js";
import { writeTinyQwen } from "../gguf/testing.js";
import { seeded, temporaryFolder, tinyQwen } from "../testing.js";
import { decode, encode } from "../values.js";
import { readAdapter } from "./adapter.js";
import { adapterFile, readGgufAdapter } from "./gguf.js";
import { type MergedType, mergeIntoGguf } from "./merge.js";
import { placeOf } from "./names.js";
import { checkAgainst, placePairs } from "./place.js";
import { tinyMatrices, writeMlxAdapter, writePeftAdapter } from "./testing.js";

const qwen: Architecture = {
  name: "qwen35",
  heads: 2,
  keyHeads: 1,
  linear: { keys: 2, values: 2, keySize: 8, valueSize: 8 },
};

const tuned = [
  { path: "layers.0.linear_attn.in_proj_qkv", inputs: 32, outputs: 48 },
  { path: "layers.3.self_attn.q_proj", inputs: 32, outputs: 64 },
  { path: "layers.3.mlp.down_proj", inputs: 64, outputs: 32 },
];

const under = (prefix: string) => tuned.map((one) => ({ ...one, path: prefix + one.path }));

const write = (path: string, file: AsyncIterable<Uint8Array>) =>
  pipeline(Readable.from(file), createWriteStream(path));

test("MLX and PEFT adapters of the same numbers are the same pairs", async (t) => {
  const folder = temporaryFolder(t);
  const mlx = await writeMlxAdapter(join(folder, "mlx"), under("language_model.model."), 4, 2);
  const peft = await writePeftAdapter(join(folder, "peft"), under("model.language_model."), 4, 8);
  const one = await readAdapter(mlx);
  const other = await readAdapter(peft);
  assert.deepEqual([one.format, other.format], ["mlx", "peft"]);
  const placed = placePairs(one.pairs, qwen);
  assert.deepEqual(placed, placePairs(other.pairs, qwen));
  assert.deepEqual(placed.map(({ name }) => name).sort(), [
    "blk.0.attn_qkv.weight",
    "blk.3.attn_q.weight",
    "blk.3.ffn_down.weight",
  ]);
  const [first] = tuned;
  const pair = placed.find(({ name }) => name === "blk.0.attn_qkv.weight");
  assert.ok(first && pair);
  assert.deepEqual([...pair.a], tinyMatrices(first, 4, 1).a.map(Math.fround));
  assert.deepEqual([...pair.b], tinyMatrices(first, 4, 1).b.map(Math.fround));
  assert.equal(pair.scale, 2);
});

test("a GGUF adapter is read as it was written, with alpha = scale · rank", async (t) => {
  const folder = temporaryFolder(t);
  const adapter = await readAdapter(await writeMlxAdapter(folder, under("model."), 4, 2));
  const pairs = placePairs(adapter.pairs, qwen);
  const path = join(folder, "lora.gguf");
  await write(path, adapterFile(pairs, "qwen35", "F32"));
  assert.deepEqual(await readGgufAdapter(path), { architecture: "qwen35", pairs });
  const file = await openGguf(path);
  assert.deepEqual(
    ["general.type", "adapter.type", "general.architecture"].map((key) => textAt(file, key)),
    ["adapter", "lora", "qwen35"],
  );
  assert.equal(file.entries.get("adapter.lora.alpha")?.value, 8);
  assert.deepEqual(file.tensors.get("blk.0.attn_qkv.weight.lora_a")?.dimensions, [32, 4]);
  assert.deepEqual(file.tensors.get("blk.0.attn_qkv.weight.lora_b")?.dimensions, [4, 48]);
  await file.close();
});

test("scales that differ go into B, because the file has one alpha", async (t) => {
  const folder = temporaryFolder(t);
  const config = { alpha_pattern: { "mlp.down_proj": 2 }, use_rslora: true };
  const { pairs } = await readAdapter(
    await writePeftAdapter(folder, under("model."), 4, 8, config),
  );
  assert.deepEqual(pairs.map(({ scale }) => scale).sort(), [1, 4, 4]);
  const path = join(folder, "lora.gguf");
  const placed = placePairs(pairs, qwen);
  await write(path, adapterFile(placed, "qwen35", "F32"));
  const read = await readGgufAdapter(path);
  for (const pair of read.pairs) {
    const own = placed.find(({ name }) => name === pair.name);
    assert.ok(own);
    for (const [i, value] of pair.b.entries()) {
      const wanted = (own.b[i] as number) * own.scale;
      assert.ok(Math.abs(value * pair.scale - wanted) < 1e-6);
    }
  }
});

test("q and k of a llama stand in the order that llama.cpp rotates", () => {
  const llama: Architecture = { name: "llama", heads: 2, keyHeads: 1 };
  // conversion/llama.py: reshape(heads, 2, size / 2, …).swapaxes(1, 2)
  assert.deepEqual(
    [...(placeOf("model.layers.0.self_attn.q_proj", llama)?.rows?.(12) ?? [])],
    [0, 3, 1, 4, 2, 5, 6, 9, 7, 10, 8, 11],
  );
  assert.deepEqual(
    [...(placeOf("model.layers.0.self_attn.k_proj", llama)?.rows?.(6) ?? [])],
    [0, 3, 1, 4, 2, 5],
  );
  for (const module of ["self_attn.v_proj", "self_attn.o_proj", "mlp.up_proj"])
    assert.equal(placeOf(`model.layers.0.${module}`, llama)?.rows, undefined);
  const qwen2: Architecture = { ...llama, name: "qwen2" };
  assert.equal(placeOf("model.layers.0.self_attn.q_proj", qwen2)?.rows, undefined);
});

test("value heads of a large Qwen3.5 stand in turns, not in groups", () => {
  const linear = { keys: 2, values: 4, keySize: 1, valueSize: 2 };
  const large: Architecture = { ...qwen, linear };
  // conversion/qwen.py `_reorder_v_heads`: [keys, values per key, size] to [values per key, keys, size]
  const turns = [0, 1, 4, 5, 2, 3, 6, 7];
  const place = (module: string) => placeOf(`model.layers.0.linear_attn.${module}`, large);
  assert.deepEqual([...(place("in_proj_z")?.rows?.(8) ?? [])], turns);
  assert.deepEqual([...(place("out_proj")?.columns?.(8) ?? [])], turns);
  assert.deepEqual([...(place("in_proj_a")?.rows?.(4) ?? [])], [0, 2, 1, 3]);
  assert.deepEqual(
    [...(place("in_proj_qkv")?.rows?.(12) ?? [])],
    [0, 1, 2, 3, ...turns.map((i) => i + 4)],
  );
  assert.equal(placeOf("model.layers.0.linear_attn.in_proj_z", qwen)?.rows, undefined);
});

const peftRefusals: readonly (readonly [string, Readonly<Record<string, unknown>>, RegExp])[] = [
  ["DoRA", { use_dora: true }, /DoRA/],
  ["another method", { peft_type: "IA3" }, /IA3/],
  ["a trained bias", { bias: "all" }, /bias/],
  ["whole modules", { modules_to_save: ["lm_head"] }, /modules_to_save/],
  ["no alpha", { lora_alpha: null }, /no lora_alpha/],
  ["a pattern that is a program", { alpha_pattern: { ".*_proj": 4 } }, /not understood/],
];

for (const [what, config, message] of peftRefusals) {
  test(`refused: ${what}`, async (t) => {
    const folder = await writePeftAdapter(temporaryFolder(t), under("model."), 4, 8, config);
    await assert.rejects(readAdapter(folder), { name: "WeightsError", message });
  });
}

test("what is no adapter, no linear layer, or another base's is refused", async (t) => {
  const folder = temporaryFolder(t);
  await assert.rejects(readAdapter(folder), /neither/);
  const dora = await writeMlxAdapter(join(folder, "dora"), under("model."), 4, 2, {
    fine_tune_type: "dora",
  });
  await assert.rejects(readAdapter(dora), /kind "dora"/);
  const embedding = await writeMlxAdapter(
    join(folder, "embedding"),
    [{ path: "model.embed_tokens", inputs: 64, outputs: 32 }],
    4,
    2,
  );
  const { pairs } = await readAdapter(embedding);
  assert.throws(() => placePairs(pairs, qwen), /embed_tokens/);

  const base = await openGguf(await writeTinyQwen(join(folder, "base.gguf"), tinyQwen()));
  const check = (name: string, inputs: number, outputs: number) => () =>
    checkAgainst(base, [
      { name, inputs, outputs, rank: 1, a: new Float32Array(), b: new Float32Array(), scale: 1 },
    ]);
  assert.throws(check("blk.9.attn_q.weight", 32, 64), /not the base/);
  assert.throws(check("output.weight", 32, 64), /tied/);
  assert.throws(
    check("blk.3.attn_q.weight", 64, 32),
    /64 × 32, and the adapter is for 32 × 64|64 × 32/,
  );
  check("blk.3.attn_q.weight", 32, 64)();
  await base.close();
});

async function valuesOf(file: Gguf, name: string): Promise<Float32Array> {
  const own = file.tensors.get(name);
  assert.ok(own, name);
  const bytes = await file.source.read(own.offset, own.length);
  if (own.type.name !== "Q8_0") return decode(bytes, own.type.name) ?? new Float32Array();
  const values = new Float32Array((own.length / BLOCK_BYTES) * 32);
  decodeQ8(bytes, values);
  return values;
}

for (const [from, to] of [
  ["BF16", "Q8_0"],
  ["BF16", "BF16"],
  ["F16", "Q8_0"],
  ["Q8_0", "Q8_0"],
  ["Q8_0", "F16"],
  ["F32", "F16"],
] as const satisfies readonly (readonly [string, MergedType])[]) {
  test(`merged from ${from} to ${to}: W + scale·B·A, rounded once, the rest as it was`, async (t) => {
    const folder = temporaryFolder(t);
    const base = await openGguf(
      await writeTinyQwen(join(folder, "base.gguf"), tinyQwen(), { type: from }),
    );
    const adapter = await readAdapter(await writeMlxAdapter(folder, under("model."), 4, 2));
    const pairs = placePairs(adapter.pairs, qwen);
    const { merged, converted, file } = mergeIntoGguf(base, pairs, to);
    const path = join(folder, "merged.gguf");
    await write(path, file);
    const result = await openGguf(path);
    assert.deepEqual([...merged].sort(), pairs.map(({ name }) => name).sort());
    assert.deepEqual([...result.tensors.keys()], [...base.tensors.keys()]);
    assert.equal(converted.length > 0, from !== to);
    for (const [name, { type, dimensions }] of result.tensors) {
      const values = await valuesOf(base, name);
      const pair = pairs.find((one) => one.name === name);
      if (pair !== undefined) {
        const { a, b, rank, inputs, scale } = pair;
        for (const [i, value] of values.entries()) {
          const [row, column] = [Math.floor(i / inputs), i % inputs];
          let sum = 0;
          for (let r = 0; r < rank; r++)
            sum += (b[row * rank + r] as number) * scale * (a[r * inputs + column] as number);
          values[i] = value + sum;
        }
      }
      const own = result.tensors.get(name);
      assert.ok(own);
      let wanted: Uint8Array;
      if (type.name === "Q8_0") {
        wanted = new Uint8Array(own.length);
        assert.ok(encodeQ8(values, wanted));
      } else wanted = encode(values, type.name as "F32" | "F16" | "BF16");
      assert.ok((await result.source.read(own.offset, own.length)).equals(wanted), name);
      const isMatrix = dimensions.length === 2 && !name.endsWith("ssm_conv1d.weight");
      const fits = to !== "Q8_0" || (dimensions[0] as number) % 32 === 0;
      assert.equal(type.name, !isMatrix ? "F32" : fits ? to : "F16", name);
    }
    assert.equal(result.entries.get("general.file_type")?.value, { Q8_0: 7, F16: 1, BF16: 32 }[to]);
    await base.close();
    await result.close();
  });
}

test("a merge that no half can hold is an error", async (t) => {
  const folder = temporaryFolder(t);
  const base = await openGguf(await writeTinyQwen(join(folder, "base.gguf"), tinyQwen()));
  const random = seeded(1);
  const a = Float32Array.from({ length: 32 }, random);
  const b = new Float32Array(64).fill(1e7);
  const pair = { name: "blk.3.attn_q.weight", rank: 1, inputs: 32, outputs: 64, a, b, scale: 1 };
  for (const type of ["F16", "Q8_0"] as const)
    await assert.rejects(
      write(join(folder, type), mergeIntoGguf(base, [pair], type).file),
      /cannot hold/,
    );
  assert.throws(() => mergeIntoGguf(base, [pair, pair], "F16"), /twice/);
  await base.close();
});
