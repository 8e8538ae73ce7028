/** A sparse checkpoint of any size as mlx_lm.fuse leaves it, and how much memory its repair takes. */
import { spawnSync } from "node:child_process";
import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Writes a checkpoint of so many MB, in files of 2 GB at most; it takes next to no room on the disk.
 * Its matrices are zeros, its norms ones.
 */
export function writeSparse(folder: string, megabytes: number): void {
  mkdirSync(folder);
  writeFileSync(join(folder, "config.json"), JSON.stringify({ model_type: "qwen3_5" }));
  const perFile = Math.min(megabytes, 2048);
  const files = Math.ceil(megabytes / perFile);
  for (let file = 1; file <= files; file++) {
    const header: Record<string, unknown> = {};
    const ones: number[] = [];
    let offset = 0;
    const add = (name: string, shape: readonly number[]) => {
      const length = 2 * shape.reduce((product, size) => product * size, 1);
      header[name] = { dtype: "BF16", shape, data_offsets: [offset, offset + length] };
      if (name.endsWith("norm.weight")) ones.push(offset);
      offset += length;
    };
    const p = `language_model.model.layers.${file}.`;
    add(`${p}input_layernorm.weight`, [1024]);
    add(`${p}post_attention_layernorm.weight`, [1024]);
    add(`${p}linear_attn.conv1d.weight`, [1024, 4, 1]);
    // One tensor of nearly the whole file: a copy tensor by tensor would hold it.
    add(`${p}mlp.up_proj.weight`, [perFile * 512, 1024]);
    const text = JSON.stringify(header);
    const padded = text.padEnd(Math.ceil(text.length / 8) * 8);
    const pad = (n: number) => String(n).padStart(5, "0");
    const name =
      files === 1 ? "model.safetensors" : `model-${pad(file)}-of-${pad(files)}.safetensors`;
    const handle = openSync(join(folder, name), "wx");
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(padded.length));
    writeSync(handle, Buffer.concat([length, Buffer.from(padded)]));
    const one = Buffer.alloc(2048);
    for (let i = 0; i < one.length; i += 2) one.writeUInt16LE(0x3f80, i);
    for (const start of ones) writeSync(handle, one, 0, one.length, 8 + padded.length + start);
    ftruncateSync(handle, 8 + padded.length + offset);
    closeSync(handle);
  }
}

/** Repairs a checkpoint in a process of its own. */
export function repairApart(
  folder: string,
  out: string,
): { outcome: string; maxMegabytes: number } {
  const code = `
    const { repairCheckpoint } = await import("./src/weights/repair/repair.ts");
    const [folder, out] = process.argv.slice(1);
    const { outcome } = await repairCheckpoint({ folder, out, isDryRun: false });
    const maxMegabytes = process.resourceUsage().maxRSS / 1024;
    console.log(JSON.stringify({ outcome, maxMegabytes }));`;
  const done = spawnSync(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "-e", code, folder, out],
    { cwd: fileURLToPath(new URL("..", import.meta.url)), encoding: "utf8" },
  );
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout);
}
