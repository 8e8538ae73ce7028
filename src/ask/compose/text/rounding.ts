/** How the number on each line is written: rounded, padded, multiplied. */
import type { Facet } from "../facets.js";
import { meaningOf } from "../nouns.js";
import type { Step, TextDraft } from "./draft.js";
import { step } from "./lines.js";

const NUMBERS =
  '["each"|"every"|"all"] [the] ["of"] [the] "number"|"numbers"|"value"|"values"|"figures"|"ids"|"id"';
const PLACE = '[in|of|on] [each|every] ["line"]';

const printed = (format: string, value = "$1"): Step => ({
  program: `awk '{ printf "${format}\\n", ${value} }'`,
});

/** Facets on the numbers of a file with one on each line. */
export const roundingFacets: readonly Facet<TextDraft>[] = [
  step(
    "numbers:whole",
    [
      `"round" ${NUMBERS} ${PLACE} to [the] ["nearest"] "integer"|"integers"|"whole" ["number"|"numbers"]`,
      `"round" ${NUMBERS}`,
    ],
    () => printed("%.0f"),
  ),
  step(
    "numbers:decimals",
    [
      `"round"|"format"|"print"|"show" ${NUMBERS} ${PLACE} to|with {n:number} "decimal"|"decimals"|"digits"|"places" ["places"|"after"|"digits"] [the] ["decimal"] ["point"]`,
    ],
    (values) => printed(`%.${values.get("n")?.number ?? 2}f`),
  ),
  step(
    "numbers:padded",
    [
      `"pad"|"zero-pad"|"left-pad" ${NUMBERS} ${PLACE} with ["leading"] "zeros"|"zeroes"|"0" to [a] ["width"|"length"] [of] {n:number} ["digits"|"characters"|"places"]`,
      `"pad"|"zero-pad" ${NUMBERS} ${PLACE} to [a] ["width"|"length"] [of] {n:number} ["digits"|"characters"|"places"] [with] ["leading"] ["zeros"|"zeroes"]`,
    ],
    (values) => printed(`%0${values.get("n")?.number ?? 1}d`),
  ),
  step(
    "numbers:times",
    [`"multiply"|"multiplied" ${NUMBERS} ${PLACE} by|with {n:number}`, `"double" ${NUMBERS}`],
    (values) => ({
      program: `awk '{ print $1 * ${values.get("n")?.text ?? 2} }'`,
    }),
  ),
  step(
    "blank:every",
    [
      '"insert"|"add"|"put" [an|a] empty|blank line "after" [each|every] {n:number} ["lines"|"line"|"rows"]',
      '"insert"|"add"|"put" [an|a] empty|blank line "after" [each|every] {n:number}',
    ],
    (values) => ({ program: `awk '{ print } NR % ${values.get("n")?.number} == 0 { print "" }'` }),
  ),
  step(
    "line:nth-frequent",
    [
      '[the] {o:ORD} "most" "frequent"|"common"|"often" ["occurring"] "line"|"value"|"entry"|"name"',
      '[the] {o:ORD} "commonest" "line"|"value"',
    ],
    (values) => ({
      program: "sort | uniq -c | sort -nr",
      after: ` | sed -n '${meaningOf<number>(values, "o")}p'`,
      onFile: (files) =>
        `sort ${files} | uniq -c | sort -nr | sed -n '${meaningOf<number>(values, "o")}p'`,
    }),
  ),
];
