/** What a column is compared with: "at least 5", "is empty", "starts with x"; and how awk writes it. */
import { lemmaOf } from "../../../text/lemma.js";
import type { Token } from "../../../text/tokens.js";
import { defineNoun, meaningOf } from "../../nouns.js";
import type { Column } from "./column.js";

export type Comparison =
  | { readonly op: ">" | "<" | ">=" | "<=" | "==" | "!="; readonly value: string }
  | { readonly op: "between"; readonly from: string; readonly to: string }
  | { readonly op: "empty" | "filled" }
  | { readonly op: "contains" | "lacks" | "starts" | "ends"; readonly value: string }
  | { readonly op: "either"; readonly values: readonly string[] };

/** A comparison of one column. */
export interface Condition {
  readonly column: Column;
  readonly compared: Comparison;
}

type Values = ReadonlyMap<string, Token>;

/** Words that only begin a comparison. */
const NO_VALUES: ReadonlySet<string> = new Set(
  "not empty blank greater bigger larger more less smaller equal at between over above under below than the contain start begin end match least most higher lower missing one either the a an column field col row line in of first last second third"
    .split(" ")
    .flatMap((word) => [word, lemmaOf(word)]),
);

function saidValue(values: Values, slot = "v"): string | undefined {
  const token = values.get(slot);
  if (token === undefined || token.lemma === "<ordinal>") return undefined;
  if (!token.quoted && (NO_VALUES.has(token.lemma) || NO_VALUES.has(token.text.toLowerCase())))
    return undefined;
  if (token.number !== undefined && !token.quoted) return String(token.number);
  return token.text;
}

const amount = (values: Values, slot = "v"): string | undefined => {
  const { text = "", number } = values.get(slot) ?? {};
  if (number !== undefined) return String(number);
  // Dates of that form are in order as texts are.
  return /^-?\d+(?:\.\d+)?$|^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
};

const by =
  (op: ">" | "<" | ">=" | "<=", slot = "v") =>
  (values: Values): Comparison | undefined => {
    const value = amount(values, slot);
    return value === undefined ? undefined : { op, value };
  };
const same =
  (op: "==" | "!=" | "contains" | "lacks" | "starts" | "ends") =>
  (values: Values): Comparison | undefined => {
    const value = saidValue(values);
    return value === undefined ? undefined : { op, value };
  };

const IS = '["is"|"are"|"was"|"be"|"has"|"have"|"value"]';

defineNoun<Comparison>("CMP", [
  [`${IS} bigger|more|over|above|higher|">"|beyond|past|after|later [than] {v:text}`, by(">")],
  ['"exceeds"|"exceeding"|"exceed"|"surpasses"|"tops"|"beats" {v:text}', by(">")],
  ['"reaches"|"reached" [at] ["least"] {v:text}', by(">=")],
  [`${IS} smaller|less|under|below|lower|"<"|before|earlier [than] {v:text}`, by("<")],
  [`${IS} [at] "least" {v:text}`, by(">=")],
  [`${IS} ">=" {v:text}`, by(">=")],
  [
    `${IS} {v:text} "or" "more"|"above"|"higher"|"greater"|"over"|"larger"|"bigger"|"later"`,
    by(">="),
  ],
  [`${IS} bigger|more|higher "than" "or" equal to {v:text}`, by(">=")],
  [`${IS} not|no smaller|less|under|below|lower [than] {v:text}`, by(">=")],
  [`${IS} [at] "most" {v:text}`, by("<=")],
  [`${IS} "<=" {v:text}`, by("<=")],
  [`${IS} "up" to {v:text}`, by("<=")],
  [`${IS} {v:text} "or" "less"|"below"|"lower"|"fewer"|"under"|"smaller"|"earlier"`, by("<=")],
  [`${IS} smaller|less|lower "than" "or" equal to {v:text}`, by("<=")],
  [`${IS} not|no bigger|more|over|above|higher [than] {v:text}`, by("<=")],
  [
    `${IS} between|from {v:text} and|to {w:text}`,
    (values) => {
      const [from, to] = [amount(values), amount(values, "w")];
      return from === undefined || to === undefined ? undefined : { op: "between", from, to };
    },
  ],
  [`${IS} empty|blank|missing|unset`, () => ({ op: "empty" })],
  ['has|have no "value"', () => ({ op: "empty" })],
  [`${IS} not empty|blank|missing`, () => ({ op: "filled" })],
  ["non-empty|nonempty|filled|set|non-blank", () => ({ op: "filled" })],
  [
    `"is"|"are"|"="|"=="|equal|equals|"exactly"|"reads"|"says"|"was" [exactly|equal] [to] {v:text}`,
    same("=="),
  ],
  [
    `"is"|"are"|equal|equals [either] {v:text} "or" {w:text}`,
    (values) => {
      const [a, b] = [saidValue(values), saidValue(values, "w")];
      return a === undefined || b === undefined ? undefined : { op: "either", values: [a, b] };
    },
  ],
  [`${IS} not|"!="|"<>" [equal|equals] [to] {v:text}`, same("!=")],
  [`${IS} different from {v:text}`, same("!=")],
  [`${IS} "other" than {v:text}`, same("!=")],
  ["contain|match|mention|include [the] [text|word|string] {v:text}", same("contains")],
  ["not contain|match|mention|include [the] [text|word|string] {v:text}", same("lacks")],
  ['"start"|"starts"|"starting"|"begin"|"begins"|"beginning" with {v:text}', same("starts")],
  ['"end"|"ends"|"ending" with|in {v:text}', same("ends")],
]);

const WRITTEN = /^(\$?[A-Za-z_]?\w*)(>=|<=|==|!=|=|>|<)([\w.-]+)$/;

defineNoun<Condition>("COND", [
  [
    "{c:COLREF} {t:CMP}",
    (values) => ({
      column: meaningOf<Column>(values, "c") as Column,
      compared: meaningOf<Comparison>(values, "t") as Comparison,
    }),
  ],
  [
    '{t:CMP} under|"in"|"for"|"as" [the] {c:COLUMN}',
    (values) => ({
      column: meaningOf<Column>(values, "c") as Column,
      compared: meaningOf<Comparison>(values, "t") as Comparison,
    }),
  ],
  [
    '{v:text} "in"|"as"|"under"|"at" [the] {c:COLUMN}',
    (values) => {
      const value = saidValue(values);
      return value === undefined ||
        (values.get("v")?.thing === false && value === value.toLowerCase())
        ? undefined
        : { column: meaningOf<Column>(values, "c") as Column, compared: { op: "==", value } };
    },
  ],
  // Words that are no names elsewhere are one before a comparison.
  [
    "{x:text} {t:CMP}",
    (values) => {
      const { text = "" } = values.get("x") ?? {};
      return /^(?:total|count|value|number|length|order|text|time|size)$/i.test(text)
        ? { column: { name: text }, compared: meaningOf<Comparison>(values, "t") as Comparison }
        : undefined;
    },
  ],
  [
    '{x:text} {v:text} "in"|"as"|"under" [the] {c:COLUMN}',
    (values) => {
      const value = saidValue(values);
      return value === undefined ||
        values.get("v")?.thing === false ||
        values.get("x")?.thing === true
        ? undefined
        : { column: meaningOf<Column>(values, "c") as Column, compared: { op: "==", value } };
    },
  ],
  [
    "empty|blank {c:COLUMN}",
    (values) => ({ column: meaningOf<Column>(values, "c") as Column, compared: { op: "empty" } }),
  ],
  [
    "no|missing [value] [under|for] {c:COLUMN}",
    (values) => ({ column: meaningOf<Column>(values, "c") as Column, compared: { op: "empty" } }),
  ],
  [
    "{x:text}",
    (values) => {
      const { text = "", quoted = true } = values.get("x") ?? {};
      const written = quoted ? null : WRITTEN.exec(text);
      if (written === null) return undefined;
      const [, name = "", op = "", value = ""] = written;
      const place = /^\$(\d+)$/.exec(name);
      if (name === "" || (name.startsWith("$") && place === null)) return undefined;
      return {
        column: place === null ? { name } : { at: Number(place[1]) },
        compared: { op: (op === "=" ? "==" : op) as "==" | ">", value },
      };
    },
  ],
]);

const isNumber = (value: string): boolean => /^-?\d+(?:\.\d+)?$/.test(value);
const inAwk = (value: string): string =>
  value.replace(/[\\"]/g, "\\$&").replaceAll("'", "'\\''").replaceAll("\n", " ");
const quoted = (value: string): string => (isNumber(value) ? value : `"${inAwk(value)}"`);
const regex = (value: string): string =>
  value.replace(/[.*+?^$()[\]{}|/\\]/g, "\\$&").replaceAll("'", "'\\''");

/** A condition as awk writes it, given how it writes the column. */
export function inAwkTerms(column: string, compared: Comparison, ignoreCase: boolean): string {
  switch (compared.op) {
    case "between":
      return `${column} >= ${quoted(compared.from)} && ${column} <= ${quoted(compared.to)}`;
    case "empty":
      return `${column} == ""`;
    case "filled":
      return `${column} != ""`;
    case "contains":
      return `${fold(column, ignoreCase)} ~ /${regex(lower(compared.value, ignoreCase))}/`;
    case "lacks":
      return `${fold(column, ignoreCase)} !~ /${regex(lower(compared.value, ignoreCase))}/`;
    case "starts":
      return `${fold(column, ignoreCase)} ~ /^${regex(lower(compared.value, ignoreCase))}/`;
    case "ends":
      return `${fold(column, ignoreCase)} ~ /${regex(lower(compared.value, ignoreCase))}$/`;
    case "either":
      return `(${compared.values.map((one) => `${column} == ${quoted(one)}`).join(" || ")})`;
    default:
      return isNumber(compared.value)
        ? `${column} ${compared.op} ${compared.value}`
        : `${fold(column, ignoreCase)} ${compared.op} ${quoted(lower(compared.value, ignoreCase))}`;
  }
}

const fold = (column: string, ignoreCase: boolean): string =>
  ignoreCase ? `tolower(${column})` : column;
const lower = (value: string, ignoreCase: boolean): string =>
  ignoreCase ? value.toLowerCase() : value;
