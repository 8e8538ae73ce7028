/** The report of `eval compare` for a terminal of 80 columns. */
import type { Change, ChangedRow, CompareReport, Described, Side } from "../compare.js";
import { amount, decider, place, pValue, share } from "./format.js";
import { type Style, wrapped } from "./terminal.js";

const titles: Readonly<Record<Change, string>> = {
  broken: "Broken: as labelled in A, not in B",
  fixed: "Fixed: wrong in A, as labelled in B",
  other: "Other: another decision, neither fixed nor broken",
};

/** Text of the report. */
export function compareTerminal(report: CompareReport, style: Style): string {
  const { a, b, counts, tests } = report;
  const { paint, visible } = style;
  const named = (letter: string, { name, cerbash, made, brainName }: Described) =>
    wrapped(
      `${letter}: ${visible(name)} (cerbash ${cerbash}, brain ${brainName ?? "none"}, ${made})`,
      "  ",
    );
  const head = `  ${"".padEnd(14)}${"A".padStart(9)}${"B".padStart(11)}${"fixed".padStart(8)}${"broken".padStart(8)}${"McNemar p".padStart(12)}`;
  const lines = [
    paint("bold", `${amount(counts.paired, "row")} on both sides`),
    ...named("A", a),
    ...named("B", b),
    `  ${counts.fixed} fixed, ${counts.broken} broken, ${counts.other} other; ${counts.same} decided the same`,
    `  (${counts.sameByOther} of these for another reason)`,
    ...(counts.relabelled > 0
      ? [`  ${counts.relabelled} with another label in B, which are in no test`]
      : []),
    ...(counts.onlyA + counts.onlyB > 0
      ? [`  only in A: ${counts.onlyA}; only in B: ${counts.onlyB}`]
      : []),
    "",
    head,
    ...tests.map(
      ({ name, a: before, b: after, fixed, broken, p }) =>
        `  ${name.padEnd(14)}${share(before).padStart(9)}${share(after).padStart(11)}${String(fixed).padStart(8)}${String(broken).padStart(8)}${pValue(p).padStart(12)}`,
    ),
  ];
  for (const change of ["broken", "fixed", "other"] as const) {
    const rows = report.changes.filter((row) => row.change === change);
    if (rows.length > 0)
      lines.push(
        "",
        paint("bold", `${titles[change]} (${rows.length})`),
        ...rows.flatMap((row) => rowLines(row, style)),
      );
  }
  return `${lines.join("\n")}\n`;
}

function rowLines(row: ChangedRow, { paint, visible }: Style): string[] {
  const { label = "unlabelled", a, b, command } = row;
  const side = (letter: string, one: Side) =>
    wrapped(
      visible(`${letter}: ${decider(one)}${one.why === "" ? "" : `: ${one.why}`}`),
      "    ",
    ).map((line) => paint("dim", line));
  return [
    ...wrapped(`${label}: ${a.decision} > ${b.decision}  ${visible(place(row))}`, "  "),
    ...wrapped(visible(command), "    "),
    ...side("A", a),
    ...side("B", b),
  ];
}

export { titles as changeTitles };
