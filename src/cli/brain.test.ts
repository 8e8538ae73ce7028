// The third head as a person meets it: what is said when its file is gone or broken, and that the rest works.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promotionOf } from "../../test/retrain.js";
import type { EmbeddedBrain } from "../brain/embedded.js";
import { loadBrain, shippedCheckSum } from "../brain/load-node.js";
import { modelPath } from "../brain/promoted-node.js";
import { promote } from "../retrain/store.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-brain-"));
after(() => rmSync(temp, { recursive: true, force: true }));
const main = fileURLToPath(new URL("./main.ts", import.meta.url));
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

function cerbash(args: readonly string[], model: string | undefined, input = "") {
  const env = { ...environment, CERBASH_HOME: join(temp, "home"), CERBASH_DEADLINE_MS: "10000" };
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--import", "tsx", main, ...args],
    {
      env: model === undefined ? env : { ...env, CERBASH_MODEL: model },
      input,
      encoding: "utf8",
    },
  );
  return { out: stdout, err: stderr, code: status };
}

const unknown = "acmectl tenant offboard --everything 42";

test("with its model the guard has a brain, and status names it", () => {
  const { brain, degraded } = JSON.parse(cerbash(["check", "--json", unknown], undefined).out);
  assert.equal(brain.name, "guard");
  assert.equal(degraded, undefined);
  assert.match(JSON.parse(cerbash(["status", "--json"], undefined).out).brain.name, /guard/);
});

test("deleting the model leaves a working guard, and the verdict, status and the record say so", () => {
  const model = join(temp, "copy.model");
  copyFileSync("models/guard.model", model);
  assert.equal(JSON.parse(cerbash(["check", "--json", unknown], model).out).degraded, undefined);
  rmSync(model);
  const lines = [unknown, "rm -rf /", "ls"].map((command, id) => JSON.stringify({ id, command }));
  const { out, code } = cerbash(["check", "--jsonl"], model, lines.join("\n"));
  const [first, second, third] = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.equal(code, 0);
  assert.deepEqual(first.degraded, ["brain: missing"]);
  assert.equal(second.decision, "deny");
  assert.equal(third.decision, "allow");
  assert.match(JSON.parse(cerbash(["status", "--json"], model).out).brain.problem, /^missing:/);
  const payload = JSON.parse(
    readFileSync(
      new URL("../adapters/claude-code/payloads/PreToolUse.json", import.meta.url),
      "utf8",
    ),
  );
  cerbash(
    ["hook", "claude-code"],
    model,
    JSON.stringify({ ...payload, tool_input: { command: unknown }, cwd: temp }),
  );
  const found = readdirSync(join(temp, "home"), { recursive: true, encoding: "utf8" });
  const record = found.find((name) => /\d{4}-\d\d-\d\d\.jsonl$/.test(name));
  assert.ok(record !== undefined);
  assert.match(readFileSync(join(temp, "home", record), "utf8"), /"degraded":\["brain: missing"\]/);
});

test("a broken model is named with its reason", () => {
  const model = join(temp, "broken.model");
  writeFileSync(model, readFileSync("models/guard.model").subarray(0, 100_000));
  const { degraded, decision } = JSON.parse(cerbash(["check", "--json", unknown], model).out);
  assert.deepEqual(degraded, ["brain: the model file is damaged"]);
  assert.notEqual(decision, undefined);
  assert.match(cerbash(["status"], model).out, /brain +the model file is damaged/);
});

test("a retrained model decides; a damaged one gives way to the package's, and verdict and status say so", () => {
  const state = join(temp, "home");
  promote(state, promotionOf(loadBrain() as EmbeddedBrain, state, "t-01", shippedCheckSum()));
  const first = JSON.parse(cerbash(["check", "--json", unknown], undefined).out);
  assert.equal(first.brain.name, "guard-t-01");
  assert.equal(first.degraded, undefined);
  assert.match(cerbash(["status"], undefined).out, /brain +guard-t-01 \(retrained here, /);
  assert.match(cerbash(["brain"], undefined).out, /^embedded {2}guard-t-01\n/);
  truncateSync(modelPath(state, "t-01"), 5000);
  const second = JSON.parse(cerbash(["check", "--json", unknown], undefined).out);
  assert.equal(second.brain.name, "guard");
  const why = "the retrained model is not used (the model file is damaged)";
  assert.deepEqual(second.degraded, [`brain: ${why}`]);
  const { brain } = JSON.parse(cerbash(["status", "--json"], undefined).out);
  assert.deepEqual([brain.from, brain.problem], ["package", why]);
  const { embedded } = JSON.parse(cerbash(["brain", "status", "--json"], undefined).out);
  assert.deepEqual(embedded, { name: "guard", problem: why });
});
