/** Perl's quote-like operators: texts, patterns, substitutions, here-documents. */
import { call, HOLE, type Node, name, seq, str, template } from "./ast.js";
import { isWord } from "./parser.js";
import { PerlTokens } from "./perl-tokens.js";

export const TOPIC = name("$_");

export abstract class PerlQuotes extends PerlTokens {
  protected abstract subscript(of: Node): Node;

  protected listIndex(node: Node): Node {
    if (!this.is("[")) return node;
    return this.subscript(node);
  }

  protected quoted(quote: string, start: number): Node {
    const { from, to } = this.delimited(start);
    const node = this.quoteNode(quote, from, to);
    this.next();
    return node;
  }

  protected quoteNode(quote: string, from: number, to: number): Node {
    if (quote === "'") return str(this.plainText(from, to));
    const text = template(this.interpolated(from, to));
    return quote === "`" ? { t: "sh", e: text } : text;
  }

  protected quoteLike(word: string): Node | undefined {
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

  protected quoteBody(word: string, at: number): Node {
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

  protected finish(node: Node): Node {
    this.next();
    return node;
  }

  protected flags(): string {
    const from = this.pos;
    while (/[a-z]/.test(this.src.charAt(this.pos)) && this.pos < this.limit) this.pos++;
    return this.src.substring(from, this.pos);
  }

  protected regexNode(from: number, to: number, open: string): Node {
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

  protected regex(start: number): Node {
    const { from, to, open } = this.delimited(start);
    this.flags();
    const node = this.regexNode(from, to, open);
    this.next();
    return node;
  }

  /** `s/…/…/` and `tr/…/…/`; the first half is read. */
  protected substitution(word: string, from: number, to: number, open: string): Node {
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

  protected angle(start: number): Node {
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
}
