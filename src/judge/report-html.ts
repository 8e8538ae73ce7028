/** The judge's report as one self-contained page. */
import { counted, interval, share, time } from "../evaluate/reports/format.js";
import {
  type Column,
  details,
  html,
  type Markup,
  page,
  type Section,
  table,
} from "../evaluate/reports/page.js";
import { latencyPlot, sharesPlot } from "../evaluate/reports/plots.js";
import type { Counts, Latency } from "../evaluate/types.js";
import type { AfterStop, Evidence, Example, JudgeReport, Row } from "./types.js";

const number = (name: string): Column => ({ name, isNumber: true });
/** Rows that are drawn; the table below has more. */
const DRAWN = 16;
/** Rows of the longest tables: programs have no bound. */
const MOST_ROWS = 500;

/** Text of the page. */
export function judgeHtml(report: JudgeReport): string {
  const { counts, cerbash, made, first, last, notes, since } = report;
  const lead = [
    html`<p>${counts.decisions} decisions in ${counts.sessions} sessions, from ${first ?? "-"} to ${last ?? "-"}${since === null ? "" : ` (since ${since})`}; judged by cerbash
${cerbash} on <time datetime="${made}">${made}</time>. ${counts.writes} were about files that a tool writes; ${counts.imported} imported entries are in no
figure, ${counts.unreadable} lines could not be read. Commands are as recorded: redacted. Intervals are Wilson's at 95 %.</p>`,
    ...notes.map((note) => html`<p class="note">${note}</p>`),
  ];
  const sections: Section[] = [
    { id: "decisions", title: "Decisions", body: [tiles(report), weeks(report)] },
    { id: "heads", title: "By head", body: [rows("Decisions by head", report.phases)] },
    { id: "rules", title: "By rule", body: [rules(report)] },
    { id: "programs", title: "By program", body: [drawn("programs", report.programs)] },
    { id: "agents", title: "By agent", body: [rows("Decisions by agent", report.agents)] },
    { id: "outcomes", title: "Outcomes", body: [outcomes(report)] },
    { id: "alarms", title: "Evidence of false alarms", body: alarms(report.evidence) },
    { id: "misses", title: "Evidence of missed dangers", body: misses(report.evidence) },
    { id: "after", title: "What agents do after a stop", body: [after(report.afterStop)] },
    { id: "latency", title: "Time for a decision", body: latency(report.latency) },
    { id: "degraded", title: "Parts that did not work", body: [degraded(report)] },
  ];
  return page("cerbash: is this guard any good?", lead, sections);
}

function tiles({ decisions, rates, evidence }: JudgeReport): Markup {
  const tile = (name: string, big: string, more: string) =>
    html`<div><dt>${name}</dt><dd class="big">${big}</dd><dd>${more}</dd></div>`;
  const { permittedOfAsked, recovered } = evidence;
  return html`<dl class="tiles">${(["allow", "ask", "deny"] as const).map((name) =>
    tile(name, share(rates[name]), `${decisions[name]} decisions; ${interval(rates[name])}`),
  )}${[
    tile(
      "asked and permitted",
      share(permittedOfAsked),
      `${counted(permittedOfAsked)} whose end is known`,
    ),
    tile("followed by a recovery", String(recovered.hits), `of ${recovered.of} allowed commands`),
  ]}</dl>`;
}

const cells = ({ allow, ask, deny }: Counts) => [allow, ask, deny];

function rows(caption: string, all: readonly Row[]): Markup {
  return table(
    caption,
    [{ name: "name" }, number("allow"), number("ask"), number("deny")],
    all.slice(0, MOST_ROWS).map(({ name, counts }) => [name, ...cells(counts)]),
  );
}

function drawn(id: string, all: readonly Row[]): Markup {
  if (all.length === 0) return html`<p>Nothing is recorded.</p>`;
  const some = all.slice(0, DRAWN);
  return html`<div class="plots"><figure>${plot(id, "Decisions by program", some, `The ${some.length} of ${all.length} programs with most decisions.`)}<figcaption>Share of decisions, and their number</figcaption></figure></div>
${details(`${Math.min(all.length, MOST_ROWS)} of ${all.length} programs`, rows("Decisions by program", all))}`;
}

function plot(id: string, title: string, some: readonly Row[], about: string): Markup {
  return sharesPlot(
    { id, title, about },
    some.map(({ name, counts }) => ({
      name,
      parts: [
        ["right", counts.allow],
        ["alarm", counts.ask],
        ["miss", counts.deny],
      ],
    })),
    [
      ["right", "allow"],
      ["alarm", "ask"],
      ["miss", "deny"],
    ],
  );
}

function weeks({ weeks: all }: JudgeReport): Markup {
  if (all.length === 0) return html`<p>Nothing is recorded.</p>`;
  const some = all.slice(-DRAWN).map(({ from, counts }) => ({ name: from, counts }));
  return html`<div class="plots"><figure>${plot("weeks", "Decisions by week", some, `The last ${some.length} of ${all.length} weeks.`)}<figcaption>Share of decisions by week (its Monday), and their number</figcaption></figure></div>
${table(
  "Weeks, and how far the mix of programs moved from the one before (Jensen-Shannon divergence, 0 to 1)",
  [
    { name: "from" },
    number("allow"),
    number("ask"),
    number("deny"),
    number("drift"),
    { name: "more of" },
  ],
  all.map(({ from, counts, drift, risen }) => [
    from,
    ...cells(counts),
    drift === null ? "-" : drift.toFixed(3),
    risen.join(", "),
  ]),
)}`;
}

function rules({ rules: all }: JudgeReport): Markup {
  return table(
    "Rules that stopped something",
    [{ name: "rule" }, number("ask"), number("deny"), number("permitted"), number("repeated")],
    all.map(({ name, counts, permitted, repeated }) => [
      name,
      counts.ask,
      counts.deny,
      permitted,
      repeated,
    ]),
  );
}

function outcomes({ counts, outcomes: of }: JudgeReport): Markup {
  const { done, failed, interrupted, refused, errors } = of;
  return table(
    `Outcomes, of which ${counts.joined} are joined to their decision; ${share(errors)} of what ran failed`,
    [{ name: "outcomes" }, ...["done", "failed", "interrupted", "refused", "all"].map(number)],
    [["count", done, failed, interrupted, refused, counts.outcomes]],
  );
}

function alarms(evidence: Evidence): Markup[] {
  const { permittedOfAsked: rate, allowedLater, refused } = evidence;
  return [
    html`<p>Of ${rate.of} asked commands whose end is known a person permitted ${rate.hits} (${share(rate)}; ${interval(rate)}) and refused ${refused};
${allowedLater} stopped commands were allowed later in their session.</p>`,
    examples(evidence.permittedExamples),
  ];
}

function misses(evidence: Evidence): Markup[] {
  const { recovered, ranThoughDenied } = evidence;
  return [
    html`<p>${recovered.hits} of ${recovered.of} allowed commands were soon followed by one that recovers what is lost.</p>`,
    examples(evidence.recoveredExamples),
    html`<p>${ranThoughDenied} commands ran although they were denied.</p>`,
    examples(evidence.ranThoughDeniedExamples),
  ];
}

function examples(all: readonly Example[]): Markup {
  if (all.length === 0) return html`<p>None.</p>`;
  const items = all.map(
    ({ time: at, command, by, then }) => html`<li><pre><code>${command}</code></pre>
<p>${by}; then: ${then} <span class="soft">${at}</span></p></li>
`,
  );
  return html`<ol class="rows">
${items}</ol>`;
}

function after({ stops, safer, other, repeated, stoppedAgain, nothing }: AfterStop): Markup {
  const names = ["safer", "another program", "the same again", "stopped again", "nothing", "all"];
  return table(
    "The next command of the session; safer: allowed, and the same program or one that the rule suggests",
    [{ name: "stops" }, ...names.map(number)],
    [["count", safer, other, repeated, stoppedAgain, nothing, stops]],
  );
}

function latency(figures: Latency | null): Markup[] {
  if (figures === null) return [html`<p>Nothing was decided.</p>`];
  const { count, mean, p50, p90, p95, p99, max, histogram } = figures;
  const named = { p50, p90, p95, p99, max, mean };
  return [
    table(
      `Over ${count} decisions, as they were recorded`,
      [{ name: "of the decisions" }, ...Object.keys(named).map(number)],
      [["time", ...Object.values(named).map(time)]],
    ),
    html`<div class="plots"><figure>${latencyPlot(histogram, `Half within ${time(p50)}, 99 % within ${time(p99)}, the slowest ${time(max)}.`)}<figcaption>Histogram of the times</figcaption></figure></div>`,
  ];
}

function degraded({ degraded: all }: JudgeReport): Markup {
  if (all.length === 0) return html`<p>None.</p>`;
  return table(
    "Decisions that were made without a part",
    [{ name: "part" }, number("decisions")],
    all.map(({ name, count }) => [name, count]),
  );
}
