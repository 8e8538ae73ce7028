/** Perl's expressions: operators, variables, subscripts. */
import { type Arg, call, HOLE, type Node, NULL, name, SKIP, seq, str } from "./ast.js";
import { isWord, numberValue } from "./parser.js";
import { PerlQuotes } from "./perl-quotes.js";

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

export const WORD_OPERATORS = new Set([
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

export const ONE_ARGUMENT = new Set([
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

const JUMPS = new Set(["return", "next", "last", "redo", "goto"]);

export abstract class PerlExpressions extends PerlQuotes {
  protected abstract beforeArrow(): boolean;
  protected abstract word(word: string): Node;

  protected endsExpression(): boolean {
    const { tok } = this;
    if (tok.k === "end") return true;
    if (tok.k === "op")
      return tok.v === ")" || tok.v === "]" || tok.v === "}" || tok.v === ";" || tok.v === ":";
    return tok.k === "name" && /^(?:if|unless|while|until|for|foreach|or|and|xor)$/.test(tok.v);
  }

  /** With `or`, `and`, `not`. */
  protected expression(): Node {
    return this.nested(() => {
      let left = this.lowAnd();
      while (this.isName("or") || this.isName("xor")) {
        this.next();
        left = { t: "bin", op: "||", l: left, r: this.lowAnd() };
      }
      return left;
    });
  }

  protected jump(): Node {
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

  protected lowAnd(): Node {
    let left = this.lowNot();
    while (this.eatName("and")) left = { t: "bin", op: "&&", l: left, r: this.lowNot() };
    return left;
  }

  protected lowNot(): Node {
    if (this.eatName("not")) return { t: "un", op: "!", e: this.nested(() => this.lowNot()) };
    if (this.at("name") && JUMPS.has(this.tok.v) && !this.beforeArrow()) return this.jump();
    return this.commas();
  }

  /** One expression, or a list. */
  protected commas(): Node {
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

  protected assignment(): Node {
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

  protected conditional(): Node {
    const c = this.binary(0);
    if (!this.eat("?")) return c;
    const a = this.assignment();
    this.need(":");
    return { t: "if", c, a, b: this.assignment() };
  }

  protected binary(least: number): Node {
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

  protected unary(): Node {
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

  protected postfix(start: Node): Node {
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
  protected subscript(of: Node): Node {
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

  protected parenArgs(): Arg[] {
    this.need("(");
    if (this.eat(")")) return [];
    const list = this.nested(() => this.expression());
    this.need(")");
    return argsOf(list);
  }

  protected primary(): Node {
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
        return this.listIndex(inner);
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

  protected variableNode(spelled: string): Node {
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
  protected dereference(sigil: string): Node {
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
  protected sigil(sigil: string): Node {
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
}

/** Arrays and calls flatten in a list. */
export function item(v: Node): Arg {
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

export function argsOf(node: Node): Arg[] {
  return node.t === "list" ? node.items.slice() : [item(node)];
}

export function asList(node: Node): Node {
  return node.t === "list" ? node : { t: "list", items: [item(node)] };
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
export function scalarContext(node: Node): Node {
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
