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
      // Quoted: "count" has the same lemma.
      '"number"',
    ],
    apply(draft) {
      draft.numeric = true;
      return true;
    },
  },
  {
    name: "reverse",
    phrases: [
      "descending [order]",
      "reverse alphabetical [order]",
      "biggest [value|number] first",
      '"highest"|"high" first',
      '"highest"|"high" to "lowest"|"low"',
      "most first",
      '"most" frequent|common|often ["ones"|"one"|"words"|"lines"] [at] "first"|"top"',
      '"highest" "count" "first"',
      "by frequency",
      "by count",
      "high to low",
      'in "descending" [numeric] order',
      "largest [numbers] at [the] top",
      "decreasing order",
      "reverse sort",
      "from biggest to smallest",
      "biggest first",
    ],
    apply(draft) {
      draft.reverse = true;
      return true;
    },
  },
  {
    name: "ascending",
    phrases: [
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
