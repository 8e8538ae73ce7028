import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { whyNoRuntime, writeTinyModel } from "../llama/testing.js";
import { run as brain } from "./brain.js";
import { run } from "./eval.js";
import { type FakeOptions, runFake } from "./testing.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-eval-model-"));
const tiny = await writeTinyModel();
after(() => {
  rmSync(temp, { recursive: true });
  rmSync(dirname(tiny), { recursive: true });
});
const skip = (await whyNoRuntime()) ?? false;
if (skip !== false) console.log(`SKIPPED: ${skip}`);

const here: FakeOptions = { cwd: temp, home: temp, env: { CERBASH_HOME: join(temp, "c") } };
const rows = join(temp, "rows.jsonl");
const lines = [
  ...Array.from({ length: 40 }, (_, n) => ({ command: `ls dir${n}`, label: "safe" })),
  ...Array.from({ length: 30 }, (_, n) => ({ command: `chmod 600 a${n}`, label: "risky" })),
  // The tiny model knows danger by its `!`.
  ...Array.from({ length: 30 }, (_, n) => ({ command: `wipe '!!!!!' ${n}`, label: "destructive" })),
];
writeFileSync(rows, `${lines.map((line) => JSON.stringify(line)).join("\n")}\nnonsense\n`);

test("a GGUF file is measured, refused below the gates, and cannot be switched on", {
  skip,
}, async () => {
  const args = ["model", tiny, rows, "--threads", "1", "--deadline", "1000000"];
  const files = ["--profile", "p.json", "--html", "page.html"];
  const { code, out, err } = await runFake(run, [...args, ...files, "--json"], here);
  assert.equal(code, 1);
  assert.match(err, /wrote p\.json\nwrote page\.html/);
  const report = JSON.parse(out);
  assert.deepEqual([report.counts.rows, report.counts.bad, report.isUsable], [100, 1, false]);
  const own = report.subjects.find(({ name }: { name: string }) => name === "tiny");
  assert.equal(own.recall.destructive.p, 1, "it hears the !");
  assert.equal(own.recallAtOnePercent, 1);
  assert.ok(own.mass > 0.9);
  const profile = JSON.parse(readFileSync(join(temp, "p.json"), "utf8"));
  assert.deepEqual([profile.isUsable, profile.prompt], [false, "chatml-think/guard-1"]);
  assert.equal(statSync(join(temp, "p.json")).mode & 0o777, 0o600);
  assert.match(readFileSync(join(temp, "page.html"), "utf8"), /It is not usable/);

  const use = ["use", tiny, "--profile", "p.json"];
  await assert.rejects(runFake(brain, use, here), /the model did not pass its evaluation/);
  writeFileSync(join(temp, "good.json"), JSON.stringify({ ...profile, isUsable: true }));
  const used = await runFake(brain, ["use", tiny, "--profile", "good.json"], here);
  assert.equal(used.code, 0);
  const other = { ...profile, isUsable: true, of: ["0".repeat(64)] };
  writeFileSync(join(temp, "other.json"), JSON.stringify(other));
  const wrong = ["use", tiny, "--profile", "other.json"];
  await assert.rejects(runFake(brain, wrong, here), /made of another model/);

  const tried = await runFake(brain, ["try", "wipe '!!!!!!'"], here);
  assert.equal(tried.code, 0);
  assert.match(tried.out, /^tiny: \w+: safe [\d.]+ %, risky [\d.]+ %, destructive [\d.]+ %/);
});

test("a terminal gets a table, and --limit takes rows of all kinds", { skip }, async () => {
  const args = ["model", tiny, rows, "--threads", "1", "--limit", "10"];
  const { out } = await runFake(run, args, here);
  assert.match(out, /tiny: 10 rows \(4 safe, 3 risky, 3 destructive\)/);
  for (const name of ["majority", "embedded", "tiny", "cascade"])
    assert.match(out, new RegExp(`^${name} +\\d`, "m"));
  assert.match(out, /FAILED {2}rows: 3 rows of the rarest label/);
  assert.match(out, /The model is not usable/);
});

test("what is wrong with the call is said", async () => {
  const say = async (args: readonly string[], what: RegExp) =>
    assert.rejects(runFake(run, ["model", ...args], here), what);
  await say([], /name a GGUF file/);
  await say([tiny], /and a file of labelled commands/);
  await say(["none.gguf", rows], /there is no file none\.gguf/);
  await say([tiny, "none.jsonl"], /there is no file none\.jsonl/);
  await say(["http://127.0.0.1:1", rows], /--api says what kind of server/);
  await say(["http://192.0.2.1", rows, "--api", "openai"], /192\.0\.2\.1 is not this machine/);
  writeFileSync(join(temp, "parity.jsonl"), '{"command":"ls","p":[1]}\n');
  await say([tiny, rows, "--parity", "parity.jsonl"], /parity\.jsonl:1: not \{"command"/);
  writeFileSync(join(temp, "empty.jsonl"), '{"command":"ls"}\n');
  await say([tiny, "empty.jsonl"], /there is no labelled row/);
});
