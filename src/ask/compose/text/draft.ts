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
  /** How many lines of the result are wanted: done last. */
  readonly isLimit?: boolean;
  /** It shows the names of columns. */
  readonly isHeader?: boolean;
  /** It writes pieces of its file. */
  readonly isSplitting?: boolean;
  /** It puts words on lines of their own. */
  readonly isSplit?: boolean;
}

export interface TextDraft {
  readonly files: Value[];
  readonly steps: Step[];
  output: Value | undefined;
  append: boolean;
  inPlace: boolean;
  /** "In place" was said. */
  inPlaceSaid: boolean;
  ignoreCase: boolean;
  wholeWord: boolean;
  lineNumbers: boolean;
  /** Separator of columns, as written. */
  separator: string | undefined;
  /** What columns are printed with, where that is another. */
  outSeparator: string | undefined;
  numeric: boolean;
  reverse: boolean;
  /** What is asked of rows and columns. */
  readonly table: TableDraft;
  /** The file is to stay as it is. */
  printOnly: boolean;
  /** What is changed in place leaves a copy. */
  backup: boolean;
  /** Its ending, where that is said. */
  backupSuffix: string | undefined;
  /** Lines stay in the order in which they came. */
  keepOrder: boolean;
  /** Each with how often it occurs. */
  counted: boolean;
  /** How many there are in the end. */
  countedAll: boolean;
  /** What stands around matches is wanted, and how much has yet to be said. */
  aroundOnly: boolean;
  /** Files are put together, and how has yet to be said. */
  combines: boolean;
  /** Two files are compared as sets of lines. */
  isSet: boolean;
  /** The request speaks of plain text, whose columns have no names. */
  isPlainText: boolean;
  /** One thing is to be done after the other. */
  isChain: boolean;
  /** What there is too much of, before it is said that it is to go. */
  pending: Step | undefined;
  /** Decimals of a figure. */
  decimals: number | undefined;
  /** The file is cut in pieces: with which names. */
  splits: boolean;
  splitPrefix: string | undefined;
  splitDigits: boolean;
  /** Lines of several files are put side by side. */
  pastes: boolean;
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
    inPlaceSaid: false,
    ignoreCase: false,
    wholeWord: false,
    lineNumbers: false,
    separator: undefined,
    outSeparator: undefined,
    numeric: false,
    reverse: false,
    printOnly: false,
    backup: false,
    backupSuffix: undefined,
    keepOrder: false,
    counted: false,
    countedAll: false,
    aroundOnly: false,
    combines: false,
    isSet: false,
    isPlainText: false,
    isChain: false,
    pending: undefined,
    decimals: undefined,
    table: emptyTable(),
    splits: false,
    splitPrefix: undefined,
    splitDigits: false,
    pastes: false,
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

/** The stages of a pipeline: a bar in single quotes is none. */
export function stagesOf(pipeline: string): readonly string[] {
  const stages: string[] = [];
  for (const part of pipeline.split(" | ")) {
    const last = stages.at(-1);
    const isOpen = last !== undefined && (last.split("'").length - 1) % 2 === 1;
    if (isOpen) stages[stages.length - 1] = `${last} | ${part}`;
    else stages.push(part);
  }
  return stages;
}

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
