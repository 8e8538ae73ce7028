/** Files whose content, as it is or was, a call shows. */
import { secretOf } from "../../../effects/places.js";
import type { SecretKind } from "../../../effects/types.js";
import type { Word } from "../../../shell/types.js";
import type { Invocation } from "../../../tools/types.js";
import { dropPrefix } from "../../../tools/words.js";

/** `HEAD:.env`: the paths in names of things in commits. */
export function pathsInRevisions(i: Invocation): readonly Word[] {
  const found: Word[] = [];
  for (const word of i.operands) {
    const colon = word.text.indexOf(":");
    if (word.known && colon >= 0 && colon < word.text.length - 1) {
      found.push(dropPrefix(word, colon + 1));
    }
  }
  return found;
}

/** Only names, numbers or a yes or no are printed. */
const WITHOUT_CONTENT = [
  "--name-only",
  "--name-status",
  "--stat",
  "--shortstat",
  "--numstat",
  "--summary",
  "--quiet",
  "--no-patch",
  "--check",
  "--dirstat",
  "-e",
  "-t",
  "-s",
];

/** Kinds of secrets that come into view: not those that go to a file or another program's input. */
export function secretsShown(i: Invocation): readonly SecretKind[] {
  const { redirects, site } = i.command;
  if (site.substituted || redirects.some(({ fd, op }) => fd === 1 && op !== "<" && op !== "dup")) {
    return [];
  }
  return secretsPrinted(i);
}

/** Kinds of secrets that the call prints, wherever that goes. */
export function secretsPrinted(i: Invocation): readonly SecretKind[] {
  let paths: readonly Word[];
  switch (i.verb) {
    case "show":
    case "cat-file":
      paths = pathsInRevisions(i);
      break;
    case "blame":
    case "annotate":
    case "diff":
      paths = i.operands;
      break;
    case "grep":
      paths = i.has("--files-with-matches", "--count", "-l", "-c")
        ? []
        : i.operands.slice(i.has("-e", "-f") ? 0 : 1);
      break;
    case "log":
      paths = i.has("--patch", "-u") ? i.operands : [];
      break;
    default:
      return [];
  }
  if (paths.length === 0 || i.has(...WITHOUT_CONTENT)) return [];
  const found: SecretKind[] = [];
  for (const word of paths) {
    const secret = word.known ? secretOf(word.text) : undefined;
    if (secret !== undefined && secret !== "history") found.push(secret);
  }
  return found;
}
