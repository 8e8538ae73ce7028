import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { linesOf } from "./lines.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-lines-"));
after(() => rmSync(temp, { recursive: true }));

async function textsOf(name: string): Promise<(string | undefined)[]> {
  const texts: (string | undefined)[] = [];
  for await (const { text } of linesOf(join(temp, name))) texts.push(text);
  return texts;
}

test("a compressed file has the lines of the plain one", async () => {
  const text = `{"a":1}\n\nzwei ü\n${"x".repeat(300_000)}\nlast`;
  writeFileSync(join(temp, "a.jsonl"), text);
  writeFileSync(join(temp, "a.jsonl.br"), brotliCompressSync(text));
  const plain = await textsOf("a.jsonl");
  assert.equal(plain.length, 4);
  assert.deepEqual(await textsOf("a.jsonl.br"), plain);
});

test("what is missing or no compressed file is named", async () => {
  writeFileSync(join(temp, "broken.br"), "plain text\n");
  writeFileSync(join(temp, "cut.br"), brotliCompressSync("some text\n".repeat(99)).subarray(0, 12));
  for (const name of ["none.br", "broken.br", "cut.br", "none.jsonl"])
    await assert.rejects(textsOf(name), new RegExp(`${name} cannot be read`));
});
