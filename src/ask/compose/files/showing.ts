/** What is shown of the files: names, contents, counts, checksums. */
import type { Facet } from "../facets.js";
import { act, flag } from "./act.js";
import { type FilesDraft, get } from "./draft.js";

const CHILDREN =
  '"subdirectories"|"subfolders"|"directories"|"subdirs"|"folders"|"subdirectory"|"subfolder"';

/** Facets that show. */
export const showing: readonly Facet<FilesDraft>[] = [
  {
    name: "action:find",
    phrases: ["find", "find for|at", "find and show", "find [the] name|path [of]"],
    apply(draft) {
      draft.actionSet = true;
      // Who searches means the whole tree; who lists, one directory.
      draft.recursive ??= true;
      return true;
    },
  },
  {
    name: "action:list",
    phrases: [
      "show",
      "show [the] name|path [of]",
      "show [all] [the] path",
      "what are",
      "which",
      "return",
      "enumerate",
      "names of",
      "path to|of",
      "identify",
      "show name of",
      "are there [any]",
      "is there [any]",
      "there any",
      "what",
      "what be",
      "where",
      "where are|is",
      "have i|we [any]",
      "i have",
      "check for",
      '"look" at',
      "name [all|the|every]",
      "detect",
      "spot",
      "hunt [for|down]",
      "pick out",
      "collect",
      "any",
      "tell which",
    ],
    apply(draft) {
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "per-directory",
    phrases: [
      'under|for|of|"in" "each"|"every" [single] [of] [the] directory',
      "per directory",
      'for [each|every] "directory"|"subdirectory"|"folder"|"subfolder" [directly|immediately] under',
      "by directory",
      "directory by directory",
      "grouped by directory",
      "broken down by directory",
      '"each"|"every" directory contain|hold|have',
    ],
    apply(draft) {
      // "The group of every directory": these are what is changed.
      if (/^(?:chmod|chown|chgrp)$/.test(draft.action.kind)) draft.kinds.add("d");
      else draft.perDirectory = true;
      return true;
    },
  },
  {
    name: "in-each",
    phrases: [
      'under|for|of|on|"in"|within|inside "each"|"every" "of" them|"these"|"those" [file]',
      '"each"|"every" of them',
      "under|for|on|of them|it [all]",
      'separately|individually "for" "each"|"every" [one]',
    ],
    apply(draft) {
      if (draft.action.kind === "lines") draft.action = { kind: "lines", total: false };
      else if (draft.action.kind === "count" && draft.kinds.has("d") && !draft.kinds.has("f"))
        draft.perDirectory = true;
      return true;
    },
  },
  act(
    "count",
    [
      "count",
      "count [the] number [of]",
      "how many",
      "show [the] count [of]",
      "show [the] number [of]",
      "how many there",
      "count how many",
      "number of",
      "[the] count of",
      "total number of",
      "[give] [me] [the] total count [of]",
      "how many of",
    ],
    { kind: "count" },
  ),
  flag(
    "count-it",
    [
      "and count them",
      "just [the] count|number",
      "[only] [the] count",
      "only [the] number [of]",
      "count only",
      "only count",
      "just count",
      "just tell how many",
      "number only",
    ],
    (draft) => {
      if (draft.action.kind === "list" || draft.action.kind === "grep")
        draft.action = { kind: "count" };
    },
  ),
  act(
    "count-by-extension",
    [
      "count [the] [number] [of] [file] by|per|for|of|under [each|every] extension",
      "how many [file] [there] by|per|for|of|with [each|every] extension",
      "[show] [the] number [of] [file] by|per|for|of [each|every] [file] extension",
      '[show] [a|the] [list] [of] [all] [the] [unique|distinct|different] [file] "extension"|"extensions" [along|together] and|with [how] [many|number|count] [of] [file] "each" ["has"|"have"]',
      '[show] [a|the] [list] [of] [all] [the] [unique|distinct|different] [file] "extension"|"extensions" [along|together] and|with [the] [number|count] [of] [file] for|per|of|with "each"|"every" [one|extension]',
      '[show] [all] [the] [unique|distinct|different] [file] "extension"|"extensions" used|occurring|present and|with how many file [there] [are] have|with|of|for "each"|"every" [one|extension]',
      "count [file] [group|grouped] by [their] extension",
      "file count|counts by|per [file] extension",
      "count extension|extensions",
      "how often each extension occur|occurs|appear|appears",
      "number of file per|by [file] extension",
      "by [file] extension count|counts",
    ],
    { kind: "count-by-extension" },
  ),
  act(
    "duplicate-names",
    [
      'file with|have|share|sharing [exactly] [the] "same"|"identical" [file] "name"|"names"',
      '"duplicate"|"duplicated"|"repeated" [file] "names"|"filenames"|"name"|"filename" [of]',
      '[file] "names"|"filenames"|"name" ["that"] occur|occurs|appear|appears|exist|exists|"used"|"found" ["in"] ["several"] more than once|twice|one [place|directory] [anywhere]',
      '[file] "names"|"filenames"|"name" ["that"] [are] shared|repeated|reused [by] [several|more|two|multiple] [than] [one] [file]',
    ],
    { kind: "duplicate-names" },
  ),
  act(
    "duplicates",
    [
      '"duplicate"|"duplicated"|"duplicates"|"dupes"|"dupe" [file]',
      '"duplicate"|"duplicates"|"dupes" [file] by [their] content|checksum|hash|md5',
      "file with|have [exactly] [the] same|identical content|contents|bytes",
      "group|groups|set|sets of [regular] file with|having|that|have [share] [exactly] [the] same|identical content|contents|bytes",
      "group|groups|set|sets of identical|duplicate [file]",
      "identical file",
      "file [that] [are] identical",
      "same|identical content|contents",
      'file that be identical|"duplicates" [to|of] [each] [other]',
      "file that be the same",
    ],
    { kind: "duplicates" },
  ),
  flag(
    "grouped",
    [
      "[separated] [with|by] [a|an|one] empty [line] [line] between [each|the] [group|groups|set]",
      "group|groups separated by [a|an|one] empty [line] [line]",
      "with [a|an] empty line between [the] group|groups|set|sets",
      "and group [them]",
      "group together|them",
      "grouped",
      "by content",
      "by checksum|hash|md5",
      "by [their] [md5|sha256] checksum|hash|sum",
    ],
    () => {},
  ),
  act(
    "tree",
    [
      "tree [view] of",
      '"tree" view',
      "show [as] [a] tree",
      "[directory] structure [of]",
      "show [the] [directory] tree|structure|layout [of]",
      "as [a] tree",
    ],
    { kind: "tree" },
  ),
  act(
    "leaves",
    [
      `directory [that|which] contain|have|with no [other|further|more] ${CHILDREN} [of] [their] [own]`,
      `directory [that|which] not contain|have [any] [other|further|more] ${CHILDREN} [of] [their] [own]`,
      `directory without [any] [other|further|more] ${CHILDREN} [of] [their] [own]`,
      "leaf directory",
      `directory [that|which] contain|have|with no [other|further|more] ${CHILDREN} leaf directory`,
    ],
    { kind: "leaves" },
  ),
  act(
    "deepest",
    [
      "how deep be [the] deepest directory",
      "depth of [the] deepest directory",
      "[maximum|max] directory depth [of]",
      "how deep does|do [the] directory [tree|structure] [go|nest]",
      "how deep [is] [the] [deepest] [nesting]",
      "[show] [the] [maximum|max|biggest] [nesting] depth [of] [the|its] [deepest|lowest] [directory|entry|file] [as] [a] [number]",
      '"how" "deep" be [the] [directory] [tree]',
      '"how" many level deep [does|is] [go]',
    ],
    { kind: "deepest" },
  ),
  act(
    "delete",
    [
      "delete",
      "find and delete",
      "get rid [of]",
      "clean [up|out]",
      "clear [out|away]",
      "purge",
      "wipe [out|away]",
      "nuke",
      "throw away|out",
      "trash",
      "zap",
      "kill off",
      "delete [them]",
      "and delete them",
      "drop",
      "discard",
      "empty out",
    ],
    {
      kind: "delete",
    },
  ),
  act(
    "parents",
    [
      'directory [that|which] contain|have|with [at] [least] [a|an|any|one] "file"|"files"',
      "directory [that|which] contain|have|with [at] [least] [a|an|any|one]",
      "directory [that|which] [directly] contain|have|hold [directly] [at] [least] [a|an|any|one]",
      "[show] [the] parent directory|directories [path|paths|name|names] [of]",
      "[show] [the] path|paths|pathname|pathnames|name|names of their|its parent|parents [directory|directories]",
      "their|its parent|parents directory|directories [path|paths|name|names]",
      "[show] [the] directory where|holding|containing|contain",
      "[show] [the] unique|distinct parent directory|directories [path|paths|name|names] [of]",
      "[and] show [only] [the] [unique|distinct] [name|names|path] [of] directory|directories [name|names|path|paths] under|where which|that [the|each] [file] [is|are] [present|located|found|stored]",
      "[and] show [only] [the] [unique|distinct] directory|directories [name|names|path|paths] [under] which|where [the|they|these|those] [each] [file|files] [be] [present|located|found|stored|lie|live]",
    ],
    { kind: "parents" },
  ),
  act(
    "show",
    [
      "show [out] [the] content|contents [of]",
      "show content|contents",
      "concatenate [the] content|contents",
      "cat",
      "concatenate",
      '"merge"|"combine"|"join"|"concat"|"glue"',
      "dump",
      "show what under|in",
    ],
    { kind: "show" },
  ),
  act(
    "lines-total",
    [
      "count [the] total [number] line",
      "total line",
      "count [all] line|lines [of|in] [code]",
      "total number [of] line",
      "count lines of code",
      "how many line",
      "show [the] number [of] line",
      "show total line count",
      "line count",
      "total line count",
      "count [the] number [of] line",
      "sum line",
      "number of line [of] [code]",
      "how many line [of] [code] [there]",
      "lines of code",
      "total lines of code",
      "total number of line",
      "[the] line altogether|together|overall",
      "line in total",
      "loc",
    ],
    { kind: "lines", total: true },
  ),
  act(
    "lines-each",
    [
      'show|count [the] [number] [of] line under|for|of "each"|"every"',
      'show|count [the] line "each"|"every"',
      "show [the] line count [of|for] each",
      'number of line under "each"|"every"',
      'count line under|of "each"|"every"',
      '[and] show [the] number of line under|of "the" "file"',
      'line count for|of "each"|"every"',
      "line count|counts per|for|of",
      'line count|counts per|for "each"|"every"',
      'number of line per|for|of|in "each"|"every"',
      "number of line per",
      'how many line [there] [are] under|of|in "each"|"every"',
      'how many line "each"|"every"',
      'how many line "each"|"every" [one|file] have|has|contain',
      'how long be|is "each"|"every"',
      "line per file",
      "count line per",
      'count [the] line per|for|of|in "each"|"every"',
    ],
    { kind: "lines", total: false },
  ),
  act(
    "words",
    ["count [the] [number] [of] word", "word count", "how many word", "number of word"],
    { kind: "words" },
  ),
  act(
    "head",
    [
      "show [the] first {number} line [of|from] [each|every]",
      "first {number} line of|from|in [each|every|all]",
      "head of each|every|all",
      "{number} line [of|from|at] [the] [start|top|beginning|head] of each|every|all",
      "top {number} line of|from|in each|every|all",
    ],
    // "The head of each" says no number.
    (values) => ({ kind: "head", lines: values.get("number")?.number ?? 10 }),
  ),
  act(
    "head-one",
    ["[show] [the] first line of|from [each|every|all]", "[show] [the] first line each|every"],
    {
      kind: "head",
      lines: 1,
    },
  ),
  act(
    "tail-one",
    ["[show] [the] last line of|from [each|every|all]", "[show] [the] last line each|every"],
    {
      kind: "tail",
      lines: 1,
    },
  ),
  act(
    "append-text",
    ['append|add [the] [text|line|string] {x:text} to|at [the] [end] [of] "each"|"every"|"all"'],
    (values) => ({ kind: "append-text", text: get(values, "x") }),
    0.25,
  ),
  act(
    "extensions-once",
    [
      "[show] [a|the] [sorted] [list] [of] [all] unique|distinct|different [file] extension|extensions [of] [used] [by] [file]",
      "[which|what] [unique|distinct|different] [file] extensions [there] [be] [used|exist|occur]",
    ],
    { kind: "extensions", once: true },
  ),
  act("extensions", ['[show] [the] [file] "extension"|"extensions" of|for each|every|all'], {
    kind: "extensions",
  }),
  flag(
    "names-only",
    [
      "[and] show|list|print [only] [the] [matching] file name|names",
      '[and] show [only] [the] [matching] "filenames"|"filename"',
      "[only] [the] file name of",
      "[and] show [only] [the] names|paths|name|path of [the|all] matching|matched file",
      "[and] show [only] [the] matching|matched file",
      "[only] [the] names|paths of [the] matching|matched file",
      "names only",
      "[and] show only [the] file that|which match|contain [it]",
      "[and] show only [the] file name|names",
    ],
    (draft) => {
      if (draft.action.kind === "grep") draft.action = { kind: "list" };
    },
  ),
  act(
    "tail",
    [
      "show [the] last {number} line [of|from] [each|every]",
      "last {number} line of|from|in [each|every|all]",
      "tail of each|every|all",
      "{number} line [of|from|at] [the] end|tail|bottom of each|every|all",
    ],
    (values) => ({ kind: "tail", lines: values.get("number")?.number ?? 10 }),
  ),
  act(
    "md5",
    [
      "calculate|compute|show [the] md5 [sum|checksum|hash] [of]",
      "md5 [of|for]",
      "md5 [sum|checksum|hash] [sums|checksums|hashes] [of|for]",
      "md5 sums|checksums|hashes|digest|digests [of|for]",
      "with md5",
      "hash|checksum [using|with] md5",
      "md5sum",
      "md5 checksum|sum|hash",
    ],
    { kind: "checksum", program: "md5sum" },
  ),
  act(
    "sums",
    [
      "[calculate|compute|show] [the] checksum|hash [of|for]",
      "checksum",
      "calculate|compute [the] checksum|hash",
      "checksums|hashes [of|for]",
      "hash",
    ],
    { kind: "checksum", program: "sha256sum" },
  ),
  act(
    "sha256",
    [
      "calculate|compute|show [the] sha256 [sum|checksum|hash] [of]",
      "sha256 [of|for]",
      "sha256 [sum|checksum|hash] [sums|checksums|hashes] [of|for]",
      "sha256 sums|checksums|hashes|digest|digests [of|for]",
      "with sha256",
      "hash|checksum [using|with] sha256",
      "sha256sum",
      "sha256 checksum|sum|hash",
    ],
    { kind: "checksum", program: "sha256sum" },
  ),
  act(
    "sha1",
    [
      "calculate|compute|show [the] sha1 [sum|checksum|hash] [of]",
      "sha1 [of|for]",
      "sha1 [sum|checksum|hash] [sums|checksums|hashes] [of|for]",
      "sha1 sums|checksums|hashes|digest|digests [of|for]",
      "with sha1",
      "hash|checksum [using|with] sha1",
      "sha1sum",
      "sha1 checksum|sum|hash",
    ],
    { kind: "checksum", program: "sha1sum" },
  ),
];
