/** What is asked of a value that the request itself names: a number, a text. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { defineNoun, meaningOf } from "../nouns.js";

export type Values = ReadonlyMap<string, Token>;

export interface ValuesDraft {
  /** Makes the command when all is read. */
  make: ((draft: ValuesDraft) => string | undefined) | undefined;
  decimals: number | undefined;
  /** Said to be rounded: bc cuts off. */
  rounded: boolean;
  separator: string | undefined;
  step: number | undefined;
  parity: "odd" | "even" | undefined;
  reverse: boolean;
  padded: boolean;
  /** So many in a line, with blanks between them. */
  perLine: number | undefined;
  loop: boolean;
  integer: boolean;
  /** Modifiers that were said; a value that does not know one of them is no answer. */
  readonly said: Set<string>;
}

export const emptyValues = (): ValuesDraft => ({
  make: undefined,
  decimals: undefined,
  rounded: false,
  separator: undefined,
  step: undefined,
  parity: undefined,
  reverse: false,
  padded: false,
  perLine: undefined,
  loop: false,
  integer: false,
  said: new Set(),
});

/** An operation on values: all there is to do. */
export const operation = (
  name: string,
  phrases: readonly string[],
  make: (values: Values, draft: ValuesDraft) => string | undefined,
  goes: readonly string[] = [],
): Facet<ValuesDraft> => ({
  name,
  phrases,
  least: 0.15,
  anyWord: true,
  takes: (values) => make(values, emptyValues()) !== undefined,
  apply(draft, values) {
    if (draft.make !== undefined) return false;
    draft.make = (whole) =>
      [...whole.said].every((one) => one === "asked" || goes.includes(one))
        ? make(values, whole)
        : undefined;
    return true;
  },
});

/** A way to do it. */
export const manner = (
  name: string,
  phrases: readonly string[],
  take: (draft: ValuesDraft, values: Values) => boolean | undefined | undefined,
): Facet<ValuesDraft> => ({
  name,
  phrases,
  least: 0.15,
  anyWord: true,
  apply(draft, values) {
    if (take(draft, values) === false) return false;
    draft.said.add(name);
    return true;
  },
});

const SAYS = '"string"|"text"|"word"|"phrase"|"sentence"|"characters"';
const NO_TEXT =
  /^(?:a|an|the|this|that|it|string|text|word|words|file|files|each|every|all|in|of|to|and|or|line|lines|is|are|number|numbers|content|contents|directory|folder|letters?|characters?|size|list|output|first|last|my|your|current|variable|array|date|time|name|names|path)$/i;
const isFileLike = ({ text }: Token): boolean =>
  /\.(?:txt|csv|log|json|md|py|sh|js|ts|conf|cfg|yml|yaml|xml|html|gz|zip|sql|tsv|ini|env)$|\//i.test(
    text,
  );

const textIn = (token: Token | undefined, isSaid: boolean): Token | undefined => {
  if (token === undefined) return undefined;
  if (token.quoted) return isSaid || !isFileLike(token) ? token : undefined;
  if (!isSaid || token.stop || NO_TEXT.test(token.text)) return undefined;
  return isFileLike(token) && !/[@:]/.test(token.text) ? undefined : token;
};

// A text: in quotes, or said to be one.
defineNoun<Token>("STR", [
  [`[the|given|this] ${SAYS} ["named"] {x:text}`, (values) => textIn(values.get("x"), true)],
  ["{x:text}", (values) => textIn(values.get("x"), false)],
  [`{x:text} ${SAYS}`, (values) => textIn(values.get("x"), values.get("x")?.quoted === true)],
]);

/** The text in a slot as a word of the shell. */
export const str = (values: Values, slot = "s"): string | undefined => {
  const token = meaningOf<Token>(values, slot);
  return token === undefined ? undefined : shellText(token.text);
};
export const rawText = (values: Values, slot = "s"): string | undefined =>
  meaningOf<Token>(values, slot)?.text;
/** A variable alone in quotes is meant by its value. */
export const shellText = (text: string): string =>
  /^\$(?:\w+|\{\w+\})$/.test(text) ? `"${text}"` : quoteValue("text", { text, quoted: true });

/** A number as it was written. */
export const num = (values: Values, slot = "n"): number | undefined => {
  const token = values.get(slot);
  if (token === undefined) return undefined;
  if (token.number !== undefined) return token.number;
  return /^-?\d+(?:\.\d+)?$/.test(token.text) ? Number(token.text) : undefined;
};

defineNoun<number>("NUM", [
  ["{n:text}", (values) => num(values)],
  ['"minus"|"negative" {n:number}', (values) => -(num(values) ?? Number.NaN)],
]);
defineNoun<readonly number[]>("NUMS", [
  ...[2, 3, 4, 5, 6, 7, 8].map(
    (many) =>
      [
        Array.from({ length: many }, (_, i) => `{n${i}:NUM}`)
          .map((slot, i) => (i === 0 ? slot : `["and"] ${slot}`))
          .join(" "),
        (values: Values) =>
          Array.from({ length: many }, (_, i) => meaningOf<number>(values, `n${i}`) as number),
      ] as const,
  ),
]);
export const numberIn = (values: Values, slot: string): number | undefined =>
  meaningOf<number>(values, slot);
export const numbersIn = (values: Values, slot = "l"): readonly number[] | undefined =>
  meaningOf<readonly number[]>(values, slot);
