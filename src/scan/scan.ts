/** Finds the shell in files and judges it. Nothing that is found is ever run. */
import type { Guard } from "../guard.js";
import { type FoundFile, listFiles, readHead, readText } from "./files.js";
import { finders } from "./finders/index.js";
import { shellScript } from "./finders/shell-script.js";
import { globMatcher } from "./globs.js";
import { type Draft, finish, judge, Lines } from "./judge.js";
import { MAX_SNIPPETS } from "./limits.js";
import { applySuppressions } from "./suppress.js";
import type { Entry, Finder, Hidden, Note, ScanResult, Snippet, SourceFile } from "./types.js";

export interface ScanOptions {
  readonly cwd: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Told before each file. */
  readonly onFile?: (path: string, done: number, total: number) => void;
}

/** Scans paths. @example await scan(["."], createGuard(), { cwd: process.cwd() }) */
export async function scan(
  paths: readonly string[],
  guard: Guard,
  options: ScanOptions,
): Promise<ScanResult> {
  const notes: Note[] = [];
  const included = (options.include ?? []).map(globMatcher);
  const excluded = (options.exclude ?? []).map(globMatcher);
  const all = await listFiles(paths, options.cwd, (note) => notes.push(note));
  const files = all.filter(
    ({ path }) =>
      (included.length === 0 || included.some((matches) => matches(path))) &&
      !excluded.some((matches) => matches(path)),
  );
  const entries: Entry[] = [];
  const hidden: Hidden[] = [];
  let read = 0;
  let snippets = 0;
  for (const [i, file] of files.entries()) {
    options.onFile?.(file.path, i, files.length);
    const finder = await finderFor(file);
    if (finder === undefined) continue;
    const content = await readText(file);
    if (content === undefined) continue;
    if ("reason" in content) {
      notes.push({ file: file.path, text: content.reason });
      continue;
    }
    read += 1;
    const result = scanText({ path: file.path, text: content.text }, finder, guard);
    entries.push(...result.entries);
    hidden.push(...result.hidden);
    notes.push(...result.notes);
    snippets += result.snippets;
  }
  return { entries, hidden, notes, files: read, snippets };
}

/** Scans the text of one file. Never throws. */
export function scanText(
  file: SourceFile,
  finder: Finder,
  guard: Guard,
): Omit<ScanResult, "files"> {
  const notes: Note[] = [];
  const note = (text: string): void => void notes.push({ file: file.path, text });
  let snippets: readonly Snippet[] = [];
  try {
    snippets = finder.find(file, note);
  } catch (error) {
    note(
      `could not be read: ${error instanceof Error ? error.message.slice(0, 120) : "unknown error"}`,
    );
  }
  if (snippets.length > MAX_SNIPPETS) note(`only the first ${MAX_SNIPPETS} commands were judged`);
  const lines = new Lines(file.text);
  const found: Draft[] = snippets
    .slice(0, MAX_SNIPPETS)
    .filter(({ text }) => text.text.trim() !== "")
    .flatMap((snippet) => judge(file, lines, snippet, guard));
  const { entries, hidden, drafts } = applySuppressions(file.path, file.text, finish(found));
  const own = finish(drafts);
  const sorted = [...entries, ...own].sort((a, b) => a.line - b.line || a.column - b.column);
  return { entries: sorted, hidden, notes, snippets: snippets.length };
}

async function finderFor(file: FoundFile): Promise<Finder | undefined> {
  const byName = finders.find(
    (finder) => finder !== shellScript && finder.claims(file.path, () => ""),
  );
  if (byName !== undefined) return byName;
  const name = file.path.slice(file.path.lastIndexOf("/") + 1);
  const mayBeScript = file.named || /\.(?:sh|bash|zsh)$/.test(name) || !name.slice(1).includes(".");
  if (!mayBeScript) return undefined;
  const head = await readHead(file);
  return shellScript.claims(file.path, () => head) ? shellScript : undefined;
}
