/** Finds the intent a request means: an inverted index brings the likely, a trained score orders them. */
import type { Domain } from "../catalogue/types.js";
import type { Token } from "../text/tokens.js";
import { commandFor } from "./command.js";
import {
  type Asked,
  type Compared,
  compare,
  FEATURES,
  type Left,
  type Lexicon,
} from "./features.js";
import { formatOfWord, formatsOf } from "./formats.js";
import { compileCatalogue, type Meaning, type Pattern } from "./pattern.js";
import { makeRouter, type Router } from "./router.js";
import { nearestWord } from "./spelling.js";
import { type Term, termsOf } from "./words.js";

/** Trained numbers: `rank` orders matches (see `FEATURES`), `belief` says when the first is right. */
export interface Weights {
  readonly rank: readonly number[];
  readonly belief: readonly number[];
}

export interface Match extends Compared {
  readonly pattern: Pattern;
  /** Score that orders matches; only differences mean something. */
  readonly score: number;
  /** Belief that this is what was meant, 0..1; at 0.5 nine in ten are right (see `train.ts`). */
  readonly p: number;
}

export interface Matcher {
  readonly patterns: readonly Pattern[];
  readonly lexicon: Lexicon;
  readonly router: Router;
  /** The best match of each likely intent, best first. `left` is left out (for training). */
  match(tokens: readonly Token[], left?: Left): readonly Match[];
  /** Cuts a request and puts right words that are one slip away from a word of the catalogue. */
  read(request: string): readonly Term[];
}

/** How many patterns and how many intents are brought by the index to be compared in full. */
const SHORT_PATTERNS = 60;
const SHORT_INTENTS = 40;

/** Names of what the belief is made of, before the features of the first match. */
export const BELIEF = [
  "bias",
  "score",
  "margin",
  "close",
  "asked",
  "nothingLeft",
  "nothingMissed",
  "leftAndMissed",
  ...FEATURES,
] as const;

const LEFT = FEATURES.indexOf("leftWeight");
const MISSED = FEATURES.indexOf("missedWeight");

const commandOf = ({ pattern, filling }: Omit<Match, "p">): string | undefined =>
  commandFor(pattern.intent, filling.values, "gnu");

/** What the belief in the first of some matches is made of. */
export function beliefFeatures(matches: readonly Omit<Match, "p">[], words: number): Float64Array {
  const best = matches[0] as Omit<Match, "p">;
  // Two intents that come to one command do not compete.
  const own = commandOf(best);
  const others = matches.slice(1, 12).filter((other) => commandOf(other) !== own);
  const second = others[0];
  const left = best.features[LEFT] as number;
  const missed = best.features[MISSED] as number;
  return Float64Array.of(
    1,
    best.score,
    second === undefined ? 6 : Math.min(6, best.score - second.score),
    Math.min(5, others.filter(({ score }) => score > best.score - 1).length),
    Math.min(8, words),
    left === 0 ? 1 : 0,
    missed === 0 ? 1 : 0,
    left * missed,
    ...best.features,
  );
}

/** Weighted sum. */
export function dot(weights: readonly number[], x: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (weights[i] ?? 0) * (x[i] as number);
  return sum;
}

class Index {
  readonly patterns = new Map<string, number[]>();
  readonly meanings = new Map<string, Meaning[]>();
  readonly prefixes = new Map<string, string[]>();
}

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

/** Builds a matcher over a catalogue. */
export function makeMatcher(domains: readonly Domain[], weights: Weights): Matcher {
  const patterns = compileCatalogue(domains);
  const index = new Index();
  const ways = new Map<Meaning, Pattern[]>();
  const stems = new Set<string>();
  const programs = new Set<string>();
  for (const [at, pattern] of patterns.entries()) {
    for (const word of pattern.words) push(index.patterns, word, at);
    for (const word of pattern.stems) stems.add(word);
    const list = ways.get(pattern.meaning);
    if (list === undefined) ways.set(pattern.meaning, [pattern]);
    else list.push(pattern);
  }
  for (const meaning of ways.keys()) {
    for (const term of new Set([...meaning.said.keys(), ...meaning.tools]))
      push(index.meanings, term, meaning);
    for (const program of meaning.programs) programs.add(program);
  }
  for (const term of index.meanings.keys())
    if (term.length >= 5) push(index.prefixes, term.slice(0, 5), term);
  const scale = Math.log(1 + ways.size);
  const rarities = new Map(
    [...index.meanings].map(([term, list]) => [
      term,
      Math.log(1 + ways.size / list.length) / scale,
    ]),
  );
  const rarity = (term: string): number => rarities.get(term) ?? 1;
  // Programs that are words of their own ("date", "file") do not name a tool.
  const common = new Set(
    [...programs].filter((word) => (index.patterns.get(word)?.length ?? 0) > 40),
  );
  const tools = new Set([..."git docker kubectl".split(" "), ...programs]);
  for (const word of common)
    if (!/^(?:git|docker|kubectl|npm|pip|apt)$/.test(word)) tools.delete(word);
  const lexicon: Lexicon = {
    rarity,
    known: (stem) => stems.has(stem),
    isProgram: (word) => tools.has(word),
  };
  const norm = (words: Iterable<string>): number => {
    let sum = 0;
    for (const word of words) sum += rarity(word) ** 2;
    return Math.sqrt(sum) || 1;
  };
  const patternNorms = patterns.map(({ words }) => norm(words));
  const meaningNorms = new Map([...ways.keys()].map((one) => [one, norm(one.said.keys())]));

  const router = makeRouter(patterns);
  const asking = (tokens: readonly Term[]): Asked => {
    const formats = new Set<string>();
    for (const { text, thing } of tokens) {
      for (const format of thing ? formatsOf(text) : []) formats.add(format);
      const said = thing ? undefined : formatOfWord(text.toLowerCase());
      if (said !== undefined) formats.add(said);
    }
    const shares = new Map(
      router.route(tokens).map(({ domain, p }) => [domain, Math.max(-6, Math.log(p))]),
    );
    return { tokens, formats, domain: (name) => shares.get(name) ?? -6 };
  };

  const likely = (tokens: readonly Term[]): Set<Pattern> => {
    const sums = new Map<number, number>();
    const meaningSums = new Map<Meaning, number>();
    const seen = new Set<string>();
    const add = (term: string, share: number): void => {
      if (seen.has(term)) return;
      seen.add(term);
      const weight = rarity(term) ** 2 * share;
      for (const at of index.patterns.get(term) ?? []) sums.set(at, (sums.get(at) ?? 0) + weight);
      for (const one of index.meanings.get(term) ?? [])
        meaningSums.set(one, (meaningSums.get(one) ?? 0) + weight);
    };
    for (const { term, stop, thing } of tokens) if (!stop && !thing) add(term, 1);
    for (const { term, stop, thing } of tokens)
      if (!stop && !thing && term.length > 5)
        for (const other of index.prefixes.get(term.slice(0, 5)) ?? []) add(other, 0.4);
    const out = new Set<Pattern>();
    const top = [...sums]
      .map(([at, sum]) => ({ at, score: sum / (patternNorms[at] as number) }))
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, SHORT_PATTERNS);
    for (const { at } of top) out.add(patterns[at] as Pattern);
    const meanings = [...meaningSums]
      .map(([one, sum]) => ({ one, score: sum / (meaningNorms.get(one) as number) ** 0.7 }))
      .sort((a, b) => b.score - a.score)
      .slice(0, SHORT_INTENTS);
    for (const { one } of meanings) for (const pattern of ways.get(one) ?? []) out.add(pattern);
    return out;
  };

  const match: Matcher["match"] = (given, left) => {
    const tokens = given as readonly Term[];
    const best = new Map<Meaning, Omit<Match, "p">>();
    const asked = asking(tokens);
    for (const pattern of likely(tokens)) {
      if (left !== undefined && (left.pattern === pattern || left.intent === pattern.intent))
        continue;
      const compared = compare(asked, pattern, lexicon, left);
      if (!compared.possible) continue;
      const score = dot(weights.rank, compared.features);
      const known = best.get(pattern.meaning);
      if (known === undefined || score > known.score)
        best.set(pattern.meaning, { ...compared, pattern, score });
    }
    const sorted = [...best.values()].sort((a, b) => b.score - a.score);
    const first = sorted[0];
    if (first === undefined) return [];
    const words = tokens.filter(({ stop }) => !stop).length;
    const p = 1 / (1 + Math.exp(-dot(weights.belief, beliefFeatures(sorted, words))));
    return sorted.map((one) => ({ ...one, p: p * Math.exp(one.score - first.score) }));
  };

  const slips = new Map<string, string | undefined>();
  const read: Matcher["read"] = (request) =>
    termsOf(request).map((token) => {
      if (token.thing || token.stop || index.meanings.has(token.term)) return token;
      if (!slips.has(token.stem)) {
        if (slips.size > 1000) slips.clear();
        slips.set(token.stem, nearestWord(token.stem, index.meanings.keys()));
      }
      const near = slips.get(token.stem);
      return near === undefined ? token : { ...token, term: near };
    });

  return { patterns, lexicon, router, match, read };
}
