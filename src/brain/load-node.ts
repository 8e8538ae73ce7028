/** Finds and reads the embedded model: `models/guard.model` of the package, or one that a team distributes or that was trained on this machine. */
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { readInstalled } from "../distribute/installed.js";
import { distributionPlaces, isConfigured } from "../distribute/places.js";
import { os } from "../ledger/builtin.js";
import { directories } from "../ledger/paths.js";
import { type EmbeddedBrain, loadEmbedded } from "./embedded.js";
import { checkSumOf, HEADER } from "./format.js";
import { modelPath, readPointer } from "./promoted-node.js";
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

/**
 * The model that decides on this machine: that of `CERBASH_MODEL`, else the one that a team distributes, else what
 * `cerbash retrain` promoted, else the package's own. A distributed or promoted one that cannot be used (damaged, of another version, made from another model than the package has
 * now) is passed over, and the brain's `problem` says so.
 *
 * @param state the guard's state directory; by default this process's
 */
export function brainInUse(state: string = stateDirectory()): EmbeddedBrain | string {
  if (chosen() !== undefined) return loadBrain();
  const given = distributed();
  if (given !== undefined) return given;
  const pointer = readPointer(state);
  if (pointer === undefined) return loadBrain();
  let problem = typeof pointer === "string" ? pointer : undefined;
  if (typeof pointer === "object") {
    if (pointer.base !== shippedCheckSum())
      problem = "it was made from another version's model; run cerbash retrain again";
    else {
      const brain = loadBrain(modelPath(state, pointer.id));
      if (typeof brain !== "string") return brain;
      problem = brain;
    }
  }
  return shippedBecause(`the retrained model is not used (${problem})`);
}

function shippedBecause(why: string): EmbeddedBrain | string {
  const shipped = loadBrain();
  return typeof shipped === "string" ? `${shipped}; ${why}` : shipped.withProblem(why);
}

/**
 * The model that a team distributes to this machine, verified; undefined when none is. Where one is meant to be and something
 * about it does not hold, the package's own decides, and says so.
 */
function distributed(): EmbeddedBrain | string | undefined {
  for (const place of distributionPlaces(thisMachine())) {
    if (!isConfigured(place)) continue;
    const kept = held.get(place.current);
    if (kept !== undefined) return kept;
    let brain: EmbeddedBrain | string;
    try {
      const bytes = readInstalled(place).read("model");
      if (bytes === undefined) continue;
      brain = loadEmbedded(bytes);
    } catch (error) {
      brain = error instanceof Error ? error.message : String(error);
    }
    if (typeof brain === "string")
      brain = shippedBecause(`the distributed model is not used (${brain})`);
    held.set(place.current, brain);
    return brain;
  }
  return undefined;
}

function thisMachine() {
  const { env, platform } = process;
  return { env, platform, home: env.HOME || os().homedir() };
}

/** As the source of a guard: looked for at the first command that needs it. */
export function sourceInUse(): BrainSource {
  return () => brainInUse();
}

function stateDirectory(): string {
  return directories(thisMachine()).state;
}

/** Check sum of the package's own model, from its header; empty without one. */
export function shippedCheckSum(): string {
  const header = Buffer.alloc(HEADER);
  for (const place of shippedPlaces()) {
    try {
      const file = openSync(place, "r");
      try {
        readSync(file, header, 0, HEADER, 0);
        return checkSumOf(header);
      } finally {
        closeSync(file);
      }
    } catch {
      // It is in another place, or there is none.
    }
  }
  return "";
}

function shippedPlaces(): readonly URL[] {
  return STEPS.map((step) => new URL(step + FILE, import.meta.url));
}

function read(file: string | undefined): EmbeddedBrain | string {
  const places = file === undefined ? shippedPlaces() : [file];
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
