/** Words of Perl in an expression: functions with their arguments, with or without parentheses. */
import { type Arg, call, fn, HOLE, type Node, NULL, name, seq, str } from "./ast.js";
import {
  argsOf,
  item,
  ONE_ARGUMENT,
  PerlExpressions,
  scalarContext,
  WORD_OPERATORS,
} from "./perl-expressions.js";
import { TOPIC } from "./perl-quotes.js";

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

export const QUOTES = new Set(["q", "qq", "qw", "qx", "qr", "m", "s", "tr", "y"]);

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

export abstract class PerlWords extends PerlExpressions {
  protected abstract subRest(own: string | undefined): Node;

  protected subs = 0;

  /** The word is the key of a pair. */
  protected beforeArrow(): boolean {
    return /^\s*=>/.test(this.src.substring(this.pos, Math.min(this.limit, this.pos + 40)));
  }

  protected word(word: string): Node {
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
  protected callWord(word: string): Node {
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

  protected calledWithParens = false;

  /** The current token begins an operand. */
  protected startsOperand(): boolean {
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

  protected listArguments(patternFirst = false): Arg[] {
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

  protected oneArgument(word: string): Arg[] {
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
  protected onContainer(word: string, args: readonly Arg[]): Node {
    const first = args[0]?.v ?? name(this.subs > 0 ? "@_" : "@ARGV");
    const target = first.t === "un" && first.op === "flat" ? first.e : first;
    const method: Node = { t: "call", f: { t: "get", o: target, n: word }, args: args.slice(1) };
    if ((word === "push" || word === "unshift") && target.t === "name") {
      // A list nobody has seen before begins here.
      return seq([{ t: "set", to: target, op: "||", v: { t: "list", items: [] } }, method]);
    }
    return method;
  }

  protected printCall(word: string): Node {
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
  protected openCall(word: string): Node {
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
  protected blockCall(word: string): Node | undefined {
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

function eachOf(word: string, body: Node, list: readonly Arg[]): Node {
  const over: Node = { t: "list", items: list };
  if (word === "map") return { t: "each", to: TOPIC, in: over, body, collect: true };
  return { t: "each", to: TOPIC, in: over, body: TOPIC, when: body, collect: true };
}
