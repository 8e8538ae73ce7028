/** Tokens of JavaScript and TypeScript. A slash is read as a regular expression when the parser asks. */
import { BraceParser } from "./brace-parser.js";
import { codePoint, isDigit, isHex, isWord, type Piece, type Tok } from "./parser.js";

const OPERATORS: ReadonlySet<string> = new Set([
  ">>>=",
  "...",
  "===",
  "!==",
  "**=",
  "<<=",
  ">>=",
  ">>>",
  "&&=",
  "||=",
  "??=",
  "=>",
  "==",
  "!=",
  "<=",
  ">=",
  "&&",
  "||",
  "??",
  "?.",
  "++",
  "--",
  "+=",
  "-=",
  "*=",
  "/=",
  "%=",
  "&=",
  "|=",
  "^=",
  "<<",
  ">>",
  "**",
]);

export abstract class NodeTokens extends BraceParser {
  protected override scan(): Tok {
    const { src, limit } = this;
    let nl = false;
    const before = this.pos;
    for (;;) {
      if (this.pos >= limit) break;
      const c = src.charCodeAt(this.pos);
      if (c === 10 || c === 0x2028 || c === 0x2029) {
        nl = true;
        this.pos++;
      } else if (c <= 32 || c === 0xa0 || c === 0xfeff) this.pos++;
      else if (c === 47 && src.charCodeAt(this.pos + 1) === 47) this.toLineEnd();
      else if (c === 47 && src.charCodeAt(this.pos + 1) === 42) {
        const end = src.indexOf("*/", this.pos + 2);
        if (end < 0) {
          this.problem("comment without end");
          this.pos = limit;
        } else {
          if (src.substring(this.pos, end).includes("\n")) nl = true;
          this.pos = end + 2;
        }
      } else if (c === 35 && this.pos === 0 && src.charCodeAt(1) === 33) this.toLineEnd();
      else break;
    }
    const start = this.pos;
    const sp = start > before;
    if (start >= limit) return this.make("end", "", start, true, sp);
    const c = src.charCodeAt(start);
    if (isDigit(c) || (c === 46 && isDigit(src.charCodeAt(start + 1)))) return this.number(nl, sp);
    if (isWord(c) || c === 36 || c === 92 || c === 35) return this.word(nl, sp);
    if (c === 34 || c === 39) return this.string(nl, sp);
    if (c === 96) return this.template(nl, sp);
    let op = this.operator(OPERATORS, 4);
    if (op === "?." && isDigit(src.charCodeAt(start + 2))) op = "?";
    this.pos += op.length;
    return this.make("op", op, start, nl, sp);
  }

  private toLineEnd(): void {
    while (this.pos < this.limit && this.src.charCodeAt(this.pos) !== 10) this.pos++;
  }

  private number(nl: boolean, sp: boolean): Tok {
    const { src } = this;
    const start = this.pos++;
    const radix = /^0[xXbBoO]/.test(src.substring(start, start + 2));
    for (;;) {
      const c = src.charCodeAt(this.pos);
      const sign = (c === 43 || c === 45) && !radix && /[eE]/.test(src.charAt(this.pos - 1));
      if (this.pos < this.limit && (isWord(c) || (c === 46 && !radix) || sign)) this.pos++;
      else break;
    }
    return this.make("num", src.substring(start, this.pos), start, nl, sp);
  }

  private word(nl: boolean, sp: boolean): Tok {
    const { src, limit } = this;
    const start = this.pos;
    let text = "";
    let from = start;
    if (src.charCodeAt(start) === 35) this.pos++;
    while (this.pos < limit) {
      const c = src.charCodeAt(this.pos);
      if (isWord(c) || c === 36) this.pos++;
      else if (c === 92 && src.charAt(this.pos + 1) === "u") {
        text += src.substring(from, this.pos);
        this.pos += 2;
        text += this.unicode();
        from = this.pos;
      } else break;
    }
    if (this.pos === start) {
      this.pos++;
      return this.make("op", src.charAt(start), start, nl, sp);
    }
    return this.make("name", text + src.substring(from, this.pos), start, nl, sp);
  }

  private string(nl: boolean, sp: boolean): Tok {
    const { src, limit } = this;
    const start = this.pos;
    const quote = src.charCodeAt(start);
    this.pos++;
    let text = "";
    let from = this.pos;
    for (;;) {
      const c = src.charCodeAt(this.pos);
      if (this.pos >= limit || c === 10) {
        text += src.substring(from, this.pos);
        this.problem("string without end");
        break;
      }
      if (c === quote) {
        text += src.substring(from, this.pos);
        this.pos++;
        break;
      }
      if (c === 92) {
        text += src.substring(from, this.pos) + this.escape();
        from = this.pos;
      } else this.pos++;
    }
    return this.make("str", text, start, nl, sp);
  }

  private escape(): string {
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
      case "b":
        return "\b";
      case "f":
        return "\f";
      case "v":
        return "\v";
      case "\r":
        if (src.charAt(this.pos) === "\n") this.pos++;
        return "";
      case "\n":
        return "";
      case "x":
        return this.hexDigits(2);
      case "u":
        return this.unicode();
      default:
        break;
    }
    if (c >= "0" && c <= "7") {
      let digits = c;
      while (digits.length < 3 && /[0-7]/.test(src.charAt(this.pos)))
        digits += src.charAt(this.pos++);
      return codePoint(Number.parseInt(digits, 8));
    }
    return c;
  }

  private unicode(): string {
    const { src } = this;
    if (src.charAt(this.pos) !== "{") return this.hexDigits(4);
    const end = src.indexOf("}", this.pos);
    if (end < 0 || end - this.pos > 10) return "";
    const text = src.substring(this.pos + 1, end);
    this.pos = end + 1;
    return codePoint(Number.parseInt(text, 16));
  }

  private hexDigits(count: number): string {
    const from = this.pos;
    while (this.pos - from < count && isHex(this.src.charCodeAt(this.pos))) this.pos++;
    return this.pos === from
      ? ""
      : codePoint(Number.parseInt(this.src.substring(from, this.pos), 16));
  }

  private template(nl: boolean, sp: boolean): Tok {
    const { src, limit } = this;
    const start = this.pos++;
    const parts: Piece[] = [];
    let text = "";
    let from = this.pos;
    for (;;) {
      if (this.pos >= limit) {
        text += src.substring(from, this.pos);
        this.problem("template without end");
        break;
      }
      const c = src.charCodeAt(this.pos);
      if (c === 96) {
        text += src.substring(from, this.pos);
        this.pos++;
        break;
      }
      if (c === 92) {
        text += src.substring(from, this.pos) + this.escape();
        from = this.pos;
      } else if (c === 36 && src.charCodeAt(this.pos + 1) === 123) {
        text += src.substring(from, this.pos);
        if (text !== "") parts.push(text);
        text = "";
        const to = this.closingBrace(this.pos + 2, 0);
        parts.push({ from: this.pos + 2, to });
        this.pos = Math.min(to + 1, limit);
        from = this.pos;
      } else this.pos++;
    }
    if (parts.length === 0) return this.make("str", text, start, nl, sp);
    if (text !== "") parts.push(text);
    return { k: "tpl", v: "", start, end: this.pos, nl, sp, parts };
  }

  /** Place of the brace that closes the one before `at`. */
  private closingBrace(at: number, depth: number): number {
    const { src, limit } = this;
    let open = 0;
    let i = at;
    for (; i < limit; i++) {
      const c = src.charCodeAt(i);
      if (c === 123) open++;
      else if (c === 125) {
        if (open === 0) return i;
        open--;
      } else if (c === 34 || c === 39) {
        for (i++; i < limit && src.charCodeAt(i) !== c; i++) {
          if (src.charCodeAt(i) === 92) i++;
          else if (src.charCodeAt(i) === 10) break;
        }
      } else if (c === 96) {
        i = this.closingTick(i + 1, depth + 1);
      } else if (c === 47 && src.charCodeAt(i + 1) === 42) {
        const end = src.indexOf("*/", i + 2);
        if (end < 0) return limit;
        i = end + 1;
      }
    }
    return i;
  }

  private closingTick(at: number, depth: number): number {
    const { src, limit } = this;
    if (depth > 24) return limit;
    let i = at;
    for (; i < limit; i++) {
      const c = src.charCodeAt(i);
      if (c === 92) i++;
      else if (c === 96) return i;
      else if (c === 36 && src.charCodeAt(i + 1) === 123) i = this.closingBrace(i + 2, depth);
    }
    return i;
  }

  /** Reads the slash at `start` as the beginning of a regular expression. */
  protected regexAt(start: number): Tok {
    const { src, limit } = this;
    let inClass = false;
    let i = start + 1;
    for (; i < limit; i++) {
      const c = src.charCodeAt(i);
      if (c === 10) break;
      if (c === 92) i++;
      else if (c === 91) inClass = true;
      else if (c === 93) inClass = false;
      else if (c === 47 && !inClass) break;
    }
    if (src.charCodeAt(i) !== 47) this.problem("regular expression without end");
    const body = src.substring(start + 1, i);
    i++;
    while (i < limit && isWord(src.charCodeAt(i))) i++;
    this.pos = i;
    return this.make("regex", body, start, false, false);
  }
}
