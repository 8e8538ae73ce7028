/** File patterns of `--include` and `--exclude`. */
import { MAX_GLOB } from "./limits.js";

/**
 * Whether a path matches a pattern: `*` and `?` stay in a folder, `**` does not, `{a,b}` is either. A
 * pattern without a slash means the name in any folder; one that names a folder means all below it.
 *
 * @example globMatcher("*.sh")("a/b.sh") // true
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  const clean = pattern
    .slice(0, MAX_GLOB)
    .replace(/^\.?\/+/, "")
    .replace(/\/+$/, "");
  const anywhere = clean.includes("/") ? "" : "(?:.*/)?";
  const regex = new RegExp(`^${anywhere}${translate(clean)}(?:/.*)?$`, "s");
  return (path) => regex.test(path);
}

function translate(pattern: string): string {
  let result = "";
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const mark = pattern[i] ?? "";
    if (mark === "*" && pattern[i + 1] === "*") {
      while (pattern[i + 1] === "*") i += 1;
      if (pattern[i + 1] === "/") {
        i += 1;
        result += "(?:.*/)?";
      } else result += ".*";
    } else if (mark === "*") result += "[^/]*";
    else if (mark === "?") result += "[^/]";
    else if (mark === "{" && pattern.includes("}", i)) {
      depth += 1;
      result += "(?:";
    } else if (mark === "}" && depth > 0) {
      depth -= 1;
      result += ")";
    } else if (mark === "," && depth > 0) result += "|";
    else result += mark.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  }
  return result + ")".repeat(depth);
}
