/** Steps that trim, turn round, number, fold or lengthen lines. */
import type { Facet } from "../facets.js";
import { pattern, replacement, sed, single, type TextDraft } from "./draft.js";
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
    [
      "delete [all] [the] space|whitespace|blank [character]",
      "without space|whitespace",
      "strip all space|whitespace",
    ],
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
  step("digits:delete", ["delete [all] [the] digit|count", "without digit", "strip digit"], () => ({
    program: "tr -d '0-9'",
    stdinOnly: true,
  })),
  step("punctuation:delete", ["delete [all] [the] punctuation", "strip punctuation"], () => ({
    program: "tr -d '[:punct:]'",
    stdinOnly: true,
  })),
  step(
    "number-lines",
    [
      "[with|add] line count",
      '"numbering" [the] [all] line',
      "prefix [each] line with [its|the] [line] count",
      "add line number [to]",
      "with [their] line number",
      "line numbered",
      "number all line",
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
    "prefix",
    [
      "add|prepend|insert|put [the] [text|prefix|string] {x:text} to|at|before [the] beginning|start|first [of] [each|every] line",
      "prefix [each|every] line with {x:text}",
      "prepend {x:text} to [each|every] line",
      "add {x:text} before each line",
    ],
    (values) => sed(`s/^/${replacement(text(values, "x"))}/`),
  ),
  step(
    "suffix",
    [
      "add|append|insert|put [the] [text|suffix|string] {x:text} to|at|after [the] end|last|stop [of] [each|every] line",
      "append {x:text} to [each|every] line",
      "suffix [each|every] line with {x:text}",
    ],
    (values) => sed(`s/$/${replacement(text(values, "x"))}/`),
  ),
  step(
    "append-line",
    [
      "append|add [the] [line|text|string] {x:text} to|at [the] end|last|stop [of]",
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
      "prepend|insert|add [the] [line|text|string] {x:text} to|at|as [the] beginning|start|first|top [line] [of]",
    ],
    (values) => ({
      program: `sed '1i ${text(values, "x").replaceAll("'", "'\\''")}'`,
      inPlace: `sed -i '1i ${text(values, "x").replaceAll("'", "'\\''")}'`,
    }),
    0.2,
    true,
  ),
  step(
    "insert-after",
    [
      "insert|add [the] [line|text] {x:text} after [the] [each] [line] [containing|matching|contain|match] {y:text}",
    ],
    (values) =>
      sed(`/${pattern(text(values, "y"))}/a ${text(values, "x").replaceAll("'", "'\\''")}`),
    0.6,
  ),
  step(
    "insert-before",
    [
      "insert|add [the] [line|text] {x:text} before [the] [each] [line] [containing|matching|contain|match] {y:text}",
    ],
    (values) =>
      sed(`/${pattern(text(values, "y"))}/i ${text(values, "x").replaceAll("'", "'\\''")}`),
    0.6,
  ),
  step(
    "insert-at",
    ["insert|add [the] [line|text] {x:text} at|after line [number] {number}"],
    (values) => sed(`${number(values, "number")}i ${text(values, "x").replaceAll("'", "'\\''")}`),
    0.6,
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
      "wrap|fold [the] [line] [at|to] {number} [character|column]",
      "break line at {number} character",
    ],
    (values) => ({ program: `fold -w ${number(values, "number")}` }),
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
