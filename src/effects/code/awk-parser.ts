/** AWK, with gawk's coprocesses. */
import { type Arg, call, fn, HOLE, type Node, NULL, name, type Param, seq, str } from "./ast.js";
import { codePoint, isDigit, isWord, numberValue, Parser, type Tok } from "./parser.js";

const OPERATORS: ReadonlySet<string> = new Set([
  "**=",
  "+=",
  "-=",
  "*=",
  "/=",
  "%=",
  "^=",
  "==",
  "<=",
  ">=",
  "!=",
  "++",
  "--",
  "&&",
  "||",
  ">>",
  "!~",
  "**",
  "|&",
  "::",
]);
const ASSIGNMENTS = new Set(["=", "+=", "-=", "*=", "/=", "%=", "^=", "**="]);
const BINDING: ReadonlyMap<string, number> = new Map([
  ["||", 2],
  ["&&", 3],
  ["in", 4],
  ["~", 5],
  ["!~", 5],
  ["<", 6],
  ["<=", 6],
  ["!=", 6],
  ["==", 6],
  [">", 6],
  [">=", 6],
  ["+", 9],
  ["-", 9],
  ["*", 10],
  ["/", 10],
  ["%", 10],
]);
const CONCAT = 8;
const STATEMENT_WORDS = new Set([
  "print",
  "printf",
  "next",
  "nextfile",
  "exit",
  "return",
  "break",
  "continue",
  "delete",
  "if",
  "while",
  "for",
  "do",
  "else",
  "switch",
  "case",
  "default",
  "getline",
  "function",
  "func",
  "in",
]);

export function parseAwk(code: string, problems: string[]): Node {
  return new AwkParser(code, problems).program();
}

class AwkParser extends Parser {
  /** `>` writes to a file here. */
  private redirects = false;
  private noIn = false;

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

  protected override scan(): Tok {
    const { src, limit } = this;
    const before = this.pos;
    let nl = this.pos === 0;
    for (;;) {
      if (this.pos >= limit) break;
      const c = src.charCodeAt(this.pos);
      if (c === 10) {
        nl = true;
        this.pos++;
      } else if (c === 32 || c === 9 || c === 13) this.pos++;
      else if (c === 92 && /^\r?\n/.test(src.substring(this.pos + 1, this.pos + 3)))
        this.pos += src.charCodeAt(this.pos + 1) === 13 ? 3 : 2;
      else if (c === 35) while (this.pos < limit && src.charCodeAt(this.pos) !== 10) this.pos++;
      else break;
    }
    const start = this.pos;
    const sp = start > before;
    if (start >= limit) return this.make("end", "", start, true, sp);
    const c = src.charCodeAt(start);
    if (isDigit(c) || (c === 46 && isDigit(src.charCodeAt(start + 1)))) {
      const match = /^(?:0[xX][0-9a-fA-F]+|\d*\.?\d*(?:[eE][-+]?\d+)?)/.exec(
        src.substring(start, Math.min(limit, start + 40)),
      );
      this.pos += match === null || match[0] === "" ? 1 : match[0].length;
      return this.make("num", src.substring(start, this.pos), start, nl, sp);
    }
    if (isWord(c) || c === 64) {
      this.pos++;
      while (
        this.pos < limit &&
        (isWord(src.charCodeAt(this.pos)) ||
          (src.startsWith("::", this.pos) && isWord(src.charCodeAt(this.pos + 2))))
      )
        this.pos += src.charAt(this.pos) === ":" ? 2 : 1;
      return this.make("name", src.substring(start, this.pos), start, nl, sp);
    }
    if (c === 34) return this.string(nl, sp);
    const op = this.operator(OPERATORS, 3);
    this.pos += op.length;
    return this.make("op", op, start, nl, sp);
  }

  private string(nl: boolean, sp: boolean): Tok {
    const { src, limit } = this;
    const start = this.pos;
    let text = "";
    let i = start + 1;
    for (;;) {
      const c = src.charAt(i);
      if (i >= limit || c === "\n") {
        this.pos = i;
        this.problem("text without end");
        break;
      }
      if (c === '"') {
        i++;
        break;
      }
      if (c !== "\\") {
        text += c;
        i++;
        continue;
      }
      const e = src.charAt(i + 1);
      const simple = 'ntrabfv\\"/'.indexOf(e);
      if (simple >= 0) {
        text += '\n\t\r\x07\b\f\v\\"/'.charAt(simple);
        i += 2;
      } else if (e >= "0" && e <= "7") {
        let n = i + 1;
        while (n < i + 4 && /[0-7]/.test(src.charAt(n))) n++;
        text += codePoint(Number.parseInt(src.substring(i + 1, n), 8));
        i = n;
      } else if (e === "x") {
        const match = /^[0-9a-fA-F]{1,2}/.exec(src.substring(i + 2, i + 4));
        text += match === null ? "x" : codePoint(Number.parseInt(match[0], 16));
        i += 2 + (match?.[0].length ?? 0);
      } else if (e === "\n") i += 2;
      else {
        text += `\\${e}`;
        i += 2;
      }
    }
    this.pos = Math.min(i, limit);
    return this.make("str", text, start, nl, sp);
  }

  /** The slash at the current token begins a regular expression. */
  private regex(): Node {
    const { src, limit } = this;
    let inClass = false;
    let i = this.tok.start + 1;
    for (; i < limit; i++) {
      const c = src.charAt(i);
      if (c === "\\") i++;
      else if (c === "[" && !inClass) {
        inClass = true;
        if (src.charAt(i + 1) === "]" || src.startsWith("^]", i + 1)) i++;
      } else if (c === "]") inClass = false;
      else if (c === "\n" || (c === "/" && !inClass)) break;
    }
    if (src.charAt(i) !== "/") this.problem("regular expression without end");
    this.pos = Math.min(i + 1, limit);
    this.next();
    return call(name("regex"), []);
  }

  // ---- rules

  private rule(): Node {
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

  private block(): Node {
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

  private statement(): Node {
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

  private body(): Node {
    return this.nested(() => this.statement());
  }

  private switchBody(): Node {
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

  private condition(): Node {
    const { redirects } = this;
    this.redirects = false;
    this.need("(");
    const c = this.expression();
    this.need(")");
    this.redirects = redirects;
    return c;
  }

  private endStatement(): void {
    if (this.eat(";") || this.is("}") || this.atEnd || this.tok.nl) return;
    this.problem("unexpected text");
    while (!this.atEnd && !this.is(";") && !this.is("}") && !this.tok.nl) this.next();
  }

  private forLoop(): Node {
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

  private print(): Node {
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
  private listInParens(): boolean {
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

  // ---- expressions

  private expression(): Node {
    return this.nested(() => {
      const left = this.binary(0);
      if (this.eat("?")) {
        const a = this.expression();
        this.need(":");
        return { t: "if", c: left, a, b: this.expression() };
      }
      if (this.tok.k === "op" && ASSIGNMENTS.has(this.tok.v)) {
        const op = this.next().v;
        const v = this.expression();
        return op === "="
          ? { t: "set", to: left, v }
          : { t: "set", to: left, op: op.slice(0, -1), v };
      }
      return left;
    });
  }

  private binary(least: number): Node {
    let left = this.unary();
    for (;;) {
      const { tok } = this;
      if (
        tok.k === "op" &&
        (tok.v === "|" || tok.v === "|&") &&
        /^\s*getline\b/.test(this.src.substring(this.pos, this.pos + 20)) &&
        least < CONCAT
      ) {
        this.next();
        this.next();
        left = this.getlineTarget(call(name("getlineFrom"), [{ v: left }]));
        continue;
      }
      const binding =
        tok.k === "op" || (tok.k === "name" && tok.v === "in" && !this.noIn)
          ? BINDING.get(tok.v)
          : undefined;
      if (binding !== undefined && !(this.redirects && tok.v === ">")) {
        if (binding <= least || (tok.nl && tok.v !== "&&" && tok.v !== "||")) return left;
        this.next();
        if ((tok.v === "~" || tok.v === "!~") && this.is("/")) {
          this.regex();
          left = { t: "un", op: "test", e: left };
          continue;
        }
        left = { t: "bin", op: tok.v, l: left, r: this.nested(() => this.binary(binding)) };
        continue;
      }
      if (least < CONCAT && !tok.nl && this.startsOperand()) {
        left = { t: "bin", op: "cat", l: left, r: this.nested(() => this.binary(CONCAT)) };
        continue;
      }
      return left;
    }
  }

  private startsOperand(): boolean {
    const { tok } = this;
    if (tok.k === "str" || tok.k === "num") return true;
    if (tok.k === "name") return !STATEMENT_WORDS.has(tok.v) || tok.v === "getline";
    if (tok.k !== "op") return false;
    return (
      tok.v === "$" ||
      tok.v === "(" ||
      tok.v === "!" ||
      (tok.v === "-" && tok.sp && !/\s/.test(this.src.charAt(this.pos)) && false)
    );
  }

  private getlineTarget(from: Node): Node {
    if (!this.tok.nl && (this.at("name") ? !STATEMENT_WORDS.has(this.tok.v) : this.is("$"))) {
      const to = this.primary();
      return { t: "set", to, v: from };
    }
    return { t: "set", to: { t: "idx", o: name("$"), i: { t: "num", v: 0 } }, v: from };
  }

  private unary(): Node {
    const { tok } = this;
    if (tok.k === "op") {
      if (tok.v === "!" || tok.v === "-" || tok.v === "+") {
        this.next();
        return { t: "un", op: tok.v, e: this.nested(() => this.unary()) };
      }
      if (tok.v === "++" || tok.v === "--") {
        this.next();
        return {
          t: "set",
          to: this.nested(() => this.unary()),
          op: tok.v.charAt(0),
          v: { t: "num", v: 1 },
        };
      }
    }
    const base = this.primary();
    if (this.is("++") || this.is("--")) {
      const op = this.next().v.charAt(0);
      return { t: "set", to: base, op, v: { t: "num", v: 1 } };
    }
    if (this.is("^") || this.is("**")) {
      this.next();
      return { t: "bin", op: "**", l: base, r: this.nested(() => this.unary()) };
    }
    return base;
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
        return this.word(tok.v);
      case "op":
        break;
      default:
        return HOLE;
    }
    switch (tok.v) {
      case "(": {
        const { redirects } = this;
        this.redirects = false;
        this.next();
        const items = [this.expression()];
        while (this.eat(",")) items.push(this.expression());
        this.need(")");
        this.redirects = redirects;
        return items.length === 1 ? (items[0] as Node) : seq(items);
      }
      case "$":
        this.next();
        if (this.is("++") || this.is("--") || this.is("-")) this.next();
        return { t: "idx", o: name("$"), i: this.nested(() => this.primary()) };
      case "/":
      case "/=":
        return this.regex();
      case "-":
      case "+":
      case "!":
        return this.nested(() => this.unary());
      default:
        this.problem("unexpected text");
        if (!/^[)\]};,]$/.test(tok.v)) this.next();
        return HOLE;
    }
  }

  private word(word: string): Node {
    this.next();
    if (word === "getline") {
      if (this.is("<")) return this.getlineFile(undefined);
      if (!this.tok.nl && (this.at("name") ? !STATEMENT_WORDS.has(this.tok.v) : this.is("$"))) {
        const to = this.primary();
        if (this.is("<")) return this.getlineFile(to);
        return { t: "set", to, v: call(name("getline"), []) };
      }
      return call(name("getline"), []);
    }
    if (word.startsWith("@")) {
      // gawk calls the function that a variable names.
      return this.is("(") ? call(name("?indirect"), this.args()) : HOLE;
    }
    if (this.is("(") && !this.tok.sp) return { t: "call", f: name(word), args: this.args() };
    if (
      this.is("(") &&
      /^(?:system|sprintf|substr|index|split|length|tolower|toupper|gsub|sub|match|close|int|rand|srand|fflush|gensub|strftime)$/.test(
        word,
      )
    ) {
      return { t: "call", f: name(word), args: this.args() };
    }
    let node: Node = name(word);
    while (this.is("[") && !this.tok.nl) {
      this.next();
      const keys = [this.expression()];
      while (this.eat(",")) keys.push(this.expression());
      this.need("]");
      node = { t: "idx", o: node, i: keys[0] as Node };
    }
    return node;
  }

  private getlineFile(to: Node | undefined): Node {
    this.next();
    const path = this.nested(() => this.primary());
    const from = call(name("getlineFile"), [{ v: path }]);
    return { t: "set", to: to ?? { t: "idx", o: name("$"), i: { t: "num", v: 0 } }, v: from };
  }

  private args(): Arg[] {
    const args: Arg[] = [];
    const { redirects } = this;
    this.redirects = false;
    this.next();
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
    this.redirects = redirects;
    return args;
  }
}

function isTrue(node: Node): boolean {
  return node.t === "num" && node.v !== 0;
}
