import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { runFake } from "../src/cli/testing.js";
import { run } from "../src/cli/tune.js";
import { LlamaProcess } from "../src/llama/process.js";
import { whyNoRuntime, writeTinyModel } from "../src/llama/testing.js";
import { writeMlxAdapter } from "../src/weights/lora/testing.js";
import { temporaryFolder } from "../src/weights/testing.js";

const skip = (await whyNoRuntime()) ?? false;
if (skip !== false) console.log(`SKIPPED: ${skip}`);

/** Everything an adapter can change in the tiny model of one layer. */
const tuned = (
  [
    ["self_attn.q_proj", 32, 32],
    ["self_attn.k_proj", 32, 32],
    ["self_attn.v_proj", 32, 32],
    ["self_attn.o_proj", 32, 32],
    ["mlp.gate_proj", 32, 64],
    ["mlp.up_proj", 32, 64],
    ["mlp.down_proj", 64, 32],
  ] as const
).map(([module, inputs, outputs]) => ({ path: `model.layers.0.${module}`, inputs, outputs }));

const texts = ["ls -la", "rm -rf !", "git push --force origin main", "echo !!"];
const labels = ["safe", "risky", "destructive"];

async function probabilities(modelPath: string, adapterPath?: string): Promise<number[]> {
  const model = new LlamaProcess({ modelPath, threads: 1, ...(adapterPath && { adapterPath }) });
  try {
    await model.start();
    const all: number[] = [];
    for (const text of texts) {
      const prompt = { prefix: "<|im_start|>user\n", text, suffix: "<|im_end|>\n" };
      all.push(...(await model.read(prompt, labels, { deadline: 600_000 })).p);
    }
    return all;
  } finally {
    model.end();
  }
}

function distance(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((value, i) => Math.abs(value - (other[i] as number))));
}

test("llama.cpp itself: an adapter beside its base says what the rebaked model says", {
  skip,
}, async (t) => {
  const cwd = temporaryFolder(t);
  const base = await writeTinyModel();
  t.after(() => rmSync(dirname(base), { recursive: true, force: true, maxRetries: 20 }));
  await writeMlxAdapter(join(cwd, "adapters"), tuned, 4, 0.5);
  const call = (...args: string[]) => runFake(run, args, { cwd });
  await call("convert", "adapters", "--base", base, "--out", "lora.gguf");
  await call("rebake", base, "adapters", "--out", "f16.gguf", "--type", "f16");
  await call("rebake", base, "adapters", "--out", "q8_0.gguf", "--type", "q8_0");

  const beside = await probabilities(base, join(cwd, "lora.gguf"));
  const distances = {
    base: distance(beside, await probabilities(base)),
    f16: distance(beside, await probabilities(join(cwd, "f16.gguf"))),
    q8: distance(beside, await probabilities(join(cwd, "q8_0.gguf"))),
  };
  t.diagnostic(JSON.stringify(distances));
  assert.ok(distances.base > 0.05, "the adapter changes the answers");
  assert.ok(distances.f16 < 0.005, `f16: ${distances.f16}`);
  assert.ok(distances.q8 < 0.05, `q8_0: ${distances.q8}`);
});
