import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "../testing.js";
import { readRepository } from "./read.js";
import { repositoryOf } from "./testing.js";

test("files that are small only as long as they are packed are over the limit too", async (context) => {
  const folder = temporaryFolder(context);
  const { url, commit } = repositoryOf(context, {
    "a.txt": "a".repeat(700_000),
    "b.txt": "b".repeat(700_000),
  });
  const read = (bytes: number) =>
    readRepository({ url, commit, folders: [""], wants: () => true }, join(folder, `${bytes}`), {
      env: { PATH: process.env.PATH, HOME: folder },
      limits: { time: 600_000, bytes },
      protocols: "file",
    });
  await assert.rejects(read(1 << 20), /its files are larger than 1 MB/);
  const { files } = await read(2 << 20);
  assert.deepEqual(
    files.map(({ path, text }) => [path, text.length]),
    [
      ["a.txt", 700_000],
      ["b.txt", 700_000],
    ],
  );
});
