/** Perl 5, as far as calls, assignments and control flow go. Variables keep their sigil in the name. */
import { fn, type Node, NULL, name, not, type Param, seq } from "./ast.js";
import { asList } from "./perl-expressions.js";
import { TOPIC } from "./perl-quotes.js";
import { PerlWords, QUOTES } from "./perl-words.js";

export function parsePerl(code: string, problems: string[]): Node {
  return new PerlParser(code, problems).program();
}

class PerlParser extends PerlWords {
  protected expressionAt(from: number, to: number): Node {
    const inner = new PerlParser(this.src, this.problems, from, to, this.depth + 1);
    inner.subs = this.subs;
    return inner.nested(() => {
      inner.next();
      return inner.expression();
    });
  }

  protected statementsAt(from: number, to: number): Node {
    const inner = new PerlParser(this.src, this.problems, from, to, this.depth + 1);
    inner.subs = this.subs;
    return inner.nested(() => inner.program());
  }

  protected statement(): Node {
    const { tok } = this;
    if (tok.k === "op") {
      if (tok.v === ";") {
        this.next();
        return NULL;
      }
      if (tok.v === "{") return this.block();
    } else if (tok.k === "name") {
      const special = this.keyword(tok.v);
      if (special !== undefined) return special;
    }
    const value = this.expression();
    return this.modified(value);
  }

  /** `… if c`, `… for list`, and the end of the statement. */
  protected modified(start: Node): Node {
    let node = start;
    while (this.at("name")) {
      const word = this.tok.v;
      if (word === "if" || word === "unless") {
        this.next();
        const c = this.expression();
        node = { t: "if", c: word === "if" ? c : not(c), a: node };
      } else if (word === "while" || word === "until") {
        this.next();
        const c = this.expression();
        node = {
          t: "loop",
          c: word === "while" ? topicFrom(c) : not(c),
          body: node,
          endless: endless(c, word),
        };
      } else if (word === "for" || word === "foreach") {
        this.next();
        const over = this.expression();
        node = { t: "each", to: TOPIC, in: asList(over), body: node, collect: false };
      } else break;
    }
    if (!this.eat(";") && !this.is("}") && !this.atEnd) {
      this.problem("unexpected text");
      let open = 0;
      while (!this.atEnd && !(open === 0 && (this.is(";") || this.is("}")))) {
        if (this.is("{") || this.is("(")) open++;
        else if (this.is("}") || this.is(")")) open--;
        this.next();
      }
      this.eat(";");
    }
    return node;
  }

  protected keyword(word: string): Node | undefined {
    switch (word) {
      case "sub":
        return this.namedSub();
      case "package": {
        this.next();
        if (this.at("name")) this.next();
        if (this.at("num")) this.next();
        if (this.is("{")) return this.block();
        this.eat(";");
        return NULL;
      }
      case "use":
      case "no": {
        const which = this.src
          .substring(this.pos, Math.min(this.limit, this.pos + 120))
          .trimStart();
        const module = /^[\w:]+/.exec(which)?.[0] ?? "";
        this.next();
        let open = 0;
        while (!this.atEnd && !(open === 0 && (this.is(";") || this.is("}")))) {
          if (this.at("name") && QUOTES.has(this.tok.v)) {
            this.primary();
            continue;
          }
          if (this.at("str")) {
            this.primary();
            continue;
          }
          if (this.is("{") || this.is("(")) open++;
          else if (this.is("}") || this.is(")")) open--;
          this.next();
        }
        this.eat(";");
        return { t: "star", v: module };
      }
      case "BEGIN":
      case "END":
      case "INIT":
      case "CHECK":
      case "UNITCHECK": {
        const state = this.save();
        this.next();
        if (this.is("{")) return this.block();
        this.restore(state);
        return undefined;
      }
      case "if":
      case "unless": {
        this.next();
        return this.ifRest();
      }
      case "while":
      case "until": {
        this.next();
        this.need("(");
        const c = this.is(")") ? ({ t: "const", v: true } as const) : this.expression();
        this.need(")");
        const body = this.block();
        const rest = this.eatName("continue") ? this.block() : NULL;
        return {
          t: "loop",
          c: word === "while" ? topicFrom(c) : not(c),
          body: seq([body, rest]),
          endless: endless(c, word),
        };
      }
      case "for":
      case "foreach":
        return this.forLoop();
      case "return": {
        this.next();
        if (this.endsExpression()) return this.modified({ t: "ret" });
        return this.modified({ t: "ret", v: this.expression() });
      }
      case "format": {
        const match = /^\s*\w*\s*=\s*\n/.exec(this.src.substring(this.pos, this.pos + 80));
        if (match === null) return undefined;
        const end = this.src.indexOf("\n.\n", this.pos);
        this.pos = end < 0 ? this.limit : end + 2;
        this.next();
        return NULL;
      }
      default: {
        // A label.
        if (
          /^[ \t]*:(?!:)/.test(this.src.substring(this.pos, this.pos + 12)) &&
          !QUOTES.has(word)
        ) {
          this.next();
          this.next();
          return this.is("}") ? NULL : this.statement();
        }
        return undefined;
      }
    }
  }

  protected ifRest(): Node {
    this.need("(");
    const c = this.expression();
    this.need(")");
    const a = this.block();
    if (this.eatName("elsif")) return { t: "if", c, a, b: this.nested(() => this.ifRest()) };
    if (this.eatName("else")) return { t: "if", c, a, b: this.block() };
    return { t: "if", c, a };
  }

  protected forLoop(): Node {
    this.next();
    let to: Node = TOPIC;
    if (this.isName("my") || this.isName("our") || this.isName("local")) this.next();
    if (this.at("var")) to = name(this.next().v);
    this.need("(");
    const first = this.is(";") || this.is(")") ? NULL : this.expression();
    if (this.eat(";")) {
      const c = this.is(";") ? undefined : this.expression();
      this.need(";");
      const update = this.is(")") ? NULL : this.expression();
      this.need(")");
      const body = seq([this.block(), update]);
      const forever = c === undefined || endless(c, "while");
      return seq([first, { t: "loop", ...(c === undefined ? {} : { c }), body, endless: forever }]);
    }
    this.need(")");
    const body = this.block();
    return { t: "each", to, in: asList(first), body, collect: false };
  }

  protected namedSub(): Node | undefined {
    const state = this.save();
    this.next();
    if (!this.at("name")) {
      this.restore(state);
      return undefined;
    }
    const own = this.next().v;
    return this.subRest(own);
  }

  protected subRest(own: string | undefined): Node {
    const params: Param[] = [];
    while (this.is(":")) {
      this.next();
      if (this.at("name")) this.next();
    }
    if (this.is("(")) {
      // Prototype or signature: names are what counts.
      const { from, to } = this.delimited(this.tok.start);
      for (const match of this.src.substring(from, to).matchAll(/[$@%]\w+/g)) {
        params.push(
          match[0].startsWith("$") ? { to: name(match[0]) } : { to: name(match[0]), rest: true },
        );
      }
      this.next();
    }
    if (!this.is("{")) {
      this.eat(";");
      return NULL;
    }
    this.subs++;
    const body = this.block();
    this.subs--;
    return fn(params, body, true, own);
  }
}

/** `while (<FH>)` and `while (readline)` put the line into `$_`. */
function topicFrom(c: Node): Node {
  if (
    c.t === "call" &&
    c.f.t === "name" &&
    (c.f.v === "readline" || c.f.v === "glob" || c.f.v === "readdir")
  ) {
    return { t: "set", to: TOPIC, v: c };
  }
  return c;
}

function endless(c: Node, word: string): boolean {
  if (word === "until") return (c.t === "num" && c.v === 0) || (c.t === "str" && c.v === "");
  return (
    (c.t === "num" && c.v !== 0) ||
    (c.t === "const" && c.v === true) ||
    (c.t === "str" && c.v !== "" && c.v !== "0")
  );
}
