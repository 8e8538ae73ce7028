/** Ruby's literals: texts, symbols, percent forms, arrays, hashes. */
import { type Arg, call, HOLE, type Node, name, str, template } from "./ast.js";
import { isWord } from "./parser.js";
import { RubyTokens } from "./ruby-tokens.js";

export abstract class RubyLiterals extends RubyTokens {
  protected abstract expression(): Node;
  protected abstract argument(): Arg;
  protected abstract noCommaExpression(): Node;
  protected abstract label(): string | undefined;

  /** A `do` here belongs to the loop around, not to a call. */
  protected noDo = false;

  protected readonly locals = new Set<string>();

  protected strings(): Node {
    const parts: Node[] = [];
    let shell = false;
    while (this.at("str") && (parts.length === 0 || !this.tok.nl)) {
      const { v, start } = this.tok;
      shell = v === "`";
      parts.push(...this.textFrom(start + 1, v, v !== "'"));
      this.next();
      if (shell) break;
    }
    const text = template(
      parts.length > 1 && parts.every((part) => part.t === "str")
        ? [str(parts.map((part) => (part.t === "str" ? part.v : "")).join(""))]
        : parts,
    );
    return shell ? { t: "sh", e: text } : text;
  }

  protected symbol(op: string): Node {
    const { src } = this;
    const c = src.charAt(this.pos);
    if (op === "::") {
      this.next();
      return this.at("name") ? name(this.next().v) : HOLE;
    }
    if (c === '"' || c === "'") {
      const parts = this.textFrom(this.pos + 1, c, c === '"');
      this.next();
      return template(parts);
    }
    const match = /^(?:[A-Za-z_]\w*[?!=]?|\[\]=?|[-+!~]@|[-+*/%<>=!~^&|]+|@{1,2}\w+|\$\w+)/.exec(
      src.substring(this.pos, Math.min(this.limit, this.pos + 80)),
    );
    if (match === null) {
      this.problem("unexpected text");
      this.next();
      return HOLE;
    }
    let text = match[0];
    // `a ? :b=>c`, `{:a=>1}`
    if (/=$/.test(text) && src.charAt(this.pos + text.length) === ">") text = text.slice(0, -1);
    this.pos += text.length;
    this.next();
    return str(text);
  }

  protected regex(from: number, open: string): Node {
    const parts = this.textFrom(from, open, true, true);
    while (/[a-z]/.test(this.src.charAt(this.pos)) && this.pos < this.limit) this.pos++;
    this.next();
    return call(name("Regexp.new"), [{ v: template(parts) }]);
  }

  protected percent(start: number): Node {
    const { src } = this;
    let at = start + 1;
    let kind = "Q";
    if (/[wWiIqQxrs]/.test(src.charAt(at)) && !isWord(src.charCodeAt(at + 1)))
      kind = src.charAt(at++);
    const open = src.charAt(at);
    if (open === "" || /[\w\s]/.test(open)) {
      this.problem("unexpected text");
      this.next();
      return HOLE;
    }
    const parts = this.textFrom(at + 1, open, !/[wiqs]/.test(kind), kind === "r");
    if (kind === "r")
      while (/[a-z]/.test(src.charAt(this.pos)) && this.pos < this.limit) this.pos++;
    this.next();
    const text = template(parts);
    switch (kind) {
      case "w":
      case "W":
      case "i":
      case "I":
        if (text.t !== "str") return { t: "list", items: [{ v: text }] };
        return {
          t: "list",
          items: text.v
            .split(/\s+/)
            .filter((word) => word !== "")
            .map((word) => ({ v: str(word) })),
        };
      case "x":
        return { t: "sh", e: text };
      case "r":
        return call(name("Regexp.new"), [{ v: text }]);
      default:
        return text;
    }
  }

  protected array(): Node {
    this.next();
    const items: Arg[] = [];
    const noDo = this.noDo;
    this.noDo = false;
    while (!this.is("]") && !this.atEnd) {
      const before = this.tok;
      const arg = this.argument();
      items.push(
        arg.name === undefined
          ? arg
          : { v: { t: "dict", items: [{ k: str(arg.name), v: arg.v }] } },
      );
      if (!this.eat(",") && !this.is("]")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        break;
      }
    }
    this.noDo = noDo;
    this.need("]");
    return { t: "list", items };
  }

  protected hash(): Node {
    this.next();
    const items: { k?: Node; v: Node }[] = [];
    const noDo = this.noDo;
    this.noDo = false;
    while (!this.is("}") && !this.atEnd) {
      const before = this.tok;
      if (this.eat("**")) items.push({ v: this.expression() });
      else {
        const key = this.label();
        if (key !== undefined) {
          items.push({
            k: str(key),
            v: this.is(",") || this.is("}") ? name(key) : this.noCommaExpression(),
          });
        } else {
          const k = this.noCommaExpression();
          if (!this.eat("=>")) this.problem("expected =>");
          items.push({ k, v: this.noCommaExpression() });
        }
      }
      if (!this.eat(",") && !this.is("}")) {
        this.problem("unexpected text");
        if (this.tok === before) this.next();
        break;
      }
    }
    this.noDo = noDo;
    this.need("}");
    return { t: "dict", items };
  }
}
