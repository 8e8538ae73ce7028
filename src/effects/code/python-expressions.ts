/** Python's expressions. */
import {
  type Arg,
  call,
  fn,
  HOLE,
  type Node,
  NULL,
  name,
  type Param,
  str,
  template,
} from "./ast.js";
import { numberValue } from "./parser.js";
import { PythonTokens } from "./python-tokens.js";

/** Binary operators by how tightly they bind. */
const BINDING: ReadonlyMap<string, number> = new Map([
  ["or", 1],
  ["and", 2],
  ["in", 4],
  ["not", 4],
  ["is", 4],
  ["<", 4],
  [">", 4],
  ["<=", 4],
  [">=", 4],
  ["==", 4],
  ["!=", 4],
  ["<>", 4],
  ["|", 5],
  ["^", 6],
  ["&", 7],
  ["<<", 8],
  [">>", 8],
  ["+", 9],
  ["-", 9],
  ["*", 10],
  ["/", 10],
  ["//", 10],
  ["%", 10],
  ["@", 10],
]);

export abstract class PythonExpressions extends PythonTokens {
  protected abstract expressionAt(from: number, to: number): Node;

  protected params(into: Param[], close: string): void {
    while (!this.is(close) && !this.atEnd && !this.at("nl")) {
      const rest = this.eat("*") || this.eat("**");
      if (this.at("name")) {
        const own = this.next().v;
        if (close === ")" && this.eat(":")) this.expression();
        const def = this.eat("=") ? this.expression() : undefined;
        into.push({
          to: name(own),
          ...(rest ? { rest } : {}),
          ...(def === undefined ? {} : { def }),
        });
      } else if (!rest && !this.eat("/")) {
        this.next();
      }
      if (!this.eat(",") && !this.is(close)) break;
    }
  }

  /** Target of a loop: names, tuples, members. */
  protected target(): Node {
    const items: Arg[] = [];
    let comma = false;
    do {
      if (this.isName("in")) break;
      const spread = this.eat("*");
      const v = this.postfix();
      items.push(spread ? { v, spread } : { v });
      if (!this.is(",")) break;
      comma = true;
    } while (this.eat(","));
    const first = items[0];
    return items.length === 1 && !comma && first !== undefined ? first.v : { t: "list", items };
  }

  /** One expression, or several with commas: a tuple. */
  protected tuple(): Node {
    const first = this.starred();
    if (!this.is(",")) return first.spread === true ? { t: "list", items: [first] } : first.v;
    const items = [first];
    while (this.eat(",")) {
      if (this.endsExpression()) break;
      items.push(this.starred());
    }
    return { t: "list", items };
  }

  protected endsExpression(): boolean {
    const { tok } = this;
    if (tok.k === "nl" || tok.k === "end" || tok.k === "dedent") return true;
    return (
      tok.k === "op" &&
      (tok.v === ")" ||
        tok.v === "]" ||
        tok.v === "}" ||
        tok.v === "=" ||
        tok.v === ":" ||
        tok.v === ";")
    );
  }

  protected starred(): Arg {
    if (this.eat("*")) return { v: this.binary(4), spread: true };
    return { v: this.expression() };
  }

  protected expression(): Node {
    return this.nested(() => {
      if (this.isName("lambda")) {
        this.next();
        const params: Param[] = [];
        this.params(params, ":");
        this.need(":");
        return fn(params, this.expression(), true);
      }
      if (this.isName("yield")) {
        this.next();
        this.eatName("from");
        const v = this.endsExpression() ? NULL : this.tuple();
        return v;
      }
      const value = this.binary(1);
      if (this.eatName("if")) {
        const c = this.binary(1);
        const b = this.eatName("else") ? this.expression() : NULL;
        return { t: "if", c, a: value, b };
      }
      if (this.eat(":=")) return { t: "set", to: value, v: this.expression() };
      return value;
    });
  }

  protected binary(least: number): Node {
    let left = this.unary();
    for (;;) {
      const { tok } = this;
      if (tok.k !== "op" && tok.k !== "name") return left;
      const binding = BINDING.get(tok.v);
      if (binding === undefined || binding < least) return left;
      this.next();
      let op = tok.v;
      if (op === "not") {
        this.eatName("in");
        op = "not in";
      } else if (op === "is") this.eatName("not");
      else if (op === "or") op = "||";
      else if (op === "and") op = "&&";
      const right = this.nested(() => this.binary(binding + 1));
      left = { t: "bin", op, l: left, r: right };
    }
  }

  protected unary(): Node {
    const { tok } = this;
    if (tok.k === "name") {
      if (tok.v === "not") {
        this.next();
        return { t: "un", op: "!", e: this.nested(() => this.binary(3)) };
      }
      if (tok.v === "await") {
        this.next();
        return this.nested(() => this.unary());
      }
    } else if (tok.k === "op" && (tok.v === "-" || tok.v === "+" || tok.v === "~")) {
      this.next();
      return { t: "un", op: tok.v, e: this.nested(() => this.unary()) };
    }
    const base = this.postfix();
    if (this.eat("**")) return { t: "bin", op: "**", l: base, r: this.nested(() => this.unary()) };
    return base;
  }

  protected postfix(): Node {
    return this.postfixOf(this.primary());
  }

  protected postfixOf(start: Node): Node {
    let node = start;
    for (;;) {
      if (this.is("(")) node = { t: "call", f: node, args: this.args() };
      else if (this.is(".")) {
        this.next();
        if (!this.at("name")) {
          this.problem("expected a name");
          return node;
        }
        node = { t: "get", o: node, n: this.next().v };
      } else if (this.is("[")) node = this.subscript(node);
      else return node;
    }
  }

  protected subscript(of: Node): Node {
    this.next();
    const bounds: (Node | undefined)[] = [];
    let colons = 0;
    let value: Node | undefined;
    while (!this.is("]") && !this.atEnd) {
      if (this.eat(":")) {
        bounds[colons++] = value;
        value = undefined;
      } else if (this.is(",")) {
        this.next();
      } else {
        const before = this.tok;
        value = this.tuple();
        if (this.tok === before) break;
      }
    }
    this.need("]");
    if (colons === 0) return { t: "idx", o: of, i: value ?? HOLE };
    bounds[colons] = value;
    return { t: "slice", o: of, a: bounds[0], b: bounds[1], c: bounds[2] };
  }

  protected args(): Arg[] {
    const args: Arg[] = [];
    this.next();
    while (!this.is(")") && !this.atEnd) {
      const before = this.tok;
      if (this.eat("**") || this.eat("*")) args.push({ v: this.expression(), spread: true });
      else {
        const v = this.expression();
        if (this.is("=") && v.t === "name") {
          this.next();
          args.push({ v: this.expression(), name: v.v });
        } else if (this.startsComprehension()) args.push({ v: this.comprehension(v) });
        else args.push({ v });
      }
      if (!this.eat(",") && !this.is(")")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        if (this.at("nl") || this.at("dedent") || this.at("indent")) break;
      }
    }
    this.need(")");
    return args;
  }

  protected startsComprehension(): boolean {
    return this.isName("for") || this.isName("async");
  }

  /** `whole`: a list, set or dictionary; a generator without. */
  protected comprehension(element: Node, whole = false): Node {
    this.eatName("async");
    this.next();
    const to = this.target();
    if (!this.eatName("in")) this.problem("expected in");
    const over = this.binary(1);
    let when: Node | undefined;
    while (this.eatName("if")) {
      const c = this.binary(1);
      when = when === undefined ? c : { t: "bin", op: "&&", l: when, r: c };
    }
    const body = this.startsComprehension()
      ? this.nested(() => this.comprehension(element))
      : element;
    return {
      t: "each",
      to,
      in: over,
      body,
      collect: true,
      ...(whole ? { whole } : {}),
      ...(when === undefined ? {} : { when }),
    };
  }

  protected primary(): Node {
    const { tok } = this;
    switch (tok.k) {
      case "str":
      case "tpl":
        return this.strings();
      case "num":
        this.next();
        return { t: "num", v: numberValue(tok.v.replace(/^0[oO]/, "0o")) };
      case "name":
        this.next();
        if (tok.v === "None") return NULL;
        if (tok.v === "True") return { t: "const", v: true };
        if (tok.v === "False") return { t: "const", v: false };
        return name(tok.v);
      case "op":
        if (tok.v === "(" || tok.v === "[") return this.nested(() => this.sequence(tok.v));
        if (tok.v === "{") return this.nested(() => this.braces());
        if (tok.v === "...") {
          this.next();
          return NULL;
        }
        break;
      default:
        break;
    }
    this.problem("unexpected text");
    if (tok.k === "op" && !/^[)\]}:,;=]$/.test(tok.v)) this.next();
    return HOLE;
  }

  protected strings(): Node {
    const parts: Node[] = [];
    let text = "";
    while (this.at("str") || this.at("tpl")) {
      const tok = this.next();
      if (tok.k === "str") {
        text += tok.v;
        continue;
      }
      for (const part of tok.parts ?? []) {
        if (typeof part === "string") text += part;
        else {
          if (text !== "") parts.push(str(text));
          text = "";
          parts.push(this.expressionAt(part.from, part.to));
        }
      }
    }
    if (text !== "" || parts.length === 0) parts.push(str(text));
    return template(parts);
  }

  /** `( … )` and `[ … ]`: parentheses, tuples, lists, comprehensions. */
  protected sequence(open: string): Node {
    const close = open === "(" ? ")" : "]";
    this.next();
    const items: Arg[] = [];
    let comma = false;
    let node: Node | undefined;
    while (!this.is(close) && !this.atEnd) {
      const before = this.tok;
      const item = this.starred();
      if (this.startsComprehension()) {
        node = this.comprehension(item.v, open === "[");
        break;
      }
      if (this.isName("as")) {
        this.next();
        items.push({ v: { t: "set", to: this.postfix(), v: item.v } });
      } else items.push(item);
      if (this.eat(",")) comma = true;
      else if (!this.is(close)) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        if (this.at("nl") || this.at("dedent") || this.at("indent")) break;
      }
    }
    this.need(close);
    if (node !== undefined) return node;
    const first = items[0];
    if (
      open === "(" &&
      !comma &&
      items.length === 1 &&
      first !== undefined &&
      first.spread !== true
    ) {
      return first.v;
    }
    return { t: "list", items };
  }

  protected braces(): Node {
    this.next();
    const pairs: { k?: Node; v: Node }[] = [];
    const items: Arg[] = [];
    let node: Node | undefined;
    while (!this.is("}") && !this.atEnd) {
      const before = this.tok;
      if (this.eat("**")) pairs.push({ v: this.expression() });
      else {
        const item = this.starred();
        if (this.eat(":")) {
          const v = this.expression();
          if (this.startsComprehension()) {
            const pair: Node = { t: "list", items: [item, { v }] };
            node = call(name("dict"), [{ v: this.comprehension(pair, true) }]);
            break;
          }
          pairs.push({ k: item.v, v });
        } else if (this.startsComprehension()) {
          node = this.comprehension(item.v, true);
          break;
        } else items.push(item);
      }
      if (!this.eat(",") && !this.is("}")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        if (this.at("nl") || this.at("dedent") || this.at("indent")) break;
      }
    }
    this.need("}");
    if (node !== undefined) return node;
    return items.length > 0 ? { t: "list", items } : { t: "dict", items: pairs };
  }
}
