import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { whole, writePieces } from "./output.js";
import { temporaryFolder } from "./testing.js";

async function* pieces(...values: (string | Error)[]): AsyncIterable<Uint8Array> {
  for (const value of values) {
    if (value instanceof Error) throw value;
    yield Buffer.from(value);
  }
}

test("a file is there when it is whole, for its owner only", async (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, "x");
  await whole(path, "file", async (temporary) => {
    await writePieces(temporary, pieces("ab", "c"));
    assert.ok(!existsSync(path));
  });
  assert.equal(readFileSync(path, "utf8"), "abc");
  if (process.platform !== "win32") assert.equal(statSync(path).mode & 0o777, 0o600);
});

test("what fails half way leaves nothing behind, neither file nor folder", async (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, "x");
  const broken = () => pieces("ab", new Error("broken"));
  await assert.rejects(
    whole(path, "file", (temporary) => writePieces(temporary, broken())),
    /broken/,
  );
  await assert.rejects(
    whole(path, "folder", (temporary) => writePieces(join(temporary, "y"), broken())),
    /broken/,
  );
  assert.deepEqual(readdirSync(folder), []);
});

test("what appears meanwhile is not written over, and a folder that is not there is an error", async (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, "x");
  await assert.rejects(
    whole(path, "file", async (temporary) => {
      await writePieces(temporary, pieces("mine"));
      writeFileSync(path, "theirs");
    }),
    /is there already/,
  );
  assert.equal(readFileSync(path, "utf8"), "theirs");
  mkdirSync(join(folder, "sub"));
  await assert.rejects(
    whole(join(folder, "none", "x"), "folder", async () => {}),
    { name: "WeightsError", message: /cannot be written/ },
  );
  assert.deepEqual(readdirSync(folder).sort(), ["sub", "x"]);
});
