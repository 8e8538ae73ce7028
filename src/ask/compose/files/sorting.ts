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
      "sort [the] [result|output]",
      "sort",
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
      "biggest first",
      "from biggest [to smallest]",
      "decreasing [order]",
      "reverse [order]",
      "newest first",
      "recent first",
      "most recent first",
      "biggest to smallest",
      "high to low",
    ],
    (draft) => {
      draft.descending = true;
    },
  ),
  flag(
    "ascending",
    [
      "ascending [order]",
      "smallest first",
      "from smallest [to biggest]",
      "increasing [order]",
      "old first",
      "oldest first",
      "smallest to biggest",
    ],
    (draft) => {
      draft.descending = false;
    },
  ),
  flag(
    "biggest",
    [
      "[top] [the] {number} biggest",
      "biggest {number}",
      "biggest",
      "top|first {number} biggest",
      "{number} biggest [by] [size]",
      "first|top {number} by size",
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
    ],
    (draft, values) => {
      draft.sort = "time";
      draft.descending = false;
      limit(draft, values);
    },
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
      "system",
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
    ],
    () => {},
  ),
];
