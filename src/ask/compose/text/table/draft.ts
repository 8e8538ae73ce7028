/** What is asked of a file as a table: rows and columns. */
import type { Column, Columns } from "./column.js";
import type { Condition } from "./condition.js";

export type FigureName = "sum" | "average" | "max" | "min" | "median" | "count";

export interface Figure {
  readonly name: FigureName;
  /** Of which column; the first where none was said. */
  readonly of: Column | undefined;
}

export interface SortKey {
  readonly column: Column;
  readonly numeric?: boolean;
  readonly reverse?: boolean;
}

export interface TableDraft {
  used: boolean;
  readonly pick: Columns[];
  readonly drop: Columns[];
  swap: readonly [Column, Column] | undefined;
  readonly where: Condition[];
  /** Conditions that awk says already. */
  readonly terms: string[];
  /** Rows that meet any of the conditions, not all of them. */
  any: boolean;
  readonly figures: Figure[];
  group: Column | undefined;
  /** How often each value of the group occurs. */
  frequencies: boolean;
  /** Each value of the columns that are kept once, how many there are, or those that stand there more or less than twice. */
  distinct: "list" | "count" | "repeated" | "single" | undefined;
  readonly sort: SortKey[];
  /** So many rows from the top, after sorting. */
  top: number | undefined;
  /** A header that is to be left out, to stay, or only said to be there. */
  header: "skip" | "keep" | "there" | undefined;
  /** Places of columns that were said by the way: "country is the last column". */
  readonly aliases: Map<string, Column>;
  /** Statements of awk that change a row, given how it writes the column. */
  readonly edits: { readonly column: Column; readonly change: (column: string) => string }[];
}

export const emptyTable = (): TableDraft => ({
  used: false,
  pick: [],
  drop: [],
  swap: undefined,
  where: [],
  terms: [],
  any: false,
  figures: [],
  group: undefined,
  frequencies: false,
  distinct: undefined,
  sort: [],
  top: undefined,
  header: undefined,
  aliases: new Map(),
  edits: [],
});
