/** The report for a person. */
import type { Entry, ScanResult } from "../types.js";

export interface Style {
  /** Colours, or not. */
  readonly paint: (colour: "red" | "yellow" | "green" | "dim" | "bold", text: string) => string;
  /** Makes control characters visible: file names and commands are not ours. */
  readonly visible: (text: string) => string;
}

/** `file:line:col decision rule why`, by file, and a summary. */
export function terminalReport(
  result: ScanResult,
  { paint, visible }: Style,
  isQuiet: boolean,
): string {
  const out: string[] = [];
  const byFile = new Map<string, Entry[]>();
  for (const entry of result.entries) {
    const list = byFile.get(entry.file) ?? [];
    list.push(entry);
    byFile.set(entry.file, list);
  }
  const oneLine = (text: string): string => visible(text).replace(/\s+/g, " ");
  for (const [file, entries] of byFile) {
    if (!isQuiet) out.push(paint("bold", oneLine(file)));
    for (const entry of entries) {
      const { line, column, decision, rule, why, command, instead } = entry;
      const colour = decision === "deny" ? "red" : "yellow";
      out.push(
        `${oneLine(file)}:${line}:${column} ${paint(colour, decision)} ${oneLine(rule)} ${oneLine(why)}`,
      );
      if (isQuiet) continue;
      out.push(`    ${paint("dim", oneLine(command))}`);
      if (instead !== "") out.push(`    ${paint("dim", `instead: ${oneLine(instead)}`)}`);
    }
    if (!isQuiet) out.push("");
  }
  if (isQuiet) return out.length === 0 ? "" : `${out.join("\n")}\n`;
  for (const { file, text } of result.notes)
    out.push(paint("dim", `note: ${oneLine(`${file} ${text}`)}`));
  if (result.notes.length > 0) out.push("");
  out.push(summary(result, paint));
  return `${out.join("\n")}\n`;
}

function summary(result: ScanResult, paint: Style["paint"]): string {
  const count = (decision: Entry["decision"]): number =>
    result.entries.filter((entry) => entry.decision === decision).length;
  const [deny, ask] = [count("deny"), count("ask")];
  const by = (kind: "comment" | "baseline"): number =>
    result.hidden.filter((item) => item.by === kind).length;
  const found =
    deny + ask === 0
      ? paint("green", "nothing is stopped")
      : [deny > 0 ? paint("red", `${deny} deny`) : "", ask > 0 ? paint("yellow", `${ask} ask`) : ""]
          .filter((part) => part !== "")
          .join(", ");
  const more = [
    by("comment") > 0 ? `${by("comment")} suppressed by comment` : "",
    by("baseline") > 0 ? `${by("baseline")} in the baseline` : "",
  ].filter((part) => part !== "");
  const of = `${plural(result.snippets, "piece")} of shell in ${plural(result.files, "file")}`;
  return [`${found} (${of})`, ...more].join("; ");
}

function plural(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}
