/** Files counted or measured by what they have in common: "per owner", "for each extension", "which directory holds the most". */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { defineNoun, meaningOf } from "../nouns.js";
import { type FilesDraft, type GroupForm, get } from "./draft.js";

/** What files can have in common, each as `-printf` of GNU find writes it. */
const KEYS: readonly (readonly [way: string, directive: string])[] = [
  ['[different|distinct|unique] [file] ["user"|"users"] "owner"|"owners" [name|names]', "%u"],
  ['[different|distinct] "user"|"users"', "%u"],
  ['[owning] "group"|"groups" [owner|name]', "%g"],
  [
    '[octal|numeric|different|distinct] "permission"|"permissions"|"mode"|"modes" [bits|mode|modes|set|value]',
    "%m",
  ],
  ['[different|distinct|unique] [file] [name] "extension"|"extensions"|"suffix"', "extension"],
  ['[file] [base] "name"|"names"|"filename"', "%f"],
  ['"depth"|"depths"', "%d"],
  ['[last] [modification] "year"', "%TY"],
  ['[last] [modification] "month"', "%TY-%Tm"],
  ['[last] [modification] "day"|"date"', "%TY-%Tm-%Td"],
  ["[the] year|years [of] [their|last|its] [last] modification", "%TY"],
  ["[the] month|months [of] [their|last|its] [last] modification", "%TY-%Tm"],
  ["[the] day|days|date|dates [of] [their|last|its] [last] modification", "%TY-%Tm-%Td"],
  ["[hard] link count", "%n"],
];
const DIRECTORY =
  '[the] [different|distinct|containing|parent] "directory"|"directories"|"folder"|"folders"|"subdirectory"|"subfolder"';

defineNoun<string>(
  "FILEKEY",
  KEYS.map(([way, directive]) => [way, () => directive] as const),
);
defineNoun<string>("FILEGROUP", [
  ["{k:FILEKEY}", (values) => meaningOf<string>(values, "k")],
  [DIRECTORY, () => "%h"],
]);
/** `"count path"`, in quotes: what stands before what. */
defineNoun<GroupForm>("GROUPFORM", [
  [
    "{x:text}",
    (values) => {
      const { text } = get(values, "x");
      if (/^(?:<?)(?:count|number|n|total|size|bytes)>?\s+<?[a-z]+>?$/i.test(text))
        return "count-first";
      const last = /^<?[a-z]+>?([:=]?[ \t]+|[:=,;|])<?(?:count|number|n|total|size|bytes)>?$/i.exec(
        text,
      );
      return last === null ? undefined : { separator: last[1] as string };
    },
  ],
]);

const NUMBER =
  '"count"|"counts"|"number"|"numbers"|"total"|"totals"|"sum"|"frequency"|"size"|"sizes"';
const KEYWORD =
  '"owner"|"group"|"extension"|"path"|"name"|"directory"|"folder"|"user"|"mode"|"permissions"|"permission"|"month"|"year"|"day"|"date"|"depth"';

const group = (draft: FilesDraft, key: string | undefined): boolean => {
  if (key === undefined || (draft.group !== undefined && draft.group.key !== key)) return false;
  draft.group ??= { key };
  return true;
};

/** A grouping that only orders, or says the form: it needs the key, which may be said later. */
const later = (
  name: string,
  phrases: readonly string[],
  set: (draft: FilesDraft, values: ReadonlyMap<string, Token>) => boolean | undefined,
): Facet<FilesDraft> => ({
  name: `group:${name}`,
  phrases,
  apply: (draft, values) =>
    (draft.group !== undefined ||
      draft.perDirectory ||
      draft.action.kind === "count-by-extension") &&
    set(draft, values) !== false,
});

const order =
  (which: "most" | "least" | "key") =>
  (draft: FilesDraft): boolean => {
    draft.groupOrder = which;
    return true;
  };

/** Facets that group. */
export const grouping: readonly Facet<FilesDraft>[] = [
  {
    name: "group:key",
    phrases: [
      '"per" {k:FILEKEY}',
      '"belong"|"belonging"|"belongs"|"owned" to|by "each"|"every" [single|distinct] {k:FILEKEY}',
      '[last] "modified"|"changed"|"edited"|"written" under|on "each"|"every" {k:FILEKEY}',
      'for|of|with|under|on "each"|"every" [single|distinct|different] {k:FILEKEY} [that|which] [occurs|exists|appears|there|has|have|own|owns] [files|file]',
      '"each"|"every" [single|distinct|different] {k:FILEKEY} [has|have|own|owns|occurs|holds|hold]',
      '"grouped"|"grouping"|"broken" ["down"] "by" [the|their|its] [file] {k:FILEKEY}',
      '"group" [them|files|these|those] "by" [the|their|its] [file] {k:FILEKEY}',
      'each|every file "grouped" "by" [their] {k:FILEKEY}',
    ],
    apply: (draft, values) => group(draft, meaningOf<string>(values, "k")),
  },
  {
    name: "group:verb",
    phrases: ['"group" [all] [the] [regular] file|entry', '"group" [the]'],
    apply(draft) {
      draft.kinds.add("f");
      draft.recursive ??= true;
      draft.groups = true;
      return true;
    },
  },
  {
    name: "group:by",
    phrases: [
      '"by" [the|their|its] [file] {k:FILEKEY}',
      '"by" [the|their|its] {k:FILEKEY} "most" file first',
    ],
    apply: (draft, values) =>
      (draft.groups || /^(?:count|total-size)$/.test(draft.action.kind)) &&
      draft.limit === undefined &&
      group(draft, meaningOf<string>(values, "k")),
  },
  {
    // The key of the groups is the directory of each.
    name: "group:per-directory",
    phrases: [
      '"that"|"which" ["lie"|"lies"|"are"|"is"|"live"|"sit"] "directly"|"immediately" in it|them|each',
      '"directly"|"immediately" in "it"|"them"|"each" [directory]',
    ],
    apply: (draft) => draft.perDirectory,
  },
  {
    name: "group:directly-per-directory",
    phrases: [
      '["that"|"which"] ["lie"|"lies"|"are"|"is"] "directly"|"immediately" in "each"|"every" [single] [sub] directory',
    ],
    apply(draft) {
      draft.perDirectory = true;
      return true;
    },
  },
  {
    name: "group:top",
    phrases: [
      '"which"|"what" [single|one] {k:FILEGROUP} ["directly"|"itself"] "has"|"have"|"own"|"owns"|"hold"|"holds"|"contain"|"contains" ["directly"] the "most" [of] [the] [regular] file|entry',
      'find|show [the|me] {k:FILEGROUP} "with"|"holding"|"having"|"containing"|"owning" [directly] the "most" [regular] file',
      'find|show [the|me] {k:FILEGROUP} "that"|"which" [directly] hold|holds|has|have|contain|own|owns [directly] the "most" [regular] file',
      '{k:FILEGROUP} "with"|"holding"|"having"|"containing"|"owning" [directly] the "most" [regular] file',
      '"which"|"what" {k:FILEGROUP} is the "most" "common"|"frequent"|"used" [of] [the] [one]',
      '"most" "common"|"frequent"|"used" {k:FILEKEY} [of] [the] [file]',
    ],
    apply(draft, values) {
      const key = meaningOf<string>(values, "k");
      if (draft.actionSet && !/^(?:list|count)$/.test(draft.action.kind)) return false;
      if (!group(draft, key)) return false;
      draft.kinds.add("f");
      draft.action = { kind: "count" };
      draft.actionSet = true;
      draft.recursive ??= true;
      draft.groupOrder = "most";
      draft.limit ??= 1;
      return true;
    },
  },
  later(
    "most-first",
    [
      '[the|those] [with] "most" "files"|"entries" first|"top"',
      '[with] [the] "most" [common|frequent|numerous|used|populous] [one|extension|owner|key|directory] first|"top"|"leading"',
      `[with] [the] biggest|highest|"most"|"top"|"greatest" [count|counts|number|numbers|total|totals] [at|on] [the] first|"top"`,
      `sort|ordered|"ranked" [by|on] [the|their] [this|that] ${NUMBER} [of] [files] [descending|first] [biggest|highest]`,
      `sort [by|on] [the|their] ${NUMBER} [from] biggest|highest|most [to] [smallest|lowest|least]`,
      `"by" [descending|decreasing] ${NUMBER} [descending]`,
      `descending ${NUMBER}`,
      '"busiest"|"fullest" first',
      "biggest first",
      "descending [order]",
    ],
    order("most"),
  ),
  later(
    "least-first",
    [
      '[with] [the] "least"|"rarest" [common|frequent|numerous|used] [one|extension|owner|key|directory] first|"top"',
      `[with] [the] smallest|lowest|"fewest"|"least" [count|counts|number|numbers|total|totals] [at|on] [the] first|"top"`,
      `sort [by|on] [the|their] ${NUMBER} ascending`,
      "ascending [order] [of] [count|number]",
      "smallest first",
      '[with] [the] biggest|highest|"most" [count|counts|number|one] [at|on] [the] last|"bottom"|"end"',
    ],
    order("least"),
  ),
  later(
    "by-key",
    [
      'sort|ordered "by" [the|their] {k:FILEGROUP}',
      "sort alphabetically",
      "in alphabetical order [of] [{k:FILEGROUP}]",
      `sort "by" [the|their] "path"|"name"|"key"`,
    ],
    (draft, values) => {
      const key = meaningOf<string>(values, "k");
      const own = draft.group?.key ?? "%h";
      if (key !== undefined && key !== own) return false;
      draft.groupOrder = "key";
      return true;
    },
  ),
  later(
    "form",
    [
      '"as"|"like"|"formatted" ["as"] [the] [form|format] [of] {x:GROUPFORM}',
      '"in" [the] "form"|"format" [of] {x:GROUPFORM}',
      "show [each] [one|line] [as] {x:GROUPFORM}",
    ],
    (draft, values) => {
      draft.groupForm = meaningOf<GroupForm>(values, "x");
      return true;
    },
  ),
  later(
    "count-first",
    [
      `show [only] [the|each] ${NUMBER} [and|"followed"|"then"|"before"|"with"] [by] [the|its] ${KEYWORD}`,
      `[the] ${NUMBER} first [and] [then] [the] [${KEYWORD}]`,
      `with [the|its|their] ${NUMBER}`,
      `[the] ${NUMBER} "before"|"and" [each|the|its] ${KEYWORD}`,
      `show [the|each|its] ${NUMBER}`,
    ],
    (draft) => {
      draft.groupForm ??= "count-first";
      return true;
    },
  ),
  later(
    "key-first",
    [
      `show [the|each] ${KEYWORD} [and|"followed"|"then"|"with"|"before"] [by|its] [the|its] ${NUMBER}`,
      `[the] ${KEYWORD} "followed"|"and"|"then" ["by"] [the|its] ${NUMBER}`,
      `[each] ${KEYWORD} with [the|its] ${NUMBER}`,
    ],
    (draft) => {
      draft.groupForm = { separator: " " };
      return true;
    },
  ),
  later(
    "key-only",
    [
      `show only|just [the|its|that] ${KEYWORD}`,
      `only|just [the|its|that] ${KEYWORD} [please|needed|wanted]`,
      `[the] ${KEYWORD} only|alone`,
      `show [the|its|that] ${KEYWORD} only|alone`,
      `only show [the|its|that] ${KEYWORD}`,
    ],
    (draft) => {
      if (draft.limit === undefined) return false;
      draft.groupForm = "key-only";
      return true;
    },
  ),
];
