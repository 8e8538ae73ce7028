/** A way of saying an intent, compiled: its words with their lemmas, and its slots in their places. */
import { type Domain, type Intent, slotType } from "../catalogue/types.js";
import type { SlotType } from "../text/fit.js";
import { type Token, tokenize } from "../text/tokens.js";

export type Element =
  | { readonly slot: string; readonly type: SlotType }
  | { readonly slot?: never; readonly lemma: string; readonly stop: boolean };

export interface Pattern {
  readonly domain: string;
  readonly intent: Intent;
  readonly elements: readonly Element[];
  /** Lemmas of its words that say something, each once. */
  readonly words: ReadonlySet<string>;
  readonly slots: readonly {
    readonly slot: string;
    readonly type: SlotType;
    readonly at: number;
  }[];
}

const toElement = ({ lemma, stop }: Token): Element => ({ lemma, stop });

/** Compiles one way of saying an intent. */
export function compilePattern(domain: string, intent: Intent, says: string): Pattern {
  const elements: Element[] = [];
  for (const [index, part] of says.split(/\{(\w+)\}/).entries()) {
    if (index % 2 === 1) elements.push({ slot: part, type: slotType(intent, part) });
    else elements.push(...tokenize(part).map(toElement));
  }
  const words = new Set<string>();
  const slots: { slot: string; type: SlotType; at: number }[] = [];
  for (const [at, element] of elements.entries()) {
    if (element.slot !== undefined) slots.push({ slot: element.slot, type: element.type, at });
    else if (!element.stop) words.add(element.lemma);
  }
  return { domain, intent, elements, words, slots };
}

/** All ways of saying all intents. */
export function compileCatalogue(domains: readonly Domain[]): readonly Pattern[] {
  return domains.flatMap(({ name, intents }) =>
    intents.flatMap((intent) => intent.says.map((says) => compilePattern(name, intent, says))),
  );
}
