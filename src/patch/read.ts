/** The forms of patches, that of `apply_patch` and that of diff: which files they change, and what they put into them. */

// With blanks before them too, since not every reader of patches is strict there.
const header = /^\s*\*\*\* (?<action>Add|Update|Delete) File: (?<path>.+)$/;
const move = /^\s*\*\*\* Move to: (?<path>.+)$/;

/** The two lines that begin a file in diff's form; a time may follow the path after a tab. */
const diffFile = /^(?:---|\+\+\+) (?:[ab]\/)?(?<path>[^\t]+)/;

export interface PatchedFile {
  readonly action: "Add" | "Update" | "Delete";
  readonly path: string;
  /** Where the whole file goes. */
  readonly movedTo?: string;
  /** The lines that come into it. */
  readonly added: readonly string[];
}

type Open = { -readonly [K in keyof PatchedFile]: PatchedFile[K] } & { readonly added: string[] };

/** Whether a text is a patch, by how it begins; others may have lines like those of one. */
export function isPatch(text: string): boolean {
  return /^\s*(?:\*\*\* Begin Patch|diff --git |--- .*\r?\n\+\+\+ )/.test(text);
}

/**
 * The files of a patch in either form, in the order in which they stand there.
 *
 * @example
 * readPatch("*** Begin Patch\n*** Add File: a.sh\n+ls\n*** End Patch")
 * // [{ action: "Add", path: "a.sh", added: ["ls"] }]
 */
export function readPatch(patch: string): readonly PatchedFile[] {
  const lines = patch.split(/\r?\n/);
  if (!lines.some((line) => header.test(line.trimEnd()))) return readDiff(lines);
  const files: Open[] = [];
  for (const line of lines) {
    const file = files.at(-1);
    const { path, action } = header.exec(line.trimEnd())?.groups ?? {};
    const moved = move.exec(line.trimEnd())?.groups?.path;
    if (path !== undefined)
      files.push({ action: action as PatchedFile["action"], path: path.trim(), added: [] });
    else if (moved !== undefined && file !== undefined) file.movedTo = moved.trim();
    else if (line.startsWith("+")) file?.added.push(line.slice(1));
  }
  return files;
}

function readDiff(lines: readonly string[]): readonly PatchedFile[] {
  const files: Open[] = [];
  for (const [n, line] of lines.entries()) {
    const before = lines[n - 1] ?? "";
    if (line.startsWith("+++ ") && before.startsWith("--- ")) {
      const [old, path] = [before, line].map((text) => diffFile.exec(text)?.groups?.path?.trim());
      const named = path === "/dev/null" ? old : path;
      const action = old === "/dev/null" ? "Add" : path === "/dev/null" ? "Delete" : "Update";
      if (named !== undefined) files.push({ action, path: named, added: [] });
    } else if (line.startsWith("+")) {
      files.at(-1)?.added.push(line.slice(1));
    }
  }
  return files;
}
