/** Reads a request by one operation: every word that means something must have its place in a phrase. */
import type { Element, Operation, Part, Phrase } from "./grammar.js";
import { formed, type Taken, take } from "./slots.js";
import type { Word } from "./words.js";

type Values = Readonly<Record<string, Taken>>;

interface Matched {
  readonly end: number;
  readonly values: Values;
  readonly weight: number;
}

export interface Parsed {
  readonly command: string;
  /** How much of the request it explains. */
  readonly weight: number;
  /** Names that nothing introduces. */
  readonly bare: number;
}

const says = (word: Word | undefined, one: string): boolean =>
  word !== undefined &&
  !word.quoted &&
  (one.startsWith('"') ? word.lower === one.slice(1, -1) : word.stem === one || word.lower === one);

/** Words that say no more of what follows than where it is. */
const LINKS =
  /^(?:a|an|the|of|to|in|on|from|for|and|or|with|by|at|as|into|my|our|its|this|that|"the"|"a")$/;

/** All ways in which the rest of a phrase can be read from a place on. */
function* matches(
  phrase: Phrase,
  from: number,
  at: number,
  words: readonly Word[],
  vocabulary: ReadonlySet<string>,
  isIntroduced: boolean,
): Generator<Matched> {
  const element: Element | undefined = phrase[from];
  if (element === undefined) {
    yield { end: at, values: {}, weight: 0 };
    return;
  }
  if (element.kind === "slot") {
    const taken = take(element.name, { words, at, isIntroduced, vocabulary });
    if (taken !== undefined)
      for (const rest of matches(phrase, from + 1, taken.end, words, vocabulary, false))
        yield {
          end: rest.end,
          values: { ...rest.values, [element.name]: taken },
          weight: rest.weight + (taken.isBare ? 0.7 : 1) * (taken.end - at),
        };
  } else
    for (const way of element.ways) {
      if (!way.every((one, i) => says(words[at + i], one))) continue;
      const link = way.length === 1 && LINKS.test(way[0] ?? "");
      let weight = 0;
      for (let i = 0; i < way.length; i++)
        weight += words[at + i]?.isFiller === true ? (link ? 0.1 : 0.6) : 1;
      for (const rest of matches(
        phrase,
        from + 1,
        at + way.length,
        words,
        vocabulary,
        link ? isIntroduced : true,
      ))
        yield { ...rest, weight: rest.weight + weight };
    }
  if (element.isOptional) yield* matches(phrase, from + 1, at, words, vocabulary, isIntroduced);
}

interface State {
  readonly said: ReadonlyMap<Part, Values>;
  readonly weight: number;
}

/** The best reading of the request by the operation; undefined where a word has no place in it. */
export function parse(
  operation: Operation,
  words: readonly Word[],
  vocabulary: ReadonlySet<string>,
): Parsed | undefined {
  const { parts, evidence, starts, never } = operation;
  if (starts.size > 0 && !words.some((word) => starts.has(word.stem) || starts.has(word.lower)))
    return undefined;
  if (
    evidence.size > 0 &&
    !words.some((word) => !word.quoted && (evidence.has(word.stem) || evidence.has(word.lower)))
  )
    return undefined;
  for (const phrase of never)
    for (let at = 0; at < words.length; at++)
      for (const _ of matches(phrase, 0, at, words, vocabulary, false)) return undefined;
  const found = new Map<string, readonly { part: Part; matched: Matched }[]>();
  const at = (place: number) => {
    const known = found.get(String(place));
    if (known !== undefined) return known;
    const here: { part: Part; matched: Matched }[] = [];
    for (const part of parts)
      for (const phrase of part.phrases)
        for (const matched of matches(phrase, 0, place, words, vocabulary, false))
          if (matched.end > place) here.push({ part, matched });
    found.set(String(place), here);
    return here;
  };
  let best: Parsed | undefined;
  let steps = 0;
  const visit = (place: number, state: State): void => {
    if (steps++ > 4000) return;
    if (place >= words.length) {
      const read = finish(operation, state);
      if (read !== undefined && read.weight > (best?.weight ?? 0)) best = read;
      return;
    }
    for (const { part, matched } of at(place)) {
      if (part.kind !== "may" && state.said.has(part)) continue;
      const said = part.kind === "may" ? state.said : new Map(state.said).set(part, matched.values);
      visit(matched.end, {
        said,
        weight: state.weight + matched.weight * (part.kind === "may" ? 0.5 : 1),
      });
    }
    if (words[place]?.isFiller === true) visit(place + 1, state);
  };
  visit(0, { said: new Map(), weight: 0 });
  return best;
}

/** A hole of a command: its slot, the form of its value, or what stands where none was said (`{dir?.}`). */
const SLOT = /\{([a-z]+\d*)(?::([a-z]+))?(?:\?([^{}]*))?\}/g;

/** The command of a reading that names all that it needs. */
function finish({ command, parts, slots }: Operation, { said, weight }: State): Parsed | undefined {
  if (parts.some((part) => part.kind === "need" && !said.has(part))) return undefined;
  const values: Record<string, Taken> = {};
  for (const one of said.values()) Object.assign(values, one);
  const holes = new Map<string, string[]>();
  let isWhole = true;
  const filled = (text: string): string =>
    text.replace(SLOT, (whole, slot: string, form?: string, otherwise?: string) => {
      if (!slots.has(slot)) return whole;
      const value = values[slot];
      if (value === undefined && otherwise !== undefined) return otherwise;
      if (value === undefined) {
        isWhole = false;
        return "";
      }
      return formed(value, form);
    });
  for (const part of parts)
    if (part.kind === "option" && said.has(part)) {
      const own = said.get(part) as Values;
      const text = part.option.replace(SLOT, (whole, slot: string, form: string | undefined) => {
        const value = own[slot] ?? values[slot];
        if (!slots.has(slot)) return whole;
        if (value === undefined) isWhole = false;
        return value === undefined ? "" : formed(value, form);
      });
      holes.set(part.hole, [...(holes.get(part.hole) ?? []), text]);
    }
  const open = command.replace(/<<([^<>]*)>>/g, (_, inner: string) =>
    [...inner.matchAll(SLOT)].every(([, slot = ""]) => values[slot] !== undefined) ? inner : "",
  );
  const written = filled(open)
    .replace(/%([a-z])!?(?:\?(\S+))?(?=\s|$|')/g, (_, hole: string, otherwise = "") =>
      (holes.get(hole) ?? [otherwise]).join(" "),
    )
    .replace(/ {2,}/g, " ")
    .trim();
  if (!isWhole || (open.includes("%o!") && !holes.has("o"))) return undefined;
  const bare = Object.values(values).filter(({ isBare }) => isBare).length;
  return { command: written, weight, bare };
}
