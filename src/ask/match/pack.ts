/**
 * The catalogue with all that finding an intent needs, as data. Making it takes a hundred times longer than an answer, so
 * the build does it (scripts/build.mjs puts {@link packCatalogue}'s text in the place of `packed.ts`).
 */
import type { Domain, Intent } from "../catalogue/types.js";
import { meaningOf } from "./pattern.js";
import { cutUp, type Way, type WayTerm } from "./ways.js";

/** What {@link packCatalogue} writes, and `unpackCatalogue` reads. Numbers stand for what has its place in a list. */
export interface PackedCatalogue {
  /** Terms of the ways of saying, each once. */
  readonly terms: readonly (readonly [
    text: string,
    term: string,
    stem: string,
    stop: 0 | 1,
    thing: 0 | 1,
  ])[];
  /** Of each domain: its name and how many intents it has. */
  readonly domains: readonly (readonly [name: string, intents: number])[];
  /** Of each intent: itself and its ways of saying, as JSON, because few are needed for a request. */
  readonly intents: readonly string[];
  /** Of each intent: how many ways of saying it has. */
  readonly counts: readonly number[];
  /** Of each intent: the length of the vector of its words. */
  readonly norms: readonly number[];
  /** Words of ways of saying, with the numbers of the ways; each number is the distance from the one before. */
  readonly words: readonly (readonly [word: string, ...ways: number[]])[];
  /** Words of intents, of their commands too, with the numbers of the intents, written in the same way. */
  readonly meant: readonly (readonly [word: string, ...intents: number[]])[];
  readonly stems: string;
  readonly programs: string;
}

/** An intent and its ways of saying, as one text of {@link PackedCatalogue.intents} has them. */
export type PackedIntent = readonly [Intent, readonly (readonly (string | readonly number[])[])[]];

class Lists {
  readonly #lists = new Map<string, number[]>();
  add(word: string, at: number): void {
    const list = this.#lists.get(word);
    if (list === undefined) this.#lists.set(word, [at]);
    else list.push(at);
  }
  count(word: string): number {
    return this.#lists.get(word)?.length ?? 0;
  }
  packed(): (readonly [string, ...number[]])[] {
    return [...this.#lists].map(([word, list]) => [
      word,
      ...list.map((at, i) => at - (list[i - 1] ?? 0)),
    ]);
  }
}

/** Packs a catalogue. */
export function packCatalogue(domains: readonly Domain[]): PackedCatalogue {
  const numbers = new Map<string, number>();
  const number = ({ text, term, stem, stop, thing }: WayTerm): number => {
    const key = JSON.stringify([text, term, stem, stop ? 1 : 0, thing ? 1 : 0]);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const [words, meant] = [new Lists(), new Lists()];
  const intents: string[] = [];
  const counts: number[] = [];
  const said: ReadonlyMap<string, number>[] = [];
  const stems = new Set<string>();
  const programs = new Set<string>();
  let at = 0;
  for (const { name, intents: own } of domains)
    for (const intent of own) {
      const ways = intent.says.map(cutUp);
      const meaning = meaningOf(name, intent, ways);
      for (const word of new Set([...meaning.said.keys(), ...meaning.tools]))
        meant.add(word, intents.length);
      for (const program of meaning.programs) programs.add(program);
      said.push(meaning.said);
      for (const way of ways) {
        for (const word of wordsOf(way)) words.add(word, at);
        for (const part of way)
          for (const { stem, stop } of typeof part === "string" ? [] : part)
            if (!stop) stems.add(stem);
        at++;
      }
      const { examples: _, ...rest } = intent;
      const packed: PackedIntent = [
        rest,
        ways.map((way) => way.map((part) => (typeof part === "string" ? part : part.map(number)))),
      ];
      intents.push(JSON.stringify(packed));
      counts.push(ways.length);
    }
  const rarity = rarityOf(intents.length);
  return {
    terms: [...numbers.keys()].map((key) => JSON.parse(key) as PackedCatalogue["terms"][number]),
    domains: domains.map(({ name, intents: own }) => [name, own.length]),
    intents,
    counts,
    norms: said.map((own) =>
      Math.sqrt([...own.keys()].reduce((sum, word) => sum + rarity(meant.count(word)) ** 2, 0)),
    ),
    words: words.packed(),
    meant: meant.packed(),
    stems: [...stems].join(" "),
    programs: [...programs].join(" "),
  };
}

/** How rare a word is among so many intents, 0..1, by how many of them have it. */
export const rarityOf =
  (intents: number) =>
  (having: number): number =>
    Math.log(1 + intents / having) / Math.log(1 + intents);

/** The words of a way that say something, each once. */
function wordsOf(way: Way): ReadonlySet<string> {
  const words = new Set<string>();
  for (const part of way)
    for (const { term, stop } of typeof part === "string" ? [] : part) if (!stop) words.add(term);
  return words;
}
