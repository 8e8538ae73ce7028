/** Which calls name everything of a kind, and which programs hand such a list on whole. */
import type { Invocation } from "./types.js";

/** Last words of verbs that list, and the whole names of programs without verbs that do. */
const LISTS =
  /^(?:ls|list|ps|images|get|list-.*|describe-.*|for-each-ref|freeze|apps|leaves|branch|tag|lvs|vgs|pvs)$/;

/** Options, in their longest spelling and without dashes, with which a listing leaves some out. */
const FILTERS = new Set(
  `filter filters selector field-selector label labels l merged no-merged contains no-contains points-at pattern search author
  assignee status state user prefix latest last n limit max-items max-results since until milestone mention involves app date
  failed pending deployed superseded uninstalled uninstalling outdated exclude match starts-with show-current dangling
  delete D d m M c C copy move annotate a-message message force f sign file verify set-upstream-to unset-upstream edit-description`.split(
    /\s+/,
  ),
);

/** Natures of a call that only looks; `git branch` and `git tag` list when nothing is named. */
function looks(i: Invocation): boolean {
  return i.nature === "read" || (i.program === "git" && /^(?:branch|tag)$/.test(i.verb));
}

/** Kinds of a cluster that something else makes again. */
const REMADE = /^(?:po|pods?|rs|replicasets?|jobs?|ev|events?)$/;

/** What the operands of a listing may be when it still names everything. */
function namesNothing(i: Invocation): boolean {
  const { operands, program, verb } = i;
  if (operands.some((word) => !word.known)) return false;
  const texts = operands.map((word) => word.text);
  if (/^(?:kubectl|oc|k3s)$/.test(program))
    return (
      texts.length === 1 && !(texts[0] ?? "").includes("/") && !REMADE.test(texts[0] as string)
    );
  if (verb === "for-each-ref") return texts.every((text) => /^refs\/\w+\/?$/.test(text));
  return texts.length === 0;
}

/** A short name of the list when the call names everything of a kind, undefined when it does not or leaves some out. */
export function listsEvery(i: Invocation): string | undefined {
  if (!looks(i) || i.help) return undefined;
  if (i.program === "dpkg" && i.has("--list") && i.operands.length === 0) return "dpkg --list";
  const last = i.verb === "" ? i.program : (i.verbWords.at(-1)?.text ?? i.verb);
  if (!LISTS.test(last) || !namesNothing(i)) return undefined;
  for (const { name, value } of i.options) {
    if (FILTERS.has(name.replace(/^-+/, ""))) return undefined;
    // A query that compares picks some: JMESPath's `[?…]`, jq's `select`.
    if (value !== undefined && /\[\?|\bselect\(|\btest\(/.test(value.text)) return undefined;
  }
  return `${i.program} ${i.verbWords.map((word) => word.text).join(" ")}`.trim();
}

/** Programs that print every line they read, if not as it was. */
const WHOLE = new Set("cat tr cut sort uniq column nl rev paste tac tee fmt xargs echo".split(" "));

/** An awk program that prints something of every line but a head line; a sed script that does. */
const AWK_WHOLE =
  /^\s*(?:NR\s*(?:>=?|!=)\s*\d+\s*|\$\d+\s*!=\s*"[^"]*"\s*|(?:\$\d+\s*)?!~?\s*\/[^/|]*\/\s*)?\{\s*print[^~=<>|{}]*\}\s*$/;
/** The same, where each line is handed to a shell. */
const AWK_RUNS_WHOLE =
  /^\s*(?:NR\s*(?:>=?|!=)\s*\d+\s*|\$\d+\s*!=\s*"[^"]*"\s*|(?:\$\d+\s*)?!~?\s*\/[^/|]*\/\s*)?\{\s*system\([^~=<>|{}]*\)\s*;?\s*\}\s*$/;
// The parts of `s` hold no delimiter, so that there is one way to read a script, however long.
const SED_WHOLE = /^(?:\s*(?:\d+d|s([/|#,:!])(?:(?:\\.|(?!\1)[^\\\n])*\1){2}g?)\s*(?:;|$))+$/;

/** An awk program that has a shell run something for every line but those it names. */
export function awkRunsEvery(code: string): boolean {
  return AWK_RUNS_WHOLE.test(code);
}

/** The program leaves (nearly) nothing out: one line or name at most. */
export function passesEvery(i: Invocation): boolean {
  const { program, operands } = i;
  if (WHOLE.has(program)) return true;
  if (/^[gmn]?awk$/.test(program)) return AWK_WHOLE.test(operands[0]?.text ?? "");
  if (/^g?sed$/.test(program)) {
    const scripts = i.has("--expression") ? i.values("--expression") : operands.slice(0, 1);
    return !i.has("--quiet") && scripts.every((word) => SED_WHOLE.test(word.text));
  }
  if (/^g?tail$/.test(program)) return (i.value("--lines")?.text ?? "").startsWith("+");
  if (program === "grep")
    return i.has("--invert-match") && !/\||\\n/.test(operands[0]?.text ?? "|");
  if (program === "jq") return !/\bselect\(|\btest\(|\[\d/.test(operands[0]?.text ?? "");
  return false;
}
