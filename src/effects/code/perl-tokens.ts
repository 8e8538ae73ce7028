/** Tokens of Perl. Quote-like operators are read when the parser expects an operand. */
import { type Node, str } from "./ast.js";
import { BraceParser } from "./brace-parser.js";
import { closerOf, codePoint, isDigit, isHex, isWord, type Tok } from "./parser.js";

const OPERATORS: ReadonlySet<string> = new Set([
  "<=>",
  "**=",
  "||=",
  "&&=",
  "//=",
  "...",
  "<<=",
  ">>=",
  "=>",
  "->",
  "++",
  "--",
  "**",
  "=~",
  "!~",
  "==",
  "!=",
  "<=",
  ">=",
  "&&",
  "||",
  "//",
  "..",
  "::",
  "+=",
  "-=",
  "*=",
  "/=",
  ".=",
  "%=",
  "&=",
  "|=",
  "^=",
  "<<",
  ">>",
  "~~",
]);

export abstract class PerlTokens extends BraceParser {
  /** Where the line of a pending here-document ends, and where the text goes on. */
  private hereLine = -1;
  private hereEnd = -1;

  /** Expression in a part of the text. */
  protected abstract expressionAt(from: number, to: number): Node;
  /** Statements in a part of the text. */
  protected abstract statementsAt(from: number, to: number): Node;

  protected override scan(): Tok {
    const { src } = this;
    const before = this.pos;
    const nl = this.skipSpace();
    const start = this.pos;
    const sp = start > before;
    if (start >= this.limit) return this.make("end", "", start, true, sp);
    const c = src.charCodeAt(start);
    if (isDigit(c) || (c === 46 && isDigit(src.charCodeAt(start + 1)) && sp))
      return this.number(nl, sp);
    if (isWord(c)) {
      this.pos++;
      while (this.pos < this.limit) {
        if (isWord(src.charCodeAt(this.pos))) this.pos++;
        else if (src.startsWith("::", this.pos) && isWord(src.charCodeAt(this.pos + 2)))
          this.pos += 2;
        else break;
      }
      const word = src.substring(start, this.pos);
      if (word === "__END__" || word === "__DATA__") {
        this.pos = this.limit;
        return this.make("end", "", start, true, sp);
      }
      return this.make("name", word, start, nl, sp);
    }
    if (c === 36 || c === 64) return this.variable(c === 36 ? "$" : "@", nl, sp);
    if (c === 34 || c === 39 || c === 96) {
      this.pos++;
      return this.make("str", src.charAt(start), start, nl, sp);
    }
    const op = this.operator(OPERATORS, 3);
    this.pos += op.length;
    return this.make("op", op, start, nl, sp);
  }

  /** Skips spaces, comments, here-documents and pod; tells whether a line ended. */
  private skipSpace(): boolean {
    const { src, limit } = this;
    let nl = this.pos === 0;
    while (this.pos < limit) {
      const c = src.charCodeAt(this.pos);
      if (c === 10) {
        nl = true;
        if (this.pos === this.hereLine) {
          this.pos = this.hereEnd;
          this.hereLine = -1;
        } else this.pos++;
      } else if (c === 32 || c === 9 || c === 13 || c === 12) this.pos++;
      else if (c === 35) {
        while (this.pos < limit && src.charCodeAt(this.pos) !== 10) this.pos++;
      } else if (
        c === 61 &&
        (this.pos === 0 || src.charCodeAt(this.pos - 1) === 10) &&
        /^=[a-z]/.test(src.substring(this.pos, this.pos + 2))
      ) {
        const end = src.indexOf("\n=cut", this.pos);
        if (end < 0 || end > limit) this.pos = limit;
        else {
          const line = src.indexOf("\n", end + 1);
          this.pos = line < 0 ? limit : line;
        }
      } else break;
    }
    if (this.pos > limit) this.pos = limit;
    return nl;
  }

  private number(nl: boolean, sp: boolean): Tok {
    const { src } = this;
    const start = this.pos++;
    const radix = /^0[xXbB]/.test(src.substring(start, start + 2));
    for (;;) {
      const c = src.charCodeAt(this.pos);
      if (this.pos >= this.limit) break;
      const point =
        c === 46 && src.charCodeAt(this.pos + 1) !== 46 && isDigit(src.charCodeAt(this.pos + 1));
      const letter = radix ? isHex(c) || c === 120 || c === 98 : c === 101 || c === 69;
      if (isDigit(c) || c === 95 || point || letter) this.pos++;
      else break;
    }
    return this.make("num", src.substring(start, this.pos), start, nl, sp);
  }

  /** `$x`, `@x`, `$::x`, `${x}`, `$1`, `$$`, `$@`; a sigil alone when a block or variable follows. */
  private variable(sigil: string, nl: boolean, sp: boolean): Tok {
    const { src, limit } = this;
    const start = this.pos++;
    if (sigil === "$" && src.charAt(this.pos) === "#" && /[\w${]/.test(src.charAt(this.pos + 1))) {
      this.pos++;
      return this.make("op", "$#", start, nl, sp);
    }
    const c = src.charCodeAt(this.pos);
    if (isWord(c) || (c === 58 && src.startsWith("::", this.pos))) {
      if (isDigit(c)) while (isDigit(src.charCodeAt(this.pos))) this.pos++;
      else {
        while (this.pos < limit) {
          if (isWord(src.charCodeAt(this.pos))) this.pos++;
          else if (src.startsWith("::", this.pos) && /[\w{]/.test(src.charAt(this.pos + 2)))
            this.pos += 2;
          else break;
        }
      }
      return this.make("var", src.substring(start, this.pos), start, nl, sp);
    }
    if (c === 123) {
      const match = /^\{\s*(\^?\w+)\s*\}/.exec(
        src.substring(this.pos, Math.min(limit, this.pos + 80)),
      );
      if (match !== null) {
        this.pos += match[0].length;
        return this.make("var", sigil + match[1], start, nl, sp);
      }
      return this.make("op", sigil, start, nl, sp);
    }
    if (c === 36 && /[\w${:]/.test(src.charAt(this.pos + 1)))
      return this.make("op", sigil, start, nl, sp);
    if (
      sigil === "$" &&
      this.pos < limit &&
      /[!"$&'()*+,\-./:;<=>?@[\\\]^`|~0]/.test(src.charAt(this.pos))
    ) {
      if (src.charAt(this.pos) === "^" && /[A-Z]/.test(src.charAt(this.pos + 1))) this.pos++;
      this.pos++;
      return this.make("var", src.substring(start, this.pos), start, nl, sp);
    }
    if (sigil === "@" && /[-+]/.test(src.charAt(this.pos))) this.pos++;
    return this.make("op", sigil, start, nl, sp);
  }

  // ---- quotes

  /** Text between delimiters that begin at `at`; `pos` ends behind the closing one. */
  protected delimited(at: number): { from: number; to: number; open: string } {
    const { src, limit } = this;
    const open = src.charAt(at);
    const close = closerOf(open);
    let depth = 0;
    let i = at + 1;
    for (; i < limit; i++) {
      const c = src.charAt(i);
      if (c === "\\") i++;
      else if (c === close && (depth === 0 || open === close)) break;
      else if (c === open) depth++;
      else if (c === close) depth--;
    }
    if (i >= limit) this.problem("quote without end");
    this.pos = Math.min(i + 1, limit);
    return { from: at + 1, to: Math.min(i, limit), open };
  }

  /** First character that is not white space or a comment, from `at`. */
  protected afterSpace(at: number): number {
    const { src, limit } = this;
    let i = at;
    while (i < limit && /\s/.test(src.charAt(i))) i++;
    return i;
  }

  /** Text of single quotes. */
  protected plainText(from: number, to: number): string {
    return this.src.substring(from, to).replace(/\\([\\'])/g, "$1");
  }

  /** Text of double quotes with its variables. */
  protected interpolated(from: number, to: number): Node[] {
    const { src } = this;
    const parts: Node[] = [];
    let text = "";
    let i = from;
    while (i < to) {
      const c = src.charAt(i);
      if (c === "\\" && i + 1 < to) {
        const { value, next } = perlEscape(src, i + 1);
        text += value;
        i = next;
        continue;
      }
      if (c === "$" || c === "@") {
        const end = this.interpolationEnd(i, to);
        if (end > i) {
          if (text !== "") parts.push(str(text));
          text = "";
          const node = this.expressionAt(i, end);
          // A list in a text is its items with spaces between.
          parts.push(
            c === "@"
              ? {
                  t: "call",
                  f: { t: "name", v: "join" },
                  args: [{ v: str(" ") }, { v: node, spread: true }],
                }
              : node,
          );
          i = end;
          continue;
        }
      }
      text += c;
      i++;
    }
    if (text !== "" || parts.length === 0) parts.push(str(text));
    return parts;
  }

  /** Where the variable that begins at `at` ends; `at` when there is none. */
  private interpolationEnd(at: number, to: number): number {
    const { src } = this;
    let i = at + 1;
    while (src.charAt(i) === "$" && i < to && /[\w{$]/.test(src.charAt(i + 1))) i++;
    if (src.charAt(i) === "{") {
      i = this.bracketEnd(i, to);
    } else if (
      isWord(src.charCodeAt(i)) ||
      (src.startsWith("::", i) && isWord(src.charCodeAt(i + 2)))
    ) {
      if (src.charAt(at) === "@" && isDigit(src.charCodeAt(i))) return at;
      while (i < to) {
        if (isWord(src.charCodeAt(i))) i++;
        else if (src.startsWith("::", i) && isWord(src.charCodeAt(i + 2))) i += 2;
        else break;
      }
    } else if (src.charAt(at) === "$" && /[&!@0/\\,;.]/.test(src.charAt(i)) && i < to) {
      return src.charAt(i) === "@" ||
        src.charAt(i) === "!" ||
        src.charAt(i) === "&" ||
        src.charAt(i) === "0"
        ? i + 1
        : at;
    } else return at;
    for (;;) {
      const c = src.charAt(i);
      if (i >= to) break;
      if (c === "[") {
        if (!/^\[(?:-?\d+|\$\w+|\$#?\w+[-+]\d+)\]/.test(src.substring(i, Math.min(to, i + 40))))
          break;
        i = this.bracketEnd(i, to);
      } else if (c === "{") i = this.bracketEnd(i, to);
      else if (c === "-" && src.charAt(i + 1) === ">" && /[[{@]/.test(src.charAt(i + 2))) {
        i += 2;
        if (src.charAt(i) === "@") i += 2;
      } else break;
    }
    return Math.min(i, to);
  }

  private bracketEnd(at: number, to: number): number {
    const { src } = this;
    let open = 0;
    for (let i = at; i < to; i++) {
      const c = src.charAt(i);
      if (c === "\\") i++;
      else if (c === "{" || c === "[") open++;
      else if (c === "}" || c === "]") {
        if (--open === 0) return i + 1;
      }
    }
    return to;
  }

  /** Body of a here-document whose `<<` begins at `at`; undefined when it is none. */
  protected hereDoc(at: number): Node[] | undefined {
    const { src, limit } = this;
    const head = /^<<(~?)(?:[ \t]*"([^"\n]*)"|[ \t]*'([^'\n]*)'|([A-Za-z_]\w*))/.exec(
      src.substring(at, Math.min(limit, at + 120)),
    );
    if (head === null) return undefined;
    const tag = head[2] ?? head[3] ?? head[4] ?? "";
    this.pos = at + head[0].length;
    let from = this.hereLine >= 0 ? this.hereEnd - 1 : src.indexOf("\n", this.pos);
    if (this.hereLine < 0) this.hereLine = from;
    if (from < 0) {
      this.problem("here-document without text");
      return [str("")];
    }
    from++;
    let line = from;
    let end = -1;
    while (line <= limit) {
      let stop = src.indexOf("\n", line);
      if (stop < 0 || stop > limit) stop = limit;
      const text = src.substring(line, stop);
      if ((head[1] === "~" ? text.trim() : text.replace(/\r$/, "")) === tag) {
        end = line;
        this.hereEnd = Math.min(stop + 1, limit);
        break;
      }
      if (stop >= limit) break;
      line = stop + 1;
    }
    if (end < 0) {
      this.problem("here-document without end");
      end = limit;
      this.hereEnd = limit;
    }
    return head[3] === undefined ? this.interpolated(from, end) : [str(src.substring(from, end))];
  }
}

/** The character that the escape stands for; `at` is behind the backslash. */
export function perlEscape(src: string, at: number): { value: string; next: number } {
  const c = src.charAt(at);
  switch (c) {
    case "n":
      return { value: "\n", next: at + 1 };
    case "t":
      return { value: "\t", next: at + 1 };
    case "r":
      return { value: "\r", next: at + 1 };
    case "a":
      return { value: "\x07", next: at + 1 };
    case "e":
      return { value: "\x1b", next: at + 1 };
    case "f":
      return { value: "\f", next: at + 1 };
    case "b":
      return { value: "\b", next: at + 1 };
    case "x": {
      if (src.charAt(at + 1) === "{") {
        const end = src.indexOf("}", at);
        if (end > 0 && end - at < 12) {
          return {
            value: codePoint(Number.parseInt(src.substring(at + 2, end), 16)),
            next: end + 1,
          };
        }
        return { value: "x", next: at + 1 };
      }
      let i = at + 1;
      while (i < at + 3 && isHex(src.charCodeAt(i))) i++;
      return { value: codePoint(Number.parseInt(src.substring(at + 1, i) || "0", 16)), next: i };
    }
    case "u":
    case "l":
    case "U":
    case "L":
    case "Q":
    case "E":
      // Changes of case are left aside: names of programs are matched as written.
      return { value: "", next: at + 1 };
    default:
      break;
  }
  if (c >= "0" && c <= "7") {
    let i = at;
    while (i < at + 3 && /[0-7]/.test(src.charAt(i))) i++;
    return { value: codePoint(Number.parseInt(src.substring(at, i), 8)), next: i };
  }
  return { value: c, next: at + 1 };
}
