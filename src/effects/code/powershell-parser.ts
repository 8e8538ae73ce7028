/** PowerShell: commands become calls, parameters keyword arguments, a pipe the argument `input`. */
import { call, fn, HOLE, type Node, NULL, name, not, type Param, seq, str } from "./ast.js";
import { PowershellCommands } from "./powershell-commands.js";

export function parsePowershell(code: string, problems: string[]): Node {
  return new PowershellParser(code, problems).program();
}

class PowershellParser extends PowershellCommands {
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

  protected block(): Node {
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

  protected condition(): Node {
    this.skip(true);
    if (!this.take("(")) return HOLE;
    return this.parens();
  }

  protected statement(): Node {
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

  protected functionBody(params: readonly Param[], own: string | undefined): Node {
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

  protected params(): Param[] {
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

  protected ifRest(): Node {
    const c = this.condition();
    const a = this.block();
    const state = this.pos;
    this.skip(true);
    if (this.word("elseif")) return { t: "if", c, a, b: this.nested(() => this.ifRest()) };
    if (this.word("else")) return { t: "if", c, a, b: this.block() };
    this.pos = state;
    return { t: "if", c, a };
  }

  protected interpolated(from: number, to: number): Node[] {
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
