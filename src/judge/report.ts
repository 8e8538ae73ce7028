/** The report on what was counted. */
import { brainHealth } from "../brain/health.js";
import { countedLatency, rate } from "../evaluate/statistics.js";
import type { Counts } from "../evaluate/types.js";
import { divergence, type Mix, risen } from "./drift.js";
import type { DayTally, Figures, Tally } from "./figures.js";
import type { Day, Hour, JudgeReport, Row, RuleRow, Week } from "./types.js";

/** Days that are reported hour by hour: the last ones. */
const HOURLY = 2;

export interface ReportAbout {
  readonly cerbash: string;
  /** ISO 8601. */
  readonly made: string;
  readonly since?: string | undefined;
}

/** What the figures say. */
export function reportOn(figures: Figures, { cerbash, made, since }: ReportAbout): JudgeReport {
  const { totals, decisions } = figures;
  const ran = totals.done + totals.failed + totals.interrupted;
  const stops = commandStops(figures);
  return {
    v: 1,
    kind: "cerbash-judge",
    cerbash,
    made,
    since: since ?? null,
    first: figures.first,
    last: figures.last,
    counts: {
      decisions: totals.decisions,
      writes: totals.writes,
      outcomes: totals.outcomes,
      joined: totals.joined,
      imported: totals.imported,
      unreadable: totals.unreadable,
      rewritten: totals.rewritten,
      sessions: totals.sessions,
    },
    decisions: { ...decisions },
    rates: {
      allow: rate(decisions.allow, totals.decisions),
      ask: rate(decisions.ask, totals.decisions),
      deny: rate(decisions.deny, totals.decisions),
    },
    outcomes: {
      done: totals.done,
      failed: totals.failed,
      interrupted: totals.interrupted,
      refused: totals.refused,
      errors: rate(totals.failed, ran),
    },
    phases: rowsOf(figures.phases),
    rules: [...figures.rules]
      .map(([name, row]): RuleRow => ({ name, ...row }))
      .sort(
        (a, b) => b.counts.deny + b.counts.ask - a.counts.deny - a.counts.ask || by(a.name, b.name),
      ),
    programs: rowsOf(figures.programs),
    agents: rowsOf(figures.agents),
    latency: countedLatency(figures.times()),
    evidence: {
      permittedOfAsked: rate(totals.permitted, totals.askedKnown),
      allowedLater: totals.allowedLater,
      refused: totals.refusedAsks,
      ranThoughDenied: totals.ranThoughDenied,
      recovered: rate(totals.recovered, decisions.allow),
      permittedExamples: figures.examples.permitted,
      recoveredExamples: figures.examples.recovered,
      ranThoughDeniedExamples: figures.examples.ran,
    },
    afterStop: {
      stops,
      safer: totals.safer,
      other: totals.other,
      repeated: totals.repeated,
      stoppedAgain: totals.stoppedAgain,
      nothing: Math.max(0, stops - totals.stops),
    },
    weeks: weekRows(figures),
    days: dayRows(figures),
    hours: hourRows(figures),
    degraded: [...figures.degraded]
      .map(([name, n]) => ({ name, count: n }))
      .sort((a, b) => b.count - a.count || by(a.name, b.name)),
    notes: notes(figures),
  };
}

/** Stops of commands that did not run after all. */
function commandStops({ programs, totals }: Figures): number {
  let stops = 0;
  for (const { ask, deny } of programs.values()) stops += ask + deny;
  return stops - totals.permitted;
}

function weekRows({ weeks }: Figures): Week[] {
  const rows: Week[] = [];
  let before: Mix | undefined;
  for (const [from, { counts, mix }] of [...weeks].sort(([a], [b]) => by(a, b))) {
    const drift = before === undefined ? null : divergence(before, mix);
    rows.push({
      from,
      counts,
      drift,
      risen: before === undefined || drift === null ? [] : risen(before, mix),
    });
    before = mix;
  }
  return rows;
}

const sorted = ({ days }: Figures): [string, DayTally][] => [...days].sort(([a], [b]) => by(a, b));

function dayRows(figures: Figures): Day[] {
  return sorted(figures).map(([day, { counts, times }]) => {
    const latency = countedLatency(times);
    return { day, counts, p50: latency?.p50 ?? null, p99: latency?.p99 ?? null };
  });
}

function hourRows(figures: Figures): Hour[] {
  return sorted(figures)
    .slice(-HOURLY)
    .flatMap(([day, { hours }]) =>
      Array.from({ length: 24 }, (_, hour): Hour => {
        const [allow = 0, ask = 0, deny = 0] = hours.slice(3 * hour, 3 * hour + 3);
        return { hour: `${day}T${String(hour).padStart(2, "0")}`, counts: { allow, ask, deny } };
      }),
    );
}

function notes({ totals, phases }: Figures): string[] {
  const found: string[] = [];
  const { stoppedByRules, stoppedByBrain } = totals;
  const sick = brainHealth({ decided: totals.decisions, stoppedByRules, stoppedByBrain });
  if (sick !== undefined) found.push(sick);
  if (totals.ranThoughDenied > 0)
    found.push(
      `${totals.ranThoughDenied} commands ran although they were denied: the agent does not heed its hook; see cerbash doctor`,
    );
  const errors = phases.get("error");
  if (errors !== undefined)
    found.push(
      `${all(errors)} decisions failed inside the guard (phase error); try them with cerbash explain`,
    );
  return found;
}

const by = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const all = ({ allow, ask, deny }: Counts): number => allow + ask + deny;

function rowsOf(map: ReadonlyMap<string, Tally>): Row[] {
  return [...map]
    .map(([name, counts]) => ({ name, counts }))
    .sort((a, b) => all(b.counts) - all(a.counts) || by(a.name, b.name));
}
