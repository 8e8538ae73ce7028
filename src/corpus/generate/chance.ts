/** Choices that look random and are the same for the same seed and key, in whatever order they are asked for. */
import { createHash } from "node:crypto";

/** Choices for one purpose; `at` gives those for a narrower one. */
export interface Chance {
  at(key: string): Chance;
  /** A whole number from 0 to `below` - 1. */
  number(key: string, below: number): number;
  /** One of a list that is not empty. */
  pick<T>(key: string, list: readonly T[]): T;
  /** All of the list in another order. */
  shuffle<T>(list: readonly T[], keyOf: (item: T) => string): T[];
}

export function chanceOf(seed: number | string): Chance {
  const bits = (key: string) => createHash("sha256").update(`${seed}\n${key}`).digest("hex");
  const number = (key: string, below: number) =>
    Number.parseInt(bits(key).slice(0, 12), 16) % below;
  return {
    at: (key) => chanceOf(`${seed}/${key}`),
    number,
    pick(key, list) {
      const picked = list[number(key, list.length)];
      if (picked === undefined) throw new RangeError(`nothing to pick from for ${key}`);
      return picked;
    },
    shuffle(list, keyOf) {
      return list
        .map((item) => ({ item, order: bits(`order ${keyOf(item)}`) }))
        .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
        .map(({ item }) => item);
    },
  };
}
