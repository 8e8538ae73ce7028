/** The report of `eval ask` as one page. */
import type { AskFigures, AskReport } from "../ask/types.js";
import type { Rate } from "../types.js";
import { counted, interval, share, time } from "./format.js";
import { type Column, html, type Markup, page, type Section, table } from "./page.js";

const number = (name: string): Column => ({ name, isNumber: true });
const withInterval = (rate: Rate): string =>
  rate.p === null ? "-" : `${share(rate)} (${interval(rate)}; ${counted(rate)})`;

/** Text of the page. */
export function askHtml(report: AskReport): string {
  const { backends, rows, cerbash, made, badRows, notes, seeds, shellcheck } = report;
  const lead = [
    html`<p>${rows} requests answered by cerbash ${cerbash} on <time datetime="${made}">${made}</time>; ${badRows.length} bad rows.
Execution in memory on trees of the seeds ${seeds.length === 0 ? "(none)" : seeds.join(", ")}; shellcheck ${shellcheck}. Intervals are Wilson's at 95 %.</p>`,
    ...notes.map((note) => html`<p class="note">${note}</p>`),
  ];
  const sections: Section[] = [
    { id: "backends", title: "Backends", body: [summary(backends)] },
    { id: "execution", title: "Execution", body: [execution(backends)] },
    ...backends.map((figures, i) => ({
      id: `belief-${i}`,
      title: `Belief and parts: ${figures.backend}`,
      body: [belief(figures), parts(figures)],
    })),
    { id: "bad-rows", title: `Bad rows (${badRows.length})`, body: [bad(report)] },
  ];
  return page("cerbash: how good ask is", lead, sections);
}

function summary(backends: readonly AskFigures[]): Markup {
  const measures: readonly (readonly [string, (figures: AskFigures) => string])[] = [
    ["answered", ({ answered }) => withInterval(answered)],
    ["valid by parsing, of answers", ({ parses }) => withInterval(parses)],
    ["valid by shellcheck, of answers", (figures) => withInterval(figures.shellcheck)],
    ["allowed by the guard, of answers", ({ allowed }) => withInterval(allowed)],
    ["every candidate refused", ({ refused }) => String(refused)],
    ["exact match, of requests", ({ exact }) => withInterval(exact)],
    ["normalised match, of requests", ({ normalised }) => withInterval(normalised)],
    ["template match, of requests", ({ template }) => withInterval(template)],
    ["exact match, of answers", ({ exactOfAnswers }) => withInterval(exactOfAnswers)],
    ["correct, of requests", ({ correct }) => withInterval(correct)],
    ["correct, of answers", ({ correctOfAnswers }) => withInterval(correctOfAnswers)],
    ["template match, of answers", ({ templateOfAnswers }) => withInterval(templateOfAnswers)],
    ["same execution, of compared", (figures) => withInterval(figures.execution.same)],
    ["time, median", ({ latency }) => (latency === null ? "-" : time(latency.p50))],
    ["time, 95 %", ({ latency }) => (latency === null ? "-" : time(latency.p95))],
  ];
  return table(
    "Figures by backend",
    [{ name: "measure" }, ...backends.map(({ backend }) => number(backend))],
    measures.map(([name, of]) => [name, ...backends.map(of)]),
  );
}

function execution(backends: readonly AskFigures[]): Markup {
  const kinds = ["equal", "reordered", "different", "undetermined", "unsupported"] as const;
  return table(
    "What the answer does beside what the reference does",
    [{ name: "backend" }, ...kinds.map(number)],
    backends.map((figures) => [figures.backend, ...kinds.map((kind) => figures.execution[kind])]),
  );
}

function belief(figures: AskFigures): Markup {
  return table(
    `Belief beside the share that is correct (expected calibration error ${figures.calibrationError?.toFixed(3) ?? "-"})`,
    [{ name: "belief" }, number("answers"), number("correct")],
    figures.belief.map(({ from, to, answers, right }) => [
      `${from.toFixed(2)} to ${to.toFixed(2)}`,
      answers,
      withInterval(right),
    ]),
  );
}

function parts(figures: AskFigures): Markup {
  return table(
    "By part of the backend",
    [
      { name: "part" },
      number("answers"),
      number("same execution"),
      number("correct"),
      number("mean belief"),
    ],
    figures.sources.map(({ source, answers, same, correct, belief }) => [
      source,
      answers,
      withInterval(same),
      withInterval(correct),
      belief.toFixed(2),
    ]),
  );
}

function bad({ badRows }: AskReport): Markup {
  return table(
    "Lines that are no rows",
    [{ name: "place" }, { name: "what is wrong" }],
    badRows.map(({ file, line, error }) => [`${file}:${line}`, error]),
  );
}
