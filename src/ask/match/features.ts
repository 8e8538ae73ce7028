/** What is known about a pair of request and pattern: the numbers the matcher was trained on. */
import type { Pattern } from "./pattern.js";
import { type Filling, fillSlots } from "./slots.js";
import { doing, isQuestion, type Term } from "./words.js";

/** Names of the features that order matches, in the order of the weights. */
export const FEATURES = [
  "requestCovered",
  "patternCovered",
  "meaningCovered",
  "sameStems",
  "slotQuality",
  "slotsFilled",
  "openSlots",
  "leftThings",
  "leftWeight",
  "leftInMeaning",
  "missedWeight",
  "bigrams",
  "firstWord",
  "lengths",
  "otherTool",
  "ownTool",
  "doingAgrees",
  "doingDiffers",
  "coreMissed",
  "formatAgrees",
  "formatDiffers",
  "weakSlots",
  "identical",
  "domain",
] as const;

/** Rarity of a term, 0..1: high for words that few intents use. */
export type Rarity = (term: string) => number;

/** What is known of a request before any comparison. */
export interface Asked {
  readonly tokens: readonly Term[];
  /** Formats that its files' names say. */
  readonly formats: ReadonlySet<string>;
  /** Logarithm of the belief that it is about a domain, at most 0. */
  readonly domain: (name: string) => number;
}

export interface Compared {
  readonly features: Float64Array;
  readonly filling: Filling;
  /** False when the command would do what was not asked, or not do what was. */
  readonly possible: boolean;
}

/** What the matcher knows of words, for {@link compare}. */
export interface Lexicon {
  readonly rarity: Rarity;
  /** Whether a stem is said in the catalogue. */
  readonly known: (stem: string) => boolean;
  /** Whether a word names a program of the catalogue. */
  readonly isProgram: (word: string) => boolean;
  /** The same for words that are also plain words (`make`, `date`). */
  readonly runs: (word: string) => boolean;
}

/** What stands left out of the catalogue while training. */
export interface Left {
  readonly intent?: Pattern["intent"];
  readonly pattern?: Pattern;
}

/** Share of a word's weight that a common beginning gives (`listen`, `listener`). */
const PREFIX_SHARE = 0.6;
const PREFIX = 5;

/** Compares a request with a pattern. `left` is not counted among what its intent says. */
export function compare(
  { tokens, formats, domain }: Asked,
  pattern: Pattern,
  lexicon: Lexicon,
  left?: Left,
): Compared {
  const { meaning } = pattern;
  const filling = fillSlots(tokens, pattern, lexicon.known);
  const { taken } = filling;
  const leftOwn = left?.pattern?.intent === pattern.intent ? left.pattern : undefined;
  const means = (term: string): boolean => {
    const count = (meaning.said.get(term) ?? 0) - (leftOwn?.words.has(term) ? 1 : 0);
    return count > 0 || meaning.tools.has(term);
  };
  let prefixes: Set<string> | undefined;
  let asked = 0;
  let covered = 0;
  let meant = 0;
  let stems = 0;
  let leftThings = 0;
  let leftWeight = 0;
  let leftInMeaning = 0;
  let otherTool = 0;
  let ownTool = 0;
  let first: string | undefined;
  let acts = 0;
  let actsShared = 0;
  let actsMeant = 0;
  let ordered = false;
  const matched = new Set<string>();
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Term;
    if (token.stop || taken.has(index)) continue;
    const { term } = token;
    first ??= term;
    const weight = lexicon.rarity(term);
    asked += weight;
    const inMeaning = !token.thing && means(term);
    if (inMeaning) meant += weight;
    if (pattern.words.has(term)) {
      covered += weight;
      if (pattern.stems.has(token.stem)) stems += weight;
      matched.add(term);
    } else {
      let share = 0;
      if (!token.thing && term.length > PREFIX) {
        prefixes ??= new Set(
          [...pattern.words].filter((w) => w.length >= PREFIX).map((w) => w.slice(0, PREFIX)),
        );
        if (prefixes.has(term.slice(0, PREFIX))) share = PREFIX_SHARE;
      }
      covered += share * weight;
      if (inMeaning) leftInMeaning = Math.max(leftInMeaning, weight);
      else leftWeight = Math.max(leftWeight, weight * (1 - share));
      if (token.thing) leftThings++;
    }
    if (!token.thing && lexicon.isProgram(token.stem)) {
      if (meaning.programs.has(token.stem) || meaning.tools.has(term)) ownTool = 1;
      else if (!inMeaning) otherTool = 1;
    }
    if (!token.thing && meaning.orders.has(token.stem)) ordered = true;
    const act = doing(token);
    if (act !== undefined) {
      acts++;
      if (pattern.doing.has(act)) actsShared++;
      if (meaning.doing.has(act) || means(token.term)) actsMeant++;
    }
  }
  let said = 0;
  let saidCovered = 0;
  let missedWeight = 0;
  let coreMissed = 0;
  const ways = meaning.intent.says.length - (leftOwn === undefined ? 0 : 1);
  for (const word of pattern.words) {
    const weight = lexicon.rarity(word);
    said += weight;
    if (matched.has(word)) saidCovered += weight;
    else {
      missedWeight = Math.max(missedWeight, weight);
      // A word that most ways of saying have is hardly one that can be left out.
      const share = ((meaning.said.get(word) ?? 0) - (leftOwn?.words.has(word) ? 1 : 0)) / ways;
      coreMissed = Math.max(coreMissed, share * weight);
    }
  }
  let same = 0;
  let all = 0;
  let previous = "";
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Term;
    if (token.stop) continue;
    const term = taken.has(index) ? "{}" : token.term;
    all++;
    if (pattern.bigrams.has(`${previous} ${term}`)) same++;
    previous = term;
  }
  const isWhole = meaning.needs.every((slot) => filling.values.has(slot));
  let agrees = 0;
  for (const format of meaning.formats) if (formats.has(format)) agrees = 1;
  let weak = 0;
  for (const { thing, stem: own } of filling.values.values())
    if (!thing && lexicon.known(own) && !lexicon.isProgram(own)) weak++;
  // Never a command that does what nobody said; never one that does not do what was ordered.
  const unasked = meaning.changes && pattern.doing.size > 0 && actsShared === 0 && !ordered;
  const unheard = acts > 0 && actsMeant === 0;
  const onlyAsked =
    meaning.writes && isQuestion(tokens) && !/^(?:is|are|does|which|what)\b/.test(pattern.says);
  return {
    filling,
    possible: isWhole && !unasked && !unheard && !onlyAsked,
    features: Float64Array.of(
      asked === 0 ? 1 : covered / asked,
      said === 0 ? 1 : saidCovered / said,
      asked === 0 ? 1 : meant / asked,
      asked === 0 ? 1 : stems / asked,
      filling.quality,
      Math.min(3, filling.values.size),
      filling.open,
      Math.min(3, leftThings),
      leftWeight,
      leftInMeaning,
      missedWeight,
      all === 0 ? 0 : same / all,
      first !== undefined && pattern.first === first ? 1 : 0,
      Math.min(2, Math.abs(tokens.length - pattern.elements.length) / 6),
      otherTool,
      ownTool,
      acts === 0 ? 0 : actsShared / acts,
      pattern.doing.size > 0 && actsShared === 0 ? 1 : 0,
      coreMissed,
      agrees,
      agrees === 0 && meaning.formats.size > 0 ? 1 : 0,
      Math.min(3, weak),
      leftWeight === 0 && missedWeight === 0 && leftInMeaning === 0 && filling.open === 0 ? 1 : 0,
      domain(pattern.domain),
    ),
  };
}
