/** The files of a draft as a `find` command. */
import { quoteValue } from "../../catalogue/template.js";
import type { Platform } from "../../types.js";
import type { FilesDraft } from "./draft.js";

/** A text in single quotes. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

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

/** Tests that leave out a place and what is below it; the place itself is no file. */
function notBelow(draft: FilesDraft, path: string): string[] {
  const root = draft.roots[0]?.text ?? ".";
  const top = root.replace(/(?<=.)\/$/, "");
  const isExact =
    (/^[/~]/.test(path) && /^[/~$]/.test(root)) ||
    (path.startsWith("./") && root === ".") ||
    (draft.roots.length < 2 && path.startsWith(`${top}/`));
  const plain = path.replace(/^\.?\//, "");
  const full = isExact ? path : `*/${plain}`;
  const isOnlyFiles = draft.kinds.size === 1 && draft.kinds.has("f");
  return [
    // What is named by its whole path may be a file itself.
    ...((isOnlyFiles && !/^\//.test(full)) || !path.includes("/")
      ? []
      : [`-not -path ${quoted(full)}`]),
    `-not -path ${quoted(`${full}/*`)}`,
  ];
}

/** A test on a name: a pattern with a slash is one of paths, and a variable keeps its value. */
function nameTest(name: string, isAnyCase: boolean): string {
  const how = `-${isAnyCase ? "i" : ""}${name.includes("/") ? "path" : "name"}`;
  return `${how} ${/^\*?\$(?:\w+|\{\w+\})\*?$/.test(name) ? `"${name}"` : quoted(name)}`;
}

/** Tests on names, and on the paths left out. */
export function nameTests(draft: FilesDraft): string[] {
  const one = (name: string): string => nameTest(name, draft.ignoreCase);
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
  for (const name of also) tests.push(one(name));
  if (draft.hidden === true && !names.some((name) => name.startsWith(".")))
    tests.push("-name '.*'");
  if (names.length === 1) tests.push(one(names[0] as string));
  else if (names.length > 1) tests.push(`\\( ${names.map(one).join(" -o ")} \\)`);
  for (const name of draft.notNames) tests.push(`-not ${one(name)}`);
  for (const path of isPruned(draft) ? [] : draft.notPaths) tests.push(...notBelow(draft, path));
  if (draft.hidden === false) tests.push("-not -path '*/.*'");
  return tests;
}

/** Whether what is left out is not looked into: then it is not shown itself either. */
export const isPruned = (draft: FilesDraft): boolean =>
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

/** "-perm -a=rwx" as "-perm -777": the numbers say the same to more readers. */
const octal = (test: string): string =>
  test.replace(/-perm -a=([rwx]+)$/, (_, rights: string) => {
    const digit = [...new Set(rights)].reduce(
      (sum, one) => sum + { r: 4, w: 2, x: 1 }[one as "r"],
      0,
    );
    return `-perm -${digit}${digit}${digit}`;
  });

/** A root as a whole path: `find` shows what it finds below the root as that was written. */
const absolute = (root: string): string =>
  root === "."
    ? '"$PWD"'
    : /^(?:["']?[/~$]|["']?\.\.)/.test(root)
      ? root
      : `"$PWD"/${root.replace(/^\.\//, "")}`;

/** The `find` part: roots, options, tests. */
export function findPart(draft: FilesDraft, platform: Platform, kinds: readonly string[]): string {
  const roots = draft.roots.length > 0 ? draft.roots.map((root) => quoteValue("dir", root)) : ["."];
  const from = draft.fullPaths ? roots.map(absolute) : roots;
  const words = ["find", ...(draft.followLinks ? ["-L"] : []), ...from];
  const max = draft.maxDepth ?? (draft.recursive === false ? 1 : undefined);
  if (draft.minDepth !== undefined) words.push(`-mindepth ${draft.minDepth}`);
  // "Files and directories one level down": not the directory they are in.
  else if (draft.anyKind && max === 1 && draft.names.length + draft.tests.length === 0)
    words.push("-mindepth 1");
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
  if (draft.depthFirst) words.push("-depth");
  if (draft.sameFileSystem) words.push("-xdev");
  if (isPruned(draft)) {
    const paths = draft.notPaths.map((path) => `-name ${quoted(path)}`);
    words.push(`${paths.length > 1 ? `\\( ${paths.join(" -o ")} \\)` : paths[0]} -prune -o`);
  }
  if (kinds.length === 1) words.push(`-type ${kinds[0]}`);
  else if (kinds.length > 1)
    words.push(`\\( ${kinds.map((one) => `-type ${one}`).join(" -o ")} \\)`);
  words.push(...nameTests(draft));
  for (const test of new Set(draft.tests)) {
    const said = draft.ignoreCase
      ? test.replace(/(?<=(?:^|not |extended ))-(?=(?:regex|path|lname|name) )/, "-i")
      : test;
    words.push(platform === "bsd" ? onBsd(said) : octal(said));
  }
  return words.join(" ");
}
