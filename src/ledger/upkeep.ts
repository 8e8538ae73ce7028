/** What keeps the ledger small by itself: old files are compressed, and those beyond the retention go. */
import { createReadStream, createWriteStream, readdirSync, statSync, unlinkSync } from "node:fs";
import { open, rename, unlink } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { firstKept, purgeBefore } from "./keep.js";
import { listSegments } from "./read.js";

export interface Retention {
  /** Days after which records are deleted; null: never. */
  readonly keepDays: number | null;
  /** Days after which files are compressed. */
  readonly compressAfterDays: number;
}

export interface Kept {
  readonly purged: readonly string[];
  readonly compressed: readonly string[];
}

/** Unfinished copies of a process that was killed are deleted when they are so old, in milliseconds. */
const STALE = 86_400_000;

/**
 * Purges, then compresses a file at a time, without keeping the process from its work. Killed at any point it
 * leaves a readable ledger. Rejects when a file cannot be changed.
 */
export async function upkeep(directory: string, now: Date, retention: Retention): Promise<Kept> {
  const { keepDays, compressAfterDays } = retention;
  const purged = keepDays === null ? [] : purgeBefore(directory, firstKept(now, keepDays));
  dropStale(directory, now);
  return { purged, compressed: await compressOld(directory, now, compressAfterDays) };
}

/**
 * Compresses files of days before `now - days`. Killed at any point it leaves a readable ledger: the
 * copy is whole on disk before the file goes.
 *
 * @returns names of the files it compressed
 */
export async function compressOld(
  directory: string,
  now: Date,
  days: number,
): Promise<readonly string[]> {
  const before = firstKept(now, days);
  const done: string[] = [];
  for (const { name, day, compressed } of listSegments(directory)) {
    if (compressed || day >= before) continue;
    await compress(join(directory, name));
    done.push(name);
  }
  return done;
}

async function compress(path: string): Promise<void> {
  // Another process may be at the same file.
  const partial = `${path}.gz.${process.pid}.partial`;
  try {
    await pipeline(
      createReadStream(path),
      createGzip(),
      createWriteStream(partial, { mode: 0o600 }),
    );
    const file = await open(partial, "r+");
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, `${path}.gz`);
    await unlink(path);
  } catch (error) {
    await unlink(partial).catch(() => {});
    throw error;
  }
}

function dropStale(directory: string, now: Date): void {
  let names: readonly string[];
  try {
    names = readdirSync(directory);
  } catch {
    return;
  }
  for (const name of names) {
    if (!/\.jsonl\.gz\.(?:\d+\.)?partial$/.test(name)) continue;
    const path = join(directory, name);
    const age = now.getTime() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
    if (age > STALE) unlinkSync(path);
  }
}
