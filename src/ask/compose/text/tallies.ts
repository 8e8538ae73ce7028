import type { Facet } from "../facets.js";
import { meaningOf } from "../nouns.js";
import { end, type TextDraft } from "./draft.js";
import { step } from "./lines.js";

/** Steps that count kinds of characters, and find lines by their number or length. */
export const tallyFacets: readonly Facet<TextDraft>[] = [
  {
    name: "fields:from",
    phrases: ['"from"|"around"|"of" "each"|"every"|"all" [the] "field"|"fields"|"cell"|"cells"'],
    apply: () => true,
  },
  step(
    "wc:several",
    [
      '[the|total] ["number"|"count"|"counts"|"numbers"] [of] {a:TALLIED} {b:TALLIED} [and] {c:TALLIED} ["count"|"counts"]',
      '"how" many {a:TALLIED} {b:TALLIED} [and] {c:TALLIED} [are|there|contain|have]',
      '"count" [the] {a:TALLIED} {b:TALLIED} [and] {c:TALLIED}',
      '[the|total] "number"|"count"|"counts"|"numbers" [of] {a:TALLIED} [and] {b:TALLIED}',
      '"how" many {a:TALLIED} [and] {b:TALLIED} [are|there|contain|have]',
      '"count" [the] {a:TALLIED} [and] {b:TALLIED}',
      '"line" [and] "word" "count"|"counts"',
      "[the] {a:TALLIED} [and] {b:TALLIED}",
      "[the] {a:TALLIED} {b:TALLIED} [and] {c:TALLIED}",
    ],
    (values) => {
      const said = ["a", "b", "c"].flatMap((slot) => meaningOf<string>(values, slot) ?? []);
      if (said.length === 0) return end("wc -lw");
      const order = ["l", "w", "m", "c"].filter((one) => said.includes(one));
      return new Set(said).size !== said.length
        ? undefined
        : end(order.join("") === "lwc" ? "wc" : `wc -${order.join("")}`);
    },
  ),
  step(
    "count:characters",
    [
      '"how" many {s:SEP} ["characters"|"are"|"there"|"is"] ["there"]',
      '"count" [the] [number] [of] [all] [the] {s:SEP} ["characters"]',
      '[the|total] "number" of {s:SEP} ["characters"]',
    ],
    (values) => {
      const of = meaningOf<string>(values, "s") as string;
      return /^['\\]/.test(of) && of !== "\\t"
        ? undefined
        : { program: `tr -cd '${of}'`, stdinOnly: true, after: " | wc -c", ends: true };
    },
  ),
  step(
    "number:running",
    [
      '"running"|"cumulative" "total"|"sum"|"totals" [of] [the] ["numbers"|"values"|"integers"|"amounts"|"figures"]',
    ],
    () => ({
      program: "awk '{ sum += $1; print sum }'",
    }),
  ),
  step("lines:nth-longest", ['[the] {o:ORD} "longest" "line"'], (values) => ({
    program: `awk '{ print length" "$0 }'`,
    after: ` | sort -nr | sed -n '${meaningOf<number>(values, "o")}p' | cut -d' ' -f2-`,
  })),
  step(
    "lines:with-length",
    [
      'each|every "line" ["prefixed"|"preceded"|"together"] "with"|"by" [its|the] "length"',
      '"length" of "each"|"every" "line" ["before"|"in"] ["front"] [of] ["it"]',
      '"each"|"every" "line" "with" [its] "length" [in] ["front"|"first"]',
    ].slice(0, 1),
    () => ({ program: "awk '{ print length($0), $0 }'" }),
  ),
  step(
    "line:nth-last",
    [
      '[the] "second-to-last"|"penultimate"|"next-to-last" "line"|"row"',
      '[the] {o:ORD} [to|from] "last" "line"|"row"',
      '[the] {o:ORD} "line" "from" [the] "end"|"bottom"',
      '[the] "line" before [the] "last" [one|line]',
    ],
    (values) => {
      const at = meaningOf<number>(values, "o") ?? 2;
      // "The first and last line" are two.
      return at < 2 ? undefined : { program: `tail -n ${at}`, after: " | head -n 1" };
    },
  ),
  step("line:middle", ['[the] "middle" "line"'], () => ({
    program: "awk '{ a[NR] = $0 } END { print a[int((NR + 1) / 2)] }'",
  })),
  step(
    "line:empty-numbers",
    [
      '"line" "numbers" of [all] [the] empty|blank "lines"',
      '"numbers" of [the|all] empty|blank "lines"',
      '"which" "line"|"lines" ["numbers"] ["are"|"is"] empty|blank',
    ],
    () => ({ program: "grep -n '^$'", after: " | cut -d: -f1" }),
  ),
];
