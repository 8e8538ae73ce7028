/** How far the mix of programs moves from week to week. */

/** Fewer commands than these make the divergence noise. */
const LEAST = 100;

/** Programs of a week that are counted by name; the rest are one. */
const MOST_NAMES = 5_000;

export type Mix = Map<string, number>;

/** Counts one program. */
export function count(mix: Mix, program: string): void {
  const known = mix.get(program);
  if (known !== undefined) mix.set(program, known + 1);
  else if (mix.size < MOST_NAMES) mix.set(program, 1);
  else mix.set("(others)", (mix.get("(others)") ?? 0) + 1);
}

/**
 * Jensen-Shannon divergence of two mixes, in bits: 0 for equal shares, 1 for nothing in common (Lin, "Divergence
 * measures based on the Shannon entropy", 1991). Null where one has too few commands to say.
 *
 * @example divergence(new Map([["a", 100]]), new Map([["b", 100]])) // 1
 */
export function divergence(a: Mix, b: Mix): number | null {
  const [totalA, totalB] = [total(a), total(b)];
  if (totalA < LEAST || totalB < LEAST) return null;
  let sum = 0;
  for (const name of new Set([...a.keys(), ...b.keys()])) {
    const p = (a.get(name) ?? 0) / totalA;
    const q = (b.get(name) ?? 0) / totalB;
    const middle = (p + q) / 2;
    if (p > 0) sum += (p * Math.log2(p / middle)) / 2;
    if (q > 0) sum += (q * Math.log2(q / middle)) / 2;
  }
  return Math.min(1, Math.max(0, sum));
}

/** Names whose share rose most from one mix to the other, at least by a hundredth. */
export function risen(before: Mix, now: Mix, most = 3): readonly string[] {
  const [totalBefore, totalNow] = [total(before) || 1, total(now) || 1];
  return [...now]
    .map(([name, n]) => ({ name, by: n / totalNow - (before.get(name) ?? 0) / totalBefore }))
    .filter(({ by }) => by >= 0.01)
    .sort((a, b) => b.by - a.by)
    .slice(0, most)
    .map(({ name }) => name);
}

function total(mix: Mix): number {
  let sum = 0;
  for (const n of mix.values()) sum += n;
  return sum;
}

/** The Monday of a day. @example weekOf("2026-11-22") // "2026-11-16" */
export function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const back = (date.getUTCDay() + 6) % 7;
  return new Date(date.getTime() - back * 86_400_000).toISOString().slice(0, 10);
}
