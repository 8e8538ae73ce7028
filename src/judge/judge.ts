/** Reads decisions and outcomes in the order of the ledger and counts what they show. */
import { brainHealth, HeadCounter } from "../brain/health.js";
import { latencyOf, rate } from "../evaluate/statistics.js";
import type { Counts } from "../evaluate/types.js";
import type { DecisionEntry, LedgerEntry, OutcomeEntry } from "../ledger/types.js";
import type { Decision } from "../verdict/types.js";
import { mainProgram } from "./command-words.js";
import { count, divergence, type Mix, risen, weekOf } from "./drift.js";
import { mayLose, recoveryOf } from "./recovery.js";
import { type Session, Sessions, type Step } from "./sessions.js";
import type { Example, JudgeReport, Row, RuleRow, Week } from "./types.js";

/** Examples of each kind that are kept: the last ones. */
const MOST_EXAMPLES = 20;
/** Programs of distinct commands that are remembered, since agents repeat themselves. */
const MOST_PROGRAMS = 20_000;
/** Names of a table that are counted apart: they come from outside. */
const MOST_NAMES = 20_000;
/** Milliseconds within which a recovery is put down to a command before it. */
const SOON = 60 * 60_000;

type Tally = Record<Decision, number>;

interface RuleTally {
  readonly counts: Tally;
  permitted: number;
  repeated: number;
}

export interface JudgeOptions {
  readonly cerbash: string;
  /** ISO 8601. */
  readonly made: string;
  readonly since?: string | undefined;
  /** Programs that a rule suggests in place of what it stops. */
  readonly suggested: (rule: string) => ReadonlySet<string>;
  /** Hears of commands that a person permitted, and of those that were followed by a recovery. */
  readonly hear?: (what: "permitted" | "recovered", command: string) => void;
}

/** Feed it with entries, oldest first, then ask for the report. */
export class LedgerJudge {
  private readonly sessions = new Sessions();
  private readonly heads = new HeadCounter();
  private readonly decisions = zero();
  private readonly phases = new Map<string, Tally>();
  private readonly rules = new Map<string, RuleTally>();
  private readonly programs = new Map<string, Tally>();
  private readonly agents = new Map<string, Tally>();
  private readonly degraded = new Map<string, number>();
  private readonly weeks = new Map<string, { readonly counts: Tally; readonly mix: Mix }>();
  private readonly programOf = new Map<string, string>();
  private readonly statuses = { done: 0, failed: 0, interrupted: 0, refused: 0 };
  private readonly after = { stops: 0, safer: 0, other: 0, repeated: 0, stoppedAgain: 0 };
  private readonly examples = {
    permitted: [] as Example[],
    recovered: [] as Example[],
    ran: [] as Example[],
  };
  private times = new Float64Array(1024);
  private timed = 0;
  private total = 0;
  private writes = 0;
  private outcomes = 0;
  private joined = 0;
  private imported = 0;
  private rewritten = 0;
  private askedKnown = 0;
  private permitted = 0;
  private refusedAsks = 0;
  private allowedLater = 0;
  private ranThoughDenied = 0;
  private recovered = 0;
  private first: string | null = null;
  private last: string | null = null;
  private day = "";
  private week: { readonly counts: Tally; readonly mix: Mix } | undefined;

  constructor(private readonly options: JudgeOptions) {}

  add(entry: LedgerEntry): void {
    if (entry.imported === true) {
      this.imported++;
      return;
    }
    if (this.first === null || entry.time < this.first) this.first = entry.time;
    if (this.last === null || entry.time > this.last) this.last = entry.time;
    if (entry.kind === "decision") this.decision(entry);
    else if (entry.kind === "outcome") this.outcome(entry);
  }

  private decision(entry: DecisionEntry): void {
    const { verdict, command } = entry;
    const { decision, phase } = verdict;
    this.total++;
    this.decisions[decision]++;
    this.heads.add(verdict);
    tallyOf(this.phases, phase)[decision]++;
    tallyOf(this.agents, entry.agent)[decision]++;
    if (verdict.degraded !== undefined)
      for (const name of verdict.degraded)
        this.degraded.set(name, (this.degraded.get(name) ?? 0) + 1);
    this.time(verdict.us);
    if (entry.rewritten !== undefined) this.rewritten++;
    const rule = verdict.rules[0];
    if (decision !== "allow" && rule !== undefined) ruleOf(this.rules, rule).counts[decision]++;
    const week = this.weekOf(entry.time.slice(0, 10));
    week.counts[decision]++;
    if (command === undefined) {
      this.writes++;
      return;
    }
    const program = this.mainProgram(command);
    tallyOf(this.programs, program)[decision]++;
    count(week.mix, program);
    const step: Step = {
      time: entry.time,
      command,
      decision,
      rule,
      phase,
      program,
      rewritten: entry.rewritten !== undefined,
      ran: false,
      permitted: false,
      blamed: false,
    };
    const session = this.sessions.of(entry);
    this.follow(session, step);
    this.sessions.add(session, step);
    if (entry.toolUseId !== undefined) this.sessions.wait(entry.toolUseId, step);
  }

  /** What a command says about those before it in its session. */
  private follow(session: Session, step: Step): void {
    const { stopped } = session;
    session.stopped = undefined;
    if (stopped !== undefined && !stopped.ran) this.afterStop(stopped, step);
    if (step.decision !== "allow") {
      session.stopped = step;
      return;
    }
    for (const before of this.sessions.back(session)) {
      if (before.decision === "allow" || before.permitted || before.command !== step.command)
        continue;
      before.permitted = true;
      this.options.hear?.("permitted", before.command);
      this.allowedLater++;
      this.noteRule(before, "permitted");
      keep(this.examples.permitted, exampleOf(before, "allowed later in the session"));
      break;
    }
    const losses = recoveryOf(step.command);
    if (losses === undefined) return;
    const moment = Date.parse(step.time);
    for (const before of this.sessions.back(session)) {
      if (moment - Date.parse(before.time) > SOON) break;
      if (before.decision !== "allow" || !mayLose(before.command, losses)) continue;
      // Several looks into the reflog are about one loss.
      if (!before.blamed) {
        before.blamed = true;
        this.recovered++;
        this.options.hear?.("recovered", before.command);
        keep(this.examples.recovered, exampleOf(before, step.command));
      }
      break;
    }
  }

  private afterStop(stopped: Step, next: Step): void {
    this.after.stops++;
    const { rule } = stopped;
    if (next.command === stopped.command) {
      this.after.repeated++;
      this.noteRule(stopped, "repeated");
    } else if (next.decision !== "allow") this.after.stoppedAgain++;
    else if (
      next.program === stopped.program ||
      (rule !== undefined && this.options.suggested(rule).has(next.program))
    )
      this.after.safer++;
    else this.after.other++;
  }

  private outcome({ toolUseId, outcome }: OutcomeEntry): void {
    this.outcomes++;
    const { status } = outcome;
    if (Object.hasOwn(this.statuses, status)) this.statuses[status]++;
    const step = toolUseId === undefined ? undefined : this.sessions.take(toolUseId);
    if (step === undefined) return;
    this.joined++;
    step.ran = status !== "refused";
    if (step.decision === "ask") {
      this.askedKnown++;
      if (!step.ran) this.refusedAsks++;
      else {
        this.permitted++;
        if (!step.permitted) {
          this.noteRule(step, "permitted");
          keep(this.examples.permitted, exampleOf(step, "a person let it run"));
        }
        step.permitted = true;
        this.options.hear?.("permitted", step.command);
      }
    } else if (step.decision === "deny" && step.ran && !step.rewritten) {
      this.ranThoughDenied++;
      keep(this.examples.ran, exampleOf(step, `its outcome: ${status}`));
    }
  }

  private noteRule({ rule }: Step, what: "permitted" | "repeated"): void {
    if (rule !== undefined) ruleOf(this.rules, rule)[what]++;
  }

  private time(us: number): void {
    if (!(us >= 0)) return;
    if (this.timed === this.times.length) {
      const longer = new Float64Array(2 * this.times.length);
      longer.set(this.times);
      this.times = longer;
    }
    this.times[this.timed++] = us;
  }

  private weekOf(day: string): { readonly counts: Tally; readonly mix: Mix } {
    if (day === this.day && this.week !== undefined) return this.week;
    const monday = weekOf(day);
    let week = this.weeks.get(monday);
    if (week === undefined) {
      week = { counts: zero(), mix: new Map() };
      this.weeks.set(monday, week);
    }
    this.day = day;
    this.week = week;
    return week;
  }

  private mainProgram(command: string): string {
    const known = this.programOf.get(command);
    if (known !== undefined) return known;
    const program = mainProgram(command);
    if (this.programOf.size >= MOST_PROGRAMS) this.programOf.clear();
    this.programOf.set(command, program);
    return program;
  }

  /** @param unreadable lines that were no entries */
  report(unreadable: number): JudgeReport {
    const { decisions, total, statuses, after, options } = this;
    const ran = statuses.done + statuses.failed + statuses.interrupted;
    const stoppedCommands = this.commandStops();
    return {
      v: 1,
      kind: "cerbash-judge",
      cerbash: options.cerbash,
      made: options.made,
      since: options.since ?? null,
      first: this.first,
      last: this.last,
      counts: {
        decisions: total,
        writes: this.writes,
        outcomes: this.outcomes,
        joined: this.joined,
        imported: this.imported,
        unreadable,
        rewritten: this.rewritten,
        sessions: this.sessions.count,
      },
      decisions: { ...decisions },
      rates: {
        allow: rate(decisions.allow, total),
        ask: rate(decisions.ask, total),
        deny: rate(decisions.deny, total),
      },
      outcomes: { ...statuses, errors: rate(statuses.failed, ran) },
      phases: rowsOf(this.phases),
      rules: [...this.rules]
        .map(([name, row]): RuleRow => ({ name, ...row }))
        .sort(
          (a, b) =>
            b.counts.deny + b.counts.ask - a.counts.deny - a.counts.ask || by(a.name, b.name),
        ),
      programs: rowsOf(this.programs),
      agents: rowsOf(this.agents),
      latency: latencyOf(this.times.subarray(0, this.timed)),
      evidence: {
        permittedOfAsked: rate(this.permitted, this.askedKnown),
        allowedLater: this.allowedLater,
        refused: this.refusedAsks,
        ranThoughDenied: this.ranThoughDenied,
        recovered: rate(this.recovered, decisions.allow),
        permittedExamples: this.examples.permitted,
        recoveredExamples: this.examples.recovered,
        ranThoughDeniedExamples: this.examples.ran,
      },
      afterStop: {
        ...after,
        stops: stoppedCommands,
        nothing: Math.max(0, stoppedCommands - after.stops),
      },
      weeks: this.weekRows(),
      degraded: [...this.degraded]
        .map(([name, n]) => ({ name, count: n }))
        .sort((a, b) => b.count - a.count || by(a.name, b.name)),
      notes: this.notes(),
    };
  }

  /** Stops of commands that did not run after all. */
  private commandStops(): number {
    let stops = 0;
    for (const { ask, deny } of this.programs.values()) stops += ask + deny;
    return stops - this.permitted;
  }

  private weekRows(): Week[] {
    const rows: Week[] = [];
    let before: Mix | undefined;
    for (const [from, { counts, mix }] of [...this.weeks].sort(([a], [b]) => by(a, b))) {
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

  private notes(): string[] {
    const notes: string[] = [];
    const sick = brainHealth(this.heads);
    if (sick !== undefined) notes.push(sick);
    if (this.ranThoughDenied > 0)
      notes.push(
        `${this.ranThoughDenied} commands ran although they were denied: the agent does not heed its hook; see cerbash doctor`,
      );
    const errors = this.phases.get("error");
    if (errors !== undefined)
      notes.push(
        `${errors.ask + errors.deny + errors.allow} decisions failed inside the guard (phase error); try them with cerbash explain`,
      );
    return notes;
  }
}

const by = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function zero(): Tally {
  return { allow: 0, ask: 0, deny: 0 };
}

function tallyOf(map: Map<string, Tally>, given: string): Tally {
  const name = map.size < MOST_NAMES || map.has(given) ? given : "(others)";
  let found = map.get(name);
  if (found === undefined) {
    found = zero();
    map.set(name, found);
  }
  return found;
}

function ruleOf(map: Map<string, RuleTally>, name: string): RuleTally {
  let found = map.get(name);
  if (found === undefined) {
    found = { counts: zero(), permitted: 0, repeated: 0 };
    map.set(name, found);
  }
  return found;
}

const all = ({ allow, ask, deny }: Counts): number => allow + ask + deny;

function rowsOf(map: ReadonlyMap<string, Tally>): Row[] {
  return [...map]
    .map(([name, counts]) => ({ name, counts }))
    .sort((a, b) => all(b.counts) - all(a.counts) || by(a.name, b.name));
}

function exampleOf({ time, command, rule, phase }: Step, then: string): Example {
  return { time, command, by: rule ?? phase, then };
}

function keep(list: Example[], example: Example): void {
  list.push(example);
  if (list.length > MOST_EXAMPLES) list.shift();
}
