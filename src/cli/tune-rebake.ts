/** `cerbash tune rebake BASE.gguf ADAPTER --out OUT.gguf`: an adapter merged into a base. */
import { resolve } from "node:path";
import { WeightsError } from "../weights/errors.js";
import { numberAt, openGguf } from "../weights/gguf/read.js";
import { type MergedType, mergeIntoGguf } from "../weights/lora/merge.js";
import { refuseExisting, whole, writePieces } from "../weights/output.js";
import { type Io, UsageError } from "./io.js";
import { readOptions } from "./options.js";
import { visible } from "./terminal.js";
import { placedAdapter } from "./tune-adapter.js";

const types: ReadonlyMap<string, MergedType> = new Map([
  ["q8_0", "Q8_0"],
  ["f16", "F16"],
  ["bf16", "BF16"],
]);

/** Exit codes: 0 written, 3 (thrown) an error in use, a broken file, a base of another model. */
export async function rebake(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions("tune", args);
  const [basePath, adapterPath, surplus] = options.operands;
  const given = options.value("out");
  if (basePath === undefined || adapterPath === undefined || given === undefined)
    throw new UsageError("cerbash tune rebake: say BASE.gguf ADAPTER --out OUT.gguf");
  if (surplus !== undefined) throw new UsageError(`cerbash tune rebake: ${surplus} is too much`);
  const wanted = options.value("type") ?? "q8_0";
  const type = types.get(wanted.toLowerCase());
  if (type === undefined)
    throw new UsageError(
      `cerbash tune rebake: --type is ${[...types.keys()].join(", ")}; others: llama-quantize`,
    );
  const out = resolve(io.cwd, given);
  refuseExisting(out);
  const path = resolve(io.cwd, basePath);
  const adapter = await placedAdapter(resolve(io.cwd, adapterPath), path);
  const base = await openGguf(path);
  try {
    if ((numberAt(base, "split.count") ?? 1) > 1)
      throw new WeightsError(
        `${path} is one of several files: join them (llama-gguf-split --merge)`,
      );
    const { merged, converted, file } = mergeIntoGguf(base, adapter.pairs, type);
    if (!options.has("dry-run"))
      await whole(out, "file", (temporary) => writePieces(temporary, file));
    const report = { out, type: wanted, adapter: adapter.format, merged, converted };
    if (options.has("json")) await io.write(`${JSON.stringify(report)}\n`);
    else {
      const end = options.has("dry-run") ? "nothing was written" : `the merged one is ${out}`;
      const lines = merged.map((name) => `  ${name}: merged`);
      lines.push(
        `${merged.length} matrices merged, ${converted.length} others stored as ${type}; ${end}`,
      );
      await io.write(`${visible(lines.join("\n"))}\n`);
    }
    return 0;
  } finally {
    await base.close();
  }
}
