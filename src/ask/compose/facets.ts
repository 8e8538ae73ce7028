/** Chooses, among all phrases found in a request, those that together explain most of it. */
import type { Token } from "../text/tokens.js";
import { wordsOfNoun } from "./nouns.js";
import { matchPhrases, PHRASE_BREAK, type Phrase, type PhraseMatch, phrase } from "./phrase.js";

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

/** A facet that was used, and where it stands: a half-open range of token indices. */
export interface Used<Draft> {
  readonly facet: Facet<Draft>;
  readonly values: ReadonlyMap<string, Token>;
  readonly from: number;
  readonly to: number;
}

export interface Explained<Draft> {
  readonly draft: Draft;
  /** Names of the facets used, in the order of the request. */
  readonly used: readonly string[];
  /** The same with their values and places. */
  readonly parts: readonly Used<Draft>[];
  /** The tokens as they were read: places may stand at the end. */
  readonly tokens: readonly Token[];
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

interface Indexed<Draft> {
  /** Its place among all phrases. */
  readonly order: number;
  readonly facet: Facet<Draft>;
  readonly phrase: Phrase;
}

/** The phrases of some facets by the word they begin with: there are thousands, and few can begin at a token. */
class Index<Draft> {
  private readonly byLemma = new Map<string, Indexed<Draft>[]>();
  private readonly byText = new Map<string, Indexed<Draft>[]>();
  private readonly anywhere: Indexed<Draft>[] = [];

  constructor(facets: readonly Facet<Draft>[]) {
    let order = 0;
    for (const facet of facets)
      for (const one of phrasesOf(facet)) {
        const entry = { order: order++, facet, phrase: one };
        if (one.starts === undefined) this.anywhere.push(entry);
        for (const lemma of one.starts?.lemmas ?? []) add(this.byLemma, lemma, entry);
        for (const text of one.starts?.exact ?? []) add(this.byText, text, entry);
      }
  }

  /** The phrases that may begin at a token, in the order of their facets: of equals the first counts. */
  at(token: Token): readonly Indexed<Draft>[] {
    if (token.quoted) return this.anywhere;
    const byWord = this.byLemma.get(token.lemma) ?? [];
    const byText = this.byText.get(token.text.toLowerCase()) ?? [];
    if (byWord.length === 0 && byText.length === 0) return this.anywhere;
    const all = new Set([...byWord, ...byText, ...this.anywhere]);
    return [...all].sort((a, b) => a.order - b.order);
  }
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

const indexes = new WeakMap<object, Index<unknown>>();

function indexOf<Draft>(facets: readonly Facet<Draft>[]): Index<Draft> {
  let index = indexes.get(facets) as Index<Draft> | undefined;
  if (index === undefined) {
    index = new Index(facets);
    indexes.set(facets, index as Index<unknown>);
  }
  return index;
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
  if (other.covered !== plain.covered) return other.covered > plain.covered ? other : plain;
  // Of two that explain as much, the one that leaves no direction out, then the one in fewer pieces.
  const directions = ({ between }: Explained<Draft>): number =>
    between.filter((word) => /^(?:to|into|onto|from|with|by)$/.test(word)).length;
  const more = directions(other) - directions(plain);
  return more < 0 || (more === 0 && other.used.length < plain.used.length) ? other : plain;
}

const none = (): boolean => false;

/** "Save the result in b.txt": what follows says where to, and does not move. */
function isTarget(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (
    /^(?:the|results?|output|it|them|that|this|these|those|all)$/i.test(tokens[before]?.text ?? "")
  )
    before--;
  const verb = tokens[before];
  return verb?.quoted === false && /^(?:sav|writ|stor|put|redirect|dump)/i.test(verb.text);
}

/** What was moved does not go on with what stands before it: "without any | under /srv". */
const BREAK: Token = {
  text: "",
  lemma: PHRASE_BREAK,
  start: 0,
  end: 0,
  quoted: false,
  thing: false,
  stop: true,
};

/** The tokens with the phrases of `places` at the end; undefined where that changes nothing. */
function withPlacesLast<Draft>(
  tokens: readonly Token[],
  places: readonly Facet<Draft>[],
): readonly Token[] | undefined {
  const rest: Token[] = [];
  const last: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    let to = i;
    if (!isTarget(tokens, i))
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
  if (last.length === 0 || rest.length === 0) return undefined;
  return [...rest, BREAK, ...last];
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
  const index = indexOf(facets);
  tokens.forEach((token, from) => {
    for (const { facet, phrase } of index.at(token)) {
      const isOwn = facet.anyWord === true ? undefined : isWordOfIts;
      for (const match of matchPhrases(phrase, tokens, from, facet.least, isOwn)) {
        if (facet.takes?.(match.values) === false) continue;
        let gain = 0.01 * (match.to - match.from);
        for (let i = match.from; i < match.to; i++) if (!(tokens[i] as Token).stop) gain += 1;
        // A longer phrase says more than two short ones.
        if (gain > 0.5)
          (found[from] as Found<Draft>[]).push({ facet, match, gain: gain * gain ** 0.1 });
      }
    }
  });
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
  const parts: Used<Draft>[] = [];
  const left: Token[] = [];
  const between: string[] = [];
  let said = 0;
  for (let i = 0; i < tokens.length; ) {
    const take = (best[i] as { take?: Found<Draft> }).take;
    const to = take?.match.to ?? i + 1;
    const applied = take !== undefined && take.facet.apply(draft, take.match.values) !== false;
    if (applied) {
      used.push(take.facet.name);
      parts.push({ facet: take.facet, values: take.match.values, from: i, to });
    } else if (take !== undefined) refused.add(take);
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
  return {
    draft,
    used,
    parts,
    tokens,
    left,
    between,
    covered: said === 0 ? 0 : (said - left.length) / said,
  };
}
