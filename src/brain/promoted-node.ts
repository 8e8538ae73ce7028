/**
 * Which model of `cerbash retrain` is in use: one small file, replaced in one step, that names a folder. Read by every
 * hook without a resident, so it does no more than it must; src/retrain/store.ts writes it.
 */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Folder of the models that were trained on this machine, below the state directory. */
export function modelsFolder(stateDirectory: string): string {
  return join(stateDirectory, "models");
}

/** The file that says which of them is in use; none: the package's own model. */
export function pointerPath(stateDirectory: string): string {
  return join(modelsFolder(stateDirectory), "current.json");
}

export const MODEL_FILE = "guard.model";

/** What the pointer says. */
export interface Pointer {
  readonly v: 1;
  /** Name of the folder. */
  readonly id: string;
  /** {@link checkSumOf} of the package's model that it was made from and measured against. */
  readonly base: string;
}

/** Folders are called by what `cerbash retrain` made up; anything else could lead out of the folder. */
const ID = /^[\w-]{1,80}$/;

export function modelPath(stateDirectory: string, id: string): string {
  return join(modelsFolder(stateDirectory), id, MODEL_FILE);
}

/**
 * The pointer; undefined when no model was promoted, a text when the file cannot be used.
 *
 * @example readPointer("/home/a/.local/state/cerbash") // { v: 1, id: "20261122-101500-1a2b3c4d", base: "9a0b1c2d" }
 */
export function readPointer(stateDirectory: string): Pointer | string | undefined {
  const path = pointerPath(stateDirectory);
  let text: string;
  try {
    // Most have none, and to read what is not there takes long, for the error that is made.
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
    text = readFileSync(path, "utf8");
  } catch (error) {
    const isAbsent = error instanceof Error && "code" in error && error.code === "ENOENT";
    return isAbsent ? undefined : "its pointer cannot be read";
  }
  try {
    const { v, id, base } = JSON.parse(text);
    if (v === 1 && typeof id === "string" && typeof base === "string" && ID.test(id))
      return { v, id, base };
  } catch {
    // Said below.
  }
  return "its pointer is damaged";
}
