/**
 * What the surroundings mean for paths: where homes, the project and the start are, and the usual
 * name of a place that has several (`/home/ana/x` and `~/x`, `/private/tmp` and `/tmp`).
 */
import type { Surroundings } from "../context/types.js";
import { absoluteClass, driveClass, driveDepth, workspaceDepth } from "./absolute.js";
import { isEverything, withoutEverything } from "./glob.js";
import { homeClass } from "./home.js";
import { type Location, readAbsolute, within } from "./location.js";
import { projectClass } from "./project.js";
import type { TargetClass } from "./types.js";

/** What the surroundings mean for paths; worked out once for each. */
export interface Frame {
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

export const NOTHING: Surroundings = {};

let lastAround: Surroundings | undefined;
let lastFrame: Frame | undefined;

/** A caller checks many words in the same surroundings, so the last frame is kept. */
export function frameOf(around: Surroundings): Frame {
  if (around === lastAround && lastFrame !== undefined) return lastFrame;
  const frame = makeFrame(around);
  lastAround = around;
  lastFrame = frame;
  return frame;
}

function makeFrame(around: Surroundings): Frame {
  // A cwd on a drive says it too, where the platform is not known or another system only looks on.
  const windows = around.platform === "win32" || /^[A-Za-z]:\\/.test(around.cwd ?? "");
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
    sensitive: base !== undefined && (start === undefined || isSensitive(base)),
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
export function settle(location: Location, home: Location | undefined): Location {
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
    return settle({ base: "/", owner: "", up: 0, parts: top.concat(location.parts) }, home);
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
export function below(outer: Location, inner: Location): readonly string[] | undefined {
  if (outer.base !== inner.base || outer.owner !== inner.owner) return undefined;
  if (!startsWith(inner.parts, outer.parts)) return undefined;
  return outer.parts.length === 0 ? inner.parts : inner.parts.slice(outer.parts.length);
}

/** Class of a settled location by its name alone. */
export function placelessClass(location: Location, projectKnown: boolean): TargetClass {
  const parts = withoutEverything(location.parts);
  switch (location.base) {
    case "~":
      // GitHub's runners work in /home/runner/work/<repository>/<repository>.
      if (!projectKnown && location.owner === "runner" && parts[0] === "work" && parts.length > 2) {
        return projectClass(parts.slice(3));
      }
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
