/** What of a line of the ledger leaves the machine. */
import { createHash } from "node:crypto";
import type { Line } from "../ledger/lines.js";
import { entryOf } from "../ledger/read.js";
import { recordText } from "../ledger/record-text.js";
import { SHORTENED } from "../ledger/redact.js";
import { segmentOf } from "../ledger/segments.js";
import type { LedgerEntry } from "../ledger/types.js";

/** A record on its way. */
export interface Outgoing {
  /** See {@link recordId}. */
  readonly id: string;
  /** Order among the records of a day: {@link placeOf}. */
  readonly place: number;
  readonly entry: LedgerEntry;
}

/** Longer lines are no records of ours, in bytes. */
const LONGEST = 1024 * 1024;

/**
 * The same for the same line at the same place of the same ledger, and for no other: a UUID from the first 128 bits of a
 * SHA-256 (version 8 of RFC 9562). The line has a seal over all before it, so a ledger that was begun anew has new ids.
 */
export function recordId(ledger: string, file: string, { at, bytes }: Line): string {
  const hash = createHash("sha256").update(`${ledger}\n${file}\n${at}\n`).update(bytes).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex", 0, 16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}

/**
 * The record of a line, without its seal; undefined for one that is none. A cut line is never a record.
 *
 * @param text `redacted`: once more before it leaves, since the ledger may hold texts of a time when it kept them in full
 */
export function outgoing(
  ledger: string,
  file: string,
  line: Line,
  text: "redacted" | "full",
): Outgoing | "segment" | undefined {
  if (line.bytes.length > LONGEST) return undefined;
  const found = entryOf(line.bytes.toString("utf8"));
  if (found === undefined) return undefined;
  if (found.kind === "segment") return "segment";
  const { seal: _, ...entry } = found as LedgerEntry & { seal?: unknown };
  const isKnown =
    (entry.kind === "decision" && typeof entry.verdict?.decision === "string") ||
    (entry.kind === "outcome" && typeof entry.outcome?.status === "string");
  if (!isKnown || !isMoment(entry.time)) return undefined;
  const sent = storable(text === "full" ? entry : redacted(entry));
  return { id: recordId(ledger, file, line), place: placeOf(file, line.at), entry: sent };
}

/** A file is at most this long, in bytes, so that places of all 9,999 files of a day fit into a double. */
const FILE = 2 ** 36;

/** The byte that a line begins at, after all files of the day before its own. */
function placeOf(file: string, at: number): number {
  return ((segmentOf(file)?.part ?? 1) - 1) * FILE + at;
}

function isMoment(time: string): boolean {
  const ms = Date.parse(time);
  return ms >= 0 && ms < 32_503_680_000_000;
}

function redacted(entry: LedgerEntry): LedgerEntry {
  const changed: Record<string, unknown> = { ...entry };
  for (const name of ["command", "rewritten", "path", "cwd"]) {
    const value = changed[name];
    // What was cut was redacted or shortened already, and would be cut again for its mark.
    if (typeof value === "string") {
      const mark = SHORTENED.exec(value)?.[0] ?? "";
      changed[name] = recordText(value.slice(0, value.length - mark.length)) + mark;
    }
  }
  return changed as unknown as LedgerEntry;
}

/** Databases take neither NUL nor halves of surrogate pairs, which JSON can hold. */
function storable(entry: LedgerEntry): LedgerEntry {
  const text = JSON.stringify(entry);
  if (!/\\u(?:0000|d[89a-f])/i.test(text)) return entry;
  return JSON.parse(text, (_, value) =>
    typeof value === "string"
      ? Buffer.from(value, "utf8").toString("utf8").replaceAll("\0", "\uFFFD")
      : value,
  );
}
