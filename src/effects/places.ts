/**
 * Which paths hold secrets, and which are places whose change means more than the file. The tables
 * stand in `places-table.ts`; here they are indexed so that an ordinary path costs a few lookups.
 *
 * Paths are normalised: `~/…` below a home (whoever's), `/…` absolute, anything else relative. They
 * may hold globs: what could match a sensitive name counts as that name, except for globs that are
 * plainly about ordinary files (`*`, `*.json`).
 */
import { certainLength, isEverything, isPattern, mayMatch, UNKNOWN } from "./glob.js";
import { PLACES, SECRETS } from "./places-table.js";
import type { PlaceKind, SecretKind } from "./types.js";

/** Where a path hangs: below a home directory, at the root, or at no known place. */
export type Anchor = "~" | "/" | "";

interface Pattern<K> {
  readonly kind: K;
  /** Components after the index key. */
  readonly rest: readonly string[];
  /** Also everything below. */
  readonly deep: boolean;
}

interface NamePattern<K> {
  readonly kind: K;
  readonly pattern: string;
}

interface Index<K> {
  /** By first component after `~/` and after `/`; by first component wherever it stands. */
  readonly home: ReadonlyMap<string, readonly Pattern<K>[]>;
  readonly absolute: ReadonlyMap<string, readonly Pattern<K>[]>;
  readonly anywhere: ReadonlyMap<string, readonly Pattern<K>[]>;
  /** First components that are patterns themselves. */
  readonly homeGlobs: readonly Pattern<K>[];
  /** Names of the last component, wherever it stands. */
  readonly names: ReadonlyMap<string, K>;
  /** `*.ext` alone. */
  readonly extensions: ReadonlyMap<string, K>;
  /** Other name patterns, by their extension (text after the last dot) or first letter. */
  readonly byExtension: ReadonlyMap<string, readonly NamePattern<K>[]>;
  readonly byStart: ReadonlyMap<string, readonly NamePattern<K>[]>;
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function buildIndex<K extends string>(table: Readonly<Record<K, string>>): Index<K> {
  const home = new Map<string, Pattern<K>[]>();
  const absolute = new Map<string, Pattern<K>[]>();
  const anywhere = new Map<string, Pattern<K>[]>();
  const homeGlobs: Pattern<K>[] = [];
  const names = new Map<string, K>();
  const extensions = new Map<string, K>();
  const byExtension = new Map<string, NamePattern<K>[]>();
  const byStart = new Map<string, NamePattern<K>[]>();
  for (const kind of Object.keys(table) as K[]) {
    for (const spelled of table[kind].split(/\s+/)) {
      if (spelled === "") continue;
      const deep = spelled.endsWith("/**");
      const text = (deep ? spelled.slice(0, -3) : spelled).replaceAll("␣", " ");
      const parts = text.split("/");
      const first = parts[0] ?? "";
      if (first === "~" || first === "") {
        const key = parts[1] ?? "";
        const pattern = { kind, rest: parts.slice(2), deep };
        if (first === "") push(absolute, key, pattern);
        else if (isPattern(key)) homeGlobs.push({ kind, rest: parts.slice(1), deep });
        else push(home, key, pattern);
      } else if (parts.length > 1 || deep) {
        push(anywhere, first, { kind, rest: parts.slice(1), deep });
      } else if (!isPattern(first)) {
        if (!names.has(first)) names.set(first, kind);
      } else if (/^\*\.[^.*]+$/.test(first)) extensions.set(first.slice(2), kind);
      else if (first.startsWith("*")) {
        push(byExtension, first.slice(first.lastIndexOf(".") + 1), { kind, pattern: first });
      } else push(byStart, first.slice(0, 2), { kind, pattern: first });
    }
  }
  return { home, absolute, anywhere, homeGlobs, names, extensions, byExtension, byStart };
}

const secretIndex = buildIndex(SECRETS);
const placeIndex = buildIndex(PLACES);

/** Whether one component of a path can be the one of a pattern. */
function fits(pattern: string, component: string): boolean {
  if (pattern === component) return true;
  const open = isPattern(component);
  if (!open && !isPattern(pattern)) return false;
  return mayMatch(pattern, component);
}

/** Whether `parts` from `from` on are what the pattern says. */
function matches(pattern: Pattern<unknown>, parts: readonly string[], from: number): boolean {
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

function firstMatch<K>(
  patterns: readonly Pattern<K>[] | undefined,
  parts: readonly string[],
  from: number,
): K | undefined {
  if (patterns === undefined) return undefined;
  for (const pattern of patterns) if (matches(pattern, parts, from)) return pattern.kind;
  return undefined;
}

/** Looks a path up in one index. */
function find<K>(index: Index<K>, anchor: Anchor, parts: readonly string[]): K | undefined {
  const count = parts.length;
  if (count === 0) return undefined;
  const first = parts[0] as string;
  let found: K | undefined;
  if (anchor === "~") {
    found = firstMatch(index.home.get(first), parts, 1);
    if (found === undefined && first.charCodeAt(0) === 46) {
      found = firstMatch(index.homeGlobs, parts, 0);
    }
    if (found === undefined && isPattern(first)) found = firstGlob(index.home, parts);
  } else if (anchor === "/") {
    found = firstMatch(index.absolute.get(first), parts, 1);
    if (found === undefined && isPattern(first)) found = firstGlob(index.absolute, parts);
  }
  if (found !== undefined) return found;
  for (let i = 0; i < count; i++) {
    const patterns = index.anywhere.get(parts[i] as string);
    if (patterns === undefined) continue;
    found = firstMatch(patterns, parts, i + 1);
    if (found !== undefined) return found;
  }
  return findName(index, parts[count - 1] as string);
}

/** The first component is a glob: which of the indexed ones could it be? Not for plain `*`. */
function firstGlob<K>(
  map: ReadonlyMap<string, readonly Pattern<K>[]>,
  parts: readonly string[],
): K | undefined {
  const first = parts[0] as string;
  if (first === UNKNOWN || (isEverything(first) && parts.length === 1)) return undefined;
  for (const [key, patterns] of map) {
    if (!mayMatch(first, key)) continue;
    const found = firstMatch(patterns, parts, 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findName<K>(index: Index<K>, name: string): K | undefined {
  if (isPattern(name)) return findNameGlob(index, name);
  const exact = index.names.get(name);
  if (exact !== undefined) return exact;
  const dot = name.lastIndexOf(".");
  if (dot >= 0) {
    const ext = name.slice(dot + 1);
    const kind = index.extensions.get(ext);
    if (kind !== undefined) return kind;
    const patterns = index.byExtension.get(ext);
    if (patterns !== undefined) {
      for (const { pattern, kind } of patterns) if (mayMatch(pattern, name)) return kind;
    }
  }
  const patterns = index.byStart.get(name.slice(0, 2));
  if (patterns !== undefined) {
    for (const { pattern, kind } of patterns) if (mayMatch(pattern, name)) return kind;
  }
  return undefined;
}

/**
 * A glob as last component. It counts when it says at least half of a sensitive name (`id_*`,
 * `.env*`), begins with a dot (`.*` takes `.env` along), or has a sensitive extension (`*.pem`).
 */
function findNameGlob<K>(index: Index<K>, name: string): K | undefined {
  if (name.charCodeAt(0) === 46 && name.length > 1) {
    for (const [key, kind] of index.names) {
      if (key.charCodeAt(0) === 46 && mayMatch(name, key)) return kind;
    }
    return undefined;
  }
  const dot = name.lastIndexOf(".");
  if (dot >= 0) {
    const ext = name.slice(dot + 1);
    const kind = index.extensions.get(ext);
    if (kind !== undefined) return kind;
  }
  const certain = certainLength(name);
  if (certain < 3) return undefined;
  const start = name.charCodeAt(0);
  for (const [key, kind] of index.names) {
    if (2 * certain < key.length || key.charCodeAt(0) !== start) continue;
    if (mayMatch(name, key)) return kind;
  }
  return undefined;
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

/** Directories in which keys are test data or come with a package. */
const HARMLESS_DIRECTORIES: ReadonlySet<string> = new Set([
  "test",
  "tests",
  "__tests__",
  "spec",
  "fixture",
  "fixtures",
  "__fixtures__",
  "testdata",
  "test-data",
  "test_data",
  "mocks",
  "__mocks__",
  "node_modules",
  "site-packages",
  "dist-packages",
]);

const PUBLIC_ENV: ReadonlySet<string> = new Set(
  "example sample template tmpl tpl dist defaults default schema test testing ci d.ts example.local vault".split(
    " ",
  ),
);

function isPublic(kind: SecretKind, anchor: Anchor, parts: readonly string[]): boolean {
  const name = parts[parts.length - 1] as string;
  if (kind === "env-file") {
    if (name.startsWith(".env.")) return PUBLIC_ENV.has(name.slice(5)) || name.endsWith(".example");
    return false;
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
    for (let i = 0; i < parts.length - 1; i++) {
      if (HARMLESS_DIRECTORIES.has(parts[i] as string)) return true;
    }
  }
  return false;
}

/** {@link secretOf} for a path that is split already. */
export function secretOfParts(anchor: Anchor, parts: readonly string[]): SecretKind | undefined {
  const kind = find(secretIndex, anchor, parts);
  return kind === undefined || isPublic(kind, anchor, parts) ? undefined : kind;
}

/** {@link placeOf} for a path that is split already. */
export function placeOfParts(anchor: Anchor, parts: readonly string[]): PlaceKind | undefined {
  const git = parts.indexOf(".git");
  // Hooks of submodules and linked work trees lie deeper: `.git/modules/x/hooks`.
  if (git >= 0 && parts.indexOf("hooks", git) > git) return "git-hooks";
  return find(placeIndex, anchor, parts);
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
  return secretOfParts(anchor, parts);
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
  return placeOfParts(anchor, parts);
}
