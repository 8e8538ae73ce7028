/** The report of `eval ask` for a terminal of 80 columns. */
import type { AskFigures, AskReport, AskResult } from "../ask/types.js";
import type { Rate } from "../types.js";
import { counted, interval, share, time } from "./format.js";
import { type Style, wrapped } from "./terminal.js";

const MAX_BAD = 10;

/** Text of the report. `listed` are results to show in full. */
export function askTerminal(
  report: AskReport,
  { paint, visible }: Style,
  listed: readonly AskResult[] = [],
): string {
  const lines = [
    `${paint("bold", `${report.rows} requests`)}; ${report.badRows.length} bad rows`,
    ...report.notes.flatMap((note) => wrapped(note, "  ").map((line) => paint("yellow", line))),
  ];
  for (const { file, line, error } of report.badRows.slice(0, MAX_BAD))
    lines.push(...wrapped(visible(`${file}:${line}: ${error}`), "  "));
  if (report.badRows.length > MAX_BAD)
    lines.push(`  and ${report.badRows.length - MAX_BAD} more (--json has all)`);
  for (const figures of report.backends)
    lines.push("", paint("bold", `Backend ${figures.backend}`), ...backendLines(figures));
  if (listed.length > 0) lines.push("", paint("bold", `Listed (${listed.length})`));
  for (const { nl, reference, command, confidence, execution } of listed) {
    const state = command === null ? "no answer" : (execution ?? "not executed");
    lines.push(
      ...wrapped(visible(`[${state}] ${nl}`), "  "),
      ...wrapped(visible(`want ${reference}`), "    "),
    );
    if (command !== null)
      lines.push(...wrapped(visible(`got  ${command}  (${confidence?.toFixed(2)})`), "    "));
  }
  return `${lines.join("\n")}\n`;
}

const row = (name: string, rate: Rate, of: string): string =>
  `  ${name.padEnd(20)}${share(rate).padStart(9)}  (${interval(rate)})  ${counted(rate)} ${of}`.trimEnd();

function backendLines(figures: AskFigures): string[] {
  const { execution, belief, sources, latency } = figures;
  const lines = [
    row("answered", figures.answered, "requests"),
    row("valid by parsing", figures.parses, "answers"),
    row("valid by shellcheck", figures.shellcheck, "answers"),
    row("allowed by guard", figures.allowed, "answers"),
    `  every candidate refused by the guard: ${figures.refused}`,
    row("exact match", figures.exact, "requests"),
    row("normalised match", figures.normalised, "requests"),
    row("template match", figures.template, "requests"),
    row("correct", figures.correct, "requests"),
    row("correct, answers", figures.correctOfAnswers, "answers"),
    row("exact, answers", figures.exactOfAnswers, "answers"),
    row("template, answers", figures.templateOfAnswers, "answers"),
    row("same execution", execution.same, "compared"),
    `    equal ${execution.equal}, other order ${execution.reordered}, different ${execution.different};`,
    `    undetermined ${execution.undetermined}, unsupported ${execution.unsupported}`,
  ];
  if (belief.length > 0) lines.push("  by belief (share correct: matched, or the same execution)");
  for (const { from, to, right } of belief)
    lines.push(
      `    ${from.toFixed(2)} to ${to.toFixed(2)}  ${share(right).padStart(9)}  ${counted(right)} answers`,
    );
  if (figures.calibrationError !== null)
    lines.push(
      `  calibration error   ${figures.calibrationError.toFixed(3).padStart(9)}  (ten bins of belief)`,
    );
  if (sources.length > 1)
    lines.push("  by part: same execution of those compared; correct, and mean belief");
  for (const { source, same, correct, belief } of sources.length > 1 ? sources : [])
    lines.push(
      `    ${source.padEnd(20)}${share(same).padStart(9)} of ${String(same.of).padEnd(4)}${share(correct).padStart(9)} of ${String(correct.of).padEnd(4)} ${belief.toFixed(2)}`,
    );
  if (latency !== null)
    lines.push(
      `  time  p50 ${time(latency.p50)}, p95 ${time(latency.p95)}, max ${time(latency.max)}`,
    );
  return lines;
}
