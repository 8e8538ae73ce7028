import { mkdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a directory that only its owner can look into, and those above it that are missing. Node's
 * own `recursive` never returns where no directory can be made, as in `/proc` (Node 20).
 */
export function makePrivateDirectory(path: string, parents = true): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    const code = codeOf(error);
    // Another process may have been quicker.
    if (code === "EEXIST") return;
    const parent = dirname(path);
    if (code !== "ENOENT" || !parents || parent === path) throw error;
    makePrivateDirectory(parent);
    makePrivateDirectory(path, false);
  }
}

/** The code of a system error: `ENOENT`. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
