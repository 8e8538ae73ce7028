// npm run train:experiments -- PART... [--from DIR] [--every N [--offset N]] [--misses N]: what docs/experiments.md and docs/evaluation.md say of
// the brain. Parts:
//   families  each tool family held out in turn: its rows and everything that touches its tools are taken from
//             training, its tables and rules from the guard; then its rows are judged
//   groups    the same for GROUPS groups of families at once, brain alone: minutes instead of a quarter of an hour,
//             a little lower, for choosing; the families at even and at odd places apart
//   authors   the same for each author of curated rows, over all tools, tables left in place but masked
//   sources   the ablation: bulk only, + examples, + curated, + generated
//   shares    how many generated rows of `cerbash corpus build` the curated ones can carry
//   models    the model families, on some tool families
// `--every N` takes each Nth family only, from the one of `--offset`.
import { loadEmbedded } from "../src/brain/embedded.js";
import { writeModel } from "../src/brain/format.js";
import { LookBook } from "../src/context/look.js";
import { decide } from "../src/phases/engine.js";
import { makePlan } from "../src/plan/planner.js";
import { buildIndex, type RuleIndex } from "../src/rules/index.js";
import { families as allFamilies } from "../src/rules/registry.generated.js";
import { encode, vocabularyOf } from "../src/training/dataset.js";
import { datasetOf, fit } from "../src/training/fit.js";
import { bag } from "../src/training/models/bag.js";
import { boosted } from "../src/training/models/boosted.js";
import { factorised } from "../src/training/models/factorised.js";
import { linear } from "../src/training/models/linear.js";
import { type Model, softmax, type Trainer } from "../src/training/models/types.js";
import type { Prepared } from "../src/training/prepare.js";
import type { Decision } from "../src/verdict/types.js";
import {
  alone,
  atOnePercent,
  foldOf,
  harm,
  heldOutFamilies,
  mean,
  option,
  ordinary,
  parts,
  percent,
  preparer,
  rows,
  type Score,
  type Share,
  seed,
} from "./brain-folds.js";
import { generatedRows } from "./generated-rows.js";

const misses = Number(option("misses") ?? 0);
const SHIPPED_LINEAR = { epochs: 4, rate: 0.05, decay: 1e-4 };
const GROUPS = 6;

/** Probabilities of a model of any family, not calibrated. */
function scoreOf(trainer: Trainer, train: readonly Prepared[]): Score {
  const data = datasetOf(train);
  const vocabulary = vocabularyOf(data, 2);
  const model: Model = trainer.train(encode(data, vocabulary), vocabulary.size, seed);
  const out = new Float64Array(3);
  const known = new Uint32Array(256);
  return (ids) => {
    let count = 0;
    for (const id of ids) {
      const n = vocabulary.get(id);
      if (n !== undefined) known[count++] = n;
    }
    model.score(known, 0, count, out);
    softmax(out);
    return [...out] as [number, number, number];
  };
}

/** A guard without a family: allowlist, rules and vocabulary, with or without a brain. */
function decider(
  index: RuleIndex,
  brain: ReturnType<typeof loadEmbedded> | null,
): (text: string) => Decision {
  return (text) => {
    const plan = makePlan(text, index.tools);
    const context = { plan, around: {}, look: new LookBook() };
    const heads =
      brain === null
        ? (["allowlist", "rules"] as const)
        : (["allowlist", "rules", "brain"] as const);
    const third = brain === null || typeof brain === "string" ? null : brain;
    return decide(plan, context, index, { heads, brain: third }).verdict.decision;
  };
}

function families(): void {
  const names = heldOutFamilies();
  console.log(
    `\nLeave one tool family out, ${names.length} families. Brain alone: recall of destructive at 1 % of ordinary lines, their tools known | unknown. ` +
      "Guard: destructive stopped (denied) by rules | rules and brain; safe rows of the family stopped by rules | both.",
  );
  const known: number[] = [];
  const masked: number[] = [];
  const sum = { known: 0, masked: 0, of: 0 };
  const total = {
    rules: 0,
    both: 0,
    rulesDenied: 0,
    bothDenied: 0,
    of: 0,
    rulesFalse: 0,
    bothFalse: 0,
    ordinary: 0,
    rulesNear: 0,
    bothNear: 0,
    near: 0,
  };
  for (const name of names) {
    const fold = foldOf(name);
    // Thresholds and calibration from rows of other groups, as in `npm run train`.
    const valid = fold.train.filter((_, n) => n % 10 === 0);
    const { parts } = fit({
      train: fold.train.filter((_, n) => n % 10 !== 0),
      valid,
      harmless: ordinary.filter(({ split }) => split === "valid").map((of) => of.masked),
      seed,
    });
    const brain = loadEmbedded(writeModel(parts));
    if (typeof brain === "string") throw new Error(brain);
    const result = alone(fold, (ids) => brain.probabilities(ids));
    known.push(result.known.hits / result.known.of);
    masked.push(result.masked.hits / result.masked.of);
    sum.known += result.known.hits;
    sum.masked += result.masked.hits;
    sum.of += result.known.of;

    const index = buildIndex(allFamilies.filter(({ path }) => path !== name));
    const rules = decider(index, null);
    const both = decider(index, brain);
    const count = (
      of: readonly { readonly command: string }[],
      by: (text: string) => Decision,
      is: (d: Decision) => boolean,
    ): number => of.filter(({ command }) => is(by(command))).length;
    const stops = (d: Decision): boolean => d !== "allow";
    const denies = (d: Decision): boolean => d === "deny";
    const bad = fold.destructive.map(({ row }) => row);
    const near = fold.safe.map(({ row }) => row);
    const test = ordinary.filter(({ split }) => split === "test");
    const here = {
      rules: count(bad, rules, stops),
      both: count(bad, both, stops),
      rulesDenied: count(bad, rules, denies),
      bothDenied: count(bad, both, denies),
      of: bad.length,
      rulesFalse: count(test, rules, stops),
      bothFalse: count(test, both, stops),
      ordinary: test.length,
      rulesNear: count(near, rules, stops),
      bothNear: count(near, both, stops),
      near: near.length,
    };
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += here[key];
    const of = (hits: number, all: number): string => percent({ hits, of: all });
    console.log(
      `${name.padEnd(28)} ${String(bad.length).padStart(4)}  alone ${percent(result.known).padStart(5)} | ${percent(result.masked).padStart(5)}   ` +
        `guard ${of(here.rules, here.of)} (${of(here.rulesDenied, here.of)}) | ${of(here.both, here.of)} (${of(here.bothDenied, here.of)})   ` +
        `safe rows ${of(here.rulesNear, here.near)} | ${of(here.bothNear, here.near)}   ordinary ${of(here.rulesFalse, here.ordinary)} | ${of(here.bothFalse, here.ordinary)}`,
    );
    printMisses(result.missed);
  }
  const of = (hits: number, all: number): string => percent({ hits, of: all });
  console.log(
    `brain alone at 1 %: mean of families ${mean(known)} | ${mean(masked)}, all rows ${of(sum.known, sum.of)} | ${of(sum.masked, sum.of)} of ${sum.of}`,
  );
  console.log(
    `guard: stopped ${of(total.rules, total.of)} | ${of(total.both, total.of)}, denied ${of(total.rulesDenied, total.of)} | ${of(total.bothDenied, total.of)}; ` +
      `safe rows ${of(total.rulesNear, total.near)} | ${of(total.bothNear, total.near)}; ordinary lines ${((100 * total.rulesFalse) / total.ordinary).toFixed(2)} | ${((100 * total.bothFalse) / total.ordinary).toFixed(2)} of ${total.ordinary}`,
  );
}

function printMisses(missed: readonly string[]): void {
  for (const miss of missed
    .filter((_, n) => n % Math.max(1, Math.ceil(missed.length / misses)) === 0)
    .slice(0, misses))
    console.log(`    ${miss.replaceAll("\n", "⏎").slice(0, 150)}`);
}

function groups(): void {
  const names = heldOutFamilies();
  console.log(
    `\n${names.length} families in ${GROUPS} groups, brain alone: recall of destructive at 1 % of ordinary lines, their tools known | unknown.`,
  );
  const sums = ["even", "odd"].map(() => ({
    known: { hits: 0, of: 0 },
    masked: { hits: 0, of: 0 },
    near: { hits: 0, of: 0 },
    around: { known: 0, masked: 0 },
    means: { known: [] as number[], masked: [] as number[] },
  }));
  for (let group = 0; group < GROUPS; group++) {
    const here = names.filter((_, n) => n % GROUPS === group);
    const [first] = here;
    if (first === undefined) continue;
    const score = scoreOf(linear(SHIPPED_LINEAR), foldOf(first, here).train);
    for (const name of here) {
      const result = alone(foldOf(name), score);
      const { known, masked, near } = result;
      console.log(
        `${name.padEnd(28)} ${String(known.of).padStart(4)}  ${percent(known).padStart(5)} | ${percent(masked).padStart(5)}   safe rows ${percent(near)}   limits ${result.limits.known.toFixed(2)} | ${result.limits.masked.toFixed(2)}`,
      );
      printMisses(result.missed);
      const sum = sums[names.indexOf(name) % 2] as (typeof sums)[number];
      for (const [to, from] of [
        [sum.known, known],
        [sum.masked, masked],
        [sum.near, near],
      ] as const) {
        to.hits += from.hits;
        to.of += from.of;
      }
      sum.around.known += result.around.known;
      sum.around.masked += result.around.masked;
      sum.means.known.push(known.hits / known.of);
      sum.means.masked.push(masked.hits / masked.of);
    }
  }
  for (const [n, sum] of sums.entries())
    console.log(
      `${n === 0 ? "even" : "odd"} places: mean ${mean(sum.means.known)} | ${mean(sum.means.masked)}, all rows ${percent(sum.known)} | ${percent(sum.masked)} of ${sum.known.of}; around 1 % ${percent({ hits: sum.around.known, of: sum.known.of })} | ${percent({ hits: sum.around.masked, of: sum.known.of })}; safe rows ${percent(sum.near)} of ${sum.near.of}`,
    );
}

function authors(): void {
  console.log(
    "\nLeave one author out: recall of destructive at 1 % of ordinary lines, tools known | unknown; rows in their own form | tools unknown.",
  );
  const names = [
    ...new Set(rows.filter(({ row }) => row.source === "curated").map(({ row }) => row.author)),
  ].sort();
  for (const name of names) {
    const score = scoreOf(
      linear(SHIPPED_LINEAR),
      rows.filter(({ row }) => row.author !== name),
    );
    const limit = {
      known: atOnePercent(ordinary.map((of) => harm(score, of.known))),
      masked: atOnePercent(ordinary.map((of) => harm(score, of.masked))),
    };
    const of = rows.filter(({ row }) => row.author === name && row.label === "destructive");
    const safe = rows.filter(({ row }) => row.author === name && row.label === "safe");
    const share = (list: readonly Prepared[], view: "known" | "masked"): Share => ({
      hits: list.filter(({ row }) => {
        const line =
          view === "known"
            ? preparer.line(row.command, () => false)
            : preparer.maskedLine(row.command);
        return harm(score, line) > limit[view];
      }).length,
      of: list.length,
    });
    console.log(
      `${name.padEnd(20)} destructive ${String(of.length).padStart(4)}: ${percent(share(of, "known"))} | ${percent(share(of, "masked"))}   its safe rows stopped ${percent(share(safe, "known"))} | ${percent(share(safe, "masked"))} of ${safe.length}`,
    );
  }
}

function sources(): void {
  console.log(
    "\nAblation, tool families held out: brain alone at 1 % of ordinary lines, mean of families | all rows.",
  );
  const steps: readonly (readonly [string, readonly string[]])[] = [
    ["bulk only", ["bulk"]],
    ["+ rule and tool examples", ["bulk", "examples"]],
    ["+ curated", ["bulk", "examples", "curated"]],
    ["+ generated", ["bulk", "examples", "curated", "generated"]],
    ["all but bulk", ["examples", "curated", "generated"]],
    ["all but curated", ["bulk", "examples", "generated"]],
  ];
  compare(
    steps.map(([name, kinds]) => [
      name,
      linear(SHIPPED_LINEAR),
      (p) => kinds.includes(p.row.source),
    ]),
  );
}

function shares(): void {
  const curated = rows.filter(({ row }) => row.source === "curated").length;
  const list = [0, 0.15, 0.3, 0.5];
  const made = generatedRows(preparer, { curated, most: Math.max(...list), seed });
  console.log(
    `\nGenerated rows beside ${curated} curated ones, tool families held out: brain alone at 1 % of ordinary lines, mean of families | all rows.`,
  );
  for (const prior of [true, false]) {
    compare(
      list.map((share) => [
        `share ${share} (${made(share).length} rows), made-up calls and verb lists ${prior ? "in" : "out"}`,
        linear(SHIPPED_LINEAR),
        ({ row }) => prior || row.source !== "generated",
        made(share),
      ]),
    );
  }
}

function models(): void {
  console.log(
    "\nModel families, tool families held out: brain alone at 1 % of ordinary lines, mean of families | all rows; seconds to train.",
  );
  const trainers: readonly Trainer[] = [
    linear(SHIPPED_LINEAR),
    linear({ epochs: 8, rate: 0.15, decay: 1e-5 }),
    bag({ epochs: 5, rate: 0.05, decay: 1e-4, width: 16, hidden: 24, dropout: 0.4, wide: false }),
    factorised({ epochs: 4, rate: 0.05, decay: 1e-4, width: 4 }),
    boosted({ rounds: 40, depth: 5, rate: 0.4, lambda: 2, features: 2000, leastWeight: 3 }),
  ];
  compare(trainers.map((trainer) => [trainer.name, trainer, () => true]));
}

function compare(
  list: readonly (readonly [
    string,
    Trainer,
    use: (prepared: Prepared) => boolean,
    more?: readonly Prepared[],
  ])[],
): void {
  const folds = heldOutFamilies().map((name) => foldOf(name));
  for (const [name, trainer, use, more = []] of list) {
    const shares: number[] = [];
    const sum: Share = { hits: 0, of: 0 };
    const alike: Share = { hits: 0, of: 0 };
    const begun = performance.now();
    let training = 0;
    for (const fold of folds) {
      const before = performance.now();
      const train = [
        ...fold.train.filter(use),
        ...more.filter(({ families }) => !families.has(fold.name)),
      ];
      const score = scoreOf(trainer, train);
      training += performance.now() - before;
      const { known, near } = alone(fold, score);
      alike.hits += near.hits;
      alike.of += near.of;
      shares.push(known.hits / known.of);
      sum.hits += known.hits;
      sum.of += known.of;
    }
    console.log(
      `${name.padEnd(60)} ${mean(shares)} | ${percent(sum)} of ${sum.of}   safe rows ${percent(alike)} of ${alike.of}   ${(training / folds.length / 1000).toFixed(1)} s a model, ${((performance.now() - begun) / 1000).toFixed(0)} s in all`,
    );
  }
}

const known: Readonly<Record<string, () => void>> = {
  families,
  groups,
  authors,
  sources,
  shares,
  models,
};
for (const part of parts) {
  const run = known[part];
  if (run === undefined)
    throw new Error(`no such part: ${part} (${Object.keys(known).join(", ")})`);
  run();
}
