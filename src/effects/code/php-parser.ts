/** PHP. Variables keep the dollar in their name; functions are lower case. */
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
const MODIFIERS = new Set([
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

export function parsePhp(code: string, problems: string[]): Node {
  const tagged = /<\?(?:php|=)/i.test(code);
  if (/^\s*(?:<|#!)/.test(code)) return new PhpParser(code, problems).program(tagged);
  const plain = new PhpParser(code, problems).program(false);
  // `-r` takes code, a file begins with text: read it both ways when it could be either.
  return tagged ? seq([plain, new PhpParser(code, []).program(true)]) : plain;
}

class PhpParser extends PhpTokens {
  program(tagged: boolean): Node {
    if (tagged) this.toCode();
    this.next();
    const items: Node[] = [];
    while (!this.atEnd) this.step(items);
    return seq(items);
  }

  protected expressionAt(from: number, to: number): Node {
    const inner = new PhpParser(this.src, this.problems, from, to, this.depth + 1);
    return inner.nested(() => {
      inner.next();
      return inner.expression();
    });
  }

  private step(items: Node[]): void {
    const before = this.tok;
    items.push(this.nested(() => this.statement()));
    if (this.tok === before) {
      this.problem("unexpected text");
      this.next();
    }
  }

  private word(): string {
    return this.at("name") ? this.tok.v.toLowerCase() : "";
  }

  private eatWord(word: string): boolean {
    if (this.word() !== word) return false;
    this.next();
    return true;
  }

  private block(): Node {
    const items: Node[] = [];
    this.need("{");
    while (!this.is("}") && !this.atEnd) this.step(items);
    this.need("}");
    return seq(items);
  }

  /** A statement, a block, or `: … endx;`. */
  private body(...ends: readonly string[]): Node {
    if (!this.is(":")) return this.nested(() => this.statement());
    this.next();
    const items: Node[] = [];
    while (!ends.includes(this.word()) && !this.atEnd) this.step(items);
    return seq(items);
  }

  private endStatement(): void {
    if (this.is(";")) {
      this.next();
      return;
    }
    if (this.atEnd || this.is("}")) return;
    this.problem("unexpected text");
    while (!this.atEnd && !this.is(";") && !this.is("}")) this.next();
    this.eat(";");
  }

  private statement(): Node {
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

  private keyword(word: string): Node | undefined {
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

  private condition(): Node {
    this.need("(");
    const c = this.expression();
    this.need(")");
    return c;
  }

  private ifRest(): Node {
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

  private forLoop(): Node {
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

  private foreach(): Node {
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

  private switchStatement(): Node {
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

  private attempt(): Node {
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

  private skipParens(): void {
    let open = 0;
    do {
      if (this.is("(")) open++;
      else if (this.is(")")) open--;
      this.next();
    } while (open > 0 && !this.atEnd);
  }

  // ---- functions and classes

  private funcRest(own: string | undefined): FnNode {
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

  private skipType(): void {
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

  private params(): Param[] {
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

  private klass(own: string): Node {
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

  private member(): Node {
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

  // ---- expressions

  private expression(): Node {
    return this.nested(() => this.binary(0));
  }

  private assignmentTail(left: Node): Node | undefined {
    if (this.tok.k !== "op" || !ASSIGNMENTS.has(this.tok.v)) return undefined;
    const op = this.next().v;
    this.eat("&");
    const v = this.nested(() => this.binary(4));
    if (op === "=") return { t: "set", to: left, v };
    return { t: "set", to: left, op: op === ".=" ? "cat" : op.slice(0, -1), v };
  }

  private binary(least: number): Node {
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

  private unary(): Node {
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

  private prefixWord(word: string): Node | undefined {
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

  private construct(): Node {
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

  private postfix(start: Node): Node {
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

  private link(node: Node, calls: boolean): Node {
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

  private args(): Arg[] {
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

  private primary(): Node {
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

  private nameExpression(spelled: string): Node {
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

  private matchExpression(): Node {
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

  private array(close: string): Node {
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

function isTrue(node: Node): boolean {
  return (node.t === "const" && node.v === true) || (node.t === "num" && node.v !== 0);
}
