import type { LedgerEntry } from "../ledger/types.js";

/**
 * The entries from the last `limit` decisions on, outcomes between them included. Imported entries do not count
 * as decisions and are left out. No more than twice `limit` decisions are held at once.
 */
export async function lastDecisions(
  blocks: AsyncIterable<readonly LedgerEntry[]>,
  limit: number,
): Promise<readonly LedgerEntry[]> {
  let kept: LedgerEntry[] = [];
  let decisions = 0;
  const cut = () => {
    let over = decisions - limit;
    let from = 0;
    while (over > 0 && from < kept.length) if (kept[from++]?.kind === "decision") over--;
    // What came before the first decision that is kept belongs to others.
    while (decisions > limit && from < kept.length && kept[from]?.kind !== "decision") from++;
    kept = kept.slice(from);
    decisions = Math.min(decisions, limit);
  };
  for await (const block of blocks) {
    for (const entry of block) {
      if (entry.imported === true) continue;
      kept.push(entry);
      if (entry.kind === "decision") decisions++;
    }
    if (decisions > 2 * limit) cut();
  }
  cut();
  return kept;
}
