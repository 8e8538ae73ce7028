/** Steps that keep lines by what a column holds, and that count or sum by the values of a column. */
import type { Facet } from "../facets.js";
import { awk, columns, late } from "./columns.js";
import type { TextDraft } from "./draft.js";
import { number, step, text } from "./lines.js";
import { ORDINALS } from "./ordinals.js";

const inAwk = (value: string): string =>
  value.replace(/[\\"]/g, "\\$&").replaceAll("'", "'\\''").replaceAll("\n", " ");

/** A condition of awk for a column; `x` is a text, `n` a number. */
type Condition = (column: string, value: { readonly x: string; readonly n: number }) => string;

const HAS = '"where"|"whose"|"with"|"if"|"when"|"having" [the]';
const CONDITIONS: readonly (readonly [name: string, phrases: readonly string[], Condition])[] = [
  [
    "more",
    [
      `${HAS} COLUMN [is] bigger|more|over|above [than] {number}`,
      `${HAS} COLUMN [is] ">" {number}`,
    ],
    (column, { n }) => `${column} > ${n}`,
  ],
  [
    "less",
    [
      `${HAS} COLUMN [is] smaller|less|under|below [than] {number}`,
      `${HAS} COLUMN [is] "<" {number}`,
    ],
    (column, { n }) => `${column} < ${n}`,
  ],
  [
    "least",
    [`${HAS} COLUMN [is] at least {number}`, `${HAS} COLUMN [is] least {number}`],
    (column, { n }) => `${column} >= ${n}`,
  ],
  [
    "most",
    [`${HAS} COLUMN [is] at most {number}`, `${HAS} COLUMN [is] most {number}`],
    (column, { n }) => `${column} <= ${n}`,
  ],
  [
    "number",
    [
      `${HAS} COLUMN [is] [exactly] equal|equals|matches [to] {number}`,
      `${HAS} COLUMN is {number}`,
      `${HAS} COLUMN "="|"==" {number}`,
    ],
    (column, { n }) => `${column} == ${n}`,
  ],
  [
    "not",
    [`${HAS} COLUMN [is] not [equal] [to] {x:text}`, `${HAS} COLUMN "!=" {x:text}`],
    (column, { x }) => `${column} != "${inAwk(x)}"`,
  ],
  [
    "is",
    [
      `${HAS} COLUMN [is] equal|equals [to] {x:text}`,
      `${HAS} COLUMN "is"|"="|"==" [exactly] {x:text}`,
      `${HAS} {x:text} under|as|on [the] COLUMN`,
    ],
    (column, { x }) => `${column} == "${inAwk(x)}"`,
  ],
  [
    "contains",
    [`${HAS} COLUMN contain|match|include|have [the] [text|word|string] {x:text}`],
    (column, { x }) => `${column} ~ /${inAwk(x).replace(/[.*+?^$()[\]{}|/]/g, "\\$&")}/`,
  ],
  [
    "starts",
    [`${HAS} COLUMN "start"|"starts"|"begin"|"begins" with {x:text}`],
    (column, { x }) => `${column} ~ /^${inAwk(x).replace(/[.*+?^$()[\]{}|/]/g, "\\$&")}/`,
  ],
  [
    "empty",
    [`${HAS} COLUMN [is] empty`, `${HAS} [an] empty COLUMN`],
    (column) => `${column} == ""`,
  ],
];

/** Forms of a phrase for columns by number, and for each ordinal. */
function forms(
  phrases: readonly string[],
  make: (phrases: readonly string[], column: number | undefined) => Facet<TextDraft>,
): readonly Facet<TextDraft>[] {
  return [
    make(
      phrases.map((one) => one.replace("COLUMN", "column [number] {column:number}")),
      undefined,
    ),
    ...ORDINALS.map((word, at) =>
      make(
        phrases.map((one) => one.replace("COLUMN", `"${word}" column|word`)),
        at + 1,
      ),
    ),
    make(
      phrases.map((one) => one.replace("COLUMN", "last column|word")),
      0,
    ),
  ];
}

const name = (column: number): string => (column === 0 ? "$NF" : `$${column}`);

const conditions = CONDITIONS.flatMap(([kind, phrases, condition]) =>
  forms(phrases, (written, fixed) =>
    step(
      `where:${kind}`,
      written,
      (values) =>
        late((draft) =>
          awk(
            draft,
            condition(name(fixed ?? number(values, "column")), {
              x: text(values, "x"),
              n: number(values, "number"),
            }),
          ),
        ),
      0.2,
      true,
    ),
  ).map(
    (facet): Facet<TextDraft> => ({
      ...facet,
      takes: (values) =>
        !/^(?:empty|blank|not|greater|bigger|larger|more|less|smaller|equal|equals|at|between)$/i.test(
          values.get("x")?.text ?? "",
        ),
    }),
  ),
);

const COUNTS = [
  'count [the] [number] [of] [line|occurrence|entry|time] "per"|"for"|"by" [each|every] [unique] [value] [of|under] [the] COLUMN',
  "how many line|time|occurrence per|for [each] [unique] [value] [of|under] [the] COLUMN",
  "how many time|often each [unique] value [of|under] [the] COLUMN [appear|occur]",
  "count [number] [of] [the] occurrence [of] [each|every] [unique] value [of|under] [the] COLUMN",
  "count [each|every] [unique] value [of|under] [the] COLUMN",
  "frequency [of] [each|every|the] [value] [of|under] [the] COLUMN",
  "group by [the] COLUMN [and] count",
  "how often [does] each value [of|under] [the] COLUMN [appear|occur]",
];
const UNIQUE_COUNTS = [
  "count [number] [of] [the] unique value [of|under] [the] COLUMN",
  "how many unique|different value [are] [there] [of|under] [the] COLUMN",
  "count [number] [of] unique [entry|line] under [the] COLUMN",
];

/** Facets that choose and group lines by a column. */
export const conditionFacets: readonly Facet<TextDraft>[] = [
  ...conditions,
  ...forms(COUNTS, (phrases, fixed) =>
    step("column:frequencies", phrases, (values) =>
      late(
        (draft) =>
          `${columns(draft, [fixed ?? number(values, "column")])} | sort | uniq -c | sort -rn`,
        { ends: true },
      ),
    ),
  ).slice(0, -1),
  ...forms(UNIQUE_COUNTS, (phrases, fixed) =>
    step("column:unique-count", phrases, (values) =>
      late((draft) => `${columns(draft, [fixed ?? number(values, "column")])} | sort -u | wc -l`, {
        ends: true,
      }),
    ),
  ).slice(0, -1),
  step(
    "column:sum-by",
    [
      "sum|total [of] [the] column {number} [group|grouped] by|per|for [each] [value] [of|under] [the] column {number2}",
      "sum|total [the] [value] [of|under] column {number} [group|grouped] by|per|for [each] column {number2}",
    ],
    (values) =>
      late(
        (draft) =>
          awk(
            draft,
            `{ sum[$${number(values, "number2")}] += $${number(values, "number")} } END { for (key in sum) print key, sum[key] }`,
          ),
        { ends: true },
      ),
  ),
  step(
    "columns:range",
    ["column {number} to|through {number2}", "column from {number} to {number2}"],
    (values) =>
      late((draft) => {
        const [from, to] = [number(values, "number"), number(values, "number2")];
        return draft.separator === undefined || draft.separator === " "
          ? columns(
              draft,
              Array.from({ length: Math.max(1, Math.min(12, to - from + 1)) }, (_, i) => from + i),
            )
          : columns(draft, [from]).replace(/-f\d+$/, `-f${from}-${to}`);
      }),
  ),
];
