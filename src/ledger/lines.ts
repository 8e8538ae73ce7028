/** Lines of a file of the ledger with their places: where each begins, in bytes, before any compression. */
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import type { Segment } from "./segments.js";

export interface Line {
  /** Byte that it begins at; the same in a file and in its compressed copy. */
  readonly at: number;
  /** Byte after its line break. */
  readonly end: number;
  readonly bytes: Buffer;
}

/**
 * The whole lines of a file from a byte on, which must begin a line; some hundred at a time. A last line without an end is
 * left out: its writer may be at it, or it was cut, and then the next writer ends it. Throws when the file
 * cannot be read.
 */
export async function* readLines(
  directory: string,
  { name, compressed }: Segment,
  from = 0,
): AsyncGenerator<readonly Line[]> {
  const path = join(directory, name);
  // Only plain text can be entered in the middle.
  const file = createReadStream(path, {
    highWaterMark: 256 * 1024,
    ...(compressed ? {} : { start: from }),
  });
  const stream = compressed ? file.pipe(createGunzip()) : file;
  // An error of the file does not reach what it is piped into.
  if (compressed) file.on("error", (error) => stream.destroy(error));
  let at = compressed ? 0 : from;
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const lines: Line[] = [];
      let start = 0;
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
        const line = { at: at + start, end: at + end + 1, bytes: bytes.subarray(start, end) };
        if (line.at >= from) lines.push(line);
        start = end + 1;
      }
      at += start;
      rest = bytes.subarray(start);
      if (lines.length > 0) yield lines;
    }
  } finally {
    file.destroy();
  }
}
