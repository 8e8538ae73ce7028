/** Lines, words, characters and bytes of each file, with the total: what `wc` prints. */
import type { Facet } from "../facets.js";
import { defineNoun, meaningOf } from "../nouns.js";
import type { FilesDraft } from "./draft.js";

defineNoun<string>("WCPART", [
  ["line|lines", () => "l"],
  ["word|words", () => "w"],
  ['"character"|"characters"|"chars"', () => "m"],
  ['"byte"|"bytes"', () => "c"],
]);

const PARTS = [
  "{a:WCPART}",
  "{a:WCPART} [and] {b:WCPART}",
  "{a:WCPART} [and] {b:WCPART} [and] {c:WCPART}",
];
const EACH = '"each"|"every"|"all"';
const TOTALS = [
  "[together] with [the|a] total|totals|sum|sums",
  "and|plus [the|a] total|totals|sum|sums",
  "total|totals too|also|included",
];

/** Facets on what is counted in each file. */
export const measures: readonly Facet<FilesDraft>[] = [
  {
    name: "action:measure",
    phrases: PARTS.flatMap((part) => [
      `[count|show] [the] [number|numbers] [of] ${part} of|for|in|under ${EACH}`,
      `${part} "count"|"counts" of|for|in|under`,
      `${part} of|for|in|under each`,
      `how many ${part} [there] [do|does|have|has|be|in|under] ${EACH}`,
    ]),
    apply(draft, values) {
      if (draft.actionSet && draft.action.kind !== "list") return false;
      const said = ["a", "b", "c"].flatMap((slot) => meaningOf<string>(values, slot) ?? []);
      const flags = [..."lwmc"].filter((flag) => said.includes(flag)).join("");
      // One of lines or words has phrases of its own, with or without a total.
      if (flags === "l" || flags === "w") return false;
      draft.action = { kind: "measure", flags: flags === "lwc" ? "" : flags };
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "measure:no-total",
    phrases: [
      '"without"|"no"|"omitting"|"not" [a|the|any] ["grand"|"final"|"overall"] "total"|"totals"|"sum" ["line"|"lines"]',
    ],
    apply(draft) {
      if (draft.action.kind !== "lines" || draft.action.total) return false;
      draft.action = { kind: "lines", total: false, alone: true };
      return true;
    },
  },
  {
    // `wc` of several files ends with it.
    name: "measure:grand-total",
    phrases: [
      'with|"and"|"plus" [a|the] "grand"|"final"|"overall" "total" ["line"] ["at"] ["the"] ["end"]',
    ],
    apply: (draft) =>
      (draft.action.kind === "lines" && !draft.action.total) || draft.action.kind === "words",
  },
  {
    name: "measure:total",
    phrases: TOTALS,
    apply: (draft) => draft.action.kind === "measure",
  },
];
