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
      "with [the|their|all] permission|permissions|details|owner|owners",
      "and [the|their] permission|permissions|details|owner|owners",
      "permissions included",
      "including [their|the] permission|permissions|owner",
      "long",
      "long version",
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
      "size|sizes included|too|also",
      "include|including [the|their] size|sizes",
      "and how big|large [they|each|it] [are|is]",
      "along with [the|their] size|sizes",
      "together with [the|their] size|sizes",
      "and their size|sizes",
      "show size|sizes",
      "size and name",
      "name and size",
      "with [the|their] size|sizes [shown]",
      "size next to|beside them|it|each",
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
      "in [a] human [readable] form|format|way",
      "nice|readable units",
      "readable size|sizes",
      "human readable size|form|format",
    ],
    (draft) => {
      draft.humanSizes = true;
      draft.sizes ||= draft.action.kind === "list";
    },
  ),
  flag(
    "inodes",
    [
      "with|and|show|show [the|their|its] inode [number|numbers]",
      "inode number|numbers",
      "inode number|numbers of",
    ],
    (draft) => {
      draft.inodes = true;
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
      "without [their|the|its] [leading] directory",
      "without [their|the] directory|folder part|names|name|path|prefix",
      "just|only [its|their|the] name|names",
      "[the] name|names only",
      "[the] bare name|names|filename|filenames",
      "no path|paths|directories|directory",
      "not [the] [full] path",
      "not [the] path|paths",
      "basenames only",
      "just [the] basename|basenames",
    ],
    (draft) => {
      draft.baseNames = true;
    },
  ),
  flag(
    "strip-extension",
    [
      "without [the|their|its] extension|extensions",
      "without directory [and] [without] extension",
      "no extension|extensions",
    ],
    (draft) => {
      draft.stripExtension = true;
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
