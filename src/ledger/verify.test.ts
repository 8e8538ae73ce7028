import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { append } from "./append.js";
import { purgeBefore } from "./keep.js";
import { readLedger } from "./read.js";
import { segmentsOf } from "./segments.js";
import type { DecisionEntry } from "./types.js";
import { compressOld } from "./upkeep.js";
import { verifyLedger } from "./verify.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-ledger-"));
after(() => rmSync(temp, { recursive: true }));

const entry = (time: string, command: string): DecisionEntry => ({
  v: 1,
  kind: "decision",
  time,
  agent: "claude-code",
  command,
  verdict: {
    decision: "allow",
    label: "safe",
    phase: "allowlist",
    risk: 0,
    rules: [],
    brain: null,
    us: 1,
  },
});

/** A ledger of three days with ten entries each. */
function ledger(name: string): string {
  const directory = join(temp, name);
  for (const day of ["2026-01-01", "2026-01-02", "2026-01-03"])
    for (let i = 0; i < 10; i++)
      assert.equal(
        append(directory, entry(`${day}T00:00:0${i}.000Z`, `echo ${day} ${i}`)),
        undefined,
      );
  return directory;
}

async function commands(directory: string): Promise<string[]> {
  const found: string[] = [];
  for await (const one of readLedger(directory)) found.push(one.command ?? "");
  return found;
}

const change = (path: string, how: (text: string) => string): void =>
  writeFileSync(path, how(readFileSync(path, "utf8")));

test("an untouched ledger holds together over its files, and all of it is read", async () => {
  const directory = ledger("whole");
  const { flaws, files, lines, sealed, open } = verifyLedger(directory);
  assert.deepEqual(
    { flaws, files, lines, sealed, open },
    { flaws: [], files: 3, lines: 33, sealed: 33, open: 1 },
  );
  assert.equal((await commands(directory)).length, 30);
});

const tampering: readonly (readonly [name: string, how: (text: string) => string])[] = [
  ["a changed word", (text) => text.replace("echo 2026-01-02 3", "echo 2026-01-02 x")],
  [
    "a line taken out",
    (text) =>
      text
        .split("\n")
        .filter((line) => !line.includes("2026-01-02 4"))
        .join("\n"),
  ],
  [
    "two lines exchanged",
    (text) => {
      const lines = text.split("\n");
      [lines[3], lines[4]] = [lines[4] as string, lines[3] as string];
      return lines.join("\n");
    },
  ],
  [
    "a line put in",
    (text) => {
      const lines = text.split("\n");
      lines.splice(5, 0, lines[2] as string);
      return lines.join("\n");
    },
  ],
  [
    "the last line cut off, with a later file to show it",
    (text) => `${text.trimEnd().split("\n").slice(0, -1).join("\n")}\n`,
  ],
];

for (const [name, how] of tampering)
  test(`${name} shows`, () => {
    const directory = ledger(`tampered ${name}`);
    change(join(directory, "2026-01-02.jsonl"), how);
    const { flaws } = verifyLedger(directory);
    assert.ok(
      flaws.some(({ file }) => file === "2026-01-02.jsonl"),
      JSON.stringify(flaws),
    );
  });

test("a missing day in the middle shows, purged days at the beginning do not", () => {
  const directory = ledger("missing");
  rmSync(join(directory, "2026-01-02.jsonl"));
  assert.match(verifyLedger(directory).flaws[0]?.problem ?? "", /2026-01-02\.jsonl, is missing/);
  const purged = ledger("purged");
  assert.deepEqual(purgeBefore(purged, "2026-01-02"), ["2026-01-01.jsonl"]);
  assert.deepEqual(verifyLedger(purged).flaws, []);
});

test("a line without end is not served, is told, and does not spoil the next", async () => {
  const directory = join(temp, "torn");
  append(directory, entry("2026-01-01T00:00:00.000Z", "echo one"));
  change(join(directory, "2026-01-01.jsonl"), (text) => `${text}{"v":1,"kind":"decis`);
  const problems: string[] = [];
  for await (const _ of readLedger(directory, {
    onProblem: (_file, problem) => problems.push(problem),
  }));
  assert.deepEqual(problems, ["the last line has no end"]);
  append(directory, entry("2026-01-01T00:00:01.000Z", "echo two"));
  assert.deepEqual(await commands(directory), ["echo one", "echo two"]);
  const { flaws } = verifyLedger(directory);
  assert.deepEqual(
    flaws.map(({ problem }) => problem.slice(0, 11)),
    ["is no entry"],
  );
});

test("compressed files read and verify the same; a copy left by a kill does not count twice", async () => {
  const directory = ledger("compressed");
  const before = await commands(directory);
  const original = readFileSync(join(directory, "2026-01-01.jsonl"));
  assert.deepEqual(await compressOld(directory, new Date("2026-01-10T00:00:00Z"), 7), [
    "2026-01-01.jsonl",
    "2026-01-02.jsonl",
  ]);
  assert.deepEqual(readdirSync(directory).sort(), [
    "2026-01-01.jsonl.gz",
    "2026-01-02.jsonl.gz",
    "2026-01-03.jsonl",
  ]);
  if (process.platform !== "win32")
    assert.equal(statSync(join(directory, "2026-01-01.jsonl.gz")).mode & 0o777, 0o600);
  assert.deepEqual(await commands(directory), before);
  assert.deepEqual(verifyLedger(directory).flaws, []);
  writeFileSync(join(directory, "2026-01-01.jsonl"), original);
  assert.deepEqual(await commands(directory), before);
});

test("a full file is followed by another of the same day, and the two are one chain", async () => {
  const directory = join(temp, "parts");
  for (let i = 0; i < 12; i++)
    append(directory, entry(`2026-01-01T00:00:${String(i).padStart(2, "0")}.000Z`, `echo ${i}`), {
      maxSegment: 1000,
    });
  assert.ok(segmentsOf(readdirSync(directory)).length > 2);
  assert.deepEqual(
    await commands(directory),
    Array.from({ length: 12 }, (_, i) => `echo ${i}`),
  );
  assert.deepEqual(verifyLedger(directory).flaws, []);
  change(join(directory, "2026-01-01.jsonl"), (text) => text.replace("echo 0", "echo x"));
  assert.ok(verifyLedger(directory).flaws.length > 0);
});
