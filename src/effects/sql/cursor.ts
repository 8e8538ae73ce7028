/** Walks the tokens of one statement. */
import type { Token } from "./tokens.js";

/** Index of the parenthesis that closes the one at `open`, or the end. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== "op") continue;
    if (token.text === "(") depth++;
    else if (token.text === ")" && --depth === 0) return at;
  }
  return tokens.length;
}

/** Index of the first of the words outside parentheses at or after `from`, or -1. */
export function findWord(tokens: readonly Token[], from: number, ...words: string[]): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "op") {
      if (token.text === "(") depth++;
      else if (token.text === ")") depth--;
    } else if (depth === 0 && token.upper !== "" && words.includes(token.upper)) {
      return at;
    }
  }
  return -1;
}

/** Splits at commas (or at words such as `OR`) outside parentheses. */
export function splitAt(tokens: readonly Token[], separator: string): Token[][] {
  const found: Token[][] = [];
  let part: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "op") {
      if (token.text === "(") depth++;
      else if (token.text === ")") depth--;
    }
    const splits =
      depth === 0 &&
      (token.upper === separator || (token.kind === "op" && token.text === separator));
    if (splits) {
      found.push(part);
      part = [];
    } else {
      part.push(token);
    }
  }
  found.push(part);
  return found;
}

export class Cursor {
  constructor(
    readonly tokens: readonly Token[],
    public at = 0,
  ) {}

  get upper(): string {
    return this.tokens[this.at]?.upper ?? "";
  }

  get token(): Token | undefined {
    return this.tokens[this.at];
  }

  /** Upper-case word `ahead` tokens further on. */
  ahead(ahead: number): string {
    return this.tokens[this.at + ahead]?.upper ?? "";
  }

  isOp(text: string): boolean {
    const token = this.tokens[this.at];
    return token !== undefined && token.kind === "op" && token.text === text;
  }

  /** Steps over the current word when it is one of these. */
  accept(...words: string[]): boolean {
    const { upper } = this;
    if (upper === "" || !words.includes(upper)) return false;
    this.at++;
    return true;
  }

  acceptOp(text: string): boolean {
    if (!this.isOp(text)) return false;
    this.at++;
    return true;
  }

  /** Steps over a parenthesised group, if one is here. */
  skipGroup(): void {
    if (this.isOp("(")) this.at = closing(this.tokens, this.at) + 1;
  }

  ifExists(): void {
    if (this.upper !== "IF") return;
    this.at++;
    this.accept("NOT");
    this.accept("EXISTS");
  }

  /** A possibly qualified name: `schema."Table"`, `db..t`, `'user'@'host'`. */
  name(): string {
    let name = "";
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at] as Token;
      const isPart = token.kind === "word" || token.kind === "name" || token.kind === "string";
      if (!isPart && !(token.kind === "op" && token.text === "*")) break;
      name += token.text;
      this.at++;
      if (this.isOp(".") || this.isOp(":")) {
        while (this.isOp(".") || this.isOp(":")) {
          name += ".";
          this.at++;
        }
        continue;
      }
      // `users_$SUFFIX` and `'user'@'host'` are one name in two tokens without space between.
      const next = this.tokens[this.at];
      if (next !== undefined && next.start === token.end && next.kind === "word") continue;
      break;
    }
    return name;
  }

  /** Names separated by commas. */
  names(): string[] {
    const found: string[] = [];
    do {
      const name = this.name();
      if (name === "") break;
      found.push(name);
      this.skipGroup();
    } while (this.acceptOp(","));
    return found;
  }

  rest(): Token[] {
    return this.tokens.slice(this.at);
  }
}
