/** What the judge says of a ledger. It is printed as JSON, so it has a version. */
import type { Counts, Latency, Rate } from "../evaluate/types.js";
import type { Decision } from "../verdict/types.js";

/** Decisions of one head, rule, program or agent. */
export interface Row {
  readonly name: string;
  readonly counts: Counts;
}

/** A rule that stopped something, with what became of it. */
export interface RuleRow extends Row {
  /** Stops that a person then permitted. */
  readonly permitted: number;
  /** Stops after which the agent tried the very same command again. */
  readonly repeated: number;
}

/** What a session did right after a command that was stopped. */
export interface AfterStop {
  /** Stops of commands; each is followed by one of those below, or by nothing. */
  readonly stops: number;
  /** Something that was allowed, with the same program or one that the rule suggests. */
  readonly safer: number;
  /** Something that was allowed, with another program. */
  readonly other: number;
  /** The very same command. */
  readonly repeated: number;
  /** Another command, which was stopped too. */
  readonly stoppedAgain: number;
  /** Nothing: the session has no later command in what was read. */
  readonly nothing: number;
}

/** One command with the reason it is shown. */
export interface Example {
  readonly time: string;
  /** As it was recorded: redacted. */
  readonly command: string;
  /** The rule, or the head where there is none. */
  readonly by: string;
  /** What followed. */
  readonly then: string;
}

export interface Evidence {
  /** Asked commands whose outcome shows that a person let them run; of those whose end is known. */
  readonly permittedOfAsked: Rate;
  /** Stopped, and the same command was allowed later in the session. */
  readonly allowedLater: number;
  /** Asked commands that the person refused. */
  readonly refused: number;
  /** Denied, and run all the same: the hook did not hold. */
  readonly ranThoughDenied: number;
  /** Allowed commands that were soon followed by a command that recovers what is lost. */
  readonly recovered: Rate;
  readonly permittedExamples: readonly Example[];
  readonly recoveredExamples: readonly Example[];
  readonly ranThoughDeniedExamples: readonly Example[];
}

/** One week of commands. */
export interface Week {
  /** Its Monday, `YYYY-MM-DD`, UTC. */
  readonly from: string;
  readonly counts: Counts;
  /**
   * Jensen-Shannon divergence (Lin 1991, base 2: 0 equal to 1 disjoint) of the program mix from the week
   * before; null for the first, and where one of the two has too few commands.
   */
  readonly drift: number | null;
  /** Programs whose share rose most since the week before. */
  readonly risen: readonly string[];
}

/** One day of decisions, UTC. */
export interface Day {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly counts: Counts;
  /** Microseconds; null where nothing was timed. */
  readonly p50: number | null;
  readonly p99: number | null;
}

/** One hour of decisions, UTC. */
export interface Hour {
  /** `YYYY-MM-DDTHH`. */
  readonly hour: string;
  readonly counts: Counts;
}

/** What `cerbash judge --json` prints. */
export interface JudgeReport {
  readonly v: 1;
  readonly kind: "cerbash-judge";
  readonly cerbash: string;
  /** ISO 8601. */
  readonly made: string;
  readonly since: string | null;
  /** First and last moment of what was judged; null where there was nothing. */
  readonly first: string | null;
  readonly last: string | null;
  readonly counts: {
    readonly decisions: number;
    /** Of these about files that a tool writes. */
    readonly writes: number;
    readonly outcomes: number;
    /** Outcomes whose decision is known. */
    readonly joined: number;
    /** Entries from transcripts: in no other figure. */
    readonly imported: number;
    /** Lines that are no entries. */
    readonly unreadable: number;
    readonly rewritten: number;
    readonly sessions: number;
  };
  readonly decisions: Counts;
  readonly rates: Readonly<Record<Decision, Rate>>;
  readonly outcomes: {
    readonly done: number;
    readonly failed: number;
    readonly interrupted: number;
    readonly refused: number;
    /** Failed, of those that ran. */
    readonly errors: Rate;
  };
  readonly phases: readonly Row[];
  readonly rules: readonly RuleRow[];
  readonly programs: readonly Row[];
  readonly agents: readonly Row[];
  readonly latency: Latency | null;
  readonly evidence: Evidence;
  readonly afterStop: AfterStop;
  readonly weeks: readonly Week[];
  /** Days with decisions, in order. */
  readonly days: readonly Day[];
  /** Every hour of the last two of these days. */
  readonly hours: readonly Hour[];
  readonly degraded: readonly { readonly name: string; readonly count: number }[];
  /** What the reader must know. */
  readonly notes: readonly string[];
}
