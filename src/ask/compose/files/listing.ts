/** What is shown beside each name. */
import type { Facet } from "../facets.js";
import { flag } from "./act.js";
import type { FilesDraft } from "./draft.js";

/** Facets that say how files are listed. */
export const listing: readonly Facet<FilesDraft>[] = [
  flag(
    "long",
    [
      "long format|listing|form",
      "with [full] detail|details|attributes",
      "detailed",
      "with [their] permission|owner|timestamps",
      "show detail|details",
      "show [their] permission",
      "detailed information",
      "ls -l format",
      "long list",
      "show information",
      "with all details",
      "in detail",
    ],
    (draft) => {
      draft.long = true;
    },
  ),
  flag(
    "line-numbers",
    [
      "show|with|include|and [the] line number|numbers",
      "with [the] [matching] line number|numbers",
      "show [the] line number|numbers",
      "line number|numbers",
    ],
    (draft) => {
      draft.lineNumbers = true;
    },
  ),
  flag(
    "keep-parents",
    [
      "keep|preserve|retain|maintain [the] [directory] [folder] structure|hierarchy|tree",
      "keeping|preserving|maintaining [the] [directory] [folder] structure|hierarchy|tree",
      "with [their] directory structure",
    ],
    (draft) => {
      draft.keepParents = true;
    },
  ),
  flag(
    "sizes",
    [
      "with|and|along [their] size|sizes",
      "show [their|its|the] size",
      "with file size",
      "and their size",
      "size of each|every|all",
      "size of",
    ],
    (draft) => {
      draft.sizes = true;
    },
  ),
  flag(
    "human",
    [
      "human readable|format|form",
      "human-readable",
      "readable form",
      "human readable size|form|format",
    ],
    (draft) => {
      draft.humanSizes = true;
      draft.sizes ||= draft.action.kind === "list";
    },
  ),
  flag(
    "null",
    [
      "null separated|delimited|terminated",
      "null-separated",
      "null-terminated",
      "null-delimited",
      "null character",
      "separated|delimited|terminated [by|with] null [character|byte]",
      "nul byte|character",
      "print0",
    ],
    (draft) => {
      draft.nullSeparated = true;
    },
  ),
  flag(
    "base-names",
    [
      "only [the] [base] name|filename|basename",
      "only filename",
      "without [the] [leading] path|directory",
      "base name",
      "basename",
      "just [the] [file] name|filename",
      "name only",
      "without [their] path|paths",
      "without leading directory",
    ],
    (draft) => {
      draft.baseNames = true;
    },
  ),
  flag(
    "full-paths",
    [
      "full|absolute|complete path|pathname|name",
      "with [their] full|absolute path",
      "full path name",
      "full file path",
      "absolute file path",
    ],
    (draft) => {
      draft.fullPaths = true;
    },
  ),
];
