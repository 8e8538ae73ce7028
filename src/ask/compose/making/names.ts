/** Names in a row ("a, b and c"), and rows that are only described ("file1.txt to file10.txt"). */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import { type Cursor, type Name, nameOf } from "./cursor.js";

/** Words that are no names where a name could stand. */
const NO_NAME =
  /^(?:a|an|the|and|or|in|on|at|to|of|from|for|by|as|with|without|inside|under|within|into|below|each|every|all|any|it|its|them|this|that|these|those|which|containing|contains|having|called|named|names?|files?|folders?|director(?:y|ies)|dirs?|sub-?director(?:y|ies)|subfolders?|empty|new|if|then|but|only|is|are|be|using|so|where|whose|here|through|thru|also|both|structure|tree|text|content|contents|lines?|permissions?|mode|today|todays|current|date|after|before|same|next|one|two|three|four|five|six|ten)$/i;

/** Whether a token can be a name. */
export function isName(token: Token | undefined, isLoose = true): token is Token {
  if (token === undefined) return false;
  if (token.quoted) return token.text !== "" && !/\n/.test(token.text);
  // "From a to b": the tokenizer knows the letter from the article.
  if (token.thing && /^an?$/i.test(token.text)) return true;
  if (/^[a-z]+ly$/.test(token.text)) return false;
  if (NO_NAME.test(token.text) || /^-|:\/\/|[*?;|&<>]/.test(token.text.replace(/<\w+>/, "")))
    return false;
  if (token.size !== undefined || token.duration !== undefined) return false;
  return token.thing || (isLoose && /^[\w][\w.+@%-]*$/.test(token.text));
}

/** Two names that differ in one number or letter, as one word with braces. */
export function spanOf(from: string, to: string): Name | undefined {
  const numbers = [...from.matchAll(/\d+/g)];
  for (const found of numbers.reverse()) {
    const before = from.slice(0, found.index);
    const after = from.slice(found.index + found[0].length);
    if (!to.startsWith(before) || !to.endsWith(after)) continue;
    const last = to.slice(before.length, to.length - after.length);
    if (/^\d+$/.test(last) && last !== found[0])
      return braces(before, `${found[0]}..${last}`, after);
  }
  // "file1 to 10".
  const tail = /^(.*\D)?(\d+)(\.\w+)?$/.exec(from);
  if (tail !== null && /^\d+$/.test(to))
    return braces(tail[1] ?? "", `${tail[2]}..${to}`, tail[3] ?? "");
  // "file1 to file10.txt".
  const [, stem, ending] = /^(.*)(\.\w+)$/.exec(to) ?? [];
  if (stem !== undefined && !from.includes(".")) {
    const short = spanOf(from, stem);
    if (short !== undefined)
      return { shell: `${short.shell}${ending}`, text: `${short.text}${ending}` };
  }
  for (let i = 0; i < from.length; i++) {
    const [a, b] = [from[i] as string, to[i] ?? ""];
    if (a === b) continue;
    const isSpan =
      from.length === to.length &&
      from.slice(i + 1) === to.slice(i + 1) &&
      ((/[a-z]/.test(a) && /[a-z]/.test(b)) || (/[A-Z]/.test(a) && /[A-Z]/.test(b)));
    return isSpan ? braces(from.slice(0, i), `${a}..${b}`, from.slice(i + 1)) : undefined;
  }
  return undefined;
}

function braces(before: string, span: string, after: string): Name {
  const word = (text: string): string =>
    text === "" ? "" : quoteValue("path", { text, quoted: false });
  return { shell: `${word(before)}{${span}}${word(after)}`, text: `${before}{${span}}${after}` };
}

const TO = "to|through|thru|until|till|up_to|up_through|...|..|…|-|->|–";

/** One name, or a row of them from one to another. */
export function oneName(c: Cursor, isLoose = true): Name | undefined {
  const token = c.token;
  if (token === undefined || !(isName(token, isLoose) || isLetter(c))) return undefined;
  c.at++;
  const span = c.try(() => {
    // "file1, file2, ..., file10".
    while (isName(c.token) && /\d/.test(token.text) && sameShape(token.text, c.token.text)) c.at++;
    if (!c.eat(TO)) return undefined;
    c.eat("[and]");
    const last = c.token;
    if (!isName(last)) return undefined;
    c.at++;
    return spanOf(token.text, last.text);
  });
  if (span !== undefined) return span;
  // "a,b,c" and "day1..day5" are several names in one word.
  const dots = token.quoted ? null : /^([\w-]+?)(?:\.{2,3}|…)([\w.-]+)$/.exec(token.text);
  if (dots !== null) {
    const made = spanOf(dots[1] as string, dots[2] as string);
    if (made !== undefined) return made;
  }
  return nameOf(token);
}

/** "a, b and c", "a to f": the letter, not the article. */
const isLetter = (c: Cursor): boolean =>
  /^a$/i.test(c.token?.text ?? "") && (c.token?.thing === true || /,/.test(c.gap(c.at + 1)));

const sameShape = (a: string, b: string): boolean =>
  a.replace(/\d+/g, "0") === b.replace(/\d+/g, "0");

/** Names that are joined by commas, by "and", or by nothing where they have the form of names. */
export function namesAt(c: Cursor, isLoose = true): Name[] | undefined {
  const first = oneName(c, isLoose);
  if (first === undefined) return undefined;
  const out: Name[] = [...expanded(first)];
  for (;;) {
    const before = c.at;
    const hasComma = /,/.test(c.gap(c.at));
    const hasAnd = c.eat("and|&|plus|as_well_as");
    const isThing = c.token?.thing === true || c.token?.quoted === true;
    const next =
      hasComma || hasAnd || isThing || (out.length > 1 && !hasSeparator(c, before))
        ? oneName(c, isLoose)
        : undefined;
    // "and create …" goes on with another sentence.
    if (next === undefined || (hasAnd && !hasComma && !isThing && VERB.test(next.text))) {
      c.at = before;
      return out;
    }
    out.push(...expanded(next));
  }
}

const VERB =
  /^(?:create|make|put|add|write|append|copy|move|delete|remove|set|chmod|cd|go|change|switch|enter|run|execute|list|show|print|initialize|init|give|open|touch|save)$/i;

const hasSeparator = (c: Cursor, at: number): boolean => c.tokens[at] !== undefined;

/** "a,b,c" in one word. */
function expanded(name: Name): Name[] {
  return /^[\w.-]+(?:,[\w.-]+)+$/.test(name.text) && name.shell === name.text
    ? name.text.split(",").map((text) => ({ text, shell: text }))
    : [name];
}

/** The names within a directory, as words of the shell. */
export function within(directory: Name | undefined, names: readonly Name[]): string {
  if (directory === undefined || directory.text === ".")
    return names.map(({ shell }) => shell).join(" ");
  const base = directory.shell.replace(/\/$/, "");
  const [only] = names;
  if (names.length === 1 && only !== undefined) return `${base}/${only.shell}`;
  if (names.every(({ shell }) => /^[\w.%+@{}-]+$/.test(shell)))
    return `${base}/{${names.map(({ shell }) => shell).join(",")}}`;
  return names.map(({ shell }) => `${base}/${shell}`).join(" ");
}
