/** What `cerbash doctor` finds. */
import type { Io } from "./io.js";
import { painter, visible } from "./terminal.js";

/** `error`: the guard does not work there. `warning`: it works, and something should be mended. */
export type Level = "ok" | "note" | "warning" | "error";

export interface Finding {
  readonly level: Level;
  /** An agent's name, or the part of cerbash. */
  readonly about: string;
  readonly text: string;
  /** The command that mends it. */
  readonly mend?: string;
}

const colours = { ok: "green", note: "dim", warning: "yellow", error: "red" } as const;

/** The findings as lines, in the order in which they came, each part under its name. */
export function findingLines(findings: readonly Finding[], io: Io): string[] {
  const paint = painter(io);
  const lines: string[] = [];
  let last: string | undefined;
  for (const { level, about, text, mend } of findings) {
    if (about !== last) lines.push(...(last === undefined ? [] : [""]), paint("bold", about));
    last = about;
    lines.push(`  ${paint(colours[level], level.padEnd(8))}${visible(text)}`);
    if (mend !== undefined) lines.push(`  ${"".padEnd(8)}mend: ${visible(mend)}`);
  }
  return lines;
}
