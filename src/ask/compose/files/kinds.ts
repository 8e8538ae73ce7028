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

/** Facets that say of which kind. */
export const kinds: readonly Facet<FilesDraft>[] = [
  kind(
    "files",
    ["f"],
    [
      "[regular|normal|plain|ordinary|actual|single|individual] file",
      '"program"|"programs"|"binary"|"binaries"|"executables"|"documents"|"document"',
    ],
  ),
  only("files", "f", [
    "only [the] file not [the] directory",
    "file but not [the] directory",
    "only file no directory",
    "file not directory",
    "file name|names not [the] directory",
    "file and|but no directory",
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
    "only directory",
    '"just" [the] "directories"|"folders"|"dirs"|"subfolders"',
    '"directories"|"folders"|"dirs"|"subfolders" only',
  ]),
  kind("directories", ["d"], ["directory"]),
  kind("links", ["l"], ["symbolic|soft|sym link", "symlink", "symlinks", '"links"']),
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
