/** The report for a program. */
import type { ScanResult } from "../types.js";

export function jsonReport(result: ScanResult, version: string): string {
  const { entries, hidden, notes, files, snippets } = result;
  const count = (decision: string): number =>
    entries.filter((entry) => entry.decision === decision).length;
  const report = {
    version: 1,
    tool: { name: "cerbash", version },
    summary: { deny: count("deny"), ask: count("ask"), hidden: hidden.length, files, snippets },
    entries,
    hidden: hidden.map(({ entry, by, reason }) => ({ ...entry, by, reason })),
    notes,
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
