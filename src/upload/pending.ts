/** What of a ledger has not been sent yet. */
import { type Line, readLines } from "../ledger/lines.js";
import { listSegments } from "../ledger/read.js";
import type { Segment } from "../ledger/segments.js";
import { type Outgoing, outgoing, recordId } from "./record.js";

/** How much of a file has been sent. */
export interface Cursor {
  /** Byte after the last line that was. */
  readonly done: number;
  /** Where that line begins, and the id it had: a file that was replaced is known by it. */
  readonly lastAt: number;
  readonly lastId: string | null;
  /** It is compressed, so it does not grow any more, and all of it was sent. */
  readonly closed: boolean;
}

/** Some lines of one file. */
export interface Batch {
  /** Without `.gz`. */
  readonly file: string;
  /** Where the file stood; what is written must still build on that. */
  readonly from: Cursor;
  /** Where it stands once this batch is in. */
  readonly to: Cursor;
  readonly records: readonly Outgoing[];
  /** Lines that are no records, and stay here. */
  readonly skipped: number;
}

export interface Pending {
  readonly directory: string;
  /** The random number of this ledger. */
  readonly ledger: string;
  readonly text: "redacted" | "full";
  /** Most records of a batch. */
  readonly most: number;
  /** Hears of files that cannot be read; the others are sent. */
  readonly onProblem?: (file: string, problem: string) => void;
}

export const START: Cursor = { done: 0, lastAt: 0, lastId: null, closed: false };

/** All that is to be sent, oldest file first; `cursors` are those of before. */
export async function* pending(
  cursors: ReadonlyMap<string, Cursor>,
  options: Pending,
): AsyncGenerator<Batch> {
  for (const segment of listSegments(options.directory)) {
    const file = segment.name.replace(/\.gz$/, "");
    const cursor = cursors.get(file) ?? START;
    if (cursor.closed && segment.compressed) continue;
    try {
      yield* ofFile(segment, file, cursor, options);
    } catch (error) {
      if (!isFileError(error)) throw error;
      options.onProblem?.(segment.name, error.message);
    }
  }
}

async function* ofFile(
  segment: Segment,
  file: string,
  cursor: Cursor,
  options: Pending,
): AsyncGenerator<Batch> {
  const { directory, ledger, text, most } = options;
  const given = cursor;
  let now = given;
  let records: Outgoing[] = [];
  let skipped = 0;
  let from = given;
  const cut = (closed: boolean): Batch => {
    const batch = { file, from, to: { ...now, closed }, records, skipped };
    from = batch.to;
    records = [];
    skipped = 0;
    return batch;
  };
  // The last line that was sent is read again: where another stands now, the file is another one.
  let isKnown = given.lastId === null;
  if (!isKnown && !(await isStill(segment, file, given, options))) {
    now = { ...START };
    isKnown = true;
  }
  for await (const lines of readLines(directory, segment, now.done))
    for (const line of lines) {
      const found = outgoing(ledger, file, line, text);
      if (found === undefined) {
        if (line.bytes.length > 0) skipped++;
      } else if (found !== "segment") records.push(found);
      now = {
        done: line.end,
        lastAt: line.at,
        lastId: recordId(ledger, file, line),
        closed: false,
      };
      if (records.length + skipped >= most) yield cut(false);
    }
  if (now.done !== from.done || segment.compressed !== from.closed) yield cut(segment.compressed);
}

/** Whether the line that was sent last is where it was. */
async function isStill(
  segment: Segment,
  file: string,
  { done, lastAt, lastId }: Cursor,
  { directory, ledger }: Pending,
): Promise<boolean> {
  for await (const [line] of readLines(directory, segment, lastAt))
    return isLine(line, lastAt, done) && recordId(ledger, file, line) === lastId;
  return false;
}

function isLine(line: Line | undefined, at: number, end: number): line is Line {
  return line !== undefined && line.at === at && line.end === end;
}

function isFileError(error: unknown): error is Error {
  return (
    error instanceof Error && "code" in error && /^(?:E[A-Z]+|Z_[A-Z_]+)$/.test(String(error.code))
  );
}
