/** What `tune convert` and `tune rebake` have in common: reading an adapter for a base. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import {
  type Architecture,
  architectureOfConfig,
  architectureOfGguf,
} from "../weights/architecture.js";
import { readObject } from "../weights/checkpoint.js";
import { WeightsError } from "../weights/errors.js";
import { openGguf } from "../weights/gguf/read.js";
import { type LoraPair, readAdapter } from "../weights/lora/adapter.js";
import { readGgufAdapter } from "../weights/lora/gguf.js";
import { checkAgainst, placePairs } from "../weights/lora/place.js";

/** An adapter's pairs under the names of a GGUF. */
export interface PlacedAdapter {
  readonly format: "mlx" | "peft" | "gguf";
  readonly architecture: string;
  readonly pairs: readonly LoraPair[];
}

/** Reads an adapter's folder or GGUF, and checks it against the base: a GGUF, or a folder with config.json. */
export async function placedAdapter(path: string, base: string): Promise<PlacedAdapter> {
  if (statSync(base, { throwIfNoEntry: false })?.isDirectory() === true) {
    const config = resolve(base, "config.json");
    return read(path, architectureOfConfig(await readObject(config), config));
  }
  const gguf = await openGguf(base);
  try {
    const adapter = await read(path, architectureOfGguf(gguf));
    checkAgainst(gguf, adapter.pairs);
    return adapter;
  } finally {
    await gguf.close();
  }
}

async function read(path: string, architecture: Architecture): Promise<PlacedAdapter> {
  if (!path.endsWith(".gguf")) {
    const { format, pairs } = await readAdapter(path);
    return { format, architecture: architecture.name, pairs: placePairs(pairs, architecture) };
  }
  const adapter = await readGgufAdapter(path);
  if (adapter.architecture !== architecture.name)
    throw new WeightsError(
      `${path} is for ${adapter.architecture}, the base is ${architecture.name}`,
    );
  return { format: "gguf", ...adapter };
}
