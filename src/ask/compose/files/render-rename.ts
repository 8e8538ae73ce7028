/** Names changed by a rule, as a loop over the files that are there, or under `find` for a whole tree. */
import { quoteValue } from "../../catalogue/template.js";
import type { FilesDraft, Renaming } from "./draft.js";

/** For inside of `${f/…/…}` within double quotes. */
const part = (text: string): string => text.replace(/[\\"$`*?[\]/]/g, "\\$&");

/** The new name as an expansion of `b`, the name without its directory. */
function expansion(rule: Renaming): string {
  switch (rule.how) {
    case "lower":
      return "${b,,}";
    case "upper":
      return "${b^^}";
    case "prefix":
      return `${part(rule.text)}\${b}`;
    case "append":
      return `\${b}${part(rule.text)}`;
    case "suffix":
      return `\${b%.*}${part(rule.text)}.\${b##*.}`;
    case "strip-prefix":
      return `\${b#${part(rule.text)}}`;
    case "substitute":
      return `\${b//${rule.old === " " ? " " : part(rule.old)}/${part(rule.by)}}`;
  }
}

/** Which names the rule changes at all. */
function chosen(rule: Renaming): string {
  switch (rule.how) {
    case "lower":
      return "*[A-Z]*";
    case "upper":
      return "*[a-z]*";
    case "strip-prefix":
      return `${rule.text}*`;
    case "substitute":
      return `*${rule.old}*`;
    case "suffix":
      return "*.*";
    case "prefix":
    case "append":
      return "*";
  }
}

const globWord = (glob: string): string =>
  glob.replace(/[^\w.*?[\]@%+=:,-]+/g, (other) => `'${other.replaceAll("'", "'\\''")}'`);

/** Whether a loop over the names in one directory does what was asked. */
function isFlat(draft: FilesDraft): boolean {
  return (
    draft.recursive !== true &&
    draft.tests.every((test) => test === "-name '* *'") &&
    draft.allNames.length === 0 &&
    draft.notNames.length === 0 &&
    draft.notPaths.length === 0 &&
    draft.content === undefined &&
    draft.minDepth === undefined &&
    draft.maxDepth === undefined &&
    !draft.ignoreCase &&
    draft.limit === undefined &&
    draft.roots.length <= 1
  );
}

/** `dir/` before a name; nothing for the directory one is in. */
function before(draft: FilesDraft): string {
  const root = draft.roots[0];
  if (root === undefined || /^\.\/?$/.test(root.text)) return "";
  return `${quoteValue("dir", { ...root, text: root.text.replace(/(?<=.)\/+$/, "") })}/`;
}

/** Endings changed: `for f in *.htm; do mv -n -- "$f" "${f%.htm}.html"; done`. Undefined for a tree. */
export function extensionLoop(draft: FilesDraft, old: string, by: string): string | undefined {
  const other = draft.names.filter((name) => name !== `*.${old}` && name !== `*.${by}`);
  if (!isFlat(draft) || other.length > 0 || !/^[\w.-]+$/.test(old + by)) return undefined;
  return `for f in ${before(draft)}*.${old}; do mv -n -- "$f" "\${f%.${old}}.${by}"; done`;
}

/**
 * Directories too, what is deepest first: a path that was found stays right while the names above it change.
 *
 * @param find the `find` command of a draft
 */
export function renamedTree(
  draft: FilesDraft,
  rule: Renaming,
  find: (draft: FilesDraft) => string,
): string | undefined {
  const isDirectories = draft.anyKind || (draft.kinds.has("d") && draft.recursive !== false);
  if (!isDirectories || draft.recursive === false || draft.content !== undefined) return undefined;
  if (draft.limit !== undefined || !/^(?:substitute|lower|upper)$/.test(rule.how)) return undefined;
  const names = draft.names.length > 0 ? draft.names : [chosen(rule)];
  const found = find({ ...draft, names: [...names], minDepth: draft.minDepth ?? 1 });
  const script = `b=\${1##*/}; n="${expansion(rule)}"; [ "$b" = "$n" ] || mv -n -- "$1" "\${1%/*}/$n"`;
  return script.includes("'")
    ? undefined
    : `${found.replace(/ -mindepth 1\b/, " -mindepth 1 -depth")} -exec bash -c '${script}' bash {} \\;`;
}

/** A renaming by rule. */
export function renamed(draft: FilesDraft, rule: Renaming, find: string): string | undefined {
  if ("text" in rule && rule.text === "") return undefined;
  const names = draft.names.length > 0 ? [...new Set(draft.names)] : [chosen(rule)];
  const name = expansion(rule);
  if (!isFlat(draft)) {
    const script = `for f; do b=\${f##*/}; n="${name}"; [ "$b" = "$n" ] || mv -n -- "$f" "\${f%/*}/$n"; done`;
    return script.includes("'") ? undefined : `${find} -exec bash -c '${script}' bash {} +`;
  }
  const at = before(draft);
  const globs = names.map((one) => `${at}${globWord(one)}`).join(" ");
  const isOnly = draft.kinds.has("f") && !draft.kinds.has("d");
  // A pattern without an ending takes directories too.
  const guard = isOnly && names.some((one) => /\*$/.test(one)) ? '[ -f "$f" ] || continue; ' : "";
  const isSame = rule.how === "lower" || rule.how === "upper" || draft.names.length > 0;
  const check = isSame && !/^(?:prefix|append|suffix)$/.test(rule.how) ? '[ "$b" = "$n" ] || ' : "";
  if (check === "")
    return at === ""
      ? `for f in ${globs}; do ${guard}mv -n -- "$f" "${name.replace(/\$\{b(?=[^a-z])/g, "${f").replaceAll("${f}", "$f")}"; done`.replace(
          /\$f(?=\w)/g,
          "${f}",
        )
      : `for f in ${globs}; do ${guard}b=\${f##*/}; mv -n -- "$f" "\${f%/*}/${name.replaceAll("${b}", "$b")}"; done`.replace(
          /\$b(?=\w)/g,
          "${b}",
        );
  return `for f in ${globs}; do ${guard}b=\${f##*/}; n="${name}"; ${check}mv -n -- "$f" "${at === "" ? "" : "${f%/*}/"}$n"; done`;
}
