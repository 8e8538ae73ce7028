import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createGuard } from "../guard.js";
import { makePlan } from "../plan/planner.js";
import { loadEmbedded } from "./embedded.js";
import { FEATURES_VERSION } from "./features.js";
import { readModel, writeModel } from "./format.js";
import { loadBrain } from "./load-node.js";

const path = "models/guard.model";
const bytes = readFileSync(path);
const { tools } = createGuard().index;

function shipped() {
  const brain = loadEmbedded(bytes);
  if (typeof brain === "string") throw new Error(brain);
  return brain;
}

function judged(text: string) {
  const [command] = makePlan(text, tools).commands;
  assert.ok(command !== undefined);
  return shipped().judge(command);
}

test("the shipped file gives the trainer's own probabilities", () => {
  const brain = shipped();
  const lines = readFileSync("test/model-parity.jsonl", "utf8").trimEnd().split("\n");
  assert.ok(lines.length >= 500);
  const distinct = new Set<string>();
  for (const line of lines) {
    const { ids, p }: { ids: string; p: number[] } = JSON.parse(line);
    const bytesOf = Uint8Array.from(Buffer.from(ids, "base64"));
    const got = brain.probabilities(new Uint32Array(bytesOf.buffer));
    for (const [k, wanted] of p.entries())
      assert.ok(Math.abs(wanted - (got[k] as number)) < 0.001, `${p} ${got}`);
    distinct.add(p.join());
  }
  assert.ok(distinct.size > 250, "the inputs are too much alike");
});

test("the file fits its budget, and what it says of itself holds", () => {
  assert.ok(bytes.length <= 2_000_000);
  const { about } = shipped().parts;
  assert.equal(about.features, FEATURES_VERSION);
  const { ask, deny, clear } = about.thresholds;
  for (const value of [ask, deny, clear]) assert.ok(value > 0 && value < 1);
});

test("words of harm and of looking are told apart on tools nobody knows", () => {
  assert.equal(judged("acmectl tenant list --output json")?.decision, "allow");
  const bad = judged("acmectl tenant destroy --all --force");
  assert.notEqual(bad?.decision, "allow");
  assert.match(bad?.why() ?? "", /`destroy`|`--force`|`--all`/);
  const { safe, risky, destructive } = bad?.opinion.p ?? assert.fail("it abstains");
  assert.ok(Math.abs(safe + risky + destructive - 1) < 1e-9);
});

test("it abstains where it knows no word", () => {
  assert.equal(judged("qzxv wqkjh"), null);
});

test("a written model reads back, and equal parts give equal bytes", () => {
  const { parts } = shipped();
  const again = writeModel(parts);
  assert.deepEqual(Buffer.compare(again, bytes), 0);
});

test("a file that is cut, changed, of another version or no model is refused with the reason", () => {
  const changed = Uint8Array.from(bytes);
  changed[changed.length >> 1] = (changed[changed.length >> 1] as number) ^ 1;
  const version = Uint8Array.from(bytes);
  version[4] = 99;
  assert.equal(loadEmbedded(changed), "the model file is damaged");
  assert.equal(loadEmbedded(bytes.subarray(0, bytes.length >> 1)), "the model file is damaged");
  assert.equal(loadEmbedded(version), "the model file is of another version");
  assert.equal(
    loadEmbedded(new TextEncoder().encode("no model, a text of some length")),
    "the model file is no model",
  );
  assert.equal(loadEmbedded(new Uint8Array()), "the model file is no model");
  assert.equal(readModel(bytes, FEATURES_VERSION + 1), "the model was trained on other features");
});

test("a single changed bit is found wherever it lies", () => {
  const changed = Uint8Array.from(bytes);
  const last = bytes.length - 1;
  for (let at = 16; at <= last; at = at === last ? last + 1 : Math.min(at + 32_771, last)) {
    changed[at] = (changed[at] as number) ^ 0x80;
    assert.equal(loadEmbedded(changed), "the model file is damaged", `byte ${at}`);
    changed[at] = bytes[at] as number;
  }
  assert.notEqual(typeof loadEmbedded(changed), "string");
});

test("bytes that are not aligned are read all the same", () => {
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  assert.notEqual(typeof loadEmbedded(shifted.subarray(1)), "string");
});

test("a file that is not there is missing", () => {
  assert.equal(loadBrain("/nonexistent/guard.model"), "missing");
  assert.equal(loadBrain("."), "the model file cannot be read");
  assert.notEqual(typeof loadBrain(), "string");
});
