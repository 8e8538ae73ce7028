/** What operations on texts have in common: kinds of characters, patterns, texts as words of the shell. */
import { defineNoun } from "../nouns.js";
import { operation, str, type Values } from "./draft.js";

/** Makes a command of the text that a request names. */
export const on =
  (make: (text: string, values: Values) => string | undefined) =>
  (values: Values): string | undefined => {
    const text = str(values);
    return text === undefined ? undefined : make(text, values);
  };

/** For the left side of `s/…/…/`. */
export const pattern = (text: string): string => text.replace(/[\\^$.*[\]/]/g, "\\$&");
/** For the right side of `s/…/…/`. */
export const replacement = (text: string): string => text.replace(/[\\&/]/g, "\\$&");

/** An operation that needs no manner but being asked. */
export const op = (
  name: string,
  phrases: readonly string[],
  make: (values: Values) => string | undefined,
) => operation(name, phrases, make, ["asked"]);

/** Words for characters. */
export const CHARS = '"characters"|"character"|"chars"|"letters"|"letter"|"symbols"';

/** Kinds of characters, as tr names them. */
export const KINDS: readonly (readonly [string, string])[] = [
  ["[:digit:]", '"digits"|"numbers"|"digit"'],
  ["[:space:]", '"whitespace"|"whitespaces"'],
  [" ", '"spaces"|"blanks"|"space"'],
  ["[:punct:]", '"punctuation" ["characters"|"marks"]'],
  ["aeiouAEIOU", '"vowels"'],
  ["[:alpha:]", '"letters"'],
  ["[:upper:]", '"uppercase"|"capital" ["letters"]'],
  ["[:lower:]", '"lowercase" ["letters"]'],
];

defineNoun<string>("ORDINALWORD", [
  [
    '"first"|"second"|"third"|"fourth"|"fifth"|"sixth"|"seventh"|"eighth"|"ninth"|"tenth"|"last"',
    () => "word",
  ],
  ["{n:number}", (values) => (values.get("n")?.lemma === "<ordinal>" ? "number" : undefined)],
]);

/** A slot as it was written. */
export const cut = (values: Values, slot: string): string | undefined => values.get(slot)?.text;

/** Checksums that have a program of their name. */
export const HASHES = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"];

export const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split(
  " ",
);
/** The number that an ordinal says, as a word or in digits. */
export function ordinal(text: string): number | undefined {
  if (text === "last") return -1;
  const at = ORDINALS.indexOf(text.toLowerCase());
  if (at >= 0) return at + 1;
  const digits = /^(\d+)(?:st|nd|rd|th)?$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
