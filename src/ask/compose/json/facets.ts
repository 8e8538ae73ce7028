/** What can be said of the values in a JSON file. */
import { lemmaOf } from "../../text/lemma.js";
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { defineNoun, meaningOf } from "../nouns.js";
import "../text/table/column.js";
import type { Condition } from "../text/table/condition.js";
import type { JsonDraft } from "./draft.js";

type Values = ReadonlyMap<string, Token>;

function facet(
  name: string,
  phrases: readonly string[],
  take: (draft: JsonDraft, values: Values) => boolean | undefined | undefined,
): Facet<JsonDraft> {
  return {
    name: `json:${name}`,
    phrases,
    least: 0.15,
    anyWord: true,
    apply: (draft, values) => take(draft, values) !== false,
  };
}

const NO_KEYS: ReadonlySet<string> = new Set(
  (
    "extract get fetch pull grab select read json file key field property value element object item entry record array list all each every the show sum average " +
    "maximum minimum max min count sort first last unique different where whose which with who than only whole pretty print " +
    "format indent compact minify merge delete remove set add replace change number many length top nested string line " +
    "is are has have not and or as in of from into out by to yaml jq yq data content thing without quote raw output result it " +
    "column row sorted total highest lowest biggest smallest order reverse keys jsonl csv valid validate check parse per name-value"
  )
    .split(" ")
    .flatMap((word) => [word, lemmaOf(word)]),
);
const PATH = /^\.?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*|\[\d*\])*$/;
const FILE = /\.(?:jsonl?|ndjson|ya?ml|txt|csv|log|tsv|xml|conf|md)$/i;

function keyIn(token: Token | undefined): string | undefined {
  if (token === undefined) return undefined;
  const { text, quoted, lemma } = token;
  if (FILE.test(text)) return undefined;
  if (quoted) return /^[\w .-]+$/.test(text) ? text.replace(/^\./, "") : undefined;
  if (!PATH.test(text) || NO_KEYS.has(lemma) || NO_KEYS.has(text.toLowerCase())) return undefined;
  return text.replace(/^\./, "");
}

/** "Names of all users" asks for the key "name" of each. */
const singular = (key: string): string =>
  /^[a-z]+ies$/.test(key)
    ? key.replace(/ies$/, "y")
    : /^[a-z]+[^siu]s$/.test(key)
      ? key.slice(0, -1)
      : key;

defineNoun<string>("KEY", [
  ["{x:text}", (values) => keyIn(values.get("x"))],
  [
    '"key"|"field"|"property"|"attribute"|"path"|"entry" [named|called] {x:text}',
    (values) => keyIn(values.get("x")),
  ],
  ['{x:text} "key"|"field"|"property"|"attribute"|"entry"', (values) => keyIn(values.get("x"))],
]);
defineNoun<string>("KEYS", [
  [
    '{x:text} ["values"|"value"|"fields"|"field"]',
    (values) => {
      const key = keyIn(values.get("x"));
      return key === undefined ? undefined : values.get("x")?.quoted === true ? key : singular(key);
    },
  ],
]);
const key = (values: Values, slot = "k"): string => meaningOf<string>(values, slot) as string;

const THINGS =
  '"element"|"elements"|"object"|"objects"|"item"|"items"|"entry"|"entries"|"record"|"records"|"ones"|"those"|"everyone"|"people"';
const EVERY = '"each"|"every"|"all"';
const WHO = '"where"|"whose"|"with"|"who"|"that"|"which"|"having"|"if"|"when"|"for"';

const where = (draft: JsonDraft, values: Values): boolean => {
  const { column, compared } = meaningOf<Condition>(values, "q") as Condition;
  if (!("name" in column)) return false;
  draft.select.push({ key: column.name, compared });
  draft.each = true;
  return true;
};

/** Facets on JSON. */
export const jsonFacets: readonly Facet<JsonDraft>[] = [
  facet(
    "where",
    [
      `[${EVERY}] [${THINGS}] ${WHO} [have|has|the|their] {q:COND}`,
      `[${EVERY}] [the] {y:text} ${WHO} [have|has|the|their] {q:COND}`,
      '"and"|"but" ["where"|"whose"] {q:COND}',
    ],
    where,
  ),
  facet("or", ['"or" ["where"|"whose"] {q:COND}'], (draft, values) => {
    draft.any = true;
    return where(draft, values);
  }),
  facet(
    "where:said",
    [`[${EVERY}] [${THINGS}] "with"|"whose"|"having" [the] {k:KEY} [of|set|"is"] {v:text}`],
    (draft, values) => {
      const value = values.get("v") as Token;
      if (!value.quoted && value.number === undefined) return false;
      draft.select.push({ key: key(values), compared: { op: "==", value: value.text } });
      draft.each = true;
      return true;
    },
  ),
  facet(
    "where:age",
    [
      '["who"|"that"|"which"] ["are"|"is"] "older" than {n:number}',
      '["who"|"that"|"which"] ["are"|"is"] "younger" than {m:number}',
    ],
    (draft, values) => {
      const isOlder = values.has("n");
      const value = String(values.get(isOlder ? "n" : "m")?.number);
      draft.select.push({ key: "age", compared: { op: isOlder ? ">" : "<", value } });
      draft.each = true;
    },
  ),
  facet(
    "each",
    [
      `[the] {k:KEYS} [and] [{l:KEYS}] [of|from|for|in|out] ${EVERY} [of] [the] [${THINGS}]`,
      `[the] {k:KEYS} [and] [{l:KEYS}] of|from|for|in ${EVERY} [of] [the] {y:text}`,
      `${EVERY} [of] [the] {k:KEYS} "values"|"value"|"fields"`,
      `[the] {k:KEYS} of "those"|"the" ["ones"|"entries"|"objects"|"items"|"records"]`,
      `[only|just] [the|their] {k:KEYS} of|for "those"`,
      `[show|only|just] [the|their] {k:KEYS} [and] [{l:KEYS}] of [the] {y:text} ["who"|"that"]`,
    ],
    (draft, values) => {
      if (draft.keys.length > 0) return false;
      draft.keys.push(key(values));
      const more = meaningOf<string>(values, "l");
      if (more !== undefined) draft.keys.push(more);
      draft.each = true;
      return true;
    },
  ),
  facet(
    "value",
    [
      '[the] "value"|"content"|"contents" [of|for|at|under|in|from] [the] {k:KEY}',
      "[show|extract|read|pull|only|just|what] [is|the] {k:KEY}",
      '{k:KEY} "value"',
    ],
    (draft, values) => {
      if (draft.keys.length > 0) return false;
      draft.keys.push(key(values));
      return true;
    },
  ),
  facet(
    "unique",
    [
      "[all] [the] unique|different [value|values] [of|for|in] [the] {k:KEYS}",
      "[all] [the] unique|different {k:KEYS}",
      `{k:KEYS} without duplicate`,
    ],
    (draft, values) => {
      draft.keys.push(key(values));
      draft.unique = true;
      draft.each = true;
    },
  ),
  facet(
    "unique:count",
    ['"how" many unique|different [value|values] [of|for|in] [the] {k:KEYS} [are] [there]'],
    (draft, values) => {
      draft.keys.push(key(values));
      draft.unique = true;
      draft.each = true;
      draft.figure = "count";
    },
  ),
  facet(
    "csv",
    [
      '"as"|"in"|"to"|"into" "csv"|"comma-separated" ["rows"|"format"|"lines"|"values"]',
      '"comma" "separated" ["values"|"lines"]',
    ],
    (draft) => {
      draft.asCsv = true;
      return draft.keys.length > 1;
    },
  ),
  facet(
    "tsv",
    [
      '["as"|"in"] "tsv"|"tab-separated" ["rows"|"format"|"lines"|"values"|"by"]',
      '["separated"|"delimited"] [by|with] [a] "tab"|"tabs" ["separated"]',
    ],
    (draft) => draft.keys.length > 1,
  ),
  facet("sorted", ["sorted", "sort [alphabetically]", "in order"], (draft) => !!draft.unique),
  facet(
    "sort",
    [
      "sort [the|it] [array|list|elements|objects|items|entries] by|on [the] {k:KEY}",
      '"sorted"|"ordered"|"order" by|on [the|their] {k:KEY}',
    ],
    (draft, values) => {
      draft.sortBy = key(values);
      draft.each = true;
    },
  ),
  facet(
    "latest",
    [
      '"latest"|"newest"|"highest"|"largest"|"biggest"|"most"|"recent" ["recent"] {k:KEY} "first"',
      '"latest"|"newest" "first"',
      "{k:KEY} descending",
      '["in"] "descending" ["order"]',
      "reverse [order]",
    ],
    (draft, values) => {
      const said = meaningOf<string>(values, "k");
      if (said !== undefined) draft.sortBy = said;
      draft.latest = true;
      return draft.sortBy !== undefined;
    },
  ),
  ...(
    [
      ["sum", '"sum"|"total"|"add"'],
      ["average", "average|mean"],
      ["max", 'maximum|max|"highest"|"largest"|"biggest"'],
      ["min", 'minimum|min|"lowest"|"smallest"'],
    ] as const
  ).map(([name, words]) =>
    facet(
      name,
      [`${words} [up] [of] [all|every|each] [the] [value] [of] [the] {k:KEYS} ["values"]`],
      (draft, values) => {
        if (draft.figure !== undefined) return false;
        draft.figure = name;
        draft.keys.push(key(values));
        draft.each = true;
        return true;
      },
    ),
  ),
  facet(
    "count",
    [
      `"how" many [${THINGS}] [are|does|do|is] [there|it|the] [array|list] [have|has|in]`,
      `count|number [of] [the|all] [${THINGS}]`,
      `length of [the] [array|list]`,
      '"how" many {y:text} [are] [there] [have|has|are]',
      "count [the|all] {y:text}",
    ],
    (draft) => {
      if (draft.figure !== undefined) return false;
      draft.figure = "count";
      return true;
    },
  ),
  facet(
    "group",
    [
      'count [of] [the] [elements|objects|items|entries] per|by|"for" [each|every] {k:KEY}',
      '"how" many [of] [elements|objects|items|entries] per|for [each|every] {k:KEY}',
      '"how" many {y:text} per [each] {k:KEY}',
    ],
    (draft, values) => {
      draft.group = key(values);
      draft.each = true;
    },
  ),
  facet(
    "has",
    [
      'has|have [a|the|any] ["top-level"|"top"] ["level"] "key"|"field"|"property"|"entry" [named|called] {x:text} [at] ["top"|"the"] ["level"]',
      '"is"|"does" ["there"] [a] "key"|"field"|"property" [named|called] {x:text} [there|exist|present|in]',
      'check|verify ["if"|"whether"|"that"] {x:text} exist|present',
    ],
    (draft, values) => {
      const said = keyIn(values.get("x"));
      if (said === undefined) return false;
      draft.has = said;
      return true;
    },
  ),
  facet(
    "delete",
    ['delete|drop|strip [the] ["key"|"field"|"property"] {k:KEY} [everywhere]'],
    (draft, values) => {
      draft.remove = key(values);
    },
  ),
  facet(
    "set",
    ['set|change|update [the] ["value"] [of] {k:KEY} to|"=" {v:text}'],
    (draft, values) => {
      draft.set = { key: key(values), value: values.get("v") as Token };
    },
  ),
  facet(
    "merge",
    [
      "merge|combine|overlay",
      '"override"|"overrides"|"overriding"|"wins"|"win"',
      "{file:file} wins|override",
    ],
    (draft, values) => {
      draft.merge = true;
      const file = values.get("file");
      return file === undefined || draft.files.some(({ text }) => text === file.text);
    },
  ),
  facet(
    "pretty",
    [
      '"pretty" print',
      '"pretty-print"|"prettify"|"beautify"|"reformat"|"indent"|"pretty"',
      '"format"',
      '["nicely"|"properly"] "formatted"|"indented"',
      '"human"|"human-readable" ["readable"]',
    ],
    (draft) => {
      draft.whole ??= "pretty";
    },
  ),
  facet(
    "indent",
    [
      '["with"|"using"|"and"|"by"|"use"] [an|a] "indent"|"indentation"|"indenting" ["level"|"width"|"step"] ["of"|"by"|"to"] {n:number} ["spaces"|"space"|"blanks"]',
      '["with"|"using"|"by"] {n:number} ["spaces"|"space"|"blanks"] ["of"|"as"|"for"] ["indent"|"indentation"]',
      '"indented" ["by"|"with"] {n:number} ["spaces"|"space"|"blanks"]',
    ],
    (draft, values) => {
      const n = values.get("n")?.number ?? -1;
      if (n < 0 || n > 7 || !Number.isInteger(n)) return false;
      draft.whole ??= "pretty";
      draft.indent = n;
      return undefined;
    },
  ),
  facet(
    "compact",
    [
      '"minify"|"minified"|"compact"|"compacted"|"uglify"',
      '"on"|"to"|"into" [a] [one|single] line',
      "without whitespace",
    ],
    (draft) => {
      draft.whole = "compact";
    },
  ),
  facet(
    "keys",
    [
      '[all|what|which] [the] ["top-level"|"top"] ["level"] "keys" [at] [the] ["top"|"first"] ["level"]',
    ],
    (draft) => {
      draft.whole = "keys";
    },
  ),
  facet(
    "sort-keys",
    ['"sorted" "keys"', 'sort [the|its|all|by] "keys"', '"keys" "sorted"'],
    (draft) => {
      draft.whole = "sorted";
    },
  ),
  facet(
    "base",
    [
      '"in"|"of"|"from"|"inside"|"under" [the] {x:text} "array"|"list"',
      '"in"|"of"|"inside"|"under" [the] "array"|"list" {x:text}',
    ],
    (draft, values) => {
      const { text = "" } = values.get("x") ?? {};
      if (!PATH.test(text) || FILE.test(text) || /^(?:json|the|an?|of|in)$/i.test(text))
        return false;
      draft.base = text.replace(/^\./, "");
      draft.each = true;
      return true;
    },
  ),
  facet(
    "element",
    [
      `[the] {o:ORD} ${THINGS}`,
      `[the] "last" ${THINGS}`,
      `[the] "first" {n:number} ${THINGS}`,
      `[the] "last" {m:number} ${THINGS}`,
    ],
    (draft, values) => {
      const ordinal = meaningOf<number>(values, "o");
      const [n, m] = [values.get("n")?.number, values.get("m")?.number];
      draft.element =
        n !== undefined
          ? `.[:${n}]`
          : m !== undefined
            ? `.[-${m}:]`
            : ordinal !== undefined
              ? `.[${ordinal - 1}]`
              : ".[-1]";
    },
  ),
  facet(
    "lines",
    [
      '[a|one|an] ["json"] ["object"|"record"|"entry"|"document"|"value"] "per"|"each"|"every"|"a" "line"',
      '"json" "lines"',
      '"jsonl"|"ndjson"',
    ],
    (draft) => {
      draft.lines = true;
    },
  ),
  facet(
    "filler",
    [
      '"json"|"yaml"|"jq"|"yq"|"an"|"array"|"list"|"objects"|"object"|"key"|"keys"|"element"|"elements"|"entries"|"items"|"records"|"users"',
      'with|using "jq"|"yq"',
      '["out"] of',
      '"top" "level"',
      '"top-level"',
      'without|"no" ["the"] "quotes"|"quote"|"quotation" ["marks"]',
      '"raw" ["output"|"string"|"text"]',
      '"unquoted"|"as" ["plain"] ["text"|"string"]',
      '"an"|"the"|"its"|"of" "array" ["of"] ["objects"|"users"]',
      "only|just|show|all|value|print|find|extract|read",
    ],
    () => true,
  ),
];
