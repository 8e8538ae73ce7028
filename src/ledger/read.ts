/** Reads the ledger, oldest first, a line at a time. */
import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import { codeOf } from "./directory.js";
import { type Segment, segmentsOf } from "./segments.js";
import type { LedgerEntry, LedgerLine } from "./types.js";

export interface ReadOptions {
  /** Only entries from this moment on (ISO 8601). Whole days before it are not opened. */
  readonly since?: string;
  /** Only entries before this moment (ISO 8601). */
  readonly until?: string;
  /** Files that are not read, by name. */
  readonly without?: ReadonlySet<string>;
  /** Hears of lines that are no entries (cut by a full disk, or of a newer form) and of unreadable files. */
  readonly onProblem?: (file: string, problem: string) => void;
}

/** The segments of a directory, oldest first; none where there is no directory. */
export function listSegments(directory: string): readonly Segment[] {
  try {
    return segmentsOf(readdirSync(directory));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

/** All entries. A line that is not whole is never served. */
export async function* readLedger(
  directory: string,
  options: ReadOptions = {},
): AsyncGenerator<LedgerEntry> {
  for await (const block of readBlocks(directory, options)) yield* block;
}

/**
 * The same, some hundred entries at a time: a promise for each entry would take longer than reading it.
 */
export async function* readBlocks(
  directory: string,
  { since, until, without, onProblem = () => {} }: ReadOptions = {},
): AsyncGenerator<readonly LedgerEntry[]> {
  for (const segment of listSegments(directory)) {
    if (since !== undefined && segment.day < since.slice(0, 10)) continue;
    if (without?.has(segment.name) === true) continue;
    // What was imported is older than its file, so a file after `until` may hold something too.
    for await (const block of readSegment(directory, segment, onProblem))
      yield since === undefined && until === undefined
        ? block
        : block.filter(
            ({ time }) =>
              (since === undefined || time >= since) && (until === undefined || time < until),
          );
  }
}

/** The entries of one file, oldest first. */
export async function* readSegment(
  directory: string,
  segment: Segment,
  onProblem: (file: string, problem: string) => void,
): AsyncGenerator<readonly LedgerEntry[]> {
  const file = createReadStream(join(directory, segment.name), { highWaterMark: 256 * 1024 });
  const stream = segment.compressed ? file.pipe(createGunzip()) : file;
  // An error of the file does not reach what it is piped into.
  if (segment.compressed) file.on("error", (error) => stream.destroy(error));
  let rest: Buffer[] = [];
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const last = chunk.lastIndexOf(10);
      if (last < 0) {
        rest.push(chunk);
        continue;
      }
      const block = Buffer.concat([...rest, chunk.subarray(0, last)]).toString("utf8");
      rest = [chunk.subarray(last + 1)];
      const entries: LedgerEntry[] = [];
      for (const line of block.split("\n")) {
        const entry = entryOf(line);
        if (entry !== undefined) {
          if (entry.kind !== "segment") entries.push(entry);
        } else if (line !== "") onProblem(segment.name, "a line is not an entry");
      }
      yield entries;
    }
  } catch (error) {
    onProblem(segment.name, error instanceof Error ? error.message : String(error));
  }
  if (rest.some((part) => part.length > 0)) onProblem(segment.name, "the last line has no end");
}

/** Reads a line; undefined when it is no entry of a form that is known. */
export function entryOf(line: string): LedgerLine | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    const value: LedgerLine = JSON.parse(line);
    return value.v === 1 && typeof value.kind === "string" && typeof value.time === "string"
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}
