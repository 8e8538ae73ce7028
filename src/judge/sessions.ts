/** What the judge remembers of the sessions that are under way: a little, and of not too many. */
import type { DecisionEntry } from "../ledger/types.js";

/** Commands of a session that are looked back at. */
const BACK = 20;
/** Sessions that are remembered; the one that was silent longest is forgotten first. */
const MOST_SESSIONS = 2_000;
/** Decisions that wait for their outcome. */
const MOST_WAITING = 20_000;

/** A command of a session. */
export interface Step {
  readonly time: string;
  readonly command: string;
  readonly decision: "allow" | "ask" | "deny";
  readonly rule: string | undefined;
  readonly phase: string;
  readonly program: string;
  /** An agent was told to run something else instead. */
  readonly rewritten: boolean;
  /** Its outcome shows that it ran. */
  ran: boolean;
  /** It counts as permitted already. */
  permitted: boolean;
  /** It counts as what was lost already. */
  blamed: boolean;
}

export interface Session {
  readonly steps: Step[];
  /** What was stopped last, until the next command. */
  stopped: Step | undefined;
}

/** Sessions and waiting decisions, both bounded. */
export class Sessions {
  private readonly known = new Map<string, Session>();
  private readonly waiting = new Map<string, Step>();
  count = 0;

  /** The session of an entry. Calls that name none belong to one of their agent. */
  of({ agent, session = "", subagent = "" }: DecisionEntry): Session {
    const key = `${agent}\u0000${session}\u0000${subagent}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    this.count++;
    if (this.known.size >= MOST_SESSIONS) {
      // A Map keeps the order of insertion, so the first is the oldest.
      const oldest = this.known.keys().next();
      if (oldest.done !== true) this.known.delete(oldest.value);
    }
    const made: Session = { steps: [], stopped: undefined };
    this.known.set(key, made);
    return made;
  }

  /** Adds a step to a session, and lets an old one go. */
  add(session: Session, step: Step): void {
    session.steps.push(step);
    if (session.steps.length > 2 * BACK) session.steps.splice(0, BACK);
  }

  /** The steps to look back at, the newest first. */
  *back({ steps }: Session): Generator<Step> {
    for (let i = steps.length - 1; i >= Math.max(0, steps.length - BACK); i--)
      yield steps[i] as Step;
  }

  wait(id: string, step: Step): void {
    if (this.waiting.size >= MOST_WAITING) {
      const oldest = this.waiting.keys().next();
      if (oldest.done !== true) this.waiting.delete(oldest.value);
    }
    this.waiting.set(id, step);
  }

  /** The decision that an outcome belongs to; it is asked for once. */
  take(id: string): Step | undefined {
    const found = this.waiting.get(id);
    if (found !== undefined) this.waiting.delete(id);
    return found;
  }

  /** All that is remembered, as JSON, for {@link Sessions.from}. */
  toJSON(): unknown {
    const texts = new Map<string, number>();
    const steps: unknown[] = [];
    const places = new Map<Step, number>();
    const textOf = (text: string): number => {
      const known = texts.get(text);
      if (known !== undefined) return known;
      texts.set(text, texts.size);
      return texts.size - 1;
    };
    const placeOf = (step: Step): number => {
      const known = places.get(step);
      if (known !== undefined) return known;
      const { time, command, decision, rule, phase, program } = step;
      const flags = FLAGS.map((name) => (step[name] ? 1 : 0));
      const words = [command, decision, rule ?? "", phase, program].map(textOf);
      steps.push([time, ...words, ...flags]);
      places.set(step, steps.length - 1);
      return steps.length - 1;
    };
    const sessions = [...this.known].map(([key, session]) => [
      key,
      [...this.back(session)].reverse().map(placeOf),
      session.stopped === undefined ? -1 : placeOf(session.stopped),
    ]);
    const waiting = [...this.waiting].map(([id, step]) => [id, placeOf(step)]);
    return { texts: [...texts.keys()], steps, sessions, waiting };
  }

  /** Reads what {@link toJSON} made. Throws when it is something else. */
  static from({ texts, steps, sessions, waiting }: ReturnType<typeof JSON.parse>): Sessions {
    const made = new Sessions();
    const read: Step[] = steps.map(
      ([time, command, decision, rule, phase, program, ...flags]: [string, ...number[]]) => ({
        time,
        command: texts[command ?? -1],
        decision: texts[decision ?? -1],
        rule: texts[rule ?? -1] || undefined,
        phase: texts[phase ?? -1],
        program: texts[program ?? -1],
        ...Object.fromEntries(FLAGS.map((name, i) => [name, flags[i] === 1])),
      }),
    );
    for (const [key, places, stopped] of sessions) {
      const own = places.map((place: number) => stepAt(read, place));
      made.known.set(key, {
        steps: own,
        stopped: stopped < 0 ? undefined : stepAt(read, stopped),
      });
    }
    for (const [id, place] of waiting) made.waiting.set(id, stepAt(read, place));
    return made;
  }
}

const FLAGS = ["rewritten", "ran", "permitted", "blamed"] as const;

function stepAt(steps: readonly Step[], place: number): Step {
  const step = steps[place];
  if (step === undefined) throw new Error("no sessions");
  return step;
}
