/** Old files: compressed after a while, and deleted when a person or the retention says so. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { listSegments } from "./read.js";

/** Days are compared as `YYYY-MM-DD`, UTC. */
const dayBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);

/**
 * Compresses files of days before `now - days`. Killed at any point it leaves a readable ledger: the
 * copy is whole on disk before the file goes.
 *
 * @returns names of the files it compressed
 */
export function compressOld(directory: string, now: Date, days = 7): readonly string[] {
  const before = dayBefore(now, days);
  const done: string[] = [];
  for (const { name, day, compressed } of listSegments(directory)) {
    if (compressed || day >= before) continue;
    const path = join(directory, name);
    const partial = `${path}.gz.partial`;
    const file = openSync(partial, "w", 0o600);
    try {
      writeSync(file, gzipSync(readFileSync(path)));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(partial, `${path}.gz`);
    unlinkSync(path);
    done.push(name);
  }
  return done;
}

/**
 * Deletes files of days before `day` (`YYYY-MM-DD`), oldest first, so that what is left is an unbroken
 * chain. The first file left then names a file before it that is gone; `verify` knows that.
 *
 * @returns names of the files it deleted
 */
export function purgeBefore(directory: string, day: string): readonly string[] {
  const done: string[] = [];
  for (const segment of listSegments(directory)) {
    if (segment.day >= day) continue;
    const path = join(directory, segment.name);
    unlinkSync(path);
    const copy = `${path}.gz`;
    if (!segment.compressed && existsSync(copy)) unlinkSync(copy);
    done.push(segment.name);
  }
  if (done.length > 0)
    for (const of of ["files", "database"] as const)
      rmSync(summariesPath(directory, of), { force: true });
  return done;
}

/** Where figures and some commands of the records are kept; they must not outlive them. */
export function summariesPath(directory: string, of: "files" | "database" = "files"): string {
  return join(directory, of === "files" ? "summaries.json" : "summaries-database.json");
}

/** The first day that a retention of so many days keeps. */
export function firstKept(now: Date, days: number): string {
  return dayBefore(now, days);
}
