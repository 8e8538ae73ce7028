import assert from "node:assert/strict";
import { test } from "node:test";
import { compareReports } from "./compare.js";
import { dataSet, report, tinyRows, twoWords } from "./testing.js";
import type { GuardReport } from "./types.js";

/** The report with other decisions in some lines. */
function changed(
  made: GuardReport,
  lines: Readonly<Record<number, Partial<NonNullable<GuardReport["results"]>[number]>>>,
): GuardReport {
  const results = (made.results ?? []).map((row) => ({ ...row, ...lines[row.line] }));
  return { ...made, results };
}

const names = ["a", "b"] as const;

test("rows are fixed, broken or otherwise changed", async () => {
  const a = await report([dataSet(tinyRows)]);
  const b = changed(a, {
    1: { decision: "ask" },
    4: { decision: "allow" },
    5: { decision: "ask" },
    2: { phase: "rules" },
  });
  const made = compareReports(a, b, names);
  assert.deepEqual(made.counts, {
    paired: 6,
    same: 3,
    sameByOther: 1,
    fixed: 1,
    broken: 1,
    other: 1,
    relabelled: 0,
    onlyA: 0,
    onlyB: 0,
  });
  assert.deepEqual(
    made.changes.map(({ line, change, a: before, b: after }) => [
      line,
      change,
      before.decision,
      after.decision,
    ]),
    [
      [1, "broken", "allow", "ask"],
      [4, "fixed", "deny", "allow"],
      [5, "other", "allow", "ask"],
    ],
  );
  const short = made.tests.map(({ name, a: before, b: after, fixed, broken, p }) => [
    name,
    before.hits,
    after.hits,
    after.of,
    fixed,
    broken,
    p,
  ]);
  assert.deepEqual(short, [
    ["as labelled", 3, 3, 6, 1, 1, 1],
    ["false alarms", 1, 1, 3, 1, 1, 1],
    ["stopped", 1, 2, 3, 1, 0, 1],
    ["denied", 1, 1, 2, 0, 0, 1],
  ]);
});

test("a brain's changes are seen, with McNemar's p-value", async () => {
  const many = Array.from({ length: 8 }, (_, i) =>
    JSON.stringify({ command: `qqa ${i}`, label: "destructive" }),
  );
  const made = compareReports(
    await report([dataSet(many)]),
    await report([dataSet(many)], twoWords),
    names,
  );
  assert.equal(made.counts.fixed, 8);
  assert.ok(Math.abs((made.tests[0]?.p ?? 0) - 2 / 2 ** 8) < 1e-12);
  assert.deepEqual(made.changes[0]?.b.brain, { safe: 0.1, risky: 0.2, destructive: 0.7 });
});

test("rows are paired by command and directory, wherever they stand", async () => {
  const rows = (...lines: readonly object[]) => lines.map((line) => JSON.stringify(line));
  const a = await report([
    dataSet(
      rows({ command: "ls", label: "safe" }, { command: "ls", label: "safe" }, { command: "pwd" }),
      "old.jsonl",
    ),
  ]);
  const b = await report([
    dataSet(
      rows(
        { command: "id", label: "safe" },
        { command: "ls", label: "risky" },
        { command: "ls", cwd: "/x", label: "safe" },
      ),
      "new.jsonl",
    ),
  ]);
  const { counts, tests } = compareReports(a, b, names);
  assert.deepEqual([counts.paired, counts.onlyA, counts.onlyB, counts.relabelled], [1, 2, 2, 1]);
  assert.equal(tests[0]?.a.of, 0);
});

test("a report without rows says how to save one with them", async () => {
  const a = await report([dataSet(tinyRows)]);
  const { results, ...without } = a;
  assert.equal(results?.length, 6);
  assert.throws(() => compareReports(a, without, names), /b has no rows; save it with: .*--rows/);
});
