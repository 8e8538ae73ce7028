/** AWK, with gawk's coprocesses. */
import { type Arg, call, fn, HOLE, type Node, NULL, name, type Param, seq, str } from "./ast.js";
import { AwkExpressions, CONCAT } from "./awk-expressions.js";

export function parseAwk(code: string, problems: string[]): Node {
  return new AwkParser(code, problems).program();
}

class AwkParser extends AwkExpressions {
  program(): Node {
    this.next();
    const items: Node[] = [];
    while (!this.atEnd) {
      const before = this.tok;
      if (!this.eat(";")) items.push(this.nested(() => this.rule()));
      if (this.tok === before) {
        this.problem("unexpected text");
        this.next();
      }
    }
    return seq(items);
  }

  protected rule(): Node {
    if (this.at("name")) {
      const word = this.tok.v;
      if (word === "function" || word === "func") {
        this.next();
        const own = this.next().v;
        const params: Param[] = [];
        this.need("(");
        while (!this.is(")") && !this.atEnd) {
          params.push({ to: name(this.next().v) });
          if (!this.eat(",")) break;
        }
        this.need(")");
        return fn(params, this.block(), false, own);
      }
      if (/^(?:BEGIN|END|BEGINFILE|ENDFILE)$/.test(word)) {
        this.next();
        return this.is("{") ? this.block() : NULL;
      }
      if (word === "@include" || word === "@load" || word === "@namespace") {
        this.next();
        const file = this.at("str") ? this.next().v : "";
        return call(name("include"), [{ v: str(file) }]);
      }
    }
    const items: Node[] = [];
    if (!this.is("{")) {
      items.push(this.expression());
      if (this.eat(",")) items.push(this.expression());
    }
    // A rule runs for some lines, or for none.
    if (this.is("{") && (!this.tok.nl || items.length === 0))
      items.push({ t: "loop", c: HOLE, body: this.block(), endless: false });
    return seq(items);
  }

  protected block(): Node {
    const items: Node[] = [];
    this.need("{");
    while (!this.is("}") && !this.atEnd) {
      const before = this.tok;
      if (!this.eat(";")) items.push(this.nested(() => this.statement()));
      if (this.tok === before) {
        this.problem("unexpected text");
        this.next();
      }
    }
    this.need("}");
    return seq(items);
  }

  protected statement(): Node {
    if (this.is("{")) return this.block();
    if (this.at("name")) {
      switch (this.tok.v) {
        case "print":
        case "printf":
          return this.print();
        case "if": {
          this.next();
          const c = this.condition();
          const a = this.body();
          this.eat(";");
          if (!this.eatName("else")) return { t: "if", c, a };
          return { t: "if", c, a, b: this.body() };
        }
        case "while": {
          this.next();
          const c = this.condition();
          if (this.eat(";")) return { t: "loop", c, body: NULL, endless: isTrue(c) };
          return { t: "loop", c, body: this.body(), endless: isTrue(c) };
        }
        case "do": {
          this.next();
          const body = this.body();
          this.eat(";");
          const c = this.eatName("while") ? this.condition() : HOLE;
          return { t: "loop", c, body, endless: isTrue(c), after: true };
        }
        case "for":
          return this.forLoop();
        case "switch": {
          this.next();
          const c = this.condition();
          return seq([c, this.switchBody()]);
        }
        case "next":
        case "nextfile":
        case "continue":
          this.next();
          this.endStatement();
          return NULL;
        case "break":
          this.next();
          this.endStatement();
          return { t: "stop" };
        case "exit":
        case "return": {
          const leaves = this.next().v === "exit";
          const empty = this.is(";") || this.is("}") || this.tok.nl || this.atEnd;
          const v = empty ? undefined : this.expression();
          this.endStatement();
          if (leaves) return seq([v ?? NULL, { t: "stop" }]);
          return { t: "ret", ...(v === undefined ? {} : { v }) };
        }
        case "delete": {
          this.next();
          this.primary();
          this.endStatement();
          return NULL;
        }
        default:
          break;
      }
    }
    const value = this.expression();
    this.endStatement();
    return value;
  }

  protected body(): Node {
    return this.nested(() => this.statement());
  }

  protected switchBody(): Node {
    const items: Node[] = [];
    this.need("{");
    while (!this.is("}") && !this.atEnd) {
      const before = this.tok;
      if (this.isName("case") || this.isName("default")) {
        while (!this.is(":") && !this.atEnd) {
          if (this.is("/")) this.regex();
          else this.next();
        }
        this.next();
      } else if (this.isName("break")) {
        this.next();
        this.endStatement();
      } else if (!this.eat(";")) items.push({ t: "if", c: HOLE, a: this.body() });
      if (this.tok === before) this.next();
    }
    this.need("}");
    return seq(items);
  }

  protected condition(): Node {
    const { redirects } = this;
    this.redirects = false;
    this.need("(");
    const c = this.expression();
    this.need(")");
    this.redirects = redirects;
    return c;
  }

  protected endStatement(): void {
    if (this.eat(";") || this.is("}") || this.atEnd || this.tok.nl) return;
    this.problem("unexpected text");
    while (!this.atEnd && !this.is(";") && !this.is("}") && !this.tok.nl) this.next();
  }

  protected forLoop(): Node {
    this.next();
    this.need("(");
    const match = /^\s*(?:\(\s*[\w\s,]+\)|\w+)\s+in\s+(\w+)\s*\)/.exec(
      this.src.substring(this.tok.start, Math.min(this.limit, this.tok.start + 200)),
    );
    if (match !== null) {
      while (!this.is(")") && !this.atEnd) {
        if (this.isName("in")) break;
        this.next();
      }
      this.eatName("in");
      const over = name(this.next().v);
      this.need(")");
      return {
        t: "each",
        to: name("key"),
        in: over,
        body: this.body(),
        collect: false,
        over: "keys",
      };
    }
    const init = this.is(";") ? NULL : this.expression();
    this.need(";");
    const c = this.is(";") ? undefined : this.expression();
    this.need(";");
    const update = this.is(")") ? NULL : this.expression();
    this.need(")");
    const body = this.eat(";") ? NULL : this.body();
    const endless = c === undefined || isTrue(c);
    return seq([
      init,
      { t: "loop", ...(c === undefined ? {} : { c }), body: seq([body, update]), endless },
    ]);
  }

  protected print(): Node {
    const verb = this.next().v;
    this.redirects = true;
    let args: Arg[] = [];
    const ends = () =>
      this.is(";") ||
      this.is("}") ||
      this.tok.nl ||
      this.atEnd ||
      this.is(">") ||
      this.is(">>") ||
      this.is("|") ||
      this.is("|&");
    if (!ends()) {
      if (this.is("(") && this.listInParens()) {
        this.next();
        this.redirects = false;
        do args.push({ v: this.expression() });
        while (this.eat(","));
        this.need(")");
        this.redirects = true;
      } else {
        do args.push({ v: this.expression() });
        while (this.eat(","));
      }
    }
    this.redirects = false;
    if (this.is(">") || this.is(">>") || this.is("|") || this.is("|&")) {
      const how = this.next().v;
      // The target binds as tight as a concatenation without parentheses does.
      const to = this.binary(CONCAT - 1);
      args = [...args, { v: to, name: "to" }, { v: str(how), name: "how" }];
    }
    this.endStatement();
    return call(name(verb), args);
  }

  /** The parenthesis at the current token holds the whole list of a print. */
  protected listInParens(): boolean {
    const { src } = this;
    const limit = Math.min(this.limit, this.tok.start + 1000);
    let open = 0;
    for (let i = this.tok.start; i < limit; i++) {
      const c = src.charAt(i);
      if (c === '"') {
        for (i++; i < limit && src.charAt(i) !== '"'; i++) if (src.charAt(i) === "\\") i++;
      } else if (c === "(") open++;
      else if (c === ")" && --open === 0)
        return /^\s*(?:[;}>|\n#]|$)/.test(src.substring(i + 1, Math.min(limit, i + 20)));
      else if (c === "\n") return false;
    }
    return false;
  }
}

function isTrue(node: Node): boolean {
  return node.t === "num" && node.v !== 0;
}
