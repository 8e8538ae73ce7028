/** Finds the intent a request means: an inverted index brings the likely, a trained score orders them. */
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
import type { Pattern } from "./pattern.js";
import { makeRouter, type Router } from "./router.js";
import { nearestWord } from "./spelling.js";
import type { CompiledCatalogue } from "./unpack.js";
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
  /** Every way of saying; most are made only now. */
  readonly patterns: () => readonly Pattern[];
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

/** Words that long are compared by their beginnings too. */
const PREFIX = 5;

/** Programs that are words of their own ("date", "file") do not name a tool; these do. */
const TOOLS = /^(?:git|docker|kubectl|npm|pip|apt)$/;
/** From so many ways of saying on a program is a word of its own. */
const COMMON = 40;

/** Builds a matcher over a catalogue. */
export function makeMatcher(catalogue: CompiledCatalogue, weights: Weights): Matcher {
  const { byWord, byMeant, rarity, stems, pattern, patternNorms, meaningNorms, waysOf } = catalogue;
  const prefixes = new Map<string, string[]>();
  for (const term of byMeant.keys()) {
    if (term.length < PREFIX) continue;
    const list = prefixes.get(term.slice(0, PREFIX));
    if (list === undefined) prefixes.set(term.slice(0, PREFIX), [term]);
    else list.push(term);
  }
  const tools = new Set([..."git docker kubectl".split(" "), ...catalogue.programs]);
  for (const word of catalogue.programs)
    if ((byWord.get(word)?.length ?? 0) > COMMON && !TOOLS.test(word)) tools.delete(word);
  const lexicon: Lexicon = {
    rarity,
    known: (stem) => stems.has(stem),
    isProgram: (word) => tools.has(word),
    runs: (word) => catalogue.programs.has(word),
  };

  const router = makeRouter(catalogue);
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
    const meaningSums = new Map<number, number>();
    const seen = new Set<string>();
    const add = (term: string, share: number): void => {
      if (seen.has(term)) return;
      seen.add(term);
      const weight = rarity(term) ** 2 * share;
      for (const at of byWord.get(term) ?? []) sums.set(at, (sums.get(at) ?? 0) + weight);
      for (const one of byMeant.get(term) ?? [])
        meaningSums.set(one, (meaningSums.get(one) ?? 0) + weight);
    };
    // A place (".", "/") is a word of a few ways of saying.
    for (const { term, stop, thing } of tokens)
      if (!stop && (!thing || byWord.has(term))) add(term, 1);
    for (const { term, stop, thing } of tokens)
      if (!stop && !thing && term.length > PREFIX)
        for (const other of prefixes.get(term.slice(0, PREFIX)) ?? []) add(other, 0.4);
    const out = new Set<Pattern>();
    const top = [...sums]
      .map(([at, sum]) => ({ at, score: sum / (patternNorms[at] as number) }))
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, SHORT_PATTERNS);
    for (const { at } of top) out.add(pattern(at));
    const meanings = [...meaningSums]
      .map(([one, sum]) => ({ one, score: sum / (meaningNorms[one] as number) ** 0.7 }))
      .sort((a, b) => b.score - a.score)
      .slice(0, SHORT_INTENTS);
    for (const { one } of meanings) {
      const [from, to] = waysOf(one);
      for (let at = from; at < to; at++) out.add(pattern(at));
    }
    return out;
  };

  const match: Matcher["match"] = (given, left) => {
    const tokens = given as readonly Term[];
    const best = new Map<Pattern["meaning"], Omit<Match, "p">>();
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
      if (token.thing || token.stop || byMeant.has(token.term)) return token;
      if (!slips.has(token.stem)) {
        if (slips.size > 1000) slips.clear();
        slips.set(token.stem, nearestWord(token.stem, byMeant.keys()));
      }
      const near = slips.get(token.stem);
      return near === undefined ? token : { ...token, term: near };
    });

  return { patterns: catalogue.all, lexicon, router, match, read };
}
