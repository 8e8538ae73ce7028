import assert from "node:assert/strict";
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { openCheckpoint } from "../checkpoint.js";
import {
  filesOf,
  qwenConfig,
  type TinyModel,
  temporaryFolder,
  tinyQwen,
  writeFolder,
} from "../testing.js";
import { decode, encode } from "../values.js";
import { isShiftedNorm } from "./names.js";
import { type RepairRequest, repairCheckpoint } from "./repair.js";

const isDropped = (name: string) => name.startsWith("mtp.") || name.startsWith("model.visual.");

/** Those that `sanitize` shifts, by its own list of endings; the gated norm (`linear_attn.norm`) is none. */
const SHIFTED = [
  ".input_layernorm.weight",
  ".post_attention_layernorm.weight",
  "language_model.norm.weight",
  ".q_norm.weight",
  ".k_norm.weight",
];

function isShiftedByFuse(name: string): boolean {
  return !name.startsWith("mtp.") && SHIFTED.some((ending) => name.endsWith(ending));
}

interface FuseOptions {
  readonly names?: boolean;
  readonly conv?: boolean;
  /** How often 1 is added to the norms. */
  readonly offset?: number;
  readonly drop?: boolean;
}

/** What mlx_lm.fuse does to the tensors (mlx_lm/models/qwen3_5.py `sanitize`, then saved as they are). */
function fused(
  model: TinyModel,
  { names = true, conv = true, offset = 1, drop = true }: FuseOptions = {},
): TinyModel {
  const out: TinyModel = new Map();
  for (const [name, own] of model) {
    if (drop && isDropped(name)) continue;
    const to = names ? name.replace(/^model\.language_model\./, "language_model.model.") : name;
    let { shape, bytes } = own;
    const [channels, one, taps] = shape;
    if (conv && name.endsWith("conv1d.weight"))
      shape = [channels as number, taps as number, one as number];
    if (isShiftedByFuse(name)) {
      for (let i = 0; i < offset; i++) {
        const values = decode(bytes, own.dtype) as Float32Array;
        bytes = encode(
          values.map((value) => value + 1),
          own.dtype,
        );
      }
    }
    out.set(to, { ...own, shape, bytes });
  }
  return out;
}

const fusedConfig = (() => {
  const { vision_config: _, ...rest } = qwenConfig;
  return { ...rest, quantization: { bits: 4 } };
})();

async function scene(t: TestContext, model: TinyModel, options = {}) {
  const folder = temporaryFolder(t);
  const original = tinyQwen();
  const base = await writeFolder(join(folder, "base"), original);
  const broken = await writeFolder(join(folder, "fused"), model, {
    config: fusedConfig,
    format: "mlx",
    ...options,
  });
  const out = join(folder, "out");
  const run = (extra: Partial<RepairRequest> = {}) =>
    repairCheckpoint({ folder: broken, out, isDryRun: false, ...extra });
  return { folder, base, broken, out, run, original };
}

/** Names, types, shapes and bytes of all tensors of a folder. */
async function tensorsOf(folder: string) {
  const checkpoint = await openCheckpoint(folder);
  const all = new Map<string, { dtype: string; shape: readonly number[]; bytes: Uint8Array }>();
  for (const [name, { source, offset, length, dtype, shape }] of checkpoint.tensors)
    all.set(name, { dtype, shape, bytes: Uint8Array.from(await source.read(offset, length)) });
  await checkpoint.close();
  return all;
}

function sameTensors(
  actual: Awaited<ReturnType<typeof tensorsOf>>,
  expected: ReadonlyMap<string, { dtype: string; shape: readonly number[]; bytes: Uint8Array }>,
) {
  assert.deepEqual([...actual.keys()].sort(), [...expected.keys()].sort());
  for (const [name, tensor] of actual) {
    assert.deepEqual({ ...tensor }, { ...expected.get(name) }, name);
  }
}

test("with the base, every tensor has the original's bytes again", async (t) => {
  const { base, out, run, original, broken } = await scene(t, fused(tinyQwen()), {
    index: [...tinyQwen().keys()],
  });
  const before = filesOf(broken);
  const { outcome, findings, touched } = await run({ base });
  assert.equal(outcome, "repaired");
  assert.deepEqual(findings.map(({ id, state }) => `${id} ${state}`).sort(), [
    "conv fix",
    "index fix",
    "mtp fix",
    "names fix",
    "norm fix",
    "vision fix",
  ]);
  sameTensors(await tensorsOf(out), original);
  assert.deepEqual(touched.map(({ name }) => name).sort(), [...original.keys()].sort());
  assert.deepEqual(filesOf(broken), before, "the input is as it was");
  assert.deepEqual(JSON.parse(readFileSync(join(out, "config.json"), "utf8")), qwenConfig);
  assert.equal(readFileSync(join(out, "tokenizer.json"), "utf8"), '{"of":"pt"}');
  assert.ok(!existsSync(join(out, "model.safetensors.index.json")));
});

test("without the base: names and shapes, and gains equal to those that were trained with", async (t) => {
  const { out, run, broken } = await scene(t, fused(tinyQwen()));
  const { outcome, findings } = await run();
  assert.equal(outcome, "repaired");
  assert.deepEqual(
    findings.map(({ id, state }) => `${id} ${state}`),
    ["names fix", "conv fix", "norm fix", "mtp note", "vision note"],
  );
  const was = await tensorsOf(broken);
  for (const [name, { bytes, dtype, shape }] of await tensorsOf(out)) {
    const old = was.get(name.replace(/^model\.language_model\./, "language_model.model."));
    assert.ok(old, name);
    if (!isShiftedByFuse(name)) {
      assert.deepEqual(bytes, old.bytes, name);
      if (name.endsWith("conv1d.weight")) assert.deepEqual(shape, [48, 1, 4]);
    } else {
      const gains = decode(bytes, dtype)?.map((value) => value + 1);
      assert.deepEqual(gains, decode(old.bytes, old.dtype), name);
    }
  }
  const config = JSON.parse(readFileSync(join(out, "config.json"), "utf8"));
  assert.equal(config.quantization, undefined);
});

test("a repaired checkpoint has nothing to repair: twice is once", async (t) => {
  const { out, run, folder, base } = await scene(t, fused(tinyQwen()), { shards: 3 });
  for (const options of [{}, { base }]) {
    rmSync(out, { recursive: true, force: true });
    assert.equal((await run(options)).outcome, "repaired");
    const once = filesOf(out);
    const again = join(folder, "again");
    const { outcome, touched } = await run({ ...options, folder: out, out: again });
    assert.equal(outcome, "clean");
    assert.deepEqual(touched, []);
    assert.ok(!existsSync(again));
    assert.deepEqual(filesOf(out), once);
  }
});

test("an untouched checkpoint is left alone, with the base and without", async (t) => {
  const { base, out, run, folder } = await scene(t, tinyQwen());
  for (const options of [{}, { base }]) {
    const { outcome, findings } = await run({ folder: base, ...options });
    assert.deepEqual({ outcome, findings }, { outcome: "clean", findings: [] });
  }
  assert.ok(!existsSync(out));
  assert.deepEqual(readdirSync(folder).sort(), ["base", "fused"]);
});

const alone: readonly [string, FuseOptions, string][] = [
  ["names", { conv: false, offset: 0, drop: false }, "names"],
  ["conv", { names: false, offset: 0, drop: false }, "conv"],
  ["norm", { names: false, conv: false, drop: false }, "norm"],
  ["norm twice", { names: false, conv: false, offset: 2, drop: false }, "norm"],
];

for (const [what, options, id] of alone) {
  test(`one fault alone, with the base: ${what}`, async (t) => {
    const { base, out, run, original } = await scene(t, fused(tinyQwen(), options));
    const { findings } = await run({ base });
    assert.deepEqual(
      findings.map((one) => one.id),
      [id],
    );
    sameTensors(await tensorsOf(out), original);
  });
}

test("dropped tensors alone come back from the base", async (t) => {
  const { base, out, run, original } = await scene(
    t,
    fused(tinyQwen(), { names: false, conv: false, offset: 0 }),
  );
  assert.deepEqual(
    (await run({ base })).findings.map(({ id }) => id),
    ["mtp", "vision"],
  );
  sameTensors(await tensorsOf(out), original);
});

test("a shift of two is found without the base", async (t) => {
  const { run } = await scene(t, fused(tinyQwen(), { offset: 2 }));
  const { findings } = await run({ isDryRun: true });
  assert.match(findings.find(({ id }) => id === "norm")?.evidence ?? "", /^shifted by 2/);
});

test("evidence that disagrees is refused without the base, and --norm-offset decides", async (t) => {
  const { run, out } = await scene(t, fused(tinyQwen(), { conv: false }));
  const refused = await run();
  assert.equal(refused.outcome, "refused");
  assert.match(refused.findings.find(({ id }) => id === "norm")?.evidence ?? "", /--base/);
  assert.ok(!existsSync(out));
  assert.equal((await run({ offset: 1 })).outcome, "repaired");
});

test("a centre between two whole numbers is refused", async (t) => {
  const model = fused(tinyQwen());
  for (const [name, own] of model) {
    if (!isShiftedNorm(name)) continue;
    const values = decode(own.bytes, own.dtype) as Float32Array;
    model.set(name, {
      ...own,
      bytes: encode(
        values.map((value) => value + 0.5),
        own.dtype,
      ),
    });
  }
  const { run } = await scene(t, model);
  assert.equal((await run()).outcome, "refused");
});

test("a base that MLX has converted tells the shift, and its lossy bytes are not used", async (t) => {
  const { folder, run, out, broken } = await scene(t, fused(tinyQwen()));
  const mlx = await writeFolder(join(folder, "mlx"), fused(tinyQwen()), { format: "mlx" });
  const { outcome, touched } = await run({ base: mlx });
  assert.equal(outcome, "repaired");
  const norms = touched.flatMap(({ changes }) => changes.filter((one) => one.startsWith("norm")));
  assert.ok(norms.length > 0 && norms.every((one) => one.startsWith("norm minus 1")), norms[0]);
  assert.notDeepEqual(filesOf(out).get("tokenizer.json"), undefined);
  assert.deepEqual(filesOf(out).get("tokenizer.json"), filesOf(broken).get("tokenizer.json"));
});

test("a norm that was trained keeps what it learned", async (t) => {
  const model = fused(tinyQwen());
  const name = "language_model.model.layers.0.input_layernorm.weight";
  const own = model.get(name);
  assert.ok(own);
  const values = (decode(own.bytes, own.dtype) as Float32Array).map((value) => value + 0.125);
  model.set(name, { ...own, bytes: encode(values, own.dtype) });
  const { base, out, run } = await scene(t, model);
  await run({ base });
  const mended = (await tensorsOf(out)).get("model.language_model.layers.0.input_layernorm.weight");
  assert.ok(mended);
  assert.deepEqual(
    decode(mended.bytes, mended.dtype)?.map((value) => value + 1),
    decode(encode(values, own.dtype), own.dtype),
  );
});

test("a gain that bfloat16 cannot hold without its shift is written as F32", async (t) => {
  const model = fused(tinyQwen());
  const name = "language_model.model.layers.0.input_layernorm.weight";
  const own = model.get(name);
  assert.ok(own);
  const values = (decode(own.bytes, own.dtype) as Float32Array).map((value, i) =>
    i === 0 ? 0.1005859375 : value,
  );
  model.set(name, { ...own, bytes: encode(values, own.dtype) });
  const { out, run } = await scene(t, model);
  await run();
  const mended = (await tensorsOf(out)).get("model.language_model.layers.0.input_layernorm.weight");
  assert.equal(mended?.dtype, "F32");
  assert.equal(
    decode(mended?.bytes ?? new Uint8Array(), "F32")?.[0],
    Math.fround(0.1005859375 - 1),
  );
});

test("packed weights and stacked experts are refused", async (t) => {
  const packed = fused(tinyQwen());
  const one = packed.get("language_model.model.embed_tokens.weight");
  assert.ok(one);
  packed.set("language_model.model.layers.0.mlp.up_proj.scales", one);
  const first = await scene(t, packed);
  const { outcome, findings } = await first.run();
  assert.equal(outcome, "refused");
  assert.match(findings.find(({ id }) => id === "quant")?.evidence ?? "", /--dequantize/);

  const experts = fused(tinyQwen());
  experts.set("language_model.model.layers.0.mlp.switch_mlp.up_proj.weight", one);
  const second = await scene(t, experts);
  assert.equal((await second.run()).outcome, "refused");
  assert.ok(!existsSync(second.out));
});

test("another kind of model is not touched, whatever its norms are", async (t) => {
  const { run, out } = await scene(t, fused(tinyQwen()), { config: { model_type: "llama" } });
  assert.equal((await run()).outcome, "clean");
  assert.ok(!existsSync(out));
});

test("of another kind of model only the index is mended", async (t) => {
  const model: TinyModel = new Map(
    [...fused(tinyQwen())].map(([name, own]) => [
      name.replace("language_model.model.", "vision_tower."),
      own,
    ]),
  );
  const { run, out, broken } = await scene(t, model, {
    config: { model_type: "llava" },
    index: [...model.keys()].slice(1),
  });
  const { findings, touched } = await run();
  assert.deepEqual(
    findings.map(({ id }) => id),
    ["index"],
  );
  assert.deepEqual(touched, []);
  sameTensors(await tensorsOf(out), await tensorsOf(broken));
});

test("a dry run tells all and writes nothing", async (t) => {
  const { run, folder } = await scene(t, fused(tinyQwen()));
  const { outcome, touched } = await run({ isDryRun: true });
  assert.equal(outcome, "faulty");
  assert.equal(touched.length, [...tinyQwen().keys()].filter((name) => !isDropped(name)).length);
  assert.deepEqual(readdirSync(folder).sort(), ["base", "fused"]);
});

test("broken files give an error and no output", async (t) => {
  const { broken, run, folder } = await scene(t, fused(tinyQwen()), { shards: 2 });
  const [shard = ""] = readdirSync(broken).filter((name) => name.endsWith(".safetensors"));
  const path = join(broken, shard);
  const whole = readFileSync(path);
  const attempts: readonly [string, () => void, RegExp][] = [
    ["cut off", () => truncateSync(path, whole.length - 10), /cut off/],
    ["longer", () => writeFileSync(path, Buffer.concat([whole, Buffer.alloc(4)])), /no tensor/],
    ["empty", () => writeFileSync(path, ""), /0 bytes only/],
    ["a shard is missing", () => rmSync(path), /1 of 2/],
  ];
  for (const [, damage, message] of attempts) {
    writeFileSync(path, whole);
    damage();
    await assert.rejects(run(), message);
    assert.deepEqual(readdirSync(folder).sort(), ["base", "fused"]);
  }
});

test("values that are no numbers are refused and leave nothing behind", async (t) => {
  const model = fused(tinyQwen());
  const name = "language_model.model.norm.weight";
  const own = model.get(name);
  assert.ok(own);
  model.set(name, { ...own, bytes: encode(new Array(32).fill(Number.NaN), "BF16") });
  const { run, folder } = await scene(t, model);
  await assert.rejects(run(), /no finite numbers/);
  assert.deepEqual(readdirSync(folder).sort(), ["base", "fused"]);
});

test("an index that names tensors no file has is refused", async (t) => {
  const model = fused(tinyQwen());
  const { run } = await scene(t, model, {
    index: [...model.keys(), "language_model.model.layers.9.mlp.up_proj.weight"],
  });
  const { outcome, findings } = await run();
  assert.equal(outcome, "refused");
  assert.match(findings.at(-1)?.evidence ?? "", /layers\.9/);
});

test("nothing that is there is written over, and the input never holds the output", async (t) => {
  const { run, broken, out } = await scene(t, fused(tinyQwen()));
  await assert.rejects(run({ out: join(broken, "sub") }), /is within/);
  await assert.rejects(run({ out: broken }), /is within/);
  writeFileSync(out, "mine");
  await assert.rejects(run(), /is there already/);
  assert.equal(readFileSync(out, "utf8"), "mine");
});
