/** The forms of patches, that of `apply_patch` and that of diff: which files it writes, and what it puts into them. */
import type { WrittenFile } from "./types.js";

// With blanks before them too, since not every reader of patches is strict there.
const header = /^\s*\*\*\* (?<action>Add|Update|Delete) File: (?<path>.+)$/;
const move = /^\s*\*\*\* Move to: (?<path>.+)$/;

/** The two lines that begin a file in diff's form; a time may follow the path after a tab. */
const diffFile = /^(?:---|\+\+\+) (?:[ab]\/)?(?<path>[^\t]+)/;

/** Whether a text is a patch, by how it begins; others may have lines like those of one. */
export function isPatch(text: string): boolean {
  return /^\s*(?:\*\*\* Begin Patch|diff --git |--- .*\r?\n\+\+\+ )/.test(text);
}

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
  const lines = patch.split(/\r?\n/);
  if (!lines.some((line) => header.test(line.trimEnd()))) return readDiff(lines);
  for (const line of lines) {
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
  return files.map(written);
}

function readDiff(lines: readonly string[]): WrittenFile[] {
  const files: Open[] = [];
  for (const [n, line] of lines.entries()) {
    const before = lines[n - 1] ?? "";
    const isHeader = line.startsWith("+++ ") && before.startsWith("--- ");
    if (isHeader) {
      const [old, path] = [before, line].map((text) => diffFile.exec(text)?.groups?.path?.trim());
      const named = path === "/dev/null" ? old : path;
      if (named !== undefined)
        files.push({ path: named, lines: [], isEdit: old !== "/dev/null" && path !== "/dev/null" });
    } else if (line.startsWith("+")) {
      files.at(-1)?.lines.push(line.slice(1));
    }
  }
  return files.map(written);
}

function written({ path, lines, isEdit }: Open): WrittenFile {
  return { path, content: lines.join("\n"), ...(isEdit && { edit: true as const }) };
}
