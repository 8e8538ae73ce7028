/** Reads files of any size line by line, and writes them so that only the owner can read them. */

import { createHash, type Hash } from "node:crypto";
import { closeSync, createReadStream, openSync, renameSync, writeSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { CorpusError } from "./types.js";

/** Longest line that is read, in characters: a row longer than that is no row. */
const MAX_LINE = 1 << 20;

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Undefined when it was too long. */
  readonly text: string | undefined;
}

/** The lines of a file that are not blank; `onBytes` hears how much was read. */
export async function* linesOf(
  path: string,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<Line> {
  let rest = "";
  let isTooLong = false;
  let number = 0;
  try {
    for await (const chunk of textOf(path)) {
      onBytes(Buffer.byteLength(chunk));
      let from = 0;
      for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", from)) {
        number += 1;
        const text = rest + chunk.slice(from, end);
        if (isTooLong || text.length > MAX_LINE) yield { number, text: undefined };
        else if (text.trim() !== "") yield { number, text };
        rest = "";
        isTooLong = false;
        from = end + 1;
      }
      rest += chunk.slice(from);
      if (rest.length > MAX_LINE) {
        rest = "";
        isTooLong = true;
      }
    }
  } catch (error) {
    throw new CorpusError(`${path} cannot be read (${codeOf(error)})`);
  }
  if (isTooLong) yield { number: number + 1, text: undefined };
  else if (rest.trim() !== "") yield { number: number + 1, text: rest };
}

/** The text of a file in pieces; a name that ends in `.br` says that it is compressed, which is read at once. */
async function* textOf(path: string): AsyncGenerator<string> {
  if (path.endsWith(".br")) {
    const { brotliDecompressSync } = await import("node:zlib");
    yield brotliDecompressSync(await readFile(path)).toString("utf8");
  } else {
    const options = { encoding: "utf8", highWaterMark: 1 << 18 } as const;
    yield* createReadStream(path, options) as AsyncIterable<string>;
  }
}

/** SHA-256 of a file, in hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
      hash.update(chunk as Buffer);
    }
  } catch (error) {
    throw new CorpusError(`${path} cannot be read (${codeOf(error)})`);
  }
  return hash.digest("hex");
}

/** The code of a system error, for messages. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/** A file that appears under its name only when it is whole. */
export class OutputFile {
  private readonly file: number;
  private readonly hash: Hash = createHash("sha256");
  private buffer: string[] = [];
  private buffered = 0;
  bytes = 0;

  constructor(private readonly path: string) {
    this.file = openSync(`${path}.part`, "w", 0o600);
  }

  write(text: string): void {
    this.buffer.push(text);
    this.buffered += text.length;
    if (this.buffered > 1 << 18) this.flush();
  }

  private flush(): void {
    const bytes = Buffer.from(this.buffer.join(""));
    this.buffer = [];
    this.buffered = 0;
    for (let at = 0; at < bytes.length; ) at += writeSync(this.file, bytes, at);
    this.hash.update(bytes);
    this.bytes += bytes.length;
  }

  /** Puts the file in its place; its SHA-256. */
  finish(): string {
    this.flush();
    closeSync(this.file);
    renameSync(`${this.path}.part`, this.path);
    return this.hash.digest("hex");
  }
}
