/** Reads decisions and outcomes in the order of the ledger and counts what they show. */
import { isSelfTest } from "../ledger/self-test.js";
import type { DecisionEntry, LedgerEntry, OutcomeEntry } from "../ledger/types.js";
import { mainProgram } from "./command-words.js";
import { count, weekOf } from "./drift.js";
import { countTime, type DayTally, Figures, keep, tallyOf, type WeekTally } from "./figures.js";
import { mayLose, recoveryOf } from "./recovery.js";
import { reportOn } from "./report.js";
import { type Session, Sessions, type Step } from "./sessions.js";
import type { Example, JudgeReport } from "./types.js";

/** Programs of distinct commands that are remembered, since agents repeat themselves. */
const MOST_PROGRAMS = 20_000;
/** Milliseconds within which a recovery is put down to a command before it. */
const SOON = 60 * 60_000;

const COLUMN = { allow: 0, ask: 1, deny: 2 } as const;
const STATUSES: ReadonlySet<string> = new Set(["done", "failed", "interrupted", "refused"]);

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
  private readonly programOf = new Map<string, string>();
  private figures = new Figures();
  private day = "";
  private today: { readonly day: DayTally; readonly week: WeekTally } | undefined;

  constructor(
    private readonly options: JudgeOptions,
    /** What an earlier judge remembered of the sessions. */
    private readonly sessions = new Sessions(),
  ) {}

  add(entry: LedgerEntry): void {
    if (isSelfTest(entry)) return;
    if (entry.imported === true) {
      this.figures.totals.imported++;
      return;
    }
    this.figures.moment(entry.time);
    if (entry.kind === "decision") this.decision(entry);
    else if (entry.kind === "outcome") this.outcome(entry);
  }

  private decision(entry: DecisionEntry): void {
    const { verdict, command } = entry;
    const { decision, phase } = verdict;
    const { figures } = this;
    const { totals, degraded } = figures;
    totals.decisions++;
    figures.decisions[decision]++;
    if (decision !== "allow" && phase === "rules") totals.stoppedByRules++;
    if (decision !== "allow" && phase === "brain") totals.stoppedByBrain++;
    tallyOf(figures.phases, phase)[decision]++;
    tallyOf(figures.agents, entry.agent)[decision]++;
    if (verdict.degraded !== undefined)
      for (const name of verdict.degraded) degraded.set(name, (degraded.get(name) ?? 0) + 1);
    if (entry.rewritten !== undefined) this.figures.totals.rewritten++;
    const rule = verdict.rules[0];
    if (decision !== "allow" && rule !== undefined) figures.rule(rule).counts[decision]++;
    const { day, week } = this.at(entry.time.slice(0, 10));
    week.counts[decision]++;
    day.counts[decision]++;
    const hour = 3 * Number(entry.time.slice(11, 13)) + COLUMN[decision];
    day.hours[hour] = (day.hours[hour] ?? 0) + 1;
    countTime(day, verdict.us);
    if (command === undefined) {
      this.figures.totals.writes++;
      return;
    }
    const program = this.mainProgram(command);
    tallyOf(figures.programs, program)[decision]++;
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
      this.figures.totals.allowedLater++;
      this.noteRule(before, "permitted");
      keep(this.figures.examples.permitted, exampleOf(before, "allowed later in the session"));
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
        this.figures.totals.recovered++;
        this.options.hear?.("recovered", before.command);
        keep(this.figures.examples.recovered, exampleOf(before, step.command));
      }
      break;
    }
  }

  private afterStop(stopped: Step, next: Step): void {
    const { totals } = this.figures;
    const { rule } = stopped;
    totals.stops++;
    if (next.command === stopped.command) {
      totals.repeated++;
      this.noteRule(stopped, "repeated");
    } else if (next.decision !== "allow") totals.stoppedAgain++;
    else if (
      next.program === stopped.program ||
      (rule !== undefined && this.options.suggested(rule).has(next.program))
    )
      totals.safer++;
    else totals.other++;
  }

  private outcome({ toolUseId, outcome }: OutcomeEntry): void {
    const { totals } = this.figures;
    totals.outcomes++;
    const { status } = outcome;
    if (STATUSES.has(status)) totals[status]++;
    const step = toolUseId === undefined ? undefined : this.sessions.take(toolUseId);
    if (step === undefined) return;
    this.figures.totals.joined++;
    step.ran = status !== "refused";
    if (step.decision === "ask") {
      this.figures.totals.askedKnown++;
      if (!step.ran) this.figures.totals.refusedAsks++;
      else {
        this.figures.totals.permitted++;
        if (!step.permitted) {
          this.noteRule(step, "permitted");
          keep(this.figures.examples.permitted, exampleOf(step, "a person let it run"));
        }
        step.permitted = true;
        this.options.hear?.("permitted", step.command);
      }
    } else if (step.decision === "deny" && step.ran && !step.rewritten) {
      this.figures.totals.ranThoughDenied++;
      keep(this.figures.examples.ran, exampleOf(step, `its outcome: ${status}`));
    }
  }

  private noteRule({ rule }: Step, what: "permitted" | "repeated"): void {
    if (rule !== undefined) this.figures.rule(rule)[what]++;
  }

  private at(day: string): { readonly day: DayTally; readonly week: WeekTally } {
    if (day === this.day && this.today !== undefined) return this.today;
    this.day = day;
    this.today = { day: this.figures.day(day), week: this.figures.week(weekOf(day)) };
    return this.today;
  }

  private mainProgram(command: string): string {
    const known = this.programOf.get(command);
    if (known !== undefined) return known;
    const program = mainProgram(command);
    if (this.programOf.size >= MOST_PROGRAMS) this.programOf.clear();
    this.programOf.set(command, program);
    return program;
  }

  /** What was counted since the last time this was called; sessions go on. */
  take(): Figures {
    const { figures } = this;
    figures.totals.sessions = this.sessions.count;
    this.sessions.count = 0;
    this.figures = new Figures();
    this.today = undefined;
    return figures;
  }

  /** What it remembers of the sessions, for a judge that goes on from here. */
  carry(): unknown {
    return this.sessions.toJSON();
  }

  /** @param unreadable lines that were no entries */
  report(unreadable: number): JudgeReport {
    this.figures.totals.sessions = this.sessions.count;
    this.figures.totals.unreadable = unreadable;
    return reportOn(this.figures, this.options);
  }
}

function exampleOf({ time, command, rule, phase }: Step, then: string): Example {
  return { time, command, by: rule ?? phase, then };
}
