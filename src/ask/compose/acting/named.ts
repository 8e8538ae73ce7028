/** Acts on paths that a request names, one or several, in the many orders in which their parts are said. */
import { quoteValue } from "../../catalogue/template.js";
import { SENSITIVE } from "../paths/rights.js";
import { isName, shellWord, type Word } from "./act.js";
import { handling } from "./handling.js";
import { clausesIn, modeOf, rightsIn, whoIn } from "./modes.js";
import { act, type NamedAct, type NamedGiven } from "./named-act.js";

const KIND =
  /^(?:(?:the|a|an|both|new|following|existing|empty)\s+)*(?:(?:files?|director(?:y|ies)|folders?|dirs?|scripts?|programs?|sub-?director(?:y|ies))\s+)?(?:(?:named|called)\s+)?/i;
const KIND_AFTER = /\s+(?:files?|director(?:y|ies)|folders?|dirs?|scripts?)$/i;

/**
 * "a, b and c" as words of the shell.
 *
 * @param read the word that a masked text stands for
 */
export function pathsIn(said: string, read: (text: string) => Word): readonly string[] | undefined {
  const bare = said.trim().replace(KIND, "").replace(KIND_AFTER, "");
  const isList = /,|\sand\s/.test(bare);
  const names = bare
    .split(isList ? /\s*,\s*(?:and\s+)?(?![^{}]*\})|\s+and\s+/ : /\s+/)
    .filter((one) => one !== "")
    .map((one) => read(isList ? one.replace(KIND, "") : one));
  if (names.length === 0 || !names.every(isName)) return undefined;
  // Several words without a comma between them are a sentence, unless each has the form of a path.
  if (
    !isList &&
    names.length > 1 &&
    !names.every(({ text, quoted }) => quoted || /[./*~$]/.test(text))
  )
    return undefined;
  const words = names.map((name) =>
    // Braces and patterns are meant as such, in quotes too.
    /^[\w./~-]*[{*][\w./~{},*?-]*$/.test(name.text) ? name.text : shellWord(name),
  );
  return words.some((one) => /^(?:\/|~|\/\*|\.|\.\.)$/.test(one) || SENSITIVE.test(one))
    ? undefined
    : words;
}

const one = (value: Word | undefined): string | undefined =>
  isName(value) ? shellWord(value) : undefined;

const CALLED = "[named|called|as|at]";
const DIRECTORY = "[directory|folder|dir|path]";
const FILE = "[file|directory|folder|path|location|target|program|script]";
const MAKE = "create|make|add|generate|establish|build";
const TO = "to|for|of|pointing|that|linking|which|from|targeting|referencing";
const POINTS = "[points|point|links|refers] [to|at]";

const link =
  (how: "-s" | "") =>
  ({ values, isForced }: NamedGiven): string | undefined => {
    const [target, name] = [one(values.target), one(values.name)];
    if (target === undefined || name === undefined) return undefined;
    const flags = `${how === "-s" ? "s" : ""}${isForced ? "f" : ""}`;
    return `ln${flags === "" ? "" : ` -${flags}`} ${target} ${name}`;
  };

/** A directory in which the link has the target's name. */
const linkIn =
  (how: "-s" | "") =>
  ({ values, isForced }: NamedGiven): string | undefined => {
    const [target, dir] = [one(values.target), one(values.dir)];
    if (target === undefined || dir === undefined) return undefined;
    const flags = `${how === "-s" ? "s" : ""}${isForced ? "f" : ""}`;
    const into = /[^/]$/.test(dir) && !/^['"]|^\.{1,2}$|^~$/.test(dir) ? `${dir}/` : dir;
    return `ln${flags === "" ? "" : ` -${flags}`} ${target} ${into}`;
  };

const links = (kind: string, how: "-s" | ""): readonly NamedAct[] => [
  act(
    [
      `${MAKE} ${kind} ${CALLED} {name} ${TO} ${POINTS} ${FILE} ${CALLED} {target}`,
      `${MAKE} ${kind} ${CALLED} {name} with target ${FILE} {target}`,
      `${MAKE} ${kind} with absolute path {name} ${TO} ${POINTS} ${FILE} {target}`,
      `${MAKE} ${kind} in|at {name} ${TO} ${POINTS} ${FILE} {target} named|called`,
      `${MAKE} ${kind} ${TO} ${POINTS} ${FILE} {target} named|called|at|as|with [name|named] ${FILE} {name}`,
      `${MAKE} ${kind} from {name} to {target}`,
      `${MAKE} {name} ${kind} to {target}`,
    ],
    link(how),
    0.915,
  ),
  act(
    [
      `${MAKE} ${kind} in|inside|under|within ${DIRECTORY} {dir} ${DIRECTORY} ${TO} ${POINTS} ${FILE} {target}`,
      `${MAKE} ${kind} ${TO} ${POINTS} ${FILE} {target} in|inside|under|within ${DIRECTORY} {dir} ${DIRECTORY}`,
    ],
    (given) => {
      const { dir } = given.values;
      // What has an ending is the link's own name.
      return dir !== undefined && /[^/.]\.\w+$/.test(dir.text) ? undefined : linkIn(how)(given);
    },
    0.935,
  ),
  act(
    [
      `${MAKE} ${kind} in|inside|under|within ${DIRECTORY} {dir} ${DIRECTORY} named|called {name} ${TO} ${POINTS} ${FILE} {target}`,
      `${MAKE} ${kind} named|called {name} in|inside|under|within ${DIRECTORY} {dir} ${DIRECTORY} ${TO} ${POINTS} ${FILE} {target}`,
      `${MAKE} ${kind} ${TO} ${POINTS} ${FILE} {target} in|inside|under|within ${DIRECTORY} {dir} ${DIRECTORY} named|called|as {name}`,
      `${MAKE} ${kind} ${TO} ${POINTS} ${FILE} {target} named|called {name} in|inside|under|within ${DIRECTORY} {dir} ${DIRECTORY}`,
    ],
    ({ values, isForced }) => {
      const [target, dir, name] = [one(values.target), one(values.dir), one(values.name)];
      if (target === undefined || dir === undefined || name === undefined) return undefined;
      const at = dir === "." ? name : `${dir.replace(/\/$/, "")}/${name}`;
      return `ln ${how}${isForced ? `${how === "" ? "-" : ""}f` : ""}${how === "" && !isForced ? "" : " "}${target} ${at}`;
    },
    0.94,
  ),
];

const tree = (isDeep: boolean): string => (isDeep ? " -R" : "");
const CHANGE = "change|set|modify|alter|update|make|reset|assign|switch";
const ON = "of|on|for|to";
const NAME = /^(?:\$\{?)?\w[\w.${}-]*$/;
const user = (value: Word | undefined): string | undefined =>
  value !== undefined &&
  NAME.test(value.text) &&
  (value.quoted || !/^(?:the|a|user|group|current|both|root's)$/i.test(value.text))
    ? value.text
    : undefined;
const pair = (both: Word | undefined): string | undefined =>
  both !== undefined && /^[\w.-]*:[\w.-]+$|^[\w.-]+:$/.test(both.text) ? both.text : undefined;

const owned = (who: string | undefined, { paths, isDeep }: NamedGiven): string | undefined =>
  who === undefined || paths === undefined
    ? undefined
    : `chown${tree(isDeep)} ${/[${}]/.test(who) && !who.startsWith('"') ? `"${who}"` : who} ${paths.join(" ")}`;

const PERMISSIONS = "permission|permissions|mode|modes|perms|access|rights|bit|bits";

const chmod = ({ paths, isDeep }: NamedGiven, mode: string | undefined): string | undefined =>
  mode === undefined || paths === undefined
    ? undefined
    : `chmod${tree(isDeep)} ${mode} ${paths.join(" ")}`;

const modeIn = (said: string | undefined): string | undefined => {
  const text = (said ?? "").replace(/^["'`]|["'`]$/g, "").trim();
  return modeOf(text) ?? clausesIn(text);
};

const right = (given: NamedGiven, sign: "+" | "-"): string | undefined => {
  const rights = rightsIn(given.words.rights ?? "");
  const who = given.words.who === undefined ? "a" : whoIn(given.words.who);
  return rights === undefined || rights === "" || who === undefined
    ? undefined
    : chmod(given, `${who}${sign}${rights}`);
};

/** Acts on named paths. */
export const named: readonly NamedAct[] = [
  ...handling,
  ...links("symbolic|soft|sym link", "-s"),
  ...links("symlink|symlinks|softlink|soft-link", "-s"),
  ...links("hard link", ""),
  ...links("hardlink|hard-link", ""),
  act(
    [
      "create|make|mkdir directory|directories|dir|dirs|folder|folders|subdirectory|subdirectories|path [named|called|to|at] <paths> [as|if] [needed|necessary|missing]",
      "create|make|mkdir [new] directory|directories|dir|dirs|folder|folders [named|called|to|at] <paths>",
      "create|make|mkdir directory|directories|dir|folder|folders [named|called|to|at] <paths> including|with|and|creating [any|all] [missing|necessary|needed|intermediate] parent|parents [directory|directories] [as|if] [needed|necessary|missing]",
    ],
    ({ paths }) => (paths === undefined ? undefined : `mkdir -p ${paths.join(" ")}`),
    0.955,
  ),
  act(
    [
      `${CHANGE} owner|ownership and group [owner|ownership] ${ON} <paths> to|as|into {both}`,
      `${CHANGE} owner|user and group ${ON} <paths> to [both] {both}`,
      `${CHANGE} ownership ${ON} <paths> to user and group {both}`,
      `${CHANGE} owner and group ${ON} <paths> to user and group {both}`,
      `${CHANGE} group and owner|user ${ON} <paths> to {both}`,
    ],
    (given) => {
      const { both } = given.values;
      const who = user(both);
      return owned(pair(both) ?? (who === undefined ? undefined : `${who}:${who}`), given);
    },
    0.94,
  ),
  act(
    [
      `${CHANGE} owner|ownership|user [and] [group] ${ON} <paths> to [owner|user] {user} and [to] group [to] {group}`,
      `${CHANGE} owner|ownership|user to {user} and group [owner|ownership] to {group} ${ON} <paths>`,
      `${CHANGE} owner|ownership|user ${ON} <paths> to [user] {user} and group [owner|ownership] to {group}`,
      `${CHANGE} owner|ownership ${ON} <paths> to {user} and [its|their] group to {group}`,
      `${CHANGE} owner and group ${ON} <paths> to {user} and {group}`,
      `${CHANGE} owner and group ${ON} <paths> to [user] {user} and [group] {group} [respectively]`,
      `${CHANGE} <paths> to [have] owner|user {user} and group {group}`,
    ],
    (given) => {
      const [who, group] = [user(given.values.user), user(given.values.group)];
      return who === undefined || group === undefined ? undefined : owned(`${who}:${group}`, given);
    },
    0.95,
  ),
  act(
    [
      `${CHANGE} owner|ownership ${ON} <paths> to|as [user] {user}`,
      `${CHANGE} user ${ON} <paths> to {user}`,
      `${CHANGE} {user} owner of <paths>`,
      `${CHANGE} owner|ownership to [user] {user} ${ON} <paths>`,
    ],
    (given) => owned(pair(given.values.user) ?? user(given.values.user), given),
    0.935,
  ),
  act(
    ["make|let <paths> [be] owned by [user] {user}", "make|let [user] {user} owner of <paths>"],
    (given) => owned(pair(given.values.user) ?? user(given.values.user), given),
    0.935,
  ),
  act([`${CHANGE} owner|ownership ${ON} <paths> to current|logged-in user`], (given) =>
    owned('"$(whoami)"', given),
  ),
  act(
    [
      `${CHANGE} group [owner|ownership] ${ON} <paths> to|as [group] {group}`,
      `${CHANGE} group [owner|ownership] to [group] {group} ${ON} <paths>`,
    ],
    ({ values, paths, isDeep }) => {
      const group = user(values.group);
      return group === undefined || paths === undefined
        ? undefined
        : `chgrp${tree(isDeep)} ${group} ${paths.join(" ")}`;
    },
    0.935,
  ),
  act(
    [
      `${CHANGE} [all] [file|access|unix] ${PERMISSIONS} ${ON} <paths> to|as|= <mode>`,
      `${CHANGE}|apply ${PERMISSIONS} <mode> ${ON} <paths>`,
      `${CHANGE}|apply|give|grant <mode> ${PERMISSIONS} ${ON} <paths>`,
    ],
    (given) => chmod(given, modeIn(given.words.mode)),
    0.91,
  ),
  act(
    [
      `add|give|grant|set|enable|allow <rights> permission|permissions|access|rights|bit to|on|for <paths> for|to <who>`,
      `add|give|grant|set|enable|allow <rights> permission|permissions|access|rights|bit for|to <who> on|for|to|of <paths>`,
      "give|grant|allow <who> <rights> permission|permissions|access|rights on|for|to|of <paths>",
      "make <paths> <rights> by|for|to <who>",
    ],
    (given) => right(given, "+"),
    0.93,
  ),
  act(
    [
      "remove|revoke|drop|take|clear|strip <rights> permission|permissions|access|rights|bit from|on|for|of <paths> for|from <who>",
      "remove|revoke|drop|take|clear|strip <rights> permission|permissions|access|rights|bit for|from|of <who> on|for|from|of <paths>",
    ],
    (given) => right(given, "-"),
    0.93,
  ),
  act(
    [
      "make <paths> executable",
      "add|give|set execute|executable|execution permission|permissions|bit|rights to|for|on <paths>",
    ],
    ({ paths, isDeep }) =>
      paths === undefined ? undefined : `chmod${tree(isDeep)} +x ${paths.join(" ")}`,
    0.915,
  ),
  act(
    [
      `${CHANGE} owner|ownership [and] [group] ${ON} <paths> to that|those|same|owner|user [and] [group] of|as|from [file|directory] {y}`,
      `${CHANGE} owner|user and group ${ON} <paths> to user|owner and group of [file|directory] {y}`,
      `make owner|ownership [and] [group] of <paths> same as [that|those] [of] {y}`,
      `give <paths> same owner|ownership [and] [group] as {y}`,
    ],
    ({ values: { y }, paths, isDeep }) =>
      isName(y) && paths !== undefined
        ? `chown${tree(isDeep)} --reference=${shellWord(y)} ${paths.join(" ")}`
        : undefined,
    0.955,
  ),
  act(
    [
      `${CHANGE} permissions|permission|mode ${ON} <paths> to that|those|same [permissions] of|as|from [file|directory] {y}`,
      `make permissions|mode of <paths> same as [that|those] [of] {y}`,
      `give <paths> same permissions|mode as [file] {y}`,
      `copy permissions|mode of|from [file] {y} to <paths>`,
    ],
    ({ values: { y }, paths, isDeep }) =>
      isName(y) && paths !== undefined
        ? `chmod${tree(isDeep)} --reference=${shellWord(y)} ${paths.join(" ")}`
        : undefined,
    0.955,
  ),
  act(
    [
      "split {x} into|in files|pieces|parts|chunks of|with|per [at] [most] {n} lines|line [each]",
      "split {x} into|in files|pieces|parts|chunks each with|containing|of [at] [most] {n} lines|line",
      "split {x} every {n} lines",
    ],
    ({ values: { x, n } }) =>
      /^(?:\d+|\$\{?\w+\}?)$/.test(n?.text ?? "") && isName(x) && n !== undefined
        ? `split -l ${/^\d/.test(n.text) ? n.text : `"${n.text}"`} ${shellWord(x)}`
        : undefined,
    0.93,
  ),
  act(
    [
      "split {x} into|in {n} files|parts|pieces|chunks [of] [about|roughly|approximately] [equal|same] [size]",
      "split {x} into|in {n} equal|equally-sized|equal-sized|equally [sized] files|parts|pieces|chunks",
    ],
    ({ values: { x, n } }) =>
      /^\d+$/.test(n?.text ?? "") && isName(x) ? `split -n ${n?.text} ${shellWord(x)}` : undefined,
  ),
  act(
    [
      "split {x} into|in {n} files|parts|pieces|chunks [of] [about|roughly] [equal|same] [size] without splitting|breaking|cutting lines",
    ],
    ({ values: { x, n } }) =>
      /^\d+$/.test(n?.text ?? "") && isName(x)
        ? `split -n l/${n?.text} ${shellWord(x)}`
        : undefined,
    0.94,
  ),
  act(
    [
      "decompress|uncompress|unzip|gunzip|unpack|ungzip and untar|unarchive|extract|unpack [archive|file|tarball] {x}",
      "untar|extract|unpack and decompress|uncompress|unzip|gunzip [archive|file|tarball] {x}",
    ],
    ({ values: { x } }) =>
      isName(x) && /\.t(?:ar\.)?\w+$/.test(x.text) ? `tar -xf ${shellWord(x)}` : undefined,
    0.965,
  ),
  act(
    [
      "copy|cp [file] {x} to|into each|every|all [of] [directories|folders] [directory|folder] [like|matching|named] <paths>",
      "copy|cp [file] {x} to|into directories|folders <paths>",
    ],
    ({ values: { x }, paths }) =>
      isName(x) && paths !== undefined && (paths.length > 1 || paths.join("").includes("*"))
        ? `for d in ${paths.join(" ")}; do cp ${shellWord(x)} "$d"; done`
        : undefined,
    0.95,
  ),
  act(
    [
      "copy|cp {x} to|into each|every|all [immediate|direct] subdirectory|subdirectories|subfolder|subfolders of {dir}",
    ],
    ({ values: { x, dir } }) =>
      isName(x) && isName(dir)
        ? `for d in ${shellWord(dir).replace(/\/$/, "")}/*/; do cp ${shellWord(x)} "$d"; done`
        : undefined,
    0.93,
  ),
  ...["gzip", "bzip2", "xz"].map((program) =>
    act(
      [`compress|pack|shrink [file] {x} [file] with|using|by|via [using] ${program} [compression]`],
      ({ values: { x } }) => (isName(x) ? `${program} ${shellWord(x)}` : undefined),
      0.94,
    ),
  ),
  act(
    [
      "copy|replicate|recreate|reproduce|duplicate [only] directory|folder hierarchy|structure|tree|skeleton of|from {x} to|in|into|under {y} [without] [any] [files|file]",
      "copy|replicate|recreate [only] directories|folders of|from {x} to|in|into|under {y} without [any] [files|file|contents]",
    ],
    ({ values: { x, y } }) => {
      if (!isName(x) || !isName(y)) return undefined;
      const [from, to] = [shellWord(x), shellWord(y)];
      return `mkdir -p ${to} && (cd ${from} && find . -type d -print0) | (cd ${to} && xargs -0 mkdir -p)`;
    },
    0.945,
  ),
  act(
    ["count lines in|of {x} and {y} [combined|together]", "concatenate {x} and {y} into|to {w}"],
    ({ values: { x, y, w } }) =>
      isName(x) && isName(y) && isName(w)
        ? `cat ${shellWord(x)} ${shellWord(y)} > ${quoteValue("file", w)}`
        : undefined,
    0.9,
  ),
];
