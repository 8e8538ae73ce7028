/** Helper for tables of tools with groups of verbs. */
import { splitVerbs } from "./define.js";
import type { Nature } from "./types.js";

/** Verbs that only look, in every group of every tool that has groups. */
const LOOKS =
  "list ls show get describe info status view inspect search help history validate diff logs count find";

/**
 * `verbs` with the looking verbs of each group that another nature takes as a whole: `secret *` under `access`
 * would otherwise make `secret list` a change of rights, since the longest literal path wins.
 */
export function withGroupReads(
  verbs: Partial<Record<Nature, string>>,
): Partial<Record<Nature, string>> {
  const named = new Set<string>();
  const groups = new Set<string>();
  for (const [nature, list] of Object.entries(verbs)) {
    for (const words of splitVerbs(list)) {
      named.add(words.join(" "));
      const last = words.length - 1;
      if (nature !== "read" && last > 0 && words[last] === "*")
        groups.add(words.slice(0, last).join(" "));
    }
  }
  const reads = [...groups]
    .flatMap((group) => LOOKS.split(" ").map((look) => `${group} ${look}`))
    .filter((path) => !named.has(path));
  return reads.length === 0 ? verbs : { ...verbs, read: [verbs.read, ...reads].join(", ") };
}
