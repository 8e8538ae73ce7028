/**
 * Noun phrases: parts of a request that stand in many places and mean the same in each ("the third
 * column", "at least 5"). A noun has a name in capitals, ways of saying it, and what each means; its
 * ways may hold other nouns, so together they are a small context-free grammar, read with a memo for
 * each place of the request (Norvig 1991, "Techniques for automatic memoization").
 */
import type { Token } from "../text/tokens.js";
import { eachMatch, type Phrase, phrase } from "./phrase.js";

type Values = ReadonlyMap<string, Token>;

/** A noun as it was read: what it means, and where it ends. */
export interface Reading {
  /** Half-open end, an index of tokens. */
  readonly to: number;
  /** Its words as one token that carries the meaning ({@link meaningOf}). */
  readonly value: Token;
}

interface Way {
  readonly written: string;
  readonly mean: (values: Values) => unknown;
  compiled?: Phrase;
}

const nouns = new Map<string, readonly Way[]>();

/**
 * Defines a noun. `mean` returns what a way of saying it means, or undefined where its values do not
 * make sense. A noun must not begin with itself.
 *
 * @throws when the noun is defined already
 */
export function defineNoun<Meaning>(
  name: string,
  ways: readonly (readonly [written: string, mean: (values: Values) => Meaning | undefined])[],
): void {
  if (nouns.has(name)) throw new Error(`noun ${name} is defined twice`);
  nouns.set(
    name,
    ways.map(([written, mean]) => ({ written, mean })),
  );
}

const meanings = new WeakMap<Token, unknown>();

/** What the noun in a slot means; undefined when the slot is empty. The caller knows the noun, so its type. */
export function meaningOf<Meaning>(values: Values, slot: string): Meaning | undefined {
  const token = values.get(slot);
  return token === undefined ? undefined : (meanings.get(token) as Meaning);
}

const memos = new WeakMap<readonly Token[], Map<string, readonly Reading[]>>();

/** All readings of a noun that begin at a token, in the order of its ways of saying. */
export function readingsAt(name: string, tokens: readonly Token[], at: number): readonly Reading[] {
  let memo = memos.get(tokens);
  if (memo === undefined) {
    memo = new Map();
    memos.set(tokens, memo);
  }
  const key = `${name}@${at}`;
  const known = memo.get(key);
  if (known !== undefined) return known;
  const ways = nouns.get(name);
  if (ways === undefined) throw new Error(`no such noun: ${name}`);
  // While it is read it has no readings, which ends what would begin with itself.
  memo.set(key, []);
  const found: Reading[] = [];
  for (const way of ways) {
    way.compiled ??= phrase(way.written);
    eachMatch(way.compiled, tokens, at, 0.15, none, ({ to, values }): undefined => {
      const meaning = way.mean(values);
      if (meaning === undefined) return;
      const first = tokens[at] as Token;
      const last = tokens[to - 1] as Token;
      const value: Token = {
        text: tokens
          .slice(at, to)
          .map(({ text }) => text)
          .join(" "),
        lemma: `<${name.toLowerCase()}>`,
        start: first.start,
        end: last.end,
        quoted: to === at + 1 && first.quoted,
        thing: true,
        stop: false,
        ...(to === at + 1 && first.number !== undefined && { number: first.number }),
      };
      meanings.set(value, meaning);
      found.push({ to, value });
    });
  }
  // The longest first: what is left over would be unexplained.
  found.sort((a, b) => b.to - a.to);
  memo.set(key, found);
  return found;
}

const none = (): boolean => false;

/** The words of a noun and of the nouns within it, which are no names. */
export function wordsOfNoun(name: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  return (nouns.get(name) ?? []).flatMap((way) => {
    way.compiled ??= phrase(way.written);
    return way.compiled.parts.flatMap((part) =>
      part.kind === "word"
        ? [...part.lemmas]
        : part.kind === "noun"
          ? wordsOfNoun(part.noun, seen)
          : [],
    );
  });
}
