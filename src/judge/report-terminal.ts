/** The judge's report for a terminal of 80 columns. */
import { amount, interval, share, time } from "../evaluate/reports/format.js";
import { type Style, wrapped } from "../evaluate/reports/terminal.js";
import type { Counts, Latency } from "../evaluate/types.js";
import type { AfterStop, Evidence, Example, JudgeReport, Row, RuleRow, Week } from "./types.js";

/** Rows of a table beyond these are only counted; JSON and HTML have all. */
const MOST_ROWS = 12;
const MOST_WEEKS = 8;
const MOST_EXAMPLES = 5;

/** Text of the report. */
export function judgeTerminal(report: JudgeReport, style: Style): string {
  const { paint } = style;
  const { counts, decisions, rates, phases, rules, programs, agents, latency } = report;
  const { evidence, afterStop, weeks, degraded, notes, first, last } = report;
  const bold = (text: string) => paint("bold", text);
  const parts = [
    [
      `${bold(amount(counts.decisions, "decision"))}${first === null || last === null ? "" : `, ${first.slice(0, 10)} to ${last.slice(0, 10)}`}: ${amount(counts.sessions, "session")}, ${amount(counts.writes, "written file")}`,
      ...notes.flatMap((note) => wrapped(note, "  ").map((line) => paint("yellow", line))),
      ...(counts.imported > 0
        ? [`  ${counts.imported} imported entries are in no figure (see: cerbash replay)`]
        : []),
      ...(counts.unreadable > 0
        ? [`  ${counts.unreadable} lines could not be read; see: cerbash ledger verify`]
        : []),
    ],
    [
      bold("Decisions"),
      ...(["allow", "ask", "deny"] as const).map(
        (name) =>
          `  ${name.padEnd(8)}${String(decisions[name]).padStart(9)}${share(rates[name]).padStart(10)}  (${interval(rates[name])})`,
      ),
      ...(counts.rewritten > 0
        ? [`  ${counts.rewritten} denied and changed into a safer one`]
        : []),
    ],
    table("By head", phases, style),
    ruleLines(rules, style),
    table("By program", programs, style),
    agents.length > 1 ? table("By agent", agents, style) : [],
    latency === null ? [] : [bold("Time for a decision"), ...latencyLines(latency)],
    [bold("Outcomes"), ...outcomeLines(report)],
    [bold("Evidence of false alarms"), ...alarmLines(evidence, style)],
    [bold("Evidence of missed dangers"), ...missLines(evidence, style)],
    afterStop.stops === 0 ? [] : [bold("After a stop, the agent"), ...afterLines(afterStop)],
    weeks.length === 0 ? [] : [bold("Week by week"), ...weekLines(weeks, style)],
    degraded.length === 0
      ? []
      : [
          bold("Parts that did not work"),
          ...degraded
            .slice(0, MOST_ROWS)
            .map(({ name, count }) => `  ${fit(style.visible(name), 50).padEnd(51)}${count}`),
        ],
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join("\n"))
    .join("\n\n")}\n`;
}

const cells = ({ allow, ask, deny }: Counts): string =>
  [allow, ask, deny].map((n) => String(n).padStart(9)).join("");
const HEAD = `${"allow".padStart(9)}${"ask".padStart(9)}${"deny".padStart(9)}`;

function table(title: string, rows: readonly Row[], { paint, visible }: Style): string[] {
  if (rows.length === 0) return [];
  return [
    `${paint("bold", title)}${HEAD.padStart(73 - title.length)}`,
    ...rows
      .slice(0, MOST_ROWS)
      .map(({ name, counts }) => `  ${fit(visible(name), 43).padEnd(44)}${cells(counts)}`),
    ...more(rows.length - MOST_ROWS),
  ];
}

function ruleLines(rules: readonly RuleRow[], { paint, visible }: Style): string[] {
  if (rules.length === 0) return [];
  return [
    `${paint("bold", "By rule")}${`${"ask".padStart(7)}${"deny".padStart(7)}${"permitted".padStart(11)}${"repeated".padStart(10)}`.padStart(73)}`,
    ...rules
      .slice(0, MOST_ROWS)
      .map(
        ({ name, counts, permitted, repeated }) =>
          `  ${fit(visible(name), 42).padEnd(43)}${String(counts.ask).padStart(7)}${String(counts.deny).padStart(7)}${String(permitted).padStart(11)}${String(repeated).padStart(10)}`,
      ),
    ...more(rules.length - MOST_ROWS),
  ];
}

function latencyLines({ count, mean, p50, p90, p95, p99, max }: Latency): string[] {
  return [
    `  p50 ${time(p50)}, p90 ${time(p90)}, p95 ${time(p95)}, p99 ${time(p99)}, max ${time(max)}`,
    `  mean ${time(mean)} over ${count}`,
  ];
}

function outcomeLines({ counts, outcomes }: JudgeReport): string[] {
  const { done, failed, interrupted, refused, errors } = outcomes;
  return [
    `  ${counts.outcomes} recorded, ${counts.joined} joined to their decision`,
    `  ${done} done, ${failed} failed (${share(errors)} of what ran), ${interrupted} interrupted, ${refused} refused`,
  ];
}

function alarmLines(evidence: Evidence, style: Style): string[] {
  const { permittedOfAsked: rate, allowedLater, refused } = evidence;
  return [
    `  ${rate.hits} of ${rate.of} asked commands whose end is known were permitted (${share(rate)}),`,
    `  ${refused} refused; ${allowedLater} stopped ones were allowed later in their session`,
    ...exampleLines(evidence.permittedExamples, style),
  ];
}

function missLines(evidence: Evidence, style: Style): string[] {
  const { recovered, ranThoughDenied } = evidence;
  return [
    `  ${recovered.hits} of ${recovered.of} allowed commands were soon followed by a recovery`,
    ...exampleLines(evidence.recoveredExamples, style),
    ...(ranThoughDenied > 0
      ? [
          `  ${ranThoughDenied} ran although they were denied`,
          ...exampleLines(evidence.ranThoughDeniedExamples, style),
        ]
      : []),
  ];
}

function exampleLines(examples: readonly Example[], { paint, visible }: Style): string[] {
  return examples
    .slice(-MOST_EXAMPLES)
    .flatMap(({ time: at, command, by, then }) => [
      ...wrapped(oneLine(visible(command), 140), "    "),
      ...wrapped(`${at.slice(0, 16)} ${visible(by)}; ${oneLine(visible(then), 100)}`, "      ").map(
        (line) => paint("dim", line),
      ),
    ]);
}

function afterLines({ stops, safer, other, repeated, stoppedAgain, nothing }: AfterStop): string[] {
  const line = (n: number, what: string) =>
    `  ${String(n).padStart(8)}  ${((100 * n) / stops).toFixed(1).padStart(5)} %  ${what}`;
  return [
    line(safer, "took a safer way (the same program, or one suggested)"),
    line(other, "went on with another program"),
    line(repeated, "tried the very same again"),
    line(stoppedAgain, "tried something that was stopped too"),
    line(nothing, "did nothing more, as far as is recorded"),
  ];
}

function weekLines(weeks: readonly Week[], { visible }: Style): string[] {
  return [
    `  ${"from".padEnd(12)}${HEAD}${"drift".padStart(8)}  more of`,
    ...weeks
      .slice(-MOST_WEEKS)
      .map(({ from, counts, drift, risen }) =>
        `  ${from.padEnd(12)}${cells(counts)}${(drift === null ? "-" : drift.toFixed(3)).padStart(8)}  ${fit(visible(risen.join(" ")), 28)}`.trimEnd(),
      ),
    "  drift: Jensen-Shannon divergence of the programs from the week before, 0 to 1",
  ];
}

function more(left: number): string[] {
  return left > 0 ? [`  and ${left} more (--json and --html have all)`] : [];
}

function oneLine(text: string, most: number): string {
  const flat = text.replace(/\s+/g, " ");
  return flat.length <= most ? flat : `${flat.slice(0, most - 1)}…`;
}

/** The end of a long name says more than its beginning. */
function fit(text: string, width: number): string {
  return text.length <= width ? text : `…${text.slice(text.length - width + 1)}`;
}
