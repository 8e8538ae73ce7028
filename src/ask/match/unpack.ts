/** A packed catalogue, of which only what a request needs is made. */
import type { PackedCatalogue, PackedIntent } from "./pack.js";
import { rarityOf } from "./pack.js";
import { compilePattern, type Meaning, meaningOf, type Pattern } from "./pattern.js";
import type { Way, WayTerm } from "./ways.js";

/** Ways of saying and intents by their numbers. */
export interface CompiledCatalogue {
  readonly domains: readonly string[];
  /** How many ways of saying there are. */
  readonly size: number;
  readonly pattern: (at: number) => Pattern;
  /** All of them, made now. */
  readonly all: () => readonly Pattern[];
  readonly domainAt: (pattern: number) => string;
  readonly meaning: (at: number) => Meaning;
  /** The half-open range of an intent's ways of saying. */
  readonly waysOf: (meaning: number) => readonly [from: number, to: number];
  /** Length of the vector of a way of saying, and of an intent. */
  readonly patternNorms: Float64Array;
  readonly meaningNorms: readonly number[];
  /** Ways of saying that have a word. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** Intents that have a word, in their commands too. */
  readonly byMeant: ReadonlyMap<string, readonly number[]>;
  /** How rare a word is, 0..1; 1 when no intent has it. */
  readonly rarity: (word: string) => number;
  readonly stems: ReadonlySet<string>;
  readonly programs: ReadonlySet<string>;
}

const listsOf = (packed: PackedCatalogue["words"]): Map<string, number[]> => {
  const lists = new Map<string, number[]>();
  for (const entry of packed) {
    const list = new Array<number>(entry.length - 1);
    let at = 0;
    for (let i = 1; i < entry.length; i++) {
      at += entry[i] as number;
      list[i - 1] = at;
    }
    lists.set(entry[0], list);
  }
  return lists;
};

/** Makes a packed catalogue ready; its patterns are made when they are asked for, each once. */
export function unpackCatalogue(packed: PackedCatalogue): CompiledCatalogue {
  const { counts, intents } = packed;
  const starts = new Int32Array(counts.length + 1);
  for (const [i, count] of counts.entries()) starts[i + 1] = (starts[i] as number) + count;
  const size = starts[counts.length] as number;
  const owner = new Int32Array(size);
  for (let i = 0; i < counts.length; i++)
    owner.fill(i, starts[i] as number, starts[i + 1] as number);
  const domainOf: string[] = [];
  for (const [name, count] of packed.domains) for (let i = 0; i < count; i++) domainOf.push(name);
  const byWord = listsOf(packed.words);
  const byMeant = listsOf(packed.meant);
  const rare = rarityOf(intents.length);
  const rarity = (word: string): number => {
    const list = byMeant.get(word);
    return list === undefined ? 1 : rare(list.length);
  };
  const patternNorms = new Float64Array(size);
  for (const [word, list] of byWord) {
    const weight = rarity(word) ** 2;
    for (const at of list) patternNorms[at] = (patternNorms[at] as number) + weight;
  }
  for (const [at, sum] of patternNorms.entries()) patternNorms[at] = Math.sqrt(sum) || 1;

  const made = new Map<number, readonly [Meaning, readonly Way[]]>();
  const intentAt = (at: number): readonly [Meaning, readonly Way[]] => {
    const known = made.get(at);
    if (known !== undefined) return known;
    const [intent, cut] = JSON.parse(intents[at] as string) as PackedIntent;
    const ways = cut.map((way) =>
      way.map((part) => (typeof part === "string" ? part : part.map(termAt))),
    );
    const one = [meaningOf(domainOf[at] as string, intent, ways), ways] as const;
    made.set(at, one);
    return one;
  };
  const terms: (WayTerm | undefined)[] = [];
  const termAt = (at: number): WayTerm => {
    const known = terms[at];
    if (known !== undefined) return known;
    const [text, term, stem, stop, thing] = packed.terms[at] as PackedCatalogue["terms"][number];
    const one = { text, term, stem, stop: stop === 1, thing: thing === 1 };
    terms[at] = one;
    return one;
  };
  const patterns = new Map<number, Pattern>();
  const pattern = (at: number): Pattern => {
    const known = patterns.get(at);
    if (known !== undefined) return known;
    const own = owner[at] as number;
    const [meaning, ways] = intentAt(own);
    const i = at - (starts[own] as number);
    const one = compilePattern(meaning, meaning.intent.says[i] as string, ways[i] as Way);
    patterns.set(at, one);
    return one;
  };
  return {
    domains: packed.domains.map(([name]) => name),
    size,
    pattern,
    all: () => Array.from({ length: size }, (_, at) => pattern(at)),
    domainAt: (at) => domainOf[owner[at] as number] as string,
    meaning: (at) => intentAt(at)[0],
    waysOf: (at) => [starts[at] as number, starts[at + 1] as number],
    patternNorms,
    meaningNorms: packed.norms.map((norm) => norm || 1),
    byWord,
    byMeant,
    rarity,
    stems: new Set(packed.stems.split(" ")),
    programs: new Set(packed.programs.split(" ")),
  };
}
