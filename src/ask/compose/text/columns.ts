/** Steps on columns: cut, sum, sort by. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import type { Step, TextDraft } from "./draft.js";
import { number, step } from "./lines.js";
import { ORDINALS } from "./ordinals.js";

const SEPARATORS: readonly (readonly [string, readonly string[]])[] = [
  [
    ",",
    [
      "comma separated|delimited",
      "comma-separated",
      "comma-delimited",
      "separated|delimited by|with comma",
      "comma as separator|delimiter",
      "csv file",
      "csv",
      "separated by a comma",
    ],
  ],
  [
    "\\t",
    [
      "tab separated|delimited",
      "tab-separated",
      "tab-delimited",
      "separated|delimited by|with tab",
      "tsv file",
    ],
  ],
  [
    ":",
    [
      "colon separated|delimited",
      "colon-separated",
      "colon-delimited",
      "separated|delimited by|with colon",
    ],
  ],
  [
    ";",
    [
      "semicolon separated|delimited",
      "semicolon-separated",
      "separated|delimited by|with semicolon",
    ],
  ],
  [
    "|",
    [
      "pipe separated|delimited",
      "pipe-separated",
      "pipe-delimited",
      "separated|delimited by|with pipe",
    ],
  ],
  ["-", ["separated|delimited by|with dash|hyphen"]],
  ["_", ["separated|delimited by|with underscore"]],
  [
    " ",
    [
      "space separated|delimited",
      "space-separated",
      "separated|delimited by|with space|whitespace",
      "whitespace separated",
      "blank separated",
    ],
  ],
];

export const awk = (draft: TextDraft, script: string): string => {
  const { separator } = draft;
  if (separator === undefined || separator === " ") return `awk '${script}'`;
  return `awk -F'${separator === "|" ? "[|]" : separator}' '${script}'`;
};

/** Columns are rendered when the separator is known, so the step asks for it late. */
export interface ColumnStep extends Step {
  readonly late: (draft: TextDraft) => string;
}

export const late = (make: (draft: TextDraft) => string, more: Partial<Step> = {}): ColumnStep => ({
  program: "",
  late: make,
  ...more,
});

/** Columns of a list of numbers, by `cut` where a separator was named and by `awk` on white space. */
export function columns(draft: TextDraft, list: readonly number[]): string {
  const { separator } = draft;
  if (separator === "\\t") return `cut -f${list.join(",")}`;
  if (separator !== undefined && separator !== " ")
    return `cut -d'${separator}' -f${list.join(",")}`;
  return awk(draft, `{print ${list.map((one) => `$${one}`).join(", ")}}`);
}

const sum = (column: string): string => `{ sum += ${column} } END { print sum }`;

const WITH_NUMBER: readonly (readonly [
  string,
  readonly string[],
  (column: number) => (draft: TextDraft) => string,
  boolean,
])[] = [
  [
    "sum",
    [
      "sum [of] [the] [number|value] [under] [the] COLUMN",
      "sum|add|total [up] [the] [value|number] under [the] COLUMN",
      "sum COLUMN",
      "total of COLUMN",
    ],
    (n) => (draft) => awk(draft, sum(`$${n}`)),
    true,
  ],
  [
    "average",
    [
      "average|mean [of] [the] [value|number] [under|of] [the] COLUMN",
      "average COLUMN",
      "average|mean [value] [of|under] [the] [number] [under] [the] COLUMN",
    ],
    (n) => (draft) => awk(draft, `{ sum += $${n} } END { if (NR > 0) print sum / NR }`),
    true,
  ],
  [
    "max",
    [
      "maximum|max|biggest [value|number] [of|under] [the] COLUMN",
      "maximum|max|biggest [the] COLUMN",
    ],
    (n) => (draft) => awk(draft, `NR == 1 || $${n} > max { max = $${n} } END { print max }`),
    true,
  ],
  [
    "min",
    ["minimum|min|smallest [value|number] [of|under] [the] COLUMN"],
    (n) => (draft) => awk(draft, `NR == 1 || $${n} < min { min = $${n} } END { print min }`),
    true,
  ],
  [
    "sort:column",
    [
      "sort [by|on] [the] [value] [of|under] COLUMN",
      "sorted by [the] COLUMN",
      "by [the] COLUMN",
      "sort on|using [the] COLUMN",
      "according [to] [the] COLUMN",
    ],
    (n) => (draft) => {
      const { separator } = draft;
      const by =
        separator === undefined || separator === " "
          ? ""
          : separator === "\\t"
            ? " -t$'\\t'"
            : ` -t'${separator}'`;
      return `sort${by} -k${n},${n}${draft.numeric ? "n" : ""}${draft.reverse ? "r" : ""}`;
    },
    false,
  ],
  [
    "column:unique",
    ["unique value [of|under] [the] COLUMN"],
    (n) => (draft) => `${columns(draft, [n])} | sort -u`,
    false,
  ],
  [
    "column:delete",
    [
      "delete [the] COLUMN",
      "without [the] COLUMN",
      "all but [the] COLUMN",
      "everything but|without [the] COLUMN",
    ],
    (n) => (draft) =>
      draft.separator === undefined
        ? awk(draft, `{ $${n} = ""; print }`)
        : `cut -d'${draft.separator}' -f${n} --complement`,
    false,
  ],
  [
    "column",
    ["[only] [the] COLUMN", "extract [the] COLUMN", "show [the] COLUMN"],
    (n) => (draft) => columns(draft, [n]),
    false,
  ],
];

const numbered = WITH_NUMBER.flatMap(([name, phrases, make, ends]) => [
  step(
    name,
    phrases.flatMap((phrase) => [
      phrase.replace("COLUMN", "column [number] {number}"),
      phrase.replace("COLUMN", "column {number}"),
    ]),
    (values) => late(make(number(values, "number")), { ends }),
  ),
  ...ORDINALS.map((word, at) =>
    step(
      name,
      phrases.map((phrase) => phrase.replace("COLUMN", `"${word}" column|word`)),
      () => late(make(at + 1), { ends }),
    ),
  ),
]);

const separators = SEPARATORS.map(
  ([separator, phrases]): Facet<TextDraft> => ({
    name: "separator",
    phrases,
    apply(draft) {
      draft.separator = separator;
      return true;
    },
  }),
);

/** Facets on columns. */
export const columnFacets: readonly Facet<TextDraft>[] = [
  ...separators,
  {
    name: "separator:given",
    phrases: [
      "separated|delimited by|with {x:text}",
      "delimiter|separator [is] {x:text}",
      "with {x:text} as [the] [field] delimiter|separator",
      "using {x:text} as [the] [field] delimiter|separator",
      "{x:text} separated|delimited",
      "with delimiter|separator {x:text}",
    ],
    least: 0.4,
    takes: (values: ReadonlyMap<string, Token>) => (values.get("x")?.text.length ?? 9) <= 2,
    apply(draft, values) {
      draft.separator = values.get("x")?.text;
      return true;
    },
  },
  ...numbered,
  step(
    "columns",
    ["column {number} [and] {number2}", "column number {number} [and] {number2}"],
    (values) =>
      late((draft) => columns(draft, [number(values, "number"), number(values, "number2")])),
  ),
  step("columns:3", ["column {number} {number2} [and] {number3}"], (values) =>
    late((draft) =>
      columns(draft, [
        number(values, "number"),
        number(values, "number2"),
        number(values, "number3"),
      ]),
    ),
  ),
  ...ORDINALS.slice(0, 6).flatMap((a, i) =>
    ORDINALS.slice(0, 6)
      .filter((b) => b !== a)
      .map((b) =>
        step("columns", [`"${a}" "${b}" column`, `"${a}" and "${b}" column`], () =>
          late((draft) => columns(draft, [i + 1, ORDINALS.indexOf(b) + 1])),
        ),
      ),
  ),
  step(
    "column:last",
    ["last column|word [of]", "last column|word of each line", "final column"],
    () => late((draft) => awk(draft, "{print $NF}")),
  ),
  step("column:count", ["count [number] [of] column", "how many column"], () =>
    late((draft) => awk(draft, "{ print NF; exit }"), { ends: true }),
  ),
  step(
    "column:align",
    [
      "align [the] column",
      "as [a] table",
      "pretty print table",
      "format as table",
      "tabular form|format",
    ],
    () =>
      late(
        (draft) =>
          `column -t${draft.separator === undefined ? "" : ` -s${draft.separator === "\\t" ? "$'\\t'" : `'${draft.separator}'`}`}`,
      ),
  ),
  step(
    "sum",
    [
      "sum [of] [all] [the] [count]",
      "add up [all] [the] number",
      "total of [all] [the] number",
      "sum the number [of]",
    ],
    () => late((draft) => awk(draft, sum("$1")), { ends: true }),
  ),
  step("average", ["average|mean [of] [all] [the] [count|value]"], () =>
    late((draft) => awk(draft, "{ sum += $1 } END { if (NR > 0) print sum / NR }"), { ends: true }),
  ),
];
