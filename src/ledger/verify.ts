/** Checks the chain of seals; see `seal.ts` for what it proves. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { listSegments } from "./read.js";
import { digest, type Seal, sealIn } from "./seal.js";
import type { SegmentEntry } from "./types.js";

export interface Flaw {
  readonly file: string;
  /** 1 for the first; absent when the file as a whole is meant. */
  readonly line?: number;
  readonly problem: string;
}

export interface Verified {
  readonly files: number;
  readonly lines: number;
  /** Lines that carry a seal that holds. */
  readonly sealed: number;
  /** Last lines that no later one has sealed yet. */
  readonly open: number;
  readonly flaws: readonly Flaw[];
}

interface Chained {
  readonly end: number;
  readonly seal: Seal;
}

/** Verifies every file of a ledger, and that each follows from the one before. */
export function verifyLedger(
  directory: string,
  onFile: (name: string) => void = () => {},
): Verified {
  const flaws: Flaw[] = [];
  const ends = new Map<string, (at: number) => string | undefined>();
  let lines = 0;
  let sealed = 0;
  let open = 0;
  const segments = listSegments(directory);
  for (const [index, segment] of segments.entries()) {
    onFile(segment.name);
    const plain = segment.name.replace(/\.gz$/, "");
    let bytes: Buffer;
    try {
      const raw = readFileSync(join(directory, segment.name));
      bytes = segment.compressed ? gunzipSync(raw) : raw;
    } catch (error) {
      flaws.push({
        file: segment.name,
        problem: `cannot be read: ${error instanceof Error ? error.message : error}`,
      });
      continue;
    }
    const chain: Chained[] = [];
    let covered = 0;
    let number = 0;
    for (let start = 0; start < bytes.length; ) {
      const newline = bytes.indexOf(10, start);
      const end = newline < 0 ? bytes.length : newline + 1;
      const text = bytes.toString("utf8", start, newline < 0 ? end : newline);
      const lineStart = start;
      start = end;
      if (text === "") continue;
      number++;
      lines++;
      const flaw = (problem: string): void =>
        void flaws.push({ file: segment.name, line: number, problem });
      if (newline < 0) {
        flaw("has no end (the disk was full, or the machine stopped)");
        continue;
      }
      const seal = sealIn(text);
      if (seal === undefined) {
        flaw(
          isJson(text)
            ? "has no seal"
            : "is no entry (cut off by a full disk, or written by something else)",
        );
        continue;
      }
      if (seal.at > lineStart) {
        flaw("seals more than was before it");
        continue;
      }
      const expected = digestAt(bytes, chain, seal.at);
      if (expected !== seal.h) {
        flaw("its seal does not hold: something before it was changed, taken out or put in");
        // Go on from what is there, so that one change is told once.
        chain.push({ end, seal });
        covered = Math.max(covered, seal.at);
        continue;
      }
      sealed++;
      chain.push({ end, seal });
      covered = Math.max(covered, seal.at);
      if (number === 1)
        checkPrevious(
          text,
          segment.name,
          index,
          flaws,
          ends,
          segments.map(({ name }) => name),
        );
    }
    if (index === segments.length - 1) for (const line of chain) if (line.end > covered) open++;
    ends.set(plain, (at) => digestAt(bytes, chain, at));
    // Only the file before is asked about.
    for (const name of [...ends.keys()].slice(0, -2)) ends.delete(name);
  }
  return { files: segments.length, lines, sealed, open, flaws };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The digest that a writer who saw `at` bytes would have made. */
function digestAt(bytes: Buffer, chain: readonly Chained[], at: number): string | undefined {
  if (at > bytes.length) return undefined;
  let last: Chained | undefined;
  for (let i = chain.length - 1; i >= 0; i--) {
    const one = chain[i] as Chained;
    if (one.end <= at) {
      last = one;
      break;
    }
  }
  return digest(last?.seal, bytes.subarray(last?.seal.at ?? 0, at));
}

function checkPrevious(
  text: string,
  file: string,
  index: number,
  flaws: Flaw[],
  ends: ReadonlyMap<string, (at: number) => string | undefined>,
  names: readonly string[],
): void {
  let entry: SegmentEntry;
  try {
    entry = JSON.parse(text);
  } catch {
    return;
  }
  if (entry.kind !== "segment" || entry.previous === null) {
    if (index > 0 && entry.kind === "segment")
      flaws.push({
        file,
        line: 1,
        problem: `says that it is the first file, but ${names[index - 1]} stands before it`,
      });
    return;
  }
  const { previous } = entry;
  if (!("h" in previous)) return;
  const end = ends.get(previous.file);
  if (end === undefined) {
    // Purged days are gone on purpose; in the middle of the ledger a missing file is a flaw.
    if (index > 0)
      flaws.push({ file, problem: `the file before it, ${previous.file}, is missing` });
    return;
  }
  if (end(previous.at) !== previous.h)
    flaws.push({
      file: previous.file,
      problem: `is not what ${file} was begun after: something in it was changed or taken out`,
    });
}
