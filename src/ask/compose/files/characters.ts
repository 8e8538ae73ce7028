/** Characters by their names, where they stand in the names of files: "with a colon in their names". */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { defineNoun, meaningOf } from "../nouns.js";
import type { FilesDraft } from "./draft.js";
import { BEGIN, END } from "./facet-makers.js";

/** As written (the lemma of "dash" or "at" is another word's), and what it stands for. */
const CHARACTERS: readonly (readonly [string, string])[] = [
  ["colon|colons", ":"],
  ["semicolon|semicolons", ";"],
  ["comma|commas", ","],
  ["underscore|underscores", "_"],
  ["dash|dashes|hyphen|hyphens", "-"],
  ["tilde|tildes", "~"],
  ["plus", "+"],
  ["ampersand|ampersands", "&"],
  ["hash|hashes|pound", "#"],
];

defineNoun<string>("NAMEDCHARACTER", [
  ...CHARACTERS.map(
    ([names, sign]) =>
      [
        `["a"|"an"|"the"] ${names
          .split("|")
          .map((name) => `"${name}"`)
          .join("|")} ["sign"|"signs"|"character"|"characters"|"symbol"|"symbols"]`,
        () => sign,
      ] as const,
  ),
  ['["a"|"an"|"the"] "at" "sign"|"signs"|"symbol"', () => "@"],
  ['["a"|"an"|"the"] "percent" "sign"|"signs"|"symbol"', () => "%"],
  ['["a"|"an"|"the"] "equals"|"equal" "sign"|"signs"|"symbol"', () => "="],
]);

const NAME = 'name|names|"filename"|"filenames"|"basename"';
const THEIR = "[the|its|their] [own] [file]";

const byCharacter = (
  name: string,
  phrases: readonly string[],
  pattern: (sign: string) => string,
): Facet<FilesDraft> => ({
  name: `name:character-${name}`,
  phrases,
  apply(draft, values: ReadonlyMap<string, Token>) {
    const sign = meaningOf<string>(values, "c");
    if (sign === undefined) return false;
    draft.allNames.push(pattern(sign));
    return true;
  },
});

/** Facets on characters in names. */
export const characterNames: readonly Facet<FilesDraft>[] = [
  byCharacter(
    "any",
    [
      `contain|have|has|with|include {c:NAMEDCHARACTER} [somewhere|anywhere] under ${THEIR} ${NAME}`,
      `${NAME} contain|have|has|with|include {c:NAMEDCHARACTER}`,
    ],
    (sign) => `*${sign}*`,
  ),
  byCharacter("first", [`[${NAME}] ${BEGIN} {c:NAMEDCHARACTER}`], (sign) => `${sign}*`),
  byCharacter("last", [`[${NAME}] ${END} {c:NAMEDCHARACTER}`], (sign) => `*${sign}`),
];
