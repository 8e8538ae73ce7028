/** Finds and reads the embedded model: `models/guard.model` of the package. */
import { readFileSync } from "node:fs";
import { type EmbeddedBrain, loadEmbedded } from "./embedded.js";
import type { BrainSource } from "./types.js";

/** Folders above this file that may be the package's: it stands in src/brain, in dist, dist/lib or dist/lib/chunks. */
const STEPS = ["../", "./", "../../", "../../../"];
const FILE = "models/guard.model";

const held = new Map<string, EmbeddedBrain | string>();

/** The environment's own model, such as one that `cerbash train` made. */
function chosen(): string | undefined {
  return process.env.CERBASH_MODEL === "" ? undefined : process.env.CERBASH_MODEL;
}

/**
 * The embedded model, read at the first use and kept for the process.
 *
 * @param file a model file instead of the package's own; by default that of `CERBASH_MODEL`
 * @returns what a guard takes as its brain; asked without a model file it says `missing`
 *
 * @example
 * createGuard({ brain: embeddedBrain() });
 */
export function embeddedBrain(file: string | undefined = chosen()): BrainSource {
  return () => loadBrain(file);
}

/** The same, at once: the brain, or why there is none. */
export function loadBrain(file: string | undefined = chosen()): EmbeddedBrain | string {
  const key = file ?? "";
  let brain = held.get(key);
  if (brain === undefined) {
    brain = read(file);
    held.set(key, brain);
  }
  return brain;
}

function read(file: string | undefined): EmbeddedBrain | string {
  const places =
    file === undefined ? STEPS.map((step) => new URL(step + FILE, import.meta.url)) : [file];
  for (const place of places) {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(place);
    } catch (error) {
      const isAbsent = error instanceof Error && "code" in error && error.code === "ENOENT";
      if (isAbsent) continue;
      return "the model file cannot be read";
    }
    return loadEmbedded(bytes);
  }
  return "missing";
}
