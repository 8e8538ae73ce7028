/** Names of the key that ends a line, as terminal tools write them. */
const enter = /\{enter\}|\r\n?|(?:^|\s)(?:Enter|C-m)(?=\s*$)/g;
/** Other keys by name, and control characters but the line's end and the tab. */
const otherKeys = /\{[a-z]{2,12}\}|\p{Cc}\[[\d;]*[A-Za-z~]|[^\P{Cc}\n\t]/gu;

/**
 * Keystrokes as the lines that a shell would get.
 *
 * @example typed("ls{enter}") // "ls\n"
 */
export function typed(keys: string): string {
  return keys.replace(enter, "\n").replace(otherKeys, "");
}
