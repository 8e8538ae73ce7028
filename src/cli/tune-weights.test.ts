import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openGguf } from "../weights/gguf/read.js";
import { writeTinyQwen } from "../weights/gguf/testing.js";
import { writeMlxAdapter, writePeftAdapter } from "../weights/lora/testing.js";
import { temporaryFolder, tinyQwen, writeFolder } from "../weights/testing.js";
import { runFake } from "./testing.js";
import { run } from "./tune.js";

test("repair: a GGUF too", async (t) => {
  const cwd = temporaryFolder(t);
  await writeTinyQwen(join(cwd, "m.gguf"), tinyQwen(), { shift: 2 });
  const { code, out } = await runFake(run, ["repair", "m.gguf"], { cwd });
  assert.equal(code, 0);
  assert.match(out, /blk\.0\.attn_norm\.weight: norm minus 1/);
  assert.ok(existsSync(join(cwd, "m-repaired.gguf")));
});

const tuned = [{ path: "model.layers.3.self_attn.q_proj", inputs: 32, outputs: 64 }];

test("convert: an adapter, by the base's GGUF or its config.json", async (t) => {
  const cwd = temporaryFolder(t);
  const call = (...args: string[]) => runFake(run, ["convert", ...args], { cwd });
  await writeMlxAdapter(join(cwd, "adapters"), tuned, 4, 2);
  await writeTinyQwen(join(cwd, "base.gguf"), tinyQwen());
  mkdirSync(join(cwd, "base"));
  const text = {
    num_attention_heads: 2,
    linear_num_key_heads: 2,
    linear_num_value_heads: 2,
    linear_key_head_dim: 8,
    linear_value_head_dim: 8,
  };
  writeFileSync(
    join(cwd, "base", "config.json"),
    JSON.stringify({ model_type: "qwen3_5", text_config: text }),
  );
  const one = await call("adapters", "--base", "base.gguf", "--out", "a.gguf");
  assert.match(one.out, /^mlx adapter for qwen35: 1 matrices, rank 4; written to /);
  await call("adapters", "--base", "base", "--out", "b.gguf");
  assert.ok(readFileSync(join(cwd, "a.gguf")).equals(readFileSync(join(cwd, "b.gguf"))));
  await call("adapters", "--base", "base", "--out", "c.gguf", "--type", "f16");
  const file = await openGguf(join(cwd, "c.gguf"));
  assert.deepEqual(
    [...file.tensors.values()].map(({ type }) => type.name),
    ["F16", "F16"],
  );
  await file.close();

  await assert.rejects(call("adapters", "--out", "d.gguf"), /needs --base/);
  await assert.rejects(call("adapters", "--base", "base"), /say FOLDER --out/);
  await assert.rejects(call("adapters", "--base", "base", "--out", "a.gguf"), /is there already/);
  await assert.rejects(
    call("adapters", "--base", "base", "--out", "d.gguf", "--type", "q8_0"),
    /f32 or f16/,
  );
  await writeFolder(join(cwd, "base"), tinyQwen(), { config: { model_type: "gemma3" } });
  await assert.rejects(
    call("adapters", "--base", "base", "--out", "d.gguf"),
    /"gemma3" are not converted here/,
  );
  assert.ok(!existsSync(join(cwd, "d.gguf")));
});

test("rebake: MLX, PEFT and GGUF adapters of the same numbers give the same file", async (t) => {
  const cwd = temporaryFolder(t);
  const call = (...args: string[]) => runFake(run, args, { cwd });
  await writeTinyQwen(join(cwd, "base.gguf"), tinyQwen());
  await writeMlxAdapter(join(cwd, "mlx"), tuned, 4, 2);
  await writePeftAdapter(join(cwd, "peft"), tuned, 4, 8);
  await call("convert", "mlx", "--base", "base.gguf", "--out", "lora.gguf");
  const files: Buffer[] = [];
  for (const adapter of ["mlx", "peft", "lora.gguf"]) {
    const { code, out } = await call("rebake", "base.gguf", adapter, "--out", `of-${adapter}`);
    assert.equal(code, 0);
    assert.match(
      out,
      /blk\.3\.attn_q\.weight: merged\n1 matrices merged, \d+ others stored as Q8_0/,
    );
    files.push(readFileSync(join(cwd, `of-${adapter}`)));
  }
  const [first] = files;
  assert.ok(first !== undefined && files.every((file) => file.equals(first)));
  const { out } = await call("rebake", "base.gguf", "mlx", "--out", "x", "--dry-run", "--json");
  assert.deepEqual(JSON.parse(out).merged, ["blk.3.attn_q.weight"]);
  assert.ok(!existsSync(join(cwd, "x")));
  await assert.rejects(call("rebake", "base.gguf", "mlx"), /--out OUT/);
  await assert.rejects(
    call("rebake", "base.gguf", "mlx", "--out", "x", "--type", "q4_k_m"),
    /llama-quantize/,
  );
  await assert.rejects(call("rebake", "base.gguf", "nowhere", "--out", "x"), /neither/);
});

/**
 * A converter that is none: a program for Node that says what llama.cpp's says to --help, and else
 * copies a GGUF. It is started as Python would be.
 */
function writeConverter(folder: string, made: string, help: string): void {
  mkdirSync(folder, { recursive: true });
  const code = `
const { copyFileSync, writeFileSync } = require("node:fs");
const args = process.argv.slice(2);
if (args.includes("--help")) console.log(${JSON.stringify(help)});
else {
  writeFileSync(${JSON.stringify(join(folder, "args.json"))}, JSON.stringify(args));
  copyFileSync(${JSON.stringify(made)}, args[args.indexOf("--outfile") + 1]);
}`;
  writeFileSync(join(folder, "convert_hf_to_gguf.py"), code);
}

test("convert: a model, with llama.cpp's converter", async (t) => {
  const cwd = temporaryFolder(t);
  const tools = join(cwd, "tools");
  const call = (...args: string[]) =>
    runFake(run, ["convert", ...args, "--llama-cpp", "tools", "--python", process.execPath], {
      cwd,
      env: {},
    });
  const whole = tinyQwen();
  const text = new Map([...whole].filter(([name]) => !name.startsWith("mtp.")));
  await writeFolder(join(cwd, "whole"), whole);
  await writeFolder(join(cwd, "text"), text);
  const fused = [...text].map(
    ([name, own]) => [name.replace(/^model\.(language_model)\./, "$1.model."), own] as const,
  );
  await writeFolder(join(cwd, "fused"), new Map(fused));
  const good = await writeTinyQwen(join(cwd, "good.gguf"), tinyQwen());
  const bad = await writeTinyQwen(join(cwd, "bad.gguf"), tinyQwen(), { shift: 2 });
  const help = "--outtype {f32,f16,bf16,q8_0,auto} --no-mtp";
  const argsOf = () => JSON.parse(readFileSync(join(tools, "args.json"), "utf8"));

  await assert.rejects(call("whole", "--out", "m.gguf"), /was not found: .*git clone/);
  writeConverter(tools, good, help);
  assert.equal((await call("whole", "--out", "m.gguf")).code, 0);
  assert.ok(readFileSync(join(cwd, "m.gguf")).equals(readFileSync(good)));
  assert.equal(argsOf()[0], join(cwd, "whole"));
  assert.deepEqual(argsOf().slice(3), ["--outtype", "q8_0"]);
  await call("text", "--out", "t.gguf");
  assert.deepEqual(argsOf().slice(3), ["--outtype", "q8_0", "--no-mtp"]);

  await assert.rejects(call("fused", "--out", "x.gguf"), /has faults \(names.*tune repair fused/);
  await assert.rejects(
    call("whole", "--out", "x.gguf", "--type", "q4_k_m"),
    /needs llama-quantize/,
  );
  writeConverter(tools, good, "--outtype {f32,q8_0}");
  await assert.rejects(call("text", "--out", "x.gguf"), /too old/);
  writeConverter(tools, bad, help);
  await assert.rejects(call("whole", "--out", "x.gguf"), /made a faulty file \(norm/);
  writeConverter(tools, join(cwd, "nowhere"), help);
  await assert.rejects(call("whole", "--out", "x.gguf"), /failed \(code 1\)/);
  assert.deepEqual(readdirSync(cwd).sort(), [
    "bad.gguf",
    "fused",
    "good.gguf",
    "m.gguf",
    "t.gguf",
    "text",
    "tools",
    "whole",
  ]);
});
