/** What is shown beside each name. */
import type { Facet } from "../facets.js";
import { defineNoun, meaningOf } from "../nouns.js";
import { flag } from "./act.js";
import { type FilesDraft, get } from "./draft.js";

const SEPARATORS = [
  ["comma", ","],
  ["colon", ":"],
  ["semicolon", ";"],
  ["space", " "],
  ["tab", "\\t"],
] as const;
defineNoun<string>(
  "SEPARATED",
  SEPARATORS.flatMap(([name, sign]) => [
    [`"${name}" separated|delimited`, () => sign] as const,
    [`"${name}-separated"|"${name}-delimited"`, () => sign] as const,
  ]),
);
defineNoun<string>("SEPARATOR", [
  ...SEPARATORS.map(([name, sign]) => [`"${name}"|"${name}s"`, () => sign] as const),
  [
    "{x:text}",
    (values) => (/^[,:;|]$/.test(get(values, "x").text) ? get(values, "x").text : undefined),
  ],
]);

/** Facets that say how files are listed. */
export const listing: readonly Facet<FilesDraft>[] = [
  flag(
    "long",
    [
      "long format|listing|form",
      "long list|listing format|form",
      "[with] extended [file] information|details|attributes|listing",
      "with [full] detail|details|attributes",
      "detailed",
      "with [their] permission|owner|timestamps",
      "show detail|details",
      "show [their] permission",
      "detailed information",
      "ls -l format",
      "long list",
      "show information",
      "with all details",
      "in detail",
      "with [the|their|all] permission|permissions|details|owner|owners",
      "and [the|their] permission|permissions|details|owner|owners",
      "permissions included",
      "including [their|the] permission|permissions|owner",
      "long",
      "long version",
      "long-list",
      "ls-style",
    ],
    (draft) => {
      draft.long = true;
    },
  ),
  flag(
    "find-ls",
    [
      '["in"|"using"|"with"|"as"] [the|a] ["detailed"|"long"] [find|"find\'s"|"finds"] "ls"|"-ls" ["format"|"style"|"output"|"listing"|"action"|"option"] ["of"] [find]',
    ],
    (draft) => {
      draft.findLs = true;
      draft.long = true;
    },
  ),
  {
    name: "find-ls",
    phrases: ['["in"|"using"|"with"] {x:text} "format"|"style"|"listing"|"output"|"action"'],
    least: 0.2,
    anyWord: true,
    takes: (values) => /^(?:find(?:'s)? )?-ls$/.test(get(values, "x").text),
    apply(draft) {
      draft.findLs = true;
      draft.long = true;
      return true;
    },
  },
  flag(
    "line-numbers",
    [
      "show|with|include|and [the] line number|numbers",
      "with [the] [matching] line number|numbers",
      "show [the] line number|numbers",
      "line number|numbers",
    ],
    (draft) => {
      draft.lineNumbers = true;
    },
  ),
  flag(
    "keep-parents",
    [
      "keep|preserve|retain|maintain [the] [directory] [folder] structure|hierarchy|tree",
      "keeping|preserving|maintaining [the] [directory] [folder] structure|hierarchy|tree",
      "with [their] directory structure",
    ],
    (draft) => {
      draft.keepParents = true;
    },
  ),
  // As written: "space" has the lemma of "size" too, and "contain" that of "include".
  flag(
    "sizes",
    [
      'with|and|along [their] "size"|"sizes"',
      'show [their|its|the] "size"|"sizes"',
      'with file "size"|"sizes"',
      'and their "size"|"sizes"',
      '"size"|"sizes" of each|every|all',
      '"size"|"sizes" of',
      '"size"|"sizes" included|too|also',
      'include|including [the|their] "size"|"sizes"',
      "and how big|large [they|each|it] [are|is]",
      'along with [the|their] "size"|"sizes"',
      'together with [the|their] "size"|"sizes"',
      'and their "size"|"sizes"',
      'show "size"|"sizes"',
      '"size"|"sizes" and name',
      'name and "size"|"sizes"',
      'with [the|their] "size"|"sizes" [shown]',
      '"size"|"sizes" next to|beside them|it|each',
      'prefixed|preceded [by|with] [its|their|the] "size"|"sizes"',
    ],
    (draft) => {
      draft.sizes = true;
    },
  ),
  flag(
    "sizes-paths",
    [
      '"size"|"sizes" [in|under] [bytes] [and|with] [full] path|paths|filepath|filepaths|pathname|pathnames [of|for]',
      '[file] "size"|"sizes" [in|under] [bytes] along|together with [the|their|its] [full] [file] path|paths|name|names|filenames|pathnames [of|for]',
    ],
    (draft) => {
      draft.sizes = true;
      draft.recursive ??= true;
    },
  ),
  flag(
    "human",
    [
      "human readable|format|form",
      "human-readable [format|form|way|manner]",
      "in|with [a] human-readable format|form|way|manner",
      "readable form",
      "in [a] human [readable] form|format|way",
      "nice|readable units",
      "readable size|sizes",
      "human readable size|form|format",
    ],
    (draft) => {
      draft.humanSizes = true;
      draft.sizes ||= draft.action.kind === "list";
    },
  ),
  ...(
    [
      ["k", '"kilobytes"|"kib"|"kb"|"k"|"kibibytes"'],
      ["m", '"megabytes"|"mib"|"mb"|"mebibytes"'],
    ] as const
  ).map(
    ([unit, words]): Facet<FilesDraft> => ({
      name: "unit",
      phrases: [`"in" [whole] ${words} [units]`, `"as" [whole] ${words}`],
      apply(draft) {
        if (draft.action.kind !== "du-each") return false;
        draft.unit = unit;
        return true;
      },
    }),
  ),
  flag("bytes", ["in bytes", "under bytes", "number of bytes", '"bytes"'], (draft) => {
    draft.inBytes = true;
    draft.sizes ||= draft.action.kind === "list";
  }),
  flag(
    "inodes",
    [
      "with|and|show|show [the|their|its] inode [number|numbers]",
      "inode number|numbers",
      "inode number|numbers of",
    ],
    (draft) => {
      draft.inodes = true;
    },
  ),
  flag(
    "null",
    [
      "null separated|delimited|terminated",
      "null-separated",
      "null-terminated",
      "null-delimited",
      "null character|byte|command|delimiter|separator",
      "[separated|delimited|terminated|separating|appended] [by|with|as] [a] null|zero|nul|zeroes|zeros [character|byte|bytes|delimiter|separator|terminator]",
      "with [a] null|nul|zero [character|byte] as [the|a] delimiter|separator|terminator [instead] [of] [newline|newlines]",
      "with [a] null|nul [character|byte] delimiter|separator|terminator [instead] [of] [newline|newlines]",
      "with [a] null|nul [character|byte] appended [to] [their|the] [name|path|paths]",
      "separating|separated [the|their] [file] [name|names|paths] with|by zeroes|zeros|null|nulls|nul [character|characters|bytes]",
      "instead of newline|newlines",
      "append|appending|appended [a|an] null|nul [character|byte] [at|to] [the] [end] [of] [each|every] [file] [path|paths|name|names]",
      "null [character|byte] at [the] end of [each|every] [file] [path|paths|name|names]",
      "as [a] null|nul|zero separated|terminated|delimited list",
      "separated|delimited|terminated [by|with] null [character|byte]",
      "nul byte|character",
      "print0",
    ],
    (draft) => {
      draft.nullSeparated = true;
    },
  ),
  {
    name: "joined",
    phrases: [
      "[as] [a] [list] [of] {x:SEPARATED} [list|values|names|paths|line|string]",
      "[as|in|on] [a] [single|one] [line] separate|separated|delimited|joined [by|with] [a] {x:SEPARATOR}",
      "[as|in|on] [a] single|one line {x:SEPARATED}",
      "with|using [a] {x:SEPARATOR} as [the] separator|delimiter",
      "separating|separated [them|names|paths] by|with [a] {x:SEPARATOR}",
    ],
    apply(draft, values) {
      // What stands between columns is said of them.
      if (draft.columns.length > 1) return false;
      draft.joiner = meaningOf<string>(values, "x");
      return true;
    },
  },
  ...(["upper", "lower"] as const).map(
    (letters): Facet<FilesDraft> => ({
      name: `letters-${letters}`,
      phrases: [
        `"in" [all] "${letters}case"|"${letters}-case" [letters]`,
        `"in" [all] "${letters}" "case" [letters]`,
        ...(letters === "upper" ? ['"in" "capitals"', '"in" "capital" "letters"'] : []),
      ],
      apply(draft) {
        if (draft.action.kind !== "list") return false;
        draft.letters = letters;
        return true;
      },
    }),
  ),
  flag(
    "base-names",
    [
      "only [the] [base] name|filename|basename",
      "only filename",
      '"without" [the] [leading] path|"directory"',
      "base name",
      "basename",
      "just [the] [file] name|filename",
      "name only",
      '"without" [their] path|paths',
      '"without" leading directory',
      '"without" [their|the|its] [leading] "directory"|"directories"',
      '["with"|"without"|"no"] "no"|"without"|"any" [their|the|its|any] [leading] "directory"|"directories"|"path"|"folder" "part"|"parts"|"component"|"components"|"prefix"|"portion"|"name"|"names"',
      '"just"|"only" [the|their|its] [base] "names"|"name"|"basenames"|"filenames" "not" [the] [full] "path"|"paths"|"directory"',
      "[show] just|only [their|its|the] [base|bare] name|names",
      '"without" [their|the] directory|folder part|names|name|path|prefix',
      "just|only [its|their|the] name|names",
      "[the] name|names only",
      "[the] bare name|names|filename|filenames",
      "no path|paths",
      "not [the] [full] path",
      "not [the] path|paths",
      "basenames only",
      "just [the] basename|basenames",
    ],
    (draft) => {
      draft.baseNames = true;
    },
  ),
  flag(
    "strip-extension",
    ["without [the|their|its] extension|extensions", "without directory [and] [without] extension"],
    (draft) => {
      draft.stripExtension = true;
      draft.baseNames = true;
    },
  ),
  flag(
    "full-paths",
    [
      "full|absolute|complete path|pathname|name",
      "with [their] full|absolute path",
      "full path name",
      "full file path",
      "absolute file path",
    ],
    (draft) => {
      draft.fullPaths = true;
    },
  ),
];
