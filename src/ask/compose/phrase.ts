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
  /** The words one of which it must begin with; undefined where it may begin with a name or a noun. */
  readonly starts: Starts | undefined;
}

export interface Starts {
  readonly lemmas: ReadonlySet<string>;
  readonly exact: ReadonlySet<string>;
}

/** Where a phrase stands in a request, and what its slots hold. */
export interface PhraseMatch {
  /** Half-open range of token indices. */
  readonly from: number;
  readonly to: number;
  readonly values: ReadonlyMap<string, Token>;
}

/** The lemma of a small word that no phrase skips. */
export const PHRASE_BREAK = "<break>";

const PREPOSITIONS: ReadonlySet<string> = new Set([
  ..."from to into onto at by with on for as".split(" "),
  PHRASE_BREAK,
]);

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
  const parts = pattern.trim().split(/\s+/).map(partOf);
  return { parts, starts: startsOf(parts) };
}

function startsOf(parts: readonly Part[]): Starts | undefined {
  const lemmas = new Set<string>();
  const exact = new Set<string>();
  for (const part of parts) {
    if (part.kind !== "word") return undefined;
    for (const lemma of part.lemmas) lemmas.add(lemma);
    for (const word of part.exact) exact.add(word);
    if (!part.optional) break;
  }
  return { lemmas, exact };
}

const says = (part: Starts, token: Token): boolean =>
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
  { parts, starts }: Phrase,
  tokens: readonly Token[],
  from: number,
  least: number,
  isWordOfIts: (lemma: string) => boolean,
  use: (match: PhraseMatch) => Result | undefined,
): Result | undefined {
  const begin = tokens[from];
  // Most phrases end here.
  if (starts !== undefined && !(begin !== undefined && says(starts, begin))) return undefined;
  return new Walk(parts, tokens, from, least, isWordOfIts, use).step(0, from, from);
}

/** What begins another order after "and" or a comma; hardly anything has such a name. */
const ORDERS: ReadonlySet<string> = new Set(
  "create display print show list find delete remove copy move rename save count search replace change append redirect write output".split(
    " ",
  ),
);

/** "…, and create directories": a bare word that begins the next order names nothing. */
function beginsOrder(tokens: readonly Token[], at: number): boolean {
  const { text, quoted, thing } = tokens[at] as Token;
  if (quoted || thing || !ORDERS.has(text.toLowerCase())) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  return (
    before !== undefined &&
    !before.quoted &&
    /^(?:and|then)$/i.test(before.text) &&
    after !== undefined &&
    !/^(?:and|or|nor)$/i.test(after.text)
  );
}

/** One phrase at one place. A class, as a closure for each step would be made again at every place. */
class Walk<Result> {
  private readonly values = new Map<string, Token>();

  constructor(
    private readonly parts: readonly Part[],
    private readonly tokens: readonly Token[],
    private readonly from: number,
    private readonly least: number,
    private readonly isWordOfIts: (lemma: string) => boolean,
    private readonly use: (match: PhraseMatch) => Result | undefined,
  ) {}

  /** @param end where the last part ended: small words after it are no part of the phrase */
  step(part: number, at: number, end: number): Result | undefined {
    const { parts, from } = this;
    if (part === parts.length)
      return end === from ? undefined : this.use({ from, to: end, values: new Map(this.values) });
    const wanted = parts[part] as Part;
    const token = this.tokens[at];
    let result: Result | undefined;
    if (token !== undefined) {
      result = this.take(wanted, token, part, at);
      // Small words within a phrase are skipped, never at its beginning; prepositions mean something.
      if (result === undefined && at > from && token.stop && !PREPOSITIONS.has(token.lemma))
        result = this.step(part, at + 1, end);
    }
    return result ?? (wanted.optional ? this.step(part + 1, at, end) : undefined);
  }

  private take(wanted: Part, token: Token, part: number, at: number): Result | undefined {
    if (wanted.kind === "word")
      return says(wanted, token) ? this.step(part + 1, at + 1, at + 1) : undefined;
    if (wanted.kind === "noun") {
      for (const { to, value } of readingsAt(wanted.noun, this.tokens, at)) {
        const result = this.withValue(wanted.slot, value, part + 1, to);
        if (result !== undefined) return result;
      }
      return undefined;
    }
    const isName =
      !token.stop &&
      (token.thing || !this.isWordOfIts(token.lemma)) &&
      !beginsOrder(this.tokens, at);
    return isName && fit(wanted.type, token) >= this.least
      ? this.withValue(wanted.slot, token, part + 1, at + 1)
      : undefined;
  }

  private withValue(slot: string, token: Token, part: number, at: number): Result | undefined {
    const before = this.values.get(slot);
    this.values.set(slot, token);
    const result = this.step(part, at, at);
    if (before === undefined) this.values.delete(slot);
    else this.values.set(slot, before);
    return result;
  }
}
