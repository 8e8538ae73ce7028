/** Makers of the facets that choose files, and what their phrases share. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { type FilesDraft, get, type Kind } from "./draft.js";

/** An extension without its dot and star. */
export const bareExtension = (text: string): string => text.replace(/^\*?\.?/, "");
/** Whether a name is a pattern. */
export const isGlob = (text: string): boolean => /[*?[]/.test(text);
/** `*.{a,b}` as the patterns it stands for: `find -name` knows no braces. */
export const withoutBraces = (text: string): readonly string[] => {
  const found = /^([^{}]*)\{([^{}]+)\}([^{}]*)$/.exec(text);
  if (found === null) return [text];
  const [, before = "", middle = "", after = ""] = found;
  return middle.split(",").map((one) => `${before}${one}${after}`);
};

/** As written: by their lemmas these would be "first" and "run" too. */
export const BEGIN =
  '"begin"|"begins"|"beginning"|"start"|"starts"|"starting"|"begun"|"started" with|by';
/** As written: "last" and "stop" have the lemma of "end" too. */
export const END = '"end"|"ends"|"ending"|"ended" [with|under|by|in]';

/** A facet that says of which kind the files are. */
export const kind = (
  name: string,
  letters: readonly Kind[],
  phrases: readonly string[],
): Facet<FilesDraft> => ({
  name: `kind:${name}`,
  phrases,
  apply(draft) {
    for (const letter of letters) draft.kinds.add(letter);
    return true;
  },
});

/** A facet that stands for one test of `find`. */
export const test = (
  name: string,
  find: string,
  phrases: readonly string[],
): Facet<FilesDraft> => ({
  name: `test:${name}`,
  phrases,
  apply(draft) {
    draft.tests.push(find);
    return true;
  },
});

/** A facet whose slots x, y and z are names, any of which will do. */
export const named = (
  name: string,
  phrases: readonly string[],
  least: number,
  pattern: (text: string) => string,
): Facet<FilesDraft> => ({
  name: `name:${name}`,
  phrases,
  least,
  apply(draft, values) {
    for (const slot of ["x", "y", "z"])
      if (values.has(slot))
        for (const one of withoutBraces(get(values, slot).text)) draft.names.push(pattern(one));
    return true;
  },
});

/** A facet whose slots are names that must match besides all others. */
export const namedToo = (
  name: string,
  phrases: readonly string[],
  least: number,
  pattern: (text: string) => string,
): Facet<FilesDraft> => ({
  name: `name:${name}`,
  phrases,
  least,
  apply(draft, values) {
    // Two of them are a choice.
    const patterns = ["x", "y", "z"]
      .filter((slot) => values.has(slot))
      .map((slot) => pattern(get(values, slot).text));
    if (patterns.length === 1) draft.allNames.push(patterns[0] as string);
    else draft.names.push(...patterns);
    return true;
  },
});

const SLASH = /\/|^[.~]{1,2}$/;
/** A name is not a path. */
export const withoutSlash = (facet: Facet<FilesDraft>): Facet<FilesDraft> => ({
  ...facet,
  takes: (values: ReadonlyMap<string, Token>) =>
    facet.takes?.(values) !== false &&
    ![...values.values()].some(({ text, lemma }) => SLASH.test(text) || lemma.startsWith("<")),
});
