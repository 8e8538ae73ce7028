/**
 * Small phrase patterns over tokens, for parts of a request that combine freely.
 *
 * A pattern is words and slots: `modified|changed [with]in [the] last {duration}`. `a|b` are
 * alternatives, `[x]` may be missing, `{dir}` or `{target:dir}` is a slot. Words are compared by
 * their lemma, so synonyms count; small words of the request that the pattern does not name are skipped.
 * `{COLUMN}` or `{c:COLUMN}` is a noun phrase of `nouns.ts`; its token carries the meaning.
 */
import { fit, type SlotType } from "../text/fit.js";
import { lemmaOf } from "../text/lemma.js";
import type { Token } from "../text/tokens.js";
import { readingsAt } from "./nouns.js";

type Part =
  | {
      readonly kind: "word";
      readonly lemmas: ReadonlySet<string>;
      readonly exact: ReadonlySet<string>;
      readonly optional: boolean;
    }
  | {
      readonly kind: "slot";
      readonly slot: string;
      readonly type: SlotType;
      readonly optional: boolean;
    }
  | {
      readonly kind: "noun";
      readonly slot: string;
      readonly noun: string;
      readonly optional: boolean;
    };

export interface Phrase {
  readonly parts: readonly Part[];
}

/** Where a phrase stands in a request, and what its slots hold. */
export interface PhraseMatch {
  /** Half-open range of token indices. */
  readonly from: number;
  readonly to: number;
  readonly values: ReadonlyMap<string, Token>;
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  "from to into onto at by with on for as".split(" "),
);

/** The words and slots of phrases as they are written: most stand in many phrases. */
const known = new Map<string, Part>();

function partOf(written: string): Part {
  const before = known.get(written);
  if (before !== undefined) return before;
  const optional = written.startsWith("[") && written.endsWith("]");
  const text = optional ? written.slice(1, -1) : written;
  const slot = /^\{(?:(\w+):)?(\w+)\}$/.exec(text);
  const part = slot === null ? wordPart(text, optional) : slotPart(slot, optional);
  known.set(written, part);
  return part;
}

function slotPart([, name, type = ""]: RegExpExecArray, optional: boolean): Part {
  const slot = name ?? type;
  return /^[A-Z]+$/.test(type)
    ? { kind: "noun", slot, noun: type, optional }
    : { kind: "slot", slot, type: type.replace(/\d+$/, "") as SlotType, optional };
}

function wordPart(text: string, optional: boolean): Part {
  const lemmas = new Set<string>();
  const exact = new Set<string>();
  for (const word of text.split("|")) {
    const quoted = /^"(.+)"$/.exec(word);
    if (quoted !== null) exact.add((quoted[1] as string).toLowerCase());
    else lemmas.add(lemmaOf(word));
  }
  return { kind: "word", lemmas, exact, optional };
}

/** Compiles a phrase pattern. Words in double quotes (`"by"`) are compared as written, without synonyms. */
export function phrase(pattern: string): Phrase {
  return { parts: pattern.trim().split(/\s+/).map(partOf) };
}

const says = (part: Part & { readonly kind: "word" }, token: Token): boolean =>
  !token.quoted && (part.lemmas.has(token.lemma) || part.exact.has(token.text.toLowerCase()));

/**
 * All ways a phrase matches that begin at token `from`, one for each place where it ends: what may be
 * missing need not be taken, as its words may belong to the next phrase. `least` is the fit a slot
 * needs (a bare word has 0.25); a bare word of which `isWordOfIts` says that it is one of the
 * composer's own fills none.
 */
export function matchPhrases(
  phrase: Phrase,
  tokens: readonly Token[],
  from: number,
  least = 0.25,
  isWordOfIts: (lemma: string) => boolean = () => false,
): readonly PhraseMatch[] {
  const found: PhraseMatch[] = [];
  eachMatch(phrase, tokens, from, least, isWordOfIts, (match) => {
    if (!found.some(({ to }) => to === match.to)) found.push(match);
    return undefined;
  });
  return found;
}

/**
 * Goes through all ways in which a phrase matches at token `from`, until `use` returns something.
 * Never a match of no token.
 */
export function eachMatch<Result>(
  { parts }: Phrase,
  tokens: readonly Token[],
  from: number,
  least: number,
  isWordOfIts: (lemma: string) => boolean,
  use: (match: PhraseMatch) => Result | undefined,
): Result | undefined {
  const [first, begin] = [parts[0], tokens[from]];
  // Most phrases end here.
  if (first?.kind === "word" && !first.optional && !(begin !== undefined && says(first, begin)))
    return undefined;
  const values = new Map<string, Token>();
  const withValue = (slot: string, token: Token, next: () => Result | undefined) => {
    const before = values.get(slot);
    values.set(slot, token);
    const result = next();
    if (before === undefined) values.delete(slot);
    else values.set(slot, before);
    return result;
  };
  // `end` is where the last part ended: small words after it are no part of the phrase.
  const step = (part: number, at: number, end = at): Result | undefined => {
    if (part === parts.length)
      return end === from ? undefined : use({ from, to: end, values: new Map(values) });
    const wanted = parts[part] as Part;
    const token = tokens[at];
    let result: Result | undefined;
    if (token !== undefined) {
      if (wanted.kind === "word") {
        if (says(wanted, token)) result = step(part + 1, at + 1);
      } else if (wanted.kind === "noun") {
        for (const { to, value } of readingsAt(wanted.noun, tokens, at)) {
          result = withValue(wanted.slot, value, () => step(part + 1, to));
          if (result !== undefined) break;
        }
      } else if (
        !token.stop &&
        (token.thing || !isWordOfIts(token.lemma)) &&
        fit(wanted.type, token) >= least
      )
        result = withValue(wanted.slot, token, () => step(part + 1, at + 1));
      // Small words within a phrase are skipped, never at its beginning; prepositions mean something.
      if (result === undefined && at > from && token.stop && !PREPOSITIONS.has(token.lemma))
        result = step(part, at + 1, end);
    }
    return result ?? (wanted.optional ? step(part + 1, at, end) : undefined);
  };
  return step(0, from);
}
