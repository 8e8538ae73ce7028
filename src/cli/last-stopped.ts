/** What the guard stopped last, from its record. */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { listSegments } from "../ledger/read.js";
import { isSelfTest } from "../ledger/self-test.js";
import type { DecisionEntry, LedgerEntry } from "../ledger/types.js";

/** A command that was asked about or denied. */
export type Stopped = DecisionEntry & { readonly command: string };

/** Bytes that are read from the end of a file, and files that are looked at. */
const maxTail = 1024 * 1024;
const maxSegments = 7;

/** The newest first. Lines that cannot be read are passed over. */
export function lastStopped(records: string, count: number): readonly Stopped[] {
  // What is compressed is old.
  const segments = listSegments(records).filter(({ compressed }) => !compressed);
  const found: Stopped[] = [];
  for (const { name } of segments.slice(-maxSegments).reverse()) {
    for (const line of tailOf(join(records, name)).split("\n").reverse()) {
      const entry = read(line);
      if (entry !== undefined) found.push(entry);
      if (found.length === count) return found;
    }
  }
  return found;
}

function read(line: string): Stopped | undefined {
  try {
    const entry = JSON.parse(line) as LedgerEntry;
    if (entry.kind !== "decision" || typeof entry.command !== "string") return undefined;
    // What doctor tried is not what a person means.
    if (entry.verdict.decision === "allow" || isSelfTest(entry)) return undefined;
    return { ...entry, command: entry.command };
  } catch {
    return undefined;
  }
}

/** The last part of a file, from the beginning of a line. */
function tailOf(path: string): string {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const length = Math.min(size, maxTail);
    const bytes = Buffer.alloc(length);
    const got = readSync(file, bytes, 0, length, size - length);
    const text = bytes.toString("utf8", 0, got);
    return length < size ? text.slice(text.indexOf("\n") + 1) : text;
  } finally {
    closeSync(file);
  }
}
