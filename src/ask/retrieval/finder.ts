/** Finds the rows of a corpus whose requests are most like one that is asked. */
import { stem } from "../text/lemma.js";
import { type Token, tokenize } from "../text/tokens.js";
import { kindOf } from "./things.js";

/** A request with its command. */
export interface Pair {
  readonly nl: string;
  readonly command: string;
}

/** An index as it is kept: features of each row by their number, and the words behind the numbers. */
export interface CorpusIndex {
  readonly v: 2;
  readonly pairs: readonly Pair[];
  readonly features: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/** A row beside a request. */
export interface Neighbour {
  readonly pair: Pair;
  /** Cosine of the weighted features, 0..1. */
  readonly like: number;
}

/** Small words that even a comparison of words as written leaves out. */
export const SMALL: ReadonlySet<string> = new Set("the a an of to".split(" "));

/**
 * What two requests have in common: words by their lemma and as written, things by their kind and by
 * their text, and neighbours of each.
 */
function featuresOf(tokens: readonly Token[]): readonly string[] {
  const kind = (token: Token): string => `<${kindOf(token)}>`;
  const words = tokens
    .filter(({ stop }) => !stop)
    .map((token) => (token.thing ? kind(token) : token.lemma));
  const plain = tokens
    .filter(({ text }) => !SMALL.has(text.toLowerCase()))
    .map((token) => `=${token.thing ? kind(token) : stem(token.text.toLowerCase())}`);
  const pairs = (list: readonly string[]): readonly string[] =>
    list.slice(1).map((word, i) => `${list[i]} ${word}`);
  return [
    ...new Set([
      ...words,
      ...pairs(words),
      ...plain,
      ...pairs(plain),
      ...tokens.filter(({ thing }) => thing).map(({ text }) => `"${text}`),
    ]),
  ];
}

/** Makes the index of a corpus. Takes seconds for tens of thousands of rows. */
export function indexCorpus(pairs: readonly Pair[]): CorpusIndex {
  const numbers = new Map<string, number>();
  const rows = pairs.map(({ nl }) =>
    featuresOf(tokenize(nl)).map((feature) => {
      const known = numbers.get(feature);
      if (known !== undefined) return known;
      numbers.set(feature, numbers.size);
      return numbers.size - 1;
    }),
  );
  return { v: 2, pairs, features: [...numbers.keys()], rows };
}

/** The function gives the rows most like a request, the nearest first. */
export function makeFinder({ pairs, features, rows }: CorpusIndex) {
  const numbers = new Map(features.map((feature, i) => [feature, i]));
  const byFeature: number[][] = features.map(() => []);
  for (const [row, list] of rows.entries()) for (const one of list) byFeature[one]?.push(row);
  // Inverse document frequency (Spärck Jones 1972).
  const weight = byFeature.map((list) => Math.log((rows.length + 1) / (list.length + 0.5)));
  const norms = rows.map((list) => Math.hypot(...list.map((one) => weight[one] ?? 0)));
  return (tokens: readonly Token[], count: number): readonly Neighbour[] => {
    const scores = new Map<number, number>();
    let norm = 0;
    for (const feature of featuresOf(tokens)) {
      const at = numbers.get(feature);
      const value = at === undefined ? Math.log(rows.length + 1) : (weight[at] ?? 0);
      norm += value * value;
      if (at !== undefined)
        for (const row of byFeature[at] ?? [])
          scores.set(row, (scores.get(row) ?? 0) + value * value);
    }
    return [...scores]
      .map(([row, score]) => ({
        pair: pairs[row] as Pair,
        like: score / (Math.sqrt(norm) * (norms[row] as number) || 1),
      }))
      .sort((a, b) => b.like - a.like)
      .slice(0, count);
  };
}
