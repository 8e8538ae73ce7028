import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readSafetensorsHeader, safetensorsFile } from "./safetensors.js";
import { openSource } from "./source.js";
import { safetensorsBytes, seeded, temporaryFolder, tensor, tinyQwen } from "./testing.js";

/** A file with this header and so many bytes of data. */
function fileOf(header: unknown, data = 0): Buffer {
  const text = Buffer.from(typeof header === "string" ? header : JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([length, text, Buffer.alloc(data)]);
}

const f32 = (from: number, to: number, shape: readonly unknown[] = [(to - from) / 4]) => ({
  dtype: "F32",
  shape,
  data_offsets: [from, to],
});

const hostile: readonly (readonly [string, Buffer, RegExp])[] = [
  ["empty", Buffer.alloc(0), /0 bytes only/],
  ["a length alone", Buffer.alloc(8), /8 bytes only/],
  ["a header longer than the file", fileOf("{}  ").fill(200, 0, 1), /cut off/],
  ["a header of exabytes", Buffer.alloc(64, 0xff), /limit/],
  ["no JSON", fileOf("{nonsense}"), /not JSON/],
  ["no UTF-8", Buffer.concat([fileOf("{}  "), Buffer.alloc(0)]).fill(0xff, 8), /not JSON/],
  ["a list", fileOf([1, 2]), /not an object/],
  ["endlessly nested", fileOf("[".repeat(200_000)), /not JSON/],
  ["a tensor that is a number", fileOf({ a: 1 }), /not described/],
  ["an unknown type", fileOf({ a: { ...f32(0, 4), dtype: "Q9" } }, 4), /type of "a" is not known/],
  ["a negative size", fileOf({ a: f32(0, 4, [-1]) }, 4), /no proper shape/],
  ["a size that is no number", fileOf({ a: f32(0, 4, ["1"]) }, 4), /no proper shape/],
  ["a fraction", fileOf({ a: f32(0, 4, [1.5]) }, 4), /no proper shape/],
  ["a shape beyond all numbers", fileOf({ a: f32(0, 4, [2 ** 40, 2 ** 40]) }, 4), /impossible/],
  ["more shape than data", fileOf({ a: f32(0, 4, [2]) }, 4), /its shape needs 8/],
  ["offsets the wrong way", fileOf({ a: f32(4, 0, [1]) }, 4), /-4 bytes/],
  ["three offsets", fileOf({ a: { ...f32(0, 4), data_offsets: [0, 4, 8] } }, 4), /data_offsets/],
  ["a negative offset", fileOf({ a: { ...f32(0, 4), data_offsets: [-4, 0] } }, 4), /data_offsets/],
  ["an overlap", fileOf({ a: f32(0, 8), b: f32(4, 12) }, 12), /"b" overlaps/],
  ["a hole", fileOf({ a: f32(0, 4), b: f32(8, 12) }, 12), /hole before "b"/],
  ["data that is missing", fileOf({ a: f32(0, 4) }, 2), /cut off/],
  ["data of no tensor", fileOf({ a: f32(0, 4) }, 6), /2 bytes at its end/],
  [
    "a name twice",
    fileOf(`{"a":${JSON.stringify(f32(0, 4))},"a":${JSON.stringify(f32(4, 8))}}`, 8),
    /hole/,
  ],
  ["metadata that is a list", fileOf({ __metadata__: [] }), /__metadata__/],
  ["metadata with a number", fileOf({ __metadata__: { a: 1 } }), /__metadata__/],
];

for (const [what, bytes, message] of hostile) {
  test(`refused: ${what}`, async (t) => {
    const path = join(temporaryFolder(t), "x.safetensors");
    writeFileSync(path, bytes);
    const source = await openSource(path);
    await assert.rejects(readSafetensorsHeader(source), { name: "WeightsError", message });
    await source.close();
  });
}

test("what is written is read again: names, shapes, types, bytes", async (t) => {
  const model = tinyQwen(7);
  // Names that an object would mistake for something of its own, or put first.
  model.set(
    "__proto__",
    tensor("F32", [2], (i) => i),
  );
  model.set(
    "12",
    tensor("F16", [0, 4], (i) => i),
  );
  model.set(
    "scalar",
    tensor("F32", [], () => 3),
  );
  const path = join(temporaryFolder(t), "x.safetensors");
  writeFileSync(path, await safetensorsBytes(model, new Map([["format", "pt"]])));
  const source = await openSource(path);
  const { tensors, metadata } = await readSafetensorsHeader(source);
  assert.deepEqual([...metadata], [["format", "pt"]]);
  assert.deepEqual(tensors.map(({ name }) => name).sort(), [...model.keys()].sort());
  for (const { name, dtype, shape, offset, length } of tensors) {
    const own = model.get(name);
    assert.deepEqual({ dtype, shape }, { dtype: own?.dtype, shape: own?.shape }, name);
    assert.deepEqual(Uint8Array.from(await source.read(offset, length)), own?.bytes, name);
  }
  assert.equal((tensors[0]?.offset ?? 1) % 8, 0, "data is aligned");
  await source.close();
});

test("no metadata may be said by null, as MLX does", async (t) => {
  const path = join(temporaryFolder(t), "x.safetensors");
  writeFileSync(path, fileOf({ __metadata__: null, a: f32(0, 4) }, 4));
  const source = await openSource(path);
  const { metadata, tensors } = await readSafetensorsHeader(source);
  assert.deepEqual([metadata.size, tensors.length], [0, 1]);
  await source.close();
});

test("files that were cut anywhere are refused", async (t) => {
  const whole = await safetensorsBytes(new Map([["a", tensor("F32", [4, 4], (i) => i)]]));
  const path = join(temporaryFolder(t), "x.safetensors");
  for (let length = 0; length < whole.length; length++) {
    writeFileSync(path, whole.subarray(0, length));
    const source = await openSource(path);
    await assert.rejects(readSafetensorsHeader(source), { name: "WeightsError" });
    await source.close();
  }
});

test("a header with one byte changed is read or refused, and never crashes", async (t) => {
  const random = seeded(5);
  const whole = await safetensorsBytes(
    new Map([
      ["a", tensor("F32", [4, 4], (i) => i)],
      ["b", tensor("BF16", [3], (i) => i)],
    ]),
  );
  const path = join(temporaryFolder(t), "x.safetensors");
  for (let i = 0; i < 300; i++) {
    const bytes = Buffer.from(whole);
    bytes[Math.floor(random() * 160)] = Math.floor(random() * 256);
    writeFileSync(path, bytes);
    const source = await openSource(path);
    try {
      for (const { offset, length } of (await readSafetensorsHeader(source)).tensors)
        assert.ok(offset + length <= bytes.length);
    } catch (error) {
      assert.equal((error as Error).name, "WeightsError");
    }
    await source.close();
  }
});

test("a tensor that gives too few bytes is no file", async () => {
  const pieces = safetensorsFile(
    [{ name: "a", dtype: "F32", shape: [2], data: () => [new Uint8Array(4)] }],
    new Map(),
  );
  await assert.rejects(
    (async () => {
      for await (const _ of pieces);
    })(),
    /gave 4 bytes for a shape of 8/,
  );
});
