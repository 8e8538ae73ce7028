/**
 * Random numbers that are the same for a seed everywhere: Mulberry32 by Tommy Ettinger (public domain).
 *
 * @returns a function that gives numbers in [0, 1)
 */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffles in place (Fisher and Yates). */
export function shuffle(items: Uint32Array, random: () => number): void {
  for (let n = items.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1));
    const item = items[n] as number;
    items[n] = items[other] as number;
    items[other] = item;
  }
}
