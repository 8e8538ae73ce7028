/** The vocabulary of `ask`: requests in words, candidate commands, answers. */
import type { Verdict } from "../verdict/types.js";

/** Whose tools a command is written for. `gnu` is Linux with GNU coreutils, `bsd` macOS and the BSDs. */
export type Platform = "gnu" | "bsd";

/** What a backend is asked. */
export interface AskRequest {
  readonly words: string;
  readonly platform: Platform;
  /** Commands that were refused, with the guard's reason: a backend offers something safer or nothing. */
  readonly refused?: readonly { readonly command: string; readonly why: string }[];
}

/** A command a backend offers. */
export interface Candidate {
  readonly command: string;
  /** Calibrated belief that it does what was asked, 0..1. */
  readonly confidence: number;
  /** Name of the backend, then its part: `embedded:git.undo-last-commit`. */
  readonly source: string;
  /** What it does, in one sentence. */
  readonly does?: string;
}

/** A way from words to commands. */
export interface AskBackend {
  readonly name: string;
  /** Best first; empty when it does not know. Rejects only on abort. */
  propose(request: AskRequest, signal?: AbortSignal): Promise<Proposal> | Proposal;
  /** Ends what it started; to be called once, when nothing more is asked. */
  end?(): void;
}

/** Candidates, or the question that must be answered first, or neither ("I don't know"). */
export interface Proposal {
  readonly candidates: readonly Candidate[];
  /** One question whose answer would settle what is meant. */
  readonly question?: string;
  /** What did not work (`endpoint: connection refused`). */
  readonly degraded?: readonly string[];
}

/** A candidate that the guard has seen. */
export interface Checked extends Candidate {
  readonly verdict: Verdict;
}
