/** PHP. Variables keep the dollar in their name; functions are lower case. */
import { type Arg, call, choice, HOLE, type Node, NULL, name, SKIP, seq } from "./ast.js";
import { MODIFIERS, PhpExpressions } from "./php-expressions.js";

export function parsePhp(code: string, problems: string[]): Node {
  const tagged = /<\?(?:php|=)/i.test(code);
  const plain = () => new PhpParser(code, problems).program();
  if (!tagged) return plain();
  if (/^\s*(?:<|#!)/.test(code)) return new PhpParser(code, problems).document();
  // `-r` takes code, a file begins with text: read it both ways when it could be either.
  return seq([plain(), new PhpParser(code, []).document()]);
}

class PhpParser extends PhpExpressions {
  /** Text in which code stands between tags. */
  document(): Node {
    this.toCode();
    return this.program();
  }

  protected expressionAt(from: number, to: number): Node {
    const inner = new PhpParser(this.src, this.problems, from, to, this.depth + 1);
    return inner.nested(() => {
      inner.next();
      return inner.expression();
    });
  }

  /** A statement, a block, or `: … endx;`. */
  protected body(...ends: readonly string[]): Node {
    if (!this.is(":")) return this.nested(() => this.statement());
    this.next();
    const items: Node[] = [];
    while (!ends.includes(this.word()) && !this.atEnd) this.step(items);
    return seq(items);
  }

  protected endStatement(): void {
    if (this.is(";")) {
      this.next();
      return;
    }
    if (this.atEnd || this.is("}")) return;
    this.problem("unexpected text");
    while (!this.atEnd && !this.is(";") && !this.is("}")) this.next();
    this.eat(";");
  }

  protected statement(): Node {
    if (this.is("{")) return this.block();
    if (this.eat(";")) return NULL;
    if (this.at("name")) {
      const special = this.keyword(this.word());
      if (special !== undefined) return special;
    }
    const value = this.expression();
    this.endStatement();
    return value;
  }

  protected keyword(word: string): Node | undefined {
    switch (word) {
      case "if":
        this.next();
        return this.ifRest();
      case "while": {
        this.next();
        const c = this.condition();
        const body = this.body("endwhile");
        if (this.eatWord("endwhile")) this.endStatement();
        return { t: "loop", c, body, endless: isTrue(c) };
      }
      case "do": {
        this.next();
        const body = this.nested(() => this.statement());
        const c = this.eatWord("while") ? this.condition() : HOLE;
        this.endStatement();
        return { t: "loop", c, body, endless: isTrue(c), after: true };
      }
      case "for":
        return this.forLoop();
      case "foreach":
        return this.foreach();
      case "switch":
        return this.switchStatement();
      case "try":
        return this.attempt();
      case "return": {
        this.next();
        const v = this.is(";") || this.is("}") || this.atEnd ? undefined : this.expression();
        this.endStatement();
        return { t: "ret", ...(v === undefined ? {} : { v }) };
      }
      case "break":
      case "continue":
        this.next();
        if (this.at("num")) this.next();
        this.endStatement();
        return word === "break" ? { t: "stop" } : SKIP;
      case "echo": {
        this.next();
        const args: Arg[] = [{ v: this.expression() }];
        while (this.eat(",")) args.push({ v: this.expression() });
        this.endStatement();
        return call(name("echo"), args);
      }
      case "function": {
        const after = this.src.substring(this.pos, this.pos + 60);
        if (!/^\s+&?\s*\w/.test(after)) return undefined;
        this.next();
        this.eat("&");
        const own = this.next().v.toLowerCase();
        return this.funcRest(own);
      }
      case "abstract":
      case "final":
      case "readonly":
        this.next();
        return this.statement();
      case "class":
      case "interface":
      case "trait":
        if (!/^\s+\w/.test(this.src.substring(this.pos, this.pos + 20))) return undefined;
        this.next();
        return this.klass(this.next().v);
      case "enum":
        if (!/^\s+\w+\s*[:{]/.test(this.src.substring(this.pos, this.pos + 80))) return undefined;
        this.next();
        return this.klass(this.next().v);
      case "namespace": {
        this.next();
        if (this.at("name")) this.next();
        if (this.is("{")) return this.block();
        this.endStatement();
        return NULL;
      }
      case "use": {
        this.next();
        const items: Node[] = [];
        while (!this.atEnd && !this.is(";") && !this.is("}")) {
          if (this.at("name")) {
            const path = this.next().v;
            let own = path.split("\\").pop() ?? path;
            if (this.eatWord("as")) own = this.next().v;
            items.push({ t: "set", to: name(own), v: name(path.split("\\").pop() ?? path) });
          } else if (this.is("{")) {
            while (!this.is("}") && !this.atEnd) this.next();
            this.next();
          } else this.next();
        }
        this.endStatement();
        return NULL;
      }
      case "global": {
        this.next();
        const names: string[] = [];
        while (this.at("var")) {
          names.push(this.next().v);
          if (!this.eat(",")) break;
        }
        this.endStatement();
        return { t: "outer", names };
      }
      case "static": {
        if (!/^\s+\$/.test(this.src.substring(this.pos, this.pos + 12))) return undefined;
        this.next();
        const items: Node[] = [];
        do items.push(this.expression());
        while (this.eat(","));
        this.endStatement();
        return seq(items);
      }
      case "const": {
        this.next();
        const items: Node[] = [];
        do {
          if (
            this.at("name") &&
            /^\s*\w/.test(this.src.substring(this.pos, this.pos + 4)) &&
            !/^\s*=/.test(this.src.substring(this.pos, this.pos + 4))
          )
            this.next();
          const to = name(this.next().v);
          if (this.eat("=")) items.push({ t: "set", to, v: this.expression() });
        } while (this.eat(","));
        this.endStatement();
        return seq(items);
      }
      case "unset": {
        this.next();
        if (this.is("(")) this.args();
        this.endStatement();
        return NULL;
      }
      case "declare":
        this.next();
        if (this.is("(")) this.args();
        if (this.is("{")) return this.block();
        this.endStatement();
        return NULL;
      case "goto":
        this.next();
        this.next();
        this.endStatement();
        return NULL;
      case "__halt_compiler":
        this.pos = this.limit;
        this.next();
        return NULL;
      default:
        // A label.
        if (
          /^\s*:(?!:)/.test(this.src.substring(this.pos, this.pos + 8)) &&
          !/^(?:case|default|else|parent|self)$/.test(word)
        ) {
          this.next();
          this.next();
          return NULL;
        }
        return undefined;
    }
  }

  protected condition(): Node {
    this.need("(");
    const c = this.expression();
    this.need(")");
    return c;
  }

  protected ifRest(): Node {
    const c = this.condition();
    const a = this.body("elseif", "else", "endif");
    if (
      this.word() === "elseif" ||
      (this.word() === "else" && /^\s*if\b/i.test(this.src.substring(this.pos, this.pos + 12)))
    ) {
      if (this.word() === "else") this.next();
      this.next();
      return { t: "if", c, a, b: this.nested(() => this.ifRest()) };
    }
    if (this.eatWord("else")) {
      const b = this.body("endif");
      if (this.eatWord("endif")) this.endStatement();
      return { t: "if", c, a, b };
    }
    if (this.eatWord("endif")) this.endStatement();
    return { t: "if", c, a };
  }

  protected forLoop(): Node {
    this.next();
    this.need("(");
    const parts: Node[] = [];
    for (const end of [";", ";", ")"]) {
      const items: Node[] = [];
      while (!this.is(end) && !this.atEnd) {
        items.push(this.expression());
        if (!this.eat(",")) break;
      }
      parts.push(seq(items));
      this.need(end);
    }
    const [init = NULL, c = NULL, update = NULL] = parts;
    const body = seq([this.body("endfor"), update]);
    if (this.eatWord("endfor")) this.endStatement();
    const empty = c.t === "seq" && c.items.length === 0;
    return seq([init, { t: "loop", ...(empty ? {} : { c }), body, endless: empty || isTrue(c) }]);
  }

  protected foreach(): Node {
    this.next();
    this.need("(");
    const over = this.expression();
    if (!this.eatWord("as")) this.problem("expected as");
    this.eat("&");
    let to = this.expression();
    let how: "values" | "pairs" = "values";
    if (this.eat("=>")) {
      this.eat("&");
      to = { t: "list", items: [{ v: to }, { v: this.expression() }] };
      how = "pairs";
    }
    this.need(")");
    const body = this.body("endforeach");
    if (this.eatWord("endforeach")) this.endStatement();
    return { t: "each", to, in: over, body, collect: false, over: how };
  }

  protected switchStatement(): Node {
    this.next();
    const subject = this.condition();
    const alternative = this.eat(":");
    if (!alternative) this.need("{");
    const ways: Node[] = [];
    let now: Node[] | undefined;
    while (!this.is("}") && this.word() !== "endswitch" && !this.atEnd) {
      if (this.word() === "case" || this.word() === "default") {
        const isCase = this.word() === "case";
        this.next();
        const test = isCase ? this.expression() : NULL;
        if (!this.eat(":")) this.eat(";");
        if (now !== undefined) ways.push(seq(now));
        now = [test];
      } else if (this.word() === "break") {
        this.next();
        if (this.at("num")) this.next();
        this.endStatement();
      } else this.step(now ?? []);
    }
    if (now !== undefined) ways.push(seq(now));
    this.next();
    if (alternative) this.endStatement();
    return choice(subject, ways);
  }

  protected attempt(): Node {
    this.next();
    const body = this.block();
    const handlers: Node[] = [];
    let end: Node | undefined;
    while (this.eatWord("catch")) {
      if (this.is("(")) this.skipParens();
      handlers.push(this.block());
    }
    if (this.eatWord("finally")) end = this.block();
    return { t: "try", body, handlers, ...(end === undefined ? {} : { end }) };
  }

  protected klass(own: string): Node {
    const bases: Node[] = [];
    while (!this.is("{") && !this.atEnd && !this.is(";")) {
      if (this.word() === "extends") {
        this.next();
        bases.push(name(this.next().v.split("\\").pop() ?? ""));
      } else this.next();
    }
    const items: Node[] = [];
    this.need("{");
    while (!this.is("}") && !this.atEnd) {
      const before = this.tok;
      items.push(this.nested(() => this.member()));
      if (this.tok === before) {
        this.problem("unexpected text");
        this.next();
      }
    }
    this.need("}");
    return { t: "class", name: own, bases, body: seq(items) };
  }

  protected member(): Node {
    while (this.at("name") && MODIFIERS.has(this.word())) this.next();
    const word = this.word();
    if (word === "function") {
      this.next();
      this.eat("&");
      const own = this.next().v;
      return this.funcRest(own);
    }
    if (word === "use" || word === "case") {
      while (!this.is(";") && !this.is("{") && !this.atEnd) this.next();
      if (this.is("{")) {
        while (!this.is("}") && !this.atEnd) this.next();
        this.next();
      } else this.eat(";");
      return NULL;
    }
    if (word === "const") return this.keyword("const") ?? NULL;
    this.skipType();
    if (!this.at("var")) return NULL;
    const own = this.next().v.slice(1);
    const v = this.eat("=") ? this.expression() : NULL;
    while (this.eat(",")) this.expression();
    this.endStatement();
    return { t: "set", to: name(own), v, decl: true };
  }
}

function isTrue(node: Node): boolean {
  return (node.t === "const" && node.v === true) || (node.t === "num" && node.v !== 0);
}
