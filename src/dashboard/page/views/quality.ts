/** Is this guard any good? The figures of the judge, drawn. */
import type { Example, JudgeReport, Row } from "../../../judge/types.js";
import type { FiguresAnswer } from "../../types.js";
import { get, on } from "../client.js";
import { button, fill, h } from "../dom.js";
import { count, dayAgo, interval, micros, moment, percent } from "../format.js";
import { choice, figuresTable, panel, ranges, tile } from "../panel.js";
import { columns, histogram, legend, linesPlot, partsBar, smallBar } from "../plots.js";
import { commandLine, shown } from "../text.js";
import { linkTo, type View } from "../view.js";
import { again, reading } from "./live.js";

/** Rows of a list that are shown at once. */
const MOST = 15;
const COLOURS = legend([
  ["allow", "allowed"],
  ["ask", "asked"],
  ["deny", "denied"],
]);

export const quality: View = {
  name: "Quality",
  title: "Is this guard any good?",
  async show(body, search, signal) {
    const days = search.get("days") ?? "29";
    const place = h("div", {}, reading(null));
    let isShown = false;
    const update = async () => {
      const since = days === "" ? "" : `?since=${dayAgo(Number(days) || 0)}`;
      const answer = await get<FiguresAnswer>(`/api/figures${since}`, signal);
      isShown = answer.report !== null;
      if (!isShown) again(update, signal);
      renew.hidden = true;
      fill(
        place,
        answer.report === null
          ? reading(answer.reading)
          : panels(answer.report, answer.morePrograms),
      );
    };
    // Figures do not change under the eyes of whoever reads them.
    const renew = button("Show new records", () => void update());
    renew.hidden = true;
    on(
      "figures",
      () => {
        renew.hidden = !isShown;
      },
      signal,
    );
    fill(
      body,
      h(
        "div",
        { class: "controls" },
        choice("Time", ranges, days, (value) => {
          location.hash = linkTo("quality", { days: value });
        }),
        renew,
      ),
      place,
    );
    await update();
  },
};

function panels(report: JudgeReport, morePrograms: number): Node[] {
  const { notes, counts, first, last, degraded } = report;
  if (counts.decisions === 0) return [h("p", {}, "Nothing was decided in this time.")];
  return [
    h(
      "p",
      { class: "soft" },
      `${count(counts.decisions)} decisions in ${count(counts.sessions)} sessions, ${moment(first ?? "")} to ${moment(last ?? "")}. Commands are as recorded: redacted.`,
    ),
    ...notes.map((note) => h("p", { class: "note" }, note)),
    totals(report),
    h(
      "div",
      { class: "grid" },
      overTime(report),
      stoppedShare(report),
      panel(
        "By phase",
        list(report.phases, (name) => linkTo("records", { phase: name })),
      ),
      panel(
        "By agent",
        list(report.agents, (name) => linkTo("records", { agent: name })),
      ),
      rules(report),
      panel(
        "By tool",
        list(report.programs, (name) => linkTo("records", { text: name })),
        morePrograms === 0 ? null : h("p", { class: "soft" }, `and ${count(morePrograms)} more`),
      ),
      ...latency(report),
      outcomes(report),
      afterStop(report),
      alarms(report),
      misses(report),
      drift(report),
      panel(
        "Parts that did not work",
        degraded.length === 0
          ? h("p", {}, "None.")
          : h(
              "ul",
              { class: "plain" },
              degraded.map(({ name, count: n }) => h("li", {}, `${count(n)} × `, shown(name))),
            ),
      ),
    ),
  ];
}

function totals({ rates, decisions, evidence, latency: times }: JudgeReport): HTMLElement {
  const { permittedOfAsked: permitted, recovered } = evidence;
  return h(
    "dl",
    { class: "tiles" },
    tile(
      "allowed",
      percent(rates.allow.p),
      `${count(decisions.allow)}; ${interval(rates.allow)}`,
      "allow",
    ),
    tile("asked", percent(rates.ask.p), `${count(decisions.ask)}; ${interval(rates.ask)}`, "ask"),
    tile(
      "denied",
      percent(rates.deny.p),
      `${count(decisions.deny)}; ${interval(rates.deny)}`,
      "deny",
    ),
    tile(
      "asked, then permitted",
      percent(permitted.p),
      `${count(permitted.hits)} of ${count(permitted.of)} whose end is known`,
    ),
    tile("followed by a recovery", count(recovered.hits), `of ${count(recovered.of)} allowed`),
    tile(
      "time, 99 %",
      times === null ? "-" : micros(times.p99),
      times === null ? "" : `half within ${micros(times.p50)}`,
    ),
  );
}

function overTime({ days, hours }: JudgeReport): HTMLElement {
  const isHourly = days.length <= 2;
  const drawn = isHourly
    ? hours.map(({ hour, counts }) => ({
        short: `${hour.slice(11)}h`,
        name: `${hour}:00 UTC`,
        counts,
      }))
    : days.map(({ day, counts }) => ({ short: day.slice(5), name: day, counts }));
  const what = isHourly ? "hour" : "day";
  return panel(
    "Verdicts over time",
    columns(
      `Decisions by ${what}`,
      drawn,
      `${drawn.length} ${what}s, UTC. The table below has the figures.`,
    ),
    COLOURS.cloneNode(true),
    figuresTable(
      `Decisions by ${what}`,
      [what, "allowed", "asked", "denied"],
      drawn.map(({ name, counts }) => [
        name,
        count(counts.allow),
        count(counts.ask),
        count(counts.deny),
      ]),
    ),
  );
}

function stoppedShare({ days }: JudgeReport): HTMLElement {
  const share = (kind: "ask" | "deny") =>
    days.map(({ counts }) => {
      const all = counts.allow + counts.ask + counts.deny;
      return all === 0 ? null : counts[kind] / all;
    });
  const [asked, denied] = [share("ask"), share("deny")];
  return panel(
    "Share that is stopped",
    linesPlot(
      "Share of decisions that are stopped, by day",
      days.map(({ day }) => day),
      [
        { kind: "ask", name: "asked", values: asked },
        { kind: "deny", name: "denied", values: denied },
      ],
      "The table below has the figures.",
      { isLog: false, label: percent },
    ),
    legend([
      ["ask", "asked"],
      ["deny", "denied"],
    ]),
    figuresTable(
      "Share that is stopped",
      ["day", "asked", "denied"],
      days.map(({ day }, i) => [day, percent(asked[i] ?? null), percent(denied[i] ?? null)]),
    ),
  );
}

function list(rows: readonly Row[], link: (name: string) => string): HTMLElement {
  const all = (row: Row) => row.counts.allow + row.counts.ask + row.counts.deny;
  const most = Math.max(1, ...rows.map(all));
  const item = (row: Row) =>
    h(
      "li",
      {},
      h("a", { href: link(row.name) }, shown(row.name)),
      smallBar(row.counts, most),
      h(
        "span",
        { class: "soft" },
        `${count(row.counts.allow)} allowed, ${count(row.counts.ask)} asked, ${count(row.counts.deny)} denied`,
      ),
    );
  return folded(rows.map(item));
}

function folded(items: readonly HTMLElement[]): HTMLElement {
  if (items.length === 0) return h("p", {}, "None.");
  const rest = items.slice(MOST);
  return h(
    "div",
    {},
    h("ul", { class: "bars" }, items.slice(0, MOST)),
    rest.length === 0
      ? null
      : h("details", {}, h("summary", {}, `${rest.length} more`), h("ul", { class: "bars" }, rest)),
  );
}

function rules({ rules: all }: JudgeReport): HTMLElement {
  const most = Math.max(1, ...all.map(({ counts }) => counts.ask + counts.deny));
  const item = ({ name, counts, permitted, repeated }: (typeof all)[number]) =>
    h(
      "li",
      {},
      h("a", { href: linkTo("records", { rule: name }) }, shown(name)),
      smallBar({ ...counts, allow: 0 }, most),
      h(
        "span",
        { class: "soft" },
        `${count(counts.ask)} asked, ${count(counts.deny)} denied; ${count(permitted)} then permitted, ${count(repeated)} repeated`,
      ),
    );
  return panel("By rule", folded(all.map(item)));
}

function latency({ latency: times, days }: JudgeReport): HTMLElement[] {
  if (times === null) return [];
  const { p50, p90, p95, p99, max, mean } = times;
  return [
    panel(
      "Time for a decision",
      h(
        "dl",
        { class: "small-tiles" },
        Object.entries({ p50, p90, p95, p99, max, mean }).map(([name, us]) =>
          h("div", {}, h("dt", {}, name), h("dd", {}, micros(us))),
        ),
      ),
      histogram(
        times.histogram,
        `Half within ${micros(p50)}, 99 % within ${micros(p99)}, the slowest ${micros(max)}.`,
      ),
    ),
    panel(
      "Time by day",
      linesPlot(
        "Time for a decision, by day",
        days.map(({ day }) => day),
        [
          { kind: "plain", name: "half within", values: days.map((day) => day.p50) },
          { kind: "other", name: "99 % within", values: days.map((day) => day.p99) },
        ],
        "The table below has the figures.",
        { isLog: true, label: micros },
      ),
      legend([
        ["plain", "half within (p50)"],
        ["other", "99 % within (p99)"],
      ]),
      figuresTable(
        "Time by day",
        ["day", "p50", "p99"],
        days.map(({ day, ...one }) => [
          day,
          one.p50 === null ? "-" : micros(one.p50),
          one.p99 === null ? "-" : micros(one.p99),
        ]),
      ),
    ),
  ];
}

function outcomes({ outcomes: of, counts }: JudgeReport): HTMLElement {
  return panel(
    "What became of commands",
    partsBar("Outcomes", [
      { kind: "allow", name: "done", n: of.done },
      { kind: "deny", name: "failed", n: of.failed },
      { kind: "ask", name: "interrupted", n: of.interrupted },
      { kind: "other", name: "refused", n: of.refused },
    ]),
    h(
      "p",
      { class: "soft" },
      `${count(counts.joined)} of ${count(counts.outcomes)} outcomes are joined to their decision.`,
    ),
  );
}

function afterStop({ afterStop: after }: JudgeReport): HTMLElement {
  return panel(
    "What agents do after a stop",
    partsBar("After a stop", [
      { kind: "allow", name: "the safer way", n: after.safer },
      { kind: "plain", name: "another program", n: after.other },
      { kind: "ask", name: "the same again", n: after.repeated },
      { kind: "deny", name: "stopped again", n: after.stoppedAgain },
      { kind: "other", name: "nothing", n: after.nothing },
    ]),
  );
}

function alarms({ evidence }: JudgeReport): HTMLElement {
  const { permittedOfAsked: rate, allowedLater, refused, permittedExamples } = evidence;
  return panel(
    "Evidence of false alarms",
    h(
      "p",
      {},
      `Of ${count(rate.of)} asked commands whose end is known a person permitted ${count(rate.hits)} (${percent(rate.p)}; ${interval(rate)}) and refused ${count(refused)}; ${count(allowedLater)} stopped commands were allowed later in their session.`,
    ),
    examples(permittedExamples),
  );
}

function misses({ evidence }: JudgeReport): HTMLElement {
  const { recovered, ranThoughDenied, recoveredExamples, ranThoughDeniedExamples } = evidence;
  return panel(
    "Evidence of missed dangers",
    h(
      "p",
      {},
      `${count(recovered.hits)} allowed commands were soon followed by one that recovers what is lost.`,
    ),
    examples(recoveredExamples),
    h("p", {}, `${count(ranThoughDenied)} commands ran although they were denied.`),
    examples(ranThoughDeniedExamples),
  );
}

function examples(all: readonly Example[]): HTMLElement | null {
  if (all.length === 0) return null;
  return h(
    "details",
    {},
    h("summary", {}, `the last ${all.length}`),
    h(
      "ul",
      { class: "plain" },
      all
        .toReversed()
        .map(({ time, command, by, then }) =>
          h(
            "li",
            {},
            commandLine(command),
            h(
              "p",
              { class: "meta" },
              h("span", {}, moment(time)),
              h("span", {}, shown(by)),
              h("span", {}, "then: ", shown(then)),
            ),
          ),
        ),
    ),
  );
}

function drift({ weeks }: JudgeReport): HTMLElement {
  return panel(
    "Drift of the command mix",
    linesPlot(
      "How far the mix of programs moved from the week before",
      weeks.map(({ from }) => from),
      [{ kind: "plain", name: "drift", values: weeks.map((week) => week.drift) }],
      "0: the same shares, 1: nothing in common. The table below has the figures.",
      { isLog: false, label: (value) => value.toFixed(value < 0.1 ? 3 : 2) },
    ),
    h(
      "p",
      { class: "soft" },
      "Jensen-Shannon divergence from the week before: 0 the same shares, 1 nothing in common.",
    ),
    figuresTable(
      "Drift by week",
      ["week from", "drift", "more of"],
      weeks.map(({ from, drift: d, risen }) => [
        from,
        d === null ? "-" : d.toFixed(3),
        risen.join(", "),
      ]),
    ),
  );
}
