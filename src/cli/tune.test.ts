import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
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
  await assert.rejects(runFake(run, []), /say what to do \(repair/);
  await assert.rejects(runFake(run, ["repiar"]), /did you mean repair\?/);
});

test("repair: dry run 1, repaired 0, clean 0, broken 3", async (t) => {
  const cwd = temporaryFolder(t);
  const call = (...args: string[]) => runFake(run, ["repair", ...args], { cwd });
  await writeFolder(join(cwd, "base"), tinyQwen());
  await renamed(join(cwd, "fused"));

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
