/**
 * Balance: how many bulk rows of the label in excess go, so that safe rows are the wanted share. Rows
 * that a person wrote never go, so the share may be missed; the report says what was reached.
 */
import type { Label } from "../../verdict/types.js";

/** Rows of one split by label; `fixed` with repetitions. */
export type Sizes = ReadonlyMap<Label, { readonly fixed: number; readonly bulk: number }>;

/** Share of the bulk rows of each label that stays, 0 to 1. */
export type Kept = ReadonlyMap<Label, number>;

const none = { fixed: 0, bulk: 0 };

/** @param safeShare wanted share of safe rows; undefined: nothing goes */
export function balance(sizes: Sizes, safeShare: number | undefined): Kept {
  const keepAll: Kept = new Map([
    ["safe", 1],
    ["risky", 1],
    ["destructive", 1],
  ]);
  if (safeShare === undefined) return keepAll;
  const safe = sizes.get("safe") ?? none;
  const [risky, destructive] = [sizes.get("risky") ?? none, sizes.get("destructive") ?? none];
  const allSafe = safe.fixed + safe.bulk;
  const fixedBad = risky.fixed + destructive.fixed;
  const bulkBad = risky.bulk + destructive.bulk;
  const allBad = fixedBad + bulkBad;
  if (allSafe + allBad === 0) return keepAll;
  const kept = new Map(keepAll);
  if (allSafe / (allSafe + allBad) > safeShare) {
    const wanted = (safeShare / (1 - safeShare)) * allBad;
    kept.set("safe", share(wanted - safe.fixed, safe.bulk));
  } else {
    const wanted = ((1 - safeShare) / safeShare) * allSafe;
    const part = share(wanted - fixedBad, bulkBad);
    kept.set("risky", part);
    kept.set("destructive", part);
  }
  return kept;
}

function share(wanted: number, present: number): number {
  return present === 0 ? 1 : Math.min(1, Math.max(0, wanted / present));
}
