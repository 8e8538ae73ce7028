/** The words that a name is made of. */

/** `dropDatabase`, `db:drop`, `delete-all_users[acme]` in pieces. */
export function subwords(word: string): string[] {
  return word
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[-_:.+,[\]]+/)
    .filter((part) => part !== "");
}
