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
import { codePoint, isDigit, isWord, numberValue, Parser, type Tok } from "./parser.js";

const OPERATORS: ReadonlySet<string> = new Set([
  "...",
  "..",
  "==",
  "~=",
  "<=",
  ">=",
  "//",
  "::",
  "<<",
  ">>",
]);
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

class LuaParser extends Parser {
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

  // ---- tokens

  protected override scan(): Tok {
    const { src, limit } = this;
    const before = this.pos;
    let nl = false;
    for (;;) {
      if (this.pos >= limit) break;
      const c = src.charCodeAt(this.pos);
      if (c === 10) {
        nl = true;
        this.pos++;
      } else if (c <= 32) this.pos++;
      else if (c === 45 && src.charCodeAt(this.pos + 1) === 45) {
        const long = this.longBracket(this.pos + 2);
        if (long !== undefined) this.pos = long.end;
        else while (this.pos < limit && src.charCodeAt(this.pos) !== 10) this.pos++;
      } else break;
    }
    const start = this.pos;
    const sp = start > before;
    if (start >= limit) return this.make("end", "", start, true, sp);
    const c = src.charCodeAt(start);
    if (isDigit(c) || (c === 46 && isDigit(src.charCodeAt(start + 1)))) {
      this.pos++;
      while (this.pos < limit) {
        const d = src.charCodeAt(this.pos);
        const sign =
          (d === 43 || d === 45) &&
          /[eEpP]/.test(src.charAt(this.pos - 1)) &&
          !/^0[xX]/.test(src.substring(start, start + 2));
        const point = d === 46 && src.charCodeAt(this.pos + 1) !== 46;
        if (isWord(d) || point || sign) this.pos++;
        else break;
      }
      return this.make("num", src.substring(start, this.pos), start, nl, sp);
    }
    if (isWord(c)) {
      while (this.pos < limit && isWord(src.charCodeAt(this.pos))) this.pos++;
      return this.make("name", src.substring(start, this.pos), start, nl, sp);
    }
    if (c === 34 || c === 39) return this.string(nl, sp);
    if (c === 91) {
      const long = this.longBracket(start);
      if (long !== undefined) {
        this.pos = long.end;
        return this.make("str", long.text, start, nl, sp);
      }
    }
    const op = this.operator(OPERATORS, 3);
    this.pos += op.length;
    return this.make("op", op, start, nl, sp);
  }

  /** `[[ … ]]`, `[==[ … ]==]` at the place. */
  private longBracket(at: number): { text: string; end: number } | undefined {
    const { src, limit } = this;
    if (src.charAt(at) !== "[") return undefined;
    let i = at + 1;
    while (src.charAt(i) === "=") i++;
    if (src.charAt(i) !== "[") return undefined;
    const close = `]${"=".repeat(i - at - 1)}]`;
    const end = src.indexOf(close, i + 1);
    if (end < 0 || end >= limit) {
      this.problem("text without end");
      return { text: src.substring(i + 1, limit), end: limit };
    }
    return { text: src.substring(i + 1, end).replace(/^\r?\n/, ""), end: end + close.length };
  }

  private string(nl: boolean, sp: boolean): Tok {
    const { src, limit } = this;
    const start = this.pos;
    const quote = src.charAt(start);
    let text = "";
    let i = start + 1;
    for (;;) {
      const c = src.charAt(i);
      if (i >= limit || c === "\n") {
        this.pos = i;
        this.problem("text without end");
        break;
      }
      if (c === quote) {
        i++;
        break;
      }
      if (c !== "\\") {
        text += c;
        i++;
        continue;
      }
      const e = src.charAt(i + 1);
      const simple = "nrtabfv\\\"'\n".indexOf(e);
      if (simple >= 0) {
        text += "\n\r\t\x07\b\f\v\\\"'\n".charAt(simple);
        i += 2;
      } else if (e === "x") {
        text += codePoint(Number.parseInt(src.substring(i + 2, i + 4), 16));
        i += 4;
      } else if (e === "z") {
        i += 2;
        while (/\s/.test(src.charAt(i)) && i < limit) i++;
      } else if (e === "u") {
        const end = src.indexOf("}", i);
        text += end < 0 ? "" : codePoint(Number.parseInt(src.substring(i + 3, end), 16));
        i = end < 0 ? i + 2 : end + 1;
      } else if (isDigit(e.charCodeAt(0))) {
        let n = i + 1;
        while (n < i + 4 && isDigit(src.charCodeAt(n))) n++;
        text += codePoint(Number(src.substring(i + 1, n)));
        i = n;
      } else {
        text += e;
        i += 2;
      }
    }
    this.pos = Math.min(i, limit);
    return this.make("str", text, start, nl, sp);
  }

  // ---- statements

  private block(): Node {
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

  private end(): void {
    if (!this.eatName("end")) this.problem("expected end");
  }

  private statement(): Node {
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

  private local(): Node {
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

  private ifRest(): Node {
    const c = this.expression();
    if (!this.eatName("then")) this.problem("expected then");
    const a = this.block();
    if (this.eatName("elseif")) return { t: "if", c, a, b: this.nested(() => this.ifRest()) };
    let b: Node | undefined;
    if (this.eatName("else")) b = this.block();
    this.end();
    return { t: "if", c, a, ...(b === undefined ? {} : { b }) };
  }

  private forLoop(): Node {
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

  private func(): FnNode {
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

  private expressions(): Node[] {
    const items = [this.expression()];
    while (this.eat(",")) items.push(this.expression());
    return items;
  }

  private expression(): Node {
    return this.nested(() => this.binary(0));
  }

  private binary(least: number): Node {
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

  private unary(): Node {
    if (this.isName("not") || this.is("-") || this.is("#") || this.is("~")) {
      const { v } = this.next();
      const op = v === "not" ? "!" : v === "#" ? "count" : v;
      return { t: "un", op, e: this.nested(() => this.binary(12)) };
    }
    return this.postfix();
  }

  private postfix(): Node {
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

  private args(): Arg[] {
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

  private primary(): Node {
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

  private table(): Node {
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
