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

/** A maker of facets whose slots x, y and z are names, and what becomes of them. */
const namesBy =
  (take: (draft: FilesDraft, said: readonly string[], pattern: (text: string) => string) => void) =>
  (
    name: string,
    phrases: readonly string[],
    least: number,
    pattern: (text: string) => string,
  ): Facet<FilesDraft> => ({
    name: `name:${name}`,
    phrases,
    least,
    apply(draft, values) {
      const slots = ["x", "y", "z"].filter((slot) => values.has(slot));
      take(
        draft,
        slots.map((slot) => get(values, slot).text),
        pattern,
      );
      return true;
    },
  });

/** A facet whose slots are names, any of which will do. */
export const named = namesBy((draft, said, pattern) => {
  draft.names.push(...said.flatMap(withoutBraces).map(pattern));
});

/** A facet whose slots are names that must match besides all others. */
export const namedToo = namesBy((draft, said, pattern) => {
  // Two of them are a choice.
  (said.length === 1 ? draft.allNames : draft.names).push(...said.map(pattern));
});

const SLASH = /\/|^[.~]{1,2}$|^patterns?$|^[^\w*?[\]]+$/;
/** A name is not a path. */
export const withoutSlash = (facet: Facet<FilesDraft>): Facet<FilesDraft> => ({
  ...facet,
  takes: (values: ReadonlyMap<string, Token>) =>
    facet.takes?.(values) !== false &&
    ![...values.values()].some(({ text, lemma }) => SLASH.test(text) || lemma.startsWith("<")),
});
