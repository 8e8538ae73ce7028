/** When a target is tried again: kept beside the records, so that programs that come and go agree on it. */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makePrivateDirectory } from "../ledger/directory.js";

/** What became of the last tries. */
export interface Tried {
  /** When records were last sent, ISO 8601; null: never. */
  readonly sent: string | null;
  /** Failures since. */
  readonly failures: number;
  /** Not before this moment. */
  readonly next: string;
  /** Why the last try failed, without secrets. */
  readonly problem?: string;
}

/** Longest wait between tries, in milliseconds. */
const LONGEST = 6 * 3_600_000;

const pathOf = (state: string): string => join(state, "upload.json");

/** The targets by their names; none when the file cannot be read, and then all are due. */
export function readTries(state: string): ReadonlyMap<string, Tried> {
  try {
    const value: unknown = JSON.parse(readFileSync(pathOf(state), "utf8"));
    if (typeof value !== "object" || value === null) return new Map();
    return new Map(
      Object.entries(value as Record<string, Tried>).filter(
        ([, tried]) => typeof tried?.next === "string" && typeof tried.failures === "number",
      ),
    );
  } catch {
    return new Map();
  }
}

/** Whether a target may be tried. A clock that was set back does not keep it waiting for long. */
export function isDue(tried: Tried | undefined, now: number): boolean {
  const next = Date.parse(tried?.next ?? "");
  return !(next > now) || next - now > LONGEST;
}

/** The note after a try; the wait doubles with each failure. */
export function afterTry(
  before: Tried | undefined,
  now: number,
  every: number,
  problem: string | undefined,
): Tried {
  const failures = problem === undefined ? 0 : (before?.failures ?? 0) + 1;
  const wait = Math.min(LONGEST, every * 2 ** Math.min(20, Math.max(0, failures - 1)));
  return {
    sent: problem === undefined ? new Date(now).toISOString() : (before?.sent ?? null),
    failures,
    next: new Date(now + Math.max(wait, Math.min(every, LONGEST))).toISOString(),
    ...(problem !== undefined && { problem }),
  };
}

/** Replaces the note of one target. Throws when it cannot be written. */
export function writeTried(state: string, target: string, tried: Tried): void {
  makePrivateDirectory(state);
  const all = { ...Object.fromEntries(readTries(state)), [target]: tried };
  const fresh = `${pathOf(state)}.${process.pid}`;
  try {
    writeFileSync(fresh, `${JSON.stringify(all)}\n`, { mode: 0o600 });
    renameSync(fresh, pathOf(state));
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
