/** Which kind: files, directories, links, or whatever there is. */
import type { Facet } from "../facets.js";
import type { FilesDraft } from "./draft.js";
import { kind } from "./facet-makers.js";

const only = (name: string, letter: "f" | "d", phrases: readonly string[]): Facet<FilesDraft> => ({
  name: `kind:only-${name}`,
  phrases,
  apply(draft) {
    draft.kinds.clear();
    draft.kinds.add(letter);
    draft.recursive ??= false;
    return true;
  },
});

const FILE = '"file"|"files"';
/** As written: "no subdirectories" says how deep, not of which kind. */
const DIRECTORY = '"directory"|"directories"|"folder"|"folders"|"dirs"';

/** Facets that say of which kind. */
export const kinds: readonly Facet<FilesDraft>[] = [
  {
    // Only who knows `find` says "regular file", and means what it finds.
    name: "kind:regular",
    phrases: [
      '"regular"|"ordinary" ["normal"] "file"|"files"',
      '"normal" "regular" "file"|"files"',
    ],
    apply(draft) {
      draft.kinds.add("f");
      draft.recursive ??= true;
      return true;
    },
  },
  kind(
    "files",
    ["f"],
    [
      "[regular|normal|plain|ordinary|actual|single|individual] file",
      '"program"|"programs"|"binary"|"binaries"|"documents"|"document"',
    ],
  ),
  only("files", "f", [
    "only [the] file not [the] directory",
    "file but not [the] directory",
    `only file no ${DIRECTORY}`,
    `file not ${DIRECTORY}`,
    `not [the|any] ${DIRECTORY}`,
    `no ${DIRECTORY}`,
    "file name|names not [the] directory",
    `file and|but no ${DIRECTORY}`,
    `${FILE} only`,
    `${FILE} without [the] "directories"|"folders"|"dirs"`,
    `${FILE} no "directories"|"folders"|"dirs"`,
    `only [the] ${FILE}`,
    '"just" [the] "files"',
  ]),
  only("directories", "d", [
    "only [the] directory not [the] file",
    "directory but not [the] file",
    "directory not file",
    "directory without [the] file",
    "directory no file",
    "only [the] directory",
    '"just" [the] "directories"|"folders"|"dirs"|"subfolders"',
    '"directories"|"folders"|"dirs"|"subfolders" only',
  ]),
  ...(
    [
      ["l", 'symlink|symlinks|"links"'],
      ["l", "symbolic|soft|sym link"],
      ["d", "directory"],
      ["f", '"regular"|"normal"|"plain"|"ordinary" "file"|"files"'],
    ] as const
  ).map(
    ([letter, word]): Facet<FilesDraft> => ({
      name: "kind:not",
      phrases: [
        `but|and not [the|any] ${word}`,
        `not [a|the|any] ${word}`,
        `[but|and] without|except [for] [the|any|all] ${word}`,
        `that be not [a] ${word}`,
      ],
      apply(draft) {
        if (draft.kinds.size === 0) draft.recursive ??= true;
        if (draft.kinds.size === 0 || draft.kinds.has(letter))
          draft.tests.push(`-not -type ${letter}`);
        return true;
      },
    }),
  ),
  {
    name: "kind:no-directories",
    phrases: ['[all|every|everything] "nondirectories"|"non-directories"|"non-directory"'],
    apply(draft) {
      draft.recursive ??= true;
      draft.tests.push("-not -type d");
      return true;
    },
  },
  {
    name: "kind:subdirectories",
    phrases: [
      '"subdirectories"|"subfolders"|"sub-directories"|"sub-folders"|"subdirs"|"subdirectory"|"subfolder"',
    ],
    apply(draft) {
      draft.kinds.add("d");
      // What it is looked for in is no subdirectory of itself.
      if (draft.action.kind === "list" && draft.roots.length < 2) draft.minDepth ??= 1;
      return true;
    },
  },
  kind("directories", ["d"], ["directory"]),
  kind(
    "links",
    ["l"],
    [
      "symbolic|soft|sym link",
      "symlink",
      "symlinks",
      '"links"',
      '"file" "links"',
      '"symbolic" "links" only',
    ],
  ),
  kind("sockets", ["s"], ['[unix] "socket"|"sockets" [file]']),
  kind("pipes", ["p"], ['"named" "pipe"|"pipes"', '"fifo"|"fifos"']),
  kind("block-devices", ["b"], ['"block" "device"|"devices" [file]']),
  kind("character-devices", ["c"], ['"character"|"char" "device"|"devices" [file]']),
  {
    name: "kind:both",
    phrases: [
      "file directory",
      "directory file",
      "file/directory",
      "files/directories",
      "files/folders",
      "file as well as directory",
      "both file and directory",
      "item",
      "entry",
    ],
    apply(draft) {
      draft.anyKind = true;
      return true;
    },
  },
  kind("any", [], ["everything", "anything", "thing", "stuff", "junk", '"all" "names"']),
];
