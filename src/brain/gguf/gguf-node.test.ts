import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { after, before, describe, test } from "node:test";
import { createGuard } from "../../guard.js";
import { LlamaProcess } from "../../llama/process.js";
import { whyNoRuntime, writeTinyModel } from "../../llama/testing.js";
import type { Brain } from "../types.js";
import { GgufBrain } from "./gguf-node.js";

const path = await writeTinyModel();
after(() => rmSync(dirname(path), { recursive: true }));
const skip = (await whyNoRuntime()) ?? false;
if (skip !== false) console.log(`SKIPPED: ${skip}`);

/** Longer than any machine takes: what is tested is not speed. */
const DEADLINE = 60_000;
const unknown = "frobnicate --all things";
const alarming = "frobnicate 'now!!!!!!'";

/** The first brain has no opinion on anything. */
const abstains: Brain = { name: "first", judge: () => null };

const guardWith = (brain: GgufBrain, deadline = DEADLINE) =>
  createGuard({ brain: abstains, second: { brain, deadline, sure: 0.9 } });

describe("a GGUF file as the second brain", { skip }, () => {
  const brain = new GgufBrain({ modelPath: path, threads: 1 });
  before(async () => {
    await brain.start();
  });
  after(() => brain.end());

  test("decides what nobody else claims", async () => {
    const guard = guardWith(brain);
    const calm = await guard.check(unknown);
    assert.deepEqual([calm.decision, calm.brain?.name], ["allow", "tiny"]);
    assert.ok((calm.brain?.p.safe ?? 0) > 0.5);
    const alarmed = await guard.check(`ls && ${alarming}`);
    assert.deepEqual([alarmed.decision, alarmed.phase], ["deny", "brain"]);
    assert.match(alarmed.message, /which the model tiny takes for harmful/);
    assert.equal(alarmed.degraded, undefined);
  });

  test("remembers, and counts what it did", async () => {
    const before = brain.health();
    await guardWith(brain).check(unknown);
    const after = brain.health();
    assert.equal(after.answered, before.answered);
    assert.equal(after.remembered, before.remembered + 1);
    assert.equal(after.state, "ready");
  });

  test("has no opinion on what does not fit, and goes on", async () => {
    const long = `frobnicate ${"x ".repeat(800)}`;
    const verdict = await guardWith(brain).check(long);
    assert.equal(verdict.brain, null);
    assert.equal(verdict.degraded, undefined);
    assert.equal((await guardWith(brain).check(unknown)).brain?.name, "tiny");
  });
});

test("a model that does not speak in labels has no opinion", { skip }, async () => {
  const dumb = await writeTinyModel({ letters: { x: 12 }, alarm: 0 });
  const brain = new GgufBrain({ modelPath: dumb, threads: 1 });
  await brain.start();
  const verdict = await guardWith(brain).check(unknown);
  assert.equal(verdict.brain, null);
  assert.equal(brain.health().without, 1);
  brain.end();
  rmSync(dirname(dumb), { recursive: true });
});

describe("a model that fails never holds up a decision", { skip }, () => {
  test("while it is loading the others decide, and the verdict says so", async () => {
    const brain = new GgufBrain({ modelPath: path, threads: 1 });
    const verdict = await guardWith(brain).check(unknown);
    assert.deepEqual(verdict.degraded, ["brain: tiny: the model is being loaded"]);
    await brain.start();
    assert.equal((await guardWith(brain).check(unknown)).degraded, undefined);
    brain.end();
  });

  test("killed: the others decide at once, then it is back", async () => {
    const brain = new GgufBrain({ modelPath: path, threads: 1, process: { pauses: [0] } });
    await brain.start();
    process.kill(brain.pid ?? 0, "SIGKILL");
    const verdict = await guardWith(brain).check(alarming);
    assert.equal(verdict.degraded?.length, 1);
    assert.match(verdict.degraded?.[0] ?? "", /^brain: tiny: (?:its process ended|the model is)/);
    await brain.start();
    assert.equal((await guardWith(brain).check(alarming)).decision, "deny");
    brain.end();
  });

  test("stopped: the decision comes at the deadline, and nobody waits for it again", async () => {
    const how = { graceMs: 3_600_000 };
    const brain = new GgufBrain({ modelPath: path, threads: 1, process: how });
    await brain.start();
    const { pid } = brain;
    process.kill(pid ?? 0, "SIGSTOP");
    // Would it wait for the process, this would never end.
    const verdict = await guardWith(brain, 50).check(`${alarming} && acmectl purge x`);
    assert.deepEqual(verdict.degraded, ["brain: tiny: no answer within 50 ms"]);
    const begun = performance.now();
    const next = await guardWith(brain, 3_600_000).check(alarming);
    assert.match(next.degraded?.[0] ?? "", /still at an earlier call/);
    assert.ok(performance.now() - begun < 3_000_000);
    assert.equal(brain.pid, pid, "within the grace it is left alone");
    brain.end();
  });

  test("another model than was switched on is refused", async () => {
    const brain = new GgufBrain({ modelPath: path, sha256: "0".repeat(64) });
    await assert.rejects(brain.start(), /not the file that was switched on/);
    const verdict = await guardWith(brain).check(unknown);
    assert.match(verdict.degraded?.[0] ?? "", /not the file that was switched on/);
    assert.equal(brain.health().state, "failed");
  });
});

test("without the runtime the error names the line that installs it", async () => {
  const { installLine } = await import("../../llama/engine.js");
  assert.match(
    installLine("linux", "x64"),
    / node-llama-cpp@[\d.]+ @node-llama-cpp\/linux-x64@[\d.]+$/,
  );
  assert.match(installLine("darwin", "arm64"), /@node-llama-cpp\/mac-arm64-metal@/);
  const model = new LlamaProcess({ modelPath: "/nonexistent" });
  await assert.rejects(model.start());
  model.end();
});
