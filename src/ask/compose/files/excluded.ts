/** Which files are left out. */
import type { Facet } from "../facets.js";
import { type FilesDraft, get } from "./draft.js";
import { FILE_KINDS, SPOKEN_EXTENSIONS } from "./extensions.js";
import { BEGIN, END, isGlob } from "./facet-makers.js";

/** Ways to leave out; by their lemma most are "without". */
const NO =
  'without|not|except|avoid|avoiding|minus|"discarding"|"skipping"|"omitting"|"leaving"|"leave"|"skip" [out] [for]';
const THOSE = "[all] [the|any|those|ones|files|file|one|everything|anything|stuff|results|result]";

/** Directories whose names are words that no request means otherwise. */
const USUAL =
  /^(?:node_modules|vendor|dist|build|target|venv|\.venv|\.git|\.svn|\.hg|__pycache__|\.cache|bower_components|third_party|coverage|out|\.tox|\.idea|\.next|site-packages|tests?|docs?|examples?|tmp|cache|archives?|backups?|old|logs?|generated|fixtures|obj|bin|lib)$/i;

const dirs = (values: Parameters<Facet<FilesDraft>["apply"]>[1]): string[] =>
  ["x", "y", "z"]
    .filter((slot) => values.has(slot))
    .map((slot) => get(values, slot).text.replace(/(?<=.)\/$/, ""));

/** Facets that leave files out. */
export const excluded: readonly Facet<FilesDraft>[] = [
  {
    // ".cache" is a whole name here, not an ending.
    name: "name:not-called",
    phrases: [
      "not name|named|called {x:text}",
      "without [those|the|any] [file|one] name|named|called {x:text}",
      "without file name {x:text}",
    ],
    least: 0.4,
    takes: (values) => /^\.\w*[A-Z_]\w*$/.test(get(values, "x").text),
    apply(draft, values) {
      draft.notNames.push(get(values, "x").text);
      return true;
    },
  },
  {
    name: "name:not",
    phrases: [
      "not name {x:glob}",
      "not name|named|called {x:text}",
      "not match|like {x:glob}",
      "not extension {x:ext}",
      "without extension {x:ext}",
      "without {x:ext} extension",
      `[but|and] ${NO} ${THOSE} {x:ext} [file]`,
      `[but|and] ${NO} ${THOSE} {x:ext} [and|or|nor] {y:ext} [file]`,
      `[but|and] ${NO} ${THOSE} {x:glob} [file]`,
      `[but|and] ${NO} ${THOSE} {x:glob} [and|or|nor] {y:glob} [file]`,
      "not with [the] name {x:text}",
      "not call|called {x:text}",
      "without file name {x:text}",
      "without [those|the|any] [file|one] name|named|called {x:text}",
      "other than {x:glob}",
      "other than {x:ext} [file]",
      "not {x:glob}",
      '["that"|"which"] [are|is|be] "neither" {x:ext} "nor"|"or" {y:ext} [file]',
      '["that"|"which"] [are|is|be] "neither" {x:glob} "nor"|"or" {y:glob} [file]',
      "other than {x:ext} or|and {y:ext} [file]",
      "other than {x:glob} or|and {y:glob} [file]",
    ],
    least: 0.4,
    takes: (values) =>
      [...values.values()].every(
        ({ text, quoted }) =>
          quoted || isGlob(text) || (/\./.test(text) && !/\//.test(text)) || !USUAL.test(text),
      ) &&
      [...values.values()].every(
        ({ text, thing }) =>
          !/\/|^\.{1,2}$/.test(text) && (thing || /^[\w.-]*[._-][\w.-]*$/.test(text)),
      ),
    apply(draft, values) {
      for (const slot of ["x", "y"])
        if (values.has(slot)) {
          const { text } = get(values, slot);
          if (/^\.(?:git|svn|hg|venv|cache|idea|tox|next)$/.test(text)) draft.notPaths.push(text);
          else draft.notNames.push(isGlob(text) ? text : /^\./.test(text) ? `*${text}` : text);
        }
      return true;
    },
  },
  {
    name: "name:not-suffix",
    phrases: [
      `[name|names|"filename"|"filenames"] not ${END} {x:text}`,
      `[name|names] not ${END} {x:text} or|and|nor {y:text}`,
      `[but|and] ${NO} ${THOSE} [that|whose|which] [name|names] ${END} {x:text}`,
      `[but|and] ${NO} ${THOSE} [that|whose|which] [name|names] ${END} {x:text} or|and {y:text}`,
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) =>
      [...values.values()].every(
        ({ text, quoted }) =>
          quoted || !/^(?:a|an|the|with|in|under|extension|letter|digit|number)$/i.test(text),
      ),
    apply(draft, values) {
      for (const slot of ["x", "y"])
        if (values.has(slot)) {
          const { text } = get(values, slot);
          draft.notNames.push(isGlob(text) ? text : `*${text}`);
        }
      return true;
    },
  },
  {
    name: "name:not-named",
    phrases: [
      `[but|and] ${NO} [all|the|any|those|ones] [file|files|one] ["with"] [the] "name"|"named"|"called" [of] {x:name}`,
      `[but|and] ${NO} [all|the|any|those|ones] [file|files|one] ["that"|"which"] ["are"|"is"] "named"|"called" {x:name}`,
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) => !/\//.test(get(values, "x").text),
    apply(draft, values) {
      draft.notNames.push(get(values, "x").text);
      return true;
    },
  },
  ...[...FILE_KINDS].map(
    ([word, extensions]): Facet<FilesDraft> => ({
      name: "name:not-spoken",
      phrases: [`[but|and] ${NO} ${THOSE} "${word}" file|one|program|script`],
      apply(draft) {
        for (const extension of extensions) draft.notNames.push(`*.${extension}`);
        return true;
      },
    }),
  ),
  // "Leaving out the files" is no ending.
  ...SPOKEN_EXTENSIONS.filter((extension) => extension !== "out").map(
    (extension): Facet<FilesDraft> => ({
      name: "name:not-spoken",
      phrases: [
        `[but|and] ${NO} ${THOSE} "${extension}" file|one`,
        ...(/^(?:test|log|doc|bin|obj|target|lock)$/.test(extension)
          ? []
          : [`[but|and] ${NO} ${THOSE} "${extension}s"`]),
      ],
      apply(draft) {
        draft.notNames.push(`*.${extension}`);
        return true;
      },
    }),
  ),
  {
    name: "name:not-prefix",
    phrases: [
      `[name] not ${BEGIN} [with] {x:text}`,
      `[but|and] ${NO} [all|any] [the|those] [file|one] [that|whose|which] [name] ${BEGIN} {x:text}`,
      "without [the] prefix {x:text}",
    ],
    least: 0.2,
    apply(draft, values) {
      draft.notNames.push(`${get(values, "x").text.replace(/\*$/, "")}*`);
      return true;
    },
  },
  {
    name: "name:not-contains",
    phrases: [
      "name not contain|include|have {x:text}",
      'not contain|have|include|has [the|a] [word|text|string] {x:text} [somewhere|anywhere] under [the|their|its] [file] name|"filename"|"filenames"',
      `[but|and] ${NO} [all|any] [the|those] [file|one] [with] {x:text} under [the|their] name|"filename"|"filenames"`,
      'without {x:text} under [the|their|its] name|"filename"|"filenames"',
      `[but|and] ${NO} [the|those|any] [file|one] [that|whose|which] name contain|include {x:text}`,
      `[but|and] ${NO} ${THOSE} [that|which] contain|have|include [the] [word|string|text] {x:text} [somewhere|anywhere] under [the|their|its] [file] name|names|"filename"|"filenames"`,
    ],
    least: 0.2,
    apply(draft, values) {
      const { text } = get(values, "x");
      // What has a slash is no part of a name.
      if (text.includes("/") && !text.includes("'")) {
        draft.tests.push(`-not -path '*${text}*'`);
        return true;
      }
      draft.notNames.push(isGlob(text) ? text : `*${text}*`);
      return true;
    },
  },
  {
    // "Excluding those with x in their paths", "omitting results containing x".
    name: "path:not-containing",
    phrases: [
      `[but|and] ${NO} ${THOSE} [file] [that|which|with|whose] contain|have|with|include [the] [word|string|text] {x:text} [somewhere|anywhere] under [their|its|the] [full|whole] path|paths|pathname|pathnames [name|names] [from] [the] [output|result|results|list]`,
      `[but|and] ${NO} [all] [the|any] "results"|"paths"|"pathnames"|"entries" [that|which] contain|containing|with|include [the] [word|string|text] {x:text}`,
      "not have|contain|include [the] [word|string|text] {x:text} [somewhere|anywhere] under [its|their|the] [full|whole] path|paths|pathname|pathnames [name|names]",
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) => !/'/.test(get(values, "x").text),
    apply(draft, values) {
      const { text } = get(values, "x");
      draft.tests.push(`-not -path '${isGlob(text) ? text : `*${text}*`}'`);
      return true;
    },
  },
  {
    name: "path:not",
    phrases: [
      `[but|and] ${NO} ${THOSE} [directory] [under] {x:dir} [directory]`,
      "without [all] [the] [file] and directory [under] {x:dir}",
      `[but|and] ${NO} [the|any|all] {x:dir} directory`,
      `[but|and] ${NO} [the|any|all] {x:name} "directory"|"folder"|"dir"|"directories"|"folders"|"dirs"|"subfolder"|"subdirectory"|"tree"`,
      "without directory {x:dir}",
      "without directory name|named|called {x:name}",
      "without {x:dir}",
      "[but|and] not [under] {x:dir}",
      `[but|and] ${NO} [the] {x:dir} {y:dir} [directory]`,
      `[but|and] ${NO} [the] {x:dir} {y:dir} {z:dir} [directory]`,
      "but not under {x:dir}",
      "prune {x:dir}",
      `[but|and] ${NO} [to] descend|descending [into|under|to] [directory] [name] {x:dir} [directory]`,
      `[but|and] ${NO} [to] go|going|look|looking|enter|entering [into|under] {x:dir} [directory]`,
      "not go|going|look|looking|search|searching [into|under] {x:dir}",
      '"outside" [of] {x:dir} [directory]',
    ],
    least: 0.45,
    takes: (values) =>
      [...values.values()].every(
        ({ text }) => !isGlob(text) && !/^\.{1,2}$|^sub(?:director|folder|dirs)/.test(text),
      ),
    apply(draft, values) {
      // "Not directories in /srv": that is where, and not what is left out of somewhere else.
      if (draft.roots.length === 0 && dirs(values).some((one) => /^[/~]/.test(one))) return false;
      draft.notPaths.push(...dirs(values));
      return true;
    },
  },
  {
    // Bare words: only such as are directories' names, or stand after "in".
    name: "path:not-word",
    phrases: [
      `[but|and] ${NO} ${THOSE} [under] {x:dir} [directory]`,
      `[but|and] ${NO} ${THOSE} [under] [the] {x:dir} [and|or|nor] [under] [the] {y:dir} [directory]`,
      `[but|and] ${NO} ${THOSE} [under] {x:dir} {y:dir} [and|or] {z:dir} [directory]`,
      '"outside" [of] [the] {x:dir} [directory]',
      '"skipping"|"ignoring"|"excluding"|"except"|"skip"|"ignore"|"exclude" [the] {x:dir} [directory]',
      '{x:dir} "excluded"|"ignored"|"skipped"|"aside"|"left" [out]',
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) =>
      [...values.values()].every(({ text }) => USUAL.test(text.replace(/\/$/, ""))),
    apply(draft, values) {
      // What is looked through is not left out: "leaving b itself out" is said of its own entry.
      if (dirs(values).some((one) => draft.roots.some(({ text }) => text === one))) return false;
      draft.notPaths.push(...dirs(values));
      return true;
    },
  },
  {
    name: "path:not-introduced",
    phrases: [
      `[but|and] ${NO} [the|any|all] [file|files] [under] [the|any|all] "directory"|"directories"|"folder"|"folders"|"subdirectory"|"subfolder" [that] [is|are] "named"|"called" {x:name}`,
      `[but|and] ${NO} [the|any|all] "directory"|"folder"|"subdirectory"|"subfolder" [tree] {x:file}`,
      '"excluding"|"except"|"ignoring"|"skipping"|"skip"|"ignore"|"exclude" [the|any|all] {x:name} "directory"|"folder"|"dir"|"directories"|"folders"|"dirs"',
      `[but|and] ${NO} ${THOSE} under [the] {x:name} [directory]`,
      '"outside" [of] [the] {x:name} "directory"|"folder"',
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) =>
      [...values.values()].every(
        ({ text }) =>
          !isGlob(text) &&
          !/^\.{1,2}$|^(?:hidden|empty|starting|base|top|topmost|top-level|sub|any|the|all|their|its|names?|files?|parent|other|sub(?:director(?:y|ies)|folders?|dirs?))$/i.test(
            text,
          ),
      ),
    apply(draft, values) {
      // What is looked through is not left out: "leaving b itself out" is said of its own entry.
      if (dirs(values).some((one) => draft.roots.some(({ text }) => text === one))) return false;
      draft.notPaths.push(...dirs(values));
      return true;
    },
  },
  {
    name: "path:not-vcs",
    phrases: [
      `[but|and] ${NO} [the|any] "git"|"version-control" [stuff|directory|metadata|folder]`,
    ],
    apply(draft) {
      draft.notPaths.push(".git");
      return true;
    },
  },
];
