/** Keeps files: hard links where only a name goes, else copies (reflinks where the file system has them). */
import {
  type BigIntStats,
  closeSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, join } from "node:path";
import { codeOf } from "../ledger/directory.js";
import type { Item, Limits } from "./types.js";

const CHUNK = 1024 * 1024;

/** A limit was hit; the message says which, for a person. */
export class LimitReached extends Error {}

export class FileKeeper {
  readonly items: Item[] = [];
  readonly missing: string[] = [];
  readonly leftOut: string[] = [];
  bytes = 0;
  private readonly seen = new Set<string>();
  private count = 0;

  constructor(
    private readonly files: string,
    private readonly limits: Limits,
    /** Milliseconds that are left. */
    private readonly left: () => number,
    /** Never looked into: where the copies themselves are. */
    private readonly own: string,
  ) {}

  /**
   * Keeps what is at a path. Nothing there is nothing lost. What cannot be kept is noted in `missing`; a
   * limit throws.
   */
  keep(path: string, act: "delete" | "replace", recursive: boolean): void {
    if (this.seen.has(path)) return;
    let stats: BigIntStats | undefined;
    try {
      stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    } catch (error) {
      if (codeOf(error) !== "ENOTDIR") this.missing.push(`${path}: ${reasonOf(error)}`);
      return;
    }
    if (stats === undefined) return;
    if (path === this.own || path.startsWith(`${this.own}/`)) return;
    if (stats.isDirectory() && !recursive && act === "replace") return;
    this.seen.add(path);
    if (++this.count > this.limits.maxFiles)
      throw new LimitReached(`more than ${this.limits.maxFiles} files (maxFiles)`);
    if (this.left() <= 0) throw new LimitReached(`more than ${this.limits.timeMs} ms (timeMs)`);
    const item = {
      path,
      mode: Number(stats.mode & 0o7777n),
      uid: Number(stats.uid),
      gid: Number(stats.gid),
      mtime: String(stats.mtimeNs),
      size: Number(stats.size),
    };
    if (stats.isSymbolicLink()) {
      this.items.push({ ...item, kind: "symlink", target: readlinkSync(path) });
      // Writing to it writes to what it leads to.
      if (act === "replace") this.keepTarget(path);
    } else if (stats.isDirectory()) {
      this.items.push({ ...item, kind: "directory" });
      if (recursive) this.keepBelow(path, act);
    } else if (stats.isFile()) {
      this.keepFile(item, stats, act);
    }
  }

  private keepBelow(path: string, act: "delete" | "replace"): void {
    let names: string[];
    try {
      names = readdirSync(path);
    } catch (error) {
      this.missing.push(`${path}: ${reasonOf(error)}`);
      return;
    }
    for (const name of names) {
      if (name === "node_modules" && basename(path) !== "node_modules")
        this.leftOut.push(join(path, name));
      else this.keep(join(path, name), act, true);
    }
  }

  private keepTarget(path: string): void {
    try {
      const real = join(path, "..", readlinkSync(path));
      const target = readlinkSync(path);
      this.keep(target.startsWith("/") ? target : real, "replace", false);
    } catch {
      // It leads nowhere, so nothing is lost.
    }
  }

  private keepFile(item: Omit<Item, "kind">, stats: BigIntStats, act: "delete" | "replace"): void {
    const stored = String(this.items.length);
    const to = join(this.files, stored);
    try {
      // With another name the bytes can still be changed through that one.
      if (act === "delete" && stats.nlink === 1n && linked(item.path, to)) {
        this.items.push({ ...item, kind: "file", stored, how: "link" });
        return;
      }
      this.copy(item.path, to, item.size);
      this.items.push({ ...item, kind: "file", stored, how: "copy" });
    } catch (error) {
      rmSync(to, { force: true });
      if (error instanceof LimitReached) throw error;
      this.missing.push(`${item.path}: ${reasonOf(error)}`);
    }
  }

  /** Copies a file into the store. */
  copy(from: string, to: string, size: number): void {
    try {
      copyFileSync(from, to, constants.COPYFILE_FICLONE_FORCE | constants.COPYFILE_EXCL);
      return;
    } catch (error) {
      if (codeOf(error) === "EACCES" || codeOf(error) === "ENOENT") throw error;
      rmSync(to, { force: true });
    }
    if (this.bytes + size > this.limits.maxBytes)
      throw new LimitReached(`more than ${this.limits.maxBytes} bytes (maxBytes)`);
    const input = openSync(from, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const output = openSync(to, "wx", 0o600);
      try {
        const buffer = Buffer.allocUnsafe(Math.max(1, Math.min(CHUNK, size)));
        for (;;) {
          if (this.left() <= 0)
            throw new LimitReached(`more than ${this.limits.timeMs} ms (timeMs)`);
          const count = readSync(input, buffer, 0, buffer.length, null);
          if (count === 0) break;
          for (let done = 0; done < count; ) done += writeSync(output, buffer, done, count - done);
          this.bytes += count;
        }
      } finally {
        closeSync(output);
      }
    } finally {
      closeSync(input);
    }
  }
}

/** False where there can be no link: another file system, or one without links. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (["EXDEV", "EPERM", "EMLINK", "ENOSYS", "ENOTSUP", "EACCES"].includes(String(codeOf(error))))
      return false;
    throw error;
  }
}

export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === "EACCES" || code === "EPERM") return "it may not be read";
  if (code === "ENOSPC") return "the disk is full";
  return error instanceof Error ? error.message : String(error);
}
