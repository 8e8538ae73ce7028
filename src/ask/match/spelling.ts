/** Slips of the finger: the one known word that is an edit away. */

/** Optimal string alignment distance (Damerau 1964, restricted), given up above `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] as number;
}

/** The known word a misspelt one must mean, if there is exactly one nearest. Short words are left alone. */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return undefined;
  const most = word.length >= 8 ? 2 : 1;
  let best = most + 1;
  let found: string | undefined;
  for (const other of known) {
    if (other.length < 4 || other[0] !== word[0]) continue;
    const distance = editDistance(word, other, Math.min(best, most));
    if (distance < best) {
      best = distance;
      found = other;
    } else if (distance === best) found = undefined;
  }
  return found;
}
