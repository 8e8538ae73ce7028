/** Steps that count, and that show where lines match and what stands around them. */
import type { Facet } from "../facets.js";
import { end, pattern, single, type TextDraft } from "./draft.js";
import { number, step, text } from "./lines.js";

/** Facets that count and match. */
export const countingFacets: readonly Facet<TextDraft>[] = [
  step(
    "count:lines",
    [
      "count [number] [of] [the] [all] line [of|under]",
      "how many line [are] [there]",
      "line count",
      "show [the] count [of] line",
      "count line",
    ],
    () => end("wc -l"),
  ),
  step(
    "count:words",
    [
      "count [number] [of] [the] [all] word",
      "how many word",
      "word count",
      "show [the] count [of] word",
    ],
    () => end("wc -w"),
  ),
  step(
    "count:characters",
    [
      "count [number] [of] [the] [all] character",
      "how many character",
      "character count",
      "show [the] count [of] character",
      "length of",
    ],
    () => end("wc -m"),
  ),
  step(
    "count:bytes",
    [
      "count [number] [of] [the] [all] byte",
      "how many byte",
      "byte count",
      "size in bytes",
      "size of [the] [file]",
    ],
    () => end("wc -c"),
  ),
  step(
    "count:all",
    ["count [the] line word [and] character|byte", "line word [and] character|byte count"],
    () => end("wc"),
  ),
  step(
    "count:matching",
    [
      "count [number] [of] [the] [all] line contain|match|with|include|that [contain|match] [the] [text|word|string|pattern] {x:text}",
      "how many line contain|match|with|include [the] [text|word|string|pattern] {x:text}",
      "show [the] count [of] line contain|match|with [the] [text|word|string|pattern] {x:text}",
    ],
    (values) => end(`grep -c ${single(text(values, "x"))}`),
    0.2,
    true,
  ),
  step(
    "grep:numbers",
    [
      "[the] line count [of] [all] [the] line|that contain|match [the] [text|word|string|pattern] {x:text}",
      "[the] line count where|on {x:text} appear|occur",
    ],
    (values) => ({
      program: `grep -n ${single(text(values, "x"))}`,
      after: " | cut -d: -f1",
      ends: true,
    }),
    0.2,
    true,
  ),
  step(
    "grep:context",
    [
      "{number} line after [each|every] [match|line|occurrence] [of] [line] [contain] {x:text}",
      "{number} line following [each|every] [match|line|occurrence] [of] [contain] {x:text}",
    ],
    (values) => ({ program: `grep -A ${number(values, "number")} ${single(text(values, "x"))}` }),
    0.2,
    true,
  ),
  step(
    "grep:context-one",
    [
      "[the] line after|following [each|every] [match|line|occurrence] [of] [contain|match] [the] [text|word] {x:text}",
    ],
    (values) => ({ program: `grep -A 1 ${single(text(values, "x"))}` }),
    0.5,
  ),
  step(
    "grep:context-one-before",
    [
      "[the] line before [the] [each|every] [match|line|occurrence] [of] [contain|match] [the] [text|word] {x:text}",
    ],
    (values) => ({ program: `grep -B 1 ${single(text(values, "x"))}` }),
    0.5,
  ),
  step(
    "grep:context-before",
    ["{number} line before [each|every] [match|line|occurrence] [of] [line] [contain] {x:text}"],
    (values) => ({ program: `grep -B ${number(values, "number")} ${single(text(values, "x"))}` }),
    0.2,
    true,
  ),
  step(
    "grep:context-around",
    [
      "{number} line around|before and after [each|every] [match|line|occurrence] [of] [contain] {x:text}",
      "{number} line of context around|for|of {x:text}",
      "{number} line [of] context around|for|of [each|every] [match|line|occurrence] [of] [contain] {x:text}",
      "{number} line [of] context [around|for] [each|every] [line] contain|match {x:text}",
    ],
    (values) => ({ program: `grep -C ${number(values, "number")} ${single(text(values, "x"))}` }),
    0.2,
    true,
  ),
  step(
    "lines:after",
    [
      "[all] line|everything after [the] [first] [line] [contain|match] {x:text}",
      "everything after [the] line contain {x:text}",
    ],
    (values) => ({ program: `sed '1,/${pattern(text(values, "x"))}/d'` }),
    0.2,
    true,
  ),
];
