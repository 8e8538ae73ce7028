/** What a person should look at: commands that were asked about, disputed, or decided without being sure. */
import { isShortened } from "../ledger/redact.js";
import type { LedgerEntry, VerdictSummary } from "../ledger/types.js";
import { LedgerJudge } from "./judge.js";

/**
 * - `disputed`: stopped and then permitted, or allowed and then recovered from, or decided differently at different times
 * - `uncertain`: the brain decided, nobody claimed it, or a part did not work
 * - `asked`: a rule asked
 */
export type Doubt = "disputed" | "uncertain" | "asked";

export interface Doubtful {
  readonly command: string;
  readonly doubt: Doubt;
  /** What happened, in words. */
  readonly why: string;
  /** The last time, ISO 8601. */
  readonly time: string;
  readonly times: number;
  readonly cwd: string | undefined;
  readonly verdict: VerdictSummary;
}

interface Known {
  time: string;
  times: number;
  cwd: string | undefined;
  verdict: VerdictSummary;
  decisions: Set<string>;
  dispute: string | undefined;
}

/** Distinct commands that are kept. */
const MOST = 100_000;
const ORDER: readonly Doubt[] = ["disputed", "uncertain", "asked"];

/** Feed it with entries, oldest first; then ask for the queue. */
export class ReviewQueue {
  private readonly known = new Map<string, Known>();
  private readonly judge = new LedgerJudge({
    cerbash: "",
    made: "",
    suggested: () => new Set(),
    hear: (what, command) => {
      const known = this.known.get(command);
      if (known !== undefined)
        known.dispute =
          what === "permitted" ? "stopped, then permitted" : "allowed, then recovered from";
    },
  });

  add(entry: LedgerEntry): void {
    if (entry.kind === "decision" && entry.command !== undefined)
      this.decision(entry.command, entry);
    this.judge.add(entry);
  }

  private decision(
    command: string,
    { time, cwd, verdict }: Extract<LedgerEntry, { kind: "decision" }>,
  ): void {
    const known = this.known.get(command);
    if (known === undefined) {
      if (this.known.size >= MOST) return;
      const decisions = new Set([verdict.decision]);
      this.known.set(command, { time, times: 1, cwd, verdict, decisions, dispute: undefined });
      return;
    }
    known.times++;
    known.decisions.add(verdict.decision);
    if (time < known.time) return;
    known.time = time;
    known.cwd = cwd;
    known.verdict = verdict;
  }

  /** Disputed first, then uncertain, then asked; the newest of each first. Without those that `isDone` names. */
  queue(isDone: (command: string) => boolean): readonly Doubtful[] {
    const found: Doubtful[] = [];
    for (const [command, known] of this.known) {
      if (isDone(command) || isShortened(command)) continue;
      const doubt = doubtOf(known);
      if (doubt === undefined) continue;
      const { time, times, cwd, verdict } = known;
      found.push({ command, ...doubt, time, times, cwd, verdict });
    }
    return found.sort(
      (a, b) => ORDER.indexOf(a.doubt) - ORDER.indexOf(b.doubt) || (a.time < b.time ? 1 : -1),
    );
  }
}

function doubtOf({
  dispute,
  decisions,
  verdict,
}: Known): Pick<Doubtful, "doubt" | "why"> | undefined {
  if (dispute !== undefined) return { doubt: "disputed", why: dispute };
  if (decisions.size > 1)
    return { doubt: "disputed", why: `decided differently: ${[...decisions].join(", ")}` };
  const { phase, decision, degraded } = verdict;
  if (phase === "brain") return { doubt: "uncertain", why: "only the brain decided" };
  if (phase === "default") return { doubt: "uncertain", why: "no head claimed it" };
  if (phase === "error") return { doubt: "uncertain", why: "the guard failed" };
  if (decision === "ask") return { doubt: "asked", why: "a rule asked" };
  // Nearly every record of a machine without a model says so; it is no reason to look at one.
  const lost = degraded?.find((part) => !part.startsWith("brain"));
  return lost === undefined || decision === "allow"
    ? undefined
    : { doubt: "uncertain", why: `without a part: ${lost}` };
}
