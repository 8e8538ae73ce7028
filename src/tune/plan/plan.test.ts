import assert from "node:assert/strict";
import { appendFileSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it, type TestContext } from "node:test";
import { parse } from "yaml";
import { guardMessages } from "../../brain/prompt/guard.js";
import { temporaryFolder } from "../../corpus/testing.js";
import { guardRows } from "../rows/guard.js";
import { SMOLLM2_TEMPLATE, writeBase, writeCorpus } from "../testing.js";
import { type Framework, TuneError } from "../types.js";
import { readBase } from "./base.js";
import { makePlan, type Plan, type PlanOptions, recipes } from "./plan.js";
import { settingsOf } from "./settings.js";

const frameworks = Object.keys(recipes) as Framework[];
const lines = (path: string): Record<string, unknown>[] =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

interface Place {
  readonly corpus: string;
  readonly base: string;
  readonly out: string;
}

async function place(context: TestContext, template?: string): Promise<Place> {
  const folder = temporaryFolder(context);
  const found = {
    corpus: join(folder, "corpus"),
    base: join(folder, "base"),
    out: join(folder, "out"),
  };
  await writeCorpus(found.corpus);
  writeBase(found.base, template);
  return found;
}

async function planIn(
  { corpus, base, out }: Place,
  framework: Framework,
  changes = "steps=20,warmup=2,batch=4,maxTokens=250,validRows=8",
  more: Partial<PlanOptions> = {},
): Promise<Plan> {
  const settings = settingsOf("guard", changes);
  const { seed, validRows: valid } = settings;
  const rows = await guardRows({ corpus, seed, train: settings.steps * settings.batch, valid });
  const read = readBase("base", base);
  return makePlan({
    target: "guard",
    framework,
    base: read,
    settings,
    rows,
    out,
    version: "0",
    ...more,
  });
}

const states = (plan: Plan) =>
  Object.fromEntries(plan.checks.map(({ name, state }) => [name, state]));

describe("a plan", () => {
  for (const framework of frameworks) {
    it(`for ${framework} has data, configuration, prompt, versions, a script and its checks`, async (t) => {
      const where = await place(t);
      const plan = await planIn(where, framework);
      assert.deepEqual(states(plan), {
        template: "ok",
        labels: "ok",
        length: "warning",
        mask: "ok",
        rows: "ok",
      });
      assert.equal(plan.prompt, "chatml/guard-1");
      assert.equal(statSync(where.out).mode & 0o777, 0o700);
      assert.equal(statSync(join(where.out, "data/train.jsonl")).mode & 0o777, 0o600);
      const run = readFileSync(join(where.out, "run.sh"), "utf8");
      assert.match(run, /^python3 check\.py$/m);
      for (const script of ["check.py", ...recipes[framework].scripts]) {
        assert.ok(readFileSync(join(where.out, script), "utf8").length > 500);
      }
      const train = lines(join(where.out, "data/train.jsonl"));
      // A quarter of the rows is bulk and too long for 250 tokens with the prompt around it.
      assert.ok(train.length >= 60 && train.length <= 80, `${train.length} rows`);
      for (const row of train) {
        const messages = row.messages ?? [...(row.prompt as []), ...(row.completion as [])];
        const [, user, answer] = messages as { role: string; content: string }[];
        const label = answer?.content as "safe";
        assert.deepEqual(messages, guardMessages(user?.content ?? "", label));
      }
      assert.equal(JSON.parse(readFileSync(join(where.out, "plan.json"), "utf8")).v, 1);
      assert.match(readFileSync(join(where.out, "requirements.txt"), "utf8"), /\w/);
    });
  }

  it("has the numbers of its settings in the form of its trainer", async (t) => {
    const where = await place(t);
    const set =
      "steps=600,warmup=100,rank=16,alpha=32,learningRate=0.0001,maxTokens=250,validRows=8";
    await planIn({ ...where, out: `${where.out}-mlx` }, "mlx", set);
    const text = readFileSync(join(`${where.out}-mlx`, "mlx.yaml"), "utf8");
    const mlx = parse(text);
    // mlx-lm's scale is alpha / rank.
    assert.deepEqual(mlx.lora_parameters, { rank: 16, scale: 2, dropout: 0.05 });
    assert.deepEqual(mlx.lr_schedule.arguments, [0.0001, 500, 0.000001]);
    assert.equal(mlx.num_layers, -1);
    assert.doesNotMatch(text, /\de-\d/);

    await planIn(
      { ...where, out: `${where.out}-axolotl` },
      "axolotl",
      `${set},quantise=yes,targets=q_proj v_proj`,
    );
    const axolotl = parse(readFileSync(join(`${where.out}-axolotl`, "axolotl.yaml"), "utf8"));
    assert.equal(axolotl.adapter, "qlora");
    assert.equal(axolotl.load_in_4bit, true);
    assert.deepEqual(axolotl.lora_target_modules, ["q_proj", "v_proj"]);
    assert.equal(axolotl.excess_length_strategy, "raise");
    assert.equal(axolotl.sample_packing, false);
    assert.equal(axolotl.warmup_ratio, undefined);

    await planIn({ ...where, out: `${where.out}-trl` }, "trl", `${set},device=cpu,threads=1`);
    const trl = JSON.parse(readFileSync(join(`${where.out}-trl`, "trl.json"), "utf8"));
    assert.equal(trl.dtype, "float32");
    assert.equal(trl.sft.use_cpu, true);
    assert.equal(trl.sft.completion_only_loss, true);
    assert.equal(trl.lora.target_modules, "all-linear");
  });

  it("is the same again from the same inputs", async (t) => {
    const where = await place(t);
    await planIn(where, "mlx");
    await planIn({ ...where, out: `${where.out}-2` }, "mlx");
    for (const name of ["data/train.jsonl", "data/valid.jsonl", "mlx.yaml", "plan.json"]) {
      assert.equal(
        readFileSync(join(where.out, name), "utf8"),
        readFileSync(join(`${where.out}-2`, name), "utf8"),
        name,
      );
    }
  });

  it("says that the template of the base is another one than the runtime's", async (t) => {
    const where = await place(t, SMOLLM2_TEMPLATE.replace("'<|im_end|>' + '\n'", "'<|im_end|>'"));
    assert.equal(states(await planIn(where, "trl")).template, "failed");
  });

  it("says that labels begin alike, that rows are few, or not of the form", async (t) => {
    const where = await place(t);
    const rows = await guardRows({ corpus: where.corpus, seed: 1, train: 40, valid: 8 });
    const out = (n: number) => ({ ...where, out: `${where.out}-${n}` });
    const alike = { rows: { ...rows, labels: ["safe", "severe"] } };
    const first = states(await planIn(out(1), "trl", undefined, alike));
    assert.deepEqual([first.labels, first.mask], ["failed", "failed"]);
    const few = { rows: { ...rows, valid: rows.valid.slice(0, 3) } };
    assert.equal(states(await planIn(out(2), "mlx", undefined, few)).rows, "failed");
    const question = rows.train.map(({ messages }) => ({ messages: messages.slice(0, 2) }));
    const unanswered = { rows: { ...rows, train: question } };
    assert.equal(states(await planIn(out(3), "mlx", undefined, unanswered)).mask, "failed");
  });

  it("refuses a folder with something in it, and a corpus that is not the one of its manifest", async (t) => {
    const where = await place(t);
    await planIn(where, "trl");
    await assert.rejects(planIn(where, "trl"), /is not empty/);
    appendFileSync(join(where.corpus, "valid.jsonl"), "\n");
    await assert.rejects(
      planIn({ ...where, out: `${where.out}-2` }, "trl"),
      /is not the file that/,
    );
    await assert.rejects(
      guardRows({ corpus: where.base, seed: 1, train: 1, valid: 1 }),
      /no manifest/,
    );
  });
});

describe("a base", () => {
  it("is a folder or a name that is known", () => {
    const known = readBase("Qwen/Qwen3.5-0.8B", "/nowhere");
    assert.equal(known.template.name, "chatml-think");
    assert.throws(() => readBase("someone/model", "/nowhere"), /download it and give its folder/);
    assert.throws(() => readBase("x.gguf", "/nowhere"), /do not read GGUF/);
  });

  it("that lacks a file is refused, by the file's name", (t) => {
    assert.throws(() => readBase("x", temporaryFolder(t)), /config\.json cannot be read/);
  });
});

describe("settings", () => {
  let standard: ReturnType<typeof settingsOf>;
  before(() => {
    standard = settingsOf("guard", undefined);
  });

  it("are those of the reference systems", () => {
    const { steps, batch, warmup, rank, alpha, maxTokens } = standard;
    assert.deepEqual([steps, batch, warmup, rank, alpha, maxTokens], [1500, 4, 100, 16, 32, 512]);
    const ask = settingsOf("ask", undefined);
    assert.deepEqual(
      [ask.rank, ask.alpha, ask.steps, ask.warmup, ask.quantise],
      [8, 16, 500, 50, true],
    );
  });

  it("are changed by name, and refused with what is right", () => {
    assert.equal(settingsOf("guard", "learningRate=5e-4,device=cpu").learningRate, 5e-4);
    for (const [wrong, message] of [
      ["stepz=1", /no setting stepz; there are steps/],
      ["steps=1.5", /steps is a whole number from 1/],
      ["steps=", /steps is a whole number .* not empty/],
      ["rank=0", /rank is/],
      ["device=gpu", /auto or cpu/],
      ["quantise=maybe", /yes or no/],
      ["steps=50", /warmup is less than steps/],
      ["targets=rm -rf /", /names with blanks/],
      ["__proto__=1", /no setting/],
    ] as const) {
      assert.throws(() => settingsOf("guard", wrong), message, wrong);
      assert.throws(() => settingsOf("guard", wrong), TuneError, wrong);
    }
  });
});
