/** JavaScript's expressions. */
import {
  type Arg,
  call,
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
import { NodeTypes } from "./node-types.js";
import { numberValue } from "./parser.js";

const BINDING: ReadonlyMap<string, number> = new Map([
  ["??", 1],
  ["||", 2],
  ["&&", 3],
  ["|", 4],
  ["^", 5],
  ["&", 6],
  ["==", 7],
  ["!=", 7],
  ["===", 7],
  ["!==", 7],
  ["<", 8],
  [">", 8],
  ["<=", 8],
  [">=", 8],
  ["instanceof", 8],
  ["in", 8],
  ["<<", 9],
  [">>", 9],
  [">>>", 9],
  ["+", 10],
  ["-", 10],
  ["*", 11],
  ["/", 11],
  ["%", 11],
  ["**", 12],
]);

const ASSIGNMENTS = new Set([
  "=",
  "+=",
  "-=",
  "*=",
  "/=",
  "%=",
  "**=",
  "<<=",
  ">>=",
  ">>>=",
  "&=",
  "|=",
  "^=",
  "&&=",
  "||=",
  "??=",
]);

export abstract class NodeExpressions extends NodeTypes {
  protected abstract func(decl: boolean): FnNode;
  protected abstract funcRest(own: string | undefined): FnNode;
  protected abstract klass(): Node;
  protected abstract embedded(from: number, to: number): Node;

  protected noIn = false;

  protected decorators(): void {
    while (this.eat("@")) this.postfix(this.primary(), false);
  }

  protected propertyKey(): Node {
    const { tok } = this;
    if (tok.k === "name" || tok.k === "str") {
      this.next();
      return str(tok.v);
    }
    if (tok.k === "num") {
      this.next();
      return str(String(numberValue(tok.v)));
    }
    if (this.eat("[")) {
      const key = this.assignment();
      if (this.eat(":")) this.skipType();
      this.need("]");
      return key;
    }
    return HOLE;
  }

  protected expression(): Node {
    const first = this.assignment();
    if (!this.is(",")) return first;
    const items = [first];
    while (this.eat(",")) items.push(this.assignment());
    return seq(items);
  }

  protected assignment(): Node {
    return this.nested(() => this.assignmentInner());
  }

  protected assignmentInner(): Node {
    const { tok } = this;
    if (tok.k === "name") {
      if (tok.v === "async") {
        const arrow = this.asyncArrow();
        if (arrow !== undefined) return arrow;
      } else if (tok.v === "yield") {
        this.next();
        this.eat("*");
        const ends =
          this.tok.nl ||
          this.is(")") ||
          this.is("]") ||
          this.is("}") ||
          this.is(",") ||
          this.is(";") ||
          this.atEnd;
        return ends ? NULL : this.assignment();
      }
    }
    const left = this.conditional();
    if (this.is("=>") && !this.tok.nl) return this.arrow(left);
    if (this.tok.k === "op" && ASSIGNMENTS.has(this.tok.v)) {
      const op = this.next().v;
      const v = this.assignment();
      if (op === "=") return { t: "set", to: left, v };
      return { t: "set", to: left, op: op.slice(0, -1), v };
    }
    return left;
  }

  /** Where `async` turned out to begin no arrow function: to try again inside of each other takes time without end. */
  private readonly notArrows = new Set<number>();

  protected asyncArrow(): Node | undefined {
    const { start } = this.tok;
    if (this.notArrows.has(start)) return undefined;
    const state = this.save();
    this.next();
    if (!this.tok.nl) {
      if (this.isName("function")) return this.afterFunction();
      if (this.at("name")) {
        const own = name(this.next().v);
        if (this.is("=>")) return this.arrow(own);
      } else if (this.is("(") || this.is("<")) {
        if (this.is("<")) this.skipAngles();
        const left = this.parens();
        if (this.is("=>")) return this.arrow(left);
      }
    }
    this.restore(state);
    this.notArrows.add(start);
    return undefined;
  }

  protected afterFunction(): Node {
    const node = this.postfix(this.func(false), true);
    return this.conditionalFrom(this.binaryFrom(node, 0));
  }

  protected arrow(left: Node): Node {
    this.next();
    const params =
      left.t === "list" && left.paren === true ? left.items.map(toParam) : [toParam({ v: left })];
    const noIn = this.noIn;
    this.noIn = false;
    const node = this.is("{")
      ? fn(
          params,
          this.nested(() => this.block()),
          false,
        )
      : fn(params, this.assignment(), true);
    this.noIn = noIn;
    return node;
  }

  protected conditional(): Node {
    return this.conditionalFrom(this.binary(0));
  }

  protected conditionalFrom(c: Node): Node {
    if (!this.is("?")) return c;
    // `(a?: string) =>`: an optional parameter.
    const after = this.src.slice(this.pos).match(/^\s*(.)/)?.[1];
    if (after === ":" || after === ")" || after === ",") return c;
    this.next();
    const noIn = this.noIn;
    this.noIn = false;
    const a = this.assignment();
    this.noIn = noIn;
    this.need(":");
    return { t: "if", c, a, b: this.assignment() };
  }

  protected binary(least: number): Node {
    return this.binaryFrom(this.unary(), least);
  }

  protected binaryFrom(start: Node, least: number): Node {
    let left = start;
    for (;;) {
      const { tok } = this;
      if (tok.k === "name") {
        if ((tok.v === "as" || tok.v === "satisfies") && !tok.nl) {
          this.next();
          this.skipType();
          continue;
        }
        if (tok.v === "in" && this.noIn) return left;
      } else if (tok.k !== "op") return left;
      const binding = BINDING.get(tok.v);
      if (binding === undefined || binding <= least) return left;
      this.next();
      const r = this.nested(() => this.binary(tok.v === "**" ? binding - 1 : binding));
      left = { t: "bin", op: tok.v, l: left, r };
    }
  }

  protected unary(): Node {
    const { tok } = this;
    if (tok.k === "op") {
      if (tok.v === "!" || tok.v === "-" || tok.v === "+" || tok.v === "~") {
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
    } else if (tok.k === "name") {
      if (tok.v === "typeof" || tok.v === "void" || tok.v === "delete") {
        this.next();
        const e = this.nested(() => this.unary());
        return { t: "un", op: tok.v, e };
      }
      if (tok.v === "await") {
        const state = this.save();
        this.next();
        const value =
          !this.tok.nl &&
          (this.at("name") ||
            this.at("str") ||
            this.at("tpl") ||
            this.is("(") ||
            this.is("[") ||
            this.is("{"));
        if (value || this.is("import")) return this.nested(() => this.unary());
        this.restore(state);
      }
    }
    const node = this.postfix(this.primary(), true);
    if ((this.is("++") || this.is("--")) && !this.tok.nl) {
      const op = this.next().v.charAt(0);
      return { t: "set", to: node, op, v: { t: "num", v: 1 } };
    }
    return node;
  }

  protected postfix(start: Node, calls: boolean): Node {
    let node = start;
    for (;;) {
      const { tok } = this;
      if (tok.k === "tpl" || (tok.k === "str" && this.src.charAt(tok.start) === "`")) {
        node = call(node, [{ v: this.primary() }]);
        continue;
      }
      if (tok.k !== "op") return node;
      switch (tok.v) {
        case ".":
        case "?.":
          this.next();
          if (tok.v === "?." && (this.is("[") || this.is("("))) continue;
          if (!this.at("name")) {
            this.problem("expected a name");
            return node;
          }
          node = { t: "get", o: node, n: this.next().v };
          continue;
        case "[": {
          this.next();
          const noIn = this.noIn;
          this.noIn = false;
          const i = this.is("]") ? HOLE : this.expression();
          this.noIn = noIn;
          this.need("]");
          node = { t: "idx", o: node, i };
          continue;
        }
        case "(":
          if (!calls) return node;
          node = { t: "call", f: node, args: this.args() };
          continue;
        case "!":
          if (
            tok.nl ||
            tok.sp ||
            !/^\s*[.)\],;[}]/.test(this.src.substring(this.pos, this.pos + 8))
          )
            return node;
          this.next();
          continue;
        case "<":
          if (tok.sp || !this.startsTypeArguments()) return node;
          this.skipAngles();
          continue;
        default:
          return node;
      }
    }
  }

  protected args(): Arg[] {
    const args: Arg[] = [];
    const noIn = this.noIn;
    this.noIn = false;
    this.next();
    while (!this.is(")") && !this.atEnd) {
      const before = this.tok;
      if (this.eat("...")) args.push({ v: this.assignment(), spread: true });
      else args.push({ v: this.assignment() });
      if (!this.eat(",") && !this.is(")")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        if (this.is(";") || this.is("}")) break;
      }
    }
    this.need(")");
    this.noIn = noIn;
    return args;
  }

  protected primary(): Node {
    const { tok } = this;
    switch (tok.k) {
      case "str":
        this.next();
        return str(tok.v);
      case "tpl":
        this.next();
        return template(
          (tok.parts ?? []).map((part) =>
            typeof part === "string" ? str(part) : this.embedded(part.from, part.to),
          ),
        );
      case "num":
        this.next();
        return { t: "num", v: numberValue(tok.v) };
      case "name":
        return this.wordExpression(tok.v);
      case "op":
        break;
      default:
        return HOLE;
    }
    switch (tok.v) {
      case "(":
        return this.nested(() => this.parens());
      case "[":
        return this.nested(() => this.array());
      case "{":
        return this.nested(() => this.object());
      case "/":
      case "/=": {
        const regex = this.regexAt(tok.start);
        this.tok = regex;
        this.next();
        return call(name("RegExp"), [{ v: str(regex.v) }]);
      }
      case "@":
        this.decorators();
        return this.primary();
      case "<":
        // A cast, or the type parameters of an arrow function.
        this.skipAngles();
        return this.nested(() => this.unary());
      default:
        this.problem("unexpected text");
        if (!/^[)\]};,:]$/.test(tok.v)) this.next();
        return HOLE;
    }
  }

  protected wordExpression(word: string): Node {
    switch (word) {
      case "function":
        return this.func(false);
      case "async": {
        const state = this.save();
        this.next();
        if (this.isName("function") && !this.tok.nl) return this.func(false);
        this.restore(state);
        break;
      }
      case "class":
        return this.klass();
      case "new": {
        this.next();
        if (this.eat(".")) {
          this.next();
          return HOLE;
        }
        const what = this.nested(() => this.postfix(this.primary(), false));
        if (this.is("<") && this.startsTypeArguments()) this.skipAngles();
        return { t: "call", f: what, args: this.is("(") ? this.args() : [], fresh: true };
      }
      case "import": {
        this.next();
        if (this.eat(".")) {
          const property = this.next().v;
          return property === "meta" ? name("import.meta") : HOLE;
        }
        return call(name("require"), this.is("(") ? this.args() : []);
      }
      case "true":
      case "false":
        this.next();
        return { t: "const", v: word === "true" };
      case "null":
      case "undefined":
        this.next();
        return NULL;
      default:
        break;
    }
    this.next();
    return name(word);
  }

  /** `( … )`: an expression, or the parameters of an arrow function. */
  protected parens(): Node {
    const noIn = this.noIn;
    this.noIn = false;
    this.next();
    const items: Arg[] = [];
    while (!this.is(")") && !this.atEnd) {
      const before = this.tok;
      const spread = this.eat("...");
      const v = this.assignment();
      this.eat("?");
      if (this.eat(":")) {
        this.skipType();
        if (this.eat("=")) {
          items.push({ v: { t: "set", to: v, v: this.assignment() } });
          this.eat(",");
          continue;
        }
      }
      items.push(spread ? { v, spread } : { v });
      if (!this.eat(",") && !this.is(")")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        if (this.is(";") || this.is("}")) break;
      }
    }
    this.need(")");
    this.noIn = noIn;
    if (this.is(":")) {
      const state = this.save();
      const problems = this.problems.length;
      this.next();
      this.skipType();
      if (!this.is("=>")) {
        this.restore(state);
        this.problems.length = problems;
      }
    }
    if (this.is("=>")) return { t: "list", items, paren: true };
    return seq(items.map((item) => item.v));
  }

  protected array(): Node {
    this.next();
    const items: Arg[] = [];
    const noIn = this.noIn;
    this.noIn = false;
    while (!this.is("]") && !this.atEnd) {
      const before = this.tok;
      if (this.is(",")) {
        this.next();
        items.push({ v: NULL });
        continue;
      }
      if (this.eat("...")) items.push({ v: this.assignment(), spread: true });
      else items.push({ v: this.assignment() });
      if (!this.eat(",") && !this.is("]")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        if (this.is(";") || this.is("}") || this.is(")")) break;
      }
    }
    this.need("]");
    this.noIn = noIn;
    return { t: "list", items };
  }

  protected object(): Node {
    this.next();
    const items: { k?: Node; v: Node }[] = [];
    const noIn = this.noIn;
    this.noIn = false;
    while (!this.is("}") && !this.atEnd) {
      const before = this.tok;
      if (this.eat("...")) items.push({ v: this.assignment() });
      else items.push(this.property());
      if (!this.eat(",") && !this.is("}")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        if (this.is(";") || this.is(")")) break;
      }
    }
    this.need("}");
    this.noIn = noIn;
    return { t: "dict", items };
  }

  protected property(): { k?: Node; v: Node } {
    while (this.isName("async") || this.isName("get") || this.isName("set")) {
      const state = this.save();
      this.next();
      if (this.is(":") || this.is(",") || this.is("(") || this.is("}") || this.is("=")) {
        this.restore(state);
        break;
      }
    }
    this.eat("*");
    const shorthand = this.at("name");
    const k = this.propertyKey();
    if (this.eat(":")) return { k, v: this.assignment() };
    if (this.is("(") || this.is("<")) return { k, v: { ...this.funcRest(undefined) } };
    if (shorthand && k.t === "str") {
      const own = name(k.v);
      if (this.eat("=")) return { k, v: { t: "set", to: own, v: this.assignment() } };
      return { k, v: own };
    }
    return { k, v: HOLE };
  }
}

function toParam(arg: Arg): Param {
  const { v } = arg;
  if (arg.spread === true) return { to: v, rest: true };
  if (v.t === "set" && v.op === undefined) return { to: v.to, def: v.v };
  return { to: v };
}
