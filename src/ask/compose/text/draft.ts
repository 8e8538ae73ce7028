/** A request about the text in files under construction: which files, and what happens to their lines, in order. */
import { quoteValue, type Value } from "../../catalogue/template.js";
import { emptyTable, type TableDraft } from "./table/draft.js";

/** One step of a pipeline. `program` is what stands before the file name or reads standard input. */
export interface Step {
  readonly program: string;
  /** The step prints a number or a summary, so that nothing but a format can follow. */
  readonly ends?: boolean;
  /** It changes the file in place instead of printing. */
  readonly inPlace?: string;
  /** What follows it to make its meaning whole. */
  readonly after?: string;
  /** The step with its file, where that is not just put behind it. */
  readonly onFile?: (files: string) => string;
  /** It needs its file on standard input (`tr`). */
  readonly stdinOnly?: boolean;
}

export interface TextDraft {
  readonly files: Value[];
  readonly steps: Step[];
  output: Value | undefined;
  append: boolean;
  inPlace: boolean;
  ignoreCase: boolean;
  wholeWord: boolean;
  lineNumbers: boolean;
  /** Separator of columns, as written. */
  separator: string | undefined;
  numeric: boolean;
  reverse: boolean;
  /** What is asked of rows and columns. */
  readonly table: TableDraft;
  /** The file is to stay as it is. */
  printOnly: boolean;
  /** What is changed in place leaves a copy. */
  backup: boolean;
  /** Lines stay in the order in which they came. */
  keepOrder: boolean;
  /** Each with how often it occurs. */
  counted: boolean;
  /** Set when some words only said which file. */
  readOnly: boolean;
}

export function emptyText(): TextDraft {
  return {
    files: [],
    steps: [],
    output: undefined,
    append: false,
    inPlace: false,
    ignoreCase: false,
    wholeWord: false,
    lineNumbers: false,
    separator: undefined,
    numeric: false,
    reverse: false,
    printOnly: false,
    backup: false,
    keepOrder: false,
    counted: false,
    table: emptyTable(),
    readOnly: false,
  };
}

/** One word in single quotes. */
export const single = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** For the left side of `s/…/…/` in a basic regular expression. */
export const pattern = (text: string): string =>
  text.replace(/[\\^$.*[\]/]/g, "\\$&").replaceAll("'", "'\\''");

/** For the right side of `s/…/…/`. */
export const replacement = (text: string): string =>
  text.replace(/[\\&/]/g, "\\$&").replaceAll("'", "'\\''");

/** The files of a draft as arguments. */
export const fileWords = (draft: TextDraft): string =>
  draft.files.map((file) => quoteValue("file", file)).join(" ");

/** A step of `sed`, which can also change the file in place. */
export const sed = (script: string): Step => ({
  program: `sed '${script}'`,
  inPlace: `sed -i '${script}'`,
});

/** A step that prints a number or a summary. */
export const end = (program: string): Step => ({ program, ends: true });
