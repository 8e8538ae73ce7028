/** The words of a request and of a command, as what is learned from a corpus sees them. */
import type { Token } from "../text/tokens.js";
import { SMALL } from "./finder.js";
import { kindOf, written } from "./things.js";

/** Words and operators of a command as written, quotes and all; linear, and never fails. */
export function rawWords(command: string): readonly string[] {
  const out: string[] = [];
  let word = "";
  let open = "";
  const isOperator = (): boolean => /^[|;<>]/.test(word);
  const end = (): void => {
    if (word !== "") out.push(word);
    word = "";
  };
  for (let at = 0; at < command.length; at++) {
    const char = command[at] as string;
    if (open !== "") {
      word += char;
      if (char === open) open = "";
      else if (char === "\\" && open === '"') word += command[++at] ?? "";
    } else if (/\s/.test(char)) end();
    else {
      if (isOperator() !== /[|;<>]/.test(char)) end();
      word += char;
      if (char === "\\") word += command[++at] ?? "";
      else if (char === "'" || char === '"') open = char;
    }
  }
  end();
  return out;
}

/** A word without its quotes and backslashes. */
export const bare = (word: string): string => word.replace(/\\(?=\S)|["']/g, "");

/** How a word is quoted: `'`, `"`, `\` or not at all. */
const quoteOf = (word: string): string => /["'\\]/.exec(word)?.[0] ?? "";

const LONGEST = 24;

/**
 * The words of a command, what its request names blanked to its kind and the style of its quotes.
 *
 * @example abstractWords("find . -name '*.c'", tokenize("find *.c")) // ["find", ".", "-name", "<glob>'"]
 */
export function abstractWords(command: string, request: readonly Token[]): readonly string[] {
  const things = request
    .filter(({ thing, text }) => thing && !/^[./~]$/.test(text))
    .map((token) => ({ text: written(token), kind: kindOf(token).split(" ")[0] }))
    .filter(({ text }) => text.length > 1 || /\d/.test(text))
    .sort((a, b) => b.text.length - a.text.length);
  return rawWords(command).map((raw) => {
    const plain = bare(raw);
    for (const { text, kind } of things) {
      const at = plain.indexOf(text);
      if (at < 0) continue;
      const before = plain.slice(0, at).slice(-LONGEST);
      const after = plain.slice(at + text.length).slice(0, LONGEST);
      return `${before}<${kind}>${after}${quoteOf(raw)}`;
    }
    return raw.slice(0, LONGEST);
  });
}

/** The words of a request; things by their kind, the usual places by themselves. */
export function saidWords(tokens: readonly Token[]): readonly string[] {
  return tokens
    .filter(({ text }) => !SMALL.has(text.toLowerCase()))
    .map((token) => {
      if (!token.thing) return token.text.toLowerCase();
      return /^[./~]$/.test(token.text) ? token.text : `<${kindOf(token)}>`;
    });
}

/** Words, and each with the one before it, which says in which order they stand. */
export function withNeighbours(words: readonly string[]): readonly string[] {
  return [...words, ...words.map((word, i) => `${words[i - 1] ?? "^"} ${word}`)];
}

/** Programs, options and structure of a command that is cut into words. */
export function formOf(words: readonly string[]): string {
  return words
    .map((word, i) =>
      i === 0 || words[i - 1] === "|" || /^-[\w-]+$|^[|;<>&]+$/.test(word) ? word : "_",
    )
    .join(" ");
}

/** What a command says but for its quotes and blanks. */
export const plainKey = (command: string): string => command.replace(/["'\\\s]+/g, " ").trim();
