/** A patch as the files that a tool writes. */
import { readPatch } from "../patch/read.js";
import type { WrittenFile } from "./types.js";

/**
 * The files of a patch, with the lines that it adds. A moved file counts under both names.
 *
 * @example
 * patchedFiles("*** Begin Patch\n*** Add File: a.sh\n+ls\n*** End Patch")
 * // [{ path: "a.sh", content: "ls" }]
 */
export function patchedFiles(patch: string): WrittenFile[] {
  return readPatch(patch).flatMap(({ action, path, movedTo, added }) => {
    const content = added.join("\n");
    const file = { path, content, ...(action === "Update" && { edit: true as const }) };
    return movedTo === undefined ? [file] : [file, { path: movedTo, content }];
  });
}
