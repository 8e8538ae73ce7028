/**
 * What was counted over a stretch of the record. Figures of two stretches add up to those of both, and they survive
 * being written as JSON, so that what was counted once need not be read again.
 */
import type { Decision } from "../verdict/types.js";
import type { Mix } from "./drift.js";
import type { Example } from "./types.js";

/** Examples of each kind that are kept: the last ones. */
const MOST_EXAMPLES = 20;
/** Names of a table that are counted apart: they come from outside. */
const MOST_NAMES = 20_000;
/** Distinct times of a day that are counted exactly; more are rounded to two digits. */
const MOST_TIMES = 20_000;

export type Tally = Record<Decision, number>;

export interface RuleTally {
  readonly counts: Tally;
  permitted: number;
  repeated: number;
}

export interface DayTally {
  readonly counts: Tally;
  /** Allowed, asked, denied of hour 0, of hour 1, … (UTC). */
  readonly hours: number[];
  /** Decisions by how many microseconds they took. */
  readonly times: Map<number, number>;
}

export interface WeekTally {
  readonly counts: Tally;
  readonly mix: Mix;
}

const totals = {
  decisions: 0,
  writes: 0,
  outcomes: 0,
  joined: 0,
  imported: 0,
  rewritten: 0,
  sessions: 0,
  unreadable: 0,
  stoppedByRules: 0,
  stoppedByBrain: 0,
  /** Asked commands whose end is known; of these permitted, refused. */
  askedKnown: 0,
  permitted: 0,
  refusedAsks: 0,
  allowedLater: 0,
  ranThoughDenied: 0,
  recovered: 0,
  /** Statuses of outcomes. */
  done: 0,
  failed: 0,
  interrupted: 0,
  refused: 0,
  /** What followed a stop. */
  stops: 0,
  safer: 0,
  other: 0,
  repeated: 0,
  stoppedAgain: 0,
};

export type Totals = typeof totals;

export class Figures {
  readonly totals: Totals = { ...totals };
  readonly decisions: Tally = zero();
  readonly phases = new Map<string, Tally>();
  readonly rules = new Map<string, RuleTally>();
  readonly programs = new Map<string, Tally>();
  readonly agents = new Map<string, Tally>();
  readonly degraded = new Map<string, number>();
  readonly weeks = new Map<string, WeekTally>();
  readonly days = new Map<string, DayTally>();
  readonly examples = {
    permitted: [] as Example[],
    recovered: [] as Example[],
    ran: [] as Example[],
  };
  first: string | null = null;
  last: string | null = null;

  /** Notes a moment that something is from. */
  moment(time: string): void {
    if (this.first === null || time < this.first) this.first = time;
    if (this.last === null || time > this.last) this.last = time;
  }

  day(name: string): DayTally {
    return found(this.days, name, () => ({
      counts: zero(),
      hours: new Array<number>(72).fill(0),
      times: new Map(),
    }));
  }

  week(monday: string): WeekTally {
    return found(this.weeks, monday, () => ({ counts: zero(), mix: new Map() }));
  }

  rule(name: string): RuleTally {
    return found(this.rules, name, () => ({ counts: zero(), permitted: 0, repeated: 0 }));
  }

  /** Adds what another stretch has; where order matters, the other one is the later. */
  add(other: Figures): void {
    for (const name of Object.keys(totals) as (keyof Totals)[])
      this.totals[name] += other.totals[name];
    addTally(this.decisions, other.decisions);
    for (const [name, tally] of other.phases) addTally(tallyOf(this.phases, name), tally);
    for (const [name, tally] of other.programs) addTally(tallyOf(this.programs, name), tally);
    for (const [name, tally] of other.agents) addTally(tallyOf(this.agents, name), tally);
    for (const [name, { counts, permitted, repeated }] of other.rules) {
      const rule = this.rule(name);
      addTally(rule.counts, counts);
      rule.permitted += permitted;
      rule.repeated += repeated;
    }
    for (const [name, n] of other.degraded) addTo(this.degraded, name, n);
    for (const [monday, { counts, mix }] of other.weeks) {
      const week = this.week(monday);
      addTally(week.counts, counts);
      for (const [name, n] of mix) addTo(week.mix, name, n);
    }
    for (const [name, { counts, hours, times }] of other.days) {
      const day = this.day(name);
      addTally(day.counts, counts);
      for (const [i, n] of hours.entries()) day.hours[i] = (day.hours[i] ?? 0) + n;
      for (const [us, n] of times) addTo(day.times, us, n);
    }
    for (const name of ["permitted", "recovered", "ran"] as const)
      for (const example of other.examples[name]) keep(this.examples[name], example);
    if (other.first !== null) this.moment(other.first);
    if (other.last !== null) this.moment(other.last);
  }

  /** Decisions by how many microseconds they took, of all days. */
  times(): ReadonlyMap<number, number> {
    const all = new Map<number, number>();
    for (const { times } of this.days.values()) for (const [us, n] of times) addTo(all, us, n);
    return all;
  }

  toJSON(): unknown {
    const { totals: all, decisions, phases, rules, programs, agents, degraded, examples } = this;
    return {
      totals: all,
      decisions,
      phases: [...phases],
      rules: [...rules],
      programs: [...programs],
      agents: [...agents],
      degraded: [...degraded],
      weeks: [...this.weeks].map(([monday, { counts, mix }]) => [monday, counts, [...mix]]),
      days: [...this.days].map(([day, { counts, hours, times }]) => [
        day,
        counts,
        hours,
        [...times],
      ]),
      examples,
      first: this.first,
      last: this.last,
    };
  }

  /** Reads what {@link toJSON} made. Throws when it is something else. */
  static from(value: ReturnType<typeof JSON.parse>): Figures {
    const made = new Figures();
    for (const name of Object.keys(totals) as (keyof Totals)[]) {
      const n = value.totals[name];
      if (typeof n !== "number") throw new Error(`no figures: ${name}`);
      made.totals[name] = n;
    }
    addTally(made.decisions, value.decisions);
    for (const name of ["phases", "rules", "programs", "agents", "degraded"] as const)
      for (const [key, one] of value[name]) made[name].set(key, one);
    for (const [monday, counts, mix] of value.weeks)
      made.weeks.set(monday, { counts, mix: new Map(mix) });
    for (const [day, counts, hours, times] of value.days)
      made.days.set(day, { counts, hours, times: new Map(times) });
    for (const name of ["permitted", "recovered", "ran"] as const)
      made.examples[name].push(...value.examples[name]);
    made.first = value.first;
    made.last = value.last;
    return made;
  }
}

function zero(): Tally {
  return { allow: 0, ask: 0, deny: 0 };
}

function addTally(to: Tally, more: Tally): void {
  to.allow += more.allow;
  to.ask += more.ask;
  to.deny += more.deny;
}

function addTo<K>(map: Map<K, number>, key: K, n: number): void {
  map.set(key, (map.get(key) ?? 0) + n);
}

function found<T>(map: Map<string, T>, name: string, make: () => T): T {
  let value = map.get(name);
  if (value === undefined) {
    value = make();
    map.set(name, value);
  }
  return value;
}

/** The tally of a name; what is beyond the most names is counted together. */
export function tallyOf(map: Map<string, Tally>, given: string): Tally {
  return found(map, map.size < MOST_NAMES || map.has(given) ? given : "(others)", zero);
}

/** Counts the time of one decision. @param us microseconds */
export function countTime({ times }: DayTally, us: number): void {
  if (!(us >= 0)) return;
  const n = times.get(us);
  if (n !== undefined || times.size < MOST_TIMES) times.set(us, (n ?? 0) + 1);
  else addTo(times, Number(us.toPrecision(2)), 1);
}

/** Keeps an example, and lets the oldest go. */
export function keep(list: Example[], example: Example): void {
  list.push(example);
  if (list.length > MOST_EXAMPLES) list.shift();
}
