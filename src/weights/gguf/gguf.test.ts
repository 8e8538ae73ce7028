import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { gguf as readElsewhere } from "@huggingface/gguf";
import { seeded, temporaryFolder } from "../testing.js";
import { openGguf, readArray } from "./read.js";
import { ggufTensor, writeGguf } from "./testing.js";
import { tensorTypeByName } from "./types.js";
import { arrayEntry, copiedEntry, type EntryToWrite, scalarEntry } from "./write.js";

const many = Array.from({ length: 5000 }, (_, i) => `token ${i} ü`);

const entries: readonly EntryToWrite[] = [
  scalarEntry("general.architecture", "string", "qwen35"),
  scalarEntry("a.u8", "u8", 255),
  scalarEntry("a.i8", "i8", -128),
  scalarEntry("a.u16", "u16", 65_535),
  scalarEntry("a.i16", "i16", -32_768),
  scalarEntry("a.u32", "u32", 4_294_967_295),
  scalarEntry("a.i32", "i32", -2_147_483_648),
  scalarEntry("a.f32", "f32", 0.5),
  scalarEntry("a.bool", "bool", true),
  scalarEntry("a.u64", "u64", 2n ** 64n - 1n),
  scalarEntry("a.i64", "i64", -(2n ** 63n)),
  scalarEntry("a.f64", "f64", 1e300),
  scalarEntry("a.empty", "string", ""),
  arrayEntry("b.strings", "string", many),
  arrayEntry("b.i32", "i32", [-1, 0, 1]),
  arrayEntry("b.bools", "bool", [true, false]),
  arrayEntry("b.none", "f32", []),
];

const expected = new Map<string, unknown>([
  ["general.architecture", "qwen35"],
  ["a.u8", 255],
  ["a.i8", -128],
  ["a.u16", 65_535],
  ["a.i16", -32_768],
  ["a.u32", 4_294_967_295],
  ["a.i32", -2_147_483_648],
  ["a.f32", 0.5],
  ["a.bool", true],
  ["a.u64", 2n ** 64n - 1n],
  ["a.i64", -(2n ** 63n)],
  ["a.f64", 1e300],
  ["a.empty", ""],
  ["b.i32", [-1, 0, 1]],
  ["b.bools", [true, false]],
  ["b.none", []],
]);

function tensors() {
  const random = seeded(3);
  const values = (count: number) => Float32Array.from({ length: count }, () => random() - 0.5);
  return [
    ggufTensor("plain", "F32", [5], values(5)),
    ggufTensor("half", "F16", [3, 2], values(6)),
    ggufTensor("brain", "BF16", [7], values(7)),
    ggufTensor("blocks", "Q8_0", [64, 3], values(192)),
    ggufTensor("four", "F32", [2, 1, 2, 2], values(8)),
  ];
}

const made = (t: TestContext, alignment?: number) =>
  writeGguf(
    join(temporaryFolder(t), "x.gguf"),
    alignment === undefined
      ? entries
      : [...entries, scalarEntry("general.alignment", "u32", alignment)],
    tensors(),
    alignment,
  );

for (const alignment of [undefined, 64, 8]) {
  test(`what is written is read again, aligned to ${alignment ?? "32 (default)"}`, async (t) => {
    const file = await openGguf(await made(t, alignment));
    for (const [key, value] of expected) assert.deepEqual(file.entries.get(key)?.value, value, key);
    const long = file.entries.get("b.strings");
    assert.ok(long);
    assert.equal(long.value, undefined);
    assert.equal(long.count, many.length);
    assert.deepEqual(await readArray(file, long), many);
    for (const { name, type, dimensions, data } of tensors()) {
      const own = file.tensors.get(name);
      assert.ok(own);
      assert.deepEqual({ type: own.type, dimensions: own.dimensions }, { type, dimensions });
      assert.equal(own.offset % (alignment ?? 32), 0);
      const [bytes] = data() as [Uint8Array];
      assert.deepEqual(Uint8Array.from(await file.source.read(own.offset, own.length)), bytes);
    }
    await file.close();
  });
}

test("another reader, @huggingface/gguf, reads the same", async (t) => {
  const path = await made(t);
  const { metadata, tensorInfos } = await readElsewhere(path, { allowLocalFile: true });
  for (const [key, value] of expected) {
    const theirs = (metadata as Record<string, unknown>)[key];
    // It gives every 64-bit number as a bigint.
    assert.deepEqual(theirs, value, key);
  }
  assert.deepEqual((metadata as Record<string, unknown>)["b.strings"], many);
  const file = await openGguf(path);
  assert.deepEqual(
    tensorInfos.map(({ name, shape, dtype, offset }) => ({
      name,
      shape: shape.map(Number),
      dtype: Number(dtype),
      offset: Number(offset) + file.dataStart,
    })),
    [...file.tensors.values()].map(({ name, dimensions, type, offset }) => ({
      name,
      shape: [...dimensions],
      dtype: type.id,
      offset,
    })),
  );
  await file.close();
});

test("entries are copied byte for byte, long ones too", async (t) => {
  const file = await openGguf(await made(t));
  const copy = await writeGguf(
    join(temporaryFolder(t), "copy.gguf"),
    [...file.entries.values()].map((entry) => copiedEntry(file, entry)),
    tensors(),
  );
  assert.ok(readFileSync(copy).equals(readFileSync(file.path)));
  await file.close();
});

test("names and shapes that llama.cpp would not take are not written", async (t) => {
  const path = join(temporaryFolder(t), "x.gguf");
  const write = (name: string, type: "F32" | "Q8_0", dimensions: number[]) =>
    writeGguf(
      path,
      [],
      [{ name, dimensions, type: tensorTypeByName(type) as never, data: () => [] }],
    );
  await assert.rejects(write("n".repeat(64), "F32", [1]), /longer than 63/);
  await assert.rejects(write("a", "Q8_0", [33]), /cannot be Q8_0/);
  await assert.rejects(write("a", "F32", [1, 1, 1, 1, 1]), /cannot be F32/);
  await assert.rejects(write("a", "F32", [1]), /gave 0 bytes for a shape of 4/);
  await assert.rejects(writeGguf(path, [...entries, ...entries.slice(0, 1)], []), /twice/);
  await assert.rejects(writeGguf(path, [], [], 64), /needs the key/);
});

/** A header from parts: numbers are u32, bigints u64, the rest text with its length. */
function header(...parts: readonly (number | bigint | string | Buffer)[]): Buffer {
  return Buffer.concat(
    parts.map((part) => {
      if (Buffer.isBuffer(part)) return part;
      if (typeof part === "string") {
        const text = Buffer.from(part);
        return Buffer.concat([header(BigInt(text.length)), text]);
      }
      const bytes = Buffer.alloc(typeof part === "number" ? 4 : 8);
      if (typeof part === "number") bytes.writeUInt32LE(part);
      else bytes.writeBigUInt64LE(part);
      return bytes;
    }),
  );
}

const magic = Buffer.from("GGUF");
const pad = Buffer.alloc(256);
const one = (...tensor: readonly (number | bigint | string | Buffer)[]) =>
  header(magic, 3, 1n, 0n, ...tensor, pad);
const key = (...entry: readonly (number | bigint | string | Buffer)[]) =>
  header(magic, 3, 0n, 1n, ...entry, pad);
const huge = 2n ** 63n;

const hostile: readonly (readonly [string, Buffer, RegExp])[] = [
  ["empty", Buffer.alloc(0), /0 bytes only/],
  ["another format", Buffer.alloc(64, "x"), /does not begin/],
  ["version 1", header(magic, 1, 0n, 0n, pad), /version is 1/],
  ["big-endian", header(magic, 0x03000000, 0n, 0n, pad), /big-endian/],
  ["more tensors than bytes", header(magic, 3, 1_000_000n, 0n, pad), /1000000 tensors/],
  ["more keys than bytes", header(magic, 3, 0n, 1_000_000n, pad), /1000000 keys/],
  ["countless keys", header(magic, 3, 0n, huge, pad), /number of keys is/],
  ["a key longer than the file", key(100_000n), /cut off/],
  ["a key without end", key(huge), /length of a text/],
  ["an unknown type of value", key("a", 13), /type of "a" is not known: 13/],
  ["an array of arrays", key("a", 9, 9, 1n), /array of arrays/],
  ["an array longer than the file", key("a", 9, 6, 100_000n), /cannot have 100000/],
  ["an array without end", key("a", 9, 6, huge), /length of "a"/],
  ["an array of long texts", key("a", 9, 8, 2n, "b", 100_000n), /cut off/],
  ["alignment 0", key("general.alignment", 4, 0), /power of two/],
  ["alignment 24", key("general.alignment", 4, 24), /power of two/],
  ["alignment as text", key("general.alignment", 8, "32"), /power of two/],
  ["a key twice", header(magic, 3, 0n, 2n, "a", 4, 1, "a", 4, 1, pad), /"a" is there twice/],
  ["a long name", one("n".repeat(64), 1, 1n, 0, 0n), /longer than 63/],
  ["five dimensions", one("a", 5, 1n, 1n, 1n, 1n, 1n, 0, 0n), /5 dimensions/],
  ["an unknown type of tensor", one("a", 1, 1n, 99, 0n), /type of "a" is not known: 99/],
  ["a type that ggml gave up", one("a", 1, 32n, 4, 0n), /type of "a" is not known: 4/],
  ["rows that are no blocks", one("a", 1, 33n, 8, 0n), /impossible/],
  ["a shape beyond all numbers", one("a", 2, 2n ** 40n, 2n ** 40n, 0, 0n), /impossible/],
  ["an offset elsewhere", one("a", 1, 1n, 0, 64n), /begins at 64 and should at 0/],
  ["a tensor larger than the file", one("a", 1, 1_000_000n, 0, 0n), /cut off/],
  [
    "a tensor twice",
    header(magic, 3, 2n, 0n, "a", 1, 1n, 0, 0n, "a", 1, 1n, 0, 32n, pad),
    /tensor "a" is there twice/,
  ],
  [
    "two tensors in one place",
    header(magic, 3, 2n, 0n, "a", 1, 1n, 0, 0n, "b", 1, 1n, 0, 0n, pad),
    /begins at 0 and should at 32/,
  ],
];

for (const [what, bytes, message] of hostile) {
  test(`refused: ${what}`, async (t) => {
    const path = join(temporaryFolder(t), "x.gguf");
    writeFileSync(path, bytes);
    await assert.rejects(openGguf(path), { name: "WeightsError", message });
  });
}

test("a file with one byte of its header changed, or cut, is read or refused and never crashes", async (t) => {
  const path = await writeGguf(join(temporaryFolder(t), "x.gguf"), entries.slice(0, 13), tensors());
  const whole = readFileSync(path);
  const random = seeded(9);
  for (let i = 0; i < 400; i++) {
    const bytes = Buffer.from(whole);
    bytes[Math.floor(random() * 500)] = Math.floor(random() * 256);
    const end = i % 2 === 0 ? bytes.length : Math.floor(random() * bytes.length);
    writeFileSync(path, bytes.subarray(0, end));
    try {
      const file = await openGguf(path);
      for (const { offset, length } of file.tensors.values()) assert.ok(offset + length <= end);
      await file.close();
    } catch (error) {
      assert.equal((error as Error).name, "WeightsError", (error as Error).stack);
    }
  }
});
