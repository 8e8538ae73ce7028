import type { PlannedCommand } from "../effects/plan.js";
import type { BrainOpinion, Decision } from "../verdict/types.js";

/** What the brain says of one command. */
export interface Judgement {
  /** Name of the brain and its calibrated probabilities; they sum to 1. */
  readonly opinion: BrainOpinion;
  /** By the thresholds that were chosen for a budget of false alarms and are kept with the model. */
  readonly decision: Decision;
  /** Sure enough that it is harmless to take back a mere suspicion of the vocabulary. */
  readonly isClear: boolean;
  /** The strictest suspicion that it may take back when it is clear; default `deny`, which becomes a question. */
  readonly clears?: "ask" | "deny";
  /** It reads words and not meaning, so what no rule suspects it makes a question at most; default: it denies. */
  readonly seconds?: true;
  /** One clause: what it looks like, and which words said so. Made only when asked for. */
  why(): string;
}

/**
 * The third head: an opinion on one planned command that neither allowlist nor rules claimed.
 * Synchronous and pure. A brain that needs time is a {@link SlowBrain}.
 */
export interface Brain {
  readonly name: string;
  /** Why it is not the one that was meant to decide; recorded with each verdict that it is asked for. */
  readonly problem?: string;
  /** Returns null when it abstains: the command is unlike all that it was trained on. */
  judge(command: PlannedCommand): Judgement | null;
}

/**
 * A brain that needs time (a language model in this process, a server). It is asked for all commands of
 * a line at once and must answer by the deadline; whoever asks goes on without it and records
 * that it was late when it does not.
 */
export interface SlowBrain {
  readonly name: string;
  /**
   * @param deadline milliseconds it may take
   * @returns one judgement a command, in order; null where it abstains, undefined where the time was over.
   * Rejects when it does not work.
   */
  judgeAll(
    commands: readonly PlannedCommand[],
    deadline: number,
  ): Promise<readonly (Judgement | null | undefined)[]>;
}

/** A brain that is loaded when it is first needed; a text says why there is none. */
export type BrainSource = () => Brain | string;
