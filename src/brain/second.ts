/**
 * A second brain behind the embedded one: slower and larger, asked only where the first is unsure. A decision
 * is synchronous, so it is made twice: the first time collects the commands, the second has the answers.
 */
import type { PlannedCommand } from "../effects/plan.js";
import { commandText } from "./command-text.js";
import type { Judgement, SlowBrain } from "./types.js";

/** A second brain and when it is asked. */
export interface SecondBrain {
  readonly brain: SlowBrain;
  /** Milliseconds that it may take for all commands of one line. */
  readonly deadline: number;
  /** It is asked where the first brain abstains or gives no label this probability. */
  readonly sure: number;
}

/** More commands of one line are not asked about; the time would not be enough. */
const MOST_COMMANDS = 16;

/** Whether the second brain is to be asked after what the first said. */
export function isUnsure(first: Judgement | null, sure: number): boolean {
  if (first === null) return true;
  const { safe, risky, destructive } = first.opinion.p;
  return Math.max(safe, risky, destructive) < sure;
}

/** What the second brain was asked for one line, and what it said. */
export class SecondOpinions {
  /** Commands to ask about, by text. */
  readonly wanted = new Map<string, PlannedCommand>();
  private readonly answers = new Map<string, Judgement | null>();
  /** Those that were too many to ask about. */
  private readonly surplus = new Set<string>();
  private readonly second: SecondBrain;

  constructor(second: SecondBrain) {
    this.second = second;
  }

  /** The judgement that counts: that of the second where it was needed and has one, else the first. */
  settle(command: PlannedCommand, first: Judgement | null): Judgement | null {
    if (!isUnsure(first, this.second.sure)) return first;
    const text = commandText(command);
    const answer = this.answers.get(text);
    if (answer !== undefined) return answer ?? first;
    if (this.wanted.size < MOST_COMMANDS) this.wanted.set(text, command);
    else if (!this.wanted.has(text)) this.surplus.add(text);
    return first;
  }

  /**
   * Asks for all that is wanted. Never rejects.
   *
   * @returns why answers are missing, for `degraded`
   */
  async ask(): Promise<readonly string[]> {
    const { brain, deadline } = this.second;
    const asked = [...this.wanted];
    const all = asked.length + this.surplus.size;
    const notes =
      this.surplus.size === 0
        ? []
        : [`brain: ${brain.name}: asked about ${asked.length} of ${all} commands only`];
    this.wanted.clear();
    try {
      const given = await brain.judgeAll(
        asked.map(([, command]) => command),
        deadline,
      );
      let missing = 0;
      for (const [n, [text]] of asked.entries()) {
        const answer = given[n];
        if (answer === undefined) missing++;
        // It may only take back what asks, never what denies.
        else this.answers.set(text, answer === null ? null : { ...answer, clears: "ask" });
      }
      if (missing > 0) notes.push(`brain: ${brain.name}: late for ${missing} of ${asked.length}`);
      return notes;
    } catch (error) {
      const why = error instanceof Error ? error.message : "it failed";
      return [...notes, `brain: ${brain.name}: ${why.slice(0, 160)}`];
    }
  }
}
