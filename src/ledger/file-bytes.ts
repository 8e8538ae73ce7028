/** The bytes of a segment at any place, compressed or not. */
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { codeOf } from "./directory.js";
import type { Segment } from "./segments.js";

/** A line feed, which ends every line. */
export const lineBreak = 10;

/** Bytes that are read for a line at first. */
const NEAR = 8 * 1024;
/** Longest line that is read. */
const FAR = 4 * 1024 * 1024;
/** A file that grows beyond this when it is opened was not made by the ledger. */
const MOST = 512 * 1024 * 1024;

export interface Bytes {
  readonly size: number;
  /** From one offset up to another, which is not included. */
  read(from: number, to: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** Opens a segment; undefined when it is gone or cannot be opened as what it is. */
export async function bytesOf(
  directory: string,
  { name, compressed }: Segment,
): Promise<Bytes | undefined> {
  const path = join(directory, name);
  try {
    if (compressed) {
      const all = await promisify(gunzip)(await readFile(path), { maxOutputLength: MOST });
      return {
        size: all.length,
        read: async (from, to) => all.subarray(from, to),
        close: async () => {},
      };
    }
    const file = await open(path);
    const { size } = await file.stat();
    return {
      size,
      async read(from, to) {
        const bytes = Buffer.allocUnsafe(Math.max(0, to - from));
        let done = 0;
        while (done < bytes.length) {
          const { bytesRead } = await file.read(bytes, done, bytes.length - done, from + done);
          if (bytesRead === 0) break;
          done += bytesRead;
        }
        return bytes.subarray(0, done);
      },
      close: () => file.close(),
    };
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "EACCES" || String(code).startsWith("Z_")) return undefined;
    throw error;
  }
}

/** The line that begins at an offset; undefined when none begins there or it has no end. */
export async function lineAt(
  bytes: Bytes,
  offset: number,
): Promise<{ readonly text: string; readonly end: number } | undefined> {
  if (offset >= bytes.size) return undefined;
  const before = Math.max(0, offset - 1);
  for (let length = NEAR; length <= FAR; length *= 8) {
    const chunk = await bytes.read(before, Math.min(bytes.size, offset + length));
    if (offset > 0 && chunk[0] !== lineBreak) return undefined;
    const start = offset - before;
    const end = chunk.indexOf(lineBreak, start);
    if (end >= 0) return { text: chunk.toString("utf8", start, end), end: before + end + 1 };
    if (before + chunk.length >= bytes.size) return undefined;
  }
  return undefined;
}
