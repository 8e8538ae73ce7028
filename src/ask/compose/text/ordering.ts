/** Steps that sort, and words that say how. */
import type { Facet } from "../facets.js";
import type { TextDraft } from "./draft.js";
import { step } from "./lines.js";

/** Facets that put lines in order. */
export const orderingFacets: readonly Facet<TextDraft>[] = [
  step(
    "sort",
    [
      "sort [all] [the] [line] [of|under] [alphabetically]",
      "sorted [alphabetically]",
      "sort alphabetically",
      "alphabetical order",
      "in sorted order",
    ],
    () => ({ program: "sort" }),
  ),
  step(
    "sort:unique",
    [
      "sort [the] [line] [and] unique",
      "sort [the] [line] [and] delete duplicate [line]",
      "sort unique [line]",
      "unique sorted line",
      "sorted unique line",
      "unique line sorted",
    ],
    () => ({ program: "sort -u" }),
  ),
  step("sort:length", ["sort [the] line by [their] length", "by length"], () => ({
    program: "awk '{ print length, $0 }'",
  })),
  step(
    "sort:human",
    [
      'sort [by|on|the] [line] [by|as] "human"|"human-readable" [readable] [size|number]',
      '["by"|"as"] [the|their] "human"|"human-readable" [readable] "size"|"sizes"|"numbers"',
    ],
    () => ({ program: "sort -h" }),
  ),
  step(
    "sort:version",
    [
      '["by"|"as"|"in"] [the|their] "version"|"versions"|"natural"|"semver" ["number"|"numbers"|"order"|"sort"|"sorting"]',
      "naturally",
    ],
    (_, draft) =>
      draft.steps.some(({ program }) => program === "sort") ? { program: "sort -V" } : undefined,
  ),
  {
    name: "numeric",
    phrases: [
      "numeric",
      "numerically",
      "by number",
      "numeric order",
      "as number",
      "numeric value",
      '"numerical" ["order"|"value"]',
      // Quoted: "count" has the same lemma.
      '"number"',
    ],
    apply(draft) {
      // Said of the last of several keys.
      const last = draft.table.sort.at(-1);
      if (draft.table.sort.length > 1 && last !== undefined)
        draft.table.sort.splice(-1, 1, { ...last, numeric: true });
      else draft.numeric = true;
      return true;
    },
  },
  {
    name: "reverse",
    phrases: [
      "descending [order]",
      "reverse alphabetical [order]",
      "biggest [value|number] first",
      '"longest" "first"',
      '"from" ["the"] "longest" to [the] "shortest"',
      '"longest" to "shortest"',
      '"most" "frequent"|"common"|"often" ["ones"] "first"',
      '"newest"|"latest" "first"',
      '"z" to "a"',
      '"highest"|"high" first',
      '"highest"|"high" to "lowest"|"low"',
      "most first",
      '"most" frequent|common|often ["ones"|"one"|"words"|"lines"] [at] "first"|"top"',
      '"highest" "count" "first"',
      '["sorted"|"ordered"] "from" [the] "most" "frequent"|"common"|"often" to [the] "least" ["frequent"|"common"|"often"]',
      '["sorted"|"ordered"] ["by"|"in"|"with"] [order] [of] "most" "frequent"|"common" ["first"]',
      "by frequency",
      "by count",
      "high to low",
      'in "descending" order',
      '"descending" "alphabetical" "order"',
      "largest [numbers] at [the] top",
      "decreasing order",
      "reverse sort",
      "from biggest to smallest",
      "biggest first",
    ],
    apply(draft) {
      const last = draft.table.sort.at(-1);
      if (draft.table.sort.length > 1 && last !== undefined)
        draft.table.sort.splice(-1, 1, { ...last, reverse: true });
      else draft.reverse = true;
      return true;
    },
  },
  {
    name: "reverse:numbers",
    phrases: [
      '[the] "highest"|"largest"|"biggest"|"greatest" "number"|"numbers"|"value"|"values"|"amount"|"amounts" "first"|"on"|"at" ["top"]',
      '["from"] ["the"] "greatest"|"highest"|"largest"|"biggest" ["value"|"number"] to [the] "least"|"lowest"|"smallest" ["value"|"number"]',
      '["in"] "descending"|"decreasing"|"reverse" "numeric"|"number" ["order"]',
      '["in"] "numeric" "descending"|"decreasing"|"reverse" ["order"]',
    ],
    apply(draft) {
      draft.numeric = true;
      draft.reverse = true;
      return true;
    },
  },
  {
    name: "reverse:numeric",
    phrases: [
      '"oldest"|"priciest"|"richest"|"heaviest"|"longest"|"fastest" "first"',
      '"most" "expensive"|"populous"|"recent" "first"',
    ],
    apply(draft) {
      if (draft.table.sort.length === 0) return false;
      draft.numeric = true;
      draft.reverse = true;
      return true;
    },
  },
  {
    name: "ascending:numeric",
    phrases: [
      '"youngest"|"cheapest"|"poorest"|"lightest"|"slowest" "first"',
      '"least" "expensive" "first"',
    ],
    apply(draft) {
      if (draft.table.sort.length === 0) return false;
      draft.numeric = true;
      return true;
    },
  },
  {
    name: "ascending:numbers",
    phrases: [
      '["from"] [the] "smallest"|"lowest" to [the] "largest"|"highest"|"biggest"',
      '["from"] "low" to "high"',
    ],
    apply(draft) {
      draft.numeric = true;
      return true;
    },
  },
  {
    name: "descending:numbers",
    phrases: ['["from"] [the] "largest"|"highest"|"biggest" to [the] "smallest"|"lowest"'],
    apply(draft) {
      draft.numeric = true;
      draft.reverse = true;
      return true;
    },
  },
  {
    name: "ascending",
    phrases: [
      '["sorted"|"ordered"] "from" [the] "least" "frequent"|"common"|"often" to [the] "most" ["frequent"|"common"|"often"]',
      '"least" "frequent"|"common" ["ones"] "first"',
      '"shortest" "first"|"to" ["longest"]',
      '"lowest"|"low" first',
      '"lowest"|"low" to "highest"|"high"',
      "smallest first",
      "ascending [order]",
      "increasing order",
      "from smallest to biggest",
    ],
    apply() {
      return true;
    },
  },
];
