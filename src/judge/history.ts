/** The distinct commands of a ledger, with what was decided last: one's own history as rows to judge anew. */
import { Tally } from "../evaluate/tally.js";
import type { GuardReport, Judged, Row } from "../evaluate/types.js";
import { isShortened } from "../ledger/redact.js";
import { isSelfTest } from "../ledger/self-test.js";
import type { LedgerEntry, VerdictSummary } from "../ledger/types.js";
import type { Label, Verdict } from "../verdict/types.js";
import { mainProgram } from "./command-words.js";

/** Distinct commands that are kept; what comes after them is counted only. */
const MOST = 200_000;

export interface Past {
  readonly row: Row & { readonly family: string };
  /** What was decided the last time. */
  readonly recorded: VerdictSummary;
}

interface Known {
  readonly command: string;
  readonly cwd: string | undefined;
  readonly agent: string;
  recorded: VerdictSummary;
  time: string;
  times: number;
}

/** Feed it with entries, oldest first. */
export class History {
  private readonly known = new Map<string, Known>();
  /** Decisions about commands. */
  decisions = 0;
  /** Of these, beyond what is kept. */
  beyond = 0;
  /** Commands that were cut when they were recorded, so that they cannot be judged. */
  cut = 0;

  add(entry: LedgerEntry): void {
    if (entry.kind !== "decision" || entry.command === undefined || isSelfTest(entry)) return;
    const { command, cwd, agent, verdict, time } = entry;
    this.decisions++;
    if (isShortened(command)) {
      this.cut++;
      return;
    }
    const key = `${cwd ?? ""}\u0000${command}`;
    const found = this.known.get(key);
    if (found !== undefined) {
      found.times++;
      found.recorded = verdict;
      found.time = time;
    } else if (this.known.size < MOST)
      this.known.set(key, { command, cwd, agent, recorded: verdict, time, times: 1 });
    else this.beyond++;
  }

  /** How many distinct commands there are. */
  get size(): number {
    return this.known.size;
  }

  /** @param labelOf what a person says of a command */
  rows(labelOf: (command: string) => Label | undefined): readonly Past[] {
    return [...this.each(labelOf)];
  }

  /** The same, one at a time, for whoever need not keep them. */
  *each(labelOf: (command: string) => Label | undefined): Generator<Past> {
    let line = 0;
    for (const { command, cwd, agent, recorded, time, times } of this.known.values()) {
      const label = labelOf(command);
      yield {
        recorded,
        row: {
          command,
          ...(label !== undefined && { label }),
          ...(cwd !== undefined && { cwd }),
          id: `${times} times, last ${time.slice(0, 10)}`,
          source: agent,
          family: mainProgram(command),
          file: "ledger",
          line: ++line,
        },
      };
    }
  }
}

export interface Decided {
  readonly cerbash: string;
  readonly made: string;
  readonly brainName: string | null;
  readonly verdictOf: (past: Past) => Verdict | VerdictSummary;
  readonly onRow?: (done: number) => void;
}

/** A report on the rows as somebody decides them, for `compareReports`. */
export function decided(rows: readonly Past[], by: Decided): GuardReport {
  const { cerbash, made, brainName } = by;
  const heads = ["allowlist", "rules", "brain"];
  const tally = new Tally({ cerbash, made, heads, brainName, keepRows: true });
  for (const [i, past] of rows.entries()) {
    tally.add(judgedAs(past, by.verdictOf(past)));
    by.onRow?.(i + 1);
  }
  return tally.report();
}

function judgedAs({ row }: Past, verdict: Verdict | VerdictSummary): Judged {
  const [first] = verdict.rules;
  return {
    ...row,
    decision: verdict.decision,
    phase: verdict.phase,
    rules: verdict.rules.map((rule) => (typeof rule === "string" ? rule : rule.id)),
    why: typeof first === "object" ? first.why : "",
    brain: null,
    us: verdict.us,
    alone: {},
  };
}
