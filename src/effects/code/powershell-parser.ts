/** PowerShell: commands become calls, parameters keyword arguments, a pipe the argument `input`. */
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
  seq,
  str,
  template,
} from "./ast.js";
import { isDigit, isWord, numberValue, Parser, type Tok } from "./parser.js";

const SWITCHES =
  /^(?:recurse|rec|r|re|force|fo|f|whatif|wi|confirm|verbose|vb|usebasicparsing|nonewline|append|passthru|wait|nonewwindow|raw|noclobber|asjob|skipcertificatecheck|hidden|directory|file|unique|descending|noprofile|nop|noninteractive|noni|nologo|noexit|quiet|all|asstring|asbytestream|compress|ashashtable|casesensitive|simplematch|list|notmatch|disablekeepalive|useculture|notypeinformation|nti)$/;
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

export function parsePowershell(code: string, problems: string[]): Node {
  return new PowershellParser(code, problems).program();
}

class PowershellParser extends Parser {
  program(): Node {
    const items: Node[] = [];
    this.skip(true);
    while (this.pos < this.limit) {
      const before = this.pos;
      items.push(shown(this.nested(() => this.statement())));
      this.skip(true);
      if (this.pos === before) {
        this.fail();
        this.pos++;
      }
    }
    return seq(items);
  }

  /** The parser works on characters: what a word is depends on where it stands. */
  protected override scan(): Tok {
    return this.make("end", "", this.pos, false, false);
  }

  private fail(): void {
    this.tok = this.make("op", "", this.pos, false, false);
    this.problem("unexpected text");
  }

  private get c(): string {
    return this.pos < this.limit ? this.src.charAt(this.pos) : "";
  }

  private ahead(offset: number): string {
    return this.pos + offset < this.limit ? this.src.charAt(this.pos + offset) : "";
  }

  private starts(text: string): boolean {
    return this.src.startsWith(text, this.pos) && this.pos + text.length <= this.limit;
  }

  private take(text: string): boolean {
    if (!this.starts(text)) return false;
    this.pos += text.length;
    return true;
  }

  private word(word: string): boolean {
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

  private skip(lines: boolean): void {
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

  // ---- statements

  private block(): Node {
    this.skip(true);
    if (!this.take("{")) return NULL;
    const items: Node[] = [];
    this.skip(true);
    while (this.c !== "}" && this.c !== "") {
      const before = this.pos;
      items.push(this.nested(() => this.statement()));
      this.skip(true);
      if (this.pos === before) {
        this.fail();
        this.pos++;
      }
    }
    if (!this.take("}")) this.fail();
    return seq(items);
  }

  private condition(): Node {
    this.skip(true);
    if (!this.take("(")) return HOLE;
    return this.parens();
  }

  private statement(): Node {
    if (!/[a-zA-Z]/.test(this.c)) return this.pipeline();
    if (this.word("if")) return this.ifRest();
    if (this.word("while")) {
      const c = this.condition();
      return { t: "loop", c, body: this.block(), endless: isTrue(c) };
    }
    if (this.word("do")) {
      const body = this.block();
      this.skip(true);
      const until = this.word("until");
      if (!until) this.word("while");
      const c = this.condition();
      return { t: "loop", c: until ? not(c) : c, body, endless: !until && isTrue(c), after: true };
    }
    if (this.word("foreach")) {
      this.skip(false);
      if (this.take("(")) {
        this.skip(true);
        const to = this.primary();
        this.skip(true);
        this.word("in");
        this.skip(true);
        const over = this.pipeline();
        this.skip(true);
        this.take(")");
        return { t: "each", to, in: over, body: this.block(), collect: false };
      }
      return this.commandNamed("foreach-object", undefined);
    }
    if (this.word("for")) {
      this.skip(true);
      this.take("(");
      this.skip(false);
      const init = this.c === ";" ? NULL : this.statement();
      this.take(";");
      this.skip(false);
      const c = this.c === ";" ? undefined : this.pipeline();
      this.take(";");
      this.skip(false);
      const update = this.c === ")" ? NULL : this.statement();
      this.skip(true);
      this.take(")");
      const body = seq([this.block(), update]);
      return seq([
        init,
        { t: "loop", ...(c === undefined ? {} : { c }), body, endless: c === undefined },
      ]);
    }
    if (this.word("switch")) {
      const subject = this.condition();
      this.skip(true);
      const items: Node[] = [subject];
      if (this.take("{")) {
        this.skip(true);
        while (this.c !== "}" && this.c !== "") {
          const before = this.pos;
          this.argument();
          items.push({ t: "if", c: HOLE, a: this.block() });
          this.skip(true);
          if (this.pos === before) this.pos++;
        }
        this.take("}");
      }
      return seq(items);
    }
    if (this.word("try")) {
      const body = this.block();
      const handlers: Node[] = [];
      let end: Node | undefined;
      for (;;) {
        this.skip(true);
        if (this.word("catch")) {
          this.skip(true);
          while (this.c === "[") this.typeName();
          handlers.push(this.block());
        } else if (this.word("finally")) end = this.block();
        else break;
      }
      return { t: "try", body, handlers, ...(end === undefined ? {} : { end }) };
    }
    if (this.word("function") || this.word("filter")) {
      this.skip(false);
      const match = /^[\w:-]+/.exec(
        this.src.substring(this.pos, Math.min(this.limit, this.pos + 100)),
      );
      const own = (match?.[0] ?? "").toLowerCase();
      this.pos += match?.[0].length ?? 0;
      this.skip(true);
      const params = this.take("(") ? this.params() : [];
      return this.functionBody(params, own);
    }
    if (this.word("param")) {
      this.skip(true);
      if (this.take("(")) this.params();
      return NULL;
    }
    if (this.word("return") || this.word("throw") || this.word("exit")) {
      this.skip(false);
      if (/[\n;})]|^$/.test(this.c)) return { t: "ret" };
      return { t: "ret", v: this.pipeline() };
    }
    if (this.word("break")) return { t: "stop" };
    if (this.word("continue")) return NULL;
    if (this.word("begin") || this.word("process") || this.word("end")) return this.block();
    return this.pipeline();
  }

  private functionBody(params: readonly Param[], own: string | undefined): Node {
    this.skip(true);
    let all = params;
    if (this.starts("{")) {
      const state = this.pos;
      this.pos++;
      this.skip(true);
      if (this.word("param")) {
        this.skip(true);
        if (this.take("(")) all = this.params();
        // The rest of the body follows the parameters.
        const items: Node[] = [];
        this.skip(true);
        while (this.c !== "}" && this.c !== "") {
          const before = this.pos;
          items.push(this.nested(() => this.statement()));
          this.skip(true);
          if (this.pos === before) this.pos++;
        }
        this.take("}");
        return fn(all, seq(items), true, own);
      }
      this.pos = state;
    }
    return fn(all, this.block(), true, own);
  }

  private params(): Param[] {
    const params: Param[] = [];
    this.skip(true);
    while (this.c !== ")" && this.c !== "") {
      const before = this.pos;
      this.skip(true);
      while (this.c === "[") {
        this.typeName();
        this.skip(true);
      }
      if (this.c === "$") {
        const to = this.variable();
        this.skip(true);
        const def = this.take("=") ? this.value() : undefined;
        params.push({ to, ...(def === undefined ? {} : { def }) });
      }
      this.skip(true);
      this.take(",");
      this.skip(true);
      if (this.pos === before) this.pos++;
    }
    this.take(")");
    return params;
  }

  private ifRest(): Node {
    const c = this.condition();
    const a = this.block();
    const state = this.pos;
    this.skip(true);
    if (this.word("elseif")) return { t: "if", c, a, b: this.nested(() => this.ifRest()) };
    if (this.word("else")) return { t: "if", c, a, b: this.block() };
    this.pos = state;
    return { t: "if", c, a };
  }

  // ---- pipelines

  private pipeline(): Node {
    let node = this.chainLink(undefined);
    for (;;) {
      this.skip(false);
      if (this.starts("||") || this.starts("&&")) {
        this.pos += 2;
        this.skip(true);
        const r = this.nested(() => this.pipeline());
        node = seq([node, r]);
      } else if (this.c === "|") {
        this.pos++;
        this.skip(true);
        node = this.chainLink(node);
      } else if (this.c === "&") {
        this.pos++;
        return node;
      } else if (this.c === ">") {
        // The value of an expression goes to a file.
        const append = this.starts(">>");
        this.pos += append ? 2 : 1;
        this.skip(false);
        const args: Arg[] = [{ v: str("out-file") }, { v: this.argument() }];
        if (append) args.push({ v: { t: "const", v: true }, name: "append" });
        node = call(name("run"), [...args, { v: node, name: "input" }]);
      } else return node;
    }
  }

  /** One element: an expression (with an assignment) or a command. */
  private chainLink(input: Node | undefined): Node {
    this.skip(false);
    const c = this.c;
    if (c === "&" || (c === "." && /[\s$({"'&]/.test(this.ahead(1)))) {
      this.pos++;
      this.skip(false);
      const what = this.primary();
      return this.command(what, input);
    }
    if (
      c === "$" ||
      c === "@" ||
      c === "(" ||
      c === "[" ||
      c === '"' ||
      c === "'" ||
      c === "{" ||
      isDigit(c.charCodeAt(0)) ||
      c === "-" ||
      c === "!" ||
      c === "+" ||
      c === ","
    ) {
      return this.expressionStatement();
    }
    const match = /^[^\s;|&(){}"'`$,<>]+/.exec(
      this.src.substring(this.pos, Math.min(this.limit, this.pos + 300)),
    );
    if (match === null) {
      if (c === "`") {
        // A name with escapes in it.
        const what = this.argument();
        return this.command(what, input);
      }
      return HOLE;
    }
    let text = match[0];
    this.pos += text.length;
    // Backticks and quotes may be glued to the name: `i`ex`, `i"e"x`.
    if (/[`"']/.test(this.c)) {
      this.pos -= text.length;
      const what = this.argument();
      return this.command(what, input);
    }
    text = text.replace(/\\/g, "/");
    return this.commandNamed(text, input);
  }

  private commandNamed(spelled: string, input: Node | undefined): Node {
    return this.command(str(spelled), input);
  }

  /** A command whose name is read: its arguments follow up to the end of the element. */
  private command(what: Node, input: Node | undefined): Node {
    const args: Arg[] = [];
    for (;;) {
      this.skip(false);
      const c = this.c;
      if (c === "" || c === "\n" || c === ";" || c === "|" || c === ")" || c === "}") break;
      if (c === "&" && !this.starts("&>")) break;
      const redirect = /^(?:\*|\d)?(>>?)(&\d)?/.exec(
        this.src.substring(this.pos, Math.min(this.limit, this.pos + 6)),
      );
      if (redirect !== null && redirect[0] !== "") {
        this.pos += redirect[0].length;
        if (redirect[2] !== undefined) continue;
        this.skip(false);
        const to = this.argument();
        args.push({ v: to, name: redirect[1] === ">>" ? ">>" : ">" });
        continue;
      }
      if (c === "-" && /[A-Za-z?]/.test(this.ahead(1))) {
        const match = /^-([\w-]+)(:?)/.exec(
          this.src.substring(this.pos, Math.min(this.limit, this.pos + 80)),
        );
        if (match !== null) {
          this.pos += match[0].length;
          const own = (match[1] as string).toLowerCase();
          if (match[2] === ":") args.push({ v: this.list(), name: own });
          else if (SWITCHES.test(own)) args.push({ v: { t: "const", v: true }, name: own });
          else {
            this.skip(false);
            const ends =
              this.c === "" ||
              /[\n;|)}]/.test(this.c) ||
              (this.c === "-" && /[A-Za-z]/.test(this.ahead(1)));
            args.push({ v: ends ? { t: "const", v: true } : this.list(), name: own });
          }
          continue;
        }
      }
      const before = this.pos;
      args.push({ v: this.list() });
      if (this.pos === before) {
        this.fail();
        this.pos++;
      }
    }
    if (input !== undefined) args.push({ v: input, name: "input" });
    return call(name("run"), [{ v: what }, ...args]);
  }

  /** Arguments with commas between them are one list. */
  private list(): Node {
    const first = this.argument();
    this.skip(false);
    if (this.c !== ",") return first;
    const items: Arg[] = [{ v: first }];
    while (this.take(",")) {
      this.skip(true);
      items.push({ v: this.argument() });
      this.skip(false);
    }
    return { t: "list", items };
  }

  /** One argument: quoted, a variable, a block, or a bare word with all of these in it. */
  private argument(): Node {
    const c = this.c;
    if (c === "{") return this.scriptBlock();
    if (c === "(" || c === "@" || c === "[") return this.postfix(this.primary());
    if (c === "$") {
      const node = this.postfix(this.primary());
      if (!/[\w\\/.:*"'$-]/.test(this.c)) return node;
      return template([node, ...this.bareParts()]);
    }
    if ((c === '"' || c === "'") && !this.gluedAfterQuote()) return this.postfix(this.primary());
    return template(this.bareParts());
  }

  private gluedAfterQuote(): boolean {
    const quote = this.c;
    const end = this.src.indexOf(quote, this.pos + 1);
    return end > 0 && end < this.limit && /[\w\\/:*"'$`-]/.test(this.src.charAt(end + 1));
  }

  private bareParts(): Node[] {
    const parts: Node[] = [];
    let text = "";
    for (;;) {
      const c = this.c;
      if (c === "" || /[\s;|,)}&<>]/.test(c) || c === "(" || c === "{") break;
      if (c === "`") {
        text += this.ahead(1);
        this.pos += 2;
      } else if (c === '"' || c === "'" || (c === "$" && /[\w{(]/.test(this.ahead(1)))) {
        if (text !== "") parts.push(str(text));
        text = "";
        parts.push(this.primary());
      } else {
        text += c;
        this.pos++;
      }
    }
    if (text !== "" || parts.length === 0) parts.push(str(text));
    return parts;
  }

  private scriptBlock(): Node {
    return this.functionBody([{ to: name("$_") }], undefined);
  }

  // ---- expressions

  private expressionStatement(): Node {
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

  private value(): Node {
    this.skip(true);
    return this.nested(() => this.expression(0));
  }

  private operator2(): string | undefined {
    const match = /^(?:-[a-zA-Z]+(?![\w-])|\.\.|[-+*/%](?!=))/.exec(
      this.src.substring(this.pos, Math.min(this.limit, this.pos + 14)),
    );
    const op = match?.[0].toLowerCase();
    return op !== undefined && BINDING.has(op) ? op : undefined;
  }

  private expression(least: number): Node {
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

  private unary(): Node {
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

  private postfix(start: Node): Node {
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

  private callArgs(): Arg[] {
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
  private parens(): Node {
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

  private primary(): Node {
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

  private variable(): Node {
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
  private typeName(): string {
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

  private atSign(): Node {
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

  private bareKey(): string {
    const match = /^[\w-]+/.exec(this.src.substring(this.pos, Math.min(this.limit, this.pos + 80)));
    this.pos += match?.[0].length ?? 0;
    return (match?.[0] ?? "").toLowerCase();
  }

  private quoted(quote: string): Node {
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

  private closing(at: number): number {
    let open = 0;
    for (let i = at; i < this.limit; i++) {
      const c = this.src.charAt(i);
      if (c === "(") open++;
      else if (c === ")" && --open === 0) return i;
    }
    return this.limit;
  }

  private interpolated(from: number, to: number): Node[] {
    const { src } = this;
    const parts: Node[] = [];
    let text = "";
    for (let i = from; i < to; ) {
      const c = src.charAt(i);
      if (c === "`") {
        const e = src.charAt(i + 1);
        const simple = "ntr0abfv".indexOf(e);
        text += simple < 0 ? e : "\n\t\r\0\x07\b\f\v".charAt(simple);
        i += 2;
      } else if (c === '"' && src.charAt(i + 1) === '"') {
        text += '"';
        i += 2;
      } else if (c === "$" && /[\w{(]/.test(src.charAt(i + 1))) {
        if (text !== "") parts.push(str(text));
        text = "";
        const paren = src.charAt(i + 1) === "(";
        const end = paren ? Math.min(this.closing(i + 1) + 1, to) : to;
        const inner = new PowershellParser(src, this.problems, i, end, this.depth + 1);
        parts.push(inner.nested(() => inner.primary()));
        i = Math.max(inner.pos, i + 1);
      } else {
        text += c;
        i++;
      }
    }
    if (text !== "" || parts.length === 0) parts.push(str(text));
    return parts;
  }
}

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

/** What a statement leaves over is printed. */
function shown(node: Node): Node {
  if (
    node.t !== "call" &&
    node.t !== "name" &&
    node.t !== "idx" &&
    node.t !== "get" &&
    node.t !== "bin"
  )
    return node;
  return call(name("run"), [{ v: str("out-default") }, { v: node, name: "input" }]);
}

function isTrue(node: Node): boolean {
  return (node.t === "const" && node.v === true) || (node.t === "num" && node.v !== 0);
}
