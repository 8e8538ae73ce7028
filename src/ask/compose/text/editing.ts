/** Steps that trim, turn round, number, fold or lengthen lines. */
import type { Facet } from "../facets.js";
import { sed, single, type TextDraft } from "./draft.js";
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
    ],
    () => sed("s/^[[:space:]]*//; s/[[:space:]]*$//"),
  ),
  step(
    "trim:end",
    [
      "delete [all] trailing space|whitespace|blank",
      "trim trailing space|whitespace",
      "strip trailing space|whitespace",
      "delete space|whitespace at [the] end|stop of line",
    ],
    () => sed("s/[[:space:]]*$//"),
  ),
  step(
    "trim:start",
    [
      "delete [all] leading space|whitespace|blank",
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
      "replace multiple|consecutive space with|by [a] [single|one] space",
      "collapse [multiple|consecutive] space",
    ],
    () => ({ program: "tr -s ' '", stdinOnly: true }),
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
    "number-lines",
    [
      "[with|add] line count",
      '"numbering" [the] [all] line [of|under]',
      "prefix [each] line with [its|the] [line] count",
      "add line number [to]",
      "with [their] line number",
      "line numbered",
      "number all line",
      '"number" all|each|every [the] "lines" [of|under]',
    ],
    (_, draft) => {
      if (draft.steps.some(({ program }) => program.startsWith("grep"))) {
        draft.lineNumbers = true;
        return { program: "" };
      }
      return { program: "cat -n" };
    },
  ),
  step(
    "number-lines:filled",
    [
      '"number"|"numbering" [only|just] [the] ["non-blank"|"nonblank"|"non-empty"|"nonempty"] line',
      '"number"|"numbering" [the|all] line but|except|without [the] empty|blank [one|line]',
      '"number"|"numbering" [all|the] line that are not empty|blank',
    ],
    () => ({ program: "cat -b" }),
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
    "reverse:characters",
    [
      "reverse [each|every|the] [character] [of|under] [each|every] line",
      "reverse [each] character",
      "reverse each line",
      '"reverse" "each"|"every" line',
      '"reverse" [the] text|character [of|under|on] [each|every] line',
      "mirror each line",
    ],
    () => ({ program: "rev" }),
  ),
  step(
    "append-line",
    [
      "append|add|put [the] [line|text|string] {x:text} to|at|on [the] [very] end|last|stop|bottom [of]",
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
      "prepend|insert|add|put [the] [line|text|string] {x:text} to|at|as|on [the] [very] beginning|start|first|top [line] [of]",
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
      "wrap|fold|break [the|all] [long] [line|text|paragraph] [at|to|after] [a] [width|most] [of] {number} [character|column] [wide] at|on|between word|words|spaces|blank|whitespace [boundary|boundaries]",
      "word-wrap [the|all] [line|text] [at|to|after] {number} [character|column]",
      'wrap [the|all] [words|"word"] [at|to|after] {number} [character|column]',
    ],
    (values) => ({ program: `fold -s -w ${number(values, "number")}` }),
  ),
  step(
    "base64",
    ["[encode] [to|under|as] base64 [encode]", "encode base64", "base64 encode"],
    () => ({ program: "base64" }),
  ),
  step("base64:decode", ["decode [the] [from] base64 [encoded] [file]", "base64 decode"], () => ({
    program: "base64 -d",
  })),
  step(
    "hex",
    ["hex dump", "hexdump", "show under|as hexadecimal", "show [the] bytes [of]"],
    () => ({ program: "xxd" }),
  ),
];
