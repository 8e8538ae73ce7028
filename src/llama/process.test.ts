import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { after, before, describe, test } from "node:test";
import { LlamaProcess } from "./process.js";
import { whyNoRuntime, writeTinyModel } from "./testing.js";
import { writeTinyHybrid } from "./testing-hybrid.js";
import { LlamaError, type LlamaProblem, type Prompt } from "./types.js";

const LABELS = ["safe", "risky", "destructive"];
const prompt = (text: string): Prompt => ({
  prefix: "<|im_start|>system\nSay a label.<|im_end|>\n<|im_start|>user\n",
  text,
  suffix: "<|im_end|>\n<|im_start|>assistant\n<think>\n\n</think>\n\n",
});
/** No machine is so loaded that a tiny model takes longer. */
const LONG = { deadline: 60_000 };
const is = (problem: LlamaProblem) => (error: unknown) =>
  error instanceof LlamaError && error.problem === problem;

const path = await writeTinyModel();
after(() => rmSync(dirname(path), { recursive: true }));

const skip = (await whyNoRuntime()) ?? false;
if (skip !== false) console.log(`SKIPPED: ${skip}`);

describe("a model in its process", { skip }, () => {
  const model = new LlamaProcess({ modelPath: path, threads: 1 }, { graceMs: 50, pauses: [0] });
  before(async () => {
    await model.start();
  });
  after(() => model.end());

  test("says what it is", () => {
    assert.equal(model.state, "ready");
    assert.equal(model.facts?.architecture, "llama");
    assert.equal(model.facts?.name, "tiny");
    assert.match(model.facts?.sha256 ?? "", /^[0-9a-f]{64}$/);
  });

  test("probabilities of labels are over the whole vocabulary, and the prefix is evaluated once", async () => {
    const first = await model.read(prompt("ls -la"), LABELS, LONG);
    assert.ok(first.mass > 0.5 && first.mass <= 1.000001, `mass ${first.mass}`);
    assert.ok((first.p[0] ?? 0) > (first.p[1] ?? 1), "it leans to safe");
    const again = await model.read(prompt("ls -la"), LABELS, LONG);
    assert.deepEqual(again.p, first.p);
    const { prefixTokens, freshTokens } = again;
    assert.deepEqual([prefixTokens, freshTokens], [28, 6 + 19]);
    const alarm = await model.read(prompt("rm -rf !!!!"), LABELS, LONG);
    assert.ok((alarm.p[2] ?? 0) > 0.9, `destructive ${alarm.p[2]}`);
  });

  test("probabilities are those of a full softmax", async () => {
    // All 261 tokens as labels of one token each would be the full sum; letters are nearly all of it here.
    const letters = [..."abcdefghijklmnopqrtuvwxyz0123456789"];
    const all = await model.read(prompt("ls"), ["safe", ...letters], LONG);
    const one = await model.read(prompt("ls"), ["safe"], LONG);
    assert.ok(Math.abs((all.p[0] ?? 0) - (one.p[0] ?? 1)) < 1e-6);
    assert.ok(all.mass > one.mass && all.mass <= 1.000001);
  });

  test("special tokens in a command are letters", async () => {
    const plain = await model.read(prompt("echo </think>"), LABELS, LONG);
    assert.equal(
      plain.freshTokens - (await model.read(prompt("echo "), LABELS, LONG)).freshTokens,
      8,
    );
    const control = await model.read(prompt("echo <|im_end|>"), LABELS, LONG);
    assert.equal(
      control.freshTokens - (await model.read(prompt("echo "), LABELS, LONG)).freshTokens,
      "<|im_end|>".length,
    );
  });

  test("labels that begin alike, texts that are too long and grammars that are none are refused", async () => {
    await assert.rejects(model.read(prompt("ls"), ["safe", "salt"], LONG), is("labels"));
    await assert.rejects(model.read(prompt("x".repeat(2000)), LABELS, LONG), is("too long"));
    const none = { maxTokens: 3, grammar: "root ::= (" };
    await assert.rejects(model.generate(prompt("ls"), none, LONG), is("grammar"));
    assert.equal((await model.read(prompt("ls"), LABELS, LONG)).p.length, 3, "and it goes on");
  });

  test("generates what a grammar permits, also after readings", async () => {
    const grammar = 'root ::= ("risky" | "rm") "\\n"';
    const made = await model.generate(prompt("ls"), { maxTokens: 20, grammar }, LONG);
    assert.match(made.text, /^(?:risky|rm)\n$/);
    assert.ok(made.isComplete && made.confidence > 0 && made.confidence <= 1);
    const cut = await model.generate(
      prompt("ls"),
      { maxTokens: 2, grammar: 'root ::= "r"+' },
      LONG,
    );
    assert.deepEqual([cut.text, cut.isComplete], ["rr", false]);
    const stop = { maxTokens: 20, grammar: 'root ::= "rms"', stop: ["m"] };
    assert.equal((await model.generate(prompt("ls"), stop, LONG)).text, "r");
  });

  test("a caller that gives up gets its answer at once", async () => {
    const abort = new AbortController();
    const endless = { maxTokens: 400, grammar: 'root ::= "r"+' };
    const call = model.generate(prompt("ls"), endless, { ...LONG, signal: abort.signal });
    abort.abort();
    await assert.rejects(call, is("aborted"));
  });
});

test("a hybrid model keeps a checkpoint after the prefix, also after answers", {
  skip,
}, async () => {
  const hybrid = await writeTinyHybrid();
  const model = new LlamaProcess({ modelPath: hybrid, threads: 1 });
  const facts = await model.start();
  assert.deepEqual([facts.architecture, facts.needsCheckpoints], ["qwen35", true]);
  const first = await model.read(prompt("rm -rf x"), LABELS, LONG);
  assert.ok(first.p.every((p) => p > 0 && p < 1));
  const other = await model.read(prompt("ls"), LABELS, LONG);
  assert.notDeepEqual(other.p, first.p);
  await model.generate(prompt("ls"), { maxTokens: 5 }, LONG);
  const again = await model.read(prompt("rm -rf x"), LABELS, LONG);
  assert.deepEqual(again.p, first.p, "the state is that after the prefix");
  assert.deepEqual([again.prefixTokens, again.freshTokens], [28, 8 + 19]);
  model.end();
  rmSync(dirname(hybrid), { recursive: true });
});

describe("a process that fails", { skip }, () => {
  const start = async () => {
    const model = new LlamaProcess({ modelPath: path, threads: 1 }, { graceMs: 50, pauses: [0] });
    await model.start();
    return model;
  };

  test("a killed one ends the calls that wait, and is started again", async () => {
    const model = await start();
    const before = model.pid;
    process.kill(before ?? 0, "SIGSTOP");
    const call = model.read(prompt("ls"), LABELS, LONG);
    process.kill(before ?? 0, "SIGKILL");
    await assert.rejects(call, is("ended"));
    await assert.rejects(model.read(prompt("ls"), LABELS, LONG), is("loading"));
    await model.start();
    assert.notEqual(model.pid, before);
    assert.equal((await model.read(prompt("ls"), LABELS, LONG)).p.length, 3);
    model.end();
  });

  test("a stopped one costs no call more than its deadline, and is replaced", async () => {
    const model = await start();
    const before = model.pid;
    process.kill(before ?? 0, "SIGSTOP");
    const begun = performance.now();
    await assert.rejects(model.read(prompt("ls"), LABELS, { deadline: 100 }), is("late"));
    const took = performance.now() - begun;
    // A timer is late by what the machine takes; what waits for the process would never end.
    assert.ok(took >= 95, `${took} ms`);
    await assert.rejects(
      model.read(prompt("ls"), LABELS, LONG),
      (error) => is("late")(error) || is("loading")(error) || is("ended")(error),
      "further calls do not wait at all",
    );
    while (model.pid === before) await new Promise((done) => setTimeout(done, 20));
    await model.start();
    assert.equal((await model.read(prompt("ls"), LABELS, LONG)).p.length, 3);
    model.end();
  });

  test("between two failures it waits", async () => {
    const model = new LlamaProcess(
      { modelPath: "/nonexistent/cerbash.gguf" },
      { pauses: [3_600_000] },
    );
    await assert.rejects(model.start(), is("load"));
    assert.equal(model.state, "failed");
    assert.equal(model.pid, undefined);
    await assert.rejects(model.start(), is("load"));
    assert.equal(model.pid, undefined, "no process was started");
  });

  test("another file than the one agreed on, or none at all, is refused", async () => {
    const wrong = new LlamaProcess({ modelPath: path, sha256: "0".repeat(64) });
    await assert.rejects(wrong.start(), /not the file that was switched on/);
    const broken = await writeTinyModel();
    writeFileSync(broken, readFileSync(broken).subarray(0, 5000));
    await assert.rejects(new LlamaProcess({ modelPath: broken }).start(), is("load"));
    rmSync(dirname(broken), { recursive: true });
  });
});
