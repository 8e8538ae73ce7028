/** Python 3, and the print and exec statements of Python 2. */
import {
  type Arg,
  call,
  choice,
  fn,
  HOLE,
  type Node,
  NULL,
  name,
  type Param,
  SKIP,
  seq,
  str,
  template,
} from "./ast.js";
import { numberValue } from "./parser.js";
import { PythonTokens } from "./python-tokens.js";

/** Binary operators by how tightly they bind. */
const BINDING: ReadonlyMap<string, number> = new Map([
  ["or", 1],
  ["and", 2],
  ["in", 4],
  ["not", 4],
  ["is", 4],
  ["<", 4],
  [">", 4],
  ["<=", 4],
  [">=", 4],
  ["==", 4],
  ["!=", 4],
  ["<>", 4],
  ["|", 5],
  ["^", 6],
  ["&", 7],
  ["<<", 8],
  [">>", 8],
  ["+", 9],
  ["-", 9],
  ["*", 10],
  ["/", 10],
  ["//", 10],
  ["%", 10],
  ["@", 10],
]);

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

class PythonParser extends PythonTokens {
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

  private expressionAt(from: number, to: number): Node {
    const inner = new PythonParser(this.src, this.problems, from, to, this.depth + 1);
    inner.brackets = 1;
    return inner.nested(() => {
      inner.next();
      return inner.tuple();
    });
  }

  // ---- statements

  private statement(into: Node[]): void {
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

  private simpleLine(into: Node[]): void {
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

  private block(): Node {
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

  private compound(handed: boolean): Node | undefined {
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

  private ifRest(): Node {
    const c = this.expression();
    const a = this.block();
    if (this.eatName("elif")) return { t: "if", c, a, b: this.nested(() => this.ifRest()) };
    if (this.eatName("else")) return { t: "if", c, a, b: this.block() };
    return { t: "if", c, a };
  }

  private attempt(): Node {
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

  private withItem(): Node {
    const value = this.expression();
    if (!this.eatName("as")) return value;
    return { t: "set", to: this.postfix(), v: value };
  }

  private define(handed: boolean): Node {
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

  private params(into: Param[], close: string): void {
    while (!this.is(close) && !this.atEnd && !this.at("nl")) {
      const rest = this.eat("*") || this.eat("**");
      if (this.at("name")) {
        const own = this.next().v;
        if (close === ")" && this.eat(":")) this.expression();
        const def = this.eat("=") ? this.expression() : undefined;
        into.push({
          to: name(own),
          ...(rest ? { rest } : {}),
          ...(def === undefined ? {} : { def }),
        });
      } else if (!rest && !this.eat("/")) {
        this.next();
      }
      if (!this.eat(",") && !this.is(close)) break;
    }
  }

  private match(): Node | undefined {
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

  private simple(): Node {
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

  private assignment(first: Node): Node {
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

  private atLineEnd(): boolean {
    return this.at("nl") || this.atEnd || this.is(";") || this.at("dedent");
  }

  /** `print x` and `exec code` of Python 2. */
  private oldStatement(): Node | undefined {
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

  private dotted(): string {
    let text = "";
    while (this.is(".") || this.is("...")) text += this.next().v;
    if (this.at("name") && this.tok.v !== "import") text += this.next().v;
    while (this.is(".")) {
      this.next();
      text += `.${this.next().v}`;
    }
    return text;
  }

  private imports(): Node {
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

  private fromImport(): Node {
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

  // ---- expressions

  /** Target of a loop: names, tuples, members. */
  private target(): Node {
    const items: Arg[] = [];
    let comma = false;
    do {
      if (this.isName("in")) break;
      const spread = this.eat("*");
      const v = this.postfix();
      items.push(spread ? { v, spread } : { v });
      if (!this.is(",")) break;
      comma = true;
    } while (this.eat(","));
    const first = items[0];
    return items.length === 1 && !comma && first !== undefined ? first.v : { t: "list", items };
  }

  /** One expression, or several with commas: a tuple. */
  private tuple(): Node {
    const first = this.starred();
    if (!this.is(",")) return first.spread === true ? { t: "list", items: [first] } : first.v;
    const items = [first];
    while (this.eat(",")) {
      if (this.endsExpression()) break;
      items.push(this.starred());
    }
    return { t: "list", items };
  }

  private endsExpression(): boolean {
    const { tok } = this;
    if (tok.k === "nl" || tok.k === "end" || tok.k === "dedent") return true;
    return (
      tok.k === "op" &&
      (tok.v === ")" ||
        tok.v === "]" ||
        tok.v === "}" ||
        tok.v === "=" ||
        tok.v === ":" ||
        tok.v === ";")
    );
  }

  private starred(): Arg {
    if (this.eat("*")) return { v: this.binary(4), spread: true };
    return { v: this.expression() };
  }

  private expression(): Node {
    return this.nested(() => {
      if (this.isName("lambda")) {
        this.next();
        const params: Param[] = [];
        this.params(params, ":");
        this.need(":");
        return fn(params, this.expression(), true);
      }
      if (this.isName("yield")) {
        this.next();
        this.eatName("from");
        const v = this.endsExpression() ? NULL : this.tuple();
        return v;
      }
      const value = this.binary(1);
      if (this.eatName("if")) {
        const c = this.binary(1);
        const b = this.eatName("else") ? this.expression() : NULL;
        return { t: "if", c, a: value, b };
      }
      if (this.eat(":=")) return { t: "set", to: value, v: this.expression() };
      return value;
    });
  }

  private binary(least: number): Node {
    let left = this.unary();
    for (;;) {
      const { tok } = this;
      if (tok.k !== "op" && tok.k !== "name") return left;
      const binding = BINDING.get(tok.v);
      if (binding === undefined || binding < least) return left;
      this.next();
      let op = tok.v;
      if (op === "not") {
        this.eatName("in");
        op = "not in";
      } else if (op === "is") this.eatName("not");
      else if (op === "or") op = "||";
      else if (op === "and") op = "&&";
      const right = this.nested(() => this.binary(binding + 1));
      left = { t: "bin", op, l: left, r: right };
    }
  }

  private unary(): Node {
    const { tok } = this;
    if (tok.k === "name") {
      if (tok.v === "not") {
        this.next();
        return { t: "un", op: "!", e: this.nested(() => this.binary(3)) };
      }
      if (tok.v === "await") {
        this.next();
        return this.nested(() => this.unary());
      }
    } else if (tok.k === "op" && (tok.v === "-" || tok.v === "+" || tok.v === "~")) {
      this.next();
      return { t: "un", op: tok.v, e: this.nested(() => this.unary()) };
    }
    const base = this.postfix();
    if (this.eat("**")) return { t: "bin", op: "**", l: base, r: this.nested(() => this.unary()) };
    return base;
  }

  private postfix(): Node {
    return this.postfixOf(this.primary());
  }

  private postfixOf(start: Node): Node {
    let node = start;
    for (;;) {
      if (this.is("(")) node = { t: "call", f: node, args: this.args() };
      else if (this.is(".")) {
        this.next();
        if (!this.at("name")) {
          this.problem("expected a name");
          return node;
        }
        node = { t: "get", o: node, n: this.next().v };
      } else if (this.is("[")) node = this.subscript(node);
      else return node;
    }
  }

  private subscript(of: Node): Node {
    this.next();
    const bounds: (Node | undefined)[] = [];
    let colons = 0;
    let value: Node | undefined;
    while (!this.is("]") && !this.atEnd) {
      if (this.eat(":")) {
        bounds[colons++] = value;
        value = undefined;
      } else if (this.is(",")) {
        this.next();
      } else {
        const before = this.tok;
        value = this.tuple();
        if (this.tok === before) break;
      }
    }
    this.need("]");
    if (colons === 0) return { t: "idx", o: of, i: value ?? HOLE };
    bounds[colons] = value;
    return { t: "slice", o: of, a: bounds[0], b: bounds[1], c: bounds[2] };
  }

  private args(): Arg[] {
    const args: Arg[] = [];
    this.next();
    while (!this.is(")") && !this.atEnd) {
      const before = this.tok;
      if (this.eat("**") || this.eat("*")) args.push({ v: this.expression(), spread: true });
      else {
        const v = this.expression();
        if (this.is("=") && v.t === "name") {
          this.next();
          args.push({ v: this.expression(), name: v.v });
        } else if (this.startsComprehension()) args.push({ v: this.comprehension(v) });
        else args.push({ v });
      }
      if (!this.eat(",") && !this.is(")")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        if (this.at("nl") || this.at("dedent") || this.at("indent")) break;
      }
    }
    this.need(")");
    return args;
  }

  private startsComprehension(): boolean {
    return this.isName("for") || this.isName("async");
  }

  private comprehension(element: Node): Node {
    this.eatName("async");
    this.next();
    const to = this.target();
    if (!this.eatName("in")) this.problem("expected in");
    const over = this.binary(1);
    let when: Node | undefined;
    while (this.eatName("if")) {
      const c = this.binary(1);
      when = when === undefined ? c : { t: "bin", op: "&&", l: when, r: c };
    }
    const body = this.startsComprehension()
      ? this.nested(() => this.comprehension(element))
      : element;
    return {
      t: "each",
      to,
      in: over,
      body,
      collect: true,
      ...(when === undefined ? {} : { when }),
    };
  }

  private primary(): Node {
    const { tok } = this;
    switch (tok.k) {
      case "str":
      case "tpl":
        return this.strings();
      case "num":
        this.next();
        return { t: "num", v: numberValue(tok.v.replace(/^0[oO]/, "0o")) };
      case "name":
        this.next();
        if (tok.v === "None") return NULL;
        if (tok.v === "True") return { t: "const", v: true };
        if (tok.v === "False") return { t: "const", v: false };
        return name(tok.v);
      case "op":
        if (tok.v === "(" || tok.v === "[") return this.nested(() => this.sequence(tok.v));
        if (tok.v === "{") return this.nested(() => this.braces());
        if (tok.v === "...") {
          this.next();
          return NULL;
        }
        break;
      default:
        break;
    }
    this.problem("unexpected text");
    if (tok.k === "op" && !/^[)\]}:,;=]$/.test(tok.v)) this.next();
    return HOLE;
  }

  private strings(): Node {
    const parts: Node[] = [];
    let text = "";
    while (this.at("str") || this.at("tpl")) {
      const tok = this.next();
      if (tok.k === "str") {
        text += tok.v;
        continue;
      }
      for (const part of tok.parts ?? []) {
        if (typeof part === "string") text += part;
        else {
          if (text !== "") parts.push(str(text));
          text = "";
          parts.push(this.expressionAt(part.from, part.to));
        }
      }
    }
    if (text !== "" || parts.length === 0) parts.push(str(text));
    return template(parts);
  }

  /** `( … )` and `[ … ]`: parentheses, tuples, lists, comprehensions. */
  private sequence(open: string): Node {
    const close = open === "(" ? ")" : "]";
    this.next();
    const items: Arg[] = [];
    let comma = false;
    let node: Node | undefined;
    while (!this.is(close) && !this.atEnd) {
      const before = this.tok;
      const item = this.starred();
      if (this.startsComprehension()) {
        node = this.comprehension(item.v);
        break;
      }
      if (this.isName("as")) {
        this.next();
        items.push({ v: { t: "set", to: this.postfix(), v: item.v } });
      } else items.push(item);
      if (this.eat(",")) comma = true;
      else if (!this.is(close)) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        if (this.at("nl") || this.at("dedent") || this.at("indent")) break;
      }
    }
    this.need(close);
    if (node !== undefined) return node;
    const first = items[0];
    if (
      open === "(" &&
      !comma &&
      items.length === 1 &&
      first !== undefined &&
      first.spread !== true
    ) {
      return first.v;
    }
    return { t: "list", items };
  }

  private braces(): Node {
    this.next();
    const pairs: { k?: Node; v: Node }[] = [];
    const items: Arg[] = [];
    let node: Node | undefined;
    while (!this.is("}") && !this.atEnd) {
      const before = this.tok;
      if (this.eat("**")) pairs.push({ v: this.expression() });
      else {
        const item = this.starred();
        if (this.eat(":")) {
          const v = this.expression();
          if (this.startsComprehension()) {
            const pair: Node = { t: "list", items: [item, { v }] };
            node = call(name("dict"), [{ v: this.comprehension(pair) }]);
            break;
          }
          pairs.push({ k: item.v, v });
        } else if (this.startsComprehension()) {
          node = this.comprehension(item.v);
          break;
        } else items.push(item);
      }
      if (!this.eat(",") && !this.is("}")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        if (this.at("nl") || this.at("dedent") || this.at("indent")) break;
      }
    }
    this.need("}");
    if (node !== undefined) return node;
    return items.length > 0 ? { t: "list", items } : { t: "dict", items: pairs };
  }
}
