import assert from "node:assert/strict";
import { test } from "node:test";
import { loadBrain } from "../../brain/load-node.js";
import { calibrate } from "../../training/calibrate.js";
import type { Label } from "../../verdict/types.js";
import { modelHtml } from "../reports/model-html.js";
import { modelTerminal } from "../reports/model-terminal.js";
import { evaluateModel, type ModelEvaluation, type Read } from "./evaluate.js";
import { figuresOf } from "./metrics.js";
import type { Answer, LabelledRow } from "./types.js";

const answer = (...p: [number, number, number]): Answer => ({ p, ms: 1, mass: 0.9 });

test("figures: accuracy, macro-F1, recall, mass", () => {
  const labels: Label[] = ["safe", "safe", "risky", "destructive"];
  const answers = [
    answer(0.8, 0.1, 0.1),
    answer(0.1, 0.2, 0.7),
    answer(0.2, 0.7, 0.1),
    { p: null, ms: 9 },
  ];
  const figures = figuresOf("x", labels, answers);
  assert.deepEqual([figures.accuracy.hits, figures.accuracy.of, figures.answered], [2, 4, 3]);
  // F1: safe 2·1/(2+1), risky 1, destructive 0.
  assert.ok(Math.abs(figures.macroF1 - (2 / 3 + 1 + 0) / 3) < 1e-12);
  assert.equal(figures.recall.destructive.p, 0);
  assert.equal(figures.recallAtOnePercent, 0, "its alarm scores above the row that got no answer");
  assert.ok(Math.abs((figures.mass ?? 0) - 0.9) < 1e-12);
  assert.deepEqual([figures.p50, figures.p95], [1, 9]);
});

test("destructive recall at 1 % false alarms counts safe rows only as alarms", () => {
  const labels: Label[] = [
    ...Array<Label>(200).fill("safe"),
    "risky",
    "destructive",
    "destructive",
  ];
  const answers = labels.map((label, n) => {
    const high = n === 0 || n === 1 ? 0.9 : 0.1;
    const d = label === "risky" ? 0.99 : label === "destructive" ? (n === 201 ? 0.95 : 0.5) : high;
    return answer(1 - d, 0, d);
  });
  // Two of 200 safe rows are above 0.5: exactly 1 %.
  assert.equal(figuresOf("x", labels, answers).recallAtOnePercent, 1);
  const worse = answers.map((one, n) => (n === 2 ? answer(0.4, 0, 0.6) : one));
  assert.equal(figuresOf("x", labels, worse).recallAtOnePercent, 0.5);
});

const COMMANDS: Record<Label, readonly string[]> = {
  safe: ["ls", "git status", "npm test", "cat a.txt"],
  risky: ["git stash drop", "npm publish", "kill 1234", "docker rm x"],
  destructive: ["rm -rf /", "mkfs /dev/sda", "git push --force", "dd if=/dev/zero of=/dev/sda"],
};

function rows(copies: number): LabelledRow[] {
  const all: LabelledRow[] = [];
  for (const label of ["safe", "risky", "destructive"] as const)
    for (const command of COMMANDS[label])
      for (let n = 0; n < copies; n++)
        all.push({
          command: `${command} # ${n}`,
          label,
          source: "s",
          file: "f",
          line: all.length + 1,
        });
  return all;
}

/** Knows every label, as sure as told. */
const knowing =
  (share: number, mass = 1): Read =>
  async (text) => {
    const k = Object.values(COMMANDS).findIndex((list) =>
      list.some((one) => text.startsWith(`${one} #`)),
    );
    const p = [0, 1, 2].map((n) => mass * (n === k ? share : (1 - share) / 2));
    return { p, mass };
  };

function evaluation(read: Read, more: Partial<ModelEvaluation> = {}): ModelEvaluation {
  const embedded = loadBrain();
  return {
    rows: rows(12),
    bad: 0,
    read,
    embedded: typeof embedded === "string" ? null : embedded,
    model: { name: "<m>", of: [], prompt: "p", runtime: "r" },
    sure: 0.9,
    deadlineMs: 1e9,
    fit: calibrate,
    now: () => performance.now(),
    cerbash: "0",
    made: "2026-01-01T00:00:00Z",
    ...more,
  };
}

const plain = { paint: (_: string, text: string) => text, visible: (text: string) => text };

test("a model that knows passes every gate, and calibration makes it surer", async () => {
  const { report, calibration } = await evaluateModel(evaluation(knowing(0.6)));
  assert.deepEqual(
    report.gates.filter(({ isPassed }) => !isPassed),
    [],
  );
  assert.ok(report.isUsable);
  assert.ok(calibration.slope > 1);
  assert.deepEqual(
    report.subjects.map(({ name }) => name),
    ["majority", "embedded", "<m>", "cascade"],
  );
  const text = modelTerminal(report, plain);
  assert.match(text, /<m> +100\.00 +97\.40 to 100\.00 +1\.000 +100\.00 %/);
  assert.match(text, /The model may be used\./);
  assert.match(modelHtml(report), /&lt;m&gt;/);
});

test("each gate closes", async () => {
  const failed = async (read: Read, more: Partial<ModelEvaluation> = {}) => {
    const { report } = await evaluateModel(evaluation(read, more));
    assert.equal(report.isUsable, false);
    return report.gates.filter(({ isPassed }) => !isPassed).map(({ name }) => name);
  };
  assert.deepEqual(await failed(knowing(0.9, 0.3)), ["speaks in labels"]);
  assert.deepEqual(await failed(knowing(0.9), { rows: rows(3) }), ["rows"]);
  const late = await failed(knowing(0.9), { deadlineMs: -1 });
  assert.deepEqual(late, ["time"]);
  const always: Read = async () => ({ p: [0.6, 0.2, 0.2], mass: 1 });
  assert.ok((await failed(always)).includes("better than always the same label"));
  const expected = rows(1).map(({ command }) => ({ command: command, p: [0.1, 0.8, 0.1] }));
  assert.deepEqual(await failed(knowing(0.9), { expected }), ["parity with the trainer"]);
});

test("parity holds a model against what its trainer said", async () => {
  const read = knowing(0.9);
  const expected = await Promise.all(
    rows(1).map(async ({ command }) => ({
      command,
      p: (await read(command)).p.map((one) => one + 0.001),
    })),
  );
  const { report } = await evaluateModel(evaluation(read, { expected }));
  assert.equal(report.parity?.agreement.p, 1);
  // 0.001 more each: 0.901 of 1.003 is 0.0017 away from 0.9, the two of 0.05 0.00085.
  assert.ok(Math.abs((report.parity?.largest ?? 0) - (0.9 - 0.901 / 1.003)) < 1e-9);
  assert.ok(Math.abs((report.parity?.difference ?? 0) - (0.9 - 0.901 / 1.003) * (2 / 3)) < 1e-9);
  assert.ok(report.isUsable);
  // Of the whole vocabulary, of which the labels have a half: nothing differs.
  const halved = rows(1).map(async ({ command }) => ({
    command,
    p: (await read(command)).p.map((one) => one / 2),
  }));
  const whole = await evaluateModel(evaluation(read, { expected: await Promise.all(halved) }));
  assert.ok((whole.report.parity?.largest ?? 1) < 1e-12);
});

test("a model that fails has no answers, and the report says why", async () => {
  const { report } = await evaluateModel(evaluation(() => Promise.reject(new Error("too long"))));
  assert.equal(report.isUsable, false);
  assert.deepEqual(report.problems, ["144 rows: too long"]);
  const [own] = report.subjects.filter(({ name }) => name === "<m>");
  assert.deepEqual([own?.answered, own?.accuracy.p], [0, 0]);
});

test("in the cascade a model without mass on the labels changes nothing", async () => {
  const wrong: Read = async () => ({ p: [0, 0, 0.01], mass: 0.01 });
  const { report } = await evaluateModel(evaluation(wrong, { sure: 1 }));
  const by = (name: string) => report.subjects.find((one) => one.name === name)?.accuracy.hits;
  assert.equal(by("cascade"), by("embedded"));
  assert.equal(report.cascade?.asked.hits, 144);
});
