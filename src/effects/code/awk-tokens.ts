/** Tokens of AWK. */
import { call, type Node, name } from "./ast.js";
import { codePoint, isDigit, isWord, Parser, type Tok } from "./parser.js";

const OPERATORS: ReadonlySet<string> = new Set([
  "**=",
  "+=",
  "-=",
  "*=",
  "/=",
  "%=",
  "^=",
  "==",
  "<=",
  ">=",
  "!=",
  "++",
  "--",
  "&&",
  "||",
  ">>",
  "!~",
  "**",
  "|&",
  "::",
]);

export abstract class AwkTokens extends Parser {
  protected override scan(): Tok {
    const { src, limit } = this;
    const before = this.pos;
    let nl = this.pos === 0;
    for (;;) {
      if (this.pos >= limit) break;
      const c = src.charCodeAt(this.pos);
      if (c === 10) {
        nl = true;
        this.pos++;
      } else if (c === 32 || c === 9 || c === 13) this.pos++;
      else if (c === 92 && /^\r?\n/.test(src.substring(this.pos + 1, this.pos + 3)))
        this.pos += src.charCodeAt(this.pos + 1) === 13 ? 3 : 2;
      else if (c === 35) while (this.pos < limit && src.charCodeAt(this.pos) !== 10) this.pos++;
      else break;
    }
    const start = this.pos;
    const sp = start > before;
    if (start >= limit) return this.make("end", "", start, true, sp);
    const c = src.charCodeAt(start);
    if (isDigit(c) || (c === 46 && isDigit(src.charCodeAt(start + 1)))) {
      const match = /^(?:0[xX][0-9a-fA-F]+|\d*\.?\d*(?:[eE][-+]?\d+)?)/.exec(
        src.substring(start, Math.min(limit, start + 40)),
      );
      this.pos += match === null || match[0] === "" ? 1 : match[0].length;
      return this.make("num", src.substring(start, this.pos), start, nl, sp);
    }
    if (isWord(c) || c === 64) {
      this.pos++;
      while (
        this.pos < limit &&
        (isWord(src.charCodeAt(this.pos)) ||
          (src.startsWith("::", this.pos) && isWord(src.charCodeAt(this.pos + 2))))
      )
        this.pos += src.charAt(this.pos) === ":" ? 2 : 1;
      return this.make("name", src.substring(start, this.pos), start, nl, sp);
    }
    if (c === 34) return this.string(nl, sp);
    const op = this.operator(OPERATORS, 3);
    this.pos += op.length;
    return this.make("op", op, start, nl, sp);
  }

  protected string(nl: boolean, sp: boolean): Tok {
    const { src, limit } = this;
    const start = this.pos;
    let text = "";
    let i = start + 1;
    for (;;) {
      const c = src.charAt(i);
      if (i >= limit || c === "\n") {
        this.pos = i;
        this.problem("text without end");
        break;
      }
      if (c === '"') {
        i++;
        break;
      }
      if (c !== "\\") {
        text += c;
        i++;
        continue;
      }
      const e = src.charAt(i + 1);
      const simple = 'ntrabfv\\"/'.indexOf(e);
      if (simple >= 0) {
        text += '\n\t\r\x07\b\f\v\\"/'.charAt(simple);
        i += 2;
      } else if (e >= "0" && e <= "7") {
        let n = i + 1;
        while (n < i + 4 && /[0-7]/.test(src.charAt(n))) n++;
        text += codePoint(Number.parseInt(src.substring(i + 1, n), 8));
        i = n;
      } else if (e === "x") {
        const match = /^[0-9a-fA-F]{1,2}/.exec(src.substring(i + 2, i + 4));
        text += match === null ? "x" : codePoint(Number.parseInt(match[0], 16));
        i += 2 + (match?.[0].length ?? 0);
      } else if (e === "\n") i += 2;
      else {
        text += `\\${e}`;
        i += 2;
      }
    }
    this.pos = Math.min(i, limit);
    return this.make("str", text, start, nl, sp);
  }

  /** The slash at the current token begins a regular expression. */
  protected regex(): Node {
    const { src, limit } = this;
    let inClass = false;
    let i = this.tok.start + 1;
    for (; i < limit; i++) {
      const c = src.charAt(i);
      if (c === "\\") i++;
      else if (c === "[" && !inClass) {
        inClass = true;
        if (src.charAt(i + 1) === "]" || src.startsWith("^]", i + 1)) i++;
      } else if (c === "]") inClass = false;
      else if (c === "\n" || (c === "/" && !inClass)) break;
    }
    if (src.charAt(i) !== "/") this.problem("regular expression without end");
    this.pos = Math.min(i + 1, limit);
    this.next();
    return call(name("regex"), []);
  }
}
