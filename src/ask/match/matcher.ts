/** Finds the intent a request means: an inverted index brings the likely, a trained score orders them. */
import type { Domain, Intent } from "../catalogue/types.js";
import { type Token, tokenize } from "../text/tokens.js";
import { type Compared, compare, type Rarity } from "./features.js";
import { compileCatalogue, type Pattern } from "./pattern.js";
import { nearestWord } from "./spelling.js";

export interface Match extends Compared {
  readonly pattern: Pattern;
  /** Probability that this is what was meant, 0..1. */
  readonly p: number;
}

export interface Matcher {
  readonly patterns: readonly Pattern[];
  readonly rarity: Rarity;
  /** The best match of each likely intent, best first. `without` leaves patterns out (for training). */
  match(tokens: readonly Token[], without?: (pattern: Pattern) => boolean): readonly Match[];
  /** Cuts a request and puts right words that are one slip away from a word of the catalogue. */
  read(request: string): readonly Token[];
}

/** How many patterns are compared in full. */
const SHORTLIST = 120;

/** Builds a matcher over a catalogue. `weights` belong to `FEATURES`. */
export function makeMatcher(domains: readonly Domain[], weights: readonly number[]): Matcher {
  const patterns = compileCatalogue(domains);
  const postings = new Map<string, number[]>();
  for (const [index, pattern] of patterns.entries())
    for (const word of pattern.words) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [index]);
      else list.push(index);
    }
  const intentsWith = new Map<string, Set<Intent>>();
  for (const pattern of patterns)
    for (const word of pattern.words) {
      const set = intentsWith.get(word) ?? new Set();
      set.add(pattern.intent);
      intentsWith.set(word, set);
    }
  const intents = new Set(patterns.map(({ intent }) => intent)).size;
  const unknown = Math.log(1 + intents) / Math.log(1 + intents);
  const rarity: Rarity = (lemma) => {
    const count = intentsWith.get(lemma)?.size;
    return count === undefined ? unknown : Math.log(1 + intents / count) / Math.log(1 + intents);
  };
  const norms = patterns.map((pattern) => {
    let sum = 0;
    for (const word of pattern.words) sum += rarity(word) ** 2;
    return Math.sqrt(sum) || 1;
  });

  const match: Matcher["match"] = (tokens, without) => {
    const sums = new Map<number, number>();
    const seen = new Set<string>();
    for (const { lemma, stop } of tokens) {
      if (stop || seen.has(lemma)) continue;
      seen.add(lemma);
      const weight = rarity(lemma) ** 2;
      for (const index of postings.get(lemma) ?? [])
        sums.set(index, (sums.get(index) ?? 0) + weight);
    }
    const likely = [...sums]
      .map(([index, sum]) => ({ index, score: sum / (norms[index] as number) }))
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .slice(0, SHORTLIST);
    const best = new Map<Intent, Match>();
    for (const { index } of likely) {
      const pattern = patterns[index] as Pattern;
      if (without?.(pattern)) continue;
      const compared = compare(tokens, pattern, rarity);
      let z = 0;
      for (let i = 0; i < weights.length; i++)
        z += (weights[i] as number) * (compared.features[i] as number);
      const found = { ...compared, pattern, p: 1 / (1 + Math.exp(-z)) };
      const known = best.get(pattern.intent);
      if (known === undefined || found.p > known.p) best.set(pattern.intent, found);
    }
    return [...best.values()].sort((a, b) => b.p - a.p);
  };

  const read: Matcher["read"] = (request) =>
    tokenize(request).map((token) => {
      if (token.thing || token.stop || intentsWith.has(token.lemma)) return token;
      const near = nearestWord(token.lemma, intentsWith.keys());
      return near === undefined ? token : { ...token, lemma: near };
    });

  return { patterns, rarity, match, read };
}
