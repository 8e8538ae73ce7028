/** What the parsers of languages with statements in braces share. */
import { type Node, seq } from "./ast.js";
import { Parser } from "./parser.js";

export abstract class BraceParser extends Parser {
  protected abstract statement(): Node;

  /** Statements to the end of the text. */
  program(): Node {
    this.next();
    const items: Node[] = [];
    while (!this.atEnd) this.step(items);
    return seq(items);
  }

  protected block(): Node {
    const items: Node[] = [];
    this.need("{");
    while (!this.is("}") && !this.atEnd) this.step(items);
    this.need("}");
    return seq(items);
  }

  /** One statement; always moves on. */
  protected step(items: Node[]): void {
    const before = this.tok;
    items.push(this.nested(() => this.statement()));
    if (this.tok === before) {
      this.problem("unexpected text");
      this.next();
    }
  }
}
