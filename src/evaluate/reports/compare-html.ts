/** The report of `eval compare` as one page. */
import type { Change, ChangedRow, CompareReport, Described, Side } from "../compare.js";
import { changeTitles } from "./compare-terminal.js";
import { counted, decider, fraction, interval, place, pValue, share } from "./format.js";
import { type Column, html, type Markup, page, type Section, table } from "./page.js";

const number = (name: string): Column => ({ name, isNumber: true });

/** Text of the page. */
export function compareHtml(report: CompareReport): string {
  const { a, b, counts } = report;
  const named = (letter: string, { name, cerbash, made, brainName }: Described) =>
    html`<li>${letter}: ${name} (cerbash ${cerbash}, brain ${brainName ?? "none"}, <time datetime="${made}">${made}</time>)</li>`;
  const lead = [html`<ul>${named("A", a)}${named("B", b)}</ul>`];
  const rows: readonly (readonly [string, number])[] = [
    ["on both sides", counts.paired],
    ["decided the same", counts.same],
    ["the same for another reason", counts.sameByOther],
    ["fixed", counts.fixed],
    ["broken", counts.broken],
    ["other changes", counts.other],
    ["with another label in B (in no test)", counts.relabelled],
    ["only in A", counts.onlyA],
    ["only in B", counts.onlyB],
  ];
  const changes = (["broken", "fixed", "other"] as const).map((change) =>
    section(change, report.changes),
  );
  const sections: Section[] = [
    { id: "figures", title: "Figures", body: [tests(report)] },
    {
      id: "rows",
      title: "Rows",
      body: [table("What became of the rows", [{ name: "rows" }, number("count")], rows)],
    },
    ...changes,
  ];
  return page("cerbash: what changed between two evaluations", lead, sections);
}

function tests(report: CompareReport): Markup {
  const names = ["A", "95 %", "B", "95 %", "fixed", "broken", "McNemar p"];
  const rows = report.tests.map(({ name, a, b, fixed, broken, p }) => [
    name,
    `${share(a)} (${counted(a)})`,
    interval(a),
    `${share(b)} (${counted(b)})`,
    interval(b),
    fixed,
    broken,
    pValue(p),
  ]);
  return html`${table("Both sides on the same rows", [{ name: "figure" }, ...names.map(number)], rows)}
<p class="soft">Intervals are Wilson's for each side alone. p is McNemar's exact test, two-sided: how likely a difference at least this
large is if nothing changed.</p>`;
}

function section(change: Change, all: readonly ChangedRow[]): Section {
  const rows = all.filter((row) => row.change === change);
  const items = rows.map((row) => {
    const { label = "unlabelled", a, b, command, family } = row;
    return html`<li><p><strong>${label}</strong>: ${a.decision} to <strong>${b.decision}</strong> <span class="soft">${place(row)}, ${family}</span></p>
<pre><code>${command}</code></pre>
<p>A: ${sideText(a)}</p><p>B: ${sideText(b)}</p></li>
`;
  });
  return {
    id: change,
    title: `${changeTitles[change]} (${rows.length})`,
    body: [rows.length === 0 ? html`<p>None.</p>` : html`<ol class="rows">${items}</ol>`],
  };
}

function sideText(side: Side): string {
  const { why, brain } = side;
  const p =
    brain === null
      ? ""
      : ` (brain: safe ${fraction(brain.safe)}, risky ${fraction(brain.risky)}, destructive ${fraction(brain.destructive)})`;
  return `${decider(side)}${why === "" ? "" : `: ${why}`}${p}`;
}
