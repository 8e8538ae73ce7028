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
}
