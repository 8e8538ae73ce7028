/** For tests only: folders with files in them, and the scan of one text. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createGuard, type Guard } from "../guard.js";
import { finders } from "./finders/index.js";
import { scanText } from "./scan.js";
import type { Finder, ScanResult, Snippet } from "./types.js";

export const guard: Guard = createGuard();

/** Makes a folder of files for as long as `use` runs. */
export async function withFiles<T>(
  files: Readonly<Record<string, string>>,
  use: (dir: string) => Promise<T>,
): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), "cerbash-scan-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    return await use(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Whether any finder claims a file of this name and text. */
export function claimed(path: string, text: string): boolean {
  return finders.some((finder) => finder.claims(path, () => text.slice(0, 256)));
}

/** The finder that claims a file of this name. */
export function finderOf(path: string, text = ""): Finder {
  const found = finders.find((finder) => finder.claims(path, () => text.slice(0, 256)));
  if (found === undefined) throw new Error(`nothing claims ${path}`);
  return found;
}

export function scanOne(path: string, text: string): Omit<ScanResult, "files"> {
  return scanText({ path, text }, finderOf(path, text), guard);
}

/** The pieces of shell in a file, as the guard gets them. */
export function snippetsOf(path: string, text: string): readonly Snippet[] {
  return finderOf(path, text).find({ path, text }, () => {});
}

export function textsOf(path: string, text: string): string[] {
  return snippetsOf(path, text).map((snippet) => snippet.text.text);
}

/** `line:column decision rule`, in order. */
export function placesOf(path: string, text: string): string[] {
  return scanOne(path, text).entries.map(
    ({ line, column, decision, rule }) => `${line}:${column} ${decision} ${rule}`,
  );
}
