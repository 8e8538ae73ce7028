/**
 * Decides what kind of place a path operand is. Pure: it knows the word, where the command stands
 * and what the caller knows of the surroundings, and never looks at a file system.
 */
import type { Surroundings } from "../context/types.js";
import type { Cwd, Word } from "../shell/types.js";
import { hasUnmistakable } from "./absolute.js";
import { below, type Frame, frameOf, NOTHING, placelessClass, settle } from "./frame.js";
import { withoutEverything } from "./glob.js";
import { type Location, locate, within } from "./location.js";
import { type Anchor, marksOf } from "./places.js";
import { namedClass, projectClass } from "./project.js";
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

/** Class of a settled absolute location, with regard to the project. */
function settledClass(location: Location, frame: Frame): TargetClass {
  const { project } = frame;
  if (project === undefined) return scratchClass(location, frame);
  const inside = below(project, location);
  if (inside !== undefined) return projectClass(withoutEverything(inside));
  const kind = scratchClass(location, frame);
  if (kind !== "home" && kind !== "outside" && kind !== "temp" && kind !== "cache") return kind;
  // A directory that holds the project, wherever it lies.
  const outer = { ...location, parts: withoutEverything(location.parts) };
  return below(outer, project) === undefined ? kind : "parent";
}

function scratchClass(location: Location, frame: Frame): TargetClass {
  const inside = frame.tmp && below(frame.tmp, location);
  if (inside === undefined) return placelessClass(location, frame.project !== undefined);
  return withoutEverything(inside).length > 0 ? "temp" : "temp-root";
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

/** Spells a location for {@link Target.path}. */
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
