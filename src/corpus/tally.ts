/** Counts of what came in, what changed and what was dropped; survives a restart as JSON. */
import type { StepName } from "./candidate.js";

/** Parts are joined by a tab, which no name holds. */
export class Tally {
  private readonly counts: Map<string, number>;

  constructor(entries: Iterable<readonly [string, number]> = []) {
    this.counts = new Map(entries);
  }

  add(parts: readonly string[], count = 1): void {
    const key = parts.join("\t");
    this.counts.set(key, (this.counts.get(key) ?? 0) + count);
  }

  get(...parts: string[]): number {
    return this.counts.get(parts.join("\t")) ?? 0;
  }

  /** All counts whose parts begin with these, the parts after them first. */
  below(...parts: string[]): { readonly rest: readonly string[]; readonly count: number }[] {
    const prefix = parts.map((part) => `${part}\t`).join("");
    return [...this.counts]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, count]) => ({ rest: key.slice(prefix.length).split("\t"), count }))
      .sort((a, b) => (a.rest.join("\t") < b.rest.join("\t") ? -1 : 1));
  }

  sum(...parts: string[]): number {
    return this.below(...parts).reduce((total, { count }) => total + count, 0);
  }

  /** Adds up over one of the parts that follow: `by("dropped", 1)` counts by the second. */
  by(index: number, ...parts: string[]): ReadonlyMap<string, number> {
    const totals = new Map<string, number>();
    for (const { rest, count } of this.below(...parts)) {
      const key = rest[index] ?? "";
      totals.set(key, (totals.get(key) ?? 0) + count);
    }
    return totals;
  }

  drop(step: StepName, why: string, source: string): void {
    this.add(["dropped", step, why.replaceAll("\t", " "), source]);
  }

  toJSON(): [string, number][] {
    return [...this.counts].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
