/** What is shown of the files: names, contents, counts, checksums. */
import type { Facet } from "../facets.js";
import { act, flag } from "./act.js";
import { type FilesDraft, get } from "./draft.js";

/** Facets that show. */
export const showing: readonly Facet<FilesDraft>[] = [
  {
    name: "action:find",
    phrases: ["find", "find and show", "find [the] name|path [of]"],
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
    ],
    apply(draft) {
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "per-directory",
    phrases: ['under|for|of "each"|"every" [single] directory', "per directory", "by directory"],
    apply(draft) {
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
    ],
    { kind: "count" },
  ),
  act("delete", ["delete", "find and delete", "get rid", "clean up", "purge", "wipe"], {
    kind: "delete",
  }),
  act(
    "show",
    [
      "show [out] [the] content|contents [of]",
      "show content|contents",
      "concatenate [the] content|contents",
      "cat",
      "concatenate",
      '"merge"|"combine"',
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
    ],
    { kind: "lines", total: true },
  ),
  act(
    "lines-each",
    [
      'show|count [the] [number] [of] line under|for|of "each"|"every"',
      'show|count [the] line "each"|"every"',
      "show [the] line count [of|for] each",
      "number of line under each|every",
      "count line under|of each",
      "line count for each",
      "line count of each",
    ],
    { kind: "lines", total: false },
  ),
  act("words", ["count [the] [number] [of] word", "word count"], { kind: "words" }),
  act(
    "head",
    ["show [the] first {number} line [of|from] [each|every]", "first {number} line of each"],
    (values) => ({ kind: "head", lines: get(values, "number").number ?? 10 }),
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
  act("extensions", ['[show] [the] [file] "extension"|"extensions" of|for each|every|all'], {
    kind: "extensions",
  }),
  flag(
    "names-only",
    [
      "[and] show|list|print [only] [the] [matching] file name|names",
      '[and] show [only] [the] [matching] "filenames"|"filename"',
      "[only] [the] file name of",
    ],
    (draft) => {
      if (draft.action.kind === "grep") draft.action = { kind: "list" };
    },
  ),
  act(
    "tail",
    ["show [the] last {number} line [of|from] [each|every]", "last {number} line of each"],
    (values) => ({ kind: "tail", lines: get(values, "number").number ?? 10 }),
  ),
  act(
    "md5",
    [
      "calculate|compute|show [the] md5 [sum|checksum|hash] [of]",
      "md5sum",
      "md5 checksum|sum|hash",
      "checksum",
    ],
    { kind: "checksum", program: "md5sum" },
  ),
  act(
    "sha256",
    [
      "calculate|compute|show [the] sha256 [sum|checksum|hash] [of]",
      "sha256sum",
      "sha256 checksum|sum|hash",
    ],
    { kind: "checksum", program: "sha256sum" },
  ),
  act(
    "sha1",
    [
      "calculate|compute|show [the] sha1 [sum|checksum|hash] [of]",
      "sha1sum",
      "sha1 checksum|sum|hash",
    ],
    { kind: "checksum", program: "sha1sum" },
  ),
];
