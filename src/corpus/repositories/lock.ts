/**
 * The lock file of a folder of public files: what stands in it, with checksums, so that what is used later is what was fetched.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashFile, OutputFile } from "../lines.js";
import { CorpusError } from "../types.js";

/** One repository's part in a file. */
export interface LockedRepository {
  readonly name: string;
  readonly url: string;
  /** In full. */
  readonly commit: string;
  readonly licence: string;
  readonly rows: number;
}

export interface LockedFile {
  readonly name: string;
  readonly sha256: string;
  readonly rows: number;
  readonly from: readonly LockedRepository[];
}

export interface Lock {
  readonly version: 1;
  readonly files: readonly LockedFile[];
}

export const LOCK_FILE = "public-files.lock.json";

/**
 * The lock of a folder; undefined where there is none.
 *
 * @throws {CorpusError} when it cannot be read
 */
export function readLock(folder: string): Lock | undefined {
  const path = join(folder, LOCK_FILE);
  if (!existsSync(path)) return undefined;
  let lock: Partial<Lock> | null;
  try {
    lock = JSON.parse(readFileSync(path, "utf8")) as Partial<Lock> | null;
  } catch {
    throw new CorpusError(`${path} is not JSON; remove it and fetch again: cerbash corpus fetch`);
  }
  const isRight =
    lock?.version === 1 &&
    Array.isArray(lock.files) &&
    lock.files.every(
      (file) =>
        /^[\w][\w.-]*\.jsonl$/.test(String(file?.name)) &&
        /^[\da-f]{64}$/.test(String(file?.sha256)),
    );
  if (!isRight)
    throw new CorpusError(
      `${path} is no lock of public files; remove it and fetch again: cerbash corpus fetch`,
    );
  return lock as Lock;
}

/** Writes a lock with one file's entry put in or replaced. */
export function writeLocked(folder: string, file: LockedFile): void {
  const others = (readLock(folder)?.files ?? []).filter(({ name }) => name !== file.name);
  const files = [...others, file].sort((a, b) => (a.name < b.name ? -1 : 1));
  const output = new OutputFile(join(folder, LOCK_FILE));
  output.write(`${JSON.stringify({ version: 1, files }, null, 2)}\n`);
  output.finish();
}

/**
 * Holds the files of a folder against its lock; a folder without one passes, and so do files that the lock does not name.
 *
 * @throws {CorpusError} that names the file that is gone or has changed
 */
export async function checkLock(folder: string): Promise<void> {
  for (const { name, sha256 } of readLock(folder)?.files ?? []) {
    const path = join(folder, name);
    const found = existsSync(path) ? await hashFile(path) : undefined;
    if (found === sha256) continue;
    throw new CorpusError(
      found === undefined
        ? `${path} is gone, though ${LOCK_FILE} names it; fetch it again: cerbash corpus fetch`
        : `${path} has changed since it was fetched (SHA-256 ${found}, not ${sha256}); fetch it again: cerbash corpus fetch, or remove ${LOCK_FILE} to use it as it is`,
    );
  }
}
