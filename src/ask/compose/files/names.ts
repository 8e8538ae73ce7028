/** Which names and extensions. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { defineNoun, meaningOf } from "../nouns.js";
import { type FilesDraft, get } from "./draft.js";
import { FILE_KINDS, SPOKEN_EXTENSIONS } from "./extensions.js";
import {
  BEGIN,
  bareExtension,
  END,
  isGlob,
  named,
  namedToo,
  test,
  withoutSlash,
} from "./facet-makers.js";
import { quoted } from "./render-find.js";

/** Names that begin with a dot and are no extension. */
const WHOLE_NAMES =
  /^\.(?:git|gitignore|svn|hg|env|bashrc|profile|npmrc|htaccess|vimrc|cache|config|ssh|\w*[A-Z_]\w*)$/;

/** ".JPG" is an ending for all its capitals. */
const isWhole = (text: string): boolean =>
  WHOLE_NAMES.test(text) &&
  !/^\.[A-Z]{2,4}$/.test(text) &&
  !SPOKEN_EXTENSIONS.includes(bareExtension(text).toLowerCase());

/** Kinds of files that are said without the word "file": "all images". */
const ALONE = /^(?:image|picture|photo|tarball|video|movie|song|screenshot|spreadsheet)$/;
/** Extensions that are words of their own in the plural: "docs" may be a folder, "keys" are keys. */
const AMBIGUOUS =
  /^(?:c|h|m|r|d|md|doc|tar|dat|bin|env|key|patch|diff|lock|proto|class|so|image|cc|lua|tex|db|war|img|vim|java|rs|ts|as|sh|go|conf|rb|pl|text)$/;

const FILES = "[source] [code] file|script|program|source|page|document|module";

const spoken: Facet<FilesDraft>[] = [
  ...[...FILE_KINDS].map(
    ([word, extensions]): Facet<FilesDraft> => ({
      name: "name:spoken",
      phrases: [
        `"${word}" ${FILES}`,
        `under [the|all|every] "${word}" file`,
        ...(ALONE.test(word) ? [`"${word}"`, `"${word}s"`, `"${word}" [file]`] : []),
      ],
      apply(draft) {
        for (const extension of extensions) draft.names.push(`*.${extension}`);
        draft.kinds.add("f");
        return true;
      },
    }),
  ),
  ...SPOKEN_EXTENSIONS.map(
    (extension): Facet<FilesDraft> => ({
      name: "name:spoken",
      phrases: [
        `"${extension}" ${FILES.replace("|document|module", "")}|image|archive`,
        `under [the|all|every] "${extension}" file`,
        `extension "${extension}"`,
        ...(AMBIGUOUS.test(extension) ? [] : [`"${extension}s"`]),
        // "Every .sh", "all pdf".
        ...(extension.length > 2
          ? [
              `"all"|"every"|"each" [of] [the] "${extension}"|".${extension}"`,
              `"all"|"every"|"each" [of] [the] "${extension}"|".${extension}" file|image|picture|photo|document|script|video`,
            ]
          : []),
      ],
      apply(draft) {
        draft.names.push(`*.${extension}`);
        draft.kinds.add("f");
        return true;
      },
    }),
  ),
  {
    name: "name:spoken",
    phrases: ['"python" "and"|"or" "javascript" file'],
    apply(draft) {
      draft.names.push("*.py", "*.js");
      return true;
    },
  },
  ...["README", "Makefile", "Dockerfile", "LICENSE"].map(
    (known): Facet<FilesDraft> => ({
      name: "name:known",
      phrases: [`"${known.toLowerCase()}" [file]`, `"${known.toLowerCase()}s"`],
      apply(draft) {
        draft.names.push(`${known}*`);
        return true;
      },
    }),
  ),
];

const NOT_A_NAME =
  /^(?:empty|hidden|sub|the|these|those|other|its|nested|non-empty|top-level|immediate|files?|and|or|of|in|under|single|biggest|largest|of|matching|such|remaining|whose|that|which|my|your|our|both|old|new|sub-|subsub|existing|parent|child|root|home|all|every|each|any|many|only|just|list|not|how|much|no|current|show|find|with|without|for|to|from|is|are|as|than|but|big|large|small|recent|newest|oldest|latest|top|first|last|same|different|duplicate|parent|system|individual|separate|new|named|called|extension|leaf|deepest|nested|number|match|matches|contains?|containing|starts?|starting|begins?|beginning|ends?|ending|includes?|has|have|longer|shorter|consists?|is|are|along|together)$/i;

/** What is no part of a name after "starting with", "containing". */
const NO_PART =
  /^(?:a|an|the|any|no|more|less|with|in|under|and|or|not|letters?|digits?|numbers?|spaces?|blanks?|capital|uppercase|lowercase|files?|names?|director(?:y|ies)|folders?|its|their|extension|of|to|all|each|every|text|word|string|prefix|suffix|them|it|their|its|just|only|without|both|followed|then|instead|sizes?|paths?|permissions?|dates?|times?|owners?|(?:begin|end|start|contain|match)(?:s|ning|ing|ting)?|named|called|whose|that|which|either)$/i;

/** Any word is a name here but those that go on with the request: "by name, just their names". */
const notSmall = (facet: Facet<FilesDraft>): Facet<FilesDraft> => ({
  ...facet,
  anyWord: true,
  takes: (values) =>
    facet.takes?.(values) !== false &&
    [...values.values()].every(
      ({ text, quoted }) =>
        quoted ||
        !/^(?:just|only|their|its|without|with|followed|then|and|names?|paths?|instead|descending|ascending|reverse|alphabetically|excluding|including)$/i.test(
          text,
        ),
    ),
});

/** A path, or what has nothing of a name. */
const SLASHED = /\/|^[.~]{1,2}$|^[^\w*?[\]]+$|^<|^\*?\.\w+$/;

const explicit = (...given: Parameters<typeof namedToo>): Facet<FilesDraft> => ({
  ...namedToo(...given),
  anyWord: true,
  takes: (values) =>
    [...values.values()].every(
      ({ text, quoted }) => quoted || (!NO_PART.test(text) && !/\//.test(text)),
    ),
});

/** A name or a pattern, as nothing else is written. */
const isListed = ({ text, quoted }: Token): boolean =>
  !/[/\s]/.test(text) && (isGlob(text) || /^[\w-]+\.\w+$/.test(text) || quoted);

/** Whether a text is surely the name of a file: "main.c", but not "a.b". */
export const isFileName = (text: string): boolean => {
  const ending = /^[\w-]+\.(\w+)$/.exec(text)?.[1]?.toLowerCase();
  return ending !== undefined && SPOKEN_EXTENSIONS.includes(ending);
};

/**
 * A test of `find` for a regular expression. Without its backslashes "a{3}" and "a|b" mean what they say
 * only to extended expressions; and what is no path is meant for the name.
 */
function regexTest(text: string): string {
  const isExtended = /(?<!\\)[{(|]/.test(text) && !/\\[{(|]/.test(text);
  const type = isExtended ? "-regextype posix-extended " : "";
  const isOfPath = /\/|^\^?\.[*+]|^\^?\\?\.\//.test(text) || /\\[(|]/.test(text);
  if (isOfPath) return `${type}-regex ${quoted(text)}`;
  const core = text.replace(/^\^/, "").replace(/\$$/, "");
  const [before, after] = [text.startsWith("^") ? "" : "[^/]*", text.endsWith("$") ? "" : "[^/]*"];
  const group = isExtended && core.includes("|") ? `(${core})` : core;
  return `${type}-regex ${quoted(`.*/${before}${group}${after}`)}`;
}

// Three names or more; fewer have their own facets.
defineNoun<readonly string[]>("NAMEREST", [
  [
    '["and"|"or"] {x:glob} {r:NAMEREST}',
    (values) => {
      const rest = meaningOf<readonly string[]>(values, "r") ?? [];
      return isListed(get(values, "x")) ? [get(values, "x").text, ...rest] : undefined;
    },
  ],
  [
    '["and"|"or"] {x:glob}',
    (values) => (isListed(get(values, "x")) ? [get(values, "x").text] : undefined),
  ],
]);
defineNoun<readonly string[]>("NAMELIST", [
  [
    "{x:glob} {r:NAMEREST}",
    (values) => {
      const rest = meaningOf<readonly string[]>(values, "r") ?? [];
      return isListed(get(values, "x")) && rest.length > 1
        ? [get(values, "x").text, ...rest]
        : undefined;
    },
  ],
]);

/** Facets on names. */
export const names: readonly Facet<FilesDraft>[] = [
  ...spoken,
  {
    name: "name:directory",
    phrases: [
      'directory "name"|"names" {x:name}',
      'directory "named"|"called" {x:name}',
      "directory by|with [the] name {x:name}",
      '"all"|"any" [the] {x:name} "directories"|"folders"|"dirs"',
      '"every"|"each" {x:name} "directory"|"folder"',
      'find "for" [the|a|any] "directory"|"folder" {x:name}',
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) => {
      const { text, thing, lemma } = get(values, "x");
      if (/\/.|^(?:<|\.{1,2}$|~|[<>])/.test(thing ? lemma : text)) return false;
      return !NOT_A_NAME.test(text);
    },
    apply(draft, values) {
      draft.kinds.add("d");
      draft.names.push(get(values, "x").text);
      return true;
    },
  },
  {
    // ".git directories".
    name: "name:directory-dotted",
    phrases: ['[all|any|every|the] {x:file} "directories"|"folders"|"dirs"|"directory"|"folder"'],
    least: 0.9,
    takes: (values) => /^\.[\w-]+$/.test(get(values, "x").text),
    apply(draft, values) {
      draft.kinds.add("d");
      draft.names.push(get(values, "x").text);
      return true;
    },
  },
  {
    // "The fixtures folders": only what is no word of any other phrase.
    name: "name:directory-word",
    phrases: ['{x:name} "directories"|"folders"|"dirs"'],
    least: 0.2,
    takes: (values) => {
      const { text, quoted } = get(values, "x");
      return (
        quoted ||
        (!NOT_A_NAME.test(text) &&
          /[_\d.-]/.test(text) &&
          !/[/*?<>]/.test(text) &&
          !/^\d/.test(text))
      );
    },
    apply(draft, values) {
      draft.kinds.add("d");
      draft.names.push(get(values, "x").text);
      return true;
    },
  },
  ...SPOKEN_EXTENSIONS.filter(
    (extension) => !AMBIGUOUS.test(extension) && extension.length > 2,
  ).map(
    (extension): Facet<FilesDraft> => ({
      // "The newest log", "the biggest pdf".
      name: "name:spoken",
      phrases: [`"${extension}"`],
      apply(draft) {
        // One thing is removed or changed only where it was said which.
        if (draft.limit === undefined && draft.action.kind !== "list") return false;
        draft.names.push(`*.${extension}`);
        draft.kinds.add("f");
        return true;
      },
    }),
  ),
  {
    name: "name:the-file",
    phrases: ['"the"|"a" "file" {x:name}', '"the"|"a" "files" {x:name} {y:name}'],
    least: 0.2,
    takes: (values) => !/\/|^(?:name|in|that|type|size)/.test(get(values, "x").text),
    apply(draft, values) {
      draft.names.push(get(values, "x").text);
      if (values.has("y")) draft.names.push(get(values, "y").text);
      return true;
    },
  },
  {
    name: "name:extension",
    phrases: [
      "extension {x:ext} entry",
      "{x:ext} file|one|image|page|script|source",
      "{x:ext} {y:ext} file",
      "{x:ext} {y:ext} {z:ext} file",
      '"all"|"every"|"each"|"any" [the] [of] {x:ext}',
      '"all"|"every"|"each"|"any" [the] [of] {x:ext} {y:ext}',
      '"of" [the] {x:ext}',
      "{x:ext}",
      "extension [of] {x:ext}",
      "extension {x:ext} {y:ext}",
      "file [of] [type] {x:ext}",
      `${END} {x:ext}`,
      `[name] ${END} {x:ext} [or] {y:ext}`,
      `${END} [with] [the] extension {x:ext}`,
      `[whose] name ${END} {x:ext}`,
      "[with|having] [a|an] {x:ext} extension",
    ],
    least: 0.9,
    apply(draft, values) {
      for (const slot of ["x", "y", "z"])
        if (values.has(slot)) {
          const { text } = get(values, slot);
          draft.names.push(isWhole(text) ? text : `*.${bareExtension(text)}`);
        }
      return true;
    },
  },
  {
    // "*.txt files/directories": whatever has the ending.
    name: "name:extension-any",
    phrases: ["{x:ext} file directory", "{x:ext} entry", "{x:ext} directory file"],
    least: 0.9,
    takes: (values) => !isWhole(get(values, "x").text),
    apply(draft, values) {
      draft.anyKind = true;
      draft.names.push(`*.${bareExtension(get(values, "x").text)}`);
      return true;
    },
  },
  {
    name: "name:extension-word",
    phrases: [
      "extension [of] {x:ext}",
      "{x:ext} extension",
      "with [the] extension {x:ext} or|and {y:ext}",
      '[have|has] [the] extension|extensions {x:ext} "or"|"and" {y:ext}',
      '"type" {x:ext}',
    ],
    least: 0.35,
    takes: (values) =>
      [...values.values()].every(
        ({ text }) =>
          !/^(?:the|file|of|in|for|by|and|or|no|any|each|every|their|its|to|with|from|count|per|only|list|mime|content|media|data|what|this|that|same)$/i.test(
            text,
          ),
      ),
    apply(draft, values) {
      for (const slot of ["x", "y"])
        if (values.has(slot)) draft.names.push(`*.${bareExtension(get(values, slot).text)}`);
      return true;
    },
  },
  {
    name: "name:prefix-and-more",
    phrases: [
      `[name|"filename"|"filenames"] ${BEGIN} [the] [prefix|string|letters|word|text] {x:text} [and] "followed"|"plus"|"then" [by] ["at"] ["least"] {number} ["or"] ["more"|"other"|"further"] ["more"] "character"|"characters"|"letters"`,
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) => /^[\w.-]+$/.test(get(values, "x").text),
    apply(draft, values) {
      const count = get(values, "number").number ?? 0;
      if (count < 1 || count > 30) return false;
      draft.allNames.push(`${get(values, "x").text}${"?".repeat(count)}*`);
      return true;
    },
  },
  explicit(
    "prefix",
    [
      `[name|"filename"|"filenames"] ${BEGIN} [the] [prefix|string|letters|word|letter] {x:text}`,
      `[name|"filename"|"filenames"] ${BEGIN} {x:text} or {y:text}`,
      `${BEGIN} [the] [prefix|string|word] {x:text} under [their|its|the] [file] name|"filename"|"filenames"`,
      `${BEGIN} [the] [file] name {x:text}`,
      'contain|have|with [the|a] [word|string|text|letter|letters] {x:text} at|in|under [the] "beginning"|"start"|"front" of [their|its|the] [file] name|names|"filename"|"filenames"',
      "[with|having] [the|a] prefix {x:text}",
      "[with|having] [the|a] {x:text} prefix",
      "prefixed [with|by] {x:text}",
    ],
    0.2,
    (text) => `${text.replace(/\*$/, "")}*`,
  ),
  explicit(
    "suffix",
    [
      `[name|"filename"|"filenames"] ${END} [the] [suffix|string|letters|word|letter] {x:text}`,
      `[name|"filename"|"filenames"] ${END} {x:text} or {y:text}`,
      `${END} [the] [suffix|string|word] {x:text} under [their|its|the] [file] name|"filename"|"filenames"`,
      '[with|having] [the|a] "suffix" {x:text}',
    ],
    0.2,
    (text) => (isGlob(text) ? text : `*${text}`),
  ),
  {
    name: "name:list",
    phrases: [
      "{l:NAMELIST} [under] [their|the|its] [file] [name|names]",
      "name|named|called|match|like [either] [of] [the|any] [name|pattern|patterns|names] {l:NAMELIST} [under] [their|the|its] [name|names]",
    ],
    apply(draft, values) {
      draft.names.push(...(meaningOf<readonly string[]>(values, "l") ?? []));
      return true;
    },
  },
  {
    // "Search src and test for main.c": what has a file's ending is no text.
    name: "name:searched",
    phrases: ["for [the] [a] [file] [named|called] {x:file}"],
    least: 0.7,
    takes: (values) => {
      const { text, quoted } = get(values, "x");
      return quoted && isFileName(text);
    },
    apply(draft, values) {
      draft.names.push(get(values, "x").text);
      return true;
    },
  },
  {
    name: "name:files-list",
    phrases: ["file {l:NAMELIST}", "file name|named|called {l:NAMELIST}"],
    apply(draft, values) {
      draft.kinds.add("f");
      draft.names.push(...(meaningOf<readonly string[]>(values, "l") ?? []));
      return true;
    },
  },
  {
    // "Whose path contains x": the directories on the way count too.
    name: "name:path",
    phrases: [
      'path|pathname|"pathnames" [name|names] contain|have|include|mention [the] [word|string|text] {x:text}',
      "with|have|contain|include [the] [word|string|text] {x:text} [somewhere|anywhere] under [their|its|the] path|pathname [name|names]",
      'path|pathname|"pathnames" match|like [the] [pattern|glob] {x:text}',
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) => {
      const { text, quoted } = get(values, "x");
      return !/'/.test(text) && (quoted || !NO_PART.test(text));
    },
    apply(draft, values) {
      const { text } = get(values, "x");
      draft.tests.push(`-path '${isGlob(text) ? text : `*${text}*`}'`);
      return true;
    },
  },
  {
    name: "name:not-path",
    phrases: [
      "path|pathname [name|names] not contain|have|include|match [the] [word|string|text|pattern] {x:text}",
      "without [the] [word|string|text] {x:text} [somewhere|anywhere] under [their|its|the] path|pathname [name|names]",
      "without path|paths contain|match|like [the] [word|string|text|pattern] {x:text}",
    ],
    least: 0.4,
    takes: (values) => !/'/.test(get(values, "x").text),
    apply(draft, values) {
      const { text } = get(values, "x");
      draft.tests.push(`-not -path '${isGlob(text) ? text : `*${text}*`}'`);
      return true;
    },
  },
  explicit(
    "contains",
    [
      'name|"filename"|"filenames" contain|have|include|mention {x:text}',
      'name|"filename"|"filenames" contain|have|include {x:text} or {y:text}',
      'name|"filename"|"filenames" contain|have|include|"has" [either] [the] word|string|text|words|strings {x:text} or [the] [word|string] {y:text}',
      'contain|have|include|"has" [either] [the] [word|words|string|strings|text] {x:text} or [the] [word|string] {y:text} under [the|their|its] [file] name|names|"filename"|"filenames"',
      'contain|with|have {x:text} under name|"filename"|"filenames"',
      "with {x:text} in name",
      'with|contain|have|"has" [the|a] [word|string|text] {x:text} [somewhere|anywhere] under [the|their|its] [file] name|"filename"|"filenames"|names',
      "contain|with|have|match|include [the] [text|word|string|pattern] {x:text} under [their|its|the] [file] name",
      "name contain|have|include [the] [text|word|string|pattern] {x:text}",
      '"filename"|"filenames" contain|have|include {x:text}',
      'have|has {x:text} [somewhere|anywhere] under [the|their|its] [file] name|"filename"|"filenames"',
      '{x:text} [somewhere|anywhere] under [the|their|its] [file] name|"filename"|"filenames"',
    ],
    0.2,
    (text) => (isGlob(text) ? text : `*${text}*`),
  ),
  named(
    "glob",
    [
      "{x:glob}",
      "{x:glob} {y:glob}",
      "{x:glob} {y:glob} {z:glob}",
      "match|like {x:glob}",
      "name|pattern {x:glob}",
      "match|like pattern {x:glob}",
      "name match|like {x:glob}",
      "match|like pattern {x:glob}",
      "of form {x:glob}",
      "match|matching [the] glob|wildcard|pattern|mask {x:glob}",
      "with|of|have [the] [name] pattern|glob|wildcard {x:glob}",
    ],
    1,
    (text) => text,
  ),
  notSmall(
    withoutSlash(
      named(
        "introduced",
        [
          '"named"|"called" [exactly] {x:name}',
          '"named"|"called" {x:name} or {y:name}',
          '"name"|"names" "is"|"are" [exactly] {x:name}',
          '["with"] "name" "pattern"|"patterns" {x:name}',
          '"with" [the] "name" {x:name}',
          '"by" [the] "name" [of] {x:name}',

          '"named"|"called" {x:name} {y:name} or|and {z:name}',
          "of name {x:name}",
        ],
        0.2,
        (text) => text,
      ),
    ),
  ),
  withoutSlash(
    named(
      "exact",
      [
        "name {x:name}",
        "name {x:file}",
        "name match|like|is|equal {x:text}",
        "{x:file} file",
        "file {x:file}",
        "directory {x:name}",
        "name {x:name} {y:name}",
      ],
      0.4,
      (text) => text,
    ),
  ),
  {
    name: "name:regular",
    phrases: [
      '"regular"|"normal"|"ordinary" ["normal"|"regular"] "file"|"files" [named|called] {x:name}',
    ],
    least: 0.4,
    takes: (values) => !SLASHED.test(get(values, "x").text),
    apply(draft, values) {
      draft.names.push(get(values, "x").text);
      draft.kinds.add("f");
      draft.recursive ??= true;
      return true;
    },
  },
  {
    // "Where is settings.xml", "find main.c": the name of a file and nothing else.
    ...withoutSlash(
      named(
        "wanted",
        [
          '"where"|"find"|"locate"|"looking"|"look"|"search"|"lost" [for] [is|are] [my|the|all] [file] {x:file}',
          "all {x:file}",
          '"every"|"all"|"any" {x:file} [file]',
        ],
        0.9,
        (text) => text,
      ),
    ),
    takes: (values) => !/[/*?]|^\.\w+(?:\.\w+)?$|^[~.]+$/.test(get(values, "x").text),
    apply(draft, values) {
      draft.names.push(get(values, "x").text);
      draft.actionSet = true;
      draft.recursive ??= true;
      return true;
    },
  },
  {
    // "Find README whatever the case": what one searches for is a name, if nothing says it is text.
    name: "name:capitals",
    phrases: ['"find"|"locate" [the|all|every|any] {x:name} [file]'],
    least: 0.2,
    takes: (values) =>
      /^[A-Z][A-Z_]{3,}$/.test(get(values, "x").text) &&
      !SPOKEN_EXTENSIONS.includes(get(values, "x").text.toLowerCase()) &&
      !/^(?:TODO|FIXME|XXX|HACK|ERROR|WARN|WARNING|INFO|DEBUG)$/.test(get(values, "x").text),
    apply(draft, values) {
      draft.names.push(`${get(values, "x").text}*`);
      draft.kinds.add("f");
      draft.actionSet = true;
      draft.recursive ??= true;
      return true;
    },
  },
  test("named-digit", "-name '*[0-9]*'", [
    "name contain|include|have|with [a] digit|digits|number|numbers",
    'with [a] digit|digits|number|numbers under [their|its|the] name|"filename"|"filenames"',
    "with digit under name",
  ]),
  test("named-capital", "-name '[A-Z]*'", [
    `name ${BEGIN} [a] [capital|uppercase] letter`,
    `name ${BEGIN} [an] uppercase [letter]`,
    `${BEGIN} [a] capital|uppercase letter`,
  ]),
  test("with-capital", "-name '*[A-Z]*'", [
    "name contain|include|have|with [a] uppercase|capital [letter]",
    '[with|contain|have] uppercase|capital [letter] under [their|its|the] name|"filename"|"filenames"',
  ]),
  test("named-digit-first", "-name '[0-9]*'", [
    `name ${BEGIN} [a] digit|number`,
    `${BEGIN} [a] "digit"|"digits"|"number"`,
  ]),
  test("named-space", "-name '* *'", [
    'name contain|include|have|with [a] "space"|"spaces"|blank|blanks|whitespace',
    'with|contain|have [a] "space"|"spaces"|blank|blanks|whitespace under [their|its|the] [file] name|"filename"|"filenames"',
    '"space"|"spaces" under [their|its|the] [file] name|"filename"|"filenames"',
  ]),
  test("no-extension", "-not -name '*.*'", [
    "without [a|an|any] extension",
    "not have [a|an|any] extension",
    "no extension",
    "lack|lacks|lacking [a|an|any] extension",
  ]),
  {
    // A program's memory when it ended badly.
    name: "name:core",
    phrases: ['"core" "file"|"files"|"dumps"'],
    apply(draft) {
      draft.names.push("core");
      draft.kinds.add("f");
      return true;
    },
  },
  {
    name: "name:length",
    phrases: [
      "name longer|more|bigger than {number} character|char",
      "name with more|over than {number} character|char",
      "name over {number} character|char [long]",
      "name that be more|longer than {number} character|char [long]",
    ],
    apply(draft, values) {
      const length = get(values, "number").number ?? 0;
      if (length > 250) return false;
      draft.tests.push(
        length > 24
          ? `-regextype posix-extended -regex '.*/[^/]{${length + 1},}'`
          : `-name '${"?".repeat(length + 1)}*'`,
      );
      return true;
    },
  },
  {
    name: "regex:extended",
    phrases: [
      "match|like|with [the] [case-insensitive|case] [insensitive] posix-extended|extended|egrep regex|regexp {x:text} [under] [their|its|the] [path|paths|name|names]",
      "match|like|with [the] posix|extended extended|regular [expression] [regex|regexp] {x:text} [under] [their|its|the] [path|paths|name|names]",
      "posix-extended regex|regexp {x:text}",
    ],
    least: 0.4,
    apply(draft, values) {
      draft.tests.push(
        `-regextype posix-extended -regex '${get(values, "x").text.replaceAll("'", "'\\''")}'`,
      );
      return true;
    },
  },
  {
    name: "regex:typed",
    phrases: [
      "match|like|with [the] {t:name} [syntax|style|type] regex|regexp [pattern] {x:text} [under] [their|its|the] [path|paths|name|names]",
      "path|name match|like|with [the] {t:name} [syntax|style|type] regex|regexp [pattern] {x:text}",
      "match|like|with [the] {t:name} [syntax|style|type] regular expression {x:text} [under] [their|its|the] [path|paths|name|names]",
    ],
    least: 0.2,
    takes: (values) =>
      /^(?:sed|awk|emacs|grep|egrep|posix-(?:basic|awk|egrep|extended|minimal-basic))(?:-(?:type|style|syntax|like))?$/.test(
        get(values, "t").text,
      ) && get(values, "x").quoted,
    apply(draft, values) {
      draft.tests.push(
        `-regextype ${get(values, "t").text.replace(/-(?:type|style|syntax|like)$/, "")} -regex '${get(values, "x").text.replaceAll("'", "'\\''")}'`,
      );
      return true;
    },
  },
  {
    name: "regex:not",
    phrases: [
      "not match|like [the] regex|regexp {x:text} [under] [their|its|the] [path|paths|name|names]",
      "not match|like [the] regular expression {x:text} [under] [their|its|the] [path|paths|name|names]",
    ],
    least: 0.4,
    apply(draft, values) {
      draft.tests.push(`-not -regex '${get(values, "x").text.replaceAll("'", "'\\''")}'`);
      return true;
    },
  },
  {
    name: "regex",
    phrases: [
      "match|like [the] regex|regexp [pattern] {x:text} under [their|its|the] path|paths|name|names",
      "match|like [the] regex|regexp pattern|patterns {x:text}",
      "match|like [the] regular expression pattern {x:text}",
      "match|like [the] regular expression {x:text} under [their|its|the] path|paths|name|names",
      "match|like regex|regexp {x:text} [under] [name|path]",
      "match|like regular expression {x:text}",
      "regex|regexp {x:text}",
      "regular expression {x:text}",
    ],
    least: 0.4,
    apply(draft, values) {
      draft.tests.push(regexTest(get(values, "x").text));
      return true;
    },
  },
];
