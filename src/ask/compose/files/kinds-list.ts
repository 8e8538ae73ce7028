/** Several kinds of files in one breath: "text, jpg and png files". */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { defineNoun, meaningOf } from "../nouns.js";
import type { FilesDraft } from "./draft.js";
import { FILE_KINDS, SPOKEN_EXTENSIONS } from "./extensions.js";

defineNoun<readonly string[]>("FILEKIND", [
  ...[...FILE_KINDS].map(([word, extensions]) => [`"${word}"`, () => extensions] as const),
  ...SPOKEN_EXTENSIONS.filter((extension) => !FILE_KINDS.has(extension)).map(
    (extension) => [`"${extension}"|".${extension}"|"*.${extension}"`, () => [extension]] as const,
  ),
]);

const SLOTS = ["a", "b", "c", "d", "e"];
const extensionsIn = (values: ReadonlyMap<string, Token>): readonly string[] =>
  SLOTS.flatMap((slot) => meaningOf<readonly string[]>(values, slot) ?? []);

const listOf = (count: number): string =>
  SLOTS.slice(0, count)
    .map((slot, at) => `${at === count - 1 ? '["and"|"or"] ' : ""}{${slot}:FILEKIND}`)
    .join(" ");

/** Facets on several kinds at once; the longest list first, as a small word of it ("shell") can be skipped. */
export const kindsList: readonly Facet<FilesDraft>[] = [
  {
    name: "name:not-spoken-list",
    phrases: [5, 4, 3, 2].map(
      (count) =>
        `[but|and] without|not|except|minus [for] [all] [the|any] ${listOf(count)} file|image|document|program|script`,
    ),
    apply(draft, values) {
      draft.notNames.push(...extensionsIn(values).map((extension) => `*.${extension}`));
      return true;
    },
  },
  {
    name: "name:spoken-list",
    phrases: [5, 4, 3, 2].flatMap((count) => [
      `[all] [the] ${listOf(count)} file|image|document|program|script`,
      `file [with] [the] extension|extensions [of] ${listOf(count)}`,
      `[with|have] extension|extensions [either] ${listOf(count)}`,
    ]),
    apply(draft, values) {
      draft.names.push(...extensionsIn(values).map((extension) => `*.${extension}`));
      draft.kinds.add("f");
      return true;
    },
  },
];
