/** What is known about a pair of request and pattern: the numbers the matcher was trained on. */
import type { Token } from "../text/tokens.js";
import type { Pattern } from "./pattern.js";
import { type Filling, fillSlots } from "./slots.js";

/** Names of the features, in the order of the weights. */
export const FEATURES = [
  "bias",
  "requestCovered",
  "patternCovered",
  "slotQuality",
  "openSlots",
  "leftThings",
  "leftWeight",
  "bigrams",
  "firstWord",
  "lengths",
  "missedWeight",
] as const;

/** Rarity of a lemma: high for words that few intents use. */
export type Rarity = (lemma: string) => number;

export interface Compared {
  readonly features: Float64Array;
  readonly filling: Filling;
}

/** Compares a request with a pattern. */
export function compare(tokens: readonly Token[], pattern: Pattern, rarity: Rarity): Compared {
  const filling = fillSlots(tokens, pattern);
  const { taken } = filling;
  let asked = 0;
  let covered = 0;
  let leftThings = 0;
  let leftWeight = 0;
  let first: string | undefined;
  const matched = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    if (token.stop || taken.has(index)) continue;
    first ??= token.lemma;
    const weight = rarity(token.lemma);
    asked += weight;
    if (pattern.words.has(token.lemma)) {
      covered += weight;
      matched.add(token.lemma);
    } else {
      leftWeight = Math.max(leftWeight, weight);
      if (token.thing) leftThings++;
    }
  }
  let said = 0;
  let saidCovered = 0;
  let missedWeight = 0;
  for (const word of pattern.words) {
    const weight = rarity(word);
    said += weight;
    if (matched.has(word)) saidCovered += weight;
    else missedWeight = Math.max(missedWeight, weight);
  }
  const pairs = new Set<string>();
  let previous = "";
  for (const element of pattern.elements) {
    const lemma = element.slot === undefined ? element.lemma : "{}";
    if (element.slot === undefined && element.stop) continue;
    pairs.add(`${previous} ${lemma}`);
    previous = lemma;
  }
  let same = 0;
  let all = 0;
  previous = "";
  for (const [index, token] of tokens.entries()) {
    if (token.stop) continue;
    const lemma = taken.has(index) ? "{}" : token.lemma;
    all++;
    if (pairs.has(`${previous} ${lemma}`)) same++;
    previous = lemma;
  }
  const firstOfPattern = pattern.elements.find(
    (element) => element.slot === undefined && !element.stop,
  );
  const lengths = Math.abs(tokens.length - pattern.elements.length);
  return {
    filling,
    features: Float64Array.of(
      1,
      asked === 0 ? 1 : covered / asked,
      said === 0 ? 1 : saidCovered / said,
      filling.quality,
      filling.open,
      Math.min(3, leftThings),
      leftWeight,
      all === 0 ? 0 : same / all,
      first !== undefined && firstOfPattern?.slot === undefined && firstOfPattern?.lemma === first
        ? 1
        : 0,
      Math.min(2, lengths / 6),
      missedWeight,
    ),
  };
}
