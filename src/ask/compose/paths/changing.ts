/** Operations that make, copy, move, link, empty and remove named paths. */
import type { Facet } from "../facets.js";
import {
  bareWord,
  isDirectory,
  isSurelyDirectory,
  type Named,
  type PathsDraft,
  word,
} from "./draft.js";
import { type Given, operation } from "./operation.js";

const list = (paths: Given["paths"], ...slots: readonly string[]): Named[] =>
  slots.flatMap((slot) => (paths[slot] === undefined ? [] : [paths[slot]]));
const words = (paths: readonly Named[]): string => paths.map(word).join(" ");

/** "a.tar.gz" into its name and its ending. */
function split(text: string): [string, string] {
  const found = /^(.*[^/])(\.tar\.\w+|\.\w+)$/.exec(text);
  return found === null ? [text, ""] : [found[1] as string, found[2] as string];
}

const quoted = (text: string): string => text.replace(/[\\"$`]/g, "\\$&");

function copy({ paths, draft, has }: Given): string | undefined {
  const sources = list(paths, "x", "z", "w");
  const to = paths.y ?? draft.destination;
  const first = sources[0];
  if (first === undefined) return undefined;
  const flags = [
    has("preserve") ? "p" : "",
    has("recursive") || sources.some((one) => isDirectory(one)) ? "r" : "",
    has("no-clobber") ? "n" : "",
    has("ask") ? "i" : "",
    has("newer") ? "u" : "",
    has("force") ? "f" : "",
    has("verbose") ? "v" : "",
  ]
    .join("")
    .replace("pr", "a");
  const program = flags === "" ? "cp" : `cp -${flags}`;
  if (has("dated")) {
    if (sources.length > 1) return undefined;
    const [stem, ending] = split(first.token.text.replace(/\/$/, ""));
    const base = stem.replace(/^.*\//, "");
    if (to !== undefined && !isSurelyDirectory(to) && to.token.text.includes(".")) return undefined;
    const at =
      to === undefined
        ? stem.includes("/")
          ? stem.replace(/[^/]*$/, "")
          : ""
        : `${bareWord(to)}/`;
    return `${program} ${word(first)} "${quoted(`${at}${base}`)}-$(date +%Y%m%d)${quoted(ending)}"`;
  }
  return to === undefined ? undefined : `${program} ${words(sources)} ${word(to)}`;
}

function move({ paths, draft, has }: Given): string | undefined {
  const to = paths.y ?? draft.destination;
  if (to === undefined) return undefined;
  const flags = [
    has("no-clobber") ? "n" : "",
    has("ask") ? "i" : "",
    has("force") ? "f" : "",
    has("verbose") ? "v" : "",
  ].join("");
  return `mv${flags === "" ? "" : ` -${flags}`} ${words(list(paths, "x", "z", "w"))} ${word(to)}`;
}

function remove({ paths, has }: Given): string {
  const targets = list(paths, "x", "z", "w");
  const isTree = has("recursive") || targets.some((one) => isSurelyDirectory(one));
  const flags = `${isTree ? "r" : ""}${has("force") ? "f" : ""}${has("ask") ? "i" : ""}${has("verbose") ? "v" : ""}`;
  return `rm${flags === "" ? "" : ` -${flags}`} ${words(targets)}`;
}

/** Facets of operations that change something. */
export const changing: readonly Facet<PathsDraft>[] = [
  operation(
    "mkdir",
    [
      'create [a|an|the] [new] [empty] [nested] "directory"|"folder"|"dir"|"directories"|"folders"|"dirs"|"subfolder"|"subdirectory" ["named"|"called"|"path"] {x:GIVEN}',
      'create [the|two|three] [new] "directories"|"folders"|"dirs" {x:GIVEN} ["and"] {y:GIVEN}',
      'create [the|three] [new] "directories"|"folders"|"dirs" {x:GIVEN} ["and"] {y:GIVEN} ["and"] {z:GIVEN}',
      '"mkdir" {x:TARGET}',
      '"mkdir" {x:TARGET} ["and"] {y:TARGET}',
      '"new" "directory"|"folder" ["named"|"called"] {x:TARGET}',
      '"make"|"create" [the] [path] {x:PATH}',
    ],
    ["parents", "recursive"],
    ({ paths }) => `mkdir -p ${words(list(paths, "x", "y", "z"))}`,
    (paths) =>
      list(paths, "x", "y", "z").every(
        (one) =>
          !/\.\w+$/.test(one.token.text) || one.kind === "directory" || /\.d$/.test(one.token.text),
      ),
  ),
  operation(
    "touch",
    [
      'create [a|an|the] [new] empty|blank|new "file" ["named"|"called"] {x:TARGET}',
      'create [a|an] ["text"] "file" "named"|"called" {x:GIVEN}',
      'create [the|two|three] [new] [empty] "files" {x:TARGET} ["and"] {y:TARGET}',
      'create [the|three] [new] [empty] "files" {x:TARGET} ["and"] {y:TARGET} ["and"] {z:TARGET}',
      '"touch" {x:PATH}',
      '"touch" {x:PATH} ["and"] {y:PATH}',
      '"bump"|"refresh"|"update" [the] [modification] "timestamp"|"mtime"|"time" [of|on] {x:PATH} [to] [now]',
      '"set" [the] [modification] "timestamp"|"mtime"|"time" [of|on] {x:PATH} to [right] now',
    ],
    [],
    ({ paths }) => `touch ${words(list(paths, "x", "y", "z"))}`,
  ),
  operation(
    "touch-like",
    [
      '"give"|"set" {x:PATH} [to] [have] [the] same "timestamp"|"timestamps"|"mtime"|"time"|"times"|"date"|"dates" as|like {y:PATH}',
      'copy [the] "timestamp"|"timestamps"|"mtime" "of"|"from" {y:PATH} to|onto {x:PATH}',
      '"set" [the] "timestamp"|"timestamps"|"mtime" [of|on] {x:PATH} to [that|those|the] [one] "of" {y:PATH}',
    ],
    [],
    ({ paths: { x, y } }) => (x && y ? `touch -r ${word(y)} ${word(x)}` : undefined),
  ),
  operation(
    "touch-date",
    [
      '"set"|"change" [the] [modification|last] [modified] "timestamp"|"mtime"|"time"|"date"|"timestamps" [of|on] {x:PATH} to {t:date} [{h:text}]',
      '"touch" {x:PATH} with [the] [date|timestamp] {t:date}',
      '"set"|"change" [the] [modification|last] [modified] "timestamp"|"mtime"|"time"|"date"|"timestamps" [of|on] {x:PATH} to [at] {h:text} [on] {t:date}',
    ],
    [],
    ({ paths: { x }, values }) => {
      const said = values.get("h")?.text.toLowerCase();
      const hour = said === "noon" ? "12:00" : said === "midnight" ? "00:00" : said;
      if (x === undefined || (hour !== undefined && !/^\d{1,2}:\d{2}(?::\d{2})?$/.test(hour)))
        return undefined;
      return `touch -d '${values.get("t")?.text}${hour === undefined ? "" : ` ${hour}`}' ${word(x)}`;
    },
    (_, values) => /^\d{4}-\d{2}-\d{2}$/.test(values.get("t")?.text ?? ""),
  ),
  operation(
    "symlink",
    [
      'create [a|an] ["new"] symbolic|soft|sym "link" ["named"|"called"|"at"] {x:TARGET} [that] "to"|"for"|"pointing"|"points"|"point" [to|at] {y:TARGET}',
      'create [a|an] ["new"] "symlink" ["named"|"called"|"at"] {x:TARGET} [that] "to"|"for"|"pointing"|"points"|"point" [to|at] {y:TARGET}',
      'create [a|an] ["new"] symbolic|soft "link" "to"|"for" {y:TARGET} "named"|"called"|"as"|"at"|"in" {x:TARGET}',
      'create [a|an] ["new"] "symlink" "to"|"for" {y:TARGET} "named"|"called"|"as"|"at"|"in" {x:TARGET}',
      '"make" {x:TARGET} [be] [a] "symlink" "to"|"for"|"pointing" [to|at] {y:TARGET}',
      '"make" {x:TARGET} "point" "to"|"at" {y:TARGET}',
      '"symlink"|"softlink" {y:PATH} "as" {x:TARGET}',
      '"link" {y:PATH} "as" {x:TARGET}',
      '"symlink" "from" {x:TARGET} "pointing" "to"|"at" {y:TARGET}',
      '["symbolic"] "symlink"|"link" "named"|"called" {x:TARGET} [that] "to"|"for"|"pointing"|"points" [to|at] {y:TARGET}',
    ],
    ["force"],
    ({ paths: { x, y }, has }) =>
      x && y ? `ln -s${has("force") ? "f" : ""} ${word(y)} ${word(x)}` : undefined,
  ),
  operation(
    "relink",
    [
      '"repoint"|"retarget"|"redirect"|"switch"|"change"|"update" [the] "symlink"|"link" {x:TARGET} [to] [point] "to"|"at" {y:TARGET}',
      '"repoint"|"retarget" {x:TARGET} "to"|"at" {y:TARGET}',
    ],
    ["force"],
    ({ paths: { x, y } }) => (x && y ? `ln -sfn ${word(y)} ${word(x)}` : undefined),
  ),
  operation(
    "hardlink",
    [
      'create [a|an] "hard" "link" "to" {y:TARGET} "named"|"called"|"as"|"at" {x:TARGET}',
      'create [a|an] "hard" "link" ["named"|"called"] {x:TARGET} [pointing] "to"|"for" {y:TARGET}',
      'create [a|an] "hardlink" "to" {y:TARGET} "named"|"called"|"as"|"at" {x:TARGET}',
      '"hardlink" {y:PATH} "as"|"to" {x:TARGET}',
    ],
    [],
    ({ paths: { x, y } }) => (x && y ? `ln ${word(y)} ${word(x)}` : undefined),
  ),
  operation(
    "copy",
    [
      'copy|"clone" {x:PATH} "to"|"into"|"as"|"over" [to|as] {y:TARGET}',
      'copy {x:PATH} ["and"] {z:PATH} "to"|"into" {y:TARGET}',
      'copy {x:PATH} ["and"] {z:PATH} ["and"] {w:PATH} "to"|"into" {y:TARGET}',
      "copy {x:PATH} {y:PATH}",
      'copy|"backup" {x:PATH}',
      '"back" up {x:PATH} "to"|"as"|"into" {y:TARGET}',
      '"back" up {x:PATH}',
      '"backup" {x:PATH} "to"|"as"|"into" {y:TARGET}',
      '"make"|"create"|"take" [a|an] [exact|full|second] "copy"|"duplicate" "of" {x:PATH} ["named"|"called"|"as"|"in"|"at"|"to"] {y:TARGET}',
      '"make"|"create"|"take" [a|an] [exact|full|second] "copy"|"duplicate" "of" {x:PATH}',
      '"duplicate" {x:PATH} "as"|"to"|"into" {y:TARGET}',
      '"put" [a] [timestamped|dated] "copy" "of" {x:PATH} "in"|"into"|"to"|"under" {y:TARGET}',
      '"save" {x:PATH} "as" {y:TARGET}',
    ],
    ["recursive", "preserve", "no-clobber", "ask", "newer", "force", "verbose", "dated", "keep"],
    (given) => copy(given),
  ),
  operation(
    "copy-dated",
    [
      '"put"|"make"|"create"|"save"|"keep" [a] "timestamped"|"dated" "copy"|"backup" "of" {x:PATH} ["in"|"into"|"to"|"under"] {y:TARGET}',
      '"put"|"make"|"create"|"save"|"keep" [a] "timestamped"|"dated" "copy"|"backup" "of" {x:PATH}',
    ],
    ["preserve", "dated"],
    (given) => copy({ ...given, has: (how) => how === "dated" || given.has(how) }),
  ),
  operation(
    "backup",
    [
      '"make"|"create"|"take"|"keep" [a] "backup" ["copy"] "of" {x:PATH} ["with"|"as"|"named"] ["extension"|"suffix"] [{e:ext}]',
      '"copy"|"backup" {x:PATH} "to" itself "with" [a|the] {e:ext} ["extension"|"suffix"]',
    ],
    ["preserve"],
    ({ paths: { x }, values, draft, has }) => {
      if (x === undefined || draft.destination !== undefined || isSurelyDirectory(x))
        return undefined;
      const ending = values.get("e")?.text.replace(/^\*?\./, "") ?? "bak";
      return `cp${has("preserve") ? " -p" : ""} ${word(x)} ${word(x)}.${ending}`;
    },
  ),
  operation(
    "move",
    [
      'move|"put"|"drop" {x:PATH} [away] "to"|"into"|"in"|"under"|"over" [to|into] {y:TARGET}',
      'move|"put" {x:PATH} ["and"] {z:PATH} "to"|"into"|"in" {y:TARGET}',
      'move {x:PATH} ["and"] {z:PATH} ["and"] {w:PATH} "to"|"into" {y:TARGET}',
      'rename {x:PATH} "to"|"as"|"into" {y:TARGET}',
      "rename {x:PATH} {y:PATH}",
      '"call" {x:PATH} {y:PATH} instead',
    ],
    ["no-clobber", "ask", "force", "verbose"],
    (given) => move(given),
  ),
  operation(
    "remove",
    [
      'delete|"trash"|"nuke"|"wipe"|"zap" [all] {x:PATH}',
      'delete {x:PATH} ["and"] {z:PATH}',
      'delete {x:PATH} ["and"] {z:PATH} ["and"] {w:PATH}',
      '"get" rid of {x:PATH}',
      '"throw" away {x:PATH}',
    ],
    ["recursive", "force", "ask", "verbose"],
    (given) => remove(given),
    (paths) => Object.values(paths).every((one) => !/^(?:\/|~|\.{1,2})\/?$/.test(one.token.text)),
  ),
  operation(
    "rmdir",
    [
      'delete [the] empty "directory"|"folder"|"dir" {x:TARGET}',
      '"rmdir" {x:TARGET}',
      'delete {x:PATH} ["directory"|"folder"] "if"|"when"|"provided" [it] [is] empty',
      "delete {x:PATH} only if|when [it] [is] empty",
    ],
    [],
    ({ paths: { x } }) => (x ? `rmdir ${word(x)}` : undefined),
  ),
  operation(
    "empty-directory",
    [
      '"empty" [out] {x:PATH} [but] [keep|leave] [the] [it|directory] [itself|intact|alone]',
      'delete|"wipe"|"clear"|"nuke" [out] "everything"|"all" [that] [is] "in"|"inside"|"under"|"from" {x:TARGET}',
      'keep|leave [the] "directory"|"folder" [itself] [alone|intact|there] [but] delete|"wipe"|"clear" [out] "everything"|"all" "in"|"inside" {x:TARGET}',
      'delete|"wipe"|"clear" [out] "everything"|"all" [that] [is] "in"|"inside"|"under"|"from" {x:TARGET} [but] keep|leave|not [delete] [the] directory|it [itself|intact|alone]',
      'delete|"wipe"|"clear" [out] [all] [the] "contents"|"content" "of" {x:TARGET} [but] keep|leave|not [delete] [the] directory|it [itself|intact|alone]',
      'delete|"wipe"|"clear" [out] [all] [the] "contents"|"content" "of" [the] directory {x:TARGET}',
      '"clean"|"clear" out {x:PATH} [but] keep|leave [the] directory|it [itself]',
    ],
    ["recursive", "hidden", "keep"],
    ({ paths: { x } }) =>
      x === undefined || !isDirectory(x) ? undefined : `find ${word(x)} -mindepth 1 -delete`,
    ({ x }) => x !== undefined && isDirectory(x) && !/^(?:\/|~)\/?$/.test(x.token.text),
  ),
  operation(
    "truncate",
    [
      '"empty"|"truncate"|"clear"|"blank"|"zero" [out] {x:PATH} [to] [zero|nothing|empty] [size|bytes|length]',
      '"empty"|"truncate"|"clear"|"blank"|"zero" [out] [the] [content|contents] [of] {x:PATH} [but|and] [without|not|keep] [delete|deleting|removing] [the|it] [file] [itself]',
      'delete [all] [the] "content"|"contents" "of" {x:PATH} [but|and] [keep|not|without] [delete|deleting] [the] [file|it] [itself]',
    ],
    ["keep"],
    ({ paths: { x } }) => (x === undefined ? undefined : `truncate -s 0 ${word(x)}`),
    ({ x }) => x !== undefined && !isDirectory(x),
  ),
  operation(
    "truncate-to",
    [
      '"truncate"|"shrink"|"cut"|"grow"|"extend"|"resize" {x:PATH} [down] to [exactly] {s:size} [in] [size]',
    ],
    [],
    ({ paths: { x }, values }) => {
      const size = values.get("s")?.size;
      if (x === undefined || size === undefined) return undefined;
      return `truncate -s ${size.amount}${size.unit === "c" ? "" : size.unit === "k" ? "K" : size.unit} ${word(x)}`;
    },
  ),
  operation(
    "sized-file",
    [
      'create [a|an] [new] {s:size} "file" [filled] [of|with] [all] ["zeros"|"zeroes"|"zero"|"nulls"] [bytes] ["named"|"called"] {x:TARGET}',
      'create [a|an] "file" "named"|"called" {x:TARGET} "of"|"with" [size] {s:size} [filled] [with|of] ["zeros"|"zeroes"]',
      'create [a|an] [new] {s:size} "file" ["named"|"called"] {x:TARGET} [filled|full] [of|with] ["zeros"|"zeroes"]',
    ],
    [],
    ({ paths: { x }, values }) => {
      const size = values.get("s")?.size;
      if (x === undefined || size === undefined) return undefined;
      return `head -c ${size.amount}${size.unit === "c" ? "" : size.unit === "k" ? "K" : size.unit} /dev/zero > ${word(x)}`;
    },
  ),
  operation(
    "random-file",
    [
      'create [a|an] [new] {s:size} "file" ["named"|"called"] {x:TARGET} [filled|full] [of|with] "random" [data|bytes|content|noise]',
      'create [a|an] [new] {s:size} "file" [filled|full] [of|with] "random" [data|bytes|content|noise] ["named"|"called"] {x:TARGET}',
      'create [a|an] "random" {s:size} "file" ["named"|"called"] {x:TARGET}',
      'create [a|an] {s:size} "random" "file" ["named"|"called"] {x:TARGET}',
      '"write"|"put" {s:size} [of] "random" [data|bytes] to|into {x:TARGET}',
    ],
    [],
    ({ paths: { x }, values }) => {
      const size = values.get("s")?.size;
      if (x === undefined || size === undefined) return undefined;
      return `head -c ${size.amount}${size.unit === "c" ? "" : size.unit === "k" ? "K" : size.unit} /dev/urandom > ${word(x)}`;
    },
  ),
  operation(
    "shred",
    [
      '"shred" {x:PATH} [and] [delete] [it]',
      '"securely"|"irrecoverably"|"unrecoverably" delete|wipe|erase {x:PATH}',
      'delete|wipe|erase {x:PATH} "securely"|"irrecoverably"|"unrecoverably" [so] [that] [it] [can|not] [be] [recovered]',
      "delete|wipe|erase {x:PATH} so [that] [nobody] [it] [can|not] [be] recover|recovered",
      '"overwrite" {x:PATH} "with" random [data|bytes] [a] [few|several|some] [time|times] [and] [then] delete [it] [so] [that] [it] [is] [unrecoverable]',
    ],
    [],
    ({ paths: { x } }) =>
      x === undefined || isSurelyDirectory(x) ? undefined : `shred -u ${word(x)}`,
  ),
  operation(
    "sync",
    [
      '"sync"|"synchronize"|"synchronise"|"mirror"|"rsync" {x:PATH} "to"|"into"|"with"|"onto" {y:TARGET} [using|with] ["rsync"]',
      '"sync"|"mirror" [the] [content|contents] [of] {x:PATH} "to"|"into"|"with"|"onto" {y:TARGET} [using|with] ["rsync"]',
    ],
    ["verbose"],
    ({ paths: { x, y }, has }) =>
      x && y ? `rsync -a${has("verbose") ? "v" : ""} ${bareWord(x)}/ ${bareWord(y)}/` : undefined,
  ),
  operation(
    "sync-exact",
    [
      '"sync"|"synchronize"|"mirror"|"rsync" {x:PATH} "to"|"into"|"with"|"onto" {y:TARGET} [and|also] delete|deleting [what|files|anything|everything|extra|extraneous|those] [file|files] [that|which|is|are] [not|no] [longer] [gone|exist|there|in|source|missing|extra]',
      '"exact" "mirror" of {x:PATH} in|at {y:TARGET}',
    ],
    [],
    ({ paths: { x, y } }) =>
      x && y ? `rsync -a --delete ${bareWord(x)}/ ${bareWord(y)}/` : undefined,
  ),
  operation(
    "join-files",
    [
      'join|"glue"|"concatenate"|"merge"|"combine"|"stitch"|"concat" {x:PATH} ["and"] {y:PATH} [back] [together|again] ["to"|"into"|"as"] {w:TARGET}',
      'join|"glue"|"concatenate"|"merge"|"combine"|"stitch"|"concat" {x:PATH} ["and"] {y:PATH} ["and"] {z:PATH} [back] [together|again] ["to"|"into"|"as"] {w:TARGET}',
    ],
    [],
    ({ paths }) =>
      paths.w ? `cat ${words(list(paths, "x", "y", "z"))} > ${word(paths.w)}` : undefined,
    (paths) => paths.w !== undefined && !isSurelyDirectory(paths.w),
  ),
  operation(
    "split",
    [
      '"split"|"chop"|"cut"|"break" [up] {x:PATH} [up] "into"|"in"|"to" [pieces|chunks|parts|files] [of] {s:size} [each] [pieces|chunks|parts|files|ones]',
    ],
    [],
    ({ paths: { x }, values }) => {
      const size = values.get("s")?.size;
      return x && size
        ? `split -b ${size.amount}${size.unit === "c" ? "" : size.unit === "k" ? "K" : size.unit} ${word(x)}`
        : undefined;
    },
  ),
];
