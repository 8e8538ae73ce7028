/** A table's part of a draft as one stage of a pipeline. */
import type { Platform } from "../../../types.js";
import type { TextDraft } from "../draft.js";
import type { Column, Columns } from "./column.js";
import { inAwkTerms } from "./condition.js";
import type { Figure } from "./draft.js";

/** Columns that only the header knows are looked up there. */
const LOOKUP = "NR == 1 { for (i = 1; i <= NF; i++) f[$i] = i; next } ";
const KEPT_LOOKUP = LOOKUP.replace("next }", "print; next }");

/** A column with the place that was said for its name elsewhere in the request. */
function placed({ table, files }: TextDraft, column: Column): Column {
  if (!("name" in column)) return column;
  const said = table.aliases.get(column.name.toLowerCase());
  if (said !== undefined) return said;
  const every = (form: RegExp): boolean =>
    files.length > 0 && files.every(({ text }) => form.test(text));
  const at = every(WEB_LOG) ? column.log : every(/^\/etc\/passwd$/) ? column.passwd : undefined;
  return at === undefined ? column : { at };
}

const WEB_LOG = /(?:access|nginx|apache|httpd|web)[^/]*$/i;

const awkColumn = (column: Column): string =>
  "name" in column
    ? `$f["${column.name}"]`
    : column.at > 0
      ? `$${column.at}`
      : column.at === 0
        ? "$NF"
        : `$(NF - ${-column.at})`;

const isPlain = ({ separator }: TextDraft): boolean => separator === undefined || separator === " ";
const fieldOption = (draft: TextDraft): string =>
  isPlain(draft) ? "" : ` -F'${draft.separator === "|" ? "[|]" : draft.separator}'`;
const outOption = (draft: TextDraft): string =>
  draft.outSeparator !== undefined
    ? ` -v OFS='${draft.outSeparator}'`
    : isPlain(draft)
      ? ""
      : ` -v OFS='${draft.separator}'`;

/** Columns as a list, or nothing where they go on to a last one that is not known. */
const listed = (columns: Columns): readonly Column[] | undefined =>
  "list" in columns
    ? columns.list
    : columns.to === undefined
      ? undefined
      : Array.from({ length: columns.to - columns.from + 1 }, (_, i) => ({ at: columns.from + i }));

/** For `cut -f`; nothing where `cut` cannot say it: it counts from the left and keeps the order. */
function cutList(sets: readonly Columns[]): string | undefined {
  const parts: string[] = [];
  let least = 0;
  for (const set of sets) {
    if (!("list" in set)) {
      if (set.from <= least) return undefined;
      parts.push(`${set.from}-${set.to ?? ""}`);
      least = set.to ?? Number.POSITIVE_INFINITY;
      continue;
    }
    for (const column of set.list) {
      if ("name" in column || column.at <= least) return undefined;
      parts.push(String(column.at));
      least = column.at;
    }
  }
  return parts.join(",");
}

const cut = (draft: TextDraft, list: string, more = ""): string =>
  `cut${draft.separator === "\\t" ? "" : ` -d'${draft.separator}'`} -f${list}${more}`;

/** What a figure does for each row, and what is printed in the end. */
function figureParts(
  figures: readonly Figure[],
  draft: TextDraft,
  condition: string,
  isNamed: boolean,
): string {
  const [first] = figures;
  const column = first?.of === undefined ? "$1" : awkColumn(placed(draft, first.of));
  const row = condition === "" ? "" : `${condition} `;
  if (figures.length === 1)
    switch (first?.name) {
      case "sum":
        return `${row}{ sum += ${column} } END { print sum }`;
      case "average":
        // The row of the names counts among the rows (NR), and is none.
        return condition === "" && !isNamed
          ? `{ sum += ${column} } END { if (NR > 0) print sum / NR }`
          : `${row}{ sum += ${column}; n++ } END { if (n > 0) print sum / n }`;
      case "max":
      case "min": {
        const { name } = first;
        const beats = `${column} ${name === "max" ? ">" : "<"} ${name}`;
        const rule =
          condition === ""
            ? `${isNamed ? "!n++" : "NR == 1"} || ${beats}`
            : `${/\|\|/.test(condition) ? `(${condition})` : condition} && (!n++ || ${beats})`;
        return `${rule} { ${name} = ${column} } END { print ${name} }`;
      }
      default:
        return `${row}{ n++ } END { print n + 0 }`;
    }
  const names = figures.map(({ name }) => name);
  const does = [
    ...(names.some((name) => name === "min" || name === "max")
      ? [`if (!n++) min = max = ${column}`]
      : ["n++"]),
    ...(names.includes("min") ? [`if (${column} < min) min = ${column}`] : []),
    ...(names.includes("max") ? [`if (${column} > max) max = ${column}`] : []),
    ...(names.some((name) => name === "sum" || name === "average") ? [`sum += ${column}`] : []),
  ];
  const says = names.map((name) =>
    name === "average" ? "sum / n" : name === "count" ? "n" : name,
  );
  return `${row}{ ${does.join("; ")} } END { if (n) print ${says.join(", ")} }`;
}

function grouped({ name, of }: Figure, draft: TextDraft, condition: string): string | undefined {
  const key = awkColumn(placed(draft, draft.table.group as Column));
  const column = of === undefined ? "$1" : awkColumn(placed(draft, of));
  const row = condition === "" ? "" : `${condition} `;
  switch (name) {
    case "sum":
      return `${row}{ sum[${key}] += ${column} } END { for (key in sum) print key, sum[key] }`;
    case "average":
      return `${row}{ sum[${key}] += ${column}; n[${key}]++ } END { for (key in sum) print key, sum[key] / n[key] }`;
    case "max":
    case "min":
      return `${row}{ if (!(${key} in ${name}) || ${column} ${name === "max" ? ">" : "<"} ${name}[${key}]) ${name}[${key}] = ${column} } END { for (key in ${name}) print key, ${name}[key] }`;
    default:
      return undefined;
  }
}

const MEDIAN =
  "sort -n | awk '{ a[NR] = $1 } END { if (NR) print (NR % 2) ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }'";

/** Every column that the table speaks of. */
const columnsOf = ({ table, ...draft }: TextDraft): readonly Column[] =>
  [
    ...table.pick.flatMap((set) => listed(set) ?? []),
    ...table.drop.flatMap((set) => listed(set) ?? []),
    ...(table.swap ?? []),
    ...table.where.map(({ column }) => column),
    ...table.figures.flatMap(({ of }) => (of === undefined ? [] : [of])),
    ...(table.group === undefined ? [] : [table.group]),
    ...table.sort.map(({ column }) => column),
    ...table.edits.map(({ column }) => column),
  ].map((column) => placed({ table, ...draft }, column));

/** The stage of a table: what stands before its file or reads standard input. */
export interface Stage {
  readonly program: string;
  /** Says the whole with its file, where that is said twice. */
  readonly onFile?: (files: string) => string;
}

/**
 * Renders what a draft says of rows and columns. "nothing" where it says nothing, undefined where it
 * cannot be done (a column by its name in a file without a header).
 */
export function tableStage(draft: TextDraft, platform: Platform): Stage | "nothing" | undefined {
  const { table } = draft;
  if (!table.used) return "nothing";
  const isNamed = columnsOf(draft).some((column) => "name" in column);
  // Only a file of a kind that has a header has names for its columns.
  if (isNamed && isPlain(draft)) return undefined;
  if (table.group !== undefined && table.figures.length === 0) table.frequencies = true;
  const condition = conditionOf(draft, isNamed);
  const awk = (script: string, isOut = false): string =>
    `awk${fieldOption(draft)}${isOut ? outOption(draft) : ""} '${isNamed ? (table.header === "keep" ? KEPT_LOOKUP : LOOKUP) : ""}${script}'`;
  const row = condition === "" ? "" : `${condition} `;
  if (table.swap !== undefined) {
    const [a, b] = table.swap.map((one) => awkColumn(placed(draft, one)));
    return { program: awk(`${row}{ t = ${a}; ${a} = ${b}; ${b} = t; print }`, true) };
  }
  if (table.edits.length > 0) {
    const changes = table.edits.map(({ column, change }) =>
      change(awkColumn(placed(draft, column))),
    );
    return { program: awk(`${row}{ ${changes.join("; ")} } 1`, true) };
  }
  // "The second column, and its sum": the figure is that of what is picked.
  const [picked] = table.pick;
  if (
    table.pick.length === 1 &&
    picked !== undefined &&
    "list" in picked &&
    picked.list.length === 1 &&
    table.figures.every(({ of }) => of === undefined)
  )
    for (const [at, one] of table.figures.entries())
      table.figures[at] = { ...one, of: picked.list[0] };
  const [figure] = table.figures;
  if (figure !== undefined) {
    if (figure.name === "median") {
      if (table.group !== undefined || table.figures.length > 1) return undefined;
      if (figure.of === undefined && condition === "") return { program: MEDIAN };
      const column = figure.of === undefined ? "$1" : awkColumn(placed(draft, figure.of));
      return { program: `${awk(`${row}{ print ${column} }`)} | ${MEDIAN}` };
    }
    if (table.group === undefined)
      return { program: awk(figureParts(table.figures, draft, condition, isNamed)) };
    const script = table.figures.length > 1 ? undefined : grouped(figure, draft, condition);
    return script === undefined ? undefined : { program: awk(script, draft.separator === "\\t") };
  }
  if (table.frequencies) {
    const picked = picking(draft, [{ list: [table.group as Column] }], condition, isNamed);
    const top = table.top === undefined ? "" : ` | head -n ${table.top}`;
    return picked === undefined ? undefined : chained(picked, `sort | uniq -c | sort -rn${top}`);
  }
  if (table.sort.length > 0) return sorting(draft, condition, isNamed);
  if (table.drop.length > 0) return dropping(draft, condition, isNamed, platform);
  if (table.pick.length > 0) {
    const picked = picking(draft, table.pick, condition, isNamed);
    return picked === undefined || table.distinct === undefined
      ? picked
      : chained(
          picked,
          OF_VALUES[table.distinct] ?? (draft.keepOrder ? "awk '!seen[$0]++'" : "sort -u"),
        );
  }
  if (table.where.length > 0 || table.terms.length > 0) return { program: awk(condition) };
  return table.header === "skip" ? { program: "tail -n +2" } : "nothing";
}

/** What is asked of the values of a column. */
const OF_VALUES: Readonly<Record<string, string>> = {
  count: "sort -u | wc -l",
  repeated: "sort | uniq -d",
  single: "sort | uniq -u",
};

const chained = (stage: Stage, more: string): Stage => ({
  program: `${stage.program} | ${more}`,
  ...(stage.onFile !== undefined && {
    onFile: (files: string) => `${stage.onFile?.(files)} | ${more}`,
  }),
});

/** Which rows are meant, as awk says it; "" for all. */
function conditionOf(draft: TextDraft, isNamed: boolean): string {
  const { table } = draft;
  const said = table.where.map(({ column, compared }) =>
    inAwkTerms(awkColumn(placed(draft, column)), compared, draft.ignoreCase),
  );
  said.push(...table.terms);
  const all = said.join(table.any ? " || " : " && ");
  const isSkipped =
    !isNamed && (table.header === "skip" || (table.header === "there" && table.sort.length === 0));
  if (isNamed && table.header === "keep") return all;
  if (
    table.header === "keep" &&
    (table.where.length > 0 || table.terms.length > 0) &&
    table.sort.length === 0
  )
    return `NR == 1 || ${said.length > 1 && !table.any ? `(${all})` : all}`;
  if (!isSkipped) return all;
  return all === "" ? "NR > 1" : `NR > 1 && ${table.any && said.length > 1 ? `(${all})` : all}`;
}

function picking(
  draft: TextDraft,
  sets: readonly Columns[],
  condition: string,
  isNamed: boolean,
): Stage | undefined {
  const at = sets.map(
    (set): Columns => ("list" in set ? { list: set.list.map((one) => placed(draft, one)) } : set),
  );
  const list = cutList(at);
  if (
    !isPlain(draft) &&
    draft.outSeparator === undefined &&
    list !== undefined &&
    (condition === "" || condition === "NR > 1")
  ) {
    const program = cut(draft, list);
    return condition === ""
      ? { program }
      : {
          program: `tail -n +2 | ${program}`,
          onFile: (files) => `tail -n +2 ${files} | ${program}`,
        };
  }
  const row = condition === "" ? "" : `${condition} `;
  const names = at.map(listed);
  const awk = (script: string, isOut: boolean): string =>
    `awk${fieldOption(draft)}${isOut ? outOption(draft) : ""} '${isNamed ? LOOKUP : ""}${script}'`;
  if (names.some((one) => one === undefined)) {
    const [only] = at;
    if (at.length > 1 || only === undefined || "list" in only) return undefined;
    return {
      program: awk(
        `${row}{for (i = ${only.from}; i <= NF; i++) printf "%s%s", $i, (i < NF ? OFS : ORS)}`,
        true,
      ),
    };
  }
  const columns = names.flatMap((one) => one ?? []).map(awkColumn);
  return { program: awk(`${row}{print ${columns.join(", ")}}`, columns.length > 1) };
}

function dropping(
  draft: TextDraft,
  condition: string,
  isNamed: boolean,
  platform: Platform,
): Stage | undefined {
  const { table } = draft;
  const list = cutList(table.drop);
  const isPlainCondition = condition === "" || condition === "NR > 1";
  if (!isPlain(draft) && list !== undefined && isPlainCondition && platform === "gnu") {
    // Without the first column is from the second on, which every `cut` can say.
    const head = /^(?:1-)?(\d+)$|^1,(2)$/.exec(list);
    const isHead = list === "1" || list === "1,2" || list.startsWith("1-");
    const first = Number(head?.[1] ?? head?.[2] ?? 0) + 1;
    const program =
      isHead && head !== null ? cut(draft, `${first}-`) : cut(draft, list, " --complement");
    return condition === ""
      ? { program }
      : {
          program: `tail -n +2 | ${program}`,
          onFile: (files) => `tail -n +2 ${files} | ${program}`,
        };
  }
  const columns = table.drop.flatMap((set) => listed(set) ?? []).map((one) => placed(draft, one));
  const [column] = columns;
  if (columns.length !== 1 || column === undefined || isNamed || "name" in column) return undefined;
  const shift =
    column.at === 0
      ? ""
      : `for (i = ${column.at > 0 ? column.at : `NF - ${-column.at}`}; i < NF; i++) $i = $(i + 1); `;
  const row = condition === "" ? "" : `${condition} `;
  return {
    program: `awk${fieldOption(draft)}${outOption(draft)} '${row}{ ${shift}NF--; print }'`,
  };
}

/** Names of columns that hold numbers. */
const NUMERIC =
  /^(?:age|salary|price|amount|score|count|quantity|qty|total|size|cost|year|points|number|population|weight|height|length|bytes|duration|revenue|stock|rating|grade|marks?|sum|balance)s?$/i;

function sorting(draft: TextDraft, condition: string, isNamed: boolean): Stage | undefined {
  const { table, separator } = draft;
  if (isNamed) return undefined;
  const keys: string[] = [];
  for (const { column, numeric, reverse } of table.sort) {
    const of = placed(draft, column);
    if ("name" in of || of.at < 1) return undefined;
    const isNumeric =
      numeric === true || draft.numeric || ("said" in of && NUMERIC.test(of.said ?? ""));
    const flags = `${isNumeric ? "n" : ""}${reverse === true || draft.reverse ? "r" : ""}`;
    keys.push(`-k${of.at},${of.at}${flags}`);
  }
  const by = isPlain(draft) ? "" : separator === "\\t" ? " -t$'\\t'" : ` -t'${separator}'`;
  const sort = `sort${by} ${keys.join(" ")}`;
  const after: string[] = [];
  const isKept = table.header === "keep" || table.header === "there";
  if (table.top !== undefined) after.push(`head -n ${table.top + (isKept ? 1 : 0)}`);
  if (table.pick.length > 0) {
    const picked = picking(draft, table.pick, "", false);
    if (picked === undefined) return undefined;
    after.push(picked.program);
  }
  const rest = after.length === 0 ? "" : ` | ${after.join(" | ")}`;
  if (table.where.length > 0 || table.terms.length > 0) {
    if (isKept) return undefined;
    return { program: `awk${fieldOption(draft)} '${condition}' | ${sort}${rest}` };
  }
  if (table.header === "skip")
    return {
      program: `tail -n +2 | ${sort}${rest}`,
      onFile: (files) => `tail -n +2 ${files} | ${sort}${rest}`,
    };
  if (isKept)
    return {
      program: `{ IFS= read -r header; printf '%s\\n' "$header"; ${sort}; }${rest}`,
      onFile: (files) => `(head -n 1 ${files}; tail -n +2 ${files} | ${sort})${rest}`,
    };
  return { program: `${sort}${rest}` };
}
