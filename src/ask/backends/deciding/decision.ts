/** Requests that do one thing or another by what is so: `print "yes" if /etc/hosts exists and "no" otherwise`. */
import { quoteValue } from "../../catalogue/template.js";
import { maskQuoted } from "../../text/quotes.js";
import { askedIn } from "./asking.js";
import { conditionOf } from "./conditions.js";

/** The request in its parts, as it was written. */
interface Parts {
  readonly condition: string;
  readonly then: string;
  readonly otherwise: string | undefined;
}

const POLITE = String.raw`(?:please\s+|in\s+bash,?\s+)?`;
const NOT_SO = String.raw`otherwise|else|(?:if|when)\s+not|(?:if|when)\s+(?:it|they|there|that)\s+(?:is|are|does|do|has|have)(?:\s+not|n['\u2019]t)(?:\s+(?:so|exist|there))?`;
const ELSE = String.raw`(?:[,;.]?\s+(?:and|or|but)?\s*(?:${NOT_SO})[,;]?)\s+(.+?)`;
/** "And "no" otherwise", "or "no" if not". */
const ELSE_LAST = String.raw`(?:[,;]?\s+(?:and|or)\s+(.+?)[,;]?\s+(?:${NOT_SO}))`;

const FORMS: readonly (readonly [RegExp, (found: RegExpExecArray) => Parts])[] = [
  // "If a.txt exists, print x, otherwise y"
  [
    new RegExp(
      String.raw`^${POLITE}(?:if|when)\s+(.+?)(?:,\s+(?:then\s+)?|\s+then\s+|\s+(?=(?:print|echo|display|output)\s))(.+?)(?:${ELSE}|${ELSE_LAST})?$`,
      "i",
    ),
    ([, condition = "", then = "", last, first]) => ({ condition, then, otherwise: last ?? first }),
  ],
  // "Check whether a.txt exists and print x if so or y if not"
  [
    new RegExp(
      String.raw`^${POLITE}(?:check|test|see|determine)\s+(?:if|whether)\s+(.+?),?\s+(?:and|then|and\s+then)\s+((?:print|echo|display|output|say|show)\s+.+?)(?:\s+if\s+(?:so|it\s+(?:is|does)|yes|true))?(?:${ELSE}|${ELSE_LAST}|,?\s+or\s+(\uE000\d+\uE001|\w+)(?:\s+accordingly)?)?$`,
      "i",
    ),
    ([, condition = "", then = "", last, first, word]) => ({
      condition,
      then,
      otherwise: last ?? first ?? word,
    }),
  ],
  // "Print x if a.txt exists, otherwise y"
  [
    new RegExp(
      String.raw`^${POLITE}(.+?),?\s+(?:only\s+)?(?:if|when|provided\s+that)\s+(.+?)(?:${ELSE}|${ELSE_LAST})?$`,
      "i",
    ),
    ([, then = "", condition = "", last, first]) => ({ condition, then, otherwise: last ?? first }),
  ],
  // "Print x if a.txt exists and y if it does not"; "print x or y depending on whether a.txt exists"
  [
    new RegExp(
      String.raw`^${POLITE}((?:print|echo|display|output|say|show)\s+.+?)\s+(?:or|and)\s+(.+?),?\s+depending\s+on\s+whether\s+(.+?)$`,
      "i",
    ),
    ([, then = "", otherwise = "", condition = ""]) => ({ condition, then, otherwise }),
  ],
];

const PRINT = /^(?:print|echo|output|display|show|say|write)(?:\s+out)?\s+/i;

/** What a branch does: a text that is printed, or whatever `read` makes of its words. */
function branchOf(
  words: string,
  isPrinted: boolean,
  read: (words: string) => string | undefined,
): string | undefined {
  const text = words.trim().replace(/[.,;]$/, "");
  const said = text.replace(PRINT, "");
  const quoted = /^(?:the\s+(?:text|string|word|message)\s+)?(["'`])([\s\S]*)\1$/.exec(said);
  const isSaid = isPrinted || said !== text;
  if (isSaid && quoted !== null && !quoted[2]?.includes(quoted[1] as string))
    return `echo ${quoteValue("text", { text: quoted[2] as string, quoted: true })}`;
  // "Print yes": a word, and not something that is looked up.
  if (
    isSaid &&
    /^[A-Za-z]+$|^\d+$/.test(said) &&
    !/^(?:it|them|nothing|all|otherwise|date|hostname|pwd)$/i.test(said)
  )
    return `echo ${said}`;
  if (/^(?:do\s+)?nothing$/i.test(text)) return ":";
  return read(isPrinted && said === text ? `print ${text}` : text);
}

const PRONOUN =
  /\b(?:it|(?:the|this|that)\s+(?:file|directory|folder))\b(?!\s+(?:called|named|["'\w./]*[./]))/i;
const NAMED = /["'`]?((?:[~$.]?[\w-]*\/)[\w./~$-]*\w|[\w-]+\.\w+|\$\w+)["'`]?/;

/** "Create the directory a if it does not exist", "delete a if it exists": options of the command say so. */
const isNeedless = (test: string, command: string): boolean => {
  const [, not, name] = /^\[ (! )?-[defL] (\S+) \]$/.exec(test) ?? [];
  return command === (not === undefined ? `rm ${name}` : `mkdir -p ${name}`);
};
const idempotent = (command: string): string => command.replace(/^rm (?!-)/, "rm -f ");

/**
 * Undefined where no such thing is asked.
 *
 * @param read makes a command of other words; undefined where they are not surely understood
 */
export function decisionIn(
  words: string,
  read: (words: string) => string | undefined = () => undefined,
): string | undefined {
  const { masked, restore } = maskQuoted(words.trim().replace(/\s*[.?!]$/, ""));
  const asked = askedIn(masked);
  for (const condition of asked?.conditions ?? []) {
    const test = conditionOf(restore(condition));
    if (asked === undefined || test === undefined) continue;
    const [then, otherwise] = [asked.yes, asked.no].map((text) =>
      text === undefined ? undefined : branchOf(restore(text), true, () => undefined),
    );
    if (then === undefined || (asked.no !== undefined && otherwise === undefined)) continue;
    return otherwise === undefined
      ? `if ${test}; then ${then}; fi`
      : `if ${test}; then ${then}; else ${otherwise}; fi`;
  }
  if (!/\b(?:if|when|whether|provided)\b/i.test(words)) return undefined;
  for (const [pattern, parts] of FORMS) {
    const found = pattern.exec(masked);
    if (found === null) continue;
    const said = parts(found);
    const named = NAMED.exec(restore(said.then))?.[1];
    // "Delete a.txt if it exists": the name of what is done.
    const condition = restore(
      named === undefined ? said.condition : said.condition.replace(/^it\b/i, named),
    );
    const test = conditionOf(condition);
    if (test === undefined) continue;
    const name = NAMED.exec(condition)?.[1];
    // "If a.txt does not exist, create it": the name of the condition.
    const full = (text: string): string =>
      name === undefined ? restore(text) : restore(text.replace(PRONOUN, name));
    const then = branchOf(full(said.then), false, read);
    if (then === undefined) continue;
    const isPrinted = PRINT.test(said.then);
    const otherwise =
      said.otherwise === undefined ? undefined : branchOf(full(said.otherwise), isPrinted, read);
    if (said.otherwise !== undefined && otherwise === undefined) continue;
    if (otherwise === undefined && isNeedless(test, then)) return idempotent(then);
    return otherwise === undefined || otherwise === ":"
      ? `if ${test}; then ${then}; fi`
      : `if ${test}; then ${then}; else ${otherwise}; fi`;
  }
  return undefined;
}
