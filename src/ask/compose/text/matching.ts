/** Which lines are meant by what is in them, and by where they stand; as grep and as sed say it. */
import { lemmaOf } from "../../text/lemma.js";
import type { Token } from "../../text/tokens.js";
import { defineNoun, meaningOf } from "../nouns.js";
import { pattern, single } from "./draft.js";
import "./table/column.js";

type Values = ReadonlyMap<string, Token>;

/** A text, or a kind of character as a basic regular expression that is extended too. */
export type Wanted = { readonly text: string } | { readonly expression: string };

/** One condition on a line; any of the texts will do. */
export interface LineTest {
  readonly any: readonly Wanted[];
  readonly not: boolean;
  /** Where in the line. */
  readonly at: "anywhere" | "start" | "end" | "whole";
}

/** Lines that meet all of the tests. */
export type LineTests = readonly LineTest[];

/** An address of sed. */
export interface Address {
  readonly sed: string;
  /** The address holds an extended regular expression. */
  readonly isExtended?: boolean;
}

/** Words that begin something else where a text is looked for. */
const NO_TEXTS: ReadonlySet<string> = new Set(
  (
    "number count header heading column field more less fewer longer shorter at exactly only trailing leading " +
    "duplicate most least line than blank empty length case row file match pattern context each every all " +
    "either both neither any one two no not over under between bigger smaller same unique different first last " +
    "everything anything identical equal similar other there them it comment oldest newest latest largest even odd nonblank non-empty nonempty random longest shortest files directory directories biggest smallest alphabetical most-recent " +
    "many much how name value text color colour filename first second third fourth fifth sixth seventh eighth ninth tenth by per in of word string regex phrase but and or nor skip until listed"
  )
    .split(" ")
    .flatMap((word) => [word, lemmaOf(word)]),
);

/** Characters that are said and not written. */
const SPOKEN: readonly (readonly [ways: string, expression: string])[] = [
  ['[a|any|some] "digit"|"digits"', "[0-9]"],
  ['[a] "number"|"numbers"', "[0-9]"],
  ['[a|any] "letter"|"letters"', "[[:alpha:]]"],
  ['[a] "vowel"|"vowels"', "[aeiouAEIOU]"],
  [
    '[an|a] "uppercase"|"capital"|"upper-case"|"capitalized" ["letter"|"letters"|"character"|"characters"|"case"]',
    "[[:upper:]]",
  ],
  ['[a] "lowercase"|"lower-case" ["letter"|"letters"|"character"|"characters"]', "[[:lower:]]"],
  ['[a] "hash"|"hashes"|"hashtag"|"pound" ["sign"|"character"|"mark"]', "#"],
  ['[a] "semicolon"|"semicolons"', ";"],
  ['[a] "colon"|"colons"', ":"],
  ['[a] "comma"|"commas"', ","],
  ['[a] "dash"|"hyphen"|"dashes"', "-"],
  ['[an] "underscore"|"underscores"', "_"],
  ['[an] "asterisk"|"star" ["sign"|"character"]', "[*]"],
  ['[a] "percent" ["sign"]', "%"],
  ['[a] "dollar" ["sign"]', "[$]"],
  ['[an] "at" "sign"', "@"],
  ['[a] "question" "mark"', "[?]"],
  ['[an] "exclamation" "mark"', "!"],
  ['[a] "dot"|"period"|"full"|"point" ["stop"]', "[.]"],
  ['[a] "slash"', "/"],
  ['[a] "backslash"', "[\\\\]"],
  ['[a] "quote"|"quotes"|"double" ["quote"|"quotes"]', '"'],
  ['[a] "space"|"spaces"|"blank"', " "],
  ['[a] "whitespace"', "[[:space:]]"],
  ['[a] "tab"|"tabs" ["character"|"characters"]', "\t"],
  [
    '[an|a] "ip"|"ips"|"ipv4" ["address"|"addresses"]',
    "[0-9]\\{1,3\\}\\(\\.[0-9]\\{1,3\\}\\)\\{3\\}",
  ],
];

/** "Lines with errors" have an error. */
const PLURALS = /^(?:errors|warnings|failures|exceptions|timeouts)$/i;

defineNoun<Wanted>("WHAT", [
  ...SPOKEN.map(([ways, expression]) => [ways, () => ({ expression })] as const),
  ["{l:LETTER}", (values) => meaningOf<Wanted>(values, "l")],
  [
    "{x:text}",
    (values) => {
      const {
        text = "",
        quoted = false,
        thing = false,
        lemma = "",
        number,
      } = values.get("x") ?? {};
      // "Five" counts, it is not looked for.
      if (!quoted && number !== undefined && /^[a-z]+$/i.test(text)) return undefined;
      if (
        text === "" ||
        (!quoted &&
          /\.\w{1,5}$|\/$/.test(text) &&
          thing &&
          /^[\w./~-]+$/.test(text) &&
          /[A-Za-z]/.test(text))
      )
        return undefined;
      if (lemma === "<ordinal>") return undefined;
      return !quoted && (NO_TEXTS.has(lemma) || NO_TEXTS.has(text.toLowerCase()))
        ? undefined
        : { text: !quoted && PLURALS.test(text) ? text.slice(0, -1) : text };
    },
  ],
]);

defineNoun<Wanted>("LETTER", [
  [
    '[the|a] "letter"|"character"|"digit"|"symbol" {x:text}',
    (values) => {
      const { text = "" } = values.get("x") ?? {};
      return text.length === 1 ? { text } : undefined;
    },
  ],
]);

const what = (values: Values, ...slots: string[]): readonly Wanted[] =>
  slots.flatMap((slot) => meaningOf<Wanted>(values, slot) ?? []);

const tests = (any: readonly Wanted[], at: LineTest["at"] = "anywhere", not = false): LineTests => [
  { any, at, not },
];

const TEXT =
  '[a|an|the] ["text"|"word"|"string"|"pattern"|"phrase"|"regex"|"keyword"|"substring"|"expression"|"term"|"message"]';
const TELLS = "contain|match|include|mention|hold";
const HAVE = `${TELLS}|with|have|has|having|say`;
const AUX = '["that"|"which"|"do"|"does"|"are"|"is"] ["that"|"do"|"does"]';
const START =
  '"begin"|"begins"|"beginning"|"start"|"starts"|"starting"|"begun"|"started"|"prefixed" with|by';
const END = '"end"|"ends"|"ending"|"ended"|"finish"|"finishes"|"finishing" with|by|in';

/** What lines have in them, however it is said. `have` are the words that may say it. */
const ways = (
  have: string,
): readonly (readonly [string, (values: Values) => LineTests | undefined])[] => [
  [`${AUX} ${have} ${TEXT} {w:WHAT}`, (values) => tests(what(values, "w"))],
  [`${AUX} ${have} [at] "least" "one"|"1" {w:WHAT}`, (values) => tests(what(values, "w"))],
  [
    `${AUX} ${have} [either] ${TEXT} {w:WHAT} "or"|"and/or" ${TEXT} {v:WHAT}`,
    (values) => tests(what(values, "w", "v")),
  ],
  [
    `${AUX} ${have} [any|one|either] [of] ${TEXT} {w:WHAT} ["or"] {v:WHAT} "or" {u:WHAT}`,
    (values) => tests(what(values, "w", "v", "u")),
  ],
  [
    `${AUX} ${have} [both] ${TEXT} {w:WHAT} "and"|"as" ["well"|"also"] ["as"] ${TEXT} {v:WHAT}`,
    (values) => [...tests(what(values, "w")), ...tests(what(values, "v"))],
  ],
  [
    `${AUX} ${have} [both] ${TEXT} {w:WHAT} "and"|"but" ["also"] ${have} ${TEXT} {v:WHAT}`,
    (values) => [...tests(what(values, "w")), ...tests(what(values, "v"))],
  ],
  [
    `${AUX} ${have} ${TEXT} {w:WHAT} ["but"|"and"|"yet"] not|without|excluding|ignoring|except [do] [${HAVE}] ${TEXT} {v:WHAT}`,
    (values) => [...tests(what(values, "w")), ...tests(what(values, "v"), "anywhere", true)],
  ],
  [`${AUX} not ${HAVE} ${TEXT} {w:WHAT}`, (values) => tests(what(values, "w"), "anywhere", true)],
  [
    `${AUX} not ${HAVE} [either] ${TEXT} {w:WHAT} "or"|"nor" {v:WHAT}`,
    (values) => tests(what(values, "w", "v"), "anywhere", true),
  ],
  [
    `${AUX} ${have} "neither" ${TEXT} {w:WHAT} "nor" ${TEXT} {v:WHAT}`,
    (values) => tests(what(values, "w", "v"), "anywhere", true),
  ],
  ['"lacking"|"missing" {w:WHAT}', (values) => tests(what(values, "w"), "anywhere", true)],
  [`${AUX} ${START} ${TEXT} {w:WHAT}`, (values) => tests(what(values, "w"), "start")],
  [
    `${AUX} ${START} ${TEXT} {w:WHAT} "or" {v:WHAT}`,
    (values) => tests(what(values, "w", "v"), "start"),
  ],
  [`${AUX} not ${START} ${TEXT} {w:WHAT}`, (values) => tests(what(values, "w"), "start", true)],
  [`${AUX} ${END} ${TEXT} {w:WHAT}`, (values) => tests(what(values, "w"), "end")],
  [`${AUX} not ${END} ${TEXT} {w:WHAT}`, (values) => tests(what(values, "w"), "end", true)],
  [
    `${AUX} ${START} ${TEXT} {w:WHAT} "and" ${END} ${TEXT} {v:WHAT}`,
    (values) => [...tests(what(values, "w"), "start"), ...tests(what(values, "v"), "end")],
  ],
  [
    '["that"|"which"] ["are"|"is"] "exactly"|"equal"|"equals"|"equalling"|"identical"|"reading"|"saying" [to] {w:WHAT}',
    (values) => tests(what(values, "w"), "whole"),
  ],
];

/** Characters of which alone a line may be. */
const KINDS: readonly (readonly [ways: string, expression: string])[] = [
  ['"digit"|"digits"|"number"|"numbers"', "[0-9]\\+"],
  ['"letter"|"letters"|"alphabetic" ["characters"]', "[[:alpha:]]\\+"],
  ['"alphanumeric" ["characters"]', "[[:alnum:]]\\+"],
  ['"uppercase"|"upper-case"|"capital" ["letters"|"characters"]', "[[:upper:]]\\+"],
  ['"lowercase"|"lower-case" ["letters"|"characters"]', "[[:lower:]]\\+"],
  ['"whitespace"|"spaces"|"blanks"', "[[:space:]]\\+"],
];
defineNoun<Wanted>(
  "KINDS",
  KINDS.map(([ways, expression]) => [ways, () => ({ expression })] as const),
);

/** Lines by what they have, where "with" and "have" cannot mean anything else. */
defineNoun<LineTests>("MATCH", [
  [
    `${AUX} "contain"|"contains"|"containing"|"have"|"has"|"with"|"are"|"consist"|"consists"|"consisting"|"made" [up] [of] "only"|"just"|"entirely"|"solely"|"purely"|"nothing" ["but"|"of"] [of] {w:KINDS} ["only"]`,
    (values) => tests(what(values, "w"), "whole"),
  ],
  [
    `${AUX} "only"|"just"|"entirely" ["consist"|"contain"|"contains"|"containing"|"have"|"of"] [of] {w:KINDS}`,
    (values) => tests(what(values, "w"), "whole"),
  ],
  [
    `${AUX} "consist"|"consists"|"consisting" [entirely|only|solely] of [only] {w:KINDS}`,
    (values) => tests(what(values, "w"), "whole"),
  ],
  ...ways(HAVE),
  [`without ${TEXT} {w:WHAT}`, (values) => tests(what(values, "w"), "anywhere", true)],
]);
/** Lines by how they begin and end. */
defineNoun<LineTests>("STARTING", [
  [`${AUX} ${START} ${TEXT} {w:WHAT}`, (values) => tests(what(values, "w"), "start")],
  [`${AUX} ${END} ${TEXT} {w:WHAT}`, (values) => tests(what(values, "w"), "end")],
]);
/** The same said so plainly that it needs no "lines" before it. */
defineNoun<LineTests>("TELLING", ways(TELLS));

const SUBJECT =
  '[all|any|each|every|only|those|just] [of] [the] ["log"] "line"|"lines"|"entry"|"entries"|"row"|"rows"|"messages"|"message"|"records"|"ones"|"everything"|"anything"|"requests"|"events"';
const LOUD = /^(?:[A-Z][A-Z0-9_]{2,}|[^a-z]*[^\w\s]+.*)$/;

defineNoun<LineTests>("LINES", [
  [`${SUBJECT} [of|in|from] {m:MATCH}`, (values) => meaningOf<LineTests>(values, "m")],
  [
    '[all|any|each|every|only|those|just] [the] {x:text} "line"|"lines"|"entries"|"messages"|"entry"|"message"|"records"',
    (values) => {
      const { text = "", quoted = false } = values.get("x") ?? {};
      return quoted || LOUD.test(text) ? tests([{ text }]) : undefined;
    },
  ],
]);

const lineAt = (values: Values, slot: string): string | undefined => {
  const { number, lemma } = values.get(slot) ?? {};
  return number !== undefined && Number.isInteger(number) && number > 0 && lemma !== "<size>"
    ? String(number)
    : undefined;
};
const address = (sed: string | undefined): Address | undefined =>
  sed === undefined ? undefined : { sed };
const both = (from: string | undefined, to: string | undefined): Address | undefined =>
  from === undefined || to === undefined ? undefined : { sed: `${from},${to}` };

/** Lines by their place. */
defineNoun<Address>("PLACE", [
  ['"line"|"lines"|"row" [number|"no"|"nr"] {n:number}', (values) => address(lineAt(values, "n"))],
  ['{o:ORD} "line"|"row"', (values) => address(String(meaningOf<number>(values, "o")))],
  [
    '{n:number} "line"|"row"',
    (values) => (values.get("n")?.lemma === "<ordinal>" ? address(lineAt(values, "n")) : undefined),
  ],
  ['"last"|"final" "line"|"row"', () => ({ sed: "$" })],
  [
    '"line"|"lines"|"row"|"rows" [number|numbers|from|between] {n:number} to|through|thru|until|till|"-" ["line"] {m:number}',
    (values) => both(lineAt(values, "n"), lineAt(values, "m")),
  ],
  [
    '"line"|"lines"|"row"|"rows" [number|numbers] "from"|"between" {n:number} and ["line"] {m:number}',
    (values) => both(lineAt(values, "n"), lineAt(values, "m")),
  ],
  [
    '"from"|"between" "line"|"lines" {n:number} [up] to|through|thru|until|till|and ["line"] {m:number}',
    (values) => both(lineAt(values, "n"), lineAt(values, "m")),
  ],
  [
    '"line"|"lines" {x:text}',
    (values) => {
      const written = /^(\d+)[,:](\d+)$/.exec(values.get("x")?.text ?? "");
      return written === null ? undefined : both(written[1], written[2]);
    },
  ],
  [
    '"first"|"top"|"leading" {n:number} "line"|"lines"|"rows"',
    (values) => both("1", lineAt(values, "n")),
  ],
  ['{n:number} "first"|"top" "line"|"lines"|"rows"', (values) => both("1", lineAt(values, "n"))],
  ['"up" to [and] ["including"] "line" {n:number}', (values) => both("1", lineAt(values, "n"))],
  ['"until"|"till"|"through" "line" {n:number}', (values) => both("1", lineAt(values, "n"))],
  [
    '["from"|"starting"|"beginning"] [at|from|with] "line" {n:number} [on|onward|onwards|"to"] [the] "end"|"on"|"onward"|"onwards"|"last" [of]',
    (values) => both(lineAt(values, "n"), "$"),
  ],
]);

/** Lines by their place or by what they have in them. */
defineNoun<Address>("ADDRESS", [
  ["{p:PLACE}", (values) => meaningOf<Address>(values, "p")],
  ["{l:LINES}", (values) => addressOf(meaningOf<LineTests>(values, "l") as LineTests)],
]);

const isText = (one: Wanted): one is { readonly text: string } => "text" in one;
const asGrep = (one: Wanted): string => (isText(one) ? one.text : one.expression);
const extended = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
const asExtended = (one: Wanted): string =>
  isText(one) ? extended(one.text) : one.expression.replace(/\\([(){}])/g, "$1");
const anchor = (at: LineTest["at"], inner: string): string =>
  `${at === "start" || at === "whole" ? "^" : ""}${inner}${at === "end" || at === "whole" ? "$" : ""}`;

/** An address of sed for lines; undefined where it takes more than one expression. */
export function addressOf(lines: LineTests): Address | undefined {
  const [only, ...more] = lines;
  if (only === undefined || more.length > 0) return undefined;
  const [first] = only.any;
  if (first === undefined) return undefined;
  const negated = only.not ? "!" : "";
  if (only.any.length === 1) {
    const inner = isText(first) ? pattern(first.text) : first.expression.replace(/\//g, "\\/");
    return { sed: `/${anchor(only.at, inner)}/${negated}` };
  }
  const inner = only.any
    .map((one) => asExtended(one).replace(/\//g, "\\/").replaceAll("'", "'\\''"))
    .join("|");
  return {
    sed: `/${only.at === "anywhere" ? inner : anchor(only.at, `(${inner})`)}/${negated}`,
    isExtended: true,
  };
}

/** A program that keeps the lines of one test; `flags` come before its own. */
export function grepOf({ any, at, not }: LineTest, flags = "", turned = false): string {
  const isTurned = not !== turned;
  const [first] = any;
  const isEither = any.length > 1;
  const isWhole = at === "whole" && !isEither;
  const inner = isEither
    ? any.map(asExtended).join("|")
    : first === undefined
      ? ""
      : at === "anywhere" || isWhole
        ? asGrep(first)
        : isText(first)
          ? first.text.replace(/[\\^$.*[\]]/g, "\\$&")
          : first.expression;
  const written =
    isWhole || at === "anywhere" ? inner : anchor(at, isEither ? `(${inner})` : inner);
  const all = `${isTurned ? "v" : ""}${isEither ? "E" : ""}${isWhole ? "x" : ""}${flags}`;
  const isDashed = written.startsWith("-");
  const quoted =
    written.includes("\t") && !/['\\]/.test(written)
      ? `$'${written.replaceAll("\t", "\\t")}'`
      : single(written);
  return `grep ${all === "" ? "" : `-${all} `}${isDashed ? "-e " : ""}${quoted}`;
}
