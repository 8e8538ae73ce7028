/** Lua 5.x. */
import {
  type Arg,
  call,
  type FnNode,
  fn,
  HOLE,
  type Node,
  NULL,
  name,
  not,
  type Param,
  seq,
  str,
} from "./ast.js";
import { LuaTokens } from "./lua-tokens.js";
import { numberValue } from "./parser.js";

const BINDING: ReadonlyMap<string, number> = new Map([
  ["or", 1],
  ["and", 2],
  ["<", 3],
  [">", 3],
  ["<=", 3],
  [">=", 3],
  ["~=", 3],
  ["==", 3],
  ["|", 4],
  ["~", 5],
  ["&", 6],
  ["<<", 7],
  [">>", 7],
  ["..", 9],
  ["+", 10],
  ["-", 10],
  ["*", 11],
  ["/", 11],
  ["//", 11],
  ["%", 11],
  ["^", 14],
]);

const ENDS = new Set(["end", "else", "elseif", "until"]);

export function parseLua(code: string, problems: string[]): Node {
  return new LuaParser(code, problems).program();
}

class LuaParser extends LuaTokens {
  program(): Node {
    if (this.src.startsWith("#")) this.pos = Math.max(this.src.indexOf("\n"), 0);
    this.next();
    const items: Node[] = [];
    while (!this.atEnd) {
      items.push(this.block());
      if (!this.atEnd) {
        this.problem("unexpected text");
        this.next();
      }
    }
    return seq(items);
  }

  // ---- statements

  protected block(): Node {
    return this.nested(() => {
      const items: Node[] = [];
      while (!this.atEnd && !(this.tok.k === "name" && ENDS.has(this.tok.v))) {
        const before = this.tok;
        if (!this.eat(";")) items.push(this.statement());
        if (this.tok === before) {
          this.problem("unexpected text");
          this.next();
        }
      }
      return seq(items);
    });
  }

  protected end(): void {
    if (!this.eatName("end")) this.problem("expected end");
  }

  protected statement(): Node {
    if (this.tok.k === "name") {
      switch (this.tok.v) {
        case "local":
          return this.local();
        case "function": {
          this.next();
          let to: Node = name(this.next().v);
          let own = to.t === "name" ? to.v : "";
          while (this.is(".") || this.is(":")) {
            this.next();
            own = this.next().v;
            to = { t: "get", o: to, n: own };
          }
          const body = this.func();
          return to.t === "name" ? { ...body, name: own, decl: true } : { t: "set", to, v: body };
        }
        case "if": {
          this.next();
          return this.ifRest();
        }
        case "while": {
          this.next();
          const c = this.expression();
          if (!this.eatName("do")) this.problem("expected do");
          const body = this.block();
          this.end();
          return { t: "loop", c, body, endless: c.t === "const" && c.v === true };
        }
        case "repeat": {
          this.next();
          const body = this.block();
          if (!this.eatName("until")) this.problem("expected until");
          const c = this.expression();
          return {
            t: "loop",
            c: not(c),
            body,
            endless: c.t === "const" && c.v === false,
            after: true,
          };
        }
        case "for":
          return this.forLoop();
        case "do": {
          this.next();
          const body = this.block();
          this.end();
          return body;
        }
        case "return": {
          this.next();
          if (this.atEnd || this.is(";") || (this.tok.k === "name" && ENDS.has(this.tok.v)))
            return { t: "ret" };
          const values = this.expressions();
          return {
            t: "ret",
            v:
              values.length === 1
                ? (values[0] as Node)
                : { t: "list", items: values.map((v) => ({ v })) },
          };
        }
        case "break":
          this.next();
          return { t: "stop" };
        case "goto": {
          if (!/^\s+\w/.test(this.src.substring(this.pos, this.pos + 20))) break;
          this.next();
          this.next();
          return NULL;
        }
        default:
          break;
      }
    }
    if (this.eat("::")) {
      this.next();
      this.eat("::");
      return NULL;
    }
    const first = this.postfix();
    if (!this.is("=") && !this.is(",")) return first;
    const targets = [first];
    while (this.eat(",")) targets.push(this.postfix());
    this.need("=");
    return assignAll(targets, this.expressions(), false);
  }

  protected local(): Node {
    this.next();
    if (this.eatName("function")) {
      const own = this.next().v;
      return { ...this.func(), name: own, decl: true };
    }
    const targets: Node[] = [];
    do {
      targets.push(name(this.next().v));
      if (this.eat("<")) {
        this.next();
        this.need(">");
      }
    } while (this.eat(","));
    return assignAll(targets, this.eat("=") ? this.expressions() : [], true);
  }

  protected ifRest(): Node {
    const c = this.expression();
    if (!this.eatName("then")) this.problem("expected then");
    const a = this.block();
    if (this.eatName("elseif")) return { t: "if", c, a, b: this.nested(() => this.ifRest()) };
    let b: Node | undefined;
    if (this.eatName("else")) b = this.block();
    this.end();
    return { t: "if", c, a, ...(b === undefined ? {} : { b }) };
  }

  protected forLoop(): Node {
    this.next();
    const names = [name(this.next().v)];
    if (this.eat("=")) {
      const bounds = this.expressions();
      if (!this.eatName("do")) this.problem("expected do");
      const body = this.block();
      this.end();
      const over = call(
        name("count"),
        bounds.map((v) => ({ v })),
      );
      return { t: "each", to: names[0] as Node, in: over, body, collect: false };
    }
    while (this.eat(",")) names.push(name(this.next().v));
    if (!this.eatName("in")) this.problem("expected in");
    const over = this.expressions()[0] ?? HOLE;
    if (!this.eatName("do")) this.problem("expected do");
    const body = this.block();
    this.end();
    const to: Node =
      names.length === 1 ? (names[0] as Node) : { t: "list", items: names.map((v) => ({ v })) };
    return { t: "each", to, in: over, body, collect: false };
  }

  protected func(): FnNode {
    const params: Param[] = [];
    this.need("(");
    while (!this.is(")") && !this.atEnd) {
      if (this.eat("...")) params.push({ to: name("..."), rest: true });
      else params.push({ to: name(this.next().v) });
      if (!this.eat(",")) break;
    }
    this.need(")");
    const body = this.block();
    this.end();
    return fn(params, body, false);
  }

  // ---- expressions

  protected expressions(): Node[] {
    const items = [this.expression()];
    while (this.eat(",")) items.push(this.expression());
    return items;
  }

  protected expression(): Node {
    return this.nested(() => this.binary(0));
  }

  protected binary(least: number): Node {
    let left = this.unary();
    for (;;) {
      const { tok } = this;
      if (tok.k !== "op" && tok.k !== "name") return left;
      const binding = BINDING.get(tok.v);
      if (binding === undefined || binding <= least) return left;
      this.next();
      const r = this.nested(() =>
        this.binary(tok.v === ".." || tok.v === "^" ? binding - 1 : binding),
      );
      const op =
        tok.v === ".."
          ? "cat"
          : tok.v === "or"
            ? "||"
            : tok.v === "and"
              ? "&&"
              : tok.v === "~"
                ? "^"
                : tok.v;
      left = { t: "bin", op, l: left, r };
    }
  }

  protected unary(): Node {
    if (this.isName("not") || this.is("-") || this.is("#") || this.is("~")) {
      const { v } = this.next();
      const op = v === "not" ? "!" : v === "#" ? "count" : v;
      return { t: "un", op, e: this.nested(() => this.binary(12)) };
    }
    return this.postfix();
  }

  protected postfix(): Node {
    let node = this.primary();
    for (;;) {
      if (this.is(".")) {
        this.next();
        node = { t: "get", o: node, n: this.next().v };
      } else if (this.is("[")) {
        this.next();
        const i = this.expression();
        this.need("]");
        node = { t: "idx", o: node, i };
      } else if (this.is(":") && !this.is("::")) {
        this.next();
        const method = this.next().v;
        node = { t: "call", f: { t: "get", o: node, n: method }, args: this.args() };
      } else if (this.is("(") || this.at("str") || this.is("{")) {
        if (node.t === "str" || node.t === "num" || node.t === "hole") return node;
        node = { t: "call", f: node, args: this.args() };
      } else return node;
    }
  }

  protected args(): Arg[] {
    if (this.at("str")) return [{ v: str(this.next().v) }];
    if (this.is("{")) return [{ v: this.nested(() => this.table()) }];
    const args: Arg[] = [];
    this.need("(");
    while (!this.is(")") && !this.atEnd) {
      const before = this.tok;
      args.push({ v: this.expression() });
      if (!this.eat(",") && !this.is(")")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        break;
      }
    }
    this.need(")");
    return args;
  }

  protected primary(): Node {
    const { tok } = this;
    switch (tok.k) {
      case "num":
        this.next();
        return { t: "num", v: numberValue(tok.v) };
      case "str":
        this.next();
        return str(tok.v);
      case "name":
        this.next();
        if (tok.v === "nil") return NULL;
        if (tok.v === "true" || tok.v === "false") return { t: "const", v: tok.v === "true" };
        if (tok.v === "function") return this.func();
        return name(tok.v);
      case "op":
        if (tok.v === "(") {
          this.next();
          const node = this.expression();
          this.need(")");
          // In parentheses a text can be called on: ("x"):rep(3)
          return node.t === "str" || node.t === "num" ? seq([NULL, node]) : node;
        }
        if (tok.v === "{") return this.nested(() => this.table());
        if (tok.v === "...") {
          this.next();
          return name("...");
        }
        break;
      default:
        return HOLE;
    }
    this.problem("unexpected text");
    if (!/^[)\]},;]$/.test(tok.v)) this.next();
    return HOLE;
  }

  protected table(): Node {
    this.next();
    const items: Arg[] = [];
    const pairs: { k?: Node; v: Node }[] = [];
    while (!this.is("}") && !this.atEnd) {
      const before = this.tok;
      if (this.is("[")) {
        this.next();
        const k = this.expression();
        this.need("]");
        this.need("=");
        pairs.push({ k, v: this.expression() });
      } else if (
        this.at("name") &&
        /^\s*=(?!=)/.test(this.src.substring(this.pos, this.pos + 12))
      ) {
        const k = str(this.next().v);
        this.next();
        pairs.push({ k, v: this.expression() });
      } else items.push({ v: this.expression() });
      if (!this.eat(",") && !this.eat(";") && !this.is("}")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        break;
      }
    }
    this.need("}");
    if (pairs.length === 0) return { t: "list", items };
    return {
      t: "dict",
      items: [...pairs, ...items.map((item, i) => ({ k: str(String(i + 1)), v: item.v }))],
    };
  }
}

function assignAll(targets: readonly Node[], values: readonly Node[], decl: boolean): Node {
  const only = targets[0];
  if (targets.length === 1 && only !== undefined) {
    return { t: "set", to: only, v: values[0] ?? NULL, ...(decl ? { decl } : {}) };
  }
  if (values.length === 1) {
    return {
      t: "set",
      to: { t: "list", items: targets.map((v) => ({ v })) },
      v: values[0] as Node,
      ...(decl ? { decl } : {}),
    };
  }
  return seq(
    targets.map(
      (to, i): Node => ({ t: "set", to, v: values[i] ?? NULL, ...(decl ? { decl } : {}) }),
    ),
  );
}
