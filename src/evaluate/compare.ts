/** Compares two evaluations of the same commands, row by row. */
import type { Decision, Label } from "../verdict/types.js";
import { mcnemarExact, rate } from "./statistics.js";
import { type GuardReport, type Judged, type Rate, WANTED } from "./types.js";

/**
 * - `fixed`: wrong before, and now as labelled
 * - `broken`: as labelled before, and now wrong
 * - `other`: another decision, but wrong both times, or without a label
 */
export type Change = "fixed" | "broken" | "other";

/** What one side says of a row. */
export type Side = Pick<Judged, "decision" | "phase" | "rules" | "why" | "brain">;

export interface ChangedRow {
  readonly change: Change;
  readonly command: string;
  readonly label?: Label;
  readonly id?: string;
  /** As in B. */
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly family: string;
  readonly a: Side;
  readonly b: Side;
}

/** A figure on both sides over the pairs that it concerns. */
export interface PairedTest {
  readonly name: "as labelled" | "false alarms" | "stopped" | "denied";
  readonly a: Rate;
  readonly b: Rate;
  /** Pairs that are right in B only, and in A only. */
  readonly fixed: number;
  readonly broken: number;
  /** McNemar's exact test, two-sided. */
  readonly p: number;
}

/** What `cerbash eval compare --json` prints. */
export interface CompareReport {
  readonly v: 1;
  readonly kind: "cerbash-eval-compare";
  readonly a: Described;
  readonly b: Described;
  readonly counts: {
    readonly paired: number;
    readonly same: number;
    /** The same decision, by other rules or another head. */
    readonly sameByOther: number;
    readonly fixed: number;
    readonly broken: number;
    readonly other: number;
    /** Pairs whose label is another in B; they are in no test. */
    readonly relabelled: number;
    readonly onlyA: number;
    readonly onlyB: number;
  };
  readonly tests: readonly PairedTest[];
  readonly changes: readonly ChangedRow[];
}

export interface Described {
  readonly name: string;
  readonly cerbash: string;
  readonly made: string;
  readonly brainName: string | null;
}

interface Pair {
  readonly a: Judged;
  readonly b: Judged;
}

/**
 * Pairs rows by command and directory, the first with the first where there are several, because files
 * and numbers move. Throws when a report was saved without its rows.
 */
export function compareReports(
  a: GuardReport,
  b: GuardReport,
  names: readonly [string, string],
): CompareReport {
  const { pairs, onlyA, onlyB } = paired(rowsOf(a, names[0]), rowsOf(b, names[1]));
  const counts = {
    paired: pairs.length,
    same: 0,
    sameByOther: 0,
    fixed: 0,
    broken: 0,
    other: 0,
    relabelled: 0,
    onlyA,
    onlyB,
  };
  const changes: ChangedRow[] = [];
  const tested: Pair[] = [];
  for (const pair of pairs) {
    if (pair.a.label !== pair.b.label) counts.relabelled += 1;
    else tested.push(pair);
    if (pair.a.decision === pair.b.decision) {
      counts.same += 1;
      if (!isSameReason(pair)) counts.sameByOther += 1;
      continue;
    }
    const change = changeOf(pair);
    counts[change] += 1;
    changes.push(changedRow(change, pair));
  }
  const order: readonly Change[] = ["broken", "fixed", "other"];
  return {
    v: 1,
    kind: "cerbash-eval-compare",
    a: describe(a, names[0]),
    b: describe(b, names[1]),
    counts,
    tests: tests(tested),
    changes: changes.sort((x, y) => order.indexOf(x.change) - order.indexOf(y.change)),
  };
}

function describe({ cerbash, made, brainName }: GuardReport, name: string): Described {
  return { name, cerbash, made, brainName };
}

function rowsOf({ results }: GuardReport, name: string): readonly Judged[] {
  if (results === undefined)
    throw new Error(`${name} has no rows; save it with: cerbash eval guard --json --rows`);
  return results;
}

function paired(
  a: readonly Judged[],
  b: readonly Judged[],
): { readonly pairs: readonly Pair[]; readonly onlyA: number; readonly onlyB: number } {
  const key = ({ command, cwd = "" }: Judged) => `${cwd}\u0000${command}`;
  const waiting = new Map<string, Judged[]>();
  for (const row of a) {
    const same = waiting.get(key(row));
    if (same === undefined) waiting.set(key(row), [row]);
    else same.push(row);
  }
  const pairs: Pair[] = [];
  let onlyB = 0;
  for (const row of b) {
    const other = waiting.get(key(row))?.shift();
    if (other === undefined) onlyB += 1;
    else pairs.push({ a: other, b: row });
  }
  return { pairs, onlyA: a.length - pairs.length, onlyB };
}

const isRight = (label: Label | undefined, decision: Decision): boolean =>
  label !== undefined && WANTED[label] === decision;

function changeOf({ a, b }: Pair): Change {
  if (a.label !== b.label) return "other";
  if (isRight(b.label, b.decision)) return "fixed";
  return isRight(a.label, a.decision) ? "broken" : "other";
}

function isSameReason({ a, b }: Pair): boolean {
  return a.phase === b.phase && a.rules.join() === b.rules.join();
}

function changedRow(change: Change, { a, b }: Pair): ChangedRow {
  const { command, label, id, file, line, source, family } = b;
  return {
    change,
    command,
    ...(label !== undefined && { label }),
    ...(id !== undefined && { id }),
    file,
    line,
    source,
    family,
    a: sideOf(a),
    b: sideOf(b),
  };
}

function sideOf({ decision, phase, rules, why, brain }: Judged): Side {
  return { decision, phase, rules, why, brain };
}

function tests(pairs: readonly Pair[]): PairedTest[] {
  const test = (
    name: PairedTest["name"],
    concerns: (label: Label) => boolean,
    hits: (row: Judged) => boolean,
    isGood = true,
  ): PairedTest => {
    const own = pairs.filter(({ b }) => b.label !== undefined && concerns(b.label));
    const count = (which: (pair: Pair) => boolean) => own.filter(which).length;
    const gained = count(({ a, b }) => !hits(a) && hits(b));
    const lost = count(({ a, b }) => hits(a) && !hits(b));
    return {
      name,
      a: rate(
        count(({ a }) => hits(a)),
        own.length,
      ),
      b: rate(
        count(({ b }) => hits(b)),
        own.length,
      ),
      fixed: isGood ? gained : lost,
      broken: isGood ? lost : gained,
      p: mcnemarExact(gained, lost),
    };
  };
  const isStopped = ({ decision }: Judged) => decision !== "allow";
  return [
    test(
      "as labelled",
      () => true,
      ({ label, decision }) => isRight(label, decision),
    ),
    test("false alarms", (label) => label === "safe", isStopped, false),
    test("stopped", (label) => label !== "safe", isStopped),
    test(
      "denied",
      (label) => label === "destructive",
      ({ decision }) => decision === "deny",
    ),
  ];
}
