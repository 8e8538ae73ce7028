import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { append } from "./append.js";
import { readLedger } from "./read.js";
import { upkeep } from "./upkeep.js";
import { verifyLedger } from "./verify.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-upkeep-"));
after(() => rmSync(temp, { recursive: true }));

function ledger(name: string): string {
  const directory = join(temp, name);
  for (let day = 1; day <= 9; day++)
    append(directory, {
      v: 1,
      kind: "outcome",
      time: `2026-01-0${day}T00:00:00.000Z`,
      agent: "a",
      outcome: { status: "done" },
    });
  return directory;
}

test("old files are compressed, older ones deleted, and the rest is whole", async () => {
  const directory = ledger("both");
  const now = new Date("2026-01-10T12:00:00Z");
  const done = await upkeep(directory, now, { keepDays: 7, compressAfterDays: 3 });
  assert.deepEqual(done.purged, ["2026-01-01.jsonl", "2026-01-02.jsonl"]);
  assert.equal(done.compressed.length, 4);
  assert.deepEqual(readdirSync(directory).sort(), [
    "2026-01-03.jsonl.gz",
    "2026-01-04.jsonl.gz",
    "2026-01-05.jsonl.gz",
    "2026-01-06.jsonl.gz",
    "2026-01-07.jsonl",
    "2026-01-08.jsonl",
    "2026-01-09.jsonl",
  ]);
  let read = 0;
  for await (const _ of readLedger(directory)) read++;
  assert.equal(read, 7);
  assert.deepEqual(verifyLedger(directory).flaws, []);
  if (process.platform !== "win32")
    assert.equal(statSync(join(directory, "2026-01-03.jsonl.gz")).mode & 0o777, 0o600);
  const again = await upkeep(directory, now, { keepDays: 7, compressAfterDays: 3 });
  assert.deepEqual(again, { purged: [], compressed: [] });
});

test("without a retention nothing is deleted; where there is no ledger nothing is done", async () => {
  const directory = ledger("kept");
  const now = new Date("2030-01-01T00:00:00Z");
  assert.deepEqual(
    (await upkeep(directory, now, { keepDays: null, compressAfterDays: 7 })).purged,
    [],
  );
  const none = await upkeep(join(temp, "none"), now, { keepDays: 1, compressAfterDays: 1 });
  assert.deepEqual(none, { purged: [], compressed: [] });
});

test("copies that a killed process left are deleted after a day", async () => {
  const directory = ledger("stale");
  const old = join(directory, "2026-01-01.jsonl.gz.1.partial");
  const fresh = join(directory, "2026-01-02.jsonl.gz.2.partial");
  for (const path of [old, fresh]) writeFileSync(path, "x");
  utimesSync(old, 0, 0);
  await upkeep(directory, new Date(), { keepDays: null, compressAfterDays: 36_500 });
  const left = readdirSync(directory).filter((name) => name.endsWith("partial"));
  assert.deepEqual(left, ["2026-01-02.jsonl.gz.2.partial"]);
});
