/** The patch form of `apply_patch`: which files it writes, and what it puts into them. */
import type { WrittenFile } from "./types.js";

// With blanks before them too, since not every reader of patches is strict there.
const header = /^\s*\*\*\* (?:Add|Update|Delete) File: (?<path>.+)$/;
const move = /^\s*\*\*\* Move to: (?<path>.+)$/;

/**
 * The files of a patch, with the lines that it adds. A moved file counts under both names.
 *
 * @example
 * readPatch("*** Begin Patch\n*** Add File: a.sh\n+ls\n*** End Patch")
 * // [{ path: "a.sh", content: "ls" }]
 */
export function readPatch(patch: string): WrittenFile[] {
  const files: { path: string; lines: string[] }[] = [];
  let open: { path: string; lines: string[] }[] = [];
  for (const line of patch.split(/\r?\n/)) {
    const named = header.exec(line.trimEnd())?.groups?.path;
    const moved = move.exec(line.trimEnd())?.groups?.path;
    if (named !== undefined) {
      open = [{ path: named.trim(), lines: [] }];
      files.push(...open);
    } else if (moved !== undefined && open.length > 0) {
      const target = { path: moved.trim(), lines: [] };
      open = [...open, target];
      files.push(target);
    } else if (line.startsWith("+")) {
      for (const file of open) file.lines.push(line.slice(1));
    }
  }
  return files.map(({ path, lines }) => ({ path, content: lines.join("\n") }));
}
