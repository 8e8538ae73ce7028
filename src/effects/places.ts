/**
 * Which paths hold secrets, and which are places whose change means more than the file. The tables
 * stand in `places-table.ts`; `npm run generate` orders them by key, so that an ordinary path costs a few lookups.
 *
 * Paths are normalised: `~/…` below a home (whoever's), `/…` absolute, anything else relative. They
 * may hold globs: what could match a sensitive name counts as that name, except for globs that are
 * plainly about ordinary files (`*`, `*.json`).
 */
import {
  certainLength,
  isGlobCode,
  isPattern,
  mayMatch,
  UNKNOWN,
  withoutEverything,
} from "./glob.js";
import { KeyedText } from "./keyed-text.js";
import * as tables from "./places.generated.js";
import type { PlaceKind, SecretKind } from "./types.js";

/** Where a path hangs: below a home directory, at the root, or at no known place. */
export type Anchor = "~" | "/" | "";

/** What a path is known for. */
export interface Marks {
  readonly secret: SecretKind | undefined;
  readonly place: PlaceKind | undefined;
}

interface Pattern extends Marks {
  /** Components after the index key. */
  readonly rest: readonly string[];
  /** Also everything below. */
  readonly deep: boolean;
}

interface NamePattern extends Marks {
  readonly pattern: string;
  /** Known text at its beginning and end. */
  readonly prefix: string;
  readonly suffix: string;
}

/** Patterns below one directory: by the next component, and those that have none or a glob there. */
interface Level {
  readonly next: Map<string, Pattern[]>;
  readonly others: Pattern[];
}

/** By first component after `~/`, and after `/`. */
const home = new KeyedText(tables.home, levelOf);
const absolute = new KeyedText(tables.absolute, levelOf);
/** Patterns below a home that begin with a glob, under the empty key. */
const homeGlobs = new KeyedText(tables.homeGlobs, patternsOf);
/** By a component that may stand anywhere. */
const anywhere = new KeyedText(tables.anywhere, patternsOf);
/** By the last component, wherever it stands. */
const names = new KeyedText(tables.names, marksOfKinds);
/** `*.ext` alone, and other name patterns by extension or by first character. */
const extensions = new KeyedText(tables.extensions, marksOfKinds);
const byExtension = new KeyedText(tables.byExtension, namePatternsOf);
const byStart = new KeyedText(tables.byStart, namePatternsOf);

/** @param kind with `!` before that of a secret */
function markOf(kind: string): Marks {
  return kind.startsWith("!")
    ? { secret: kind.slice(1) as SecretKind, place: undefined }
    : { secret: undefined, place: kind as PlaceKind };
}

/** One entry may be a secret in one table and a place in the other. */
function marksOfKinds(kinds: readonly string[]): Marks {
  const marks = kinds.map(markOf);
  return {
    secret: marks.find(({ secret }) => secret !== undefined)?.secret,
    place: marks.find(({ place }) => place !== undefined)?.place,
  };
}

function patternsOf(items: readonly string[]): readonly Pattern[] {
  return items.map((item) => {
    const [kind = "", ...rest] = item.split("/");
    const deep = rest.at(-1) === "**";
    if (deep) rest.pop();
    return { ...markOf(kind), rest, deep };
  });
}

function namePatternsOf(items: readonly string[]): readonly NamePattern[] {
  return items.map((item) => {
    const slash = item.indexOf("/");
    const pattern = item.slice(slash + 1);
    const prefix = pattern.slice(0, pattern.search(/[*?[]/));
    const suffix = pattern.slice(pattern.search(/[^*?\]]*$/));
    return { ...markOf(item.slice(0, slash)), pattern, prefix, suffix };
  });
}

function levelOf(items: readonly string[]): Level {
  const level: Level = { next: new Map(), others: [] };
  for (const pattern of patternsOf(items)) {
    const next = pattern.rest[0];
    if (next === undefined || isPattern(next)) level.others.push(pattern);
    else {
      const list = level.next.get(next);
      if (list === undefined) level.next.set(next, [pattern]);
      else list.push(pattern);
    }
  }
  return level;
}

/** Whether one component of a path can be the one of a pattern. */
function fits(pattern: string, component: string): boolean {
  if (pattern === component) return true;
  const wanted = pattern.charCodeAt(0);
  const given = component.charCodeAt(0);
  // Two plain beginnings that differ settle it; this is nearly every comparison.
  if (wanted !== given && !isGlobCode(wanted) && !isGlobCode(given)) return false;
  if (!isPattern(component) && !isPattern(pattern)) return false;
  return mayMatch(pattern, component);
}

/** Whether `parts` from `from` on are what the pattern says. */
function matches(pattern: Pattern, parts: readonly string[], from: number): boolean {
  const { rest, deep } = pattern;
  const length = parts.length - from;
  if (length < rest.length) return length > 0 && parts[parts.length - 1] === "**";
  if (length > rest.length && !deep) return false;
  for (let i = 0; i < rest.length; i++) {
    const component = parts[from + i] as string;
    if (component === "**") return true;
    if (!fits(rest[i] as string, component)) return false;
  }
  return true;
}

/** What a search has found so far. The first match of each kind wins. */
class Found implements Marks {
  secret: SecretKind | undefined = undefined;
  place: PlaceKind | undefined = undefined;

  take(marks: Marks): void {
    if (this.secret === undefined) this.secret = marks.secret;
    if (this.place === undefined) this.place = marks.place;
  }

  list(patterns: readonly Pattern[], parts: readonly string[], from: number): void {
    for (const pattern of patterns) if (matches(pattern, parts, from)) this.take(pattern);
  }

  level(level: Level, parts: readonly string[]): void {
    const next = parts[1];
    if (next !== undefined) {
      if (isPattern(next)) {
        for (const patterns of level.next.values()) this.list(patterns, parts, 1);
      } else {
        const patterns = level.next.get(next);
        if (patterns !== undefined) this.list(patterns, parts, 1);
      }
    }
    if (level.others.length > 0) this.list(level.others, parts, 1);
  }

  /** The first component is a glob: which of the indexed ones could it be? */
  anyLevel(levels: KeyedText<Level>, parts: readonly string[]): void {
    const first = parts[0] as string;
    if (first === UNKNOWN) return;
    for (const [key, level] of levels.entries()) if (mayMatch(first, key)) this.level(level, parts);
  }

  name(name: string): void {
    if (isPattern(name)) {
      this.nameGlob(name);
      return;
    }
    const exact = names.get(name);
    if (exact !== undefined) this.take(exact);
    const dot = name.lastIndexOf(".");
    if (dot >= 0) {
      const ext = name.slice(dot + 1);
      const kind = extensions.get(ext);
      if (kind !== undefined) this.take(kind);
      const patterns = byExtension.get(ext);
      if (patterns !== undefined) this.namePatterns(patterns, name);
    }
    const patterns = byStart.get(name.charAt(0));
    if (patterns !== undefined) this.namePatterns(patterns, name);
  }

  private namePatterns(patterns: readonly NamePattern[], name: string): void {
    for (const item of patterns) {
      if (!name.startsWith(item.prefix) || !name.endsWith(item.suffix)) continue;
      if (mayMatch(item.pattern, name)) this.take(item);
    }
  }

  /**
   * A glob as last component. It counts when it says at least half of a sensitive name (`id_*`,
   * `.env*`) or has a sensitive extension (`*.pem`), or could be `.env`.
   */
  private nameGlob(name: string): void {
    const start = name.charCodeAt(0);
    if (start === 46 && name.length > 1) {
      if (mayMatch(name, ".env")) this.take(ENV_FILE);
    } else {
      const dot = name.lastIndexOf(".");
      const kind = dot < 0 ? undefined : extensions.get(name.slice(dot + 1));
      if (kind !== undefined) this.take(kind);
      if (isGlobCode(start)) return;
    }
    const certain = certainLength(name);
    if (start !== 46 && certain < 3) return;
    for (const [key, marks] of names.entries()) {
      if (2 * certain < key.length || key.charCodeAt(0) !== start) continue;
      if (mayMatch(name, key)) this.take(marks);
    }
  }
}

const ENV_FILE: Marks = { secret: "env-file", place: undefined };
const NONE: Marks = { secret: undefined, place: undefined };
const GIT_HOOKS = "git-hooks";

/**
 * What a path that is split already is known for. `dir/*` is known for what `dir` is known for, and
 * for the `.env` that a `.*` takes along.
 */
export function marksOf(anchor: Anchor, written: readonly string[]): Marks {
  const parts = withoutEverything(written);
  const count = parts.length;
  const everything = written[count];
  if (everything !== undefined && everything.charCodeAt(0) === 46 && mayMatch(everything, ".env")) {
    return ENV_FILE;
  }
  if (count === 0) return NONE;
  let found: Found | undefined;
  if (anchor !== "") {
    const first = parts[0] as string;
    const map = anchor === "~" ? home : absolute;
    const level = map.get(first);
    if (level !== undefined) {
      found = new Found();
      found.level(level, parts);
    }
    if (anchor === "~" && first.charCodeAt(0) === 46) {
      found ??= new Found();
      found.list(homeGlobs.get("") ?? [], parts, 0);
    }
    if (isPattern(first)) {
      found ??= new Found();
      found.anyLevel(map, parts);
    }
  }
  for (let i = 0; i < count; i++) {
    const part = parts[i] as string;
    const patterns = anywhere.get(part);
    if (patterns === undefined) {
      if (part.charCodeAt(0) !== 46 || !isPattern(part)) continue;
      found ??= new Found();
      for (const [key, list] of anywhere.entries())
        if (mayMatch(part, key)) found.list(list, parts, i + 1);
      continue;
    }
    found ??= new Found();
    // Hooks of submodules and linked work trees lie deeper: `.git/modules/x/hooks`.
    if (part === ".git" && parts.indexOf("hooks", i + 1) > i) found.place = GIT_HOOKS;
    found.list(patterns, parts, i + 1);
  }
  const name = parts[count - 1] as string;
  if (found === undefined) {
    if (!hasInterestingName(name)) return NONE;
    found = new Found();
  }
  found.name(name);
  if (found.secret !== undefined && isPublic(found.secret, anchor, parts)) found.secret = undefined;
  return found;
}

/** Quick refusal: most names are in no table, nor is their extension or beginning. */
function hasInterestingName(name: string): boolean {
  if (names.has(name) || byStart.has(name.charAt(0)) || isPattern(name)) return true;
  const dot = name.lastIndexOf(".");
  if (dot < 0) return false;
  const ext = name.slice(dot + 1);
  return extensions.has(ext) || byExtension.has(ext);
}

/** Names in an `.ssh` directory, and key-like names elsewhere, that are no secret. */
const PUBLIC_NAMES: ReadonlySet<string> = new Set([
  "known_hosts",
  "known_hosts.old",
  "config",
  "config.d",
  "authorized_keys",
  "authorized_keys2",
  "allowed_signers",
  "environment",
  "rc",
  "cert.pem",
  "ca.pem",
  "cacert.pem",
  "chain.pem",
  "fullchain.pem",
  "pubring.kbx",
  "pubring.gpg",
  "trustdb.gpg",
  "gpg.conf",
  "gpg-agent.conf",
]);

/** Directories of test data, and of installed packages, where keys and settings are samples. */
const FIXTURES: ReadonlySet<string> = new Set([
  "fixture",
  "fixtures",
  "__fixtures__",
  "testdata",
  "test-data",
  "test_data",
  "node_modules",
  "site-packages",
  "dist-packages",
]);

/** Directories of tests: keys there are made for them, but an `.env` may be real. */
const TESTS: ReadonlySet<string> = new Set([
  "test",
  "tests",
  "__tests__",
  "spec",
  "mocks",
  "__mocks__",
]);

const PUBLIC_ENV: ReadonlySet<string> = new Set(
  "example sample template tmpl tpl dist defaults default schema test testing ci d.ts example.local vault".split(
    " ",
  ),
);

function isPublic(kind: SecretKind, anchor: Anchor, parts: readonly string[]): boolean {
  const name = parts[parts.length - 1] as string;
  if (kind === "env-file") {
    if (name.startsWith(".env.") && PUBLIC_ENV.has(name.slice(5))) return true;
    return name.endsWith(".example") || isBelow(FIXTURES, parts);
  }
  if (name.endsWith(".pub") || name.endsWith(".crt") || name.endsWith(".cer")) return true;
  if (kind === "private-key") {
    if (PUBLIC_NAMES.has(name)) return true;
    if (name.endsWith(".pem") || name.endsWith(".key") || name.endsWith(".keystore")) {
      const lower = name.toLowerCase();
      if (
        /pub|gpg|(^|[-_.])(ca|cert|certs|certificate|chain|fullchain|bundle|root)[-_.]/.test(lower)
      ) {
        if (!lower.includes("priv")) return true;
      }
      if (anchor === "/" && (parts[0] === "usr" || parts.includes("certs"))) return true;
    } else if (name.startsWith("known_hosts") || name.startsWith("config.")) return true;
  }
  if (kind === "private-key" || kind === "token-store" || kind === "cloud-credentials") {
    if (anchor === "~" && (parts[0] as string).charCodeAt(0) === 46) return false;
    return isBelow(FIXTURES, parts) || isBelow(TESTS, parts);
  }
  return false;
}

function isBelow(directories: ReadonlySet<string>, parts: readonly string[]): boolean {
  for (let i = 0; i < parts.length - 1; i++) if (directories.has(parts[i] as string)) return true;
  return false;
}

function split(path: string): { anchor: Anchor; parts: string[] } {
  const anchor: Anchor = path.startsWith("~") ? "~" : path.startsWith("/") ? "/" : "";
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  if (anchor === "~") parts.shift();
  return { anchor, parts };
}

/**
 * Kind of secret that a normalised path holds or could match.
 *
 * @example
 * secretOf("~/.ssh/id_ed25519") // "private-key"
 * secretOf("~/.ssh/id_ed25519.pub") // undefined
 * secretOf(".env*") // "env-file"
 */
export function secretOf(path: string): SecretKind | undefined {
  const { anchor, parts } = split(path);
  return marksOf(anchor, parts).secret;
}

/**
 * Kind of place that a normalised path is.
 *
 * @example
 * placeOf("~/.bashrc") // "shell-startup"
 * placeOf("/etc/cron.d/backup") // "cron"
 */
export function placeOf(path: string): PlaceKind | undefined {
  const { anchor, parts } = split(path);
  return marksOf(anchor, parts).place;
}
