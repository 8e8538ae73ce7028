import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type PublicFile, pinnedFiles, takePinned } from "./public-files.js";
import { sources } from "./sources/all.js";
import { temporaryFolder } from "./testing.js";
import { CorpusError } from "./types.js";

test("every public source has its origin, commit, licence and checksum", () => {
  for (const file of pinnedFiles) {
    assert.match(file.sha256, /^[0-9a-f]{64}$/, file.name);
    assert.match(file.commit, /^(?:[0-9a-f]{12}|one each)$/, file.name);
    assert.ok(file.licence !== "" && file.origin !== "" && file.rows > 0);
    // What may not be published has no source that reads it.
    const isRead = sources.some(({ name }) => `${name}.jsonl` === file.name);
    assert.equal(isRead, file.isPrivateUseOnly !== true, file.name);
  }
});

test("only files with the pinned bytes are taken", async (context) => {
  const [from, to] = [temporaryFolder(context), join(temporaryFolder(context), "public")];
  const text = '{"command":"ls"}\n';
  const sha256 = createHash("sha256").update(text).digest("hex");
  const fileOf = (name: string, more: Partial<PublicFile> = {}): PublicFile => ({
    name,
    origin: "a/b",
    commit: "0".repeat(12),
    licence: "MIT",
    credit: "nobody",
    rows: 1,
    sha256,
    ...more,
  });
  for (const name of ["a", "b", "d"])
    writeFileSync(join(from, `${name}.jsonl`), name === "b" ? "x" : text);
  const files = [
    fileOf("a.jsonl"),
    fileOf("b.jsonl"),
    fileOf("c.jsonl"),
    fileOf("d.jsonl", { isPrivateUseOnly: true }),
  ];
  const taken = await takePinned(from, to, files);
  assert.deepEqual(
    taken.map(({ name, state }) => [name, state]),
    [
      ["a.jsonl", "taken"],
      ["b.jsonl", "differs"],
      ["c.jsonl", "absent"],
    ],
  );
  assert.equal(readFileSync(join(to, "a.jsonl"), "utf8"), text);
  assert.equal(statSync(join(to, "a.jsonl")).mode & 0o077, 0);
  for (const name of ["b", "d"]) assert.ok(!existsSync(join(to, `${name}.jsonl`)), name);
  await assert.rejects(takePinned(join(from, "none"), to), CorpusError);
});
