/** Where to look, and how deep. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { type FilesDraft, get } from "./draft.js";
import { SPOKEN_EXTENSIONS } from "./extensions.js";

const addRoots = (draft: FilesDraft, values: ReadonlyMap<string, Token>): boolean => {
  for (const slot of ["dir", "dir2", "dir3"]) {
    const token = values.get(slot);
    if (token !== undefined && !draft.roots.some(({ text }) => text === token.text))
      draft.roots.push(token);
  }
  return true;
};

/** A bare word in the place of a directory that is not one of the words of the request itself. */
const NAMES_A_PLACE =
  /^(?!(?:each|all|every|any|empty|hidden|sub|files?|director(?:y|ies)|folders?|subfolders?|subdirector(?:y|ies)|names?|size|total|order|reverse|human|long|detail|alphabetical|ascending|descending|current|number|all|these|those|it|and|content|contents|them|it|their|its|which|last|past|numeric|case|full|human-readable|chronological|addition|parallel|place|lines?|text|one|the|bytes|kilobytes|megabytes|parent|home|same|following|given|specified|respective|different|various|other|particular|certain|cased|regular|pattern|sorted|single|another|this|that|above|format|form|ascii|bytes?|kb|mb|human|sorted|table|general|background|detail|details|total|use|order|subtree|tree|output|filesystem|everywhere|parallel|console|screen|terminal)$)./i;

/** ".html" is the ending of a name; ".git" may be a place. */
const isEnding = (text: string): boolean =>
  text.startsWith(".") && SPOKEN_EXTENSIONS.includes(text.slice(1).toLowerCase());

const depth = (
  name: string,
  phrases: readonly string[],
  set: (draft: FilesDraft, value: number) => void,
): Facet<FilesDraft> => ({
  name: `depth:${name}`,
  phrases,
  apply(draft, values) {
    set(draft, values.get("number")?.number ?? 1);
    return true;
  },
});

/** As written: its lemma is that of "directory". */
const SUB =
  '"subdirectories"|"subfolders"|"sub-directories"|"subdirectory"|"sub-folders"|"subdirs"';

/** Facets that say where. */
export const where: readonly Facet<FilesDraft>[] = [
  {
    name: "root",
    phrases: [
      "under [the] [directory|path|tree] {dir}",
      "under [the] {dir} directory",
      "under [directory] {dir} and [directory] {dir2}",
      "under {dir} {dir2} {dir3} [directory]",
      "under {dir} [and] {dir2} directory",
      '"from" [directory] {dir}',
      '"on" {dir}',
      '"of" [directory] {dir}',
      '"at" {dir}',
      '"directory"|"folder"|"dir"|"path" {dir}',
      "{dir} directory",
      "{dir}",
      "through|throughout {dir}",
      "tree root under|at {dir}",
      "under tree root {dir}",
      "start|starting|begin [at|from|under|with] {dir}",
      "and below {dir}",
      "anywhere|somewhere|everywhere under|in|on|below {dir}",
      "all over {dir}",
      "across|throughout [the] [directory] {dir}",
      "against {dir}",
    ],
    least: 0.85,
    // ".txt" is more often an ending than a place; "in .git" is for the next.
    takes: (values) => [...values.values()].every(({ text }) => !/^\.[A-Za-z]\w*$/.test(text)),
    apply: addRoots,
  },
  {
    name: "root:tree",
    phrases: [
      "under [the] {dir} [directory] tree|hierarchy|subtree",
      "{dir} [directory] tree|hierarchy|subtree",
      "[directory] tree|hierarchy under|at|of|root|rooted [at|under] {dir}",
      "directory tree {dir}",
      "under and below {dir}",
      "under|from {dir} and below",
    ],
    least: 0.85,
    apply(draft, values) {
      draft.recursive = true;
      return addRoots(draft, values);
    },
  },
  {
    name: "root:word",
    phrases: [
      "under [the] {dir} directory",
      "under [the] {dir}",
      "under directory {dir}",
      "under [the] directory name {dir}",
      "{dir} directory under .",
      '"of" [the] {dir} directory',
      '"of" directory {dir}',
      '"of" {dir}',
      '"on" {dir}',
      '"from" {dir} directory',
      '"from" [the] {dir}',
    ],
    least: 0.25,
    anyWord: true,
    takes: (values) =>
      NAMES_A_PLACE.test(get(values, "dir").text) &&
      !get(values, "dir").lemma.startsWith("<") &&
      !isEnding(get(values, "dir").text),
    apply: addRoots,
  },
  {
    name: "root:directories-of",
    phrases: [`${SUB} "of"|"in" {dir}`, '"directories"|"folders" "of" {dir}'],
    least: 0.25,
    anyWord: true,
    takes: (values) => NAMES_A_PLACE.test(get(values, "dir").text),
    apply(draft, values) {
      draft.kinds.add("d");
      return addRoots(draft, values);
    },
  },
  {
    name: "root:system",
    phrases: [
      "find [the] [entire|whole] machine for",
      '"search" [the] [entire|whole] machine',
      "under|on [the] [entire|whole] machine",
    ],
    apply(draft) {
      if (draft.roots.length > 0) return false;
      draft.roots.push({ text: "/", quoted: false });
      draft.recursive ??= true;
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "action:list-in",
    phrases: [
      "find {dir} for",
      "search {dir} for",
      "search [the] directory {dir} for",
      "search [the] {dir} directory for",
      "search under {dir} [directory] for",
      "search {dir}",
    ],
    least: 0.85,
    apply(draft, values) {
      draft.actionSet = true;
      return addRoots(draft, values);
    },
  },
  {
    name: "root:here",
    phrases: ['[right] "here"', "around here"],
    apply(draft) {
      if (draft.roots.length === 0) draft.roots.push({ text: ".", quoted: false });
      return true;
    },
  },
  {
    name: "recursive",
    phrases: [
      "recursive",
      "anywhere [under|below]",
      "somewhere [under|below]",
      "everywhere [under|below]",
      `${SUB} "too"|"included"|"also"`,
      `${SUB} as well`,
      `also [under|in] [the|its|all] ${SUB}`,
      `"plus"|"and" [all] [its|the|their] ${SUB}`,
      `[under|in] ${SUB} of it`,
      `not just [the] top level`,
      "[and] everything below [it|that|them]",
      "[and] all [the] way down",
      "from here down",
      "down [the] tree",
      "at any depth|level",
      "any depth",
      "how deep",
      "no matter how deep",
      "however deep",
      "nested",
      "everything under it",
      "all levels",
      "at all level|depth",
      "below",
      "underneath",
      `include|including [all] [the] ${SUB}`,
      `and [all] [its|the] ${SUB}`,
      `"its" ${SUB}`,
      `"all" ${SUB}`,
      `under any ${SUB}`,
      'under "all" "folders"|"directories"',
      "any level",
      "and below",
      "directory tree",
      "subtree",
      "hierarchy",
      "tree",
      "deep",
    ],
    apply(draft) {
      draft.recursive = true;
      return true;
    },
  },
  {
    name: "recursive:subdirectories",
    phrases: [
      `under [all] [its|their] ${SUB}`,
      `under [and] under [all] [its|their] ${SUB}`,
      `under below [all] [its|their] ${SUB}`,
      `. ${SUB}`,
      `with ${SUB}`,
      "under it",
    ],
    apply(draft) {
      draft.recursive = true;
      return true;
    },
  },
  {
    name: "flat",
    phrases: [
      "not recursive",
      "non-recursive",
      "non-recursively",
      "nonrecursive",
      "without recursion",
      "without subdirectory",
      "without descend|descending",
      "without going under subdirectory",
      "not under subdirectory",
      "not descend|descending [under] subdirectory",
      "no recursion",
      "no subdirectory",
      "directly",
      "top level",
      "top-level",
      "first level",
      "immediate",
      "without recursive",
      "only under .",
      "only [in] [this|that] directory",
      "only here",
      "here only",
      "top level only",
      "only [the] top level",
      "on [the] top level",
      "at [the] top level",
      `not [the|its|any] ${SUB}`,
      `no ${SUB}`,
      `ignore|ignoring|skipping|excluding|without [the|its|any|all] ${SUB}`,
      `but not [in] [the|its|any] ${SUB}`,
      "not nested",
      "[but] not below",
      "not deeper",
      "no deeper",
      "not go|going [any] deeper|down",
      "without going deeper|down",
      "only one level",
      "one level only",
    ],
    apply(draft) {
      draft.recursive = false;
      return true;
    },
  },
  depth(
    "max",
    [
      "at most {number} level [deep|down|below]",
      "most {number} level [deep|down|below]",
      "max|maximum depth [of] {number}",
      "{number} level deep|down|below",
      "to depth {number}",
      "up to {number} level",
      "depth of {number}",
      "depth {number}",
      "no more than {number} level [deep|down]",
      "descend|descending at most {number} level",
      "not|no deep|deeper than {number} [level]",
      "{number} level [deep|down|below] at most",
      "up to {number} level [deep|down|below]",
      "[the] first {number} level",
      "within {number} level",
      "{number} deep",
      "not more than {number} level [deep|down]",
      "max {number} level [deep|down]",
      "to a depth of {number}",
      "down to {number} level",
      "down to level {number}",
      "only {number} level [deep|down]",
      "limit depth to {number}",
    ],
    (draft, value) => {
      draft.maxDepth = value;
    },
  ),
  depth(
    "min",
    [
      "at least {number} level [deep|down|below]",
      "least {number} level [deep|down|below]",
      "min|minimum depth [of] {number}",
    ],
    (draft, value) => {
      draft.minDepth = value;
    },
  ),
  depth(
    "exact",
    [
      "exactly {number} level [deep|down|below]",
      "at level {number}",
      "at depth {number}",
      "on level {number}",
      "exactly at depth {number}",
    ],
    (draft, value) => {
      draft.minDepth = value;
      draft.maxDepth = value;
    },
  ),
  {
    name: "depth:one",
    phrases: ['"one"|"1" level [deep|down|below]', "one level under"],
    apply(draft) {
      draft.maxDepth = 1;
      return true;
    },
  },
  {
    name: "follow",
    phrases: ["follow|following symlink", "follow|following symbolic link", "dereference symlink"],
    apply(draft) {
      draft.followLinks = true;
      return true;
    },
  },
  {
    name: "quiet",
    phrases: [
      "without error|errors|warning",
      "suppress|hide|discard error|errors",
      "suppress error message",
      "without error message",
      "permission denied",
      "[ignore|ignoring|hide|hiding|without|no|skip|skipping] [the|any] permission denied|error|errors [error|errors|message|messages]",
      "no error message|messages",
    ],
    apply(draft) {
      draft.quietErrors = true;
      return true;
    },
  },
  {
    name: "one-file-system",
    phrases: [
      "same file system",
      "same filesystem",
      "one file system",
      "without cross|crossing other filesystem",
      "stay same device",
      "not descend|descending other filesystem|file system",
    ],
    apply(draft) {
      draft.sameFileSystem = true;
      return true;
    },
  },
];
