/** Seeded file trees for execution in memory: what the command names, and decoys beside it. */
import { contentFor } from "./contents.js";
import type { Named } from "./words.js";

export interface TreeFile {
  readonly content: string;
  readonly mode: number;
  readonly mtime: Date;
}

export type Tree = ReadonlyMap<string, TreeFile>;

/** Small fast generator of 32 bits (Mulberry32, Tommy Ettinger 2017), so that a seed gives one tree. */
export function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const HOME = "/home/user";
export const CWD = "/home/user/work";

const absolute = (path: string): string => {
  const full = path.startsWith("~/")
    ? `${HOME}${path.slice(1)}`
    : path === "~"
      ? HOME
      : path.startsWith("/")
        ? path
        : `${CWD}/${path}`;
  const out: string[] = [];
  for (const part of full.split("/")) {
    if (part === "..") out.pop();
    else if (part !== "" && part !== ".") out.push(part);
  }
  return `/${out.join("/")}`;
};

/** A name that a pattern matches. */
function instance(glob: string, random: () => number): string {
  const letters = ["alpha", "b", "report", "x1", "old"];
  return glob
    .replace(/\[!?([^\]])[^\]]*\]/g, "$1")
    .replace(/\*/g, () => letters[Math.floor(random() * letters.length)] as string)
    .replace(/\?/g, "q");
}

const DECOYS = [
  "notes.txt",
  "main.c",
  "app.py",
  "index.html",
  "data.csv",
  "README.md",
  "server.log",
  "photo.jpg",
  ".hidden",
  "run.sh",
  "Makefile",
  "lib.java",
  "style.css",
  "empty.dat",
];
const LINES = [
  "hello world",
  "error: disk full",
  "the quick brown fox",
  "foo bar baz",
  "alice,30,london",
  "bob,25,paris",
  "",
  "42 apples",
  "TODO fix this",
  "Hello World",
  "10.0.0.1 - GET /index.html",
  "zeta",
  "alpha beta",
  "alpha beta",
  "warning: low memory",
];
const DAY = 86_400_000;

/**
 * Makes the tree of a seed for what a command names.
 *
 * @param now time that the ages of files count from
 */
export function makeTree({ paths, globs, texts }: Named, seed: number, now: Date): Tree {
  const random = mulberry(seed * 2_654_435_761);
  const tree = new Map<string, TreeFile>();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const content = (): string => {
    if (random() < 0.1) return "";
    const lines: string[] = [];
    const count = 1 + Math.floor(random() * 14);
    for (let i = 0; i < count; i++) {
      const line = pick(LINES);
      lines.push(texts.length > 0 && random() < 0.3 ? `${line} ${pick(texts)}`.trim() : line);
    }
    const text = `${lines.join("\n")}\n`;
    return random() < 0.12 ? text.repeat(1 + Math.floor(random() * 3000)) : text;
  };
  /** A third of the lines also hold a text that the command looks for. */
  const withTexts = (own: string | undefined): string | undefined =>
    texts.length === 0 || own === undefined || /^[{[]/.test(own)
      ? own
      : own.replace(/$/gm, (_, at: number) =>
          at < own.length && random() < 0.15 ? ` ${pick(texts)}` : "",
        );
  const ages = [0.001, 0.01, 0.2, 0.9, 1.5, 3, 6, 8, 20, 40, 100, 400];
  const put = (path: string, text = content()): void => {
    if (tree.has(path) || [...tree.keys()].some((other) => other.startsWith(`${path}/`))) return;
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1))
      if (tree.has(path.slice(0, at))) return;
    tree.set(path, {
      content: withTexts(contentFor(path, random)) ?? text,
      mode: pick([0o644, 0o644, 0o600, 0o755, 0o777, 0o664]),
      mtime: new Date(now.getTime() - pick(ages) * DAY),
    });
  };
  const isFile = (path: string): boolean =>
    /[^/.][^/]*\.\w{1,8}$|\/(?:passwd|group|shadow|hosts|fstab|services|syslog|messages|Makefile|Dockerfile)$/.test(
      path,
    );
  const directories = new Set([CWD, `${CWD}/src`, `${CWD}/docs/old`]);
  for (const path of paths) {
    const full = absolute(path);
    if (isFile(path)) put(full);
    else directories.add(full);
  }
  for (const directory of directories) {
    if (directory === "/") continue;
    for (const name of DECOYS) if (random() < 0.45) put(`${directory}/${name}`);
    for (const glob of globs) {
      const name = instance(glob.replace(/^.*\//, ""), random);
      if (name === "" || name === "." || name === "..") continue;
      if (random() < 0.85) put(`${directory}/${name}`);
      if (random() < 0.6) put(`${directory}/sub/${name}`);
      if (random() < 0.4)
        put(`${directory}/sub/deep/${instance(glob.replace(/^.*\//, ""), random)}`);
      if (/^[\w.-]+$/.test(name) && !/\./.test(name.slice(1)) && random() < 0.5)
        put(`${directory}/other/${name}/inner.txt`);
    }
    for (const glob of globs) if (glob.includes("/")) put(absolute(instance(glob, random)));
    if (random() < 0.7) put(`${directory}/sub/more.txt`);
  }
  for (const text of texts) if (/^[\w-]{2,20}$/.test(text) && random() < 0.5) put(`${CWD}/${text}`);
  return tree;
}
