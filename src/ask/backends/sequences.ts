/** Requests for things that are done one after the other: "create the folder a/b, then copy c.txt into it". */
import { maskQuoted } from "../text/quotes.js";

const VERBS =
  "append|archive|change|check|clear|compress|concatenate|copy|count|create|cd|delete|display|download|echo|empty|extract|find|give|go|kill|list|make|move|open|output|pack|print|put|read|remove|rename|replace|report|run|execute|save|set|show|sleep|sort|start|stop|store|switch|touch|unpack|unzip|wait|write|initialize|install|define|export|assign|calculate|compute|mount|unset";

/** What stands between two orders; how surely it parts them. */
const BETWEEN = new RegExp(
  String.raw`(?:\s*[,;]?\s+(?:and\s+)?(?:then|after\s+that|afterwards?|next|finally)[,]?\s+|[.;]\s+(?:(?:and\s+)?(?:then|after\s+that|afterwards?|next|finally)[,]?\s+)?)(?=(?:${VERBS})\b)`,
  "gi",
);
const AND = new RegExp(String.raw`,?\s+and\s+(?=(?:${VERBS})\b)`, "gi");

/** What points at a thing that the order before it names. */
const IT =
  /\b(?:(?:in|into)\s+(?:it|there)|it|its|(?:the|this|that)\s+(?:same\s+|new\s+)?(?:file|directory|folder))\b(?!\s+(?:called|named|in|of|at|[\w.]*\/|\uE000))/i;
const THEM =
  /\b(?:them|those|these|each|their|all\s+of\s+(?:them|those)|the\s+results?|the\s+output)\b/i;
const NAMED = /\uE000\d+\uE001|(?:[~$.]{0,2}[\w-]*\/)[\w./~$-]*\w|\b[\w-]+\.\w+\b|\$\w+/g;
const DESTROYS = /^(?:delete|remove|empty|clear|truncate|overwrite)\b/i;
const SHOWS =
  /^(?:print|echo|display|show|output)(?:\s+out)?\s+(?:it|its\s+value|the\s+(?:value|variable|result)|its\s+contents?|the\s+value\s+of\s+the\s+variable)$/i;

/** Orders whose second needs what the first prints: one pipeline, and no two commands. */
const GOES_ON =
  /^(?:count|sort|print|delete|strip|trim|display|show|output|list|save|write|store|put|append|remove|replace|give|sum|find|extract|redirect)\s+(?:(?:only|just|out)\s+)*(?:(?:the|all|each|every|any|only)\s+)*(?:first|last|top|bottom|lines?|results?|output|matches|matching|names?|total|sum|average|number|count|numbers|counts|unique|duplicates?|occurrences|instances|characters?|digits?|letters?|spaces?|blanks?|everything|anything|words?|fields?|columns?|\d+|paths?|sizes?|pids?|ids?)\b/i;

/** The orders of a request, from one way to part it. */
export interface Orders {
  readonly first: string;
  /** Words, with the name that a pronoun stands for; undefined where the value of a variable is printed. */
  readonly second: string | undefined;
}

/** All ways to read a request as two orders, the surest first. */
export function ordersOf(words: string): readonly Orders[] {
  const { masked, restore } = maskQuoted(words.trim().replace(/\s*[.!]$/, ""));
  const out: Orders[] = [];
  for (const pattern of [BETWEEN, AND])
    for (const found of masked.matchAll(pattern)) {
      const first = masked.slice(0, found.index).trim();
      const second = masked.slice(found.index + found[0].length).trim();
      if (first === "" || second === "") continue;
      const orders = ordered(first, second);
      if (orders === undefined) continue;
      out.push({
        first: restore(orders.first),
        second: orders.second === undefined ? undefined : restore(orders.second),
      });
    }
  return out;
}

function ordered(first: string, second: string): Orders | undefined {
  if (SHOWS.test(second) && /\bvariable\b|\bset\s+\w+\s+to\b|\w=/i.test(first))
    return { first, second: undefined };
  if (THEM.test(second)) return undefined;
  const pointed = IT.exec(second);
  if (pointed === null) {
    // A text in quotes may be what is looked for in what the first prints.
    const hasOwn = (second.match(NAMED) ?? []).some((one) => !one.startsWith("\uE000"));
    return GOES_ON.test(second) && !hasOwn ? undefined : { first, second };
  }
  // A text in quotes may be anything, so what has the form of a name counts before it.
  const all = [...new Set(first.match(NAMED) ?? [])];
  const plain = all.filter((one) => !one.startsWith("\uE000"));
  const names = plain.length > 0 ? plain : all;
  const name = names.at(-1);
  // Which of two is meant is no matter where both are only looked at.
  if (name === undefined || (names.length > 1 && DESTROYS.test(second))) return undefined;
  const lead = /^(in|into)\b/i.exec(pointed[0])?.[1];
  const said = /^its$/i.test(pointed[0])
    ? second.replace(/\bits\s+(contents?|\w+)/i, `the $1 of ${name}`)
    : `${second.slice(0, pointed.index)}${lead === undefined ? "" : `${lead} `}${name}${second.slice(pointed.index + pointed[0].length)}`;
  return THEM.test(said) || IT.test(said) ? undefined : { first, second: said };
}

/** What changes something: what comes after it needs that it worked. */
const CHANGES =
  /^(?:sudo\s+)?(?:mkdir|cd|cp|mv|rm|touch|ln|tar|unzip|zip|gzip|gunzip|git|make|wget|curl|chmod|chown|pushd)\b|>/;

/** What runs a program that is named by its place, or a shell. */
const RUNS =
  /^(?:sudo\b|(?:ba|z|da|k)?sh\b|python|perl|ruby|node|source|\.|eval|exec|\/|~\/|\w[\w.-]*\.\w+$)/;

/** One command of two; undefined where the second would never be reached or changes the sense of the first. */
export function inOrder(first: string, second: string | undefined): string | undefined {
  if (second === undefined) {
    const name = /^(?:export |declare |local )?([A-Za-z_]\w*)=/.exec(first)?.[1];
    return name === undefined ? undefined : `${first}; echo "$${name}"`;
  }
  if (/&$|\bless\b|^(?:watch|top|htop|exec|tail -[fF])\b/.test(first)) return undefined;
  if (first === second) return undefined;
  // What is removed stands in the second order by its place, and is not searched for.
  if (/^find\b.*(?:-delete|-exec rm)|xargs (?:-\S+ )*rm\b/.test(second)) return undefined;
  // What comes from elsewhere is looked at before it is run, and whose rights count for which order is not said.
  if (/^(?:curl|wget|scp|rsync|git clone)\b/.test(first) && RUNS.test(second)) return undefined;
  if (/^(?:(?:ba|z|da|k)?sh|sudo\b.*)$/.test(second)) return undefined;
  return `${first}${CHANGES.test(first) ? " && " : "; "}${second}`;
}
