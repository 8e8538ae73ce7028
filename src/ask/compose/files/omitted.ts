/** Places and names left out, one or several: "excluding those in ./a, ./b and ./c". */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { defineNoun, meaningOf } from "../nouns.js";
import { type FilesDraft, get } from "./draft.js";
import { isGlob } from "./facet-makers.js";
import { namesPlace } from "./places.js";

type Names = readonly string[];

/** What comes after "and" and is no name: what else is to be done. */
const NO_NAME =
  /^(?:my|our|any|show|find|count|sort|save|delete|copy|move|rename|change|compress|extract|replace|but|follow|descend|search|recursive|permission|redirect|append|limit|modify|access|contain|match|have|include|hold|print)$/i;

/** A path, or a word in the place of one: the phrases say that a place follows. */
const asPlace = (values: ReadonlyMap<string, Token>): Names | undefined => {
  const { text, quoted, lemma } = get(values, "x");
  return !/^\.{1,2}$|^<|'/.test(text) &&
    !lemma.startsWith("<") &&
    (quoted || (namesPlace(text) && !NO_NAME.test(lemma)))
    ? [text]
    : undefined;
};
const joined = (values: ReadonlyMap<string, Token>): Names => [
  ...(meaningOf<Names>(values, "a") ?? []),
  ...(meaningOf<Names>(values, "b") ?? []),
];

/** Commas are no tokens, but they take room. */
const isAfterComma = (values: ReadonlyMap<string, Token>): boolean =>
  get(values, "b").start - get(values, "a").end > 1;

defineNoun<Names>("OUTPLACE", [["[the] [directory|path] {x:dir}", asPlace]]);
defineNoun<Names>("OUTPLACES", [
  ["{a:OUTPLACE}", joined],
  ['{a:OUTPLACE} "and"|"or"|"nor" {b:OUTPLACES}', joined],
  [
    "{a:OUTPLACE} {b:OUTPLACES}",
    (values) => {
      const all = joined(values);
      return all.every((one) => /[/.*_-]/.test(one)) || isAfterComma(values) ? all : undefined;
    },
  ],
]);

const asName = (values: ReadonlyMap<string, Token>): Names | undefined => {
  const { text, quoted, lemma } = get(values, "x");
  return !text.includes("/") &&
    !lemma.startsWith("<") &&
    (quoted || (namesPlace(text) && !NO_NAME.test(lemma)) || isGlob(text)) &&
    !/'/.test(text)
    ? [text]
    : undefined;
};
defineNoun<Names>("OUTNAME", [['["either"] ["the"] {x:name}', asName]]);
defineNoun<Names>("OUTNAMES", [
  ["{a:OUTNAME}", joined],
  ['{a:OUTNAME} "and"|"or"|"nor" {b:OUTNAMES}', joined],
  [
    "{a:OUTNAME} {b:OUTNAMES}",
    (values) => {
      const all = joined(values);
      return isAfterComma(values) ? all : undefined;
    },
  ],
]);

/** By their lemma "excluding", "ignoring", "omitting" and "skipping" are all "without". */
const NO = 'without|avoid|avoiding|prune|pruning|minus|"not"';
const THOSE =
  '["for"] [all] [any] [the] ["those"|"ones"|"files"|"file"|"anything"|"everything"|"search"]';
const ARE =
  '["are"] ["is"] [present|located|stored|found|residing|lying|living|contained|searching|searched]';
const AFTER = '["directory"|"folder"|"directories"|"folders"|"path"|"paths"|"tree"|"subtree"]';
const REST =
  '[and] [all] [of] [its|their|it|the] ["contents"|"content"|"subdirectories"|"children"]';

/** Leaves places out; a pattern of paths stands as it is. */
function omit(draft: FilesDraft, places: Names): boolean {
  for (const one of places) {
    const path = one.replace(/(?<=.)\/\*{0,2}$/, "");
    // A pattern of names is one of directories here.
    if (isGlob(path) && !path.includes("/")) draft.tests.push(`-not -path '*/${path}/*'`);
    else if (isGlob(path)) draft.tests.push(`-not -path '${one}'`);
    else draft.notPaths.push(path);
  }
  return true;
}

/** Facets that leave out several places or names at once. */
export const omitted: readonly Facet<FilesDraft>[] = [
  {
    name: "path:not-places",
    phrases: [
      `[but|and] ${NO} ${THOSE} ["that"] ["which"] ${ARE} "in"|"under"|"inside"|"within"|"from"|"below"|"beneath" ["and"] ["below"|"under"] [the] ["path"|"paths"|"directory"|"directories"|"folder"|"folders"|"subdirectories"|"subdirectory"] ["of"] ["tree"] {l:OUTPLACES} ${AFTER} ${REST}`,
      `[but|and] ${NO} [all] [any] [the] [search] [in] "path"|"paths"|"directory"|"directories"|"folder"|"folders" ["named"|"called"] {l:OUTPLACES} ${REST}`,
      `[but|and] ${NO} [all] [any] [the] {l:OUTPLACES} "directory"|"folder"|"directories"|"folders"|"path"|"paths"|"tree"|"subtree" ${REST}`,
      `[but|and] not|without|"avoid"|"never" [to] descend|descending|descended|go|going|enter|entering|search|searching|look|looking|recurse|recursing|traverse|traversing ["into"|"in"|"to"|"through"|"under"|"inside"] [any] [the] ["directory"|"directories"|"folder"|"folders"|"path"|"paths"] ["named"|"called"] {l:OUTPLACES} ${AFTER} ${REST}`,
      '"path"|"paths" ["is"|"are"] "not" {l:OUTPLACES}',
      '["whose"] "path"|"paths" ["is"|"are"] "neither" {l:OUTPLACES}',
      `[but|and] ${NO} ${THOSE} ["with"] ["whose"] ["full"] "path"|"paths"|"pathname"|"pathnames" ["name"|"names"] "match"|"matches"|"matching"|"like" [the] ["pattern"|"patterns"] {l:OUTPLACES}`,
      `[but|and] ${NO} ["any"] "path"|"paths" "containing"|"contain"|"with" [the] "directory"|"folder" {l:OUTPLACES}`,
    ],
    takes: (values) => meaningOf<Names>(values, "l") !== undefined,
    apply: (draft, values) => omit(draft, meaningOf<Names>(values, "l") ?? []),
  },
  {
    name: "path:not-matching",
    phrases: [
      `[but|and] ${NO} [all] [any] [the] [those] "directory"|"folder"|"directories"|"folders"|"subdirectories"|"subfolders" ["that"|"which"|"whose"] [name|names|path|paths] ["match"|"matches"|"matching"|"like"] [the] [glob|name] ["pattern"|"patterns"] {l:OUTNAMES}`,
      `[but|and] not|without|"avoid"|"never" [to] descend|descending|descended|go|going|enter|entering|search|searching|look|looking|recurse|recursing|traverse|traversing|traversed ["into"|"in"|"to"|"through"|"under"|"inside"] [any] [the] {l:OUTNAMES} ${AFTER}`,
    ],
    takes: (values) => (meaningOf<Names>(values, "l") ?? []).some(isGlob),
    apply(draft, values) {
      for (const one of meaningOf<Names>(values, "l") ?? [])
        draft.tests.push(`-not -path '*/${one}/*'`);
      return true;
    },
  },
  {
    // "Ignoring .swp files and the paths ./a* and ./b*": what is left out goes on.
    name: "path:not-too",
    phrases: [
      '"and"|"or"|"nor"|"plus" [all] [any] [the] "path"|"paths"|"directory"|"directories"|"folder"|"folders" ["named"|"called"] {l:OUTPLACES}',
    ],
    takes: (values) => meaningOf<Names>(values, "l") !== undefined,
    apply(draft, values) {
      if (draft.notNames.length + draft.notPaths.length === 0) return false;
      return omit(draft, meaningOf<Names>(values, "l") ?? []);
    },
  },
  {
    name: "name:not-names",
    phrases: [
      `[but|and] ${NO} ${THOSE} ["with"|"having"] ["whose"] [the] "name"|"names"|"named"|"called" ["is"|"are"|"of"] ["either"] {l:OUTNAMES}`,
      `[but|and] "not" ["be"|"been"] "named"|"called" ["either"] {l:OUTNAMES}`,
      `["whose"] "name"|"names"|"filename"|"filenames" ["is"|"are"|"be"] "not"|"neither" ["either"] {l:OUTNAMES}`,
      `[but|and] ${NO} ${THOSE} ["that"] "match"|"matches"|"matching"|"like" [the] ["pattern"|"patterns"|"name"|"names"|"glob"] {l:OUTNAMES}`,
      `[but|and] ${NO} ${THOSE} ["that"] ["are"] "of" [the] "form"|"type" {l:OUTNAMES}`,
    ],
    takes: (values) => meaningOf<Names>(values, "l") !== undefined,
    apply(draft, values) {
      draft.notNames.push(...(meaningOf<Names>(values, "l") ?? []));
      return true;
    },
  },
];
