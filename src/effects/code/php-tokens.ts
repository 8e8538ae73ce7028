/** Tokens of PHP. */
import { type Node, str } from "./ast.js";
import { BraceParser } from "./brace-parser.js";
import { codePoint, isDigit, isHex, isWord, type Tok } from "./parser.js";

const OPERATORS: ReadonlySet<string> = new Set([
  "<=>",
  "===",
  "!==",
  "**=",
  "??=",
  "<<=",
  ">>=",
  "...",
  "?->",
  "=>",
  "->",
  "::",
  "==",
  "!=",
  "<>",
  "<=",
  ">=",
  "&&",
  "||",
  "??",
  "**",
  "++",
  "--",
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
]);

export abstract class PhpTokens extends BraceParser {
  protected abstract expressionAt(from: number, to: number): Node;

  /** Skips text outside of `<?php … ?>`; the output of the page is of no interest. */
  protected toCode(): void {
    const at = this.src.indexOf("<?", this.pos);
    if (at < 0 || at >= this.limit) {
      this.pos = this.limit;
      return;
    }
    this.pos = at + 2;
    if (/^php\b/i.test(this.src.substring(this.pos, this.pos + 4))) this.pos += 3;
    else if (this.src.charAt(this.pos) === "=") this.pos += 1;
  }

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
      else if (
        (c === 35 && src.charAt(this.pos + 1) !== "[") ||
        (c === 47 && src.charCodeAt(this.pos + 1) === 47)
      ) {
        while (
          this.pos < limit &&
          src.charCodeAt(this.pos) !== 10 &&
          !src.startsWith("?>", this.pos)
        )
          this.pos++;
      } else if (c === 47 && src.charCodeAt(this.pos + 1) === 42) {
        const end = src.indexOf("*/", this.pos + 2);
        if (end < 0) {
          this.problem("comment without end");
          this.pos = limit;
        } else this.pos = end + 2;
      } else if (c === 35) {
        // An attribute.
        const end = src.indexOf("]", this.pos);
        this.pos = end < 0 ? limit : end + 1;
      } else break;
    }
    const start = this.pos;
    const sp = start > before;
    if (start >= limit) return this.make("end", "", start, true, sp);
    const c = src.charCodeAt(start);
    if (c === 63 && src.charCodeAt(start + 1) === 62) {
      this.pos += 2;
      const echo = this.src.indexOf("<?", this.pos);
      const writes = echo >= 0 && this.src.charAt(echo + 2) === "=";
      this.toCode();
      return { ...this.make("op", ";", start, nl, sp), ...(writes ? { parts: [] } : {}) };
    }
    if (isDigit(c) || (c === 46 && isDigit(src.charCodeAt(start + 1)))) return this.number(nl, sp);
    if (isWord(c) || (c === 92 && isWord(src.charCodeAt(start + 1)))) {
      this.pos++;
      while (this.pos < limit) {
        const d = src.charCodeAt(this.pos);
        if (isWord(d) || (d === 92 && isWord(src.charCodeAt(this.pos + 1)))) this.pos++;
        else break;
      }
      return this.make("name", src.substring(start, this.pos), start, nl, sp);
    }
    if (c === 36 && isWord(src.charCodeAt(start + 1))) {
      this.pos++;
      while (this.pos < limit && isWord(src.charCodeAt(this.pos))) this.pos++;
      return this.make("var", src.substring(start, this.pos), start, nl, sp);
    }
    if (c === 34 || c === 39 || c === 96 || src.startsWith("<<<", start)) {
      this.pos++;
      return this.make("str", src.charAt(start), start, nl, sp);
    }
    const op = this.operator(OPERATORS, 3);
    this.pos += op.length;
    return this.make("op", op, start, nl, sp);
  }

  private number(nl: boolean, sp: boolean): Tok {
    const { src } = this;
    const start = this.pos++;
    const radix = /^0[xXbBoO]/.test(src.substring(start, start + 2));
    for (;;) {
      const c = src.charCodeAt(this.pos);
      if (this.pos >= this.limit) break;
      const point = c === 46 && !radix && isDigit(src.charCodeAt(this.pos + 1));
      const letter = radix
        ? isHex(c) || /[xXoO]/.test(src.charAt(this.pos))
        : c === 101 || c === 69;
      if (isDigit(c) || c === 95 || point || letter) this.pos++;
      else break;
    }
    return this.make("num", src.substring(start, this.pos), start, nl, sp);
  }

  /** Pieces of the text that begins at the current token; `pos` ends behind it. */
  protected textParts(start: number): Node[] {
    const { src, limit } = this;
    const quote = src.charAt(start);
    if (quote === "<") return this.hereDoc(start);
    let end = start + 1;
    while (end < limit && src.charAt(end) !== quote) {
      if (src.charAt(end) === "\\") end += 2;
      else if (quote !== "'" && src.startsWith("{$", end)) end = this.braceEnd(end, limit) + 1;
      else end++;
    }
    if (end >= limit) {
      this.problem("text without end");
      end = limit;
    }
    this.pos = Math.min(end + 1, limit);
    if (quote === "'") return [str(src.substring(start + 1, end).replace(/\\([\\'])/g, "$1"))];
    return this.interpolated(start + 1, end, quote);
  }

  private hereDoc(start: number): Node[] {
    const { src, limit } = this;
    const head = /^<<<[ \t]*(['"]?)([A-Za-z_]\w*)\1[ \t]*\r?\n/.exec(
      src.substring(start, Math.min(limit, start + 120)),
    );
    if (head === null) {
      this.problem("unexpected text");
      this.pos = start + 3;
      return [str("")];
    }
    const from = start + head[0].length;
    const pattern = new RegExp(`^[ \\t]*${head[2]}\\b`);
    for (let line = from; line < limit; ) {
      let stop = src.indexOf("\n", line);
      if (stop < 0 || stop > limit) stop = limit;
      const match = pattern.exec(src.substring(line, stop));
      if (match !== null) {
        this.pos = line + match[0].length;
        const to = Math.max(from, line - 1);
        return head[1] === "'" ? [str(src.substring(from, to))] : this.interpolated(from, to, "");
      }
      line = stop + 1;
    }
    this.problem("here-document without end");
    this.pos = limit;
    return this.interpolated(from, limit, "");
  }

  private interpolated(from: number, to: number, quote: string): Node[] {
    const { src } = this;
    const parts: Node[] = [];
    let text = "";
    let i = from;
    while (i < to) {
      const c = src.charAt(i);
      if (c === "\\" && i + 1 < to) {
        const { value, next } = phpEscape(src, i + 1, quote);
        text += value;
        i = next;
        continue;
      }
      const brace = c === "{" && src.charAt(i + 1) === "$";
      if (brace || (c === "$" && src.charAt(i + 1) === "{")) {
        const open = brace ? i : i + 1;
        const end = this.braceEnd(open, to);
        if (text !== "") parts.push(str(text));
        text = "";
        const inner = src.substring(open + 1, end);
        if (!brace && /^\w+$/.test(inner)) parts.push({ t: "name", v: `$${inner}` });
        else parts.push(this.expressionAt(open + 1, end));
        i = end + 1;
        continue;
      }
      if (c === "$" && isWord(src.charCodeAt(i + 1)) && !isDigit(src.charCodeAt(i + 1))) {
        let end = i + 1;
        while (end < to && isWord(src.charCodeAt(end))) end++;
        if (text !== "") parts.push(str(text));
        text = "";
        let node: Node = { t: "name", v: src.substring(i, end) };
        const index = /^\[(?:(-?\d+)|(\w+)|(\$\w+))\]/.exec(
          src.substring(end, Math.min(to, end + 60)),
        );
        if (index !== null) {
          const key: Node =
            index[1] !== undefined
              ? { t: "num", v: Number(index[1]) }
              : index[2] !== undefined
                ? str(index[2])
                : { t: "name", v: index[3] as string };
          node = { t: "idx", o: node, i: key };
          end += index[0].length;
        } else {
          const member = /^\??->(\w+)/.exec(src.substring(end, Math.min(to, end + 60)));
          if (member !== null) {
            node = { t: "get", o: node, n: member[1] as string };
            end += member[0].length;
          }
        }
        parts.push(node);
        i = end;
        continue;
      }
      text += c;
      i++;
    }
    if (text !== "" || parts.length === 0) parts.push(str(text));
    return parts;
  }

  private braceEnd(at: number, to: number): number {
    const { src } = this;
    let open = 0;
    for (let i = at; i < to; i++) {
      const c = src.charAt(i);
      if (c === "{") open++;
      else if (c === "}" && --open === 0) return i;
      else if (c === "'" || c === '"') {
        const end = src.indexOf(c, i + 1);
        if (end < 0 || end >= to) return to;
        i = end;
      }
    }
    return to;
  }
}

function phpEscape(src: string, at: number, quote: string): { value: string; next: number } {
  const c = src.charAt(at);
  const simple = "nrtvef\\$".indexOf(c);
  if (simple >= 0) return { value: "\n\r\t\v\x1b\f\\$".charAt(simple), next: at + 1 };
  if (c === quote && quote !== "") return { value: c, next: at + 1 };
  if (c === "x" && isHex(src.charCodeAt(at + 1))) {
    let i = at + 1;
    while (i < at + 3 && isHex(src.charCodeAt(i))) i++;
    return { value: codePoint(Number.parseInt(src.substring(at + 1, i), 16)), next: i };
  }
  if (c === "u" && src.charAt(at + 1) === "{") {
    const end = src.indexOf("}", at);
    if (end > 0 && end - at < 12) {
      return { value: codePoint(Number.parseInt(src.substring(at + 2, end), 16)), next: end + 1 };
    }
  }
  if (c >= "0" && c <= "7") {
    let i = at;
    while (i < at + 3 && /[0-7]/.test(src.charAt(i))) i++;
    return { value: codePoint(Number.parseInt(src.substring(at, i), 8)), next: i };
  }
  return { value: `\\${c}`, next: at + 1 };
}
