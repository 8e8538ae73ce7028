/** Which files a scan looks at: what git would commit or, without git, everything but its stores. */
import type { Stats } from "node:fs";
import { lstat, open, readdir, readFile, stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { NoRepository, runGit } from "../context/git-process.js";
import { GIT_OUTPUT, GIT_TIME, HEAD_BYTES, MAX_FILE, MAX_FILES } from "./limits.js";
import type { Note } from "./types.js";

export interface FoundFile {
  /** Where it is. */
  readonly full: string;
  /** How it is reported. */
  readonly path: string;
  /** Named by the person, so it is read whatever it is called. */
  readonly named: boolean;
}

export class NoSuchPath extends Error {}

/** Never looked into when there is no git to say what belongs to the project. */
const stores: ReadonlySet<string> = new Set([".git", ".hg", ".jj", ".svn", "node_modules"]);

/** The files below some paths, in one order whatever the file system's is. */
export async function listFiles(
  paths: readonly string[],
  cwd: string,
  note: (note: Note) => void,
): Promise<readonly FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const given of paths) {
    const full = resolve(cwd, given);
    const facts = await stat(full).catch(() => undefined);
    if (facts === undefined) throw new NoSuchPath(given);
    if (facts.isDirectory()) {
      for (const inside of await below(full, shown(full, cwd), note)) {
        const path = join(full, inside);
        if (!found.has(path)) found.set(path, { full: path, path: shown(path, cwd), named: false });
      }
    } else found.set(full, { full, path: shown(full, cwd), named: true });
  }
  const files = [...found.values()].sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : 0,
  );
  if (files.length > MAX_FILES)
    note({ file: ".", text: `only the first ${MAX_FILES} files were read` });
  return files.slice(0, MAX_FILES);
}

function shown(full: string, cwd: string): string {
  const path = relative(cwd, full);
  const isInside = path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
  return (isInside ? path || "." : full).split(sep).join("/");
}

async function below(dir: string, name: string, note: (note: Note) => void): Promise<string[]> {
  try {
    const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "."];
    const output = await runGit(dir, args, [], GIT_TIME, GIT_OUTPUT);
    const list = [...new Set(output.split("\0"))].filter((path) => path !== "");
    // A folder that git ignores has no files for it; but somebody named this one.
    if (list.length > 0) return list;
  } catch (error) {
    if (!(error instanceof NoRepository)) {
      const reason = error instanceof Error ? error.message : "failed";
      note({ file: name, text: `git ${reason}; ignored files were read too` });
    }
  }
  const list: string[] = [];
  await walk(dir, "", list, 0);
  return list;
}

async function walk(dir: string, prefix: string, list: string[], depth: number): Promise<void> {
  if (depth > 100 || list.length > MAX_FILES) return;
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    // Links are not followed: they lead out of the project, or round in it.
    if (entry.isDirectory()) {
      if (!stores.has(entry.name))
        await walk(join(dir, entry.name), `${prefix}${entry.name}/`, list, depth + 1);
    } else if (entry.isFile()) list.push(`${prefix}${entry.name}`);
  }
}

/** The first bytes of a file, for a shebang; empty when it cannot be read. */
export async function readHead(file: FoundFile): Promise<string> {
  if (!(await isReadable(file))) return "";
  const handle = await open(file.full).catch(() => undefined);
  if (handle === undefined) return "";
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } catch {
    return "";
  } finally {
    await handle.close();
  }
}

/** The text of a file, or why it is not read. */
export async function readText(
  file: FoundFile,
): Promise<{ text: string } | { reason: string } | undefined> {
  const facts = await factsOf(file);
  if (facts === undefined || !facts.isFile()) return undefined;
  if (facts.size > MAX_FILE)
    return { reason: `is larger than ${MAX_FILE / 1e6} MB and was not read` };
  try {
    const text = await readFile(file.full, "utf8");
    return text.includes("\0") ? { reason: "is not text and was not read" } : { text };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    return { reason: `could not be read (${code})` };
  }
}

async function isReadable(file: FoundFile): Promise<boolean> {
  return (await factsOf(file))?.isFile() === true;
}

/** Of a file the person named, what its link leads to. */
async function factsOf({ full, named }: FoundFile): Promise<Stats | undefined> {
  return (named ? stat(full) : lstat(full)).catch(() => undefined);
}
