/** AWK's expressions. */
import { type Arg, call, HOLE, type Node, name, seq, str } from "./ast.js";
import { AwkTokens } from "./awk-tokens.js";
import { numberValue } from "./parser.js";

const ASSIGNMENTS = new Set(["=", "+=", "-=", "*=", "/=", "%=", "^=", "**="]);

const BINDING: ReadonlyMap<string, number> = new Map([
  ["||", 2],
  ["&&", 3],
  ["in", 4],
  ["~", 5],
  ["!~", 5],
  ["<", 6],
  ["<=", 6],
  ["!=", 6],
  ["==", 6],
  [">", 6],
  [">=", 6],
  ["+", 9],
  ["-", 9],
  ["*", 10],
  ["/", 10],
  ["%", 10],
]);

export const CONCAT = 8;

const STATEMENT_WORDS = new Set([
  "print",
  "printf",
  "next",
  "nextfile",
  "exit",
  "return",
  "break",
  "continue",
  "delete",
  "if",
  "while",
  "for",
  "do",
  "else",
  "switch",
  "case",
  "default",
  "getline",
  "function",
  "func",
  "in",
]);

export abstract class AwkExpressions extends AwkTokens {
  /** `>` writes to a file here. */
  protected redirects = false;

  protected noIn = false;

  protected expression(): Node {
    return this.nested(() => {
      const left = this.binary(0);
      if (this.eat("?")) {
        const a = this.expression();
        this.need(":");
        return { t: "if", c: left, a, b: this.expression() };
      }
      if (this.tok.k === "op" && ASSIGNMENTS.has(this.tok.v)) {
        const op = this.next().v;
        const v = this.expression();
        return op === "="
          ? { t: "set", to: left, v }
          : { t: "set", to: left, op: op.slice(0, -1), v };
      }
      return left;
    });
  }

  protected binary(least: number): Node {
    let left = this.unary();
    for (;;) {
      const { tok } = this;
      if (
        tok.k === "op" &&
        (tok.v === "|" || tok.v === "|&") &&
        /^\s*getline\b/.test(this.src.substring(this.pos, this.pos + 20)) &&
        least < CONCAT
      ) {
        this.next();
        this.next();
        left = this.getlineTarget(call(name("getlineFrom"), [{ v: left }]));
        continue;
      }
      const binding =
        tok.k === "op" || (tok.k === "name" && tok.v === "in" && !this.noIn)
          ? BINDING.get(tok.v)
          : undefined;
      if (binding !== undefined && !(this.redirects && tok.v === ">")) {
        if (binding <= least || (tok.nl && tok.v !== "&&" && tok.v !== "||")) return left;
        this.next();
        if ((tok.v === "~" || tok.v === "!~") && this.is("/")) {
          this.regex();
          left = { t: "un", op: "test", e: left };
          continue;
        }
        left = { t: "bin", op: tok.v, l: left, r: this.nested(() => this.binary(binding)) };
        continue;
      }
      if (least < CONCAT && !tok.nl && this.startsOperand()) {
        left = { t: "bin", op: "cat", l: left, r: this.nested(() => this.binary(CONCAT)) };
        continue;
      }
      return left;
    }
  }

  protected startsOperand(): boolean {
    const { tok } = this;
    if (tok.k === "str" || tok.k === "num") return true;
    if (tok.k === "name") return !STATEMENT_WORDS.has(tok.v) || tok.v === "getline";
    if (tok.k !== "op") return false;
    return (
      tok.v === "$" ||
      tok.v === "(" ||
      tok.v === "!" ||
      (tok.v === "-" && tok.sp && !/\s/.test(this.src.charAt(this.pos)) && false)
    );
  }

  protected getlineTarget(from: Node): Node {
    if (!this.tok.nl && (this.at("name") ? !STATEMENT_WORDS.has(this.tok.v) : this.is("$"))) {
      const to = this.primary();
      return { t: "set", to, v: from };
    }
    return { t: "set", to: { t: "idx", o: name("$"), i: { t: "num", v: 0 } }, v: from };
  }

  protected unary(): Node {
    const { tok } = this;
    if (tok.k === "op") {
      if (tok.v === "!" || tok.v === "-" || tok.v === "+") {
        this.next();
        return { t: "un", op: tok.v, e: this.nested(() => this.unary()) };
      }
      if (tok.v === "++" || tok.v === "--") {
        this.next();
        return {
          t: "set",
          to: this.nested(() => this.unary()),
          op: tok.v.charAt(0),
          v: { t: "num", v: 1 },
        };
      }
    }
    const base = this.primary();
    if (this.is("++") || this.is("--")) {
      const op = this.next().v.charAt(0);
      return { t: "set", to: base, op, v: { t: "num", v: 1 } };
    }
    if (this.is("^") || this.is("**")) {
      this.next();
      return { t: "bin", op: "**", l: base, r: this.nested(() => this.unary()) };
    }
    return base;
  }

  protected primary(): Node {
    const { tok } = this;
    switch (tok.k) {
      case "num":
        this.next();
        return { t: "num", v: numberValue(tok.v) };
      case "str":
        this.next();
        return str(tok.v);
      case "name":
        return this.word(tok.v);
      case "op":
        break;
      default:
        return HOLE;
    }
    switch (tok.v) {
      case "(": {
        const { redirects } = this;
        this.redirects = false;
        this.next();
        const items = [this.expression()];
        while (this.eat(",")) items.push(this.expression());
        this.need(")");
        this.redirects = redirects;
        return items.length === 1 ? (items[0] as Node) : seq(items);
      }
      case "$":
        this.next();
        if (this.is("++") || this.is("--") || this.is("-")) this.next();
        return { t: "idx", o: name("$"), i: this.nested(() => this.primary()) };
      case "/":
      case "/=":
        return this.regex();
      case "-":
      case "+":
      case "!":
        return this.nested(() => this.unary());
      default:
        this.problem("unexpected text");
        if (!/^[)\]};,]$/.test(tok.v)) this.next();
        return HOLE;
    }
  }

  protected word(word: string): Node {
    this.next();
    if (word === "getline") {
      if (this.is("<")) return this.getlineFile(undefined);
      if (!this.tok.nl && (this.at("name") ? !STATEMENT_WORDS.has(this.tok.v) : this.is("$"))) {
        const to = this.primary();
        if (this.is("<")) return this.getlineFile(to);
        return { t: "set", to, v: call(name("getline"), []) };
      }
      return call(name("getline"), []);
    }
    if (word.startsWith("@")) {
      // gawk calls the function that a variable names.
      return this.is("(") ? call(name("?indirect"), this.args()) : HOLE;
    }
    if (this.is("(") && !this.tok.sp) return { t: "call", f: name(word), args: this.args() };
    if (
      this.is("(") &&
      /^(?:system|sprintf|substr|index|split|length|tolower|toupper|gsub|sub|match|close|int|rand|srand|fflush|gensub|strftime)$/.test(
        word,
      )
    ) {
      return { t: "call", f: name(word), args: this.args() };
    }
    let node: Node = name(word);
    while (this.is("[") && !this.tok.nl) {
      this.next();
      const keys = [this.expression()];
      while (this.eat(",")) keys.push(this.expression());
      this.need("]");
      node = { t: "idx", o: node, i: keys[0] as Node };
    }
    return node;
  }

  protected getlineFile(to: Node | undefined): Node {
    this.next();
    const path = this.nested(() => this.primary());
    const from = call(name("getlineFile"), [{ v: path }]);
    return { t: "set", to: to ?? { t: "idx", o: name("$"), i: { t: "num", v: 0 } }, v: from };
  }

  protected args(): Arg[] {
    const args: Arg[] = [];
    const { redirects } = this;
    this.redirects = false;
    this.next();
    while (!this.is(")") && !this.atEnd) {
      const before = this.tok;
      args.push({ v: this.expression() });
      if (!this.eat(",") && !this.is(")")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        break;
      }
    }
    this.need(")");
    this.redirects = redirects;
    return args;
  }
}
