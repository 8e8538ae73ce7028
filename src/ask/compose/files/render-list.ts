/** Lists of files: `ls`, `du`, and what `find` found in order. */
import { quoteValue } from "../../catalogue/template.js";
import type { Platform } from "../../types.js";
import { asksPrograms } from "./by-lines.js";
import { columnsOf, needsShell, shellLine } from "./columns.js";
import type { FilesDraft } from "./draft.js";
import { isPruned } from "./render-find.js";

/** `ls` says it better when nothing is asked of the files but to be listed. */
export function lsPart(draft: FilesDraft): string | undefined {
  const { action, tests, names, notNames, notPaths, roots } = draft;
  const plain =
    action.kind === "list" &&
    !draft.usesFind &&
    !draft.findLs &&
    !draft.depthFirst &&
    tests.length === 0 &&
    notNames.length === 0 &&
    notPaths.length === 0 &&
    names.length === 0 &&
    draft.allNames.length === 0 &&
    draft.content === undefined &&
    draft.minDepth === undefined &&
    draft.maxDepth === undefined &&
    draft.recursive !== true &&
    draft.kinds.size <= 1 &&
    // "Only the files": `ls` shows directories too.
    !(draft.kinds.has("f") && draft.recursive === false) &&
    !draft.kinds.has("d") &&
    !draft.kinds.has("l") &&
    ![..."spbc"].some((letter) => draft.kinds.has(letter as "s")) &&
    !draft.nullSeparated &&
    draft.columns.length === 0 &&
    (!draft.baseNames || (draft.almostAll && !draft.stripExtension)) &&
    !draft.fullPaths &&
    (draft.limit === undefined || draft.sort !== "none") &&
    draft.clock === "T" &&
    roots.length <= 1;
  if (!plain || (draft.limit !== undefined && draft.kinds.has("f"))) return undefined;
  let flags = "";
  if (draft.long || draft.sizes) flags += "l";
  if (draft.inodes) flags += "i";
  if (draft.humanSizes) flags += "h";
  if (draft.almostAll) flags += "A";
  else if (draft.withHidden) flags += "a";
  else if (draft.hidden === true) flags += "A";
  if (draft.sort === "size") flags += "S";
  if (draft.sort === "time") flags += "t";
  if (draft.sort === "extension") flags += "X";
  if ((draft.sort === "size" || draft.sort === "time") && draft.descending === false) flags += "r";
  if (draft.sort === "name" && draft.descending === true) flags += "r";
  const where =
    roots[0] === undefined || roots[0].text === "." ? "" : ` ${quoteValue("dir", roots[0])}`;
  const head = draft.limit === undefined ? "" : ` | head -n ${draft.limit}`;
  return `ls${flags === "" ? "" : ` -${flags}`}${where}${head}`;
}

/** `du` of each directory in one; the largest first where that is asked. */
export function sizesOfDirectories(draft: FilesDraft): string {
  const { sort, descending, limit } = draft;
  const root =
    draft.roots[0] === undefined || draft.roots[0].text === "."
      ? ""
      : `${quoteValue("dir", draft.roots[0]).replace(/\/$/, "")}/`;
  const order =
    sort === "size" || limit !== undefined || descending !== undefined
      ? ` | sort -${(descending ?? true) ? "r" : ""}${draft.unit === undefined ? "h" : "n"}`
      : "";
  return `du -s${draft.unit ?? "h"} ${root}*/${order}${limit === undefined ? "" : ` | head -n ${limit}`}`;
}

/** What `find` found, in order and as it is to be shown. */
export function sorted(draft: FilesDraft, platform: Platform, find: string): string | undefined {
  const { sort, descending, limit } = draft;
  const head = limit === undefined ? "" : ` | head -n ${limit}`;
  if (draft.lineOrder !== undefined) return byLines(draft, find);
  if (needsShell(draft)) return inLoop(draft, find);
  if (draft.sortColumn !== undefined) {
    const at = draft.columns.indexOf(draft.sortColumn) + 1;
    const how = `${/^%[insd]$/.test(draft.sortColumn) ? "n" : ""}${descending === true ? "r" : ""}`;
    return `${find}${listing(draft, platform)} | sort -k${at},${at}${how}${head}`;
  }
  if (sort === "none") return `${find}${shown(draft, platform)}${bare(draft)}${head}`;
  // The size of a directory is that of what it holds.
  if (
    sort === "size" &&
    draft.kinds.size === 1 &&
    draft.kinds.has("d") &&
    draft.tests.length === 0 &&
    draft.names.length === 0
  )
    return sizesOfDirectories(draft);
  if (sort === "name" || sort === "extension") {
    return `${find}${shown(draft, platform)}${bare(draft)} | sort${descending === true ? " -r" : ""}${head}`;
  }
  // "With details, newest first" is what `ls` does with the names it is given.
  if (draft.long && platform === "gnu" && draft.columns.length === 0)
    return `${find} -exec ls -l${draft.humanSizes ? "h" : ""}${sort === "size" ? "S" : "t"}${descending === false ? "r" : ""} {} +${head}`;
  const reverse = (descending ?? true) ? "r" : "";
  if (platform === "bsd") {
    const format = sort === "size" ? "%z %N" : "%m %N";
    return `${find} -exec stat -f '${format}' {} + | sort -n${reverse}${head}${draft.sizes ? "" : " | cut -d' ' -f2-"}`;
  }
  const key = sort === "size" ? "%s" : `%${draft.clock}@`;
  if (draft.sizes && sort === "size" && draft.humanSizes)
    return `${find} -exec du -h {} + | sort -${reverse}h${head}`;
  const isSized = draft.sizes && sort === "size";
  const cut = isSized ? "" : " | cut -d' ' -f2-";
  const path =
    draft.columns.length > 0
      ? columnsOf(draft)
      : draft.baseNames
        ? "%f"
        : draft.sizes && sort === "time"
          ? "%s %p"
          : "%p";
  return `${find} -printf '${key} ${path}\\n' | sort -n${reverse}${head}${cut}${bare(draft)}`;
}

/** Files by how many lines they have, as `wc` counts them. */
function byLines(draft: FilesDraft, find: string): string | undefined {
  const { columns, limit, descending, lineOrder } = draft;
  const isPlain =
    columns.length === 0 ||
    (columns[0] === "%{lines}" && columns.slice(1).every((one) => /^%(?:p|\{name\})$/.test(one)));
  if (!isPlain || draft.sort === "size" || draft.sort === "time" || draft.baseNames)
    return undefined;
  const most = limit === undefined ? (descending ?? true) : lineOrder === "most";
  const order = `sort -${most ? "r" : ""}n`;
  return `${find} -exec wc -l {} \\; | ${order}${limit === undefined ? "" : ` | head -n ${limit}`}`;
}

/** A line of each file that only programs can tell; undefined where it is to be ordered as well. */
function inLoop(draft: FilesDraft, find: string): string | undefined {
  const line = shellLine(draft);
  if (line === undefined || draft.sort === "size" || draft.sort === "time") return undefined;
  if (draft.limit !== undefined || draft.nullSeparated) return undefined;
  const order = draft.sort === "none" ? "" : ` | sort${draft.descending === true ? " -r" : ""}`;
  const flat = globOf(draft);
  if (flat !== undefined) return `for f in ${flat}; do echo ${line}; done${order}`;
  if (line.includes("'")) return undefined;
  return `${find} -exec bash -c 'for f; do echo ${line}; done' bash {} +${order}`;
}

/** The files of a draft as a pattern of the shell; undefined where they are more than that. */
function globOf(draft: FilesDraft): string | undefined {
  const [name, another] = draft.names;
  const isPlain =
    draft.recursive === false &&
    another === undefined &&
    name !== undefined &&
    /^[\w.-]*\*[\w.*-]*$/.test(name) &&
    draft.allNames.length + draft.notNames.length + draft.notPaths.length + draft.tests.length ===
      0 &&
    draft.hidden === undefined &&
    draft.minDepth === undefined &&
    !draft.ignoreCase &&
    !draft.withHidden &&
    !draft.kinds.has("d") &&
    draft.roots.length <= 1;
  if (!isPlain) return undefined;
  const root = draft.roots[0];
  return root === undefined || root.text === "."
    ? name
    : `${quoteValue("dir", root).replace(/(?<=.)\/$/, "")}/${name}`;
}

/** Takes the extension off names, where that was asked. */
function bare(draft: FilesDraft): string {
  if (!draft.stripExtension) return "";
  const [only] = draft.names;
  const known = draft.names.length === 1 ? /^\*(\.[\w.]+)$/.exec(only as string) : null;
  return known === null
    ? " | sed 's/\\.[^.]*$//'"
    : ` | sed 's/${(known[1] as string).replaceAll(".", "\\.")}$//'`;
}

/** What is printed of each; that it is printed must be said where `find` does something else as well. */
const shown = (draft: FilesDraft, platform: Platform): string =>
  listing(draft, platform) || (isPruned(draft) || asksPrograms(draft) ? " -print" : "");

function listing(draft: FilesDraft, platform: Platform): string {
  if (draft.columns.length > 0)
    return ` -printf '${columnsOf(draft)}${draft.nullSeparated ? "\\0" : "\\n"}'`;
  if (draft.findLs && platform === "gnu") return " -ls";
  if (draft.inodes) return platform === "gnu" ? " -printf '%i %p\\n'" : " -exec ls -i {} +";
  // Of files alone `ls` shows the same as of directories with `-d`.
  if (draft.long && draft.kinds.size === 1 && draft.kinds.has("f") && !draft.humanSizes)
    return " -exec ls -l {} +";
  if (draft.long) return platform === "gnu" && !draft.humanSizes ? " -ls" : " -exec ls -ldh {} +";
  if (draft.sizes)
    return draft.humanSizes
      ? " -exec du -h {} +"
      : platform === "gnu"
        ? " -printf '%s %p\\n'"
        : " -exec stat -f '%z %N' {} +";
  if (draft.baseNames) return platform === "gnu" ? " -printf '%f\\n'" : " -exec basename {} \\;";
  if (draft.nullSeparated) return " -print0";
  return "";
}
