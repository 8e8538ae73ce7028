/** Tokens of Python: indentation, every form of string, f-strings with their expressions. */
import { codePoint, isDigit, isHex, isWord, Parser, type Piece, type Tok } from "./parser.js";

const OPERATORS: ReadonlySet<string> = new Set([
  "**=",
  "//=",
  ">>=",
  "<<=",
  "...",
  "**",
  "//",
  ">>",
  "<<",
  "<=",
  ">=",
  "==",
  "!=",
  "->",
  "+=",
  "-=",
  "*=",
  "/=",
  "%=",
  "&=",
  "|=",
  "^=",
  "@=",
  ":=",
  "<>",
]);

export abstract class PythonTokens extends Parser {
  /** Open brackets: line breaks mean nothing inside. */
  protected brackets = 0;
  /** The next token begins a line, so that its indentation counts. */
  protected lineStart = true;
  private readonly indents: number[] = [];
  private pending: Tok[] = [];

  protected override scan(): Tok {
    const waiting = this.pending.shift();
    if (waiting !== undefined) return waiting;
    const { src, limit } = this;
    let sp = false;
    if (this.lineStart && this.brackets === 0) {
      this.lineStart = false;
      const indented = this.indentation();
      if (indented !== undefined) return indented;
    }
    for (;;) {
      const c = src.charCodeAt(this.pos);
      if (this.pos >= limit) break;
      if (c === 32 || c === 9 || c === 12 || c === 13) this.pos++;
      else if (c === 92 && /^\r?\n/.test(src.substring(this.pos + 1, this.pos + 3))) {
        this.pos += src.charCodeAt(this.pos + 1) === 13 ? 3 : 2;
      } else if (c === 35) {
        while (this.pos < limit && src.charCodeAt(this.pos) !== 10) this.pos++;
      } else if (c === 10 && this.brackets > 0) this.pos++;
      else break;
      sp = true;
    }
    const start = this.pos;
    if (start >= limit) {
      for (let i = this.indents.length; i > 1; i--) {
        this.pending.push(this.make("dedent", "", start, true, true));
      }
      this.indents.length = 0;
      if (this.pending.length > 0) {
        this.pending.push(this.make("end", "", start, true, true));
        return this.make("nl", "", start, true, true);
      }
      return this.make("end", "", start, true, sp);
    }
    const c = src.charCodeAt(start);
    if (c === 10) {
      this.pos++;
      this.lineStart = true;
      return this.make("nl", "", start, false, sp);
    }
    if (c === 34 || c === 39) return this.string("", start, sp);
    if (isDigit(c) || (c === 46 && isDigit(src.charCodeAt(start + 1))))
      return this.number(start, sp);
    if (isWord(c)) {
      this.pos++;
      while (this.pos < limit && isWord(src.charCodeAt(this.pos))) this.pos++;
      const word = src.substring(start, this.pos);
      const q = src.charCodeAt(this.pos);
      if ((q === 34 || q === 39) && word.length <= 2 && /^[rbuft]{1,2}$/i.test(word)) {
        return this.string(word.toLowerCase(), start, sp);
      }
      // Letters that only look different name the same thing.
      const plain = /^\w+$/.test(word) ? word : word.normalize("NFKC");
      return this.make("name", plain, start, false, sp);
    }
    const op = this.operator(OPERATORS, 3);
    this.pos += op.length;
    if (op === "(" || op === "[" || op === "{") this.brackets++;
    else if ((op === ")" || op === "]" || op === "}") && this.brackets > 0) this.brackets--;
    return this.make("op", op, start, false, sp);
  }

  /** Measures the next line that is not empty, and queues what changed. */
  private indentation(): Tok | undefined {
    const { src, limit } = this;
    let width = 0;
    let at = this.pos;
    for (; at < limit; at++) {
      const c = src.charCodeAt(at);
      if (c === 32) width++;
      else if (c === 9) width = width - (width % 8) + 8;
      else if (c === 35) {
        while (at < limit && src.charCodeAt(at) !== 10) at++;
        width = 0;
        if (at >= limit) break;
      } else if (c === 10) width = 0;
      else if (c !== 13 && c !== 12) break;
    }
    this.pos = at;
    if (at >= limit) return undefined;
    const { indents } = this;
    if (indents.length === 0) {
      indents.push(width);
      return undefined;
    }
    const now = indents[indents.length - 1] as number;
    if (width > now) {
      indents.push(width);
      return this.make("indent", "", at, true, true);
    }
    let first: Tok | undefined;
    while (indents.length > 1 && width < (indents[indents.length - 1] as number)) {
      indents.pop();
      const tok = this.make("dedent", "", at, true, true);
      if (first === undefined) first = tok;
      else this.pending.push(tok);
    }
    if (indents.length === 1 && width < (indents[0] as number)) indents[0] = width;
    return first;
  }

  private number(start: number, sp: boolean): Tok {
    const { src } = this;
    this.pos++;
    for (;;) {
      const c = src.charCodeAt(this.pos);
      const exponent =
        (c === 43 || c === 45) &&
        /[eE]/.test(src.charAt(this.pos - 1)) &&
        !/^0[xX]/.test(src.substring(start, start + 2));
      if (this.pos < this.limit && (isWord(c) || c === 46 || exponent)) this.pos++;
      else break;
    }
    return this.make("num", src.substring(start, this.pos), start, false, sp);
  }

  private string(prefix: string, start: number, sp: boolean): Tok {
    const { src, limit } = this;
    const quote = src.charAt(this.pos);
    const triple = src.startsWith(quote.repeat(3), this.pos);
    const close = triple ? quote.repeat(3) : quote;
    this.pos += close.length;
    const raw = prefix.includes("r");
    const formatted = prefix.includes("f") || prefix.includes("t");
    const parts: Piece[] = [];
    let text = "";
    let closed = false;
    let from = this.pos;
    while (this.pos < limit) {
      const c = src.charCodeAt(this.pos);
      if (c === quote.charCodeAt(0) && (!triple || src.startsWith(close, this.pos))) {
        text += src.substring(from, this.pos);
        this.pos += close.length;
        closed = true;
        break;
      }
      if (c === 10 && !triple) break;
      if (c === 92) {
        if (raw) {
          this.pos += 2;
          continue;
        }
        text += src.substring(from, this.pos);
        text += this.escape(prefix.includes("b"));
        from = this.pos;
      } else if (formatted && (c === 123 || c === 125)) {
        text += src.substring(from, this.pos);
        if (src.charCodeAt(this.pos + 1) === c || c === 125) {
          text += src.charAt(this.pos);
          this.pos += src.charCodeAt(this.pos + 1) === c ? 2 : 1;
        } else {
          if (text !== "") parts.push(text);
          text = "";
          parts.push(this.embedded(close));
        }
        from = this.pos;
      } else this.pos++;
    }
    if (!closed) {
      text += src.substring(from, Math.min(this.pos, limit));
      this.problem("string without end");
    }
    if (!formatted || parts.length === 0) return this.make("str", text, start, false, sp);
    if (text !== "") parts.push(text);
    return { k: "tpl", v: "", start, end: this.pos, nl: false, sp, parts };
  }

  /** The expression of an f-string's `{…}`; `pos` stands on the brace and ends behind its partner. */
  private embedded(close: string): Piece {
    const { src, limit } = this;
    const from = this.pos + 1;
    let to = -1;
    let open = 0;
    let at = from;
    for (; at < limit; at++) {
      const c = src.charAt(at);
      if (c === "'" || c === '"') {
        if (close.length === 1 && c === close && to < 0 && open === 0 && !this.closesLater(at, c))
          break;
        const long = src.startsWith(c.repeat(3), at) ? c.repeat(3) : c;
        const end = src.indexOf(long, at + long.length);
        if (end < 0 || end >= limit) break;
        at = end + long.length - 1;
      } else if (c === "(" || c === "[" || c === "{") open++;
      else if (c === "}" && open === 0) break;
      else if (c === ")" || c === "]" || c === "}") open--;
      else if (open === 0 && to < 0) {
        const after = src.charAt(at + 1);
        if (c === ":" || (c === "!" && after !== "=") || (c === "=" && /[}:!]/.test(after)))
          to = at;
      }
    }
    if (to < 0) to = at;
    this.pos = Math.min(at + 1, limit);
    return { from, to };
  }

  private closesLater(at: number, quote: string): boolean {
    const brace = this.src.indexOf("}", at);
    const again = this.src.indexOf(quote, at + 1);
    return again > 0 && brace > again;
  }

  private escape(bytes: boolean): string {
    const { src } = this;
    const c = src.charAt(this.pos + 1);
    this.pos += 2;
    switch (c) {
      case "n":
        return "\n";
      case "t":
        return "\t";
      case "r":
        return "\r";
      case "a":
        return "\x07";
      case "b":
        return "\b";
      case "f":
        return "\f";
      case "v":
        return "\v";
      case "\n":
        return "";
      case "x":
        return this.hexDigits(2);
      case "u":
        return bytes ? "\\u" : this.hexDigits(4);
      case "U":
        return bytes ? "\\U" : this.hexDigits(8);
      case "N": {
        if (src.charAt(this.pos) !== "{") return "\\N";
        const end = src.indexOf("}", this.pos);
        if (end < 0) return "\\N";
        this.pos = end + 1;
        return "?";
      }
      default:
        break;
    }
    if (c >= "0" && c <= "7") {
      let digits = c;
      while (digits.length < 3 && /[0-7]/.test(src.charAt(this.pos)))
        digits += src.charAt(this.pos++);
      return codePoint(Number.parseInt(digits, 8));
    }
    return c === "\\" || c === "'" || c === '"' ? c : `\\${c}`;
  }

  private hexDigits(count: number): string {
    const from = this.pos;
    while (this.pos - from < count && isHex(this.src.charCodeAt(this.pos))) this.pos++;
    return this.pos === from
      ? ""
      : codePoint(Number.parseInt(this.src.substring(from, this.pos), 16));
  }
}
