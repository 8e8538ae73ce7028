import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { numberAt, openGguf } from "../gguf/read.js";
import { ggufTensor, type TinyGgufOptions, writeGguf, writeTinyQwen } from "../gguf/testing.js";
import { scalarEntry } from "../gguf/write.js";
import { temporaryFolder, tinyQwen } from "../testing.js";
import { repairGguf } from "./gguf.js";
import type { RepairRequest } from "./repair.js";

async function scene(t: TestContext, options: TinyGgufOptions) {
  const folder = temporaryFolder(t);
  const path = await writeTinyQwen(join(folder, "broken.gguf"), tinyQwen(), options);
  const right = await writeTinyQwen(join(folder, "right.gguf"), tinyQwen(), { type: "Q8_0" });
  const out = join(folder, "out.gguf");
  const run = (extra: Partial<RepairRequest> = {}) =>
    repairGguf({ folder: path, out, isDryRun: false, ...extra });
  return { folder, path, right, out, run };
}

for (const shift of [2, 3]) {
  test(`norms shifted ${shift - 1} too far: the sound file's bytes, with the base and without`, async (t) => {
    const { path, right, out, run, folder } = await scene(t, { shift, type: "Q8_0" });
    const before = readFileSync(path);
    const { outcome, findings, touched } = await run();
    assert.equal(outcome, "repaired");
    assert.deepEqual(
      findings.map(({ id }) => id),
      ["norm"],
    );
    // Eight of the layers, two of the attention, the final one.
    assert.equal(touched.length, 11);
    assert.ok(readFileSync(path).equals(before), "the input is as it was");
    const one = await openGguf(out);
    const other = await openGguf(right);
    for (const [name, { offset, length }] of other.tensors) {
      const own = one.tensors.get(name);
      assert.ok(own);
      const mine = await one.source.read(own.offset, own.length);
      const theirs = await other.source.read(offset, length);
      if (!name.endsWith("_norm.weight")) assert.ok(mine.equals(theirs), name);
      else
        for (let i = 0; i < length; i += 4) {
          // A sum in f32 and its difference are not always the number again.
          const distance = mine.readFloatLE(i) - theirs.readFloatLE(i);
          assert.ok(Math.abs(distance) < 3e-7, name);
        }
    }
    await one.close();
    await other.close();

    const exact = join(folder, "exact.gguf");
    await run({ base: right, out: exact });
    assert.ok(readFileSync(exact).equals(readFileSync(right)));
    assert.equal((await run({ folder: out, out: join(folder, "again.gguf") })).outcome, "clean");
    assert.ok(!existsSync(join(folder, "again.gguf")));
  });
}

test("a sound file is left alone", async (t) => {
  const { right, run, folder } = await scene(t, {});
  const { outcome, findings } = await run({ folder: right });
  assert.deepEqual({ outcome, findings }, { outcome: "clean", findings: [] });
  assert.deepEqual(readdirSync(folder).sort(), ["broken.gguf", "right.gguf"]);
});

test("a block that is promised in vain is promised no more", async (t) => {
  const { out, run, folder } = await scene(t, { prediction: false });
  const { findings, touched } = await run();
  assert.deepEqual(
    findings.map(({ id }) => id),
    ["mtp"],
  );
  assert.equal(touched.length, 3);
  const file = await openGguf(out);
  assert.equal(numberAt(file, "qwen35.block_count"), 4);
  assert.equal(numberAt(file, "qwen35.nextn_predict_layers"), 0);
  assert.deepEqual(file.entries.get("qwen35.attention.recurrent_layers")?.value, [
    true,
    true,
    true,
    false,
  ]);
  await file.close();
  assert.equal((await run({ folder: out, out: join(folder, "again") })).outcome, "clean");
});

test("and comes back from a base that has it", async (t) => {
  const { out, run, folder } = await scene(t, { prediction: false, shift: 2 });
  const base = await writeTinyQwen(join(folder, "base.gguf"), tinyQwen(), { prediction: true });
  const { findings } = await run({ base });
  assert.deepEqual(
    findings.map(({ id }) => id),
    ["norm", "mtp"],
  );
  assert.ok(readFileSync(out).equals(readFileSync(base)));
});

test("norms near nothing known are refused, and a base of another kind is an error", async (t) => {
  const { out, run, folder, path } = await scene(t, { shift: 0.5 });
  assert.equal((await run()).outcome, "refused");
  assert.ok(!existsSync(out));
  const other = await writeGguf(
    join(folder, "llama.gguf"),
    [scalarEntry("general.architecture", "string", "llama")],
    [ggufTensor("blk.0.attn_norm.weight", "F32", [4], new Float32Array(4).fill(2))],
  );
  await assert.rejects(run({ base: other }), /no qwen35 model/);
  // Norms of other architectures are nobody's business.
  assert.equal((await run({ folder: other })).outcome, "clean");
  truncateSync(path, 3000);
  await assert.rejects(run(), /cut off/);
  assert.ok(!existsSync(out));
});
