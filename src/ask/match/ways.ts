/**
 * The catalogue's ways of saying, cut into terms. Cutting takes longer than all else in a short run, so the build
 * does it (scripts/build.mjs puts {@link packWays}' text in the place of `cut-ways.ts`).
 */
import type { Domain } from "../catalogue/types.js";
import { cutWays } from "./cut-ways.js";
import { type Term, termsOf } from "./words.js";

/** What is asked of a term of the catalogue. */
export type WayTerm = Pick<Term, "text" | "term" | "stem" | "stop" | "thing">;

/** A way of saying cut up: words, and the names of slots. */
export type Way = readonly (string | readonly WayTerm[])[];

/** Cuts one way of saying. */
export const cutUp = (says: string): Way =>
  says.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 1 ? part : termsOf(part)));

/** Terms, each once, and ways as their numbers. */
interface Packed {
  readonly terms: readonly (readonly [
    text: string,
    term: string,
    stem: string,
    stop: 0 | 1,
    thing: 0 | 1,
  ])[];
  readonly ways: Readonly<Record<string, readonly (string | readonly number[])[]>>;
}

/** All ways of a catalogue as JSON. */
export function packWays(domains: readonly Domain[]): string {
  const numbers = new Map<string, number>();
  const number = ({ text, term, stem, stop, thing }: WayTerm): number => {
    const key = JSON.stringify([text, term, stem, stop ? 1 : 0, thing ? 1 : 0]);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const ways: Record<string, (string | number[])[]> = {};
  for (const { intents } of domains)
    for (const { says } of intents)
      for (const one of says)
        ways[one] = cutUp(one).map((part) => (typeof part === "string" ? part : part.map(number)));
  const terms = [...numbers.keys()].map((key) => JSON.parse(key) as Packed["terms"][number]);
  return JSON.stringify({ terms, ways } satisfies Packed);
}

/** Reads {@link packWays}' text; what is not in it is cut. Terms are shared and not to be changed. */
export function waysFrom(text: string): (says: string) => Way {
  const { terms, ways } = JSON.parse(text) as Packed;
  const all = terms.map(
    ([text, term, stem, stop, thing]): WayTerm => ({
      text,
      term,
      stem,
      stop: stop === 1,
      thing: thing === 1,
    }),
  );
  const known = new Map(Object.entries(ways));
  return (says) =>
    known
      .get(says)
      ?.map((part) => (typeof part === "string" ? part : part.map((at) => all[at] as WayTerm))) ??
    cutUp(says);
}

let shared: ((says: string) => Way) | undefined;

/** A way of saying, cut beforehand where the build did it. */
export function wayOf(says: string): Way {
  shared ??= cutWays === "" ? cutUp : waysFrom(cutWays);
  return shared(says);
}
