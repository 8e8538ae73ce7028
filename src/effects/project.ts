/** What the names inside a project say. */
import { isOutputFile, isSourceDirectory, outputName } from "./build-output.js";
import { isPattern, mayMatch, UNKNOWN } from "./glob.js";
import type { TargetClass } from "./types.js";

const VCS: ReadonlySet<string> = new Set([".git", ".hg", ".svn", ".jj", ".bzr", "_darcs", "CVS"]);

/** Class of components below the project; `parts` without a trailing `*`. */
export function projectClass(parts: readonly string[]): TargetClass {
  const last = parts.length - 1;
  let before: string | undefined;
  let amongSources = false;
  for (let i = 0; i <= last; i++) {
    const part = parts[i] as string;
    const code = part.charCodeAt(0);
    if (code === 46 /* . */) {
      if (VCS.has(part)) return "vcs";
      if (i === last && isPattern(part) && mayMatch(part, ".git")) return "vcs";
    } else if ((code === 95 || code === 67) && VCS.has(part)) return "vcs";
    if (outputName(part, before, amongSources) > 0) return "build";
    if (isSourceDirectory(part)) amongSources = true;
    before = part;
  }
  if (before === undefined) return "project-root";
  if (isOutputFile(before)) return "build";
  return parts[0] === UNKNOWN ? "unknown-relative" : "project";
}

/** Names of scratch directories: too common to be trusted where the directory is not known. */
const SCRATCH: ReadonlySet<string> = new Set(["tmp", "temp", "log", "logs", "cache"]);

/** Class of names below a directory that is not known. */
export function namedClass(parts: readonly string[], otherwise: TargetClass): TargetClass {
  const kind = projectClass(parts);
  if (kind === "vcs") return kind;
  if (kind === "build" && !SCRATCH.has(parts[0] as string)) return kind;
  return otherwise;
}
