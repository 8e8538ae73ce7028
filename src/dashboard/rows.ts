/** Records as the page lists them. */
import type { StoredDecision } from "../ledger/store.js";
import type { RecordRow } from "./types.js";

/** Throws when the record has not the parts of a decision, which a changed file may not. */
export function rowOf({ id, entry, outcome }: StoredDecision): RecordRow {
  const { time, agent, session, command, path, cwd, verdict, imported } = entry;
  const { decision, label, phase, risk, rules, us } = verdict;
  return {
    id,
    time,
    agent,
    session: session ?? null,
    text: command ?? path ?? "",
    isWrite: command === undefined,
    cwd: cwd ?? null,
    decision,
    label,
    phase,
    risk,
    rules,
    us,
    imported: imported === true,
    outcome,
  };
}

/** The rows of those that are whole. */
export function rowsOf(found: readonly StoredDecision[]): readonly RecordRow[] {
  return found.flatMap((one) => {
    try {
      return [rowOf(one)];
    } catch {
      return [];
    }
  });
}
