/** What can be said of rows and columns. */
import type { Token } from "../../../text/tokens.js";
import type { Facet } from "../../facets.js";
import { defineNoun, meaningOf } from "../../nouns.js";
import type { TextDraft } from "../draft.js";
import "./column.js";
import type { Column, Columns } from "./column.js";
import { type Comparison, type Condition, inAwkTerms } from "./condition.js";
import type { FigureName, TableDraft } from "./draft.js";

type Values = ReadonlyMap<string, Token>;

/** A facet that takes something into the table. */
function table(
  name: string,
  phrases: readonly string[],
  take: (table: TableDraft, values: Values, draft: TextDraft) => boolean | undefined,
): Facet<TextDraft> {
  return {
    name: `table:${name}`,
    phrases,
    least: 0.2,
    anyWord: true,
    apply(draft, values) {
      if (take(draft.table, values, draft) === false) return false;
      draft.table.used = true;
      return true;
    },
  };
}

const column = (values: Values, slot = "c"): Column => meaningOf<Column>(values, slot) as Column;

const FIGURES: readonly (readonly [FigureName, string])[] = [
  ["sum", '"sum"|"total"|"sums"|"totals"|"summed"|"totalled"'],
  ["average", "average|mean|avg"],
  ["max", 'maximum|max|"highest"|"largest"|"biggest"|"greatest"|"peak"'],
  ["min", 'minimum|min|"lowest"|"smallest"|"least"'],
  ["median", "median"],
];
defineNoun<FigureName>("FIGURE", [
  ...FIGURES.map(([name, words]) => [words, () => name] as const),
  ['"sum"|"add"|"total"|"adds" "up"', () => "sum"],
]);

/** Says nothing of its own between a figure and its column. */
const OF =
  '[the] [all] ["value"|"values"|"number"|"numbers"|"entry"|"amounts"|"figures"] [of|under|"in"|"for"] [the] [all] ["values"|"numbers"] [of|under|"in"] [the]';

const figure = (
  table: TableDraft,
  of: Column | undefined,
  ...names: (FigureName | undefined)[]
) => {
  if (table.figures.length > 0) return false;
  for (const name of names) if (name !== undefined) table.figures.push({ name, of });
  return true;
};
const figureName = (values: Values, slot: string) => meaningOf<FigureName>(values, slot);

const ROWS =
  '"row"|"rows"|"line"|"lines"|"entry"|"entries"|"record"|"records"|"people"|"items"|"one"|"ones"|"those"';
const BY =
  '"by"|"on"|"using"|"according" [to] [its|their|the] ["value"|"values"|"numbers"] [of|under|"in"] [the]';

const DIFFERENT = 'unique|different|"separate"|deduplicated|dedupe';

const sortBy = (
  table: TableDraft,
  values: Values,
  more: { numeric?: boolean; reverse?: boolean } = {},
) => {
  table.sort.push({ column: column(values), ...more });
  return true;
};

const where = (table: TableDraft, values: Values, draft?: TextDraft): boolean => {
  const said = (meaningOf<Condition>(values, "q") as Condition).column;
  // A plain text has no columns with names.
  if (draft?.isPlainText === true && "name" in said) return false;
  table.where.push(meaningOf<Condition>(values, "q") as Condition);
  return true;
};

/** Facets on rows and columns. */
export const tableFacets: readonly Facet<TextDraft>[] = [
  // "Country is the last column": where a name stands.
  table(
    "alias",
    [
      '{x:text} "is"|"in"|"under"|"are"|"=" [the|a] {c:NTH}',
      '"has"|"have"|"with"|"and" {x:text} "in"|"under"|"as" {c:NTH}',
      '{c:NTH} "is" [the] {x:text}',
    ],
    (it, values) => {
      const { text: name = "", thing = true } = values.get("x") ?? {};
      if (thing || !/^(?!(?:values?|lines?|rows?|numbers?|which|that)$)[a-z_]\w*$/i.test(name))
        return false;
      it.aliases.set(name.toLowerCase(), column(values));
      return true;
    },
  ),
  // Columns that are kept, left out, or put in each other's place.
  table(
    "pick",
    ["[only|show|extract|keep|print|cut] [just] {s:COLUMNS}", "{s:COLUMNS} [only]"],
    (it, values) => {
      it.pick.push(meaningOf<Columns>(values, "s") as Columns);
      return true;
    },
  ),
  table("pick:one", ["[only|show|extract|keep|cut] [just] {c:COLUMN} [only]"], (it, values) => {
    it.pick.push({ list: [column(values)] });
    return true;
  }),
  table(
    "drop",
    [
      "delete|drop [the] {s:COLUMNS}",
      "without [the] {s:COLUMNS}",
      'all|everything|"anything" [column] but|without [the] {s:COLUMNS}',
      "all|every column but|without [the] {s:COLUMNS}",
    ],
    (it, values) => {
      it.drop.push(meaningOf<Columns>(values, "s") as Columns);
      return true;
    },
  ),
  table(
    "drop:one",
    [
      "delete|drop|cut|kill [out] [the] {c:COLUMN}",
      "rid of [the] {c:COLUMN}",
      'leave|take "out"|"off" [the] {c:COLUMN}',
      'take|cut|"chop"|"slice" [the] {c:COLUMN} "out"|"off" [of]',
      "without [the] {c:COLUMN}",
      'all|everything|"anything" [column] but|without [the] {c:COLUMN}',
      "all|every column but|without [the] {c:COLUMN}",
      "all|every [column] but|without [the] {o:ORD}",
    ],
    (it, values) => {
      it.drop.push({
        list: [values.has("c") ? column(values) : { at: meaningOf<number>(values, "o") as number }],
      });
      return true;
    },
  ),
  table(
    "swap",
    [
      "replace|switch|exchange|flip|interchange [the] {c:COLUMN} [and|with] [the] {d:COLUMN}",
      "replace|switch|exchange|flip|interchange|reverse [the] [order] [of] [the] {s:COLUMNS}",
    ],
    (it, values) => {
      const said = meaningOf<Columns>(values, "s");
      if (said === undefined) {
        it.swap = [column(values), column(values, "d")];
        return true;
      }
      if ("list" in said) {
        if (said.list.length !== 2) return false;
        it.swap = said.list as [Column, Column];
        return true;
      }
      if (said.to !== said.from + 1) return false;
      it.swap = [{ at: said.from }, { at: said.to }];
      return true;
    },
  ),
  // Rows by what a column holds.
  table("or", ['"or" ["where"|"whose"|"with"|"if"] {q:COND}'], (it, values) => {
    it.any = true;
    return where(it, values);
  }),
  table(
    "where",
    [
      '"where"|"whose"|"with"|"if"|"when"|"having"|"have"|"has"|"which"|"for"|"that"|"and"|"but" [have|has] [the] {q:COND}',
      `${ROWS} [of] [the] "where"|"whose"|"with"|"if"|"when"|"having"|"have"|"has"|"which"|"for"|"that" [have|has] [the] {q:COND}`,
      `[select|filter|keep|show] [only] [the] {q:COND}`,
    ],
    where,
  ),
  table(
    "where:of",
    [
      '"with"|"having"|"have"|"has" [a|an|the] {c:COLREF} "of"|"equal"|"equals"|"=" [to|exactly] [the] {v:text}',
    ],
    (it, values) => {
      const value = values.get("v");
      const of = column(values);
      if (value === undefined || !(value.quoted || value.number !== undefined || "at" in of))
        return false;
      it.where.push({
        column: of,
        compared: {
          op: "==",
          value: value.number !== undefined && !value.quoted ? String(value.number) : value.text,
        },
      });
      return true;
    },
  ),
  // Rows by how many columns they have, or by two columns.
  table(
    "fields",
    [
      `${ROWS} ["that"|"which"|"with"|"have"|"has"|"having"|"where"] [have|has|do] {t:CMP} "columns"|"fields"|"column"|"field"`,
      `${ROWS} ["that"|"which"|"with"|"have"|"has"|"having"] [have|has|do] not [have|has] [exactly] {n:number} "columns"|"fields"`,
      `${ROWS} "with"|"have"|"having" [exactly] {m:number} "columns"|"fields"`,
    ],
    (it, values) => {
      const compared = meaningOf<Comparison>(values, "t");
      const number = values.get("n")?.number ?? values.get("m")?.number;
      if (compared !== undefined) it.terms.push(inAwkTerms("NF", compared, false));
      else it.terms.push(`NF ${values.has("n") ? "!=" : "=="} ${number}`);
      return true;
    },
  ),
  table(
    "same",
    [
      '"identical"|"same"|"equal"|"matching" ["values"|"value"] [under|in] {s:COLUMNS}',
      '{s:COLUMNS} ["is"|"are"] [the] "identical"|"same"|"equal"|"match"',
      '{c:COLUMN} "is"|"equals"|"equal"|"=="|"=" ["equal"|"the"|"same"] [to|as] {d:COLUMN}',
    ],
    (it, values) => {
      const said = meaningOf<Columns>(values, "s");
      const pair =
        said === undefined
          ? [column(values), column(values, "d")]
          : "list" in said
            ? said.list
            : [];
      const [a, b] = pair;
      if (pair.length !== 2 || a === undefined || b === undefined || "name" in a || "name" in b)
        return false;
      if (a.at < 0 || b.at < 0) return false;
      const term = ({ at }: { readonly at: number }): string => (at === 0 ? "$NF" : `$${at}`);
      it.terms.push(`${term(a)} == ${term(b)}`);
      return true;
    },
  ),
  table(
    "where:not",
    [
      `delete|drop|without [all] [the] ${ROWS} "where"|"whose"|"with"|"if"|"when"|"having"|"have" [the] {q:COND}`,
    ],
    (it, values) => {
      const { column: of, compared } = meaningOf<Condition>(values, "q") as Condition;
      const turned = negated(compared);
      if (turned === undefined) return false;
      it.where.push({ column: of, compared: turned });
      return true;
    },
  ),
  // Figures.
  table("figure", [`{f:FIGURE} ${OF} {c:COLREF}`, `{c:COLUMN} {f:FIGURE}`], (it, values) =>
    figure(it, column(values), figureName(values, "f")),
  ),
  table(
    "figures",
    [`{f:FIGURE} [and] {g:FIGURE} [and] [{h:FIGURE}] ${OF} {c:COLREF}`],
    (it, values) =>
      figure(
        it,
        column(values),
        figureName(values, "f"),
        figureName(values, "g"),
        figureName(values, "h"),
      ),
  ),
  table(
    "figure:numbers",
    [
      '{f:FIGURE} [of] [all] [the] "number"|"numbers"|"value"|"values"|"figures"|"integers"|"line"|"lines"',
      '"number"|"numbers"|"values" {f:FIGURE}',
      'add|"adding" all|"everything" "up"',
      'add "up" [all|every] [the] "number"|"numbers"|"value"|"values"|"lines"|"line"',
      '{f:FIGURE} "value"|"number" [of|in]',
      "{f:FIGURE} [of]",
    ],
    (it, values) => figure(it, undefined, figureName(values, "f") ?? "sum"),
  ),
  table(
    "figure:its",
    [
      '"and"|"then" ["find"|"compute"|"calculate"|"get"|"show"|"print"|"give"|"output"|"report"] [the|its|their] {f:FIGURE} [of] ["it"|"them"|"all"|"those"|"values"|"numbers"]',
      '[the|its|their] {f:FIGURE} of "it"|"them"|"those"|"these" ["values"|"numbers"]',
    ],
    (it, values) => figure(it, undefined, figureName(values, "f")),
  ),
  table(
    "figures:numbers",
    [
      '{f:FIGURE} [and] {g:FIGURE} [and] [{h:FIGURE}] [of] [all] [the] ["number"|"numbers"|"value"|"values"]',
    ],
    (it, values) =>
      figure(
        it,
        undefined,
        figureName(values, "f"),
        figureName(values, "g"),
        figureName(values, "h"),
      ),
  ),
  // Each value once.
  table(
    "distinct:count",
    [
      `"how" many ${DIFFERENT} ["value"|"values"] [of|under|"in"] [the] {c:COLREF} [are|is] [there|appear|occur]`,
      `count|number [the] [number] [of] [the] ${DIFFERENT} ["value"|"values"] [of|under|"in"] [the] {c:COLREF}`,
    ],
    (it, values) => {
      it.pick.push({ list: [column(values)] });
      it.distinct = "count";
      return true;
    },
  ),
  table(
    "distinct",
    [
      `[all] [the] ${DIFFERENT} ["value"|"values"] [of|under|"in"] [the] {c:COLUMN}`,
      `${DIFFERENT} {c:COLREF}`,
      `{c:COLUMN} [sort] [and] ${DIFFERENT}`,
      "{c:COLUMN} without duplicate",
    ],
    (it, values) => {
      it.pick.push({ list: [column(values)] });
      it.distinct = "list";
      return true;
    },
  ),
  ...(
    [
      [
        "repeated",
        '"more" than "once"|"twice"|"one"',
        'repeated|"duplicate"|"duplicated"|"recurring"|"repeating"',
      ],
      ["single", '"only"|"just"|"exactly" "once"', '"non-repeated"|"unrepeated"'],
    ] as const
  ).map(([kind, often, like]) =>
    table(
      `distinct:${kind}`,
      [
        `["value"|"values"|"entry"|"entries"|"ones"] [of|under|"in"] [the] {c:COLUMN} ["that"|"which"] [are|is|do|there] "appear"|"appears"|"occur"|"occurs"|"occurring"|"appearing"|"found"|"used"|"present"|"repeat"|"exist"|"come"|"there" ${often}`,
        `["find"|"show"] [all] [the] ${like} "value"|"values"|"entries"|"items" [of|under|"in"|"from"] [the] {c:COLUMN}`,
      ],
      (it, values) => {
        it.pick.push({ list: [column(values)] });
        it.distinct = kind;
        return true;
      },
    ),
  ),
  table(
    "frequencies:top",
    [
      'top|first {n:number} [most] [frequent|common|active|popular|requested] ["value"|"values"] [of|under|"in"] [the] {c:COLUMN}',
      '{n:number} [most] frequent|common|active|popular|requested|busiest ["value"|"values"] [of|under|"in"] [the] {c:COLUMN}',
      'most frequent|common|active|popular|requested {n:number} ["value"|"values"] [of|under|"in"] [the] {c:COLUMN}',
      '{n:number} {c:COLUMN} [that|which|with] [make|appear|occur|have] [the] "most" [often|requests|hits|frequently]',
      '{c:COLUMN} ["that"|"which"|"with"|"having"] ["made"|"has"|"sent"|"makes"|"have"|"with"] [the] "most" "requests"|"hits"|"entries"|"lines"',
      '{c:COLUMN} ["that"|"which"] "appears"|"appear"|"occurs"|"occur" [the] "most" ["often"|"frequently"]',
      'most frequent|common|active|popular|requested "value" [of|under|"in"] [the] {c:COLUMN}',
      '"most" frequent|common|active|popular|requested|"frequently" ["occurring"|"seen"|"used"|"requested"] {c:COLUMN}',
    ],
    (it, values) => {
      it.group = column(values);
      it.frequencies = true;
      it.top = values.get("n")?.number ?? 1;
      return true;
    },
  ),
  table(
    "first-of-each",
    [
      `["keep"|"only"|"keeping"] [only|just] [the] "first" "occurrence"|"row"|"line"|"record"|"entry" ["of"|"for"|"per"|"with"] each|every [unique] ["value"] [of|under|"in"] [the] {c:COLUMN}`,
      `delete|drop duplicate [${ROWS}] "by"|"based"|"according" [on|to] [the] {c:COLUMN}`,
      `["only"] unique [${ROWS}] "by"|"based" [on] [the] {c:COLUMN}`,
    ],
    (it, values) => {
      const of = column(values);
      if (!("at" in of) || of.at < 0) return false;
      it.terms.push(`!seen[${of.at === 0 ? "$NF" : `$${of.at}`}]++`);
      return true;
    },
  ),
  // Order.
  table(
    "sort",
    [
      `sort|rank|"ordered" [all] [the] [${ROWS}] ${BY} {c:COLUMN}`,
      "sort [by] [the] {c:COLUMN}",
      '"by" [its|the|their] {c:COLUMN}',
      "{c:COLUMN} sort",
    ],
    (it, values, { steps }) => {
      const isSorted = steps.some(({ program }) => program === "sort");
      // "How many visitors (by ip, the first field)" says what they are known by.
      if (!isSorted && it.distinct !== undefined) {
        it.pick.splice(0, it.pick.length, { list: [column(values)] });
        return true;
      }
      return it.figures.length > 0 || it.frequencies ? false : sortBy(it, values);
    },
  ),
  table("sort:then-place", ['"then"|"and" ["by"] [the] {o:ORD} ["one"]'], (it, values) => {
    if (it.sort.length === 0) return false;
    it.sort.push({ column: { at: meaningOf<number>(values, "o") as number } });
    return true;
  }),
  // /etc/passwd: who has which shell.
  table(
    "passwd:shell",
    [
      '"users"|"user"|"accounts" ["whose"|"who"|"that"|"with"|"have"|"having"|"use"|"using"] ["have"|"use"] [their|the|a] ["login"|"default"] ["shell"] ["is"|"of"|"set"|"as"] [to] {x:text} ["as"|"for"] [their|a|the] ["login"|"default"] ["shell"]',
    ],
    (it, values) => {
      const { text = "" } = values.get("x") ?? {};
      if (!/^\/(?:[\w.-]+\/)*[\w.-]+$/.test(text)) return false;
      it.where.push({ column: { name: "shell", passwd: 7 }, compared: { op: "==", value: text } });
      it.pick.push({ list: [{ name: "user", passwd: 1 }] });
      return true;
    },
  ),
  table(
    "sort:then",
    ['"then"|"and"|"ties" ["then"|"broken"|"secondarily"] ["by"] [the] {c:COLUMN}'],
    (it, values) => (it.sort.length > 0 ? sortBy(it, values) : false),
  ),
  table(
    "top:by",
    [
      `"top"|"first" {n:number} [${ROWS}] "by" [the] [highest|largest] ["value"|"values"] [of|under|"in"] [the] {c:COLUMN}`,
      `[the] {n:number} ${ROWS} with|having [the] ["highest"|"largest"|"biggest"|"greatest"|"most"] ["value"|"values"] [of|under|"in"] [the] {c:COLUMN}`,
    ],
    (it, values) => {
      it.top = values.get("n")?.number;
      return sortBy(it, values, { numeric: true, reverse: true });
    },
  ),
  ...(["largest", "smallest"] as const).map((end) => {
    const words =
      end === "largest"
        ? '"largest"|"highest"|"biggest"|"top"|"greatest"'
        : '"smallest"|"lowest"|"bottom"';
    return table(
      `values:${end}`,
      [
        `["top"] {n:number} ${words} [unique] ["value"|"values"|"numbers"|"entries"] [of|from|under|"in"] [the] {c:COLUMN}`,
        `${words} {n:number} [unique] ["value"|"values"|"numbers"|"entries"] [of|from|under|"in"] [the] {c:COLUMN}`,
        `${words} {n:number} ${words} ["value"|"values"|"numbers"] [of|from|under|"in"] [the] {c:COLUMN}`,
      ],
      (it, values, draft) => {
        it.pick.push({ list: [column(values)] });
        draft.steps.push(
          { program: end === "largest" ? "sort -nr" : "sort -n" },
          { program: `head -n ${values.get("n")?.number}` },
        );
        return true;
      },
    );
  }),
  table(
    "bottom:by",
    [
      `"bottom"|"lowest"|"smallest" {n:number} [${ROWS}] "by" [the] ["value"|"values"] [of|under|"in"] [the] {c:COLUMN}`,
      `[the] {n:number} ${ROWS} with|having [the] "lowest"|"smallest"|"least" ["value"|"values"] [of|under|"in"] [the] {c:COLUMN}`,
    ],
    (it, values) => {
      it.top = values.get("n")?.number;
      return sortBy(it, values, { numeric: true });
    },
  ),
  table(
    "row:extreme",
    [
      `${ROWS} with|having|where [the] {f:FIGURE} ${OF} {c:COLUMN}`,
      `${ROWS} "where"|"whose" {c:COLUMN} is [the] {f:FIGURE}`,
    ],
    (it, values) => {
      const name = figureName(values, "f");
      if (name !== "max" && name !== "min") return false;
      it.top = 1;
      return sortBy(it, values, { numeric: true, reverse: name === "max" });
    },
  ),
  table(
    "group",
    [
      '"per" [each|every] [unique] [value] [of|under|"in"] [the] {c:COLREF}',
      '[and] "group"|"grouped"|"grouping"|"broken" ["down"] [by|on] [unique] [value] [of|under|"in"] [the] {c:COLREF}',
      `"group"|"grouped"|"grouping" [the|all] [${ROWS}] "by"|"on" [the] {c:COLREF} ["and"]`,
      '"for"|"per" each|every [unique] ["value"] [of|under|"in"] [the] {c:COLREF}',
    ],
    (it, values) => {
      if (it.group !== undefined) return false;
      it.group = column(values);
      return true;
    },
  ),
  table(
    "group:by",
    ['"by"|"for"|"of" [each|every] [unique] [value] [of|under|"in"] [the] {c:COLREF}'],
    (it, values, { steps }) => {
      // "By" alone may say by what is sorted: something has to be counted or summed.
      const counts = it.figures.length > 0 || steps.some(({ program }) => /^wc -l/.test(program));
      if (it.group !== undefined || !counts) return false;
      it.group = column(values);
      return true;
    },
  ),
  table(
    "frequencies",
    [
      'count [number] [of] [row|line|entry|"occurrences"|occurrence] "per"|"for"|"by" [each|every] [unique] [value] [of|under|"in"] [the] {c:COLREF}',
      'count [number] [of] [row|line|entry|"occurrences"|occurrence] [of] "each"|"every" [unique] [value] [of|under|"in"] [the] {c:COLUMN}',
      'how many|often [row|line|entry] [time] [do|does] each|every [unique] ["value"] [of|under|"in"] [the] {c:COLREF} [appear|occur|there|come]',
      'count [the] [number] [of] "occurrences"|occurrence|"times" [of] each|every [unique] ["value"] [of|under|"in"] [the] {c:COLREF}',
      '"frequency"|"frequencies"|"histogram"|"distribution"|"breakdown"|"tally" [of|by] [each|every|the] [unique] [value] [of|under|"in"] [the] {c:COLREF}',
      '{c:COLUMN} "breakdown"|"distribution"|"histogram"|"counts"|"frequencies"|"frequency"|"statistics"|"stats"',
      '[number|count] [of] "row"|"rows"|"line"|"lines"|"entries"|"records"|"orders"|"items" "per"|"by"|"for" [each|every] [unique] [value] [of|under|"in"] [the] {c:COLREF}',
      '"how" often [each|every] ["value"] [of|under|"in"] [the] {c:COLUMN} [appear|occur]',
      '{c:COLUMN} and|with|plus [the|its|their|how] [many] ["number"|"count"|"counts"] [of|many] ["rows"|"requests"|"times"|"hits"|"occurrences"|"lines"|"entries"|"records"] ["for"|"per"|"of"|"in"|"with"] each|every ["one"|"of"|"value"|"them"]',
      'count [the|number|of] [of] ["rows"|"requests"|"hits"|"lines"|"entries"|"records"|"occurrences"] "per"|"by"|"for" [each|every] [unique] {c:COLREF}',
      'group [the] ["rows"|"lines"|"records"|"entries"] by [the] {c:COLREF} and count [them|rows|lines|entries|each|the] [group|number|in] [of] [rows|group]',
    ],
    (it, values, draft) => {
      if (it.group !== undefined) return false;
      // "Count the values of column 2" alone does not say of each.
      void draft;
      it.group = column(values);
      it.frequencies = true;
      return true;
    },
  ),
  // Changes of a column.
  table("set", ["set|change|fill [the] {c:COLUMN} to|with|as {v:text}"], (it, values) => {
    const { text = "" } = values.get("v") ?? {};
    it.edits.push({
      column: column(values),
      change: (name) =>
        `${name} = ${/^-?\d+(?:\.\d+)?$/.test(text) ? text : `"${text.replace(/[\\"]/g, "\\$&").replaceAll("'", "'\\''")}"`}`,
    });
    return true;
  }),
  ...(
    [
      ["uppercase", "toupper"],
      ["lowercase", "tolower"],
    ] as const
  ).map(([word, call]) =>
    table(
      word,
      [
        `${word} [the] {c:COLUMN}`,
        `convert|change|make|turn|put [the] {c:COLUMN} [to|into|"in"|all|under] ${word}`,
      ],
      (it, values) => {
        it.edits.push({ column: column(values), change: (name) => `${name} = ${call}(${name})` });
        return true;
      },
    ),
  ),
  table(
    "multiply",
    ["multiply [the] [value] [of|under] {c:COLUMN} by|with {n:number}"],
    (it, values) => {
      it.edits.push({
        column: column(values),
        change: (name) => `${name} *= ${values.get("n")?.number}`,
      });
      return true;
    },
  ),
  // The header.
  table(
    "header:skip",
    [
      'without|"w/o"|minus|"not" [counting|the|its|printing|including|print|show|count|include] [the] header|heading|headline|"headers" [line]',
      'skip|drop|omit|delete|ignore|strip|skipping|ignoring|leave|leaving [out] [the|its] header|heading|"headers" [line]',
      'skip|skipping|ignoring|ignore [the] "first"|"header" line',
      "header not include|show|print|count [it]",
      "not print|show|count|include it",
      "after [the] header [line]",
    ],
    (it, _, draft) => {
      if (draft.steps.length === 0 && !it.used) void it;
      it.header = "skip";
      return true;
    },
  ),
  table(
    "header:keep",
    [
      '["but"|"and"] keep|keeping|leave|leaving|preserve|preserving [the] header|heading [line] [first|"on"|"at"|"in"|"as"|"top"|place|intact|"is"|"it"|there] [the] [top|place|first] [line]',
      '["but"] [the] header|heading [line] [has|have|must|should] [to] stay|stays|remain|remains|kept|keep|first [as|be|"on"|"at"|"where"|it] [the] ["first"|"top"|"is"] [line]',
      'header|heading [line] stay|remain [first|"on"|"at"] [top]',
      `[the|its] header|heading [line|row] "and"|"plus" [also] [all|any|only|just|every] [the] [${ROWS}]`,
      '"including"|include|"plus" [the] header|heading [line]',
      'below|under|after|but|"not" [moving|sorting|touch] [the] header|heading [line]',
    ],
    (it) => {
      it.header = "keep";
      return true;
    },
  ),
  table(
    "header:there",
    [
      '[there|it|which|that|file] ["is"|"has"|"with"|"have"|"contains"] header|heading [line] [on|at] [top|there]',
      '"first" line ["is"|"has"|"holds"|"contains"] [the] [column] header|heading|headers|names|titles',
      "header|heading [line] on|at top",
      'header|heading in|on|as [the] "first" line',
      "one header line",
    ],
    (it) => {
      it.header ??= "there";
      return true;
    },
  ),
];

const OPPOSITE = {
  ">": "<=",
  "<": ">=",
  ">=": "<",
  "<=": ">",
  "==": "!=",
  "!=": "==",
} as const;

function negated(compared: Comparison): Comparison | undefined {
  switch (compared.op) {
    case "empty":
      return { op: "filled" };
    case "filled":
      return { op: "empty" };
    case "contains":
      return { ...compared, op: "lacks" };
    case "lacks":
      return { ...compared, op: "contains" };
    case "between":
    case "either":
    case "starts":
    case "ends":
      return undefined;
    default:
      return { ...compared, op: OPPOSITE[compared.op] };
  }
}
