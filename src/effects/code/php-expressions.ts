/** PHP's expressions. */
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
  seq,
  str,
  template,
} from "./ast.js";
import { numberValue } from "./parser.js";
import { PhpTokens } from "./php-tokens.js";

const BINDING: ReadonlyMap<string, number> = new Map([
  ["or", 1],
  ["xor", 2],
  ["and", 3],
  ["??", 6],
  ["||", 7],
  ["&&", 8],
  ["|", 9],
  ["^", 10],
  ["&", 11],
  ["==", 12],
  ["!=", 12],
  ["===", 12],
  ["!==", 12],
  ["<>", 12],
  ["<=>", 12],
  ["<", 13],
  ["<=", 13],
  [">", 13],
  [">=", 13],
  [".", 14],
  ["<<", 15],
  [">>", 15],
  ["+", 16],
  ["-", 16],
  ["*", 17],
  ["/", 17],
  ["%", 17],
  ["instanceof", 19],
  ["**", 20],
]);

const ASSIGNMENTS = new Set([
  "=",
  "+=",
  "-=",
  "*=",
  "/=",
  ".=",
  "%=",
  "**=",
  "??=",
  "&=",
  "|=",
  "^=",
  "<<=",
  ">>=",
]);

export const MODIFIERS = new Set([
  "abstract",
  "final",
  "public",
  "private",
  "protected",
  "static",
  "readonly",
  "var",
]);

const CASTS =
  /^\s*(?:int|integer|float|double|string|bool|boolean|array|object|unset|binary)\s*\)/i;

export abstract class PhpExpressions extends PhpTokens {
  protected abstract condition(): Node;
  protected abstract klass(own: string): Node;

  protected word(): string {
    return this.at("name") ? this.tok.v.toLowerCase() : "";
  }

  protected eatWord(word: string): boolean {
    if (this.word() !== word) return false;
    this.next();
    return true;
  }

  protected skipParens(): void {
    let open = 0;
    do {
      if (this.is("(")) open++;
      else if (this.is(")")) open--;
      this.next();
    } while (open > 0 && !this.atEnd);
  }

  // ---- functions and classes

  protected funcRest(own: string | undefined): FnNode {
    const params = this.params();
    if (this.eatWord("use") && this.is("(")) this.skipParens();
    if (this.eat(":")) this.skipType();
    if (!this.is("{")) {
      this.eat(";");
      return fn(params, NULL, false, own);
    }
    return fn(
      params,
      this.nested(() => this.block()),
      false,
      own,
    );
  }

  protected skipType(): void {
    for (;;) {
      this.eat("?");
      if (this.is("(")) this.skipParens();
      else if (this.at("name")) this.next();
      else return;
      if (
        !this.eat("|") &&
        !(
          this.is("&") &&
          !/^\s*[$.&]/.test(this.src.substring(this.pos, this.pos + 3)) &&
          this.eat("&")
        )
      )
        return;
    }
  }

  protected params(): Param[] {
    const params: Param[] = [];
    this.need("(");
    while (!this.is(")") && !this.atEnd) {
      const before = this.tok;
      while (this.at("name") && MODIFIERS.has(this.word())) this.next();
      this.skipType();
      this.eat("&");
      const rest = this.eat("...");
      if (this.at("var")) {
        const to = name(this.next().v);
        const def = this.eat("=") ? this.expression() : undefined;
        params.push({ to, ...(rest ? { rest } : {}), ...(def === undefined ? {} : { def }) });
      }
      if (!this.eat(",") && !this.is(")")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        break;
      }
    }
    this.need(")");
    return params;
  }

  // ---- expressions

  protected expression(): Node {
    return this.nested(() => this.binary(0));
  }

  protected assignmentTail(left: Node): Node | undefined {
    if (this.tok.k !== "op" || !ASSIGNMENTS.has(this.tok.v)) return undefined;
    const op = this.next().v;
    this.eat("&");
    const v = this.nested(() => this.binary(4));
    if (op === "=") return { t: "set", to: left, v };
    return { t: "set", to: left, op: op === ".=" ? "cat" : op.slice(0, -1), v };
  }

  protected binary(least: number): Node {
    let left = this.unary();
    left = this.assignmentTail(left) ?? left;
    for (;;) {
      const { tok } = this;
      if (tok.k === "op" && tok.v === "?" && least <= 5) {
        this.next();
        if (this.eat(":")) {
          left = { t: "bin", op: "||", l: left, r: this.nested(() => this.binary(5)) };
          continue;
        }
        const a = this.nested(() => this.binary(4));
        this.need(":");
        left = { t: "if", c: left, a, b: this.nested(() => this.binary(5)) };
        continue;
      }
      if (tok.k !== "op" && tok.k !== "name") return left;
      const spelled = tok.k === "name" ? tok.v.toLowerCase() : tok.v;
      const binding = BINDING.get(spelled);
      if (binding === undefined || binding <= least) return left;
      this.next();
      const r = this.nested(() =>
        this.binary(spelled === "**" || spelled === "??" ? binding - 1 : binding),
      );
      const op =
        spelled === "." ? "cat" : spelled === "or" ? "||" : spelled === "and" ? "&&" : spelled;
      left = { t: "bin", op, l: left, r };
    }
  }

  protected unary(): Node {
    const { tok } = this;
    if (tok.k === "op") {
      switch (tok.v) {
        case "!":
        case "~":
        case "-":
        case "+":
          this.next();
          return { t: "un", op: tok.v, e: this.nested(() => this.binary(tok.v === "!" ? 17 : 18)) };
        case "@":
        case "&":
          this.next();
          return this.nested(() => this.unary());
        case "++":
        case "--":
          this.next();
          return {
            t: "set",
            to: this.nested(() => this.unary()),
            op: tok.v.charAt(0),
            v: { t: "num", v: 1 },
          };
        case "(":
          if (CASTS.test(this.src.substring(this.pos, this.pos + 20))) {
            this.next();
            this.next();
            this.next();
            return this.nested(() => this.unary());
          }
          break;
        default:
          break;
      }
    } else if (tok.k === "name") {
      const prefix = this.prefixWord(tok.v.toLowerCase());
      if (prefix !== undefined) return prefix;
    }
    const node = this.postfix(this.primary());
    if (this.is("++") || this.is("--")) {
      const op = this.next().v.charAt(0);
      return { t: "set", to: node, op, v: { t: "num", v: 1 } };
    }
    return node;
  }

  protected prefixWord(word: string): Node | undefined {
    switch (word) {
      case "new":
        return this.postfix(this.construct());
      case "clone":
        this.next();
        return this.nested(() => this.unary());
      case "print":
        this.next();
        return call(name("print"), [{ v: this.nested(() => this.binary(4)) }]);
      case "include":
      case "include_once":
      case "require":
      case "require_once":
        this.next();
        return call(name("include"), [{ v: this.nested(() => this.binary(4)) }]);
      case "throw":
        this.next();
        return seq([this.nested(() => this.binary(4)), { t: "stop" }]);
      case "yield": {
        this.next();
        this.eatWord("from");
        if (this.is(";") || this.is(")")) return NULL;
        const v = this.binary(4);
        return this.eat("=>") ? this.binary(4) : v;
      }
      case "exit":
      case "die": {
        this.next();
        return call(name("exit"), this.is("(") ? this.args() : []);
      }
      default:
        return undefined;
    }
  }

  protected construct(): Node {
    this.next();
    if (this.word() === "class") {
      this.next();
      const args = this.is("(") ? this.args() : [];
      return { t: "call", f: this.klass(""), args, fresh: true };
    }
    let what: Node;
    if (this.at("name")) what = name(this.next().v.split("\\").pop() ?? "");
    else if (this.is("(")) {
      this.next();
      what = this.expression();
      this.need(")");
    } else {
      what = this.primary();
      while (this.is("->") || this.is("::") || this.is("[")) what = this.link(what, false);
    }
    return { t: "call", f: what, args: this.is("(") ? this.args() : [], fresh: true };
  }

  protected postfix(start: Node): Node {
    let node = start;
    for (;;) {
      if (this.is("(")) node = { t: "call", f: node, args: this.args() };
      else if (this.is("->") || this.is("?->") || this.is("::") || this.is("["))
        node = this.link(node, true);
      else if (this.is("{") && node.t === "name" && node.v.startsWith("$") && !this.tok.sp) {
        this.next();
        node = { t: "idx", o: node, i: this.expression() };
        this.need("}");
      } else return node;
    }
  }

  protected link(node: Node, calls: boolean): Node {
    const op = this.next().v;
    if (op === "[") {
      if (this.eat("]")) return { t: "idx", o: node, i: HOLE };
      const i = this.expression();
      this.need("]");
      return { t: "idx", o: node, i };
    }
    if (this.at("name")) return { t: "get", o: node, n: this.next().v };
    if (this.at("var")) {
      const own = this.next().v;
      if (op === "::")
        return calls && this.is("(")
          ? { t: "idx", o: node, i: name(own) }
          : { t: "get", o: node, n: own.slice(1) };
      return { t: "idx", o: node, i: name(own) };
    }
    if (this.eat("{")) {
      const i = this.expression();
      this.need("}");
      return { t: "idx", o: node, i };
    }
    if (this.is("$")) return { t: "idx", o: node, i: this.primary() };
    this.problem("expected a name");
    return node;
  }

  protected args(): Arg[] {
    const args: Arg[] = [];
    this.next();
    while (!this.is(")") && !this.atEnd) {
      const before = this.tok;
      if (this.is("...")) {
        this.next();
        if (this.is(")")) break;
        args.push({ v: this.expression(), spread: true });
      } else if (this.at("name") && /^\s*:(?!:)/.test(this.src.substring(this.pos, this.pos + 6))) {
        const own = this.next().v;
        this.next();
        args.push({ v: this.expression(), name: own });
      } else args.push({ v: this.expression() });
      if (!this.eat(",") && !this.is(")")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        if (this.is(";") || this.is("}")) break;
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
      case "var":
        this.next();
        return name(tok.v);
      case "str": {
        const shell = tok.v === "`";
        const text = template(this.textParts(tok.start));
        this.next();
        return shell ? { t: "sh", e: text } : text;
      }
      case "name":
        return this.nameExpression(tok.v);
      case "op":
        break;
      default:
        return HOLE;
    }
    switch (tok.v) {
      case "(": {
        this.next();
        const node = this.expression();
        this.need(")");
        return node;
      }
      case "[":
        return this.nested(() => this.array("]"));
      case "$": {
        // `$$x`, `${'x'}`: a variable by name.
        this.next();
        if (this.eat("{")) {
          const i = this.expression();
          this.need("}");
          return call(name("variable"), [{ v: i }]);
        }
        return call(name("variable"), [{ v: this.nested(() => this.primary()) }]);
      }
      default:
        this.problem("unexpected text");
        if (!/^[)\]};,:]$/.test(tok.v)) this.next();
        return HOLE;
    }
  }

  protected nameExpression(spelled: string): Node {
    const word = spelled.toLowerCase();
    switch (word) {
      case "true":
      case "false":
        this.next();
        return { t: "const", v: word === "true" };
      case "null":
        this.next();
        return NULL;
      case "array":
      case "list": {
        if (!/^\s*\(/.test(this.src.substring(this.pos, this.pos + 8))) break;
        this.next();
        return this.nested(() => this.array(")"));
      }
      case "function":
        this.next();
        this.eat("&");
        return this.funcRest(undefined);
      case "fn": {
        if (!/^\s*&?\s*\(/.test(this.src.substring(this.pos, this.pos + 8))) break;
        this.next();
        this.eat("&");
        const params = this.params();
        if (this.eat(":")) this.skipType();
        this.need("=>");
        return fn(
          params,
          this.nested(() => this.binary(4)),
          true,
        );
      }
      case "static":
        if (/^\s*(?:function|fn)\b/i.test(this.src.substring(this.pos, this.pos + 20))) {
          this.next();
          return this.nameExpression(this.tok.v);
        }
        break;
      case "match":
        if (/^\s*\(/.test(this.src.substring(this.pos, this.pos + 8)))
          return this.matchExpression();
        break;
      default:
        break;
    }
    this.next();
    const bare = spelled.split("\\").pop() ?? spelled;
    // A function's name is the same in any case; a class or constant is not called.
    return name(this.is("(") ? bare.toLowerCase() : bare);
  }

  protected matchExpression(): Node {
    this.next();
    const subject = this.condition();
    this.need("{");
    const ways: Node[] = [];
    while (!this.is("}") && !this.atEnd) {
      const before = this.tok;
      while (!this.is("=>") && !this.atEnd && !this.is("}")) {
        this.expression();
        if (!this.eat(",")) break;
      }
      this.need("=>");
      ways.push(this.expression());
      if (!this.eat(",") && this.tok === before) this.next();
    }
    this.need("}");
    return choice(subject, ways);
  }

  protected array(close: string): Node {
    this.next();
    const pairs: { k?: Node; v: Node }[] = [];
    const items: Arg[] = [];
    let keyed = false;
    while (!this.is(close) && !this.atEnd) {
      const before = this.tok;
      if (this.is(",")) {
        this.next();
        items.push({ v: NULL });
        continue;
      }
      if (this.eat("...")) items.push({ v: this.expression(), spread: true });
      else {
        this.eat("&");
        const v = this.expression();
        if (this.eat("=>")) {
          this.eat("&");
          keyed = true;
          pairs.push({ k: v, v: this.expression() });
        } else items.push({ v });
      }
      if (!this.eat(",") && !this.is(close)) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        if (this.is(";") || this.is("}")) break;
      }
    }
    this.need(close);
    if (!keyed) return { t: "list", items };
    return {
      t: "dict",
      items: [...pairs, ...items.map((item, i) => ({ k: str(String(i)), v: item.v }))],
    };
  }
}
