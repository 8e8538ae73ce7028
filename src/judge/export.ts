/** Rows for training from the ledger: what happened, and above all what a person said. */
import { type Candidate, Trust } from "../corpus/candidate.js";
import { hash64 } from "../corpus/hash.js";
import { isShortened } from "../ledger/redact.js";
import { isSelfTest } from "../ledger/self-test.js";
import type { LedgerEntry } from "../ledger/types.js";
import type { Label } from "../verdict/types.js";
import { LedgerJudge } from "./judge.js";
import type { HeldLabel } from "./labels.js";

/**
 * Why a row has its label, strongest first:
 * - `reviewed`: a person labelled it
 * - `permitted`: it was stopped, and a person let it run
 * - `blocked`: rules denied it
 * - `allowed`: the allowlist or rules let it run, and nothing was recovered after it
 */
export type Class = "reviewed" | "permitted" | "blocked" | "allowed";

/** Commands that are in no class, by the reason. */
export type LeftOut =
  | "opinion of the brain alone"
  | "asked, and not known to be permitted"
  | "decided by your policy"
  | "no head claimed it"
  | "followed by a recovery"
  | "imported, and not labelled"
  | "allowed, and not in the sample"
  | "cut, so not whole";

export interface Exported {
  readonly candidate: Candidate & { readonly command: string; readonly label: Label };
  readonly class: Class;
}

interface Seen {
  readonly time: string;
  readonly id: string;
  class: Class | undefined;
  left: LeftOut | undefined;
  rule: string;
}

const RANK: Readonly<Record<Class, number>> = { allowed: 1, blocked: 2, permitted: 3, reviewed: 4 };

/** The rows as a source of the corpus. */
export const exportSource = { name: "export", trust: Trust.imported, isRepeated: false };

/** Of the allowed commands one in so many is taken: there are far too many of them, and all alike. */
const SAMPLE = 10;

/** Feed it with entries, oldest first; then ask for the rows. */
export class Exporter {
  private readonly seen = new Map<string, Seen>();
  private readonly recovered = new Set<string>();
  private readonly judge = new LedgerJudge({
    cerbash: "",
    made: "",
    suggested: () => new Set(),
    hear: (what, command) => {
      if (what === "recovered") this.recovered.add(command);
      else this.note(command, "permitted");
    },
  });

  constructor(private readonly labels: ReadonlyMap<string, HeldLabel>) {}

  add(entry: LedgerEntry): void {
    if (isSelfTest(entry)) return;
    if (entry.kind === "decision" && entry.command !== undefined) {
      const { command, time, toolUseId = "", verdict } = entry;
      let seen = this.seen.get(command);
      if (seen === undefined) {
        seen = { time, id: toolUseId, class: undefined, left: undefined, rule: "" };
        this.seen.set(command, seen);
      }
      const found = entry.imported === true ? "imported, and not labelled" : classOf(verdict);
      if (found === "blocked" || found === "allowed") this.note(command, found);
      else seen.left = found;
      if (verdict.decision !== "allow" && verdict.rules[0] !== undefined)
        seen.rule = verdict.rules[0];
    }
    this.judge.add(entry);
  }

  private note(command: string, found: Class): void {
    const seen = this.seen.get(command);
    if (seen === undefined) return;
    // The brain's own stop does not become a label because somebody was not afraid of it.
    if (found === "permitted" && seen.left === "opinion of the brain alone") return;
    if (seen.class === undefined || RANK[found] > RANK[seen.class]) seen.class = found;
  }

  /** The rows, and how many commands were left out for which reason. */
  rows(): { readonly rows: readonly Exported[]; readonly left: ReadonlyMap<LeftOut, number> } {
    const rows: Exported[] = [];
    const left = new Map<LeftOut, number>();
    const leave = (why: LeftOut) => void left.set(why, (left.get(why) ?? 0) + 1);
    for (const [command, seen] of this.seen) {
      const label = this.labels.get(command);
      if (isShortened(command)) leave("cut, so not whole");
      else if (label !== undefined)
        rows.push(
          rowOf(command, seen, "reviewed", label.label, `a person's label of ${label.time}`),
        );
      else if (seen.class === "permitted")
        rows.push(
          rowOf(
            command,
            seen,
            "permitted",
            "risky",
            `stopped by ${seen.rule}, then permitted by a person`,
          ),
        );
      else if (seen.class === "blocked")
        rows.push(rowOf(command, seen, "blocked", "destructive", `weak: denied by ${seen.rule}`));
      else if (seen.class === "allowed") {
        if (this.recovered.has(command)) leave("followed by a recovery");
        else if (!isInSample(command)) leave("allowed, and not in the sample");
        else rows.push(rowOf(command, seen, "allowed", "safe", "weak: allowed, one in ten"));
      } else leave(seen.left ?? "no head claimed it");
    }
    return { rows, left };
  }
}

/** The same commands every time. */
function isInSample(command: string): boolean {
  return Number.parseInt(hash64(command).slice(0, 8), 16) % SAMPLE === 0;
}

function classOf({
  decision,
  phase,
  rules,
}: Extract<LedgerEntry, { kind: "decision" }>["verdict"]): "blocked" | "allowed" | LeftOut {
  if (phase === "brain") return "opinion of the brain alone";
  if (phase === "default" || phase === "error") return "no head claimed it";
  if (rules[0]?.startsWith("policy.") === true) return "decided by your policy";
  if (decision === "allow") return "allowed";
  return decision === "deny" ? "blocked" : "asked, and not known to be permitted";
}

function rowOf(
  command: string,
  { time, id }: Seen,
  kind: Class,
  label: Label,
  reason: string,
): Exported {
  const provenance = `ledger:${kind}:${time}${id === "" ? "" : `#${id}`}`;
  return { class: kind, candidate: { command, label, reason, licence: "own", provenance } };
}
