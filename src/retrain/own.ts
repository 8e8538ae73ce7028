/**
 * What the records of this machine teach: rows of the export and the person's own, without those that must not be
 * learned from. Whoever can write records must not be able to teach the guard that what its rules stop is fine.
 */
import type { OwnRow } from "../corpus/own-rows.js";
import { makePreparer } from "../corpus/prepare.js";
import { createGuard, type Guard } from "../guard.js";
import { type Class, Exporter, exportSource } from "../judge/export.js";
import { History, type Past } from "../judge/history.js";
import type { HeldLabel } from "../judge/labels.js";
import { readBlocks } from "../ledger/read.js";
import { verifyLedger } from "../ledger/verify.js";
import { isSuspicion } from "../rules/unknown/vocabulary.js";
import type { Decision, Label } from "../verdict/types.js";

/** A row to learn from or to measure on. */
export interface LearnedRow {
  readonly command: string;
  readonly label: Label;
  readonly class: Class;
  readonly reason: string;
}

/** A row whose label is milder than what the rules say. */
export interface Contradiction extends LearnedRow {
  readonly rule: string;
}

export interface Own {
  readonly rows: readonly LearnedRow[];
  readonly contradictions: readonly Contradiction[];
  /** Commands that became no row, by the reason. */
  readonly left: ReadonlyMap<string, number>;
  readonly history: readonly Past[];
  /** Files whose chain of seals does not hold; nothing was read from them. */
  readonly broken: readonly string[];
}

export interface OwnSources {
  readonly records: string;
  /** ISO 8601; undefined: all that is there. */
  readonly since?: string | undefined;
  /** A person's labels by command. */
  readonly labels: ReadonlyMap<string, HeldLabel>;
  /** Rows of `corpus add` and `corpus label`. */
  readonly added: ReadonlyMap<string, OwnRow>;
  /** Commands of the evaluation set, which nothing may learn. */
  readonly evaluation: ReadonlySet<string>;
}

const RANK: Readonly<Record<Label | Decision, number>> = {
  safe: 0,
  allow: 0,
  risky: 1,
  ask: 1,
  destructive: 2,
  deny: 2,
};

export async function readOwn(from: OwnSources): Promise<Own> {
  const { records, since, labels } = from;
  const broken = brokenFiles(records);
  const exporter = new Exporter(labels);
  const past = new History();
  const options = { without: new Set(broken), ...(since !== undefined && { since }) };
  for await (const block of readBlocks(records, options)) {
    for (const entry of block) {
      exporter.add(entry);
      past.add(entry);
    }
  }
  const { rows: exported, left: reasons } = exporter.rows();
  const left = new Map<string, number>(reasons);
  const wanted = new Map<string, LearnedRow>();
  const prepare = makePreparer(createGuard({ brain: null }));
  for (const { candidate, class: kind } of exported) {
    const made = prepare(candidate, exportSource);
    if (made.kind !== "kept") up(left, `no row: ${made.dropped.why}`);
    else {
      const { command, label, reason } = made.prepared.row;
      wanted.set(command, { command, label, class: kind, reason });
    }
  }
  for (const { command, label, reason } of from.added.values())
    wanted.set(command, { command, label, class: "reviewed", reason: reason || "added by hand" });

  const rules = createGuard({ phases: ["allowlist", "rules"] });
  const rows: LearnedRow[] = [];
  const contradictions: Contradiction[] = [];
  for (const row of wanted.values()) {
    const rule = contradicting(row, rules);
    if (rule !== undefined) contradictions.push({ ...row, rule });
    else if (from.evaluation.has(row.command)) up(left, "in the evaluation set");
    else rows.push(row);
  }
  const history = past.rows((command) => labels.get(command)?.label);
  return { rows, contradictions, left, history, broken };
}

/**
 * Files in which the chain of seals is broken. A last line that a full disk cut is no tampering, and is not
 * served anyway.
 */
function brokenFiles(records: string): readonly string[] {
  const { flaws } = verifyLedger(records);
  const bad = flaws.filter(({ problem }) => !/^has no end|^is no entry/.test(problem));
  return [...new Set(bad.map(({ file }) => file))].sort();
}

/**
 * The rule that is stricter than the label. The brain is never asked about what a rule stops, so such a row could only
 * teach it to be careless elsewhere. Suspicions of the vocabulary are what the brain may take back.
 */
function contradicting({ command, label }: LearnedRow, rules: Guard): string | undefined {
  const verdict = rules.checkSync(command);
  if (verdict.phase === "error") return "not understood";
  if (RANK[verdict.decision] <= RANK[label]) return undefined;
  return verdict.rules.find(({ id }) => !isSuspicion(id))?.id;
}

function up(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
