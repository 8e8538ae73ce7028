/** Steps on parts of lines: fields, words, characters, and what is extracted from them. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { end, pattern, replacement, sed, single, type TextDraft } from "./draft.js";
import { number, step, text } from "./lines.js";

/** What `head -c` takes: "100", "2K". */
function bytesOf(values: ReadonlyMap<string, Token>): string {
  const size = values.get("size")?.size;
  if (size === undefined) return String(number(values, "number"));
  return size.unit === "c" ? String(size.amount) : `${size.amount}${size.unit.toUpperCase()}`;
}

/** Facets that take or change parts of lines. */
export const partFacets: readonly Facet<TextDraft>[] = [
  step(
    "fields:count",
    [
      "count [number] [of] [the] column|word under|of each|every line",
      "how many column under|of each line",
    ],
    () => ({
      program: "",
      late: ({ separator }: TextDraft) =>
        separator === undefined || separator === " "
          ? "awk '{ print NF }'"
          : `awk -F'${separator === "|" ? "[|]" : separator}' '{ print NF }'`,
    }),
  ),
  step("longest-n", ["{number} longest line", "longest {number} line"], (values) => ({
    program: "awk '{ print length\" \"$0 }'",
    // What is sorted by length is cut to the lines again.
    after: ` | sort -nr | head -n ${number(values, "number")} | cut -d' ' -f2-`,
  })),
  step("char-at", ["{number} character [of|under|from] [each|every] [line]"], (values) => ({
    program: `cut -c${number(values, "number")}`,
  })),
  step(
    "double-space",
    [
      "double size",
      '[insert|add|put] [a|an] blank line ["after"|"between"] each|every|all [the|two] line',
      '[insert|add|put] [a|an] blank line "between" [the] line',
      "double-space [the|all] [line]",
      'double "space"|"spaced"',
    ],
    () => sed("G"),
  ),
  step(
    "count:occurrences",
    [
      "count [number] [of] [the] [all] occurrence|time [of] [the] [text|word|string|pattern|letter|character] {x:text} [appear|occur]",
      "how many time [the] [letter|character] {x:text} [appear|occur]",
      "how many time [the] [text|word|string] {x:text} [appear|appears|occur|occurs]",
      "how often [does] {x:text} [appear|occur]",
      "count how many time {x:text}",
      "count [the] word|text|string {x:text}",
    ],
    (values) => end(`grep -o ${single(text(values, "x"))}`),
    0.2,
  ),
  step(
    "count:said",
    [
      "how many time [the] {x:text} appear|occur|show",
      "how often [does] [the] {x:text} appear|occur",
    ],
    (values) => end(`grep -o ${single(text(values, "x"))}`),
    0.2,
    true,
  ),
  step(
    "longest",
    [
      "[the] longest line",
      "line is|that longest",
      'line [with|of|that] [has|have] [the] "most" character',
    ],
    () => ({
      program: "awk 'length > max { max = length; line = $0 } END { print line }'",
    }),
  ),
  step("longest:length", ["length of [the] longest line", "maximum line length"], () =>
    end("wc -L"),
  ),
  step("shortest", ["shortest line"], () => ({
    program: "awk 'NR == 1 || length < min { min = length; line = $0 } END { print line }'",
  })),
  step(
    "line-lengths",
    [
      "length of each|every line",
      "each line length",
      'count [number] [of] [the] character "in"|"on"|"of"|"per"|"for" [each|every] "line"',
      '"how" "many"|"long" [characters] [is] ["each"|"every"] "line" [has|is|contain|have]',
      '"line" "lengths"',
      'character "count"|"counts" "of"|"for"|"per" [each|every] "line"',
    ],
    () => ({
      program: "awk '{print length}'",
    }),
  ),
  step("first-chars", ["first {number} character [of] [each|every] [line]"], (values) => ({
    program: `cut -c1-${number(values, "number")}`,
  })),
  step(
    "first-char",
    [
      '[the] "first"|"initial" "character"|"letter" of|from|under|in [each|every|all] [the] line|word',
    ],
    () => ({ program: "cut -c1" }),
  ),
  step(
    "last-char",
    ['[the] "last"|"final" "character"|"letter" of|from|under|in [each|every|all] [the] line'],
    () => ({ program: "grep -o '.$'" }),
  ),
  step("first-bytes", ["first {number} byte [of]", "first {size} [of]"], (values) => ({
    program: `head -c ${bytesOf(values)}`,
  })),
  step("last-bytes", ["last {number} byte|character [of]", "last {size} [of]"], (values) => ({
    program: `tail -c ${bytesOf(values)}`,
  })),
  step(
    "char-range",
    [
      "character {number} to|through|- {number2} [of] [each] [line]",
      "column {number} to|through {number2} of character",
      '{number} "to"|"through"|"until"|"-" {number2} character [of|from] [each|every] [line]',
    ],
    (values) => ({ program: `cut -c${number(values, "number")}-${number(values, "number2")}` }),
  ),
  step(
    "delete:after",
    [
      "delete|strip everything|anything after [the] [first] [text|word|character] {x:text} [under|on] [each|every] [line]",
      "delete|strip everything|all from [the] {x:text} [on|to] [end] [of] [line]",
      "cut [off] everything after {x:text}",
    ],
    (values) => sed(`s/${pattern(text(values, "x"))}.*//`),
    0.2,
    true,
  ),
  step(
    "delete:before",
    [
      "delete|strip everything|anything before [the] [first] [text|word|character] {x:text} [under|on] [each|every] [line]",
    ],
    (values) => sed(`s/.*${pattern(text(values, "x"))}/${replacement(text(values, "x"))}/`),
    0.2,
    true,
  ),
  step(
    "indent",
    [
      "indent [each|every|all] [the] [line] [by|with] {number} space",
      "add {number} space to|at [the] [beginning|start|first] [of] [each|every] line",
    ],
    (values) => sed(`s/^/${" ".repeat(Math.min(40, number(values, "number")))}/`),
  ),
  step("indent:tab", ["indent [each|every|all] [the] [line] [by|with] [a] [one] tab"], () =>
    sed("s/^/\\t/"),
  ),
  step(
    "quote",
    [
      "put|add|surround|wrap [double] quote around [each|every] [line]",
      "wrap|surround|enclose|put [each|every] line under|with|into [double] quote",
      "quote each|every line",
      '[each|every] "line" wrap|surround|enclose|put|between in|with|by|inside [double] quote',
      '"wrapped"|"surrounded"|"enclosed" in|with|by [double] quote|"quotes" ["marks"]',
      'wrap|surround|enclose [each|every|all] [the] line in|with|by|inside [double] "quotation" "marks"',
    ],
    () => sed('s/.*/"&"/'),
  ),
  step("first-words", ["first {number} word [of|on|from] [each|every] [line]"], (values) => ({
    program: `awk '{print ${Array.from({ length: Math.min(12, number(values, "number")) }, (_, i) => `$${i + 1}`).join(", ")}}'`,
  })),
  step("first-word", ["first word [of|on|from] [each|every] [line]"], () => ({
    program: "awk '{print $1}'",
  })),
  step("emails", ["[all] [the] email [address]", "extract email [address]"], () => ({
    program: "grep -Eo '[[:alnum:]._%+-]+@[[:alnum:].-]+\\.[[:alpha:]]{2,}'",
  })),
  step(
    "ips",
    [
      "[all] [the] ip address",
      "extract ip [address]",
      '[all] [the] "ipv4" "addresses"|"address"|"ips"',
      "ipv4 address",
    ],
    () => ({
      program: "grep -Eo '([0-9]{1,3}\\.){3}[0-9]{1,3}'",
    }),
  ),
  step("urls", ["[all] [the] url", "extract url|link"], () => ({
    program: "grep -Eo 'https?://[^ ]+'",
  })),
  // Quoted: "count" has the same lemma.
  step("numbers", ['extract [all] [the] "number"|"numbers"', '[only] [the] "numbers"'], () => ({
    program: "grep -Eo '[0-9]+'",
  })),
];
