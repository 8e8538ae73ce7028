/** The report of `eval model` for a terminal. */
import type { ModelReport, SubjectFigures } from "../model/types.js";
import { counted, interval, percent, share } from "./format.js";
import type { Style } from "./terminal.js";

/** Mistakes beyond these are only counted; JSON and HTML have all. */
const MOST_LISTED = 10;

export const columns = [
  "accuracy %",
  "95 %",
  "macro-F1",
  "destr. recall at 1 % FA",
  "ECE",
  "labels %",
  "p50 ms",
  "p95 ms",
] as const;

/** One subject as a row of the table, in the order of {@link columns}. */
export function cells(one: SubjectFigures): readonly string[] {
  const { accuracy, macroF1, recallAtOnePercent, calibrationError, mass, p50, p95 } = one;
  return [
    accuracy.p === null ? "-" : percent(accuracy.p),
    interval(accuracy),
    macroF1.toFixed(3),
    recallAtOnePercent === null ? "-" : `${percent(recallAtOnePercent)} %`,
    calibrationError.toFixed(3),
    mass === null ? "" : percent(mass),
    milliseconds(p50),
    milliseconds(p95),
  ];
}

function milliseconds(ms: number): string {
  return ms < 10 ? ms.toFixed(2) : ms.toFixed(0);
}

/** Text of the report. */
export function modelTerminal(report: ModelReport, { paint, visible }: Style): string {
  const { model, counts, subjects, cascade, parity, gates, isUsable, calledSafe } = report;
  const rows = [["", ...columns], ...subjects.map((one) => [visible(one.name), ...cells(one)])];
  const widths = rows[0]?.map((_, k) => Math.max(...rows.map((row) => row[k]?.length ?? 0))) ?? [];
  const table = rows.map((row) =>
    row
      .map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  const labels = Object.entries(counts.byLabel).map(([label, count]) => `${count} ${label}`);
  const lines = [
    `${paint("bold", visible(model.name))}: ${counts.rows} rows (${labels.join(", ")}), ${counts.bad} bad; ${visible(model.runtime)}, prompt ${visible(model.prompt)}`,
    "",
    ...table,
    "",
    ...(cascade === null
      ? []
      : [
          `Cascade: the model is asked below ${cascade.sure}: ${share(cascade.asked)} of the rows (${counted(cascade.asked)}), ${cascade.p50.toFixed(0)} ms each (p95 ${cascade.p95.toFixed(0)})`,
        ]),
    ...(parity === null
      ? []
      : [
          `Parity: ${counted(parity.agreement)} same label, mean difference ${parity.difference.toFixed(4)}, largest ${parity.largest.toFixed(4)}`,
        ]),
    ...report.problems.map((text) => paint("yellow", `No answer: ${visible(text)}`)),
    "",
    paint("bold", `Destructive rows it takes for safe: ${calledSafe.length}`),
    ...calledSafe
      .slice(0, MOST_LISTED)
      .map(({ command, safe }) => `  ${percent(safe)} %  ${visible(command).slice(0, 100)}`),
    "",
    paint("bold", "Gates"),
    ...gates.map(
      ({ name, isPassed, text }) =>
        `  ${isPassed ? paint("green", "passed") : paint("red", "FAILED")}  ${name}: ${text}`,
    ),
    "",
    isUsable
      ? paint("green", "The model may be used.")
      : paint("red", "The model is not usable: it does not pass every gate."),
    ...report.notes.map((note) => paint("dim", note)),
  ];
  return `${lines.join("\n")}\n`;
}
