/** JavaScript's functions and classes. */
import { type FnNode, fn, HOLE, type Node, NULL, name, type Param, seq } from "./ast.js";
import { NodeExpressions } from "./node-expressions.js";

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

export abstract class NodeFunctions extends NodeExpressions {
  protected abstract endStatement(): void;

  protected annotation(): void {
    this.eat("!");
    if (this.eat(":")) this.skipType();
  }

  /** A name or a destructuring pattern. */
  protected pattern(): Node {
    if (this.is("{") || this.is("[")) return this.nested(() => this.primary());
    if (this.at("name")) return name(this.next().v);
    return HOLE;
  }

  protected func(decl: boolean): FnNode {
    this.next();
    this.eat("*");
    const own = this.at("name") ? this.next().v : undefined;
    const node = this.funcRest(own);
    return decl ? node : { ...node, decl: false };
  }

  /** From the type parameters or the opening parenthesis on. */
  protected funcRest(own: string | undefined): FnNode {
    if (this.is("<")) this.skipAngles();
    const params = this.params();
    if (this.eat(":")) this.skipType();
    const body = this.is("{") ? this.nested(() => this.block()) : NULL;
    if (body === NULL) this.eat(";");
    return fn(params, body, false, own);
  }

  protected params(): Param[] {
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

  protected klass(): Node {
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

  protected classMember(): Node {
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
}
