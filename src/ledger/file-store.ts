/** The files of the ledger as a store of records. */
import { open, stat } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "./directory.js";
import { bytesOf, lineAt, lineBreak } from "./file-bytes.js";
import { pageOf } from "./file-page.js";
import { entryOf, listSegments, readBlocks, readSegment } from "./read.js";
import { comparePartNames, partName, type Segment } from "./segments.js";
import type { RecordStore, StoredDecision, StoredEntry, StorePart } from "./store.js";
import type { OutcomeEntry } from "./types.js";

/** Milliseconds between looks at whether something was added. */
const LOOK = 400;
/** Bytes that are read at once. */
const CHUNK = 256 * 1024;
/** Milliseconds after which nobody adds to a file of an earlier day, or to one that is full. */
const SETTLED = 10 * 60_000;
/** Bytes after a decision within which its outcome is looked for. */
const OUTCOME_WITHIN = 4 * 1024 * 1024;

/** The records in a directory; none where there is no directory. */
export function fileStore(directory: string): RecordStore {
  return {
    name: directory,
    blocks: (options) => readBlocks(directory, options),
    parts: () => partsOf(directory),
    page: (query, options) => pageOf(directory, query, options),
    decision: (id) => decisionAt(directory, id),
    follow: (part, hear, signal) => follow(directory, part, hear, signal),
  };
}

async function partsOf(directory: string): Promise<readonly StorePart[]> {
  const segments = listSegments(directory);
  const parts: StorePart[] = [];
  const today = new Date().toISOString().slice(0, 10);
  for (const [i, segment] of segments.entries()) {
    const { size, changed } = await sizeOf(directory, segment);
    const isLast = i === segments.length - 1;
    const isOld = segment.compressed || Date.now() - changed > SETTLED;
    parts.push({
      name: partName(segment),
      day: segment.day,
      // Lines are only ever added, so the length says whether there are new ones. Who changes one is
      // found by `cerbash ledger verify`.
      stamp: String(size),
      isClosed: isOld && (!isLast || segment.day < today),
      blocks: (onProblem = () => {}) => readSegment(directory, segment, onProblem),
    });
  }
  return parts;
}

/** How long the lines of a segment are, compressed or not. */
async function sizeOf(
  directory: string,
  { name, compressed }: Segment,
): Promise<{ readonly size: number; readonly changed: number }> {
  const path = join(directory, name);
  try {
    const { size, mtimeMs } = await stat(path);
    if (!compressed || size < 18) return { size, changed: mtimeMs };
    // The last four bytes of a gzip file are the length of what it holds (RFC 1952).
    const file = await open(path);
    try {
      const tail = Buffer.alloc(4);
      await file.read(tail, 0, 4, size - 4);
      return { size: tail.readUInt32LE(0), changed: mtimeMs };
    } finally {
      await file.close();
    }
  } catch (error) {
    // It was compressed or purged at this moment.
    if (codeOf(error) === "ENOENT") return { size: 0, changed: Date.now() };
    throw error;
  }
}

/** The segment and the offset that an id stands for. */
function placeOf(
  directory: string,
  id: string,
): { readonly segment: Segment; readonly offset: number } | undefined {
  const found = /^(\d{4}-\d{2}-\d{2}\.\d{1,4}):(\d{1,12})$/.exec(id);
  if (found === null) return undefined;
  const segment = listSegments(directory).find((one) => partName(one) === found[1]);
  return segment === undefined ? undefined : { segment, offset: Number(found[2]) };
}

async function decisionAt(directory: string, id: string): Promise<StoredDecision | undefined> {
  const place = placeOf(directory, id);
  if (place === undefined) return undefined;
  const bytes = await bytesOf(directory, place.segment);
  if (bytes === undefined) return undefined;
  try {
    const line = await lineAt(bytes, place.offset);
    const entry = line === undefined ? undefined : entryOf(line.text);
    if (line === undefined || entry?.kind !== "decision") return undefined;
    const { toolUseId } = entry;
    let outcome: OutcomeEntry["outcome"] | null = null;
    if (toolUseId !== undefined) {
      const mark = JSON.stringify(toolUseId);
      const end = Math.min(bytes.size, line.end + OUTCOME_WITHIN);
      for (let from = line.end; from < end && outcome === null; ) {
        const next = await lineAt(bytes, from);
        if (next === undefined) break;
        from = next.end;
        if (!next.text.includes(mark)) continue;
        const other = entryOf(next.text);
        if (other?.kind === "outcome" && other.toolUseId === toolUseId) outcome = other.outcome;
      }
    }
    return { id, entry, outcome };
  } finally {
    await bytes.close();
  }
}

async function follow(
  directory: string,
  part: string | undefined,
  hear: Parameters<RecordStore["follow"]>[1],
  signal: AbortSignal,
): Promise<void> {
  /** Up to where each part was read. */
  const offsets = new Map<string, number>();
  let first = part;
  if (first === undefined)
    for (const segment of growing(listSegments(directory))) {
      first ??= partName(segment);
      offsets.set(partName(segment), await wholeLines(directory, segment));
    }
  while (!signal.aborted) {
    const segments = listSegments(directory);
    const mayGrow = new Set(growing(segments));
    for (const segment of segments) {
      const name = partName(segment);
      if (first !== undefined && comparePartNames(name, first) < 0) continue;
      const offset = offsets.get(name);
      if (offset !== undefined && !mayGrow.has(segment)) continue;
      offsets.set(name, await readOn(directory, segment, offset ?? 0, hear, signal));
      if (signal.aborted) return;
    }
    await hear([], true);
    await pause(LOOK, signal);
  }
}

/**
 * The segments that may get lines: those of the last day, and of the day before it, to which whoever began before
 * midnight adds when the next day's file is there already.
 */
function growing(segments: readonly Segment[]): readonly Segment[] {
  const last = segments.at(-1)?.day;
  const before = segments.findLast(({ day }) => day !== last)?.day;
  return segments.filter(({ day }) => day === last || day === before);
}

/** Up to where a segment has whole lines. */
async function wholeLines(directory: string, segment: Segment): Promise<number> {
  const bytes = await bytesOf(directory, segment);
  if (bytes === undefined) return 0;
  try {
    const tail = await bytes.read(Math.max(0, bytes.size - CHUNK), bytes.size);
    return bytes.size - tail.length + tail.lastIndexOf(lineBreak) + 1;
  } finally {
    await bytes.close();
  }
}

/** Tells the whole lines of a segment from an offset on; returns up to where it read. */
async function readOn(
  directory: string,
  segment: Segment,
  offset: number,
  hear: Parameters<RecordStore["follow"]>[1],
  signal: AbortSignal,
): Promise<number> {
  const part = partName(segment);
  const { size } = await sizeOf(directory, segment);
  if (size <= offset) return offset;
  const bytes = await bytesOf(directory, segment);
  if (bytes === undefined) return offset;
  let at = offset;
  let length = CHUNK;
  try {
    while (at < bytes.size && !signal.aborted) {
      const chunk = await bytes.read(at, Math.min(bytes.size, at + length));
      const end = chunk.lastIndexOf(lineBreak);
      if (end < 0) {
        // A line that is still being written, or one that is longer than what was read.
        if (at + length >= bytes.size) break;
        length *= 2;
        continue;
      }
      length = CHUNK;
      const entries: StoredEntry[] = [];
      for (let from = 0; from <= end; ) {
        const to = chunk.indexOf(lineBreak, from);
        const entry = entryOf(chunk.toString("utf8", from, to));
        if (entry !== undefined && entry.kind !== "segment")
          entries.push({ id: `${part}:${at + from}`, part, entry });
        from = to + 1;
      }
      at += end + 1;
      await hear(entries, false);
    }
    return at;
  } finally {
    await bytes.close();
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      done();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
  });
}
