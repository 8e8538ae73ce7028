/** PowerShell's expressions: variables, texts, types, operators. */
import { type Arg, call, HOLE, type Node, NULL, name, seq, str, template } from "./ast.js";
import { isWord, numberValue, Parser, type Tok } from "./parser.js";

const BINDING: ReadonlyMap<string, number> = new Map([
  ["-and", 1],
  ["-or", 1],
  ["-xor", 1],
  ["-eq", 2],
  ["-ne", 2],
  ["-gt", 2],
  ["-lt", 2],
  ["-ge", 2],
  ["-le", 2],
  ["-like", 2],
  ["-notlike", 2],
  ["-match", 2],
  ["-notmatch", 2],
  ["-ceq", 2],
  ["-ieq", 2],
  ["-cne", 2],
  ["-in", 2],
  ["-notin", 2],
  ["-contains", 2],
  ["-notcontains", 2],
  ["-is", 2],
  ["-isnot", 2],
  ["-as", 2],
  ["-replace", 2],
  ["-creplace", 2],
  ["-ireplace", 2],
  ["-split", 2],
  ["-csplit", 2],
  ["-isplit", 2],
  ["-join", 2],
  ["-band", 2],
  ["-bor", 2],
  ["-bxor", 2],
  ["-shl", 2],
  ["-shr", 2],
  ["+", 3],
  ["-", 3],
  ["*", 4],
  ["/", 4],
  ["%", 4],
  ["-f", 5],
  ["..", 6],
]);

const BITS: ReadonlyMap<string, string> = new Map([
  ["-bxor", "^"],
  ["-band", "&"],
  ["-bor", "|"],
  ["-shl", "<<"],
  ["-shr", ">>"],
  ["-eq", "=="],
  ["-ne", "!="],
  ["-lt", "<"],
  ["-gt", ">"],
  ["-le", "<="],
  ["-ge", ">="],
  ["-and", "&&"],
  ["-or", "||"],
  ["-like", "=~"],
  ["-notlike", "=~"],
  ["-match", "=~"],
  ["-notmatch", "=~"],
  ["-in", "in"],
  ["-contains", "in"],
  ["-is", "is"],
  ["-ceq", "=="],
  ["-ieq", "=="],
  ["-cne", "!="],
  ["-notin", "in"],
  ["-notcontains", "in"],
  ["-isnot", "is"],
  ["-as", "is"],
  ["-xor", "||"],
]);

export abstract class PowershellExpressions extends Parser {
  protected abstract statement(): Node;
  protected abstract scriptBlock(): Node;
  protected abstract interpolated(from: number, to: number): Node[];

  /** The parser works on characters: what a word is depends on where it stands. */
  protected override scan(): Tok {
    return this.make("end", "", this.pos, false, false);
  }

  protected fail(): void {
    this.tok = this.make("op", "", this.pos, false, false);
    this.problem("unexpected text");
  }

  protected get c(): string {
    return this.pos < this.limit ? this.src.charAt(this.pos) : "";
  }

  protected ahead(offset: number): string {
    return this.pos + offset < this.limit ? this.src.charAt(this.pos + offset) : "";
  }

  protected starts(text: string): boolean {
    return this.src.startsWith(text, this.pos) && this.pos + text.length <= this.limit;
  }

  protected take(text: string): boolean {
    if (!this.starts(text)) return false;
    this.pos += text.length;
    return true;
  }

  protected word(word: string): boolean {
    const text = this.src.substring(this.pos, Math.min(this.limit, this.pos + word.length));
    if (
      text.toLowerCase() !== word ||
      isWord(this.src.charCodeAt(this.pos + word.length)) ||
      this.ahead(word.length) === "-"
    )
      return false;
    this.pos += word.length;
    return true;
  }

  protected skip(lines: boolean): void {
    const { src, limit } = this;
    while (this.pos < limit) {
      const c = src.charAt(this.pos);
      if (c === " " || c === "\t" || c === "\r") this.pos++;
      else if (c === "`" && /^\r?\n/.test(src.substring(this.pos + 1, this.pos + 3))) this.pos += 2;
      else if (lines && (c === "\n" || c === ";")) this.pos++;
      else if (c === "#") {
        while (this.pos < limit && src.charAt(this.pos) !== "\n") this.pos++;
      } else if (this.starts("<#")) {
        const end = src.indexOf("#>", this.pos);
        this.pos = end < 0 ? limit : Math.min(limit, end + 2);
      } else return;
    }
  }

  protected expressionStatement(): Node {
    const left = this.expression(0);
    this.skip(false);
    const match = /^(?:[-+*/%]|\?\?)?=(?!=)/.exec(this.src.substring(this.pos, this.pos + 3));
    if (match === null) return left;
    this.pos += match[0].length;
    this.skip(true);
    const v = this.nested(() => this.statement());
    const to =
      left.t === "call" &&
      left.f.t === "name" &&
      left.f.v.startsWith("[") &&
      left.args[0] !== undefined
        ? left.args[0].v
        : left;
    const op = match[0].slice(0, -1);
    return op === "" ? { t: "set", to, v } : { t: "set", to, op, v };
  }

  protected value(): Node {
    this.skip(true);
    return this.nested(() => this.expression(0));
  }

  protected operator2(): string | undefined {
    const match = /^(?:-[a-zA-Z]+(?![\w-])|\.\.|[-+*/%](?!=))/.exec(
      this.src.substring(this.pos, Math.min(this.limit, this.pos + 14)),
    );
    const op = match?.[0].toLowerCase();
    return op !== undefined && BINDING.has(op) ? op : undefined;
  }

  protected expression(least: number): Node {
    let left = this.unary();
    for (;;) {
      this.skip(false);
      if (this.c === "," && least < 6) {
        const items: Arg[] = [{ v: left }];
        while (this.take(",")) {
          this.skip(true);
          items.push({ v: this.nested(() => this.expression(6)) });
          this.skip(false);
        }
        left = { t: "list", items };
        continue;
      }
      const op = this.operator2();
      if (op === undefined) return left;
      const binding = BINDING.get(op) as number;
      if (binding <= least) return left;
      this.pos += op.length;
      this.skip(true);
      const r = this.nested(() => this.expression(binding));
      if (op === "-f") left = call(name("-f"), [{ v: left }, { v: r }]);
      else if (/^-[ci]?(?:replace|split|join)$/.test(op))
        left = call(name(op.replace(/^-[ci](?=replace|split)/, "-")), [{ v: left }, { v: r }]);
      else left = { t: "bin", op: BITS.get(op) ?? op, l: left, r };
    }
  }

  protected unary(): Node {
    this.skip(false);
    if (this.c === "!" || this.word("-not")) {
      this.take("!");
      return { t: "un", op: "!", e: this.nested(() => this.unary()) };
    }
    const match = /^-(join|split)(?![\w-])/i.exec(this.src.substring(this.pos, this.pos + 8));
    if (match !== null) {
      this.pos += match[0].length;
      this.skip(false);
      const v = this.nested(() => this.unary());
      return call(name(match[0].toLowerCase()), [
        { v },
        { v: str((match[1] as string).toLowerCase() === "join" ? "" : " ") },
      ]);
    }
    if (this.c === "-" || this.c === "+") {
      const op = this.c;
      this.pos += this.ahead(1) === op ? 2 : 1;
      return { t: "un", op, e: this.nested(() => this.unary()) };
    }
    if (this.take(",")) return { t: "list", items: [{ v: this.nested(() => this.unary()) }] };
    const node = this.postfix(this.primary());
    if (this.starts("++") || this.starts("--")) {
      const op = this.c;
      this.pos += 2;
      return { t: "set", to: node, op, v: { t: "num", v: 1 } };
    }
    return node;
  }

  protected postfix(start: Node): Node {
    let node = start;
    for (;;) {
      const c = this.c;
      if (
        (c === "." && /[\w$"'(]/.test(this.ahead(1)) && this.ahead(1) !== "") ||
        this.starts("::") ||
        (c === "?" && this.ahead(1) === ".")
      ) {
        this.pos += this.starts("::") || c === "?" ? 2 : 1;
        if (this.c === "$" || this.c === '"' || this.c === "'" || this.c === "(") {
          const key = this.primary();
          node = { t: "idx", o: node, i: key };
        } else {
          const match = /^\w+/.exec(
            this.src.substring(this.pos, Math.min(this.limit, this.pos + 100)),
          );
          if (match === null) return node;
          this.pos += match[0].length;
          node = { t: "get", o: node, n: match[0].toLowerCase() };
        }
        if (this.c === "(") {
          this.pos++;
          node = { t: "call", f: node, args: this.callArgs() };
        }
      } else if (c === "[") {
        this.pos++;
        this.skip(true);
        const i = this.c === "]" ? HOLE : this.nested(() => this.expression(0));
        this.skip(true);
        this.take("]");
        node = { t: "idx", o: node, i };
      } else return node;
    }
  }

  protected callArgs(): Arg[] {
    const args: Arg[] = [];
    this.skip(true);
    while (this.c !== ")" && this.c !== "") {
      const before = this.pos;
      args.push({ v: this.nested(() => this.expression(6)) });
      this.skip(true);
      if (!this.take(",") && this.c !== ")") {
        this.fail();
        if (this.pos === before) this.pos++;
        break;
      }
      this.skip(true);
    }
    this.take(")");
    return args;
  }

  /** Inside parentheses: a pipeline; the opening one is passed. */
  protected parens(): Node {
    const items: Node[] = [];
    this.skip(true);
    while (this.c !== ")" && this.c !== "") {
      const before = this.pos;
      items.push(this.nested(() => this.statement()));
      this.skip(true);
      if (this.pos === before) {
        this.fail();
        this.pos++;
      }
    }
    if (!this.take(")")) this.fail();
    return seq(items);
  }

  protected primary(): Node {
    const c = this.c;
    if (c === "$") {
      if (this.ahead(1) === "(") {
        this.pos += 2;
        return this.parens();
      }
      return this.variable();
    }
    if (c === '"' || c === "'") return this.quoted(c);
    if (c === "(") {
      this.pos++;
      return this.parens();
    }
    if (c === "@") return this.atSign();
    if (c === "{") return this.scriptBlock();
    if (c === "[") {
      const type = this.typeName();
      if (this.starts("::")) return name(type);
      this.skip(false);
      // A cast, unless nothing follows it.
      if (/[$"'([@{\d-]/.test(this.c))
        return call(name(type), [{ v: this.nested(() => this.unary()) }]);
      return name(type);
    }
    const number = /^(?:0[xX][0-9a-fA-F]+|\d+(?:\.\d+)?)(?:[kmgtp]b)?/i.exec(
      this.src.substring(this.pos, Math.min(this.limit, this.pos + 40)),
    );
    if (number !== null) {
      this.pos += number[0].length;
      return { t: "num", v: numberValue(number[0].replace(/[kmgtp]b$/i, "")) };
    }
    const bare = /^[\w-]+/.exec(this.src.substring(this.pos, Math.min(this.limit, this.pos + 200)));
    if (bare !== null) {
      this.pos += bare[0].length;
      return str(bare[0]);
    }
    this.fail();
    if (c !== ")" && c !== "}" && c !== "]" && c !== "") this.pos++;
    return HOLE;
  }

  protected variable(): Node {
    const text = this.src.substring(this.pos, Math.min(this.limit, this.pos + 120));
    const match = /^\$(?:\{([^}]*)\}|((?:\w+:)?\w+)|([?$^]))/.exec(text);
    if (match === null) {
      this.pos++;
      return HOLE;
    }
    this.pos += match[0].length;
    const own = (match[1] ?? match[2] ?? match[3] ?? "").toLowerCase();
    const scoped = /^(env|script|global|local|private|using):(.*)$/.exec(own);
    if (scoped?.[1] === "env")
      return { t: "idx", o: name("$env"), i: str((scoped[2] as string).toUpperCase()) };
    const bare = scoped?.[2] ?? own;
    if (bare === "true" || bare === "false") return { t: "const", v: bare === "true" };
    if (bare === "null") return NULL;
    return name(`$${bare}`);
  }

  /** `[System.IO.File]` as `[io.file]`; the current character is the bracket. */
  protected typeName(): string {
    const { src, limit } = this;
    let open = 0;
    const from = this.pos;
    for (; this.pos < limit; this.pos++) {
      const c = src.charAt(this.pos);
      if (c === "[") open++;
      else if (c === "]" && --open === 0) {
        this.pos++;
        break;
      } else if (c === "\n") break;
    }
    const text = src
      .substring(from, this.pos)
      .toLowerCase()
      .replace(/\s+/g, "")
      .replace(/^\[system\./, "[");
    return text.replace(/\(.*\)/, "");
  }

  protected atSign(): Node {
    const { src } = this;
    if (this.starts('@"') || this.starts("@'")) {
      const quote = this.ahead(1);
      const close = `\n${quote}@`;
      const from = src.indexOf("\n", this.pos) + 1;
      const end = src.indexOf(close, Math.max(from - 1, this.pos));
      if (from <= 0 || end < 0) {
        this.fail();
        this.pos = this.limit;
        return HOLE;
      }
      const node =
        quote === "'" ? str(src.substring(from, end)) : template(this.interpolated(from, end));
      this.pos = end + close.length;
      return node;
    }
    if (this.starts("@(")) {
      this.pos += 2;
      const inner = this.parens();
      return inner.t === "list"
        ? inner
        : {
            t: "list",
            items:
              inner.t === "seq" ? inner.items.map((v) => ({ v })) : [{ v: inner, spread: true }],
          };
    }
    if (this.starts("@{")) {
      this.pos += 2;
      const items: { k?: Node; v: Node }[] = [];
      this.skip(true);
      while (this.c !== "}" && this.c !== "") {
        const before = this.pos;
        const k =
          this.c === '"' || this.c === "'" || this.c === "$" ? this.primary() : str(this.bareKey());
        this.skip(true);
        if (this.take("=")) {
          this.skip(true);
          items.push({ k, v: this.nested(() => this.statement()) });
        }
        this.skip(true);
        if (this.pos === before) this.pos++;
      }
      this.take("}");
      return { t: "dict", items };
    }
    // Splatting.
    this.pos++;
    const match = /^\w+/.exec(src.substring(this.pos, Math.min(this.limit, this.pos + 80)));
    this.pos += match?.[0].length ?? 0;
    return name(`$${(match?.[0] ?? "").toLowerCase()}`);
  }

  protected bareKey(): string {
    const match = /^[\w-]+/.exec(this.src.substring(this.pos, Math.min(this.limit, this.pos + 80)));
    this.pos += match?.[0].length ?? 0;
    return (match?.[0] ?? "").toLowerCase();
  }

  protected quoted(quote: string): Node {
    const { src, limit } = this;
    const from = ++this.pos;
    for (; this.pos < limit; this.pos++) {
      const c = src.charAt(this.pos);
      if (c === "`" && quote === '"') this.pos++;
      else if (c === quote) {
        if (src.charAt(this.pos + 1) !== quote) break;
        this.pos++;
      } else if (c === "$" && quote === '"' && src.charAt(this.pos + 1) === "(")
        this.pos = this.closing(this.pos + 1);
    }
    const to = Math.min(this.pos, limit);
    if (this.pos >= limit) this.fail();
    const parts =
      quote === "'"
        ? [str(src.substring(from, to).replace(/''/g, "'"))]
        : this.interpolated(from, to);
    this.pos = Math.min(to + 1, limit);
    return template(parts);
  }

  protected closing(at: number): number {
    let open = 0;
    for (let i = at; i < this.limit; i++) {
      const c = this.src.charAt(i);
      if (c === "(") open++;
      else if (c === ")" && --open === 0) return i;
    }
    return this.limit;
  }
}
