/** Copies, moves, renames and removals of paths that a request names in a row, or by a name and its directory. */
import { isName, shellWord, type Word } from "./act.js";
import type { NamedAct, NamedGiven } from "./named-act.js";
import { act } from "./named-act.js";

const DIRECTORY = "[existing|new] [directory|folder|dir|path] [named|called]";
const THERE = "[directory|folder|dir]";
const IN = "in|inside|within|under|from|of";
const CALLED = "named|called|as";

const slot = (word: Word | undefined): string | undefined =>
  isName(word) ? shellWord(word) : undefined;

/** Whether a word of the shell has the form of a directory's name: a slash at its end, or no ending. */
const isTree = (path: string): boolean =>
  !/[*?{]/.test(path) && (/\/["']?$/.test(path) || !/\.\w+["']?$/.test(path));

const SAYS_TREE =
  /^(?:(?:the|both|all|entire|whole|empty)\s+)*(?:director|folder|dirs?\b|sub-?dir|trees?\b)/i;

const saysTree = ({ words }: NamedGiven): boolean => SAYS_TREE.test(words.paths ?? "");

const SAYS_KIND =
  /^(?:(?:the|both|all|these|following|two|three|four|new|empty)\s+)*(?:files?|scripts?|(?:sub-?)?director(?:y|ies)|(?:sub-?)?folders?|dirs?)\s/i;

/** Bare words are names only where it is said: "the cursor and the line" is no row of files. */
const areNames = ({ paths = [], words }: NamedGiven): boolean =>
  SAYS_KIND.test(words.paths ?? "") ||
  /["'`]/.test(words.paths ?? "") ||
  paths.every((one) => /[./~$*{\d_-]/.test(one));

/** A row of names is one of several, or a pattern that the shell reads. */
const rowOf = (given: NamedGiven): readonly string[] | undefined =>
  given.paths !== undefined &&
  (given.paths.length > 1 || given.paths.some((one) => /[*{]/.test(one))) &&
  areNames(given)
    ? given.paths
    : undefined;

/** A name within a directory, as one word of the shell. */
const within = (dir: string, name: string): string | undefined =>
  /^["'$~]|\//.test(name) || /^["'$]/.test(dir)
    ? undefined
    : dir === "."
      ? name
      : `${dir.replace(/(?<=.)\/$/, "")}/${name}`;

/** The directory of a path, "." where it has none. */
const directoryOf = (path: string): string | undefined =>
  /^["'$]/.test(path)
    ? undefined
    : path.includes("/")
      ? path.replace(/\/[^/]+\/?$/, "") || "/"
      : ".";

/** A copy beside or in a directory, under a name of its own. */
const copyAs = (from: string | undefined, to: string | undefined): string | undefined =>
  from === undefined || to === undefined
    ? undefined
    : `cp${isTree(from) ? " -r" : ""} ${from} ${to}`;

const named = ({ values: { dir, name } }: NamedGiven): string | undefined => {
  const [at, called] = [slot(dir), slot(name)];
  return at === undefined || called === undefined ? undefined : within(at, called);
};

const beside = ({ values: { x, name } }: NamedGiven): string | undefined => {
  const [path, called] = [slot(x), slot(name)];
  const at = path === undefined ? undefined : directoryOf(path);
  return at === undefined || called === undefined ? undefined : within(at, called);
};

const COPY = "copy|copies|cp|duplicate|backup";
const SAME = "same|its|that|this directory|folder|location|place";
const KEEPING = "keeping|preserving|retaining|maintaining|with|using";
const PATHNAMES =
  "[full|relative|directory|original|parent|source] path|paths|pathnames|names|structure|hierarchy|directories [names|structure|name]";

/** Acts on rows of names, and on a name in a directory. */
export const handling: readonly NamedAct[] = [
  act(
    [`${COPY} <paths> to|into|in|inside|under ${DIRECTORY} {dir} ${THERE}`],
    (given) => {
      const [to, paths] = [slot(given.values.dir), rowOf(given)];
      if (to === undefined || paths === undefined) return undefined;
      const tree = given.isDeep || saysTree(given) || paths.some(isTree) ? " -r" : "";
      return `cp${tree} ${paths.join(" ")} ${to}`;
    },
    0.945,
  ),
  act(
    [
      `${COPY} <paths> to|into|in|under ${DIRECTORY} {dir} ${THERE} ${KEEPING} [their|the|all] ${PATHNAMES}`,
      `${COPY} <paths> ${KEEPING} [their|the|all] ${PATHNAMES} to|into|in|under ${DIRECTORY} {dir} ${THERE}`,
    ],
    (given) => {
      const [to, { paths }] = [slot(given.values.dir), given];
      return to === undefined || paths === undefined
        ? undefined
        : `cp --parents ${paths.some(isTree) ? "-r " : ""}${paths.join(" ")} ${to}`;
    },
    0.95,
  ),
  act(
    [`move|moves|mv|transfer|relocate <paths> to|into|in|inside|under ${DIRECTORY} {dir} ${THERE}`],
    (given) => {
      const [to, paths] = [slot(given.values.dir), rowOf(given)];
      return to === undefined || paths === undefined ? undefined : `mv ${paths.join(" ")} ${to}`;
    },
    0.945,
  ),
  act(
    ["delete|deletes|remove|removes|erase|rm <paths>"],
    (given) => {
      const { paths } = given;
      // A pattern may mean the directories below as well.
      if (paths === undefined || paths.length < 2 || paths.some((one) => /[*?]/.test(one)))
        return undefined;
      if (!areNames(given)) return undefined;
      return `rm${given.isDeep || saysTree(given) || paths.some((one) => one.endsWith("/")) ? " -r" : ""} ${paths.join(" ")}`;
    },
    0.945,
  ),
  act(
    [
      "delete|remove [entire|whole] directory|folder tree|hierarchy|structure [named|called|at|in|of|under] {x}",
    ],
    ({ values: { x } }) => {
      const path = slot(x);
      return path === undefined || /^(?:\/|~|\.{1,2})\/?$/.test(path) ? undefined : `rm -r ${path}`;
    },
    0.945,
  ),
  act(
    [
      "delete|remove empty directories|folders <paths>",
      "delete|remove directories|folders <paths> if|when|provided [that] [they] [are] empty",
    ],
    ({ paths }) => (paths === undefined ? undefined : `rmdir ${paths.join(" ")}`),
    0.95,
  ),
  act(
    ["delete|remove [file] named|called {x}", "delete|remove file [named|called] {x}"],
    ({ values: { x } }) => (x?.quoted && /^-[\w.-]+$/.test(x.text) ? `rm -- ${x.text}` : undefined),
    0.945,
  ),
  act(
    [
      "touch <paths>",
      "create|make [new|empty] [new|empty] files [named|called] <paths>",
      "update [modification|access] timestamp|timestamps|time|times of|on|for <paths>",
      "create|make [file|files] [named|called] <paths> or update timestamp|timestamps|time|times [if] [it|they] [already] [exists|exist]",
      "create|make [empty|new] [file|files] [named|called] <paths> or update its|their [modification|access] timestamp|timestamps|time|times [if] [it|they] [already] [exists|exist]",
    ],
    ({ paths }) =>
      paths === undefined || paths.some((one) => one.includes("*"))
        ? undefined
        : `touch ${paths.join(" ")}`,
    0.945,
  ),
  act(
    [
      `create|make|store|put|save copy|duplicate of [file|directory] {x} in|inside|into|under|to ${DIRECTORY} {dir} ${THERE} ${CALLED} [name] {name}`,
      `create|make|store|put|save copy|duplicate of [file|directory] {x} ${CALLED} [name] {name} in|inside|under ${DIRECTORY} {dir} ${THERE}`,
      `${COPY} [file|directory] {x} to|into|in ${DIRECTORY} {dir} ${THERE} ${CALLED} [name] {name}`,
      `${COPY} [file|directory] {x} to|into|in ${DIRECTORY} {dir} ${THERE} under|with|and|using [new] name|rename|call [it] [to|as] {name}`,
    ],
    (given) => copyAs(slot(given.values.x), named(given)),
    0.95,
  ),
  act(
    [
      `create|make copy|duplicate of [file|directory] {x} ${CALLED} [name] {name} in|within ${SAME}`,
      `create|make copy|duplicate of [file|directory] {x} in|within ${SAME} ${CALLED} [name] {name}`,
      `${COPY} [file|directory] {x} to [new] [file|directory] [${CALLED}] {name} in|within ${SAME}`,
    ],
    (given) => copyAs(slot(given.values.x), beside(given)),
    0.95,
  ),
  act(
    [
      `rename|renames [file|directory|folder] {x} ${IN} ${DIRECTORY} {dir} ${THERE} to|as|into {name}`,
      `rename|renames [file|directory|folder] {x} to|as|into {name} ${IN} ${DIRECTORY} {dir} ${THERE}`,
    ],
    (given) => {
      const [dir, x] = [slot(given.values.dir), slot(given.values.x)];
      const from = dir === undefined || x === undefined ? undefined : within(dir, x);
      const to = named(given);
      return from === undefined || to === undefined ? undefined : `mv ${from} ${to}`;
    },
    0.95,
  ),
  act(
    ["rename|renames [file|directory|folder] {x} to|as|into {name}"],
    (given) => {
      const x = slot(given.values.x);
      // What is renamed stays where it is.
      const to = x?.includes("/") === true ? beside(given) : undefined;
      return to === undefined ? undefined : `mv ${x} ${to}`;
    },
    0.95,
  ),
  ...(
    [
      [`${COPY}`, "cp"],
      ["move|moves|mv", "mv"],
    ] as const
  ).map(([verb, program]) =>
    act(
      [
        `${verb} [file|directory] {x} from ${DIRECTORY} {from} ${THERE} to|into ${DIRECTORY} {dir} ${THERE}`,
      ],
      ({ values }) => {
        const [x, from, to] = [slot(values.x), slot(values.from), slot(values.dir)];
        const path = x === undefined || from === undefined ? undefined : within(from, x);
        if (path === undefined || to === undefined || /[@:]/.test(path + to)) return undefined;
        return `${program}${program === "cp" && isTree(path) ? " -r" : ""} ${path} ${to}`;
      },
      0.94,
    ),
  ),
];
