/** Where to look, and how deep. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { defineNoun, meaningOf } from "../nouns.js";
import { type FilesDraft, get } from "./draft.js";
import { SPOKEN_EXTENSIONS } from "./extensions.js";
import { namesPlace } from "./places.js";

const addRoots = (draft: FilesDraft, values: ReadonlyMap<string, Token>): boolean => {
  for (const slot of ["dir", "dir2", "dir3"]) {
    const token = values.get(slot);
    if (token === undefined || draft.roots.some(({ text }) => text === token.text)) continue;
    draft.roots.push(token);
    // "On the whole system" is more than what lies in its root.
    if (token.text === "/" && token.spoken !== undefined && !/\broot\b/i.test(token.spoken))
      draft.recursive ??= true;
  }
  return true;
};

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

/** A path, a name in quotes, or a word beside one: two or more of them are places. */
const asInPlace = (values: ReadonlyMap<string, Token>): readonly Token[] | undefined => {
  const token = get(values, "x");
  const { text, quoted, lemma } = token;
  return !lemma.startsWith("<") &&
    !/^\*?\.[A-Za-z]\w*$|[*?]/.test(text) &&
    (quoted || namesPlace(text)) &&
    (quoted || /[/~._\d-]/.test(text))
    ? [token]
    : undefined;
};
const inPlaces = (values: ReadonlyMap<string, Token>): readonly Token[] | undefined => {
  const [a, b] = ["a", "b"].map((slot) => meaningOf<readonly Token[]>(values, slot) ?? []);
  const all = [...(a ?? []), ...(b ?? [])];
  // Bare words of a file's form are files; a place is among them.
  return all.every(({ text, quoted }) => quoted || /[/~]|^\.{1,2}$|\d$/.test(text))
    ? all
    : undefined;
};
defineNoun<readonly Token[]>("INPLACE", [["[the] {x:dir} [directory]", asInPlace]]);
defineNoun<readonly Token[]>("INPLACES", [
  ['{a:INPLACE} ["and"|"or"|"&"] {b:INPLACE}', inPlaces],
  ['{a:INPLACE} ["and"|"or"|"&"] {b:INPLACES}', inPlaces],
]);

/** What `find` says of a directory that may not be read, in quotes or without. */
defineNoun<true>("PERMISSIONDENIED", [
  ["permission denied", () => true],
  ["{x:text}", (values) => (/^permission denied$/i.test(get(values, "x").text) ? true : undefined)],
]);

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
      '"down"|"beneath" [the] {dir} [directory]',
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
      "under {dir} of [the] current user|account",
      '"does"|"do" {dir} [itself] "contain"|"hold"|"have"|"include"',
      '{dir} "contains"|"holds"|"has"',
    ],
    least: 0.85,
    // ".txt" is more often an ending than a place; "in .git" is for the next.
    takes: (values) =>
      [...values.values()].every(({ text }) => !/^\.[A-Za-z]\w*$|^\d{4}-\d\d$/.test(text)),
    apply: addRoots,
  },
  {
    name: "root:directly",
    phrases: [
      '"does"|"do" {dir} [itself] "directly"|"immediately" "contain"|"hold"|"have"|"include"',
      '"does"|"do" {dir} "contain"|"hold"|"have"|"include" "directly"|"immediately"',
      '{dir} "directly"|"immediately" "contains"|"holds"|"has"',
    ],
    least: 0.85,
    apply(draft, values) {
      draft.recursive = false;
      return addRoots(draft, values);
    },
  },
  {
    name: "root:tree",
    phrases: [
      "under [the] {dir} [directory] tree|hierarchy|subtree",
      "under [the] {dir} [and|or] {dir2} [directory] tree|trees|hierarchy|subtree|hierarchies",
      "under [the] {dir} {dir2} [and] {dir3} [directory] tree|trees|hierarchy|hierarchies",
      "start|starting|begin|beginning from|at|with|under [the] {dir} [directory] [tree] [downwards]",
      "from {dir} [directory] downwards|down|on",
      "under {dir} [directory] downwards",
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
      '"down" [the] {dir} "directory"|"folder"',
      "under [the] {dir}",
      "under directory {dir}",
      'under [the] ["git"|"svn"] "repository"|"repo"|"project"|"package"|"module" {dir}',
      "under [the] directory name {dir}",
      '{dir} "directory"|"folder" under .',
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
      (get(values, "dir").quoted || namesPlace(get(values, "dir").text)) &&
      !get(values, "dir").lemma.startsWith("<") &&
      !isEnding(get(values, "dir").text),
    apply: addRoots,
  },
  {
    // After these words a place follows, whatever it is called.
    name: "root:tree-word",
    phrases: [
      "under|from [the] {dir} directory tree|hierarchy|subtree",
      '"directory" "tree"|"hierarchy"|"subtree" [of|at|under|named|called] {dir}',
      "start|starting|begin|beginning from|at|in|under|with [the] [directory|folder] {dir} [directory]",
      "search|find [the] [directory|folder] {dir} [directory] recursive for",
      "search|find recursive [through|in] [the] [directory|folder] {dir} [directory] for",
      '"from" [the] [directory] {dir} [directory] downwards|down',
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) => {
      const { text, quoted, lemma } = get(values, "dir");
      return !lemma.startsWith("<") && !isEnding(text) && (quoted || namesPlace(text));
    },
    apply(draft, values) {
      draft.recursive = true;
      return addRoots(draft, values);
    },
  },
  {
    // "The directory trees foo and bar", "in the asia and emea directories".
    name: "root:words",
    phrases: [
      '[under|from|through] [the] directory "trees"|"hierarchies" {dir} and|or {dir2}',
      'under|from|through [the] {dir} "and"|"or" {dir2} "directories"|"folders"|"directory"|"folder" [tree|trees]',
      'under|from|through [the] "directories"|"folders" {dir} "and"|"or" {dir2}',
      'under|from|through [the] {dir} {dir2} "and"|"or" {dir3} "directories"|"folders"',
      'under|from|through [the] "directories"|"folders" {dir} {dir2} "and"|"or" {dir3}',
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) =>
      [...values.values()].every(
        ({ text, quoted, lemma }) =>
          !lemma.startsWith("<") && !isEnding(text) && (quoted || namesPlace(text)),
      ),
    apply: addRoots,
  },
  {
    name: "root:tree-quoted",
    phrases: ["under|at|from [the] {dir} [directory] tree|hierarchy|subtree"],
    least: 0.5,
    takes: (values) => get(values, "dir").quoted,
    apply(draft, values) {
      draft.recursive = true;
      return addRoots(draft, values);
    },
  },
  {
    name: "root:directories-of",
    phrases: [`${SUB} "of"|"in" {dir}`, '"directories"|"folders" "of" {dir}'],
    least: 0.25,
    anyWord: true,
    takes: (values) => namesPlace(get(values, "dir").text),
    apply(draft, values) {
      draft.kinds.add("d");
      // What is below is not the directory itself.
      draft.minDepth ??= 1;
      return addRoots(draft, values);
    },
  },
  {
    // Its own directory is one of a tree's.
    name: "root:directories-of-tree",
    phrases: ['"directories"|"folders" "of" [the] {dir} [directory] tree|hierarchy'],
    least: 0.25,
    anyWord: true,
    takes: (values) => namesPlace(get(values, "dir").text),
    apply(draft, values) {
      draft.kinds.add("d");
      draft.recursive = true;
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
      "search [through|under] [the] {dir} [directory] tree|hierarchy|subtree for",
      "search [through|under] [the] {dir} recursive for",
      "search [through|under] [the] {dir} directory recursive for",
      "search [the] directory {dir} recursive for",
      "search [through|under] [the] [directory|directories] {dir} [and] {dir2} for",
      "search {dir}",
    ],
    least: 0.85,
    takes: (values) => [...values.values()].every(({ text }) => !/^\.[A-Za-z]\w*$/.test(text)),
    apply(draft, values) {
      draft.actionSet = true;
      draft.recursive ??= true;
      return addRoots(draft, values);
    },
  },
  {
    // "The 'shared' directory": what stands in quotes is a name.
    name: "action:list-in",
    phrases: [
      "search|find [the] {dir} directory [tree|hierarchy] [recursive] for",
      "search|find [the] directory [tree] {dir} for",
      "search|find under [the] {dir} directory [tree|hierarchy] for",
    ],
    least: 0.5,
    takes: (values) => get(values, "dir").quoted,
    apply(draft, values) {
      draft.actionSet = true;
      draft.recursive ??= true;
      return addRoots(draft, values);
    },
  },
  {
    name: "depth:below",
    phrases: [
      "and {number} level below|down|deep|deeper",
      "plus {number} level [below|down]",
      '"and"|"plus" ["only"] "one" level [below|down|deep|deeper]',
    ],
    apply(draft, values) {
      // The directory itself is the first level.
      draft.maxDepth = (values.get("number")?.number ?? 1) + 1;
      return true;
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
      '"directly" "or"|"and" "indirectly"',
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
      `under|"and"|"with"|through|across "all" ${SUB}`,
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
      `without [going|descending|looking|recursing|searching|entering|traversing|visiting] [down] [into|in|to|through] [the|any|its] ${SUB}`,
      `not [go|descend|look|recurse|search|enter] [down] [into|in] [the|any|its] ${SUB}`,
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
      `not|without search|searching|look|looking|enter|entering|descend|descending|recurse|recursing [into|in|to] [the|any|its|their] ${SUB}`,
      `[but] not [those] present|found|located|stored [in] [the|any|its] ${SUB}`,
      `without [those|files|ones|anything] [present|found|located|stored] [in] [the|any|its] ${SUB}`,
      `avoid|avoiding [the|any|its] ${SUB}`,
      // "And do not delete those in the sub folders".
      `not delete|touch|change|move|copy|count|show|take|rename [the|any] [those|ones|file|anything|them|it] [that|which] [are|is] [present|found|located|stored] [in|under|from] [the|any|its] ${SUB}`,
      "only under .",
      "only [in] [this|that] directory",
      "only here",
      "here only",
      "top level only",
      "only [the] top level",
      "on [the] top level",
      "at [the] top level",
      `not [the|its|any] ${SUB}`,
      `no ${SUB} [searched|visited|entered|wanted|please|looked]`,
      `leave|leaving ${SUB} alone|out|aside`,
      `${SUB} [are] [to] [be] not|ignored|skipped|left [to] [be] [searched|visited|alone|out|wanted|counted]`,
      `${SUB} stay|remain [as] [they] [are]`,
      `ignore|ignoring|skipping|excluding|without [the|its|any|all] ${SUB}`,
      `but not [in] [the|its|any] ${SUB}`,
      "not nested",
      '[but] not "below"|"beneath"|"deeper"',
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
      "under directory at most {number} level [deep|down|below]",
      "most {number} level [deep|down|below]",
      "max|maximum depth [of] {number}",
      "max|maximum [of] {number} level [deep|down|below]",
      "upto {number} level [deep|down|below]",
      "only upto|to {number} level [deep|down|below]",
      "not go more than {number} level [deep|down|below]",
      "not more than {number} level [deep|down|below]",
      "not find|look|go|going|descend|descending|recurse [down] [any] beyond|below|past|further|more|deeper [than] {number} level [deep|down|below]",
      "going [into] at most {number} level [deep|down]",
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
      "min|minimum {number} level [deep|down|below]",
      "under minimum {number} level [deep|down|below]",
      "{number} or more level [deep|down|below]",
      "deeper than {number} level",
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
      "at [a] depth of exactly {number}",
      "at|of [a] depth exactly {number}",
      "[at] exactly depth {number}",
      "at [a] depth of {number}",
      "exactly {number} directory deep|down|below",
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
    // "Which are somewhere below a test directory": one of many, so it is part of their paths.
    name: "path:somewhere-below",
    phrases: [
      '"which"|"that"|"lying"|"located"|"stored"|"found" [are|is|lie|be] ["somewhere"|"anywhere"] "below"|"under"|"inside"|"within"|"in"|"beneath" "a"|"an"|"any"|"some" ["directory"|"folder"] ["named"|"called"] {x:dir} ["directory"|"folder"]',
      '"somewhere"|"anywhere" "below"|"under"|"inside"|"within"|"in"|"beneath" "a"|"an"|"any"|"some" ["directory"|"folder"] ["named"|"called"] {x:dir} ["directory"|"folder"]',
    ],
    least: 0.4,
    takes: (values) =>
      /^[\w.-]+(?:\/[\w.-]+)*\/?$/.test(get(values, "x").text) &&
      !/^\.{1,2}$/.test(get(values, "x").text),
    apply(draft, values) {
      draft.tests.push(`-path '*/${get(values, "x").text.replace(/\/$/, "")}/*'`);
      return true;
    },
  },
  {
    name: "depth-first",
    phrases: [
      '"processing"|"visiting"|"listing"|"handling"|"printing"|"showing" ["a"|"each"|"the"|"every"] ["directory\'s"|"directories"] [the|its|their] "contents"|"content"|"children" "before" [the|each|every|its] ["own"] "directory"|"directories"|"parent"|"itself" [itself|themselves]',
      '"contents"|"children" "before" [the|each|every|their] "directory"|"directories"|"parent"|"parents" [itself|themselves]',
    ],
    apply(draft) {
      draft.depthFirst = true;
      return true;
    },
  },
  {
    name: "root:with-itself",
    phrases: [
      '"including"|"with"|"include"|"and" [the] ["top"|"root"|"starting"] "folder"|"directory" "itself"',
      '"including"|"with"|"include" {x:dir} "itself"',
    ],
    least: 0.85,
    apply: (draft) => draft.action.kind === "list" && draft.minDepth === undefined,
  },
  {
    name: "root:itself",
    phrases: [
      '[but] [while] "leaving"|"leave"|"keeping"|"keep"|"sparing"|"spare"|"preserving"|"not"|"excluding"|"except"|"without"|"minus" [for] [the] [directory] {dir} ["itself"|"alone"|"untouched"|"intact"] ["out"|"alone"|"untouched"|"intact"|"alive"|"aside"]',
      '{dir} "itself" [is|are] [should|must|does] [not] [be] ["excluded"|"excepted"|"kept"|"stays"|"remains"|"left"|"stay"|"remain"|"count"|"counted"|"listed"|"included"|"deleted"|"removed"|"alone"] [out|alone]',
      '["the"] "top"|"root"|"starting"|"base" directory [itself] [is|are] "excluded"|"excepted"|"kept"|"stays"|"remains"',
      "not count|counting|include|including|list|listing [the] {dir} itself",
      "without [the] {dir} itself",
      "not count|counting|include|including [the] [top|root|top-level|starting|parent] directory itself",
      "without [the] [top|root|top-level|starting] directory itself",
      'without [the] "top"|"root"|"top-level"|"starting"|"start"|"base"|"topmost" "directory"|"folder"|"point" [itself]',
    ],
    least: 0.85,
    // "Without b itself": another place than that of the request is left out with all that it holds.
    apply(draft, values) {
      const said = values.get("dir")?.text.replace(/(?<=.)\/$/, "");
      if (
        said !== undefined &&
        draft.roots.every(({ text }) => text.replace(/(?<=.)\/$/, "") !== said)
      )
        return false;
      draft.minDepth ??= 1;
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
      "suppress|suppressing|hide|discard|discarding|silence|silencing|drop [all|any|the] [permission|access] [denied] error|errors|message|messages|complaint|complaints",
      "without error message",
      "permission denied",
      "[ignore|ignoring|hide|hiding|without|no|skip|skipping] [the|any] permission denied|error|errors [error|errors|message|messages]",
      "no error message|messages",
      '[and] redirect|send|sending|redirecting [all] [the|any] [standard] error|errors|stderr [message|messages|output] to|into "/dev/null"',
      ...[
        "without",
        "not",
        "without report|reporting|show|showing|display|displaying|printing|any",
        "discard|discarding|suppress|suppressing|hide|hiding|ignore|ignoring|drop|dropping|silence|silencing|delete|deleting|filtering|filter",
      ].flatMap((lead) => [
        `[and|but|while] ${lead} [out] [all] [the|any] [standard|access|permission] error|errors|warning|warnings [output|message|messages]`,
        `[and|but|while] ${lead} [out] [all] [the|any] {PERMISSIONDENIED} [error|errors|message|messages|warnings|output]`,
      ]),
      "not show [all|any|the] [standard] error|errors|warnings [message|messages]",
    ],
    apply(draft) {
      draft.quietErrors = true;
      return true;
    },
  },
  {
    name: "root:several",
    phrases: [
      'under|"from"|"in" [the] [directory|directories|folder|folders] [tree|trees] {l:INPLACES} [directory] [tree|trees|hierarchies] [recursive]',
      '"start"|"starting"|"starts" "in"|"from"|"at" [the] [directory|directories] [tree|trees] {l:INPLACES}',
      "search|find [the] [directory|directories] [tree|trees] {l:INPLACES} [directory] [tree|trees|hierarchies] [recursive] for",
    ],
    apply(draft, values) {
      draft.recursive ??= true;
      for (const { text } of meaningOf<readonly Token[]>(values, "l") ?? [])
        draft.roots.push({ text, quoted: false });
      return true;
    },
  },
  {
    name: "test:file-system-type",
    phrases: [
      "under|on [a|an|the] {x:name} file system|systems",
      "under|on [a|an|the] {x:name} filesystem|filesystems|partition|partitions",
      "with|of file system type {x:name}",
      "with|of filesystem type {x:name}",
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) =>
      /^(?:ext[234]|xfs|btrfs|vfat|ntfs|nfs4?|tmpfs|zfs|iso9660|proc|sysfs|cifs|overlay|msdos|reiserfs|jfs|ufs)$/i.test(
        get(values, "x").text,
      ),
    apply(draft, values) {
      draft.tests.push(`-fstype ${get(values, "x").text.toLowerCase()}`);
      return true;
    },
  },
  {
    name: "one-file-system",
    phrases: [
      "without cross|crossing|leaving mount|filesystem|file-system [point|points|boundary|boundaries]",
      "not cross|crossing mount|filesystem [point|points|boundary|boundaries]",
      "without cross|crossing file system [boundary|boundaries]",
      "without|not cross|crossing|enter|entering|descending|going|leaving|descend [into|under|to] [the|any] [other|another|this] file system|systems",
      "without|not cross|crossing|enter|entering|descending|going|leaving|descend [into|under|to] [the|any] [other|another|this] filesystem|filesystems|mount|mounts|partition|partitions|device|devices [point|points]",
      "without|not cross|crossing file system boundary|boundaries",
      "stay|staying on|within [the] [same|one] filesystem|file-system|device|partition",
      "stay|staying on|within [the] [same|one] file system",
      "[present|located] under|on [the] current|same [disk] partition|filesystem",
      "same file system",
      "on [this|the] [root] filesystem|partition only",
      "on [this|the] root file system only",
      "same filesystem",
      "[located] on [the] same partition|device|disk [as] [the] [root|/] [directory]",
      "same partition|device [as] [the] [root] [directory|partition]",
      "only under|on [the] [disk] partition [of] [the] [root]",
      "[only] [on] [the] root partition [only]",
      "one file system",
      "without cross|crossing other filesystem",
      "stay same device",
      '"only" in|on|within [the|this] "current"|"same"|"present" "filesystem"|"file-system"|"partition"',
      '"only" in|on|within [the|this] "current"|"same"|"present" "file" "system"',
      "not descend|descending other filesystem|file system",
    ],
    apply(draft) {
      draft.sameFileSystem = true;
      return true;
    },
  },
];
