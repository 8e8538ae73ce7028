/** What separates columns, and steps on all columns at once. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import type { Step, TextDraft } from "./draft.js";
import { step } from "./lines.js";

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

const awk = (draft: TextDraft, script: string): string => {
  const { separator } = draft;
  if (separator === undefined || separator === " ") return `awk '${script}'`;
  return `awk -F'${separator === "|" ? "[|]" : separator}' '${script}'`;
};

/** A step that is rendered when the separator is known. */
export interface ColumnStep extends Step {
  readonly late: (draft: TextDraft) => string;
}

const late = (make: (draft: TextDraft) => string, more: Partial<Step> = {}): ColumnStep => ({
  program: "",
  late: make,
  ...more,
});

const NAMES: Readonly<Record<string, string>> = {
  ",": "comma",
  "\\t": "tab",
  ":": "colon",
  ";": "semicolon",
  "|": "pipe",
  " ": "space",
};

/** A separator said by its name. */
export const separators = SEPARATORS.map(
  ([separator, phrases]): Facet<TextDraft> => ({
    name: "separator",
    phrases: [
      ...phrases,
      ...[NAMES[separator]].flatMap((name) =>
        name === undefined
          ? []
          : [
              `[each|every|the|all] "${name}-separated"|"${name}-delimited" ["line"|"lines"|"row"|"rows"|"file"]`,
            ],
      ),
    ],
    apply(draft) {
      draft.separator = separator;
      return true;
    },
  }),
);

/** Facets on columns. */
export const columnFacets: readonly Facet<TextDraft>[] = [
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
  step("column:count", ["count [number] [of] column", "how many column"], () =>
    late((draft) => awk(draft, "{ print NF; exit }"), { ends: true }),
  ),
  step(
    "column:align",
    [
      "align [the] column",
      '["and"] ["format"|"formatted"|"show"|"display"] [the] ["result"|"output"|"it"] "as"|"into"|"in" [a|an] ["aligned"|"neat"|"nice"] "table"',
      'align [the] "fields"|"values"',
      '["fields"|"columns"] "in"|"into"|"as" "neat"|"aligned"|"tidy"|"nice"|"neatly" ["aligned"] "columns"|"table"',
      '"line" "up" [the] "columns"|"fields"',
      '"align"|"aligned"',
      "as [a] table",
      '"columns"|"fields" "as"|"into" [a] "table"',
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
];

/** A step of awk on the columns of each line, with the separator of the file, which is that of the output too where `isOut`. */
export const awkStep = (script: string, isOut = false): ColumnStep => ({
  program: "",
  late: ({ separator }) =>
    separator === undefined || separator === " "
      ? `awk '${script}'`
      : `awk -F'${separator === "|" ? "[|]" : separator}'${isOut ? ` -v OFS='${separator}'` : ""} '${script}'`,
});
