/** The one way into the ledger: a line, sealed, in one write. */
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { zlib } from "./builtin.js";
import { codeOf, makePrivateDirectory } from "./directory.js";
import { digest, type Seal, sealIn, withSeal } from "./seal.js";
import { MAX_SEGMENT, segmentName, segmentOf, segmentsOf } from "./segments.js";
import type { LedgerEntry, LedgerLine, SegmentEntry } from "./types.js";

// A link or a pipe in place of the file must neither lead elsewhere nor make us wait.
const flags =
  constants.O_RDWR |
  constants.O_APPEND |
  constants.O_CREAT |
  (constants.O_NOFOLLOW ?? 0) |
  (constants.O_NONBLOCK ?? 0);

/** How far back the last sealed line is looked for, in bytes, at first and at most. */
const NEAR = 16 * 1024;
const FAR = 1024 * 1024;

export interface AppendOptions {
  /** Size from which a new file is begun; default {@link MAX_SEGMENT}. */
  readonly maxSegment?: number;
  /** Day of the file, `YYYY-MM-DD`; default: that of the entry. What is older than today would break the chain. */
  readonly day?: string;
}

/**
 * Adds one line, in one write, so that lines of processes that run at once do not mix and a writer that
 * is killed leaves nothing half done. Returns what went wrong, in words; it never throws, because a lost
 * record must not stop a decision.
 */
export function append(
  directory: string,
  entry: LedgerEntry,
  { maxSegment = MAX_SEGMENT, day = entry.time.slice(0, 10) }: AppendOptions = {},
): string | undefined {
  let file: number | undefined;
  try {
    let name = "";
    let size = 0;
    for (let part = 1; ; part++) {
      name = segmentName(day, part);
      file = openPrivate(directory, name);
      size = fstatSync(file).size;
      if (size < maxSegment || part === 9999) break;
      closeQuietly(file);
      file = undefined;
    }
    if (size === 0) {
      writeLine(file, 0, header(directory, name, entry.time));
      size = fstatSync(file).size;
    }
    return writeLine(file, size, entry);
  } catch (error) {
    return `no record was written: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    if (file !== undefined) closeQuietly(file);
  }
}

function writeLine(file: number, size: number, entry: LedgerLine): string | undefined {
  const tail = readTail(file, size);
  const json = JSON.stringify(entry);
  const text = tail.seal === undefined ? json : withSeal(json, tail.seal);
  // What a full disk or a lost machine cut off is ended first, so that this line stands alone.
  const line = Buffer.from(`${tail.torn ? "\n" : ""}${text}\n`);
  const written = writeSync(file, line);
  if (written === line.length) return undefined;
  writeSync(file, "\n");
  return "the record was cut: the disk may be full";
}

interface Tail {
  /** The seal over everything that is there; undefined when no sealed line is near enough to build on. */
  readonly seal: Seal | undefined;
  /** The last line has no end. */
  readonly torn: boolean;
}

/** Seals what a file holds, from its last sealed line on. */
function readTail(file: number, size: number): Tail {
  if (size === 0) return { seal: { at: 0, h: digest(undefined, new Uint8Array()) }, torn: false };
  for (let length = NEAR; ; length *= 8) {
    const from = Math.max(0, size - length);
    const bytes = readRange(file, from, size);
    const torn = bytes.at(-1) !== 10;
    const last = lastSeal(bytes);
    if (last !== undefined && last.at >= 0 && last.at <= size) {
      // A writer that was stopped in the middle may have sealed what was there long before. However much came since is
      // read once: without this seal no later line could have one.
      const covered =
        last.at >= from ? bytes.subarray(last.at - from) : readRange(file, last.at, size);
      return { seal: { at: size, h: digest(last, covered) }, torn };
    }
    if (from === 0)
      return { seal: size > FAR ? undefined : { at: size, h: digest(undefined, bytes) }, torn };
    if (length >= FAR) return { seal: undefined, torn };
  }
}

/** The seal of the last whole line that has one. */
function lastSeal(bytes: Buffer): Seal | undefined {
  let end = bytes.lastIndexOf(10);
  while (end >= 0) {
    const start = bytes.lastIndexOf(10, end - 1) + 1;
    const seal = sealIn(bytes.toString("utf8", start, end));
    if (seal !== undefined) return seal;
    if (start === 0) return undefined;
    end = start - 1;
  }
  return undefined;
}

function readRange(file: number, from: number, to: number): Buffer {
  const bytes = Buffer.allocUnsafe(to - from);
  let done = 0;
  while (done < bytes.length) {
    const got = readSync(file, bytes, done, bytes.length - done, from + done);
    if (got === 0) break;
    done += got;
  }
  return bytes.subarray(0, done);
}

/** The first line of a file: what the file before it ended with. */
function header(directory: string, name: string, time: string): SegmentEntry {
  const own = segmentOf(name);
  const last = segmentsOf(readdirSync(directory))
    .filter(
      ({ day, part }) => own !== undefined && (day === own.day ? part < own.part : day < own.day),
    )
    .at(-1);
  if (last === undefined) return { v: 1, kind: "segment", time, previous: null };
  try {
    const raw = readFileSync(join(directory, last.name));
    const bytes = last.compressed ? zlib().gunzipSync(raw) : raw;
    const seal = lastSeal(bytes);
    const h = digest(seal, bytes.subarray(seal?.at ?? 0));
    return {
      v: 1,
      kind: "segment",
      time,
      previous: { file: last.name.replace(/\.gz$/, ""), at: bytes.length, h },
    };
  } catch (error) {
    return {
      v: 1,
      kind: "segment",
      time,
      previous: {
        file: last.name.replace(/\.gz$/, ""),
        problem: String(codeOf(error) ?? "unreadable"),
      },
    };
  }
}

function openPrivate(directory: string, name: string): number {
  const path = join(directory, name);
  let file: number;
  try {
    file = openSync(path, flags, 0o600);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    makePrivateDirectory(directory);
    file = openSync(path, flags, 0o600);
  }
  const state = fstatSync(file);
  if (!state.isFile()) {
    closeQuietly(file);
    throw new Error(`${path} is not an ordinary file`);
  }
  if ((state.mode & 0o077) !== 0 && process.platform !== "win32") fchmodSync(file, 0o600);
  return file;
}

function closeQuietly(file: number): void {
  try {
    closeSync(file);
  } catch {
    // Nothing is left to do with it.
  }
}
