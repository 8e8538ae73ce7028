/** How columns are named: "column 3", "the second field", "the last two columns", "the amount column (4th)". */
import { looksLikePath } from "../../../text/fit.js";
import { lemmaOf } from "../../../text/lemma.js";
import type { Token } from "../../../text/tokens.js";
import { defineNoun, meaningOf } from "../../nouns.js";
import { ORDINALS } from "../ordinals.js";

/** A column by its place (1 is the first, 0 the last, -1 the one before it) or by its name in the header. */
export type Column =
  // `said` is the name that stood beside its place.
  | { readonly at: number; readonly said?: string }
  /** `log` is its place in the log of a web server (common log format), `passwd` that in /etc/passwd. */
  | { readonly name: string; readonly log?: number; readonly passwd?: number };

/** Columns in the order they were said; `to` is a range, without an end where it goes on to the last. */
export type Columns =
  | { readonly list: readonly Column[] }
  | { readonly from: number; readonly to: number | undefined };

type Values = ReadonlyMap<string, Token>;

const at = (values: Values, slot: string): number | undefined => {
  const { number, lemma } = values.get(slot) ?? {};
  return number !== undefined && lemma !== "<ordinal>" && Number.isInteger(number) && number > 0
    ? number
    : undefined;
};
const ordinal = (values: Values, slot: string): number => meaningOf<number>(values, slot) as number;
const nth = (n: number | undefined): Column | undefined =>
  n === undefined ? undefined : { at: n };

/** Words that stand beside a column and are not its name. */
const NO_NAMES: ReadonlySet<string> = new Set(
  (
    "show sum add average mean median maximum minimum max min sort first last other any all each every unique " +
    "row line column col field file csv tsv table header heading delete remove drop without swap replace count " +
    "extract cut take keep skip join merge group filter select where whose which with when if than then and or not " +
    "by per for of from to at on in under only just same whole entire new next previous text word number value " +
    "separated delimited comma tab colon semicolon pipe space empty blank is are has have more less bigger smaller " +
    "between least most equal greater over above below total many much how what one two three highest lowest " +
    "largest smallest change convert contain match begin start end top bottom random middle lines numerically " +
    "character byte letter length size digit occurrence time way thing file space blank comment size " +
    "second third fourth fifth sixth seventh eighth ninth tenth numeric descending ascending order reverse left right frequency breakdown distinct different duplicate save print align format"
  )
    .split(" ")
    .flatMap((word) => [word, lemmaOf(word)]),
);

/** The name of a column, where a token can be one. */
export function nameOf(values: Values, slot = "x"): string | undefined {
  const token = values.get(slot);
  if (token === undefined) return undefined;
  const { text, quoted, lemma } = token;
  if (quoted) return /^[\w .-]{1,40}$/.test(text) && !looksLikePath(text) ? text : undefined;
  return /^[A-Za-z_][\w-]*$/.test(text) && !NO_NAMES.has(lemma) && !NO_NAMES.has(text.toLowerCase())
    ? text
    : undefined;
}

/** A place with the name that stood beside it. */
const called = (column: Column | undefined, values: Values): Column | undefined => {
  const said = nameOf(values);
  return column === undefined || said === undefined || !("at" in column)
    ? column
    : { ...column, said };
};

const named = (values: Values, slot = "x"): Column | undefined => {
  const name = nameOf(values, slot);
  return name === undefined ? undefined : { name };
};

defineNoun<number>("ORD", [
  ...ORDINALS.map((word, n) => [`"${word}"`, () => n + 1] as const),
  [
    "{n:number}",
    (values) => (values.get("n")?.lemma === "<ordinal>" ? values.get("n")?.number : undefined),
  ],
]);

const COLUMN = 'column|col|"columns"|"cols"|"word"';

/** A column by its place. */
defineNoun<Column>("NTH", [
  ['column|col [number|"no"|"nr"] {n:number}', (values) => nth(at(values, "n"))],
  [`{o:ORD} ${COLUMN}`, (values) => nth(ordinal(values, "o"))],
  [`{o:ORD} ${COLUMN} from [the] "end"|"right"|"back"`, (values) => nth(1 - ordinal(values, "o"))],
  [`{o:ORD} [to|from] "last" ${COLUMN}`, (values) => nth(1 - ordinal(values, "o"))],
  [`"second-to-last"|"penultimate"|"next-to-last" ${COLUMN}`, () => nth(-1)],
  [`last|rightmost ${COLUMN}`, () => nth(0)],
  ["leftmost column|col", () => nth(1)],
  ['"last" "one"', () => nth(0)],
  ['{o:ORD} "one"', (values) => nth(ordinal(values, "o"))],
  [
    "{x:text}",
    (values) => {
      const { text = "", quoted = true } = values.get("x") ?? {};
      if (quoted) return undefined;
      if (text === "$NF") return nth(0);
      const written = /^(?:\$|f|field|col|column)[-_]?(\d{1,3})$/i.exec(text);
      return written === null ? undefined : nth(Number(written[1]));
    },
  ],
  [
    "column|col {x:text}",
    (values) => {
      const written = /^#(\d{1,3})$/.exec(values.get("x")?.text ?? "");
      return written === null ? undefined : nth(Number(written[1]));
    },
  ],
]);

/** Columns of a web server's log by what they hold; elsewhere these are names like any other. */
const LOG_FIELDS: readonly (readonly [name: string, at: number, ways: readonly string[]])[] = [
  [
    "ip",
    1,
    [
      '["client"|"remote"|"source"|"visitor"|"requesting"] "ip"|"ips" [address]',
      '"visitor"|"visitors"|"client"|"clients"',
      '["client"|"remote"] "host"|"hosts"|"address"|"addresses"',
    ],
  ],
  ["user", 3, ['"remote" "user"|"users"']],
  [
    "path",
    7,
    [
      '["requested"|"request"] "url"|"urls"|"uri"|"uris"|"path"|"paths"|"page"|"pages"|"endpoint"|"endpoints"|"resource"|"resources"',
    ],
  ],
  [
    "status",
    9,
    [
      '["http"|"response"] "status"|"statuses" [code]',
      '["http"|"response"|"return"] "code"|"codes"',
    ],
  ],
  ["bytes", 10, ['"bytes"|"traffic"', '"response" "size"|"sizes"']],
];
const PASSWD_FIELDS: readonly (readonly [name: string, at: number, way: string])[] = [
  ["user", 1, '"user"|"login"|"account" "names"|"name"'],
  ["user", 1, '"username"|"usernames"|"users"|"logins"|"accounts"'],
  ["uid", 3, '["numeric"] ["user"] "uid"|"uids"|"id"|"ids"'],
  ["gid", 4, '["group"] "gid"|"gids"'],
  ["home", 6, '"home"|"homes" [directory]'],
  ["shell", 7, '["login"] "shell"|"shells"'],
];
defineNoun<Column>("KNOWN", [
  ...LOG_FIELDS.flatMap(([name, log, ways]) =>
    ways.map((way) => [way, () => ({ name, log })] as const),
  ),
  ...PASSWD_FIELDS.map(([name, passwd, way]) => [way, () => ({ name, passwd })] as const),
]);

/** A column, also by its name. A place said beside the name counts. */
defineNoun<Column>("COLUMN", [
  ["{n:NTH}", (values) => meaningOf<Column>(values, "n")],
  [
    "{x:text} column|col [column|col|number] {n:number}",
    (values) =>
      nameOf(values) === undefined ? undefined : called(nth(values.get("n")?.number), values),
  ],
  [
    "{x:text} column|col [which] [is] [the] {n:NTH}",
    (values) =>
      nameOf(values) === undefined ? undefined : called(meaningOf<Column>(values, "n"), values),
  ],
  [
    "{x:text} column|col [which] [is] [the] {o:ORD}",
    (values) => (nameOf(values) === undefined ? undefined : nth(ordinal(values, "o"))),
  ],
  [
    "{x:text} {n:NTH}",
    (values) =>
      nameOf(values) === undefined ? undefined : called(meaningOf<Column>(values, "n"), values),
  ],
  [
    "{n:NTH} {x:text}",
    (values) =>
      nameOf(values) === undefined ||
      !/^\S+$/.test(values.get("x")?.text ?? " ") ||
      values.get("x")?.quoted !== true
        ? undefined
        : meaningOf<Column>(values, "n"),
  ],
  [
    '{x:text} "which"|"that" "is" [the|in] {n:NTH}',
    (values) =>
      nameOf(values) === undefined ? undefined : called(meaningOf<Column>(values, "n"), values),
  ],
  [
    '{x:text} "in"|"under"|"from" [the] {n:NTH}',
    (values) =>
      nameOf(values) === undefined ? undefined : called(meaningOf<Column>(values, "n"), values),
  ],
  // "IP addresses (first field)"
  ["{l:KNOWN} {n:NTH}", (values) => meaningOf<Column>(values, "n")],
  ["{l:KNOWN} [column]", (values) => meaningOf<Column>(values, "l")],
  ["{x:text} column|col", (values) => named(values)],
  ["column|col [named] {x:text}", (values) => named(values)],
]);

/** A column said by a bare name too, where nothing else can stand ("the sum of amount"). */
defineNoun<Column>("COLREF", [
  ["{c:COLUMN}", (values) => meaningOf<Column>(values, "c")],
  ["{x:text}", (values) => named(values)],
]);

const list = (...columns: readonly (Column | undefined)[]): Columns | undefined =>
  columns.some((one) => one === undefined) ? undefined : { list: columns as readonly Column[] };

defineNoun<Columns>("COLUMNS", [
  [
    'column|col|"columns"|"cols" [number] {a:number} [and] [column] {b:number}',
    (values) => list(nth(at(values, "a")), nth(at(values, "b"))),
  ],
  [
    "column|col {a:number} [and] {b:number} [and] {c:number}",
    (values) => list(nth(at(values, "a")), nth(at(values, "b")), nth(at(values, "c"))),
  ],
  [
    "column|col {a:number} {b:number} {c:number} [and] {d:number}",
    (values) =>
      list(nth(at(values, "a")), nth(at(values, "b")), nth(at(values, "c")), nth(at(values, "d"))),
  ],
  [
    'column|col [from|number] {a:number} to|through|thru|until|"-" [column] {b:number}',
    (values) => range(at(values, "a"), at(values, "b")),
  ],
  [
    'column|col {a:number} [to] [the] "end"|onward|onwards|"on"|"last"|"up"',
    (values) => {
      const from = at(values, "a");
      return from === undefined ? undefined : { from, to: undefined };
    },
  ],
  [
    "column|col {x:text}",
    (values) => {
      const { text = "" } = values.get("x") ?? {};
      if (/^\d{1,3}-\d{1,3}$/.test(text)) {
        const [from, to] = text.split("-").map(Number);
        return range(from, to);
      }
      return /^\d{1,3}(?:,\d{1,3})+$/.test(text)
        ? list(...text.split(",").map((one) => nth(Number(one))))
        : undefined;
    },
  ],
  [
    "column|col {x:text} [and] {b:number}",
    (values) => {
      const { text = "" } = values.get("x") ?? {};
      return /^\d{1,3}(?:,\d{1,3})+$/.test(text)
        ? list(...text.split(",").map((one) => nth(Number(one))), nth(at(values, "b")))
        : undefined;
    },
  ],
  [
    `{o:ORD} [and] [the] {p:ORD} ${COLUMN}`,
    (values) => list(nth(ordinal(values, "o")), nth(ordinal(values, "p"))),
  ],
  [
    `{o:ORD} [the] {p:ORD} [and] [the] {q:ORD} ${COLUMN}`,
    (values) =>
      list(nth(ordinal(values, "o")), nth(ordinal(values, "p")), nth(ordinal(values, "q"))),
  ],
  [
    `{o:ORD} [column] to|through|thru|until [the] {p:ORD} ${COLUMN}`,
    (values) => range(ordinal(values, "o"), ordinal(values, "p")),
  ],
  [
    `{o:ORD} [column] "and" [the] "last" ${COLUMN}`,
    (values) => list(nth(ordinal(values, "o")), { at: 0 }),
  ],
  [`"first" {n:number} ${COLUMN}`, (values) => range(1, at(values, "n"))],
  [`"first" [and] [the] last ${COLUMN}`, () => list({ at: 1 }, { at: 0 })],
  [
    `"last" {n:number} ${COLUMN}`,
    (values) => {
      const count = at(values, "n");
      return count === undefined || count > 9
        ? undefined
        : { list: Array.from({ length: count }, (_, i) => ({ at: i + 1 - count })) };
    },
  ],
  [
    "{a:COLUMN} and [the] {b:COLUMN}",
    (values) => list(meaningOf<Column>(values, "a"), meaningOf<Column>(values, "b")),
  ],
  ["{x:text} [and] [the] {y:text} column", (values) => list(named(values), named(values, "y"))],
  [
    "{x:text} {y:text} [and] [the] {z:text} column",
    (values) => list(named(values), named(values, "y"), named(values, "z")),
  ],
  ["column|col {x:text} [and] {y:text}", (values) => list(named(values), named(values, "y"))],
  [
    "column|col {x:text} {y:text} [and] {z:text}",
    (values) => list(named(values), named(values, "y"), named(values, "z")),
  ],
]);

function range(from: number | undefined, to: number | undefined): Columns | undefined {
  return from === undefined || to === undefined || to <= from || to > 99 ? undefined : { from, to };
}
