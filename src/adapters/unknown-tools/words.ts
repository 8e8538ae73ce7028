/** Longer names are nobody's field or tool. */
const longestName = 100;

/**
 * The words that a name is made of, in lower case, whatever joins them.
 *
 * @example wordsOf("mcp__box__runShellCommand") // ["mcp", "box", "run", "shell", "command"]
 */
export function wordsOf(name: string): string[] {
  if (name.length > longestName) return [];
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "");
}
