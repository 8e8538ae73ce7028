/** What can be seen in the text alone, before or without a tree. */
import { MAX_BYTES, MAX_ODD_HERE_DOCS, MAX_OPEN, OPENER_BUDGET } from "./limits.js";
import type { Problems } from "./problems.js";

/**
 * Texts without any of these have no expansion, quote, redirection or second line, so that no check
 * can fire.
 */
export function isPlain(text: string): boolean {
  return !/[\0\n"$'()<>\\`{]/.test(text);
}

/** A text shorter than this cannot reach {@link OPENER_BUDGET}. */
const CHEAP = Math.floor(Math.sqrt(OPENER_BUDGET));

/**
 * Whether a text is small enough to parse. The parser looks for the end of each opener, inside each
 * opener around it, so that nested and unclosed ones take time that grows much faster than the text.
 */
export function fitsBudget(text: string, problems: Problems): boolean {
  const all = { pos: 0, end: text.length };
  if (text.length > MAX_BYTES) {
    problems.limit("text-too-long", `the text is longer than ${MAX_BYTES} characters`, all);
    return false;
  }
  const { openers, deepest } = countOpeners(text);
  if (deepest > MAX_OPEN) {
    problems.limit("too-many-open", `more than ${MAX_OPEN} openers without a closer`, all);
    return false;
  }
  if (countOddHereDocs(text) > MAX_ODD_HERE_DOCS) {
    const message = `more than ${MAX_ODD_HERE_DOCS} here-documents with an unusual delimiter`;
    problems.limit("too-many-odd-here-docs", message, all);
    return false;
  }
  if (text.length > CHEAP && openers * text.length > OPENER_BUDGET) {
    problems.limit("too-many-openers", "too many expansions for a text of this length", all);
    return false;
  }
  return true;
}

/** Extended patterns (`@(a|b)`) behind braces that nothing closes cost the parser more than expansions do. */
const PATTERN_COST = 4;

/** How many openers there are, weighed by their cost, and how many of them are open at once, as far as a count can tell. */
function countOpeners(text: string): { openers: number; deepest: number } {
  let openers = 0;
  let parentheses = 0;
  let braces = 0;
  let brackets = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/\$[({[]|`|[<>?*+@!]\(|\(\(|<<|[)}\]]/g)) {
    if (token === ")") parentheses = Math.max(0, parentheses - 1);
    else if (token === "}") braces = Math.max(0, braces - 1);
    else if (token === "]") brackets = Math.max(0, brackets - 1);
    else if (/^[?*+@!]/.test(token)) openers += PATTERN_COST;
    else {
      openers++;
      if (token === "${") braces++;
      else if (token === "$[") brackets++;
      else if (token.endsWith("(")) parentheses++;
      deepest = Math.max(deepest, parentheses + braces + brackets);
    }
  }
  return { openers, deepest };
}

/** `<<<`, or `<<` without a delimiter that is one plain word, quoted or not. */
const ODD_HERE_DOC =
  /<<<|<<(?!-?[ \t]*(?:'[\w.:!+-]{1,64}'|"[\w.:!+-]{1,64}"|\\?[\w.:!+-]{1,64})(?:[\s;&|()<>]|$))/g;

function countOddHereDocs(text: string): number {
  let count = 0;
  for (const [token] of text.matchAll(ODD_HERE_DOC)) if (token === "<<") count++;
  return count;
}

/** Characters that, joined over a line continuation, are one operator to bash and two to the parser. */
const SPLIT_OPERATOR =
  /&(?:\\\n)+[&>]|\|(?:\\\n)+[|&]|;(?:\\\n)+[;&]|<(?:\\\n)+[<>&(-]|>(?:\\\n)+[>&|(]|[0-9}](?:\\\n)+[<>]/g;

/** Reports what the parser reads otherwise than bash, wherever it stands. */
export function checkText(text: string, problems: Problems): void {
  const nul = text.indexOf("\0");
  if (nul >= 0) {
    problems.suspicious("nul", "a NUL character, which no shell command can hold", {
      pos: nul,
      end: nul + 1,
    });
  }
  if (!text.includes("\\\n")) return;
  for (let at = text.indexOf("$\\\n"); at >= 0; at = text.indexOf("$\\\n", at + 1)) {
    problems.suspicious("split-dollar", "a line continuation between `$` and what it expands", {
      pos: at,
      end: at + 3,
    });
  }
  for (const match of text.matchAll(SPLIT_OPERATOR)) {
    problems.suspicious("split-operator", "a line continuation inside an operator", {
      pos: match.index,
      end: match.index + match[0].length,
    });
  }
}
