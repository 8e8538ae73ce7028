import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { parse } from "yaml";
import { temporaryFolder } from "../../corpus/testing.js";
import type { ModelReport } from "../../evaluate/model/types.js";
import { rate } from "../../evaluate/statistics.js";
import { readBase } from "../plan/base.js";
import { makePlan } from "../plan/plan.js";
import { settingsOf } from "../plan/settings.js";
import { guardRows } from "../rows/guard.js";
import { writeBase, writeCorpus } from "../testing.js";
import { energyOf } from "./facts.js";
import { readForgetting, readReport } from "./measures.js";
import { layOut } from "./publish.js";

const figures = {
  rows: 100,
  answered: 100,
  accuracy: rate(80, 100),
  macroF1: 0.75,
  recall: { safe: rate(1, 1), risky: rate(1, 1), destructive: rate(1, 1) },
  recallAtOnePercent: 0.5,
  calibrationError: 0.04,
  bins: [],
  mass: 0.99,
  speaks: rate(100, 100),
  p50: 12.3,
  p95: 40,
};
const report: ModelReport = {
  v: 1,
  kind: "cerbash-eval-model",
  cerbash: "0",
  made: "2026-11-22T00:00:00Z",
  model: { name: "adapter", of: [], prompt: "chatml/guard-1", runtime: "a test" },
  counts: { rows: 100, bad: 0, byLabel: { safe: 60, risky: 20, destructive: 20 } },
  subjects: [
    { ...figures, name: "adapter" },
    { ...figures, name: "embedded", p50: 0.05 },
  ],
  cascade: null,
  parity: null,
  gates: [{ name: "time", isPassed: false, text: "p95 40 ms, at most 30 ms" }],
  isUsable: false,
  calledSafe: [{ command: "x", safe: 0.9, file: "/home/secret-place/test.jsonl", line: 1 }],
  problems: [],
  notes: [],
};
const forgetting = { name: "questions", before: rate(30, 60), after: rate(28, 60), p: 0.75 };

async function trained(t: TestContext) {
  const folder = temporaryFolder(t);
  const at = (name: string) => join(folder, name);
  await writeCorpus(at("corpus"));
  writeBase(at("secret-place"));
  const settings = settingsOf("guard", "steps=20,warmup=2,maxTokens=400,validRows=8,device=cpu");
  const rows = await guardRows({ corpus: at("corpus"), seed: 1, train: 80, valid: 8 });
  const base = readBase(at("secret-place"), at("secret-place"));
  makePlan({
    target: "guard",
    framework: "trl",
    base,
    settings,
    rows,
    out: at("plan"),
    version: "0",
  });
  writeFileSync(
    at("plan/run.json"),
    '{"framework":"trl","seconds":7200,"cpuSeconds":3600,"device":"cpu","machine":"x86_64","versions":{"torch":"2.11.0","mlx":null},"losses":[{"loss":NaN}]}',
  );
  writeFileSync(at("adapter.gguf"), "GGUF…");
  writeFileSync(at("measures.json"), JSON.stringify(report));
  writeFileSync(at("forgetting.json"), JSON.stringify(forgetting));
  writeFileSync(at("brain.json"), "{}");
  const publish = (more: { measures?: string | undefined } = {}) =>
    layOut({
      folder: at("plan"),
      gguf: at("adapter.gguf"),
      measures: at("measures.json"),
      forgetting: at("forgetting.json"),
      profile: at("brain.json"),
      name: "small",
      base: "HuggingFaceTB/SmolLM2-135M-Instruct",
      licence: "Apache-2.0",
      out: at("hub"),
      ...more,
    });
  return { at, publish };
}

describe("a tuned model laid out for a hub", () => {
  it("has a card with front matter, data, training with its energy, figures with intervals, limits", async (t) => {
    const { at, publish } = await trained(t);
    const { obstacles, files } = publish();
    assert.deepEqual(obstacles, []);
    assert.deepEqual(files.map(({ name }) => name).sort(), [
      "README.md",
      "adapter.gguf",
      "measures.json",
      "ml-bom.cdx.json",
      "plan.json",
      "profile.json",
      "prompt.json",
      "run.json",
    ]);
    const card = readFileSync(at("hub/README.md"), "utf8");
    const [, front = ""] = card.split(/^---$/m);
    const matter = parse(front);
    assert.equal(matter.license, "apache-2.0");
    assert.equal(matter.base_model, "HuggingFaceTB/SmolLM2-135M-Instruct");
    assert.equal(matter["model-index"][0].results[0].metrics[0].value, 0.8);
    assert.match(card, /80\.0 % \(71\.1 to 86\.7\)/);
    assert.match(card, /about 15\.0 Wh/);
    assert.match(card, /\| boundary \| \d+ \| MIT \| nobody \|/);
    assert.match(card, /McNemar/);
    assert.match(card, /\| embedded \| .* \| 0\.050 \/ 40 \|/);
    assert.match(card, /does not pass the gates.*time \(p95 40 ms, at most 30 ms\)/);
    assert.match(card, /^## Limits$/m);
    for (const name of ["README.md", "plan.json", "measures.json", "ml-bom.cdx.json"]) {
      assert.doesNotMatch(readFileSync(at(`hub/${name}`), "utf8"), /secret-place/);
    }
  });

  it("has a bill of materials: model card, data, packages, files, all references known", async (t) => {
    const { at, publish } = await trained(t);
    publish();
    const text = readFileSync(at("hub/ml-bom.cdx.json"), "utf8");
    // The official schema with its formats.
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    assert.equal(await validator.validate(text), null);
    const bom = JSON.parse(text);
    assert.equal(bom.specVersion, "1.6");
    assert.equal(bom.metadata.component.type, "machine-learning-model");
    const { modelCard } = bom.metadata.component;
    assert.equal(modelCard.quantitativeAnalysis.performanceMetrics[0].value, "0.8");
    const refs = new Set(
      bom.components.map((component: { "bom-ref": string }) => component["bom-ref"]),
    );
    for (const { dependsOn } of bom.dependencies)
      for (const ref of dependsOn) assert.ok(refs.has(ref), ref);
    for (const { ref } of modelCard.modelParameters.datasets) assert.ok(refs.has(ref), ref);
    assert.ok(refs.has("pkg:pypi/torch@2.11.0"));
    assert.match(bom.serialNumber, /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8/);
  });

  it("without measures says that it must not be published", async (t) => {
    const { at, publish } = await trained(t);
    assert.match(publish({ measures: undefined }).obstacles.join(), /nothing was measured/);
    assert.match(
      readFileSync(at("hub/README.md"), "utf8"),
      /Do not use a model that nobody measured/,
    );
  });

  it("refuses an untrained folder, a file that is missing, a folder that is not empty", async (t) => {
    const { at, publish } = await trained(t);
    mkdirSync(at("hub"));
    writeFileSync(at("hub/x"), "");
    assert.throws(() => publish(), /is not empty/);
    assert.throws(() => publish({ measures: at("none.json") }), /is not empty|cannot be read/);
    writeFileSync(at("plan/run.json"), "[]");
    assert.throws(() => publish(), /not empty|not what the scripts/);
  });
});

describe("measures and energy", () => {
  it("are read strictly, and estimated with what is assumed", () => {
    assert.throws(() => readReport("{}", "a.json"), /a\.json is not what cerbash eval model/);
    assert.throws(() => readReport("{", "a.json"), /not JSON/);
    assert.throws(
      () => readForgetting("null", "a.json"),
      /a\.json is not what cerbash tune forget/,
    );
    const { wattHours } = energyOf({
      framework: "trl",
      seconds: 3600,
      device: "cuda:0",
      versions: {},
    });
    assert.equal(wattHours, 300);
  });
});
