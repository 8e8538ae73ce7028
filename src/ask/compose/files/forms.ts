/** Names by their form: of digits only, of one letter, with a digit at the end. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { type FilesDraft, get } from "./draft.js";
import { BEGIN, END, test } from "./facet-makers.js";

const NAME = '[whose|with|having|have|a] ["file"|"directory"] name|names|"filename"|"filenames"';
const LETTERS: ReadonlyMap<string, string> = new Map([["vowel", "aeiouAEIOU"]]);

const firstOf = (values: ReadonlyMap<string, Token>): string | undefined => {
  const letters = ["x", "y", "z"].flatMap((slot) => values.get(slot)?.text ?? []);
  return letters.every((letter) => /^[\w.-]$/.test(letter)) ? letters.join("") : undefined;
};

const letters = (
  name: string,
  phrases: readonly string[],
  pattern: (set: string) => string,
): Facet<FilesDraft> => ({
  name: `name:${name}`,
  phrases,
  least: 0.1,
  anyWord: true,
  takes: (values) => firstOf(values) !== undefined,
  apply(draft, values) {
    const set = firstOf(values);
    if (set === undefined) return false;
    draft.allNames.push(pattern(set.length === 1 ? set : `[${set}]`));
    return true;
  },
});

const nameLength = (
  name: string,
  phrases: readonly string[],
  write: (length: number) => string | undefined,
): Facet<FilesDraft> => ({
  name: `test:name-length-${name}`,
  phrases,
  apply(draft, values) {
    const length = get(values, "number").number ?? 0;
    const test = length < 1 || length > 250 ? undefined : write(length);
    if (test === undefined) return false;
    draft.tests.push(test);
    return true;
  },
});

const CHARACTERS = "character|characters|char|chars|letter|letters";

/** Facets on the form of names. */
export const forms: readonly Facet<FilesDraft>[] = [
  test("name-digits", "-not -name '*[!0-9]*'", [
    `${NAME} consist|consisting|consists [only|entirely|solely|purely] of [only] digit|digits|number|numbers`,
    `${NAME} contain|has|be|are only|just [of] digit|digits|number|numbers`,
    `${NAME} made|composed [up] [only|entirely] of [only] digit|digits|number|numbers`,
    `with|having [only|purely|all] numeric [file] name|names|"filenames"`,
    `with|having all-digit|all-numeric name|names|"filenames"`,
    `${NAME} be|is [purely|all|entirely|only] numeric`,
    "named with [only] digit|digits [only]",
  ]),
  test("name-digit-last", "-name '*[0-9]'", [
    `${NAME} ${END} [a|the] digit|number|digits|numbers`,
    `${END} [a|the] digit|number|digits|numbers`,
  ]),
  test("name-digit-first", "-name '[0-9]*'", [
    `${NAME} ${BEGIN} [a|the] digit|number|digits|numbers`,
  ]),
  test("name-lower-first", "-name '[a-z]*'", [
    `name|names ${BEGIN} [a] lowercase [letter]`,
    `${BEGIN} [a] lowercase [letter]`,
  ]),
  test("name-upper-any", "-name '*[A-Z]*'", [
    `${NAME} contain|include|has|have [at] [least] [one] [an|any] uppercase|capital [letter|letters|character|characters]`,
    `with|contain|have uppercase|capital [letter|letters|character|characters] under [their|its|the] [file] name|names|"filename"|"filenames"`,
  ]),
  test("name-vowel", `-name '[${LETTERS.get("vowel")}]*'`, [
    `name ${BEGIN} [a] vowel`,
    `${BEGIN} [a] vowel`,
  ]),
  letters(
    "first-letter",
    [
      `name|names ${BEGIN} [either] [the|a] [letter|letters|character] {x:text} or {y:text}`,
      `${BEGIN} [either] [the|a] [letter|letters|character] {x:text} or {y:text}`,
      `${BEGIN} [the] [letter|letters|character] {x:text} {y:text} or {z:text}`,
      "first letter|character [is|be|of] {x:text} or {y:text}",
      `name|names ${BEGIN} [the|a] letter|letters|character {x:text}`,
      "first letter|character [is|be|of] {x:text}",
    ],
    (set) => `${set}*`,
  ),
  nameLength(
    "exact",
    [
      `${NAME} [of|be|is|are|have] exactly {number} ${CHARACTERS} [long]`,
      `${NAME} be|is|are {number} ${CHARACTERS} long|length`,
      `${NAME} be|is|are {number} ${CHARACTERS} under length`,
      `${NAME} of [length] {number} [${CHARACTERS}]`,
      `${NAME} [is|be|are|of|with|has] [a] length [of] {number} [${CHARACTERS}]`,
      `with {number} ${CHARACTERS} [long] name|names|"filenames"`,
      `with exactly {number} ${CHARACTERS} under [their|its|the] name|names`,
    ],
    (length) =>
      length > 24
        ? `-regextype posix-extended -regex '.*/[^/]{${length}}'`
        : `-name '${"?".repeat(length)}'`,
  ),
  nameLength(
    "most",
    [
      `${NAME} [of|be|is|are|have] [at] most {number} ${CHARACTERS} [long]`,
      `${NAME} [of|be|is|are|have] {number} ${CHARACTERS} or less|fewer|shorter`,
    ],
    (length) => `-not -name '${"?".repeat(length + 1)}*'`,
  ),
  nameLength(
    "less",
    [`${NAME} [of|be|is|are|have] shorter|less|fewer than {number} ${CHARACTERS} [long]`],
    (length) => `-not -name '${"?".repeat(length)}*'`,
  ),
  nameLength(
    "least",
    [
      `${NAME} [of|be|is|are|have] at least {number} ${CHARACTERS} [long]`,
      `${NAME} [of|be|is|are|have] {number} ${CHARACTERS} or more|longer`,
    ],
    (length) => `-name '${"?".repeat(length)}*'`,
  ),
];
