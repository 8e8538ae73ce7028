/** What was there before the guard came: reported no more, until it changes. */
import type { Entry, Hidden } from "./types.js";

interface Baseline {
  readonly fingerprints: ReadonlySet<string>;
}

export class BaselineError extends Error {}

/** Reads a baseline; throws a {@link BaselineError} that says what is wrong with it. */
export function readBaseline(text: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BaselineError("is not JSON");
  }
  const { version, entries }: { version?: unknown; entries?: unknown } = Object(value);
  if (version !== 1) throw new BaselineError("is not a baseline of version 1");
  if (!Array.isArray(entries)) throw new BaselineError("has no list of entries");
  const fingerprints = new Set<string>();
  for (const entry of entries as unknown[]) {
    const { fingerprint }: { fingerprint?: unknown } = Object(entry);
    if (typeof fingerprint !== "string")
      throw new BaselineError("has an entry without fingerprint");
    fingerprints.add(fingerprint);
  }
  return { fingerprints };
}

/** The baseline's text. Lines are left out, so that it changes only when the commands do. */
export function writeBaseline(entries: readonly Entry[]): string {
  const list = entries.map(({ fingerprint, file, rule, command }) => ({
    fingerprint,
    file,
    rule,
    command,
  }));
  return `${JSON.stringify({ version: 1, entries: list }, undefined, 2)}\n`;
}

export function applyBaseline(
  entries: readonly Entry[],
  { fingerprints }: Baseline,
): { entries: readonly Entry[]; hidden: readonly Hidden[]; stale: number } {
  const left: Entry[] = [];
  const hidden: Hidden[] = [];
  const met = new Set<string>();
  for (const entry of entries) {
    if (!fingerprints.has(entry.fingerprint)) left.push(entry);
    else {
      met.add(entry.fingerprint);
      hidden.push({ entry, by: "baseline", reason: "in the baseline" });
    }
  }
  return { entries: left, hidden, stale: fingerprints.size - met.size };
}
