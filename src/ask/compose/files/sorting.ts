/** In which order files are listed, and how many of them; and words that say nothing. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { flag } from "./act.js";
import type { FilesDraft } from "./draft.js";

const limit = (draft: FilesDraft, values: ReadonlyMap<string, Token>): void => {
  // "The 10 largest, biggest first": the number that was said holds.
  const said = values.get("number")?.number;
  draft.limit = said ?? draft.limit ?? 1;
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
      "sort [by|on] [their|the] [file] [last] [change|modification] time|date|mtime",
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
    "sort:time-reversed",
    [
      "reverse order of [last] [change|modification] time|date|mtime",
      "[sort] [by] [last] change|modification time|date [under] reverse [order]",
    ],
    (draft) => {
      // What was changed last is last, as `ls -tr` has it.
      draft.sort = "time";
      draft.descending = false;
    },
  ),
  ...(["A", "C"] as const).map((clock) => {
    const noun = clock === "A" ? "access" : "status change";
    return flag(
      "sort:clock",
      [
        `sort [by|on] [their|the|last] [last] ${noun} time|date`,
        `by [last] ${noun} time|date`,
        ...(clock === "A"
          ? ["by atime", "by [when] [they] [were] last access|accessed"]
          : ["by ctime"]),
      ],
      (draft) => {
        draft.sort = "time";
        draft.clock = clock;
      },
    );
  }),
  flag(
    "newest-accessed",
    [
      "{number} most recently access|accessed",
      "most recently access|accessed",
      "last access|accessed {number}",
      "[with|has|have] [the] most recent|latest|newest access time|date",
      "[that] [was] access|accessed most recently",
    ],
    (draft, values) => {
      draft.sort = "time";
      draft.clock = "A";
      draft.descending = true;
      limit(draft, values);
    },
  ),
  flag(
    "oldest-accessed",
    [
      "{number} least recently access|accessed",
      "least recently access|accessed",
      "[with|has|have] [the] oldest|earliest|least|smallest access time|date",
      "[that] [was] access|accessed least recently",
    ],
    (draft, values) => {
      draft.sort = "time";
      draft.clock = "A";
      draft.descending = false;
      limit(draft, values);
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
      'sort "by" [the|their|its] [full] "path"|"paths"|"pathname"',
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
      'sort [by] [the] "oldest"|"earliest" [modification] [time|date] [first]',
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
  flag(
    "rank:lines",
    [
      "[with|has|have|contain|hold] [the] most lines [of] [text|code]",
      "[the] {number} [with|having|that|which] [has|have] [the] most lines [of] [text|code]",
      '[the] "longest" [file] [by|in|under] [number|count] [of] [lines|line] [count]',
      '[the] {number} "longest" [file] [by|in|under] [number|count] [of] [lines|line] [count]',
    ],
    (draft, values) => {
      draft.lineOrder = "most";
      limit(draft, values);
    },
  ),
  flag(
    "rank:fewest-lines",
    [
      '[with|has|have|contain|hold] [the] "fewest"|"least" lines [of] [text|code]',
      '[the] {number} [with|having|that|which] [has|have] [the] "fewest"|"least" lines',
      '[the] "shortest" [file] [by|in|under] [number|count] [of] [lines|line] [count]',
    ],
    (draft, values) => {
      draft.lineOrder = "least";
      limit(draft, values);
    },
  ),
  flag(
    "sort:lines",
    [
      "sort by [the|their] [number|count] [of] lines|line [count|counts]",
      "sort by [the|their] line count|counts|number|numbers",
      "by line count|counts|number",
      "by number of lines",
      '"longest" file first',
      "[with] [the] most lines first",
    ],
    (draft) => {
      draft.lineOrder ??= "most";
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
      "{number} [most] recently|last|freshly change",
      "[most] recently|last change {number}",
      "change last|most recently",
      "[that] [was] change most recently|recently",
      "change [the] last|latest",
      "{number} most recent [one]",
      "[with|has|have] [the] newest|latest [modification] time|date|timestamp",
      "[with|has|have] [the] most recent [modification] time|date|timestamp",
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
      "[with|has|have] [the] oldest|earliest|least|smallest [modification] time|date|timestamp",
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
      ["time", true, '"newest"|"latest"|"recent"|"last"'],
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
    "keep",
    [
      "all but|except [for] [the] last {number} [one|file|backup|backups]",
      "all but|except [for] [the] {number} last [one|file|backup|backups]",
      "keep|keeping [only] [the] last {number} [one|file|backup|backups]",
    ],
    (draft, values) => {
      draft.sort = "time";
      draft.descending = true;
      draft.keep = values.get("number")?.number ?? 1;
    },
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
      "[and] show [only|just] [the] first {number} [of] [them] [result|results|file|path|paths|entry|entries|line]",
      "[and] show [only|just] [the] top {number} [of] [them] [result|results|file|path|paths|entry|entries|line]",
      "only [the] first {number} [of] [them] [result|results|file|path|paths|entry|entries|line]",
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
    "limit:last",
    [
      "[and] show [only|just] [the] last {number} [of] [them] [result|results|file|path|paths|entry|entries|line]",
      "only [the] last {number} [of] [them] [result|results|file|path|paths|entry|entries]",
      "last {number} of them",
    ],
    (draft, values) => {
      draft.lastOnly = values.get("number")?.number ?? 10;
    },
  ),
  flag(
    "limit:few",
    [
      "show [a|the] few|first line|lines|entries [of] [the] [output] [from] [the] beginning|start|top",
      "show [a|the] few|first line|lines [of] [the] output from [the] beginning|start|top",
    ],
    (draft) => {
      draft.limit = 10;
    },
  ),
  flag(
    "limit:few-last",
    ["show [a|the] few|last line|lines [of] [the] [output] from [the] end|bottom"],
    (draft) => {
      draft.lastOnly = 10;
    },
  ),
  flag(
    "first-only",
    [
      "stop|quit|exit after [the] first [match|one|found]",
      "[and] stop|quit|end [searching|looking] [as] [soon] [as|once|when] [one|it|the] [first] [is|has] [been] found [one]",
      "[and] stop|quit there",
      "the first file",
      "a single one",
      "only [the] first [match|one]",
      "first match|one",
    ],
    (draft) => {
      draft.limit = 1;
    },
  ),
  {
    name: "once",
    phrases: [
      "[each|every] [one|directory|path|name] [listed|shown|printed] [only|just|exactly] once",
      "[only|just] once each",
      "each [one] [directory] [only] once",
      "no duplicate|duplicates|repeats",
      "without duplicate|duplicates|repetition|repeats",
    ],
    apply: (draft) => draft.action.kind === "parents" || draft.action.kind === "extensions",
  },
  {
    name: "unique",
    phrases: ['[the|a] "unique"|"distinct" ["and"|"sorted"] ["sorted"] ["list"] ["of"] [all]'],
    apply(draft) {
      draft.unique = true;
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "action:print-and-delete",
    phrases: [
      '"print"|"show"|"list"|"display" [them] "and" [then] "remove"|"delete"',
      'delete|remove "and" "print"|"show"|"list"|"display"',
    ],
    apply(draft) {
      if (draft.actionSet && draft.action.kind !== "list") return false;
      draft.action = { kind: "delete" };
      draft.actionSet = true;
      draft.printed = true;
      return true;
    },
  },
  {
    name: "printed",
    phrases: [
      '[and] show [the] [path|name] [of] "each"|"every"|"all" [the] "deleted"|"removed" [path|paths|file|files|name|names|one]',
      '[and] show [the] "deleted"|"removed" path|paths|file|files|name|names',
      "[and] show [the] [path|name] [of] [each|every|the] [file|one] [as|that|which] [it] [is|was|gets] deleted|removed",
      "[and] show what is|was|gets deleted|removed",
      '[and] show "their"|"its" [path|paths|name|names|filename|filenames]',
      '"printing"|"showing"|"listing"|"displaying" [the] [path|name] [of] "each"|"every"|"all" [one|file|path|"them"]',
      '"printing"|"showing"|"listing"|"displaying" "them"',
    ],
    apply(draft) {
      if (!/^(?:delete|chmod|chown|chgrp|touch)$/.test(draft.action.kind)) return false;
      draft.printed = true;
      return true;
    },
  },
  flag("uses-find", ['using|with|via [the] "find" [command|tool|utility]'], (draft) => {
    draft.usesFind = true;
  }),
  flag("whole-word", ["whole|entire|exact word", "as [a] whole word", "exact word"], (draft) => {
    draft.contentWholeWord = true;
  }),
  flag(
    "filler",
    [
      '"in" "place"',
      '"in-place"|"inplace"',
      "location",
      "there",
      "exist",
      "located",
      "reside",
      "stored",
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
      "all instances [of]",
      "instance|instances [of]",
      "already",
      "forcibly",
      "regardless of",
      "[and] show them [all]",
      "[and] list|print|show|display them|it|those|these [all]",
      "[and] show [the] result|results|output",
      "with [the|their] [file] path|paths|name|names as [an|its|the] argument|arguments",
      "one by one",
      "ensuring|for|with white space|whitespace safety",
      "white space|whitespace safe",
      '"in"|"under" [the] "output"',
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
      '"using"|"with"|"by" [a] regular expression|expressions',
      '"using"|"with"|"by" [a] regex|regexes|regexp',
      "only|just [the] unique|distinct path|paths|name|names",
      "unique|distinct path|paths",
      "relative path|paths [of]",
      '"pathnames"|"pathname"|"filepaths"',
      "[given] as|by [the] variable",
      "where {x:name} be [a] variable",
      "whole list",
      "one",
    ],
    () => {},
  ),
];
