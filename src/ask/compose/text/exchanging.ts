/** One text or kind of character in the place of another, and how: the first, whole words, a backup. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { defineNoun, meaningOf } from "../nouns.js";
import { pattern, replacement, type Step, type TextDraft } from "./draft.js";
import { step } from "./lines.js";

type Values = ReadonlyMap<string, Token>;

/** Characters by their name: as a pattern, and as what is put in. */
const CHARACTERS: readonly (readonly [ways: string, from: string, to: string | undefined])[] = [
  [
    '"sequence"|"sequences"|"run"|"runs"|"group"|"groups"|"string" of "digits"|"numbers"',
    "[0-9][0-9]*",
    undefined,
  ],
  ['"digit"|"digits"', "[0-9]", undefined],
  ['"number"|"numbers"', "[0-9][0-9]*", undefined],
  ['"letter"|"letters"', "[[:alpha:]]", undefined],
  ['"vowel"|"vowels"', "[aeiouAEIOU]", undefined],
  ['"punctuation" ["characters"|"marks"]', "[[:punct:]]", undefined],
  ['"non-ascii"|"nonascii" ["characters"|"character"]', "[^ -~\\t]", undefined],
  ['"non-alphanumeric" ["characters"|"character"]', "[^[:alnum:]]", undefined],
  ['["html"|"xml"] "tag"|"tags"', "<[^>]*>", undefined],
  ['"whitespace"', "[[:space:]]", undefined],
  ['"double" "space"|"spaces"|"blanks"', "  ", undefined],
  ['["single"] "space"|"spaces"|"blank"|"blanks"', " ", " "],
  [
    '["multiple"|"consecutive"|"repeated"|"several"|"runs"|"sequences"] [of] "multiple"|"consecutive"|"repeated"|"several"|"adjacent"|"successive" "spaces"|"blanks"',
    "  *",
    undefined,
  ],
  [
    '["multiple"|"consecutive"|"repeated"|"several"|"runs"] [of] "spaces"|"blanks"',
    "  *",
    undefined,
  ],
  ['"tab"|"tabs" ["characters"|"character"]', "\\t", "\\t"],
  ['"comma"|"commas"', ",", ","],
  ['"semicolon"|"semicolons"', ";", ";"],
  ['"colon"|"colons"', ":", ":"],
  ['"pipe"|"pipes"', "|", "|"],
  ['"dot"|"dots"|"period"|"periods"', "\\.", "."],
  ['"slash"|"slashes" ["forward"]', "\\/", "\\/"],
  ['"backslash"|"backslashes"', "\\\\", "\\\\"],
  ['"underscore"|"underscores"', "_", "_"],
  ['"dash"|"dashes"|"hyphen"|"hyphens"|"minus"', "-", "-"],
  ['"star"|"stars"|"asterisk"|"asterisks"', "\\*", "*"],
  ['"hash"|"hashes"|"pound" ["sign"]', "#", "#"],
  ['"double" "quote"|"quotes"|"quotation" ["marks"]', '"', '"'],
  ['"quotes"|"quotation" ["marks"]', '"', '"'],
  ['"double-quotes"', '"', '"'],
  ['"single" "quote"|"quotes"', "'\\''", "'\\''"],
  ['"apostrophe"|"apostrophes"', "'\\''", "'\\''"],
  ['"question" "mark"|"marks"', "?", "?"],
  ['"newline"|"newlines"|"line" "break"|"breaks"', "\\n", "\\n"],
  ['"an"|"the" "x"', "x", "x"],
];

/** A pattern of sed for what is replaced. */
defineNoun<string>("OLD", [
  ...CHARACTERS.map(([ways, from]) => [ways, () => (from === "\\n" ? undefined : from)] as const),
  [
    "{x:text}",
    (values) => {
      const { text = "", quoted = false, lemma = "", thing = false } = values.get("x") ?? {};
      if (text === "" || (!quoted && !thing && NO_OLD.has(lemma))) return undefined;
      if (!quoted && (FILE.test(text) || lemma === "<ordinal>")) return undefined;
      return pattern(text);
    },
  ],
]);

/** What is taken out: a bare word says more often what kind of thing ("duplicates"). */
defineNoun<string>("ERASED", [
  [
    "{x:text}",
    (values) => {
      const { text = "", quoted = false, thing = false, lemma = "" } = values.get("x") ?? {};
      return text !== "" && (quoted || (thing && !FILE.test(text) && !/^</.test(lemma)))
        ? pattern(text)
        : undefined;
    },
  ],
  [
    '["occurrence"|"occurrences"|"instances"|"instance"] [of] [the] "text"|"word"|"string"|"character"|"characters"|"letter"|"symbol"|"occurrences"|"occurrence"|"prefix"|"suffix" [of] {x:text}',
    (values) => pattern(values.get("x")?.text ?? ""),
  ],
]);
/** Kinds of characters: what is left is printed. */
defineNoun<string>(
  "KIND",
  CHARACTERS.filter(([, from]) => from !== "\\n" && from !== "x").map(
    ([ways, from]) => [ways, () => from] as const,
  ),
);

/** Names of files are not what is exchanged in one. */
const FILE =
  /\.(?:txt|csv|tsv|json|jsonl|md|log|conf|cfg|ini|py|js|ts|html?|xml|ya?ml|sh|c|h|cpp|java|rs|go|rb|css|rst|tex|toml|properties|env|sql)$/i;
const NO_OLD: ReadonlySet<string> = new Set(
  "line column all text first last file tab space comma blank case every each newline lowercase uppercase csv tsv json unix windows dos linux lf crlf tab-separated table word header order".split(
    " ",
  ),
);

/** What is put in its place, for the right side of `s/…/…/`. */
defineNoun<string>("NEW", [
  ...CHARACTERS.flatMap(([ways, , to]) =>
    to === undefined ? [] : [[`[a|an|one|single] ${ways}`, () => to] as const],
  ),
  ['"nothing"', () => ""],
  [
    '{n:number} "spaces"|"blanks"',
    (values) => {
      const n = values.get("n")?.number ?? 0;
      return n > 0 && n <= 16 ? " ".repeat(n) : undefined;
    },
  ],
  ['[an] "empty" "string"', () => ""],
  [
    "{x:text}",
    (values) => {
      const { text, quoted = false, thing = false, lemma = "" } = values.get("x") ?? {};
      return text === undefined || (!quoted && !thing && NO_OLD.has(lemma))
        ? undefined
        : replacement(text);
    },
  ],
]);

/** The exchange as a step; flags of sed come when the whole request is read. */
const exchange = (values: Values, first = false): Step => {
  const from = meaningOf<string>(values, "o") ?? "";
  const to = meaningOf<string>(values, "n") ?? "";
  const script = `s/${from}/${to}/${first ? "" : "g"}`;
  return { program: `sed '${script}'`, inPlace: `sed -i '${script}'` };
};

const VERB =
  "replace|change|substitute|mask|turn|convert|swap|switch|rename|redact|exchange|transform|correct|fix|translate";
const ALL = '["all"|"any"|"each"|"every"|"the"|"of"|"everywhere"]';
const OF =
  '["occurrence"|"occurrences"|"instance"|"instances"|"appearances"|"mention"|"mentions"] [of] [the] ["text"|"word"|"words"|"string"|"pattern"|"function"|"variable"|"character"|"characters"|"name"|"port"|"value"|"host"|"hostname"|"version"]';
const INTO = "with|by|to|into|for|as";
const NEW = '[the] ["text"|"word"|"string"|"character"] {n:NEW} ["character"]';
const EACH_LINE = '["on"|"in"|"of"|"per"|"within"] [each|every|the|a] ["line"|"row"]';

/** Facets that exchange texts. */
export const exchangingFacets: readonly Facet<TextDraft>[] = [
  step(
    "exchange",
    [
      `${VERB} ${ALL} ${ALL} ${OF} {o:OLD} ["everywhere"] ${INTO} ${NEW}`,
      'substitute {n:NEW} "for" [every|all|each] {o:OLD}',
      'use|put {n:NEW} "instead" of|"for" [every] {o:OLD}',
      'set|put|write {n:NEW} "wherever"|"everywhere"|"where" [it] [there] "says"|"reads"|"has"|"is"|"contains"|"stands" {o:OLD}',
      `[all|every|each|"any"] ${OF} {o:OLD} "should"|"must"|"needs" ["be"|"become"|"read"|"to"] {n:NEW}`,
      '"->"|"=>" {n:NEW}',
    ].slice(0, 5),
    (values) => exchange(values),
    0.15,
    true,
  ),
  step(
    "exchange:done",
    [
      `"with"|"having"|"but" [all|every|each] ${OF} {o:OLD} "replaced"|"changed"|"swapped"|"substituted"|"turned"|"exchanged"|"masked" ${INTO} ${NEW}`,
    ],
    (values, draft) => {
      draft.printOnly = true;
      return exchange(values);
    },
    0.15,
    true,
  ),
  step(
    "exchange:done-too",
    [
      `"and" [all|every|each] ${OF} {o:OLD} ["being"|"is"] "replaced"|"changed"|"swapped"|"substituted"|"turned"|"exchanged"|"masked" ${INTO} ${NEW}`,
      `"and" [all|every|each] ${OF} {o:OLD} "with"|"by" ${NEW}`,
    ],
    (values, draft) => {
      const before = draft.steps.at(-1);
      if (before === undefined || !/^sed 's\/.*\/g'$/.test(before.program)) return undefined;
      const script = /'(.*)'/.exec(exchange(values).program)?.[1] as string;
      const both = (program: string): string => program.replace(/'$/, `; ${script}'`);
      draft.steps[draft.steps.length - 1] = {
        ...before,
        program: both(before.program),
        ...(before.inPlace !== undefined && { inPlace: both(before.inPlace) }),
      };
      return { program: "" };
    },
    0.5,
  ),
  step(
    "exchange:upper",
    [
      `"with"|"having"|"but" [all|every|each] ${OF} {o:OLD} ["converted"|"changed"|"turned"|"written"|"put"] "in"|"into"|"to"|"as" "uppercase"|"capitals"|"upper" ["case"|"letters"]`,
    ],
    (values, draft) => {
      draft.printOnly = true;
      return { program: `sed 's/${meaningOf<string>(values, "o")}/\\U&/g'` };
    },
    0.5,
  ),
  step(
    "exchange:first",
    [
      `${VERB} ["only"|"just"] [the] "first" ${OF} {o:OLD} ${EACH_LINE} ${INTO} ${NEW}`,
      `${VERB} ["only"|"just"] [the] "first" ${OF} {o:OLD} ${INTO} ${NEW} ${EACH_LINE}`,
      `${VERB} {o:OLD} ${INTO} ${NEW} ["but"] "only"|"just" [the] "first" ["occurrence"|"one"|"time"|"match"] ${EACH_LINE}`,
    ],
    (values) => exchange(values, true),
    0.15,
    true,
  ),
  step(
    "erase",
    [
      "delete|strip|drop|cut [out] [all|every|each|any] [of] [the] {o:ERASED}",
      "rid [of] [all|every] [the] {o:ERASED}",
    ],
    (values) => ({
      program: `sed 's/${meaningOf<string>(values, "o")}//g'`,
      inPlace: `sed -i 's/${meaningOf<string>(values, "o")}//g'`,
    }),
    0.2,
    true,
  ),
  step(
    "erase:kind",
    [
      "delete|strip|drop|cut [out] [all|every|each|any] [of] [the] {o:KIND}",
      "rid [of] [all|every] [the] {o:KIND}",
      "without [any|all] [the] {o:KIND}",
    ],
    (values) => {
      const from = meaningOf<string>(values, "o") as string;
      if (from === " ") return { program: "tr -d ' '", stdinOnly: true };
      return { program: `sed 's/${from}//g'` };
    },
  ),
  step(
    "erase:removed",
    [
      '"with"|"having" [all|any|every|the] [the] {o:KIND} "removed"|"deleted"|"stripped"|"dropped"|"gone" [out]',
    ],
    (values, draft) => {
      draft.printOnly = true;
      return { program: `sed 's/${meaningOf<string>(values, "o")}//g'` };
    },
  ),
  step(
    "erase:end",
    [
      `delete|strip|drop|trim [the|any|a] "trailing"|"final"|"last" {o:KIND} [from|on|of|at|"in"] [the|each|every|all] [end|line] [of] [each|every|line]`,
      `delete|strip|drop|trim [the|any|a] {o:KIND} "at"|"from" [the] "end" of [each|every|all|the] line`,
    ],
    (values) => {
      const from = meaningOf<string>(values, "o") as string;
      if (/\s/.test(from)) return undefined;
      const all = from.endsWith("]") ? `${from}*$` : `${from}$`;
      return { program: `sed 's/${all}//'`, inPlace: `sed -i 's/${all}//'` };
    },
  ),
  ...(
    [
      ["suffix", "$", '"end"|"back"', "append|add|insert|put|stick", '"to"|"at"|"on"'],
      [
        "prefix",
        "^",
        '"start"|"beginning"|"front"|"head"',
        "prepend|add|insert|put|stick|prefix",
        '"to"|"at"|"in"|"on"',
      ],
    ] as const
  ).map(([name, anchor, place, verb, to]) =>
    step(
      `exchange:${name}`,
      [
        `${verb} [the] ["text"|"string"|"character"|"prefix"|"suffix"] {n:NEW} ${to} [the] ${place} of [each|every|all] [the] "line"|"lines"|"row"|"rows"`,
        name === "suffix"
          ? 'add|put|append [the|a] "suffix" {n:NEW} to|on|at|after [each|every|all|the] [of] "line"|"lines"|"row"'
          : 'add|put [the|a] "prefix" {n:NEW} to|on|before|at [each|every|all|the] [of] "line"|"lines"|"row"',
        name === "suffix"
          ? 'end|finish [each|every] "line" with {n:NEW}'
          : '"prefix"|"start"|"begin" [each|every|all] [the] "line"|"lines"|"row" with {n:NEW}',
        name === "suffix"
          ? '"append"|"suffix" [the] ["text"|"string"|"suffix"] {n:NEW} "to" [the] ["end"] [of] [each|every|all] [the] "line"|"lines"|"row"'
          : '"prepend" [the] ["text"|"string"|"prefix"] {n:NEW} "to" [the] ["beginning"|"start"] [of] [each|every|all] [the] "line"|"lines"|"row"',
        name === "suffix"
          ? '["with"] {n:NEW} "appended"|"added" to [the] ["end"] [of] each|every|all [of] [the] "line"|"lines"'
          : 'put|add|insert {n:NEW} "before"|"in" ["front"] [of] each|every "line"',
      ],
      (values) => ({
        program: `sed 's/${anchor}/${meaningOf<string>(values, "n")}/'`,
        inPlace: `sed -i 's/${anchor}/${meaningOf<string>(values, "n")}/'`,
      }),
      0.15,
      true,
    ),
  ),
  {
    name: "exchange:backup",
    phrases: [
      '["and"|"but"|"while"] ["keep"|"keeping"|"make"|"making"|"save"|"saving"|"create"|"creating"] [a|the] "backup" ["copy"|"file"] "with" [a|the] "suffix"|"extension" [".bak"|"bak"]',
      '["and"|"but"|"while"] ["keep"|"keeping"|"leave"|"leaving"|"with"|"make"|"making"|"save"|"saving"|"create"|"creating"] [a|the] ["copy"|"original"] ["as"|"in"|"with"] [a] "backup"|".bak"|"bak" ["copy"|"file"|"behind"|"suffix"|"extension"] ["behind"]',
      '"back" [it] "up" ["first"]',
    ],
    apply(draft) {
      draft.backup = true;
      draft.inPlace = true;
      return true;
    },
  },
  {
    name: "exchange:backup-named",
    phrases: [
      '["and"|"but"] "back"|"backing" [it] ["up"] [the] ["original"|"old"] ["file"|"one"|"version"] ["up"] "with"|"under"|"using" [a|an|the] {x:ext} ["file"] "extension"|"suffix"|"ending"',
      '["and"|"but"|"while"] "keep"|"keeping"|"save"|"saving"|"make"|"making"|"leave"|"leaving" [a|the] ["backup"|"copy"|"original"] ["copy"|"file"|"of"] [the] ["original"] ["file"] "with"|"under" [a|an|the] ["extension"|"suffix"] {x:ext} ["extension"|"suffix"|"ending"]',
    ],
    least: 0.9,
    apply(draft, values) {
      draft.backup = true;
      draft.backupSuffix = values.get("x")?.text.replace(/^\*?\.?/, ".");
      draft.inPlace = true;
      return true;
    },
  },
  {
    name: "exchange:print",
    phrases: [
      '["and"|"but"] not "touch"|"change"|"modify"|"edit"|"alter"|"save"|"overwrite"|"write" [the|it|to|back] ["file"|"original"|"itself"|"it"|"disk"]',
      'without "touching"|"changing"|"modifying"|"editing"|"altering"|"saving" [the|it] ["file"|"original"|"it"]',
      '["and"|"just"|"only"] "print"|"show"|"output"|"display" ["it"|"them"|"that"|"only"|"just"] ["to"|"on"] [the] "stdout"|"result"|"screen"|"terminal"|"output"|"outcome"|"it" ["only"]',
      '"and"|"then" "print"|"show"|"display" [it|that]',
      '"to"|"on" [the] "stdout"|"screen"|"terminal"',
      '"print"|"show"|"output"|"stdout" "only"',
    ],
    apply(draft) {
      draft.printOnly = true;
      return true;
    },
  },
];
