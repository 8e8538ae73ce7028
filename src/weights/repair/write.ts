/** A repaired checkpoint in a folder of its own; the one that was read stays as it is. */
import { constants } from "node:fs";
import { chmod, copyFile, readdir, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { type Checkpoint, INDEX } from "../checkpoint.js";
import { whole, writePieces } from "../output.js";
import { lengthOf, safetensorsFile } from "../safetensors.js";
import type { Faults } from "./faults.js";
import type { Plan } from "./plan.js";

/** Other forms of the same weights: they would be the broken ones. */
const weights: ReadonlySet<string> = new Set([
  ".safetensors",
  ".gguf",
  ".bin",
  ".pt",
  ".pth",
  ".npz",
]);

/** Fuse saves them through whichever transformers is installed, which may change them. */
const fromBase: readonly string[] = [
  "config.json",
  "generation_config.json",
  "tokenizer.json",
  "tokenizer_config.json",
  "chat_template.jinja",
];

/**
 * Writes the checkpoint that the plan describes, a piece at a time. Returns the names of the files that
 * were not taken along. Throws a {@link WeightsError}, and then leaves nothing behind.
 */
export async function writeRepaired(
  checkpoint: Checkpoint,
  faults: Faults,
  { shards }: Plan,
  out: string,
): Promise<readonly string[]> {
  const left: string[] = [];
  await whole(out, "folder", async (folder) => {
    for (const { file, tensors } of shards)
      await writePieces(join(folder, file), safetensorsFile(tensors, new Map([["format", "pt"]])));
    if (shards.length > 1)
      await writeFile(join(folder, INDEX), indexOf(shards), { mode: 0o600, flag: "wx" });
    left.push(...(await copyRest(checkpoint, faults, folder)));
  });
  return left;
}

function indexOf(shards: Plan["shards"]): string {
  const places = shards.flatMap(({ file, tensors }) =>
    tensors.map(({ name }) => [name, file] as const),
  );
  const size = shards
    .flatMap(({ tensors }) => tensors)
    .reduce((sum, { dtype, shape }) => sum + lengthOf(dtype, shape), 0);
  const index = {
    metadata: { total_size: size },
    weight_map: Object.fromEntries(places.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return `${JSON.stringify(index, undefined, 2)}\n`;
}

async function copyRest(
  checkpoint: Checkpoint,
  { base }: Faults,
  folder: string,
): Promise<string[]> {
  const left: string[] = [];
  const own = await readdir(checkpoint.folder);
  const theirs = base === undefined ? [] : await readdir(base.checkpoint.folder);
  for (const name of new Set([...own, ...theirs.filter((file) => fromBase.includes(file))])) {
    const isTheirs = fromBase.includes(name) && theirs.includes(name);
    const from = join(isTheirs && base ? base.checkpoint.folder : checkpoint.folder, name);
    const isFile = (await stat(from)).isFile();
    if (!isFile || (weights.has(extname(name)) && !isShard(checkpoint, name))) left.push(name);
    else if (name === "config.json" && !isTheirs)
      await writeFile(join(folder, name), plainConfig(checkpoint), { mode: 0o600, flag: "wx" });
    else if (name !== INDEX && !isShard(checkpoint, name)) {
      await copyFile(from, join(folder, name), constants.COPYFILE_EXCL);
      await chmod(join(folder, name), 0o600);
    }
  }
  return left;
}

function isShard({ shards }: Checkpoint, name: string): boolean {
  return shards.some(({ file }) => file === name);
}

/** Without what MLX says about packing: the weights are plain. */
function plainConfig({ config }: Checkpoint): string {
  const { quantization: _, quantization_config: __, ...plain } = config;
  return `${JSON.stringify(plain, undefined, 2)}\n`;
}
