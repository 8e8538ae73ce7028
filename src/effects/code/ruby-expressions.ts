/** Ruby's expressions: operators, calls with and without parentheses. */
import { type Arg, type FnNode, fn, HOLE, type Node, NULL, name, str, template } from "./ast.js";
import { isWord, numberValue } from "./parser.js";
import { RubyLiterals } from "./ruby-literals.js";

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

export const NOT_OPERANDS = new Set([...RESERVED]);

export abstract class RubyExpressions extends RubyLiterals {
  protected abstract doBlock(): FnNode;
  protected abstract body(ends: () => boolean): Node;
  protected abstract declare(node: Node): void;
  protected abstract valueList(): Node;
  protected abstract braceBlock(): FnNode;
  protected abstract lambda(): Node;
  protected abstract word(word: string): Node;

  // ---- expressions

  protected expression(): Node {
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

  protected ternary(): Node {
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

  protected ternaryPart(): Node {
    return this.expression();
  }

  protected binary(least: number): Node {
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

  protected endsOperand(): boolean {
    const { tok } = this;
    return (
      tok.k === "end" ||
      (tok.k === "op" && /^[)\]},;|]$/.test(tok.v)) ||
      (tok.k === "name" && RESERVED.has(tok.v))
    );
  }

  protected unary(): Node {
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

  protected postfix(start: Node): Node {
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

  protected methodName(): string | undefined {
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
  protected finishCall(f: Node): Node {
    if (this.is("(") && !this.tok.sp && !this.tok.nl)
      return { t: "call", f, args: this.parenArgs() };
    if (this.tok.k === "op" && this.tok.v === "=" && !this.tok.nl) return f;
    if (this.startsArgument()) return { t: "call", f, args: this.commandArgs() };
    return { t: "call", f, args: [] };
  }

  protected subscript(of: Node): Node {
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

  protected startsArgument(): boolean {
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

  protected commandArgs(): Arg[] {
    const args: Arg[] = [];
    do {
      if (this.endsOperand()) break;
      args.push(this.argument());
    } while (this.eat(","));
    return args;
  }

  protected parenArgs(): Arg[] {
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
  protected argument(): Arg {
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

  protected noCommaExpression(): Node {
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
  protected symbolProc(v: Node): Node {
    if (v.t !== "str") return v;
    return fn(
      [{ to: name("it") }],
      { t: "call", f: { t: "get", o: name("it"), n: v.v }, args: [] },
      true,
    );
  }

  /** `key:` at the current token. */
  protected label(): string | undefined {
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

  // ---- primary

  protected primary(): Node {
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

export function isTarget(node: Node): boolean {
  return (
    node.t === "name" ||
    node.t === "get" ||
    node.t === "idx" ||
    node.t === "list" ||
    (node.t === "call" && node.args.length === 0 && node.f.t === "get")
  );
}
