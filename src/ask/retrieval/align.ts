/** Two requests aligned word by word (Needleman & Wunsch 1970). */
import type { Token } from "../text/tokens.js";
import { kindOf } from "./things.js";

const NAMES: ReadonlySet<string> = new Set(["file", "path", "glob", "text", "other"]);

function likeness(one: Token, two: Token): number {
  if (one.thing && two.thing) {
    const [a, b] = [kindOf(one), kindOf(two)];
    if (one.text === two.text) return 1.6;
    if (a === b) return 1.2;
    if (a.split(" ")[0] === b.split(" ")[0]) return 0.7;
    return NAMES.has(a) && NAMES.has(b) ? 0.6 : -1;
  }
  if (one.stop !== two.stop) return -1;
  if (one.thing !== two.thing) return one.stop ? -1 : 0.05;
  if (one.lemma === two.lemma) return one.stop ? 0.3 : 1;
  return one.stop ? -1 : 0.1;
}

/** Pairs of indices that stand in the same place. */
export function align(a: readonly Token[], b: readonly Token[]): ReadonlyMap<number, number> {
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] = Math.max(
        at(i + 1, j),
        at(i, j + 1),
        likeness(a[i] as Token, b[j] as Token) + at(i + 1, j + 1),
      );
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (at(i, j) === likeness(a[i] as Token, b[j] as Token) + at(i + 1, j + 1)) pairs.set(i++, j++);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}
