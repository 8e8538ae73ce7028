/** What is done with the files, and how the answer looks. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { type Action, type FilesDraft, get } from "./draft.js";

const act = (
  name: string,
  phrases: readonly string[],
  action: Action | ((values: ReadonlyMap<string, Token>) => Action),
  least?: number,
): Facet<FilesDraft> => ({
  name: `action:${name}`,
  phrases,
  ...(least === undefined ? {} : { least }),
  apply(draft, values) {
    // "change the permissions ... to 755" says one thing in two places.
    const refines =
      (name === "gzip" && /^(?:archive|gzip)$/.test(draft.action.kind)) ||
      (name === "chmod-to" && draft.action.kind === "chmod") ||
      (name === "chown-to" && draft.action.kind === "chown" && draft.action.owner === "") ||
      (name === "chgrp-to" && draft.action.kind === "chgrp" && draft.action.group === "");
    if (/^ch(?:own|grp)-to$/.test(name) && !refines) return false;
    if (draft.actionSet && draft.action.kind !== "list" && !refines) return false;
    draft.action = typeof action === "function" ? action(values) : action;
    draft.actionSet = true;
    return true;
  },
});

const flag = (
  name: string,
  phrases: readonly string[],
  set: (draft: FilesDraft, values: ReadonlyMap<string, Token>) => void,
  least?: number,
): Facet<FilesDraft> => ({
  name,
  phrases,
  ...(least === undefined ? {} : { least }),
  apply(draft, values) {
    set(draft, values);
    return true;
  },
});

const limit = (draft: FilesDraft, values: ReadonlyMap<string, Token>): void => {
  draft.limit = values.get("number")?.number ?? 1;
};

/** Facets that say what to do. */
export const actions: readonly Facet<FilesDraft>[] = [
  {
    name: "action:find",
    phrases: ["find", "find and show", "find [the] name|path [of]"],
    apply(draft) {
      draft.actionSet = true;
      // Who searches means the whole tree; who lists, one directory.
      draft.recursive ??= true;
      return true;
    },
  },
  {
    name: "action:list",
    phrases: [
      "show",
      "show [the] name|path [of]",
      "show [all] [the] path",
      "what are",
      "which",
      "return",
      "enumerate",
      "names of",
      "path to|of",
      "identify",
      "show name of",
    ],
    apply(draft) {
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "per-directory",
    phrases: ['under|for|of "each"|"every" [single] directory', "per directory", "by directory"],
    apply(draft) {
      draft.perDirectory = true;
      return true;
    },
  },
  act(
    "count",
    [
      "count",
      "count [the] number [of]",
      "how many",
      "show [the] count [of]",
      "show [the] number [of]",
      "how many there",
      "count how many",
    ],
    { kind: "count" },
  ),
  act("delete", ["delete", "find and delete", "get rid", "clean up", "purge", "wipe"], {
    kind: "delete",
  }),
  act(
    "show",
    [
      "show [out] [the] content|contents [of]",
      "show content|contents",
      "concatenate [the] content|contents",
      "cat",
      "concatenate",
      '"merge"|"combine"',
    ],
    { kind: "show" },
  ),
  act(
    "lines-total",
    [
      "count [the] total [number] line",
      "total line",
      "count [all] line|lines [of|in] [code]",
      "total number [of] line",
      "count lines of code",
      "how many line",
      "show [the] number [of] line",
      "show total line count",
      "line count",
      "total line count",
      "count [the] number [of] line",
      "sum line",
    ],
    { kind: "lines", total: true },
  ),
  act(
    "lines-each",
    [
      'show|count [the] [number] [of] line under|for|of "each"|"every"',
      'show|count [the] line "each"|"every"',
      "show [the] line count [of|for] each",
      "number of line under each|every",
      "count line under|of each",
      "line count for each",
      "line count of each",
    ],
    { kind: "lines", total: false },
  ),
  act("words", ["count [the] [number] [of] word", "word count"], { kind: "words" }),
  act(
    "head",
    ["show [the] first {number} line [of|from] [each|every]", "first {number} line of each"],
    (values) => ({ kind: "head", lines: get(values, "number").number ?? 10 }),
  ),
  act(
    "head-one",
    ["[show] [the] first line of|from [each|every|all]", "[show] [the] first line each|every"],
    {
      kind: "head",
      lines: 1,
    },
  ),
  act(
    "tail-one",
    ["[show] [the] last line of|from [each|every|all]", "[show] [the] last line each|every"],
    {
      kind: "tail",
      lines: 1,
    },
  ),
  act(
    "append-text",
    ['append|add [the] [text|line|string] {x:text} to|at [the] [end] [of] "each"|"every"|"all"'],
    (values) => ({ kind: "append-text", text: get(values, "x") }),
    0.25,
  ),
  act("extensions", ['[show] [the] [file] "extension"|"extensions" of|for each|every|all'], {
    kind: "extensions",
  }),
  flag(
    "names-only",
    [
      "[and] show|list|print [only] [the] [matching] file name|names",
      '[and] show [only] [the] [matching] "filenames"|"filename"',
      "[only] [the] file name of",
    ],
    (draft) => {
      if (draft.action.kind === "grep") draft.action = { kind: "list" };
    },
  ),
  act(
    "tail",
    ["show [the] last {number} line [of|from] [each|every]", "last {number} line of each"],
    (values) => ({ kind: "tail", lines: get(values, "number").number ?? 10 }),
  ),
  act(
    "md5",
    [
      "calculate|compute|show [the] md5 [sum|checksum|hash] [of]",
      "md5sum",
      "md5 checksum|sum|hash",
      "checksum",
    ],
    { kind: "checksum", program: "md5sum" },
  ),
  act(
    "sha256",
    [
      "calculate|compute|show [the] sha256 [sum|checksum|hash] [of]",
      "sha256sum",
      "sha256 checksum|sum|hash",
    ],
    { kind: "checksum", program: "sha256sum" },
  ),
  act(
    "sha1",
    [
      "calculate|compute|show [the] sha1 [sum|checksum|hash] [of]",
      "sha1sum",
      "sha1 checksum|sum|hash",
    ],
    { kind: "checksum", program: "sha1sum" },
  ),
  act("copy", ["copy", "find and copy"], { kind: "copy" }),
  act("move", ["move", "find and move"], { kind: "move" }),
  act("chmod", ["change|set [the] permission [of|on|for]", "chmod", "give permission"], {
    kind: "chmod",
    mode: "",
  }),
  act(
    "chmod-to",
    [
      "to {mode}",
      "chmod {mode}",
      "set [the] permission {mode}",
      "change permission to {mode}",
      "give [them] {mode} [permission]",
    ],
    (values) => ({ kind: "chmod", mode: get(values, "mode").text }),
    0.9,
  ),
  {
    name: "action:make",
    phrases: ['"make"|"mark"'],
    apply(draft) {
      if (draft.actionSet) return false;
      // "make all .sh files executable": what they become comes later.
      draft.action = { kind: "chmod", mode: "" };
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "action:made",
    phrases: ["executable", "executable by|for all|everyone|everybody"],
    apply(draft) {
      if (draft.action.kind !== "chmod" || draft.action.mode !== "") return false;
      draft.action = { kind: "chmod", mode: "+x" };
      return true;
    },
  },
  act("chmod-exec", ["make executable", "add execute|executable|run permission|bit"], {
    kind: "chmod",
    mode: "+x",
  }),
  act("chmod-read-only", ["make read-only|readonly", "delete write permission", "make read only"], {
    kind: "chmod",
    mode: "a-w",
  }),
  act(
    "chown",
    [
      "change|set [the] own|owner|ownership to [user] {user}",
      "change own {user}",
      "chown to {user}",
    ],
    (values) => ({ kind: "chown", owner: get(values, "user").text }),
    0.2,
  ),
  act(
    "chown-of",
    [
      "change|set [the] own|owner|ownership [of]",
      "change|set [the] own|owner|ownership and group [own|ownership] [of]",
      "change|set [the] user and group [of]",
    ],
    { kind: "chown", owner: "" },
  ),
  act(
    "chown-to",
    ["to [user] {user}", "to {user} and [group] [to] {group}", "to user {user} and group {group}"],
    (values) => ({
      kind: "chown",
      owner: [
        get(values, "user").text,
        ...(values.has("group") ? [get(values, "group").text] : []),
      ].join(":"),
    }),
    0.2,
  ),
  act("chgrp-of", ["change|set [the] group [own|ownership] [of]"], { kind: "chgrp", group: "" }),
  act(
    "chgrp-to",
    ["to [group] {group}"],
    (values) => ({ kind: "chgrp", group: get(values, "group").text }),
    0.2,
  ),
  act(
    "exec",
    [
      "and run|execute {x:command} on|for|with [all|each|every] [of] [file] [found]",
      "run|execute [the] [command] {x:command} on|for|with|against [all|each|every] [of] [file] [found]",
      "and run [the] [command] {x:command}",
    ],
    (values) => ({ kind: "exec", program: get(values, "x").text }),
    0.6,
  ),
  {
    name: "action:exec-known",
    phrases: [
      "[and] run|execute|apply|use {x:text} on|for|against [all|each|every] [of] [file|it|them]",
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) =>
      /^(?:file|stat|wc|md5sum|sha1sum|sha256sum|gzip|gunzip|bzip2|cat|head|tail|ls|basename|dirname|du|strings|nl|sort)$/.test(
        get(values, "x").text,
      ),
    apply(draft, values) {
      if (draft.actionSet && draft.action.kind !== "list") return false;
      draft.action = { kind: "exec", program: get(values, "x").text };
      draft.actionSet = true;
      return true;
    },
  },
  act(
    "chgrp",
    ["change|set [the] group to {group}", "change group own|ownership to {group}"],
    (values) => ({ kind: "chgrp", group: get(values, "group").text }),
    0.2,
  ),
  act(
    "archive",
    [
      "compress",
      "archive",
      "tar",
      "create [a|an] [compressed] [gzipped] compress|tarball|tar [file] [of|from|with|containing]",
      "add to archive",
      "tar up",
    ],
    { kind: "archive" },
  ),
  act(
    "gzip",
    [
      "gzip",
      "compress [using|with] gzip",
      "with gzip",
      "gzip each|every",
      "compress each|every|individually",
    ],
    { kind: "gzip" },
  ),
  act("gunzip", ["gunzip", "extract [all] gz|gzip", "extract"], { kind: "gunzip" }),
  act(
    "total-size",
    [
      "total size [of]",
      "show total size [of]",
      "sum size",
      "combined size",
      "total disk use|usage",
      "how much disk|space",
      "total space",
      "calculate total size",
    ],
    { kind: "total-size" },
  ),
  act(
    "touch",
    [
      "touch",
      "update [the] timestamp|time [of]",
      "change timestamp",
      "update access modification time",
    ],
    { kind: "touch" },
  ),
  act(
    "type",
    ["show [the] file type [of]", "determine type of", "show the type of", "type of each"],
    { kind: "type" },
  ),
  {
    name: "action:grep-text",
    phrases: [
      "find [for] [the] [all] [occurrence] [of] text|word|string|phrase|pattern {x:text} under",
      "find [for] [the] [all] [occurrence] [of] text|word|string|phrase|pattern {x:text}",
      "grep [for] [the] [text|word|string] {x:text}",
      "show|find [all] [the] line that contain|match [the] [text|word|string|pattern] {x:text}",
      "show|find [all] [the] line contain|match [the] [text|word|string|pattern] {x:text}",
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) =>
      !/^(?:files?|documents?|in|under|within|inside|text|string|word|pattern)$/i.test(
        get(values, "x").text,
      ),
    apply(draft, values) {
      if (draft.content !== undefined || (draft.actionSet && draft.action.kind !== "list"))
        return false;
      draft.content = get(values, "x");
      draft.action = { kind: "grep" };
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "action:grep",
    phrases: [
      "find [for] [the] [all] [text|word|string|phrase|pattern|occurrence] {x:text} under",
      "grep [for] {x:text}",
      "find [for] text|word|string|phrase|pattern|occurrence [of] {x:text}",
      "find recursive [for] [the] [whole|exact] [text|word|string|phrase|pattern] {x:text}",
      "recursive find [for] [the] [whole|exact] [text|word|string|phrase|pattern] {x:text}",
      "find [for] [the] whole|exact word {x:text}",
      "show|find [all] [the] line contain|match|with [the] [text|word|string|pattern] {x:text}",
      "line contain|match|with [the] [text|word|string|pattern] {x:text}",
      "find {x:text} under [the] content [of]",
      "occurrence of {x:text}",
    ],
    least: 0.5,
    apply(draft, values) {
      if (draft.content !== undefined || (draft.actionSet && draft.action.kind !== "list"))
        return false;
      draft.content = get(values, "x");
      draft.action = { kind: "grep" };
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "action:replace",
    phrases: [
      "replace [all] [occurrence] [of] [the] [text|word|string] {x:text} with|by [the] [text|word|string] {y:text}",
      "replace [every] [instance] [of] {x:text} with|by|to {y:text}",
      "change [all] [occurrence] [of] {x:text} to {y:text}",
      "rename {x:text} to {y:text} under",
    ],
    least: 0.25,
    apply(draft, values) {
      if (draft.actionSet && draft.action.kind !== "list") return false;
      draft.action = { kind: "replace", old: get(values, "x"), by: get(values, "y") };
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "action:rename-extension",
    phrases: [
      "rename [all] [the] {x:ext} [file] to {y:ext}",
      "change [the] [file] extension [of] [all] [from] {x:ext} [file] to {y:ext}",
      "rename extension from {x:ext} to {y:ext}",
      "rename [all] [the] file [with] [extension] {x:ext} to {y:ext}",
      "rename [all] [the] file [with] [the] extension {x:ext} to [have] [extension] {y:ext}",
      "rename [all] [the] file from {x:ext} to {y:ext}",
      "change extension {x:ext} to {y:ext}",
      "rename [all] [the] file with [the] {x:ext} extension to [have] [the] {y:ext} [extension]",
      "rename [all] [the] file end|ending with {x:ext} to {y:ext}",
      "change [the] extension of [all] [the] {x:ext} file to {y:ext}",
      "rename [all] [the] file with {x:ext} extension",
      "to have [a|the] {y:ext} extension",
      "with [a|the] {y:ext} extension instead",
    ],
    least: 0.4,
    apply(draft, values) {
      if (draft.actionSet && draft.action.kind !== "list") return false;
      const bare = (slot: string): string => get(values, slot).text.replace(/^\*?\.?/, "");
      draft.action = { kind: "rename-extension", old: bare("x"), by: bare("y") };
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "to",
    phrases: [
      "to [the] {dir}",
      "to [the] {dir} directory",
      "into [the] {dir}",
      "into [the] {dir} directory",
      "to [the] directory {dir}",
      "into directory {dir}",
      "archive name|called {dir}",
      "to archive|file {dir}",
      "into archive|file {dir}",
      "name {dir}",
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) =>
      !/^(?:[0-7]{3,4}|the|files?|director(?:y|ies)|folders?|a|it|them|all|compressed|new)$/i.test(
        get(values, "dir").text,
      ),
    apply(draft, values) {
      const { kind } = draft.action;
      if (kind !== "copy" && kind !== "move" && kind !== "archive") return false;
      if (kind === "archive" && /^(?:archives?|tarball)$/i.test(get(values, "dir").text))
        return false;
      draft.destination = get(values, "dir");
      return true;
    },
  },
  {
    name: "output",
    phrases: [
      "save|write|put|store [the] [result|output|list|it|them] to|into|under [the] [file] {file}",
      '"output"|redirect [the] [result] to|into [the] [file] {file}',
      "and save to|into|under {file}",
      "to [the] file {file}",
      "save [the] [result|output] {file}",
      "and write [the] [result] to {file}",
      "into [a] [single|one] [new] [file] [named|called] {file}",
      "to [a] [single|one] [new] file [named|called] {file}",
    ],
    least: 0.4,
    apply(draft, values) {
      const { kind } = draft.action;
      if (kind === "copy" || kind === "move" || kind === "archive") return false;
      draft.output = get(values, "file");
      return true;
    },
  },
  flag(
    "append",
    ["append [the] [result|output] to|into [the] [file] {file}"],
    (draft, values) => {
      draft.output = get(values, "file");
      draft.append = true;
    },
    0.4,
  ),
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
  flag(
    "sort:size",
    [
      "sort [by|on|according] [their|file|the] size",
      "by [their|file] size",
      "order of size",
      "by size",
    ],
    (draft) => {
      draft.sort = "size";
    },
  ),
  flag(
    "sort:time",
    [
      "sort [by|on] [their|the] [last] [change|modification] time|date|mtime",
      "by [last] [change|modification] time|date|mtime",
      "chronological order",
      "by date",
      "sort by most recent",
      "order of modification",
      "sort by recent change",
    ],
    (draft) => {
      draft.sort = "time";
    },
  ),
  flag(
    "sort:name",
    [
      "sort [by] [their] [file] name",
      "sort alphabetically",
      "alphabetical order",
      "alphabetically",
      "by name",
      "sort [the] [result|output]",
      "sort",
    ],
    (draft) => {
      draft.sort = "name";
    },
  ),
  flag("sort:extension", ["sort [by] [file] extension", "by extension"], (draft) => {
    draft.sort = "extension";
  }),
  flag(
    "descending",
    [
      "descending [order]",
      "biggest first",
      "from biggest [to smallest]",
      "decreasing [order]",
      "reverse [order]",
      "newest first",
      "recent first",
      "most recent first",
      "biggest to smallest",
      "high to low",
    ],
    (draft) => {
      draft.descending = true;
    },
  ),
  flag(
    "ascending",
    [
      "ascending [order]",
      "smallest first",
      "from smallest [to biggest]",
      "increasing [order]",
      "old first",
      "oldest first",
      "smallest to biggest",
    ],
    (draft) => {
      draft.descending = false;
    },
  ),
  flag(
    "biggest",
    [
      "[top] [the] {number} biggest",
      "biggest {number}",
      "biggest",
      "top|first {number} biggest",
      "{number} biggest [by] [size]",
      "first|top {number} by size",
    ],
    (draft, values) => {
      draft.sort = "size";
      draft.descending = true;
      limit(draft, values);
    },
  ),
  flag("smallest", ["{number} smallest", "smallest {number}", "smallest"], (draft, values) => {
    draft.sort = "size";
    draft.descending = false;
    limit(draft, values);
  }),
  flag(
    "newest",
    [
      "{number} [most] recent|recently [change]",
      "[most] recent|recently {number} [change]",
      "most recently [change]",
      "[most] recent {number}",
      "most recent [change]",
      "newest",
      "latest",
      "last change",
      "recent change",
      "{number} last|latest [change]",
      "last {number} change",
      "most recent create",
    ],
    (draft, values) => {
      draft.sort = "time";
      draft.descending = true;
      limit(draft, values);
    },
  ),
  flag(
    "oldest",
    [
      "{number} oldest",
      "oldest {number}",
      "oldest",
      "{number} least recent change",
      "least recent change",
      "earliest change",
    ],
    (draft, values) => {
      draft.sort = "time";
      draft.descending = false;
      limit(draft, values);
    },
  ),
  flag(
    "limit",
    [
      "first {number}",
      "top {number}",
      "only {number}",
      "first {number} result",
      "limit [to] {number}",
      "stop after {number}",
      "any {number}",
      "show {number}",
      "at most {number} result",
    ],
    limit,
  ),
  flag(
    "first-only",
    [
      "stop|quit|exit after [the] first [match|one|found]",
      "only [the] first [match|one]",
      "first match|one",
    ],
    (draft) => {
      draft.limit = 1;
    },
  ),
  flag("whole-word", ["whole|entire|exact word", "as [a] whole word", "exact word"], (draft) => {
    draft.contentWholeWord = true;
  }),
  flag(
    "filler",
    [
      "location",
      "there",
      "exist",
      "located",
      "reside",
      "stored",
      "recursive",
      "path",
      "full name",
      "match",
      "found",
      "result",
      "each other",
      "list of",
      "under",
      "below",
      "regular|normal|plain",
      "together",
      "following",
      "specified",
      "system",
      "force",
      "forcefully",
      "permanently",
      "without asking|prompting|confirmation|prompt",
      "no prompt",
      "actual",
      "available",
      "out",
      "given",
      "result",
      "separate line",
      "one per line",
      "per line",
      "on separate line",
      "line by line",
      "every",
      "all",
    ],
    () => {},
  ),
];
