/** Skips what only TypeScript has: types, interfaces, declarations. */
import { NodeTokens } from "./node-tokens.js";

const PREFIXES = new Set([
  "keyof",
  "typeof",
  "readonly",
  "unique",
  "infer",
  "asserts",
  "new",
  "abstract",
]);

export abstract class NodeTypes extends NodeTokens {
  /** Skips a balanced bracket that begins at the current token. */
  protected skipBalanced(): void {
    let open = 0;
    do {
      const { tok } = this;
      if (tok.k === "end") return;
      if (tok.k === "op") {
        if (tok.v === "(" || tok.v === "[" || tok.v === "{") open++;
        else if (tok.v === ")" || tok.v === "]" || tok.v === "}") open--;
      }
      this.next();
    } while (open > 0);
  }

  /** Skips `<…>`; the current token is the opening one. */
  protected skipAngles(): void {
    let open = 0;
    for (;;) {
      const { tok } = this;
      if (tok.k === "end") return;
      if (tok.k === "op") {
        if (tok.v === "<") open++;
        else if (tok.v === "<<") open += 2;
        else if (tok.v === ">") open--;
        else if (tok.v === ">>") open -= 2;
        else if (tok.v === ">>>") open -= 3;
        else if (tok.v === "(" || tok.v === "[" || tok.v === "{") {
          this.skipBalanced();
          continue;
        } else if (tok.v === ">=") open--;
        else if (tok.v === ";") return;
      }
      this.next();
      if (open <= 0) return;
    }
  }

  /** Skips a type. */
  protected skipType(): void {
    for (let i = 0; i < 200; i++) {
      while (this.is("|") || this.is("&") || this.is("-")) this.next();
      while (this.tok.k === "name" && PREFIXES.has(this.tok.v)) this.next();
      if (this.is("<")) this.skipAngles();
      const { tok } = this;
      if (tok.k === "op" && (tok.v === "(" || tok.v === "[" || tok.v === "{")) {
        this.skipBalanced();
        if (tok.v === "(" && this.is("=>")) {
          this.next();
          continue;
        }
      } else if (tok.k === "name" || tok.k === "str" || tok.k === "num" || tok.k === "tpl") {
        this.next();
        if (tok.v === "import" && this.is("(")) this.skipBalanced();
        while (this.is(".")) {
          this.next();
          this.next();
        }
        if (this.is("<")) this.skipAngles();
      } else return;
      while (this.is("[") && !this.tok.nl) this.skipBalanced();
      if (this.is("|") || this.is("&")) continue;
      if (this.isName("is") && !this.tok.nl) {
        this.next();
        continue;
      }
      if (this.isName("extends") && !this.tok.nl) {
        this.next();
        this.skipType();
        if (this.is("?")) {
          this.next();
          this.skipType();
          if (this.is(":")) this.next();
          continue;
        }
      }
      return;
    }
  }

  /** The `<` at the current token opens type arguments of a call. */
  protected startsTypeArguments(): boolean {
    const { src } = this;
    let open = 0;
    const end = Math.min(this.limit, this.tok.start + 300);
    for (let i = this.tok.start; i < end; i++) {
      const c = src.charAt(i);
      if (c === "<") open++;
      else if (c === ">" && src.charAt(i - 1) !== "=") {
        if (--open === 0) return src.charAt(i + 1) === "(";
      } else if (!/[\w\s,.[\]|&{}:;'"?=>()$]/.test(c)) return false;
    }
    return false;
  }
}
