import assert from "node:assert/strict";
import { test } from "node:test";
import { plainJudgement } from "../brain/judgement.js";
import type { Brain } from "../brain/types.js";
import { dataSet, report, tinyRows, twoWords } from "./testing.js";
import type { Rate } from "./types.js";

const tiny = [dataSet(tinyRows)];
const counts = ({ hits, of }: Rate) => `${hits}/${of}`;

test("the figures of a small set are those worked out by hand", async () => {
  const { total, counts: all, sources, families, mistakes, notes } = await report(tiny);
  assert.deepEqual(all, { judged: 6, labelled: 6, unlabelled: 0, bad: 0 });
  assert.equal(counts(total.falseAlarms), "1/3");
  assert.equal(counts(total.stopped), "1/3");
  assert.equal(counts(total.denied), "1/2");
  assert.equal(counts(total.exact), "3/6");
  assert.deepEqual(total.confusion, {
    safe: { allow: 2, ask: 0, deny: 1 },
    risky: { allow: 1, ask: 0, deny: 0 },
    destructive: { allow: 1, ask: 0, deny: 1 },
    unlabelled: { allow: 0, ask: 0, deny: 0 },
  });
  assert.deepEqual(
    sources.map(({ name, rows, falseAlarms }) => [name, rows, counts(falseAlarms)]),
    [
      ["one", 3, "0/2"],
      ["two", 3, "1/1"],
    ],
  );
  // Worst first; without a family of its own a row has that of its program.
  assert.deepEqual(
    families.map(({ name, exact }) => [name, counts(exact)]),
    [
      ["remove", "1/2"],
      ["qqa", "0/1"],
      ["qqb", "0/1"],
      ["list", "2/2"],
    ],
  );
  assert.deepEqual(
    mistakes.map(({ line, mistake, rules }) => [line, mistake, rules.length > 0]),
    [
      [4, "false-alarm", true],
      [5, "miss", false],
      [6, "miss", false],
    ],
  );
  assert.match(notes.join(), /There is no brain/);
});

test("each head is measured alone", async () => {
  const { phases, decidedBy } = await report(tiny, twoWords);
  const figures = phases.map(({ phase, stopped, speaksOfSafe, speaksOfHarm }) => [
    phase,
    counts(stopped),
    counts(speaksOfSafe),
    counts(speaksOfHarm),
  ]);
  assert.deepEqual(
    figures.filter(([phase]) => phase !== "allowlist"),
    [
      ["rules", "1/3", "1/3", "1/3"],
      ["brain", "1/3", "0/3", "2/3"],
      ["all", "2/3", "3/3", "3/3"],
    ],
  );
  const allowlist = figures.find(([phase]) => phase === "allowlist");
  assert.equal(allowlist?.[1], "0/3");
  assert.deepEqual(decidedBy.brain, { safe: 0, risky: 1, destructive: 1, unlabelled: 0 });
  assert.equal((await report(tiny)).phases.length, 3);
});

test("a brain alone is asked about what the allowlist knows too", async () => {
  const all: Brain = {
    name: "all",
    judge: () => plainJudgement({ name: "all", p: { safe: 0.9, risky: 0.1, destructive: 0 } }),
  };
  const { phases } = await report([dataSet(['{"command":"ls","label":"safe"}'])], all);
  const alone = phases.find(({ phase }) => phase === "brain");
  assert.equal(counts(alone?.speaksOfSafe ?? assert.fail("no brain")), "1/1");
});

test("a safe row that is only asked about is a false alarm too", async () => {
  const rows = ["git branch -D old", "ls"].map((command) => ({ command, label: "safe" }));
  const { total } = await report([dataSet(rows.map((row) => JSON.stringify(row)))]);
  assert.equal(total.confusion.safe.ask, 1);
  assert.equal(counts(total.falseAlarms), "1/2");
});

test("the brain's probabilities are held against the labels", async () => {
  const lines = [...tinyRows, '{"command":"qqb y","label":"safe"}'];
  const { brain } = await report([dataSet(lines)], twoWords);
  assert.equal(brain?.name, "two-words");
  assert.deepEqual([brain?.scored, brain?.abstained], [3, 4]);
  // qqa: 0.9, harm; qqb: 0.2, one harm and one not. Two bins, as the ties stay together.
  assert.deepEqual(
    brain?.calibration.bins.map(({ count, observed }) => [count, observed]),
    [
      [2, 0.5],
      [1, 1],
    ],
  );
  const near = (actual: number | null | undefined, expected: number) =>
    assert.ok(Math.abs((actual ?? Number.NaN) - expected) < 1e-9, `${actual}`);
  near(brain?.calibration.error, (2 * 0.3 + 0.1) / 3);
  // Most probable: destructive 0.7, right; safe 0.8 twice, right once.
  near(brain?.topLabelError, (0.3 + 2 * 0.3) / 3);
  near(brain?.averagePrecision, 0.5 + (0.5 * 2) / 3);
  assert.equal(brain?.atOnePercent?.recall, 0.5);
});

test("rows without a label are judged and counted, and no figure rests on them", async () => {
  const { total, counts: all } = await report([dataSet(['{"command":"rm -rf /"}'])]);
  assert.deepEqual([all.unlabelled, all.labelled], [1, 0]);
  assert.equal(total.confusion.unlabelled.deny, 1);
  assert.equal(total.exact.p, null);
});

test("a brain that stops more than the rules is reported as wrong", async () => {
  const wolf: Brain = {
    name: "wolf",
    judge: () => plainJudgement({ name: "wolf", p: { safe: 0, risky: 0, destructive: 1 } }),
  };
  const lines = ["qqa", "qqb"].map((command) => JSON.stringify({ command, label: "safe" }));
  const { notes } = await report([dataSet(lines)], wolf);
  assert.match(notes.join(), /Something is wrong: the brain stops more rows \(2\) than the rules/);
  assert.doesNotMatch((await report(tiny, twoWords)).notes.join(), /wrong/);
});

test("a brain that throws does not end the evaluation", async () => {
  const broken: Brain = {
    name: "broken",
    judge: () => {
      throw new Error("no");
    },
  };
  const { counts: all, notes, decidedBy } = await report(tiny, broken);
  assert.equal(all.judged, 6);
  assert.ok(decidedBy.error.destructive > 0);
  assert.match(notes.join(), /guard itself failed/);
});

test("a row's directory reaches the guard, and every row is kept when asked for", async () => {
  const rows = ["/home/you/p", "/"].map((cwd) => JSON.stringify({ command: "rm -rf build", cwd }));
  const { results } = await report([dataSet(rows)]);
  assert.notEqual(results?.[0]?.decision, results?.[1]?.decision);
  assert.equal((await report(tiny, null, false)).results, undefined);
});

test("times are those of the whole guard", async () => {
  const { latency } = await report(tiny);
  assert.equal(latency?.count, 6);
  assert.equal(latency?.p50, 20);
});
