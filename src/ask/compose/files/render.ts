/** A finished draft as a shell command. */
import { quoteValue, type Value } from "../../catalogue/template.js";
import type { Platform } from "../../types.js";
import type { FilesDraft } from "./draft.js";

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const inner = (text: string): string => text.replace(/[\\&/]/g, "\\$&").replaceAll("'", "'\\''");
const regex = (text: string): string =>
  text.replace(/[\\^$.*[\]/]/g, "\\$&").replaceAll("'", "'\\''");

function nameTests(draft: FilesDraft): string[] {
  const how = draft.ignoreCase ? "-iname" : "-name";
  const names = [...new Set(draft.names)];
  const tests: string[] = [];
  if (draft.hidden === true && names.length === 0) tests.push("-name '.*'");
  if (names.length === 1) tests.push(`${how} ${quoted(names[0] as string)}`);
  else if (names.length > 1)
    tests.push(`\\( ${names.map((name) => `${how} ${quoted(name)}`).join(" -o ")} \\)`);
  for (const name of draft.notNames) tests.push(`-not ${how} ${quoted(name)}`);
  for (const path of draft.notPaths)
    tests.push(`-not -path ${quoted(path.startsWith("/") ? `${path}/*` : `*/${path}/*`)}`);
  if (draft.hidden === false) tests.push("-not -path '*/.*'");
  return tests;
}

const onBsd = (test: string): string =>
  test
    .replace("-executable", "-perm +111")
    .replace("-readable", "-perm +444")
    .replace("-writable", "-perm +222")
    .replace("-xtype l", "-type l ! -exec test -e {} \\; -print");

/** The `find` part: roots, options, tests. */
function findPart(draft: FilesDraft, platform: Platform, kinds: readonly string[]): string {
  const roots = draft.roots.length > 0 ? draft.roots.map((root) => quoteValue("dir", root)) : ["."];
  const from = draft.fullPaths && roots.length === 1 && roots[0] === "." ? ['"$PWD"'] : roots;
  const words = ["find", ...(draft.followLinks ? ["-L"] : []), ...from];
  const max = draft.maxDepth ?? (draft.recursive === false ? 1 : undefined);
  if (draft.minDepth !== undefined) words.push(`-mindepth ${draft.minDepth}`);
  else if (
    kinds.includes("d") &&
    !kinds.includes("f") &&
    !draft.tests.includes("-empty") &&
    (draft.recursive === false || /^(?:delete|move|copy|count)$/.test(draft.action.kind))
  )
    words.push("-mindepth 1");
  if (max !== undefined) words.push(`-maxdepth ${max}`);
  if (draft.sameFileSystem) words.push("-xdev");
  if (kinds.length === 1) words.push(`-type ${kinds[0]}`);
  else if (kinds.length > 1)
    words.push(`\\( ${kinds.map((one) => `-type ${one}`).join(" -o ")} \\)`);
  words.push(...nameTests(draft));
  words.push(...draft.tests.map((test) => (platform === "bsd" ? onBsd(test) : test)));
  return words.join(" ");
}

/** `ls` says it better when nothing is asked of the files but to be listed. */
function lsPart(draft: FilesDraft): string | undefined {
  const { action, tests, names, notNames, notPaths, roots } = draft;
  const plain =
    action.kind === "list" &&
    tests.length === 0 &&
    notNames.length === 0 &&
    notPaths.length === 0 &&
    names.length === 0 &&
    draft.content === undefined &&
    draft.minDepth === undefined &&
    draft.maxDepth === undefined &&
    draft.recursive !== true &&
    draft.kinds.size <= 1 &&
    !draft.kinds.has("d") &&
    !draft.kinds.has("l") &&
    !draft.nullSeparated &&
    !draft.baseNames &&
    !draft.fullPaths &&
    (draft.limit === undefined || draft.sort !== "none") &&
    roots.length <= 1;
  if (!plain || (draft.limit !== undefined && draft.kinds.has("f"))) return undefined;
  let flags = "";
  if (draft.long || draft.sizes) flags += "l";
  if (draft.humanSizes) flags += "h";
  if (draft.hidden === true || draft.withHidden) flags += "A";
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

const include = (names: readonly string[]): string =>
  names.map((name) => ` --include=${quoted(name)}`).join("");

/** Searching text in files: `grep -r` where names are all that is asked of them, else `find` first. */
function grepPart(draft: FilesDraft, platform: Platform): string {
  const { content, action } = draft;
  const text = content as Value;
  const listOnly = !draft.lineNumbers && (action.kind === "list" || action.kind === "count");
  let flags = draft.contentAbsent ? "L" : listOnly ? "l" : "n";
  if (draft.ignoreCase) flags = `i${flags}`;
  if (draft.contentWholeWord) flags = `w${flags}`;
  const pattern = /^-/.test(text.text) ? `-e ${quoted(text.text)}` : quoted(text.text);
  const simple =
    draft.tests.length === 0 &&
    draft.notNames.length === 0 &&
    draft.notPaths.length === 0 &&
    draft.maxDepth === undefined &&
    draft.recursive !== false &&
    draft.minDepth === undefined;
  if (simple) {
    const roots =
      draft.roots.length > 0 ? draft.roots.map((root) => quoteValue("dir", root)).join(" ") : ".";
    return `grep -r${flags}${include([...new Set(draft.names)])} ${pattern} ${roots}`;
  }
  return `${findPart(draft, platform, ["f"])} -exec grep -${flags}${listOnly ? "" : "H"} ${pattern} {} +`;
}

function sorted(draft: FilesDraft, platform: Platform, find: string): string {
  const { sort, descending, limit } = draft;
  const head = limit === undefined ? "" : ` | head -n ${limit}`;
  if (sort === "none") return `${find}${listing(draft, platform)}${head}`;
  // The size of a directory is that of what it holds.
  if (
    sort === "size" &&
    draft.kinds.size === 1 &&
    draft.kinds.has("d") &&
    draft.tests.length === 0 &&
    draft.names.length === 0
  ) {
    const root =
      draft.roots[0] === undefined || draft.roots[0].text === "."
        ? ""
        : `${quoteValue("dir", draft.roots[0]).replace(/\/$/, "")}/`;
    return `du -sh ${root}*/ | sort -${(descending ?? true) ? "r" : ""}h${head}`;
  }
  if (sort === "name" || sort === "extension")
    return `${find} | sort${descending === true ? " -r" : ""}${head}`;
  const reverse = (descending ?? true) ? "r" : "";
  if (platform === "bsd") {
    const format = sort === "size" ? "%z %N" : "%m %N";
    return `${find} -exec stat -f '${format}' {} + | sort -n${reverse}${head}${draft.sizes ? "" : " | cut -d' ' -f2-"}`;
  }
  const key = sort === "size" ? "%s" : "%T@";
  const cut = draft.sizes && sort === "size" ? "" : " | cut -d' ' -f2-";
  return `${find} -printf '${key} %p\\n' | sort -n${reverse}${head}${cut}`;
}

function listing(draft: FilesDraft, platform: Platform): string {
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

/** Renders a draft; undefined when something that the action needs was not said. */
export function render(draft: FilesDraft, platform: Platform): string | undefined {
  const command = main(draft, platform);
  if (command === undefined) return undefined;
  const quiet = draft.quietErrors ? " 2>/dev/null" : "";
  const out =
    draft.output === undefined
      ? ""
      : ` ${draft.append ? ">>" : ">"} ${quoteValue("file", draft.output)}`;
  return `${command}${quiet}${out}`;
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
  const found = sorted({ ...draft, sizes: false }, platform, findPart(draft, platform, ["f"]));
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

function main(draft: FilesDraft, platform: Platform): string | undefined {
  const { action } = draft;
  const plain = onGlob(draft);
  if (plain !== undefined) return plain;
  const kinds = [...draft.kinds];
  const one = draft.destination === undefined ? undefined : quoteValue("path", draft.destination);
  const files = kinds.length === 0 ? ["f"] : kinds;
  if (draft.perDirectory && action.kind !== "list") {
    // Only counting has an answer for each directory.
    if (action.kind !== "count" || draft.content !== undefined) return undefined;
    const found = findPart(draft, platform, files);
    return platform === "gnu"
      ? `${found} -printf '%h\\n' | sort | uniq -c`
      : `${found} -exec dirname {} \\; | sort | uniq -c`;
  }
  if (draft.content !== undefined && !/^(?:list|count|grep|delete)$/.test(action.kind))
    return onMatching(draft, platform, one);
  if (draft.limit !== undefined && !/^(?:list|count|head|tail)$/.test(action.kind))
    return onFew(draft, platform, one);
  switch (action.kind) {
    case "list": {
      if (draft.content !== undefined) return grepPart(draft, platform);
      return lsPart(draft) ?? sorted(draft, platform, findPart(draft, platform, kinds));
    }
    case "grep":
      return grepPart(draft, platform);
    case "count":
      return draft.content === undefined
        ? `${findPart(draft, platform, kinds)} | wc -l`
        : `${grepPart(draft, platform)} | wc -l`;
    case "delete":
      if (draft.content !== undefined)
        return `${grepPart(draft, platform).replace(/^grep -r(\w*?)n?\b/, "grep -r$1lZ")} | xargs -0 rm`;
      return kinds.includes("d") && !draft.tests.includes("-empty")
        ? `${findPart(draft, platform, kinds)} -prune -exec rm -rf {} +`
        : `${findPart(draft, platform, kinds)} -delete`;
    case "show":
      return `${findPart(draft, platform, files)} -exec cat {} +`;
    case "lines":
      return action.total
        ? `${findPart(draft, platform, files)} -exec cat {} + | wc -l`
        : `${findPart(draft, platform, files)} -exec wc -l {} +`;
    case "words":
      return `${findPart(draft, platform, files)} -exec wc -w {} +`;
    case "head":
    case "tail":
      return `${findPart(draft, platform, files)} -exec ${action.kind} -n ${action.lines} {} \\;`;
    case "checksum":
      return `${findPart(draft, platform, files)} -exec ${platform === "bsd" ? action.program.replace("md5sum", "md5 -r").replace("sha256sum", "shasum -a 256").replace("sha1sum", "shasum") : action.program} {} +`;
    case "copy":
      return one === undefined
        ? undefined
        : `${findPart(draft, platform, kinds)} -exec cp${draft.keepParents ? " --parents" : ""}${kinds.includes("f") || draft.names.length > 0 ? "" : " -r"} {} ${one} \\;`;
    case "move":
      return one === undefined
        ? undefined
        : `${findPart(draft, platform, kinds)} -exec mv {} ${one} \\;`;
    case "chmod":
      return action.mode === ""
        ? undefined
        : `${findPart(draft, platform, kinds)} -exec chmod ${action.mode} {} +`;
    case "exec":
      // Only plain words: anything else would be shell text within shell text.
      return /^[\w./-]+(?: [\w./=:,+-]+)*$/.test(action.program)
        ? `${findPart(draft, platform, kinds)} -exec ${action.program} {} \\;`
        : undefined;
    case "chown":
      if (!/^[\w.-]+(?::[\w.-]+)?$/.test(action.owner)) return undefined;
      return `${findPart(draft, platform, kinds)} -exec chown ${action.owner} {} +`;
    case "chgrp":
      if (!/^[\w.-]+$/.test(action.group)) return undefined;
      return `${findPart(draft, platform, kinds)} -exec chgrp ${action.group} {} +`;
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
    case "gunzip":
      return `${findPart(draft, platform, files)} -exec gunzip {} +`;
    case "replace":
      return `${findPart(draft, platform, files)} -exec sed -i${platform === "bsd" ? " ''" : ""} 's/${regex(action.old.text)}/${inner(action.by.text)}/g' {} +`;
    case "rename-extension": {
      const named: FilesDraft = { ...draft, names: [`*.${action.old}`] };
      return `${findPart(named, platform, ["f"])} -exec sh -c 'for f; do mv "$f" "\${f%.${action.old}}.${action.by}"; done' sh {} +`;
    }
    case "total-size":
      return platform === "gnu"
        ? `${findPart(draft, platform, files)} -print0 | du -ch --files0-from=- | tail -n 1`
        : `${findPart(draft, platform, files)} -exec stat -f %z {} + | awk '{ sum += $1 } END { print sum }'`;
    case "touch":
      return `${findPart(draft, platform, files)} -exec touch {} +`;
    case "append-text":
      return `${findPart(draft, platform, files)} -exec sh -c 'for f; do echo "$0" >> "$f"; done' ${quoted(action.text.text)} {} +`;
    case "extensions":
      return `${findPart({ ...draft, names: draft.names.length > 0 ? draft.names : ["*.*"] }, platform, files)} | sed 's/.*\\.//'`;
    case "type":
      return `${findPart(draft, platform, files)} -exec file {} +`;
  }
}
