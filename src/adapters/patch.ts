/** The patch form of `apply_patch`: which files it writes, and what it puts into them. */
import type { WrittenFile } from "./types.js";

// With blanks before them too, since not every reader of patches is strict there.
const header = /^\s*\*\*\* (?<action>Add|Update|Delete) File: (?<path>.+)$/;
const move = /^\s*\*\*\* Move to: (?<path>.+)$/;

interface Open {
  readonly path: string;
  readonly lines: string[];
  readonly isEdit: boolean;
}

/**
 * The files of a patch, with the lines that it adds. A moved file counts under both names.
 *
 * @example
 * readPatch("*** Begin Patch\n*** Add File: a.sh\n+ls\n*** End Patch")
 * // [{ path: "a.sh", content: "ls" }]
 */
export function readPatch(patch: string): WrittenFile[] {
  const files: Open[] = [];
  let open: Open[] = [];
  for (const line of patch.split(/\r?\n/)) {
    const { path: named, action } = header.exec(line.trimEnd())?.groups ?? {};
    const moved = move.exec(line.trimEnd())?.groups?.path;
    if (named !== undefined) {
      open = [{ path: named.trim(), lines: [], isEdit: action === "Update" }];
      files.push(...open);
    } else if (moved !== undefined && open.length > 0) {
      // The whole file goes there.
      const target = { path: moved.trim(), lines: [], isEdit: false };
      open = [...open, target];
      files.push(target);
    } else if (line.startsWith("+")) {
      for (const file of open) file.lines.push(line.slice(1));
    }
  }
  return files.map(({ path, lines, isEdit }) => ({
    path,
    content: lines.join("\n"),
    ...(isEdit && { edit: true as const }),
  }));
}
