/** How much of the result is wanted: "keeping only the top 3", "limit it to 5 rows". Said anywhere, done last. */
import type { Facet } from "../facets.js";
import type { Step, TextDraft } from "./draft.js";
import { number, step } from "./lines.js";

const TAKE =
  '["and"|"then"|"but"] keep|take|limit|"limited"|"limiting"|restrict|"return"|"returning"|include [the|it|that|this] [result|output|list] [to|at|me|us] [only|just] [the]';
const ROWS =
  '"row"|"rows"|"line"|"lines"|"result"|"results"|"entry"|"entries"|"value"|"values"|"item"|"items"|"one"|"ones"|"record"|"records"|"match"|"matches"|"hit"|"hits"|"words"|"word"|"number"|"numbers"|"name"|"names"|"addresses"|"ips"|"ip"|"urls"|"of"';

const limit = (program: string): Step => ({ program, isLimit: true });

/** Facets that say how many lines of the result are wanted. */
export const limitFacets: readonly Facet<TextDraft>[] = [
  step(
    "limit",
    [
      `${TAKE} "top"|"first"|"best"|"highest" {number} [${ROWS}] ["them"|"those"|"results"]`,
      `only|just [the] "top"|"first"|"best"|"highest" {number} [${ROWS}]`,
      `"top"|"first" {number} [${ROWS}] "only"|"please"`,
      'limit|"limited" [it|the] [result|output] to {number} [row|line|result|entry|item]',
      "no more than {number} row|line|result|entry|item",
      '"at" "most" {number} row|line|result|entry|item',
      '"and"|"then" show|take|keep|list [me|us] [only|just] [the] "first"|"top" {number}',
      '"first"|"top" {number} "results"|"matches"|"hits"|"matching"|"ones"',
      "only|just {number} result|row",
    ],
    (values) => limit(`head -n ${number(values, "number")}`),
  ),
  step(
    "limit:one",
    [
      `${TAKE} "top"|"first"|"best" "one"|"result"|"match"|"hit"|"row"|"line"|"entry"|"item"`,
      'only|just [the] "top"|"first" "one"|"result"|"match"|"hit"|"row"|"line"|"entry"',
    ],
    () => limit("head -n 1"),
  ),
  step(
    "limit:last",
    [
      `${TAKE} "last"|"bottom"|"final" {number} [${ROWS}] ["them"|"those"]`,
      `only|just [the] "last"|"bottom"|"final" {number} [${ROWS}]`,
      '"last"|"bottom"|"latest" {number} "only"',
      '"last"|"bottom"|"final" {number} "results"|"matches"|"hits"|"ones"',
    ],
    (values) => limit(`tail -n ${number(values, "number")}`),
  ),
  step(
    "limit:last-one",
    [
      `${TAKE} "last"|"bottom" "one"|"result"|"match"|"hit"|"row"|"line"|"entry"`,
      'only|just [the] "last"|"bottom" "one"|"result"|"match"|"hit"|"row"|"entry"',
    ],
    () => limit("tail -n 1"),
  ),
];
