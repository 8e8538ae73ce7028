/**
 * Decides what kind of place a path operand is. Pure: it knows the word, where the command stands
 * and what the caller knows of the surroundings, and never looks at a file system.
 */
import type { Surroundings } from "../context/types.js";
import type { Cwd, Word } from "../shell/types.js";
import {
  absoluteClass,
  driveClass,
  driveDepth,
  hasUnmistakable,
  workspaceDepth,
} from "./absolute.js";
import { isOutputFile, outputName } from "./build-output.js";
import { isEverything, isPattern, mayMatch, UNKNOWN } from "./glob.js";
import { homeClass } from "./home.js";
import { type Location, locate, readAbsolute, within } from "./location.js";
import { type Anchor, marksOf } from "./places.js";
import type { PlaceKind, SecretKind, Target, TargetClass } from "./types.js";

/** Where a path operand stands. */
export interface Standpoint {
  readonly cwd: Cwd;
  readonly around: Surroundings;
  /** The command runs on another host or in a container. */
  readonly remote: boolean;
  /** Paths that the same text made earlier, as {@link Target.path} spells them. */
  readonly created?: ReadonlySet<string>;
}

/** What the surroundings mean for paths; worked out once for each. */
interface Frame {
  readonly home: Location | undefined;
  readonly cwd: Location | undefined;
  readonly project: Location | undefined;
  readonly tmp: Location | undefined;
  /** Components from the project to the start; undefined when the start lies in no project. */
  readonly start: readonly string[] | undefined;
  /** The start is a place whose own names matter (`~/.ssh`, `/etc`), so names are read from there. */
  readonly sensitive: boolean;
  readonly windows: boolean;
  readonly env: ReadonlyMap<string, string> | undefined;
  readonly made: ReadonlySet<string> | undefined;
}

const NOTHING: Surroundings = {};

let lastAround: Surroundings | undefined;
let lastFrame: Frame | undefined;

/** A caller checks many words in the same surroundings, so the last frame is kept. */
function frameOf(around: Surroundings): Frame {
  if (around === lastAround && lastFrame !== undefined) return lastFrame;
  const frame = makeFrame(around);
  lastAround = around;
  lastFrame = frame;
  return frame;
}

function makeFrame(around: Surroundings): Frame {
  const windows = around.platform === "win32";
  const home = absolute(around.home);
  const homeUsable = home !== undefined && home.parts.length > 0 ? home : undefined;
  const place = (path: string | undefined): Location | undefined => {
    const location = absolute(path);
    return location && settle(location, homeUsable);
  };
  const cwd = place(around.cwd);
  const root = place(around.projectRoot);
  const tmp = place(around.tmpdir);
  const project = [root, cwd].find(
    (location, i) => location !== undefined && isUsableProject(location, i === 0),
  );
  const base = cwd ?? project;
  const start = project && base && below(project, base);
  return {
    home: homeUsable,
    cwd: base,
    project,
    tmp: tmp !== undefined && tmp.parts.length > 0 && tmp.base !== "~" ? tmp : undefined,
    start: base === undefined ? [] : start,
    sensitive: base !== undefined && isSensitive(base),
    windows,
    env: around.env,
    made: around.created !== undefined && around.created.size > 0 ? around.created : undefined,
  };
}

function absolute(path: string | undefined): Location | undefined {
  if (path === undefined) return undefined;
  const location = readAbsolute(path);
  return location.base === "/" || location.base === "drive" || location.base === "~"
    ? location
    : undefined;
}

function isSensitive(location: Location): boolean {
  if (location.base === "~") return location.parts.some((part) => part.startsWith("."));
  return placelessClass(location, true) === "system" || location.parts.includes(".git");
}

/** A directory that an agent may work in. Dotfile repositories make whole homes into work trees. */
function isUsableProject(location: Location, isRoot: boolean): boolean {
  const kind = placelessClass(location, true);
  if (kind === "system") {
    const [first, second] = location.parts;
    if (first === "usr") return second === "src" && location.parts.length > 2;
    return first === "var" && second === "lib" && location.parts.length > 3;
  }
  if (kind === "root" || kind === "home-root" || kind === "temp-root" || kind === "device") {
    return false;
  }
  return isRoot || location.base !== "~" || !(location.parts[0] ?? "").startsWith(".");
}

/** The same place under its usual name: homes as `~`, drives and macOS' /private resolved. */
function settle(location: Location, home: Location | undefined): Location {
  if (location.base === "~") {
    if (location.up === 0) {
      return location.owner === "root" && home !== undefined && home.parts[0] === "root"
        ? { ...location, owner: "" }
        : location;
    }
    if (home !== undefined && location.owner === "") {
      return settle(within(home, location), home);
    }
    const top = location.up === 1 ? ["home"] : [];
    return { base: "/", owner: "", up: 0, parts: top.concat(location.parts) };
  }
  if (location.base === "drive") return settleDrive(location, home);
  if (location.base !== "/") return location;
  let { parts } = location;
  if (home !== undefined && home.base === "/") {
    const inside = startsWith(parts, home.parts);
    if (inside) return { base: "~", owner: "", up: 0, parts: parts.slice(home.parts.length) };
  }
  const first = parts[0];
  if (first === "private" && parts.length > 1) {
    const second = parts[1];
    if (second === "tmp" || second === "var" || second === "etc") parts = parts.slice(1);
  }
  if ((first === "home" || first === "Users") && parts.length > 1) {
    if (parts[1] === "Shared" || (isEverything(parts[1] as string) && parts.length === 2)) {
      return location;
    }
    return { base: "~", owner: parts[1] as string, up: 0, parts: parts.slice(2) };
  }
  if (first === "root") return { base: "~", owner: "root", up: 0, parts: parts.slice(1) };
  if (first === "var" && parts[1] === "root") {
    return { base: "~", owner: "root", up: 0, parts: parts.slice(2) };
  }
  const drive = driveDepth(parts);
  if (drive > 0) {
    const letter = (parts[drive - 1] as string).toLowerCase();
    return settleDrive(
      { ...location, base: "drive", parts: [letter, ...parts.slice(drive)] },
      home,
    );
  }
  return parts === location.parts ? location : { ...location, parts };
}

function settleDrive(location: Location, home: Location | undefined): Location {
  const { parts } = location;
  if (home !== undefined && home.base === "drive" && startsWith(parts, home.parts)) {
    return { base: "~", owner: "", up: 0, parts: parts.slice(home.parts.length) };
  }
  if (parts.length > 2 && (parts[1] as string).toLowerCase() === "users") {
    return { base: "~", owner: parts[2] as string, up: 0, parts: parts.slice(3) };
  }
  return location;
}

function startsWith(parts: readonly string[], prefix: readonly string[]): boolean {
  if (parts.length < prefix.length) return false;
  for (let i = 0; i < prefix.length; i++) if (parts[i] !== prefix[i]) return false;
  return true;
}

/** Components of `inner` below `outer`; undefined when it is not there. Both settled. */
function below(outer: Location, inner: Location): readonly string[] | undefined {
  if (outer.base !== inner.base || outer.owner !== inner.owner) return undefined;
  if (!startsWith(inner.parts, outer.parts)) return undefined;
  return outer.parts.length === 0 ? inner.parts : inner.parts.slice(outer.parts.length);
}

/** Without the last components that take everything: `~/*` is judged as `~`. */
function withoutEverything(parts: readonly string[]): readonly string[] {
  let end = parts.length;
  while (end > 0 && isEverything(parts[end - 1] as string)) end--;
  return end === parts.length ? parts : parts.slice(0, end);
}

/** Class of a settled location by its name alone. */
function placelessClass(location: Location, projectKnown: boolean): TargetClass {
  const parts = withoutEverything(location.parts);
  switch (location.base) {
    case "~":
      return homeClass(parts, projectKnown);
    case "drive":
      return driveClass(parts.slice(1).map((part) => part.toLowerCase()));
    default: {
      const whole = parts.length < location.parts.length;
      if (!projectKnown) {
        const depth = workspaceDepth(parts);
        if (depth > 0) {
          return parts.length === depth ? "project-root" : projectClass(parts.slice(depth));
        }
      }
      return absoluteClass(parts, whole, projectKnown);
    }
  }
}

const VCS: ReadonlySet<string> = new Set([".git", ".hg", ".svn", ".jj", ".bzr", "_darcs", "CVS"]);

/** Class of components below the project; `parts` without a trailing `*`. */
function projectClass(parts: readonly string[]): TargetClass {
  const last = parts.length - 1;
  let before: string | undefined;
  for (let i = 0; i <= last; i++) {
    const part = parts[i] as string;
    const code = part.charCodeAt(0);
    if (code === 46 /* . */) {
      if (VCS.has(part)) return "vcs";
      if (i === last && isPattern(part) && mayMatch(part, ".git")) return "vcs";
    } else if ((code === 95 || code === 67) && VCS.has(part)) return "vcs";
    if (outputName(part, before) > 0) return "build";
    before = part;
  }
  if (before === undefined) return "project-root";
  if (isOutputFile(before)) return "build";
  return parts[0] === UNKNOWN ? "unknown-relative" : "project";
}

/** Names of scratch directories: too common to be trusted where the directory is not known. */
const SCRATCH: ReadonlySet<string> = new Set(["tmp", "temp", "log", "logs", "cache"]);

/** Class of names below a directory that is not known. */
function namedClass(parts: readonly string[], otherwise: TargetClass): TargetClass {
  const kind = projectClass(parts);
  if (kind === "vcs") return kind;
  if (kind === "build" && !SCRATCH.has(parts[0] as string)) return kind;
  return otherwise;
}

/** Class of a settled absolute location, with regard to the project. */
function settledClass(location: Location, frame: Frame): TargetClass {
  const { project, tmp } = frame;
  if (project !== undefined) {
    const inside = below(project, location);
    if (inside !== undefined) return projectClass(withoutEverything(inside));
  }
  if (tmp !== undefined) {
    const inside = below(tmp, location);
    if (inside !== undefined) return withoutEverything(inside).length > 0 ? "temp" : "temp-root";
  }
  const kind = placelessClass(location, project !== undefined);
  if ((kind === "home" || kind === "outside") && project !== undefined) {
    const outer = { ...location, parts: withoutEverything(location.parts) };
    if (below(outer, project) !== undefined) return "parent";
  }
  return kind;
}

/** Directories at the root to which `../../…` usually means to climb. */
const CLIMBED_TO: ReadonlySet<string> = new Set(["etc", "proc", "dev", "sys", "boot", "root"]);

function startClass(location: Location, frame: Frame): TargetClass {
  const { start, cwd } = frame;
  if (location.up === 0 && start !== undefined) {
    const parts = withoutEverything(location.parts);
    if (start.length === 0) return projectClass(parts);
    const kind = projectClass(parts.length === 0 ? start : start.concat(parts));
    return parts.length === 0 && kind === "project" ? "project-root" : kind;
  }
  if (cwd !== undefined) {
    const settled = settle(within(cwd, location), frame.home);
    const kind = settledClass(settled, frame);
    if (location.up > 0 && (kind === "home" || kind === "outside")) return "parent";
    return kind;
  }
  const first = location.parts[0];
  if (location.up > 1 && first !== undefined && CLIMBED_TO.has(first)) {
    return settledClass(settle({ ...location, base: "/", up: 0 }, frame.home), frame);
  }
  return "parent";
}

function classOf(location: Location, frame: Frame): TargetClass {
  const { parts, up } = location;
  switch (location.base) {
    case "start":
      return startClass(location, frame);
    case "/":
    case "~":
    case "drive":
      return settledClass(location, frame);
    case "project":
      return up > 0 ? "parent" : projectClass(withoutEverything(parts));
    case "temp":
      if (up > 0) return "unknown";
      return withoutEverything(parts).length > 0 ? "temp" : "temp-root";
    case "made-temp":
      return up === 0 ? "temp" : up === 1 && parts.length === 0 ? "temp-root" : "unknown";
    case "build":
      return up === 0 ? "build" : "unknown-relative";
    case "lost": {
      const rest = withoutEverything(parts);
      return up > 0 || rest.length === 0 ? "unknown" : namedClass(rest, "unknown-relative");
    }
    case "unknown":
      return up === 0 && hasUnmistakable(parts, 0) ? "build" : "unknown";
    case "guarded":
    case "named": {
      const rest = withoutEverything(parts);
      return up > 0 || rest.length === 0
        ? "unknown-relative"
        : namedClass(rest, "unknown-relative");
    }
    case "network":
      return "remote";
    case "null":
      return "null";
  }
}

/** Whether an unset variable in front of these components would hit something that must stay. */
function isDangerous(parts: readonly string[]): boolean {
  const kind = placelessClass({ base: "/", owner: "", up: 0, parts }, true);
  return kind === "root" || kind === "system" || kind === "home-root";
}

/** Classes that mean the same on another machine, so that `ssh host rm -rf /` stays what it is. */
const SAME_ELSEWHERE: ReadonlySet<TargetClass> = new Set([
  "null",
  "temp",
  "temp-root",
  "build",
  "cache",
  "vcs",
  "project-root",
  "unknown",
  "home-root",
  "system",
  "root",
  "device",
]);

/** Classes that making a path cannot change: they are more than the one path. */
const NEVER_CREATED: ReadonlySet<TargetClass> = new Set([
  "null",
  "temp-root",
  "project-root",
  "home-root",
  "system",
  "root",
  "device",
  "remote",
]);

function isCreated(path: string, created: ReadonlySet<string>, alsoBelow: boolean): boolean {
  if (created.has(path)) return true;
  if (!alsoBelow) return false;
  for (let i = path.lastIndexOf("/"); i > 0; i = path.lastIndexOf("/", i - 1)) {
    if (created.has(path.slice(0, i))) return true;
  }
  return false;
}

/** How a base is spelled in {@link Target.path}. */
function spell(location: Location, word: Word): string {
  const { base, parts, up } = location;
  let path: string;
  switch (base) {
    case "lost":
      // Not relative to the start, so it must not look like it.
      path = ["?", ...new Array<string>(up).fill(".."), ...parts].join("/");
      break;
    case "start":
      if (up === 0)
        path =
          parts.length === 0 ? "." : parts.length === 1 ? (parts[0] as string) : parts.join("/");
      else path = [...new Array<string>(up).fill(".."), ...parts].join("/");
      break;
    case "/":
      path = `/${parts.join("/")}`;
      break;
    case "~":
      path = [`~${location.owner}`, ...new Array<string>(up).fill(".."), ...parts].join("/");
      break;
    case "drive":
      path = `/${parts.join("/")}`;
      break;
    default:
      return word.text;
  }
  return word.pieces !== undefined && PLACEHOLDER.test(path) ? refill(path, word) : path;
}

const PLACEHOLDER = /[\uE000\uE001]/;

/** Puts the source spelling back where the path has a placeholder. */
function refill(path: string, word: Word): string {
  const texts = (word.pieces ?? []).flatMap((piece) => (piece.kind === "text" ? [] : [piece]));
  const unknown = texts.filter((piece) => piece.kind === "unknown" || piece.text.includes("("));
  const parts = path.split(PLACEHOLDER);
  const offset = unknown.length - (parts.length - 1);
  if (offset < 0) return word.text;
  let out = parts[0] as string;
  for (let i = 1; i < parts.length; i++) out += (unknown[offset + i - 1]?.text ?? "") + parts[i];
  return out;
}

function sense(
  location: Location,
  frame: Frame,
): { readonly anchor: Anchor; readonly parts: readonly string[] } {
  switch (location.base) {
    case "~":
      return { anchor: "~", parts: location.parts };
    case "/":
      return { anchor: "/", parts: location.parts };
    case "drive":
      return { anchor: "/", parts: location.parts.map((part) => part.toLowerCase()) };
    case "start": {
      if (frame.cwd !== undefined && (frame.sensitive || location.up > 0)) {
        const settled = settle(within(frame.cwd, location), frame.home);
        if (settled.base !== "start") return sense(settled, frame);
      }
      const first = location.parts[0];
      if (location.up > 1 && first !== undefined && CLIMBED_TO.has(first)) {
        return { anchor: "/", parts: location.parts };
      }
      return { anchor: "", parts: location.parts };
    }
    default:
      return { anchor: "", parts: location.parts };
  }
}

/**
 * Classifies a path operand.
 *
 * Remote paths keep the classes that mean the same everywhere (`root`, `system`, `device`, `temp`,
 * …) and are `remote` otherwise. Paths that depend on a variable are `unknown` when nothing certain
 * is left, and `unknown-relative` when the variable is guarded or only a part of a name.
 *
 * @example
 * classify(literal("build/app.js"), { cwd: { path: "" }, around: {}, remote: false }).class // "build"
 */
export function classify(word: Word, at: Standpoint): Target {
  const frame = frameOf(at.remote ? NOTHING : at.around);
  const written = locate(word, at.cwd, frame.windows, frame.env, isDangerous);
  const location = settle(written, frame.home);
  const path = spell(written, word);
  let kind = classOf(location, frame);
  if (at.remote) {
    if (!SAME_ELSEWHERE.has(kind)) kind = "remote";
  } else if (!NEVER_CREATED.has(kind)) {
    const certain = kind !== "unknown" && kind !== "unknown-relative";
    const { created } = at;
    if (created !== undefined && created.size > 0 && isCreated(path, created, certain)) {
      kind = "created";
    } else if (frame.made !== undefined && isMade(location, path, frame, frame.made)) {
      kind = "created";
    }
  }
  if (kind === "null") return { word, path, class: kind };
  const { anchor, parts } = sense(location, frame);
  const { secret, place } = marksOf(anchor, parts);
  return withMarks(word, path, kind, secret, place);
}

/** Paths that the session made are absolute. */
function isMade(
  location: Location,
  path: string,
  frame: Frame,
  made: ReadonlySet<string>,
): boolean {
  if (isCreated(path, made, true)) return true;
  const full =
    location.base === "start" && frame.cwd !== undefined ? within(frame.cwd, location) : location;
  if (full.base === "~" && full.owner === "" && frame.home !== undefined) {
    return isCreated(`/${frame.home.parts.concat(full.parts).join("/")}`, made, true);
  }
  return full.base === "/" && isCreated(`/${full.parts.join("/")}`, made, true);
}

function withMarks(
  word: Word,
  path: string,
  kind: TargetClass,
  secret: SecretKind | undefined,
  place: PlaceKind | undefined,
): Target {
  if (secret === undefined) {
    return place === undefined ? { word, path, class: kind } : { word, path, class: kind, place };
  }
  return place === undefined
    ? { word, path, class: kind, secret }
    : { word, path, class: kind, secret, place };
}
