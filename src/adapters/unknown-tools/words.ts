/** Of longer names only the end is read, which says most. */
const longestName = 100;

/**
 * The words that a name is made of, in lower case, whatever joins them.
 *
 * @example wordsOf("mcp__box__runShellCommand") // ["mcp", "box", "run", "shell", "command"]
 */
export function wordsOf(name: string): string[] {
  return name
    .slice(-longestName)
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "");
}
