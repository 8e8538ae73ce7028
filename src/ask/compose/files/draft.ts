/** A request about files under construction: which files, where, and what is done with them. */

import type { Value } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";

/** The number before what it is the number of, as `uniq -c` has it, or after it; or what is counted alone. */
export type GroupForm = "count-first" | "key-only" | { readonly separator: string };

/** What is done with the files that were found. */
export type Action =
  | { readonly kind: "list" }
  | { readonly kind: "count" }
  | { readonly kind: "delete" }
  | { readonly kind: "show" }
  | { readonly kind: "lines"; readonly total: boolean; readonly alone?: true }
  | { readonly kind: "words" | "words-total" }
  /** What `wc` prints of each and in all, by its flags; none: lines, words and bytes. */
  | { readonly kind: "measure"; readonly flags: string }
  /** Lines or matches of the text counted, in each file or in all. */
  | { readonly kind: "grep-count"; readonly of: "lines" | "matches"; readonly each: boolean }
  | { readonly kind: "symlink" }
  /** The directories that hold what was found. */
  | { readonly kind: "parents" }
  /** Archives of any kind, by their extension. */
  | { readonly kind: "unpack" }
  | { readonly kind: "head" | "tail"; readonly lines: number }
  | { readonly kind: "checksum"; readonly program: string }
  | { readonly kind: "copy" | "move" }
  | { readonly kind: "chmod"; readonly mode: string }
  | { readonly kind: "chown"; readonly owner: string }
  | { readonly kind: "chgrp"; readonly group: string }
  /** A program of the request's own, run on each file. */
  | { readonly kind: "exec"; readonly program: string }
  | { readonly kind: "archive" }
  | { readonly kind: "gzip" | "gunzip" }
  | { readonly kind: "grep" }
  | {
      readonly kind: "replace";
      readonly old: Value;
      readonly by: Value;
      /** What else is replaced, after it. */
      readonly more?: readonly { readonly old: Value; readonly by: Value }[];
    }
  | { readonly kind: "rename-extension"; readonly old: string; readonly by: string }
  | { readonly kind: "total-size" }
  | { readonly kind: "touch" }
  | { readonly kind: "type" }
  | { readonly kind: "append-text"; readonly text: Value }
  | { readonly kind: "extensions"; readonly once?: true }
  | {
      readonly kind:
        | "count-by-extension"
        | "duplicates"
        | "duplicate-names"
        | "leaves"
        | "tree"
        | "deepest"
        | "du-each";
    }
  | { readonly kind: "chmod-kinds"; readonly directories: string; readonly files: string }
  /** Names changed by a rule. */
  | { readonly kind: "rename"; readonly rule: Renaming };

/** How names are changed. */
export type Renaming =
  | { readonly how: "lower" | "upper" }
  | { readonly how: "prefix" | "suffix" | "append" | "strip-prefix"; readonly text: string }
  | { readonly how: "substitute"; readonly old: string; readonly by: string };

/** A `-type` letter of `find`. */
export type Kind = "f" | "d" | "l" | "s" | "p" | "b" | "c";

export type SortKey = "size" | "time" | "name" | "extension" | "none";

export interface FilesDraft {
  /** `-type` letters; empty is any. */
  readonly kinds: Set<Kind>;
  /** "Files and directories" was said: no `-type`. */
  anyKind: boolean;
  readonly roots: Value[];
  recursive: boolean | undefined;
  minDepth: number | undefined;
  maxDepth: number | undefined;
  /** Name patterns, one of which must match. */
  readonly names: string[];
  /** Name patterns, all of which must match. */
  readonly allNames: string[];
  readonly notNames: string[];
  readonly notPaths: string[];
  ignoreCase: boolean;
  /** Tests of `find` in its own words, but for names and kinds. */
  readonly tests: string[];
  hidden: boolean | undefined;
  /** Hidden files too. */
  withHidden: boolean;
  /** All but `.` and `..`. */
  almostAll: boolean;
  /** Text the files must hold (or that is searched for in them). */
  content: Value | undefined;
  /** Another text that will do as well. */
  contentOr: Value | undefined;
  /** Another text that must be there too. */
  contentAnd: Value | undefined;
  contentWholeWord: boolean;
  contentAbsent: boolean;
  action: Action;
  actionSet: boolean;
  destination: Value | undefined;
  output: Value | undefined;
  append: boolean;
  long: boolean;
  sizes: boolean;
  /** As `find -ls` shows them. */
  findLs: boolean;
  /** With their inode numbers. */
  inodes: boolean;
  humanSizes: boolean;
  /** Sizes as numbers of bytes. */
  inBytes: boolean;
  nullSeparated: boolean;
  /** All on one line, with this between them, as `paste -d` writes it. */
  joiner: string | undefined;
  /** The list in letters of one case. */
  letters: "upper" | "lower" | undefined;
  /** By which of its times a file is old or new. */
  clock: "T" | "A" | "C";
  baseNames: boolean;
  /** Names are shown without their extension. */
  stripExtension: boolean;
  fullPaths: boolean;
  /** What `-printf` shows of each file, in its directives. */
  readonly columns: string[];
  /** By how many lines they have. */
  lineOrder: "most" | "least" | undefined;
  /** Copies stand beside the files, with this at the end of their names. */
  copyEnding: string | undefined;
  /** Sizes of directories in units of this many bytes, as a letter of `du`. */
  unit: "k" | "m" | "b" | undefined;
  /** The path is the last column without being said. */
  impliedName: boolean;
  /** Each change is asked about first. */
  confirm: boolean;
  sort: SortKey;
  descending: boolean | undefined;
  limit: number | undefined;
  /** So many from the end of the list. */
  lastOnly: number | undefined;
  /** The list goes to a file that is said later. */
  saves: boolean;
  /** Through a program that shows a page at a time. */
  pager: string | undefined;
  /** All but so many are meant. */
  keep: number | undefined;
  /** One answer for each directory. */
  perDirectory: boolean;
  /** One answer for each value of this: a directive of `-printf`, or "extension". */
  group: { readonly key: string } | undefined;
  /** "Group" was said; by what may follow. */
  groups: boolean;
  groupOrder: "most" | "least" | "key" | undefined;
  groupForm: GroupForm | undefined;
  followLinks: boolean;
  quietErrors: boolean;
  /** What is changed is printed too. */
  printed: boolean;
  /** Directive of the column by which the lines are ordered. */
  sortColumn: string | undefined;
  /** `find` was asked for by its name. */
  usesFind: boolean;
  sameFileSystem: boolean;
  /** What is in a directory comes before it. */
  depthFirst: boolean;
  /** Each answer once. */
  unique: boolean;
  /** Where the errors go. */
  errors: { readonly file: Value; readonly append: boolean } | undefined;
  /** "Check whether": what is to be done then has yet to be said. */
  checks: boolean;
  /** Line numbers with the matches of a text. */
  lineNumbers: boolean;
  /** Copies keep the directories they were in. */
  keepParents: boolean;
}

/** Nothing known yet. */
export function emptyDraft(): FilesDraft {
  return {
    kinds: new Set(),
    anyKind: false,
    roots: [],
    recursive: undefined,
    minDepth: undefined,
    maxDepth: undefined,
    names: [],
    allNames: [],
    notNames: [],
    notPaths: [],
    ignoreCase: false,
    tests: [],
    hidden: undefined,
    withHidden: false,
    almostAll: false,
    content: undefined,
    contentOr: undefined,
    contentAnd: undefined,
    contentWholeWord: false,
    contentAbsent: false,
    action: { kind: "list" },
    actionSet: false,
    destination: undefined,
    output: undefined,
    append: false,
    long: false,
    sizes: false,
    findLs: false,
    inodes: false,
    humanSizes: false,
    inBytes: false,
    nullSeparated: false,
    joiner: undefined,
    letters: undefined,
    clock: "T",
    baseNames: false,
    stripExtension: false,
    fullPaths: false,
    columns: [],
    lineOrder: undefined,
    copyEnding: undefined,
    unit: undefined,
    impliedName: false,
    confirm: false,
    sort: "none",
    descending: undefined,
    limit: undefined,
    lastOnly: undefined,
    saves: false,
    pager: undefined,
    keep: undefined,
    perDirectory: false,
    group: undefined,
    groups: false,
    groupOrder: undefined,
    groupForm: undefined,
    followLinks: false,
    quietErrors: false,
    printed: false,
    sortColumn: undefined,
    usesFind: false,
    sameFileSystem: false,
    depthFirst: false,
    unique: false,
    errors: undefined,
    checks: false,
    lineNumbers: false,
    keepParents: false,
  };
}

/** The token of a slot; facets ask only for slots that their phrases have. */
export function get(values: ReadonlyMap<string, Token>, slot: string): Token {
  const token = values.get(slot);
  if (token === undefined) throw new Error(`phrase without the slot {${slot}}`);
  return token;
}
