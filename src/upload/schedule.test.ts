import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { afterTry, isDue, readTries, writeTried } from "./schedule.js";

const state = mkdtempSync(join(tmpdir(), "cerbash-schedule-"));
after(() => rmSync(state, { recursive: true }));
const now = Date.parse("2026-11-22T10:00:00Z");
const minutes = (n: number) => n * 60_000;

test("a target is due again after its span, and later with each failure, up to six hours", () => {
  const fine = afterTry(undefined, now, minutes(10), undefined);
  assert.ok(!isDue(fine, now + minutes(9)) && isDue(fine, now + minutes(10)));
  let tried = fine;
  const waits: number[] = [];
  for (let i = 0; i < 8; i++) {
    tried = afterTry(tried, now, minutes(10), "no answer");
    waits.push((Date.parse(tried.next) - now) / 60_000);
  }
  assert.deepEqual(waits, [10, 20, 40, 80, 160, 320, 360, 360]);
  assert.deepEqual([tried.failures, tried.sent], [8, fine.sent]);
  assert.equal(afterTry(tried, now, minutes(10), undefined).failures, 0);
});

test("what is not known, broken or far in the future is due", () => {
  assert.ok(isDue(undefined, now));
  assert.ok(isDue({ sent: null, failures: 0, next: "soon" }, now));
  assert.ok(isDue({ sent: null, failures: 0, next: "2099-01-01T00:00:00Z" }, now));
  writeFileSync(join(state, "upload.json"), "{");
  assert.equal(readTries(state).size, 0);
});

test("notes of several targets stand beside each other, for their owner alone", () => {
  const tried = afterTry(undefined, now, minutes(10), "x");
  writeTried(state, "a", tried);
  writeTried(state, "b", tried);
  assert.deepEqual(
    readTries(state),
    new Map([
      ["a", tried],
      ["b", tried],
    ]),
  );
  if (process.platform !== "win32")
    assert.equal(statSync(join(state, "upload.json")).mode & 0o777, 0o600);
});
