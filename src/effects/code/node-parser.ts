/** JavaScript and TypeScript. */
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
  type Param,
  SKIP,
  seq,
  str,
  template,
} from "./ast.js";
import { NodeTypes } from "./node-types.js";
import { numberValue } from "./parser.js";

const BINDING: ReadonlyMap<string, number> = new Map([
  ["??", 1],
  ["||", 2],
  ["&&", 3],
  ["|", 4],
  ["^", 5],
  ["&", 6],
  ["==", 7],
  ["!=", 7],
  ["===", 7],
  ["!==", 7],
  ["<", 8],
  [">", 8],
  ["<=", 8],
  [">=", 8],
  ["instanceof", 8],
  ["in", 8],
  ["<<", 9],
  [">>", 9],
  [">>>", 9],
  ["+", 10],
  ["-", 10],
  ["*", 11],
  ["/", 11],
  ["%", 11],
  ["**", 12],
]);
const ASSIGNMENTS = new Set([
  "=",
  "+=",
  "-=",
  "*=",
  "/=",
  "%=",
  "**=",
  "<<=",
  ">>=",
  ">>>=",
  "&=",
  "|=",
  "^=",
  "&&=",
  "||=",
  "??=",
]);
const MODIFIERS = new Set([
  "public",
  "private",
  "protected",
  "readonly",
  "static",
  "abstract",
  "declare",
  "override",
  "async",
  "get",
  "set",
  "accessor",
]);

export function parseNode(code: string, problems: string[]): Node {
  return new NodeParser(code, problems).program();
}

class NodeParser extends NodeTypes {
  private noIn = false;

  program(): Node {
    this.next();
    const items: Node[] = [];
    while (!this.atEnd) this.step(items);
    return seq(items);
  }

  /** One statement; always moves on. */
  private step(items: Node[]): void {
    const before = this.tok;
    items.push(this.nested(() => this.statement()));
    if (this.tok === before) {
      this.problem("unexpected text");
      this.next();
    }
  }

  private block(): Node {
    const items: Node[] = [];
    this.need("{");
    while (!this.is("}") && !this.atEnd) this.step(items);
    this.need("}");
    return seq(items);
  }

  private endStatement(): void {
    if (this.eat(";") || this.is("}") || this.atEnd || this.tok.nl) return;
    this.problem("unexpected text");
  }

  // ---- statements

  private statement(): Node {
    const { tok } = this;
    if (tok.k === "op") {
      if (tok.v === "{") return this.block();
      if (tok.v === ";") {
        this.next();
        return NULL;
      }
      if (tok.v === "@") {
        this.decorators();
        return this.statement();
      }
    } else if (tok.k === "name") {
      const special = this.keyword(tok.v);
      if (special !== undefined) return special;
    }
    const value = this.expression();
    if (value.t === "name" && this.is(":")) {
      this.next();
      return this.statement();
    }
    this.endStatement();
    return value;
  }

  private decorators(): void {
    while (this.eat("@")) this.postfix(this.primary(), false);
  }

  private keyword(word: string): Node | undefined {
    switch (word) {
      case "var":
      case "const":
        return this.declaration();
      case "let":
      case "using": {
        const state = this.save();
        this.next();
        const declares = this.at("name") || this.is("{") || this.is("[");
        this.restore(state);
        return declares ? this.declaration() : undefined;
      }
      case "function":
        return this.func(true);
      case "async": {
        const state = this.save();
        this.next();
        if (this.isName("function") && !this.tok.nl) return this.func(true);
        this.restore(state);
        return undefined;
      }
      case "class":
        return this.klass();
      case "if": {
        this.next();
        const c = this.condition();
        const a = this.nested(() => this.statement());
        if (!this.eatName("else")) return { t: "if", c, a };
        return { t: "if", c, a, b: this.nested(() => this.statement()) };
      }
      case "for":
        return this.forLoop();
      case "while": {
        this.next();
        const c = this.condition();
        return { t: "loop", c, body: this.nested(() => this.statement()), endless: isTrue(c) };
      }
      case "do": {
        this.next();
        const body = this.nested(() => this.statement());
        const c = this.eatName("while") ? this.condition() : HOLE;
        this.eat(";");
        return { t: "loop", c, body, endless: isTrue(c), after: true };
      }
      case "switch":
        return this.choice();
      case "try":
        return this.attempt();
      case "return":
      case "throw": {
        this.next();
        const empty = this.is(";") || this.is("}") || this.atEnd || this.tok.nl;
        const v = empty ? undefined : this.expression();
        this.endStatement();
        if (word === "throw") return seq([v ?? NULL, { t: "stop" }]);
        return { t: "ret", ...(v === undefined ? {} : { v }) };
      }
      case "break":
      case "continue":
        this.next();
        if (this.at("name") && !this.tok.nl) this.next();
        this.endStatement();
        return word === "break" ? { t: "stop" } : SKIP;
      case "import":
        return this.importStatement();
      case "export":
        return this.exportStatement();
      case "debugger":
        this.next();
        this.endStatement();
        return NULL;
      case "with": {
        this.next();
        return seq([call(name("$with"), [{ v: this.condition() }]), this.statement()]);
      }
      default:
        return this.typeScript(word);
    }
  }

  /** Declarations that only exist for the compiler. */
  private typeScript(word: string): Node | undefined {
    if (!/^(?:interface|type|enum|declare|namespace|module|abstract)$/.test(word)) return undefined;
    const state = this.save();
    this.next();
    if (!this.at("name") && !(word === "module" && this.at("str"))) {
      this.restore(state);
      return undefined;
    }
    if (this.tok.nl) {
      this.restore(state);
      return undefined;
    }
    if (word === "abstract" && this.isName("class")) return this.klass();
    if (word === "declare") {
      this.statement();
      return NULL;
    }
    if (word === "type") {
      this.next();
      if (this.is("<")) this.skipAngles();
      if (!this.eat("=")) {
        this.restore(state);
        return undefined;
      }
      this.skipType();
      this.endStatement();
      return NULL;
    }
    this.next();
    while (!this.is("{") && !this.atEnd && !this.is(";")) {
      if (this.is("<")) this.skipAngles();
      else this.next();
    }
    if (word === "namespace" || word === "module") return this.is("{") ? this.block() : NULL;
    this.skipBalanced();
    return NULL;
  }

  private condition(): Node {
    this.need("(");
    const c = this.expression();
    this.need(")");
    return c;
  }

  private declaration(): Node {
    this.next();
    const items: Node[] = [];
    do {
      const to = this.pattern();
      this.annotation();
      items.push({ t: "set", to, v: this.eat("=") ? this.assignment() : NULL, decl: true });
    } while (this.eat(","));
    if (!this.noIn) this.endStatement();
    return seq(items);
  }

  private annotation(): void {
    this.eat("!");
    if (this.eat(":")) this.skipType();
  }

  /** A name or a destructuring pattern. */
  private pattern(): Node {
    if (this.is("{") || this.is("[")) return this.nested(() => this.primary());
    if (this.at("name")) return name(this.next().v);
    return HOLE;
  }

  private forLoop(): Node {
    this.next();
    this.eatName("await");
    this.need("(");
    let init: Node = NULL;
    if (!this.is(";")) {
      this.noIn = true;
      const declares = this.isName("let") || this.isName("const") || this.isName("var");
      init = declares ? this.declaration() : this.expression();
      this.noIn = false;
    }
    if (this.isName("of") || this.isName("in")) {
      const keys = this.next().v === "in";
      const over = this.expression();
      this.need(")");
      const to = init.t === "set" ? init.to : init;
      const body = this.nested(() => this.statement());
      return { t: "each", to, in: over, body, collect: false, ...(keys ? { over: "keys" } : {}) };
    }
    this.need(";");
    const c = this.is(";") ? undefined : this.expression();
    this.need(";");
    const update = this.is(")") ? NULL : this.expression();
    this.need(")");
    const body = this.nested(() => this.statement());
    const endless = c === undefined || isTrue(c);
    return seq([
      init,
      { t: "loop", ...(c === undefined ? {} : { c }), body: seq([body, update]), endless },
    ]);
  }

  private choice(): Node {
    this.next();
    const subject = this.condition();
    this.need("{");
    const bodies: Node[] = [];
    let now: Node[] | undefined;
    while (!this.is("}") && !this.atEnd) {
      if (this.isName("case") || this.isName("default")) {
        const isCase = this.next().v === "case";
        const test = isCase ? this.expression() : NULL;
        this.need(":");
        if (now !== undefined) bodies.push(seq(now));
        now = [test];
      } else this.step(now ?? []);
    }
    if (now !== undefined) bodies.push(seq(now));
    this.need("}");
    // A break ends the case, not the program around it.
    return choice(subject, bodies.map(withoutStop));
  }

  private attempt(): Node {
    this.next();
    const body = this.block();
    const handlers: Node[] = [];
    let end: Node | undefined;
    if (this.eatName("catch")) {
      if (this.eat("(")) {
        this.pattern();
        this.annotation();
        this.need(")");
      }
      handlers.push(this.block());
    }
    if (this.eatName("finally")) end = this.block();
    return { t: "try", body, handlers, ...(end === undefined ? {} : { end }) };
  }

  private importStatement(): Node | undefined {
    const state = this.save();
    this.next();
    if (this.is("(") || this.is(".")) {
      this.restore(state);
      return undefined;
    }
    const items: { own?: string; to: string }[] = [];
    if (this.at("str")) {
      const v = this.next().v;
      this.importEnd();
      return moduleNode(v);
    }
    if (this.isName("type")) {
      const here = this.save();
      this.next();
      if (!this.is("{") && !this.is("*") && (!this.at("name") || this.isName("from")))
        this.restore(here);
    }
    if (this.at("name")) {
      const to = this.next().v;
      if (this.eat("=")) {
        const v = this.expression();
        this.endStatement();
        return { t: "set", to: name(to), v, decl: true };
      }
      items.push({ to });
      this.eat(",");
    }
    if (this.eat("*")) {
      this.eatName("as");
      items.push({ to: this.next().v });
    } else if (this.eat("{")) {
      while (!this.is("}") && !this.atEnd) {
        if (this.isName("type")) {
          const here = this.save();
          this.next();
          if (!this.at("name") || this.isName("as")) this.restore(here);
        }
        const own = this.next().v;
        const to = this.eatName("as") ? this.next().v : own;
        items.push(own === "default" ? { to } : { own, to });
        if (!this.eat(",")) break;
      }
      this.need("}");
    }
    if (!this.eatName("from")) this.problem("expected from");
    const from = this.at("str") ? this.next().v : "";
    this.importEnd();
    return seq(
      items.map(({ own, to }): Node => {
        const mod = moduleNode(from);
        return {
          t: "set",
          to: name(to),
          v: own === undefined ? mod : { t: "get", o: mod, n: own },
          decl: true,
        };
      }),
    );
  }

  private importEnd(): void {
    if ((this.isName("with") || this.isName("assert")) && !this.tok.nl) {
      this.next();
      if (this.is("{")) this.skipBalanced();
    }
    this.endStatement();
  }

  private exportStatement(): Node {
    this.next();
    if (this.eatName("default")) {
      if (this.isName("function") || this.isName("class") || this.isName("async"))
        return this.statement();
      const v = this.assignment();
      this.endStatement();
      return v;
    }
    if (this.isName("type") || this.is("{") || this.is("*")) {
      if (this.isName("type")) {
        const state = this.save();
        this.next();
        if (!this.is("{")) {
          this.restore(state);
          return this.statement();
        }
      }
      if (this.is("{")) this.skipBalanced();
      else {
        this.next();
        if (this.eatName("as")) this.next();
      }
      if (this.eatName("from")) this.next();
      this.importEnd();
      return NULL;
    }
    return this.statement();
  }

  // ---- functions and classes

  private func(decl: boolean): FnNode {
    this.next();
    this.eat("*");
    const own = this.at("name") ? this.next().v : undefined;
    const node = this.funcRest(own);
    return decl ? node : { ...node, decl: false };
  }

  /** From the type parameters or the opening parenthesis on. */
  private funcRest(own: string | undefined): FnNode {
    if (this.is("<")) this.skipAngles();
    const params = this.params();
    if (this.eat(":")) this.skipType();
    const body = this.is("{") ? this.nested(() => this.block()) : NULL;
    if (body === NULL) this.eat(";");
    return fn(params, body, false, own);
  }

  private params(): Param[] {
    const params: Param[] = [];
    this.need("(");
    while (!this.is(")") && !this.atEnd) {
      const before = this.tok;
      if (this.is("@")) this.decorators();
      while (this.at("name") && MODIFIERS.has(this.tok.v)) {
        const state = this.save();
        this.next();
        if (this.at("name") || this.is("{") || this.is("[")) continue;
        this.restore(state);
        break;
      }
      const rest = this.eat("...");
      const to = this.pattern();
      this.eat("?");
      this.annotation();
      const def = this.eat("=") ? this.assignment() : undefined;
      params.push({ to, ...(rest ? { rest } : {}), ...(def === undefined ? {} : { def }) });
      if (!this.eat(",") && !this.is(")")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
      }
    }
    this.need(")");
    return params;
  }

  private klass(): Node {
    this.next();
    let own = "";
    if (this.at("name") && !this.isName("extends") && !this.isName("implements"))
      own = this.next().v;
    if (this.is("<")) this.skipAngles();
    const bases: Node[] = [];
    if (this.eatName("extends")) {
      bases.push(this.postfix(this.primary(), false));
      if (this.is("<")) this.skipAngles();
    }
    if (this.eatName("implements")) {
      while (!this.is("{") && !this.atEnd) this.next();
    }
    const items: Node[] = [];
    this.need("{");
    while (!this.is("}") && !this.atEnd) {
      const before = this.tok;
      if (!this.eat(";")) items.push(this.nested(() => this.classMember()));
      if (this.tok === before) {
        this.problem("unexpected text");
        this.next();
      }
    }
    this.need("}");
    return { t: "class", name: own, bases, body: seq(items) };
  }

  private classMember(): Node {
    if (this.is("@")) this.decorators();
    while (this.at("name") && MODIFIERS.has(this.tok.v)) {
      const isStatic = this.tok.v === "static";
      const state = this.save();
      this.next();
      if (isStatic && this.is("{")) return this.block();
      const ends =
        this.is("(") ||
        this.is("=") ||
        this.is(";") ||
        this.is("}") ||
        this.is(":") ||
        this.is("?") ||
        this.is("<") ||
        this.is("!");
      if (ends || (this.tok.nl && !this.at("name"))) {
        this.restore(state);
        break;
      }
    }
    this.eat("*");
    const key = this.propertyKey();
    const own = key.t === "str" ? key.v : "";
    this.eat("?");
    if (this.is("(") || this.is("<")) {
      const node = this.funcRest(own);
      return own === "" ? seq([key, { ...node, decl: false }]) : node;
    }
    this.annotation();
    const v = this.eat("=") ? this.assignment() : NULL;
    this.endStatement();
    return own === "" ? seq([key, v]) : { t: "set", to: name(own), v, decl: true };
  }

  private propertyKey(): Node {
    const { tok } = this;
    if (tok.k === "name" || tok.k === "str") {
      this.next();
      return str(tok.v);
    }
    if (tok.k === "num") {
      this.next();
      return str(String(numberValue(tok.v)));
    }
    if (this.eat("[")) {
      const key = this.assignment();
      if (this.eat(":")) this.skipType();
      this.need("]");
      return key;
    }
    return HOLE;
  }

  // ---- expressions

  private expression(): Node {
    const first = this.assignment();
    if (!this.is(",")) return first;
    const items = [first];
    while (this.eat(",")) items.push(this.assignment());
    return seq(items);
  }

  private assignment(): Node {
    return this.nested(() => this.assignmentInner());
  }

  private assignmentInner(): Node {
    const { tok } = this;
    if (tok.k === "name") {
      if (tok.v === "async") {
        const arrow = this.asyncArrow();
        if (arrow !== undefined) return arrow;
      } else if (tok.v === "yield") {
        this.next();
        this.eat("*");
        const ends =
          this.tok.nl ||
          this.is(")") ||
          this.is("]") ||
          this.is("}") ||
          this.is(",") ||
          this.is(";") ||
          this.atEnd;
        return ends ? NULL : this.assignment();
      }
    }
    const left = this.conditional();
    if (this.is("=>") && !this.tok.nl) return this.arrow(left);
    if (this.tok.k === "op" && ASSIGNMENTS.has(this.tok.v)) {
      const op = this.next().v;
      const v = this.assignment();
      if (op === "=") return { t: "set", to: left, v };
      return { t: "set", to: left, op: op.slice(0, -1), v };
    }
    return left;
  }

  private asyncArrow(): Node | undefined {
    const state = this.save();
    this.next();
    if (!this.tok.nl) {
      if (this.isName("function")) return this.afterFunction();
      if (this.at("name")) {
        const own = name(this.next().v);
        if (this.is("=>")) return this.arrow(own);
      } else if (this.is("(") || this.is("<")) {
        if (this.is("<")) this.skipAngles();
        const left = this.parens();
        if (this.is("=>")) return this.arrow(left);
      }
    }
    this.restore(state);
    return undefined;
  }

  private afterFunction(): Node {
    const node = this.postfix(this.func(false), true);
    return this.conditionalFrom(this.binaryFrom(node, 0));
  }

  private arrow(left: Node): Node {
    this.next();
    const params =
      left.t === "list" && left.paren === true ? left.items.map(toParam) : [toParam({ v: left })];
    const noIn = this.noIn;
    this.noIn = false;
    const node = this.is("{")
      ? fn(
          params,
          this.nested(() => this.block()),
          false,
        )
      : fn(params, this.assignment(), true);
    this.noIn = noIn;
    return node;
  }

  private conditional(): Node {
    return this.conditionalFrom(this.binary(0));
  }

  private conditionalFrom(c: Node): Node {
    if (!this.is("?")) return c;
    // `(a?: string) =>`: an optional parameter.
    const after = this.src.slice(this.pos).match(/^\s*(.)/)?.[1];
    if (after === ":" || after === ")" || after === ",") return c;
    this.next();
    const noIn = this.noIn;
    this.noIn = false;
    const a = this.assignment();
    this.noIn = noIn;
    this.need(":");
    return { t: "if", c, a, b: this.assignment() };
  }

  private binary(least: number): Node {
    return this.binaryFrom(this.unary(), least);
  }

  private binaryFrom(start: Node, least: number): Node {
    let left = start;
    for (;;) {
      const { tok } = this;
      if (tok.k === "name") {
        if ((tok.v === "as" || tok.v === "satisfies") && !tok.nl) {
          this.next();
          this.skipType();
          continue;
        }
        if (tok.v === "in" && this.noIn) return left;
      } else if (tok.k !== "op") return left;
      const binding = BINDING.get(tok.v);
      if (binding === undefined || binding <= least) return left;
      this.next();
      const r = this.nested(() => this.binary(tok.v === "**" ? binding - 1 : binding));
      left = { t: "bin", op: tok.v, l: left, r };
    }
  }

  private unary(): Node {
    const { tok } = this;
    if (tok.k === "op") {
      if (tok.v === "!" || tok.v === "-" || tok.v === "+" || tok.v === "~") {
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
    } else if (tok.k === "name") {
      if (tok.v === "typeof" || tok.v === "void" || tok.v === "delete") {
        this.next();
        const e = this.nested(() => this.unary());
        return { t: "un", op: tok.v, e };
      }
      if (tok.v === "await") {
        const state = this.save();
        this.next();
        const value =
          !this.tok.nl &&
          (this.at("name") ||
            this.at("str") ||
            this.at("tpl") ||
            this.is("(") ||
            this.is("[") ||
            this.is("{"));
        if (value || this.is("import")) return this.nested(() => this.unary());
        this.restore(state);
      }
    }
    const node = this.postfix(this.primary(), true);
    if ((this.is("++") || this.is("--")) && !this.tok.nl) {
      const op = this.next().v.charAt(0);
      return { t: "set", to: node, op, v: { t: "num", v: 1 } };
    }
    return node;
  }

  private postfix(start: Node, calls: boolean): Node {
    let node = start;
    for (;;) {
      const { tok } = this;
      if (tok.k === "tpl" || (tok.k === "str" && this.src.charAt(tok.start) === "`")) {
        node = call(node, [{ v: this.primary() }]);
        continue;
      }
      if (tok.k !== "op") return node;
      switch (tok.v) {
        case ".":
        case "?.":
          this.next();
          if (tok.v === "?." && (this.is("[") || this.is("("))) continue;
          if (!this.at("name")) {
            this.problem("expected a name");
            return node;
          }
          node = { t: "get", o: node, n: this.next().v };
          continue;
        case "[": {
          this.next();
          const noIn = this.noIn;
          this.noIn = false;
          const i = this.is("]") ? HOLE : this.expression();
          this.noIn = noIn;
          this.need("]");
          node = { t: "idx", o: node, i };
          continue;
        }
        case "(":
          if (!calls) return node;
          node = { t: "call", f: node, args: this.args() };
          continue;
        case "!":
          if (
            tok.nl ||
            tok.sp ||
            !/^\s*[.)\],;[}]/.test(this.src.substring(this.pos, this.pos + 8))
          )
            return node;
          this.next();
          continue;
        case "<":
          if (tok.sp || !this.startsTypeArguments()) return node;
          this.skipAngles();
          continue;
        default:
          return node;
      }
    }
  }

  private args(): Arg[] {
    const args: Arg[] = [];
    const noIn = this.noIn;
    this.noIn = false;
    this.next();
    while (!this.is(")") && !this.atEnd) {
      const before = this.tok;
      if (this.eat("...")) args.push({ v: this.assignment(), spread: true });
      else args.push({ v: this.assignment() });
      if (!this.eat(",") && !this.is(")")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        if (this.is(";") || this.is("}")) break;
      }
    }
    this.need(")");
    this.noIn = noIn;
    return args;
  }

  private primary(): Node {
    const { tok } = this;
    switch (tok.k) {
      case "str":
        this.next();
        return str(tok.v);
      case "tpl":
        this.next();
        return template(
          (tok.parts ?? []).map((part) =>
            typeof part === "string" ? str(part) : this.embedded(part.from, part.to),
          ),
        );
      case "num":
        this.next();
        return { t: "num", v: numberValue(tok.v) };
      case "name":
        return this.wordExpression(tok.v);
      case "op":
        break;
      default:
        return HOLE;
    }
    switch (tok.v) {
      case "(":
        return this.nested(() => this.parens());
      case "[":
        return this.nested(() => this.array());
      case "{":
        return this.nested(() => this.object());
      case "/":
      case "/=": {
        const regex = this.regexAt(tok.start);
        this.tok = regex;
        this.next();
        return call(name("RegExp"), [{ v: str(regex.v) }]);
      }
      case "@":
        this.decorators();
        return this.primary();
      case "<":
        // A cast, or the type parameters of an arrow function.
        this.skipAngles();
        return this.nested(() => this.unary());
      default:
        this.problem("unexpected text");
        if (!/^[)\]};,:]$/.test(tok.v)) this.next();
        return HOLE;
    }
  }

  private embedded(from: number, to: number): Node {
    const inner = new NodeParser(this.src, this.problems, from, to, this.depth + 1);
    return inner.nested(() => {
      inner.next();
      return inner.expression();
    });
  }

  private wordExpression(word: string): Node {
    switch (word) {
      case "function":
        return this.func(false);
      case "async": {
        const state = this.save();
        this.next();
        if (this.isName("function") && !this.tok.nl) return this.func(false);
        this.restore(state);
        break;
      }
      case "class":
        return this.klass();
      case "new": {
        this.next();
        if (this.eat(".")) {
          this.next();
          return HOLE;
        }
        const what = this.nested(() => this.postfix(this.primary(), false));
        if (this.is("<") && this.startsTypeArguments()) this.skipAngles();
        return { t: "call", f: what, args: this.is("(") ? this.args() : [], fresh: true };
      }
      case "import": {
        this.next();
        if (this.eat(".")) {
          const property = this.next().v;
          return property === "meta" ? name("import.meta") : HOLE;
        }
        return call(name("require"), this.is("(") ? this.args() : []);
      }
      case "true":
      case "false":
        this.next();
        return { t: "const", v: word === "true" };
      case "null":
      case "undefined":
        this.next();
        return NULL;
      default:
        break;
    }
    this.next();
    return name(word);
  }

  /** `( … )`: an expression, or the parameters of an arrow function. */
  private parens(): Node {
    const noIn = this.noIn;
    this.noIn = false;
    this.next();
    const items: Arg[] = [];
    while (!this.is(")") && !this.atEnd) {
      const before = this.tok;
      const spread = this.eat("...");
      const v = this.assignment();
      this.eat("?");
      if (this.eat(":")) {
        this.skipType();
        if (this.eat("=")) {
          items.push({ v: { t: "set", to: v, v: this.assignment() } });
          this.eat(",");
          continue;
        }
      }
      items.push(spread ? { v, spread } : { v });
      if (!this.eat(",") && !this.is(")")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        if (this.is(";") || this.is("}")) break;
      }
    }
    this.need(")");
    this.noIn = noIn;
    if (this.is(":")) {
      const state = this.save();
      const problems = this.problems.length;
      this.next();
      this.skipType();
      if (!this.is("=>")) {
        this.restore(state);
        this.problems.length = problems;
      }
    }
    if (this.is("=>")) return { t: "list", items, paren: true };
    return seq(items.map((item) => item.v));
  }

  private array(): Node {
    this.next();
    const items: Arg[] = [];
    const noIn = this.noIn;
    this.noIn = false;
    while (!this.is("]") && !this.atEnd) {
      const before = this.tok;
      if (this.is(",")) {
        this.next();
        items.push({ v: NULL });
        continue;
      }
      if (this.eat("...")) items.push({ v: this.assignment(), spread: true });
      else items.push({ v: this.assignment() });
      if (!this.eat(",") && !this.is("]")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        if (this.is(";") || this.is("}") || this.is(")")) break;
      }
    }
    this.need("]");
    this.noIn = noIn;
    return { t: "list", items };
  }

  private object(): Node {
    this.next();
    const items: { k?: Node; v: Node }[] = [];
    const noIn = this.noIn;
    this.noIn = false;
    while (!this.is("}") && !this.atEnd) {
      const before = this.tok;
      if (this.eat("...")) items.push({ v: this.assignment() });
      else items.push(this.property());
      if (!this.eat(",") && !this.is("}")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        if (this.is(";") || this.is(")")) break;
      }
    }
    this.need("}");
    this.noIn = noIn;
    return { t: "dict", items };
  }

  private property(): { k?: Node; v: Node } {
    while (this.isName("async") || this.isName("get") || this.isName("set")) {
      const state = this.save();
      this.next();
      if (this.is(":") || this.is(",") || this.is("(") || this.is("}") || this.is("=")) {
        this.restore(state);
        break;
      }
    }
    this.eat("*");
    const shorthand = this.at("name");
    const k = this.propertyKey();
    if (this.eat(":")) return { k, v: this.assignment() };
    if (this.is("(") || this.is("<")) return { k, v: { ...this.funcRest(undefined) } };
    if (shorthand && k.t === "str") {
      const own = name(k.v);
      if (this.eat("=")) return { k, v: { t: "set", to: own, v: this.assignment() } };
      return { k, v: own };
    }
    return { k, v: HOLE };
  }
}

/** A module by name; one by address is fetched or read. */
function moduleNode(from: string): Node {
  return /^(?:https?|data):/.test(from)
    ? call(name("require"), [{ v: str(from) }])
    : { t: "mod", v: from };
}

function toParam(arg: Arg): Param {
  const { v } = arg;
  if (arg.spread === true) return { to: v, rest: true };
  if (v.t === "set" && v.op === undefined) return { to: v.to, def: v.v };
  return { to: v };
}

function isTrue(node: Node): boolean {
  return (
    (node.t === "const" && node.v === true) ||
    (node.t === "num" && node.v !== 0) ||
    (node.t === "un" && node.op === "!" && node.e.t === "num" && node.e.v === 0)
  );
}

/** The statements without the `break` that ends them. */
function withoutStop(node: Node): Node {
  if (node.t !== "seq") return node.t === "stop" ? NULL : node;
  const last = node.items[node.items.length - 1];
  return last?.t === "stop" ? { t: "seq", items: node.items.slice(0, -1) } : node;
}
