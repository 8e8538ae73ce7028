/** Picks a given number of rows from a large corpus, the same ones each time. */
import { createHash } from "node:crypto";

/**
 * At most `count` items, whose classes have the given shares as far as they have items; what a class lacks the
 * others give. The choice and the order follow from the keys and the seed alone, so a row that is added to the corpus
 * moves few others.
 *
 * @param shares of the classes; a class that is not named gets nothing
 *
 * @example select(rows, { count: 3000, seed: 1, shares: { hand: 0.6, bulk: 0.4 }, … })
 */
export function select<Item>(
  items: readonly Item[],
  options: {
    readonly count: number;
    readonly seed: number;
    readonly shares: Readonly<Record<string, number>>;
    readonly classOf: (item: Item) => string;
    readonly keyOf: (item: Item) => string;
  },
): readonly Item[] {
  const { count, seed, shares, classOf, keyOf } = options;
  const keyed = items
    .map((item) => ({ item, key: hash(`${seed}\n${keyOf(item)}`), name: classOf(item) }))
    .filter(({ name }) => (shares[name] ?? 0) > 0)
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const left = new Map<string, number>();
  for (const { name } of keyed) left.set(name, (left.get(name) ?? 0) + 1);
  const quota = quotas(left, shares, Math.min(count, keyed.length));
  return keyed
    .filter(({ name }) => {
      const open = quota.get(name) ?? 0;
      quota.set(name, open - 1);
      return open > 0;
    })
    .map(({ item }) => item);
}

/** How many of each class: filled by share, again and again until the count is reached. */
function quotas(
  available: ReadonlyMap<string, number>,
  shares: Readonly<Record<string, number>>,
  count: number,
): Map<string, number> {
  const taken = new Map<string, number>();
  let missing = count;
  while (missing > 0) {
    const open = [...available].filter(([name, has]) => has > (taken.get(name) ?? 0));
    const total = open.reduce((sum, [name]) => sum + (shares[name] ?? 0), 0);
    const goal = missing;
    for (const [name, has] of open) {
      const already = taken.get(name) ?? 0;
      const want = Math.max(1, Math.floor((goal * (shares[name] ?? 0)) / total));
      const more = Math.min(want, has - already, missing);
      taken.set(name, already + more);
      missing -= more;
    }
  }
  return taken;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
