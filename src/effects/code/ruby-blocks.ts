/** Ruby's blocks, methods and classes. */
import { type FnNode, fn, type Node, name, type Param } from "./ast.js";
import { RubyExpressions } from "./ruby-expressions.js";

export abstract class RubyBlocks extends RubyExpressions {
  protected abstract statement(): Node;
  protected abstract parenTargets(): Node;

  protected readonly atBlockEnd = (): boolean =>
    this.tok.k === "name" &&
    /^(?:end|else|elsif|when|in|rescue|ensure)$/.test(this.tok.v) &&
    (this.tok.v !== "in" || this.tok.nl);

  protected doBlock(): FnNode {
    this.next();
    const params = this.blockParams();
    const noDo = this.noDo;
    this.noDo = false;
    const body = this.rescuedBody();
    this.noDo = noDo;
    this.eatName("end") || this.problem("expected end");
    return fn(params, body, true);
  }

  protected braceBlock(): FnNode {
    this.next();
    const params = this.blockParams();
    const noDo = this.noDo;
    this.noDo = false;
    const body = this.body(() => this.is("}"));
    this.noDo = noDo;
    this.need("}");
    return fn(params, body, true);
  }

  protected blockParams(): Param[] {
    if (this.is("||")) {
      this.next();
      return [];
    }
    if (!this.eat("|")) return [{ to: name("it") }];
    const params = this.params("|");
    this.need("|");
    return params;
  }

  protected params(close: string): Param[] {
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
  protected blockDefault(close: string): Node {
    return close === "|" ? this.binary(8) : this.noCommaExpression();
  }

  /** Statements with `rescue`, `else`, `ensure`, up to `end`. */
  protected rescuedBody(): Node {
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

  protected endBlock(): void {
    if (!this.eatName("end")) this.problem("expected end");
  }

  protected define(): Node {
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

  protected lineParams(): Param[] {
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

  protected klass(): Node {
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

  protected lambda(): Node {
    this.next();
    let params: Param[] = [];
    if (this.eat("(")) {
      params = this.params(")");
      this.need(")");
    } else if (this.at("name") && !this.isName("do")) params = this.lineParams();
    const block = this.isName("do") ? this.doBlock() : this.braceBlock();
    return params.length === 0 ? block : { ...block, params };
  }
}
