/** In which order files are listed, and how many of them; and words that say nothing. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { flag } from "./act.js";
import type { FilesDraft } from "./draft.js";

const limit = (draft: FilesDraft, values: ReadonlyMap<string, Token>): void => {
  draft.limit = values.get("number")?.number ?? 1;
};

/** Facets that order and limit. */
export const sorting: readonly Facet<FilesDraft>[] = [
  flag(
    "sort:size",
    [
      "sort [by|on|according] [their|file|the] size",
      "by [their|file] size",
      "order of size",
      "by size",
      "sort [by|on] how big|large [they are]",
      "by how big|large",
      "[in|on] size order",
    ],
    (draft) => {
      draft.sort = "size";
    },
  ),
  flag(
    "sort:time",
    [
      "sort [by|on] [their|the] [last] [change|modification] time|date|mtime",
      "by [last] [change|modification] time|date|mtime",
      "chronological order",
      "by date",
      "sort by most recent",
      "order of modification",
      "sort by recent change",
      "sort [by|on] [their|the] [last] change",
      "by [when] [they] [were] [last] change|modified",
      "by [modification|modified|change] time|date|age|mtime",
      "sort by age",
      "by age",
      "in [order] [of] date|time|age",
      "date|time order",
    ],
    (draft) => {
      draft.sort = "time";
    },
  ),
  flag(
    "sort:name",
    [
      "sort [by] [their] [file] name",
      "sort alphabetically",
      "alphabetical order",
      "alphabetically",
      "by name",
      "sort [the] [result|output|list]",
      "sort",
      "a to z",
      "a-z",
      "in alphabetic|alphabetical [order]",
      "alphabetical",
    ],
    (draft) => {
      draft.sort = "name";
    },
  ),
  flag("sort:extension", ["sort [by] [file] extension", "by extension"], (draft) => {
    draft.sort = "extension";
  }),
  flag(
    "descending",
    [
      "descending [order]",
      "decreasing [order]",
      "reverse [order]",
      "high to low",
      "z to a",
      "z-a",
      "reverse alphabetical|alphabetically [order]",
    ],
    (draft) => {
      draft.descending = true;
    },
  ),
  flag(
    "biggest-first",
    [
      "biggest first|top",
      "[with] [the] biggest [one] [at|on|comes|goes] [the] first|top",
      "from biggest [to smallest]",
      "biggest [one|to] [at|on] [the] top",
      "biggest to smallest",
      "big to small",
      "bigger first",
    ],
    (draft) => {
      draft.sort = "size";
      draft.descending = true;
    },
  ),
  flag(
    "smallest-first",
    [
      "smallest first|top",
      "[with] [the] smallest [one] [at|on] [the] first|top",
      "from smallest [to biggest]",
      "smallest to biggest",
      "biggest last|bottom",
      "[with] [the] biggest [at|on] [the] bottom|end|last",
    ],
    (draft) => {
      draft.sort = "size";
      draft.descending = false;
    },
  ),
  flag(
    "newest-first",
    [
      '"newest"|"latest"|"recent" [one] first',
      "[most] recent|recently [change|changed|modified] [one] first",
      '[with] [the] "newest"|"latest"|"recent" [one] [at|on] [the] top|first',
      "[with] [the] most recent [one] [at|on] [the] top|first",
      "most recently change|modified [at|on] [the] first|top",
      '"newest"|"latest" to "oldest"|"earliest"',
      '"oldest" last|bottom',
      "recent first",
      "new to old",
    ],
    (draft) => {
      draft.sort = "time";
      draft.descending = true;
    },
  ),
  flag(
    "oldest-first",
    [
      '"oldest"|"earliest"|"old" [one] first',
      '[with] [the] "oldest"|"earliest" [one] [at|on] [the] top|first',
      '"oldest"|"earliest" to "newest"|"latest"',
      '"newest"|"latest"|"recent" [one] last|bottom',
      "most recent [one] last|bottom",
      '[with] [the] "newest"|"latest" [one] [at|on] [the] bottom|end|last',
      "least recently change|modified first",
      "old to new",
    ],
    (draft) => {
      draft.sort = "time";
      draft.descending = false;
    },
  ),
  flag("ascending", ["ascending [order]", "increasing [order]"], (draft) => {
    draft.descending = false;
  }),
  flag(
    "biggest",
    [
      "[top] [the] {number} biggest",
      "biggest {number}",
      "biggest",
      "top|first {number} biggest",
      "{number} biggest [by] [size]",
      "first|top {number} by size",
      "{number} file use|take|taking|using|eating|hogging [up] [the] most [disk] [space]",
      "use|take|taking|using|eating|hogging [up] [the] most [disk] [space]",
      "[top] {number} space|disk hog|hogs|eater|eaters",
      "[biggest|worst] space|disk hog|hogs|eater|eaters",
      "[the] {number} file with [the] biggest size",
      "[the] {number} heaviest",
      "{number} biggest one",
    ],
    (draft, values) => {
      draft.sort = "size";
      draft.descending = true;
      limit(draft, values);
    },
  ),
  flag("smallest", ["{number} smallest", "smallest {number}", "smallest"], (draft, values) => {
    draft.sort = "size";
    draft.descending = false;
    limit(draft, values);
  }),
  flag(
    "newest",
    [
      "{number} [most] recent|recently [change]",
      "[most] recent|recently {number} [change]",
      "most recently [change]",
      "[most] recent {number}",
      "most recent [change]",
      "newest",
      "latest",
      "last change",
      "recent change",
      "{number} last|latest [change]",
      "last {number} change",
      "most recent create",
      "{number} newest",
      "newest {number}",
      '{number} "latest" [one]',
      "{number} [most] recently|last|freshly change|accessed",
      "[most] recently|last change {number}",
      "change last|most recently",
      "[that] [was] change most recently|recently",
      "change [the] last|latest",
      "{number} most recent [one]",
      "last {number} [file] [that] [were] change",
      "{number} file [i] [most] recently change",
      "{number} [that] [were] change most recently|last",
    ],
    (draft, values) => {
      draft.sort = "time";
      draft.descending = true;
      limit(draft, values);
    },
  ),
  flag(
    "oldest",
    [
      "{number} oldest",
      "oldest {number}",
      "oldest",
      "{number} least recent change",
      "least recent change",
      "earliest change",
      "{number} least recently change",
      "least recently change",
      "{number} oldest one",
      "[that] [was] change least recently",
      "not [been] change [for] [the] longest [time]",
    ],
    (draft, values) => {
      draft.sort = "time";
      draft.descending = false;
      limit(draft, values);
    },
  ),
  ...(
    [
      ["time", true, '"newest"|"latest"|"recent"'],
      ["time", false, '"oldest"|"earliest"'],
      ["size", true, "biggest"],
      ["size", false, "smallest"],
    ] as const
  ).map(([sort, descending, which]) =>
    flag(
      "keep",
      [
        `all but|except|without [for] [the] [most] [last] {number} [most] ${which} [one|file|backup|backups]`,
        `everything but|except|without [for] [the] {number} [most] ${which} [one|file]`,
        `but [only] keep [only] [the] {number} [most] ${which} [one|file]`,
        `keep|keeping [only] [the] {number} [most] ${which} [one|file]`,
        `without|except|but [the] {number} [most] ${which} [one|file]`,
      ],
      (draft, values) => {
        draft.sort = sort;
        draft.descending = descending;
        draft.keep = values.get("number")?.number ?? 1;
      },
    ),
  ),
  flag(
    "keep-root",
    [
      "[but] keep|leave|not delete|spare [the] [directory] [itself]",
      "[but] not [the] directory itself",
      "leave|keep [the] directory itself|alone|intact",
    ],
    () => {},
  ),
  flag(
    "limit",
    [
      "first {number}",
      "top {number}",
      "only {number}",
      "first {number} result",
      "limit [to] {number}",
      "stop after {number}",
      "any {number}",
      "show {number}",
      "at most {number} result",
      "just [the] [first|top] {number}",
      "top {number} only",
      "[the] first {number} of them",
      "at most {number} of them",
      "{number} of them",
    ],
    limit,
  ),
  flag(
    "first-only",
    [
      "stop|quit|exit after [the] first [match|one|found]",
      "only [the] first [match|one]",
      "first match|one",
    ],
    (draft) => {
      draft.limit = 1;
    },
  ),
  flag("whole-word", ["whole|entire|exact word", "as [a] whole word", "exact word"], (draft) => {
    draft.contentWholeWord = true;
  }),
  flag(
    "filler",
    [
      "location",
      "there",
      "exist",
      "located",
      "reside",
      "stored",
      "recursive",
      "path",
      "full name",
      "match",
      "found",
      "result",
      "each other",
      "list of",
      "under",
      "below",
      "regular|normal|plain",
      "together",
      "following",
      "specified",
      "force",
      "forcefully",
      "permanently",
      "without asking|prompting|confirmation|prompt",
      "no prompt",
      "actual",
      "available",
      "out",
      "given",
      "result",
      "separate line",
      "one per line",
      "per line",
      "on separate line",
      "line by line",
      "every",
      "all",
      "[right] now",
      "at the moment",
      "as well",
      "of mine",
      "in there",
      "want to know",
      "need to know",
      "like to know",
      "know",
      "name",
      "sort of",
      "file system",
      "from disk",
      "for good",
      "all of them",
      "anymore",
      "any more",
      "please help",
      "help me",
      "for me",
      "in total",
      "left",
      "left over",
      "leftover",
      "around",
      "lie|lying",
      "[in] one go",
      "at once",
      "all at once",
      "messed up",
      "whole list",
      "one",
    ],
    () => {},
  ),
];
