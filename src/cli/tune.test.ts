import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { SMOLLM2_TEMPLATE, writeBase, writeCorpus } from "../tune/testing.js";
import { temporaryFolder, tinyQwen, writeFolder } from "../weights/testing.js";
import { runFake } from "./testing.js";
import { run } from "./tune.js";

/** A checkpoint whose names and nothing else are MLX's. */
async function renamed(folder: string): Promise<void> {
  const model = new Map(
    [...tinyQwen()].map(([name, own]) => [
      name.replace(/^model\.language_model\./, "language_model.model."),
      own,
    ]),
  );
  await writeFolder(folder, model);
}

test("without a part it says which there are", async () => {
  await assert.rejects(runFake(run, []), /say what to do \(.*plan, .*repair/);
  await assert.rejects(runFake(run, ["repiar"]), /did you mean repair\?/);
});

test("repair: dry run 1, repaired 0, clean 0, broken 3", async (t) => {
  const cwd = temporaryFolder(t);
  const call = (...args: string[]) => runFake(run, ["repair", ...args], { cwd });
  await writeFolder(join(cwd, "base"), tinyQwen());
  await renamed(join(cwd, "fused"));

  const sick = await runFake(run, ["doctor", "fused", "--base", "base"], { cwd });
  assert.equal(sick.code, 1);
  assert.match(sick.out, /^failed +names .*cerbash tune repair$/m);

  const dry = await call("fused", "--base", "base", "--dry-run");
  assert.equal(dry.code, 1);
  assert.match(dry.out, /^fault names .*language_model\.model\.embed_tokens\.weight/m);
  assert.match(dry.out, /embed_tokens\.weight: renamed from language_model/);
  assert.ok(!existsSync(join(cwd, "fused-repaired")));

  const { code, out } = await call("fused", "--base", "base", "--json");
  assert.equal(code, 0);
  const report = JSON.parse(out);
  assert.equal(report.outcome, "repaired");
  assert.equal(report.out, join(cwd, "fused-repaired"));
  const again = await call("fused-repaired", "--base", "base");
  assert.deepEqual(again, { code: 0, out: "nothing to repair; nothing was written\n", err: "" });

  await assert.rejects(call("nowhere"), /cannot be read: there is no such file/);
  await assert.rejects(call(), /name a folder/);
  await assert.rejects(call("fused", "--norm-offset", "3"), /0, 1 or 2/);
});

test("plan: a folder that is ready 0, a failed check 1, misuse 3", async (t) => {
  const cwd = temporaryFolder(t);
  await writeCorpus(join(cwd, "corpus"));
  writeBase(join(cwd, "base"));
  writeBase(join(cwd, "odd"), SMOLLM2_TEMPLATE.replace("assistant named", "model called"));
  writeBase(join(cwd, "other"), SMOLLM2_TEMPLATE.replace("'<|im_end|>' + '\n'", "'<|im_end|>'"));
  const call = (...args: string[]) =>
    runFake(run, ["plan", "--target", "guard", "--rows", "corpus", ...args], { cwd });
  const set = ["--set", "steps=20,warmup=2,maxTokens=400,validRows=8"];

  const made = await call("--framework", "trl", "--base", "base", "--out", "a", ...set);
  assert.equal(made.code, 0);
  assert.match(made.out, /ok +template/);
  assert.match(made.out, /then bash run\.sh/);
  assert.ok(existsSync(join(cwd, "a/data/train.jsonl")));
  const examined = await runFake(run, ["doctor", "a"], { cwd });
  assert.equal(examined.code, 0);
  assert.match(examined.out, /^ok +leaks/m);
  assert.equal((await call("--framework", "mlx", "--base", "odd", "--out", "b", ...set)).code, 0);
  const failed = await call(
    "--framework",
    "mlx",
    "--base",
    "other",
    "--out",
    "c",
    "--json",
    ...set,
  );
  assert.equal(failed.code, 1);
  assert.equal(JSON.parse(failed.out).checks[0].state, "failed");

  await assert.rejects(call("--framework", "trl", "--base", "base", "--out", "a"), /is not empty/);
  await assert.rejects(
    call("--framework", "keras", "--base", "base", "--out", "d"),
    /one of axolotl/,
  );
  await assert.rejects(call("--framework", "trl", "--out", "d"), /--base is missing/);
  await assert.rejects(call("--framework", "trl", "--base", "none", "--out", "d"), /is no folder/);
});

test("publish: laid out 0, with obstacles 1, without --dry-run 3", async (t) => {
  const cwd = temporaryFolder(t);
  await writeCorpus(join(cwd, "corpus"));
  writeBase(join(cwd, "base"));
  const plan = ["plan", "--target", "guard", "--framework", "trl", "--rows", "corpus"];
  const set = ["--set", "steps=20,warmup=2,maxTokens=400,validRows=8"];
  await runFake(run, [...plan, "--base", "base", "--out", "made", ...set], { cwd });
  writeFileSync(join(cwd, "a.gguf"), "GGUF");
  writeFileSync(
    join(cwd, "made/run.json"),
    '{"framework":"trl","seconds":60,"versions":{"peft":"1"}}',
  );
  const call = (...more: string[]) =>
    runFake(
      run,
      [
        "publish",
        "made",
        "--base",
        "HuggingFaceTB/SmolLM2-135M-Instruct",
        "--gguf",
        "a.gguf",
        "--name",
        "x",
        ...more,
      ],
      { cwd },
    );
  await assert.rejects(call("--out", "hub"), /sends nothing anywhere; with --dry-run/);
  const { code, out } = await call("--out", "hub", "--dry-run");
  assert.equal(code, 1);
  assert.match(out, /not to be published: nothing was measured/);
  assert.match(readFileSync(join(cwd, "hub/README.md"), "utf8"), /^---\nlicense: apache-2\.0$/m);
  await assert.rejects(call("--out", "hub", "--dry-run"), /is not empty/);
});
