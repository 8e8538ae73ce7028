/** How far a ledger was sent to a collector, which cannot be asked: kept beside the records, changed after each answer. */
import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf, makePrivateDirectory } from "../ledger/directory.js";
import { takeLockFile } from "../ledger/lock-file.js";
import { StoreError } from "../ledger/store.js";
import type { Cursor } from "./pending.js";

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
  const lock = takeLockFile(`${path}.lock`);
  if (lock === undefined) throw new StoreError("another program sends this ledger at this moment");
  const files = read(path);
  return {
    files,
    note(file, cursor) {
      files.set(file, cursor);
      const fresh = `${path}.${process.pid}`;
      const text = `${JSON.stringify({ v: 1, files: Object.fromEntries(files) })}\n`;
      const handle = openSync(fresh, "w", 0o600);
      try {
        writeFileSync(handle, text);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(fresh, path);
      lock.touch();
    },
    release: () => lock.release(),
  };
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
