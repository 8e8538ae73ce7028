/** Ruby, as far as calls, assignments and control flow go. */
import {
  type Arg,
  call,
  choice,
  type FnNode,
  fn,
  HOLE,
  type Node,
  NULL,
  name,
  not,
  type Param,
  SKIP,
  seq,
  str,
  template,
} from "./ast.js";
import { isWord, numberValue } from "./parser.js";
import { RubyTokens } from "./ruby-tokens.js";

const BINDING: ReadonlyMap<string, number> = new Map([
  ["..", 2],
  ["...", 2],
  ["||", 3],
  ["&&", 4],
  ["<=>", 6],
  ["==", 6],
  ["===", 6],
  ["!=", 6],
  ["=~", 6],
  ["!~", 6],
  ["<", 7],
  ["<=", 7],
  [">", 7],
  [">=", 7],
  ["|", 8],
  ["^", 8],
  ["&", 9],
  ["<<", 10],
  [">>", 10],
  ["+", 11],
  ["-", 11],
  ["*", 12],
  ["/", 12],
  ["%", 12],
  ["**", 14],
]);
const ASSIGNMENTS = new Set([
  "=",
  "+=",
  "-=",
  "*=",
  "/=",
  "%=",
  "**=",
  "||=",
  "&&=",
  "|=",
  "&=",
  "^=",
  "<<=",
  ">>=",
]);
const RESERVED = new Set([
  "if",
  "unless",
  "while",
  "until",
  "rescue",
  "and",
  "or",
  "then",
  "do",
  "end",
  "else",
  "elsif",
  "when",
  "in",
  "ensure",
]);
const NOT_OPERANDS = new Set([...RESERVED]);

export function parseRuby(code: string, problems: string[]): Node {
  return new RubyParser(code, problems).program();
}

class RubyParser extends RubyTokens {
  /** A `do` here belongs to the loop around, not to a call. */
  private noDo = false;
  private readonly locals = new Set<string>();

  program(): Node {
    this.next();
    return this.body(() => this.atEnd);
  }

  protected statementsAt(from: number, to: number): Node {
    const inner = new RubyParser(this.src, this.problems, from, to, this.depth + 1);
    for (const local of this.locals) inner.locals.add(local);
    return inner.nested(() => inner.program());
  }

  /** Statements until one of the words that end them. */
  private body(ends: () => boolean): Node {
    const items: Node[] = [];
    while (!ends() && !this.atEnd) {
      if (this.eat(";")) continue;
      const before = this.tok;
      items.push(this.nested(() => this.statement()));
      if (this.tok === before) {
        this.problem("unexpected text");
        this.next();
      } else if (!this.is(";") && !this.tok.nl && !this.atEnd && !ends()) {
        this.problem("unexpected text");
        while (!this.atEnd && !this.tok.nl && !this.is(";")) this.next();
      }
    }
    return seq(items);
  }

  private readonly atBlockEnd = (): boolean =>
    this.tok.k === "name" &&
    /^(?:end|else|elsif|when|in|rescue|ensure)$/.test(this.tok.v) &&
    (this.tok.v !== "in" || this.tok.nl);

  private statement(): Node {
    let node = this.expressionStatement();
    while (this.at("name") && !this.tok.nl) {
      const word = this.tok.v;
      if (word === "if" || word === "unless") {
        this.next();
        const c = this.expressionStatement();
        node = { t: "if", c: word === "if" ? c : not(c), a: node };
      } else if (word === "while" || word === "until") {
        this.next();
        const c = this.expressionStatement();
        node = {
          t: "loop",
          c: word === "while" ? c : not(c),
          body: node,
          endless: forever(c, word),
        };
      } else if (word === "rescue") {
        this.next();
        node = { t: "try", body: node, handlers: [this.expressionStatement()] };
      } else break;
    }
    return node;
  }

  /** With `and`, `or`, `not`. */
  private expressionStatement(): Node {
    let left = this.notExpression();
    while (this.at("name") && !this.tok.nl && (this.tok.v === "and" || this.tok.v === "or")) {
      const op = this.next().v === "and" ? "&&" : "||";
      left = { t: "bin", op, l: left, r: this.notExpression() };
    }
    return left;
  }

  private notExpression(): Node {
    if (this.eatName("not"))
      return { t: "un", op: "!", e: this.nested(() => this.notExpression()) };
    return this.multiple();
  }

  /** `a, b = c, d`, or one expression. */
  private multiple(): Node {
    const star = this.is("*") && !/\s/.test(this.src.charAt(this.pos));
    if (star) this.next();
    const first = this.expression();
    if (!star && !(this.is(",") && isTarget(first))) return first;
    if (!this.looksLikeTargets()) return first;
    const items: Arg[] = [star ? { v: first, spread: true } : { v: first }];
    while (this.eat(",")) {
      if (this.is("=")) break;
      const spread = this.eat("*");
      if (spread && (this.is("=") || this.is(","))) continue;
      const v = this.is("(") ? this.parenTargets() : this.ternary();
      items.push(spread ? { v, spread } : { v });
    }
    if (!this.eat("=")) return seq(items.map((item) => item.v));
    for (const item of items) this.declare(item.v);
    const values = this.valueList();
    return { t: "set", to: { t: "list", items }, v: values };
  }

  /** A list of targets with a `=` follows on this line. */
  private looksLikeTargets(): boolean {
    const text = this.src.substring(this.tok.start, Math.min(this.limit, this.tok.start + 160));
    return /^\s*,(?:[^=;{}|\n]|,\s*\n)*[^=!<>\n]=(?![=~>])/.test(text) || this.is("=");
  }

  private parenTargets(): Node {
    this.next();
    const items: Arg[] = [];
    while (!this.is(")") && !this.atEnd) {
      const spread = this.eat("*");
      const v = this.is("(")
        ? this.nested(() => this.parenTargets())
        : this.at("name")
          ? this.localName()
          : this.ternary();
      items.push(spread ? { v, spread } : { v });
      if (!this.eat(",")) break;
    }
    this.need(")");
    return { t: "list", items };
  }

  private localName(): Node {
    const own = this.next().v;
    this.locals.add(own);
    return name(own);
  }

  private declare(node: Node): void {
    if (node.t === "name") this.locals.add(node.v);
    else if (node.t === "list") for (const item of node.items) this.declare(item.v);
  }

  private valueList(): Node {
    const items: Arg[] = [];
    do {
      const spread = this.eat("*");
      const v = this.expression();
      items.push(spread ? { v, spread } : { v });
    } while (this.eat(","));
    const only = items[0];
    return items.length === 1 && only !== undefined && only.spread !== true
      ? only.v
      : { t: "list", items };
  }

  // ---- expressions

  private expression(): Node {
    return this.nested(() => {
      const left = this.ternary();
      if (this.tok.k === "op" && ASSIGNMENTS.has(this.tok.v) && !this.tok.nl) {
        if (!isTarget(left) && left.t !== "call") return left;
        const op = this.next().v;
        const to = left.t === "call" && left.args.length === 0 ? left.f : left;
        this.declare(to);
        let v = this.nested(() => (op === "=" ? this.valueList() : this.expression()));
        if (this.isName("rescue") && !this.tok.nl) {
          this.next();
          v = { t: "try", body: v, handlers: [this.expression()] };
        }
        return op === "=" ? { t: "set", to, v } : { t: "set", to, op: op.slice(0, -1), v };
      }
      return left;
    });
  }

  private ternary(): Node {
    const c = this.binary(0);
    if (!this.is("?") || this.tok.nl) return c;
    this.next();
    const a = this.nested(() => this.ternaryPart());
    if (!this.eat(":")) {
      this.problem("expected :");
      return { t: "if", c, a };
    }
    return { t: "if", c, a, b: this.nested(() => this.ternaryPart()) };
  }

  private ternaryPart(): Node {
    return this.expression();
  }

  private binary(least: number): Node {
    let left = this.unary();
    if (
      least > 0 &&
      this.tok.k === "op" &&
      !this.tok.nl &&
      ASSIGNMENTS.has(this.tok.v) &&
      isTarget(left)
    ) {
      // `a && b = c`
      const op = this.next().v;
      this.declare(left);
      const v = this.expression();
      left =
        op === "=" ? { t: "set", to: left, v } : { t: "set", to: left, op: op.slice(0, -1), v };
    }
    for (;;) {
      const { tok } = this;
      if (tok.k !== "op" || tok.nl) return left;
      const binding = BINDING.get(tok.v);
      if (binding === undefined || binding <= least) return left;
      this.next();
      if ((tok.v === ".." || tok.v === "...") && (this.endsOperand() || this.tok.nl)) {
        left = { t: "bin", op: tok.v, l: left, r: HOLE };
        continue;
      }
      const r = this.nested(() => this.binary(tok.v === "**" ? binding - 1 : binding));
      // Appending changes the variable.
      left =
        tok.v === "<<" && left.t === "name"
          ? { t: "set", to: left, op: "<<", v: r }
          : { t: "bin", op: tok.v, l: left, r };
    }
  }

  private endsOperand(): boolean {
    const { tok } = this;
    return (
      tok.k === "end" ||
      (tok.k === "op" && /^[)\]},;|]$/.test(tok.v)) ||
      (tok.k === "name" && RESERVED.has(tok.v))
    );
  }

  private unary(): Node {
    const { tok } = this;
    if (tok.k === "op") {
      switch (tok.v) {
        case "!":
        case "~":
        case "-":
        case "+":
          this.next();
          return { t: "un", op: tok.v, e: this.nested(() => this.unary()) };
        case "&":
        case "*":
        case "**":
          this.next();
          return this.endsOperand() ? HOLE : this.nested(() => this.unary());
        case "..":
        case "...":
          this.next();
          return { t: "bin", op: tok.v, l: HOLE, r: this.nested(() => this.unary()) };
        default:
          break;
      }
    } else if (tok.k === "name" && tok.v === "defined?") {
      this.next();
      this.nested(() => this.unary());
      return HOLE;
    }
    return this.postfix(this.primary());
  }

  private postfix(start: Node): Node {
    let node = start;
    for (;;) {
      const { tok } = this;
      if (tok.k !== "op") {
        if (
          tok.k === "name" &&
          tok.v === "do" &&
          !this.noDo &&
          (node.t === "call" || node.t === "name" || node.t === "get") &&
          !tok.nl
        ) {
          node = withBlock(node, this.doBlock());
          continue;
        }
        return node;
      }
      if (tok.v === "." || tok.v === "&.") {
        if (tok.nl && this.src.charAt(this.pos) === ".") return node;
        this.next();
        if (this.is("(")) {
          node = { t: "call", f: { t: "get", o: node, n: "call" }, args: this.parenArgs() };
          continue;
        }
        const method = this.methodName();
        if (method === undefined) {
          this.problem("expected a name");
          return node;
        }
        node = this.finishCall({ t: "get", o: node, n: method });
        continue;
      }
      if (tok.v === "::" && !tok.sp) {
        this.next();
        if (
          this.at("name") &&
          /^[A-Z]/.test(this.tok.v) &&
          !/^\(/.test(this.src.charAt(this.pos))
        ) {
          node = { t: "get", o: node, n: this.next().v };
          continue;
        }
        const method = this.methodName();
        if (method === undefined) return node;
        node = this.finishCall({ t: "get", o: node, n: method });
        continue;
      }
      if (tok.v === "[" && !tok.nl && !(tok.sp && node.t === "name" && !this.locals.has(node.v))) {
        node = this.subscript(node);
        continue;
      }
      if (
        tok.v === "{" &&
        !tok.nl &&
        (node.t === "call" || (node.t === "name" && !this.locals.has(node.v))) &&
        canTakeBlock(node)
      ) {
        node = withBlock(node, this.braceBlock());
        continue;
      }
      if (tok.v === "(" && !tok.sp && !tok.nl && node.t === "name") {
        node = { t: "call", f: node, args: this.parenArgs() };
        continue;
      }
      return node;
    }
  }

  private methodName(): string | undefined {
    const { tok } = this;
    if (tok.k === "name") {
      this.next();
      return tok.v;
    }
    if (tok.k === "str" && tok.v === "`") {
      this.next();
      return "`";
    }
    if (tok.k === "op" && BINDING.has(tok.v)) {
      this.next();
      return tok.v;
    }
    return undefined;
  }

  /** Arguments, with or without parentheses, of the method that was just named. */
  private finishCall(f: Node): Node {
    if (this.is("(") && !this.tok.sp && !this.tok.nl)
      return { t: "call", f, args: this.parenArgs() };
    if (this.tok.k === "op" && this.tok.v === "=" && !this.tok.nl) return f;
    if (this.startsArgument()) return { t: "call", f, args: this.commandArgs() };
    return { t: "call", f, args: [] };
  }

  private subscript(of: Node): Node {
    this.next();
    const args: Arg[] = [];
    const noDo = this.noDo;
    this.noDo = false;
    while (!this.is("]") && !this.atEnd) {
      const before = this.tok;
      args.push(this.argument());
      if (!this.eat(",") && !this.is("]")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        break;
      }
    }
    this.noDo = noDo;
    this.need("]");
    const first = args[0]?.v ?? HOLE;
    if (args.length === 2 && args[1] !== undefined) {
      return { t: "call", f: { t: "get", o: of, n: "slice" }, args };
    }
    if (first.t === "bin" && (first.op === ".." || first.op === "...")) {
      return {
        t: "call",
        f: { t: "get", o: of, n: "slice" },
        args: [{ v: first.l }, { v: first.r }, { v: str(first.op) }],
      };
    }
    // `Dir["*"]` is a call.
    if (of.t === "name" && of.v === "Dir")
      return { t: "call", f: { t: "get", o: of, n: "glob" }, args };
    return { t: "idx", o: of, i: first };
  }

  private startsArgument(): boolean {
    const { tok } = this;
    if (tok.nl || !tok.sp) return false;
    switch (tok.k) {
      case "num":
      case "str":
      case "var":
        return true;
      case "name":
        return !NOT_OPERANDS.has(tok.v);
      case "op": {
        const after = this.src.charAt(this.pos);
        const tight = after !== "" && !/\s/.test(after);
        switch (tok.v) {
          case "->":
            return true;
          case "!":
            return after !== "=";
          case "::":
          case ":":
            return tight;
          case "[":
            return true;
          case "-":
          case "*":
          case "&":
          case "**":
          case "~":
            return tight;
          case "<<":
            return /^[~-]?["'`A-Z]/.test(this.src.substring(this.pos, this.pos + 3));
          case "/":
            return tight && after !== "=";
          case "%":
            return (
              /^[wWiIqQxrs]?[[({<|!/]/.test(this.src.substring(this.pos, this.pos + 2)) ||
              /^[wWiIqQxrs][^\w\s]/.test(this.src.substring(this.pos, this.pos + 2))
            );
          case "(":
            return true;
          default:
            return false;
        }
      }
      default:
        return false;
    }
  }

  private commandArgs(): Arg[] {
    const args: Arg[] = [];
    do {
      if (this.endsOperand()) break;
      args.push(this.argument());
    } while (this.eat(","));
    return args;
  }

  private parenArgs(): Arg[] {
    this.next();
    const args: Arg[] = [];
    const noDo = this.noDo;
    this.noDo = false;
    while (!this.is(")") && !this.atEnd) {
      const before = this.tok;
      args.push(this.argument());
      if (!this.eat(",") && !this.is(")")) {
        if (
          this.isName("do") ||
          this.isName("if") ||
          this.isName("and") ||
          this.isName("or") ||
          this.isName("rescue") ||
          this.is(";")
        ) {
          // `(a; b)` and modifiers inside parentheses.
          while (!this.is(")") && !this.atEnd && !this.tok.nl) this.next();
          break;
        }
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        if (this.tok.nl) break;
      }
    }
    this.need(")");
    this.noDo = noDo;
    return args;
  }

  /** One argument: `x`, `*x`, `**x`, `&x`, `key: x`, `"k" => x`. */
  private argument(): Arg {
    if (this.is("...")) {
      const state = this.save();
      this.next();
      if (this.is(")")) return { v: HOLE };
      this.restore(state);
    }
    if (this.is("*") || this.is("**")) {
      this.next();
      return { v: this.endsOperand() ? HOLE : this.expression(), spread: true };
    }
    if (this.is("&")) {
      this.next();
      return { v: this.endsOperand() ? HOLE : this.symbolProc(this.expression()) };
    }
    const key = this.label();
    if (key !== undefined) {
      if (this.is(",") || this.is(")") || this.is("]") || this.tok.nl)
        return { v: name(key), name: key };
      return { v: this.noCommaExpression(), name: key };
    }
    const v = this.noCommaExpression();
    if (this.eat("=>")) {
      const value = this.noCommaExpression();
      if (v.t === "str") return { v: value, name: v.v };
      return { v: { t: "dict", items: [{ k: v, v: value }] } };
    }
    return { v };
  }

  private noCommaExpression(): Node {
    if (this.eatName("not")) return { t: "un", op: "!", e: this.expression() };
    return this.nested(() => {
      const left = this.ternary();
      if (this.tok.k === "op" && ASSIGNMENTS.has(this.tok.v) && isTarget(left)) {
        const op = this.next().v;
        this.declare(left);
        const v = this.noCommaExpression();
        return op === "="
          ? { t: "set", to: left, v }
          : { t: "set", to: left, op: op.slice(0, -1), v };
      }
      return left;
    });
  }

  /** `&:name` is a block that calls the method. */
  private symbolProc(v: Node): Node {
    if (v.t !== "str") return v;
    return fn(
      [{ to: name("it") }],
      { t: "call", f: { t: "get", o: name("it"), n: v.v }, args: [] },
      true,
    );
  }

  /** `key:` at the current token. */
  private label(): string | undefined {
    const { tok, src } = this;
    if (tok.k === "name" && src.charAt(this.pos) === ":" && src.charAt(this.pos + 1) !== ":") {
      this.next();
      this.next();
      return tok.v;
    }
    if (tok.k === "str" && tok.v !== "`") {
      const match = /^(["'])([^"'\\#\n]*)\1:(?!:)/.exec(
        src.substring(tok.start, Math.min(this.limit, tok.start + 100)),
      );
      if (match === null) return undefined;
      this.pos = tok.start + match[0].length;
      this.next();
      return match[2];
    }
    return undefined;
  }

  // ---- blocks and functions

  private doBlock(): FnNode {
    this.next();
    const params = this.blockParams();
    const noDo = this.noDo;
    this.noDo = false;
    const body = this.rescuedBody();
    this.noDo = noDo;
    this.eatName("end") || this.problem("expected end");
    return fn(params, body, true);
  }

  private braceBlock(): FnNode {
    this.next();
    const params = this.blockParams();
    const noDo = this.noDo;
    this.noDo = false;
    const body = this.body(() => this.is("}"));
    this.noDo = noDo;
    this.need("}");
    return fn(params, body, true);
  }

  private blockParams(): Param[] {
    if (this.is("||")) {
      this.next();
      return [];
    }
    if (!this.eat("|")) return [{ to: name("it") }];
    const params = this.params("|");
    this.need("|");
    return params;
  }

  private params(close: string): Param[] {
    const params: Param[] = [];
    while (!this.is(close) && !this.atEnd) {
      const before = this.tok;
      if (this.eat(";")) {
        while (!this.is(close) && !this.atEnd) this.next();
        break;
      }
      const rest = this.eat("*") || this.eat("**");
      const block = this.eat("&");
      if (this.is("(")) params.push({ to: this.parenTargets() });
      else if (this.at("name")) {
        const own = this.next().v;
        this.locals.add(own);
        let def: Node | undefined;
        if (this.eat(":")) {
          if (!this.is(",") && !this.is(close) && !this.tok.nl) def = this.blockDefault(close);
        } else if (this.eat("=")) def = this.blockDefault(close);
        if (!block)
          params.push({
            to: name(own),
            ...(rest ? { rest } : {}),
            ...(def === undefined ? {} : { def }),
          });
      } else if (this.is("...")) this.next();
      if (!this.eat(",") && !this.is(close) && !this.is(";")) {
        if (this.tok === before || !rest) break;
      }
    }
    return params;
  }

  /** A default value; `|` ends it in a block. */
  private blockDefault(close: string): Node {
    return close === "|" ? this.binary(8) : this.noCommaExpression();
  }

  /** Statements with `rescue`, `else`, `ensure`, up to `end`. */
  private rescuedBody(): Node {
    const body = this.body(this.atBlockEnd);
    if (!this.isName("rescue") && !this.isName("ensure") && !this.isName("else")) return body;
    const handlers: Node[] = [];
    let end: Node | undefined;
    for (;;) {
      if (this.eatName("rescue")) {
        for (
          let comma = false;
          !this.atEnd && (!this.tok.nl || comma) && !this.is(";") && !this.isName("then");
          this.next()
        ) {
          comma = this.is(",") || this.is("=>");
        }
        this.eatName("then");
        handlers.push(this.body(this.atBlockEnd));
      } else if (this.eatName("else")) handlers.push(this.body(this.atBlockEnd));
      else if (this.eatName("ensure")) end = this.body(this.atBlockEnd);
      else break;
    }
    return { t: "try", body, handlers, ...(end === undefined ? {} : { end }) };
  }

  private endBlock(): void {
    if (!this.eatName("end")) this.problem("expected end");
  }

  private define(): Node {
    this.next();
    let own = this.tok.v;
    if (this.at("str")) own = "`";
    this.next();
    while (this.is(".") || this.is("::")) {
      this.next();
      own = this.tok.v;
      this.next();
    }
    // `def []=(k, v)`, `def x=(v)`, `def ==(o)`.
    while (this.tok.k === "op" && !this.tok.sp && !this.is("(") && !this.is(";") && !this.tok.nl)
      this.next();
    let params: Param[] = [];
    if (this.is("(") && !this.tok.nl) {
      this.next();
      params = this.params(")");
      this.need(")");
    } else if (!this.tok.nl && !this.is(";") && !this.is("=")) params = this.lineParams();
    if (this.is("=") && !this.tok.nl) {
      this.next();
      return fn(params, this.statement(), true, own);
    }
    const body = this.rescuedBody();
    this.endBlock();
    return fn(params, body, true, own);
  }

  private lineParams(): Param[] {
    const params: Param[] = [];
    while (!this.tok.nl && !this.atEnd && !this.is(";")) {
      const rest = this.eat("*") || this.eat("**");
      this.eat("&");
      if (!this.at("name")) break;
      const own = this.next().v;
      this.locals.add(own);
      let def: Node | undefined;
      if (this.eat("=")) def = this.ternary();
      else if (this.eat(":") && !this.is(",") && !this.tok.nl) def = this.ternary();
      params.push({
        to: name(own),
        ...(rest ? { rest } : {}),
        ...(def === undefined ? {} : { def }),
      });
      if (!this.eat(",")) break;
    }
    return params;
  }

  private klass(): Node {
    const isModule = this.next().v === "module";
    if (this.eat("<<")) {
      this.expression();
      const body = this.body(this.atBlockEnd);
      this.endBlock();
      return body;
    }
    let own = "";
    while (this.at("name") || this.is("::")) {
      if (this.at("name")) own = this.tok.v;
      this.next();
      if (!this.is("::") && this.tok.nl) break;
    }
    const bases: Node[] = [];
    if (!isModule && this.eat("<")) bases.push(this.expression());
    const body = this.rescuedBody();
    this.endBlock();
    return { t: "class", name: own, bases, body };
  }

  // ---- primary

  private primary(): Node {
    const { tok } = this;
    switch (tok.k) {
      case "num":
        this.next();
        return { t: "num", v: numberValue(tok.v.replace(/r$|i$/, "")) };
      case "str":
        return this.strings();
      case "var":
        this.next();
        return name(tok.v);
      case "name":
        return this.word(tok.v);
      case "op":
        break;
      default:
        return HOLE;
    }
    switch (tok.v) {
      case "(": {
        this.next();
        const noDo = this.noDo;
        this.noDo = false;
        const node = this.body(() => this.is(")"));
        this.noDo = noDo;
        this.need(")");
        return node.t === "seq" && node.items.length === 0 ? NULL : node;
      }
      case "[":
        return this.nested(() => this.array());
      case "{":
        return this.nested(() => this.hash());
      case "->":
        return this.lambda();
      case ":":
      case "::":
        return this.symbol(tok.v);
      case "/":
      case "/=":
        return this.regex(tok.start + 1, "/");
      case "%":
      case "%=":
        return this.percent(tok.start);
      case "<<":
      case "<<=": {
        const doc = this.hereDoc(tok.start);
        if (doc !== undefined) {
          this.next();
          const text = template(doc.parts);
          return doc.quote === "`" ? { t: "sh", e: text } : text;
        }
        break;
      }
      case "?": {
        const c = this.src.charAt(this.pos);
        if (c === "\\") {
          this.pos += 2;
          this.next();
          return str(this.src.charAt(this.lastEnd));
        }
        if (c !== "" && !/\s/.test(c) && !isWord(this.src.charCodeAt(this.pos + 1))) {
          this.pos++;
          this.next();
          return str(c);
        }
        break;
      }
      default:
        break;
    }
    this.problem("unexpected text");
    if (!/^[)\]};,|]$/.test(tok.v)) this.next();
    return HOLE;
  }

  private strings(): Node {
    const parts: Node[] = [];
    let shell = false;
    while (this.at("str") && (parts.length === 0 || !this.tok.nl)) {
      const { v, start } = this.tok;
      shell = v === "`";
      parts.push(...this.textFrom(start + 1, v, v !== "'"));
      this.next();
      if (shell) break;
    }
    const text = template(
      parts.length > 1 && parts.every((part) => part.t === "str")
        ? [str(parts.map((part) => (part.t === "str" ? part.v : "")).join(""))]
        : parts,
    );
    return shell ? { t: "sh", e: text } : text;
  }

  private symbol(op: string): Node {
    const { src } = this;
    const c = src.charAt(this.pos);
    if (op === "::") {
      this.next();
      return this.at("name") ? name(this.next().v) : HOLE;
    }
    if (c === '"' || c === "'") {
      const parts = this.textFrom(this.pos + 1, c, c === '"');
      this.next();
      return template(parts);
    }
    const match = /^(?:[A-Za-z_]\w*[?!=]?|\[\]=?|[-+!~]@|[-+*/%<>=!~^&|]+|@{1,2}\w+|\$\w+)/.exec(
      src.substring(this.pos, Math.min(this.limit, this.pos + 80)),
    );
    if (match === null) {
      this.problem("unexpected text");
      this.next();
      return HOLE;
    }
    let text = match[0];
    // `a ? :b=>c`, `{:a=>1}`
    if (/=$/.test(text) && src.charAt(this.pos + text.length) === ">") text = text.slice(0, -1);
    this.pos += text.length;
    this.next();
    return str(text);
  }

  private regex(from: number, open: string): Node {
    const parts = this.textFrom(from, open, true, true);
    while (/[a-z]/.test(this.src.charAt(this.pos)) && this.pos < this.limit) this.pos++;
    this.next();
    return call(name("Regexp.new"), [{ v: template(parts) }]);
  }

  private percent(start: number): Node {
    const { src } = this;
    let at = start + 1;
    let kind = "Q";
    if (/[wWiIqQxrs]/.test(src.charAt(at)) && !isWord(src.charCodeAt(at + 1)))
      kind = src.charAt(at++);
    const open = src.charAt(at);
    if (open === "" || /[\w\s]/.test(open)) {
      this.problem("unexpected text");
      this.next();
      return HOLE;
    }
    const parts = this.textFrom(at + 1, open, !/[wiqs]/.test(kind), kind === "r");
    if (kind === "r")
      while (/[a-z]/.test(src.charAt(this.pos)) && this.pos < this.limit) this.pos++;
    this.next();
    const text = template(parts);
    switch (kind) {
      case "w":
      case "W":
      case "i":
      case "I":
        if (text.t !== "str") return { t: "list", items: [{ v: text }] };
        return {
          t: "list",
          items: text.v
            .split(/\s+/)
            .filter((word) => word !== "")
            .map((word) => ({ v: str(word) })),
        };
      case "x":
        return { t: "sh", e: text };
      case "r":
        return call(name("Regexp.new"), [{ v: text }]);
      default:
        return text;
    }
  }

  private array(): Node {
    this.next();
    const items: Arg[] = [];
    const noDo = this.noDo;
    this.noDo = false;
    while (!this.is("]") && !this.atEnd) {
      const before = this.tok;
      const arg = this.argument();
      items.push(
        arg.name === undefined
          ? arg
          : { v: { t: "dict", items: [{ k: str(arg.name), v: arg.v }] } },
      );
      if (!this.eat(",") && !this.is("]")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        break;
      }
    }
    this.noDo = noDo;
    this.need("]");
    return { t: "list", items };
  }

  private hash(): Node {
    this.next();
    const items: { k?: Node; v: Node }[] = [];
    const noDo = this.noDo;
    this.noDo = false;
    while (!this.is("}") && !this.atEnd) {
      const before = this.tok;
      if (this.eat("**")) items.push({ v: this.expression() });
      else {
        const key = this.label();
        if (key !== undefined) {
          items.push({
            k: str(key),
            v: this.is(",") || this.is("}") ? name(key) : this.noCommaExpression(),
          });
        } else {
          const k = this.noCommaExpression();
          if (!this.eat("=>")) this.problem("expected =>");
          items.push({ k, v: this.noCommaExpression() });
        }
      }
      if (!this.eat(",") && !this.is("}")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        break;
      }
    }
    this.noDo = noDo;
    this.need("}");
    return { t: "dict", items };
  }

  private lambda(): Node {
    this.next();
    let params: Param[] = [];
    if (this.eat("(")) {
      params = this.params(")");
      this.need(")");
    } else if (this.at("name") && !this.isName("do")) params = this.lineParams();
    const block = this.isName("do") ? this.doBlock() : this.braceBlock();
    return params.length === 0 ? block : { ...block, params };
  }

  private word(word: string): Node {
    switch (word) {
      case "nil":
        this.next();
        return NULL;
      case "true":
      case "false":
        this.next();
        return { t: "const", v: word === "true" };
      case "self":
        this.next();
        return name("self");
      case "def":
        return this.define();
      case "class":
      case "module":
        return this.klass();
      case "if":
      case "unless":
        return this.ifExpression();
      case "while":
      case "until": {
        this.next();
        const c = this.loopHead();
        const body = this.body(this.atBlockEnd);
        this.endBlock();
        return { t: "loop", c: word === "while" ? c : not(c), body, endless: forever(c, word) };
      }
      case "for": {
        this.next();
        const items: Arg[] = [];
        do items.push({ v: this.at("name") ? this.localName() : HOLE });
        while (this.eat(","));
        if (!this.eatName("in")) this.problem("expected in");
        const over = this.loopHead();
        const body = this.body(this.atBlockEnd);
        this.endBlock();
        const to = items.length === 1 ? (items[0] as Arg).v : ({ t: "list", items } as const);
        return { t: "each", to, in: over, body, collect: false };
      }
      case "loop": {
        const state = this.save();
        this.next();
        const block = this.isName("do")
          ? this.doBlock()
          : this.is("{")
            ? this.braceBlock()
            : undefined;
        if (block !== undefined) return { t: "loop", body: block.body, endless: true };
        this.restore(state);
        break;
      }
      case "case":
        return this.caseExpression();
      case "begin": {
        this.next();
        const node = this.rescuedBody();
        this.endBlock();
        return node;
      }
      case "return":
      case "break":
      case "next":
      case "redo":
      case "retry": {
        this.next();
        const empty = this.tok.nl || this.endsOperand();
        const v = empty ? undefined : this.valueList();
        if (word === "return") return { t: "ret", ...(v === undefined ? {} : { v }) };
        if (word === "break") return seq([v ?? NULL, { t: "stop" }]);
        return v ?? (word === "next" ? SKIP : NULL);
      }
      case "yield": {
        this.next();
        const args =
          this.is("(") && !this.tok.sp
            ? this.parenArgs()
            : this.startsArgument()
              ? this.commandArgs()
              : [];
        return { t: "call", f: name("yield"), args };
      }
      case "alias":
      case "undef": {
        this.next();
        while (!this.tok.nl && !this.atEnd && !this.is(";")) this.next();
        return NULL;
      }
      case "BEGIN":
      case "END": {
        const state = this.save();
        this.next();
        if (this.is("{")) return this.braceBlock().body;
        this.restore(state);
        break;
      }
      case "then":
      case "do":
      case "end":
        this.problem("unexpected text");
        return HOLE;
      default:
        break;
    }
    const { tok } = this;
    this.next();
    const node = name(word);
    const operand =
      this.tok.sp &&
      !this.tok.nl &&
      (this.at("str") ||
        this.at("num") ||
        this.at("var") ||
        (this.at("name") && !NOT_OPERANDS.has(this.tok.v)));
    if (this.locals.has(word) && !operand) return node;
    if (this.is("(") && !this.tok.sp && !this.tok.nl)
      return { t: "call", f: node, args: this.parenArgs() };
    if (/^[A-Z]/.test(tok.v) && !operand) return node;
    if (this.startsArgument()) return { t: "call", f: node, args: this.commandArgs() };
    if (/[?!]$/.test(word)) return { t: "call", f: node, args: [] };
    return node;
  }

  private loopHead(): Node {
    const noDo = this.noDo;
    this.noDo = true;
    const node = this.expressionStatement();
    this.noDo = noDo;
    this.eatName("do");
    return node;
  }

  private ifExpression(): Node {
    this.next();
    const c = this.expressionStatement();
    this.eatName("then");
    const a = this.body(this.atBlockEnd);
    let b: Node | undefined;
    if (this.isName("elsif")) b = this.nested(() => this.ifExpression());
    else {
      if (this.eatName("else")) b = this.body(this.atBlockEnd);
      this.endBlock();
    }
    return { t: "if", c, a, ...(b === undefined ? {} : { b }) };
  }

  private caseExpression(): Node {
    this.next();
    const subject = this.tok.nl ? NULL : this.expressionStatement();
    const ways: Node[] = [];
    this.eat(";");
    while (this.isName("when") || this.isName("in")) {
      const pattern = this.next().v === "in";
      if (pattern) {
        while (!this.atEnd && !this.tok.nl && !this.isName("then")) this.next();
      } else this.commandArgs();
      this.eatName("then");
      ways.push(this.body(this.atBlockEnd));
    }
    if (this.eatName("else")) ways.push(this.body(this.atBlockEnd));
    this.endBlock();
    return choice(subject, ways);
  }
}

function withBlock(node: Node, block: FnNode): Node {
  if (node.t === "call") return { t: "call", f: node.f, args: [...node.args, { v: block }] };
  return { t: "call", f: node, args: [{ v: block }] };
}

/** A brace behind a call opens a block, unless the call has one. */
function canTakeBlock(node: Node): boolean {
  if (node.t !== "call") return true;
  const last = node.args[node.args.length - 1]?.v;
  return last?.t !== "fn";
}

function isTarget(node: Node): boolean {
  return (
    node.t === "name" ||
    node.t === "get" ||
    node.t === "idx" ||
    node.t === "list" ||
    (node.t === "call" && node.args.length === 0 && node.f.t === "get")
  );
}

function forever(c: Node, word: string): boolean {
  if (word === "until") return c.t === "const" && c.v !== true;
  return (c.t === "const" && c.v === true) || c.t === "num" || c.t === "str";
}
