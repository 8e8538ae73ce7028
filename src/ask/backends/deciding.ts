/** Requests that print one thing or another by what is so: `print "yes" if /etc/hosts exists and "no" otherwise`. */
import { quoteValue } from "../catalogue/template.js";

const TEXT = String.raw`(?:"([^"]*)"|'([^']*)'|(\w+))`;
const PLACE = String.raw`(?:"([^"]+)"|'([^']+)'|([~$./\w][\w./~$-]*))`;
const STATE = String.raw`(exists|does\s+not\s+exist|doesn't\s+exist|is\s+(?:not\s+)?(?:empty|readable|writable|executable|a\s+(?:regular\s+)?file|a\s+directory|a\s+(?:symbolic\s+link|symlink)))`;
const FORM = new RegExp(
  String.raw`^(?:please\s+)?(?:print|echo|output|display|show|say)\s+${TEXT}\s+if\s+(?:the\s+)?(?:(file|directory|folder|path|symbolic\s+link|symlink)\s+)?${PLACE}\s+${STATE}(?:[,;]?\s+(?:and|or|otherwise|else)(?:,|\s)\s*(?:otherwise\s+|else\s+)?(?:print\s+|echo\s+)?${TEXT}(?:\s+(?:otherwise|if\s+not|if\s+it\s+does(?:\s+not|n't)|else))?)?\s*\.?$`,
  "i",
);

const TESTS: readonly (readonly [RegExp, string])[] = [
  [/empty/, "-s"],
  [/readable/, "-r"],
  [/writable/, "-w"],
  [/executable/, "-x"],
  [/a\s+directory/, "-d"],
  [/link/, "-L"],
  [/file/, "-f"],
];

/** Undefined where no such thing is asked. */
export function decisionIn(words: string): string | undefined {
  const found = FORM.exec(words.trim());
  if (found === null) return undefined;
  const g = (i: number) => found[i];
  const yes = g(1) ?? g(2) ?? g(3);
  const kind = g(4)?.toLowerCase() ?? "";
  const place = g(5) ?? g(6) ?? g(7);
  const state = (g(8) ?? "").toLowerCase();
  const no = g(9) ?? g(10) ?? g(11);
  if (yes === undefined || place === undefined || /^(?:otherwise|else|nothing)$/i.test(no ?? ""))
    return undefined;
  if (/^(?:all|every|it|the|lines?|files?|a|any)$/i.test(place)) return undefined;
  const isExistence = /exist/.test(state);
  const test = isExistence
    ? /dir|folder/.test(kind)
      ? "-d"
      : /link/.test(kind)
        ? "-L"
        : kind === "file"
          ? "-f"
          : "-e"
    : TESTS.find(([pattern]) => pattern.test(state))?.[1];
  // A directory that is empty is no matter of its size.
  if (test === undefined || (test === "-s" && /dir|folder/.test(kind))) return undefined;
  // `-s` says that something is in it.
  const isNot = /\bnot\b|n't/.test(state) !== (test === "-s");
  const quoted = g(5) !== undefined || g(6) !== undefined;
  const condition = `[ ${isNot ? "! " : ""}${test} ${quoteValue("path", { text: place, quoted })} ]`;
  const echo = (text: string) => `echo ${quoteValue("text", { text, quoted: true })}`;
  return no === undefined
    ? `if ${condition}; then ${echo(yes)}; fi`
    : `if ${condition}; then ${echo(yes)}; else ${echo(no)}; fi`;
}
