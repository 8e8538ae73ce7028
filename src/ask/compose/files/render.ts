/** A finished draft as a shell command. */
import { quoteValue, type Value } from "../../catalogue/template.js";
import type { Platform } from "../../types.js";
import { asksPrograms } from "./by-lines.js";
import type { FilesDraft } from "./draft.js";
import { findPart, quoted } from "./render-find.js";
import { grepPart } from "./render-grep.js";
import { grouped, tallied } from "./render-group.js";
import { lsPart, sizesOfDirectories, sorted } from "./render-list.js";
import { extensionLoop, renamed, renamedTree } from "./render-rename.js";

const inner = (text: string): string => text.replace(/[\\&/]/g, "\\$&").replaceAll("'", "'\\''");
const regex = (text: string): string =>
  text.replace(/[\\^$.*[\]/]/g, "\\$&").replaceAll("'", "'\\''");

/** Tests that only files are asked about: the size and the times of a directory are those of its list. */
const OF_FILES = /^(?:-size|-[mac](?:time|min)|-not -newer|-newer)/;
const IS_EXTENSION = /^[\w.-]*\*\.\w+(?:\.\w+)?$/;

/** The draft with what was not said and is meant: what has an ending, a size or a date is a file. */
function settled(draft: FilesDraft): FilesDraft {
  const kinds = new Set(draft.anyKind ? [] : draft.kinds);
  const isMeant =
    kinds.size === 0 &&
    !draft.anyKind &&
    draft.content === undefined &&
    (draft.tests.some((one) => OF_FILES.test(one)) ||
      (draft.names.length > 0 && draft.names.every((name) => IS_EXTENSION.test(name))));
  if (isMeant) kinds.add("f");
  // "All files but regular ones" are of any other kind.
  if (draft.tests.includes("-not -type f")) kinds.delete("f");
  // "Files in each folder": the folder says where.
  if (draft.perDirectory && kinds.has("f")) kinds.delete("d");
  if (
    (draft.perDirectory || draft.group !== undefined) &&
    draft.names.some((one) => IS_EXTENSION.test(one))
  )
    kinds.delete("d");
  if (draft.content !== undefined && kinds.has("f")) kinds.delete("d");
  // "In reverse order" is that of names.
  const sort = draft.descending === true && draft.sort === "none" ? "name" : draft.sort;
  return { ...draft, kinds, sort };
}

const DIRECTORY_PART = /^((?:[~.]{0,2}|[\w.-]+)(?:\/[\w.-]+)*\/)([^/]+)$/;

/** `/srv/a/*.log`: the files of that directory, as the shell reads it. */
function placed(draft: FilesDraft): FilesDraft {
  const found = draft.names.map((name) => DIRECTORY_PART.exec(name));
  const root = found[0]?.[1];
  const isOne =
    root !== undefined &&
    draft.roots.length === 0 &&
    draft.recursive !== true &&
    draft.maxDepth === undefined &&
    found.every((one) => one?.[1] === root && /[*?[]/.test(one[2] as string));
  if (!isOne) return draft;
  return {
    ...draft,
    roots: [{ text: root.replace(/(?<=.)\/$/, ""), quoted: false }],
    names: found.map((one) => one?.[2] as string),
    recursive: false,
  };
}

/** Whether nothing chooses among what is there: "everything in a". */
const isEverything = (draft: FilesDraft): boolean =>
  draft.kinds.size === 0 &&
  draft.names.length === 0 &&
  draft.allNames.length === 0 &&
  draft.notNames.length === 0 &&
  draft.notPaths.length === 0 &&
  draft.tests.length === 0 &&
  draft.hidden === undefined &&
  draft.content === undefined &&
  draft.limit === undefined &&
  draft.maxDepth === undefined &&
  draft.minDepth === undefined &&
  draft.roots.length === 1;

/** Files and directories that are moved take along what is in them, so only the topmost are meant. */
function topmost(draft: FilesDraft): FilesDraft {
  const isOpen =
    /^(?:copy|move)$/.test(draft.action.kind) &&
    (draft.anyKind || draft.hidden === true) &&
    draft.recursive !== true &&
    draft.maxDepth === undefined &&
    draft.minDepth === undefined &&
    draft.content === undefined &&
    draft.limit === undefined &&
    draft.roots.length <= 1;
  return isOpen ? { ...draft, minDepth: 1, maxDepth: 1 } : draft;
}

/** `cp`, `mv` and the removal of all that a directory holds. */
function onEverything(draft: FilesDraft, destination: string | undefined): string | undefined {
  const root = quoteValue("dir", draft.roots[0] as Value);
  switch (draft.action.kind) {
    case "delete":
      return `find ${root} -mindepth 1 -delete`;
    case "copy":
      return destination === undefined
        ? undefined
        : `cp -r ${root.replace(/(?<=.)\/$/, "")}/. ${destination}`;
    case "move":
      return destination === undefined
        ? undefined
        : `find ${root} -mindepth 1 -maxdepth 1 -exec mv -t ${destination} {} +`;
    default:
      return undefined;
  }
}

/** "Delete all but the 5 newest". */
function allButFew(draft: FilesDraft): string | undefined {
  if (draft.action.kind !== "delete" || draft.keep === undefined || draft.content !== undefined)
    return undefined;
  const key = draft.sort === "size" ? "%s" : `%${draft.clock}@`;
  const order = draft.descending === false ? "sort -n" : "sort -rn";
  const flat: FilesDraft = { ...draft, recursive: draft.recursive ?? false };
  return `${findPart(flat, "gnu", ["f"])} -printf '${key} %p\\n' | ${order} | tail -n +${draft.keep + 1} | cut -d' ' -f2- | xargs -r -d '\\n' rm --`;
}

/** Renders a draft; undefined when something that the action needs was not said. */
export function render(said: FilesDraft, platform: Platform): string | undefined {
  const draft = settled(topmost(placed(said)));
  // "Remove them and write their names to a file": only what is printed can be written.
  if (draft.action.kind === "delete" && draft.output !== undefined) draft.printed = true;
  // "Folders without folders": what they hold is meant, and that was not understood.
  if (draft.checks) return undefined;
  // No path is found twice; the directories of what was found are.
  if (draft.unique && draft.action.kind !== "parents") return undefined;
  if (draft.tests.includes("-not -type d") && draft.kinds.has("d")) return undefined;
  const command = main(draft, platform);
  if (command === undefined) return undefined;
  const quiet =
    draft.errors !== undefined
      ? ` 2>${draft.errors.append ? ">" : ""} ${quoteValue("file", draft.errors.file)}`
      : draft.quietErrors
        ? " 2>/dev/null"
        : "";
  const out =
    draft.output === undefined
      ? ""
      : ` ${draft.append ? ">>" : ">"} ${quoteValue("file", draft.output)}`;
  const isShown = /^(?:list|grep|show|lines|words|checksum|type|parents)$/.test(draft.action.kind);
  if ((draft.lastOnly !== undefined || draft.pager !== undefined) && !isShown) return undefined;
  if (draft.saves && draft.output === undefined) return undefined;
  if (draft.letters !== undefined && draft.action.kind !== "list") return undefined;
  const [from, to] = draft.letters === "upper" ? ["lower", "upper"] : ["upper", "lower"];
  const cased = draft.letters === undefined ? "" : ` | tr '[:${from}:]' '[:${to}:]'`;
  const last = draft.lastOnly === undefined ? "" : ` | tail -n ${draft.lastOnly}`;
  const paged = draft.pager === undefined ? "" : ` | ${draft.pager}`;
  if (draft.joiner !== undefined && !/^(?:list|parents)$/.test(draft.action.kind)) return undefined;
  const joined =
    draft.joiner === undefined
      ? ""
      : ` | paste -sd${/^[,:]$/.test(draft.joiner) ? draft.joiner : ` '${draft.joiner}'`}${platform === "bsd" ? " -" : ""}`;
  return `${command}${quiet}${cased}${last}${joined}${paged}${out}`;
}

const ON_FEW: ReadonlyMap<string, string> = new Map([
  ["copy", "cp"],
  ["move", "mv"],
  ["delete", "rm"],
  ["show", "cat"],
  ["gzip", "gzip"],
  ["touch", "touch"],
  ["type", "file"],
]);

/** An action on the files that hold a text: never on the others. */
function onMatching(
  draft: FilesDraft,
  platform: Platform,
  destination: string | undefined,
): string | undefined {
  const { kind } = draft.action;
  const program = ON_FEW.get(kind);
  if (program === undefined || platform === "bsd" || draft.limit !== undefined) return undefined;
  if ((kind === "copy" || kind === "move") !== (destination !== undefined)) return undefined;
  const found = grepPart({ ...draft, action: { kind: "list" } }, platform);
  if (!found.startsWith("grep -r")) return undefined;
  const names = found.replace(/^grep -r(\w*)/, "grep -r$1Z");
  return `${names} | xargs -0 ${program}${destination === undefined ? "" : ` -t ${destination}`}`;
}

/** An action on the largest, newest ... only: never on all of them. */
function onFew(
  draft: FilesDraft,
  platform: Platform,
  destination: string | undefined,
): string | undefined {
  const program = ON_FEW.get(draft.action.kind);
  const needs = draft.action.kind === "copy" || draft.action.kind === "move";
  if (program === undefined || platform === "bsd" || draft.sort === "none") return undefined;
  if (draft.content !== undefined || needs !== (destination !== undefined)) return undefined;
  if (draft.kinds.has("d") && !draft.kinds.has("f")) return undefined;
  // What is removed or moved is in this directory, unless it is said to be below.
  const isFlat = draft.action.kind === "delete" || draft.action.kind === "move";
  const chosen: FilesDraft = isFlat ? { ...draft, recursive: draft.recursive ?? false } : draft;
  const found = sorted({ ...draft, sizes: false }, platform, findPart(chosen, platform, ["f"]));
  return `${found} | xargs -d '\\n' ${program}${destination === undefined ? "" : ` -t ${destination}`}`;
}

/**
 * `mv *.log archive`: one directory, and only names chosen. Who says neither "find" nor "recursively"
 * means the files that are there, and not those of all directories below.
 */
function onGlob(draft: FilesDraft): string | undefined {
  const { action, destination, names, roots } = draft;
  const program = { copy: "cp", move: "mv" }[action.kind as string];
  const isPlain =
    program !== undefined &&
    destination !== undefined &&
    draft.recursive !== true &&
    !draft.keepParents &&
    names.length > 0 &&
    names.every((name) => /^[\w.*?-]+$/.test(name) && name.includes("*")) &&
    draft.tests.length === 0 &&
    draft.notNames.length === 0 &&
    draft.notPaths.length === 0 &&
    draft.content === undefined &&
    draft.limit === undefined &&
    draft.maxDepth === undefined &&
    draft.minDepth === undefined &&
    !draft.ignoreCase &&
    !draft.kinds.has("d") &&
    roots.length <= 1;
  if (!isPlain) return undefined;
  const root = roots[0]?.text ?? ".";
  const at =
    root === "." ? "" : `${quoteValue("dir", { text: root, quoted: false }).replace(/\/$/, "")}/`;
  return `${program} ${[...new Set(names)].map((name) => `${at}${name}`).join(" ")} ${quoteValue("path", destination).replace(/(?<=\w)$/, "/")}`;
}

/** The program that unpacks files of this name. */
const UNPACKERS: readonly (readonly [RegExp, string])[] = [
  [/\.zip$/, "unzip {} \\;"],
  [/\.(?:tar|tgz|tbz2?|txz|tar\.\w+)$/, "tar -xf {} \\;"],
  [/\.gz$/, "gunzip {} +"],
  [/\.bz2$/, "bunzip2 {} +"],
  [/\.xz$/, "unxz {} +"],
];

function unpacked(draft: FilesDraft, platform: Platform): string | undefined {
  const found = UNPACKERS.find(
    ([ending]) => draft.names.length > 0 && draft.names.every((name) => ending.test(name)),
  );
  return found === undefined || draft.destination !== undefined
    ? undefined
    : `${findPart(draft, platform, ["f"])} -exec ${found[1]}`;
}

/** Symbolic links to what was found; a relative place makes links relative to where they are. */
function linked(
  draft: FilesDraft,
  platform: Platform,
  destination: string | undefined,
): string | undefined {
  if (platform === "bsd" || draft.content !== undefined || draft.roots.length > 1) return undefined;
  const isAbsolute = /^[/~]/.test(draft.roots[0]?.text ?? ".");
  return `${findPart(draft, platform, [...draft.kinds])} -exec ln -s${isAbsolute ? "" : "r"} -t ${destination ?? "."} {} +`;
}

/** Lines or matches of a text, counted. */
function countedMatches(
  draft: FilesDraft,
  action: Extract<FilesDraft["action"], { readonly kind: "grep-count" }>,
  platform: Platform,
): string | undefined {
  if (draft.contentAbsent) return undefined;
  const found = grepPart({ ...draft, lineNumbers: false, action: { kind: "grep" } }, platform);
  const with_ = (flags: string): string =>
    found.replace(/grep -(r?)(\w*?)H?(?= )/, `grep -$1$2${flags}`);
  if (action.each || draft.perDirectory) return action.of === "lines" ? with_("c") : undefined;
  return `${with_(action.of === "lines" ? "h" : "oh")} | wc -l`;
}

function main(draft: FilesDraft, platform: Platform): string | undefined {
  const { action } = draft;
  if (draft.columns.length > 0 && (platform === "bsd" || action.kind !== "list")) return undefined;
  if (draft.contentAnd !== undefined && !/^(?:list|count)$/.test(action.kind)) return undefined;
  if (draft.confirm && action.kind !== "delete") return undefined;
  if (draft.printed && (draft.confirm || draft.content !== undefined)) return undefined;
  if (draft.printed && draft.kinds.has("d") && action.kind === "delete") return undefined;
  if (draft.printed && (draft.limit !== undefined || draft.keep !== undefined)) return undefined;
  if (draft.sortColumn !== undefined && (draft.nullSeparated || draft.sort !== "none"))
    return undefined;
  if (draft.sortColumn !== undefined && !draft.columns.includes(draft.sortColumn)) return undefined;
  if (draft.copyEnding !== undefined && (action.kind !== "copy" || draft.destination !== undefined))
    return undefined;
  if (draft.lineOrder !== undefined && !/^(?:list|lines)$/.test(action.kind)) return undefined;
  if (draft.lineOrder !== undefined && action.kind === "lines")
    return sorted(draft, platform, findPart(draft, platform, ["f"]));
  const plain = onGlob(draft);
  if (plain !== undefined) return plain;
  const kinds = [...draft.kinds];
  const shown = draft.printed ? " -print" : "";
  const one = draft.destination === undefined ? undefined : quoteValue("path", draft.destination);
  const files = kinds.length === 0 ? ["f"] : kinds;
  if (draft.keep !== undefined) return platform === "gnu" ? allButFew(draft) : undefined;
  if (isEverything(draft) && /^(?:delete|copy|move)$/.test(action.kind))
    return platform === "gnu" ? onEverything(draft, one) : undefined;
  const groupKey = draft.group?.key ?? (draft.perDirectory ? "%h" : undefined);
  if (draft.group !== undefined || (groupKey !== undefined && action.kind === "total-size"))
    return groupKey === undefined ? undefined : grouped(draft, groupKey, platform);
  // "The newest of each directory" is not the newest of all.
  if (draft.perDirectory && action.kind === "list" && draft.limit !== undefined) return undefined;
  if (draft.perDirectory && action.kind !== "list") {
    // Only counting has an answer for each directory.
    if (action.kind !== "count" || draft.content !== undefined) return undefined;
    const found = findPart(draft, platform, files);
    return platform === "gnu"
      ? `${found} -printf '%h\\n'${tallied(draft)}`
      : `${found} -exec dirname {} \\; | sort | uniq -c`;
  }
  if (draft.content !== undefined && !/^(?:list|count|grep|grep-count|delete)$/.test(action.kind))
    return onMatching(draft, platform, one);
  if (draft.limit !== undefined && !/^(?:list|count|head|tail)$/.test(action.kind))
    return onFew(draft, platform, one);
  switch (action.kind) {
    case "list": {
      if (draft.content !== undefined) return grepPart(draft, platform);
      if (draft.lineOrder !== undefined)
        return sorted(draft, platform, findPart(draft, platform, ["f"]));
      return lsPart(draft) ?? sorted(draft, platform, findPart(draft, platform, kinds));
    }
    case "grep":
      return grepPart(draft, platform);
    case "count":
      return draft.content === undefined
        ? `${findPart(draft, platform, kinds)}${asksPrograms(draft) ? " -print" : ""} | wc -l`
        : `${grepPart(draft, platform)} | wc -l`;
    case "grep-count":
      return countedMatches(draft, action, platform);
    case "parents":
      return platform === "bsd" || draft.content !== undefined
        ? undefined
        : `${findPart(draft, platform, kinds.length === 0 ? ["f"] : kinds)} -printf '%h\\n' | sort -u`;
    case "symlink":
      return linked(draft, platform, one);
    case "delete":
      if (draft.confirm)
        return draft.content !== undefined || kinds.includes("d")
          ? undefined
          : `${findPart(draft, platform, kinds)} -ok rm {} \\;`;
      if (draft.content !== undefined)
        return `${grepPart(draft, platform).replace(/^grep -r(\w*?)n?\b/, "grep -r$1lZ")} | xargs -0 rm`;
      // A directory of that name need not be empty.
      if (draft.anyKind && draft.names.length > 0 && draft.tests.length === 0 && !draft.printed)
        return `${findPart(draft, platform, kinds)} -prune -exec rm -rf {} +`;
      return kinds.includes("d") && !draft.tests.includes("-empty")
        ? `${findPart(draft, platform, kinds)} -prune -exec rm -rf {} +`
        : `${findPart(draft, platform, kinds)}${shown} -delete`;
    case "show":
      return `${findPart(draft, platform, files)} -exec cat {} +`;
    case "lines":
      return action.total
        ? `${findPart(draft, platform, files)} -exec cat {} + | wc -l`
        : `${findPart(draft, platform, files)} -exec wc -l {} ${action.alone === true ? "\\;" : "+"}`;
    case "measure": {
      const wanted = kinds.length > 0 || draft.tests.includes("-not -type d") ? kinds : ["f"];
      return `${findPart(draft, platform, wanted)} -exec wc ${action.flags === "" ? "" : `-${action.flags} `}{} +`;
    }
    case "words":
      return `${findPart(draft, platform, files)} -exec wc -w {} +`;
    case "words-total":
      return `${findPart(draft, platform, files)} -exec cat {} + | wc -w`;
    case "head":
    case "tail":
      return `${findPart(draft, platform, files)} -exec ${action.kind} -n ${action.lines} {} \\;`;
    case "checksum":
      return `${findPart(draft, platform, files)} -exec ${platform === "bsd" ? action.program.replace("md5sum", "md5 -r").replace("sha256sum", "shasum -a 256").replace("sha1sum", "shasum") : action.program} {} +`;
    case "copy": {
      if (draft.copyEnding !== undefined) {
        const rule = { how: "append", text: draft.copyEnding } as const;
        const flat: FilesDraft = { ...draft, recursive: draft.recursive ?? false };
        return renamed(
          flat,
          rule,
          findPart(flat, platform, kinds.length === 0 ? ["f"] : kinds),
        )?.replace(/\bmv -n --/, "cp --");
      }
      // A directory without some of what it holds is copied as a tree.
      const [root] = draft.roots;
      const isTree =
        kinds.length + draft.names.length + draft.allNames.length + draft.tests.length === 0 &&
        draft.notPaths.length > 0 &&
        draft.hidden === undefined &&
        draft.maxDepth === undefined &&
        draft.notPaths.every((path) => !path.includes("/"));
      if (isTree && root !== undefined && draft.roots.length === 1 && one !== undefined) {
        const without = [...draft.notPaths, ...draft.notNames].map(
          (path) => `--exclude=${quoted(path)}`,
        );
        const from = quoteValue("dir", root).replace(/(?<=.)\/$/, "");
        return `rsync -a ${without.join(" ")} ${from}${draft.anyKind ? "/" : ""} ${one.replace(/(?<=\w)$/, "/")}`;
      }
      return one === undefined
        ? undefined
        : `${findPart(draft, platform, kinds)} -exec cp${draft.keepParents ? " --parents" : ""}${kinds.includes("f") || draft.names.length > 0 ? "" : " -r"} {} ${one} \\;`;
    }
    case "move":
      return one === undefined
        ? undefined
        : `${findPart(draft, platform, kinds)} -exec mv {} ${one} \\;`;
    case "chmod":
      return action.mode === ""
        ? undefined
        : `${findPart(draft, platform, kinds)}${shown} -exec chmod ${action.mode} {} +`;
    case "exec":
      // Only plain words: anything else would be shell text within shell text.
      return /^[\w./-]+(?: [\w./=:,+-]+)*$/.test(action.program)
        ? `${findPart(draft, platform, kinds)} -exec ${action.program} {} \\;`
        : undefined;
    case "chown":
      if (!/^[\w.-]+(?::[\w.-]+)?$/.test(action.owner)) return undefined;
      return `${findPart(draft, platform, kinds)}${shown} -exec chown ${action.owner} {} +`;
    case "chgrp":
      if (!/^[\w.-]+$/.test(action.group)) return undefined;
      return `${findPart(draft, platform, kinds)}${shown} -exec chgrp ${action.group} {} +`;
    case "archive": {
      if (one === undefined) return undefined;
      const found = findPart(draft, platform, files);
      if (/\.zip$/.test(one)) return `${found} -print | zip ${one} -@`;
      const how = /\.bz2$/.test(one)
        ? "j"
        : /\.xz$/.test(one)
          ? "J"
          : /\.tar$/.test(one)
            ? ""
            : "z";
      return `${found} -print0 | tar --null -c${how}f ${one} -T -`;
    }
    case "gzip":
      return `${findPart(draft, platform, files)} -exec gzip {} +`;
    case "unpack":
      return unpacked(draft, platform);
    case "gunzip":
      if (
        draft.names.length > 0 &&
        !draft.names.every((name) => /\.gz$/.test(name) && !/\.tar\.gz$/.test(name))
      )
        return unpacked(draft, platform);
      return `${findPart(draft, platform, files)} -exec gunzip {} +`;
    case "replace":
      return `${findPart(draft, platform, files)} -exec sed -i${platform === "bsd" ? " ''" : ""} '${[action, ...(action.more ?? [])].map(({ old, by }) => `s/${regex(old.text)}/${inner(by.text)}/g`).join("; ")}' {} +`;
    case "rename": {
      const named: FilesDraft =
        action.rule.how === "substitute" && draft.names.length === 0
          ? {
              ...draft,
              tests: draft.tests.filter((one) => one !== "-name '* *'"),
              names: [`*${action.rule.old}*`],
            }
          : draft;
      const tree = renamedTree(named, action.rule, (which) => findPart(which, platform, kinds));
      if (tree !== undefined) return tree;
      return renamed(
        named,
        action.rule,
        findPart(named, platform, kinds.length === 0 ? ["f"] : kinds),
      );
    }
    case "rename-extension": {
      if (action.by === "") return undefined;
      const flat = extensionLoop(draft, action.old, action.by);
      if (flat !== undefined) return flat;
      const named: FilesDraft = { ...draft, names: [`*.${action.old}`] };
      return `${findPart(named, platform, ["f"])} -exec sh -c 'for f; do mv -n -- "$f" "\${f%.${action.old}}.${action.by}"; done' sh {} +`;
    }
    case "total-size":
      if (isEverything(draft))
        return `du -s${draft.inBytes && platform === "gnu" ? "b" : "h"} ${quoteValue("dir", draft.roots[0] as Value)}`;
      if (draft.inBytes && platform === "gnu")
        return `${findPart(draft, platform, files)} -printf '%s\\n' | awk '{ sum += $1 } END { print sum + 0 }'`;
      return platform === "gnu"
        ? `${findPart(draft, platform, files)} -print0 | du -ch --files0-from=- | tail -n 1`
        : `${findPart(draft, platform, files)} -exec stat -f %z {} + | awk '{ sum += $1 } END { print sum }'`;
    case "touch":
      return `${findPart(draft, platform, files)}${shown} -exec touch {} +`;
    case "append-text":
      return `${findPart(draft, platform, files)} -exec sh -c 'for f; do echo "$0" >> "$f"; done' ${quoted(action.text.text)} {} +`;
    case "extensions":
      return `${findPart({ ...draft, names: draft.names.length > 0 ? draft.names : ["*.*"] }, platform, action.once === true ? ["f"] : files)} | sed 's/.*\\.//'${action.once === true ? " | sort -u" : ""}`;
    case "count-by-extension":
      return grouped(
        { ...draft, kinds: new Set(["f"]), action: { kind: "count" } },
        "extension",
        platform,
      );
    case "duplicates":
      return platform === "gnu"
        ? `${findPart(draft, platform, ["f"])} -exec md5sum {} + | sort | uniq -w32 --all-repeated=separate`
        : undefined;
    case "duplicate-names":
      return platform === "gnu"
        ? `${findPart(draft, platform, ["f"])} -printf '%f\\n' | sort | uniq -d`
        : undefined;
    case "leaves": {
      if (platform !== "gnu" || draft.names.length + draft.tests.length > 0) return undefined;
      const all = findPart(draft, platform, ["d"]);
      const parents = findPart({ ...draft, minDepth: 1, recursive: true }, platform, ["d"]);
      // A root that holds directories is a parent as well.
      return `comm -23 <(${all} | sort) <(${parents} -printf '%h\\n' | sort -u)`;
    }
    case "deepest":
      return `${findPart(draft, platform, ["d"])} -printf '%d\\n' | sort -n | tail -n 1`;
    case "du-each":
      return draft.names.length === 0 && draft.tests.length === 0 && draft.notPaths.length === 0
        ? sizesOfDirectories(draft)
        : undefined;
    case "tree": {
      const root = draft.roots[0];
      const skip = draft.notPaths.length === 0 ? "" : ` -I '${draft.notPaths.join("|")}'`;
      if (draft.names.length > 0 || draft.tests.length > 0 || draft.roots.length > 1)
        return undefined;
      if (draft.usesFind)
        // The root is part of a tree.
        return sorted(
          draft,
          platform,
          findPart({ ...draft, recursive: true }, platform, kinds).replace(" -mindepth 1", ""),
        );
      return `tree${draft.recursive === false ? " -d" : ""}${draft.withHidden || draft.hidden === true ? " -a" : ""}${draft.maxDepth === undefined ? "" : ` -L ${draft.maxDepth}`}${skip}${root === undefined || root.text === "." ? "" : ` ${quoteValue("dir", root)}`}`;
    }
    case "chmod-kinds": {
      const of = (kind: "d" | "f"): string =>
        findPart({ ...draft, kinds: new Set() }, platform, [kind]);
      return `${of("d")} -exec chmod ${action.directories} {} + && ${of("f")} -exec chmod ${action.files} {} +`;
    }
    case "type":
      return `${findPart(draft, platform, files)} -exec file {} +`;
  }
}
