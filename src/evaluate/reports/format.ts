/** How figures are written, the same in every report. */
import type { Judged, Mistake, Rate } from "../types.js";

/** A fraction as percent with two digits. @example percent(0.0046) // "0.46" */
export function percent(p: number): string {
  return (100 * p).toFixed(2);
}

/** @example share(rate(5, 10)) // "50.00 %" */
export function share({ p }: Rate): string {
  return p === null ? "-" : `${percent(p)} %`;
}

/** @example interval(rate(5, 10)) // "23.66 to 76.34" */
export function interval({ low, high }: Rate): string {
  return low === null || high === null ? "-" : `${percent(low)} to ${percent(high)}`;
}

/** @example amount(1, "file") // "1 file" */
export function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `hits of all`. */
export function counted({ hits, of }: Rate): string {
  return `${hits} of ${of}`;
}

/** Microseconds, in the unit that a person reads. @example time(1500) // "1.5 ms" */
export function time(us: number): string {
  return us < 1000 ? `${Math.round(us)} µs` : `${(us / 1000).toFixed(us < 10_000 ? 1 : 0)} ms`;
}

/** A p-value. @example pValue(0.00001) // "< 0.0001" */
export function pValue(p: number): string {
  return p < 0.0001 ? "< 0.0001" : p.toFixed(4);
}

/** A probability, a precision, an error of calibration. */
export function fraction(p: number): string {
  return p.toFixed(3);
}

/**
 * Where a row stands; its id where it is not just the line.
 *
 * @example place({ file: "a.jsonl", line: 3, id: "x" }) // "a.jsonl:3 (x)"
 */
export function place({
  file,
  line,
  id,
}: {
  readonly file: string;
  readonly line: number;
  readonly id?: string;
}): string {
  return `${file}:${line}${id === undefined || id === String(line) ? "" : ` (${id})`}`;
}

/** What decided: rules, or a head. */
export function decider({ rules, phase }: Pick<Judged, "rules" | "phase">): string {
  if (rules.length > 0) return rules.join(", ");
  return phase === "default" ? "no head claims it" : phase;
}

export const mistakeTitles: Readonly<Record<Mistake, string>> = {
  "false-alarm": "False alarms: safe, and not allowed",
  miss: "Misses: risky or destructive, and allowed",
  milder: "Milder: destructive, and only asked about",
  stricter: "Stricter: risky, and denied",
};
