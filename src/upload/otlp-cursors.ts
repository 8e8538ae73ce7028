/** How far a ledger was sent to a collector, which cannot be asked: kept beside the records, changed after each answer. */
import { createHash } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { codeOf, makePrivateDirectory } from "../ledger/directory.js";
import { StoreError } from "../ledger/store.js";
import type { Cursor } from "./pending.js";

/** A lock that nobody touched for so long is not held any more, in milliseconds. */
const STALE = 5 * 60_000;

export interface Cursors {
  readonly files: ReadonlyMap<string, Cursor>;
  /** Notes a file's cursor on disk, and that the lock is still held. Throws when it cannot be written. */
  note(file: string, cursor: Cursor): void;
  release(): void;
}

/**
 * Opens the cursors of a collector for one program at a time.
 *
 * @throws {StoreError} while another program sends to it
 */
export function openCursors(state: string, url: string): Cursors {
  makePrivateDirectory(state);
  const key = createHash("sha256").update(url).digest("hex").slice(0, 16);
  const path = join(state, `upload-${key}.json`);
  const lock = `${path}.lock`;
  take(lock);
  const files = read(path);
  return {
    files,
    note(file, cursor) {
      files.set(file, cursor);
      const fresh = `${path}.${process.pid}`;
      const text = `${JSON.stringify({ v: 1, files: Object.fromEntries(files) })}\n`;
      const handle = openSync(fresh, "w", 0o600);
      try {
        writeSync(handle, text);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(fresh, path);
      const now = new Date();
      utimesSync(lock, now, now);
    },
    release: () => rmSync(lock, { force: true }),
  };
}

function take(lock: string): void {
  for (let tries = 0; tries < 2; tries++) {
    try {
      const handle = openSync(lock, "wx", 0o600);
      writeSync(handle, `${process.pid}\n`);
      closeSync(handle);
      return;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
      if (isHeld(lock)) throw new StoreError("another program sends this ledger at this moment");
      rmSync(lock, { force: true });
    }
  }
  throw new StoreError("another program sends this ledger at this moment");
}

function isHeld(lock: string): boolean {
  const stats = statSync(lock, { throwIfNoEntry: false });
  if (stats === undefined || Date.now() - stats.mtimeMs > STALE) return false;
  let pid: number;
  try {
    pid = Number(readFileSync(lock, "latin1").trim());
  } catch {
    return false;
  }
  // It was made and not written yet.
  if (!(pid > 0)) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function read(path: string): Map<string, Cursor> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return new Map();
    throw error;
  }
  try {
    const value = JSON.parse(text);
    const isKnown = value.v === 1 && typeof value.files === "object" && value.files !== null;
    // Broken: all is sent again, with the same ids.
    return new Map(
      isKnown ? Object.entries<Cursor>(value.files).filter(([, cursor]) => isCursor(cursor)) : [],
    );
  } catch {
    return new Map();
  }
}

function isCursor(value: Partial<Cursor> | null): boolean {
  return (
    Number.isSafeInteger(value?.done) &&
    Number.isSafeInteger(value?.lastAt) &&
    (value?.lastId === null || typeof value?.lastId === "string") &&
    typeof value.closed === "boolean"
  );
}
