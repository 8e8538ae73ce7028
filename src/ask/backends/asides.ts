/**
 * Parts of a request that explain and ask for nothing: what exists already, why, for example what. A request that
 * nobody understands as a whole is read again without them; each kind is tried alone and then all together.
 */
import { maskQuoted } from "../text/quotes.js";

interface Aside {
  readonly pattern: RegExp;
  readonly instead?: string;
  /** What is left of the belief in an answer that passes it over. */
  readonly belief: number;
}

const NOTHING_SAID = 0.95;
const LITTLE_SAID = 0.88;

const ASIDES: readonly Aside[] = [
  // `(which does not exist yet)`, `, which exists`
  {
    pattern:
      /\s*[(,]\s*(?:which|that|it|they|both|neither|all)\s+(?:of\s+(?:which|them)\s+)?(?:already\s+|may\s+|might\s+)?(?:do(?:es)?\s+not|do(?:es)?n't|exists?|is\s+there|are\s+there|not)\b[^(),.]*\)?/gi,
    belief: NOTHING_SAID,
  },
  // `(one per line)`, `(no header)`, `(plain commas, no quoting)`
  {
    pattern:
      /\s*\((?:[^()]*\b)?(?:one (?:number|integer|word|name|value|entry|item)?\s*(?:per|a|on each) line|no headers?|without (?:a )?headers?|no quot\w+|plain commas?|flat director\w+)\b[^()]*\)/gi,
    belief: NOTHING_SAID,
  },
  // `, so 1.10 comes after 1.9`, `, i.e. lines that …`, `, e.g. …`
  {
    pattern:
      /\s*[,(;]\s*(?:so(?:\s+that)?|i\.?e\.|e\.?g\.|that is,?|for example,?|for instance,?|meaning|because|since|as(?=\s(?:it|they|we|you|i|there|this|that|those|these|the\s\S+\s(?:is|are|was|were|has|have|will))\s))\s[^()]*?\)?\s*[.?!]?\s*$/i,
    belief: LITTLE_SAID,
  },
  // `causing bash to exit at once`: what an option of the shell does.
  {
    pattern: /,?\s+causing\s+(?:it|bash|the\s+\w+|them)\s+to\s+[^.]*$/i,
    belief: NOTHING_SAID,
  },
  {
    pattern:
      /\((recursively|case[- ]insensitive(?:ly)?|in place|not recursively|ignoring case)\)/gi,
    instead: "$1",
    belief: NOTHING_SAID,
  },
  {
    pattern:
      /\s+(?:in|from|inside)\s+the\s+(?:same|current|present|working)\s+(?:directory|folder)\b/gi,
    belief: NOTHING_SAID,
  },
  {
    pattern:
      /,?\s+(?:and|then|and then)\s+(?:print|show|display|output)\s+(?:the\s+)?(?:results?|output|it)(?:\s+(?:to|on)\s+(?:the\s+)?(?:screen|terminal|stdout|standard output))?(?=\s*[.?!]?\s*$)/i,
    belief: NOTHING_SAID,
  },
  {
    pattern: /\s*\((?:just\s+)?(?:print|show|output)\s+(?:only\s+)?the\s+(?:result|output)s?\)/gi,
    belief: NOTHING_SAID,
  },
  {
    pattern:
      /,?\s+(?:but\s+)?without\s+(?:deleting|removing|losing)\s+(?:it|them|the\s+file|the\s+files|anything)\b/gi,
    belief: NOTHING_SAID,
  },
  {
    pattern:
      /,?\s+(?:and|including|with)\s+(?:all\s+(?:of\s+)?)?(?:its|their|the)\s+contents?\b|,?\s+including\s+all\s+(?:the\s+)?(?:files|subdirectories|subfolders)(?:\s+(?:and|in)\s+\w+)*|\s+and\s+everything\s+(?:in|inside|below|under)\s+(?:it|them)\b/gi,
    belief: NOTHING_SAID,
  },
  {
    pattern:
      /\b(?:existing|present|given|non-empty(?=\s+file\s+\S*[/.])|ordinary|whole|complete|entire|actual|specified|particular|local)\s+(?=[\w-])/gi,
    belief: NOTHING_SAID,
  },
  {
    pattern:
      /^\s*(?:please\s+)?us(?:e|ing)\s+(?:the\s+)?(?:\w+\s+)?(?:command\s+)?(?:find|grep|sed|awk|sort|cut|tr|tar|ls|wc|xargs|printf|date)(?:\s+command)?,?\s+(?:to\s+)?/i,
    belief: NOTHING_SAID,
  },
  {
    pattern:
      /,?\s+(?:by\s+)?using\s+(?:the\s+)?(?:command\s+)?(?:find|grep|sed|awk|sort|cut|tr|tar|ls|wc|xargs|printf|date)(?:\s+command)?(?=\s*[.?!]?\s*$)/i,
    belief: NOTHING_SAID,
  },
  // How it is done, where that changes nothing: `, running both substitutions in one sed command`
  {
    pattern:
      /,?\s+(?:running|doing|making|performing)\s+(?:it|both|all|them)(?:\s+\w+)?\s+(?:in|with|by)\s+(?:one|a\s+single|the\s+same)\s+(?:\w+\s+)?(?:command|call|invocation|pass|run|go)\b/gi,
    belief: NOTHING_SAID,
  },
  {
    pattern: /,?\s+using\s+an?\s+(?:extended|basic)\s+reg(?:ex|exp|ular\s+expression)s?\b/gi,
    belief: NOTHING_SAID,
  },
  // What comes from nowhere else and goes nowhere else.
  {
    pattern:
      /\s+from\s+(?:stdin|standard\s+input)(?:\s+to\s+(?:stdout|standard\s+output))?(?=\s*[.?!]?\s*$)/i,
    belief: LITTLE_SAID,
  },
  // Any other remark in brackets may matter.
  { pattern: /\s*\([^()]*\)/g, belief: LITTLE_SAID },
];

/** A request without some of its asides. */
export interface Simpler {
  readonly words: string;
  readonly belief: number;
}

/** The likeliest first; none when there is no aside. Quoted text is never an aside. */
export function withoutAsides(words: string): readonly Simpler[] {
  const { masked, restore } = maskQuoted(words);
  const out: Simpler[] = [];
  let all = masked;
  let belief = 1;
  for (const { pattern, instead = "", belief: left } of ASIDES) {
    const alone = masked.replace(pattern, instead);
    if (alone !== masked) out.push({ words: tidy(restore(alone)), belief: left });
    const next = all.replace(pattern, instead);
    if (next !== all) belief = Math.min(belief, left);
    all = next;
  }
  if (all !== masked) out.push({ words: tidy(restore(all)), belief: belief * NOTHING_SAID });
  const seen = new Set<string>();
  return out.filter(({ words }) => words !== "" && !seen.has(words) && seen.add(words));
}

/** Quoted texts as one sign each, and the way back. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\s+([.,?!])(?=\s|$)/g, "$1")
    .trim();
}
