/** The report of `eval guard` for a terminal of 80 columns. */
import type {
  BrainFigures,
  GuardReport,
  Judged,
  Latency,
  Mistake,
  PhaseFigures,
  Slice,
} from "../types.js";
import { DECISIONS, LABELS } from "../types.js";
import {
  counted,
  decider,
  fraction,
  interval,
  mistakeTitles,
  percent,
  place,
  share,
  time,
} from "./format.js";

const WIDTH = 80;
/** Families and bad rows beyond these are only counted; JSON and HTML have all. */
const MAX_FAMILIES = 20;
const MAX_BAD = 20;

export interface Style {
  readonly paint: (colour: "red" | "green" | "yellow" | "dim" | "bold", text: string) => string;
  /** Makes a text harmless to the terminal. */
  readonly visible: (text: string) => string;
}

export interface Listed {
  /** Kinds of mistakes to list. */
  readonly mistakes: readonly Mistake[];
  /** Further rows to list, by title. */
  readonly more: readonly { readonly title: string; readonly rows: readonly Judged[] }[];
}

/** Text of the report. */
export function guardTerminal(report: GuardReport, style: Style, listed: Listed): string {
  const { paint } = style;
  // Of rows without a label only the decisions can be counted.
  const isLabelled = report.counts.labelled > 0;
  const { counts, total, sources, families, phases, brain, latency, notes } = report;
  const parts = [
    [
      paint("bold", `${counts.judged} commands`) +
        `: ${counts.labelled} labelled, ${counts.unlabelled} not; ${counts.bad} bad rows`,
      ...notes.flatMap((note) => wrapped(note, "  ").map((line) => paint("yellow", line))),
    ],
    isLabelled ? [paint("bold", "Both halves"), ...halves(total)] : [],
    [paint("bold", "Decisions by label"), ...confusion(total)],
    sources.length > 1 ? [paint("bold", "By source"), ...slices(sources, style)] : [],
    isLabelled
      ? [paint("bold", "By family, most mistakes first"), ...familyLines(families, style)]
      : [],
    isLabelled ? [paint("bold", "Each head alone, and all together"), ...phaseLines(phases)] : [],
    isLabelled ? [paint("bold", "Brain"), ...brainLines(brain)] : [],
    latency === null ? [] : [paint("bold", "Time for a decision"), ...latencyLines(latency)],
    ...listed.mistakes.map((kind) => {
      const rows = report.mistakes.filter(({ mistake }) => mistake === kind);
      return rows.length === 0 ? [] : rowLines(mistakeTitles[kind], rows, style);
    }),
    ...listed.more.map(({ title, rows }) =>
      rows.length === 0 ? [] : rowLines(title, rows, style),
    ),
    badLines(report, style),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join("\n"))
    .join("\n\n")}\n`;
}

function halves({ falseAlarms, stopped, denied, exact }: Slice): string[] {
  const rows = [
    ["false alarms", falseAlarms, "of safe"],
    ["stopped", stopped, "of risky and destructive"],
    ["denied", denied, "of destructive"],
    ["as labelled", exact, "of all"],
  ] as const;
  return rows.map(
    ([name, rate, what]) =>
      `  ${name.padEnd(13)}${share(rate).padStart(9)}  ${`(${interval(rate)})`.padEnd(19)}${counted(rate)} ${what}`,
  );
}

function confusion({ confusion: table }: Slice): string[] {
  const rows = ([...LABELS, "unlabelled"] as const).filter((label) =>
    DECISIONS.some((decision) => table[label][decision] > 0),
  );
  return [
    `  ${"".padEnd(13)}${DECISIONS.map((name) => name.padStart(9)).join("")}`,
    ...rows.map(
      (label) =>
        `  ${label.padEnd(13)}${DECISIONS.map((name) => String(table[label][name]).padStart(9)).join("")}`,
    ),
  ];
}

function slices(all: readonly Slice[], { visible }: Style): string[] {
  const head = `  ${"".padEnd(28)}${"rows".padStart(7)}${"false alarms".padStart(14)}${"stopped".padStart(12)}${"denied".padStart(12)}`;
  const row = ({ name, rows, falseAlarms, stopped, denied }: Slice) =>
    `  ${fit(visible(name), 27).padEnd(28)}${String(rows).padStart(7)}${share(falseAlarms).padStart(14)}${share(stopped).padStart(12)}${share(denied).padStart(12)}`;
  return [head, ...all.map(row)];
}

function familyLines(families: readonly Slice[], style: Style): string[] {
  const lines = slices(families.slice(0, MAX_FAMILIES), style);
  const left = families.length - MAX_FAMILIES;
  if (left > 0) lines.push(`  and ${left} more (--json and --html have all)`);
  return lines;
}

function phaseLines(phases: readonly PhaseFigures[]): string[] {
  const cell = (text: string) => text.padStart(11);
  const head = ["alarms", "stopped", "denied", "speaks of", "speaks of"];
  const below = ["", "", "", "safe", "harm"];
  const line = (name: string, cells: readonly string[]) =>
    `  ${name.padEnd(13)}${cells.map(cell).join("")}`.trimEnd();
  return [
    line("", head),
    line("", below),
    ...phases.map(({ phase, falseAlarms, stopped, denied, speaksOfSafe, speaksOfHarm }) =>
      line(phase, [falseAlarms, stopped, denied, speaksOfSafe, speaksOfHarm].map(share)),
    ),
  ];
}

function brainLines(brain: BrainFigures | null): string[] {
  if (brain === null) return ["  There is none, so there are no probabilities to measure."];
  const { name, scored, abstained, calibration, topLabelError, averagePrecision, atOnePercent } =
    brain;
  const lines = [
    `  ${fit(name, 40)}: ${scored} rows scored, on ${abstained} it abstains`,
    `  calibration error ${fraction(calibration.error)} (not safe), ${fraction(topLabelError)} (top label)`,
  ];
  if (averagePrecision !== null)
    lines.push(`  average precision ${fraction(averagePrecision)} (not safe)`);
  if (atOnePercent !== null)
    lines.push(
      `  at ${percent(atOnePercent.falsePositives)} % false alarms: recall ${percent(atOnePercent.recall)} % (threshold ${fraction(atOnePercent.threshold)})`,
    );
  return lines;
}

function latencyLines({ count, mean, p50, p90, p95, p99, max }: Latency): string[] {
  return [
    `  p50 ${time(p50)}, p90 ${time(p90)}, p95 ${time(p95)}, p99 ${time(p99)}, max ${time(max)}`,
    `  mean ${time(mean)} over ${count}, in one warm process`,
  ];
}

function rowLines(title: string, rows: readonly Judged[], { paint, visible }: Style): string[] {
  return [
    paint("bold", `${title} (${rows.length})`),
    ...rows.flatMap((row) => {
      const { label = "unlabelled", decision, command, why } = row;
      const reason = `${decider(row)}${why === "" ? "" : `: ${why}`}`;
      return [
        ...wrapped(`${label} > ${decision}  ${visible(place(row))}`, "  "),
        ...wrapped(visible(command), "    "),
        ...wrapped(visible(reason), "    ").map((line) => paint("dim", line)),
      ];
    }),
  ];
}

function badLines({ badRows }: GuardReport, { paint, visible }: Style): string[] {
  if (badRows.length === 0) return [];
  const shown = badRows
    .slice(0, MAX_BAD)
    .flatMap(({ file, line, error }) => wrapped(visible(`${file}:${line}: ${error}`), "  "));
  const left = badRows.length - MAX_BAD;
  const rest = left > 0 ? [`  and ${left} more (--json has all)`] : [];
  return [paint("bold", `Bad rows, not judged (${badRows.length})`), ...shown, ...rest];
}

/** Lines of at most 80 characters, none of the text lost. */
export function wrapped(text: string, indent: string): string[] {
  const room = WIDTH - indent.length;
  return text
    .replaceAll("\t", "    ")
    .split("\n")
    .flatMap((line) => {
      const parts: string[] = [];
      let left = line;
      while (left.length > room) {
        const space = left.lastIndexOf(" ", room);
        const at = space > room / 2 ? space + 1 : room;
        parts.push(indent + left.slice(0, at).trimEnd());
        left = left.slice(at);
      }
      parts.push(indent + left);
      return parts;
    });
}

/** The end of a long name says more than its beginning. */
function fit(text: string, width: number): string {
  return text.length <= width ? text : `…${text.slice(text.length - width + 1)}`;
}
