/**
 * How likely words of one language stand for words of another, learned from pairs: IBM Model 1 (Brown et al.,
 * The Mathematics of Statistical Machine Translation, 1993), by expectation maximisation.
 */

/** What is kept of a model: words by number, and the likely pairs. */
export interface Translation {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** `from`, `to` and the probability in hundred thousandths, one after the other. */
  readonly pairs: readonly number[];
}

const ROUNDS = 5;
/** Rarer pairs are forgotten. */
const LEAST = 0.002;
const SCALE = 1e5;
/** What an unknown pair is worth. */
const FLOOR = 1e-5;

const NULL = "";

class Numbers {
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();
  of(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
  }
}

/** Learns p(to | from) from pairs of sentences. */
export function learnTranslation(
  sentences: readonly { readonly from: readonly string[]; readonly to: readonly string[] }[],
): Translation {
  const [froms, tos] = [new Numbers(), new Numbers()];
  froms.of(NULL);
  const cells = new Map<number, number>();
  const cellFrom: number[] = [];
  const cellTo: number[] = [];
  // Of each word of each sentence: the cells of all its sources, one after the other.
  const lists: Int32Array[] = [];
  const WIDTH = 2 ** 24;
  for (const { from, to } of sentences) {
    const sources = [0, ...new Set(from)].map((word) =>
      typeof word === "number" ? word : froms.of(word),
    );
    for (const word of to) {
      const target = tos.of(word);
      lists.push(
        Int32Array.from(sources, (source) => {
          const key = source * WIDTH + target;
          const known = cells.get(key);
          if (known !== undefined) return known;
          cells.set(key, cellFrom.length);
          cellTo.push(target);
          return cellFrom.push(source) - 1;
        }),
      );
    }
  }
  const share = new Float64Array(cellFrom.length).fill(1);
  const counts = new Float64Array(cellFrom.length);
  const totals = new Float64Array(froms.words.length);
  for (let round = 0; round < ROUNDS; round++) {
    counts.fill(0);
    totals.fill(0);
    for (const list of lists) {
      let sum = 0;
      for (const cell of list) sum += share[cell] as number;
      for (const cell of list)
        counts[cell] = (counts[cell] as number) + (share[cell] as number) / sum;
    }
    for (const [cell, count] of counts.entries()) {
      const source = cellFrom[cell] as number;
      totals[source] = (totals[source] as number) + count;
    }
    for (const [cell, count] of counts.entries())
      share[cell] = count / (totals[cellFrom[cell] as number] as number);
  }
  const pairs: number[] = [];
  for (const [cell, p] of share.entries())
    if (p >= LEAST)
      pairs.push(cellFrom[cell] as number, cellTo[cell] as number, Math.round(p * SCALE));
  return { from: froms.words, to: tos.words, pairs };
}

/** Reads a model. The function gives the mean logarithm of the probability of the words of `to`. */
export function translator({ from, to, pairs }: Translation) {
  const byTo = new Map<string, Map<string, number>>();
  for (let at = 0; at < pairs.length; at += 3) {
    const target = to[pairs[at + 1] as number] as string;
    const source = from[pairs[at] as number] as string;
    const known = byTo.get(target) ?? new Map<string, number>();
    known.set(source, (pairs[at + 2] as number) / SCALE);
    byTo.set(target, known);
  }
  return (
    said: readonly string[],
    written: readonly string[],
  ): { mean: number; sum: number; least: number } => {
    const sources = [NULL, ...new Set(said)];
    let sum = 0;
    let least = 0;
    for (const word of written) {
      const known = byTo.get(word);
      let p = FLOOR;
      if (known !== undefined) {
        for (const source of sources) p += (known.get(source) ?? 0) / sources.length;
      }
      const log = Math.log(p);
      sum += log;
      least = Math.min(least, log);
    }
    return { sum, least, mean: written.length === 0 ? 0 : sum / written.length };
  };
}
