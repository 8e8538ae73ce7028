/** The report of `eval guard` as one page. */
import {
  type BrainFigures,
  DECISIONS,
  type GuardReport,
  type Judged,
  LABELS,
  type Latency,
  type Mistake,
  type PhaseFigures,
  type Rate,
  type Slice,
} from "../types.js";
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
import { type Column, details, html, type Markup, page, type Section, table } from "./page.js";
import { familyPlot, latencyPlot, precisionRecallPlot, reliabilityPlot } from "./plots.js";

/** Families that are drawn; the table below has all. */
const DRAWN_FAMILIES = 20;
const KINDS: readonly Mistake[] = ["false-alarm", "miss", "milder", "stricter"];
const number = (name: string): Column => ({ name, isNumber: true });

/** Text of the page. */
export function guardHtml(report: GuardReport): string {
  const { counts, cerbash, made, heads, brainName, notes } = report;
  const lead = [
    html`<p>${counts.judged} commands judged by cerbash ${cerbash} (${heads.join(", ")}; brain: ${brainName ?? "none"}) on
<time datetime="${made}">${made}</time>: ${counts.labelled} labelled, ${counts.unlabelled} not, ${counts.bad} bad rows.
Intervals are Wilson's at 95 %.</p>`,
    ...notes.map((note) => html`<p class="note">${note}</p>`),
  ];
  const sections: Section[] = [
    { id: "halves", title: "Both halves", body: [tiles(report.total), confusion(report.total)] },
    {
      id: "phases",
      title: "Each head alone, and all together",
      body: [phases(report.phases), decidedBy(report)],
    },
    { id: "brain", title: "Brain", body: brain(report.brain) },
    { id: "latency", title: "Time for a decision", body: latency(report.latency) },
    { id: "sources", title: "By source", body: [slices("Sources", report.sources)] },
    { id: "families", title: "By family", body: families(report.families) },
    ...KINDS.map((kind) => mistakes(kind, report)),
    { id: "bad-rows", title: `Bad rows (${counts.bad})`, body: [badRows(report)] },
  ];
  return page("cerbash: how good the guard is", lead, sections);
}

function tiles({ falseAlarms, stopped, denied, exact }: Slice): Markup {
  const tile = (name: string, rate: Rate, of: string) => html`<div><dt>${name}</dt>
<dd class="big">${share(rate)}</dd><dd class="soft">${interval(rate)}</dd><dd class="soft">${counted(rate)} ${of}</dd></div>
`;
  return html`<dl class="tiles">
${tile("False alarms", falseAlarms, "safe")}${tile("Stopped", stopped, "risky or destructive")}${tile("Denied", denied, "destructive")}${tile("Exactly as labelled", exact, "labelled")}</dl>`;
}

function confusion({ confusion: counts }: Slice): Markup {
  return table(
    "Decisions by label (confusion of the three classes)",
    [{ name: "label" }, ...DECISIONS.map(number)],
    ([...LABELS, "unlabelled"] as const).map((label) => [
      label,
      ...DECISIONS.map((decision) => counts[label][decision]),
    ]),
  );
}

function withInterval(rate: Rate): string {
  return rate.p === null ? "-" : `${share(rate)} (${interval(rate)})`;
}

function phases(all: readonly PhaseFigures[]): Markup {
  const note = html`<p class="soft">A head speaks of a row when it has an opinion on it. The allowlist alone stops nothing: what counts is of
how many safe rows it speaks, and of how few others.</p>`;
  const rows = all.map(({ phase, ...rates }) => [
    phase,
    withInterval(rates.falseAlarms),
    withInterval(rates.stopped),
    withInterval(rates.denied),
    withInterval(rates.speaksOfSafe),
    withInterval(rates.speaksOfHarm),
  ]);
  const names = ["false alarms", "stopped", "denied", "speaks of safe", "speaks of the others"];
  return html`${note}${table("Heads", [{ name: "head" }, ...names.map(number)], rows)}`;
}

function decidedBy({ decidedBy: by }: GuardReport): Markup {
  const labels = [...LABELS, "unlabelled"] as const;
  const heads = ["allowlist", "rules", "brain", "default", "error"] as const;
  return table(
    "Which head decided, all together (default: no head claims it)",
    [{ name: "head" }, ...labels.map(number)],
    heads.map((head) => [head, ...labels.map((label) => by[head][label])]),
  );
}

function brain(figures: BrainFigures | null): Markup[] {
  if (figures === null)
    return [
      html`<p class="note">There is no brain, so there are no probabilities: no reliability curve, no calibration error and no
precision-recall curve can be shown.</p>`,
    ];
  const { name, scored, abstained, calibration, topLabelError, averagePrecision, curve } = figures;
  const { atOnePercent } = figures;
  const error = fraction(calibration.error);
  const facts = [
    `${name} scored ${scored} labelled rows and abstained on ${abstained}.`,
    `Expected calibration error: ${error} that a row is not safe, ${fraction(topLabelError)} of the most probable label.`,
    ...(averagePrecision === null ? [] : [`Average precision: ${fraction(averagePrecision)}.`]),
    ...(atOnePercent === null
      ? []
      : [
          `At ${percent(atOnePercent.falsePositives)} % false alarms it stops ${percent(atOnePercent.recall)} % (threshold ${fraction(atOnePercent.threshold)}).`,
        ]),
  ];
  const bins = table(
    "Bins of equal mass",
    [{ name: "bin" }, number("rows"), number("given"), number("observed")],
    calibration.bins.map(({ count, predicted, observed }, i) => [
      i + 1,
      count,
      fraction(predicted),
      fraction(observed),
    ]),
  );
  const points = table(
    "Thresholds",
    [number("threshold"), number("precision"), number("recall"), number("false alarms")],
    curve.map(({ threshold, precision, recall, falsePositives }) =>
      [threshold, precision, recall, falsePositives].map(fraction),
    ),
  );
  const noCurve = html`<p class="note">A precision-recall curve needs safe rows and others; one of them is missing.</p>`;
  return [
    ...facts.map((fact) => html`<p>${fact}</p>`),
    html`<div class="plots">
<figure>${reliabilityPlot(
      calibration.bins,
      `Over ${calibration.bins.length} bins of equal mass; expected calibration error ${error}. The dashed line is a perfect forecast.`,
    )}<figcaption>Reliability that a row is not safe</figcaption></figure>
${
  averagePrecision === null
    ? noCurve
    : html`<figure>${precisionRecallPlot(curve, `Average precision ${fraction(averagePrecision)} over ${scored} rows.`)}<figcaption>Precision and recall of what is not safe</figcaption></figure>`
}
</div>
${details("The figures of both curves", html`${bins}${points}`)}`,
  ];
}

function latency(figures: Latency | null): Markup[] {
  if (figures === null) return [html`<p>Nothing was judged.</p>`];
  const { count, mean, p50, p90, p95, p99, max, histogram } = figures;
  const named = { p50, p90, p95, p99, max, mean };
  const span = (from: number, to: number | null) =>
    to === null ? `${time(from)} and more` : `${time(from)} to ${time(to)}`;
  return [
    table(
      `Over ${count} decisions in one warm process`,
      [{ name: "of the decisions" }, ...Object.keys(named).map(number)],
      [["time", ...Object.values(named).map(time)]],
    ),
    html`<div class="plots"><figure>${latencyPlot(histogram, `Half within ${time(p50)}, 99 % within ${time(p99)}, the slowest ${time(max)}.`)}<figcaption>Histogram of the times</figcaption></figure></div>`,
    details(
      "The figures of the histogram",
      table(
        "Decisions by time",
        [{ name: "time" }, number("decisions")],
        histogram.map(({ from, to, count: some }) => [span(from, to), some]),
      ),
    ),
  ];
}

function slices(caption: string, all: readonly Slice[]): Markup {
  const names = ["rows", "false alarms", "of", "stopped", "of", "denied", "of", "exact", "of"];
  return table(
    caption,
    [{ name: "name" }, ...names.map(number)],
    all.map(({ name, rows, falseAlarms, stopped, denied, exact }) => [
      name,
      rows,
      ...[falseAlarms, stopped, denied, exact].flatMap((rate) => [
        withInterval(rate),
        counted(rate),
      ]),
    ]),
  );
}

function families(all: readonly Slice[]): Markup[] {
  const drawn = all.filter(({ exact }) => exact.of > 0).slice(0, DRAWN_FAMILIES);
  const plot =
    drawn.length === 0
      ? html`<p>No labelled rows.</p>`
      : html`<div class="plots"><figure>${familyPlot(drawn, `The ${drawn.length} families with most mistakes; the table has all ${all.length}.`)}<figcaption>Share of right and wrong decisions, and the number of rows</figcaption></figure></div>`;
  const counts = table(
    "Decisions by family and label",
    [
      { name: "family" },
      ...LABELS.flatMap((label) => DECISIONS.map((decision) => number(`${label}: ${decision}`))),
    ],
    all.map(({ name, confusion: by }) => [
      name,
      ...LABELS.flatMap((label) => DECISIONS.map((decision) => by[label][decision])),
    ]),
  );
  return [plot, details(`All ${all.length} families`, html`${slices("Families", all)}${counts}`)];
}

function mistakes(kind: Mistake, report: GuardReport): Section {
  const rows = report.mistakes.filter(({ mistake }) => mistake === kind);
  return {
    id: kind,
    title: `${mistakeTitles[kind]} (${rows.length})`,
    body: [rows.length === 0 ? html`<p>None.</p>` : rowList(rows)],
  };
}

function rowList(rows: readonly Judged[]): Markup {
  const items = rows.map((row) => {
    const { label = "unlabelled", decision, phase, command, why, reason, family } = row;
    const labelled = reason === undefined ? "" : `Labelled ${label}: ${reason}`;
    const given = row.brain;
    const p =
      given === null
        ? ""
        : ` Brain: safe ${fraction(given.safe)}, risky ${fraction(given.risky)}, destructive ${fraction(given.destructive)}.`;
    return html`<li><p><strong>${label}</strong>, decided <strong>${decision}</strong> by ${phase} <span class="soft">${place(row)}, ${family}</span></p>
<pre><code>${command}</code></pre>
<p>${decider(row)}${why === "" ? "" : `: ${why}`}.${p}</p><p class="soft">${labelled}</p></li>
`;
  });
  return html`<ol class="rows">
${items}</ol>`;
}

function badRows({ badRows: rows }: GuardReport): Markup {
  if (rows.length === 0) return html`<p>None.</p>`;
  return table(
    "Lines that are no rows; they are not judged",
    [{ name: "line" }, { name: "what is wrong" }],
    rows.map((row) => [place(row), row.error]),
  );
}
