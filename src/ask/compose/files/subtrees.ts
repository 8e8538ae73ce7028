/** "And all its subdirectories", "and below": what adds the directories below to a place, as one word. */
import type { Token } from "../../text/tokens.js";

const JOINS = /^(?:and|or|plus|including|includes|include|incl|with|&|also)$/i;
const INTO = /^(?:in|into|under|within|of|from|through|any|all|every|the|its|their|it|them|of)$/i;
const OWNS = /^(?:its|their|all|any|every|the|it)$/i;
const BELOW =
  /^(?:sub-?director(?:y|ies)|sub-?folders?|sub-?dirs?|sub-?trees?|sub-?levels?|below|beneath|underneath|downwards?)$/i;
const FILES = /^(?:files?|folders?|director(?:y|ies))$/i;

/**
 * How many tokens from here on say that what is below counts too; 0 where they say something else.
 *
 * @example "and all of its subdirectories", "and below", "plus subfolders"
 */
export function subtreeAt(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  const before = tokens[at - 1];
  if (first === undefined || first.quoted || before === undefined) return 0;
  if (!JOINS.test(first.text)) return 0;
  // "Files and subdirectories" are two kinds.
  if (!before.quoted && FILES.test(before.text)) {
    const owner = tokens[at + 1];
    if (owner === undefined || !/^(?:its|their)$/i.test(owner.text)) return 0;
  }
  let to = at + 1;
  let isOwned = false;
  while (to < tokens.length && to < at + 6) {
    const token = tokens[to] as Token;
    if (token.quoted) return 0;
    if (BELOW.test(token.text)) {
      const after = tokens[to + 1];
      // "And subdirectories of b" is another place.
      if (after !== undefined && /^(?:of|named|called|that|which|whose|with)$/i.test(after.text))
        return /^(?:of)$/i.test(after.text) && /^(?:it|them)$/i.test(tokens[to + 2]?.text ?? "")
          ? to + 3 - at
          : 0;
      // "With subdirectories" chooses directories; "with its subdirectories" does not.
      return /^with$/i.test(first.text) && !isOwned ? 0 : to + 1 - at;
    }
    if (/^sub$/i.test(token.text) && FILES.test(tokens[to + 1]?.text ?? "")) return to + 2 - at;
    if (!INTO.test(token.text)) return 0;
    isOwned ||= OWNS.test(token.text);
    to++;
  }
  return 0;
}
