import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { loadEmbedded } from "../brain/embedded.js";
import { CorpusError, rowLine } from "../corpus/types.js";
import { createGuard } from "../guard.js";
import { makePlan } from "../plan/planner.js";
import type { Label } from "../verdict/types.js";
import { madeUpRows } from "./made-up.js";
import { trainModel } from "./run.js";
import { corpusMaterial } from "./sources.js";
import { groupOf, splitOf } from "./split.js";
import { chooseThresholds } from "./thresholds.js";
import { viewsOf } from "./views.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-train-"));
after(() => rmSync(temp, { recursive: true, force: true }));
const guard = createGuard({ phases: ["allowlist", "rules"] });

test("a corpus on disk trains a model, and equal seeds train equal bytes", () => {
  const rows = madeUpRows(900, 4);
  for (const [n, split] of (["train", "valid", "test"] as const).entries()) {
    const lines = rows
      .filter((_, at) => (at % 10 < 8 ? 0 : at % 10 === 8 ? 1 : 2) === n)
      .map(({ command, label }, at) =>
        rowLine({
          command,
          label,
          source: at % 50 === 0 ? "generated" : "boundary",
          group: `g${at}`,
          reason: "made up",
          licence: "MIT",
          provenance: `x#${at}`,
        }),
      );
    writeFileSync(join(temp, `${split}.jsonl`), lines.join(""));
  }
  const material = corpusMaterial(temp, guard, 7);
  const read = new Set(material.rows.map(({ author }) => author));
  assert.ok(read.has("boundary") && !read.has("generated"), "its own made-up rows stand for those");
  // A part of it is enough here, and quicker.
  const some = { ...material, rows: material.rows.filter((_, n) => n % 5 === 0) };
  const once = trainModel({ material: some, seed: 7 });
  const again = trainModel({ material: some, seed: 7 });
  assert.equal(Buffer.compare(once.bytes, again.bytes), 0);
  const brain = loadEmbedded(once.bytes);
  if (typeof brain === "string") return assert.fail(brain);
  const p = (text: string): number => {
    const [command] = makePlan(text, guard.index.tools).commands;
    return brain.judge(command ?? assert.fail())?.opinion.p.safe ?? Number.NaN;
  };
  assert.ok(p("zorbctl list tables") > p("zorbctl destroy tables --force") + 0.5);
});

test("thresholds come from ordinary lines where a corpus has enough of them", () => {
  const folder = join(temp, "ordinary");
  mkdirSync(folder);
  const row = (command: string, source: string, label: Label = "safe"): string =>
    rowLine({
      command,
      label,
      source,
      group: command,
      reason: "x",
      licence: "MIT",
      provenance: "x#1",
    });
  const write = (split: string, lines: readonly string[]): void =>
    writeFileSync(join(folder, `${split}.jsonl`), lines.join(""));
  write("train", [row("rm -rf /", "cases", "destructive")]);
  write("test", []);
  const boundary = row("rm -rf ./build", "boundary");
  const steps = Array.from({ length: 250 }, (_, n) => row(`make step-${n}`, "ci-run-steps"));
  write("valid", [boundary, ...steps]);
  const enough = corpusMaterial(folder, guard, 1).harmless.map(({ command }) => command);
  assert.equal(enough.length, 250);
  assert.ok(!enough.includes("rm -rf ./build"));
  write("valid", [boundary, ...steps.slice(1)]);
  assert.equal(corpusMaterial(folder, guard, 1).harmless.length, 250, "all safe rows");
});

test("a corpus that is not there is named, with what to do", () => {
  assert.throws(() => corpusMaterial(join(temp, "none"), guard, 1), CorpusError);
  assert.throws(() => corpusMaterial(join(temp, "none"), guard, 1), /make a corpus with/);
});

test("a line is seen as the tables know it and with its tools masked", () => {
  const views = viewsOf(
    "cd app && kubectl delete ns shop",
    "destructive",
    guard,
    guard.index.tools,
  );
  assert.deepEqual(
    views.map(({ view, label, command }) => [
      view,
      label,
      command.program,
      command.invocation !== undefined,
    ]),
    [
      ["known", "destructive", "kubectl", true],
      ["masked", "destructive", "kubectl", false],
    ],
  );
});

test("without its table a call that carries harm has the label of what it carries", () => {
  const masked = (text: string, label: "safe" | "destructive") =>
    viewsOf(text, label, guard, guard.index.tools)
      .filter(({ view }) => view === "masked")
      .map(({ label, command }) => [command.program, label]);
  assert.deepEqual(masked("find ~ -exec rm -rf {} +", "destructive"), [["find", "destructive"]]);
  assert.deepEqual(masked("ls && awk '{system(\"rm -rf ~\")}' f", "destructive"), [
    ["awk", "destructive"],
  ]);
  assert.deepEqual(masked("find . -name x", "safe"), [["find", "safe"]]);
});

test("what calls the same program and verb is in one split", () => {
  const { tools } = guard.index;
  assert.equal(
    groupOf("sudo git push --force origin main", tools),
    groupOf("git push origin feature", tools),
  );
  assert.notEqual(groupOf("git pull", tools), groupOf("git push", tools));
  const splits = new Set(Array.from({ length: 200 }, (_, n) => splitOf(`tool verb${n}`, 1)));
  assert.deepEqual([...splits].sort(), ["test", "train", "valid"]);
});

test("a single harmless line does not make denying cheap", () => {
  const budget = { stopped: 0.01, denied: 0.003, cleared: 0.01 };
  const calm = Array.from({ length: 100 }, () => ({ destructive: 0.1, harm: 0.1 }));
  assert.ok(chooseThresholds(calm, [0.1], budget).deny >= 0.6);
});

test("the worst few lines alone do not decide the threshold for asking", () => {
  const budget = { stopped: 0.0025, denied: 0.0015, cleared: 0.01 };
  // Log odds from -8 to 2, evenly: a tail that is known.
  const lines = (worst: number): { destructive: number; harm: number }[] =>
    Array.from({ length: 900 }, (_, n) => {
      const harm = n >= 897 ? worst : 1 / (1 + Math.exp(8 - n / 90));
      return { destructive: 0.1, harm };
    });
  const low = chooseThresholds(lines(0.88), [0.1], budget).ask;
  const high = chooseThresholds(lines(0.98), [0.1], budget).ask;
  assert.ok(low > 0.8 && high > low && high - low < 0.05, `${low} ${high}`);
});

test("thresholds keep the budget", () => {
  const harmless = Array.from({ length: 1000 }, (_, n) => ({
    destructive: n / 2000,
    harm: n / 1000,
  }));
  const { ask, clear } = chooseThresholds(harmless, [0.1, 0.2, 0.85], {
    stopped: 0.01,
    denied: 0.003,
    cleared: 0.01,
  });
  assert.equal(harmless.filter(({ harm }) => harm >= ask).length, 10);
  assert.ok(clear > 0.85);
});
