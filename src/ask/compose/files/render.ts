/** A finished draft as a shell command. */
import { quoteValue, type Value } from "../../catalogue/template.js";
import type { Platform } from "../../types.js";
import type { FilesDraft } from "./draft.js";
import { extensionLoop, renamed } from "./render-rename.js";

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const inner = (text: string): string => text.replace(/[\\&/]/g, "\\$&").replaceAll("'", "'\\''");
const regex = (text: string): string =>
  text.replace(/[\\^$.*[\]/]/g, "\\$&").replaceAll("'", "'\\''");

/** A beginning and an ending that must both be there, as one pattern where that says the same. */
function merged(patterns: readonly string[]): string[] {
  const [a, b] = patterns;
  if (patterns.length !== 2 || a === undefined || b === undefined) return [...patterns];
  const isStart = (text: string): boolean => /^[^*?[]+\*$/.test(text);
  const isEnd = (text: string): boolean => /^\*[^*?[]+$/.test(text);
  if (isStart(a) && isEnd(b)) return [a + b.slice(1)];
  if (isStart(b) && isEnd(a)) return [b + a.slice(1)];
  return [...patterns];
}

function nameTests(draft: FilesDraft): string[] {
  const how = draft.ignoreCase ? "-iname" : "-name";
  const names = [...new Set(draft.names)];
  const also = merged([...new Set(draft.allNames)]);
  // "Starting with test_ and ending with .py" is one pattern.
  const [only] = names;
  const [first] = also;
  if (names.length === 1 && also.length === 1 && only !== undefined && first !== undefined) {
    const one = merged([first, only]);
    if (one.length === 1) {
      names.pop();
      also.splice(0, 1, one[0] as string);
    }
  }
  const tests: string[] = [];
  for (const name of also) tests.push(`${how} ${quoted(name)}`);
  if (draft.hidden === true && names.length === 0) tests.push("-name '.*'");
  if (names.length === 1) tests.push(`${how} ${quoted(names[0] as string)}`);
  else if (names.length > 1)
    tests.push(`\\( ${names.map((name) => `${how} ${quoted(name)}`).join(" -o ")} \\)`);
  for (const name of draft.notNames) tests.push(`-not ${how} ${quoted(name)}`);
  for (const path of isPruned(draft) ? [] : draft.notPaths)
    tests.push(`-not -path ${quoted(path.startsWith("/") ? `${path}/*` : `*/${path}/*`)}`);
  if (draft.hidden === false) tests.push("-not -path '*/.*'");
  return tests;
}

/** Whether what is left out is not looked into: then it is not shown itself either. */
const isPruned = (draft: FilesDraft): boolean =>
  draft.notPaths.length > 0 &&
  draft.notPaths.every((path) => !path.includes("/")) &&
  draft.action.kind === "list" &&
  draft.content === undefined &&
  !(draft.kinds.size === 1 && draft.kinds.has("f")) &&
  draft.maxDepth === undefined &&
  draft.minDepth === undefined &&
  draft.recursive !== false;

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
    (draft.recursive === false ||
      draft.maxDepth !== undefined ||
      /^(?:delete|move|copy|count)$/.test(draft.action.kind))
  )
    words.push("-mindepth 1");
  if (max !== undefined) words.push(`-maxdepth ${max}`);
  if (draft.sameFileSystem) words.push("-xdev");
  if (isPruned(draft)) {
    const paths = draft.notPaths.map((path) => `-name ${quoted(path)}`);
    words.push(`${paths.length > 1 ? `\\( ${paths.join(" -o ")} \\)` : paths[0]} -prune -o`);
  }
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
    !draft.baseNames &&
    !draft.fullPaths &&
    (draft.limit === undefined || draft.sort !== "none") &&
    roots.length <= 1;
  if (!plain || (draft.limit !== undefined && draft.kinds.has("f"))) return undefined;
  let flags = "";
  if (draft.long || draft.sizes) flags += "l";
  if (draft.inodes) flags += "i";
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

/** For an extended regular expression. */
const extended = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

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
  const isEither = draft.contentOr !== undefined;
  if (isEither) flags += "E";
  const whole = isEither
    ? `${extended(text.text)}|${extended((draft.contentOr as Value).text)}`
    : text.text;
  const pattern = /^-/.test(whole) ? `-e ${quoted(whole)}` : quoted(whole);
  const simple =
    draft.tests.length === 0 &&
    draft.maxDepth === undefined &&
    draft.allNames.length === 0 &&
    draft.notPaths.every((path) => !path.includes("/")) &&
    draft.hidden === undefined &&
    draft.recursive !== false &&
    draft.minDepth === undefined;
  if (simple) {
    const without = [
      ...[...new Set(draft.notNames)].map((name) => ` --exclude=${quoted(name)}`),
      ...[...new Set(draft.notPaths)].map((path) => ` --exclude-dir=${quoted(path)}`),
    ].join("");
    const roots =
      draft.roots.length > 0 ? draft.roots.map((root) => quoteValue("dir", root)).join(" ") : ".";
    return `grep -r${flags}${include([...new Set(draft.names)])}${without} ${pattern} ${roots}`;
  }
  return `${findPart(draft, platform, ["f"])} -exec grep -${flags}${listOnly ? "" : "H"} ${pattern} {} +`;
}

/** `du` of each directory in one; the largest first where that is asked. */
function sizesOfDirectories(draft: FilesDraft): string {
  const { sort, descending, limit } = draft;
  const root =
    draft.roots[0] === undefined || draft.roots[0].text === "."
      ? ""
      : `${quoteValue("dir", draft.roots[0]).replace(/\/$/, "")}/`;
  const order =
    sort === "size" || limit !== undefined ? ` | sort -${(descending ?? true) ? "r" : ""}h` : "";
  return `du -sh ${root}*/${order}${limit === undefined ? "" : ` | head -n ${limit}`}`;
}

function sorted(draft: FilesDraft, platform: Platform, find: string): string {
  const { sort, descending, limit } = draft;
  const head = limit === undefined ? "" : ` | head -n ${limit}`;
  if (sort === "none")
    return `${find}${listing(draft, platform) || (isPruned(draft) ? " -print" : "")}${bare(draft)}${head}`;
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
    const shown = `${find}${listing(draft, platform)}`;
    return `${shown}${bare(draft)} | sort${descending === true ? " -r" : ""}${head}`;
  }
  // "With details, newest first" is what `ls` does with the names it is given.
  if (draft.long && platform === "gnu")
    return `${find} -exec ls -l${draft.humanSizes ? "h" : ""}${sort === "size" ? "S" : "t"}${descending === false ? "r" : ""} {} +${head}`;
  const reverse = (descending ?? true) ? "r" : "";
  if (platform === "bsd") {
    const format = sort === "size" ? "%z %N" : "%m %N";
    return `${find} -exec stat -f '${format}' {} + | sort -n${reverse}${head}${draft.sizes ? "" : " | cut -d' ' -f2-"}`;
  }
  const key = sort === "size" ? "%s" : "%T@";
  if (draft.sizes && sort === "size" && draft.humanSizes)
    return `${find} -exec du -h {} + | sort -${reverse}h${head}`;
  const isSized = draft.sizes && sort === "size";
  const cut = isSized ? "" : " | cut -d' ' -f2-";
  const path = draft.baseNames ? "%f" : draft.sizes && sort === "time" ? "%s %p" : "%p";
  return `${find} -printf '${key} ${path}\\n' | sort -n${reverse}${head}${cut}${bare(draft)}`;
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

function listing(draft: FilesDraft, platform: Platform): string {
  if (draft.inodes) return platform === "gnu" ? " -printf '%i %p\\n'" : " -exec ls -i {} +";
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
  // "Files in each folder": the folder says where.
  if (draft.perDirectory && kinds.has("f")) kinds.delete("d");
  if (draft.content !== undefined && kinds.has("f")) kinds.delete("d");
  return { ...draft, kinds };
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
  const key = draft.sort === "size" ? "%s" : "%T@";
  const order = draft.descending === false ? "sort -n" : "sort -rn";
  const flat: FilesDraft = { ...draft, recursive: draft.recursive ?? false };
  return `${findPart(flat, "gnu", ["f"])} -printf '${key} %p\\n' | ${order} | tail -n +${draft.keep + 1} | cut -d' ' -f2- | xargs -r -d '\\n' rm --`;
}

/** Renders a draft; undefined when something that the action needs was not said. */
export function render(said: FilesDraft, platform: Platform): string | undefined {
  const draft = settled(said);
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
  if (draft.keep !== undefined) return platform === "gnu" ? allButFew(draft) : undefined;
  if (isEverything(draft) && /^(?:delete|copy|move)$/.test(action.kind))
    return platform === "gnu" ? onEverything(draft, one) : undefined;
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
    case "rename": {
      const named: FilesDraft =
        action.rule.how === "substitute" && draft.names.length === 0
          ? {
              ...draft,
              tests: draft.tests.filter((one) => one !== "-name '* *'"),
              names: [`*${action.rule.old}*`],
            }
          : draft;
      return renamed(
        named,
        action.rule,
        findPart(named, platform, kinds.length === 0 ? ["f"] : kinds),
      );
    }
    case "rename-extension": {
      const flat = extensionLoop(draft, action.old, action.by);
      if (flat !== undefined) return flat;
      const named: FilesDraft = { ...draft, names: [`*.${action.old}`] };
      return `${findPart(named, platform, ["f"])} -exec sh -c 'for f; do mv "$f" "\${f%.${action.old}}.${action.by}"; done' sh {} +`;
    }
    case "total-size":
      if (isEverything(draft)) return `du -sh ${quoteValue("dir", draft.roots[0] as Value)}`;
      return platform === "gnu"
        ? `${findPart(draft, platform, files)} -print0 | du -ch --files0-from=- | tail -n 1`
        : `${findPart(draft, platform, files)} -exec stat -f %z {} + | awk '{ sum += $1 } END { print sum }'`;
    case "touch":
      return `${findPart(draft, platform, files)} -exec touch {} +`;
    case "append-text":
      return `${findPart(draft, platform, files)} -exec sh -c 'for f; do echo "$0" >> "$f"; done' ${quoted(action.text.text)} {} +`;
    case "extensions":
      return `${findPart({ ...draft, names: draft.names.length > 0 ? draft.names : ["*.*"] }, platform, files)} | sed 's/.*\\.//'`;
    case "count-by-extension":
      return `${findPart({ ...draft, names: draft.names.length > 0 ? draft.names : ["*.*"] }, platform, ["f"])} | sed 's/.*\\.//' | sort | uniq -c | sort -rn`;
    case "duplicates":
      return platform === "gnu"
        ? `${findPart(draft, platform, ["f"])} -exec md5sum {} + | sort | uniq -w32 --all-repeated=separate`
        : undefined;
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
