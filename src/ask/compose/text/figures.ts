import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { defineNoun, meaningOf } from "../nouns.js";
import { awkStep } from "./columns.js";
import { end, type TextDraft } from "./draft.js";
import { number, step } from "./lines.js";
import type { Columns } from "./table/column.js";
import { type Comparison, inAwkTerms } from "./table/condition.js";

type Values = ReadonlyMap<string, Token>;
const NUMBERS = '"number"|"numbers"|"value"|"values"|"score"|"scores"|"integers"|"figures"';

/** What `wc` counts, by its option. */
defineNoun<string>("TALLIED", [
  ['"lines"', () => "l"],
  ['"line" "count"', () => "l"],
  ['"word" "count"', () => "w"],
  ['"character" "count"', () => "m"],
  ['"byte" "count"', () => "c"],
  ['"words"', () => "w"],
  ['"characters"|"chars"', () => "m"],
  ['"bytes"', () => "c"],
]);

/** What is counted in all, before a column can be meant. */
export const totalFacets: readonly Facet<TextDraft>[] = [
  step(
    "total",
    [
      '[the] "total" ["number"|"count"] of {a:TALLIED}',
      '"how" many {a:TALLIED} "in" "total"',
      '"total" {a:TALLIED} "count"',
    ],
    (values) => end(`wc -${meaningOf<string>(values, "a")}`),
  ),
];

/** Facets on files whose lines are numbers, and on whole columns. */
export const numberFacets: readonly Facet<TextDraft>[] = [
  step(
    "number:nth-largest",
    [
      `[the] {o:ORD} "highest"|"largest"|"biggest"|"greatest" ${NUMBERS}`,
      `[the] {o:ORD} "highest"|"largest"|"biggest"|"greatest" unique|distinct ${NUMBERS}`,
      `[the] {o:ORD} "lowest"|"smallest"|"least" ${NUMBERS.replace(/^/, "")}`,
    ].slice(0, 1),
    (values) => ({ program: "sort -nr", after: ` | sed -n '${meaningOf<number>(values, "o")}p'` }),
  ),
  step(
    "number:nth-smallest",
    [`[the] {o:ORD} "lowest"|"smallest"|"least" ${NUMBERS}`],
    (values) => ({ program: "sort -n", after: ` | sed -n '${meaningOf<number>(values, "o")}p'` }),
  ),
  step(
    "number:n-largest",
    [
      `[the] ["top"] {number} "highest"|"largest"|"biggest"|"greatest" ${NUMBERS}`,
      `[the] "highest"|"largest"|"biggest"|"top"|"greatest" {number} ${NUMBERS}`,
    ],
    (values) => ({ program: "sort -nr", after: ` | head -n ${number(values, "number")}` }),
  ),
  step(
    "number:n-smallest",
    [
      `[the] {number} "lowest"|"smallest" ${NUMBERS}`,
      `[the] "lowest"|"smallest"|"bottom" {number} ${NUMBERS}`,
    ],
    (values) => ({ program: "sort -n", after: ` | head -n ${number(values, "number")}` }),
  ),
  step(
    "number:compared",
    [
      `[all|every] [the] ["line"|"lines"|"ones"] ${NUMBERS} ["that"|"which"] {t:CMP}`,
      '["line"|"lines"] "where"|"whose" [the] "number"|"value" {t:CMP}',
      '"line"|"lines" ["that"|"which"] "are"|"is" {t:CMP}',
    ],
    (values) => {
      const compared = meaningOf<Comparison>(values, "t");
      return compared === undefined || !/^(?:[<>]=?|between)$/.test(compared.op)
        ? undefined
        : { program: `awk '${inAwkTerms("$1", compared, false)}'` };
    },
  ),
  ...(
    [
      ["even", "$1 % 2 == 0"],
      ["odd", "$1 % 2 != 0"],
      ["negative", "$1 < 0"],
      ["positive", "$1 > 0"],
    ] as const
  ).map(([name, test]) =>
    step(
      `number:${name}`,
      [`[all|only] [the] "${name}" "number"|"numbers"|"values"|"integers"`],
      () => ({
        program: `awk '${test}'`,
      }),
    ),
  ),
  step(
    "number:range",
    [
      '"range" [of] [the] "numbers"|"values"',
      '"difference" between [the] "largest"|"highest"|"maximum"|"max" and [the] "smallest"|"lowest"|"minimum"|"min" ["number"|"value"]',
    ],
    () =>
      end(
        "awk 'NR == 1 { min = max = $1 } { if ($1 < min) min = $1; if ($1 > max) max = $1 } END { print max - min }'",
      ),
  ),
  step(
    "number:product",
    [
      '"product" [of] [all] [the] "numbers"|"values"|"lines"',
      '"multiply" [all] [the] "numbers"|"values" [together]',
    ],
    () => end("awk 'BEGIN { p = 1 } { p *= $1 } END { print p }'"),
  ),
  ...(
    [
      ["sum", '"sum"|"add"|"total"|"adding"|"summing"', "+"],
      ["product", '"product"|"multiply"|"multiplying"|"multiplied"', "*"],
      ["difference", '"difference"', "-"],
    ] as const
  ).map(
    ([name, verb, sign]): Facet<TextDraft> => ({
      name: `row:${name}`,
      phrases: [
        `${verb} [of|between] [the] [values] [in] {s:COLUMNS} "for"|"in"|"on"|"of"|"per"|"from" [each|every] "row"|"line"|"record"`,
        `"for" each|every "line"|"row" [show] [the] ${verb} [of|between] [the] {s:COLUMNS}`,
        `each|every "row"|"line" ${verb} [of|between] [the] {s:COLUMNS}`,
        ...(name === "sum" ? [] : [`${verb} [of|between] [the] {s:COLUMNS}`]),
      ],
      least: 0.2,
      anyWord: true,
      apply(draft, values) {
        const said = meaningOf<Columns>(values, "s") as Columns;
        const list =
          "list" in said
            ? said.list
            : said.to === undefined
              ? []
              : Array.from({ length: said.to - said.from + 1 }, (_, i) => ({ at: said.from + i }));
        if (list.length < 2 || list.some((one) => "name" in one || one.at < 1)) return false;
        const terms = list.map((one) => `$${"at" in one ? one.at : 0}`).join(` ${sign} `);
        draft.steps.push(awkStep(`{ print ${terms} }`));
        return true;
      },
    }),
  ),
  ...(
    [
      ["sum", "s = 0; for (i = 1; i <= NF; i++) s += $i; print s"],
      ["average", "s = 0; for (i = 1; i <= NF; i++) s += $i; if (NF) print s / NF"],
      ["max", "m = $1; for (i = 2; i <= NF; i++) if ($i > m) m = $i; print m"],
      ["min", "m = $1; for (i = 2; i <= NF; i++) if ($i < m) m = $i; print m"],
    ] as const
  ).map(([wanted, script]) => ({
    name: `each-row:${wanted}`,
    phrases: [
      '{f:FIGURE} [of|for|in|on] [all] [the] ["numbers"|"values"|"fields"|"columns"] [of|on|in] "each"|"every" "row"|"line"',
      '"each"|"every" "row"|"line" {f:FIGURE}',
      '{f:FIGURE} "each"|"every" "row"|"line"',
    ],
    least: 0.2,
    apply(draft: TextDraft, values: Values) {
      if (meaningOf<string>(values, "f") !== wanted) return false;
      draft.steps.push(awkStep(`{ ${script} }`));
      return true;
    },
  })),
  {
    name: "each-column:sum",
    phrases: [
      '"sum"|"sums"|"total"|"totals" [of|for] [the] ["values"] [of|in] "each"|"every" "column"',
      '"sum"|"sums"|"total"|"totals" [of] [all] [the] "columns"',
      '"column" "sums"|"totals"',
    ],
    apply(draft: TextDraft) {
      draft.steps.push(
        awkStep(
          '{ for (i = 1; i <= NF; i++) s[i] += $i } END { for (i = 1; i <= NF; i++) printf "%s%s", s[i], (i < NF ? OFS : ORS) }',
        ),
      );
      return true;
    },
  },
  {
    name: "transpose",
    phrases: [
      '"transpose"|"transposed" [the] ["matrix"|"table"|"data"|"file"|"rows"|"grid"] [and] ["columns"]',
      'replace|turn|convert|swap [the] "rows" into|and|to|with [the] "columns"',
    ],
    apply(draft: TextDraft) {
      draft.steps.push(
        awkStep(
          '{ for (i = 1; i <= NF; i++) a[NR, i] = $i; if (NF > n) n = NF } END { for (i = 1; i <= n; i++) for (j = 1; j <= NR; j++) printf "%s%s", a[j, i], (j < NR ? OFS : ORS) }',
          true,
        ),
      );
      return true;
    },
  },
  {
    name: "fields:fill",
    phrases: [
      'replace|fill|change|set [all|any|every|each] [the] empty|blank|missing "fields"|"values"|"cells"|"columns"|"entries"|"field" with|to|by|as [the] {v:text}',
    ],
    least: 0.2,
    anyWord: true,
    apply(draft: TextDraft, values: Values) {
      const said = (values.get("v")?.text ?? "").replace(/["\\]/g, "\\$&").replaceAll("'", "'\\''");
      draft.steps.push(
        awkStep(`{ for (i = 1; i <= NF; i++) if ($i == "") $i = "${said}" } 1`, true),
      );
      return true;
    },
  },
];
