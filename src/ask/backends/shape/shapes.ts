/**
 * Remarks at the end of a request on the form of what is printed, whatever prints it: "and nothing else", "one per
 * line", "in reverse alphabetical order", "separated by commas", "in upper case", "to standard error". Each is taken off
 * and put into the command that is made for the rest.
 */
import { maskQuoted } from "../../text/quotes.js";
import type { Modified } from "../modifiers.js";
import { bareOf } from "./bare.js";

type Change = (command: string) => string | undefined;

interface Shape {
  /** What stands at the end of the request, in masked words. */
  readonly pattern: RegExp;
  readonly change: (
    found: RegExpExecArray,
    restore: (text: string) => string,
  ) => Change | undefined;
  /** An answer that passes it over does something else. */
  readonly isClear?: true;
}

/** What prints nothing, goes elsewhere, or goes on for ever. */
const NO_LINES =
  />|&$|\b(?:less|more|watch|vim?|nano|top|htop|tee)\b|^(?:sudo )?(?:cd|export|alias|unalias|set|unset|source|rm|mv|cp|mkdir|rmdir|touch|ln|chmod|chown|chgrp|kill|pkill|killall|tar|zip|unzip|gzip|truncate|dd|tail -[fF]|useradd|usermod|userdel|rsync|scp|ssh|git|docker|kubectl|if|for|while|read)\b|-delete\b|\bsed -i|-exec /;
/** Lists of files know their own forms. */
const OF_FILES = /^(?:find|ls|du|stat|grep|zgrep|tree|locate)\b|\bcd /;

/** The command with its output sent through a filter. */
const through =
  (filter: string): Change =>
  (command) =>
    NO_LINES.test(command.replace(/\d?>&?\s?(?:\/dev\/null|\d)/g, ""))
      ? undefined
      : `${command} | ${filter}`;

const SHOW = String.raw`(?:(?:please\s+)?(?:print|show|output|display|give|return|report|list|i\s+(?:want|need))(?:ing|ting)?\s+(?:me\s+)?)`;
const FIGURE = String.raw`(?:bare\s+|plain\s+|raw\s+)?(?:number|figure|digits?|value|count|result|total|percentage|hash|checksum|sum|answer|version(?:\s+(?:number|string))?|integer|string)s?(?:\s+itself)?`;
const NAME = String.raw`(?:\w+\s+)?(?:names?|addresse?s?|ips?|pids?|(?:user|login)\s?names?|usernames|uids?|ids?|model|(?:ip\s+)?address(?:es)?|day|weekday|hour|year|month|path|shells?|codename)`;

/** What the words of many single values say: every line is one. */
const SPREAD: readonly RegExp[] = [
  /^(?:id -\w*G|uname -\w\w|groups\b|users$|hostname -I|echo \{|printf '%s ')/,
];

const SEPARATORS: Readonly<Record<string, string>> = {
  comma: ",",
  commas: ",",
  space: "' '",
  spaces: "' '",
  blank: "' '",
  blanks: "' '",
  semicolon: "';'",
  semicolons: "';'",
  colon: ":",
  colons: ":",
  pipe: "'|'",
  pipes: "'|'",
  dash: "-",
  dashes: "-",
  hyphen: "-",
  hyphens: "-",
  tab: "",
  tabs: "",
};

/** All lines in one. */
const united = (separator: string): Change => {
  const option =
    separator === "" ? "" : `d${separator.startsWith("'") ? ` ${separator}` : separator}`;
  return (command) => {
    if (OF_FILES.test(command) || /\bpaste\b|^seq -s|^echo\b/.test(command)) return undefined;
    // One value has nothing to be parted from.
    if (/^(?:whoami|hostname|date|pwd|nproc|logname|tty|id -u\w*|uname(?: -[a-z])?)$/.test(command))
      return undefined;
    if (SPREAD.some((one) => one.test(command)))
      return separator === "' '" ? command : `${command} | tr ' ' ${separator || "'\\t'"}`;
    return through(`paste -s${option} -`)(command);
  };
};

/** Figures are put in order as figures. */
const PRINTS_FIGURES =
  /^(?:shuf|seq)\b|print \$3\}|ps .*-o (?:pid|uid|rss)=|^pgrep\b|cut -d: -f[34]\b|-c\b/;

function sorting(said: string): Change {
  const isReverse =
    /reverse|descending|\bz\s*(?:-|to)\s*a|decreasing|(?:largest|highest|biggest)/i.test(said);
  const isAlphabetic = /alphabet|by name|a\s*(?:-|to)\s*z\b|z\s*(?:-|to)\s*a\b/i.test(said);
  const isNumeric = /numeric|number|smallest|largest|lowest|highest/i.test(said);
  return (command) => {
    if (OF_FILES.test(command) || / sort\b|^sort\b|wc -l$|head|tail/.test(command))
      return undefined;
    const numeric = isNumeric || (!isAlphabetic && PRINTS_FIGURES.test(command));
    const letters = `${numeric ? "n" : ""}${isReverse ? "r" : ""}`;
    return through(`sort${letters === "" ? "" : ` -${letters}`}`)(command);
  };
}

const unique: Change = (command) => {
  if (OF_FILES.test(command) || /uniq|sort -\w*u/.test(command)) return undefined;
  if (/ \| sort$/.test(command)) return `${command} -u`;
  return / sort\b/.test(command) ? undefined : through("sort -u")(command);
};

const same: Change = (command) => command;

/** The text before must end with a word, and the remark begin anew. */
const OPENS = String.raw`(?:\s*[,;:.?!]|\s+[-\u2013\u2014]{1,2}|\s*\(|\s)\s*(?:(?:and|but|with|please)\s+){0,2}`;
/** Where a remark is a clause of its own. */
const APART = String.raw`(?:\s*[,;:.?!]|\s+[-\u2013\u2014]{1,2}|\s*\(|\s+(?:and|but|with))\s*(?:(?:and|but|with|please)\s+){0,2}`;
const ENDS = String.raw`(?:[,]?\s+please)?\s*\)?\s*[.!?]*\s*$`;
const shape = (opens: string, says: string, change: Shape["change"], isClear?: true): Shape => ({
  pattern: new RegExp(`${opens}(?:${says})${ENDS}`, "i"),
  change,
  ...(isClear && { isClear }),
});

const SHAPES: readonly Shape[] = [
  shape(
    OPENS,
    String.raw`(?:nothing\s+(?:else|more|besides|further)(?:\s+(?:at\s+all|please))?|no\s+other\s+(?:output|text|columns?|information)|without\s+(?:anything\s+else|any\s+other\s+(?:text|output)|(?:any|a|the)?\s*(?:header|heading|header\s+line|file\s*name|label|unit|decoration|extra\s+text)s?))`,
    (found) =>
      /file/i.test(found[0])
        ? (command) => (OF_FILES.test(command) ? undefined : bareOf(command))
        : bareOf,
  ),
  shape(
    APART,
    String.raw`${SHOW}?(?:only|just)\s+${SHOW}?(?:the\s+|its\s+|their\s+|a\s+|as\s+a\s+)?${FIGURE}(?:\s+(?:is|are)\s+(?:needed|wanted|required|enough))?|${FIGURE}\s+only|(?:only|just)\s+as\s+(?:a\s+)?(?:plain\s+|bare\s+)?number|as\s+a\s+(?:bare|plain|single|raw)\s+(?:number|integer|figure|value)`,
    () => bareOf,
  ),
  shape(
    APART,
    String.raw`${SHOW}?(?:only|just)\s+${SHOW}?(?:the\s+|its\s+|their\s+)?${NAME}|${NAME}\s+only`,
    () => (command) => (OF_FILES.test(command) ? undefined : bareOf(command)),
  ),
  shape(
    OPENS,
    String.raw`${SHOW}?(?:(?:with\s+)?(?:one|a\s+single|each|every)(?:\s+(?!of\b)[a-z]+)?\s+(?:per|a|on\s+each|on\s+every|to\s+a|on\s+(?:a|its)\s+(?:own|separate|new|single))\s+line(?:\s+of\s+(?:its|their)\s+own)?|(?:each|every)(?:\s+one)?(?:\s+[a-z]+)?\s+on\s+a\s+line\s+of\s+its\s+own|(?:each\s+)?on\s+(?:a\s+)?(?:separate|own|new|individual|their\s+own|its\s+own)\s+lines?|line\s+by\s+line)`,
    () => (command) => {
      if (!SPREAD.some((one) => one.test(command))) return command;
      return / \| /.test(command) ? undefined : `${command} | tr ' ' '\\n'`;
    },
  ),
  shape(
    OPENS,
    String.raw`(?:sort(?:ed|ing)?|order(?:ed|ing)?|arranged|listed)?\s*(?:(?:them|it|these|the\s+(?:names|list|numbers|result|output))\s+)?(?:alphabetically|numerically|by\s+(?:their\s+)?(?:name|number)|(?:in\s+)(?:reverse(?:d)?\s+|ascending\s+|descending\s+|increasing\s+|decreasing\s+)?(?:alphabetical|alphabetic|numerical|numeric|ascending|descending|increasing|decreasing)(?:\s+(?:alphabetical|numerical|numeric))?\s+order|from\s+(?:a\s+to\s+z|z\s+to\s+a|(?:the\s+)?(?:smallest|lowest)\s+to\s+(?:the\s+)?(?:largest|highest|biggest|greatest)|(?:the\s+)?(?:largest|highest|biggest)\s+to\s+(?:the\s+)?(?:smallest|lowest)))(?:,?\s+(?:in\s+)?(?:reverse|descending|ascending)(?:\s+order)?)?`,
    (found) => sorting(found[0]),
    true,
  ),
  shape(
    APART,
    String.raw`sort(?:ed)?(?:\s+(?:it|them|the\s+(?:names|list|numbers|result|output)))?`,
    (found) => sorting(found[0]),
    true,
  ),
  shape(
    OPENS,
    String.raw`(?:without\s+(?:any\s+)?(?:duplicates|repetitions|repeats)|(?:with\s+)?(?:the\s+)?duplicates\s+(?:removed|dropped|left\s+out|eliminated)|no\s+duplicates|(?:each|every)(?:\s+(?:one|name|value|user|shell|of\s+them))?\s+(?:only|just|exactly)?\s*(?:once|one\s+time)|deduplicated)`,
    () => unique,
  ),
  shape(
    OPENS,
    String.raw`(?:(?:all\s+)?on\s+(?:one|a\s+single|the\s+same)\s+line,?\s*)?(?:(?:and\s+)?(?:separated|delimited|joined|split)\s+(?:by|with)\s+(?:an?\s+|single\s+)?(commas?|spaces?|blanks?|semicolons?|colons?|pipes?|dash(?:es)?|hyphens?|tabs?|\uE000\d+\uE001)|(?:as\s+an?\s+|in\s+an?\s+)?(comma|space|semicolon|colon|pipe|tab)[- ]separated(?:\s+list)?)(?:,?\s+(?:all\s+)?on\s+(?:one|a\s+single)\s+line)?`,
    (found, restore) => {
      const said = (found[1] ?? found[2] ?? "").toLowerCase();
      const known = SEPARATORS[said];
      if (known !== undefined) return united(known);
      const text = restore(said).slice(1, -1);
      return text.length === 1 && text !== "'" && text !== "\\" ? united(`'${text}'`) : undefined;
    },
  ),
  shape(
    OPENS,
    String.raw`(?:(?:written\s+|all\s+)?in\s+(?:all\s+)?)(upper|lower|capital)(?:[- ]?case)?(?:\s+letters?)?|(upper|lower)cased`,
    (found) => {
      const isUpper = !/^lower/i.test(found[1] ?? found[2] ?? "");
      return (command) =>
        OF_FILES.test(command)
          ? undefined
          : through(isUpper ? "tr '[:lower:]' '[:upper:]'" : "tr '[:upper:]' '[:lower:]'")(command);
    },
  ),
  shape(
    OPENS,
    String.raw`(?:to|on|into)\s+(?:the\s+)?(?:standard\s+error|stderr)(?:\s+(?:stream|output))?`,
    () => (command) =>
      /^(?:echo|printf|date|hostname|whoami|id|uname)\b[^|>&;]*$/.test(command)
        ? `${command} >&2`
        : undefined,
  ),
  shape(
    OPENS,
    String.raw`(?:on|of|for)\s+(?:this|my|the\s+(?:local|current))\s+(?:host|machine|system|computer|server|box|pc|laptop)|(?:at|on)\s+the\s+(?:terminal|screen|console)`,
    () => same,
  ),
];

/** More remarks than these are a story. */
const MOST = 4;

/** The request without its remarks on the form of the output; none where it makes none. */
export function shapesOf(words: string): readonly Modified[] {
  const { masked, restore } = maskQuoted(words);
  const out: Modified[] = [];
  const changes: Change[] = [];
  let isClear = false;
  let rest = masked;
  const inner = /,?\s+and\s+nothing\s+(?:else|more|besides)(?=[,.;])/i.exec(masked);
  if (inner !== null) {
    rest = masked.slice(0, inner.index) + masked.slice(inner.index + inner[0].length);
    changes.push(bareOf);
    out.push({ words: restore(rest), apply: bareOf });
  }
  for (let count = 0; count < MOST; count++) {
    let taken: Change | undefined;
    for (const { pattern, change, isClear: changes = false } of SHAPES) {
      const found = pattern.exec(rest);
      // What is left must ask for something.
      if (found === null || rest.slice(0, found.index).trim().split(/\s+/).length < 2) continue;
      taken = change(found, restore);
      if (taken === undefined) continue;
      rest = rest.slice(0, found.index);
      isClear ||= changes;
      break;
    }
    if (taken === undefined) break;
    changes.unshift(taken);
    const all = [...changes];
    out.push({
      words: restore(rest),
      apply: (command) =>
        all.reduce<string | undefined>(
          (made, change) => (made === undefined ? undefined : change(made)),
          command,
        ),
      ...(isClear && { isClear }),
    });
  }
  return out;
}
