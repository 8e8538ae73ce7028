/** What separates the parts of a line by its name, and steps on what stands before, after or between such characters. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { defineNoun, meaningOf } from "../nouns.js";
import { pattern, type Step, type TextDraft } from "./draft.js";
import { step } from "./lines.js";

type Values = ReadonlyMap<string, Token>;

/** Characters that separate, as `cut -d` and `awk -F` write them. */
const SEPARATORS: readonly (readonly [ways: string, written: string])[] = [
  ['[a] "comma"|"commas"', ","],
  ['[a] "tab"|"tabs" ["character"|"characters"]', "\\t"],
  ['[a] "colon"|"colons"', ":"],
  ['[a] "semicolon"|"semicolons"|"semi-colon"|"semi-colons"', ";"],
  ['[a] "pipe"|"pipes" ["character"|"characters"|"symbol"]', "|"],
  ['[a] ["forward"] "slash"|"slashes"', "/"],
  ['[a] "dash"|"dashes"|"hyphen"|"hyphens"', "-"],
  ['[an] "underscore"|"underscores"', "_"],
  ['[a] "dot"|"dots"|"period"|"periods"', "."],
  ['[a] ["single"] "space"|"spaces"|"blank"|"blanks" ["character"|"characters"]', " "],
  ['[an] "equals"|"equal" ["sign"|"signs"]', "="],
  ['[an] "at" "sign"|"signs"|"symbol"', "@"],
  ['[a] "hash"|"hashes" ["sign"|"signs"]', "#"],
  ['[a] "percent" "sign"|"signs"', "%"],
  ['[an] "ampersand"|"ampersands"', "&"],
];

/** One character that separates, said or written. */
defineNoun<string>("SEP", [
  ...SEPARATORS.map(([ways, written]) => [ways, () => written] as const),
  [
    '["the"|"a"|"an"] ["character"|"symbol"|"string"] {x:text} ["character"|"symbol"|"sign"]',
    (values) => {
      const { text = "", quoted = false } = values.get("x") ?? {};
      if (text === "\\t") return text;
      return text.length === 1 && (quoted || /\W/.test(text)) ? text : undefined;
    },
  ],
]);

const sep = (values: Values, slot = "s"): string => meaningOf<string>(values, slot) as string;

/** For single quotes in a shell. */
const quoted = (character: string): string =>
  character === "\\t" ? "$'\\t'" : character === "'" ? '"\'"' : `'${character}'`;
const cut = (character: string, fields: string): string =>
  character === "\\t" ? `cut -f${fields}` : `cut -d${quoted(character)} -f${fields}`;
const inClass = (character: string): string =>
  character === "\\t" ? "\\t" : character === "^" ? "\\^" : character === "'" ? "'\\''" : character;
const inPattern = (character: string): string => (character === "\\t" ? "\\t" : pattern(character));

const WHAT =
  '"everything"|"anything"|"text"|"part"|"portion"|"all"|"what"|"characters"|"stuff"|"whatever"|"bit"';
const EACH = '["on"|"in"|"of"|"from"|"for"|"within"] [each|every|all|the] ["line"|"lines"|"row"]';
const COMES = '["that"|"which"] ["comes"|"is"|"stands"|"appears"|"come"|"are"]';

/** Characters that come in pairs around a text. */
const PAIRS: readonly (readonly [ways: string, open: string, close: string])[] = [
  ['["double"|"quotation"] "quotes"|"quotation"|"double-quotes" ["marks"]', '"', '"'],
  ['"single" "quotes"', "'", "'"],
  ['"backticks"|"backquotes"', "`", "`"],
  ['"parentheses"|"parenthesis"|"parens"|"round" ["brackets"]', "(", ")"],
  ['["square"] "brackets"', "[", "]"],
  ['["curly"] "braces"|"curly" ["brackets"]', "{", "}"],
  ['"angle" "brackets"', "<", ">"],
  ['"asterisks"|"stars"', "*", "*"],
  ['"pipes"', "|", "|"],
  ['"slashes"', "/", "/"],
];
defineNoun<readonly [string, string]>(
  "PAIR",
  PAIRS.map(([ways, open, close]) => [ways, () => [open, close] as const]),
);

function betweenPair(open: string, close: string): Step {
  const [first, last] = [open, close].map((one) => pattern(one));
  const inside = close === "]" ? "[^]]*" : `[^${inClass(close)}]*`;
  const from = open === "'" ? "'\\''" : first;
  const to = close === "'" ? "'\\''" : last;
  const gone = open === close ? inClass(open) : open === "[" ? "[]" : `${open}${close}`;
  const isPlain = open !== "[";
  return {
    program: `grep -o '${from}${inside}${to}'`,
    after: isPlain ? ` | tr -d '${gone}'` : " | tr -d '[]'",
  };
}

/** Facets on parts of lines between separators. */
export const separatingFacets: readonly Facet<TextDraft>[] = [
  {
    name: "separator:said",
    phrases: [
      '["where"|"with"|"whose"|"in"|"when"] [which] [the|its|their] ["fields"|"columns"|"values"|"field"] ["are"|"is"|"being"] "separated"|"delimited"|"split"|"divided" by|with|"on"|at [the] {s:SEP}',
      '"split"|"splitting" [the|each|every] ["line"|"lines"] "on"|"by"|"at" {s:SEP}',
      '"using"|"with"|"use"|"taking"|"assuming"|"treating"|"treat" {s:SEP} "as" [the|a] [field|input|column] "delimiter"|"separator"|"delimiters"|"separators"',
      '"with"|"using"|"where"|"the"|"and" [a|the] [field|input|column] "delimiter"|"separator" ["is"|"of"|"being"|"set"] [to] {s:SEP}',
      '"delimiter"|"separator" ["is"|"of"|"being"] {s:SEP}',
      '"by"|"with" {s:SEP} "as" [the|a] "delimiter"|"separator"',
      '{s:SEP} "is" [the] [field] "delimiter"|"separator"',
    ],
    least: 0.2,
    anyWord: true,
    apply(draft, values) {
      draft.separator = sep(values);
      return true;
    },
  },
  {
    name: "separator:out",
    phrases: [
      '["and"] "separated"|"joined"|"delimited" by|with ["a"|"an"|"one"] {s:SEP} ["between"|"instead"] [them]',
      'with ["a"|"an"] {s:SEP} "between"|"in-between" [them|the|each] ["two"|"columns"|"fields"]',
      '["as"] "output" ["delimiter"|"separator"|"separated"] ["is"|"by"|"with"] {s:SEP}',
      '"using"|"with" ["a"|"an"] {s:SEP} "as" [the] "output" "separator"|"delimiter"',
    ],
    least: 0.2,
    anyWord: true,
    apply(draft, values) {
      // Of a file whose separator is known, the other one is that of the output.
      const isKnown = draft.files.some(({ text }) => /\.(?:csv|tsv)$|^\/etc\/passwd$/i.test(text));
      if (isKnown && draft.table.pick.length > 0) draft.outSeparator = sep(values);
      else if (draft.separator === undefined) draft.separator = sep(values);
      else return false;
      return true;
    },
  },
  {
    name: "separator:text",
    phrases: [
      '["and"] "separated"|"joined"|"delimited" by|with {x:text} ["between"|"instead"] [them]',
      'with|put [the] ["text"|"string"] {x:text} "between"|"in-between" [them|the|each] ["two"|"columns"|"fields"]',
    ],
    least: 0.2,
    anyWord: true,
    apply(draft, values) {
      const { text = "", quoted = false } = values.get("x") ?? {};
      if (!quoted || text.length < 2 || /['\\]/.test(text) || draft.table.pick.length === 0)
        return false;
      draft.outSeparator = text;
      return true;
    },
  },
  step(
    "separator:change",
    [
      'replace|change|convert|switch|turn [the|its] [field|column] "delimiter"|"separator"|"delimiters"|"separators" [used] [from] {s:SEP} to|into|with|by {t:SEP}',
      'replace|change|convert [the] [field|column] "delimiter"|"separator" to|into|with|by {t:SEP}',
      '[convert|change] [from|the] [a] {s:SEP} "separated"|"delimited" ["file"|"values"|"format"] to|into [a|be] {t:SEP} "separated"|"delimited" ["file"|"values"|"format"]',
      'convert|change|turn|make [it|this|the] ["file"] to|into|be {t:SEP} "separated"|"delimited" ["file"|"values"|"format"|"one"]',
      'use {t:SEP} "instead" of {s:SEP} "as" [the] [field] "delimiter"|"separator"',
    ],
    (values, draft) => {
      const to = sep(values, "t");
      const known = draft.files.some(({ text }) => /\.tsv$/i.test(text))
        ? "\\t"
        : draft.files.some(({ text }) => /\.csv$/i.test(text))
          ? ","
          : undefined;
      const from = values.has("s") ? sep(values) : known;
      if (from === undefined || from === to) return undefined;
      return {
        program: `tr '${from}' '${to}'`,
        stdinOnly: true,
        inPlace: `sed -i 's/${inPattern(from)}/${to === "\\t" ? to : to.replace(/[/&]/g, "\\$&")}/g'`,
      };
    },
    0.2,
    true,
  ),
  step(
    "part:after",
    [
      `[only|just] [the] ${WHAT} ${COMES} "after"|"following"|"behind" [the|a] ["first"] {s:SEP} ${EACH}`,
      `"delete"|"remove"|"strip"|"drop"|"cut" [off] [the] ${WHAT} ${COMES} "up" to [and] [including] [the] ["first"] {s:SEP} ${EACH}`,
    ],
    (values) => ({ program: cut(sep(values), "2-") }),
    0.2,
    true,
  ),
  step(
    "part:after-last",
    [
      `[only|just] [the] ${WHAT} ${COMES} "after"|"following"|"behind" [the] "last"|"final" {s:SEP} ${EACH}`,
    ],
    (values) => ({ program: `sed 's/.*${inPattern(sep(values))}//'` }),
    0.2,
    true,
  ),
  step(
    "part:before",
    [
      `[only|just] [the] ${WHAT} ${COMES} "before"|"preceding"|"until"|"up" [to] [the|a] ["first"] {s:SEP} ${EACH}`,
    ],
    (values) => ({ program: cut(sep(values), "1") }),
    0.2,
    true,
  ),
  step(
    "part:before-last",
    [
      `[only|just] [the] ${WHAT} ${COMES} "before"|"preceding"|"until" [the] "last"|"final" {s:SEP} ${EACH}`,
    ],
    (values) => ({
      program: `sed 's/${inPattern(sep(values))}[^${inClass(sep(values))}]*$//'`,
    }),
    0.2,
    true,
  ),
  step(
    "part:erase-after",
    [
      `delete|strip|drop|"cut"|"chop" [off|away] [the] ${WHAT} ${COMES} "after"|"following" [the] ["first"] {s:SEP} ["and"|"including"] ${EACH}`,
      `delete|strip|drop|"cut"|"chop" [off|away] [the] ${WHAT} "from" [the] ["first"] {s:SEP} [on|onward|onwards|to] [the] [end] ${EACH}`,
    ],
    (values, draft) => {
      void draft;
      const of = inPattern(sep(values));
      return { program: `sed 's/${of}.*//'`, inPlace: `sed -i 's/${of}.*//'` };
    },
    0.2,
    true,
  ),
  step(
    "part:erase-before",
    [
      `delete|strip|drop|"cut"|"chop" [off|away] [the] ${WHAT} ${COMES} "before" [the] ["first"] {s:SEP} ${EACH}`,
    ],
    (values) => {
      const of = inClass(sep(values));
      return { program: `sed 's/^[^${of}]*//'`, inPlace: `sed -i 's/^[^${of}]*//'` };
    },
    0.2,
    true,
  ),
  step(
    "part:between",
    [
      `[only|just] [the] ${WHAT} ${COMES} between|"inside"|"within"|"enclosed"|"in"|"surrounded" [in|by] [the] {p:PAIR} ${EACH}`,
      '"text"|"everything"|"strings"|"string"|"values"|"words"|"contents" [between|inside|within|in] {p:PAIR}',
      '"quoted" "strings"|"text"|"string"|"values"',
    ],
    (values) =>
      betweenPair(...(meaningOf<readonly [string, string]>(values, "p") ?? (['"', '"'] as const))),
  ),
  step(
    "part:erase-between",
    [
      `delete|strip|drop [all|any] [the] ["everything"|"anything"|"text"|"all"|"stuff"] "between"|"inside"|"within"|"in" [the|a] ["pairs"|"pair"] [of] {p:PAIR} ${EACH}`,
    ],
    (values) => {
      const [open, close] = meaningOf<readonly [string, string]>(values, "p") ?? ["(", ")"];
      if (open === "'") return undefined;
      const inside = close === "]" ? "[^]]*" : `[^${inClass(close)}]*`;
      const script = `s/${pattern(open)}${inside}${pattern(close)}//g`;
      return { program: `sed '${script}'`, inPlace: `sed -i '${script}'` };
    },
  ),
  step(
    "join:sep",
    [
      'join|"combine"|"merge"|"concatenate"|"paste"|"put" [all] [the] ["lines"|"line"|"rows"] [into|to|on] [a|one|single] [single|one] ["line"] "separated"|"delimited"|"joined" by|with [a] {s:SEP}',
      'join|"combine"|"merge"|"concatenate"|"glue" [all] [the] ["lines"|"line"|"rows"] [together|into|to|on] [a|one|single] [single|one] ["line"] with|by|using [a] {s:SEP} ["between"|"as"] [them|the|each] ["separator"|"delimiter"] [into|on|to] [a|one] [single|one] ["line"|"string"]',
      '"transpose"|convert|turn|make|"flatten"|"collapse"|put [the|all|its] ["lines"|"list"|"items"|"contents"|"values"|"entries"|"column"|"names"] ["of"|"into"|"to"|"as"|"on"|"onto"] [into|to] [a|one|single] [single|one] ["row"|"line"|"string"|"list"] "separated"|"delimited"|"joined" by|with [a] {s:SEP}',
      '"transpose"|convert|turn|make|"flatten"|"collapse"|put [the|all|its] ["lines"|"list"|"items"|"contents"|"values"|"entries"|"column"|"names"] [into|to|as] [a|one|single] [single|one] {s:SEP} "separated"|"delimited" [single] "list"|"line"|"string"|"row"',
      '"transpose"|convert|turn|make|"flatten"|"collapse"|put [the|all|its] ["lines"|"list"|"items"|"contents"|"values"|"entries"|"column"|"names"] [into|to|as] [a|one|single] [single|one] "comma-separated"|"comma-delimited" [single] "list"|"line"|"string"|"row"',
      '["all"] ["the"|"its"] ["lines"|"values"|"numbers"|"names"|"items"] "on"|"as"|"in" "one"|"a"|"single" ["single"] "line" "separated"|"delimited"|"joined" by|with [a] {s:SEP}',
      '"as"|"into" [a|one|single] [single] {s:SEP} "separated"|"delimited"|"-separated" ["list"|"line"]',
      '["by"|"and"] "separating"|"joining"|"separated"|"joined" [them|the|each|those] ["lines"|"line"] by|with|using [a] {s:SEP} ["instead"|"rather"] ["of"|"than"] ["newlines"|"newline"|"line"] ["breaks"]',
      'join [each|every|the|all] "line"|"lines" by|with|using [a] {s:SEP}',
      '["a"|"one"|"single"] "comma-separated" "list"|"line"|"string" [of] [all] [the]',
      '"as"|"into" [a|one] [single] "comma-separated" "list"|"line"|"string"',
    ],
    (values) => {
      const character = values.has("s") ? sep(values) : ",";
      return {
        program: `paste -sd${quoted(character).replace(/^'([,:;|_-])'$/, (all, one) => (one === "," ? "," : all))}`,
      };
    },
    0.2,
    true,
  ),
  step(
    "split:sep",
    [
      'split|break [up] [the|each|every] ["line"|"lines"|"list"|"values"] "on"|"at"|"by" [each|every|the] {s:SEP} [into|to|onto|so] [separate|one|individual|different|their] ["lines"|"line"|"item"|"values"] ["per"|"each"] ["line"]',
      'split|break|turn|put [up] [the|each|every] {s:SEP} "separated"|"delimited" ["line"|"lines"|"list"|"values"|"items"|"entries"] [in] [into|to|onto|on] [separate|one|individual|their] [own] ["lines"|"line"|"per"] ["line"]',
      'split|break|turn|put [up] [the|each|every] "comma-separated"|"comma-delimited" ["line"|"lines"|"list"|"values"|"items"|"entries"] [in] [into|to|onto|on] [separate|one|individual|their] [own] ["lines"|"line"|"per"] ["line"]',
      'replace|change|convert|turn|translate [all|each|every] [the] {s:SEP} with|to|into|by "newline"|"newlines"|"line" ["breaks"|"characters"]',
    ],
    (values) => ({
      program: `tr ${quoted(values.has("s") ? sep(values) : ",")} '\\n'`,
      stdinOnly: true,
    }),
    0.2,
    true,
  ),
];
