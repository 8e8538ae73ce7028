/** Python 3, and the print and exec statements of Python 2. */
import { call, choice, fn, HOLE, type Node, NULL, name, type Param, SKIP, seq } from "./ast.js";
import { PythonExpressions } from "./python-expressions.js";

const COMPOUND = new Set([
  "+=",
  "-=",
  "*=",
  "/=",
  "//=",
  "%=",
  "**=",
  "&=",
  "|=",
  "^=",
  "<<=",
  ">>=",
  "@=",
]);

const AFTER_EXPRESSION = new Set([
  "if",
  "else",
  "for",
  "in",
  "is",
  "not",
  "and",
  "or",
  "as",
  "from",
  "async",
  "import",
]);

export function parsePython(code: string, problems: string[]): Node {
  return new PythonParser(code, problems).module();
}

class PythonParser extends PythonExpressions {
  module(): Node {
    this.next();
    const items: Node[] = [];
    while (!this.atEnd) {
      const before = this.pos;
      const tok = this.tok;
      if (tok.k === "nl" || tok.k === "dedent" || tok.k === "indent") this.next();
      else this.statement(items);
      if (this.tok === tok && this.pos === before) this.next();
    }
    return seq(items);
  }

  protected expressionAt(from: number, to: number): Node {
    const inner = new PythonParser(this.src, this.problems, from, to, this.depth + 1);
    inner.brackets = 1;
    return inner.nested(() => {
      inner.next();
      return inner.tuple();
    });
  }

  protected statement(into: Node[]): void {
    if (this.at("op") && this.tok.v === "@") {
      const decorators: Node[] = [];
      while (this.eat("@")) {
        decorators.push(this.expression());
        while (this.at("nl")) this.next();
      }
      const declared = this.compound(true) ?? HOLE;
      into.push(declared);
      // What a decorator does it does to what is declared below it.
      if (declared.t === "fn" || declared.t === "class") {
        let value: Node = name(declared.name ?? "");
        for (const decorator of decorators.reverse()) {
          value = call(name("$decorate"), [{ v: decorator }, { v: value }]);
        }
        into.push(value);
      }
      return;
    }
    const compound = this.compound(false);
    if (compound !== undefined) {
      into.push(compound);
      return;
    }
    this.simpleLine(into);
  }

  protected simpleLine(into: Node[]): void {
    for (;;) {
      into.push(this.simple());
      if (!this.eat(";")) break;
      if (this.at("nl") || this.atEnd) break;
      // `a; for x in y: …` is not Python, but nothing is lost by reading it.
      const compound = this.compound(false);
      if (compound !== undefined) {
        into.push(compound);
        return;
      }
    }
    if (this.at("nl")) this.next();
    else if (!this.atEnd && !this.at("dedent")) {
      this.problem("unexpected text");
      while (!this.atEnd && !this.at("nl")) this.next();
    }
  }

  protected block(): Node {
    const items: Node[] = [];
    if (!this.eat(":")) {
      this.problem("expected :");
      while (!this.atEnd && !this.at("nl")) this.next();
    }
    if (!this.at("nl")) {
      this.simpleLine(items);
      return seq(items);
    }
    while (this.at("nl")) this.next();
    if (!this.at("indent")) return seq(items);
    return this.nested(() => {
      this.next();
      while (!this.at("dedent") && !this.atEnd) {
        const before = this.pos;
        const tok = this.tok;
        if (tok.k === "nl" || tok.k === "indent") this.next();
        else this.statement(items);
        if (this.tok === tok && this.pos === before) this.next();
      }
      if (this.at("dedent")) this.next();
      return seq(items);
    });
  }

  protected compound(handed: boolean): Node | undefined {
    if (!this.at("name")) return undefined;
    switch (this.tok.v) {
      case "if": {
        this.next();
        return this.ifRest();
      }
      case "while": {
        this.next();
        const c = this.expression();
        const body = this.block();
        const endless = (c.t === "const" && c.v === true) || (c.t === "num" && c.v !== 0);
        const loop: Node = { t: "loop", c, body, endless };
        return this.eatName("else") ? seq([loop, this.block()]) : loop;
      }
      case "for": {
        this.next();
        const to = this.target();
        if (!this.eatName("in")) this.problem("expected in");
        const over = this.tuple();
        const loop: Node = { t: "each", to, in: over, body: this.block(), collect: false };
        return this.eatName("else") ? seq([loop, this.block()]) : loop;
      }
      case "try":
        return this.attempt();
      case "with": {
        this.next();
        const items: Node[] = [this.withItem()];
        while (this.eat(",")) items.push(this.withItem());
        items.push(this.block());
        return seq(items);
      }
      case "def":
        return this.define(handed);
      case "class": {
        this.next();
        const own = this.tok.v;
        this.next();
        const bases = this.is("(") ? this.args().map((arg) => arg.v) : [];
        const body = this.block();
        return { t: "class", name: own, bases, body, ...(handed ? { handed } : {}) };
      }
      case "async": {
        this.next();
        return this.compound(handed) ?? HOLE;
      }
      case "match":
        return this.match();
      default:
        return undefined;
    }
  }

  protected ifRest(): Node {
    const c = this.expression();
    const a = this.block();
    if (this.eatName("elif")) return { t: "if", c, a, b: this.nested(() => this.ifRest()) };
    if (this.eatName("else")) return { t: "if", c, a, b: this.block() };
    return { t: "if", c, a };
  }

  protected attempt(): Node {
    this.next();
    const body = this.block();
    const handlers: Node[] = [];
    let end: Node | undefined;
    for (;;) {
      if (this.eatName("except")) {
        this.eat("*");
        if (!this.is(":")) {
          this.tuple();
          if (this.eatName("as")) this.next();
        }
        handlers.push(this.block());
      } else if (this.eatName("else")) handlers.push(this.block());
      else if (this.eatName("finally")) end = this.block();
      else break;
    }
    return { t: "try", body, handlers, ...(end === undefined ? {} : { end }) };
  }

  protected withItem(): Node {
    const value = this.expression();
    if (!this.eatName("as")) return value;
    return { t: "set", to: this.postfix(), v: value };
  }

  protected define(handed: boolean): Node {
    this.next();
    const own = this.tok.v;
    this.next();
    if (this.is("[")) this.postfixOf(HOLE);
    const params: Param[] = [];
    if (this.eat("(")) {
      this.params(params, ")");
      this.need(")");
    }
    if (this.eat("->")) this.expression();
    const node = fn(params, this.block(), false, own);
    return handed ? { ...node, handed } : node;
  }

  protected match(): Node | undefined {
    let end = this.src.indexOf("\n", this.pos);
    if (end < 0) end = this.limit;
    if (
      !/^\s+[^=\s].*:\s*(?:#.*)?$/.test(this.src.substring(this.pos, Math.min(end, this.pos + 400)))
    ) {
      return undefined;
    }
    this.next();
    const subject = this.tuple();
    this.eat(":");
    while (this.at("nl")) this.next();
    if (this.at("indent")) this.next();
    const bodies: Node[] = [];
    while (this.eatName("case")) {
      let open = 0;
      while (!this.atEnd && !this.at("nl") && !(open === 0 && this.is(":"))) {
        if (this.is("(") || this.is("[") || this.is("{")) open++;
        else if (this.is(")") || this.is("]") || this.is("}")) open--;
        this.next();
      }
      bodies.push(this.block());
      while (this.at("nl")) this.next();
    }
    if (this.at("dedent")) this.next();
    return choice(subject, bodies);
  }

  protected simple(): Node {
    if (this.at("name")) {
      switch (this.tok.v) {
        case "import":
          return this.imports();
        case "from":
          return this.fromImport();
        case "return":
        case "raise": {
          const raised = this.next().v === "raise";
          if (this.atLineEnd()) return { t: "ret" };
          const v = this.tuple();
          if (this.eatName("from")) this.expression();
          return raised ? seq([v, { t: "stop" }]) : { t: "ret", v };
        }
        case "pass":
          this.next();
          return NULL;
        case "break":
          this.next();
          return { t: "stop" };
        case "continue":
          this.next();
          return SKIP;
        case "global":
        case "nonlocal": {
          this.next();
          const names: string[] = [];
          while (this.at("name")) {
            names.push(this.next().v);
            if (!this.eat(",")) break;
          }
          return { t: "outer", names };
        }
        case "del": {
          this.next();
          this.tuple();
          return NULL;
        }
        case "assert": {
          this.next();
          return this.tuple();
        }
        case "print":
        case "exec": {
          const old = this.oldStatement();
          if (old !== undefined) return old;
          break;
        }
        default:
          break;
      }
    }
    const first = this.tuple();
    if (this.is("=")) return this.assignment(first);
    if (this.at("op") && COMPOUND.has(this.tok.v)) {
      const op = this.next().v.slice(0, -1);
      return { t: "set", to: first, op, v: this.tuple() };
    }
    if (this.is(":") && (first.t === "name" || first.t === "get" || first.t === "idx")) {
      this.next();
      this.expression();
      if (this.is("=")) return this.assignment(first);
      return NULL;
    }
    return first;
  }

  protected assignment(first: Node): Node {
    const targets = [first];
    let value = HOLE;
    while (this.eat("=")) {
      value = this.tuple();
      if (this.is("=")) targets.push(value);
    }
    let node = value;
    for (const to of targets.reverse()) node = { t: "set", to, v: node };
    return node;
  }

  protected atLineEnd(): boolean {
    return this.at("nl") || this.atEnd || this.is(";") || this.at("dedent");
  }

  /** `print x` and `exec code` of Python 2. */
  protected oldStatement(): Node | undefined {
    const state = this.save();
    const { brackets } = this;
    const word = this.next().v;
    const starts =
      this.at("str") ||
      this.at("tpl") ||
      this.at("num") ||
      this.is(">>") ||
      (this.at("name") && !AFTER_EXPRESSION.has(this.tok.v));
    if (!starts) {
      this.restore(state);
      this.brackets = brackets;
      this.lineStart = false;
      return undefined;
    }
    if (this.eat(">>")) {
      this.expression();
      this.eat(",");
      return this.atLineEnd() ? NULL : this.tuple();
    }
    const v = this.tuple();
    if (this.eatName("in")) this.tuple();
    return call(name(word), v.t === "list" ? v.items : [{ v }]);
  }

  protected dotted(): string {
    let text = "";
    while (this.is(".") || this.is("...")) text += this.next().v;
    if (this.at("name") && this.tok.v !== "import") text += this.next().v;
    while (this.is(".")) {
      this.next();
      text += `.${this.next().v}`;
    }
    return text;
  }

  protected imports(): Node {
    this.next();
    const items: Node[] = [];
    do {
      const path = this.dotted();
      if (this.eatName("as")) {
        items.push({ t: "set", to: name(this.next().v), v: { t: "mod", v: path } });
      } else {
        const top = path.split(".")[0] as string;
        items.push({ t: "set", to: name(top), v: { t: "mod", v: top } });
      }
    } while (this.eat(","));
    return seq(items);
  }

  protected fromImport(): Node {
    this.next();
    const from = this.dotted();
    if (!this.eatName("import")) this.problem("expected import");
    if (this.eat("*")) return { t: "star", v: from };
    const open = this.eat("(");
    const items: Node[] = [];
    while (this.at("name")) {
      const own = this.next().v;
      const as = this.eatName("as") ? this.next().v : own;
      items.push({ t: "set", to: name(as), v: { t: "get", o: { t: "mod", v: from }, n: own } });
      if (!this.eat(",")) break;
    }
    if (open) this.need(")");
    return seq(items);
  }
}
