import { codePoint, isDigit, isWord, Parser, type Tok } from "./parser.js";

const OPERATORS: ReadonlySet<string> = new Set([
  "...",
  "..",
  "==",
  "~=",
  "<=",
  ">=",
  "//",
  "::",
  "<<",
  ">>",
]);

export abstract class LuaTokens extends Parser {
  protected override scan(): Tok {
    const { src, limit } = this;
    const before = this.pos;
    let nl = false;
    for (;;) {
      if (this.pos >= limit) break;
      const c = src.charCodeAt(this.pos);
      if (c === 10) {
        nl = true;
        this.pos++;
      } else if (c <= 32) this.pos++;
      else if (c === 45 && src.charCodeAt(this.pos + 1) === 45) {
        const long = this.longBracket(this.pos + 2);
        if (long !== undefined) this.pos = long.end;
        else while (this.pos < limit && src.charCodeAt(this.pos) !== 10) this.pos++;
      } else break;
    }
    const start = this.pos;
    const sp = start > before;
    if (start >= limit) return this.make("end", "", start, true, sp);
    const c = src.charCodeAt(start);
    if (isDigit(c) || (c === 46 && isDigit(src.charCodeAt(start + 1)))) {
      this.pos++;
      while (this.pos < limit) {
        const d = src.charCodeAt(this.pos);
        const sign =
          (d === 43 || d === 45) &&
          /[eEpP]/.test(src.charAt(this.pos - 1)) &&
          !/^0[xX]/.test(src.substring(start, start + 2));
        const point = d === 46 && src.charCodeAt(this.pos + 1) !== 46;
        if (isWord(d) || point || sign) this.pos++;
        else break;
      }
      return this.make("num", src.substring(start, this.pos), start, nl, sp);
    }
    if (isWord(c)) {
      while (this.pos < limit && isWord(src.charCodeAt(this.pos))) this.pos++;
      return this.make("name", src.substring(start, this.pos), start, nl, sp);
    }
    if (c === 34 || c === 39) return this.string(nl, sp);
    if (c === 91) {
      const long = this.longBracket(start);
      if (long !== undefined) {
        this.pos = long.end;
        return this.make("str", long.text, start, nl, sp);
      }
    }
    const op = this.operator(OPERATORS, 3);
    this.pos += op.length;
    return this.make("op", op, start, nl, sp);
  }

  /** `[[ … ]]`, `[==[ … ]==]` at the place. */
  protected longBracket(at: number): { text: string; end: number } | undefined {
    const { src, limit } = this;
    if (src.charAt(at) !== "[") return undefined;
    let i = at + 1;
    while (src.charAt(i) === "=") i++;
    if (src.charAt(i) !== "[") return undefined;
    const close = `]${"=".repeat(i - at - 1)}]`;
    const end = src.indexOf(close, i + 1);
    if (end < 0 || end >= limit) {
      this.problem("text without end");
      return { text: src.substring(i + 1, limit), end: limit };
    }
    return { text: src.substring(i + 1, end).replace(/^\r?\n/, ""), end: end + close.length };
  }

  protected string(nl: boolean, sp: boolean): Tok {
    const { src, limit } = this;
    const start = this.pos;
    const quote = src.charAt(start);
    let text = "";
    let i = start + 1;
    for (;;) {
      const c = src.charAt(i);
      if (i >= limit || c === "\n") {
        this.pos = i;
        this.problem("text without end");
        break;
      }
      if (c === quote) {
        i++;
        break;
      }
      if (c !== "\\") {
        text += c;
        i++;
        continue;
      }
      const e = src.charAt(i + 1);
      const simple = "nrtabfv\\\"'\n".indexOf(e);
      if (simple >= 0) {
        text += "\n\r\t\x07\b\f\v\\\"'\n".charAt(simple);
        i += 2;
      } else if (e === "x") {
        text += codePoint(Number.parseInt(src.substring(i + 2, i + 4), 16));
        i += 4;
      } else if (e === "z") {
        i += 2;
        while (/\s/.test(src.charAt(i)) && i < limit) i++;
      } else if (e === "u") {
        const end = src.indexOf("}", i);
        text += end < 0 ? "" : codePoint(Number.parseInt(src.substring(i + 3, end), 16));
        i = end < 0 ? i + 2 : end + 1;
      } else if (isDigit(e.charCodeAt(0))) {
        let n = i + 1;
        while (n < i + 4 && isDigit(src.charCodeAt(n))) n++;
        text += codePoint(Number(src.substring(i + 1, n)));
        i = n;
      } else {
        text += e;
        i += 2;
      }
    }
    this.pos = Math.min(i, limit);
    return this.make("str", text, start, nl, sp);
  }
}
