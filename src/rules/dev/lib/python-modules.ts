/** Names of Python programs. */

/** `python -m name` beside each name. */
export function both(names: string): string[] {
  return names.split(/\s+/).flatMap((name) => [name, `python -m ${name.replace(/-/g, "_")}`]);
}
