/** The parts of requests about the room on disks: what is measured, in which unit, of which place, and what is left out. */
import type { Facet } from "../facets.js";
import { type DiskColumn, type DiskDraft, facet, once, type Values } from "./draft.js";

const FS =
  '["mounted"|"local"] "filesystem"|"filesystems"|"file-system"|"file-systems"|"partition"|"partitions"|"mount"|"mounts" ["partition"|"partitions"]';
const FILE_SYSTEM = '["mounted"] "file" "system"|"systems"';
const DIRS =
  '"directory"|"directories"|"folder"|"folders"|"subdirectories"|"subdirectory"|"subfolders"|"subfolder"|"sub-directories"|"sub-directory"|"dirs"|"dir"|"subdirs"';

const units: readonly (readonly [option: string, phrases: readonly string[]])[] = [
  [
    "-h",
    [
      '["in"|"with"|"as"|"using"|"and"] [a] "human"|"human-readable"|"human-friendly" ["readable"|"friendly"] ["format"|"form"|"units"|"unit"|"sizes"|"numbers"|"output"|"way"]',
      '"sizes" "in" "human-readable" "format"|"form"',
    ],
  ],
  [
    "-k",
    [
      '["in"|"as"] "kilobytes"|"kb"|"kib"|"kibibytes"|"1k"|"1k-blocks"|"1k-byte" ["blocks"|"units"]',
    ],
  ],
  ["-m", ['["in"|"as"] "megabytes"|"mb"|"mib"|"mebibytes"|"megs"']],
  ["-BG", ['["in"|"as"] "gigabytes"|"gb"|"gib"|"gibibytes"|"gigs"']],
  ["-BT", ['["in"|"as"] "terabytes"|"tb"|"tib"|"1t" ["blocks"|"units"]']],
  ["-B1", ['["in"|"as"] "bytes" ["only"]']],
  [
    "-H",
    [
      '["in"|"with"|"using"|"as"] [the] ["sizes"|"units"] ["in"] "powers"|"power" "of" "1000"',
      '["in"|"with"|"using"] "si" "units"',
    ],
  ],
];

const columns: readonly (readonly [DiskColumn, readonly string[]])[] = [
  [
    "avail",
    [
      '["amount"] ["of"] "available"|"free"|"remaining"|"unused" ["disk"] "space"',
      '["disk"] "space" "available"|"free"|"left"|"remaining"',
    ],
  ],
  ["used", ['["amount"] ["of"] "used" ["disk"] "space"', '["disk"] "space" "used"']],
  [
    "pcent",
    [
      '["the"|"used"|"usage"|"use"] "percentage"|"percent" ["of"] ["the"|"used"] ["disk"] ["space"|"usage"] ["used"|"in"] ["use"]',
      '["disk"|"space"] "usage" "percentage"|"percent"',
    ],
  ],
  ["target", ['"mount" "point"|"points"', '"mountpoint"|"mountpoints"']],
  [
    "source",
    ['["block"] "device"|"devices" ["name"|"names"]', '"name" "of" [the] "block" "device"'],
  ],
];

function takePath(draft: DiskDraft, values: Values): boolean {
  const path = values.get("p");
  if (path === undefined || path.number !== undefined || draft.path !== undefined) return false;
  draft.path = path;
  if (/file ?system/i.test(path.spoken ?? "")) {
    draft.about = "filesystems";
    draft.isContaining = true;
  }
  return true;
}

/** In the order in which they are tried. */
export const facets: readonly Facet<DiskDraft>[] = [
  facet(
    "ask",
    [
      '"show"|"report"|"estimate"|"summarize"|"summarise"|"print"|"display"|"list"|"get"|"calculate"|"find"|"check"|"see"|"output"|"determine"|"measure"|"compute"',
    ],
    () => true,
  ),
  facet(
    "total-size",
    [
      `["total"] "size"|"capacity" "of" "all"|"every" [the] ${FS} ["together"|"combined"]`,
      `["total"] "size"|"capacity" "of" "all"|"every" [the] ${FILE_SYSTEM} ["together"|"combined"]`,
    ],
    (draft) => {
      draft.about = "filesystems";
      return once(draft, "column", "size");
    },
  ),
  facet("every", [`"all"|"every"|"each" ${FS}`, `"all"|"every"|"each" ${FILE_SYSTEM}`], (draft) =>
    once(draft, "about", "filesystems"),
  ),
  facet(
    "filesystems",
    [FS, FILE_SYSTEM, `"info"|"information"|"status" "about"|"of"|"on" [all] ${FS}`],
    (draft) => once(draft, "about", "filesystems"),
  ),
  facet(
    "containing",
    [
      `${FS} "containing"|"holding"|"of"|"for" ["path"|"the"] ["to"] ["directory"|"file"|"folder"] {p:path} ["directory"|"folder"]`,
      `${FILE_SYSTEM} "containing"|"holding"|"of"|"for" ["path"|"the"] ["to"] ["directory"|"file"|"folder"] {p:path} ["directory"|"folder"]`,
      `${FS} "that"|"which" "contains"|"holds"|"has" [the] ["directory"|"file"|"folder"|"path"] {p:path}`,
      `${FILE_SYSTEM} "that"|"which" "contains"|"holds"|"has" [the] ["directory"|"file"|"folder"|"path"] {p:path}`,
      `${FS} ["that"|"where"|"on"|"which"] ["which"] [the] ["directory"|"file"|"folder"] {p:path} "is" ["on"|"in"|"located"|"stored"|"mounted"]`,
      `${FS} "mounted"|"mount" "on"|"at" {p:path}`,
      `${FILE_SYSTEM} "mounted"|"mount" "on"|"at" {p:path}`,
      `{p:path} ${FS}`,
      `{p:path} ${FILE_SYSTEM}`,
    ],
    (draft, values) => {
      const path = values.get("p");
      if (path === undefined || draft.path !== undefined) return false;
      draft.path = path;
      draft.about = "filesystems";
      draft.isContaining = true;
      return true;
    },
  ),
  facet(
    "usage",
    [
      '["total"|"estimated"] ["disk"] "usage" ["information"|"info"|"statistics"|"statistic"]',
      '["total"|"estimated"] "disk" "space" ["usage"|"use"|"used"|"utilization"|"consumption"|"taken"|"up"] ["by"]',
      '"disk" "usage" ["information"|"info"|"statistics"|"summary"]',
      '"space" "usage"|"used"|"taken" ["up"] ["by"]',
    ],
    (draft) => {
      draft.about ??= "usage";
      return true;
    },
  ),
  facet(
    "human-sizes",
    [
      '"human-readable" "size"|"sizes" "of" ["directory"|"folder"] ["tree"] {p:path} ["directory"|"folder"]',
    ],
    (draft, values) => {
      if (!takePath(draft, values)) return false;
      draft.isSize = true;
      draft.about ??= "usage";
      return once(draft, "unit", "-h");
    },
  ),
  ...units.map(([unit, phrases]) =>
    facet(`unit${unit}`, phrases, (draft) => once(draft, "unit", unit)),
  ),
  facet(
    "inodes",
    [
      '["number"] ["of"] ["free"|"used"] "inode"|"inodes" ["usage"|"use"|"information"|"info"|"used"|"free"] ["instead"] ["of"] ["block"] ["usage"]',
    ],
    (draft) => once(draft, "inodes", true),
  ),
  facet(
    "types",
    [
      '["along"|"together"] "with"|"including"|"and"|"include" [the|their] ["file"|"filesystem"|"fs"] ["system"] "type"|"types"',
      '[the|their] "filesystem"|"file-system"|"fs" "type"|"types"',
      '[the|their] "file" "system" "type"|"types"',
      '[the|their] "type"|"types"',
    ],
    (draft) => once(draft, "types", true),
  ),
  facet(
    "only-type",
    [
      `["only"] "of"|"with" [the] "type" {t:name} ["only"]`,
      `["only"] {t:name} ${FS} ["only"]`,
      `["only"] {t:name} ${FILE_SYSTEM} ["only"]`,
    ],
    (draft, values) => {
      const type = values.get("t")?.text ?? "";
      return /^(?:ext[234]|xfs|btrfs|tmpfs|devtmpfs|overlay|nfs4?|vfat|zfs|squashfs|ntfs|cifs|iso9660)$/.test(
        type,
      )
        ? once(draft, "only", type)
        : false;
    },
    0.15,
  ),
  facet(
    "without-type",
    [
      '"except"|"excluding"|"without"|"exclude"|"but"|"skipping"|"ignoring"|"omitting" ["not"|"exclude"|"for"] [the] ["types"|"type"] ["of"] {t:name} ["and"|"or"] {u:name} ["ones"|"filesystems"|"types"|"type"]',
      '"except"|"excluding"|"without"|"exclude"|"but"|"skipping"|"ignoring"|"omitting" ["not"|"exclude"|"for"] [the] ["types"|"type"] ["of"] {t:name} ["ones"|"filesystems"|"types"|"type"]',
    ],
    (draft, values) => {
      const types = ["t", "u"].flatMap((slot) => values.get(slot)?.text ?? []);
      if (
        !types.every((type) =>
          /^(?:ext[234]|xfs|btrfs|tmpfs|devtmpfs|overlay|nfs4?|vfat|zfs|squashfs|ntfs|cifs|iso9660)$/.test(
            type,
          ),
        )
      )
        return false;
      draft.without.push(...types);
      return true;
    },
    0.15,
  ),
  facet(
    "total",
    [
      '["and"|"with"|"including"|"plus"|"show"|"showing"|"display"|"along"] ["with"] [a|the|its] "grand" "total" ["line"|"row"] ["at"] ["the"] ["end"|"bottom"]',
      '"with"|"including"|"plus" [a|the] ["cumulative"|"final"|"overall"] "total" ["line"|"row"] ["at"] ["the"] ["end"|"bottom"]',
      '"cumulative" "total" ["at"] ["the"] ["end"]',
    ],
    (draft) => once(draft, "total", true),
  ),
  facet("posix", ['["in"|"using"|"with"] [the] "posix" ["output"] ["format"]'], (draft) =>
    once(draft, "posix", true),
  ),
  facet("local", ['["only"] "local" ["ones"|"only"]'], (draft) => once(draft, "local", true)),
  ...columns.map(([column, phrases]) =>
    facet(column, phrases, (draft) => once(draft, "column", column)),
  ),
  facet(
    "all",
    [
      `["of"] ["each"|"every"|"all"] [the] "file"|"files"|"item"|"items" "and" ["each"|"every"|"all"] ${DIRS}`,
      `["of"] ["each"|"every"|"all"] [the] ${DIRS} "and" ["each"|"every"|"all"] "file"|"files"`,
      '["of"] "everything" ["inside"|"in"]',
      '["of"] "each"|"every" ["single"] "file"',
    ],
    (draft) => once(draft, "each", "all"),
  ),
  facet(
    "within",
    [
      `"and" ["of"] ["all"] [the] "files" "and" ${DIRS} ["within"|"in"|"inside"|"below"|"under"] ["it"|"them"]`,
      `"and" ["of"] ["all"|"each"|"any"] ["of"] [its|the|any] ["files"|"contents"|"content"] "within"|"in"|"inside"|"below"|"under" "it"`,
      `"and" ["of"] "everything"|"all" "within"|"in"|"inside"|"below"|"under" "it"`,
    ],
    (draft) => once(draft, "each", "all"),
  ),
  facet(
    "directories",
    [
      // "And its subdirectories" is one word when it is read.
      '"recursively"',
      `["of"|"for"] "each"|"every"|"all"|"the" [the|its] ["individual"] ${DIRS}`,
      `"subdirectories"|"subfolders"`,
    ],
    (draft) => once(draft, "each", "directories"),
  ),
  facet(
    "depth",
    [
      '["going"|"down"|"up"|"only"|"to"|"at"|"with"] ["to"|"a"] ["most"] ["maximum"|"max"] {n:number} "level"|"levels" ["deep"|"down"|"of"] ["depth"]',
      '["with"|"to"|"at"] [a] ["maximum"|"max"] "depth" ["of"] {n:number}',
      '"one" "level" "deep"',
    ],
    (draft, values) => once(draft, "depth", values.get("n")?.number ?? 1),
  ),
  facet(
    "first-level",
    [
      '"immediate"|"direct"|"top-level"|"first-level" "subdirectories"|"subfolders"|"directories"|"folders"',
    ],
    (draft) => once(draft, "each", "directories") && once(draft, "depth", 1),
  ),
  facet(
    "summary",
    [
      '["only"|"just"] [the|a] "summary"|"summarized"|"summarised"|"total" ["only"] ["of"|"size"]',
      '["total"] "size" "of" [the] ["whole"|"entire"] "directory"|"folder"',
      '["only"|"just"] "total"',
    ],
    (draft) => once(draft, "summary", true),
  ),
  facet(
    "apparent",
    ['[the] "apparent" "size"|"sizes" ["of"|"instead"|"rather"] ["of"|"than"] ["disk"] ["usage"]'],
    (draft) => {
      draft.about ??= "usage";
      return once(draft, "apparent", true);
    },
  ),
  facet("sizes", ['"size"|"sizes" "of"'], (draft) => {
    draft.isSize = true;
    draft.about ??= "usage";
    return true;
  }),
  facet(
    "down",
    [
      '["sorted"|"ordered"|"sort"|"and"] ["by"] ["size"] ["in"|"from"] ["descending"|"decreasing"|"reverse"] ["order"] "largest"|"biggest" ["first"] ["to"] ["smallest"]',
      '["and"] "sorted"|"ordered"|"sort" ["them"|"results"|"result"|"output"] ["by"] ["their"] ["size"|"sizes"] ["in"] "descending"|"decreasing"|"reverse" ["order"] ["of"|"by"] ["size"]',
      '["in"] "descending"|"decreasing" "order" ["of"|"by"] ["size"]',
    ],
    (draft) => once(draft, "sorted", "down"),
  ),
  facet(
    "up",
    [
      '["and"] "sorted"|"ordered"|"sort" ["them"|"results"|"result"|"output"] ["by"] ["their"] "size"|"sizes" ["in"] ["ascending"|"increasing"] ["order"]',
      '["and"] "sorted"|"ordered"|"sort" ["in"] "ascending"|"increasing" ["order"] ["of"|"by"] ["size"]',
      '["with"] "smallest" "first"',
    ],
    (draft) => once(draft, "sorted", "up"),
  ),
  facet(
    "ext",
    ['["all"|"each"|"every"|"the"] {e:ext} "file"|"files"'],
    (draft, values) => once(draft, "ext", values.get("e")?.text.replace(/^\*?\./, "")),
    0.35,
  ),
  facet(
    "named-place",
    [
      '["of"|"in"|"under"|"for"|"inside"|"below"] "directory"|"folder"|"file" ["tree"|"named"|"called"] {p:path} ["itself"]',
      '["of"|"in"|"under"|"for"|"inside"|"below"] {p:path} "directory"|"folder"|"tree"',
      '"in"|"under"|"inside"|"below" {p:path}',
    ],
    takePath,
    0.25,
  ),
  facet(
    "place",
    [
      '"of"|"in"|"under"|"for"|"inside"|"below"|"on"|"within"|"by" ["all"|"files"|"the"|"everything"] ["directory"|"folder"|"file"|"path"] ["tree"] {p:path} ["directory"|"folder"|"tree"] ["itself"]',
      '"directory"|"folder"|"file" ["tree"] {p:path}',
      '{p:path} ["directory"|"folder"]',
    ],
    takePath,
    0.5,
  ),
];
