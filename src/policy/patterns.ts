/** Patterns of paths, operands and names in policy files. */
import type { Surroundings } from "../context/types.js";
import { isPattern, mayMatch } from "../effects/glob.js";

/** Components of a path or operand: `./a//b/` is `a`, `b`; the first of an absolute one is empty. */
function partsOf(text: string): string[] {
  const parts = text.split("/").filter((part, n) => part !== "." && (part !== "" || n === 0));
  return parts.length > 1 && parts[0] === "" && !text.startsWith("/") ? parts.slice(1) : parts;
}

/** Whether `*` and `?` of the pattern can stand for the text. Steps back to the last star only, so it stays quick. */
function isLike(pattern: string, text: string): boolean {
  let p = 0;
  let star = -1;
  let from = 0;
  for (let t = 0; t < text.length; ) {
    if (pattern[p] === "*") {
      star = p++;
      from = t;
    } else if (p < pattern.length && (pattern[p] === "?" || pattern[p] === text[t])) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++from;
    } else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}

type Compare = (pattern: string, part: string) => boolean;

/** Whether the components fit; `**` stands for any number of them. At most a few hundred steps. */
function fits(pattern: readonly string[], parts: readonly string[], compare: Compare): boolean {
  // reach[j]: the pattern so far fits the first j parts.
  let reach: boolean[] = parts.map(() => false);
  reach.unshift(true);
  for (const piece of pattern) {
    const next: boolean[] = [];
    for (let j = 0; j <= parts.length; j++) {
      if (piece === "**") next.push(reach[j] === true || next[j - 1] === true);
      else next.push(j > 0 && reach[j - 1] === true && compare(piece, parts[j - 1] as string));
    }
    reach = next;
  }
  return reach[parts.length] === true;
}

const MAX_PARTS = 100;

/** Whether an operand fits: `*` stays within a component. One that climbs (`..`) fits nothing but itself. */
export function operandFits(pattern: string, text: string): boolean {
  if (pattern === text) return true;
  const parts = partsOf(text);
  if (parts.length > MAX_PARTS || parts.includes("..")) return false;
  return fits(partsOf(pattern), parts, isLike);
}

/** Whether a name of a branch or context fits; `*` stands for anything. */
export function nameFits(pattern: string, text: string): boolean {
  return isLike(pattern, text);
}

/** `path`, seen from the directory `from`; undefined when it is not below. Both absolute. */
function belowOf(from: string, path: string): string | undefined {
  if (path === from) return ".";
  const base = from.endsWith("/") ? from : `${from}/`;
  return path.startsWith(base) ? path.slice(base.length) : undefined;
}

/** A settled path as an absolute one, where the surroundings allow that; `~/x` stays without a home. */
export function absoluteOf(path: string, around: Surroundings): string {
  if (path.startsWith("/")) return path;
  if (path === "~" || path.startsWith("~/"))
    return around.home === undefined ? path : `${around.home.replace(/\/$/, "")}${path.slice(1)}`;
  if (around.cwd === undefined || path.startsWith("?") || path.startsWith("$")) return path;
  const parts = around.cwd.split("/").filter((part) => part !== "");
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

/** Where a pattern that is not absolute starts. */
function startOf(base: string | undefined, around: Surroundings): string | undefined {
  return base ?? around.projectRoot ?? around.cwd;
}

/** All ways to write the same path that a pattern may use. */
function spellings(
  path: string,
  around: Surroundings,
  base: string | undefined,
): readonly string[] {
  const whole = absoluteOf(path, around);
  const found = [path, whole];
  if (around.home !== undefined) {
    const inHome = belowOf(around.home, whole);
    if (inHome !== undefined) found.push(inHome === "." ? "~" : `~/${inHome}`);
  }
  const start = startOf(base, around);
  if (start !== undefined) {
    const inside = belowOf(start, whole);
    if (inside !== undefined) found.push(inside);
  }
  return found;
}

export interface PathLike {
  readonly path: string;
  /** Everything below is meant too. */
  readonly recursive: boolean;
}

/** Whether the path is certainly one that the pattern describes. Unknown and climbing paths never are. */
export function pathCovered(
  pattern: string,
  { path }: PathLike,
  around: Surroundings,
  base: string | undefined,
): boolean {
  if (isPattern(path) || /[$?`\uE000-\uF8FF]/.test(path)) return false;
  // From a known place only the spelling that starts where the pattern starts is meant.
  const known = spellings(path, around, base);
  const isRelative = !pattern.startsWith("/") && !pattern.startsWith("~");
  const start = startOf(base, around);
  return known.some((spelling) => {
    const parts = partsOf(spelling);
    if (parts.length > MAX_PARTS || parts.includes("..")) return false;
    if (isRelative && spelling === path && around.cwd !== undefined && around.cwd !== start)
      return false;
    return fits(partsOf(pattern), parts, isLike);
  });
}

/** Whether the command may touch something that the pattern describes. */
export function pathTouched(
  pattern: string,
  { path, recursive }: PathLike,
  around: Surroundings,
  base: string | undefined,
): boolean {
  const wanted = partsOf(pattern);
  return spellings(path, around, base).some((spelling) => {
    const parts = partsOf(spelling);
    if (parts.length > MAX_PARTS) return false;
    if (fits(wanted, parts, (piece, part) => isLike(piece, part) || mayMatch(piece, part)))
      return true;
    if (!recursive) return false;
    // A directory above: `rm -r data` for the pattern `data/customers/**`.
    const above = parts.length === 1 && parts[0] === "." ? [] : parts;
    const isRooted = (list: readonly string[]) => list[0] === "" || list[0] === "~";
    if (above.length === 0 ? isRooted(wanted) : isRooted(wanted) !== isRooted(above)) return false;
    const prefix = above.length === 1 && above[0] === "" ? [""] : above;
    return (
      prefix.length < wanted.length &&
      prefix.every((part, n) => {
        const piece = wanted[n] as string;
        return piece === "**" || isLike(piece, part) || mayMatch(piece, part);
      })
    );
  });
}
