/** The plain record: a file a day, a JSON object a line, only ever appended to. */
import { closeSync, constants, fchmodSync, fstatSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Verdict } from "../verdict/types.js";
import { codeOf, makePrivateDirectory } from "./directory.js";
import type { LedgerEntry, VerdictSummary } from "./types.js";

// A link or a pipe in place of the file must neither lead elsewhere nor make us wait.
const flags =
  constants.O_WRONLY |
  constants.O_APPEND |
  constants.O_CREAT |
  (constants.O_NOFOLLOW ?? 0) |
  (constants.O_NONBLOCK ?? 0);

/**
 * Adds one line, in one write, so that lines of processes that run at once do not mix. Returns what
 * went wrong, in words; it never throws, because a lost record must not stop a decision.
 */
export function append(directory: string, entry: LedgerEntry): string | undefined {
  let file: number | undefined;
  try {
    file = openPrivate(directory, `${entry.time.slice(0, 10)}.jsonl`);
    const line = Buffer.from(`${JSON.stringify(entry)}\n`);
    const written = writeSync(file, line);
    // A full disk takes a part: end it, so that the next line stands alone.
    if (written < line.length) {
      writeSync(file, "\n");
      return "the record was cut: the disk may be full";
    }
    return undefined;
  } catch (error) {
    return `no record was written: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    if (file !== undefined) closeQuietly(file);
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

/** The part of a verdict that is kept; its message repeats the command, so it is not. */
export function summary(verdict: Verdict): VerdictSummary {
  const { decision, label, phase, risk, brain, us, degraded } = verdict;
  const rules = verdict.rules.map(({ id }) => id);
  const parts = { decision, label, phase, risk, rules, brain, us };
  return degraded === undefined ? parts : { ...parts, degraded };
}
