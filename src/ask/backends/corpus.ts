/**
 * The backend over a local corpus: the nearest request whose command is known, with the paths, names
 * and numbers of that request replaced by those of the one that was asked.
 */
import { parseShell } from "../../shell/parse.js";
import { stem } from "../text/lemma.js";
import { type Token, tokenize } from "../text/tokens.js";
import type { AskBackend, Candidate } from "../types.js";
import { kindOf, transplant } from "./transplant.js";

/** A request with its command. */
export interface Pair {
  readonly nl: string;
  readonly command: string;
}

/** An index as it is kept: features of each row by their number, and the words behind the numbers. */
export interface CorpusIndex {
  readonly v: 2;
  readonly pairs: readonly Pair[];
  readonly features: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/** Below this likeness (cosine) a row is another request. */
const LEAST_LIKE = 0.3;
const TRIES = 60;

/** Small words that even a comparison of words as written leaves out. */
const SMALL: ReadonlySet<string> = new Set("the a an of to".split(" "));

/**
 * What two requests have in common: words by their lemma and as written, things by their kind and by
 * their text, and neighbours of each.
 */
function featuresOf(tokens: readonly Token[]): readonly string[] {
  const kind = (token: Token): string => `<${kindOf(token)}>`;
  const words = tokens
    .filter(({ stop }) => !stop)
    .map((token) => (token.thing ? kind(token) : token.lemma));
  const plain = tokens
    .filter(({ text }) => !SMALL.has(text.toLowerCase()))
    .map((token) => `=${token.thing ? kind(token) : stem(token.text.toLowerCase())}`);
  const pairs = (list: readonly string[]): readonly string[] =>
    list.slice(1).map((word, i) => `${list[i]} ${word}`);
  return [
    ...new Set([
      ...words,
      ...pairs(words),
      ...plain,
      ...pairs(plain),
      ...tokens.filter(({ thing }) => thing).map(({ text }) => `"${text}`),
    ]),
  ];
}

/** Makes the index of a corpus. Takes seconds for tens of thousands of rows. */
export function indexCorpus(pairs: readonly Pair[]): CorpusIndex {
  const numbers = new Map<string, number>();
  const rows = pairs.map(({ nl }) =>
    featuresOf(tokenize(nl)).map((feature) => {
      const known = numbers.get(feature);
      if (known !== undefined) return known;
      numbers.set(feature, numbers.size);
      return numbers.size - 1;
    }),
  );
  return { v: 2, pairs, features: [...numbers.keys()], rows };
}

interface Neighbour {
  readonly pair: Pair;
  /** Cosine of the weighted features, 0..1. */
  readonly like: number;
}

/** Finds the rows most like a request. */
export function makeFinder({ pairs, features, rows }: CorpusIndex) {
  const numbers = new Map(features.map((feature, i) => [feature, i]));
  const byFeature: number[][] = features.map(() => []);
  for (const [row, list] of rows.entries()) for (const one of list) byFeature[one]?.push(row);
  // Inverse document frequency (Spärck Jones 1972).
  const weight = byFeature.map((list) => Math.log((rows.length + 1) / (list.length + 0.5)));
  const norms = rows.map((list) => Math.hypot(...list.map((one) => weight[one] ?? 0)));
  return (tokens: readonly Token[], count: number): readonly Neighbour[] => {
    const scores = new Map<number, number>();
    let norm = 0;
    for (const feature of featuresOf(tokens)) {
      const at = numbers.get(feature);
      const value = at === undefined ? Math.log(rows.length + 1) : (weight[at] ?? 0);
      norm += value * value;
      if (at !== undefined)
        for (const row of byFeature[at] ?? [])
          scores.set(row, (scores.get(row) ?? 0) + value * value);
    }
    return [...scores]
      .map(([row, score]) => ({
        pair: pairs[row] as Pair,
        like: score / (Math.sqrt(norm) * (norms[row] as number) || 1),
      }))
      .sort((a, b) => b.like - a.like)
      .slice(0, count);
  };
}

/** How much a nearer row counts for more. */
const SHARPNESS = 6;
/** An answer below this is rather no answer. */
const LEAST_BELIEF = 0.2;

/** Belief from likeness and from the share of the vote (docs/ask.md has what was measured). */
const beliefOf = (like: number, share: number): number =>
  Math.round(100 * Math.min(0.9, like * (0.55 + 0.45 * share))) / 100;

/** The backend over an index. */
export function corpusBackend(index: CorpusIndex): AskBackend {
  const find = makeFinder(index);
  // The same rows are near to many requests.
  const cut = new Map<string, readonly Token[]>();
  const tokensOf = (nl: string): readonly Token[] => {
    const known = cut.get(nl) ?? tokenize(nl);
    cut.set(nl, known);
    return known;
  };
  return {
    name: "corpus",
    propose({ words, refused = [] }) {
      const asked = tokenize(words);
      const no = new Set(refused.map(({ command }) => command));
      const votes = new Map<string, { score: number; like: number; forms: Map<string, number> }>();
      let all = 0;
      for (const { pair, like } of find(asked, TRIES)) {
        if (like < LEAST_LIKE) break;
        const made = transplant(pair.command, tokensOf(pair.nl), asked);
        if (made === undefined || no.has(made)) continue;
        if (parseShell(made).problems.some(({ kind }) => kind === "syntax")) continue;
        // Several people who say the same are more to be believed than one who says it alone, and
        // quotes and blanks make no difference to what they say.
        const key = made.replace(/["'\s]+/g, " ").trim();
        const score = like ** SHARPNESS;
        all += score;
        const vote = votes.get(key) ?? { score: 0, like: 0, forms: new Map() };
        vote.score += score;
        vote.like = Math.max(like, vote.like);
        vote.forms.set(made, (vote.forms.get(made) ?? 0) + score);
        votes.set(key, vote);
      }
      const candidates = [...votes.values()]
        .sort((a, b) => b.score - a.score)
        .map(({ score, like, forms }): Candidate => {
          const [form] = [...forms].sort(([, a], [, b]) => b - a)[0] as [string, number];
          return {
            command: form,
            confidence: beliefOf(like, score / all),
            source: "corpus:nearest",
          };
        });
      return { candidates: candidates.filter(({ confidence }) => confidence >= LEAST_BELIEF) };
    },
  };
}
