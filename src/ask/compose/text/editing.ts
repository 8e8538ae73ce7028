/** Steps that trim, turn round, number, fold or lengthen lines. */
import type { Facet } from "../facets.js";
import { meaningOf } from "../nouns.js";
import { type Step, sed, single, type TextDraft } from "./draft.js";
import { number, step, text } from "./lines.js";

/** Facets that edit lines. */
export const editingFacets: readonly Facet<TextDraft>[] = [
  step(
    "trim:both",
    [
      "delete leading [and] trailing space|whitespace|blank",
      "trim leading [and] trailing space|whitespace",
      "trim space|whitespace",
      "strip leading [and] trailing space|whitespace",
      "trim [the] line",
      "strip whitespace",
      'trim|delete|strip [the|all] space|whitespace off|from|at|on [of] "both" "ends"|"sides" [of] [each|every|the] [line]',
      'delete|strip [the|all|any] space|whitespace "from"|"at" [the] "beginning"|"start" "and" [the] "end" [of] [each|every] [line]',
    ],
    () => sed("s/^[[:space:]]*//; s/[[:space:]]*$//"),
  ),
  step(
    "trim:end",
    [
      "delete [all] trailing space|whitespace|blank",
      'delete|trim|strip [all|any] [the] "trailing-whitespace"',
      "trim trailing space|whitespace",
      "strip trailing space|whitespace",
      "delete space|whitespace at [the] end|stop of line",
    ],
    () => sed("s/[[:space:]]*$//"),
  ),
  step(
    "trim:start",
    [
      "delete [all] [the] leading space|whitespace|blank",
      'delete [all] [the] "leading" "blanks"|"tabs"',
      "trim leading space|whitespace",
      "strip leading space|whitespace",
      "delete indentation",
    ],
    () => sed("s/^[[:space:]]*//"),
  ),
  step(
    "space:all",
    ["delete [all] [the] whitespace [character]", "without whitespace", "strip all whitespace"],
    () => ({ program: "tr -d '[:space:]'", stdinOnly: true }),
  ),
  step(
    "space:squeeze",
    [
      "squeeze [multiple|repeated|consecutive] space|whitespace",
      'squeeze|collapse|condense [all|any] ["multiple"|"repeated"|"consecutive"|"double"] "spaces"|"blanks"|"whitespace" [into|to] [one|single|a] [single] ["space"]',
      "replace multiple|consecutive space with|by [a] [single|one] space",
      'replace|change|convert|turn|squeeze|collapse|reduce [all|any|each|every] ["sequence"|"sequences"|"run"|"runs"|"series"|"group"|"groups"] ["of"] ["multiple"|"consecutive"|"repeated"|"successive"|"one"] ["or"] ["more"] ["whitespace"] "spaces"|"blanks"|"space"|"whitespace" ["characters"] with|by|to|into [a|one|"only"] "single"|"one" "space"|"blank" ["character"]',
      "collapse [multiple|consecutive] space",
    ],
    () => ({ program: "tr -s ' '", stdinOnly: true }),
  ),
  step(
    "sign:squeeze",
    [
      'squeeze|collapse|condense|"merge"|reduce [all] [the] ["runs"|"sequences"] [of] "multiple"|"repeated"|"consecutive"|"adjacent"|"successive" {s:SEP} [into|to] [one|single|a] [single] [{t:SEP}]',
    ],
    (values) => {
      const sign = meaningOf<string>(values, "s") as string;
      return sign === " " || sign === "'"
        ? undefined
        : { program: `tr -s '${sign}'`, stdinOnly: true };
    },
    0.2,
    true,
  ),
  step("digits:delete", ["delete|strip [all|any|every] [the] digit", "without digit"], () => ({
    program: "tr -d '0-9'",
    stdinOnly: true,
  })),
  step("punctuation:delete", ["delete|strip [all|any] [the] punctuation [mark|character]"], () => ({
    program: "tr -d '[:punct:]'",
    stdinOnly: true,
  })),
  step(
    "number-lines:non-blank",
    [
      '"numbering"|"number" [only|all|each|every|the] "non-blank"|"non-empty"|"nonempty"|"nonblank" "lines"|"line"',
      'add|put|show|prepend [the] "line" "numbers"|"number" to|on|before|"for" [only|all|each|every|the] "non-blank"|"non-empty"|"nonempty"|"nonblank" "lines"|"line"',
    ],
    () => ({ program: "nl" }),
  ),
  step(
    "number-lines",
    [
      "[with|add] line count",
      '"numbering" [the] [all] line [of|under]',
      "prefix [each] line with [its|the] [line] count",
      'prefix|start|begin [each|every] "line" with [its|the] [line] "number" ["and"] [a] ["tab"|"space"]',
      "add line number [to]",
      "with [their] line number",
      '[each|every|all] [the] "line"|"lines" with [its|their|the] "line" "number"|"numbers" ["and"|"followed"] ["by"] [a] ["tab"|"space"]',
      "line numbered",
      "number all line",
      '"number" all|each|every [the] "lines" [of|under]',
      '"and"|"then" "number" "them"|"it"|"each"|"lines"|"the" ["lines"|"line"|"one"]',
      '"numbered"|"numbering" ["lines"|"list"]',
      '"with"|"show" "numbered" "lines"',
      'with [a|the] [line] "number"|"numbers" [in|at] [front|before|start|beginning|left] [of] ["each"|"every"] ["line"|"one"]',
      '"number" [each|every] [of] [the] "line"|"lines"',
    ],
    (_, draft) => {
      if (draft.steps.some(({ program }) => program.startsWith("grep"))) {
        draft.lineNumbers = true;
        return { program: "" };
      }
      // Lines that awk chooses say their own number.
      const at = draft.steps.findIndex(({ program }) => /^awk '[^{}]+'$/.test(program));
      if (at >= 0) {
        const { program } = draft.steps[at] as Step;
        draft.steps[at] = { program: program.replace(/'$/, ' { print NR":"$0 }\'') };
        return { program: "" };
      }
      return { program: "cat -n" };
    },
  ),
  step(
    "number-lines:filled",
    [
      '"number"|"numbering" [only|just] [the] ["non-blank"|"nonblank"|"non-empty"|"nonempty"] line',
      'add|put [line] "number"|"numbers" "to"|"on"|"before" [only|just] [the] ["non-blank"|"nonblank"|"non-empty"|"nonempty"] line',
      '"number"|"numbering" [the|all] line but|except|without [the] empty|blank [one|line]',
      '"number"|"numbering" [all|the] line that are not empty|blank',
    ],
    () => ({ program: "cat -b" }),
  ),
  step(
    "number-lines:from",
    [
      '"number"|"numbering" [the|all|each] "lines"|"line" ["starting"|"beginning"|"start"|"counting"] "from"|"at"|"with" {number}',
      '"number"|"numbering" [the|all|each] "lines"|"line" "starting"|"beginning" [from|at|with] {number}',
      'add|put [line] "numbers" ["to"] "starting"|"beginning" [from|at|with] {number}',
    ],
    (values) => ({ program: `nl -ba -v ${number(values, "number")}` }),
  ),
  step(
    "number-lines:colon",
    [
      'with [its|the|their] [line] "number"|"numbers" "and" [a] "colon"',
      '[line] "number" "and" [a] "colon" [before|in] ["front"] [of] [each|every] [line]',
    ],
    () => ({ program: "grep -n ''" }),
  ),
  step(
    "reverse:characters",
    [
      'reverse [each|every] [the] "line"|"lines" "character" by "character"',
      '"reverse" [the] "characters"|"character"|"letters" [of|under|on] [each|every|all] [the] "line"|"lines"',
      "reverse [each] character",
      '"reverse" "each"|"every" "line"',
      '"reverse" [the] text|character [of|under|on] [each|every] line',
      "mirror each line",
      '["each"|"every"] ["line"] "with" [its|the|their|all] ["own"] "characters"|"letters" reversed|"backwards"|"backward"',
      '["each"|"every"] ["line"] "with" [the] "order" of [its|the|their] "characters"|"letters" reversed|"backwards"',
      '"each"|"every"|"all" ["of"] [the] "line"|"lines" backwards|reversed|"backward"',
      '["and"] reverse|"reversed" "characterwise"|"character-wise"',
      '["and"] reverse|"reversed" "character" "by"|"for" "character"',
    ],
    () => ({ program: "rev" }),
  ),
  step(
    "reverse:lines",
    [
      "reverse [the] [order] [of] [all] [the] line",
      "line under reverse [order]",
      "under reverse [line] order",
      "reverse order",
      "from last to first [line]",
      "last line first",
      "upside down",
      "backwards",
      "tac",
    ],
    (_, draft) => {
      if (draft.steps.some(({ program }) => program.startsWith("sort"))) {
        draft.reverse = true;
        return { program: "" };
      }
      return { program: "tac" };
    },
  ),
  step(
    "append-line",
    [
      'append|add|put [the] ["new"|"footer"|"final"] [line|text|string|row] ["reading"|"saying"|"containing"|"with"] {x:text} to|at|on|as [the] [very] end|last|stop|bottom [of]',
      "append [the] [line|text|string] {x:text} to",
      "append [the] line|text {x:text}",
    ],
    (values) => ({ program: "", inPlace: `echo ${single(text(values, "x"))} >>` }),
    0.2,
    true,
  ),
  step(
    "prepend-line",
    [
      'prepend|insert|add|put [the] ["header"|"title"|"new"|"comment"] [line|text|string|row|header] ["reading"|"saying"|"containing"|"with"] {x:text} to|at|as|on [the] [very] beginning|start|first|top [line] [of]',
      "prepend [the] [line|text] {x:text} to",
    ],
    (values) => ({
      program: `sed '1i ${text(values, "x").replaceAll("'", "'\\''")}'`,
      inPlace: `sed -i '1i ${text(values, "x").replaceAll("'", "'\\''")}'`,
    }),
    0.2,
    true,
  ),
  step(
    "shuffle",
    [
      "shuffle [the] [line]",
      "randomize [the] [order] [of] [the] line",
      "under random order",
      "random order",
    ],
    () => ({ program: "shuf" }),
  ),
  step(
    "wrap:line",
    [
      'wrap|fold [each|every|all|the] [long] "line"|"lines" ["in"|"of"|"from"] [{f:file}] ["to"|"at"] ["fit"|"a"] ["in"|"within"|"into"] ["maximum"|"width"|"most"] ["width"] ["of"] {number} ["character"|"characters"|"columns"] ["wide"|"at"] ["most"]',
    ],
    (values, draft) => {
      const f = values.get("f");
      if (f !== undefined) draft.files.push(f);
      return { program: `fold -w ${number(values, "number")}` };
    },
    0.9,
  ),
  step(
    "wrap:line:spaces",
    [
      'wrap|fold [each|every|all|the] [long] "line"|"lines" ["in"|"of"|"from"] [{f:file}] ["to"|"at"] ["fit"|"a"] ["in"|"within"|"into"] ["maximum"|"width"|"most"] ["width"] ["of"] {number} ["character"|"characters"|"columns"] ["wide"|"at"] ["most"] ["and"|"only"] "breaking"|"break"|"broken"|"splitting" ["only"] ["lines"] "at"|"on" "spaces"|"blanks"|"whitespace"|"words" ["boundaries"]',
    ],
    (values, draft) => {
      const f = values.get("f");
      if (f !== undefined) draft.files.push(f);
      return { program: `fold -s -w ${number(values, "number")}` };
    },
    0.9,
  ),
  step(
    "wrap",
    [
      "wrap|fold|break [the|all] [long] [line|text|paragraph] [at|to|after] [a] [width|most] [of] {number} [character|column] [wide]",
      '[at|to] [a] "width" [of] {number} [character|column]',
      "break line at {number} character",
    ],
    (values) => ({ program: `fold -w ${number(values, "number")}` }),
  ),
  step(
    "wrap:words",
    [
      "wrap|fold|break [the|all] [long] [line|text|paragraph] [at|to|after] [a] [width|most] [of] {number} [character|column] [wide] [but] without|not break|breaking|split|splitting|cut|cutting [of|in|up] word|words",
      "wrap|fold|break [the|all] [long] [line|text|paragraph] [at|to|after] [a] [width|most] [of] {number} [character|column] [wide] [breaking|break|splitting|only] [only|lines] at|on|between word|words|spaces|blank|whitespace [boundary|boundaries]",
      "word-wrap [the|all] [line|text] [at|to|after] {number} [character|column]",
      'wrap [the|all] [words|"word"] [at|to|after] {number} [character|column]',
    ],
    (values) => ({ program: `fold -s -w ${number(values, "number")}` }),
  ),
  step(
    "base64",
    [
      "[encode] [to|under|as] base64 [encode]",
      "encode base64",
      "base64 encode",
      '"base64-encode" [the] [file]',
    ],
    () => ({ program: "base64" }),
  ),
  step(
    "base64:decode",
    [
      "decode [the] [from] base64 [encoded] [file]",
      "base64 decode",
      '"base64-decode" [the] [file]',
      '"decode"|"decoded" [the|it] [from|as] "base64" [data|text|content|string|file]',
      'decode [the] [base64|file] "base64-encoded" [file|data|text|string]',
      '"decode" "base64" [in]',
    ],
    () => ({
      program: "base64 -d",
    }),
  ),
  step(
    "hex",
    [
      'show [the] [file|contents] [of] "in"|"as" "hex"|"hexadecimal"',
      '"in"|"as" "hex"|"hexadecimal" ["form"|"format"|"bytes"]',
      "hex dump",
      "hexdump",
      "show under|as hexadecimal",
      "show [the] bytes [of]",
    ],
    () => ({ program: "xxd" }),
  ),
];
