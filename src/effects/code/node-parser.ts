/** JavaScript and TypeScript. */
import { call, choice, HOLE, type Node, NULL, name, SKIP, seq, str } from "./ast.js";
import { NodeFunctions } from "./node-functions.js";

export function parseNode(code: string, problems: string[]): Node {
  return new NodeParser(code, problems).program();
}

class NodeParser extends NodeFunctions {
  protected endStatement(): void {
    if (this.eat(";") || this.is("}") || this.atEnd || this.tok.nl) return;
    this.problem("unexpected text");
  }

  protected statement(): Node {
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

  protected keyword(word: string): Node | undefined {
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
  protected typeScript(word: string): Node | undefined {
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

  protected condition(): Node {
    this.need("(");
    const c = this.expression();
    this.need(")");
    return c;
  }

  protected declaration(): Node {
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

  protected forLoop(): Node {
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

  protected choice(): Node {
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

  protected attempt(): Node {
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

  protected importStatement(): Node | undefined {
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

  protected importEnd(): void {
    if ((this.isName("with") || this.isName("assert")) && !this.tok.nl) {
      this.next();
      if (this.is("{")) this.skipBalanced();
    }
    this.endStatement();
  }

  protected exportStatement(): Node {
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

  protected embedded(from: number, to: number): Node {
    const inner = new NodeParser(this.src, this.problems, from, to, this.depth + 1);
    return inner.nested(() => {
      inner.next();
      return inner.expression();
    });
  }
}

/** A module by name; one by address is fetched or read. */
function moduleNode(from: string): Node {
  return /^(?:https?|data):/.test(from)
    ? call(name("require"), [{ v: str(from) }])
    : { t: "mod", v: from };
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
