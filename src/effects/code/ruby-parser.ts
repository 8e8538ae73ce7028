/** Ruby, as far as calls, assignments and control flow go. */
import { type Arg, choice, HOLE, type Node, NULL, name, not, SKIP, seq } from "./ast.js";
import { RubyBlocks } from "./ruby-blocks.js";
import { isTarget, NOT_OPERANDS } from "./ruby-expressions.js";

export function parseRuby(code: string, problems: string[]): Node {
  return new RubyParser(code, problems).program();
}

class RubyParser extends RubyBlocks {
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
  protected body(ends: () => boolean): Node {
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

  protected statement(): Node {
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
  protected expressionStatement(): Node {
    let left = this.notExpression();
    while (this.at("name") && !this.tok.nl && (this.tok.v === "and" || this.tok.v === "or")) {
      const op = this.next().v === "and" ? "&&" : "||";
      left = { t: "bin", op, l: left, r: this.notExpression() };
    }
    return left;
  }

  protected notExpression(): Node {
    if (this.eatName("not"))
      return { t: "un", op: "!", e: this.nested(() => this.notExpression()) };
    return this.multiple();
  }

  /** `a, b = c, d`, or one expression. */
  protected multiple(): Node {
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
  protected looksLikeTargets(): boolean {
    const text = this.src.substring(this.tok.start, Math.min(this.limit, this.tok.start + 160));
    return /^\s*,(?:[^=;{}|\n]|,\s*\n)*[^=!<>\n]=(?![=~>])/.test(text) || this.is("=");
  }

  protected parenTargets(): Node {
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

  protected localName(): Node {
    const own = this.next().v;
    this.locals.add(own);
    return name(own);
  }

  protected declare(node: Node): void {
    if (node.t === "name") this.locals.add(node.v);
    else if (node.t === "list") for (const item of node.items) this.declare(item.v);
  }

  protected valueList(): Node {
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

  protected word(word: string): Node {
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

  protected loopHead(): Node {
    const noDo = this.noDo;
    this.noDo = true;
    const node = this.expressionStatement();
    this.noDo = noDo;
    this.eatName("do");
    return node;
  }

  protected ifExpression(): Node {
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

  protected caseExpression(): Node {
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

function forever(c: Node, word: string): boolean {
  if (word === "until") return c.t === "const" && c.v !== true;
  return (c.t === "const" && c.v === true) || c.t === "num" || c.t === "str";
}
