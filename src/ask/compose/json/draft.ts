/** What is asked of a JSON (or YAML) file. */
import type { Value } from "../../catalogue/template.js";
import type { TextDraft } from "../text/draft.js";
import { emptyText } from "../text/draft.js";
import type { Comparison } from "../text/table/condition.js";

export interface JsonDraft extends TextDraft {
  /** Keys that are printed, as paths of jq without the dot at the beginning. */
  readonly keys: string[];
  /** The keys are those of each element. */
  each: boolean;
  /** Rows are printed as CSV. */
  asCsv: boolean;
  /** An array within the whole that is meant. */
  base: string;
  /** The file has one value a line. */
  lines: boolean;
  readonly select: { readonly key: string; readonly compared: Comparison }[];
  any: boolean;
  sortBy: string | undefined;
  latest: boolean;
  unique: boolean;
  figure: "count" | "sum" | "average" | "max" | "min" | undefined;
  group: string | undefined;
  has: string | undefined;
  remove: string | undefined;
  set: { readonly key: string; readonly value: Value } | undefined;
  merge: boolean;
  whole: "pretty" | "compact" | "keys" | "sorted" | "length" | undefined;
  /** Blanks by which what is inside is set in. */
  indent: number | undefined;
  element: string | undefined;
}

export const emptyJson = (): JsonDraft => ({
  ...emptyText(),
  keys: [],
  each: false,
  asCsv: false,
  base: "",
  lines: false,
  select: [],
  any: false,
  sortBy: undefined,
  latest: false,
  unique: false,
  figure: undefined,
  group: undefined,
  has: undefined,
  remove: undefined,
  set: undefined,
  merge: false,
  whole: undefined,
  indent: undefined,
  element: undefined,
});
