/** PowerShell's pipelines and commands with their arguments. */
import { type Arg, call, HOLE, type Node, name, type Param, seq, str, template } from "./ast.js";
import { isDigit } from "./parser.js";
import { PowershellExpressions } from "./powershell-expressions.js";

const SWITCHES =
  /^(?:recurse|rec|r|re|force|fo|f|whatif|wi|confirm|verbose|vb|usebasicparsing|nonewline|append|passthru|wait|nonewwindow|raw|noclobber|asjob|skipcertificatecheck|hidden|directory|file|unique|descending|noprofile|nop|noninteractive|noni|nologo|noexit|quiet|all|asstring|asbytestream|compress|ashashtable|casesensitive|simplematch|list|notmatch|disablekeepalive|useculture|notypeinformation|nti)$/;

export abstract class PowershellCommands extends PowershellExpressions {
  protected abstract functionBody(params: readonly Param[], own: string | undefined): Node;

  protected pipeline(): Node {
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
  protected chainLink(input: Node | undefined): Node {
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

  protected commandNamed(spelled: string, input: Node | undefined): Node {
    return this.command(str(spelled), input);
  }

  /** A command whose name is read: its arguments follow up to the end of the element. */
  protected command(what: Node, input: Node | undefined): Node {
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
  protected list(): Node {
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
  protected argument(): Node {
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

  protected gluedAfterQuote(): boolean {
    const quote = this.c;
    const end = this.src.indexOf(quote, this.pos + 1);
    return end > 0 && end < this.limit && /[\w\\/:*"'$`-]/.test(this.src.charAt(end + 1));
  }

  protected bareParts(): Node[] {
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

  protected scriptBlock(): Node {
    return this.functionBody([{ to: name("$_") }], undefined);
  }
}
