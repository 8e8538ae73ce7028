/** The words and operators of a text, roughly: what shape.ts blanks. Linear, and never fails. */

export interface Token {
  readonly kind: "word" | "redirect" | "operator";
  /** Of a word: its text without quotes. */
  readonly text: string;
  /** Some of it stood in quotes. */
  readonly isQuoted: boolean;
}

const blank = /[ \t]/;
const operator = /&&|\|\||;;|\|&|[;&|()\n]/y;
const redirect = /\d*(?:<<<|<<-?|<>|>>|>\||&>>|&>|>&|<&|<|>)/y;

/** @example [...lex("a 'b c'|d")].map(({ text }) => text) // ["a", "b c", "|", "d"] */
export function* lex(text: string): Generator<Token> {
  let at = 0;
  let endMark: string | undefined;
  let awaitsMark = false;
  while (at < text.length) {
    const mark = text.charAt(at);
    if (blank.test(mark)) {
      at += 1;
      continue;
    }
    if (mark === "\\" && text.charAt(at + 1) === "\n") {
      at += 2;
      continue;
    }
    if (mark === "\n" && endMark !== undefined) {
      // What a here-document holds is one long word.
      const end = endOfDocument(text, at + 1, endMark);
      endMark = undefined;
      yield { kind: "word", text: text.slice(at + 1, end), isQuoted: true };
      at = end;
      continue;
    }
    const isRedirect = matchAt(redirect, text, at);
    if (isRedirect !== undefined) {
      yield { kind: "redirect", text: isRedirect, isQuoted: false };
      at += isRedirect.length;
      awaitsMark = /<<-?$/.test(isRedirect);
      continue;
    }
    const found = matchAt(operator, text, at);
    if (found !== undefined) {
      yield { kind: "operator", text: found === "\n" ? ";" : found, isQuoted: false };
      at += found.length;
      continue;
    }
    const word = wordAt(text, at);
    at = word.end;
    if (awaitsMark) {
      endMark = word.text;
      awaitsMark = false;
    } else yield { kind: "word", text: word.text, isQuoted: word.isQuoted };
    if (word.substitution) yield { kind: "operator", text: "$(", isQuoted: false };
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** A word from `start`; it ends behind `$(` or a backtick, so that what is in there is read as a command. */
function wordAt(
  text: string,
  start: number,
): { text: string; end: number; isQuoted: boolean; substitution: boolean } {
  let result = "";
  let isQuoted = false;
  let at = start;
  while (at < text.length) {
    const mark = text.charAt(at);
    if (mark === "\\") {
      result += text.charAt(at + 1);
      at += 2;
    } else if (mark === "'" || mark === '"') {
      isQuoted = true;
      const end = endOfQuote(text, at, mark);
      const inner = text.slice(at + 1, end);
      const opens = mark === '"' ? inner.search(/(?<!\\)(?:\$\((?!\()|`)/) : -1;
      if (opens >= 0) {
        const width = inner.startsWith("`", opens) ? 1 : 2;
        const next = at + 1 + opens + width;
        return {
          text: `${result}${inner.slice(0, opens)}$`,
          end: next,
          isQuoted,
          substitution: true,
        };
      }
      result += inner;
      at = end + 1;
    } else if (mark === "`" || (mark === "$" && text.charAt(at + 1) === "(")) {
      const end = at + (mark === "`" ? 1 : 2);
      return { text: `${result}$`, end, isQuoted, substitution: true };
    } else if (/[\s;&|()<>]/.test(mark)) break;
    else {
      result += mark;
      at += 1;
    }
  }
  return { text: result, end: Math.max(at, start + 1), isQuoted, substitution: false };
}

function endOfQuote(text: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== quote) {
    at += quote === '"' && text.charAt(at) === "\\" ? 2 : 1;
  }
  return Math.min(at, text.length);
}

function endOfDocument(text: string, start: number, mark: string): number {
  for (let at = start; at < text.length; ) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (line.replace(/^\t+/, "") === mark) return at;
    if (end < 0) break;
    at = end + 1;
  }
  return text.length;
}
