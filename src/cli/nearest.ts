/**
 * The known word that was probably meant, or undefined when none is near.
 *
 * @example nearest("chekc", ["check", "explain"]) // "check"
 */
export function nearest(given: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.min(3, Math.ceil(given.length / 3) + 1);
  for (const word of known) {
    if (given.length >= 4 && word.startsWith(given)) return word;
    const edits = distance(given.slice(0, 40), word);
    if (edits < least) {
      best = word;
      least = edits;
    }
  }
  return best;
}

/** Insertions, deletions and replacements between two short words, swaps counting as one. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (row[j - 1] ?? 0) + 1,
        (above[j] ?? 0) + 1,
        (above[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
