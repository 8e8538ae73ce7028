/**
 * Verdicts of a process that decides many calls: agents repeat their commands (tests, builds, states), and what
 * is decided by text and place alone is the same each time.
 */
import type { Surroundings } from "../context/types.js";
import type { Verdict } from "../verdict/types.js";

/** Verdicts kept; the one that was not asked for longest goes first. */
const MOST = 256;
/** Characters of a command and its surroundings: longer ones are rarely repeated and would fill the memory. */
const LONGEST = 4096;

/** Where and for whom a command is decided; two that are equal here get the same verdict. */
export interface Occasion {
  readonly command: string;
  readonly around: Surroundings;
  readonly session: string | undefined;
}

/**
 * What was decided before. Its user must hold one set of rules, one model and no policy; only verdicts that were
 * made without looks and with all heads may be kept.
 */
export class VerdictMemo {
  private readonly kept = new Map<string, Verdict>();

  /** The verdict of the same occasion; undefined when it was never kept, or long ago. */
  get(occasion: Occasion): Verdict | undefined {
    const key = keyOf(occasion);
    const verdict = this.kept.get(key);
    if (verdict === undefined) return undefined;
    this.kept.delete(key);
    this.kept.set(key, verdict);
    return verdict;
  }

  keep(occasion: Occasion, verdict: Verdict): void {
    const key = keyOf(occasion);
    if (key.length > LONGEST || verdict.degraded !== undefined) return;
    this.kept.set(key, verdict);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST && oldest !== undefined) this.kept.delete(oldest);
  }
}

/** Every part of the surroundings is in it, whatever is added to them. Made for each call, so without detours. */
function keyOf({ command, around, session = "" }: Occasion): string {
  // Their lengths, so that no command can look like another one with its place.
  let key = `${command.length} ${session.length} ${command}\0${session}`;
  for (const [name, value] of Object.entries(around)) {
    key += `\0${name}`;
    if (value instanceof Map || value instanceof Set)
      for (const one of value) key += `\0${String(one)}`;
    else key += `=${JSON.stringify(value)}`;
  }
  return key;
}
