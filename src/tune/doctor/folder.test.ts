import assert from "node:assert/strict";
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { temporaryFolder } from "../../corpus/testing.js";
import { readBase } from "../plan/base.js";
import { makePlan } from "../plan/plan.js";
import { settingsOf } from "../plan/settings.js";
import { guardRows } from "../rows/guard.js";
import { SMOLLM2_TEMPLATE, writeBase, writeCorpus } from "../testing.js";
import type { Framework } from "../types.js";
import { examineFolder } from "./folder.js";

async function planned(t: TestContext, framework: Framework = "trl") {
  const folder = temporaryFolder(t);
  const at = (name: string) => join(folder, name);
  await writeCorpus(at("corpus"));
  writeBase(at("base"));
  const settings = settingsOf("guard", "steps=20,warmup=2,maxTokens=400,validRows=8");
  const rows = await guardRows({ corpus: at("corpus"), seed: 1, train: 80, valid: 8 });
  const base = readBase("base", at("base"));
  makePlan({ target: "guard", framework, base, settings, rows, out: at("out"), version: "0" });
  const examine = () =>
    Object.fromEntries(
      examineFolder(at("out"), readBase("base", at("base"))).map((check) => [check.name, check]),
    );
  return { at, examine };
}

describe("the doctor of a folder", () => {
  for (const framework of ["trl", "mlx"] as const) {
    it(`finds nothing wrong in a new one (${framework})`, async (t) => {
      const { examine } = await planned(t, framework);
      const { training, ...others } = examine();
      assert.equal(training?.state, "later");
      for (const { name, state, says } of Object.values(others))
        assert.equal(state, "ok", `${name}: ${says}`);
    });
  }

  it("sees rows that were changed, are too long, leak or say something else", async (t) => {
    const { at, examine } = await planned(t, "mlx");
    const path = at("out/data/train.jsonl");
    const [first = ""] = readFileSync(path, "utf8").split("\n");
    const row = JSON.parse(first);
    const add = (content: string, answer = "safe") =>
      appendFileSync(
        path,
        `${JSON.stringify({ messages: [row.messages[0], { role: "user", content }, { role: "assistant", content: answer }] })}\n`,
      );
    add("x".repeat(500));
    assert.equal(examine().data?.state, "warning");
    assert.equal(examine().length?.state, "failed");
    const [tested = ""] = readFileSync(at("out/data/test.jsonl"), "utf8").split("\n");
    assert.equal(examine().leaks?.state, "ok");
    add(JSON.parse(tested).messages[1].content);
    assert.equal(examine().leaks?.state, "failed");
    assert.equal(examine().mask?.state, "ok");
    add("ls", "harmless");
    assert.match(examine().mask?.says ?? "", /harmless is none of/);
    appendFileSync(path, "{}\n");
    assert.throws(() => examine(), /neither messages nor prompt/);
  });

  it("sees that the base's template is not the one of the plan any more", async (t) => {
    const { at, examine } = await planned(t);
    const thinking = "{# <think> #}";
    writeFileSync(at("base/chat_template.jinja"), SMOLLM2_TEMPLATE + thinking);
    assert.equal(examine().prompt?.state, "failed");
    assert.equal(examine().template?.state, "failed");
  });

  it("sees losses that are no numbers, and an adapter that is not there", async (t) => {
    const { at, examine } = await planned(t);
    const ran = (losses: string) => writeFileSync(at("out/run.json"), `{"losses": [${losses}]}`);
    ran('{"loss": "2.1"}, {"loss": "0.4"}');
    assert.equal(examine().training?.state, "ok");
    assert.match(examine().adapter?.says ?? "", /adapter_model\.safetensors is missing/);
    ran('{"loss": "0.4"}, {"loss": "2.1"}');
    assert.equal(examine().training?.state, "warning");
    ran('{"loss": 2.1}, {"loss": NaN}');
    assert.equal(examine().training?.state, "failed");
    mkdirSync(at("out/adapter"));
    for (const name of ["adapter_model.safetensors", "adapter_config.json"]) {
      writeFileSync(at(`out/adapter/${name}`), "x");
    }
    assert.equal(examine().adapter?.state, "ok");
  });

  it("refuses what is no folder of a plan", async (t) => {
    const { at, examine } = await planned(t);
    rmSync(at("out/data/valid.jsonl"));
    assert.throws(() => examine(), /valid\.jsonl cannot be read/);
    writeFileSync(at("out/plan.json"), '{"v": 9}');
    assert.throws(() => examine(), /not one of this version/);
    rmSync(at("out/plan.json"));
    assert.throws(() => examine(), /no plan\.json/);
  });
});
