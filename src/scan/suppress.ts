/** `# cerbash-ignore rule.id: reason` on the line of a command, or on the line above it. */
import type { Draft } from "./judge.js";
import type { Entry, Hidden } from "./types.js";

interface Suppression {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly text: string;
  readonly rules: readonly string[];
  readonly reason: string;
  /** Nothing but the comment is on its line, so it speaks of the next one. */
  readonly alone: boolean;
}

const pattern = /(^|\s)(?:#|\/\/|;)\s*cerbash-ignore\b[ \t]*([^:\n]*)(?::[ \t]*([^\n]*))?/;
const ruleId = /^[\w-]+(?:\.[\w-]+)+$/;

export function suppressionsIn(text: string): readonly Suppression[] {
  if (!text.includes("cerbash-ignore")) return [];
  return text.split("\n").flatMap((raw, i) => {
    const line = raw.replace(/\r$/, "");
    const match = pattern.exec(line);
    if (match === null) return [];
    const column = match.index + (match[1] ?? "").length;
    return {
      line: i + 1,
      column: column + 1,
      length: line.length - column,
      text: line.slice(column).trim(),
      rules: (match[2] ?? "").split(/[\s,]+/).filter((word) => word !== ""),
      reason: (match[3] ?? "").trim(),
      alone: line.slice(0, column).trim() === "",
    };
  });
}

/** Takes out what the file's comments answer for, and reports comments that do not do so. */
export function applySuppressions(
  file: string,
  text: string,
  entries: readonly Entry[],
): { entries: readonly Entry[]; hidden: readonly Hidden[]; drafts: readonly Draft[] } {
  const suppressions = suppressionsIn(text);
  if (suppressions.length === 0) return { entries, hidden: [], drafts: [] };
  const used = new Set<string>();
  const left: Entry[] = [];
  const hidden: Hidden[] = [];
  for (const entry of entries) {
    const near = suppressions.filter((item) => isNear(item, entry, suppressions));
    // An entry goes when every rule that stopped it is answered for.
    const answers = entry.rules.map((rule) =>
      near.find((item) => item.reason !== "" && item.rules.includes(rule)),
    );
    entry.rules.forEach((rule, i) => {
      const answer = answers[i];
      if (answer !== undefined) used.add(`${answer.line}:${rule}`);
    });
    const reasons = answers.flatMap((answer) => answer?.reason ?? []);
    if (reasons.length < entry.rules.length) left.push(entry);
    else hidden.push({ entry, by: "comment", reason: [...new Set(reasons)].join("; ") });
  }
  const drafts = suppressions.flatMap((item): Draft[] => {
    const place = {
      file,
      line: item.line,
      column: item.column,
      endLine: item.line,
      endColumn: item.column + item.length,
      kind: "scan" as const,
      decision: "ask" as const,
      attack: [],
      command: item.text,
    };
    const wrong = item.rules.find((rule) => !ruleId.test(rule));
    if (item.rules.length === 0 || wrong !== undefined || item.reason === "") {
      return [
        {
          ...place,
          rule: "scan.suppression.unjustified",
          rules: ["scan.suppression.unjustified"],
          why:
            item.reason === ""
              ? "gives no reason, so it suppresses nothing"
              : "names no rule, so it suppresses nothing",
          instead: "write it as: cerbash-ignore rule.id: reason",
        },
      ];
    }
    return item.rules
      .filter((rule) => !used.has(`${item.line}:${rule}`))
      .map((rule) => ({
        ...place,
        rule: "scan.suppression.unused",
        rules: ["scan.suppression.unused"],
        why: `nothing here is stopped by ${rule}`,
        instead: "remove it",
        command: `${item.text} (${rule})`,
      }));
  });
  return { entries: left, hidden, drafts };
}

function isNear(item: Suppression, entry: Entry, all: readonly Suppression[]): boolean {
  if (item.line >= entry.line && item.line <= entry.endLine) return true;
  if (!item.alone || item.line >= entry.line) return false;
  // Several comments may stand above one command.
  for (let line = item.line + 1; line < entry.line; line++) {
    if (!all.some((other) => other.line === line && other.alone)) return false;
  }
  return true;
}
