/** Perl 5, as far as calls, assignments and control flow go. Variables keep their sigil in the name. */
import {
  type Arg,
  call,
  fn,
  HOLE,
  type Node,
  NULL,
  name,
  not,
  type Param,
  SKIP,
  seq,
  str,
  template,
} from "./ast.js";
import { isWord, numberValue } from "./parser.js";
import { PerlTokens } from "./perl-tokens.js";

const TOPIC = name("$_");
const BINDING: ReadonlyMap<string, number> = new Map([
  ["..", 3],
  ["...", 3],
  ["||", 4],
  ["//", 4],
  ["&&", 5],
  ["|", 6],
  ["^", 6],
  ["&", 7],
  ["==", 8],
  ["!=", 8],
  ["<=>", 8],
  ["eq", 8],
  ["ne", 8],
  ["cmp", 8],
  ["~~", 8],
  ["<", 9],
  [">", 9],
  ["<=", 9],
  [">=", 9],
  ["lt", 9],
  ["gt", 9],
  ["le", 9],
  ["ge", 9],
  ["isa", 9],
  ["<<", 11],
  [">>", 11],
  ["+", 12],
  ["-", 12],
  [".", 12],
  ["*", 13],
  ["/", 13],
  ["%", 13],
  ["x", 13],
  ["=~", 14],
  ["!~", 14],
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
  "||=",
  "&&=",
  "//=",
  "|=",
  "&=",
  "^=",
  "<<=",
  ">>=",
]);
const WORD_OPERATORS = new Set([
  "x",
  "eq",
  "ne",
  "lt",
  "gt",
  "le",
  "ge",
  "cmp",
  "and",
  "or",
  "not",
  "xor",
  "if",
  "unless",
  "while",
  "until",
  "for",
  "foreach",
  "isa",
]);
const NO_ARGUMENT = new Set([
  "time",
  "times",
  "wait",
  "fork",
  "getppid",
  "wantarray",
  "__PACKAGE__",
  "__FILE__",
  "__LINE__",
  "getlogin",
  "break",
  "endpwent",
]);
const ONE_ARGUMENT = new Set([
  "defined",
  "ref",
  "scalar",
  "lc",
  "uc",
  "lcfirst",
  "ucfirst",
  "length",
  "chr",
  "ord",
  "chomp",
  "chop",
  "rmdir",
  "readlink",
  "close",
  "closedir",
  "chdir",
  "exit",
  "umask",
  "sleep",
  "localtime",
  "gmtime",
  "require",
  "quotemeta",
  "rand",
  "srand",
  "int",
  "hex",
  "oct",
  "abs",
  "sqrt",
  "undef",
  "study",
  "pos",
  "fc",
  "exists",
  "delete",
  "each",
  "keys",
  "values",
  "caller",
  "chroot",
  "readline",
  "readdir",
  "stat",
  "lstat",
  "shift",
  "pop",
  "lock",
  "alarm",
  "fileno",
  "eof",
  "sin",
  "cos",
  "exp",
  "log",
  "umask",
  "readpipe",
  "evalbytes",
]);
const ON_CONTAINER = new Set([
  "push",
  "unshift",
  "pop",
  "shift",
  "splice",
  "keys",
  "values",
  "each",
]);
const DEFAULTS_TO_TOPIC = new Set([
  "unlink",
  "print",
  "say",
  "chomp",
  "chop",
  "lc",
  "uc",
  "lcfirst",
  "ucfirst",
  "length",
  "chr",
  "ord",
  "rmdir",
  "readlink",
  "stat",
  "lstat",
  "hex",
  "oct",
  "abs",
  "int",
  "eval",
  "require",
  "quotemeta",
  "glob",
  "defined",
  "split",
  "unpack",
  "mkdir",
  "chroot",
  "evalbytes",
  "printf",
]);
const QUOTES = new Set(["q", "qq", "qw", "qx", "qr", "m", "s", "tr", "y"]);
const JUMPS = new Set(["return", "next", "last", "redo", "goto"]);
const PRINTERS = new Set(["print", "printf", "say"]);
const WITH_BLOCK = new Set([
  "map",
  "grep",
  "sort",
  "first",
  "any",
  "all",
  "none",
  "sum",
  "reduce",
  "try",
  "catch",
  "finally",
  "timethis",
  "lives_ok",
  "dies_ok",
  "async",
]);

export function parsePerl(code: string, problems: string[]): Node {
  return new PerlParser(code, problems).program();
}

class PerlParser extends PerlTokens {
  private subs = 0;

  program(): Node {
    this.next();
    const items: Node[] = [];
    while (!this.atEnd) this.step(items);
    return seq(items);
  }

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

  // ---- statements

  private step(items: Node[]): void {
    const before = this.tok;
    items.push(this.nested(() => this.statement()));
    if (this.tok === before) {
      this.problem("unexpected text");
      this.next();
    }
  }

  private block(): Node {
    const items: Node[] = [];
    this.need("{");
    while (!this.is("}") && !this.atEnd) this.step(items);
    this.need("}");
    return seq(items);
  }

  private statement(): Node {
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
  private modified(start: Node): Node {
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

  private keyword(word: string): Node | undefined {
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

  private ifRest(): Node {
    this.need("(");
    const c = this.expression();
    this.need(")");
    const a = this.block();
    if (this.eatName("elsif")) return { t: "if", c, a, b: this.nested(() => this.ifRest()) };
    if (this.eatName("else")) return { t: "if", c, a, b: this.block() };
    return { t: "if", c, a };
  }

  private forLoop(): Node {
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

  private namedSub(): Node | undefined {
    const state = this.save();
    this.next();
    if (!this.at("name")) {
      this.restore(state);
      return undefined;
    }
    const own = this.next().v;
    return this.subRest(own);
  }

  private subRest(own: string | undefined): Node {
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

  // ---- expressions

  private endsExpression(): boolean {
    const { tok } = this;
    if (tok.k === "end") return true;
    if (tok.k === "op")
      return tok.v === ")" || tok.v === "]" || tok.v === "}" || tok.v === ";" || tok.v === ":";
    return tok.k === "name" && /^(?:if|unless|while|until|for|foreach|or|and|xor)$/.test(tok.v);
  }

  /** With `or`, `and`, `not`. */
  private expression(): Node {
    return this.nested(() => {
      let left = this.lowAnd();
      while (this.isName("or") || this.isName("xor")) {
        this.next();
        left = { t: "bin", op: "||", l: left, r: this.lowAnd() };
      }
      return left;
    });
  }

  private jump(): Node {
    const word = this.next().v;
    if (word === "goto") {
      if (this.is("&")) return this.sigil("&");
      return this.endsExpression() ? NULL : this.commas();
    }
    if (word !== "return") {
      if (this.at("name") && !WORD_OPERATORS.has(this.tok.v)) this.next();
      return word === "last" ? { t: "stop" } : SKIP;
    }
    return this.endsExpression() ? { t: "ret" } : { t: "ret", v: this.commas() };
  }

  private lowAnd(): Node {
    let left = this.lowNot();
    while (this.eatName("and")) left = { t: "bin", op: "&&", l: left, r: this.lowNot() };
    return left;
  }

  private lowNot(): Node {
    if (this.eatName("not")) return { t: "un", op: "!", e: this.nested(() => this.lowNot()) };
    if (this.at("name") && JUMPS.has(this.tok.v) && !this.beforeArrow()) return this.jump();
    return this.commas();
  }

  /** One expression, or a list. */
  private commas(): Node {
    const first = this.assignment();
    if (!this.is(",") && !this.is("=>")) return first;
    const items: Arg[] = [item(first)];
    while (this.eat(",") || this.eat("=>")) {
      if (this.is(",") || this.is("=>")) continue;
      if (this.endsExpression()) break;
      items.push(item(this.assignment()));
    }
    return { t: "list", items };
  }

  private assignment(): Node {
    return this.nested(() => {
      const left = this.conditional();
      if (
        this.tok.k === "name" &&
        this.tok.v === "x" &&
        this.src.charAt(this.pos) === "=" &&
        this.src.charAt(this.pos + 1) !== "=" &&
        this.src.charAt(this.pos + 1) !== "~"
      ) {
        this.next();
        this.next();
        return { t: "set", to: left, op: "rep", v: this.assignment() };
      }
      if (this.tok.k === "op" && ASSIGNMENTS.has(this.tok.v)) {
        const op = this.next().v;
        return assign(left, op, this.assignment());
      }
      return left;
    });
  }

  private conditional(): Node {
    const c = this.binary(0);
    if (!this.eat("?")) return c;
    const a = this.assignment();
    this.need(":");
    return { t: "if", c, a, b: this.assignment() };
  }

  private binary(least: number): Node {
    let left = this.unary();
    for (;;) {
      const { tok } = this;
      if (tok.k !== "op" && tok.k !== "name") return left;
      let op = tok.v;
      if (tok.k === "name" && /^x\d+$/.test(op)) {
        // `"a"x3`
        this.next();
        left = { t: "bin", op: "rep", l: left, r: { t: "num", v: Number(op.slice(1)) } };
        continue;
      }
      const binding = BINDING.get(op);
      if (binding === undefined || binding <= least) return left;
      if (
        op === "x" &&
        this.src.charAt(this.pos) === "=" &&
        !/[=~]/.test(this.src.charAt(this.pos + 1))
      )
        return left;
      this.next();
      const right = this.nested(() => this.binary(binding));
      if (op === "=~" || op === "!~") {
        left = bindRegex(left, right);
        continue;
      }
      if (op === ".") {
        left = { t: "bin", op: "cat", l: scalarContext(left), r: scalarContext(right) };
        continue;
      }
      if (op === "x") op = "rep";
      else if (op === "//") op = "||";
      left = { t: "bin", op, l: left, r: right };
    }
  }

  private unary(): Node {
    const { tok } = this;
    if (tok.k === "op") {
      switch (tok.v) {
        case "!":
        case "~":
          this.next();
          return { t: "un", op: tok.v, e: this.nested(() => this.unary()) };
        case "\\":
          this.next();
          return this.nested(() => this.unary());
        case "+":
          this.next();
          return this.nested(() => this.unary());
        case "-": {
          const letter = this.src.charAt(this.pos);
          if (
            /[a-zA-Z]/.test(letter) &&
            !isWord(this.src.charCodeAt(this.pos + 1)) &&
            !/^\s*=>/.test(this.src.substring(this.pos + 1, this.pos + 8))
          ) {
            // A file test.
            this.next();
            this.next();
            return call(
              name("test"),
              this.endsExpression() ||
                this.is(",") ||
                this.is("&&") ||
                this.is("||") ||
                this.is("?")
                ? []
                : [{ v: this.nested(() => this.unary()) }],
            );
          }
          this.next();
          if (
            this.at("name") &&
            !/^\s*[("'$@]|^\s+[\w$]/.test(this.src.substring(this.pos, this.pos + 12)) &&
            !ONE_ARGUMENT.has(this.tok.v)
          ) {
            const own = this.next().v;
            return str(`-${own}`);
          }
          return { t: "un", op: "-", e: this.nested(() => this.unary()) };
        }
        case "++":
        case "--":
          this.next();
          return {
            t: "set",
            to: this.nested(() => this.unary()),
            op: tok.v.charAt(0),
            v: { t: "num", v: 1 },
          };
        default:
          break;
      }
    }
    const base = this.postfix(this.primary());
    if (this.is("++") || this.is("--")) {
      const op = this.next().v.charAt(0);
      return { t: "set", to: base, op, v: { t: "num", v: 1 } };
    }
    if (this.eat("**")) return { t: "bin", op: "**", l: base, r: this.nested(() => this.unary()) };
    return base;
  }

  private postfix(start: Node): Node {
    let node = start;
    for (;;) {
      if (this.is("->")) {
        this.next();
        if (this.is("[") || this.is("{")) node = this.subscript(node);
        else if (this.is("(")) node = { t: "call", f: node, args: this.parenArgs() };
        else if (this.is("@") || this.is("%") || this.is("$")) {
          this.next();
          if (this.is("*")) this.next();
        } else if (this.at("name")) {
          const method = this.next().v;
          node = {
            t: "call",
            f: { t: "get", o: node, n: method },
            args: this.is("(") ? this.parenArgs() : [],
          };
        } else if (this.at("var")) {
          const method = name(this.next().v);
          node = {
            t: "call",
            f: { t: "idx", o: node, i: method },
            args: this.is("(") ? this.parenArgs() : [],
          };
        } else return node;
        continue;
      }
      if ((this.is("[") || this.is("{")) && node.t === "idx") {
        node = this.subscript(node);
        continue;
      }
      if (this.is("(") && node.t === "idx") {
        node = { t: "call", f: node, args: this.parenArgs() };
        continue;
      }
      return node;
    }
  }

  /** `[index]` or `{key}`; the current token is the bracket. */
  private subscript(of: Node): Node {
    if (this.is("[")) {
      this.next();
      const i = this.is("]") ? HOLE : this.expression();
      this.need("]");
      return { t: "idx", o: of, i };
    }
    const bare = /^\s*(-?[A-Za-z_]\w*)\s*\}/.exec(
      this.src.substring(this.pos, Math.min(this.limit, this.pos + 80)),
    );
    if (bare !== null) {
      this.pos += bare[0].length;
      this.next();
      return { t: "idx", o: of, i: str(bare[1] as string) };
    }
    this.next();
    const i = this.is("}") ? HOLE : this.expression();
    this.need("}");
    return { t: "idx", o: of, i };
  }

  private parenArgs(): Arg[] {
    this.need("(");
    if (this.eat(")")) return [];
    const list = this.nested(() => this.expression());
    this.need(")");
    return argsOf(list);
  }

  private primary(): Node {
    const { tok } = this;
    switch (tok.k) {
      case "num":
        this.next();
        return { t: "num", v: numberValue(tok.v) };
      case "str":
        return this.quoted(tok.v, tok.start);
      case "var":
        return this.variableNode(tok.v);
      case "name":
        return this.word(tok.v);
      case "op":
        break;
      default:
        return HOLE;
    }
    switch (tok.v) {
      case "(": {
        this.next();
        if (this.eat(")")) return this.listIndex({ t: "list", items: [] });
        const inner = this.nested(() => this.expression());
        this.need(")");
        return this.listIndex(inner.t === "list" ? inner : inner);
      }
      case "[": {
        this.next();
        if (this.eat("]")) return { t: "list", items: [] };
        const inner = this.nested(() => this.expression());
        this.need("]");
        return inner.t === "list" ? inner : { t: "list", items: [item(inner)] };
      }
      case "{": {
        this.next();
        if (this.eat("}")) return { t: "dict", items: [] };
        const inner = this.nested(() => this.expression());
        this.need("}");
        return call(name("hash"), [
          { v: inner.t === "list" ? inner : { t: "list", items: [item(inner)] } },
        ]);
      }
      case "$":
      case "@":
      case "$#":
        return this.dereference(tok.v);
      case "%":
      case "&":
      case "*":
        return this.sigil(tok.v);
      case "/":
      case "//":
      case "/=":
        return this.regex(tok.start);
      case "<":
      case "<<":
      case "<=":
      case "<=>":
      case "<<=":
        return this.angle(tok.start);
      default:
        this.problem("unexpected text");
        if (!/^[)\]};,:]$/.test(tok.v)) this.next();
        return HOLE;
    }
  }

  private listIndex(node: Node): Node {
    if (!this.is("[")) return node;
    return this.subscript(node);
  }

  private variableNode(spelled: string): Node {
    this.next();
    if (spelled.startsWith("$")) {
      const own = spelled.slice(1);
      if (this.is("[") && !this.tok.sp) return this.subscript(name(`@${own}`));
      if (this.is("{") && !this.tok.sp) return this.subscript(name(`%${own}`));
      return name(spelled);
    }
    // A slice gives several of its items.
    const own = spelled.slice(1);
    if (this.is("[") && !this.tok.sp) return this.subscript(name(spelled));
    if (this.is("{") && !this.tok.sp) return this.subscript(name(`%${own}`));
    return name(spelled);
  }

  /** `$$x`, `@{…}`, `$#x`. */
  private dereference(sigil: string): Node {
    this.next();
    let node: Node = HOLE;
    if (this.is("{")) {
      this.next();
      node = this.is("}") ? HOLE : this.nested(() => this.expression());
      this.eat(";");
      this.need("}");
    } else if (this.is("$") || this.is("@")) node = this.nested(() => this.dereference(this.tok.v));
    else if (this.at("var")) node = name(this.next().v);
    else if (this.at("name")) node = name(`@${this.next().v}`);
    if (sigil === "$#") return { t: "un", op: "count", e: node };
    if (this.is("[") || this.is("{")) return this.subscript(node);
    return sigil === "@" ? { t: "un", op: "flat", e: node } : node;
  }

  /** `%h`, `&f(…)`, `*GLOB`. */
  private sigil(sigil: string): Node {
    const after = this.src.charAt(this.pos);
    if (!/[\w${:]/.test(after)) {
      this.next();
      return HOLE;
    }
    this.next();
    let target: Node;
    if (this.at("name")) {
      const own = this.next().v.replace(/^(?:CORE|main)::(?:GLOBAL::)?/, "");
      target = name(sigil === "%" ? `%${own}` : own);
    } else if (this.at("var")) target = name(this.next().v);
    else if (this.is("{")) {
      this.next();
      target = this.nested(() => this.expression());
      this.need("}");
    } else target = this.nested(() => this.primary());
    if (sigil === "%") return target.t === "name" ? target : { t: "un", op: "flat", e: target };
    if (sigil === "&") {
      if (this.is("(")) return { t: "call", f: target, args: this.parenArgs() };
      return target;
    }
    if (this.is("{")) return this.subscript(target);
    return target;
  }

  // ---- quote-like

  private quoted(quote: string, start: number): Node {
    const { from, to } = this.delimited(start);
    const node = this.quoteNode(quote, from, to);
    this.next();
    return node;
  }

  private quoteNode(quote: string, from: number, to: number): Node {
    if (quote === "'") return str(this.plainText(from, to));
    const text = template(this.interpolated(from, to));
    return quote === "`" ? { t: "sh", e: text } : text;
  }

  private quoteLike(word: string): Node | undefined {
    const { src } = this;
    let at = this.pos;
    const c = src.charAt(at);
    if (/\s/.test(c)) {
      at = this.afterSpace(at);
      if (src.charAt(at) === "#") return undefined;
    }
    const open = src.charAt(at);
    // Behind `=~` any character may be the delimiter.
    const bound = /[=!]~\s*$/.test(src.substring(Math.max(0, this.tok.start - 12), this.tok.start));
    if (bound && open !== "" && at === this.pos && !isWord(open.charCodeAt(0))) {
      return this.quoteBody(word, at);
    }
    const comma =
      open === "," &&
      at === this.pos &&
      (word === "s" || word === "m" || word === "qw" || word === "tr") &&
      src.indexOf(",", at + 1) > 0;
    if (comma && !/^,\s/.test(src.substring(at, at + 2))) return this.quoteBody(word, at);
    if (
      open === "" ||
      open === "," ||
      open === ";" ||
      open === ")" ||
      (open === "=" && (src.charAt(at + 1) === ">" || word === "y" || word === "s"))
    )
      return undefined;
    if (isWord(open.charCodeAt(0)) && at === this.pos) return undefined;
    if (open === "=" && /\s/.test(c)) return undefined;
    if (isWord(open.charCodeAt(0))) return undefined;
    return this.quoteBody(word, at);
  }

  private quoteBody(word: string, at: number): Node {
    const { src } = this;
    const { from, to, open } = this.delimited(at);
    switch (word) {
      case "q": {
        const node = str(
          src
            .substring(from, to)
            .replace(/\\(.)/g, (all, d) => (d === open || d === "\\" ? d : all)),
        );
        this.next();
        return node;
      }
      case "qq":
        return this.finish(template(this.interpolated(from, to)));
      case "qx":
        return this.finish({
          t: "sh",
          e: open === "'" ? str(src.substring(from, to)) : template(this.interpolated(from, to)),
        });
      case "qw": {
        const words = src
          .substring(from, to)
          .split(/\s+/)
          .filter((part) => part !== "");
        return this.listIndex(
          this.finish({ t: "list", items: words.map((part) => ({ v: str(part) })) }),
        );
      }
      case "m":
      case "qr": {
        this.flags();
        return this.finish(this.regexNode(from, to, open));
      }
      default:
        return this.substitution(word, from, to, open);
    }
  }

  private finish(node: Node): Node {
    this.next();
    return node;
  }

  private flags(): string {
    const from = this.pos;
    while (/[a-z]/.test(this.src.charAt(this.pos)) && this.pos < this.limit) this.pos++;
    return this.src.substring(from, this.pos);
  }

  private regexNode(from: number, to: number, open: string): Node {
    const text = this.src.substring(from, to);
    const items: Node[] = [];
    // Code inside a pattern runs.
    for (let at = text.search(/\(\?\??\{/); at >= 0; ) {
      const start = from + text.indexOf("{", at);
      const before = this.pos;
      const inner = this.delimited(start);
      this.pos = before;
      items.push(this.statementsAt(inner.from, inner.to));
      const more = text.slice(inner.to - from).search(/\(\?\??\{/);
      at = more < 0 ? -1 : inner.to - from + more;
    }
    const pattern =
      open === "'" || !/[$@]\w|[$@]\{/.test(text)
        ? str(text)
        : template(this.interpolated(from, to));
    items.push(call(name("RegExp"), [{ v: pattern }]));
    return seq(items);
  }

  private regex(start: number): Node {
    const { from, to, open } = this.delimited(start);
    this.flags();
    const node = this.regexNode(from, to, open);
    this.next();
    return node;
  }

  /** `s/…/…/` and `tr/…/…/`; the first half is read. */
  private substitution(word: string, from: number, to: number, open: string): Node {
    const { src } = this;
    let second: { from: number; to: number };
    if ("([{<".includes(open)) second = this.delimited(this.afterSpace(this.pos));
    else second = this.delimited(this.pos - 1);
    const flags = this.flags();
    let node: Node;
    if (word === "s") {
      const pattern = this.regexNode(from, to, open);
      let by: Node;
      if (flags.includes("e")) {
        by = this.statementsAt(second.from, second.to);
        if (/e.*e/.test(flags)) by = call(name("eval"), [{ v: by }]);
      } else if (open === "'") by = str(src.substring(second.from, second.to));
      else by = template(this.interpolated(second.from, second.to));
      node = call(name("substitute"), [{ v: TOPIC }, { v: pattern }, { v: by }, { v: str(flags) }]);
    } else {
      node = call(name("transliterate"), [
        { v: TOPIC },
        { v: str(src.substring(from, to)) },
        { v: str(src.substring(second.from, second.to)) },
        { v: str(flags) },
      ]);
    }
    this.next();
    return flags.includes("r") ? node : { t: "set", to: TOPIC, v: node };
  }

  private angle(start: number): Node {
    const text = this.src.substring(start, Math.min(this.limit, start + 200));
    if (text.startsWith("<<") && text !== "<<>>") {
      const body = this.hereDoc(start);
      if (body !== undefined) {
        this.next();
        return template(body);
      }
    }
    const handle = /^<(\$?\w*|<>)>/.exec(text);
    if (handle !== null) {
      this.pos = start + handle[0].length;
      this.next();
      const which = handle[1] as string;
      if (which === "" || which === "<>") return call(name("readline"), [{ v: name("ARGV") }]);
      return call(name("readline"), [{ v: name(which) }]);
    }
    const pattern = /^<([^<>\n=]+)>/.exec(text);
    if (pattern !== null) {
      this.pos = start + pattern[0].length;
      const node = call(name("glob"), [
        { v: template(this.interpolated(start + 1, start + pattern[0].length - 1)) },
      ]);
      this.next();
      return node;
    }
    this.problem("unexpected text");
    this.next();
    return HOLE;
  }

  // ---- words

  /** The word is the key of a pair. */
  private beforeArrow(): boolean {
    return /^\s*=>/.test(this.src.substring(this.pos, Math.min(this.limit, this.pos + 40)));
  }

  private word(word: string): Node {
    if (QUOTES.has(word)) {
      const quote = this.quoteLike(word);
      if (quote !== undefined) return quote;
    }
    if (this.beforeArrow()) {
      this.next();
      return str(word);
    }
    switch (word) {
      case "my":
      case "our":
      case "local":
      case "state": {
        this.next();
        if (this.at("name") && !this.is("(")) this.next();
        const target = this.postfix(this.primary());
        return target;
      }
      case "sub":
        this.next();
        return this.subRest(undefined);
      case "do": {
        this.next();
        if (this.is("{")) return this.nested(() => this.block());
        return call(name("dofile"), [{ v: this.nested(() => this.unary()) }]);
      }
      case "eval": {
        this.next();
        if (this.is("{")) return { t: "try", body: this.nested(() => this.block()), handlers: [] };
        return call(name("eval"), this.oneArgument("eval"));
      }
      case "wantarray":
      case "__SUB__":
        this.next();
        if (this.is("(")) this.parenArgs();
        return HOLE;
      case "last":
      case "next":
      case "return":
      case "goto":
        return this.jump();
      default:
        break;
    }
    this.next();
    if (word.startsWith("CORE::")) return this.callWord(word.replace(/^CORE::(?:GLOBAL::)?/, ""));
    return this.callWord(word);
  }

  /** The word is read: a function with its arguments, a class, or a bare word. */
  private callWord(word: string): Node {
    if ((this.is("->") && !ON_CONTAINER.has(word) && !NO_ARGUMENT.has(word)) || this.is("=>"))
      return /^[A-Z]/.test(word) || word.includes("::")
        ? name(word)
        : this.is("->")
          ? { t: "call", f: name(word), args: [] }
          : str(word);
    if (this.is("::")) {
      this.next();
      return name(word);
    }
    if (NO_ARGUMENT.has(word)) {
      if (this.is("(")) this.parenArgs();
      return call(name(word), []);
    }
    if (PRINTERS.has(word)) return this.printCall(word);
    if (word === "open" || word === "sysopen" || word === "opendir" || word === "socket")
      return this.openCall(word);
    if (word === "new" && this.at("name")) {
      const cls = name(this.next().v);
      return {
        t: "call",
        f: { t: "get", o: cls, n: "new" },
        args: this.is("(") ? this.parenArgs() : [],
      };
    }
    if (WITH_BLOCK.has(word)) {
      const node = this.blockCall(word);
      if (node !== undefined) return node;
    }
    if (word === "system" || word === "exec") {
      const parens = this.is("(") && /^\s*\{/.test(this.src.substring(this.pos, this.pos + 20));
      if (parens) this.next();
      if (this.is("{")) {
        this.block();
        const args = this.endsExpression() ? [] : argsOf(this.nested(() => this.commas()));
        if (parens) this.need(")");
        // The block only names the program.
        return call(name(word), args.length === 1 ? [...args, { v: str("") }] : args);
      }
    }
    if (this.is("{") && this.tok.sp && !ONE_ARGUMENT.has(word)) {
      if (/^(?:bless|die|croak|confess|is_deeply|return|push|is|ok)$/.test(word)) {
        return { t: "call", f: name(word), args: argsOf(this.nested(() => this.commas())) };
      }
      const node = this.blockCall(word);
      if (node !== undefined) return node;
    }
    const args = ONE_ARGUMENT.has(word)
      ? this.oneArgument(word)
      : this.listArguments(word === "split" || word === "grep" || word === "join");
    if (ON_CONTAINER.has(word)) return this.onContainer(word, args);
    if (word === "scalar" && args[0] !== undefined) {
      const value = scalarContext(args[0].v);
      if (value !== args[0].v) return value;
    }
    if (args.length === 0 && DEFAULTS_TO_TOPIC.has(word)) return call(name(word), [{ v: TOPIC }]);
    if (args.length === 0 && !this.calledWithParens) {
      return word.includes("::") || /^[A-Z]/.test(word)
        ? name(word)
        : { t: "call", f: name(word), args: [] };
    }
    return { t: "call", f: name(word), args };
  }

  private calledWithParens = false;

  /** The current token begins an operand. */
  private startsOperand(): boolean {
    const { tok } = this;
    switch (tok.k) {
      case "num":
      case "str":
      case "var":
        return true;
      case "name":
        return !WORD_OPERATORS.has(tok.v) && !/^x\d+$/.test(tok.v);
      case "op":
        switch (tok.v) {
          case "$":
          case "@":
          case "$#":
          case "\\":
          case "[":
          case "!":
            return true;
          case "%":
          case "&":
          case "*":
            return (
              tok.sp &&
              /[\w${:]/.test(this.src.charAt(this.pos)) &&
              !/\s/.test(this.src.charAt(this.pos))
            );
          case "-":
          case "+":
            return tok.sp && !/[\s=]/.test(this.src.charAt(this.pos));
          case "<":
            return /^(?:\$?\w*>|[^<>\s=]*[*?~./][^<>\n=]*>)/.test(
              this.src.substring(this.pos, this.pos + 120),
            );
          case "<<":
            return /^(?:["'~A-Z_a-z]|\s+["'])/.test(this.src.substring(this.pos, this.pos + 12));
          case "/":
          case "//":
            return false;
          default:
            return false;
        }
      default:
        return false;
    }
  }

  private listArguments(patternFirst = false): Arg[] {
    this.calledWithParens = false;
    if (this.is("(")) {
      this.calledWithParens = true;
      const args = this.parenArgs();
      this.calledWithParens = true;
      return args;
    }
    // `split /,/, $x`: a pattern follows.
    if (
      !this.startsOperand() &&
      !(this.is("/") && this.tok.sp && (patternFirst || !/\s/.test(this.src.charAt(this.pos)))) &&
      !(patternFirst && this.is("//"))
    )
      return [];
    if (this.is("{")) return [];
    const list = this.nested(() => this.commas());
    this.calledWithParens = true;
    return argsOf(list);
  }

  private oneArgument(word: string): Arg[] {
    this.calledWithParens = false;
    if (this.is("(")) {
      this.calledWithParens = true;
      const args = this.parenArgs();
      this.calledWithParens = true;
      return args;
    }
    const pattern =
      (word === "shift" || word === "pop") && (this.is("-") || this.is("+") || this.is("<"));
    if (
      pattern ||
      (!this.startsOperand() &&
        !(word === "defined" && this.is("&")) &&
        !(ON_CONTAINER.has(word) && this.is("%")) &&
        !(word === "scalar" && this.is("(")))
    )
      return [];
    const v = this.nested(() => this.binary(10));
    this.calledWithParens = true;
    return [
      word === "eval" ||
      word === "ref" ||
      word === "scalar" ||
      word === "defined" ||
      ON_CONTAINER.has(word)
        ? { v }
        : item(v),
    ];
  }

  /** `push @x, …`: a method of the list, which changes. */
  private onContainer(word: string, args: readonly Arg[]): Node {
    const first = args[0]?.v ?? name(this.subs > 0 ? "@_" : "@ARGV");
    const target = first.t === "un" && first.op === "flat" ? first.e : first;
    const method: Node = { t: "call", f: { t: "get", o: target, n: word }, args: args.slice(1) };
    if ((word === "push" || word === "unshift") && target.t === "name") {
      // A list nobody has seen before begins here.
      return seq([{ t: "set", to: target, op: "||", v: { t: "list", items: [] } }, method]);
    }
    return method;
  }

  private printCall(word: string): Node {
    const parens = this.is("(");
    if (parens) this.next();
    let handle: Node | undefined;
    if (this.is("{")) {
      this.next();
      handle = this.nested(() => this.expression());
      this.need("}");
    } else if (
      this.at("name") &&
      /^[A-Z][A-Z0-9_]*$/.test(this.tok.v) &&
      !/^\s*(?:[,(.;]|->|=>|::)/.test(this.src.substring(this.pos, this.pos + 20))
    ) {
      handle = name(this.next().v);
    } else if (
      this.at("var") &&
      this.tok.v.startsWith("$") &&
      /^\s+(?:["'$@\w\\<(]|%\w)/.test(this.src.substring(this.pos, this.pos + 20)) &&
      !/^\s+(?:x|eq|ne|lt|gt|le|ge|cmp|if|unless|for|foreach|while|until|and|or|xor)\b|^\s+<[\s=]/.test(
        this.src.substring(this.pos, this.pos + 20),
      )
    ) {
      handle = name(this.next().v);
    }
    let args: Arg[] = [];
    if (parens) {
      if (!this.is(")")) args = argsOf(this.nested(() => this.expression()));
      this.need(")");
    } else if (!this.endsExpression()) args = argsOf(this.nested(() => this.commas()));
    if (args.length === 0) args = [{ v: TOPIC }];
    if (handle !== undefined) args.push({ v: handle, name: "handle" });
    return { t: "call", f: name(word), args };
  }

  /** `open(my $fh, …)` gives the handle a value. */
  private openCall(word: string): Node {
    const args = this.listArguments();
    const first = args[0]?.v;
    if (first === undefined) return call(name(word), []);
    const handle = first.t === "str" ? name(first.v) : first;
    if (handle.t === "name" && /^STD(?:IN|OUT|ERR)$/.test(handle.v)) {
      return { t: "call", f: name("reopen"), args: args.slice(1) };
    }
    return { t: "set", to: handle, v: { t: "call", f: name(word), args: args.slice(1) } };
  }

  /** `map { … } list` and its like. */
  private blockCall(word: string): Node | undefined {
    const state = this.save();
    const parens = this.is("(");
    if (parens) this.next();
    if (!this.is("{")) {
      if (word !== "map" && word !== "grep") {
        this.restore(state);
        return undefined;
      }
      const list = this.nested(() => this.commas());
      if (parens) this.need(")");
      const [first, ...rest] = argsOf(list);
      return eachOf(word, first?.v ?? NULL, rest);
    }
    const problems = this.problems.length;
    let body = this.nested(() => this.block());
    if (this.is(",") && problems === this.problems.length) this.next();
    if (problems < this.problems.length && word === "map") {
      // A hash constructor, not a block.
      this.problems.length = problems;
      this.restore(state);
      if (parens) this.next();
      body = this.nested(() => this.primary());
      this.eat(",");
    }
    const rest = this.endsExpression() ? [] : argsOf(this.nested(() => this.commas()));
    if (parens) this.need(")");
    if (
      word === "map" ||
      word === "grep" ||
      word === "first" ||
      word === "any" ||
      word === "all" ||
      word === "none"
    )
      return eachOf(word, body, rest);
    if (word === "sort") return seq([body, { t: "list", items: rest }]);
    if (word === "try" || word === "catch" || word === "finally")
      return seq([body, ...rest.map((arg) => arg.v)]);
    return { t: "call", f: name(word), args: [{ v: fn([], body, true) }, ...rest] };
  }
}

/** Arrays and calls flatten in a list. */
function item(v: Node): Arg {
  return flattens(v) ? { v, spread: true } : { v };
}

function flattens(v: Node): boolean {
  if (v.t === "name") return v.v.startsWith("@") || v.v.startsWith("%");
  if (v.t === "un") return v.op === "flat";
  if (v.t === "list" || v.t === "each" || v.t === "seq") return true;
  if (v.t === "bin") return v.op === "..";
  return (
    v.t === "call" &&
    v.f.t === "name" &&
    /^(?:glob|sort|reverse|keys|values|readline|split|readdir|grep|map)$/.test(v.f.v)
  );
}

function argsOf(node: Node): Arg[] {
  return node.t === "list" ? node.items.slice() : [item(node)];
}

function asList(node: Node): Node {
  return node.t === "list" ? node : { t: "list", items: [item(node)] };
}

function eachOf(word: string, body: Node, list: readonly Arg[]): Node {
  const over: Node = { t: "list", items: list };
  if (word === "map") return { t: "each", to: TOPIC, in: over, body, collect: true };
  return { t: "each", to: TOPIC, in: over, body: TOPIC, when: body, collect: true };
}

function assign(to: Node, op: string, v: Node): Node {
  if (op !== "=") {
    const plain = op.slice(0, -1);
    const ops: Record<string, string> = { ".": "cat", "//": "||", x: "rep" };
    return { t: "set", to, op: ops[plain] ?? plain, v };
  }
  if (to.t === "name" && to.v.startsWith("@")) return { t: "set", to, v: asList(v) };
  if (to.t === "name" && to.v.startsWith("%"))
    return { t: "set", to, v: call(name("hash"), [{ v: asList(v) }]) };
  if (to.t === "list") return { t: "set", to, v: asList(v) };
  return { t: "set", to, v: scalarContext(v) };
}

/** `reverse` turns a list around where a list is wanted, and a text where a text is. */
function scalarContext(node: Node): Node {
  if (node.t === "call" && node.f.t === "name" && node.f.v === "reverse") {
    return call(name("reverseText"), node.args);
  }
  // One name at a time.
  if (node.t === "call" && node.f.t === "name" && /^(?:readdir|glob)$/.test(node.f.v)) {
    return { t: "idx", o: node, i: { t: "num", v: 0 } };
  }
  return node;
}

/** `$x =~ s/…/…/`: the operation is done to that variable. */
function bindRegex(left: Node, right: Node): Node {
  const change = right.t === "set" ? right.v : right;
  if (
    change.t !== "call" ||
    change.f.t !== "name" ||
    !/^(?:substitute|transliterate)$/.test(change.f.v)
  ) {
    return { t: "bin", op: "=~", l: left, r: right };
  }
  const target = left.t === "set" ? left.to : left;
  const changed: Node = { t: "call", f: change.f, args: [{ v: target }, ...change.args.slice(1)] };
  if (right.t !== "set") return changed;
  const set: Node = { t: "set", to: target, v: changed };
  return left.t === "set" ? seq([left, set]) : set;
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
