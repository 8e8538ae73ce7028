/**
 * Reads a path as written into a location: what it hangs from, how far it climbs, and its
 * components with `.`, `..`, doubled and trailing slashes worked out.
 */
import type { Cwd, Piece, Word } from "../shell/types.js";
import { Taint } from "../shell/types.js";
import { NUMBER, UNKNOWN } from "./glob.js";

/**
 * What a path hangs from.
 * - `start`: the directory in which the text started
 * - `lost`: a working directory that cannot be known
 * - `project`: the top of the project, by a variable that names it
 * - `temp`: a temp directory, by a variable; `made-temp`: what mktemp made
 * - `drive`: a Windows drive; its letter is the first component
 * - `unknown`: a variable or output that may be empty or anything
 * - `guarded`: the same, but certainly not empty
 * - `named`: unknown text with known text in the same component (`$name.log`), or names of files
 * - `network`: a URL or `user@host:path`
 */
export type Base =
  | "start"
  | "lost"
  | "/"
  | "~"
  | "project"
  | "temp"
  | "made-temp"
  | "build"
  | "drive"
  | "unknown"
  | "guarded"
  | "named"
  | "network"
  | "null";

export interface Location {
  readonly base: Base;
  /** Whose home, for `~`: empty for the person's own. */
  readonly owner: string;
  /** Number of `..` that lead above the base. */
  readonly up: number;
  readonly parts: readonly string[];
}

/** Variables whose meaning is agreed on. `~…` is below home; `<x>` is a base. */
const VARIABLES: ReadonlyMap<string, string> = new Map([
  ["HOME", "~"],
  ["USERPROFILE", "~"],
  ["ZDOTDIR", "~"],
  ["PWD", "<cwd>"],
  ["CWD", "<cwd>"],
  ["OLDPWD", "<lost>"],
  ["TMPDIR", "<temp>"],
  ["TEMP", "<temp>"],
  ["TMP", "<temp>"],
  ["TEMPDIR", "<temp>"],
  ["RUNNER_TEMP", "<temp>"],
  ["AGENT_TEMPDIRECTORY", "<temp>"],
  ["BATS_TMPDIR", "<temp>"],
  ["BATS_TEST_TMPDIR", "<temp>"],
  ["XDG_RUNTIME_DIR", "<temp>"],
  ["GITHUB_WORKSPACE", "<project>"],
  ["CI_PROJECT_DIR", "<project>"],
  ["WORKSPACE", "<project>"],
  ["CLAUDE_PROJECT_DIR", "<project>"],
  ["TRAVIS_BUILD_DIR", "<project>"],
  ["BUILD_SOURCESDIRECTORY", "<project>"],
  ["BITBUCKET_CLONE_DIR", "<project>"],
  ["CIRCLE_WORKING_DIRECTORY", "<project>"],
  ["INIT_CWD", "<project>"],
  ["VIRTUAL_ENV", "<build>"],
  ["CARGO_TARGET_DIR", "<build>"],
  ["XDG_CACHE_HOME", "~/.cache"],
  ["XDG_CONFIG_HOME", "~/.config"],
  ["XDG_DATA_HOME", "~/.local/share"],
  ["XDG_STATE_HOME", "~/.local/state"],
  ["CARGO_HOME", "~/.cargo"],
  ["RUSTUP_HOME", "~/.rustup"],
  ["GOPATH", "~/go"],
  ["GOMODCACHE", "~/go/pkg/mod"],
  ["GOCACHE", "~/.cache/go-build"],
  ["NVM_DIR", "~/.nvm"],
  ["GNUPGHOME", "~/.gnupg"],
  ["DOCKER_CONFIG", "~/.docker"],
  ["CLAUDE_CONFIG_DIR", "~/.claude"],
  ["CODEX_HOME", "~/.codex"],
  ["CERBASH_HOME", "~/.config/cerbash"],
  ["KUBECONFIG", "~/.kube/config"],
  ["HISTFILE", "~/.bash_history"],
  ["NETRC", "~/.netrc"],
  ["PGPASSFILE", "~/.pgpass"],
  ["XAUTHORITY", "~/.Xauthority"],
  ["AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials"],
  ["GOOGLE_APPLICATION_CREDENTIALS", "~/.config/gcloud/application_default_credentials.json"],
  ["APPDATA", "~/AppData/Roaming"],
  ["LOCALAPPDATA", "~/AppData/Local"],
  ["SystemRoot", "/c/Windows"],
  ["SYSTEMROOT", "/c/Windows"],
  ["WINDIR", "/c/Windows"],
  ["windir", "/c/Windows"],
  ["ProgramFiles", "/c/Program Files"],
  ["ProgramData", "/c/ProgramData"],
]);

/** Set in every session, so `$HOME/x` is never `/x`. */
const ALWAYS_SET: ReadonlySet<string> = new Set(["HOME", "PWD", "USERPROFILE"]);

/** Substitutions whose meaning is agreed on, by spelling. */
const OUTPUTS: ReadonlyMap<string, string> = new Map([
  ["pwd", "<cwd>"],
  ["pwd -P", "<cwd>"],
  ["pwd -L", "<cwd>"],
  ["git rev-parse --show-toplevel", "<project>"],
  ["git rev-parse --git-dir", "<project>/.git"],
  ["npm root", "<project>/node_modules"],
  ["go env GOCACHE", "~/.cache/go-build"],
  ["go env GOMODCACHE", "~/go/pkg/mod"],
  ["go env GOPATH", "~/go"],
  ["npm config get cache", "~/.npm"],
  ["yarn cache dir", "~/.cache/yarn"],
  ["pip cache dir", "~/.cache/pip"],
  ["pnpm store path", "~/.local/share/pnpm/store"],
]);

/** Special parameters and variables that are always a number: never empty, never a path. */
const NUMBERS: ReadonlySet<string> = new Set([
  "$",
  "?",
  "#",
  "!",
  "RANDOM",
  "SRANDOM",
  "SECONDS",
  "EPOCHSECONDS",
  "EPOCHREALTIME",
  "BASHPID",
  "PPID",
  "UID",
  "EUID",
  "LINENO",
  "SHLVL",
]);

const NOWHERE: readonly string[] = [];
const START: Location = { base: "start", owner: "", up: 0, parts: NOWHERE };
const LOST: Location = { base: "lost", owner: "", up: 0, parts: NOWHERE };
const NULL: Location = { base: "null", owner: "", up: 0, parts: NOWHERE };

const SLASH = 47;
const DOT = 46;

/** `base` followed by the components of `text` from index `from` on. */
function follow(base: Location, text: string, from: number): Location {
  const parts = base.parts.length === 0 ? [] : base.parts.slice();
  let up = base.up;
  const end = text.length;
  let i = from;
  while (i < end) {
    let j = text.indexOf("/", i);
    if (j < 0) j = end;
    const length = j - i;
    if (length === 0 || (length === 1 && text.charCodeAt(i) === DOT)) {
      // Nothing.
    } else if (length === 2 && text.charCodeAt(i) === DOT && text.charCodeAt(i + 1) === DOT) {
      if (parts.length > 0) parts.pop();
      else if (base.base !== "/" && base.base !== "drive") up++;
    } else parts.push(i === 0 && j === end ? text : text.slice(i, j));
    i = j + 1;
  }
  return { base: base.base, owner: base.owner, up, parts };
}

/**
 * Reads a path text, without regard to where homes and projects are.
 *
 * @example
 * readPath("src/../lib//x", START).parts // ["lib", "x"]
 */
function readPath(text: string, from: Location): Location {
  switch (text.charCodeAt(0)) {
    case SLASH:
      return follow({ base: "/", owner: "", up: 0, parts: NOWHERE }, text, 1);
    case 126 /* ~ */:
      return readTilde(text, from);
    case 92 /* \ */:
      if (/^\\\\[.?]\\physicaldrive/i.test(text)) {
        return { base: "/", owner: "", up: 0, parts: ["dev", "sda"] };
      }
      return follow(from, text, 0);
    case 37 /* % */:
      {
        const variable = /^%([A-Za-z_]\w*)%[\\/]?/.exec(text);
        const meaning =
          variable === null ? undefined : VARIABLES.get((variable[1] as string).toUpperCase());
        if (variable === null || meaning === undefined) return follow(from, text, 0);
        const rest = text.slice(variable[0].length).replaceAll("\\", "/");
        return follow(meant(meaning, from), rest, 0);
      }
  }
  if (text.length > 1) {
    const second = text.charCodeAt(1);
    if (second === 58 /* : */ && /^[A-Za-z]:(?:[\\/]|$)/.test(text)) return readDrive(text);
    if (text.length > 3 && text.indexOf(":") > 0) {
      const network = /^(?:([a-z][a-z0-9+.-]*):\/\/|[\w.-]+@[\w.-]+:)/.exec(text);
      if (network?.[1] === "file") {
        const path = text.slice(7).replace(/^localhost(?=\/)/, "");
        return readPath(path.startsWith("/") ? path : `/${path}`, from);
      }
      if (network !== null) {
        return follow(
          { base: "network", owner: "", up: 0, parts: NOWHERE },
          text,
          network[0].length,
        );
      }
    }
  }
  return follow(from, text, 0);
}

function readTilde(text: string, from: Location): Location {
  const slash = text.indexOf("/");
  const user = text.slice(1, slash < 0 ? text.length : slash);
  const rest = slash < 0 ? text.length : slash + 1;
  if (user === "+") return follow(from, text, rest);
  if (user === "-" || /^[+-]?\d+$/.test(user)) return follow(LOST, text, rest);
  return follow({ base: "~", owner: user, up: 0, parts: NOWHERE }, text, rest);
}

function readDrive(text: string): Location {
  const path = text.replaceAll("\\", "/");
  const drive = { base: "drive", owner: "", up: 0, parts: NOWHERE } as const;
  const { parts } = follow(drive, path, 2);
  return { ...drive, parts: [path.charAt(0).toLowerCase(), ...parts] };
}

/** The location that a meaning of {@link VARIABLES} stands for. */
function meant(meaning: string, cwd: Location): Location {
  if (meaning.charCodeAt(0) !== 60 /* < */) return readPath(meaning, cwd);
  const close = meaning.indexOf(">");
  const name = meaning.slice(1, close);
  if (name === "cwd") return cwd;
  if (name === "lost") return LOST;
  const base: Location = { base: name as Base, owner: "", up: 0, parts: NOWHERE };
  return close + 1 < meaning.length ? follow(base, meaning, close + 2) : base;
}

let lastCwd = "";
let lastCwdLocation: Location = START;

/** Where a command stands, as far as its text says. */
function standing(cwd: Cwd): Location {
  const { path } = cwd;
  if (path === undefined) return LOST;
  if (path === "") return START;
  // Texts change directory rarely and run several commands there.
  if (path !== lastCwd) {
    lastCwdLocation = readPath(path, START);
    lastCwd = path;
  }
  return lastCwdLocation;
}

type Environment = ReadonlyMap<string, string> | undefined;

/** Whether a path that begins with an empty variable would name something that must not be lost. */
type Dangerous = (parts: readonly string[]) => boolean;

/**
 * Reads a word as a path.
 *
 * @param env the environment, when known: what it has is set
 * @param dangerous tells which absolute paths an unset variable must not lead to
 */
export function locate(
  word: Word,
  cwd: Cwd,
  windows: boolean,
  env: Environment,
  dangerous: Dangerous,
): Location {
  const from = standing(cwd);
  if (word.pieces === undefined) {
    const { text } = word;
    if (text === "" || text === "-") return NULL;
    return readPath(windows ? text.replaceAll("\\", "/") : text, from);
  }
  return locatePieces(word.pieces, from, env, dangerous);
}

/** The text of pieces as a pattern; what cannot be known becomes {@link UNKNOWN}. */
function patternOf(pieces: readonly Piece[], from: number): string {
  let text = "";
  for (let i = from; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.kind === "text") text += piece.text;
    else if (piece.kind === "glob") text += globText(piece.text);
    else text += isNumber(piece) ? NUMBER : UNKNOWN;
  }
  return text;
}

/** Extended globs: `!(x)` leaves x out of everything, the others choose among names. */
function globText(text: string): string {
  const open = text.indexOf("(");
  if (open < 0) return text;
  if (text.charCodeAt(0) === 33 /* ! */) return `*${text.slice(text.lastIndexOf(")") + 1)}`;
  return UNKNOWN;
}

function isNumber(piece: Extract<Piece, { kind: "unknown" }>): boolean {
  if (piece.source === "arithmetic") return true;
  return piece.name !== undefined && piece.source !== "output" && NUMBERS.has(piece.name);
}

function locatePieces(
  pieces: readonly Piece[],
  from: Location,
  env: Environment,
  dangerous: Dangerous,
): Location {
  let head = 0;
  while (head < pieces.length - 1) {
    const piece = pieces[head] as Piece;
    if (piece.kind !== "text" || piece.text !== "") break;
    head++;
  }
  const piece = pieces[head];
  if (piece === undefined) return NULL;
  if (piece.kind !== "unknown" || isNumber(piece)) return readPath(patternOf(pieces, head), from);

  const rest = patternOf(pieces, head + 1);
  const attached = rest !== "" && rest.charCodeAt(0) !== SLASH;
  const after = rest === "" ? 0 : 1;
  if (piece.name === "mktemp" || /^(?:\$\(|`)\s*mktemp\b/.test(piece.text)) {
    return follow({ base: "made-temp", owner: "", up: 0, parts: NOWHERE }, rest, 0);
  }
  const meaning = meaningOf(piece);
  if (meaning !== undefined) {
    const base = meant(meaning, from);
    // macOS ends TMPDIR with a slash, so text is often put right behind it.
    if (!attached || base.base === "temp") {
      const sure = piece.guarded || piece.source === "output" || isAlwaysSet(piece, env);
      const start = attached ? 0 : after;
      if (!sure && rest !== "" && !attached) {
        const unset = follow({ base: "/", owner: "", up: 0, parts: NOWHERE }, rest, 0);
        if (dangerous(unset.parts)) return follow(unknownBase("unknown"), rest, start);
      }
      return follow(base, rest, start);
    }
  }
  const names = piece.taints === Taint.paths;
  if (attached) return follow(unknownBase("named"), UNKNOWN + rest, 0);
  if (names) return follow(unknownBase("named"), rest, after);
  return follow(unknownBase(piece.guarded ? "guarded" : "unknown"), rest, after);
}

function unknownBase(base: "unknown" | "guarded" | "named"): Location {
  return { base, owner: "", up: 0, parts: NOWHERE };
}

function isAlwaysSet(piece: Extract<Piece, { kind: "unknown" }>, env: Environment): boolean {
  return piece.name !== undefined && (ALWAYS_SET.has(piece.name) || env?.has(piece.name) === true);
}

function meaningOf(piece: Extract<Piece, { kind: "unknown" }>): string | undefined {
  if (piece.source === "variable") {
    return piece.name === undefined ? undefined : VARIABLES.get(piece.name);
  }
  if (piece.source !== "output") return undefined;
  const { text } = piece;
  const inner = text.startsWith("$(")
    ? text.slice(2, -1)
    : text.startsWith("`")
      ? text.slice(1, -1)
      : text;
  return OUTPUTS.get(inner.trim());
}

/** An absolute path (`/…`, `~…`, `C:\…`) as a location; anything else hangs from the start. */
export function readAbsolute(path: string): Location {
  return readPath(path, START);
}

/** `inner` read from inside `outer`. */
export function within(outer: Location, inner: Location): Location {
  const keep = outer.parts.length - inner.up;
  const up = keep < 0 && outer.base !== "/" ? outer.up - keep : outer.up;
  const parts = outer.parts.slice(0, Math.max(0, keep)).concat(inner.parts);
  return { base: outer.base, owner: outer.owner, up, parts };
}
