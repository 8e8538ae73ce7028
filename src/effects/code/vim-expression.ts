/** Expressions of Vim's script language. */
import { type Arg, call, HOLE, type Node, name, str } from "./ast.js";
import { isDigit, isWord, numberValue, Parser, type Tok } from "./parser.js";

const OPERATORS: ReadonlySet<string> = new Set([
  "==#",
  "==?",
  "!=#",
  "!=?",
  "=~#",
  "=~?",
  "!~#",
  "==",
  "!=",
  "=~",
  "!~",
  "<=",
  ">=",
  "&&",
  "||",
  "..",
  "->",
  "??",
  ".=",
  "+=",
  "-=",
]);
const BINDING: ReadonlyMap<string, number> = new Map([
  ["||", 1],
  ["&&", 2],
  ["==", 3],
  ["!=", 3],
  ["=~", 3],
  ["!~", 3],
  ["==#", 3],
  ["==?", 3],
  ["<", 3],
  [">", 3],
  ["<=", 3],
  [">=", 3],
  ["+", 5],
  ["-", 5],
  [".", 5],
  ["..", 5],
  ["*", 6],
  ["/", 6],
  ["%", 6],
]);

export class VimExpression extends Parser {
  /** Reads expressions as long as there are any; `end` tells where they stopped. */
  read(): Node[] {
    this.next();
    const items: Node[] = [];
    while (!this.atEnd && !this.is("|")) {
      const before = this.tok;
      items.push(this.expression());
      if (this.tok === before) break;
    }
    return items;
  }

  get end(): number {
    return this.tok.start;
  }

  protected override scan(): Tok {
    const { src, limit } = this;
    const before = this.pos;
    while (this.pos < limit && /\s/.test(src.charAt(this.pos))) this.pos++;
    const start = this.pos;
    const sp = start > before;
    if (start >= limit) return this.make("end", "", start, false, sp);
    const c = src.charAt(start);
    if (isDigit(c.charCodeAt(0))) {
      while (this.pos < limit && isWord(src.charCodeAt(this.pos))) this.pos++;
      return this.make("num", src.substring(start, this.pos), start, false, sp);
    }
    if (c === '"' || c === "'") return this.string(c, sp);
    if (isWord(c.charCodeAt(0)) || /[$&@]/.test(c)) {
      this.pos++;
      while (
        this.pos < limit &&
        (isWord(src.charCodeAt(this.pos)) ||
          (/[:#]/.test(src.charAt(this.pos)) &&
            isWord(src.charCodeAt(this.pos + 1)) &&
            /^[a-z]$|^\w+#/.test(src.substring(start, this.pos + 1).replace(/:$/, ""))))
      )
        this.pos++;
      return this.make("name", src.substring(start, this.pos), start, false, sp);
    }
    const op = this.operator(OPERATORS, 3);
    this.pos += op.length;
    return this.make("op", op, start, false, sp);
  }

  private string(quote: string, sp: boolean): Tok {
    const { src, limit } = this;
    const start = this.pos;
    let text = "";
    let i = start + 1;
    for (; i < limit; i++) {
      const c = src.charAt(i);
      if (c === quote) {
        if (quote === "'" && src.charAt(i + 1) === "'") {
          text += "'";
          i++;
          continue;
        }
        break;
      }
      if (c === "\\" && quote === '"') {
        const e = src.charAt(++i);
        const simple = "ntreb".indexOf(e);
        if (e === "x" || e === "u") {
          const match = /^[0-9a-fA-F]{1,4}/.exec(src.substring(i + 1, i + 5));
          text +=
            match === null
              ? e
              : String.fromCharCode(Number.parseInt(match[0].slice(0, e === "x" ? 2 : 4), 16));
          i += Math.min(match?.[0].length ?? 0, e === "x" ? 2 : 4);
        } else text += simple < 0 ? e : "\n\t\r\x1b\b".charAt(simple);
      } else text += c;
    }
    if (i >= limit && quote === "'") this.problem("text without end");
    this.pos = Math.min(i + 1, limit);
    return this.make("str", text, start, false, sp);
  }

  private expression(): Node {
    return this.nested(() => {
      const left = this.binary(0);
      if (this.eat("?")) {
        const a = this.expression();
        this.need(":");
        return { t: "if", c: left, a, b: this.expression() };
      }
      return left;
    });
  }

  private binary(least: number): Node {
    let left = this.postfix();
    for (;;) {
      const { tok } = this;
      const binding = tok.k === "op" ? BINDING.get(tok.v) : undefined;
      if (binding === undefined || binding <= least) return left;
      this.next();
      const r = this.nested(() => this.binary(binding));
      left = { t: "bin", op: tok.v === "." || tok.v === ".." ? "cat" : tok.v, l: left, r };
    }
  }

  private postfix(): Node {
    if (this.is("!") || this.is("-") || this.is("+")) {
      const op = this.next().v;
      return { t: "un", op, e: this.nested(() => this.postfix()) };
    }
    let node = this.primary();
    for (;;) {
      if (this.is("(") && !this.tok.sp) node = { t: "call", f: node, args: this.args(")") };
      else if (this.is("[") && !this.tok.sp) {
        this.next();
        const i = this.expression();
        if (this.eat(":")) this.expression();
        this.need("]");
        node = { t: "idx", o: node, i };
      } else if (this.is("->")) {
        this.next();
        const own = this.next().v;
        node = call(name(own), [{ v: node }, ...(this.is("(") ? this.args(")") : [])]);
      } else return node;
    }
  }

  private args(close: string): Arg[] {
    this.next();
    const args: Arg[] = [];
    while (!this.is(close) && !this.atEnd) {
      const before = this.tok;
      args.push({ v: this.expression() });
      if (this.eat(":")) this.expression();
      if (!this.eat(",") && !this.is(close)) {
        if (this.tok === before) this.next();
        break;
      }
    }
    this.need(close);
    return args;
  }

  private primary(): Node {
    const { tok } = this;
    switch (tok.k) {
      case "num":
        this.next();
        return { t: "num", v: numberValue(tok.v) };
      case "str":
        this.next();
        return str(tok.v);
      case "name":
        this.next();
        return name(tok.v);
      case "op":
        break;
      default:
        return HOLE;
    }
    if (tok.v === "(") {
      this.next();
      const node = this.expression();
      this.need(")");
      return node;
    }
    if (tok.v === "[") return this.nested(() => ({ t: "list", items: this.args("]") }));
    if (tok.v === "{") {
      this.args("}");
      return HOLE;
    }
    return HOLE;
  }
}
