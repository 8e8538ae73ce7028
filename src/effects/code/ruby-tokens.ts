/** Tokens of Ruby. What a slash, a percent or `<<` begins is decided by the parser. */
import { type Node, str } from "./ast.js";
import { closerOf, codePoint, isDigit, isHex, isWord, Parser, type Tok } from "./parser.js";

const OPERATORS: ReadonlySet<string> = new Set([
  "<=>",
  "===",
  "**=",
  "||=",
  "&&=",
  "<<=",
  ">>=",
  "...",
  "=>",
  "->",
  "**",
  "==",
  "!=",
  "=~",
  "!~",
  "<=",
  ">=",
  "&&",
  "||",
  "&.",
  "::",
  "..",
  "<<",
  ">>",
  "+=",
  "-=",
  "*=",
  "/=",
  "%=",
  "|=",
  "&=",
  "^=",
]);

export abstract class RubyTokens extends Parser {
  private hereLine = -1;
  private hereEnd = -1;

  protected abstract statementsAt(from: number, to: number): Node;

  protected override scan(): Tok {
    const { src } = this;
    const before = this.pos;
    const nl = this.skipSpace();
    const start = this.pos;
    const sp = start > before;
    if (start >= this.limit) return this.make("end", "", start, true, sp);
    const c = src.charCodeAt(start);
    if (isDigit(c)) return this.number(nl, sp);
    if (isWord(c)) {
      while (this.pos < this.limit && isWord(src.charCodeAt(this.pos))) this.pos++;
      const mark = src.charAt(this.pos);
      const after = src.charAt(this.pos + 1);
      if (
        (mark === "?" || mark === "!") &&
        (after !== "=" || src.charAt(this.pos + 2) === "=") &&
        !(mark === "?" && after === ":" && src.charAt(this.pos + 2) !== ":")
      )
        this.pos++;
      const word = src.substring(start, this.pos);
      if (word === "__END__" && nl) {
        this.pos = this.limit;
        return this.make("end", "", start, true, sp);
      }
      return this.make("name", word, start, nl, sp);
    }
    if (c === 64 || c === 36) {
      this.pos++;
      if (src.charCodeAt(this.pos) === 64) this.pos++;
      if (isWord(src.charCodeAt(this.pos))) {
        while (this.pos < this.limit && isWord(src.charCodeAt(this.pos))) this.pos++;
      } else if (c === 36 && this.pos < this.limit)
        this.pos += src.charAt(this.pos) === "-" ? 2 : 1;
      return this.make("var", src.substring(start, this.pos), start, nl, sp);
    }
    if (c === 34 || c === 39 || c === 96) {
      this.pos++;
      return this.make("str", src.charAt(start), start, nl, sp);
    }
    const op = this.operator(OPERATORS, 3);
    this.pos += op.length;
    return this.make("op", op, start, nl, sp);
  }

  private skipSpace(): boolean {
    const { src, limit } = this;
    let nl = this.pos === 0;
    if (nl && src.startsWith("=begin")) {
      const end = src.indexOf("\n=end");
      this.pos = end < 0 ? limit : Math.min(limit, end + 5);
    }
    while (this.pos < limit) {
      const c = src.charCodeAt(this.pos);
      if (c === 10) {
        nl = true;
        if (this.pos === this.hereLine) {
          this.pos = this.hereEnd;
          this.hereLine = -1;
        } else this.pos++;
        if (src.startsWith("=begin", this.pos)) {
          const end = src.indexOf("\n=end", this.pos);
          this.pos = end < 0 ? limit : Math.min(limit, end + 5);
        }
      } else if (c === 32 || c === 9 || c === 13 || c === 12) this.pos++;
      else if (c === 92 && /^\r?\n/.test(src.substring(this.pos + 1, this.pos + 3)))
        this.pos += src.charCodeAt(this.pos + 1) === 13 ? 3 : 2;
      else if (c === 35) {
        while (this.pos < limit && src.charCodeAt(this.pos) !== 10) this.pos++;
      } else break;
    }
    if (this.pos > limit) this.pos = limit;
    return nl;
  }

  private number(nl: boolean, sp: boolean): Tok {
    const { src } = this;
    const start = this.pos++;
    for (;;) {
      const c = src.charCodeAt(this.pos);
      if (
        this.pos < this.limit &&
        (isWord(c) || (c === 46 && isDigit(src.charCodeAt(this.pos + 1))))
      )
        this.pos++;
      else break;
    }
    return this.make("num", src.substring(start, this.pos), start, nl, sp);
  }

  // ---- texts

  /** Reads text that begins behind its opening delimiter at `from`; `pos` ends behind the closing one. */
  protected textFrom(from: number, open: string, interpolates: boolean, raw = false): Node[] {
    const { src, limit } = this;
    const close = closerOf(open);
    const parts: Node[] = [];
    let text = "";
    let depth = 0;
    let i = from;
    for (;;) {
      if (i >= limit) {
        this.problem("text without end");
        break;
      }
      const c = src.charAt(i);
      if (c === close && depth === 0) {
        i++;
        break;
      }
      if (c === "\\") {
        if (raw) {
          text += src.substring(i, i + 2);
          i += 2;
        } else if (interpolates) {
          const { value, next } = rubyEscape(src, i + 1);
          text += value;
          i = next;
        } else {
          const after = src.charAt(i + 1);
          text += after === "\\" || after === close || after === open ? after : `\\${after}`;
          i += 2;
        }
        continue;
      }
      if (interpolates && c === "#" && src.charAt(i + 1) === "{") {
        const end = this.braceEnd(i + 2, 0);
        if (text !== "") parts.push(str(text));
        text = "";
        parts.push(this.statementsAt(i + 2, end));
        i = end + 1;
        continue;
      }
      if (open !== close) {
        if (c === open) depth++;
        else if (c === close) depth--;
      }
      text += c;
      i++;
    }
    if (text !== "" || parts.length === 0) parts.push(str(text));
    this.pos = Math.min(i, limit);
    return parts;
  }

  /** Place of the brace that closes the one before `at`. */
  private braceEnd(at: number, depth: number): number {
    const { src, limit } = this;
    let open = 0;
    for (let i = at; i < limit; i++) {
      const c = src.charAt(i);
      if (c === "{") open++;
      else if (c === "}") {
        if (open-- === 0) return i;
      } else if (c === "\\") i++;
      else if (c === '"' || c === "'" || c === "`") {
        for (i++; i < limit && src.charAt(i) !== c; i++) {
          if (src.charAt(i) === "\\") i++;
          else if (c !== "'" && src.charAt(i) === "#" && src.charAt(i + 1) === "{" && depth < 24)
            i = this.braceEnd(i + 2, depth + 1);
        }
      }
    }
    return limit;
  }

  /** Body of a here-document that begins at `at`; undefined when it is none. */
  protected hereDoc(at: number): { parts: Node[]; quote: string } | undefined {
    const { src, limit } = this;
    const head = /^<<([~-]?)(?:(["'`])([^"'`\n]+)\2|([A-Za-z_]\w*))/.exec(
      src.substring(at, Math.min(limit, at + 120)),
    );
    if (head === null || (head[1] === "" && head[4] !== undefined && !/^[A-Z_]/.test(head[4])))
      return undefined;
    const tag = head[3] ?? head[4] ?? "";
    const quote = head[2] ?? '"';
    this.pos = at + head[0].length;
    let from = this.hereLine >= 0 ? this.hereEnd - 1 : src.indexOf("\n", this.pos);
    if (from < 0 || from >= limit) {
      this.problem("here-document without text");
      return { parts: [str("")], quote };
    }
    if (this.hereLine < 0) this.hereLine = from;
    from++;
    let end = -1;
    for (let line = from; line <= limit; ) {
      let stop = src.indexOf("\n", line);
      if (stop < 0 || stop > limit) stop = limit;
      const text = src.substring(line, stop);
      if ((head[1] === "" ? text : text.trim()) === tag) {
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
    if (quote === "'") return { parts: [str(src.substring(from, end))], quote };
    const after = this.pos;
    const parts = this.bodyParts(from, end);
    this.pos = after;
    return { parts, quote };
  }

  private bodyParts(from: number, to: number): Node[] {
    const { src } = this;
    const parts: Node[] = [];
    let text = "";
    for (let i = from; i < to; ) {
      const c = src.charAt(i);
      if (c === "\\") {
        const { value, next } = rubyEscape(src, i + 1);
        text += value;
        i = next;
      } else if (c === "#" && src.charAt(i + 1) === "{") {
        const end = Math.min(this.braceEnd(i + 2, 0), to);
        if (text !== "") parts.push(str(text));
        text = "";
        parts.push(this.statementsAt(i + 2, end));
        i = end + 1;
      } else {
        text += c;
        i++;
      }
    }
    if (text !== "" || parts.length === 0) parts.push(str(text));
    return parts;
  }
}

function rubyEscape(src: string, at: number): { value: string; next: number } {
  const c = src.charAt(at);
  const simple = "nrtabefvs0".indexOf(c);
  if (simple >= 0 && !(c === "0" && /[0-7]/.test(src.charAt(at + 1)))) {
    return { value: "\n\r\t\x07\b\x1b\f\v \0".charAt(simple), next: at + 1 };
  }
  if (c === "\n") return { value: "", next: at + 1 };
  if (c === "x") {
    let i = at + 1;
    while (i < at + 3 && isHex(src.charCodeAt(i))) i++;
    return { value: codePoint(Number.parseInt(src.substring(at + 1, i) || "0", 16)), next: i };
  }
  if (c === "u") {
    if (src.charAt(at + 1) === "{") {
      const end = src.indexOf("}", at);
      if (end < 0 || end - at > 60) return { value: "u", next: at + 1 };
      const codes = src
        .substring(at + 2, end)
        .trim()
        .split(/\s+/);
      return {
        value: codes.map((code) => codePoint(Number.parseInt(code, 16))).join(""),
        next: end + 1,
      };
    }
    return { value: codePoint(Number.parseInt(src.substring(at + 1, at + 5), 16)), next: at + 5 };
  }
  if (c >= "0" && c <= "7") {
    let i = at;
    while (i < at + 3 && /[0-7]/.test(src.charAt(i))) i++;
    return { value: codePoint(Number.parseInt(src.substring(at, i), 8)), next: i };
  }
  return { value: c, next: at + 1 };
}
