/** Chooses, among all phrases found in a request, those that together explain most of it. */
import type { Token } from "../text/tokens.js";
import { wordsOfNoun } from "./nouns.js";
import { matchPhrases, type Phrase, type PhraseMatch, phrase } from "./phrase.js";

/** Words that turn the meaning of what stands beside them: unexplained, nothing is known. */
const TURNING =
  /^(?:not|no|without|but|except|never|unless|only|if|neither|nor|instead|unlike|until|other|both|random|each|twice|content|every|per|first|last|reverse|delete|replace|rename|copy|move|change|create|save|run|kill|compress|extract|append|convert|backup|sum|average|count|number|sort|unique|than|more|bigger|smaller|exactly|between|after|before|duplicate)$/;

/**
 * Belief by what is left unexplained. With one word left 3 of 20 answers did the same as the reference
 * (`cerbash eval ask` on NL2Bash), so that is no answer; `whole` is set by hand.
 */
export function beliefOf(
  { left, covered }: Pick<Explained<unknown>, "left" | "covered">,
  whole: number,
): number {
  if (left.length === 0) return whole;
  if (left.some(({ thing, lemma }) => thing || TURNING.test(lemma))) return 0.2;
  return left.length === 1 && covered >= 0.8 ? 0.4 : 0.35 * covered;
}

/** A kind of phrase: what it adds to the command under construction. */
export interface Facet<Draft> {
  readonly name: string;
  readonly phrases: readonly string[];
  /** Whether the values make sense at all; a phrase whose values do not is not considered. */
  readonly takes?: (values: ReadonlyMap<string, Token>) => boolean;
  /** Takes the phrase's values into the draft; false when it does not go with what is there. */
  apply(draft: Draft, values: ReadonlyMap<string, Token>): boolean | undefined;
  /** Lowest fit of a slot's value; default 0.25, which takes a bare word. */
  readonly least?: number;
  /** What comes before its slots says so plainly that a name follows that any word is one. */
  readonly anyWord?: boolean;
}

export interface Explained<Draft> {
  readonly draft: Draft;
  /** Names of the facets used, in the order of the request. */
  readonly used: readonly string[];
  /** Tokens that say something and that nothing explains. */
  readonly left: readonly Token[];
  /** Small words, as written, that stand in no phrase: what joins the parts. */
  readonly between: readonly string[];
  /** Share of the tokens that say something which is explained, 0..1. */
  readonly covered: number;
}

interface Found<Draft> {
  readonly facet: Facet<Draft>;
  readonly match: PhraseMatch;
  readonly gain: number;
}

const vocabularies = new WeakMap<object, ReadonlySet<string>>();

/** All words that the phrases of some facets know, so that none of them is taken for a name. */
function vocabularyOf<Draft>(facets: readonly Facet<Draft>[]): ReadonlySet<string> {
  let words = vocabularies.get(facets);
  if (words === undefined) {
    const found = new Set<string>();
    for (const facet of facets)
      for (const { parts } of phrasesOf(facet))
        for (const part of parts)
          if (part.kind === "word") for (const lemma of part.lemmas) found.add(lemma);
          else if (part.kind === "noun")
            for (const lemma of wordsOfNoun(part.noun)) found.add(lemma);
    words = found;
    vocabularies.set(facets, words);
  }
  return words;
}

const compiled = new WeakMap<object, readonly Phrase[]>();

function phrasesOf<Draft>(facet: Facet<Draft>): readonly Phrase[] {
  let list = compiled.get(facet);
  if (list === undefined) {
    list = facet.phrases.map(phrase);
    compiled.set(facet, list);
  }
  return list;
}

/**
 * Reads a request twice: as it stands, and with the phrases that say where moved to the end, so that
 * they do not stand between words that belong together ("the lines of a.txt that contain x"). The
 * reading that explains more counts.
 *
 * @param places facets whose phrases may be moved
 */
export function explainBest<Draft>(
  tokens: readonly Token[],
  facets: readonly Facet<Draft>[],
  places: readonly Facet<Draft>[],
  start: () => Draft,
): Explained<Draft> {
  const plain = explain(tokens, facets, start);
  const moved = withPlacesLast(tokens, places);
  if (moved === undefined) return plain;
  const other = explain(moved, facets, start);
  return other.covered > plain.covered ? other : plain;
}

const none = (): boolean => false;

/** The tokens with the phrases of `places` at the end; undefined where that changes nothing. */
function withPlacesLast<Draft>(
  tokens: readonly Token[],
  places: readonly Facet<Draft>[],
): readonly Token[] | undefined {
  const rest: Token[] = [];
  const last: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    let to = i;
    for (const place of places)
      for (const one of phrasesOf(place)) {
        for (const match of matchPhrases(one, tokens, i, place.least, none))
          if (match.to > to && place.takes?.(match.values) !== false) to = match.to;
      }
    if (to === i) {
      rest.push(tokens[i] as Token);
      i++;
    } else {
      last.push(...tokens.slice(i, to));
      i = to;
    }
  }
  return last.length === 0 || rest.length === 0 ? undefined : [...rest, ...last];
}

/**
 * Reads a request by facets: the cover of most meaning tokens by phrases that do not overlap
 * (weighted interval scheduling), applied in order. A facet that refuses is left out and its words
 * count as unexplained.
 */
export function explain<Draft>(
  tokens: readonly Token[],
  facets: readonly Facet<Draft>[],
  start: () => Draft,
): Explained<Draft> {
  const vocabulary = vocabularyOf(facets);
  const isWordOfIts = (lemma: string): boolean => vocabulary.has(lemma);
  const found: Found<Draft>[][] = tokens.map(() => []);
  for (const facet of facets)
    for (const one of phrasesOf(facet))
      for (let from = 0; from < tokens.length; from++)
        for (const match of matchPhrases(
          one,
          tokens,
          from,
          facet.least,
          facet.anyWord === true ? undefined : isWordOfIts,
        )) {
          if (facet.takes?.(match.values) === false) continue;
          let gain = 0.01 * (match.to - match.from);
          for (let i = match.from; i < match.to; i++) if (!(tokens[i] as Token).stop) gain += 1;
          // A longer phrase says more than two short ones.
          if (gain > 0.5)
            (found[from] as Found<Draft>[]).push({ facet, match, gain: gain * gain ** 0.1 });
        }
  // What a facet refuses may be said otherwise, so the next best cover is tried without it.
  const refused = new Set<Found<Draft>>();
  for (let round = 0; ; round++) {
    const before = refused.size;
    const read = cover(tokens, found, start, refused);
    if (refused.size === before || round >= 4) return read;
  }
}

/** The best cover without what was refused, applied; what is refused now is added. */
function cover<Draft>(
  tokens: readonly Token[],
  found: readonly (readonly Found<Draft>[])[],
  start: () => Draft,
  refused: Set<Found<Draft>>,
): Explained<Draft> {
  // best[i]: the best cover of tokens from i to the end.
  const best: { score: number; take?: Found<Draft> }[] = Array.from(
    { length: tokens.length + 1 },
    () => ({ score: 0 }),
  );
  for (let i = tokens.length - 1; i >= 0; i--) {
    let choice: { score: number; take?: Found<Draft> } = {
      score: (best[i + 1] as { score: number }).score,
    };
    for (const one of found[i] as readonly Found<Draft>[]) {
      if (refused.has(one)) continue;
      const score = one.gain + (best[one.match.to] as { score: number }).score;
      if (score > choice.score) choice = { score, take: one };
    }
    best[i] = choice;
  }
  const draft = start();
  const used: string[] = [];
  const left: Token[] = [];
  const between: string[] = [];
  let said = 0;
  for (let i = 0; i < tokens.length; ) {
    const take = (best[i] as { take?: Found<Draft> }).take;
    const to = take?.match.to ?? i + 1;
    const applied = take !== undefined && take.facet.apply(draft, take.match.values) !== false;
    if (applied) used.push(take.facet.name);
    else if (take !== undefined) refused.add(take);
    for (let j = i; j < to; j++) {
      const token = tokens[j] as Token;
      if (token.stop) {
        if (!applied) between.push(token.text.toLowerCase());
        continue;
      }
      said++;
      if (!applied) left.push(token);
    }
    i = to;
  }
  return { draft, used, left, between, covered: said === 0 ? 0 : (said - left.length) / said };
}
