/** Numbers and moments for people. */
import type { Rate } from "../../evaluate/types.js";

/** Between a number and its unit no line breaks. */
const SPACE = "\u00a0";

export const count = (n: number): string => n.toLocaleString("en");

/** @example share({ p: 0.0123, … }) // "1.2 %" */
export function percent(p: number | null): string {
  if (p === null) return "-";
  const value = 100 * p;
  return `${value !== 0 && Math.abs(value) < 10 ? value.toFixed(1) : value.toFixed(0)}${SPACE}%`;
}

/** `1.2 % to 3.4 %`: Wilson's interval. */
export function interval({ low, high }: Rate): string {
  return low === null || high === null ? "" : `${percent(low)} to ${percent(high)}`;
}

/** Microseconds. @example micros(1500) // "1.5 ms" */
export function micros(us: number): string {
  if (us < 1000) return `${Math.round(us)}${SPACE}µs`;
  if (us < 1e6) return `${(us / 1000).toFixed(us < 10_000 ? 1 : 0)}${SPACE}ms`;
  return `${(us / 1e6).toFixed(1)}${SPACE}s`;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** In the time zone of the browser. */
export function moment(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso.slice(0, 20);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${clock(iso)}`;
}

export function clock(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return "";
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/** The day so many days ago, UTC. */
export function dayAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
